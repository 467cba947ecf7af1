// White space as single blanks.
import { expect, test } from 'vitest'
import { singleBlanks } from '../../src/value/text/single-blanks.ts'

test.for<[case_: string, text: string, expected: string]>([
  ['single blanks', 'a porta 995', 'a porta 995'],
  ['several blanks', 'a  porta   995', 'a porta 995'],
  ['tabs, line ends and no-break blanks', 'a\tporta\n995\u00a0x', 'a porta 995 x'],
  ['runs of different white space', ' a \t\r\n porta\n', ' a porta '],
])('singleBlanks() reads %s', ([, text, expected]) => {
  expect(singleBlanks(text)).toBe(expected)
  expect(singleBlanks(text)).toBe(text.replace(/\s+/g, ' '))
})
