// Free texts told in prose: error messages, operating systems, antivirus, firewall, delivery logs, found by what they are.
// Comes in: a speech's prose. Goes out: candidates, and the spans that errors and logs take, which hold no other value.
import type { Field } from '../../checklist/checklist.ts'
import { collapse, isStackLine, isTranslation } from '../../value/error/error-end.ts'
import { startsLikeError } from '../../value/error/error-opening.ts'
import { type FoundErrorText, findErrorTexts } from '../../value/error/error-text.ts'
import { endBeforeButtons } from '../../value/error/message-box.ts'
import { NONE_BESIDES } from '../../value/error/no-error.ts'
import { isOwnLine } from '../../value/error/own-line.ts'
import { withProgramLogs } from '../../value/error/program-log.ts'
import { TITLE_OF_NOTICE } from '../../value/error/quoted-error.ts'
import { findOperatingSystem } from '../../value/program/operating-system.ts'
import { findAntivirus, findFirewall } from '../../value/program/protection.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import { evidenceOf, factOf } from '../answer/read-answers.ts'
import { isProgress, judgeTextAnswer, saysForgotten, saysThatThereIsNone } from '../answer/text-answer.ts'
import { type Candidate, STRENGTH } from '../candidate.ts'
import { findOnce } from '../find-once.ts'
import { foldInPlace } from '../fold-in-place.ts'
import type { Range } from '../range.ts'
import { isLogLine, MAX_LOG_LINE, mayHoldLog } from '../shown/log-lines.ts'
import { findLogResponses, tellsThatItWent } from '../shown/log-response.ts'
import { endOfDenial } from './end-of-denial.ts'
import type { Prose } from './prose.ts'
import { sentenceAround } from './sentence-around.ts'
import { systemsInQuestion } from './systems-in-question.ts'
import { isOfWorking } from './told-of-working.ts'
import { announcedParagraphs, wholeErrors } from './whole-error.ts'
import { distanceBefore } from './word-distance.ts'

export type ProseTexts = { candidates: Candidate[]; taken: Range[]; none: boolean }

const errorsIn = findOnce(({ text }) => findErrorTexts(text))
const systemsIn = findOnce(({ text }) => findOperatingSystem(text))
const antivirusIn = findOnce(({ text }) => findAntivirus(text))
const firewallIn = findOnce(({ text }) => findFirewall(text))

const ERROR_STRENGTH: Record<FoundErrorText['by'], number> = { quoted: 0.72, announced: 0.7, known: 0.66 }

/** Returns the error texts of `prose` for `field`, and whether the writer says that there is none. */
export function findProseErrors(prose: Prose, field: Field): ProseTexts {
  const seen = wholeErrors(prose.text, prose.folded, errorsIn(prose))
  const shown = withProgramLogs(prose.text, seen.length > 0 ? seen : announcedParagraphs(prose.text, prose.folded))
  const found = withResponses(prose.text, shown)
    .filter(({ value }) => judgeTextAnswer(value) === 'words' && !NUMBERING.test(value) && !tellsThatItWent(value))
    .map((error) => withoutButtons(prose, toParagraph(prose, error)))
  const cues = prose.fieldWords.get(field)?.cues
  const isCued = (error: FoundErrorText): boolean =>
    cues !== undefined && distanceBefore(prose.folded, error, { pattern: cues, from: 0, reach: CUE_REACH }) !== undefined
  // Of two quotations the one that nothing calls a message is a button, a setting, a subject.
  const meant = found.filter((error) => error.by !== 'quoted' || isCued(error) || !found.some(isCued))
  // "Erro de envio/recebimento" in a corner, and the window behind it says which.
  const coded = meant.filter(({ value }) => CODE.test(value))
  const errors = coded.length === 0 ? meant : meant.filter((error) => coded.includes(error) || !isHeading(error.value))
  const denied = findDenial(prose)
  // "Não dá mensagem de erro, só fica \"Recebendo 1 de 300\"": what it shows instead is no error.
  // A code is an error, whatever is denied around it, and so is what is quoted and opens like one.
  const isWhole = denied !== undefined && errors.every((error) => isPartOfDenial(error, denied))
  const denial = errors.length > 0 && !isWhole ? undefined : denied
  const candidates = (denial === undefined ? errors : []).map((error) => {
    const { value, start, end } = error
    return textCandidate(prose, field, { value, state: 'good', start, end }, ERROR_STRENGTH[error.by])
  })
  if (denial !== undefined && field.noneIs === 'answer') candidates.push(textCandidate(prose, field, denial, STRENGTH.strongProse))
  // What else a log's line says is read by find-sides-in-log.ts.
  const lines = findLogResponses(prose.text).map(({ line }) => line)
  return { candidates, taken: [...errors.map(({ start, end }) => ({ start, end })), ...lines], none: denial !== undefined }
}

