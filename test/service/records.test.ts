// The provider's own logs and a whole node: what they say reaches the hand-off always, and the reply only where the sender authenticated
// as the account's own domain.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caught, HELPDESK, MAILBOX, type Service, startService } from './start-service.ts'

const folder = mkdtempSync(join(tmpdir(), 'porteiro-records-'))
const now = Temporal.Now.zonedDateTimeISO('America/Sao_Paulo')
const before = now.subtract({ hours: 2 })
const day = before.toPlainDate()
const told = `${String(day.day).padStart(2, '0')}/${String(day.month).padStart(2, '0')}/${day.year}`
const hour = before.toPlainTime().toString({ smallestUnit: 'minute' })

const stamp = (minutes: number): string => before.add({ minutes }).toInstant().toString()
const LOG = [
  `${now.subtract({ days: 9 }).toInstant()} mx1 dovecot: pop3-login: Login: user=<outro@outra.example>, method=PLAIN, rip=203.0.113.1, lip=192.0.2.1, mpid=1`,
  `${now.subtract({ days: 9 }).toInstant()} mx1 postfix/qmgr[1]: 4AAAAA1: from=<outro@outra.example>, size=1, nrcpt=1 (queue active)`,
  ...[1, 2, 3].map(
    (minute) =>
      `${stamp(minute)} mx1 dovecot: pop3-login: Disconnected: Aborted login by logging out (auth failed, 1 attempts in 2 secs): user=<ana@padaria.com.br>, method=PLAIN, rip=198.51.100.9, lip=192.0.2.1, lport=995, TLS, session=<s${minute}>`,
  ),
  `${stamp(4)} mx1 postfix/smtpd[1]: NOQUEUE: reject: RCPT from mail.fornecedor.com.br[203.0.113.5]: 550 5.7.1 Service unavailable; client [203.0.113.5] blocked using rbl.example; from=<compras@fornecedor.com.br> to=<ana@padaria.com.br> proto=ESMTP helo=<mail.fornecedor.com.br>`,
  `${stamp(6)} mx1 postfix/cleanup[1]: 4BBBBB2: message-id=<secreta@padaria.com.br>`,
].join('\n')

const POP3 = `Bom dia, o Outlook não baixa os e-mails pelo POP3.
Data e hora do problema: ${told} às ${hour}
Programa: Microsoft Outlook 2019
Servidor: pop.padaria.com.br
Usuário: ana@padaria.com.br
Mensagem de erro: 0x800CCC92
Sistema operacional: Windows 11
Antivírus: Windows Defender
Firewall: não tem
`
const receiving = (sender: string): string => `Bom dia, não recebi um e-mail de um fornecedor.
E-mail do remetente: ${sender}
E-mail do destinatário: ana@padaria.com.br
Dia da tentativa: ${told}
`

let service: Service
beforeAll(async () => {
  writeFileSync(join(folder, 'mail.log'), `${LOG}\n`)
  const files = [join(folder, 'mail.log*')]
  service = await startService({
    smtp: { listen: '127.0.0.1:0', trustedPeers: ['127.0.0.1'], trustedAuthserv: ['mx.provedor.example'] },
    records: { pop3: { files }, mail: { files }, fill: true, indexFolder: join(folder, 'index') },
    limits: { unansweredTickets: 1000, repliesPerCustomerPerDay: 1000 },
  })
})
afterAll(async () => {
  await service.stop()
  rmSync(folder, { recursive: true, force: true })
})

type Written = { text: string; from?: string; verdict?: 'pass' | 'none'; inReplyTo?: string }

/** Somebody else of the same house each time: two mails of one person in a moment are a loop's. */
let people = 0
function nextPerson(domain = 'padaria.com.br'): string {
  people += 1
  return `pessoa${people}@${domain}`
}

