// Forms filled in behind each item: our quoted one, answered in colour and passed on by an agent, the page's list with its own points and
// semicolons; and the log of the other side's server as the error that somebody mentions.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseChecklistText } from '../../../src/checklist/parse-checklist-text.ts'
import { readRequest } from '../../../src/facts/read-request.ts'
import type { Desk } from '../../../src/message/desk.ts'
import { readMessage } from '../../../src/message/read-message.ts'
import { readBody } from '../read-body.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const checklists = ['pop3', 'sending', 'receiving'].map((id) =>
  parseChecklistText(id, readFileSync(join(root, 'checklists', `${id}.yaml`), 'utf8')),
)
const desk: Desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }

async function passedOn(body: string): Promise<Record<string, unknown>> {
  const mail = `From: Bia <bia@provedor.example>\nTo: suporte@provedor.example\nSubject: Fwd: POP\nDate: Wed, 18 Nov 2026 10:00:00 -0300\nContent-Type: text/plain; charset=utf-8\n\nsegue, testei a porta 110 com ela e nada\n\nBia\n\n---------- Forwarded message ---------\nDe: Ana Prado <ana@lojaprado.com.br>\nDate: ter., 17 de nov. de 2026 às 11:00\nSubject: Re: POP\nTo: <bia@provedor.example>\n\n${body}\n`
  const { facts } = readRequest(await readMessage(new TextEncoder().encode(mail.replaceAll('\n', '\r\n')), desk), checklists, desk)
  return Object.fromEntries(facts.map(({ field, value }) => [field, value]))
}

const FILLED =
  'Em 17/11/2026 10:00, Suporte escreveu:\n> Informe:\n> – Data e hora do problema: 16/11 9h\n> – Host: pop.lojaprado.com.br\n> – Porta TCP: 995\n> – Tipo de criptografia: SSL\n> – Mensagem de erro (exata):'

test('readRequest() reads our form that the customer filled in below an agent’s words', async () => {
  expect(await passedOn(`respondido em vermelho abaixo\n\n${FILLED}`)).toEqual({
    occurred_at: '2026-11-16T09:00',
    pop3_host: 'pop.lojaprado.com.br',
    pop3_port: 995,
    pop3_encryption: 'ssl_tls',
  })
})

test('readRequest() takes what we wrote into a form for no answer where the customer points nowhere', async () => {
  const own =
    'Bia, eu não entendi nada do que vocês pediram aí, o e-mail não baixa no Outlook 2019 desde ontem às 8h e eu preciso disso funcionando ainda hoje para mandar as notas dos clientes'
  expect(await passedOn(`${own}\n\n${FILLED}`)).not.toHaveProperty('pop3_port')
})

const ITEMS = [
  'endereço de email do remetente; ana@lojaprado.com.br',
  'endereço de email do destinatário; rui@moveis.com.br',
  'mensagem de erro completa recebida (se disponível); 550 5.1.1 User unknown',
  'data e hora do envio. 16/11 14h20',
]
const SENT = {
  sender_address: 'ana@lojaprado.com.br',
  recipient_address: 'rui@moveis.com.br',
  error_message: '550 5.1.1 User unknown',
  sent_at: '2026-11-16T14:20',
}

test('readRequest() reads answers behind an item’s own point', async () => {
  expect((await readBody(`Não consigo enviar:\n${ITEMS.map((item) => `- ${item}`).join('\n')}`)).values).toEqual(SENT)
  const quoted = `segue respondido\n\nEm 17/11/2026 10:00, Suporte <suporte@provedor.example> escreveu:\n> Informe:\n${ITEMS.map((item) => `> - ${item}`).join('\n')}`
  expect((await readBody(quoted)).values).toEqual(SENT)
})

test('readRequest() takes a sentence of few words for no item', async () => {
  const { values } = await readBody('Meu POP não baixa. Erro. Não sei o que fazer com o servidor. Fica em cima da mesa.')
  expect(values).not.toHaveProperty('error_message')
  expect(values).not.toHaveProperty('pop3_host')
})

const LOG =
  'Nov 17 16:40:11 smtp1 postfix/smtp[22871]: 4D1F2: to=<ana@lojaprado.com.br>, relay=mx.provedor.example[203.0.113.25]:25, status=bounced (host mx.provedor.example[203.0.113.25] said: 550 5.7.1 Client host blocked)'

test.for([
  ['O e-mail do fornecedor para mim voltou com erro, o log do servidor dele:', '550 5.7.1 Client host blocked'],
  ['O e-mail do fornecedor não chegou para mim, o registro do servidor dele:', undefined],
])('readRequest() takes the log’s refusal for the error behind “%s”', async ([words, error]) => {
  expect((await readBody(`${words}\n\n${LOG}`)).values.error_message).toBe(error)
})
