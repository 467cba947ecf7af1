// A follow-up often answers without saying what: "995 e SSL", "é o Outlook 2016", "8h30". What we asked last tells what such words are for,
// and what the ticket knows of it tells what they complete. Only the newest letter's short lines count, and only for fields that nothing else
// states. One value answers one question: words that another field's name stands before, or that another answer took, are not free.
import type { Checklist, Field } from '../../checklist/checklist.ts'
import { findEmails } from '../../value/address/email-address.ts'
import { findIpAddresses } from '../../value/address/ip-address.ts'
import { findLoneVersion } from '../../value/program/lone-version.ts'
import { findValues } from '../../value/read-value.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import type { FoundValue, ValueType } from '../../value/value.ts'
import { findPointedAt } from '../address/find-pointed-at.ts'
import { joinAccounts } from '../address/join-accounts.ts'
import { areStrangers, isAmongStrangers, isMine, isOneOfTwo, isOwnAddress, isTheirs, isTheirsBesideOwn } from '../address/own-address.ts'
import { roleAround } from '../address/role-words.ts'
import { findWebHosts } from '../address/web-host.ts'
import { knownProgram } from '../answer/complete-software.ts'
import { evidenceOf, factOf, readFor } from '../answer/read-answers.ts'
import { isNameBelow } from '../answer/signed-below.ts'
import { judgeTextAnswer } from '../answer/text-answer.ts'
import { type Candidate, STRENGTH } from '../candidate.ts'
import type { KnownBefore } from '../fact.ts'
import { foldInPlace } from '../fold-in-place.ts'
import type { Heard } from '../hear.ts'
import { type Completing, findTimeOfDay, knownDay, knownPartOfDay, readBareHour } from '../moment/complete-moments.ts'
import { findLoneDay } from '../moment/lone-day.ts'
import { isOfOneThatCame } from '../moment/mail-that-came.ts'
import { isOfCall } from '../moment/of-call.ts'
import { overlapsAny } from '../overlaps.ts'
import { fieldWordsOf } from '../prose/field-words.ts'
import { sentenceAround } from '../prose/sentence-around.ts'
import { distanceBefore } from '../prose/word-distance.ts'
import type { Range } from '../range.ts'
import { holdsLog } from '../shown/log-lines.ts'
import type { SpeechLine } from '../speech/speech-lines.ts'
import { findBareError, isAside } from './aside.ts'
import { isOwnAddressField, saysYes } from './confirm-own-address.ts'
import { findJustNow } from './day-of-letter.ts'
import { MAX_PART, partsOf } from './spoken-parts.ts'
import { findToldDenial, saysNoError } from './told-denial.ts'

export type AskedContext = {
  heard: Heard
  checklist: Checklist
  asked: readonly Field[]
  known: readonly KnownBefore[]
  hidden: readonly Range[][]
  /** What labels and numbers state. */
  answered: readonly Candidate[]
}

/** Returns the candidates for the asked fields in the newest letter's own lines. */
export function findAskedAnswers(context: AskedContext): Candidate[] {
  const { heard, asked, hidden, answered } = context
  const stated = new Set(answered.map(({ fact }) => fact.field))
  // A log stands for itself (find-prose-texts.ts): what is written around it is none.
  const isOver = (field: Field): boolean =>
    stated.has(field.id) || (field.textOf === 'smtp-log' && givesLog(heard)) || (isOwnAddressField(field) && pointsAtOwn(heard))
  const open = asked.filter((field) => !isOver(field))
  const found = new Map<string, Candidate>()
  if (open.length === 0) return []
  const addresses = addressesTold(heard)
  for (const line of heard.spoken.lines.flatMap(partsOf)) {
    const { speech } = line
    if (speech.age !== 0 || speech.speaker === 'desk' || line.blank || line.end - line.body > MAX_PART) continue
    if ((hidden[line.at] ?? []).some((range) => range.start < line.end && range.end > line.body)) continue
    if (addresses > 1) growBy(line, open, found)
    if (open.length === found.size) continue
    const taken: Range[] = []
    for (const field of open) {
      if (found.has(field.id) || (line.isClause === true && field.type === 'text')) continue
      const left = open.filter((other) => !found.has(other.id))
      const read = readLine(line, field, { ...context, open: left, taken, addresses })
      // "995 e SSL" is no error's text besides.
      if (read === undefined || (taken.length > 0 && field.type === 'text' && !saysNoError(String(read.value)))) continue
      const from = beginOf(line)
      const placed = { ...read, start: read.start + from, end: read.end + from }
      taken.push({ start: read.start, end: read.end })
      found.set(field.id, {
        fact: factOf(field, placed, evidenceOf(speech, { by: 'inline-answer' }, placed)),
        age: speech.age,
        strength: STRENGTH.companion,
      })
    }
  }
  return [...found.values()]
}

