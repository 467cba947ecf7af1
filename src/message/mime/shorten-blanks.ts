// A mail's bytes → the same with no run of blanks longer than anybody means. Libraries look for the blanks at the end of each line from
// every blank on (libqp: /[\t ]+$/gm), so that a line of 20,000 blanks costs a second, and one of a megabyte never ends.
import { MAX_BLANKS } from '../reading-limits.ts'

const TAB = 0x09
const SPACE = 0x20

/** Returns `raw` itself where no run is longer than MAX_BLANKS, as in nearly every mail. */
export function shortenBlanks(raw: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = []
  let from = 0
  // A run that is too long has a blank at each step that falls into it: the bytes between need no look.
  for (let at = MAX_BLANKS; at < raw.length; at += MAX_BLANKS) {
    if (!isBlank(raw[at])) continue
    let [start, end] = [at, at + 1]
    while (start > from && isBlank(raw[start - 1])) start -= 1
    while (isBlank(raw[end])) end += 1
    if (end - start <= MAX_BLANKS) continue
    kept.push(raw.subarray(from, start + MAX_BLANKS))
    from = end
    at = end
  }
  return kept.length === 0 ? raw : Buffer.concat([...kept, raw.subarray(from)])
}

function isBlank(byte: number | undefined): boolean {
  return byte === SPACE || byte === TAB
}