/** Of a log's line its response is the error, whatever of the line was found. */
function withResponses(text: string, seen: FoundErrorText[]): FoundErrorText[] {
  const responses = findLogResponses(text)
  if (responses.length === 0) return seen
  const others = seen.filter(({ start, end }) => !responses.some(({ line }) => line.start <= end && start <= line.end))
  return [...responses.map(({ start, end }) => ({ value: collapse(text.slice(start, end)), start, end, by: 'known' as const })), ...others]
}

/** Text that a line ending in a colon announces and that stands by itself runs to its blank line, whatever its sentences. */
function toParagraph({ text, folded }: Prose, error: FoundErrorText): FoundErrorText {
  const before = text.slice(Math.max(0, error.start - 200), error.start)
  if (error.by === 'quoted' || !/:[ \t]{0,3}\n(?:[ \t]{0,3}\n){0,2}[ \t>*]{0,8}$/.test(before)) return error
  const blank = text.slice(error.end, error.end + MAX_PARAGRAPH).search(/\n[ \t]*\n|$(?![\s\S])/)
  const end = blank < 0 ? error.end : endBeforeOwnLine(folded, error.end, error.end + blank)
  const more = text.slice(error.end, end)
  if (
    more.trim() === '' ||
    /^\s*(?:att|atenciosamente|obrigad|abs|grat|thanks|regards|saludos|podem|pode|favor|por favor|o que (?:significa|quer dizer|(?:e|é) isso|fa[cç]o)|what (?:does|is|should|do i)|qu[eé] (?:significa|quiere|hago))/i.test(
      more,
    )
  )
    return error
  if (more.split('\n').some((line) => /^[^\n:]{2,40}:\s?\S{0,40}$/.test(line.trim()) && line.trim().length < 60)) return error
  return { ...error, end, value: text.slice(error.start, end).replace(/\s+/g, ' ').trim() }
}

function withoutButtons({ text, folded }: Prose, error: FoundErrorText): FoundErrorText {
  const end = endBeforeButtons(folded, error)
  return end === error.end ? error : { ...error, end, value: collapse(text.slice(error.start, end)) }
}

/** Where the writer's own next line begins in folded[start, end), or a program's trace: "Meu e-mail é …" stands in no error. */
function endBeforeOwnLine(folded: string, start: number, end: number): number {
  for (let line = folded.indexOf('\n', start); line >= 0 && line < end; line = folded.indexOf('\n', line + 1))
    if (
      isOwnLine(folded.slice(line + 1, Math.min(end, line + 120)).trimStart()) ||
      isStackLine(folded.slice(line + 1, line + 250)) ||
      isTranslation(folded.slice(line + 1, line + 40))
    )
      return line
  return end
}

/** What is left of an answered list, its answers taken out. */
const NUMBERING = /^(?:\d{1,2}[.)ºª-]{1,2}\s{0,3}){1,40}$/
const CODE = /0x[0-9a-f]{6}|-err\b|\b(?:erro|error|c[oó]digo|code)[ :]{1,2}-?\d{3}|^[45]\d\d[ -]/i
const MAX_PARAGRAPH = 700
const CUE_REACH = 45
/** Words of an error that names no more than its kind. */
const MAX_HEADING = 4

/** "Undelivered Mail Returned to Sender" above what the server said. */
function isHeading(value: string): boolean {
  return value.split(' ').length <= MAX_HEADING || TITLE_OF_NOTICE.test(foldInPlace(value))
}

type FoundText = { value: string; state: 'good'; start: number; end: number }

