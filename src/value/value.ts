// The values a checklist asks for: the types, and what reading a piece of text as one of them can give.
// Pure data; each type's grammar has a file of its own in this room. Canonical forms: docs/reading.md.

export const VALUE_TYPES = [
  'datetime',
  'date',
  'public_ip',
  'hostname',
  'login',
  'email',
  'port',
  'encryption',
  'software',
  'yes_no',
  'text',
] as const
export type ValueType = (typeof VALUE_TYPES)[number]

/** A canonical value. A list only where two or more addresses were stated, in the order written. */
export type Value = string | number | string[]

/** Why a stated value cannot be taken as it is; the reply says it in the customer's words. */
export type Problem =
  | 'no-time-of-day' // partial: a day where a moment is needed
  | 'in-the-future' // invalid: after the mail that states it
  | 'not-a-public-address' // invalid: private, loopback, link-local, shared or unspecified
  | 'no-version' // partial: a program without any version
  | 'out-of-range' // invalid: a port outside 1 to 65535
  | 'malformed' // invalid: looks like the type and cannot be one

/** One value found in a text. `start` and `end` are UTF-16 offsets into that very text: text.slice(start, end) are its words. */
export type FoundValue = {
  value: Value
  state: 'good' | 'partial' | 'invalid'
  problem?: Problem
  start: number
  end: number
}

/** What relative words ("ontem", "sexta passada", a missing year) are counted from. */
export type ValueContext = {
  /** Instant of the letter that says it, RFC 3339 in UTC; undefined when unknown: relative words then give nothing. */
  writtenAt: string | undefined
  /** IANA zone in which wall times are meant and given. */
  timeZone: string
}

/** For who asks only whether words are a value at all, which hangs on no date. */
export const NO_DATE: ValueContext = { writtenAt: '2020-01-01T12:00:00Z', timeZone: 'UTC' }
