// What holds of reading whatever a mail says: it never throws; evidence cuts the very words it quotes; and case, accents and the
// width of blanks change no typed value. Tried on every fixture, on mails broken and mixed by chance, and on texts made of cue words.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Checklist } from '../../src/checklist/checklist.ts'
import { parseChecklistText } from '../../src/checklist/parse-checklist-text.ts'
import type { Fact, Reading } from '../../src/facts/fact.ts'
import { readRequest } from '../../src/facts/read-request.ts'
import type { Desk } from '../../src/message/desk.ts'
import type { Message } from '../../src/message/message.ts'
import { readMessage } from '../../src/message/read-message.ts'
import { fold } from '../../src/value/text/fold.ts'

const root = join(import.meta.dirname, '..', '..')
const checklists: Checklist[] = ['pop3', 'sending', 'receiving'].map((id) =>
  parseChecklistText(id, readFileSync(join(root, 'checklists', `${id}.yaml`), 'utf8')),
)
const desk: Desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }

const mails = ['fixtures/corpus/cases', 'fixtures/reading', 'fixtures/demo', 'fixtures/message'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => join(folder, name)),
)
const bytesOf = (name: string): Uint8Array => readFileSync(join(root, name))

function expectCut({ passages }: Message, { facts, rejected, secrets }: Reading): void {
  for (const { evidence } of [...facts, ...rejected]) {
    const { passage, start, end, quote } = evidence
    expect(passages[passage]?.text.slice(start, end) ?? '').toBe(quote)
    for (const secret of secrets) expect(secret.passage === passage && secret.start < end && start < secret.end).toBe(false)
  }
}

async function readAndCheck(raw: Uint8Array): Promise<void> {
  const message = await readMessage(raw, desk)
  expectCut(message, readRequest(message, checklists, desk))
}

test.for(mails)('readRequest() cuts the words it quotes out of %s', async (name) => {
  await readAndCheck(bytesOf(name))
})