function isPartOfDenial({ value, start, end, by }: FoundErrorText, denied: FoundText): boolean {
  if (CODE.test(value)) return false
  const words = foldInPlace(value)
  // 'Aparece "Recebendo 2 de 15" e trava, mensagem de erro não tem'
  if (by === 'quoted' && isProgress(words)) return true
  if (start < denied.start || end > denied.end) return false
  return by !== 'quoted' || end - start === denied.end - denied.start || !startsLikeError(words)
}

function textCandidate({ speech }: Prose, field: Field, found: FoundText, strength: number): Candidate {
  return { fact: factOf(field, found, evidenceOf(speech, { by: 'prose' }, found)), age: speech.age, strength }
}

const MESSAGE_NOUN =
  /\b(?:mensage[mn]s?|erros?|avisos?|alertas?|retornos?|devolucao|codigos?|messages?|errors?|bounces?|mensajes?|error(?:es)?)\b/g
const SHOWN_NOTHING =
  /\b(?:nao|nem|no|nunca|doesn't|does not|didn't|never) (?:me |nos |lhe |le |ele |ela )?(?:aparece|apareceu|aparecendo|mostra|(?:da|deu)(?! pra| para| tempo)|volta|voltou|retorna|retornou|sale|volvio|shows?|says?|displays?)\b[^.;\n]{0,20}\b(?:nada|nenhum[a]?|nothing|anything|ningun[oa]?)\b|\b(?:shows?|says?|displays?|reports?) (?:me |us )?nothing\b|\bnothing (?:(?:is|was|gets) (?:shown|displayed|reported)|(?:comes|came|pops|popped) up)\b(?! (?:in|on) (?:my|the|our) (?:inbox|folder|mailbox|list))/g

const OF_MAILS =
  /\b(?:nao|nem|nunca|no|not|n|doesn't|sem) (?:\S{1,12} ){0,3}?(?:pu(?:x|ch)\w{1,4}|ba?i?x\w{0,4}|receb\w{1,5}|cheg\w{1,4}|entr\w{1,4}|carreg\w{1,4}|sincroniz\w{1,4}|busc\w{1,4}|desc\w{1,6}|abr\w{1,3}|cai\w{0,2}|mand\w{1,4}|envi\w{1,4}|baj\w{1,4}|lleg\w{1,3}|download\w{0,3}|fetch\w{0,3}|retriev\w{0,3}|get(?:ting)?|descarreg\w{1,4}|traz\w{0,4}|troux\w{1,4}|peg(?:a|ou|ava|ando)|colet\w{1,4}|captur\w{1,4}|apanh\w{1,4}|recolh\w{1,4}|colh\w{1,4}|trae\w{0,1}|trajo|bring\w{0,3}|pull\w{0,3}|pick\w{0,3} up) (?:\S{1,10} ){0,3}?(?:mensage[mn]s?|messages?|mensajes?)\b(?! de (?:erro|error|retorno|devolucao))|\b(?:nao|nem|nunca|no|not|n|doesn't) (?:[a-z]{2,14} ){1,4}?(?:as|minhas|nossas|the|my|our|las|mis|nuestras) (?:mensagens|messages|mensajes)\b(?! (?:de|of|from the) (?:erro|error|retorno|devolucao|aviso|program|server))/

const AFFIRMED =
  /(?:[,:]|\b(?:e|mas|so que|pois|porque|pero|but|and|y|because|nada|mais|nothing|e-?mails?|correos|(?<= (?:ou|e) )sem))\s(?:(?:ta|esta|fica|ficou|ele|ela|sempre|ai|so|me|toda hora|it|also|tambem|agora|vive|ja) ){0,3}(?:da|deu|dando|dava|aparec\w{1,5}|mostra\w{0,3}|acusa\w{0,3}|surg\w{1,4}|volt\w{1,4}|retorn\w{1,4}|vem|veio|gives?|shows?|sale|tem|getting|i get|diz\w{0,3}|says?|(?:vem|veio|fica|ta|esta|viene) (?:escrito|dizendo|diciendo))(?: (?:(?:na|no|numa|en la|in the|on the) (?:tela|janela|visor|barra|canto|pantalla|ventana|screen|window)|aqui|la|ali|embaixo|escrito|dizendo|um|uma|o|a|an|the|esse|este|essa|varios|muit[oa]s?|mensagem|de|aviso|codigo|sempre|un|el|lo|algum|alguma|outro|mesm[oa]|mismo|same)){0,4} $/

