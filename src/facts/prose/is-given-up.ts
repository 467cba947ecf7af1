// Values that give way to others of their kind beside them: recommended, used before, of what works, of a place where all is well, only tried, changed
// and put back, or of a device where the
// connection's own address is told. Comes in: folded text and its values of one type. Goes out: whether one of them does.
import type { FoundValue, ValueType } from '../../value/value.ts'
import { isOfBefore } from './taken-back.ts'
import { isOfWorkingPlace } from './told-by-place.ts'
import { isAdvice } from './told-of-another.ts'
import { isOfChange, isPutBack } from './told-of-change.ts'
import { isOfDevice } from './told-of-device.ts'
import { worksBeside } from './told-of-working.ts'
import { isOneOfTried, isTriedBesideUsed } from './told-with-use.ts'

/** Returns whether `found` gives way to another of `values`, all of `type`, or was put back as it was. */
export function isGivenUp(
  folded: string,
  type: ValueType,
  { found, values }: { found: FoundValue; values: readonly FoundValue[] },
): boolean {
  if (isPutBack(folded, found)) return true
  const others = values.filter(({ value }) => value !== found.value)
  if (others.length === 0) return false
  return (
    isAdvice(folded, found, others) ||
    isOfBefore(folded, found, others) ||
    isOfChange(folded, found, others) ||
    worksBeside(folded, found, others) ||
    isTriedBesideUsed(folded, found, others) ||
    isOneOfTried(folded, found, others) ||
    (isOfWorkingPlace(folded, found) && others.some((one) => one.state === 'good' && !isOfWorkingPlace(folded, one))) ||
    (type === 'public_ip' &&
      isOfDevice(folded, found) &&
      others.some((one) => one.state === 'good' && !isOfDevice(folded, one) && !isOfWorkingPlace(folded, one)))
  )
}