/** Bytes cut out, doubled, swapped with another mail's, and noise put between: broken mails as wires and programs make them. */
const broken = fc
  .tuple(
    fc.constantFrom(...mails),
    fc.constantFrom(...mails),
    fc.array(
      fc.record({
        how: fc.constantFrom('cut' as const, 'double' as const, 'other' as const, 'noise' as const),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.integer({ min: 1, max: 400 }),
        noise: fc.uint8Array({ maxLength: 40 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  )
  .map(([name, other, changes]) => {
    let bytes = Buffer.from(bytesOf(name))
    const stranger = Buffer.from(bytesOf(other))
    for (const { how, at, length, noise } of changes) {
      const from = Math.floor(at * bytes.length)
      const [before, after] = [bytes.subarray(0, from), bytes.subarray(from)]
      if (how === 'cut') bytes = Buffer.concat([before, after.subarray(length)])
      else if (how === 'double') bytes = Buffer.concat([before, after.subarray(0, length), after])
      else if (how === 'other')
        bytes = Buffer.concat([
          before,
          stranger.subarray(Math.floor(at * stranger.length), Math.floor(at * stranger.length) + length),
          after,
        ])
      else bytes = Buffer.concat([before, noise, after])
    }
    return bytes
  })

test('readRequest() reads any broken mail and cuts the words it quotes', async () => {
  await fc.assert(fc.asyncProperty(broken, readAndCheck), { numRuns: 120 })
})

const PIECES = [
  ...['Porta:', 'Porta TCP', 'Servidor POP3', 'Usuário:', 'IP internet', 'Criptografia', 'Mensagem de erro:', 'Data e hora', 'Senha:'],
  ...['995', '110', 'SSL', 'não sei', 'nenhum', 'ontem às 15h', '17/11/2026 15:20', '200.150.10.20', 'pop.loja.example', 'Outlook 2016'],
  ...['ana@loja.example', 'aparece o erro', '"erro 0x800CCC0E"', 'abc123', 'quero falar com um atendente', 'De:', 'Para:', 'Assunto:'],
  ...[
    '\n',
    '\n\n',
    '\t',
    ' ',
    '> ',
    '>> ',
    '1) ',
    '- ',
    ': ',
    ' = ',
    '|',
    '"',
    '(',
    ')',
    '.',
    ',',
    '\u00a0',
    '\u200b',
    '👩‍👧',
    'ﬃ',
    '\u0301',
    '\ud83d',
  ],
  ...[
    'Em 16/11/2026 10:00, Suporte <suporte@provedor.example> escreveu:\n> ',
    '---------- Forwarded message ---------\n',
    '-- \n',
    'Att,\n',
  ],
]
const words = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }),
    {
      maxLength: 80,
    },
  )
  .map((parts) => parts.join(''))

test('readRequest() reads any text and cuts the words it quotes', async () => {
  const head =
    'From: Ana <ana@loja.example>\nTo: suporte@provedor.example\nDate: Wed, 18 Nov 2026 10:00:00 -0300\nContent-Type: text/plain; charset=utf-8\n\n'
  await fc.assert(
    fc.asyncProperty(words, (text) => readAndCheck(new TextEncoder().encode(head + text))),
    { numRuns: 150 },
  )
})

// --- case, accents, blanks ---

const FOLDINGS: [string, (text: string) => string][] = [
  ['capitals', (text) => text.toUpperCase()],
  ['small letters', (text) => text.toLowerCase()],
  [
    'no accents',
    (text) =>
      text
        .normalize('NFD')
        .replace(/(?<=\p{L})\p{M}/gu, '')
        .normalize('NFC'),
  ],
  ['no-break blanks', (text) => text.replace(/(?<=\S) (?=\S)/g, '\u00a0')],
]

/** Only what people wrote is folded; letters, times and senders stay as the mail has them. */
function foldMessage(message: Message, change: (text: string) => string): Message {
  return { ...message, passages: message.passages.map((passage) => ({ ...passage, text: change(passage.text) })), deliveryReports: [] }
}

const typeOf = new Map(checklists.flatMap(({ fields }) => fields.map((field) => [field.id, field.type] as const)))

/** Typed values as they are; names of programs and free texts folded, since those keep the words of the mail. */
function typedValues(facts: readonly Fact[]): Record<string, unknown> {
  const kept = facts.map(({ field, value }) => {
    const isFree = typeOf.get(field) === 'software' || typeOf.get(field) === 'text'
    const shown = (text: unknown): string => fold(String(text)).replace(/\s+/g, ' ')
    return [field, isFree || typeOf.get(field) === 'login' || typeOf.get(field) === 'hostname' ? shown(value) : value]
  })
  // An error's own capitals say where it begins, and a log is told by them: free texts are the mail's, letter by letter.
  return Object.fromEntries(kept.filter(([field]) => typeOf.get(String(field)) !== 'text'))
}

describe('readRequest()', () => {
  const messages = new Map<string, Message>()
  const plain = new Map<string, Reading>()

  beforeAll(async () => {
    for (const mail of mails) {
      const message = { ...(await readMessage(bytesOf(mail), desk)), deliveryReports: [] }
      messages.set(mail, message)
      plain.set(mail, readRequest(message, checklists, desk))
    }
  }, 120_000)

  test.for(FOLDINGS)('reads the same typed values with %s', { timeout: 120_000 }, ([, change]) => {
    const changed: string[] = []
    for (const [mail, message] of messages) {
      const before = plain.get(mail)
      const after = readRequest(foldMessage(message, change), checklists, desk)
      if (before?.checklist !== after.checklist) {
        changed.push(`${mail}: checklist ${before?.checklist} → ${after.checklist}`)
        continue
      }
      const [one, two] = [typedValues(before?.facts ?? []), typedValues(after.facts)]
      for (const field of new Set([...Object.keys(one), ...Object.keys(two)]))
        if (JSON.stringify(one[field]) !== JSON.stringify(two[field]))
          changed.push(`${mail}: ${field} ${String(one[field])} → ${String(two[field])}`)
    }
    expect(changed).toEqual([])
  })
})
