// The gate in a whole node, over real sockets: a frozen domain, a missing MX, what is unknown, and hints that stop nobody.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FakeDns, startFakeDns } from '../world/fake-dns.ts'
import { type FakeRegistry, startFakeRegistry } from '../world/fake-registry.ts'
import { registroBr } from '../world/registry-answers.ts'
import { type Caught, HELPDESK, MAILBOX, type Service, startService } from './start-service.ts'

const NS = { NS: ['a.auto.dns.example'], SOA: 'a.auto.dns.example' }

let folder: string
let dns: FakeDns
let registry: FakeRegistry
let service: Service
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'porteiro-gate-service-'))
  dns = await startFakeDns({
    'com.br': NS,
    'boa.com.br': { ...NS, MX: [{ exchange: 'mx.boa.com.br', priority: 10 }] },
    'mx.boa.com.br': { A: ['192.0.2.1'] },
    'sem-mx.com.br': NS,
    'quebrada.com.br': 'servfail',
    'nula.com.br': { ...NS, MX: [{ exchange: '', priority: 0 }] },
  })
  registry = await startFakeRegistry({
    'congelada.com.br': { body: registroBr('congelada.com.br', 'inactive') },
    'quebrada.com.br': { status: 429 },
  })
  const rdap = await registry.writeBootstrap(folder, ['br'])
  service = await startService({ dns: [dns.server], rdap, authentication: 'off' })
})
afterAll(async () => {
  await service.stop()
  await Promise.all([dns.stop(), registry.stop()])
  await rm(folder, { recursive: true, force: true })
})

function mail(from: string, subject: string, body: string): string {
  const head = [
    `From: ${from}`,
    `To: ${MAILBOX}`,
    `Subject: ${subject}`,
    `Message-ID: <${Math.random()}@x.example>`,
    'Content-Type: text/plain; charset=utf-8',
  ]
  return `${head.join('\n')}\n\n${body}\n`
}

async function deliver(raw: string, from: string): Promise<{ reply: string; handOff: string }> {
  await service.send({ raw, from })
  const caught = await service.settle()
  const text = (mails: Caught[]): string => mails.flatMap(({ message }) => message.passages.map((passage) => passage.text)).join('\n')
  return { reply: text(caught.filter(({ to }) => to.includes(from))), handOff: text(caught.filter(({ to }) => to.includes(HELPDESK))) }
}

const pop3 = (account: string): string => `Bom dia, não consigo baixar os e-mails da conta ${account} pelo POP3 no Outlook. Podem ajudar?`

test('a frozen domain gets a reply that says what was looked up and whom to turn to, and no questions', async () => {
  const { reply } = await deliver(mail('ana@congelada.com.br', 'POP3 no Outlook', pop3('ana@congelada.com.br')), 'ana@congelada.com.br')
  expect(reply).toContain('congelada.com.br')
  expect(reply).toMatch(/congelado ou inativo/)
  expect(reply).toContain('https://registro.br')
  expect(reply).not.toMatch(/para responder/i)
})

test('a domain of the account counts, not that of the address it is written from', async () => {
  const { reply } = await deliver(
    mail('bia@gmail.com', 'POP3 no Outlook', `Usuário POP3: bia@sem-mx.com.br\n${pop3('bia@sem-mx.com.br')}`),
    'bia@gmail.com',
  )
  expect(reply).toContain('sem-mx.com.br')
  expect(reply).toMatch(/registro MX/)
})

test('a missing MX stands before a problem of receiving, in English too', async () => {
  const body = 'Hello, I am not receiving mail from joe@boa.com.br to my account caio@sem-mx.com.br since yesterday. Please help.'
  const { reply } = await deliver(mail('caio@sem-mx.com.br', 'Not receiving messages', body), 'caio@sem-mx.com.br')
  expect(reply).toMatch(/no valid MX record/)
})

test('a domain that does not exist is not looked for any further', async () => {
  const { reply } = await deliver(mail('davi@inexistente.com.br', 'POP3', pop3('davi@inexistente.com.br')), 'davi@inexistente.com.br')
  expect(reply).toMatch(/não foi encontrado na internet/)
})

test('what is unknown stops nobody: SERVFAIL, and a registry that has had enough', async () => {
  const { reply } = await deliver(mail('eva@quebrada.com.br', 'POP3', pop3('eva@quebrada.com.br')), 'eva@quebrada.com.br')
  expect(reply).toMatch(/para responder/i)
  expect(reply).not.toMatch(/congelado|não foi encontrado/)
})

test('a good domain is never asked about', async () => {
  const { reply } = await deliver(mail('fabio@boa.com.br', 'POP3', pop3('fabio@boa.com.br')), 'fabio@boa.com.br')
  expect(reply).toMatch(/para responder/i)
  expect(reply).not.toMatch(/\bMX\b|registrado e ativo/)
})

const sending = (from: string, to: string): string =>
  `E-mail do remetente: ${from}\nE-mail do destinatário: ${to}\nData e hora do envio: 18/11/2026 às 14:30\nNão consigo enviar e-mail para esse cliente.`

test('a mistyped recipient is a hint, in the reply and beside a complete ticket', async () => {
  const { reply, handOff } = await deliver(
    mail('gil@boa.com.br', 'Problema de envio', sending('gil@boa.com.br', 'joao@gmial.com')),
    'gil@boa.com.br',
  )
  expect(reply).toMatch(/joao@gmial\.com: será que não é joao@gmail\.com\?/)
  expect(handOff).toMatch(/o que foi consultado/i)
  expect(handOff).toContain('boa.com.br')
})

test('a recipient whose domain takes no mail is a hint, never a block', async () => {
  const { reply } = await deliver(
    mail('hugo@boa.com.br', 'Problema de envio', sending('hugo@boa.com.br', 'joao@nula.com.br')),
    'hugo@boa.com.br',
  )
  expect(reply).toMatch(/joao@nula\.com\.br: .*não está preparada para receber/)
  expect(reply).not.toMatch(/o que resolver primeiro/i)
})

test('settings that cannot work are told without trying them', async () => {
  const body = `Host: pop.boa.com.br\nUsuário: iris@boa.com.br\nPorta: 110\nCriptografia: SSL/TLS\n${pop3('iris@boa.com.br')}`
  const { reply } = await deliver(mail('iris@boa.com.br', 'POP3', body), 'iris@boa.com.br')
  expect(reply).toMatch(/porta 110 com SSL\/TLS não funciona/)
})
