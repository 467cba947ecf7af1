// Yes and no, as sim or não. readYesNo takes an answer to a question "is it in order?": the first word that decides, and negation
// of words that mean trouble ("não venceu" is sim, "não, venceu" is não). A hedge ("acho que sim") still says which.
// findYesNos takes prose: only words of a state ("ativo", "congelado", "venceu"); what is in that state is for the caller to know.
import { allMatches } from './all-matches.ts'
import { foldWithOffsets } from './fold.ts'
import type { FoundValue } from './value.ts'

const MAX_ANSWER = 2_000
const GOOD_STATE =
  'ativ[oa]s?|activ[oa]s?|active|registrad[oa]s?|registered|valid[oa]s?|valid|regular(?:izad[oa])?|renovad[oa]|renovei|renovamos|renewed|pag[oa]s?|paguei|pagamos|pagad[oa]|paid|em dia|al dia|up to date|corret[oa]s?|correctamente|corretamente|correct|configurad[oa]s?|respondendo|responde|responds|existe|exists|funcionando|funciona|works|working|publicad[oa]'
const BAD_STATE =
  'venceu|vencid[oa]|vencio|vence[mu] e nao|expirou|expirad[oa]s?|expired|caducou|caducad[oa]|congelad[oa]|frozen|inativ[oa]s?|inactiv[oa]s?|inactive|cancelad[oa]|cancelled|canceled|suspens[oa]|suspended|suspendid[oa]|bloquead[oa]|desmarcad[oa]|desligad[oa]|desativad[oa]|desabilitad[oa]|desactivad[oa]|deshabilitad[oa]|unticked|unchecked|disabled|off|false|invalid[oa]s?|invalid|inexistente|inexiste|errad[oa]s?|wrong|incorret[oa]s?|incorrect[oa]?|atrasad[oa]|caiu|perdemos|liberad[oa] para registro|fora do ar'
const YES =
  'sim|si|s|marcad[oa]s?|ligad[oa]s?|ativad[oa]s?|habilitad[oa]s?|ticked|checked|enabled|on|true|activad[oa]s?|habilitada|yes|yep|yeah|y|ok|okay|positivo|afirmativo|confirmo|confirmado|com certeza|con certeza|claro|certo|certinho|sure|correto|isso mesmo|exato|exatamente|tudo (?:certo|ok|em ordem|funcionando)|sem problemas?|no problems?|todo (?:bien|ok)|it is|they are'
const NO =
  "nao(?! (?:tenho|temos|sei|sabemos|lembro|me lembro|entend\\w{1,4}|faco))|no(?! (?:se|tengo|recuerdo|idea))|n|nope|negativo|negative|nenhum|nenhuma|nem|nunca|not|isn't|doesn't|does not|is not"
const DECIDING = new RegExp(
  `(?<![\\p{L}\\p{N}_.@/-])(?:(${BAD_STATE})|(${NO})|(${GOOD_STATE})|(${YES}))(?![\\p{L}\\p{N}_@/-]|\\.[\\p{L}\\p{N}])`,
  'gu',
)
const STATE = new RegExp(
  `(?<![\\p{L}\\p{N}_.@/-])(?:(${BAD_STATE}|nao existe|no existe|does not exist)|(${GOOD_STATE}))(?![\\p{L}\\p{N}_@/-])`,
  'gu',
)
// A box that was ticked: "(x) sim ( ) não", "sim [ ] não [x]".
const TICKED = /[([]\s{0,2}[x*v✓✔]\s{0,2}[)\]]/u
const TICKED_FIRST = /^\s{0,9}[([][\sx*v✓✔]{0,3}[)\]]/u
const BARE_IS = /^\s{0,9}(?:esta|ta|estao)(?![\p{L}])/u
// Between a negation and the word that it negates nothing else stands; a comma ends its reach.
const NEGATION =
  /\b(?:nao|no|nunca|not|n|nem|isn't|hasn't|sem)(?: (?:esta|estava|ta|e|eh|foi|se|is|yet|ainda|mais|esta mais|foi mais|ficou|fica|bem|been|the|me))? $/

/** Returns sim or não as written in an answer; undefined when the answer decides nothing. */
export function readYesNo(answer: string): FoundValue | undefined {
  const { folded, at } = foldWithOffsets(answer.slice(0, MAX_ANSWER))
  const ticked = readTicked(folded.slice(0, 400))
  if (ticked !== undefined) return { ...ticked, start: at(ticked.start), end: at(ticked.end) }
  const match = allMatches(folded.slice(0, 400), DECIDING).find(({ index }) => !/\bse $/.test(folded.slice(Math.max(0, index - 3), index)))
  if (match === undefined) return bareIs(folded, at)
  const [words, bad, no] = match
  const state = no === undefined ? undefined : negatedState(folded.slice(match.index + words.length))
  const end = match.index + words.length + (state?.length ?? 0)
  const value = state?.value ?? (bad !== undefined || no !== undefined ? 'não' : 'sim')
  return { value, state: 'good', start: at(match.index), end: at(end) }
}

/** Returns every word of a good or bad state in `prose`, in order: sim for a good one. */
export function findYesNos(prose: string): FoundValue[] {
  const { folded, at } = foldWithOffsets(prose)
  return allMatches(folded, STATE).map((match) => {
    const negation = NEGATION.exec(folded.slice(Math.max(0, match.index - 24), match.index))
    const isGood = (match[1] === undefined) === (negation === null)
    const start = match.index - (negation?.[0].length ?? 0)
    return { value: isGood ? 'sim' : 'não', state: 'good', start: at(start), end: at(match.index + match[0].length) }
  })
}

/** Returns the word beside the one ticked box; undefined when no single box is ticked. */
function readTicked(folded: string): FoundValue | undefined {
  const box = TICKED.exec(folded)
  if (box === null || TICKED.test(folded.slice(box.index + box[0].length))) return undefined
  const boxEnd = box.index + box[0].length
  const word = TICKED_FIRST.test(folded)
    ? /^\s{0,3}(sim|s|yes|si|nao|n|no)(?![\p{L}])/u.exec(folded.slice(boxEnd, boxEnd + 12))
    : /(?<![\p{L}])(sim|s|yes|si|nao|n|no)\s{0,3}:?\s{0,3}$/u.exec(folded.slice(Math.max(0, box.index - 12), box.index))
  if (word?.[1] === undefined) return undefined
  const start = (TICKED_FIRST.test(folded) ? boxEnd : Math.max(0, box.index - 12)) + word.index + word[0].indexOf(word[1])
  return { value: /^[sy]/.test(word[1]) ? 'sim' : 'não', state: 'good', start, end: start + word[1].length }
}

/** "está" alone affirms what the question asked. */
function bareIs(folded: string, at: (index: number) => number): FoundValue | undefined {
  const match = BARE_IS.exec(folded)
  if (match === null) return undefined
  return { value: 'sim', state: 'good', start: at(folded.search(/\S/)), end: at(match[0].length) }
}

/** What "não" says when a word of trouble follows it at once, and how far that reaches. */
function negatedState(rest: string): { value: 'sim' | 'não'; length: number } | undefined {
  const match = new RegExp(
    `^(?: (?:esta|estava|ta|e|eh|foi|se|ainda|is|has|mais|ficou|been|yet)){0,2} (?:${BAD_STATE})(?![\\p{L}\\p{N}])`,
    'u',
  ).exec(rest)
  return match === null ? undefined : { value: 'sim', length: match[0].length }
}
