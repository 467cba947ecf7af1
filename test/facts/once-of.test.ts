import { expect, test } from 'vitest'
import { onceOf } from '../../src/facts/once-of.ts'

test('onceOf() works once for each thing, also where nothing comes of it', () => {
  const made: string[] = []
  const firstOf = onceOf((names: readonly string[]): string | undefined => {
    made.push(names.join('+'))
    return names[0]
  })
  const [two, none] = [['porta', 'port'], []]
  expect([firstOf(two), firstOf(none), firstOf(two), firstOf(none)]).toEqual(['porta', undefined, 'porta', undefined])
  // Another list of the same names is another thing.
  expect(firstOf([...two])).toBe('porta')
  expect(made).toEqual(['porta+port', '', 'porta+port'])
})
