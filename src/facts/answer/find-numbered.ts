// Numbered answers without labels ("1- ontem às 9h", "2- não sei"): which question each number answers.
// Tries the numbers of the desk's quoted questions, their order, what was asked last, and the checklist's own orders,
// and takes the one under which most answers fit their type.
import type { Field } from '../../checklist/checklist.ts'
import type { Desk } from '../../message/desk.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import { isMine, isTheirs } from '../address/own-address.ts'
import { foldInPlace } from '../fold-in-place.ts'
import { isOwnAddressField, saysYes } from '../follow-up/confirm-own-address.ts'
import { onceOf } from '../once-of.ts'
import type { Speech } from '../speech/find-speakers.ts'
import type { SpeechLine, SpokenLines } from '../speech/speech-lines.ts'
import type { Question, RawAnswer } from './raw-answer.ts'
import { readFitting } from './read-answers.ts'
import { isToldLine } from './told-line.ts'
import { findUnmarkedItems } from './unmarked-items.ts'
import { endOfBlock, skipFiller } from './value-region.ts'

type Order = Map<number, Field>
export type Numbering = {
  spoken: SpokenLines
  fields: readonly Field[]
  questions: readonly Question[]
  /** Lines that labels take. */
  labelled: ReadonlySet<number>
  asked: readonly Field[]
  /** What our letters before the last asked, newest first: whoever has one of them before him answers by its numbers. */
  earlier: readonly (readonly Field[])[]
  desk: Desk
}

/** The longest form has thirteen items; a desk's own perhaps fifty. */
const MAX_ITEMS = 60
/** Runs of lines that are tried as answers in order. */
const MAX_RUNS = 40

/** Below this many answers a list is no filled-in form, unless the desk's numbers are there to be met. */
const MIN_ANSWERS = 4

/** How well the answers of a list must fit, one with another. */
const SHARE = 0.4
const WHOLE_SHARE = 0.25

/** Without numbers and without questions only a whole form in order is one. */
const MIN_IN_ORDER = 6

/** Lines among the answers to so many questions that may look like labels. */
const MAX_LIKE_LABELS = 2
const MIN_ASKED = 5

/** Returns the numbered answers, each with the field its number means. */
export function findNumbered(numbering: Numbering): RawAnswer[] {
  const { spoken, labelled } = numbering
  const answers: RawAnswer[] = []
  const bySpeech = new Map<number, number[]>()
  for (const [i, line] of spoken.lines.entries()) {
    if (line.number === undefined || labelled.has(i) || line.speech.speaker === 'desk') continue
    const items = bySpeech.get(line.at) ?? []
    if (items.length < MAX_ITEMS) items.push(i)
    bySpeech.set(line.at, items)
  }
  const orders = makeOrders(numbering)
  for (const items of bySpeech.values()) {
    let best: { answers: RawAnswer[]; score: number } | undefined
    for (const { order, isAsked } of orders) {
      if (!isAsked && items.length < MIN_ANSWERS) continue
      if (items.length < 2 && numbering.asked.length === 0) continue
      const tried = tryOrder(numbering, items, order)
      // A list that answers each of our numbers is one, however little of it its writer knows.
      const share = isAsked && items.length >= MIN_ANSWERS && items.length === order.size ? WHOLE_SHARE : SHARE
      if (tried.score > (best?.score ?? items.length * share)) best = tried
    }
    if (best !== undefined) answers.push(...best.answers)
  }
  if (answers.length > 0) return answers
  const unmarked = findUnmarked(numbering, orders)
  if (unmarked.length > 0) return unmarked
  const plain = findInOrder(numbering, orders, 0)
  // Under the desk's own questions a line that resembles a label may be an answer: "Servidor: conexão recusada", "SSL/TLS".
  const asked = orders.filter(({ order, isAsked }) => isAsked && order.size >= MIN_ASKED)
  return plain.length > 0 || asked.length === 0 ? plain : findInOrder(numbering, asked, MAX_LIKE_LABELS)
}

/** "2 sim", "3 995": by the numbers of what we asked, with no mark behind them; each must be what its question wants. */
function findUnmarked(numbering: Numbering, orders: readonly { order: Order; isAsked: boolean }[]): RawAnswer[] {
  const { spoken, asked, desk } = numbering
  for (const { order, isAsked } of asked.length === 0 ? [] : orders) {
    const items = isAsked ? findUnmarkedItems(spoken, order) : new Map<number, SpeechLine>()
    if (items.size === 0) continue
    const lines = spoken.lines.map((line, index) => items.get(index) ?? line)
    const { answers } = tryOrder({ ...numbering, spoken: { ...spoken, lines } }, [...items.keys()], order)
    const isAnswered = (answer: RawAnswer): boolean => {
      const speech = spoken.speeches[answer.at]
      const [match] = answer.matches
      if (speech === undefined || match === undefined || match.field.type === 'text') return false
      const isYes = isOwnAddressField(match.field) && saysYes(speech.passage.text.slice(answer.start, answer.end))
      return isYes || fitOf(answer, speech, desk) >= FITS
    }
    // "1 sim", "2 ana@…", "3 apaguei", "4 hoje 10h": where each number has its line, one that answers little is an answer, too.
    const isWhole = items.size === order.size && items.size >= MIN_ANSWERS && answers.length === items.size
    if (answers.filter(isAnswered).length >= (isWhole ? answers.length * WHOLE_FITS : answers.length)) return answers
  }
  return []
}

