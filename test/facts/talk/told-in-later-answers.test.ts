// What customers write back to our letters: whose a lone address is, that nobody can be named, that it was said before, what a word of ours
// means, the log that a colleague sent, a list that knows little, and a start that is put right.
import { expect, test } from 'vitest'
import { isUpset } from '../../../src/facts/choice/wants-person.ts'
import type { AskedBefore } from '../../../src/facts/read-request.ts'
import type { Value } from '../../../src/value/value.ts'
import { readAnswerTo, readBody, valuesOf } from '../read-body.ts'

const asksSides: AskedBefore = { checklist: 'sending', fields: ['sender_address', 'recipient_address'] }
const asksReceiving: AskedBefore = { checklist: 'receiving', fields: ['sender_address', 'recipient_address', 'attempted_on'] }
const POP3 = 'occurred_at public_ip client_software pop3_host pop3_user pop3_port pop3_encryption error_message'.split(' ')
const asksAll: AskedBefore = { checklist: 'pop3', fields: POP3 }

async function statedBy(asked: AskedBefore, body: string): Promise<Record<string, Value>> {
  const { facts } = await readAnswerTo(asked, body)
  return Object.fromEntries(facts.map(({ field, value }) => [field, value]))
}

test.for<[string, AskedBefore, Record<string, Value>]>([
  ['o dela é lia@oficina.example', asksSides, { recipient_address: 'lia@oficina.example' }],
  ['o e-mail dele: rui@oficina.example', asksSides, { recipient_address: 'rui@oficina.example' }],
  [
    'e-mail dela: lia@oficina.example\nmeu e-mail: bia@outra.example',
    asksSides,
    { sender_address: 'bia@outra.example', recipient_address: 'lia@oficina.example' },
  ],
  [
    'meu: bia@outra.example\ndele: rui@oficina.example',
    asksReceiving,
    { sender_address: 'rui@oficina.example', recipient_address: 'bia@outra.example' },
  ],
  ['email da cliente: lia@oficina.example', asksReceiving, { sender_address: 'lia@oficina.example' }],
  [
    'É no ana@lojaprado.com.br, mandaram sexta',
    { checklist: 'receiving', fields: ['recipient_address'] },
    { recipient_address: 'ana@lojaprado.com.br', attempted_on: '2026-11-20' },
  ],
  [
    'El remitente es lia@oficina.example. El otro dato sí, es ese correo.',
    { checklist: 'receiving', fields: ['sender_address', 'recipient_address'] },
    { sender_address: 'lia@oficina.example', recipient_address: 'ana@lojaprado.com.br' },
  ],
  ['lia@oficina.example', asksSides, { recipient_address: 'lia@oficina.example' }],
  ['ana@lojaprado.com.br', asksSides, { sender_address: 'ana@lojaprado.com.br' }],
  ['conforme já informei: ana@lojaprado.com.br', asksReceiving, { recipient_address: 'ana@lojaprado.com.br' }],
  ['rui@oficina.example', asksReceiving, { sender_address: 'rui@oficina.example' }],
  [
    'um é o rui@oficina.example e o outro é lia@fabrica.example',
    asksSides,
    { recipient_address: ['rui@oficina.example', 'lia@fabrica.example'] },
  ],
  [
    'por exemplo rui@oficina.example e lia@fabrica.example, mandei pros dois',
    asksSides,
    { recipient_address: ['rui@oficina.example', 'lia@fabrica.example'] },
  ],
  [
    'por exemplo ana@lojaprado.com.br e lia@fabrica.example',
    asksSides,
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'lia@fabrica.example' },
  ],
  [
    'contato@outraloja.example e lia@fabrica.example',
    asksSides,
    { sender_address: 'contato@outraloja.example', recipient_address: 'lia@fabrica.example' },
  ],
  [
    'contato@outraloja.example\nlia@fabrica.example',
    asksSides,
    { sender_address: 'contato@outraloja.example', recipient_address: 'lia@fabrica.example' },
  ],
  ['bia@lojaprado.com.br', { checklist: 'sending', fields: ['recipient_address'] }, { recipient_address: 'bia@lojaprado.com.br' }],
  ['lia@fabrica.example', { checklist: 'sending', fields: ['sender_address'] }, { sender_address: 'lia@fabrica.example' }],
])('readRequest() hears one side in «%s»', async ([body, asked, facts]) => {
  expect(await statedBy(asked, body)).toEqual(facts)
})

