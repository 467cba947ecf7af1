// Line ends, whole and in pieces.
import { array, assert, constantFrom, nat, property } from 'fast-check'
import { expect, test } from 'vitest'
import { mendLineEnds, openLineEndMender } from '../../src/inbox/mend-line-ends.ts'

const mendText = (text: string) => {
  const { raw, ...found } = mendLineEnds(Buffer.from(text, 'latin1'))
  return { text: Buffer.from(raw).toString('latin1'), ...found }
}

test.for<[string, string, string, { lf: number; cr: number; hides: boolean }]>([
  ['leaves CRLF alone', 'a\r\n.\r\nb\r\n', 'a\r\n.\r\nb\r\n', { lf: 0, cr: 0, hides: false }],
  ['ends a line at a bare LF', 'a\nb', 'a\r\nb', { lf: 1, cr: 0, hides: false }],
  ['makes a bare CR a space', 'a\rb\r', 'a b ', { lf: 0, cr: 2, hides: false }],
  ['sees CR CR LF as a bare CR and an end', 'a\r\r\nb', 'a \r\nb', { lf: 0, cr: 1, hides: false }],
  ['finds a dot before a bare LF', 'a\r\n.\nMAIL FROM', 'a\r\n.\r\nMAIL FROM', { lf: 1, cr: 0, hides: true }],
  ['finds a dot after a bare CR', 'a\r.\r\nb', 'a .\r\nb', { lf: 0, cr: 1, hides: true }],
  ['finds a dot at the beginning', '.\nb', '.\r\nb', { lf: 1, cr: 0, hides: true }],
  ['takes a dot among letters as one', 'a.\n.b\n', 'a.\r\n.b\r\n', { lf: 2, cr: 0, hides: false }],
])('mendLineEnds() %s', ([, given, wanted, { lf, cr, hides }]) => {
  expect(mendText(given)).toEqual({ text: wanted, bareLineFeeds: lf, bareCarriageReturns: cr, hidesAnEnd: hides })
})

test('openLineEndMender() gives the same wherever the mail is cut', () => {
  const bytes = array(constantFrom(0x0d, 0x0a, 0x2e, 0x61), { maxLength: 30 })
  const cuts = array(nat(6), { maxLength: 12 })
  assert(
    property(bytes, cuts, (all, lengths) => {
      const raw = Uint8Array.from(all)
      const { raw: whole, ...found } = mendLineEnds(raw)
      const mender = openLineEndMender()
      const pieces: Uint8Array[] = []
      let at = 0
      for (const length of [...lengths, raw.length]) {
        pieces.push(mender.mend(raw.subarray(at, at + length)))
        at = Math.min(at + length, raw.length)
      }
      pieces.push(mender.end())
      expect([...Buffer.concat(pieces)]).toEqual([...whole])
      expect(mender.found()).toEqual(found)
    }),
    { numRuns: 3000 },
  )
})
