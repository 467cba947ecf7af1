// Line ends as they came over SMTP. RFC 5321 §2.3.8 knows only CRLF; a bare LF or CR that goes on to another server can be
// taken there as a line end that we did not see ("SMTP smuggling"). A mail that has none is left untouched, byte for byte.

export type LineEnds = {
  /** The mail with CRLF line ends only: a bare LF is a line end, a bare CR is a space, as Postfix has it. */
  raw: Uint8Array
  bareLineFeeds: number
  bareCarriageReturns: number
  /** A line of a single dot with a bare CR or LF at one of its ends: no mail program writes that, smugglers do. */
  hidesAnEnd: boolean
}

const CR = 0x0d
const LF = 0x0a
const DOT = 0x2e
const SPACE = 0x20

export function mendLineEnds(raw: Uint8Array): LineEnds {
  let bareLineFeeds = 0
  let bareCarriageReturns = 0
  const { length } = raw
  for (let index = 0; index < length; index++) {
    const byte = raw[index]
    if (byte === CR) {
      if (raw[index + 1] === LF) index++
      else bareCarriageReturns++
    } else if (byte === LF) bareLineFeeds++
  }
  if (bareLineFeeds === 0 && bareCarriageReturns === 0) return { raw, bareLineFeeds, bareCarriageReturns, hidesAnEnd: false }
  return { raw: mend(raw, bareLineFeeds), bareLineFeeds, bareCarriageReturns, hidesAnEnd: hidesAnEnd(raw) }
}

function mend(raw: Uint8Array, bareLineFeeds: number): Uint8Array {
  const mended = new Uint8Array(raw.length + bareLineFeeds)
  let end = 0
  for (let index = 0; index < raw.length; index++) {
    const byte = raw[index] ?? SPACE
    if (byte === CR && raw[index + 1] !== LF) mended[end++] = SPACE
    else if (byte === LF && raw[index - 1] !== CR) {
      mended[end++] = CR
      mended[end++] = LF
    } else mended[end++] = byte
  }
  return mended
}

function hidesAnEnd(raw: Uint8Array): boolean {
  for (let dot = raw.indexOf(DOT); dot !== -1; dot = raw.indexOf(DOT, dot + 1)) {
    const before = endBefore(raw, dot)
    const after = endAfter(raw, dot)
    if (before !== 'none' && after !== 'none' && (before === 'bare' || after === 'bare')) return true
  }
  return false
}

function endBefore(raw: Uint8Array, dot: number): 'crlf' | 'bare' | 'none' {
  if (dot === 0) return 'crlf'
  if (raw[dot - 1] === LF) return raw[dot - 2] === CR ? 'crlf' : 'bare'
  return raw[dot - 1] === CR ? 'bare' : 'none'
}

function endAfter(raw: Uint8Array, dot: number): 'crlf' | 'bare' | 'none' {
  if (raw[dot + 1] === CR) return raw[dot + 2] === LF ? 'crlf' : 'bare'
  return raw[dot + 1] === LF ? 'bare' : 'none'
}
