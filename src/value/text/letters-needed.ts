// What every match of a pattern must hold, read from the pattern's source: the idea of search engines for source code.
// Comes in: a regular expression. Goes out: runs of one to three letters, all of which, or one at least of each choice of which, every
// match holds. A sequence needs what each of its parts needs, an alternation one of its alternatives, what is optional nothing.
// Blanks of all kinds are one letter here, and so are the digits: "\d{1,2}h" needs a digit before an h.
// What is not understood needs nothing: then the pattern is searched as ever. letter-gate.ts compares this with a text.
import { BLANK, DIGIT, NO_RUN, plainCode, runsOf } from './letter-runs.ts'

/** Numbers of runs of letters, all of which must stand; and choices, of each of which one must hold. */
export type Need = { runs: readonly number[]; choices: readonly Choice[] }
/** Many alternatives begin with the same run: `first` names each such run once, NO_RUN for those that have none; `needs` those it begins. */
export type Choice = { first: Uint16Array; needs: readonly (readonly Need[])[] }

/** Returns what every match of `pattern` holds; undefined where that is nothing. */
export function lettersNeeded({ source, flags }: RegExp): Need | undefined {
  if (flags.includes('v')) return undefined
  const reader: Reader = { source, at: 0, isUnicode: flags.includes('u'), isOfAnyCase: flags.includes('i') }
  try {
    const part = readAlternation(reader)
    if (reader.at < source.length) return undefined
    const need = part.exact === undefined ? part.need : needOfWords(part.exact)
    return isNothing(need) ? undefined : need
  } catch (error) {
    if (error === NOT_UNDERSTOOD) return undefined
    throw error
  }
}

const NOT_UNDERSTOOD = new Error('Cannot read a pattern: it has a form that the gate does not know')

type Reader = { source: string; at: number; isUnicode: boolean; isOfAnyCase: boolean }

/** All that a part can match, in plain codes, where that is a short list; else what it needs. */
type Part = { exact?: readonly string[]; need: Need }

const NOTHING: Need = { runs: [], choices: [] }
const ANYTHING: Part = { need: NOTHING }
const EMPTY: Part = { exact: [''], need: NOTHING }
/** Longer lists are cut apart: each entry is looked up in each text. */
const MAX_EXACT = 100

function readAlternation(reader: Reader): Part {
  const alternatives = [readSequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at++
    alternatives.push(readSequence(reader))
  }
  const [only] = alternatives
  if (alternatives.length === 1 && only !== undefined) return only
  const exact = alternatives.flatMap((part) => part.exact ?? [])
  if (alternatives.every((part) => part.exact !== undefined) && exact.length <= MAX_EXACT)
    return { exact: [...new Set(exact)], need: NOTHING }
  const choice = alternatives.flatMap((part) => (part.exact === undefined ? [part.need] : part.exact.map(needOfWord)))
  return { need: choiceOf(choice) }
}

function isNothing({ runs, choices }: Need): boolean {
  return runs.length === 0 && choices.length === 0
}

function readSequence(reader: Reader): Part {
  // What the parts read last can match together; what stood before it was a need, or nothing sure.
  let exact: readonly string[] = ['']
  const needs: Need[] = []
  let isExact = true
  const close = (): void => {
    needs.push(needOfWords(exact))
    exact = ['']
    isExact = false
  }
  while (reader.at < reader.source.length && reader.source[reader.at] !== '|' && reader.source[reader.at] !== ')') {
    const part = readTerm(reader)
    const { least, most } = readQuantifier(reader)
    if (part.exact === undefined) {
      close()
      if (least > 0) needs.push(part.need)
      continue
    }
    if (part.exact.length === 1 && part.exact[0] === '') {
      if (least > 0) needs.push(part.need)
      continue
    }
    if ((most > 1 && most !== least) || most > MAX_REPEATED) {
      if (least > 0) exact = productOf(exact, part.exact) ?? exact
      close()
      if (least > 0) exact = part.exact
      continue
    }
    const joined = productOf(exact, timesOf(part.exact, least, most))
    if (joined !== undefined) {
      exact = joined
      continue
    }
    close()
    if (least > 0) exact = part.exact
    if (least !== 1 || most !== 1) close()
  }
  if (isExact) return { exact, need: NOTHING }
  close()
  return { need: allOf(needs) }
}

/** "\d{2}" is one word; of "\d{1,3}" the first digit and the last are told, as the list would be long where such stand in a row. */
const MAX_REPEATED = 3

