// A follow-up often answers without saying what: "995 e SSL", "é o Outlook 2016". What we asked last tells what such words are for.
// Only the newest letter's short texts count, and only for fields that nothing else states.
import type { Field } from '../checklist/checklist.ts'
import { findValues } from '../value/read-value.ts'
import { type Candidate, STRENGTH } from './candidate.ts'
import type { Heard } from './hear.ts'
import type { Range } from './prose-context.ts'
import { evidenceOf, factOf, readFor } from './read-answers.ts'

export type AskedContext = { heard: Heard; asked: readonly Field[]; hidden: readonly Range[][]; known: ReadonlySet<string> }

const MAX_LINE = 160

/** Returns the candidates for the asked fields in the newest letter's own lines. */
export function findAskedAnswers({ heard, asked, hidden, known }: AskedContext): Candidate[] {
  const open = asked.filter((field) => !known.has(field.id))
  const found = new Map<string, Candidate>()
  for (const line of heard.spoken.lines) {
    const { speech } = line
    if (open.length === 0 || speech.age !== 0 || speech.speaker === 'desk' || line.blank || line.end - line.body > MAX_LINE) continue
    if ((hidden[line.at] ?? []).some((range) => range.start < line.end && range.end > line.body)) continue
    const text = speech.passage.text.slice(line.body, line.end)
    const context = { writtenAt: speech.writtenAt, timeZone: heard.desk.timeZone }
    let isTaken = false
    for (const field of open) {
      if (found.has(field.id)) continue
      const [value] = field.type === 'text' || field.type === 'yes_no' ? [] : findValues(field.type, text, context)
      const alone = open.filter((other) => !found.has(other.id))
      const whole =
        value === undefined && (alone.length === 1 || isPlain(field, text)) ? readFor(field, text, { speech, desk: heard.desk }) : undefined
      const read = value ?? (whole?.kind === 'value' && (field.type !== 'text' || alone.length === 1) ? whole.found : undefined)
      // "995 e SSL" is no error's text besides.
      if (read === undefined || (isTaken && field.type === 'text')) continue
      isTaken = true
      const placed = { ...read, start: read.start + line.body, end: read.end + line.body }
      found.set(field.id, {
        fact: factOf(field, placed, evidenceOf(speech, { by: 'inline-answer' }, placed)),
        age: speech.age,
        strength: STRENGTH.companion,
      })
    }
  }
  return [...found.values()]
}

/** Bare words that can be read as the type without its name beside them: a number for a port. */
function isPlain(field: Field, text: string): boolean {
  if (field.type === 'port') return /^\s*\d{2,5}\b/.test(text) || /\b(?:110|995)\b/.test(text)
  return field.type === 'encryption' && text.length < 40
}
