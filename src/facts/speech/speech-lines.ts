// The lines of all that people wrote, in reading order, folded once, each knowing its passage and speaker.
// Offsets are those of the passage's text. A line's `body` starts behind bullets, list numbers and arrows.
import { findRules } from '../../value/text/rule-line.ts'
import { foldInPlace } from '../fold-in-place.ts'
import type { Range } from '../range.ts'
import { findDialogue } from '../shown/find-dialogue.ts'
import { findPrinted } from '../shown/find-printed.ts'
import type { Speech } from './find-speakers.ts'
import { markLetteredItems } from './lettered-items.ts'
import { withBlanks } from './with-blanks.ts'

export type SpeechLine = {
  speech: Speech
  /** Index into the speeches. */
  at: number
  start: number
  end: number
  /** Where the words begin, behind a bullet or a list number. */
  body: number
  /** The list number it begins with. */
  number: number | undefined
  /** Of "8 e 9) 110, SSL" the last number. */
  through?: number
  blank: boolean
}

/**
 * `printed`: by speech, what commands printed, what was agreed on with a server, and rules, which `folded` holds as blanks. `turns`: by speech,
 * the lines of what a program and a server said to each other.
 */
export type SpokenLines = { speeches: Speech[]; lines: SpeechLine[]; folded: string[]; printed: Range[][]; turns: Range[][] }

/** A hostile mail has a million lines; the longest thread seen had some hundreds. What stands below is told in prose alone. */
const MAX_LINES = 2_500

// "1)", "1 -", "(1)", "1.", "1º", "a)": at most two digits, then a mark.
const NUMBERED = /^\(?(\d{1,2})(?: ?[.)\]:>]+| ?[-°]+|[oa](?=[ .):-])[.):-]?)(?=[^\d]|\d[^.]|$)[ \t.)-]{0,4}/
const QUESTION = /^(?:q|p|pergunta|question|pregunta)(?: ?(?=\d))?(?=\d{0,2} ?[:.)])(?:\d{0,2} ?[:.)]+[ \t]{1,3})(?=\S)/
/** "1) e 2)", "8 e 9)", "1 a 3 -": one answer to several questions. */
const COMBINED = /^\(?(\d{1,2})[.)]?[ ]?(?:e|y|and|&|\+|a|to|ate)[ ]?\(?(\d{1,2})(?: ?[.):\]]+|[ ]?-+(?=[ ]))[ \t.)-]{0,4}(?=\S)/
const MOST_COMBINED = 5
/** "45.171.128.3" by itself, as an answer. */
const IP_ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}(?!\d)/
/** "-ERR" is a server's word (RFC 1939 §3). */
const BULLET = /^(?:[ \t>*•·●▪■◦○‣⁃+o#_~✓✔☑]|-(?!ERR\b|err\b)){1,12}/

/** Returns the lines of `speeches`. */
export function readSpeechLines(speeches: Speech[]): SpokenLines {
  const lines: SpeechLine[] = []
  const folded: string[] = []
  const printed: Range[][] = []
  const turns: Range[][] = []
  for (const [at, speech] of speeches.entries()) {
    const shown = foldInPlace(speech.passage.text)
    const dialogue = findDialogue(shown)
    const own = [...findPrinted(shown), ...dialogue.agreed, ...findRules(shown)]
    const text = withBlanks(shown, own)
    folded.push(text)
    printed.push(own)
    turns.push(dialogue.turns)
    let start = 0
    while (start <= text.length && lines.length < MAX_LINES) {
      const next = text.indexOf('\n', start)
      const end = next < 0 ? text.length : next
      const line = text.slice(start, Math.min(end, start + 400))
      const { length, number, through } = skipBullet(line)
      const spoken: SpeechLine = { speech, at, start, end, body: start + length, number, blank: text.slice(start, end).trim() === '' }
      lines.push(through === undefined ? spoken : { ...spoken, through })
      start = end + 1
    }
  }
  markLetteredItems(lines, folded)
  return { speeches, lines, folded, printed, turns }
}

type Bullet = { length: number; number: number | undefined; through?: number }

function skipBullet(line: string): Bullet {
  let length = line.length - line.trimStart().length
  // A server's "-ERR" begins with a dash that belongs to it.
  if (line.startsWith('-err', length)) return { length, number: undefined }
  const bullet = BULLET.exec(line.slice(length))
  // "o" is a bullet of Word's only when alone; elsewhere it is an article.
  if (bullet && !(/o/.test(bullet[0]) && !/o[ \t]{3,}$/.test(bullet[0]))) length += bullet[0].length
  else {
    const dashes = /^[ \t>*•·●▪■◦+#~-]{1,12}/.exec(line.slice(length))
    // So does a reply code.
    if (dashes && !/^-\d/.test(line.slice(length))) length += dashes[0].length
  }
  // "Q: Port?" is a question, "P1." its number.
  const question = QUESTION.exec(line.slice(length))
  if (question !== null) length += question[0].length
  if (IP_ADDRESS.test(line.slice(length, length + 16))) return { length, number: undefined }
  const combined = COMBINED.exec(line.slice(length))
  const [whole, first, last] = combined ?? []
  if (whole !== undefined && Number(last) > Number(first) && Number(last) - Number(first) <= MOST_COMBINED)
    return { length: length + whole.length, number: Number(first), through: Number(last) }
  const numbered = NUMBERED.exec(line.slice(length))
  if (!numbered) return { length, number: undefined }
  return { length: length + numbered[0].length, number: Number(numbered[1]) }
}