/** "Não está baixando e o erro que mostra é …": the message is announced, what is denied stands before it. */
const BEGINS_CLAUSE =
  /(?:\b(?:e|mas|and|y|but|pero|so que|ai|dai) (?:o|a|the|el|la|um|uma)|[a-z0-9]{2}(?<!\b(?:nao|no|not|nem|sem|without|sin|da|deu|dando|aparec\w{1,4}|mostr\w{1,4}|show|shows|veio|vem|volt\w{1,3}|tem|sei|lembro|vi|sale|muestra)),? (?:o|a|the|el|la)) $/
const ANNOUNCES =
  /^(?: de (?:erro|error))?(?: (?:que|q|that))?(?: (?!(?:nao|no|nem|not|never|nunca|n|doesn)\b)[a-z]{1,12}){0,3}? (?:e|eh|is|es|foi|era|diz|dizia|says|said|dice|mostra|aparece|da|deu|sale|fala)\b/

/** "Não baixa, não volta nada e o erro não aparece": that mail does not move is said before, and is no part of what is shown. */
const DENIAL =
  /\b(?:nao|nem|sem|nenhum|(?<!(?:baix|pux|receb|cheg|entr|carreg|sincron|busc|desc|traz)[a-z]{1,6} )nada(?! (?:desde|ontem|hoje))|no(?= (?:me|se|nos|le|sale|aparece|hay|volvio|llega|llego|viene|vuelve|muestra|errors?|messages?))|(?<!\b(?:for|of|about|to|with) )nothing|never|without|sin|didn't|doesn't|did not|does not)\b(?! (?:me |nos |esta |ta |se )?(?:baix|pux|receb|cheg|entr|carreg|sincron|busc|desc|traz|troux|abr|envi|mand|funcion|conect|download|fetch|work|send|receiv)[a-z]{0,6}(?: (?!erro|mensag|aviso|error|message|nao|no|nem)[a-z0-9-]{1,12}){0,4}(?:, ?| e | y | and | (?=(?:nao|nem|no) (?:aparec|mostr|da |tem |sai |surge|sale))))/
