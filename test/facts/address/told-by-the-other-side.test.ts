// Letters of the other side that a customer passes on, both ends of a way, addresses cut short behind their mark, and whom our MX refuses.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseChecklistText } from '../../../src/checklist/parse-checklist-text.ts'
import type { Fact } from '../../../src/facts/fact.ts'
import { readRequest } from '../../../src/facts/read-request.ts'
import type { Desk } from '../../../src/message/desk.ts'
import { readMessage } from '../../../src/message/read-message.ts'
import { readBody } from '../read-body.ts'

const forwarded = (own: string, from: string, words: string): string =>
  `${own}\n\n---------- Forwarded message ---------\nDe: ${from}\nDate: ter., 17 de nov. de 2026 às 18:02\nSubject: voltou\nTo: <loja@hotmail.com>\n\n\n${words}`

test.for<[string, string, string, Record<string, unknown>]>([
  [
    'what the other side sent is to be received',
    forwarded(
      'Olha o que o representante me mandou. Meu e-mail é ana@lojaprado.com.br.',
      'Valter <valter@moinho.ind.br>',
      'Seu pedido voltou pra mim hoje, enviei do meu e-mail de sempre, valter@moinho.ind.br. O erro: 550 5.2.1 The account is disabled',
    ),
    'receiving',
    { sender_address: 'valter@moinho.ind.br', recipient_address: 'ana@lojaprado.com.br', attempted_on: '2026-11-17' },
  ],
  [
    'its writer is the sender, who names his address in no word',
    forwarded(
      'Meu cliente não consegue falar comigo.',
      'Marina <marina@obras.com.br>',
      'Ana, mandei o memorial pra ana@lojaprado.com.br ontem às 18h e voltou',
    ),
    'receiving',
    { sender_address: 'marina@obras.com.br', recipient_address: 'ana@lojaprado.com.br', attempted_on: '2026-11-16T18:00' },
  ],
  [
    'a letter of whom the customer cares for tells of sending',
    forwarded(
      'Segue o e-mail do meu cliente, que não consegue enviar.\n\nAna Prado',
      'Bar do Zé <ze@bardoze.com.br>',
      'Mandei hoje às 9h do ze@bardoze.com.br pra compras@hotelsul.com.br e voltou: 550 5.1.1 User unknown',
    ),
    'sending',
    { sender_address: 'ze@bardoze.com.br', recipient_address: 'compras@hotelsul.com.br' },
  ],
  [
    'so does one that the customer wrote from his other address',
    forwarded(
      'Reenvio. Meu e-mail ana@lojaprado.com.br não envia.',
      'Ana Prado <anapradinho@gmail.com>',
      'Não consigo enviar do ana@lojaprado.com.br pra rui@sul.com.br, tentei ontem 10h',
    ),
    'sending',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'rui@sul.com.br' },
  ],
])('readRequest: %s', async ([, body, checklist, told]) => {
  const read = await readBody(body)
  expect(read.checklist).toBe(checklist)
  expect(read.values).toMatchObject(told)
})

test.for<[string, string | undefined, Record<string, unknown>]>([
  [
    'e-mails de nfe@fornecedor.com.br para compras@cliente.com.br são recusados pelo MX de vocês, ontem 10h',
    'receiving',
    { sender_address: 'nfe@fornecedor.com.br', recipient_address: 'compras@cliente.com.br' },
  ],
  [
    'mail from a@paper.co.uk to compras@cliente.com.br is refused by your MX, tried yesterday',
    'receiving',
    { sender_address: 'a@paper.co.uk', recipient_address: 'compras@cliente.com.br' },
  ],
  [
    'los correos de ventas@norte.com.ar a compras@cliente.com.br son rechazados por su MX desde ayer',
    'receiving',
    { sender_address: 'ventas@norte.com.ar', recipient_address: 'compras@cliente.com.br' },
  ],
  [
    'o email de ana@lojaprado.com.br para rui@sul.com.br de ontem 10h voltou',
    'sending',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'rui@sul.com.br' },
  ],
  ['meu email foi recusado pelo MX da Microsoft, mandei ontem 10h de ana@lojaprado.com.br', 'sending', {}],
  ['Qual é o MX de vocês? preciso colocar no registro.br', undefined, {}],
  ['quero um redirecionamento de ana@lojaprado.com.br para rui@sul.com.br', undefined, {}],
  [
    'o POP3 não baixa mais: troquei o usuário de ana@lojaprado.com.br para rui@lojaprado.com.br no outlook 2016, porta 995',
    'pop3',
    { pop3_user: 'rui@lojaprado.com.br' },
  ],
])('readRequest reads both ends of %j', async ([body, checklist, told]) => {
  const read = await readBody(body)
  expect(read.checklist).toBe(checklist)
  expect(read.values).toMatchObject(told)
})

test.for<[string, Record<string, unknown>]>([
  ['mandei do ana@ ontem 10h pra rui@sul.com.br e voltou', { sender_address: 'ana@lojaprado.com.br' }],
  ['mandei hoje às 9h10 pela conta ana@, foi pra rui@sul.com.br e voltou', { sender_address: 'ana@lojaprado.com.br' }],
  ['Meu envio falhou.\nRemetente: ana@\nDestinatário: rui@sul.com.br', { sender_address: 'ana@lojaprado.com.br' }],
  ['o pessoal manda pro nosso ana@ e não chega, ontem de rui@sul.com.br', { recipient_address: 'ana@lojaprado.com.br' }],
  ['mandei ontem 10h pra ana@ da Serrano e voltou', { sender_address: undefined, recipient_address: undefined }],
  ['mandei pro ana@ do cliente ontem e voltou', { sender_address: undefined }],
  ['mandei do vendas@ ontem 10h pra rui@sul.com.br e voltou', { sender_address: undefined }],
  [
    'não recebo no extratos@lojaprado.com.br o que rui@sul.com.br manda – o ana@ é só para propostas',
    { recipient_address: 'extratos@lojaprado.com.br' },
  ],
])('readRequest reads the address cut short in %j', async ([body, told]) => {
  const { values } = await readBody(body)
  for (const [field, value] of Object.entries(told)) expect(values[field]).toEqual(value)
})