/** How many of a whole list's answers must be such. */
const WHOLE_FITS = 0.7
/** A value of its type, a name or login among them. */
const FITS = 0.8

/** Answers one a line, without numbers, as many as there were questions: "17/11 15h", "200.150.10.20", "Outlook 2019" … */
function findInOrder(numbering: Numbering, orders: readonly { order: Order; isAsked: boolean }[], likeLabels: number): RawAnswer[] {
  const { spoken, labelled, desk } = numbering
  const isPlain = (i: number): boolean => {
    const line = spoken.lines[i]
    return (
      line !== undefined &&
      !line.blank &&
      (likeLabels > 0 || !labelled.has(i)) &&
      line.speech.speaker !== 'desk' &&
      line.speech.age === 0 &&
      line.end - line.body < 200
    )
  }
  let best: { answers: RawAnswer[]; score: number } | undefined
  let runs = 0
  for (let i = 0; i < spoken.lines.length && runs < MAX_RUNS; i++) {
    const line = spoken.lines[i]
    if (line === undefined || !isPlain(i) || (isPlain(i - 1) && spoken.lines[i - 1]?.at === line.at)) continue
    runs++
    const run: number[] = []
    for (let next = i; isPlain(next) && spoken.lines[next]?.at === line.at && run.length < 40; next++) run.push(next)
    for (const { order, isAsked } of orders) {
      if (order.size < (isAsked ? 2 : MIN_IN_ORDER)) continue
      // A greeting may stand above the first answer, a closing below the last.
      for (let skip = 0; skip <= Math.min(2, run.length - order.size); skip++) {
        const lines = run.slice(skip, skip + order.size)
        if (likeLabels > 0 && lines.filter((at) => labelled.has(at)).length > likeLabels) continue
        const fields = [...order.values()]
        // "3 não teve": where each begins with its number, with no mark behind it, this is no part of the answer.
        const numbers = [...order.keys()]
        const isCounted = numbers.every((number, index) => lengthOfCount(spoken, lines[index], number) > 0)
        const answers = lines.map((at, index) =>
          plainAnswer(spoken, at, { field: fields[index], skip: isCounted ? lengthOfCount(spoken, at, numbers[index]) : 0 }),
        )
        const tried = answers.flatMap((answer) => {
          const [match] = answer?.matches ?? []
          if (answer === undefined || match === undefined) return []
          return isToldLine(line.speech.passage.text.slice(answer.start, answer.end), match.field, order.size) ? [] : [answer]
        })
        const needed = Math.max(order.size * 0.7, best?.score ?? 0)
        let score = 0
        for (const [index, answer] of tried.entries()) {
          // Most letters are no form: a few lines that answer nothing say so.
          if (score + tried.length - index < needed) break
          score += fitOf(answer, line.speech, desk)
        }
        if (tried.length === order.size && score >= order.size * 0.7 && score > (best?.score ?? 0)) best = { answers: tried, score }
      }
    }
  }
  return best?.answers ?? []
}

/** The length of `number` and the blanks behind it at the beginning of line `i`; 0 where it does not begin so. */
function lengthOfCount({ lines, folded }: SpokenLines, i: number | undefined, number: number | undefined): number {
  const line = i === undefined ? undefined : lines[i]
  if (line === undefined) return 0
  const mark = /^(\d{1,2})[ \t]{1,3}(?=\S)/.exec((folded[line.at] ?? '').slice(line.body, Math.min(line.end, line.body + 8)))
  return Number(mark?.[1]) === number ? (mark?.[0].length ?? 0) : 0
}

function plainAnswer(spoken: SpokenLines, i: number, { field, skip }: { field: Field | undefined; skip: number }): RawAnswer | undefined {
  const line = spoken.lines[i]
  if (line === undefined || field === undefined) return undefined
  return {
    matches: [{ field, score: 1 }],
    at: line.at,
    label: field.id,
    start: skipFiller(spoken.folded[line.at] ?? '', line.body + skip, line.end),
    end: line.end,
    blockEnd: line.end,
    by: 'numbered',
    labelStart: line.start,
  }
}

