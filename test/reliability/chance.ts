// Chance that can be repeated: the same seed gives the same choices. A run prints its seed; PORTEIRO_SEED takes it up again.

export type Chance = {
  seed: number
  /** From 0 to below 1. */
  next(): number
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  pick<Item>(items: readonly [Item, ...Item[]]): Item
  /** True so often of one. */
  hits(share: number): boolean
}

/** Returns the seed that the environment names, else a new one. */
export function chooseSeed(): number {
  const given = Number(process.env['PORTEIRO_SEED'])
  return Number.isSafeInteger(given) && given > 0 ? given : Math.floor(Math.random() * 2 ** 31) + 1
}

export function openChance(seed: number): Chance {
  let state = seed >>> 0
  // mulberry32: small, and good enough to choose test cases.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    seed,
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    hits: (share) => next() < share,
  }
}
