import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { LARGEST_LETTER_BYTES } from '../../src/reply/attach-original.ts'
import { composeMail } from '../../src/reply/compose-mail.ts'
import { HandOffRecord } from '../../src/reply/hand-off-record.ts'
import { type HandOff, type Route, writeHandOff, writeNote, writeQuarantineNotice } from '../../src/reply/write-hand-off.ts'
import type { Ticket, TicketFact } from '../../src/ticket/ticket.ts'
import type { Value } from '../../src/value/value.ts'
import { pop3 } from './pop3-checklist.ts'

const route: Route = {
  mailbox: 'suporte@provedor.example',
  deskName: 'Suporte',
  deskId: 'porteiro.provedor.example',
  helpdesk: 'fila@helpdesk.example',
  messageId: 'K7QM.2.h@provedor.example',
  date: '2026-11-18T15:00:00Z',
  timeZone: 'America/Sao_Paulo',
}

function fact(field: string, value: Value, quote: string, saidAt = '2026-11-18T13:00:00Z'): TicketFact {
  return { field, value, state: 'good', mailId: '1', saidAt, evidence: { passage: 0, start: 0, end: quote.length, quote, by: 'prose' } }
}

const ticket: Ticket = {
  token: 'K7QM2XVD4R8S9T0A',
  version: 2,
  state: 'handed-off',
  mailbox: 'suporte@provedor.example',
  customer: { address: 'joao@padaria-estrela.example', name: 'João Batista' },
  participants: [],
  language: 'pt-BR',
  checklist: 'pop3',
  subject: 'RES: não baixa',
  facts: [
    fact('pop3_port', 995, 'porta 995'),
    fact('pop3_host', 'velho.example', 'o servidor é velho.example'),
    fact('pop3_host', 'pop.padaria-estrela.example', 'na verdade pop.padaria-estrela.example', '2026-11-18T14:00:00Z'),
    fact('antivirus', 'nenhum, senha S3nh@x', 'antivírus nenhum, senha S3nh@x'),
  ],
  dontKnow: ['pop3_encryption'],
  mentioned: [],
  findings: { failed: [] },
  requests: [],
  mailsWithoutNews: 0,
  messageIds: [],
  mailIds: ['1', '2'],
  openedAt: '2026-11-18T13:00:00Z',
  changedAt: '2026-11-18T15:00:00Z',
  events: [
    { at: '2026-11-18T13:00:00Z', kind: 'mail', codes: ['customer'], mailId: '1' },
    { at: '2026-11-18T13:00:01Z', kind: 'reply', codes: ['ask'] },
  ],
}

const raw = Buffer.from('From: joao@padaria-estrela.example\r\nSubject: x\r\n\r\na senha e S3nh@x\r\n')
const handOff: HandOff = {
  ticket,
  checklist: pop3,
  reason: 'asked-enough',
  codes: [],
  asks: [
    { field: 'public_ip', because: 'missing' },
    { field: 'pop3_encryption', because: 'dont-know' },
  ],
  signs: [],
  mails: [
    { id: '1', receivedAt: '2026-11-18T13:00:00Z', raw },
    { id: '2', receivedAt: '2026-11-18T14:00:00Z' },
  ],
  secrets: ['S3nh@x'],
  words: [{ mailId: '1', at: '2026-11-18T13:00:00Z', text: 'Não baixa.\nMinha senha é S3nh@x.' }],
}

const recordOf = (mail: { attachments: { content: Uint8Array | string }[] }) =>
  HandOffRecord.parse(JSON.parse(String(mail.attachments[0]?.content)))

test('writeHandOff() goes from the mailbox to the helpdesk, the answer to the customer', () => {
  expect(writeHandOff(route, handOff)).toMatchObject({
    kind: 'hand-off',
    envelopeFrom: 'suporte+K7QM2XVD4R8S9T0A-h@provedor.example',
    envelopeTo: ['fila@helpdesk.example'],
    from: { address: 'suporte@provedor.example', name: 'João Batista via Suporte' },
    replyTo: { address: 'joao@padaria-estrela.example' },
    subject: '[incompleto] Problema para baixar e-mails [#K7QM2XVD4R8S9T0A]',
  })
})

test('writeHandOff() is not marked as automatic, but known to us', () => {
  expect(writeHandOff(route, handOff).headers).toEqual([{ name: 'X-Porteiro-Loop', value: 'porteiro.provedor.example' }])
})

