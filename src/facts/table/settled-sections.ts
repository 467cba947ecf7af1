// Blocks of settings below a heading that says how it stands with them: "Conta 1 (ok)" above four labels, "PC do escritório: NÃO BAIXA" above
// four more. Comes in: labelled answers in order. Goes out: those of no block whose heading says that all is well, where another block, of the same settings, fails.
import { COMPUTER } from '../../value/device-words.ts'
import type { RawAnswer } from '../answer/raw-answer.ts'
import type { Range } from '../range.ts'
import type { SpeechLine, SpokenLines } from '../speech/speech-lines.ts'
import { findMachineRows, tellState } from './settled-rows.ts'

/** What a heading says last, in brackets or behind a mark: "(ok, baixando)", "- não baixa", ": OK". */
const STATE_LAST =
  /[\p{L}\d)](?:[ \t]{0,3}\(([^()\n]{2,40})\)|[ \t]{1,3}[-=>][ \t]{1,3}([^\n]{2,40})|:[ \t]{1,3}([^\n]{2,40}))[ \t.:]{0,3}$/u
/** A bare yes answers a question of some form's. */
const ANSWER = /^(?:sim|s|yes|y|si|x|nao|n|no|nada|-)[\s.!]*$/
/** What a label can be called, and what somebody has several of. */
const ONE_OF_SEVERAL = new RegExp(
  `^(?:${COMPUTER}|celular|tablet|conta|caixa|account|mailbox|cuenta)(?! (?:pop3?|de e-?mail)\\b)(?:[ \\t]{1,3}[^\\s:]{1,20}){0,4}[ \\t]?[:=-]`,
)
const MAX_HEADING = 90
/** A letter compares a few machines. */
const MAX_HEADINGS = 20

type Heading = Range & { at: number; index: number; state: 'well' | 'fails'; below: Set<string> }

/** `settled`: the blocks of what works, by speech. */
type Unsettled = { answers: RawAnswer[]; settled: (Range & { at: number })[] }

/** Returns `answers` without those below a heading that says that all is well with what follows, or in a row that ends so. */
export function withoutSettledSections(told: readonly RawAnswer[], spoken: SpokenLines): Unsettled {
  const { answers, settled: rows } = withoutSettledRows(told, spoken)
  const headings = findHeadings(answers, spoken)
  const headingOf = ({ at, labelStart, start }: RawAnswer): Heading | undefined =>
    headings.findLast((one) => one.at === at && one.end < (labelStart ?? start))
  for (const answer of answers) for (const id of fieldOf(answer)) headingOf(answer)?.below.add(id)
  // "Senha (ok)" above the port and "Baixar (não vai)" above the error tick off steps: two that are compared tell the same of each.
  const well = headings.filter(
    ({ at, state, below }) =>
      state === 'well' && headings.some((other) => other.at === at && other.state === 'fails' && !below.isDisjointFrom(other.below)),
  )
  const isSettled = (answer: RawAnswer): boolean => well.some((heading) => heading === headingOf(answer))
  const others = new Set(answers.flatMap((answer) => (isSettled(answer) ? [] : fieldOf(answer))))
  // What stands apart from a heading, and is said nowhere else, may be said of all: the office's address below its machines.
  const kept = answers.filter((answer) => {
    if (!isSettled(answer)) return true
    const isApart = /\n[ \t]*\n/.test((spoken.folded[answer.at] ?? '').slice(headingOf(answer)?.end, answer.start))
    return isApart && !fieldOf(answer).some((id) => others.has(id))
  })
  const settled = well.map(({ at, start, index }) => {
    const next = headings.find((other) => other.at === at && other.start > start)?.start ?? Number.POSITIVE_INFINITY
    return { at, start, end: Math.min(next, endOfBlock(spoken.lines, { at, index })) }
  })
  return { answers: kept, settled: [...settled, ...rows] }
}

/** "PC 1: Outlook 2016, 995, ok" above "Caixa: Outlook 2019, 110, não puxa": what the first tells is not in question. */
function withoutSettledRows(answers: readonly RawAnswer[], spoken: SpokenLines): Unsettled {
  const settled = findRows(answers, spoken).filter(({ state }) => state === 'well')
  return { answers: answers.filter((answer) => !settled.some((row) => row.at === answer.at && isWithin(answer, row))), settled }
}