const ONLY_ADDRESS = /^[\s<"'(,;e-]{0,6}[^\s@<>,;]{1,64}@[a-z0-9.-]{3,190}[\s>"'),;.]{0,4}$/i

/** An address on a line of its own below another, where nothing else waits for one: both answer. */
function growBy({ speech, body, end }: SpeechLine, open: readonly Field[], found: ReadonlyMap<string, Candidate>): void {
  const text = speech.passage.text.slice(body, end)
  if (!ONLY_ADDRESS.test(text) || open.some(({ id, role }) => role !== undefined && !found.has(id))) return
  const [field, another] = open.filter(({ role }) => role !== undefined)
  const fact = field === undefined || another !== undefined ? undefined : found.get(field.id)?.fact
  if (fact === undefined || fact.evidence.passage !== speech.passage.id) return
  const values = [...new Set([fact.value, findEmails(text).map(({ value }) => value)].flat(2).map(String))]
  if (values.length > 1) fact.value = values
}

/** "É esse mesmo", "sim" below our question: any other address of the letter answers another question. */
function pointsAtOwn({ newest: { speeches } }: Heard): boolean {
  return speeches.some(({ passage: { text } }) => (speeches.length > 1 && saysYes(text)) || findPointedAt(text).meant.length > 0)
}

function givesLog({ speeches }: Heard): boolean {
  return speeches.some(({ age, speaker, passage }) => age === 0 && speaker !== 'desk' && holdsLog(passage.text))
}

/** Whether the newest letter answers that no error is shown, and holds besides only answers and words beside the matter: it tells of no other one. */
export function isMereDenial(heard: Heard, candidates: readonly Candidate[]): boolean {
  const bare = candidates.map(({ fact }) => fact.evidence).filter(({ by }) => by === 'inline-answer')
  const lines = heard.spoken.lines.filter(({ speech, blank }) => speech.age === 0 && speech.speaker !== 'desk' && !blank)
  return (
    bare.some(({ quote }) => judgeTextAnswer(quote) === 'none') &&
    lines.length <= MAX_ANSWERS &&
    lines.every(({ speech: { passage }, body, start, end }) => {
      const isAnswer = bare.some((one) => one.passage === passage.id && one.start < end && one.end > start)
      return isAnswer || isAside(passage.text.slice(body, end))
    })
  )
}

const MAX_ANSWERS = 20

/** `open`: what nothing answers yet. `taken`: what of the line does. `addresses`: how many the letter tells. */
type Reading = AskedContext & { open: readonly Field[]; taken: readonly Range[]; addresses: number }

function addressesTold({ spoken: { lines } }: Heard): number {
  const told = lines.filter(({ speech, blank }) => speech.age === 0 && speech.speaker !== 'desk' && !blank)
  const words = told.map(({ speech: { passage }, body, end }) => passage.text.slice(body, end)).join('\n')
  return words.includes('@') ? new Set(findEmails(words).map(({ value }) => String(value))).size : 0
}

function readLine(line: SpeechLine, field: Field, reading: Reading): FoundValue | undefined {
  const { speech } = line
  const { desk } = reading.heard
  const text = speech.passage.text.slice(beginOf(line), line.end)
  const part = completePart(text, field, { line, reading })
  if (part !== undefined) return part
  const folded = foldInPlace(text)
  const context = { writtenAt: speech.writtenAt, timeZone: desk.timeZone }
  const isTyped = field.type !== 'text' && field.type !== 'yes_no'
  const told = isTyped ? [...findValues(field.type, text, context), ...findWebHosts(text, field)] : []
  const values = told.filter((found) => isFree(text, field, { found, reading, speech }))
  const isOnlySide = field.role !== undefined && !reading.open.some((other) => other.role !== undefined && other !== field)
  const isListed = isOnlySide || (field.role !== undefined && !field.ofCustomer && areStrangers(text, values, reading.heard))
  const joined = isListed ? joinAccounts(text, values) : values
  const isMoment = field.type === 'date' || field.type === 'datetime'
  const failing = isMoment ? joined.filter((found) => !isOfOneThatCame(folded, found) && !isOfCall(folded, found)) : joined
  const value = failing.find(({ state }) => state !== 'invalid') ?? failing[0]
  if (value !== undefined) return value
  const loneDay = findLoneDay(text, field.type, context)
  if (loneDay !== undefined) return loneDay
  const isAlone = reading.open.length === 1 && reading.taken.length === 0
  if (field.textOf === 'error') {
    const told = isAlone || saysNoError(text) ? readError(text, field, { speech, desk }) : undefined
    return told === undefined || overlapsAny(told, reading.taken) ? findToldDenial(text, reading.taken) : told
  }
  const rest = withoutRanges(text, reading.taken)
  if (isAside(text) || !(isAlone || isPlain(field, rest)) || knownProgram(field, reading.known) !== undefined) return undefined
  if (isNameBelow(line)) return undefined
  const whole = readFor(field, rest, { speech, desk })
  return whole.kind === 'value' && isFree(text, field, { found: whole.found, reading, speech }) ? whole.found : undefined
}

/** Where the words of a line begin: "8:30" is no list's eighth item. */
function beginOf({ speech, start, body, end }: SpeechLine): number {
  return CLOCK_FIRST.test(speech.passage.text.slice(start, end)) ? start : body
}

const CLOCK_FIRST = /^\s*(?:[01]?\d|2[0-3])[:.][0-5]\d(?![\p{L}\p{N}]|[.:/-]\d)/u

function withoutRanges(text: string, ranges: readonly Range[]): string {
  return ranges.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text)
}