test.for<[string, string[]]>([
  ['é de todo mundo', ['sender_address']],
  ['de ninguém! de todo mundo! desde ontem', ['sender_address']],
  ['não sei o e-mail do banco, é o banco que manda', ['sender_address']],
  ['não tenho o endereço dela', ['sender_address']],
  ['não sei qual e-mail eles usam', ['sender_address']],
  ['não tenho e-mail de vocês', []],
  ['não tenho o e-mail de retorno aqui', []],
  ['não recebo de rui@oficina.example', []],
  ['de todos os clientes o rui@oficina.example é o único que não chega', []],
])('readRequest() hears that the other side is not known in «%s»', async ([body, unknown]) => {
  expect((await readAnswerTo(asksReceiving, body)).dontKnow).toEqual(unknown)
})

test.for<[string, boolean]>([
  ['gente eu já disse é de todo mundo', true],
  ['Eu já disse', true],
  ['Que demora!! IP 203.0.113.9, porta 995', true],
  ['Já perdi duas vendas por causa de vocês', true],
  ['que demora tem para baixar cada mensagem, uns 5 minutos', false],
  ['perdi o e-mail do cliente por causa do spam', false],
  ['já respondi!', true],
  ['Já falei que é do banco', true],
  ['a mensagem já mandei no print', true],
  ['Já mandei no e-mail anterior.', true],
  ['eu já mandei a foto do produto pro cliente', false],
  ['ontem já mandei o e-mail pro cliente e voltou', false],
  ['conforme já enviei no primeiro e-mail, a porta é 995', false],
  ['já passei tudo pelo telefone pra moça', true],
  ['já passei isso pro técnico da internet', false],
  ['já falei com o fornecedor', false],
  ['já disse pra ele mandar de novo', false],
  ['já respondi o formulário', false],
  ['conforme já falei: porta 995', false],
  ['já respondi e a porta é 995', false],
  ['já falei e o pessoal da operadora disse que está normal', false],
  ['já mandei a outra mensagem, hoje às 10h20', false],
  ['ainda não já respondi porque estou sem tempo', false],
])('isUpset() of «%s» is %s', ([body, expected]) => {
  expect(isUpset(body)).toBe(expected)
})

test.for<[string, Record<string, Value>]>([
  ["What is POP3? I'm using Outlook 2019 and my IP is 200.1.2.3.", { client_software: 'Outlook 2019', public_ip: '200.1.2.3' }],
  ['O que é porta? Meu IP é 200.1.2.3', { public_ip: '200.1.2.3' }],
  ['Qual a porta? 995\nQual o servidor? pop.lojaprado.com.br', { pop3_port: 995, pop3_host: 'pop.lojaprado.com.br' }],
  ['What is the port? 995', { pop3_port: 995 }],
  ['Porta? 995', { pop3_port: 995 }],
])('readRequest() takes a question for a meaning as no label in «%s»', async ([body, facts]) => {
  expect(await statedBy(asksAll, body)).toEqual(facts)
})

test.for<[string, string]>([
  ['não é desde hoje, é desde sexta 17h', '2026-11-20T17:00'],
  ['Errei: não é desde hoje e sim desde ontem às 9h', '2026-11-21T09:00'],
  ["it isn't since today, it's since yesterday at 9am", '2026-11-21T09:00'],
  ['desde hoje às 7h não baixa, é desde que cheguei', '2026-11-22T07:00'],
])('readRequest() takes the start that is put right in «%s»', async ([body, at]) => {
  expect((await statedBy({ checklist: 'pop3', fields: ['error_message'] }, body))['occurred_at']).toBe(at)
})

test('readRequest() reads a list that answers each number, however little of it is known', async () => {
  const answers = [
    'hoje cedo, 6h50',
    'não sei, é o da operadora',
    'o do Windows, app Email',
    'não sei',
    'ana@lojaprado.com.br',
    'não sei',
    'não sei',
  ]
  const list = [...answers, 'fala que a conta precisa de atenção'].map((answer, index) => `${index + 1} - ${answer}`)
  expect(await statedBy(asksAll, list.join('\n'))).toEqual({
    occurred_at: '2026-11-22T06:50',
    client_software: 'app Email',
    pop3_user: 'ana@lojaprado.com.br',
    error_message: 'fala que a conta precisa de atenção',
  })
})

