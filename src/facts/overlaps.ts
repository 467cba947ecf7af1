// Whether a place in a text shares any of its characters with others.
import type { Range } from './range.ts'

export function overlapsAny({ start, end }: Range, ranges: readonly Range[]): boolean {
  return ranges.some((other) => other.start < end && start < other.end)
}
