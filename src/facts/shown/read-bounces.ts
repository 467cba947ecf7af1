// What a forwarded bounce states, by what each field declares to take of it. Comes in: the reports with the age of their letter.
// Goes out: candidates. Several recipients refused with one answer are one value.
import type { Field } from '../../checklist/checklist.ts'
import type { Desk } from '../../message/desk.ts'
import type { DeliveryReport, Passage, Span } from '../../message/message.ts'
import type { Value } from '../../value/value.ts'
import { type Candidate, STRENGTH } from '../candidate.ts'
import { wallTime } from './wall-time.ts'

/** Returns the candidates that `reports` give for `fields`. */
export function readBounces(
  reports: readonly { report: DeliveryReport; age: number }[],
  fields: readonly Field[],
  { desk, passages }: { desk: Desk; passages: readonly Passage[] },
): Candidate[] {
  const candidates: Candidate[] = []
  for (const field of fields) {
    if (field.bounce === undefined) continue
    const stated = reports.flatMap(({ report, age }) => {
      if (report.action === 'delivered' || report.action === 'relayed' || report.action === 'expanded') return []
      const part = partOf(report, field, desk)
      return part === undefined ? [] : [{ ...part, age }]
    })
    const newest = stated.reduce<number>((age, next) => Math.min(age, next.age), Number.POSITIVE_INFINITY)
    const together = stated.filter(({ age }) => age === newest)
    const first = together[0]
    if (first === undefined) continue
    const values = [...new Set(together.map(({ value }) => value))]
    const value: Value = field.bounce === 'final-recipient' && values.length > 1 ? values.map(String) : first.value
    // What the notification tells without showing it as text stands nowhere: no words are quoted for it.
    const span = first.span ?? { passage: 0, start: 0, end: 0 }
    const quote = passages[span.passage]?.text.slice(span.start, span.end) ?? ''
    candidates.push({
      fact: { field: field.id, value, ...stateOf(first, field), evidence: { ...span, quote, by: 'bounce' } },
      age: newest,
      strength: first.isDayOnly ? OF_NOTICE : STRENGTH.bounce,
    })
  }
  return candidates
}

/** When the notice came says the day, where nobody says it clearly. */
const OF_NOTICE = STRENGTH.strongProse - 0.1

type Part = { value: string; span: Span | undefined; isDayOnly?: true }

function stateOf({ isDayOnly }: Part, { type }: Field): Pick<Candidate['fact'], 'state' | 'problem'> {
  return isDayOnly && type === 'datetime' ? { state: 'partial', problem: 'no-time-of-day' } : { state: 'good' }
}

/** What is refused for good comes back at once; what is put off, hours or days later. */
function isPutOff({ action, status, diagnostic }: DeliveryReport): boolean {
  return (
    action === 'delayed' ||
    /^4\./.test(status ?? '') ||
    /^4\d\d[ -]|(?<![\d.])4\.\d\.\d|timed? ?out|expired|too long/i.test(diagnostic ?? '')
  )
}

function dayOfNotice(report: DeliveryReport, timeZone: string): Part | undefined {
  const value = report.noticedAt === undefined || isPutOff(report) ? undefined : wallTime(report.noticedAt, timeZone)
  return value === undefined ? undefined : { value: value.slice(0, 10), span: report.evidence.noticedAt, isDayOnly: true }
}

function partOf(report: DeliveryReport, field: Field, desk: Desk): Part | undefined {
  const { evidence, returned } = report
  switch (field.bounce) {
    case 'final-recipient':
      return report.finalRecipient === undefined ? undefined : { value: report.finalRecipient, span: evidence.finalRecipient }
    case 'diagnostic':
      return report.diagnostic === undefined ? undefined : { value: report.diagnostic, span: evidence.diagnostic }
    case 'returned-from':
      return returned?.from === undefined ? undefined : { value: returned.from.address, span: evidence.from }
    case 'returned-sent-at': {
      const value = returned?.sentAt === undefined ? undefined : wallTime(returned.sentAt, desk.timeZone)
      return value === undefined ? dayOfNotice(report, desk.timeZone) : { value, span: evidence.sentAt }
    }
    case undefined:
      return undefined
  }
}
