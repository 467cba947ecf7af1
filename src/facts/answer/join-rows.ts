// Rows below one label, and labels that are counted ("Conta 1", "Conta 2"), answer one field together: several addresses are one value. Where the words
// behind them tell what became of each, only those that fail: "Conta 1: ana@… (recebe normal)", "Conta 2: rui@… (não baixa)".
import type { Field } from '../../checklist/checklist.ts'
import type { Fact } from '../fact.ts'
import { foldInPlace } from '../fold-in-place.ts'
import { tellsFailure, tellsWell } from '../prose/told-of-working.ts'
import type { RawAnswer } from './raw-answer.ts'

/** What is said of a row's value behind it. */
export type Outcome = 'works' | 'fails' | undefined

/** Returns what rows answer one field together; undefined for an answer that stands for itself. */
export function columnOf({ at, column, label }: RawAnswer, { id }: Field): string | undefined {
  if (column !== undefined) return `${at} ${column}`
  return / [1-9]$/.test(label) ? `${at} ${id}` : undefined
}

const WELL_ALONE = /^\W{0,4}(?:tudo |all |todo )?(?:ok|normal|bem|certo|fine|works|working|funciona|recebe|bien)\W{0,3}$/
const MAX_REMARK = 80

/** Returns what `text` says behind `end`, up to the end of its line. */
export function outcomeBehind(text: string, end: number): Outcome {
  const remark = foldInPlace(text.slice(end, end + MAX_REMARK).split('\n', 1)[0] ?? '')
  if (tellsFailure(remark)) return 'fails'
  return tellsWell(remark) || WELL_ALONE.test(remark) ? 'works' : undefined
}

/** Returns what two rows state together. Several addresses are one value, shown where the first stands; of anything else the first row's holds. */
export function joinRows({ type }: Field, above: { fact: Fact; outcome: Outcome }, below: { fact: Fact; outcome: Outcome }): Fact {
  if (above.outcome === 'works' && below.outcome === 'fails') return below.fact
  if (above.outcome === 'fails' && below.outcome === 'works') return above.fact
  const [first, next] = [above.fact, below.fact]
  if ((type !== 'email' && type !== 'login') || next.state !== 'good' || first.state !== 'good') return first
  const values = [...new Set([first.value, next.value].flat().map(String))]
  return values.length === 1 ? first : { ...first, value: values }
}
