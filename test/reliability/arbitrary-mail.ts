// Mails that nobody would write: MIME trees of hostile pieces, and fixtures with damage done to them. Bytes come out.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { ADDRESSES, BODY_TEXTS, FILE_NAMES, HEADER_TEXTS, HTML_TEXTS, MESSAGE_IDS } from './hostile-texts.ts'

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url))

/** Every mail among the fixtures, in one order. */
const fixtures: Buffer[] = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.eml'))
  .sort()
  .map((path) => readFileSync(FIXTURES + path))

/** One byte a character: what is written in UTF-8 was encoded before. */
const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')
const utf8 = (text: string): string => Buffer.from(text).toString('latin1')

const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...BODY_TEXTS).map(utf8) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }).map(utf8) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((raw) => Buffer.from(raw).toString('latin1')) },
)
const body = fc.array(anyText, { maxLength: 6 }).map((texts) => texts.join('\r\n'))
const html = fc
  .array(fc.oneof(fc.constantFrom(...HTML_TEXTS).map(utf8), anyText), { maxLength: 5 })
  .map((texts) => `<html>${texts.join('\n')}`)

const headerText = fc.oneof(fc.constantFrom(...HEADER_TEXTS).map(utf8), fc.string({ unit: 'binary', maxLength: 120 }).map(utf8))
const charset = fc.constantFrom(
  'utf-8',
  'iso-8859-1',
  'windows-1252',
  'utf-7',
  'utf-16',
  'x-none',
  '',
  'iso-2022-jp',
  'us-ascii',
  '"',
  'utf-8\r\nX-Canary: 1',
)
const encoding = fc.constantFrom('7bit', '8bit', 'base64', 'quoted-printable', 'x-uuencode', 'binary', '', 'BASE64 (x)')
const boundary = fc.constantFrom('b', 'b', 'bb', '--', '', '"', 'x'.repeat(200), 'b b', '=_b?', 'b\\"')

