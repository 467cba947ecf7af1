// One piece of work at a time for each key, in the order asked for; other keys go on beside it.
// Two copies of one mail, or two mails of one customer in the same second, are thereby decided one after the other.

export type Turns = { take<Result>(key: string, work: () => Promise<Result>): Promise<Result> }

export function openTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return {
    async take(key, work) {
      const before = last.get(key)
      const turn = before === undefined ? work() : before.then(work, work)
      last.set(key, turn)
      try {
        return await turn
      } finally {
        if (last.get(key) === turn) last.delete(key)
      }
    },
  }
}