const LOG =
  'Nov 20 10:14:07 mx1 postfix/smtp[77]: 4F2A: to=<ana@lojaprado.com.br>, relay=mx.lojaprado.com.br[203.0.113.7]:25, dsn=5.7.1, status=bounced (host mx.lojaprado.com.br[203.0.113.7] said: 554 5.7.1 Client host blocked)'

test('readRequest() takes the error that was asked for out of the log of the sender’s server', async () => {
  const asksError: AskedBefore = { checklist: 'receiving', fields: ['error_message'] }
  const { checklist, facts } = await readAnswerTo(asksError, `chegou o log que o técnico deles mandou:\n\n${LOG}`)
  expect(checklist).toBe('receiving')
  expect(facts.map(({ field, value }) => [field, value])).toEqual([
    ['error_message', '554 5.7.1 Client host blocked'],
    ['sender_smtp_log', LOG],
  ])
  const sent = LOG.replace(/status=.*/, 'status=sent (250 2.0.0 Ok: queued as 8D1F)')
  expect(Object.keys(await statedBy(asksError, `segue o log:\n\n${sent}`))).not.toContain('error_message')
})

test.for<[string, string]>([
  ['Vou passar pro meu técnico, Beto em cópia, ele responde pra vocês.', 'pop3'],
  ['A Lia responde pra vocês amanhã', 'pop3'],
  ['Na verdade o POP está normal: os e-mails do fornecedor é que não chegam pra mim', 'receiving'],
])('readRequest() turns the talk only for a trouble: «%s»', async ([body, checklist]) => {
  expect((await readAnswerTo(asksAll, body)).checklist).toBe(checklist)
})

test.for<[string, string | undefined]>([
  ['a conta vendas@exemplo.com.br não baixa no Outlook 2019', 'Outlook 2019'],
  ['o servidor pop.loja-exemplo.com.br não conecta no Outlook 2019', 'Outlook 2019'],
  ['o e-mail da tipografia não baixa no Outlook 2019', 'Outlook 2019'],
  ['não baixa no programa (exemplo: Outlook 2019)', undefined],
  ['não baixa no meu programa, tipo Outlook 2019', undefined],
  ['não baixa em programas, por exemplo o Outlook 2019', undefined],
])('readRequest() tells an example from a name that holds the word in «%s»', async ([body, software]) => {
  expect((await valuesOf(body))['client_software']).toBe(software)
})

const knownAccount: AskedBefore = {
  checklist: 'pop3',
  fields: ['error_message'],
  known: [
    { field: 'pop3_user', value: 'vendas@lojaprado.com.br', state: 'good' },
    { field: 'pop3_port', value: 995, state: 'good' },
  ],
}

test.for<[string, Record<string, Value>]>([
  [
    'O erro é "0x800CCC92 O servidor rejeitou o logon".\nA financeiro@lojaprado.com.br também está assim, mas nela a porta é 110 sem criptografia.',
    { error_message: '0x800CCC92 O servidor rejeitou o logon' },
  ],
  ['a outra conta, bia@lojaprado.com.br, usa a 110', {}],
  ['na outra conta a porta é 110', {}],
  ['corrigindo: a conta é bia@lojaprado.com.br, a porta é 110', { pop3_user: 'bia@lojaprado.com.br', pop3_port: 110 }],
  ['a vendas@lojaprado.com.br também tem a porta 110', { pop3_user: 'vendas@lojaprado.com.br', pop3_port: 110 }],
])('readRequest() keeps another account apart in «%s»', async ([body, facts]) => {
  const { checklist } = await readAnswerTo(knownAccount, body)
  expect(checklist).toBe('pop3')
  expect(await statedBy(knownAccount, body)).toEqual(facts)
})

const logged = (end: string): string =>
  `Log SMTP: Nov 17 09:00:01 mx postfix/smtp[1]: A1: to=<ana@lojaprado.com.br>, relay=mx[1.2.3.4]:25, dsn=4.4.1, status=deferred (connect to mx: timed out)\nNov 17 09:10:01 mx postfix/smtp[1]: A1: to=<ana@lojaprado.com.br>, relay=mx[1.2.3.4]:25, ${end}`