/** "8h30" where the day is known, "a 2016" where the program is. */
function completePart(text: string, field: Field, { line, reading }: { line: SpeechLine; reading: Reading }): FoundValue | undefined {
  const { known, open, heard } = reading
  const day = knownDay(field, known, 'any')
  if (day !== undefined) {
    const completing = { day, ...knownPartOfDay(field, known), speech: line.speech, timeZone: heard.desk.timeZone }
    const isTold = knownDay(field, known) !== undefined
    const found = findTimeBesideAddress(text, completing)
    if (!isTold) return found?.state === 'good' ? found : findJustNow(text, line.speech.writtenAt, completing.timeZone)
    return found ?? (open.length === 1 ? readBareHour(text, completing) : undefined)
  }
  const program = knownProgram(field, known)
  if (program === undefined || findValues('software', text, { writtenAt: undefined, timeZone: heard.desk.timeZone }).length > 0)
    return undefined
  const version = findLoneVersion(text, program, open.some(({ type }) => type === 'port') ? USUAL_PORTS : NO_NUMBERS)
  return version === undefined || overlapsAny(version, reading.taken) ? undefined : version
}

/** "Por exemplo ana@… às 15h20": whom it went to answers another question. */
function findTimeBesideAddress(text: string, completing: Completing): FoundValue | undefined {
  const addresses = allMatches(text, TO_ADDRESS, MAX_ANSWERS)
  const starts = [0, ...addresses.map(({ index, 0: words }) => index + words.length)]
  for (const [at, start] of starts.entries()) {
    const found = findTimeOfDay(text.slice(start, addresses[at]?.index), completing)
    if (found !== undefined) return { ...found, start: found.start + start, end: found.end + start }
  }
  return undefined
}

const TO_ADDRESS = /[^\s@<>,;:]{1,64}@[a-z0-9.-]{3,190}[>)]?[,;]?/gi

const NO_NUMBERS: ReadonlySet<string> = new Set()
const USUAL_PORTS: ReadonlySet<string> = new Set(['25', '110', '143', '465', '587', '993', '995'])

/** An error's own words, and nothing of what stands around them. */
function readError(text: string, field: Field, who: Parameters<typeof readFor>[2]): FoundValue | undefined {
  const place = findBareError(text)
  if (place === undefined) return undefined
  const read = readFor(field, text.slice(place.start, place.end), who)
  return read.kind === 'value' ? { ...read.found, start: read.found.start + place.start, end: read.found.end + place.start } : undefined
}

/** Types whose words can be each other's: what is named as one of them is not another. */
const ALIKE: Partial<Record<ValueType, readonly ValueType[]>> = {
  public_ip: ['hostname'],
  hostname: ['public_ip'],
  login: ['email', 'port', 'hostname', 'public_ip'],
  email: ['login', 'email'],
  port: ['port', 'login'],
  datetime: ['datetime', 'date'],
  date: ['datetime', 'date'],
}

