// Fields that the customer says exist without giving them ("voltou um erro"): the phrases are the checklist's.
// A negation before the phrase takes it back.
import type { Field } from '../../checklist/checklist.ts'
import { makePhrase, type Phrase, placesOf, searchIn } from '../choice/phrase.ts'
import { onceOf } from '../once-of.ts'
import type { Range } from '../range.ts'
import { sentenceAround } from './sentence-around.ts'

const NEGATED =
  /\b(?:nao|n|nn|naum|nem|nunca|sem|nada|nenhum[a]?|no(?= (?:me|nos|se|le|les|volvio|dio|da|recibi|error|hay)\b)|not|never|didn't|don't|neither(?: of (?:them|us))?|nobody|no one|none(?: of them)?|ninguem|nadie|nenhum dos dois|ningun[oa]?|(?:erro|aviso|mensagem|retorno|error|mensaje)(?: de erro| de error)? algun?[oam]{0,2})\b(?:(?!, (?:he|she|they|i|el[ea]s?|eu|el|ella|ellos|yo|mas|but|pero) )[^.;!?\n]){0,14}$/

/** "No recibió error": right before a verb of these Spanish "no" denies; Portuguese "no" (in the) stands before none of them. */
const NO_BEFORE = /(?<![a-z])no $/
const SPANISH_VERB =
  /^(?:recib(?:io|ieron|imos|e|en)|volvio|volvieron|vuelve|rebot(?:o|aron|a)|dio|dieron|salio|llego|aparecio|devolvio|regreso)(?![a-z])/

/** "Perguntei se deu erro e falaram que não": what is asked is not told to be, unless the answer is yes. */
const ASKED =
  /\b(?:pergunt(?:ei|amos|ou)|asked|pregunte|preguntamos)(?: (?:(?:a|pra|para|ao|pro) )?(?:el[ea]s?|o [a-z]{2,12}|a [a-z]{2,12}|them|him|her|les|le))? (?:se|if|whether|si) [^.;!?\n]{0,24}$/
const SAID_YES = /\b(?:que sim|sim\b|(?:said|says) (?:yes|it did)|yes\b|que si\b|deu sim|teve sim)/

/** "Se houve devolução, não vi": what is only supposed. */
const SUPPOSED = /(?<![a-z])(?:se|if|whether|caso|sera que)(?: (?:por acaso|porventura|acaso|ja|ele|ela|eles|he|she|they|it))? $/