test('readRequest() takes of the log that was asked for how it ended', async () => {
  const asksError: AskedBefore = { checklist: 'receiving', fields: ['error_message'] }
  const refused = await statedBy(asksError, logged('dsn=5.1.1, status=bounced (host mx said: 550 5.1.1 User unknown)'))
  expect(refused['error_message']).toBe('550 5.1.1 User unknown')
  const taken = await statedBy(asksError, logged('dsn=2.0.0, status=sent (250 2.0.0 Ok: queued)'))
  expect(taken['error_message']).toBeUndefined()
})

test('readRequest() takes the address of the account that is known by its name alone for no other', async () => {
  const known: AskedBefore = { checklist: 'pop3', fields: ['pop3_port'], known: [{ field: 'pop3_user', value: 'Ana', state: 'good' }] }
  expect(await statedBy(known, 'A conta ana@lojaprado.com.br também usa a porta 995')).toMatchObject({ pop3_port: 995 })
})

test.for<[string, string | undefined]>([
  ['sexta', '2026-11-20'],
  ['de rui@oficina.example para ana@lojaprado.com.br, sexta', '2026-11-20'],
  ['foi quarta, de rui@oficina.example', '2026-11-18'],
  ['segunda', '2026-11-16'],
  ['segunda via do boleto', undefined],
  ['é a quarta vez que peço', undefined],
  ['rui@oficina.example, segunda loja', undefined],
])('readRequest() takes a weekday by itself for the day that was asked for in «%s»', async ([body, day]) => {
  expect((await statedBy(asksReceiving, body))['attempted_on']).toBe(day)
})

test('readRequest() reads the sentences of one long line each as an answer', async () => {
  const asks: AskedBefore = { ...asksAll, known: [{ field: 'client_software', value: 'Thunderbird', state: 'partial' }] }
  const body =
    'A versão é a 128.5. O que é esse IP? Precisa mesmo? O servidor é pop.lojaprado.com.br, porta 995, SSL/TLS, usuário ana@lojaprado.com.br. Não aparece erro nenhum aqui.'
  expect(await statedBy(asks, body)).toMatchObject({ client_software: 'Thunderbird 128.5', pop3_port: 995 })
})

test.for<[string, string[]]>([
  ['é o Outlook mas não sei qual, começou ontem de tarde', []],
  ['não sei qual', POP3],
  ['o servidor é pop.lojaprado.com.br mas não sei qual a porta', ['pop3_port']],
])('readRequest() hears of what it is not known which in «%s»', async ([body, unknown]) => {
  expect((await readAnswerTo(asksAll, body)).dontKnow.toSorted()).toEqual(unknown.toSorted())
})

test.for<[string, string]>([
  ['não baixa, porta 995 SSL, não aparece erro', 'ssl_tls'],
  ['não baixa. porta 995 com SSL/TLS, não funciona desde ontem', 'ssl_tls'],
  ['não baixa, 995, SSL, nenhum erro', 'ssl_tls'],
  ['porta 995 com SSL não conecta', 'ssl_tls'],
  ['não baixa. porta 110, SSL não', 'none'],
  ['não baixa. porta 110, SSL não usa', 'none'],
  ['não baixa. SSL: nenhum', 'none'],
  ['não baixa. SSL não está marcado', 'none'],
])('readRequest() parts what is denied behind the encryption from the encryption in «%s»', async ([body, encryption]) => {
  expect((await valuesOf(body))['pop3_encryption']).toBe(encryption)
})

const asksSending: AskedBefore = { checklist: 'sending', fields: ['sender_address', 'recipient_address', 'error_message', 'sent_at'] }

