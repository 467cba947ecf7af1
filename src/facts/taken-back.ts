// Values whose writer breaks off and mends them: "porta 110, não, minto, 995"; "na terça às 15h, digo, às 16h30" is Tuesday at 16h30,
// "terça às 15h, digo, quarta" Wednesday at 15h. Comes in: the values found in a text, and its times without a day. Goes out: which of
// them are taken back, and moments as they are meant.
import { breaksOffBefore, breaksOffBehind } from '../value/breaks-off.ts'
import type { LoneTime } from '../value/date-time.ts'
import type { FoundValue } from '../value/value.ts'

/** Between what is taken back and what stands in its place. */
const MAX_APART = 40
/** "110, minto, 110 era antes: trocaram e agora está 995" */
const FAR_APART = 90

/** Returns whether the writer breaks off behind `found` and gives another of `values` in its place. */
export function isTakenBack(folded: string, found: FoundValue, values: readonly FoundValue[]): boolean {
  if (!breaksOffBehind(folded, found.end)) return false
  return values.some(({ start, value }) => start > found.end && start - found.end < FAR_APART && value !== found.value)
}

/** Returns `moments` of folded text, each part that was taken back replaced. */
export function mendMoments(folded: string, moments: readonly FoundValue[], times: readonly LoneTime[]): FoundValue[] {
  return moments.map((moment, index): FoundValue => {
    const former = moments[index - 1]
    if (isPartial(moment) && former !== undefined && !isPartial(former) && replaces(folded, moment, former)) {
      const { problem: _, ...whole } = moment
      return { ...whole, value: `${dayOf(moment)}T${String(former.value).slice(11)}`, state: 'good' }
    }
    const time = times.find((one) => replaces(folded, one, moment))
    if (time === undefined || moment.state === 'invalid') return moment
    const { problem: _, ...whole } = moment
    return { ...whole, value: `${dayOf(moment)}T${time.value}`, state: 'good', end: time.end }
  })
}

function replaces(folded: string, place: { start: number }, former: { end: number }): boolean {
  if (place.start < former.end || place.start - former.end > MAX_APART) return false
  return breaksOffBehind(folded, former.end) && breaksOffBefore(folded, place.start)
}

function isPartial({ value }: FoundValue): boolean {
  return String(value).length === 10
}

function dayOf({ value }: FoundValue): string {
  return String(value).slice(0, 10)
}