const root = join(import.meta.dirname, '..', '..', '..')
const sending = [parseChecklistText('sending', readFileSync(join(root, 'checklists', 'sending.yaml'), 'utf8'))]
const desk: Desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }

/** What a notice tells that ana@lojaprado.com.br passes on. */
async function toldByNotice(to: string, notice: string): Promise<Record<string, unknown>> {
  return Object.fromEntries((await factsOfNotice(to, notice)).map(({ field, value }) => [field, value]))
}

async function factsOfNotice(to: string, notice: string): Promise<readonly Fact[]> {
  const raw = `From: ana@lojaprado.com.br\nTo: suporte@provedor.example\nSubject: Fwd: aviso\nDate: Wed, 18 Nov 2026 18:00:00 -0300\nMessage-ID: <a@lojaprado.com.br>\nContent-Type: text/plain; charset=utf-8\n\nveja\n\n---------- Forwarded message ---------\nDe: Correio <aviso@correio.com.br>\nDate: ter., 17 de nov. de 2026 às 11:02\nSubject: Sua mensagem\nTo: ${to}\n\n\n${notice}\n`
  return readRequest(await readMessage(new TextEncoder().encode(raw.replaceAll('\n', '\r\n')), desk), sending, desk).facts
}

const notice =
  'Prezado(a) usuário(a),\n\nNão foi possível entregar a sua mensagem enviada em 17/11/2026 11:01:55 para:\n\n    rui@sul.com.br\n\nMotivo: 552 5.2.2 Caixa cheia'

test('a notice tells when the mail was sent, and its addressee who sent it', async () => {
  expect(await toldByNotice('<vendas@lojaprado.com.br>', notice)).toMatchObject({
    sender_address: 'vendas@lojaprado.com.br',
    recipient_address: 'rui@sul.com.br',
    sent_at: '2026-11-17T11:01',
    error_message: '552 5.2.2 Caixa cheia',
  })
})

test('an addressee stands where his address does, whatever letters his name has', async () => {
  const facts = await factsOfNotice('İİİ <vendas@lojaprado.com.br>', notice)
  expect(facts.find(({ field }) => field === 'sender_address')?.evidence.quote).toBe('vendas@lojaprado.com.br')
})

test('a notice to two, and one that a person tells of, names no sender', async () => {
  expect(await toldByNotice('<a@lojaprado.com.br>, <b@lojaprado.com.br>', notice)).not.toHaveProperty('sender_address')
  expect(await toldByNotice('<c@lojaprado.com.br>', `Oi Ana, veja o que eu recebi hoje do servidor.\n\n${notice}`)).not.toHaveProperty(
    'sender_address',
  )
})

const receiving = [parseChecklistText('receiving', readFileSync(join(root, 'checklists', 'receiving.yaml'), 'utf8'))]

/** Who sent what came back, in a letter of `writer` that ana@lojaprado.com.br passes on. */
async function senderPassedOn(writer: string, to: string, words: string): Promise<unknown> {
  const raw = `From: ana@lojaprado.com.br\nTo: suporte@provedor.example\nSubject: Fwd: voltou\nDate: Wed, 18 Nov 2026 18:00:00 -0300\nMessage-ID: <a@lojaprado.com.br>\nContent-Type: text/plain; charset=utf-8\n\nvejam o que a cliente me mandou\n\n---------- Forwarded message ---------\nDe: ${writer}\nDate: ter., 17 de nov. de 2026 às 11:02\nSubject: voltou\nTo: ${to}\n\n\n${words}\n`
  const { facts } = readRequest(await readMessage(new TextEncoder().encode(raw.replaceAll('\n', '\r\n')), desk), receiving, desk)
  return facts.find(({ field }) => field === 'sender_address')?.value
}

const told = (recipient: string): string =>
  `Endereço não encontrado\nSua mensagem não foi entregue a ${recipient} porque o endereço não foi encontrado.\nA resposta foi:\n550 5.1.1 The email account does not exist.`

test.for<[string, string, string, string, string | undefined]>([
  [
    'who writes around it',
    'Bia <bia@gmail.com>',
    '<anaprado@gmail.com>',
    `Oi Ana, voltou assim:\n\n${told('ana@lojaprado.com.br')}\n\nbj Bia`,
    'bia@gmail.com',
  ],
  [
    'who greets before it',
    'Bia <bia@sul.com.br>',
    '<ana@lojaprado.com.br>',
    `Olá Ana! Recebi isto de volta.\n\n${told('vendas@lojaprado.com.br')}`,
    'bia@sul.com.br',
  ],
  [
    'its addressee, where it is all there is',
    'Correio <aviso@correio.com.br>',
    '<bia@sul.com.br>',
    `Olá Bia,\n\n${told('ana@lojaprado.com.br')}`,
    'bia@sul.com.br',
  ],
  [
    'nobody told where another address is refused',
    'Bia <bia@gmail.com>',
    '<anaprado@gmail.com>',
    `Oi Ana, voltou assim:\n\n${told('rui@norte.com.br')}`,
    undefined,
  ],
])('a notice that is passed on came back to %s', async ([, writer, to, words, sender]) => {
  expect(await senderPassedOn(writer, to, words)).toBe(sender)
})
