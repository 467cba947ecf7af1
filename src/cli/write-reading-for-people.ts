// A reading for people: the message as it was taken apart, each found value marked where it stands, and what comes of it.
import { styleText } from 'node:util'
import type { Fact, Reading, Rejected } from '../facts/fact.ts'
import type { Message, Passage, Span } from '../message/message.ts'
import { MASK, maskSecrets } from './mask-secrets.ts'
import { printable } from './printable.ts'
import { sayRefusal } from './say-refusal.ts'
import type { Output } from './terminal.ts'
import type { ReadMail } from './write-reading-line.ts'

type Paint = (style: 'bold' | 'dim' | 'green' | 'yellow' | 'red' | 'cyan', text: string) => string
type Mark = { start: number; end: number; write: (words: string) => string }

const MARK_STYLE = { good: 'green', partial: 'yellow', invalid: 'red' } as const

/** Returns the text for a terminal; coloured only where `output` is one, and readable without colours. */
export function writeReadingForPeople({ file, message, reading, checklists }: ReadMail, output: Output): string {
  const paint: Paint = (style, text) => (output.isTTY === true ? styleText(style, text, { validateStream: false }) : text)
  const mask = maskSecrets(message, reading)
  const clean = (text: string): string => printable(mask(text))
  const checklist = checklists.find(({ id }) => id === reading.checklist)
  const title = checklist === undefined ? 'none' : `${checklist.id} (${checklist.title[message.language]})`
  const lines = [
    paint('bold', `── ${file}`),
    `Subject    ${clean(message.subject)}`,
    `Customer   ${reading.customer?.address ?? 'nobody can be answered'}${reading.agent === undefined ? '' : `, forwarded by ${reading.agent.address}`}`,
    `Language   ${message.language}`,
    ...(message.defects.length === 0 ? [] : [`Broken     ${message.defects.join(', ')}`]),
    '',
    ...message.passages.flatMap((passage) =>
      writePassage(passage, message, { facts: reading.facts, secrets: reading.secrets, paint, clean }),
    ),
    `Checklist  ${title}`,
    ...reading.facts.map((fact) => `  ${paint(MARK_STYLE[fact.state], fact.field.padEnd(18))} ${writeValue(fact, { clean, paint })}`),
    ...reading.dontKnow.map((field) => `  ${paint('yellow', field.padEnd(18))} the customer does not know`),
    ...reading.mentioned.map((field) => `  ${paint('yellow', field.padEnd(18))} the customer says that there is one`),
    ...reading.rejected.map((refusal) => paint('dim', `  ${refusal.field.padEnd(18)} not ${writeRefusal(refusal, clean)}`)),
    ...writeAssessment(reading).map((line) => paint('bold', line)),
    ...(reading.wantsPerson ? ['The customer asks for a person.'] : []),
    ...(reading.checklist === undefined ? [] : [paint('dim', 'Why a field has its value or none: --explain FIELD')]),
    '',
  ]
  return `${lines.join('\n')}\n`
}

type Marking = { facts: Fact[]; secrets: Span[]; paint: Paint; clean: (text: string) => string }

function writePassage(passage: Passage, message: Message, marking: Marking): string[] {
  if (passage.text.trim() === '') return []
  const writer = message.letters[passage.letter]
  const who = writer?.from?.address ?? writer?.writer ?? 'unknown'
  const name = passage.attachment === undefined ? '' : `, ${printable(passage.attachment)}`
  const text = markText(passage, marking)
  const lines = text.split('\n')
  // Blank lines around a passage are the mail's layout, and the next passage's title parts them better.
  const first = lines.findIndex((line) => line.trim() !== '')
  const shown = lines.slice(first, lines.findLastIndex((line) => line.trim() !== '') + 1)
  const title = `[${passage.id} ${passage.origin}, by ${printable(who)}${name}]`
  return [marking.paint('dim', title), ...shown.map((line) => `  ${line}`.trimEnd()), '']
}

/** Marks do not overlap: where two found values share words, the earlier and longer one is shown in the text, both in the list. */
function markText(passage: Passage, { facts, secrets, paint, clean }: Marking): string {
  const marks: Mark[] = [
    ...secrets.filter((span) => span.passage === passage.id).map(({ start, end }) => ({ start, end, write: () => MASK })),
    ...facts
      .filter(({ evidence }) => evidence.passage === passage.id)
      .map(({ field, state, evidence: { start, end } }) => ({
        start,
        end,
        write: (words: string) => `${paint(MARK_STYLE[state], `⟦${clean(words)}⟧`)}${paint('cyan', `‹${field}›`)}`,
      })),
  ].sort((one, other) => one.start - other.start || other.end - one.end)
  let written = ''
  let from = 0
  for (const { start, end, write } of marks) {
    if (start < from || end <= start) continue
    written += clean(passage.text.slice(from, start)) + write(passage.text.slice(start, end))
    from = end
  }
  return written + clean(passage.text.slice(from))
}

/** A value of several lines is shown by its beginning: the whole of it is marked in the text above. */
const MAX_SHOWN = 90

function writeValue({ value, state, problem, evidence }: Fact, { clean, paint }: Pick<Marking, 'clean' | 'paint'>): string {
  const whole = clean(Array.isArray(value) ? value.join(', ') : String(value))
  const shown = whole.length > MAX_SHOWN ? `${whole.slice(0, MAX_SHOWN)}…` : whole
  const { by, label, passage, start, end } = evidence
  const how = `by ${by}${label === undefined ? '' : ` “${clean(label)}”`}, passage ${passage}, ${start}–${end}`
  return `${shown}${state === 'good' ? '' : `  (${state}: ${problem ?? 'not usable'})`}  ${paint('dim', how)}`
}

function writeRefusal({ evidence, because }: Rejected, clean: (text: string) => string): string {
  const words = clean(evidence.quote).replace(/\s+/g, ' ').trim()
  return `“${words.length > MAX_SHOWN ? `${words.slice(0, MAX_SHOWN)}…` : words}”: ${sayRefusal(because)}`
}

function writeAssessment({ assessment, isVague }: Reading): string[] {
  switch (assessment.kind) {
    case 'complete':
      return ['Complete: goes to the helpdesk.']
    case 'incomplete':
      return [
        'Incomplete; asks for:',
        ...assessment.asks.map(({ field, because, problem }) => `  ${field.padEnd(18)} ${problem ?? because}`),
      ]
    case 'blocked':
      return [`Blocked by: ${assessment.fields.join(', ')}`]
    case 'unclassified':
      return [
        isVague === true
          ? 'Unclassified, and says only that mail does not work: its writer is asked which checklist it is (mailboxes[].askWhich).'
          : 'Unclassified: handed to the helpdesk as it is.',
      ]
    case 'ignored':
      return ['Ignored, never answered:', ...assessment.signs.map(({ code, weight, where }) => `  ${code.padEnd(18)} ${weight}, ${where}`)]
  }
}
