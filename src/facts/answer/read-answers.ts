// Raw answers in, candidates out: each answer read as the type of the field its label can mean, the first that fits wins.
// Also out: fields answered with "não sei", fields of which the customer says that there is none, and what was not taken and why.
import type { Field } from '../../checklist/checklist.ts'
import type { Desk } from '../../message/desk.ts'
import { isShown } from '../../value/error/error-opening.ts'
import { isNoAnswer } from '../../value/no-answer.ts'
import { readOperatingSystem } from '../../value/program/operating-system.ts'
import { readAnswer } from '../../value/read-value.ts'
import { findTicked } from '../../value/ticked-box.ts'
import type { FoundValue } from '../../value/value.ts'
import { findCutShort, findPointedAt } from '../address/find-pointed-at.ts'
import { namesLogin } from '../address/names-login.ts'
import { type Candidate, STRENGTH } from '../candidate.ts'
import type { Evidence, Fact, Rejected } from '../fact.ts'
import { foldInPlace } from '../fold-in-place.ts'
import type { Refusal } from '../refusal.ts'
import { readSwitch, withoutContrasts, withoutRemark } from '../shown/config-switches.ts'
import { findLogResponses, tellsThatItWent } from '../shown/log-response.ts'
import type { Speech } from '../speech/find-speakers.ts'
import { cutOwnWords, cutTale } from './cut-own-words.ts'
import { endOfErrorAnswer, endOfLogAnswer } from './end-of-answer.ts'
import { heldValue } from './held-value.ts'
import { columnOf, joinRows, type Outcome, outcomeBehind } from './join-rows.ts'
import { judgeProgramByLabel, judgeSystemByLabel } from './judge-by-label.ts'
import { isOwnMessage } from './own-message.ts'
import type { RawAnswer } from './raw-answer.ts'
import { deniesBesideProgress, findQuotation, judgeTextAnswer } from './text-answer.ts'

export type ReadAnswers = {
  candidates: Candidate[]
  /** Field id to the age of the newest letter that says "não sei". */
  dontKnow: Map<string, number>
  /** Field id to the age of the newest letter that says that there is none. */
  none: Map<string, number>
  rejected: Rejected[]
}

/** Who logs in may send as another: where both are told, the sender is the other. */
const OF_LOGIN = 0.05
const OF_DISPLAY = 0.4

/** What an answer is for a field. */
export type Read =
  | { kind: 'value'; found: FoundValue; by?: 'pointed-at' }
  | { kind: 'dont-know' }
  | { kind: 'none' }
  | { kind: 'unfit'; because: Refusal }

/** Returns what `answers` state. */
export function readAnswers(answers: readonly RawAnswer[], speeches: readonly Speech[], desk: Desk): ReadAnswers {
  const result: ReadAnswers = { candidates: [], dontKnow: new Map(), none: new Map(), rejected: [] }
  const columns = new Map<string, { candidate: Candidate; outcome: Outcome }>()
  for (const [index, answer] of answers.entries()) {
    const speech = speechOf(answer, speeches)
    if (speech === undefined || answer.matches.length === 0) continue
    if (answer.start >= answer.end) continue
    const taken = readFitting(answer, speech, desk)
    if (taken === undefined) continue
    const { field, read, offset } = taken
    const older = (map: Map<string, number>): void => void map.set(field.id, Math.min(speech.age, map.get(field.id) ?? speech.age))
    if (read.kind === 'dont-know') older(result.dontKnow)
    else if (read.kind === 'none') older(result.none)
    else if (read.kind === 'unfit') {
      result.rejected.push({
        field: field.id,
        evidence: evidenceOf(speech, answer, { start: answer.start, end: answer.end }),
        because: read.because,
      })
    } else {
      const found = { ...read.found, start: read.found.start + offset, end: read.found.end + offset }
      const evidence = evidenceOf(speech, read.by === undefined ? answer : { ...answer, by: read.by }, found)
      const joined =
        field.type === 'datetime' || field.type === 'date' ? joinTimeOfDay({ answers, index, found, field, speech, desk }) : undefined
      const fact = factOf(field, joined?.found ?? found, joined === undefined ? evidence : evidenceOf(speech, answer, joined.found))
      const column = columnOf(answer, field)
      const above = column === undefined ? undefined : columns.get(column)
      const outcome = column === undefined ? undefined : outcomeBehind(speech.passage.text, found.end)
      if (above !== undefined && column !== undefined) {
        const isInstead = above.outcome === 'works' && outcome === 'fails'
        above.candidate.fact = joinRows(field, { fact: above.candidate.fact, outcome: above.outcome }, { fact, outcome })
        if (isInstead) above.outcome = outcome
        continue
      }
      const strength =
        (answer.filledBy === undefined ? STRENGTH.label : STRENGTH.filled) -
        (field.role === 'sender' && namesLogin(foldInPlace(answer.label)) ? OF_LOGIN : 0) -
        (isDisplayName(field, answer.label, found.value) ? OF_DISPLAY : 0)
      const candidate = { fact, age: speech.age, strength }
      result.candidates.push(candidate)
      if (column !== undefined) columns.set(column, { candidate, outcome })
    }
  }
  result.candidates = withoutContrasts(result.candidates)
  return result
}