const encoded = (text: string, how: string): string => {
  if (how === 'base64')
    return (
      bytes(text)
        .toString('base64')
        .match(/.{1,76}/g) ?? []
    ).join('\r\n')
  if (how === 'quoted-printable') return text.replace(/[=\x80-\xff]/g, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase()}`)
  return text
}

const leaf = fc
  .tuple(
    fc.constantFrom(
      'text/plain',
      'text/plain',
      'text/html',
      'text/html',
      'text/csv',
      'application/pdf',
      'message/delivery-status',
      'text/calendar',
      'image/png',
      '',
      ';;;',
    ),
    charset,
    encoding,
    fc.boolean(),
    fc.oneof(fc.constant(undefined), fc.constantFrom(...FILE_NAMES).map(utf8)),
  )
  .chain(([type, set, how, isTrue, name]) =>
    (type === 'text/html' ? html : body).map((text) => {
      const disposition = name === undefined ? '' : `Content-Disposition: attachment; filename="${name}"\r\n`
      return `Content-Type: ${type}; charset=${set}\r\nContent-Transfer-Encoding: ${how}\r\n${disposition}\r\n${isTrue ? encoded(text, how) : text}`
    }),
  )

/** A part with its header, of any depth that is still small. */
const { part } = fc.letrec<{ part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    { weight: 3, arbitrary: leaf },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom('mixed', 'alternative', 'related', 'report; report-type=delivery-status', 'signed', 'x'),
          boundary,
          fc.array(tie('part'), { maxLength: 4 }),
          fc.boolean(),
        )
        .map(([kind, mark, parts, isClosed]) => {
          const inner = parts.map((each) => `--${mark}\r\n${each}\r\n`).join('')
          return `Content-Type: multipart/${kind}; boundary="${mark}"\r\n\r\n${inner}${isClosed ? `--${mark}--\r\n` : ''}`
        }),
    },
    {
      weight: 1,
      arbitrary: tie('part').map((each) => `Content-Type: message/rfc822\r\n\r\nFrom: x@y.example\r\nSubject: dentro\r\n${each}`),
    },
  ),
}))

const field = fc.oneof(
  headerText.map((text) => `Subject: ${text}`),
  fc.constantFrom(...ADDRESSES).map((text) => `From: ${utf8(text)}`),
  fc.constantFrom(...ADDRESSES).map((text) => `Reply-To: ${utf8(text)}`),
  fc.constantFrom(...ADDRESSES).map((text) => `To: ${utf8(text)}`),
  fc.constantFrom(...ADDRESSES).map((text) => `Sender: ${utf8(text)}`),
  fc.constantFrom(...MESSAGE_IDS).map((text) => `In-Reply-To: ${utf8(text)}`),
  fc.array(fc.constantFrom(...MESSAGE_IDS), { maxLength: 40 }).map((ids) => `References: ${utf8(ids.join(' '))}`),
  fc.constantFrom('Date: Tue, 10 Nov 2026 10:42:00 -0300', 'Date: ontem', 'Date: Thu, 99 Xxx 99999 99:99:99 +9999', 'Date: '),
  fc.constantFrom('Auto-Submitted: no', 'Precedence: bulk', 'List-Id: <x>', 'Content-Language: xx\0', 'X-Spam-Flag: YES'),
  fc.tuple(fc.string({ maxLength: 20 }), headerText).map(([name, text]) => `${utf8(name)}: ${text}`),
  headerText.map((text) => ` ${text}`),
)

const generated = fc
  .tuple(fc.constantFrom(...ADDRESSES), headerText, fc.constantFrom(...MESSAGE_IDS), fc.array(field, { maxLength: 8 }), part)
  .map(([from, subject, id, fields, tree]) =>
    bytes([`From: ${utf8(from)}`, `Subject: ${subject}`, `Message-ID: ${utf8(id)}`, ...fields, 'MIME-Version: 1.0', tree].join('\r\n')),
  )

const position = fc.double({ min: 0, max: 1, noNaN: true })
/** Positions are parts of the mail's length, so that one damage fits every mail. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: position, byte: fc.nat(255) }),
  fc.record({ kind: fc.constant('remove' as const), at: position, length: fc.nat(400) }),
  fc.record({ kind: fc.constant('repeat' as const), at: position, length: fc.nat(300), times: fc.integer({ min: 1, max: 60 }) }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: position,
    text: fc.oneof(
      fc.constantFrom(...HEADER_TEXTS, ...BODY_TEXTS, ...HTML_TEXTS),
      fc.constantFrom('\0', '\r', '\n', '\r\n\r\n', '--', '=?', '\xff\xfe', '--b--\r\n'),
    ),
  }),
  fc.record({ kind: fc.constant('splice' as const), at: position, other: fc.nat(), from: position }),
  fc.record({ kind: fc.constant('line-ends' as const), with: fc.constantFrom('\n', '\r', '\r\r\n') }),
  fc.record({ kind: fc.constant('field' as const), line: field }),
  fc.record({ kind: fc.constant('charset' as const), to: charset }),
)
type Damage = typeof damage extends fc.Arbitrary<infer Each> ? Each : never

const mutated = fc
  .tuple(fc.nat(), fc.array(damage, { minLength: 1, maxLength: 6 }))
  .map(([which, damages]) => damages.reduce(damageMail, fixtures[which % fixtures.length] ?? Buffer.alloc(0)))

function damageMail(mail: Buffer, each: Damage): Buffer {
  const text = mail.toString('latin1')
  const cut = (at: number): number => Math.floor(at * text.length)
  switch (each.kind) {
    case 'flip': {
      const copy = Buffer.from(mail)
      if (copy.length > 0) copy[Math.min(cut(each.at), copy.length - 1)] = each.byte
      return copy
    }
    case 'remove':
      return bytes(text.slice(0, cut(each.at)) + text.slice(cut(each.at) + each.length))
    case 'repeat':
      return bytes(
        text.slice(0, cut(each.at)) + text.slice(cut(each.at), cut(each.at) + each.length).repeat(each.times) + text.slice(cut(each.at)),
      )
    case 'insert':
      return bytes(text.slice(0, cut(each.at)) + utf8(each.text) + text.slice(cut(each.at)))
    case 'splice': {
      const other = (fixtures[each.other % fixtures.length] ?? mail).toString('latin1')
      return bytes(text.slice(0, cut(each.at)) + other.slice(Math.floor(each.from * other.length)))
    }
    case 'line-ends':
      return bytes(text.replace(/\r?\n/g, each.with))
    case 'field':
      return bytes(`${each.line}\r\n${text}`)
    case 'charset':
      return bytes(text.replace(/charset=["\w-]+/gi, () => `charset=${each.to}`))
  }
}

const mail: fc.Arbitrary<Buffer> = fc.oneof({ weight: 1, arbitrary: generated }, { weight: 1, arbitrary: mutated })

/** Returns `count` mails, the same for the same seed. */
export function makeMails(count: number, seed: number): Buffer[] {
  return fc.sample(mail, { numRuns: count, seed })
}
