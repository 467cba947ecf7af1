// Blocks of settings below a heading that says how it stands with them: "Conta 1 (ok)" above four labels, "PC do escritório: NÃO BAIXA" above
// four more. Comes in: labelled answers in order. Goes out: those of no block whose heading says that all is well, where another block fails.
import type { Range } from './prose-context.ts'
import type { RawAnswer } from './raw-answer.ts'
import { tellState } from './settled-rows.ts'
import type { SpeechLine, SpokenLines } from './speech-lines.ts'

/** What a heading says last, in brackets or behind a mark: "(ok, baixando)", "- não baixa", ": OK". */
const STATE_LAST =
  /[\p{L}\d)](?:[ \t]{0,3}\(([^()\n]{2,40})\)|[ \t]{1,3}[-=>][ \t]{1,3}([^\n]{2,40})|:[ \t]{1,3}([^\n]{2,40}))[ \t.:]{0,3}$/u
/** A bare yes answers a question of some form's. */
const ANSWER = /^(?:sim|s|yes|y|si|x|nao|n|no|nada|-)[\s.!]*$/
/** What a label can be called, and what somebody has several of. */
const ONE_OF_SEVERAL =
  /^(?:pc|computador|maquina|micro|note(?:book)?|celular|tablet|conta|caixa|computer|laptop|account|mailbox|cuenta|equipo)(?! (?:pop3?|de e-?mail)\b)(?:[ \t]{1,3}[^\s:]{1,20}){0,4}[ \t]?[:=-]/
const MAX_HEADING = 90
/** A letter compares a few machines. */
const MAX_HEADINGS = 20

type Heading = { at: number; start: number; end: number; state: 'well' | 'fails' }

/** `settled`: the blocks of what works, by speech. */
type Unsettled = { answers: RawAnswer[]; settled: (Range & { at: number })[] }

/** Returns `answers` without those below a heading that says that all is well with what follows. */
export function withoutSettledSections(answers: readonly RawAnswer[], { lines, folded }: SpokenLines): Unsettled {
  // A form's line, "O domínio está ativo? - ok", is no heading.
  const labelled = new Set(answers.map(({ at, labelStart }) => `${at} ${labelStart}`))
  const headings: Heading[] = []
  for (const [index, line] of lines.entries()) {
    const state = headings.length < MAX_HEADINGS ? stateOf(line, folded[line.at] ?? '') : undefined
    if (state === undefined) continue
    if (labelled.has(`${line.at} ${line.body}`) && !ONE_OF_SEVERAL.test((folded[line.at] ?? '').slice(line.body, line.end))) continue
    // Below a heading stands a label.
    const below = lines.slice(index + 1, index + 3).find(({ blank }) => !blank)
    if (below === undefined || !labelled.has(`${below.at} ${below.body}`)) continue
    headings.push({ at: line.at, start: line.start, end: line.end, state })
  }
  const isCompared = (at: number): boolean =>
    (['well', 'fails'] as const).every((state) => headings.some((one) => one.at === at && one.state === state))
  const settled = answers.filter(({ at, labelStart, start }) => {
    const place = labelStart ?? start
    const heading = headings.findLast((one) => one.at === at && one.end < place)
    return heading?.state === 'well' && isCompared(at)
  })
  if (settled.length === 0) return { answers: [...answers], settled: [] }
  const others = new Set(answers.flatMap((answer) => (settled.includes(answer) ? [] : (answer.matches[0]?.field.id ?? []))))
  // What stands apart from a heading, and is said nowhere else, may be said of all: the office's address below its machines.
  const kept = answers.filter((answer) => {
    if (!settled.includes(answer)) return true
    const text = folded[answer.at] ?? ''
    const heading = headings.findLast((one) => one.at === answer.at && one.end < (answer.labelStart ?? answer.start))
    const isApart = /\n[ \t]*\n/.test(text.slice(heading?.end, answer.start))
    return isApart && !others.has(answer.matches[0]?.field.id ?? '')
  })
  const sections = headings.flatMap(({ at, start, end, state }) => {
    if (state === 'fails' || !isCompared(at)) return []
    const blank = (folded[at] ?? '').slice(end).search(/\S[^\n]{0,300}\n[ \t]*\n|$(?![\s\S])/)
    const next = headings.find((one) => one.at === at && one.start > start)?.start ?? Number.POSITIVE_INFINITY
    const stop = (folded[at] ?? '').indexOf('\n', end + blank)
    return [{ at, start, end: Math.min(next, stop < 0 ? (folded[at] ?? '').length : stop) }]
  })
  return { answers: kept, settled: sections }
}

function stateOf(line: SpeechLine, text: string): Heading['state'] | undefined {
  if (line.blank || line.speech.speaker === 'desk' || line.end - line.body > MAX_HEADING) return undefined
  const state = STATE_LAST.exec(text.slice(line.body, line.end))
    ?.slice(1)
    .find((words) => words !== undefined)
  return state === undefined || ANSWER.test(state) ? undefined : tellState(state.split(',', 1)[0] ?? '')
}
