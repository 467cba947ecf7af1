// Work on each of several things, where one that fails must hold no other up.

/**
 * Resolves when each was worked on, one after the other. Rejects, after all had their turn, with what was first and how many failed.
 * `mayGoOn` is asked after each failure: where it rejects, nothing more is begun.
 */
export async function takeEach<T>(items: readonly T[], work: (item: T) => Promise<void>, mayGoOn: () => Promise<void>): Promise<void> {
  const failures: unknown[] = []
  for (const item of items) {
    try {
      await work(item)
    } catch (failure) {
      failures.push(failure)
      await mayGoOn()
    }
  }
  const [first] = failures
  if (failures.length === 0) return
  const says = first instanceof Error ? first.message : 'unknown'
  throw new Error(failures.length === 1 ? says : `${says} (and ${failures.length - 1} more)`, { cause: first })
}
