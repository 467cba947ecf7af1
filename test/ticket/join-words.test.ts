import { expect, test } from 'vitest'
import type { Reading } from '../../src/facts/fact.ts'
import { readMessage } from '../../src/message/read-message.ts'
import { customerWords } from '../../src/ticket/customer-words.ts'
import { joinWords } from '../../src/ticket/join-words.ts'
import type { Ticket } from '../../src/ticket/ticket.ts'

const desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }
const customer = { address: 'ana@x.example' }
const reading: Reading = {
  customer,
  facts: [],
  dontKnow: [],
  mentioned: [],
  rejected: [],
  secrets: [],
  wantsPerson: false,
  assessment: { kind: 'unclassified' },
}
const open: Pick<Ticket, 'state' | 'words' | 'customer' | 'mailbox'> = {
  state: 'collecting',
  customer,
  mailbox: 'suporte@provedor.example',
}
const mailOf = (text: string, from = 'Ana <ana@x.example>') =>
  readMessage(
    Buffer.from(
      `From: ${from}\r\nTo: suporte@provedor.example\r\nDate: Fri, 20 Nov 2026 10:00:00 -0300\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text.replaceAll('\n', '\r\n')}\r\n`,
    ),
    desk,
  )
const join = async (ticket: Partial<Ticket>, text: string, more: { secrets?: string[]; from?: string; mailId?: string } = {}) =>
  joinWords({ ...open, ...ticket } as Ticket, {
    mailId: more.mailId ?? '2',
    message: await mailOf(text, more.from),
    reading: more.from === undefined ? reading : { ...reading, customer: { address: 'rui@x.example' } },
    secrets: more.secrets ?? [],
    now: '2026-11-20T13:00:05Z',
  })
const before = { mailId: '1', at: '2026-11-20T12:00:00Z', text: 'Não baixa. A chave é Girassol9.' }

test('joinWords() keeps what every mail of the talk says, oldest first', async () => {
  expect(await join({ words: [before] }, 'O IP é 200.150.10.20.')).toEqual([
    before,
    { mailId: '2', at: '2026-11-20T13:00:00Z', text: 'O IP é 200.150.10.20.' },
  ])
})

test('joinWords() takes a password out, also of an earlier mail that only a later one shows to hold it', async () => {
  const words = await join({ words: [before] }, 'A senha é Girassol9.', { secrets: ['Girassol9'] })
  expect(JSON.stringify(words)).not.toContain('Girassol9')
  expect(words?.map(({ mailId }) => mailId)).toEqual(['1', '2'])
})

test('joinWords() names who wrote where it was not the customer', async () => {
  const words = await join({}, 'Aqui também não.', { from: 'Rui <rui@x.example>' })
  expect(words?.[0]?.from).toBe('rui@x.example')
})

test('joinWords() keeps the newest of a talk that is too long, and of a long mail its beginning', async () => {
  const long = [1, 2, 3].map((id) => ({ mailId: `a${id}`, at: '2026-11-20T12:00:00Z', text: 'x'.repeat(10_000) }))
  const words = await join({ words: long }, 'linha de texto\n'.repeat(2_000))
  expect(words?.map(({ mailId }) => mailId)).toEqual(['a2', 'a3', '2'])
  expect(words?.at(-1)?.text.length).toBe(10_000)
})

test.for<Ticket['state']>(['handed-off', 'waiting-for-person', 'closed'])(
  'joinWords() keeps nothing of a ticket that is %s',
  async (state) => {
    expect(await join({ state, words: [before] }, 'Obrigada.')).toBeUndefined()
  },
)

test.for<[string, string, string | undefined]>([
  ['a closing alone', 'Muito obrigada, aguardo!', 'Muito obrigada, aguardo!'],
  ['a closing with a name', 'Valeu!\nAna', 'Valeu!\nAna'],
  ['words above a closing', 'Segue o IP.\n\nAtt,\nAna', 'Segue o IP.'],
  ['nothing but a subject', '', 'x'],
  ['our letter quoted, with its signature', '> Olá, Ana!\n> \n> Att,\n> Suporte', undefined],
  [
    'our letter forwarded with whom it was passed to',
    'O IP é 200.150.10.20.\n\n---------- Forwarded message ---------\nDe: Suporte <suporte@provedor.example>\nDate: sex., 20 de nov. de 2026 às 09:12\nSubject: Re: x\nTo: <ana@x.example>\n\nOlá, Ana!\nAinda falta o IP.',
    'O IP é 200.150.10.20.',
  ],
  [
    'somebody else’s letter forwarded',
    'Vejam.\n\n---------- Forwarded message ---------\nDe: Rui <rui@y.example>\nDate: sex., 20 de nov. de 2026 às 09:12\nSubject: x\nTo: <ana@x.example>\n\nSeu e-mail voltou.',
    'Vejam.\n\nSeu e-mail voltou.',
  ],
])('customerWords() of %s', async ([, text, words]) => {
  expect(customerWords(await mailOf(text), reading, 'suporte@provedor.example')).toBe(words)
})
