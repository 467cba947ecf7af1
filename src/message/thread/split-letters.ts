// A letter's text → the letters that stand inside it (forwards, quotes) and its passages: runs of lines of one writer.
// Every line lands in exactly one passage, in order, without its quote marks; a line that introduces a letter has the origin header.
// Answers written between quoted lines give quoted, own, quoted …, all quoted runs under one attribution being one letter.
// Leaves HTML, attachments and bounces to read-message.ts. Pure, linear, never throws.
import type { Desk } from '../desk.ts'
import { isHelpdeskAddress } from '../is-helpdesk-address.ts'
import type { Letter, MailAddress, Origin } from '../message.ts'
import { classifyLines, type Line } from './classify-lines.ts'
import { findChat } from './find-chat.ts'
import { findSignature } from './find-signature.ts'
import { readSubjectPrefix } from './forward-words.ts'
import { type Attribution, readAttribution } from './read-attribution.ts'
import { isEndMark } from './read-forward-mark.ts'
import { type HeaderBlock, readHeaderBlock } from './read-header-block.ts'
import { readTicketHead } from './read-ticket-head.ts'

/** A letter found inside: `inside` is 0 for the holder, k for letters[k - 1]. */
export type InnerLetter = Letter & { inside: number }
/** `letter` is 0 for the holder, k for letters[k - 1]. */
export type LetterPassage = { letter: number; origin: Origin; text: string }
export type SplitText = { letters: InnerLetter[]; passages: LetterPassage[] }
/** `isOurs`: one of the desk's people wrote it. */
export type Holder = { how: Letter['how']; subject?: string; sentAt?: string; isOurs?: true }

/** Beyond this many letters in one text the rest belongs to the last: a hostile mail has thousands, a true thread dozens. */
const MAX_LETTERS = 60
/** No letter begins beyond so many lines: a thread of years has a fifth of them. */
const MAX_LINES = 20_000
/** Lines that are looked at for marks below a head: the published form has fifteen questions. */
const MAX_MARKED = 120

type Placed = { letter: number; text: string; header: boolean }
type Prefix = { prefix: 'forward' | 'reply' | undefined }
type Walk = {
  lines: Line[]
  holder: Holder
  desk: Desk
  letters: InnerLetter[]
  open: (number | undefined)[]
  placed: Placed[]
  prefixes: (Prefix | undefined)[]
}

/** Returns the letters inside `text`, which the letter `holder` carries, and all its lines as passages. An empty text gives none. */
export function splitLetters(text: string, holder: Holder, desk: Desk): SplitText {
  if (text === '') return { letters: [], passages: [] }
  const lines = unmarkArrows(classifyLines(text), desk.timeZone)
  const walk: Walk = { lines, holder, desk, letters: [], open: [0], placed: [], prefixes: [] }
  for (let at = 0; at < lines.length; ) at = placeNext(walk, at)
  return { letters: walk.letters, passages: toPassages(walk) }
}

/** Places the line or introduction at `at` and returns the index of the next. */
function placeNext(walk: Walk, at: number): number {
  const { lines, letters, placed } = walk
  const line = lines[at]
  if (!line) return at + 1
  if (line.match === '') {
    placed.push({ letter: placed.at(-1)?.letter ?? 0, text: line.text, header: false })
    return at + 1
  }
  const current = letterAt(walk, line.depth)
  if (isEndMark(line.match)) {
    const inner = letters[current - 1]
    if (inner) {
      placed.push({ letter: current, text: line.text, header: true })
      walk.open[line.depth] = inner.inside
      walk.open.length = line.depth + 1
      return at + 1
    }
  }
  if (letters.length < MAX_LETTERS && at < MAX_LINES) {
    const block = readHeaderBlock(lines, at, { timeZone: walk.desk.timeZone, prefix: prefixOf(walk, current) })
    if (block) return openBlock(walk, { block, at, current })
    const attribution = readAttribution(lines, at, walk.desk.timeZone)
    if (attribution) return openQuote(walk, { attribution, at, current })
    const ticket = walk.holder.isOurs && current === 0 ? readTicketHead(lines, at, walk.desk.timeZone) : undefined
    if (ticket && !isHelpdeskAddress(ticket.from.address, walk.desk)) {
      const { end, ...says } = ticket
      placeHeader(walk, { letter: openLetter(walk, line.depth, { how: 'forwarded', inside: 0, to: [], cc: [], ...says }), from: at, end })
      return end
    }
  }
  placed.push({ letter: ensureLetter(walk, line.depth), text: line.text, header: false })
  return at + 1
}