/** "Nome da conta: Loja": what a program calls the account, where its login stands beside it. */
function isDisplayName({ type }: Field, label: string, value: unknown): boolean {
  return type === 'login' && !String(value).includes('@') && DISPLAY_NAME.test(foldInPlace(label))
}

const DISPLAY_NAME = /^\W{0,4}(?:nome d[ae] (?:conta|exibicao)|nombre de (?:la )?cuenta|account name|display name)\W{0,4}$/

/** Words that the customer typed into the desk's form are his: his date, his address, his letter's age. */
function speechOf(answer: RawAnswer, speeches: readonly Speech[]): Speech | undefined {
  const speech = speeches[answer.at]
  const writer = answer.filledBy === undefined ? undefined : speeches[answer.filledBy]
  return speech === undefined || writer === undefined ? speech : { ...writer, passage: speech.passage }
}

type Fitting = { field: Field; read: Read; offset: number }

/** Reads `answer` for each field its label can mean: the first that fits; else the likeliest field's refusal. */
export function readFitting(answer: RawAnswer, speech: Speech, desk: Desk): Fitting | undefined {
  const field = answer.matches[0]?.field
  if (field === undefined) return readAsWritten(answer, speech, desk)
  const block = speech.passage.text.slice(answer.start, answer.blockEnd)
  const [line = ''] = block.split('\n', 1)
  const written = mayShowBoxes(field) ? line : block
  if (mayShowBoxes(field) && !YES_OR_NO.test(foldInPlace(line))) return readAsWritten(answer, speech, desk)
  const ticked = findTicked(written)
  if (ticked === undefined) return readAsWritten(answer, speech, desk)
  if (ticked === 'nothing') return { field, read: { kind: 'unfit', because: 'no-box-ticked' }, offset: answer.start }
  const [start, end] = [answer.start + ticked.start, answer.start + ticked.end]
  return readAsWritten({ ...answer, start, end, blockEnd: end }, speech, desk)
}

/** "Houve erro? (X) sim ( ) não": nothing but the two options. */
const YES_OR_NO =
  /^\s{0,4}(?:(?:[^\p{L}\n]|x(?!\p{L})){0,8}(?:sim|nao|yes|no|si|s|n)(?!\p{L})){2}(?:[^\p{L}\n]|x(?!\p{L})){0,4}\s{0,4}(?:(?:se sim, ?|if yes, ?)?(?:qual|quais|which|what|cual)(?: (?:mensagem|erro|message|error|mensaje))?\s?[?:]{0,2}[\s_.]{0,90})?$/u

/** What a program or server shows may hold boxes of its own. */
function mayShowBoxes({ textOf }: Field): boolean {
  return textOf === 'error' || textOf === 'smtp-log'
}