/** "… uma mensagem de erro, mas não me encaminhou ainda": it is there, whatever somebody else saw. */
const OWED =
  /^[^.;!?\n]{0,30}(?:,|\b(?:mas|so que|e|but|and|pero|y)\b)[^.;!?\n]{0,16}\b(?:nao|n|ha[sd]n'?t|haven'?t|did ?n[o']?t|didnt|not|no) (?:me |nos |le |lo |la |o |a |ainda |yet |todavia |us |it )*(?:encaminh|mand|envi|pass|repass|reenvi|mostr|forward|sent|send|pas|reenv|tell|told|say|said|show|give|share|dij|dic)[a-z]{0,6}\b/

/** "Mandei e não voltou", "me mandem um e-mail de volta": the phrase's own last word is denied, or no verb. */
const TAKEN_BACK =
  /(?:^|[^a-z0-9])(?:nao|n|nem|nunca|nada|sem|no|not|never|[a-z]{2,8}n't)(?: (?:me|nos|lhe|lhes|le|les|se|been|being))? [a-z-]{1,20}$|^(?!receb|ve[im]|get|got)(?!.* (?<!\b(?:nao|n|nem|nunca) )(?:veio|vem|vieram) (?:[a-z]{1,8} )?de volta$).* (?:de|da|na) volta$/s

/** "Voltou nada", "voltou a funcionar": what follows takes it back. */
const AFTER = /^ (?:nada|nenhum|nothing|no error|(?:a|ao|tudo|todo) (?:funcionar|normal|receber|enviar|chegar|entrar|abrir|baixar))/

/** "O rapaz da informática viajou, ele volta segunda": somebody, and no mail. */
const SOMEBODY_BACK =
  /^(?:[^]{0,80} )?voltam? (?:(?:so |na |no |ate |essa |esta |nessa |nesta |proxima ){0,2}(?:(?:segunda|terca|quarta|quinta|sexta)(?! (?:tentativa|vez))|sabado|domingo|semana|mes|ano|amanha|depois|mais tarde|dia \d)|(?:d[aeo]s? )(?:ferias|viagem|licenca|almoco|medico|folga|feriado|obra))/

/** Returns a field's phrases, the longer first. */
const mentionsOf = onceOf(({ mentions }: Field): Phrase[] => mentions.toSorted((one, other) => other.length - one.length).map(makePhrase))

/** Mentions looked at: who mentions it more often repeats himself. */
const MAX_MENTIONS = 50

/** `owed`: told to be somebody's who has not passed it on. */
export type Mention = { id: string; owed: boolean }

/** Returns the fields that folded text mentions. */
export function findMentions(folded: string, fields: readonly Field[]): Mention[] {
  const mentions = fields.map((field) => ({ id: field.id, phrases: mentionsOf(field) }))
  const text = searchIn(folded)
  const isMeant = ({ start, end }: Range): boolean => {
    // A line that the mail program broke goes on: "não⏎apareceu erro".
    const from = Math.max(sentenceAround(folded, { start, end }).start, start - 24)
    const before = folded.slice(from, start).replaceAll('\n', ' ')
    const isAsked = ASKED.test(lead(start))
    if ((isAsked || SUPPOSED.test(before)) && !SAID_YES.test(folded.slice(end, end + ANSWER_REACH))) return false
    if (isUnanswered(folded, { start, end })) return false
    if (SOMEBODY_BACK.test(folded.slice(start, end + 24))) return false
    if (NO_BEFORE.test(before) && SPANISH_VERB.test(folded.slice(start, end))) return false
    return !NEGATED.test(before) && !TAKEN_BACK.test(folded.slice(start, end)) && !AFTER.test(folded.slice(end, end + 24))
  }
  const lead = (start: number): string => folded.slice(Math.max(0, start - ASKED_REACH), start).replaceAll('\n', ' ')
  return mentions.flatMap(({ id, phrases }): Mention[] => {
    const meant = apart(phrases.flatMap((phrase) => placesOf(phrase, text)))
      .slice(0, MAX_MENTIONS)
      .filter(isMeant)
    const owed = meant.some(({ end }) => OWED.test(folded.slice(end, end + ANSWER_REACH).replace(/\n(?=\S)/g, ' ')))
    return meant.length === 0 ? [] : [{ id, owed }]
  })
}

/** "Retornou?" heads a column or begins a form's line: it says that something came back only where the answer does. */
function isUnanswered(folded: string, { start, end }: Range): boolean {
  if (!/^ ?\?/.test(folded.slice(end, end + 2))) return false
  if (ANSWERED_NO.test(folded.slice(end, end + ANSWER_REACH))) return true
  const head = folded.slice(Math.max(0, start - MAX_HEAD), start)
  return /(?:^|[\n\t|])[^\n\t|?]{0,12}$/.test(head) && !ANSWERED_YES.test(folded.slice(end, end + ANSWER_REACH))
}

const MAX_HEAD = 14
const ANSWERED_NO = /^ ?\?{1,3}[\s.:|-]{0,4}(?:nao|no|n)(?![a-z])(?! (?:sei|sabemos|lembro|vi|se|know))/
const ANSWERED_YES = /^ ?\?{1,3}[\s.:|-]{0,40}(?:\( ?x ?\) ?)?(?:sim|s|yes|y|si|voltou|retornou|deu|recebeu|recebi|teve|x)(?![a-z])/
const ASKED_REACH = 70
const ANSWER_REACH = 90

/** Returns those of `ranges` that share no words, from the left; of two that begin at one place the one that stands first. */
function apart(ranges: readonly Range[]): Range[] {
  let told = 0
  return ranges
    .toSorted((one, other) => one.start - other.start)
    .filter(({ start, end }) => {
      if (start < told) return false
      told = end
      return true
    })
}
