// Who stands in the log that bench/write-log.ts writes, and when.
export const DAYS = 10
export const LAST = Date.UTC(2026, 10, 20)
export const FIRST = LAST - DAYS * 86_400_000
/** The number of the account that stands in every block. */
export const BUSY = 7

export function accountOf(number: number): string {
  return `conta${number}@cliente${number % 997}.example`
}
