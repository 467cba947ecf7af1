// What customers write back in the middle of a talk, told as people tell it: the hour by what else happened then or by a meal, which of two
// mails has come, an address that was dictated with a remark, and "sim" before the words for one's own address.
import { expect, test } from 'vitest'
import type { AskedBefore } from '../../../src/facts/read-request.ts'
import type { Value } from '../../../src/value/value.ts'
import { readAnswerTo, readBody, valuesOf } from '../read-body.ts'

async function statedBy(asked: AskedBefore, body: string): Promise<Record<string, Value>> {
  const { facts } = await readAnswerTo(asked, body)
  return Object.fromEntries(facts.map(({ field, value }) => [field, value]))
}

const asksHour: AskedBefore = {
  checklist: 'sending',
  fields: ['sent_at'],
  known: [{ field: 'sent_at', value: '2026-11-19', state: 'partial' }],
}

test.for<[string, string | undefined]>([
  ['A novena acabou umas sete e meia da noite e foi aí que vi.', '19:30'],
  ['Fechei a loja às 18h20, foi quando parou.', '18:20'],
  ['The meeting ended at 10:40 and that was when it stopped.', '10:40'],
  ['foi logo depois do almoço, uma e quinze', '13:15'],
  ['depois da novela, lá pelas nove e meia', '21:30'],
  ['antes do almoço, 11h40', '11:40'],
  ['depois do café, 8 da manhã', '08:00'],
  // Who dictates says no marks.
  ['the port is 465 and I am kim@lojaprado.com.br it was around ten in the morning', '10:00'],
  // What else happened at an hour tells nothing.
  ['the meeting was around ten in the morning', undefined],
  ['A aula termina às 18h e depois eu fui embora.', undefined],
  ['A reunião acabou às 11h e foi muito boa.', undefined],
  ['O expediente vai até as 18h.', undefined],
])('“%s” tells the hour %s', async ([body, hour]) => {
  expect((await statedBy(asksHour, body)).sent_at).toBe(hour === undefined ? undefined : `2026-11-19T${hour}`)
})

const asksReceiving: AskedBefore = { checklist: 'receiving', fields: ['sender_address', 'recipient_address', 'attempted_on'] }
const WAY = 'É do resultados@labvet.com.br pro ana@lojaprado.com.br.'

test.for<[string, string]>([
  [`O de hoje chegou! Mas o de sexta continua sumido. ${WAY}`, '2026-11-20'],
  [`O de hoje chegou, mas o de sexta não. ${WAY}`, '2026-11-20'],
  [`O de sexta sumiu, o de ontem chegou. ${WAY}`, '2026-11-20'],
  [`Mandaram hoje e não chegou. ${WAY}`, '2026-11-22'],
  [`Foi o de hoje que não chegou. ${WAY}`, '2026-11-22'],
])('of “%s” the day is that of the mail that did not come', async ([body, day]) => {
  expect((await statedBy(asksReceiving, body)).attempted_on).toBe(day)
})

test.for<[string, string | undefined]>([
  ['O usuário é sim, esse mesmo de onde escrevo.', 'ana@lojaprado.com.br'],
  ['o usuário: sim, este mesmo e-mail', 'ana@lojaprado.com.br'],
  ['O usuário não é esse de onde escrevo.', undefined],
])('of “%s” the login is %s', async ([body, login]) => {
  expect((await statedBy({ checklist: 'pop3', fields: ['pop3_user', 'pop3_port'] }, body)).pop3_user).toBe(login)
})

const CLIENT = 'compras@condominio.com.br'

test.for<[string, string, string]>([
  [`eu mando do ana@lojaprado.com.br e o cliente é o ${CLIENT}`, 'ana@lojaprado.com.br', CLIENT],
  [`eu mando do ana@lojaprado.com.br, quer dizer, tudo sem acento né, e o cliente é o ${CLIENT}`, 'ana@lojaprado.com.br', CLIENT],
  [
    'mando da joão arroba barros mudanças ponto com ponto br quer dizer joao sem til e a cliente é a lia arroba flores ponto com ponto br',
    'joao@barrosmudancas.com.br',
    'lia@flores.com.br',
  ],
  // Who puts an address right tells another one.
  [`mando do ana@lojaprado.com.br, quer dizer, vendas@lojaprado.com.br, pra ${CLIENT}`, 'vendas@lojaprado.com.br', CLIENT],
])('of “%s” both ends are told', async ([body, sender, recipient]) => {
  const { values } = await readBody(`Os e-mails voltam. ${body}`)
  expect([values.sender_address, values.recipient_address]).toEqual([sender, recipient])
})