const NAME_REACH = 60

type Placed = { found: FoundValue; reading: Reading; speech: SpeechLine['speech'] }

/** Whether words of the line can be `field`'s: no other answer took them, and no other field's name is the nearest before them. */
function isFree(text: string, field: Field, { found, reading, speech }: Placed): boolean {
  if (overlapsAny(found, reading.taken)) return false
  const folded = foldInPlace(text)
  const { start } = sentenceAround(folded, found)
  if (isOfOtherSide(folded, field, { found, reading, speech })) return false
  if (field.type === 'encryption' && NONE_OF_ELSE.test(folded.slice(start, found.end))) return false
  const words = fieldWordsOf(reading.checklist)
  const distance = (one: Field): number => {
    const pattern = words.get(one)?.names
    const far = pattern === undefined ? undefined : distanceBefore(folded, found, { pattern, from: start, reach: NAME_REACH })
    return far ?? Number.POSITIVE_INFINITY
  }
  const own = distance(field)
  const alike = reading.checklist.fields.filter((other) => other !== field && ALIKE[field.type]?.includes(other.type))
  if (alike.some((other) => distance(other) < own)) return false
  // A bare address is one's own while that one is asked for.
  const isAddress = field.type === 'hostname' && findIpAddresses(String(found.value)).length > 0
  return !isAddress || own < Number.POSITIVE_INFINITY || !reading.open.some(({ type }) => type === 'public_ip')
}

/** "Porta 110, erro não dá nenhum": there is none of something else. */
const NONE_OF_ELSE =
  /\b(?:erros?|mensage(?:m|ns)|avisos?|problemas?|antivirus|firewall|errors?|messages?|mensajes?)\b[^,.;:!?\n]{0,30}\b(?:nenhum\w?|none|ningun\w?)$/

/** "E o seu Almir também (almir@…)": on the same side as who was told before. */
const ALSO_THEIRS = /\b(?:tambem|tbm?|tb|also|tambien)[ ,(:]{1,3}$/

/** "O dele é rui@…, o meu é ana@…": whose an address is said to be, or which way mail went; of a lone one, whose it is. */
function isOfOtherSide(folded: string, { role, ofCustomer }: Field, { found, reading, speech }: Placed): boolean {
  if (role === undefined) return false
  if (isMine(folded, found)) return !ofCustomer
  if (!ONLY_ADDRESS.test(folded) && isKnownAsOther(String(found.value), role, reading)) return true
  const customer = { from: speech.from?.address, ownDomain: reading.heard.ownDomain }
  const isOwn = isOwnAddress(String(found.value), customer)
  if (isOwn !== true && (isTheirs(folded, found) || ALSO_THEIRS.test(folded.slice(0, found.start)))) return ofCustomer
  if (isTheirsBesideOwn(folded, found)) return ofCustomer
  const told = roleAround(folded, found, sentenceAround(folded, found))
  if (told?.isSure === true) return told.role !== role
  // "Um é rui@… e o outro é lia@…": find-roles.ts puts them together.
  if (isOneOfTwo(folded, found)) return isOwn !== true || !ofCustomer
  // Two addresses answer two questions in their order; one alone is the writer's, or it is the other side's.
  const isLone =
    (reading.addresses === 1 || isAmongStrangers(folded, found, reading.heard)) && customer.ownDomain !== undefined && isOwn !== undefined
  return isLone && isOwn !== ofCustomer && reading.open.some((other) => other.role !== undefined && other.role !== role)
}

/** Of mail to dora@… a notice names dora@… again: who it went to did not send it. Who answers with just that address means it. */
function isKnownAsOther(address: string, role: Field['role'], { checklist, known }: Reading): boolean {
  const others = checklist.fields.filter((field) => field.role !== undefined && field.role !== role).map(({ id }) => id)
  return known.some(({ field, value }) => others.includes(field) && [value].flat().map(String).includes(address))
}

/** Bare words that can be read as the type without its name beside them: a number for a port. */
function isPlain(field: Field, text: string): boolean {
  // "300.20.1.5" is meant as an address: that it can be none is said back.
  if (field.type === 'public_ip') return /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/.test(text)
  if (field.type === 'port') return /^\s*\d{2,5}\b(?!\s?-?bits?\b)/.test(text) || /\b(?:110|995)\b/.test(text)
  return field.type === 'encryption' && text.length < 40
}
