import { expect, test } from 'vitest'
import { findNearestWord } from '../src/nearest-word.ts'

const commands = ['serve', 'parse', 'demo', 'doctor', 'checklist', 'config', 'tickets']

test.for<[string, string, string | undefined]>([
  ['finds letters that changed places', 'prase', 'parse'],
  ['finds a missing letter', 'chcklist', 'checklist'],
  ['finds one too many', 'ticketss', 'tickets'],
  ['does not mind capitals', 'Demo', 'demo'],
  ['gives nothing for another word', 'restart', undefined],
  ['gives nothing for nothing', '', undefined],
  ['takes no time over a long one', 'x'.repeat(1_000_000), undefined],
])('findNearestWord() %s', ([, word, wanted]) => {
  expect(findNearestWord(word, commands)).toBe(wanted)
})