/** Returns `answers` without those of a machine's name that begins the row of one that fails: its row is told. `names`: where such names stand. */
export function withoutMachineNames(
  answers: readonly RawAnswer[],
  spoken: SpokenLines,
): { answers: RawAnswer[]; names: (Range & { at: number })[] } {
  const failing = findRows(answers, spoken).filter(({ state }) => state === 'fails')
  const isName = (answer: RawAnswer): boolean =>
    failing.some((row) => row.at === answer.at && isWithin(answer, row) && isFirst(answer, row, spoken))
  const named = failing.length === 0 ? [] : answers.filter(isName)
  return {
    answers: answers.filter((answer) => !named.includes(answer)),
    names: named.map(({ at, labelStart, start }) => ({ at, start: labelStart ?? start, end: start })),
  }
}

type Row = ReturnType<typeof findMachineRows>[number] & { at: number }

function findRows(answers: readonly RawAnswer[], spoken: SpokenLines): Row[] {
  const rows = spoken.folded.flatMap((text, at) => findMachineRows(text).map((row) => ({ at, ...row })))
  // "Programa: Outlook 2019, versão 16, não recebe": a field's name is no machine's.
  const isOfField = (row: Row): boolean =>
    answers.some((answer) => row.at === answer.at && isWithin(answer, row) && isFirst(answer, row, spoken) && !mayName(answer))
  const named = rows.filter((row) => !isOfField(row))
  return named.some(({ state }) => state !== named[0]?.state) ? named : []
}

function mayName({ matches: [best] }: RawAnswer): boolean {
  return best === undefined || best.field.type === 'login' || best.field.textOf === 'operating-system'
}

function isWithin({ labelStart, start }: RawAnswer, row: Range): boolean {
  return (labelStart ?? start) >= row.start && (labelStart ?? start) < row.end
}

function isFirst({ at, labelStart, start }: RawAnswer, row: Range, { folded }: SpokenLines): boolean {
  return !/[,;:]/.test((folded[at] ?? '').slice(row.start, labelStart ?? start))
}

function fieldOf({ matches: [best] }: RawAnswer): string[] {
  return best === undefined ? [] : [best.field.id]
}

function findHeadings(answers: readonly RawAnswer[], { lines, folded }: SpokenLines): Heading[] {
  // A form's line, "O domínio está ativo? - ok", is no heading.
  const labelled = new Set(answers.map(({ at, labelStart }) => `${at} ${labelStart}`))
  const headings: Heading[] = []
  for (const [index, line] of lines.entries()) {
    if (headings.length === MAX_HEADINGS) break
    const text = folded[line.at] ?? ''
    const state = stateOf(line, text)
    if (state === undefined) continue
    if (labelled.has(`${line.at} ${line.body}`) && !ONE_OF_SEVERAL.test(text.slice(line.body, line.end))) continue
    // Below a heading stands a label.
    const next = lines.slice(index + 1, index + 3).find(({ blank }) => !blank)
    if (next === undefined || !labelled.has(`${next.at} ${next.body}`)) continue
    headings.push({ at: line.at, index, start: line.start, end: line.end, state, below: new Set() })
  }
  return headings
}

/** Returns where the lines below the heading at `index` end: before a blank one. */
function endOfBlock(lines: readonly SpeechLine[], { at, index }: { at: number; index: number }): number {
  let last = index + 1
  if (lines[last]?.blank === true) last++
  while (lines[last + 1]?.at === at && lines[last + 1]?.blank === false) last++
  return lines[last]?.end ?? 0
}

function stateOf(line: SpeechLine, text: string): Heading['state'] | undefined {
  if (line.blank || line.speech.speaker === 'desk' || line.end - line.body > MAX_HEADING) return undefined
  const state = STATE_LAST.exec(text.slice(line.body, line.end))
    ?.slice(1)
    .find((words) => words !== undefined)
  return state === undefined || ANSWER.test(state) ? undefined : tellState(state.split(',', 1)[0] ?? '')
}