/** Returns the letter that a line of `depth` belongs to when nothing new begins; the nearest shallower one if none is open there. */
function letterAt(walk: Walk, depth: number): number {
  for (let level = depth; level > 0; level--) {
    const letter = walk.open[level]
    if (letter !== undefined) return letter
  }
  return walk.open[0] ?? 0
}

/** A quoted line that nothing introduced opens a quoted letter of an unknown writer. */
function ensureLetter(walk: Walk, depth: number): number {
  const known = walk.open[depth]
  if (known !== undefined) return known
  const inside = letterAt(walk, depth)
  if (walk.letters.length >= MAX_LETTERS) return inside
  return openLetter(walk, depth, { how: 'quoted', inside, to: [], cc: [] })
}

function openLetter(walk: Walk, depth: number, letter: InnerLetter): number {
  walk.letters.push(letter)
  walk.open.length = Math.min(walk.open.length, depth)
  walk.open[depth] = walk.letters.length
  return walk.letters.length
}

function openBlock(walk: Walk, { block, at, current }: { block: HeaderBlock; at: number; current: number }): number {
  const how = howOf(walk, { marker: block.marker, from: block.says.from, current })
  const isMarked = how === 'quoted' && isMarkedBelow(walk.lines, block)
  const letter = openLetter(walk, isMarked ? block.depth + 1 : block.depth, { how, inside: current, ...block.says })
  placeHeader(walk, { letter, from: at, end: block.end })
  return block.end
}

/**
 * QUIRK: Outlook Express, Windows Live Mail and Notes mark a letter's lines and not the head above them. What has no mark below is then the
 * answer of whoever quotes: where nothing has none, or where it stands twice or more right below a marked line that asks.
 */
function isMarkedBelow(lines: readonly Line[], { depth, end }: HeaderBlock): boolean {
  let last: Line | undefined
  let answers = 0
  for (const line of lines.slice(end, end + MAX_MARKED)) {
    if (line.match === '') continue
    const isMarked = line.depth > depth
    if (!isMarked && (last === undefined || (last.depth > depth && !isAsking(last.match)))) return false
    if (!isMarked && last !== undefined && last.depth > depth) answers++
    last = line
  }
  return last !== undefined && answers !== 1
}

function openQuote(walk: Walk, { attribution, at, current }: { attribution: Attribution; at: number; current: number }): number {
  const { end, ...says } = attribution
  const depth = walk.lines[at]?.depth ?? 0
  const next = walk.lines.slice(end, end + 4).find((line) => line.match !== '')
  const how = says.from && prefixOf(walk, current) === 'forward' ? howOf(walk, { marker: undefined, from: says.from, current }) : 'quoted'
  const letter = openLetter(walk, next && next.depth > depth ? depth + 1 : depth, { how, inside: current, ...says, to: [], cc: [] })
  placeHeader(walk, { letter, from: at, end })
  return end
}

function placeHeader(walk: Walk, { letter, from, end }: { letter: number; from: number; end: number }): void {
  for (const line of walk.lines.slice(from, end)) walk.placed.push({ letter, text: line.text, header: true })
}

function subjectOf(walk: Walk, letter: number): string | undefined {
  return letter === 0 ? walk.holder.subject : walk.letters[letter - 1]?.subject
}

function prefixOf(walk: Walk, letter: number): 'forward' | 'reply' | undefined {
  const known = walk.prefixes[letter]
  if (known) return known.prefix
  const subject = subjectOf(walk, letter)
  const prefix = subject === undefined ? undefined : readSubjectPrefix(subject)
  walk.prefixes[letter] = { prefix } // Asked for at every line.
  return prefix
}

/**
 * Returns whether a block's letter was forwarded or is quoted below an answer. Markers say "original message" for both, and Outlook
 * writes none: then the subject of the letter it stands in decides, and last who wrote it (what we wrote is quoted back to us).
 */
