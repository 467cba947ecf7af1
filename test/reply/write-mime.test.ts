// Letters written part by part, against the library's own way through streams.
import fc from 'fast-check'
import MailComposer from 'nodemailer/lib/mail-composer'
import { expect, test } from 'vitest'
import { writeMime } from '../../src/reply/write-mime.ts'

type Part = { contentType: string; content: Buffer }

function compile(text: string, html: string | undefined, parts: Part[]) {
  return new MailComposer({
    from: { address: 'suporte@provedor.example', name: 'Suporte – São Paulo' },
    to: { address: 'maria@cliente.example', name: 'Maria José' },
    subject: 'Re: não baixa',
    messageId: '<a@provedor.example>',
    date: new Date('2026-11-18T15:00:00Z'),
    text,
    ...(html === undefined ? {} : { html }),
    attachments: parts.map(({ contentType, content }, index) => ({ filename: `anexo ${index}.bin`, contentType, content })),
    textEncoding: 'quoted-printable',
    baseBoundary: 'boundary',
  }).compile()
}

const written = fc
  .array(fc.oneof(fc.constantFrom('\r\n', ' ', '\t', '=', '.', '\r\n.\r\n', 'ação ', '🙂', 'x'.repeat(80)), fc.string({ maxLength: 40 })), {
    maxLength: 60,
  })
  .map((pieces) => pieces.join('').replace(/\r\n|\r|\n/g, '\r\n'))
const parts = fc.array(
  fc.record({
    contentType: fc.constantFrom('text/plain; charset=utf-8', 'application/json', 'application/octet-stream', 'message/rfc822'),
    content: fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes)),
  }),
  { maxLength: 3 },
)

/** Quoted-printable may break its lines here or there. */
const unbroken = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').replaceAll('=\r\n', '')

test('writeMime() says what build() says', async () => {
  await fc.assert(
    fc.asyncProperty(written, fc.option(written, { nil: undefined }), parts, async (text, html, attachments) => {
      const [ours, theirs] = [await writeMime(compile(text, html, attachments)), await compile(text, html, attachments).build()]
      expect(unbroken(ours)).toBe(unbroken(theirs))
    }),
    { numRuns: 300 },
  )
})

test('writeMime() gives them for a letter with a large attachment too', async () => {
  const large = { contentType: 'application/octet-stream', content: Buffer.alloc(300_000, 'abc') }
  expect(Buffer.from(await writeMime(compile('Olá', undefined, [large]))).equals(await compile('Olá', undefined, [large]).build())).toBe(
    true,
  )
})