test.for<[string, Record<string, Value>]>([
  [
    '1 sim\n2 lia@oficina.example\n3 não tenho mais, apaguei\n4 ontem 10h',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'lia@oficina.example', sent_at: '2026-11-21T10:00' },
  ],
  [
    '1 sim\n2 lia@oficina.example\n3 550 5.1.1 user unknown\n4 ontem 10h',
    {
      sender_address: 'ana@lojaprado.com.br',
      recipient_address: 'lia@oficina.example',
      error_message: '550 5.1.1 user unknown',
      sent_at: '2026-11-21T10:00',
    },
  ],
  ['1 cliente reclamou\n2 vezes voltou\n3 pessoas testaram\n4 dias assim', {}],
])('readRequest() reads by number, one of them little, «%s»', async ([body, facts]) => {
  expect(await statedBy(asksSending, body)).toEqual(facts)
})

test.for<[string, string | undefined]>([
  ['Nem eu nem meu sócio recebemos os e-mails da prefeitura desde segunda', 'receiving'],
  ['Neither me nor my partner received the mails from the bank', 'receiving'],
  ['nem o cliente nem o contador recebem o que eu mando', 'sending'],
  ['Nem no celular nem no Outlook consigo baixar', 'pop3'],
])('readRequest() tells by what two do not get: «%s»', async ([body, checklist]) => {
  expect((await readBody(body)).checklist).toBe(checklist)
})

const asksTime: AskedBefore = {
  checklist: 'sending',
  fields: ['recipient_address', 'sent_at'],
  known: [{ field: 'sent_at', value: '2026-11-21', state: 'partial' }],
}

test.for<[string, string | undefined]>([
  ['por exemplo lia@oficina.example às 15h20', '2026-11-21T15:20'],
  ['lia@oficina.example, 15h20', '2026-11-21T15:20'],
  ['atendemos até 18h, é lia@oficina.example', undefined],
])('readRequest() completes the day beside an address in «%s»', async ([body, at]) => {
  const { recipient_address, sent_at } = await statedBy(asksTime, body)
  expect([recipient_address, sent_at]).toEqual(['lia@oficina.example', at])
})

const asksSender: AskedBefore = { checklist: 'receiving', fields: ['sender_address'] }

test.for<[string, Value]>([
  ['São vários. Por exemplo rui@oficina.example e lia@fabrica.example', ['rui@oficina.example', 'lia@fabrica.example']],
  ['rui@oficina.example\nlia@fabrica.example', ['rui@oficina.example', 'lia@fabrica.example']],
  ['rui@oficina.example. Os da lia@fabrica.example chegam normal', 'rui@oficina.example'],
])('readRequest() takes each address that answers in «%s»', async ([body, sender]) => {
  expect((await statedBy(asksSender, body))['sender_address']).toEqual(sender)
})

test.for<[string, string[]]>([
  ['ela disse que apagou', ['error_message']],
  ['ele já deletou a mensagem', ['error_message']],
  ['o fornecedor não guardou', ['error_message']],
  ['ela perdeu a paciência', []],
  ['ela salvou a mensagem', []],
  ['o cliente guardou o aviso. Ele manda amanhã', []],
  ['o técnico apagou a conta e criou de novo', []],
])('readRequest() hears that nobody has the error any more in «%s»', async ([body, unknown]) => {
  expect((await readAnswerTo({ checklist: 'receiving', fields: ['error_message'] }, body)).dontKnow).toEqual(unknown)
})

const asksHour = (partOfDay: 'afternoon' | 'night'): AskedBefore => ({
  checklist: 'pop3',
  fields: ['occurred_at'],
  known: [{ field: 'occurred_at', value: '2026-11-21', state: 'partial', partOfDay }],
})

test.for<[string, 'afternoon' | 'night', string]>([
  ['umas 3 e meia', 'afternoon', '15:30'],
  ['3', 'afternoon', '15:00'],
  ['às 8', 'night', '20:00'],
  ['umas 11', 'afternoon', '11:00'],
  ['foi às 9 da manhã', 'night', '09:00'],
  ['16h', 'afternoon', '16:00'],
])('readRequest() takes «%s» of a day told with its %s', async ([body, part, time]) => {
  expect((await statedBy(asksHour(part), body))['occurred_at']).toBe(`2026-11-21T${time}`)
})

test.for<[string, string, AskedBefore]>([
  ['na loja diz "senha incorreta" e na minha não aparece nada', 'pop3', { checklist: 'pop3', fields: ['error_message'] }],
  ['na verdade os e-mails que eu mando voltam: 550 5.1.1 user unknown', 'sending', { checklist: 'pop3', fields: ['error_message'] }],
])('readRequest() stays with the error that was asked for in «%s»', async ([body, checklist, asked]) => {
  expect((await readAnswerTo(asked, body)).checklist).toBe(checklist)
})

