// Line ends as they came over SMTP. RFC 5321 §2.3.8 knows only CRLF; a bare LF or CR that goes on to another server can be
// taken there as a line end that we did not see ("SMTP smuggling"). A mail that has none is left untouched, byte for byte.
// A large mail is mended piece by piece, as it comes in; where it is cut into pieces changes nothing.

export type FoundLineEnds = {
  bareLineFeeds: number
  bareCarriageReturns: number
  /** A line of a single dot with a bare CR or LF at one of its ends: no mail program writes that, smugglers do. */
  hidesAnEnd: boolean
}
export type LineEnds = FoundLineEnds & {
  /** The mail with CRLF line ends only: a bare LF is a line end, a bare CR is a space, as Postfix has it. */
  raw: Uint8Array
}

export type LineEndMender = {
  /** Returns `piece` mended, or itself when nothing in it needs that; a CR at its end waits for the next one. */
  mend(piece: Uint8Array): Uint8Array
  /** Returns what still waited. */
  end(): Uint8Array
  found(): FoundLineEnds
}

const CR = 0x0d
const LF = 0x0a
const DOT = 0x2e
const SPACE = 0x20
const NOTHING = new Uint8Array()
const SLICE_BYTES = 8192
const BARE = /\r(?!\n)|(?<!\r)\n/

const NO_BARE: FoundLineEnds = { bareLineFeeds: 0, bareCarriageReturns: 0, hidesAnEnd: false }

export function mendLineEnds(raw: Uint8Array): LineEnds {
  // Nearly every mail: where no line end is bare, none hides anything.
  if (raw.at(-1) !== CR && !holdsBare(raw)) return { ...NO_BARE, raw }
  const mender = openLineEndMender()
  const mended = Buffer.concat([mender.mend(raw), mender.end()])
  return { ...mender.found(), raw: mended }
}

export function openLineEndMender(): LineEndMender {
  let bareLineFeeds = 0
  let bareCarriageReturns = 0
  let hidesAnEnd = false
  let isAfterCr = false
  /** How the line before ended, and what this one has so far. */
  let lastEnd: 'crlf' | 'bare' = 'crlf'
  let isOneDot = false
  let lineLength = 0

  function endLine(end: 'crlf' | 'bare'): void {
    if (isOneDot && lineLength === 1 && (end === 'bare' || lastEnd === 'bare')) hidesAnEnd = true
    lastEnd = end
    lineLength = 0
  }

  /** Tells whether a line end in `piece` is bare; a CR at its end is not judged yet. */
  function judge(piece: Uint8Array): boolean {
    if (!isAfterCr && lastEnd === 'crlf' && piece.at(-1) !== CR && !holdsBare(piece)) {
      passWhole(piece)
      return false
    }
    return judgeBytes(piece)
  }

  /** Between ends that are all CRLF no line of a dot hides anything: what counts is how far the last line has come. */
  function passWhole(piece: Uint8Array): void {
    const lineStart = piece.lastIndexOf(LF) + 1
    if (lineStart > 0) lineLength = 0
    if (lineLength === 0) isOneDot = piece[lineStart] === DOT
    lineLength += piece.length - lineStart
  }

  function judgeBytes(piece: Uint8Array): boolean {
    const before = bareLineFeeds + bareCarriageReturns
    for (const byte of piece) {
      if (isAfterCr) {
        isAfterCr = false
        if (byte === LF) {
          endLine('crlf')
          continue
        }
        bareCarriageReturns += 1
        endLine('bare')
      }
      if (byte === CR) isAfterCr = true
      else if (byte === LF) {
        bareLineFeeds += 1
        endLine('bare')
      } else if (++lineLength === 1) isOneDot = byte === DOT
    }
    return bareLineFeeds + bareCarriageReturns > before
  }

  return {
    mend(piece) {
      const held = isAfterCr ? Buffer.concat([Uint8Array.of(CR), piece]) : piece
      const hasBare = judge(piece)
      const judged = isAfterCr ? held.subarray(0, -1) : held
      return hasBare ? mendAll(judged) : judged
    },
    end() {
      if (!isAfterCr) return NOTHING
      isAfterCr = false
      bareCarriageReturns += 1
      endLine('bare')
      return Uint8Array.of(SPACE)
    },
    found: () => ({ bareLineFeeds, bareCarriageReturns, hidesAnEnd }),
  }
}

/** Nearly every mail has none, and a search is many times faster than a look at each byte; in slices, for many large mails may come in. */
function holdsBare(piece: Uint8Array): boolean {
  const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.length)
  for (let from = 0, to = 0; from < bytes.length; from = to) {
    to = Math.min(from + SLICE_BYTES, bytes.length)
    // Not between a CR and its LF.
    while (to < bytes.length && bytes[to - 1] === CR) to += 1
    if (BARE.test(bytes.toString('latin1', from, to))) return true
  }
  return false
}

/** `piece` is cut between line ends, never within one. */
function mendAll(piece: Uint8Array): Uint8Array {
  const mended = new Uint8Array(piece.length * 2)
  let end = 0
  for (let index = 0; index < piece.length; index++) {
    const byte = piece[index] ?? SPACE
    if (byte === CR && piece[index + 1] !== LF) mended[end++] = SPACE
    else if (byte === LF && piece[index - 1] !== CR) {
      mended[end++] = CR
      mended[end++] = LF
    } else mended[end++] = byte
  }
  return mended.subarray(0, end)
}