/** Returns the orders in which a list's numbers or places may mean fields. */
export function makeOrders({ fields, questions, asked, earlier }: Numbering): { order: Order; isAsked: boolean }[] {
  const orders: { order: Order; isAsked: boolean }[] = []
  const topOf = (question: Question): Field | undefined => question.matches[0]?.field
  const numbered = questions.filter((question) => question.number !== undefined)
  const byNumber: Order = new Map()
  for (const question of numbered) {
    const field = topOf(question)
    if (field !== undefined && question.number !== undefined && !byNumber.has(question.number)) byNumber.set(question.number, field)
  }
  if (byNumber.size > 0) orders.push({ order: byNumber, isAsked: true })
  const inOrder = [...new Set(questions.map(topOf))]
  if (inOrder.length > 0) orders.push({ order: count(inOrder), isAsked: true })
  for (const each of [asked, ...earlier]) if (each.length > 0) orders.push({ order: count(each), isAsked: true })
  return [...orders, ...ownOrders(fields)]
}

/** Returns the orders that a checklist's own fields have. */
const ownOrders = onceOf((fields: readonly Field[]): { order: Order; isAsked: boolean }[] => {
  const required = fields.filter((field) => field.required === 'yes' || field.required === 'when-mentioned')
  const withoutGate = fields.filter((field) => field.precondition === undefined)
  return [required, withoutGate, fields].map((list) => ({ order: count(list), isAsked: false }))
})

function count(list: readonly (Field | undefined)[]): Order {
  return new Map(list.flatMap((field, i) => (field === undefined ? [] : [[i + 1, field]])))
}

function tryOrder({ spoken, labelled, desk }: Numbering, items: number[], order: Order): { answers: RawAnswer[]; score: number } {
  const answers: RawAnswer[] = []
  let score = 0
  const startsValue = (line: number): boolean => !labelled.has(line) && spoken.lines[line]?.number === undefined
  for (const i of items) {
    const line = spoken.lines[i]
    const field = order.get(line?.number ?? -1)
    if (line === undefined || line.number === undefined) continue
    if (field === undefined) {
      score -= 0.5
      continue
    }
    if (line.through !== undefined) {
      const parts = splitCombined(spoken, line, { order, through: line.through })
      answers.push(...parts)
      for (const part of parts) score += fitOf(part, line.speech, desk)
      continue
    }
    const blockEnd = endOfBlock(spoken, i, { valueStart: line.body, by: 'label', startsValue })
    const answer: RawAnswer = {
      matches: [{ field, score: 1 }],
      at: line.at,
      label: String(line.number),
      start: skipFiller(spoken.folded[line.at] ?? '', line.body, line.end),
      end: line.end,
      blockEnd,
      by: 'numbered',
    }
    answers.push({ ...answer, labelStart: line.start })
    score += fitOf(answer, line.speech, desk)
  }
  return { answers, score }
}

/** "8 e 9) 110, sem criptografia": as many parts as numbers are theirs in turn; otherwise all of it is each one's. */
function splitCombined(spoken: SpokenLines, line: SpeechLine, { order, through }: { order: Order; through: number }): RawAnswer[] {
  const text = (spoken.folded[line.at] ?? '').slice(line.body, line.end)
  const numbers = Array.from({ length: through - (line.number ?? through) + 1 }, (_, index) => (line.number ?? through) + index)
  const parts = allMatches(text, PART)
  return numbers.flatMap((number, index) => {
    const field = order.get(number)
    const part = parts.length === numbers.length ? parts[index] : undefined
    if (field === undefined) return []
    const start = line.body + (part?.index ?? 0)
    const end = part === undefined ? line.end : start + part[0].length
    return [
      {
        matches: [{ field, score: 1 }],
        at: line.at,
        label: String(number),
        start,
        end,
        blockEnd: end,
        by: 'numbered',
        labelStart: line.start,
      },
    ]
  })
}

/** What stands between commas, bars and "e". */
const PART = /[^\s,;/|](?:(?! (?:e|y|and) |[,;/|]| - )[^\n]){0,200}/g

/** Returns how well `answer` fits the field it is for: 1 for a value of a strict type, below 0 where it is none. */
export function fitOf(answer: RawAnswer, speech: Speech, desk: Desk): number {
  const fitting = readFitting(answer, speech, desk)
  if (fitting === undefined) return 0
  const { read, field } = fitting
  if (read.kind === 'value' && field.role !== undefined && isOfOther(field, speech, fitting.offset + read.found.start)) return -1
  if (read.kind === 'value') return field.type === 'text' ? 0.6 : field.type === 'login' || field.type === 'software' ? 0.8 : 1
  return read.kind === 'unfit' ? -1 : 0.2
}

/** "Meu: ana@…" is no answer to who the other is. */
function isOfOther({ ofCustomer }: Field, { passage: { text } }: Speech, start: number): boolean {
  const before = foldInPlace(text.slice(Math.max(0, start - 80), start))
  return ofCustomer ? isTheirs(before, { start: before.length }) : isMine(before, { start: before.length })
}
