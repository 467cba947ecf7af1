// Spans of a text of which none overlaps another, whatever the order they are found in. A binary search finds the neighbours:
// a hostile text holds tens of thousands.

/** Returns what says of each span whether it overlaps none that was taken before; if so it is taken. */
export function makeApart(): (start: number, end: number) => boolean {
  const starts: number[] = []
  const ends: number[] = []
  return (start, end) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) <= start) low = middle + 1
      else high = middle
    }
    if (low < starts.length && (starts[low] ?? 0) < end) return false
    starts.splice(low, 0, start)
    ends.splice(low, 0, end)
    return true
  }
}
