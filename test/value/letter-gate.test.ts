import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayMatch } from '../../src/value/text/letter-gate.ts'
import { lettersNeeded } from '../../src/value/text/letters-needed.ts'

const PATTERNS = [
  /\b(?:na?o|n) (?:sei|lembro)\b/g,
  /(?<![\p{L}\p{N}])(\d{1,2})\s?(?:h|hs?)(?:\s(?:e|y)\s(meia))?(?!\p{L})/gu,
  /ab+c?d{0,2}e{2}/,
  /(?:ab|c[de]|f\d{1,3}){1,2}x/,
  /(?:[^a]|b*)(?=cd)e?f/u,
  /a\.b|\[c\]|\x41\u0042|\n\t/,
  /(?<name>ab|ba)-\k<name>(?<!x)\1/,
  /[\d\s]{2}[a-c]|[\w.]x/,
  /e-?mail(?:s|es|)?/,
  /(?!)|ontem$/m,
  /^\d{1,3}(?:\.\d{1,3}){3}$/m,
  /(?:👍?|\ud83d\udc4d?)h[👍a]/u,
  /[\d-a]{2}b|👍?-/,
  /(?=[\da-f]{0,3}:)(?:n|1)A?|(?<=B-)a/gi,
  /e(?=-)?-?mail/,
  /[\u00c0-\u00c3]\s{1,3}(?:\s?:\s?){2,3}/,
]
// Long, and of the letters of the patterns, so that near misses are many.
const WORDS = [
  'nao',
  'n',
  'no',
  ' sei',
  ' lembro',
  '12',
  '7',
  'h',
  ' e meia',
  'ab',
  'abb',
  'cd',
  'ee',
  'f1',
  'x',
  'c',
  '.',
  '[c]',
  'AB',
  '\n\t',
]
const MORE = [
  '-',
  'ba-ba',
  'ab-ab',
  'a',
  'mail',
  'e-',
  'emails',
  'ontem',
  '1.2.3.4',
  '\u00a0',
  'À : :',
  ':',
  ' ',
  '\u3000',
  'á',
  '👍',
  '\ud83d',
]
const long = fc.array(fc.constantFrom(...WORDS, ...MORE), { minLength: 5, maxLength: 90 }).map((words) => words.join('').padEnd(150, '~'))

test('mayMatch() never keeps a match away', () => {
  fc.assert(
    fc.property(long, (text) => {
      for (const pattern of PATTERNS) {
        mayMatch(text, pattern) // Letters are gathered when a text comes again.
        if (text.search(pattern) >= 0) expect([pattern.source, mayMatch(text, pattern)]).toEqual([pattern.source, true])
      }
    }),
    { numRuns: 500 },
  )
})

test.for<[string, string, RegExp, boolean]>([
  ['a word that is missing', 'ola', /senha/, false],
  ['a word that stands', 'a senha', /senha/, true],
  ['alternatives that are all missing', 'ola', /senha|porta/, false],
  ['an alternative that stands', 'a porta', /senha|porta/, true],
  ['a digit before a letter', '11 horas', /\d{1,2}h/, false],
  ['another digit before that letter', '11h', /\d{1,2}h/, true],
  ['a blank of another kind', 'a\u00a0porta', /a\sporta/, true],
  ['what is optional only', 'ola', /(?:senha)?/, true],
  ['letters of any case', 'OLA', /ola/i, true],
  ['a mark that is missing beside letters of any case', 'OLA', /ola:/i, false],
  ['what must follow', 'ola', /\w(?=:)/, false],
])('mayMatch() tells of %s', ([, words, pattern, expected]) => {
  const text = words.padEnd(200, '~')
  mayMatch(text, pattern)
  expect(mayMatch(text, pattern)).toBe(expected)
})

test('lettersNeeded() asks nothing of a form that it does not know', () => {
  expect([/(?i:a)bc/, /[abc]de/v, /\cAbc/].map(lettersNeeded)).toEqual([undefined, undefined, undefined])
})