function readAsWritten(answer: RawAnswer, speech: Speech, desk: Desk): Fitting | undefined {
  const text = speech.passage.text
  let refusal: Fitting | undefined
  const top = answer.matches[0]?.score ?? 0
  for (const { field, score } of answer.matches) {
    if (score < top - 0.25) break
    const isText = field.type === 'text' || field.type === 'software'
    const ends = isText ? [answer.blockEnd] : [...new Set([answer.end, answer.blockEnd])]
    const tries =
      field.textOf === 'error' ? [endOfErrorAnswer(answer, text)] : field.textOf === 'smtp-log' ? [endOfLogAnswer(answer, text)] : ends
    if (field.type === 'email') tries.reverse()
    for (const end of tries) {
      const read = readLabelled(answer, field, { text: text.slice(answer.start, end), speech, desk })
      const fitting = { field, read, offset: answer.start }
      if (read.kind === 'value') return fitting
      refusal ??= fitting
    }
  }
  return refusal
}

const NAMED_IN_ERRORS = new Set<Field['type']>(['hostname', 'email', 'login'])
/** What is looked at of an answer for the words of a program. */
export const SHOWN = 200
/** How well a label must fit a field to be its name. */
export const OWN_NAME = 0.9

/** "De qual conta e pra qual?" "da ana@… pro rui@…" */
const BOTH_ENDS =
  /^\s{0,4}(?:(?:de|do|da|from|desde|del|foi|saiu|e|eh) ){0,3}[^\s@<>]{1,64}@[\w.-]{3,120}[>)]?,?\s{1,3}(?:para|pra|pro|to|a|->|=>|→)\s{1,3}(?:(?:o|a|the|el|la) )?[^\s@<>]{1,64}@[\w.-]{3,120}[>).,;]{0,2}\s{0,4}$/i

/** "Usa SSL: sim": the label names the value, the answer says whether. */
function readLabelled(answer: RawAnswer, field: Field, { text, speech, desk }: { text: string; speech: Speech; desk: Desk }): Read {
  const score = answer.matches.find((match) => match.field === field)?.score ?? 0
  if (field.role !== undefined && BOTH_ENDS.test(text)) return { kind: 'unfit', because: 'both-ends' }
  // "Ao baixar do POP dá: …": under words that are no name of the field's an error's own words hold none of its values.
  if (NAMED_IN_ERRORS.has(field.type) && score < OWN_NAME && isShown(foldInPlace(text.slice(0, SHOWN))))
    return { kind: 'unfit', because: 'shown-by-program' }
  if (field.textOf === 'error' && isOwnMessage(answer.label, text)) return { kind: 'unfit', because: 'told-by-person' }
  const read = readFor(field, field.type === 'encryption' ? withoutRemark(text) : text, { speech, desk })
  if (field.textOf === 'error' && answer.by === 'label') return score < 0.75 ? cutTale(read, text) : cutOwnWords(read, text)
  if (field.textOf === 'operating-system') return judgeSystemByLabel(read, answer.label)
  if (field.type === 'software') return judgeProgramByLabel(read, text, answer.label)
  if (read.kind !== 'unfit' || field.type !== 'encryption') return read
  const context = { writtenAt: speech.writtenAt, timeZone: desk.timeZone }
  const said = readAnswer('yes_no', text, context) ?? readSwitch(text)
  // "UseSSL=true"
  const named = readAnswer('encryption', answer.label.replace(/(?<=[a-z])(?=[A-Z])/g, ' '), context)
  if (said === undefined || named === undefined) return read
  return { kind: 'value', found: { ...said, value: said.value === 'sim' ? named.value : 'none' } }
}