test('writeHandOff() lists the data in the order of the checklist, with the words they were read from', () => {
  const { text } = writeHandOff(route, handOff)
  const parts = [
    'DADOS, NA ORDEM DO ROTEIRO',
    'Servidor de entrada: pop.padaria-estrela.example',
    '“na verdade pop.padaria-estrela.example” (no texto, 18/11/2026 às 11:00)',
    'antes: “o servidor é velho.example” (no texto, 18/11/2026 às 10:00)',
    'Porta: 995',
    'O QUE FALTA',
    'Endereço IP público: não informado',
    'Criptografia: o cliente não sabe',
    'O QUE FOI ESCRITO',
    '| Não baixa.',
    'HISTÓRICO',
    'Responder a este e-mail escreve ao cliente.',
  ]
  const places = parts.map((part) => text.indexOf(part))
  expect(places.filter((place) => place === -1)).toEqual([])
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('writeHandOff() tells of each field once: what is known, or that it is missing', () => {
  const { text } = writeHandOff(route, handOff)
  expect(text.match(/Endereço IP público/g)).toHaveLength(1)
  expect(text.match(/Criptografia/g)).toHaveLength(1)
})

const talk = [
  { mailId: '1', at: '2026-11-18T13:00:00Z', text: 'Não baixa nada.' },
  { mailId: '2', at: '2026-11-18T14:00:00Z', from: 'ana@padaria-estrela.example', text: 'Me liguem no (11) 97777-1234.' },
]

test('writeHandOff() shows the words of every mail of the talk, with its time and who else wrote', () => {
  const { text } = writeHandOff(route, { ...handOff, words: talk })
  expect(text).toContain('18/11/2026 às 10:00:\n\n| Não baixa nada.')
  expect(text).toContain('18/11/2026 às 11:00, ana@padaria-estrela.example:\n\n| Me liguem no (11) 97777-1234.')
})

test.for<[string, 'before' | 'behind']>([
  ['wants-person', 'before'],
  ['no-progress', 'before'],
  ['solved', 'before'],
  ['complete', 'behind'],
  ['asked-enough', 'behind'],
  ['gave-up', 'behind'],
])('writeHandOff() for %s shows the words %s the data', ([reason, place]) => {
  const { text } = writeHandOff(route, { ...handOff, reason, words: talk })
  const [words, data] = [text.indexOf('O QUE FOI ESCRITO'), text.indexOf('DADOS, NA ORDEM')]
  expect([words, data]).not.toContain(-1)
  expect(words < data ? 'before' : 'behind').toBe(place)
})

test('writeHandOff() misses nothing of a problem that is gone', () => {
  expect(writeHandOff(route, { ...handOff, reason: 'solved' }).text).not.toContain('O QUE FALTA')
})

test('writeHandOff() says what stands in the way', () => {
  const stated = [...ticket.facts, fact('domain_active', 'não', 'o domínio venceu')]
  const blocked = { ...handOff, ticket: { ...ticket, facts: stated }, reason: 'no-progress', asks: [], blockedBy: ['domain_active'] }
  const { subject, text } = writeHandOff(route, blocked)
  expect(subject).toMatch(/^\[bloqueado\] /)
  expect(text).toMatch(/^Há um impedimento a resolver antes/)
  expect(text).toContain('Impedimento: Domínio ativo: não')
  expect(writeHandOff(route, { ...blocked, reason: 'wants-person' }).subject).toMatch(/^\[pede atendente\] /)
})

test('writeHandOff() says what was looked up and stands in the way', () => {
  const parts = { of: 'customer', registration: 'inactive', mailExchange: 'unknown' } as const
  const domain = { domain: 'padaria-estrela.example', verdict: 'inactive' as const, evidence: [], ...parts }
  const blocked = { ...handOff, ticket: { ...ticket, findings: { domain, failed: [] } }, reason: 'no-progress', asks: [], blockedBy: [] }
  expect(writeHandOff(route, blocked).text).toContain('Impedimento: Domínio padaria-estrela.example: congelado ou inativo no registro')
})

test.for<['told' | 'not-told', string]>([
  ['told', 'O QUE FOI SUGERIDO AO CLIENTE'],
  ['not-told', 'O QUE PODE AJUDAR'],
])('writeHandOff() shows hints and checks that the customer was %s', ([was, heading]) => {
  const advice = {
    was,
    hints: [{ meaning: 'O servidor recusou a senha.', remedy: 'Digite a senha de novo.' }],
    checks: ['A porta 995 usa SSL/TLS.'],
  }
  const { text } = writeHandOff(route, { ...handOff, advice })
  expect(text).toContain(
    `${heading}\n\nVale conferir: A porta 995 usa SSL/TLS.\nSobre o erro: O servidor recusou a senha.\n    Digite a senha de novo.`,
  )
})

test('writeHandOff() speaks to the agent: what is the customer’s is not called his', () => {
  const [first = expect.fail('the checklist has fields')] = pop3.fields
  const title = { 'pt-BR': 'Seu IP de internet', en: 'Your internet address', es: 'Su IP de internet' }
  const { text } = writeHandOff(route, {
    ...handOff,
    checklist: { ...pop3, fields: [{ ...first, title }] },
    asks: [{ field: first.id, because: 'missing' }],
  })
  expect(text).toContain('IP de internet: não informado')
  expect(text).not.toContain('Seu IP')
})

test('writeHandOff() says its reason and what happened in words, with the codes that the documentation explains', () => {
  const { text } = writeHandOff(route, handOff)
  expect(text).toContain('Motivo: incompleto (asked-enough')
  expect(text).toContain('resposta automática enviada (pedido do que falta)')
})

test('writeHandOff() carries its record as JSON of the documented schema', () => {
  const record = recordOf(writeHandOff(route, handOff))
  expect(record).toMatchObject({
    format: 'porteiro-hand-off',
    version: 1,
    ticket: ticket.token,
    reason: 'asked-enough',
    customer: { address: 'joao@padaria-estrela.example' },
  })
  expect(record.fields.map(({ id }) => id)).toEqual(pop3.fields.map(({ id }) => id))
  expect(Object.fromEntries(record.fields.map(({ id, state }) => [id, state]))).toMatchObject({
    domain_active: 'absent',
    public_ip: 'missing',
    pop3_port: 'good',
    pop3_encryption: 'dont-know',
  })
  expect(record.fields.find(({ id }) => id === 'pop3_host')).toMatchObject({
    statement: { value: 'pop.padaria-estrela.example' },
    earlier: [{ value: 'velho.example' }],
  })
  expect(record.mails).toEqual([
    { id: '1', receivedAt: '2026-11-18T13:00:00Z', attachment: 'mensagem-1.eml' },
    { id: '2', receivedAt: '2026-11-18T14:00:00Z' },
  ])
})

test('writeHandOff() carries in its record what no field has a place for, passwords masked', () => {
  const said = { mailId: '2', at: '2026-11-18T14:00:00Z' }
  const besides = [{ ...said, text: 'Posso trocar a senha S3nh@x?' }]
  const notes = [{ ...said, from: 'bia@provedor.example', text: 'Cliente antiga.' }]
  const record = recordOf(writeHandOff(route, { ...handOff, ticket: { ...ticket, besides, notes } }))
  expect(record.besides).toEqual([{ mailId: '2', saidAt: said.at, text: 'Posso trocar a senha ••••?' }])
  expect(record.notes).toEqual([{ mailId: '2', saidAt: said.at, from: 'bia@provedor.example', text: 'Cliente antiga.' }])
})

test('writeHandOff() shows passwords only inside the attached original', () => {
  const mail = writeHandOff(route, { ...handOff, ticket: { ...ticket, subject: 'senha S3nh@x' } })
  expect(mail.text).toContain('Minha senha é ••••.')
  for (const part of [mail.subject, mail.text, mail.html, String(mail.attachments[0]?.content)]) expect(part).not.toContain('S3nh@x')
  expect(mail.attachments[1]?.content).toBe(raw)
})

test('writeHandOff() says why nobody was answered', () => {
  const signs = [{ code: 'list-header' as const, weight: 'hard' as const, where: 'List-Id' }]
  const codes = ['list-header', 'limit-replies-per-minute']
  const { text, subject } = writeHandOff(route, { ...handOff, reason: 'must-not-answer', codes, signs })
  expect(subject).toMatch(/^\[não responder\] /)
  expect(text).toContain('list-header: veio por lista de discussão ou boletim (List-Id)')
  expect(text).toContain('limit-replies-per-minute: limite geral')
})

test('writeHandOff() carries a ticket without checklist and without customer', async () => {
  const { customer: _customer, checklist: _checklist, ...bare } = ticket
  const { checklist: _unused, ...rest } = handOff
  const mail = writeHandOff(route, { ...rest, ticket: { ...bare, facts: [], dontKnow: [] }, reason: 'unclassified', asks: [] })
  expect(mail.subject).toBe('[sem roteiro] não baixa [#K7QM2XVD4R8S9T0A]')
  expect(mail.replyTo).toBeUndefined()
  expect(mail.from.name).toBe('Suporte')
  expect(recordOf(mail).fields).toEqual([])
  await composeMail(mail)
})

test('writeHandOff() leaves out the Reply-To that no mail could go to', () => {
  expect(writeHandOff(route, { ...handOff, ticket: { ...ticket, customer: { address: 'joão@cliente.example' } } }).replyTo).toBeUndefined()
})

test('writeHandOff() leaves out originals that would make the mail too large, and says so', () => {
  const large = Buffer.alloc(16 * 1024 * 1024, 'a')
  const mail = writeHandOff(route, { ...handOff, mails: [{ id: '1', receivedAt: '2026-11-18T13:00:00Z', raw: large }] })
  expect(mail.attachments.length).toBe(1)
  expect(recordOf(mail).mails).toEqual([{ id: '1', receivedAt: '2026-11-18T13:00:00Z' }])
})

test('writeHandOff() escapes what a stranger wrote', () => {
  const evil = '<img src=x onerror=alert(1)>'
  const { html } = writeHandOff(route, {
    ...handOff,
    words: [
      { mailId: '1', at: '2026-11-18T13:00:00Z', from: evil, text: evil },
      { mailId: '2', at: '2026-11-18T14:00:00Z', text: evil },
    ],
    ticket: {
      ...ticket,
      subject: evil,
      customer: { address: 'joao@padaria-estrela.example', name: evil },
      facts: [fact('antivirus', evil, evil)],
    },
  })
  expect(html).not.toContain('<img')
})

test('writeHandOff() composes to a mail whose attachments a reader finds', async () => {
  const parsed = await simpleParser(Buffer.from(await composeMail(writeHandOff(route, handOff))))
  expect(parsed.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
    ['porteiro.json', 'application/json'],
    ['mensagem-1.eml', 'message/rfc822'],
  ])
  expect(parsed.attachments[1]?.content).toEqual(raw)
})

test('writeNote() passes a later mail on, under the hand-off', () => {
  const mail = writeNote(route, {
    token: ticket.token,
    subject: 'Re: não baixa [#K7QM2XVD4R8S9T0A]',
    customer: { address: 'joao@padaria-estrela.example' },
    mail: { id: '3', receivedAt: '2026-11-19T13:00:00Z', raw },
    words: 'e a senha S3nh@x?',
    secrets: ['S3nh@x'],
    handOffMessageId: 'K7QM.2.h@provedor.example',
  })
  expect(mail).toMatchObject({
    subject: '[nova mensagem] não baixa [#K7QM2XVD4R8S9T0A]',
    inReplyTo: 'K7QM.2.h@provedor.example',
    references: ['K7QM.2.h@provedor.example'],
  })
  expect(mail.text).toContain('e a senha ••••?')
  expect(mail.attachments.map(({ name }) => name)).toEqual(['mensagem-1.eml'])
})

const head = 'From: joao@padaria-estrela.example\r\n\r\n'
const line = `${'x'.repeat(76)}\r\n`
const ofMegabytes = (n: number, tail = '') => Buffer.from(head + line.repeat(Math.ceil((n * 2 ** 20) / line.length)) + tail)
/** Fits as it is, but not in base64, which a line over 998 characters asks for. */
const growing = ofMegabytes(12, 'y'.repeat(2000))

test('writeHandOff() says which originals are not attached, and how to get them', async () => {
  const at = '2026-11-18T13:00:00Z'
  const mails = [
    { id: '1', receivedAt: at, raw: ofMegabytes(16) },
    { id: '2', receivedAt: at, raw },
    { id: '3', receivedAt: at, raw: growing },
  ]
  const mail = writeHandOff(route, { ...handOff, mails })
  expect(mail.attachments.map(({ name }) => name)).toEqual(['porteiro.json', 'mensagem-2.eml'])
  expect(mail.text).toContain('As mensagens originais e os dados (porteiro.json) estão anexados.')
  expect(mail.text.replace(/\s+/g, ' ')).toContain(
    'Sem anexo, por serem grandes demais ou não estarem mais guardadas: mensagens 1, 3. Quem opera o Porteiro obtém a mensagem, se ainda guardada, com: porteiro tickets original 1',
  )
  const full = writeHandOff(route, { ...handOff, mails: [{ id: '1', receivedAt: at, raw: ofMegabytes(14.9) }] })
  expect(full.text).not.toContain('Sem anexo')
  expect((await composeMail(full)).length).toBeLessThan(LARGEST_LETTER_BYTES)
})

test('writeNote() says which matter a late answer names', () => {
  const note = {
    token: ticket.token,
    subject: 'Re: e-mail',
    customer: undefined,
    mail: { id: '3', receivedAt: '2026-11-19T13:00:00Z' },
    words: '2',
    secrets: [],
  }
  expect(writeNote(route, { ...note, matter: 'Problema de envio de e-mails' }).text).toContain(
    'Perguntado qual é o caso, responde: Problema de envio de e-mails',
  )
  expect(writeNote(route, note).text).not.toContain('qual é o caso')
})

test('writeNote() promises no attachment where the mail is too large for one', () => {
  const { attachments, text } = writeNote(route, {
    token: ticket.token,
    subject: 'Re: não baixa',
    customer: undefined,
    mail: { id: '3', receivedAt: '2026-11-19T13:00:00Z', raw: ofMegabytes(16) },
    secrets: [],
  })
  expect(attachments).toEqual([])
  expect(text).not.toContain('está anexada')
  expect(text).toContain('porteiro tickets original 3')
})

test('writeQuarantineNotice() promises no attachment where the mail is too large for one', () => {
  const about = { mailId: '9', receivedAt: '2026-11-18T13:00:00Z', remoteAddress: '203.0.113.7', mailFrom: 'x@y.example' }
  const { attachments, text } = writeQuarantineNotice(route, { ...about, rcptTo: [], reason: 'reading-timed-out', raw: growing })
  expect(attachments).toEqual([])
  expect(text).not.toContain('está anexada')
  expect(text).toContain('porteiro quarantine show 9 --raw')
})

test('writeQuarantineNotice() passes the mail on as bytes that nothing opens by itself', async () => {
  const mail = writeQuarantineNotice(route, {
    mailId: '9',
    receivedAt: '2026-11-18T13:00:00Z',
    remoteAddress: '203.0.113.7',
    mailFrom: 'x@y.example',
    rcptTo: ['suporte@provedor.example'],
    reason: 'reader-timed-out',
    raw,
  })
  expect(mail).toMatchObject({
    envelopeFrom: 'suporte@provedor.example',
    envelopeTo: ['fila@helpdesk.example'],
    subject: '[quarentena] Mensagem que não pôde ser lida (9)',
  })
  expect(mail.text).toContain('reader-timed-out')
  expect(mail.attachments[0]?.contentType).toBe('application/octet-stream')
  const parsed = await simpleParser(Buffer.from(await composeMail(mail)))
  expect(parsed.attachments[0]?.content).toEqual(raw)
})

test('writeQuarantineNotice() has a null return path for what came with one: bounces of notices must end', () => {
  const about = {
    mailId: '9',
    receivedAt: '2026-11-18T13:00:00Z',
    remoteAddress: '203.0.113.7',
    rcptTo: [],
    reason: 'reading-crashed',
    raw,
  }
  expect(writeQuarantineNotice(route, { ...about, mailFrom: '' }).envelopeFrom).toBe('')
})

test('writeHandOff() keeps its own bracket where a server’s words end with a link', async () => {
  const says = '450 4.2.0 Greylisted, see http://postgrey.example/'
  const step = { at: '2026-11-18T13:00:00Z', times: 1, what: 'greylisted' as const, where: 'mx.fora.example[203.0.113.6]', says }
  const history = { sender: 'a@fora.example', recipient: 'joao@padaria-estrela.example', match: 'address' as const, steps: [step] }
  const delivery = {
    ...{ account: 'joao@padaria-estrela.example', isOwn: true, from: step.at, until: step.at, covers: 'all' as const },
    ...{ direction: 'in' as const, senders: [history.sender], recipients: [history.recipient] },
    histories: [{ ...history, outcome: 'greylisted' as const }],
  }
  const mail = writeHandOff(route, { ...handOff, ticket: { ...ticket, findings: { failed: [], delivery } } })
  const { text } = await simpleParser(Buffer.from(await composeMail(mail)))
  expect(text).toContain('450 4.2.0 Greylisted, see [link])')
})

test.for<[string, RegExp]>([
  ['unclassified', /só que o e-mail não funciona.*a resposta não diz/],
  ['gave-up', /só que o e-mail não funciona.*não respondeu/],
])('writeHandOff() says of %s that the customer was asked which matter it is', ([reason, said]) => {
  const { checklist: _, ...untold } = ticket
  const requests = [{ askedAt: '2026-11-18T13:00:01Z', asks: [], which: ['pop3', 'sending'] }]
  const { checklist: __, ...rest } = handOff
  expect(writeHandOff(route, { ...rest, ticket: { ...untold, facts: [], requests }, reason, asks: [] }).text).toMatch(said)
  expect(writeHandOff(route, { ...rest, ticket: { ...untold, facts: [] }, reason, asks: [] }).text).not.toMatch(said)
})