function howOf(
  walk: Walk,
  { marker, from, current }: { marker: HeaderBlock['marker']; from: MailAddress | undefined; current: number },
): 'forwarded' | 'quoted' {
  if (marker === 'forwarded') return 'forwarded'
  const prefix = prefixOf(walk, current)
  if (prefix) return prefix === 'forward' ? 'forwarded' : 'quoted'
  if (from && isHelpdeskAddress(from.address, walk.desk)) return 'quoted'
  return current === 0 || subjectOf(walk, current) === undefined ? 'forwarded' : 'quoted'
}

/**
 * QUIRK: some customers mark their answers with > below each question (fixtures/forwards/none-answer-arrows.txt). Where every marked run is
 * one line below a line of depth 0 that asks (ends in : or ?), and none asks itself, the marks are no quote marks.
 */
function unmarkArrows(lines: Line[], timeZone: string): Line[] {
  let asked = false
  let answers = 0
  for (const [index, line] of lines.entries()) {
    if (line.match === '') continue
    if (line.depth === 0) {
      asked = isAsking(line.match)
      continue
    }
    const before = lines[index - 1]
    if (introducesQuote(lines, index, timeZone)) return lines
    if (!asked || isAsking(line.match) || (before && before.depth > 0)) return lines
    asked = false
    answers++
  }
  return answers === 0 ? lines : lines.map((line) => (line.depth > 0 ? { ...line, depth: 0 } : line))
}

function isAsking(line: string): boolean {
  return line.endsWith(':') || line.endsWith('?')
}

/** True where an attribution stands right above lines[quote], perhaps wrapped, perhaps with a blank line between. */
function introducesQuote(lines: Line[], quote: number, timeZone: string): boolean {
  const last = lines[quote - 1]?.match === '' ? quote - 2 : quote - 1
  return [last, last - 1, last - 2].some((start) => start >= 0 && readAttribution(lines, start, timeZone)?.end === last + 1)
}

function toPassages(walk: Walk): LetterPassage[] {
  const { placed } = walk
  const passages: LetterPassage[] = []
  for (let start = 0; start < placed.length; ) {
    const { letter = 0, header = false } = placed[start] ?? {}
    let end = start + 1
    while (end < placed.length && placed[end]?.letter === letter && placed[end]?.header === header) end++
    const run = placed.slice(start, end).map((line) => line.text)
    if (header) passages.push({ letter, origin: 'header', text: run.join('\n') })
    else passages.push(...cutChat(walk, run, letter))
    start = end
  }
  return passages
}

/** Of a pasted chat the turns that ask are a letter in this one: what stands below each answers it. */
function cutChat({ holder, letters }: Walk, run: string[], letter: number): LetterPassage[] {
  const how = letter === 0 ? holder.how : (letters[letter - 1]?.how ?? 'quoted')
  const origin = originOf(how)
  const chat = how === 'quoted' || how === 'returned' || letters.length >= MAX_LETTERS ? undefined : findChat(run)
  if (chat === undefined) return cutSignature(run, letter, origin)
  letters.push({ how: 'asked', inside: letter, to: [], cc: [] })
  const asking = letters.length
  return chat.flatMap(({ kind, text }): LetterPassage[] => {
    if (kind === 'around') return cutSignature(text.split('\n'), letter, origin)
    if (kind === 'question') return [{ letter: asking, origin: 'quoted', text }]
    return [{ letter, origin: kind === 'mark' ? 'header' : origin, text }]
  })
}

function cutSignature(run: string[], letter: number, origin: Origin): LetterPassage[] {
  const passages: LetterPassage[] = []
  const signed = findSignature(run)
  for (let start = 0; start < run.length; ) {
    let end = start + 1
    while (end < run.length && signed[end] === signed[start]) end++
    passages.push({ letter, origin: signed[start] ? 'signature' : origin, text: run.slice(start, end).join('\n') })
    start = end
  }
  return passages
}

function originOf(how: Letter['how']): Origin {
  if (how === 'received') return 'own'
  if (how === 'returned') return 'bounce'
  return how === 'quoted' ? 'quoted' : 'forwarded'
}
