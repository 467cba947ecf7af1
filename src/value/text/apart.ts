// Spans of a text of which none overlaps another, whatever the order they are found in.
import { firstIndexPast } from './first-index-past.ts'

/** Returns what says of each span whether it overlaps none that was taken before; if so it is taken. */
export function makeApart(): (start: number, end: number) => boolean {
  const starts: number[] = []
  const ends: number[] = []
  return (start, end) => {
    const next = firstIndexPast((index) => (ends[index] ?? 0) <= start, starts.length)
    if (next < starts.length && (starts[next] ?? 0) < end) return false
    starts.splice(next, 0, start)
    ends.splice(next, 0, end)
    return true
  }
}
