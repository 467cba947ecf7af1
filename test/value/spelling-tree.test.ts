// Spellings as a tree: where one ends in a text, and that the pattern written of the same spellings says the same.
import { expect, test } from 'vitest'
import { anyOf } from '../../src/value/text/any-of.ts'
import { followTree, growTree } from '../../src/value/text/spelling-tree.ts'

const SPELLINGS = ['outlook', 'outlook express', 'out look', 'e mail do mac', 'email', 'k9', 'k 9 mail', 'the bat!']

test.for<[case_: string, text: string, found: string | undefined]>([
  ['the longest spelling', 'outlook express 6', 'outlook express'],
  ['a shorter one where the longer does not go on', 'outlook expresso', 'outlook express'],
  ['a blank written as nothing', 'outlookexpress', 'outlookexpress'],
  ['the earlier spelling where one goes on with a blank and one without', 'k9mail', 'k9'],
  ['a blank written as a hyphen', 'e-mail do mac', 'e-mail do mac'],
  ['a blank written as a line break', 'outlook \n express', 'outlook \n express'],
  ['nothing where two line breaks stand', 'k\n\n9 mail', undefined],
  ['nothing where a word only begins like one', 'outl', undefined],
  ['a mark of a spelling', 'the bat! 10', 'the bat!'],
])('followTree() finds %s', ([, text, found]) => {
  const end = followTree(growTree(SPELLINGS), text, 0, () => true)
  expect(end === undefined ? undefined : text.slice(0, end)).toBe(found)
  expect(new RegExp(`^${anyOf(SPELLINGS)}`).exec(text)?.[0]).toBe(found)
})

test('followTree() gives an end that may not stand up for a nearer one', () => {
  const endsInWord = (end: number): boolean => !/[a-z]/.test('outlook expresso'.charAt(end))
  expect(followTree(growTree(SPELLINGS), 'outlook expresso', 0, endsInWord)).toBe('outlook'.length)
})
