// Where a list that is in order goes past something: a binary search, for of a hostile text such lists hold tens of thousands.

/**
 * Returns the first index from `low` on of which `isBefore` no longer holds; `count` where it holds of all. Once it does not hold it must
 * not hold behind either.
 */
export function firstIndexPast(isBefore: (index: number) => boolean, count: number, low = 0): number {
  let from = low
  let to = count
  while (from < to) {
    const middle = (from + to) >> 1
    if (isBefore(middle)) from = middle + 1
    else to = middle
  }
  return from
}
