// splitLetters() on forwards and quotes as programs write them: fixtures/forwards holds one text with its letters per case.
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { splitLetters } from '../../src/message/split-letters.ts'

const DESK = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }
const FOLDER = new URL('../../fixtures/forwards/', import.meta.url)
const Expected = z.strictObject({
  subject: z.string(),
  letters: z.array(
    z.strictObject({
      how: z.enum(['forwarded', 'quoted']),
      inside: z.number(),
      from: z.strictObject({ address: z.string(), name: z.string().optional() }).optional(),
      writer: z.string().optional(),
      subject: z.string().optional(),
      sentAt: z.string().optional(),
      /** The first of its To addresses. */
      to: z.string().optional(),
    }),
  ),
  /** A line of the innermost letter that is its writer's own. */
  body: z.string(),
})

const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4))

test.for(NAMES)('splitLetters() reads %s', (name) => {
  const text = readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8')
  const expected = Expected.parse(JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')))
  const { letters, passages } = splitLetters(text, { how: 'received', subject: expected.subject }, DESK)
  const seen = letters.map(({ to, cc: _cc, replyTo: _replyTo, ...letter }) => (to[0] ? { ...letter, to: to[0].address } : letter))
  expect(seen).toEqual(expected.letters)
  const innermost = passages.find((passage) => passage.origin !== 'header' && passage.text.split('\n').includes(expected.body))
  const how = expected.letters.find((letter) => letter.how === 'forwarded')?.how ?? 'own'
  expect(innermost?.origin).toBe(how)
})
