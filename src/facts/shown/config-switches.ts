// How a program's file tells of encryption: a switch for each technique ("ssl: false", "starttls: true", "use_ssl=1"), with remarks behind
// it. Comes in: what stands for such a label, and the candidates that labels gave. Goes out: the same without what is no statement.
import { readAnswer } from '../../value/read-value.ts'
import type { FoundValue } from '../../value/value.ts'
import type { Candidate } from '../candidate.ts'

/** "ssl = yes   # no STARTTLS yet" */
const REMARK = /(?<=\S)[ \t]{1,8}(?:#|\/\/|(?<=[ \t]);)[ \t][^\n]{0,200}$/

/** Returns `text` without the remark that it ends with. */
export function withoutRemark(text: string): string {
  return text.replace(REMARK, '')
}

/** Returns the yes or no that the digit of a switch stands for. */
export function readSwitch(text: string): FoundValue | undefined {
  const box = /^[\s"']{0,4}([[(][ \t]{0,2}[xX✓✔][ \t]{0,2}[\])])[\s"',;.]{0,4}$/.exec(text)
  if (box?.[1] !== undefined) return { value: 'sim', state: 'good', start: text.indexOf(box[1]), end: text.indexOf(box[1]) + box[1].length }
  const digit = /^[\s"']{0,4}([01])[\s"',;]{0,4}$/.exec(text)?.[1]
  if (digit === undefined) return undefined
  const start = text.indexOf(digit)
  return { value: digit === '1' ? 'sim' : 'não', state: 'good', start, end: start + 1 }
}

const ON = new Set<unknown>(['starttls', 'ssl_tls'])

/** Returns `candidates` without those of a technique that is off where the same letter's label for another says that it is on. */
export function withoutContrasts(candidates: Candidate[]): Candidate[] {
  const on = candidates.filter(({ fact }) => ON.has(fact.value))
  return candidates.filter(({ fact, age }) => {
    const denied = fact.value === 'none' ? techniqueOf(fact.evidence.label) : undefined
    if (denied === undefined) return true
    return !on.some((other) => {
      const technique = techniqueOf(other.fact.evidence.label)
      return other.fact.field === fact.field && other.age === age && technique !== undefined && technique !== denied
    })
  })
}

function techniqueOf(label = ''): unknown {
  return readAnswer('encryption', label, { writtenAt: undefined, timeZone: 'UTC' })?.value
}
