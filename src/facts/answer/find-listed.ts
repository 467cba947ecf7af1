// Answers in one run, apart by marks and without labels: "17/11 15h20; 200.150.10.20; Outlook 2019; pop.…; 995; SSL/TLS".
// Comes in: what findNumbered() gets. Goes out: each part as the answer of the field that its place in the form means, where nearly
// all parts fit their types. Work is bounded: few paragraphs, few separators, few orders.
import type { Field } from '../../checklist/checklist.ts'
import { allMatches, eachMatch } from '../../value/text/all-matches.ts'
import { keepByText } from '../../value/text/keep-by-text.ts'
import { foldInPlace } from '../fold-in-place.ts'
import { foldedNames } from '../label/folded-names.ts'
import { fitOf, makeOrders, type Numbering } from './find-numbered.ts'
import type { RawAnswer } from './raw-answer.ts'

const SEPARATORS = [/;/g, /\|/g, /\s\/\s/g, /\s[-–—]\s/g, /,\s/g]
/** Fewer parts are an enumeration of anything. */
const MIN_PARTS = 6
const MAX_PARTS = 16
const MAX_PARAGRAPHS = 20
const MAX_PARAGRAPH = 1_200

/** "O programa não é o Outlook, é o …": who puts things right one by one tells sentences. */
const IS_CONTRAST =
  /(?<!\p{L})(?:n[aã]o (?:[eé]|era|foi|fica)|(?:is|was|are)(?:n't| not)|no (?:es|era|fue))\s[^\n]{1,80}[,;(]\s?(?:(?:mas|e) )?(?:sim )?(?:[eé]|era|foi|it's|it is|is|es|esse|essa)\s/iu

type Part = { start: number; end: number }

/** Returns the answers of the one paragraph that reads as a form in its order; none where no paragraph does. */
export function findListed(numbering: Numbering): RawAnswer[] {
  const orders = makeOrders(numbering)
  let best: { answers: RawAnswer[]; score: number } | undefined
  for (const [at, speech] of numbering.spoken.speeches.entries()) {
    if (speech.speaker === 'desk' || speech.age !== 0) continue
    const { text } = speech.passage
    const place = { at, text, folded: foldInPlace(text) }
    for (const paragraph of paragraphsOf(text)) {
      if (isLabelled(numbering, at, paragraph)) continue
      for (const separator of SEPARATORS) {
        const parts = split(text, paragraph, separator)
        if (parts.length < MIN_PARTS || parts.length > MAX_PARTS) continue
        if (parts.filter(({ start, end }) => IS_CONTRAST.test(text.slice(start, end))).length > 1) continue
        for (const { order } of orders) {
          const fields = [...order.values()]
          for (const own of mayBeginWithName(parts, separator) ? [parts, parts.slice(1)] : [parts]) {
            if (Math.abs(fields.length - own.length) > 2) continue
            const answers = own.slice(0, fields.length).flatMap((part, index) => {
              const named = namedBy(numbering.fields, place.folded.slice(part.start, part.end)) ?? fields[index]
              return answerOf(place, part, named)
            })
            const needed = own.length * 0.75
            let score = 0
            for (const [index, answer] of answers.entries()) {
              // Most enumerations are no form: a few parts that answer nothing say so.
              if (score + answers.length - index < needed) break
              score += fitOf(answer, speech, numbering.desk)
            }
            if (score >= needed && score > (best?.score ?? 0)) best = { answers, score }
          }
        }
      }
    }
  }
  return best?.answers ?? []
}

/** "995 - porta", a line each: rows that have their names are no run of answers without. */
function isLabelled({ spoken, labelled }: Numbering, at: number, { start, end }: Part): boolean {
  let rows = 0
  for (const index of labelled) {
    const line = spoken.lines[index]
    if (line?.at === at && line.start >= start && line.start < end) rows++
    if (rows === MANY_LABELLED) return true
  }
  return false
}

const MANY_LABELLED = 4

const MAX_NAME = 40

/** "Sapataria passo leve; 23/11 11:20; …": whose settings they are. Between commas anything may stand first. */
function mayBeginWithName([first, ...others]: readonly Part[], separator: RegExp): boolean {
  return first !== undefined && first.end - first.start <= MAX_NAME && others.length >= MIN_PARTS && !separator.source.startsWith(',')
}

const PARAGRAPH = /\S(?:[^\n]|\n(?=[ \t]*\S))*/g

/** Each checklist asks for those of the same texts. */
const paragraphsOf = keepByText((text: string): readonly Part[] => {
  const found: Part[] = []
  for (const match of eachMatch(text, PARAGRAPH)) {
    if (found.length >= MAX_PARAGRAPHS) break
    if (match[0].length <= MAX_PARAGRAPH) found.push({ start: match.index, end: match.index + match[0].length })
  }
  return found
})

function split(text: string, { start, end }: Part, separator: RegExp): Part[] {
  const words = text.slice(start, end)
  const cuts = allMatches(words, separator, MAX_PARTS + 1)
  if (cuts.length < MIN_PARTS - 1) return []
  const parts: Part[] = []
  let from = leadOf(words)
  for (const cut of cuts) {
    if (cut.index < from) continue
    parts.push(trim(words, from, cut.index, start))
    from = cut.index + cut[0].length
  }
  parts.push(trim(words, from, words.length, start))
  return parts
}

/** "Na ordem:" in front of the first part, on its line or the one above, is none of it. */
function leadOf(words: string): number {
  return /^[^\d;|/\n]{3,120}:\s{1,3}/.exec(words)?.[0].length ?? 0
}

function trim(words: string, from: number, to: number, offset: number): Part {
  const part = words.slice(from, to)
  const start = from + part.length - part.trimStart().length
  return { start: offset + start, end: offset + Math.max(start, from + part.trimEnd().length) }
}

/** `folded`: `text`, folded in place. */
type Place = { at: number; text: string; folded: string }

function answerOf({ at, text, folded }: Place, { start, end }: Part, field: Field | undefined): RawAnswer[] {
  if (field === undefined || end <= start) return []
  const from = start + nameOf(field, folded.slice(start, end))
  const until = field.textOf === 'error' ? from + endOfQuoted(text.slice(from, end)) : end
  return [
    { matches: [{ field, score: 1 }], at, label: field.id, start: from, end: until, blockEnd: until, by: 'numbered', labelStart: start },
  ]
}

/** "… e o erro é "Unable to lock". Antivírus não uso": behind the error's closing mark another sentence begins. */
function endOfQuoted(part: string): number {
  const quoted = /^[^"“”]{0,60}["“][^"“”]{6,900}["”](?=[.;] )/.exec(part)
  return quoted === null ? part.length : quoted[0].length
}

/** "…, firewall nenhum": the field whose own name begins the part, folded, whatever its place. */
function namedBy(fields: readonly Field[], part: string): Field | undefined {
  return fields.find((field) => nameOf(field, part) > 0)
}

/** Of a folded part, "… / windows 7 / antivirus nenhum": the length of the field's own name before its answer; "antivírus do Windows" is a name of its own. */
function nameOf({ type, textOf, names }: Field, part: string): number {
  if (type !== 'text' || textOf === 'operating-system') return 0
  const name = foldedNames(names).find((one) => part.startsWith(one) && part[one.length] === ' ')
  if (name === undefined || /^(?:d[eoa]|of|del?|que|nativo|padrao|proprio)\b/.test(part.slice(name.length + 1))) return 0
  return name.length + 1
}