test.for<[string, string | undefined]>([
  ['minha máquina não apanha mais as mensagens do POP3 desde sexta', undefined],
  ['o Outlook não recolhe as mensagens do POP3', undefined],
  ['my Outlook no longer shows the messages from the POP3 server', undefined],
  ['o POP3 não baixa e não aparece mensagem nenhuma', 'não aparece mensagem nenhuma'],
  ['o POP3 não baixa e não mostra as mensagens de erro', 'não mostra as mensagens de erro'],
])('“%s” says that no error is shown: %s', async ([body, error]) => {
  expect((await valuesOf(body)).error_message).toBe(error)
})

test.for<[string, string]>([
  ['el POP3 no baja. el outlook es el dos mil dieciséis', 'outlook dos mil dieciséis'],
  ['o POP3 não baixa. O programa chama-se Thunderbird, na janelinha está escrito 115.10.', 'Thunderbird 115.10'],
  ['o POP3 não baixa no Thunderbird, na tela aparece 10.0.0.5', 'Thunderbird'],
  ['o POP3 não baixa no Thunderbird, na tela aparece 3 de 15', 'Thunderbird'],
  ['o POP3 não baixa no Thunderbird, na tela aparece 2.345 mensagens', 'Thunderbird'],
  ['o POP3 não baixa no Thunderbird, na tela mostra 1.5 MB', 'Thunderbird'],
])('of “%s” the program is %s', async ([body, program]) => {
  expect((await valuesOf(body)).client_software).toBe(program)
})

const asksError: AskedBefore = {
  checklist: 'sending',
  fields: ['error_message'],
  known: [{ field: 'sent_at', value: '2026-11-20T10:00', state: 'good' }],
}

test.for<[string, string, string | undefined]>([
  ['o erro: 550 relay not permitted. ah não foi ontem, foi sábado', '550 relay not permitted.', '2026-11-21T10:00'],
  ['o erro: 550 relay not permitted. e não foi ontem, foi sábado', '550 relay not permitted.', '2026-11-21T10:00'],
  ['O erro é "relay not permitted". Foi sábado, não ontem.', 'relay not permitted', '2026-11-21T10:00'],
  ['the error: 550 relay not permitted. Oh, it was not yesterday, it was Saturday', '550 relay not permitted.', '2026-11-21T10:00'],
  ['o texto do print: Delivery has failed. 550 5.4.1 Access denied', 'Delivery has failed. 550 5.4.1 Access denied', undefined],
  ['o que tá escrito é mailbox unavailable', 'mailbox unavailable', undefined],
  // What a server says of a day, or of not being something, belongs to it.
  ['o erro: 550 not permitted. No such user today', '550 not permitted. No such user today', undefined],
])('of “%s” the error is %s', async ([body, error, moment]) => {
  const stated = await statedBy(asksError, body)
  expect([stated.error_message, stated.sent_at]).toEqual([error, moment])
})

test('of a long line in which an error stands in two sentences both are read', async () => {
  const body =
    'pro mercado é compras@mercadopop.com.br. foi hoje 9 e 10. o texto do print: Delivery has failed to these recipients. 550 5.4.1 Recipient address rejected: Access denied'
  const { error_message } = await statedBy({ checklist: 'sending', fields: ['recipient_address', 'error_message', 'sent_at'] }, body)
  expect(error_message).toBe('Delivery has failed to these recipients. 550 5.4.1 Recipient address rejected: Access denied')
})

test('of what somebody wrote back the error is what he calls so', async () => {
  const told =
    'O Outlook do chefe não baixa. Ele me respondeu assim: "Bia, a porta ali mostra 110. O servidor é pop.loja.com.br. O erro é 0x800CCC0F. Beto"'
  expect(await valuesOf(told)).toMatchObject({
    pop3_port: 110,
    pop3_host: 'pop.loja.com.br',
    error_message: expect.stringMatching(/^0x800CCC0F\.?$/),
  })
  const shown = 'O POP3 não baixa. O servidor respondeu assim: "Falha no login. O erro é 0x800CCC92"'
  expect((await valuesOf(shown)).error_message).toBe('Falha no login. O erro é 0x800CCC92')
})

test.for<[string, string]>([
  ['meu Outlook 2019 hora baixa hora não baixa os e-mails por POP3', 'Outlook 2019'],
  ['my outlook twenty nineteen does not download mail by POP3', 'outlook twenty nineteen'],
  ['faz 1 hora que o POP3 não baixa no Outlook', 'Outlook'],
  ['my outlook does not download mail by POP3, twenty mails are missing', 'outlook'],
])('of “%s” the program in use is %s', async ([body, program]) => {
  expect((await valuesOf(body)).client_software).toBe(program)
})
