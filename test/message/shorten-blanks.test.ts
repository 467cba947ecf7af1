import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortenBlanks } from '../../src/message/mime/shorten-blanks.ts'
import { MAX_BLANKS } from '../../src/message/reading-limits.ts'

const shortened = (text: string): string => Buffer.from(shortenBlanks(Buffer.from(text))).toString()

test('a mail without long runs of blanks comes back as it is', () => {
  const raw = Buffer.from(`Subject: x\r\n\r\n${`Porta${' '.repeat(MAX_BLANKS)}995\r\n`.repeat(50)}`)
  expect(shortenBlanks(raw)).toBe(raw)
})

test('each run is cut to what is allowed, wherever it stands, and nothing else is lost', () => {
  const run = fc.integer({ min: 0, max: 3 * MAX_BLANKS }).map((count) => ' \t'.repeat(count))
  const word = fc.constantFrom('a', 'porta 995', '\r\n', '=\r\n', 'x'.repeat(MAX_BLANKS + 1))
  fc.assert(
    fc.property(fc.array(fc.tuple(run, word)), (pieces) => {
      const text = pieces.flat().join('')
      expect(shortened(text)).toBe(text.replace(/[\t ]+/g, (blanks) => blanks.slice(0, MAX_BLANKS)))
    }),
  )
})