function write({ text, from = nextPerson(), verdict = 'pass', inReplyTo }: Written): string {
  const domain = from.slice(from.indexOf('@') + 1)
  const results = verdict === 'pass' ? `dmarc=pass header.from=${domain}` : 'dmarc=none'
  return [
    `Authentication-Results: mx.provedor.example; ${results}`,
    'Received: from mx.padaria.example ([198.51.100.9]) by mx.provedor.example',
    `From: ${from}`,
    `To: ${MAILBOX}`,
    'Subject: E-mail',
    `Message-ID: <${Math.random()}@padaria.com.br>`,
    ...(inReplyTo === undefined ? [] : [`In-Reply-To: <${inReplyTo}>`, `References: <${inReplyTo}>`]),
    `Date: ${new Date().toUTCString()}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
  ].join('\r\n')
}

async function post({ from = nextPerson(), ...more }: Written): Promise<{ reply: string; handOff: string; json: string; mails: Caught[] }> {
  await service.send({ raw: write({ from, ...more }), from })
  const mails = await service.settle()
  const said = (mail: Caught | undefined): string =>
    (mail?.message.passages ?? [])
      .filter(({ origin }) => origin !== 'attachment')
      .map(({ text }) => text)
      .join('\n')
      .replaceAll('\t', ': ')
  const handOff = mails.find(({ to }) => to.includes(HELPDESK))
  return { reply: said(mails.find(({ to }) => !to.includes(HELPDESK))), handOff: said(handOff), json: handOff?.raw ?? '', mails }
}

describe('logins', () => {
  test('what the log proves is not asked, and what it shows is told', async () => {
    const { reply, handOff } = await post({ text: POP3 })
    expect(reply).toContain('3 tentativas de acesso à conta ana@padaria.com.br foram recusadas por usuário ou senha incorretos')
    expect(reply).not.toContain('meuip')
    expect(handOff).toMatch(/IP de internet: 198\.51\.100\.9 \[dos registros\]/)
    expect(handOff).toMatch(/Porta do servidor de entrada: 995 \[dos registros\]/)
    expect(handOff).toContain('3 tentativas')
    expect(handOff).toMatch(/\(3×\): recusado: usuário ou senha; IP 198\.51\.100\.9; SSL\/TLS, porta 995; PLAIN/)
  })

  test('an IP that the log does not have is contradicted', async () => {
    const { reply, handOff } = await post({ text: `${POP3}IP: 200.150.10.20\nPorta: 995\nCriptografia: SSL/TLS\n` })
    expect(reply).toContain('O IP informado (200.150.10.20) não aparece nos nossos registros')
    expect(handOff).toContain('o IP informado não aparece')
  })

  test.for<[string, Partial<Written>]>([
    ['a sender for whom nothing vouches', { verdict: 'none' }],
    ['an authenticated stranger', { from: 'curioso@alheio.com.br' }],
    ['an authenticated stranger at a great provider', { from: 'curioso@gmail.com' }],
  ])('%s hears nothing, by no word and by no question left out', async ([, written]) => {
    const { reply } = await post({ text: POP3, ...written })
    expect(reply).toContain('meuip')
    expect(reply).not.toMatch(/registros|198\.51\.100\.9|tentativa/)
  })

  test('a stranger’s complete mail is handed off with what the log has, for people', async () => {
    const { reply, handOff } = await post({
      text: `${POP3}IP: 200.150.10.20\nPorta: 995\nCriptografia: SSL/TLS\n`,
      from: nextPerson('alheio.com.br'),
    })
    expect(handOff).toContain('recusado: usuário ou senha; IP 198.51.100.9')
    expect(reply).not.toMatch(/registros|198\.51\.100\.9/)
  })
})

describe('deliveries', () => {
  test('a refusal is explained to the customer and told to the helpdesk with the server’s words', async () => {
    const { reply, handOff, json } = await post({ text: receiving('compras@fornecedor.com.br') })
    expect(reply).toMatch(
      /a mensagem de compras@fornecedor\.com\.br para ana@padaria\.com\.br foi recusada pelo nosso servidor \(código 550 5\.7\.1\)\. \S/,
    )
    expect(reply).not.toContain('rbl.example')
    expect(handOff).toMatch(
      /recusada \(mail\.fornecedor\.com\.br\[203\.0\.113\.5\]; 550 5\.7\.1 Service unavailable; client \[203\.0\.113\.5\] blocked using rbl\.example\)/,
    )
    expect(json).toContain('application/json')
  })

  test('nothing found asks for the log of the sender’s provider, and reads it', async () => {
    const asked = await post({ text: receiving('vendas@sumido.com.br') })
    expect(asked.reply).toContain('não encontramos nenhuma tentativa de entrega de vendas@sumido.com.br para ana@padaria.com.br')
    expect(asked.reply).toContain('quem sabe é o provedor de quem enviou')
    expect(asked.handOff).toBe('')
    const inReplyTo = asked.mails[0]?.message.messageId ?? ''
    const log =
      'Log SMTP do remetente: postfix/smtp[91]: 5C1A22: to=<ana@padaria.com.br>, relay=mx1.provedor.example[192.0.2.1]:25, delay=1, dsn=5.7.1, status=bounced (host mx1.provedor.example said: 554 5.7.1 blocked using rbl.example (in reply to RCPT TO command))'
    const answered = await post({ text: log, inReplyTo, from: asked.mails[0]?.to[0] ?? '' })
    expect(answered.handOff).toContain('completo')
    expect(answered.handOff).toContain('O log do remetente:')
    expect(answered.handOff).toContain('nenhuma encontrada')
  })

  test.for<[string, Partial<Written>]>([
    ['a sender for whom nothing vouches', { verdict: 'none' }],
    ['an authenticated stranger', { from: 'alheio.com.br' }],
  ])('%s hears neither what was found nor that nothing was', async ([, written]) => {
    for (const sender of ['compras@fornecedor.com.br', 'vendas@sumido.com.br']) {
      const { reply, handOff } = await post({ text: receiving(sender), ...written, from: nextPerson(written.from) })
      expect(reply).not.toMatch(/registros|recusada pelo|provedor de quem enviou/)
      expect(handOff).toContain('O que consta nos registros')
    }
  })
})

test('logs that cannot be read fail no mail', async () => {
  const broken = await startService({
    records: { pop3: { command: [join(folder, 'nothing-here')] }, indexFolder: join(folder, 'index') },
  })
  try {
    await broken.send({ raw: write({ text: `${POP3}IP: 200.150.10.20\nPorta: 995\nCriptografia: SSL/TLS\n` }) })
    const mails = await broken.settle()
    const handOff = mails.find(({ to }) => to.includes(HELPDESK))
    expect(handOff?.message.passages.map(({ text }) => text).join('\n')).toMatch(/Consulta login\s+falhou/)
  } finally {
    await broken.stop()
  }
})