function timesOf(words: readonly string[], least: number, most: number): readonly string[] {
  let repeated: readonly string[] = ['']
  const all: string[] = []
  for (let times = 0; times <= most && all.length <= MAX_EXACT; times++) {
    if (times >= least) all.push(...repeated)
    repeated = repeated.flatMap((word) => words.map((more) => word + more))
    if (repeated.length > MAX_EXACT * 4) return [...Array(MAX_EXACT + 1).keys()].map(String)
  }
  return [...new Set(all)]
}

function productOf(words: readonly string[], others: readonly string[]): readonly string[] | undefined {
  if (words.length * others.length > MAX_EXACT) return undefined
  return [...new Set(words.flatMap((word) => others.map((other) => word + other)))]
}

function allOf(needs: readonly Need[]): Need {
  return { runs: [...new Set(needs.flatMap(({ runs }) => runs))], choices: needs.flatMap(({ choices }) => choices).sort(fewestFirst) }
}

/** What is asked first tells most texts apart. */
function fewestFirst(one: Choice, other: Choice): number {
  return one.first.length - other.first.length
}

function needOfWords(words: readonly string[]): Need {
  return choiceOf(words.map(needOfWord))
}

function choiceOf(needs: readonly Need[]): Need {
  const [only] = needs
  if (only === undefined || needs.some(isNothing)) return NOTHING
  if (needs.length === 1) return only
  const byFirst = Map.groupBy(needs, ({ runs }) => runs[0] ?? NO_RUN)
  return { runs: [], choices: [{ first: Uint16Array.from(byFirst.keys()), needs: [...byFirst.values()] }] }
}

function needOfWord(word: string): Need {
  return { runs: runsOf(word), choices: [] }
}

function readQuantifier(reader: Reader): { least: number; most: number } {
  const written = /^(?:[*+?]|\{\d{1,9}(?:,\d{0,9})?\})\??/.exec(reader.source.slice(reader.at, reader.at + 24))?.[0]
  if (written === undefined) return { least: 1, most: 1 }
  reader.at += written.length
  if (written.startsWith('*')) return { least: 0, most: Number.POSITIVE_INFINITY }
  if (written.startsWith('+')) return { least: 1, most: Number.POSITIVE_INFINITY }
  if (written.startsWith('?')) return { least: 0, most: 1 }
  const [least = '', most] = written.replace(/[{}?]/g, '').split(',')
  return { least: Number(least), most: most === undefined ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most) }
}

function readTerm(reader: Reader): Part {
  const letter = reader.source[reader.at] ?? ''
  if (letter === '(') return readGroup(reader)
  if (letter === '[') return readClass(reader)
  if (letter === '\\') return readEscape(reader)
  const code = letter.charCodeAt(0)
  if (isHalf(code) && reader.isUnicode) {
    reader.at += 2 // A pair is one character there, and a quantifier behind it counts both.
    return ANYTHING
  }
  reader.at++
  if (letter === '^' || letter === '$') return EMPTY
  if (letter === '.') return ANYTHING
  if ('*+?{}'.includes(letter)) throw NOT_UNDERSTOOD
  return partOfCodes(reader, [plainCode(code)])
}

/** Of any case, letters say nothing; marks, blanks and digits are what they are. */
function partOfCodes({ isOfAnyCase }: Reader, codes: readonly number[]): Part {
  if (isOfAnyCase && codes.some((code) => code > 0x7f || /[A-Za-z]/.test(String.fromCharCode(code)))) return ANYTHING
  return { exact: [...new Set(codes)].map((code) => String.fromCharCode(code)), need: NOTHING }
}

function isHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}