const ARTICLE = /(?:^|(?<=\s))(?:o|a|os|as|the|el|la) $/
const NOT_ALWAYS =
  /^(?: de (?:erro|error))? (?:nao|nem|no|doesn't|does not) (?:me )?(?:aparec\w{1,3}|da|mostra|surge|sale|show|shows|appear|appears|come up|vem) (?:sempre|toda|todas|todo|always|every|siempre|cada|todos)/

const noneBesides = new RegExp(NONE_BESIDES, 'g')

/** The clause that says that no message is shown or came back. */
function findDenial({ text, folded }: Prose): FoundText | undefined {
  const [besides] = allMatches(folded, noneBesides, 1)
  if (besides !== undefined) {
    const span = { start: besides.index, end: besides.index + besides[0].length }
    return { value: collapse(text.slice(span.start, span.end)), state: 'good', ...span }
  }
  for (const pattern of [MESSAGE_NOUN, SHOWN_NOTHING]) {
    for (const match of allMatches(folded, pattern, 40)) {
      const span = { start: match.index, end: match.index + match[0].length }
      const sentence = sentenceAround(folded, span)
      const from = Math.max(sentence.start, span.start - 45)
      const until = Math.min(sentence.end, span.end + 25)
      // "… não dá tempo de ler": cut off within "tempo" nothing "tem".
      const near = folded.slice(from, folded.startsWith(' tempo', until - 4) ? until - 4 : until).replaceAll('\n', ' ')
      if (pattern === MESSAGE_NOUN && !saysThatThereIsNone(near)) continue
      // "Não chega nada, tá dando erro": what is denied is another clause's.
      if (pattern === MESSAGE_NOUN && AFFIRMED.test(folded.slice(Math.max(sentence.start, span.start - 60), span.start))) continue
      const isAnnounced =
        BEGINS_CLAUSE.test(folded.slice(Math.max(sentence.start, span.start - 20), span.start)) &&
        ANNOUNCES.test(folded.slice(span.end, Math.min(sentence.end, span.end + 60)))
      // 'Não baixa, erro: "Logon falhou"', "não envio mais, erro 10060"
      const isNamed =
        /[,;] $/.test(folded.slice(span.start - 2, span.start)) &&
        /^(?:: {0,2}["']|(?: d[eo])?:? {0,2}(?:0x[0-9a-f]|\d{3,6}(?![\d/])))/.test(folded.slice(span.end, span.end + 14))
      if (isAnnounced || isNamed || NOT_ALWAYS.test(folded.slice(span.end, sentence.end).slice(0, 50))) continue
      // "Não puxou mais mensagem": mails that do not come are no messages of an error.
      if (pattern === MESSAGE_NOUN && /^(?:mensag|message|mensaje)/.test(match[0]) && OF_MAILS.test(near)) continue
      // Behind the comma of a whole denial something else is told: "não dá erro, não deu tempo de ver mais".
      const comma = near.indexOf(',', span.end - from)
      const own = comma < 0 ? near : near.slice(0, comma)
      const told = saysThatThereIsNone(own) ? own : folded.slice(from, Math.min(sentence.end, span.end + 60)).replaceAll('\n', ' ')
      if (/\b(?:lembro|anotei|entendi|entendo|recuerdo|remember)\b/.test(near) || saysForgotten(told)) continue
      const shown = quotationAround(folded, span, sentence)
      if (shown !== undefined) return { value: text.slice(shown.start, shown.end).replace(/\s+/g, ' '), state: 'good', ...shown }
      const denialAt = near.search(DENIAL)
      const denialStart = denialAt >= 0 ? Math.min(from + denialAt, span.start) : sentence.start
      // "O erro não aparece": its article belongs to it.
      const article = denialStart === span.start ? (ARTICLE.exec(folded.slice(sentence.start, span.start))?.[0].length ?? 0) : 0
      const start = hangingBefore(folded, denialStart - article)
      const shownWords = text.slice(start, endOfDenial(folded, span.end, sentence.end)).trimEnd()
      const value = shownWords.replace(/\s+/g, ' ').trim()
      if (value !== '') return { value, state: 'good', start, end: start + shownWords.length }
    }
  }
  return undefined
}

/** "It just sits there and no message comes up", 'fica em "Recebendo 3 de 87" e não anda, sem dar erro': what it does instead, told before. */
const HANGING = new RegExp(
  [
    String.raw`(?:^|[.!?,;:\n]\s{1,3}|\b(?:desde entao|agora|ai|so que|mas|e|but|now|then|pero|and) )(`,
    '(?:(?:ele|ela|it|o outlook|o thunderbird|el programa|o programa|the program|se|he|(?:a|la|the) (?:barra|barrinha|rodinha|bolinha|tela|janela|bar|wheel)|so|just|only|simply|simplesmente|apenas|solo|sempre|fica so) ){0,3}',
    '(?:fica|ficam|ficou|sits|spins|hangs|keeps|stays|freezes|loads|times out|queda|gira|roda|trava|carrega|empaca|emperra|(?:chega|vai|para|gets) (?:ate|ao?|n[ao]s?|em|to|stuck))(?![a-z])',
    String.raw`[^.,;:!?\n"]{0,50}(?:"[^"\n]{2,90}"[^.,;:!?\n"]{0,30})?`,
    String.raw`(?:,? (?:e|and|y|mas|but) (?:ai |depois )?(?:nao|nunca|never|no|volta|so|dali|doesn't|nada)(?![a-z])[^.,;:!?\n"]{0,40})?`,
    '(?:,|,? (?:e|and|y)) )$',
  ].join(''),
)
const HANGING_REACH = 200

function hangingBefore(folded: string, start: number): number {
  return start - (HANGING.exec(folded.slice(Math.max(0, start - HANGING_REACH), start))?.[1]?.length ?? 0)
}

/** 'O programa só informa "Nenhuma mensagem nova"': the denial is the program's, and what stands between the marks is all of it. */
function quotationAround(folded: string, span: Range, sentence: Range): Range | undefined {
  // Inside the sentence only: in a long text without marks each denial would look through all of it.
  const before = folded.slice(sentence.start, span.start)
  const behind = folded.slice(span.end, sentence.end + 3)
  if (!before.includes('"') || !behind.includes('"')) return undefined
  const open = sentence.start + before.lastIndexOf('"')
  const close = span.end + behind.indexOf('"')
  if (!QUOTED_BY_PROGRAM.test(folded.slice(Math.max(0, open - 60), open))) return undefined
  const words = folded.slice(open + 1, close)
  const start = open + 1 + words.length - words.trimStart().length
  return { start, end: start + words.trim().replace(/[.,;]$/, '').length }
}

const QUOTED_BY_PROGRAM =
  /(?<!\b(?:nao|nem|no|not|nunca|sem|n|doesn't|never)(?: (?:me|nos|se|le|ele))? )\b(?:diz\w{0,3}|fala\w{0,3}|inform\w{1,4}|mostra\w{0,3}|aparec\w{1,4}|exib\w{1,4}|avis\w{1,3}|fica\w{0,3}|surg\w{1,3}|retorn\w{1,4}|respond\w{1,4}|da|deu|says?|saying|shows?|reports?|displays?|dice|muestra|sale|aparece|indica)(?: (?:so|apenas|que|um|uma|o|a|aviso|mensagem|texto|na tela|na barra|embaixo|only|just|that|a|the|message|el|la|solo|mensaje|de que|aqui|la|sempre|me|e|eh|is|es)){0,4}:? ?$/

/** Returns the operating systems that `prose` names as such, with a version. */
export function findProseSystems(prose: Prose, field: Field): Candidate[] {
  return systemsInQuestion(prose, systemsIn(prose))
    .slice(0, 5)
    .map((found) =>
      textCandidate(prose, field, { value: found.value, state: 'good', start: found.start, end: found.end }, STRENGTH.strongProse),
    )
}

/** 'O log diz: "Nov 11 09:14:02 mx1 postfix/smtp[991]: to=<…>, status=deferred"': a log's line in quotation marks. */
const QUOTED_LOG = /["“]((?:[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d |\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)[^"“”\n]{20,1500})["”]/g

/** "O registro deles diz: Nov 12 13:35:41 mx1 postfix/smtp[2201]: …, status=deferred (…)": in a sentence, wrapped or not, up to its bracket. */
const TOLD_LOG =
  /(?<=[:=-]\s{1,3})(?:[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d |\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)(?:[^\n]|\n(?!\n)){20,900}?status=[a-z]{3,12} \((?:[^()\n]|\n(?!\n)|\([^()\n]{0,160}\)){3,500}\)(?=\s{0,3}(?:[.;\n]|$))/g

/** Returns the delivery logs that `prose` holds: lines together that a mail server wrote. */
export function findProseLogs(prose: Prose, field: Field): ProseTexts {
  const { text } = prose
  const runs: Range[] = []
  if (!mayHoldLog(text)) return { candidates: [], taken: runs, none: false }
  let start = 0
  while (start < text.length) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    if (isLogLine(text.slice(start, Math.min(end, start + MAX_LOG_LINE)))) {
      const run = runs.at(-1)
      if (run !== undefined && start - run.end <= 2) run.end = end
      else runs.push({ start, end })
    }
    start = end + 1
  }
  for (const match of allMatches(text, QUOTED_LOG, 5)) {
    if (runs.length === 0 && isLogLine(match[1] ?? '')) runs.push({ start: match.index + 1, end: match.index + match[0].length - 1 })
  }
  for (const { index, 0: words } of runs.length === 0 ? allMatches(text, TOLD_LOG, 5) : [])
    if (isLogLine(words.replaceAll('\n', ' '))) runs.push({ start: index, end: index + words.length })
  const candidates = runs.slice(0, 1).map((run) => {
    const value = text.slice(run.start, run.end).replace(/\s+/g, ' ').trim().slice(0, 4000)
    return textCandidate(prose, field, { value, state: 'good', ...run }, STRENGTH.companion)
  })
  return { candidates, taken: runs, none: false }
}

/** Returns the antivirus or firewall that `prose` names, or the statement that there is none. */
export function findProseGuards(prose: Prose, field: Field): Candidate[] {
  const found = field.textOf === 'antivirus' ? antivirusIn(prose) : field.textOf === 'firewall' ? firewallIn(prose) : []
  return found
    .filter((guard) => !isOfWorking(prose.folded, guard))
    .slice(0, 5)
    .map(({ value, start, end }) => textCandidate(prose, field, { value, state: 'good', start, end }, STRENGTH.strongProse))
}
