// One door to every type's grammar. readAnswer takes what somebody wrote as the answer to the very question; findValues takes prose.
// Both give values in the canonical forms of docs/reading.md, with the offsets of their words in that very text.
// Pure and linear: time comes in the context. Neither throws, whatever the text.
import { findEmails, readEmail } from './address/email-address.ts'
import { findHostnames, readHostname } from './address/hostname.ts'
import { findPublicIps, readPublicIp } from './address/ip-address.ts'
import { findLogins, readLogin } from './address/login.ts'
import { findDates, readDate } from './moment/date-time.ts'
import { isNoAnswer } from './no-answer.ts'
import { findSoftware, readSoftware } from './program/software.ts'
import { findEncryptions, readEncryption } from './setting/encryption.ts'
import { findPorts, readPort } from './setting/port.ts'
import { APOLOGY, CORRECTION, MISTAKE, OOPS, REPHRASING } from './slip-words.ts'
import { foldWithOffsets } from './text/fold.ts'
import type { FoundValue, ValueContext, ValueType } from './value.ts'
import { findYesNos, readYesNo } from './yes-no.ts'

const MAX_TEXT = 4_000 // The longest error message a form's answer held was a tenth of this.
const MAX_PROSE = 100_000

/** Returns the value that `text` gives as an answer of `type`, or undefined: it is no answer, or not one of that type. */
export function readAnswer(type: ValueType, text: string, context: ValueContext): FoundValue | undefined {
  if (isNoAnswer(text)) return undefined
  // "993, digo, 995": what was said before is taken back.
  const after = type === 'text' ? undefined : endOfSlip(text.slice(0, MAX_TEXT))
  const mended = after === undefined ? undefined : readOne(type, text.slice(after), context)
  if (mended !== undefined && after !== undefined) return { ...mended, start: mended.start + after, end: mended.end + after }
  return readOne(type, text, context)
}

const TAKEN_BACK = new RegExp(
  `[\\s,;.(–-]{1,3}(?:(?:${REPHRASING}|${MISTAKE}|${CORRECTION}|${OOPS}|${APOLOGY}|rather)(?![a-z])[\\s,.:!–-]{1,4}){1,3}`,
)

function endOfSlip(text: string): number | undefined {
  const { folded, at } = foldWithOffsets(text)
  const slip = TAKEN_BACK.exec(folded)
  return slip === null ? undefined : at(slip.index + slip[0].length)
}

function readOne(type: ValueType, text: string, context: ValueContext): FoundValue | undefined {
  switch (type) {
    case 'datetime':
    case 'date':
      return readDate(type, text, context)
    case 'public_ip':
      return readPublicIp(text)
    case 'hostname':
      return readHostname(text)
    case 'login':
      return readLogin(text)
    case 'email':
      return readEmail(text)
    case 'port':
      return readPort(text)
    case 'encryption':
      return readEncryption(text)
    case 'software':
      return readSoftware(text)
    case 'yes_no':
      return readYesNo(text)
    case 'text':
      return readText(text)
  }
}

/** Returns every value of `type` that running text states, in order, none overlapping another. Free text has none to find. */
export function findValues(type: ValueType, text: string, context: ValueContext): FoundValue[] {
  const prose = text.slice(0, MAX_PROSE)
  switch (type) {
    case 'datetime':
    case 'date':
      return findDates(type, prose, context)
    case 'public_ip':
      return findPublicIps(prose)
    case 'hostname':
      return findHostnames(prose)
    case 'login':
      return findLogins(prose)
    case 'email':
      return findEmails(prose)
    case 'port':
      return findPorts(prose)
    case 'encryption':
      return findEncryptions(prose)
    case 'software':
      return findSoftware(prose)
    case 'yes_no':
      return findYesNos(prose)
    case 'text':
      return []
  }
}

const QUOTATION_MARKS: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['“', '“'],
  ['„', '“'],
  ['«', '»'],
  ['‘', '’'],
  ['”', '”'],
  ['`', '`'],
]

/** "❌ O servidor não responde 😩": pictures around a text are its writer's. */
const EMOJI = '(?:\\s|\\p{Emoji_Presentation}|\\p{Extended_Pictographic}\\ufe0f|[\\u200d\\ufe0f])'
const EMOJI_BEFORE = new RegExp(`^${EMOJI}{1,40}`, 'u')
const EMOJI_BEHIND = new RegExp(`${EMOJI}{1,40}$`, 'u')
const MAX_EMOJI = 60

/** Returns `text` trimmed, its white space collapsed, pictures and quotation marks around the whole taken off. */
function readText(text: string): FoundValue | undefined {
  let start = text.length - text.trimStart().length
  let end = text.trimEnd().length
  start += EMOJI_BEFORE.exec(text.slice(start, start + MAX_EMOJI))?.[0].length ?? 0
  end = Math.min(end - (EMOJI_BEHIND.exec(text.slice(Math.max(0, end - MAX_EMOJI), end))?.[0].length ?? 0), start + MAX_TEXT)
  if (start >= end) return undefined
  const inner = text.slice(start + 1, end - 1)
  const isQuoted =
    end - start > 2 &&
    QUOTATION_MARKS.some(
      ([open, close]) => text.charAt(start) === open && text.charAt(end - 1) === close && !inner.includes(open) && !inner.includes(close),
    )
  if (isQuoted) {
    start += 1 + (inner.length - inner.trimStart().length)
    end -= 1 + (inner.length - inner.trimEnd().length)
  }
  const value = text.slice(start, end).replace(/\s+/g, ' ').trim()
  return value === '' ? undefined : { value, state: 'good', start, end }
}