/** "O mesmo", "este aqui", "eu mesma": all that is written for an address of the writer's own. */
const THAT_ONE = /^[\s"'(]{0,4}(?:[oaé] |é )?(?:mesm[oa]|este|esse|esta|essa|meu|same|eu(?=\s{0,3}(?:mesm[oa])?[.!]?\s{0,3}$))\b.{0,24}$/iu

/** "Está ativo? Não sei" */
const REPEATED_QUESTION = /^[^?\n]{0,80}\?/

/** Returns `text`, written for `field`, as its type's value or why it gives none. */
export function readFor(field: Field, text: string, { speech, desk }: { speech: Speech; desk: Desk }): Read {
  if (field.type === 'text') return readTextFor(field, text, { speech, desk })
  const context = { writtenAt: speech.writtenAt, timeZone: desk.timeZone }
  // A value that goes on over lines is read as one line.
  const line = text.replace(/\n/g, ' ')
  const first = readAnswer(field.type, line, context)
  const found = first === undefined ? undefined : heldValue(field.type, line, { first, context })
  const isAddress = field.type === 'email' || field.type === 'login'
  const cutShort = isAddress && field.ofCustomer && speech.from !== undefined ? findCutShort(text, { address: speech.from.address }) : []
  if (isAddress && field.ofCustomer && speech.from !== undefined && (cutShort.length > 0 || !text.includes('@'))) {
    const [place] = [...cutShort, ...findPointedAt(text).meant]
    const isWhole = THAT_ONE.test(text.trim())
    const pointed = place ?? (isWhole ? { start: 0, end: text.length } : undefined)
    if (pointed !== undefined) return { kind: 'value', found: { value: speech.from.address, state: 'good', ...pointed }, by: 'pointed-at' }
  }
  if (found !== undefined) return { kind: 'value', found }
  if (isNoAnswer(field.type === 'yes_no' ? text.replace(REPEATED_QUESTION, '') : text)) return { kind: 'dont-know' }
  return { kind: 'unfit', because: `unread-as-${field.type}` }
}

function readTextFor(field: Field, text: string, { speech, desk }: { speech: Speech; desk: Desk }): Read {
  const verdict = judgeTextAnswer(text)
  if (verdict === 'dont-know') return { kind: 'dont-know' }
  if (verdict === 'elsewhere') return { kind: 'unfit', because: 'elsewhere' }
  if (verdict === 'vague' && field.textOf === 'error') return { kind: 'unfit', because: 'vague' }
  if (verdict === 'none' && field.noneIs === 'nothing') return { kind: 'none' }
  if (field.textOf === 'operating-system') {
    const system = readOperatingSystem(text)
    if (system === undefined && text.length > LONG_ANSWER) return { kind: 'unfit', because: 'no-system' }
    return system === undefined ? { kind: 'dont-know' } : { kind: 'value', found: { ...system, state: 'good' } }
  }
  const guard = GUARDS.has(field.textOf ?? '')
    ? (NONE_SENTENCE.exec(text) ?? OWN_SENTENCE_OF_ANOTHER.exec(text) ?? BEFORE_ANOTHER.exec(text))
    : null
  if (guard !== null)
    return { kind: 'value', found: { value: guard[0].replace(/\s+/g, ' '), state: 'good', start: 0, end: guard[0].length } }
  if (field.textOf === 'error' && tellsThatItWent(text)) return { kind: 'unfit', because: 'log-of-what-went' }
  const quotation = field.textOf === 'error' ? (findLogResponses(text)[0] ?? findQuotation(text)) : undefined
  const isInstead =
    quotation !== undefined && deniesBesideProgress(foldInPlace(text), foldInPlace(text.slice(quotation.start, quotation.end)))
  if (quotation !== undefined && !isInstead) {
    const value = text.slice(quotation.start, quotation.end).replace(/\s+/g, ' ').trim()
    return { kind: 'value', found: { value, state: 'good', ...quotation } }
  }
  const found = readAnswer('text', text, { writtenAt: speech.writtenAt, timeZone: desk.timeZone })
  return found === undefined ? { kind: 'dont-know' } : { kind: 'value', found }
}

/** Whoever does not know his system says so in fewer characters. */
const LONG_ANSWER = 60
const GUARDS = new Set(['antivirus', 'firewall'])
/** "Antivírus: não uso. O IP daqui é …": behind the sentence that says that there is none the writer speaks of something else. */
const NONE_SENTENCE =
  /^(?:(?:aqui |eu |a gente )?n[aã]o(?: (?:uso|usamos|tem|temos|tenho|h[aá]|existe|utilizo|utilizamos|possuo|possu[ií]mos))?(?: (?:nenhum|instalado))?|nenhum|nada|sem|none|no|(?:i |we )?(?:don't|do not) (?:use|have) (?:one|any)|no (?:uso|tengo|tenemos|hay)|ninguno)(?=\.\s{1,4}\S)/iu
/** "Antivírus: Norton 360. O IP daqui é …", "AVG. Sem firewall": so does a sentence that begins with the name of another setting, or speaks of a guard. */
const OWN_SENTENCE_OF_ANOTHER =
  /^[^.!?\n]{2,80}(?:\.\d[^.!?\n]{0,60}){0,4}(?=[.!]\s{1,4}(?:[oa] |el |the |meu |nosso |minha |nossa |my |our |e (?:o|a) )?(?:ip|servidor|server|porta|port|puerto|conta|account|usu[aá]rio|user|login|programa|program|sistema operacional|windows|dom[ií]nio|domain|mx|erro|error|mensagem|message|data|e-mail|host|outlook|thunderbird|uso (?:o|a)|usamos (?:o|a))(?![\p{L}\d-])|[.!]\s{1,4}(?:[\p{L}']{1,12} ){0,4}(?:fire ?wall|anti-?v[ií]rus)(?![\p{L}\d-]))/iu

/** "Antivírus: Avast, firewall do Windows, Outlook 2016": and so does a clause that names another. */
const BEFORE_ANOTHER =
  /^[^,;.!?\n]{2,60}(?=(?:[,;]| e| and| y) (?:(?:o|a|the|el|meu|my|uso o) )?(?:firewall|anti-?v[ií]rus|(?:windows|win) ?(?:7|8|10|11)(?!\d)|outlook|thunderbird|porta \d|ip \d)(?![\p{L}\d]))/iu

type Joining = { answers: readonly RawAnswer[]; index: number; found: FoundValue; field: Field; speech: Speech; desk: Desk }

/** "Data: 18/11/2026" and "Hora: 14:30" on lines of their own are one moment. */
function joinTimeOfDay({ answers, index, found, field, speech, desk }: Joining): { found: FoundValue } | undefined {
  if (found.problem !== 'no-time-of-day' && field.type !== 'date') return undefined
  if (typeof found.value !== 'string' || found.value.length > 10) return undefined
  const next = answers[index + 1]
  const answer = answers[index]
  if (next === undefined || answer === undefined || next.at !== answer.at || next.start - answer.end > 80) return undefined
  if (!next.matches.some((match) => match.field === field)) return undefined
  const text = speech.passage.text
  const time = text.slice(next.start, next.end).trim()
  if (time.length > 40 || /\d{1,2}[/-]\d{1,2}/.test(time)) return undefined
  const day = text.slice(found.start, found.end)
  const joined = readAnswer('datetime', `${day} às ${time}`, { writtenAt: speech.writtenAt, timeZone: desk.timeZone })
  if (joined === undefined || typeof joined.value !== 'string' || joined.value.length <= 10) return undefined
  return { found: { ...joined, start: found.start, end: next.end } }
}

export function evidenceOf(
  speech: Speech,
  answer: { by: Evidence['by']; label?: string },
  { start, end }: { start: number; end: number },
): Evidence {
  const quote = speech.passage.text.slice(start, end)
  return { passage: speech.passage.id, start, end, quote, by: answer.by, ...(answer.label ? { label: answer.label } : {}) }
}

export function factOf(field: Field, found: FoundValue, evidence: Evidence): Fact {
  const { value, state, problem } = found
  return { field: field.id, value, state, ...(problem === undefined ? {} : { problem }), evidence }
}