function readGroup(reader: Reader): Part {
  const opening = /^\((?:\?(?::|=|!|<=|<!|<[A-Za-z]\w{0,40}>))?/.exec(reader.source.slice(reader.at, reader.at + 50))?.[0] ?? '('
  reader.at += opening.length
  if (reader.source[reader.at] === '?') throw NOT_UNDERSTOOD
  const part = readAlternation(reader)
  if (reader.source[reader.at] !== ')') throw NOT_UNDERSTOOD
  reader.at++
  // What only looks around takes no letter; what it must see stands in the text all the same.
  if (opening.endsWith('!')) return EMPTY
  if (opening.endsWith('=')) return { exact: [''], need: part.exact === undefined ? part.need : needOfWords(part.exact) }
  return part
}

function readEscape(reader: Reader): Part {
  const kind = reader.source[reader.at + 1] ?? ''
  if (kind === 'b' || kind === 'B') {
    reader.at += 2
    return EMPTY
  }
  if (/[1-9k]/.test(kind)) {
    reader.at += kind === 'k' ? (/^\\k<\w{1,40}>/.exec(reader.source.slice(reader.at, reader.at + 50))?.[0].length ?? 2) : 2
    while (/\d/.test(reader.source[reader.at] ?? '')) reader.at++
    return ANYTHING
  }
  const codes = readClassEscape(reader)
  return codes === undefined ? ANYTHING : partOfCodes(reader, codes)
}

const CONTROLS: Record<string, number> = { n: 10, t: 9, r: 13, f: 12, v: 11 }

/** Returns the plain codes that the escape at the reader's place matches; undefined where they are many. */
function readClassEscape(reader: Reader): number[] | undefined {
  const rest = reader.source.slice(reader.at, reader.at + 60)
  const kind = rest[1] ?? ''
  if (kind === 'p' || kind === 'P') {
    reader.at += reader.isUnicode ? (/^\\[pP]\{[^{}]{1,50}\}/.exec(rest)?.[0].length ?? 2) : 2
    return undefined
  }
  if (kind === 'c' || kind === '0' || kind === '') throw NOT_UNDERSTOOD
  const written = /^\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2}))/.exec(rest)
  if (written !== null) {
    reader.at += written[0].length
    const code = Number.parseInt(written[1] ?? written[2] ?? written[3] ?? '', 16)
    return code > 0xffff || isHalf(code) ? undefined : [plainCode(code)]
  }
  reader.at += 2
  if (kind === 'd') return [DIGIT]
  if (kind === 's') return [BLANK]
  if (/[DSwW]/.test(kind)) return undefined
  if (/[A-Za-z]/.test(kind) && CONTROLS[kind] === undefined) throw NOT_UNDERSTOOD
  return [plainCode(CONTROLS[kind] ?? kind.charCodeAt(0))]
}

/** A class of more letters is as good as any letter. */
const MAX_CLASS = 12

function readClass(reader: Reader): Part {
  reader.at++
  const isNegated = reader.source[reader.at] === '^'
  if (isNegated) reader.at++
  const codes = new Set<number>()
  let isAny = isNegated
  while (reader.source[reader.at] !== ']') {
    if (reader.at >= reader.source.length) throw NOT_UNDERSTOOD
    const from = readClassMember(reader)
    const isRange = reader.source[reader.at] === '-' && reader.source[reader.at + 1] !== ']'
    if (!isRange) {
      if (from === undefined) isAny = true
      else for (const code of from) codes.add(code.plain)
      continue
    }
    reader.at++
    const to = readClassMember(reader)
    const [first, last] = [from?.[0]?.code, to?.[0]?.code]
    if (first === undefined || last === undefined || first === NO_LETTER || last === NO_LETTER || last - first > 40) isAny = true
    else for (let code = first; code <= last; code++) codes.add(plainCode(code))
  }
  reader.at++
  if (isAny || codes.size > MAX_CLASS || codes.size === 0) return ANYTHING
  return partOfCodes(reader, [...codes])
}

const NO_LETTER = -1

function readClassMember(reader: Reader): { code: number; plain: number }[] | undefined {
  const letter = reader.source.charCodeAt(reader.at)
  if (letter !== 0x5c) {
    reader.at++
    // Half of a pair: in a pattern of characters the pair is one.
    return isHalf(letter) ? undefined : [{ code: letter, plain: plainCode(letter) }]
  }
  if (reader.source[reader.at + 1] === 'b') {
    reader.at += 2
    return [{ code: 8, plain: 8 }]
  }
  const kind = reader.source[reader.at + 1] ?? ''
  const codes = readClassEscape(reader)
  // No range begins with a set: the mark behind it is a letter.
  if (codes !== undefined && (kind === 's' || kind === 'd')) return codes.map((plain) => ({ code: NO_LETTER, plain }))
  const [plain] = codes ?? []
  if (plain === undefined) return undefined
  const before = reader.source.slice(0, reader.at)
  const written = /\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2}))$/.exec(before.slice(-12))
  const code = written === null ? (CONTROLS[kind] ?? kind.charCodeAt(0)) : Number.parseInt(written[1] ?? written[2] ?? written[3] ?? '', 16)
  return [{ code, plain }]
}