test.for(['Erro: já mandei', 'Erro: já informei no e-mail anterior'])('readRequest() takes no error from «%s»', async (body) => {
  expect(await statedBy(asksSending, `${body}\nData: ontem 10h`)).toEqual({ sent_at: '2026-11-21T10:00' })
})

const asksPort: AskedBefore = { checklist: 'pop3', fields: ['public_ip', 'pop3_port', 'pop3_encryption'] }

test.for<[string, AskedBefore, Record<string, Value>]>([
  // What counts something else is no port, and what is asked behind one takes nothing back.
  [
    '1. 200.1.2.3\n2. 995. aliás é pra deixar as mensagens 14 dias no servidor ou não?\n3. ssl',
    asksPort,
    { public_ip: '200.1.2.3', pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  ['Porta: 110. Aliás, 995', asksPort, { pop3_port: 995 }],
  ['porta: para 2 contas é a 110', asksPort, { pop3_port: 110 }],
  // A writer's own question below an error is none of it.
  ['voltou isso: 550 5.1.1 user unknown\nQUEM VAI RESOLVER ISSO????', asksSides, { error_message: '550 5.1.1 user unknown' }],
  ['voltou isso: 550 5.1.1 user unknown\nisso é normal?', asksSides, { error_message: '550 5.1.1 user unknown' }],
  // Figures on keys count items, and pictures around a text are its writer's.
  ['1️⃣ 200.1.2.3\n2️⃣ 995\n3️⃣ SSL ✅', asksPort, { public_ip: '200.1.2.3', pop3_port: 995, pop3_encryption: 'ssl_tls' }],
  ['Mensagem: ❌ Falha no login 😩', asksAll, { error_message: 'Falha no login' }],
  // Who dictates goes on without a mark; a dot that is said inside an address ends nothing.
  [
    'o erro que aparece é não foi possível abrir a conexão com o servidor e o IP eu entrei lá e deu 191 ponto 36 ponto 200 ponto 18',
    asksAll,
    { error_message: 'não foi possível abrir a conexão com o servidor', public_ip: '191.36.200.18' },
  ],
  [
    'ip 200.1.2.3 parou ontem erro não foi possível conectar ao servidor',
    asksAll,
    { public_ip: '200.1.2.3', occurred_at: '2026-11-21', error_message: 'não foi possível conectar ao servidor' },
  ],
  ['foi meu erro não foi possível ver. A porta é 995', asksPort, { pop3_port: 995 }],
  ['por erro não foi possível responder, porta 995', asksPort, { pop3_port: 995 }],
  // A cell that repeats its question's name behind the number.
  [
    '1\tSeu IP de internet:\t200.1.2.3\n2\tMensagem de erro (exata):\tO servidor não respondeu',
    { checklist: 'pop3', fields: ['public_ip', 'error_message'] },
    { public_ip: '200.1.2.3', error_message: 'O servidor não respondeu' },
  ],
  // Settings that were told together stay together.
  [
    'secretaria: porta 995, SSL/TLS\ncoordenação: porta 110, sem criptografia\nIP 200.1.2.3',
    asksPort,
    { public_ip: '200.1.2.3', pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  [
    'recepção: porta 110, sem criptografia\nvendas: porta 995, SSL\nIP 200.1.2.3',
    asksPort,
    { public_ip: '200.1.2.3', pop3_port: 110, pop3_encryption: 'none' },
  ],
  // Among other sentences a yes that says to what.
  [
    'Enviei às 7h50 de hoje. Sim, é o meu e-mail de sempre',
    { checklist: 'sending', fields: ['sender_address', 'sent_at'] },
    { sender_address: 'ana@lojaprado.com.br', sent_at: '2026-11-22T07:50' },
  ],
  ['Sim. Foi às 7h50 de hoje.', { checklist: 'sending', fields: ['sender_address', 'sent_at'] }, { sent_at: '2026-11-22T07:50' }],
  [
    'Sim, é o meu chefe que manda. Foi às 7h50 de hoje.',
    { checklist: 'sending', fields: ['sender_address', 'sent_at'] },
    { sent_at: '2026-11-22T07:50' },
  ],
])('“%s” is read as meant', async ([body, asked, values]) => {
  expect(await statedBy(asked, body)).toEqual(values)
})

const asksError: AskedBefore = {
  checklist: 'sending',
  fields: ['error_message'],
  known: [{ field: 'sent_at', value: '2026-11-21T08:15', state: 'good' }],
}

test.for<[string, string | undefined]>([
  ['tentei de novo às 9h40 e agora dá outro erro: "550 5.4.1 Recipient address rejected"', '2026-11-22T09:40'],
  ['ok I tried again at 9:40am and now I get a different error: "550 5.4.1 Recipient address rejected"', '2026-11-22T09:40'],
  ['Tentei de novo agora e dá outro erro: "452 4.2.2 Mailbox full". Isso foi 9:50.', '2026-11-22T09:50'],
  ['o erro é "550 5.4.1 Recipient address rejected". Saio às 9h30.', undefined],
  ['o outro erro eu não vi, esse é "550 5.4.1 Recipient address rejected", abrimos às 9h', undefined],
  ['tentei às 9h40 e foi. O erro que dava era "550 5.4.1 Recipient address rejected"', undefined],
])('of “%s” the moment is %s', async ([body, moment]) => {
  expect((await statedBy(asksError, body)).sent_at).toBe(moment)
})

const TWO = ['rui@oficina.example', 'lia@fabrica.example']
const knowsTwo: AskedBefore = {
  checklist: 'sending',
  fields: ['sent_at'],
  known: [{ field: 'recipient_address', value: TWO, state: 'good' }],
}

test.for<[string, Value | undefined]>([
  ['Só corrigindo: o segundo é lia@outra.example. Foi sexta às 16h10.', ['rui@oficina.example', 'lia@outra.example']],
  ['o primeiro e-mail na verdade é rui@outra.example, foi sexta às 16h10', ['rui@outra.example', 'lia@fabrica.example']],
  ['o certo é eva@outra.example, mandei sexta às 16h10', 'eva@outra.example'],
  ['o terceiro é eva@outra.example, mandei sexta às 16h10', 'eva@outra.example'],
])('“%s” puts right one of two', async ([body, value]) => {
  expect((await statedBy(knowsTwo, body)).recipient_address).toEqual(value)
})

const knowsDay: AskedBefore = {
  checklist: 'pop3',
  fields: ['occurred_at', 'public_ip'],
  known: [{ field: 'occurred_at', value: '2026-11-18', state: 'partial' }],
}

test.for<[string, string]>([
  ['desde anteontem às 14h, como falei. ip 200.1.2.3', '2026-11-18T14:00'],
  ['como já disse, foi anteontem umas 14h', '2026-11-18T14:00'],
  ['foi anteontem às 14h', '2026-11-20T14:00'],
  ['foi dia 20 às 14h, como falei com o técnico', '2026-11-20T14:00'],
])('of “%s” the moment is %s, where 18 November is known', async ([body, moment]) => {
  expect((await statedBy(knowsDay, body)).occurred_at).toBe(moment)
})

// What was sent to us is no mail in question, and whoever says that all was said has said so.
test.for<[string, string | undefined, boolean]>([
  ['já mandei o print ontem pra vocês no whatsapp', undefined, true],
  ['mandei a foto do erro pra vocês ontem', undefined, false],
  ['o resto já tá aí em cima', undefined, true],
  ['tá tudo aí em cima', undefined, true],
  ["it's all in my first email", undefined, true],
  ['mandei as fotos da festa ontem às 10h pro cliente', '2026-11-21T10:00', false],
  ['mandei ontem às 10h, o print tá em anexo', '2026-11-21T10:00', false],
  ['a opção está em cima, do lado da porta', undefined, false],
])('“%s” tells the moment %s', async ([body, moment, upset]) => {
  const { facts, isUpset } = await readAnswerTo({ checklist: 'sending', fields: ['sender_address', 'error_message', 'sent_at'] }, body)
  expect({ moment: facts.find(({ field }) => field === 'sent_at')?.value, upset: isUpset === true }).toEqual({ moment, upset })
})
