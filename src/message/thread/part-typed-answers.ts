// Answers that the customer typed right behind a question of our quoted letter, in red perhaps: a page's line holds both, and marks neither.
// Comes in: a passage of our quoted letter, and the runs of words that our letters are made of. Goes out: the same in pieces, those words as the
// customer's own between what is quoted above and below. Only behind an item of ours ("Title — where to find it."), whose last known words end a sentence: what stands in
// the middle (a value said back) is ours. Pure, linear; loses no word.
import { allMatches } from '../../value/text/all-matches.ts'
import { foldWithOffsets } from '../../value/text/fold.ts'
import type { Desk } from '../desk.ts'
import { isOwnAddress } from '../is-helpdesk-address.ts'
import type { Message, Passage } from '../message.ts'

/** "Tipo de criptografia (segurança da conexão) — …": where an item's explanation begins. */
const ITEM = /^[^\n]{3,120}? [—–] /
/** So many known runs make a line an item of ours. */
const MIN_RUNS = 3
const WORD = /[\p{L}\p{N}]+/gu
const MAX_TYPED = 400
const MAX_LINE = 2_000
/** What ends our sentence, and the marks people put before an answer. */
const BETWEEN = /^["”')\]]{0,2}[.!?:]["”')\]]{0,2}(?:\s|[-=→>*:]){0,8}$|^(?:\s|[-=]){1,4}(?:->|=>|→|>>)(?:\s|[-=>*:]){0,8}$/

/** Our examples end without a mark. */
const EXAMPLE = /(?:exemplo|example|ejemplo): [^\n]{1,120}$/

/** Every run of `length` words in our letters. */
export type KnownRuns = { runs: ReadonlySet<string>; length: number }

/** Returns whether `passage` is of our letter as the newest one quotes it, not of one that somebody passes on. */
export function isOfOurLetter({ letters }: Message, { origin, letter }: Passage, desk: Desk): boolean {
  const { how, inside, from } = letters[letter] ?? {}
  return origin === 'quoted' && how === 'quoted' && inside === 0 && from !== undefined && isOwnAddress(from.address, desk)
}

/** Returns `passage`, of our quoted letter, in pieces: what is ours, and what was typed behind it as words of letters[0]. */
export function partTypedAnswers(passage: Passage, known: KnownRuns): Passage[] {
  const pieces: Passage[] = []
  let quoted: string[] = []
  for (const line of passage.text.split('\n')) {
    const at = findTyped(line, known)
    quoted.push(line.slice(0, at))
    if (at === undefined) continue
    pieces.push({ ...passage, text: quoted.join('\n') }, { id: passage.id, letter: 0, origin: 'own', text: line.slice(at) })
    quoted = []
  }
  if (pieces.length === 0) return [passage]
  return quoted.length === 0 ? pieces : [...pieces, { ...passage, text: quoted.join('\n') }]
}

/** Returns where in `line` the words begin that are not ours; undefined where it is no item of ours, or holds nothing else. */
function findTyped(line: string, { runs, length }: KnownRuns): number | undefined {
  const item = line.length > MAX_LINE ? null : ITEM.exec(line)
  if (item === null) return undefined
  const { folded, at } = foldWithOffsets(line)
  const words = allMatches(folded, WORD, MAX_LINE).map(({ index, 0: word }) => ({ word, start: index, end: index + word.length }))
  let known = 0
  let last: number | undefined
  for (let first = 0; first + length <= words.length; first++) {
    if (at(words[first]?.start ?? 0) < item[0].length - 1) continue
    const run = words.slice(first, first + length).map(({ word }) => word)
    if (!runs.has(run.join(' '))) continue
    known += 1
    last = first + length
  }
  const [ours, typed] = last === undefined ? [] : [words[last - 1], words[last]]
  if (known < MIN_RUNS || ours === undefined || typed === undefined) return undefined
  const [from, to] = [at(ours.end), at(typed.start)]
  const start = to - (/[-("'<]$/.exec(line.slice(from, to))?.[0].length ?? 0)
  const between = line.slice(from, start)
  const isApart = BETWEEN.test(between) || (/^["”')\]]{0,2} [-=>→*: ]{0,8}$/.test(between) && EXAMPLE.test(folded.slice(0, ours.end)))
  return isApart && line.length - start <= MAX_TYPED ? start : undefined
}
