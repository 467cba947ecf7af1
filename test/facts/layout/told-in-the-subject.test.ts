// What a subject states and the letter below it leaves out; and answers that are written over our subject. The letter's own words hold.
import { expect, test } from 'vitest'
import { readAnswerTo, readBody } from '../read-body.ts'

const ERROR = 'erro: "Não é possível conectar ao servidor"'

test.for<[subject: string, body: string, values: Record<string, unknown>]>([
  ['email nao baixa no outlook 2016 desde ontem 9h', ERROR, { client_software: 'outlook 2016', occurred_at: '2026-11-17T09:00' }],
  [
    'Erro 0x800CCC0F',
    'Não consigo baixar os e-mails no Outlook 2019.',
    { error_message: 'Erro 0x800CCC0F', client_software: 'Outlook 2019' },
  ],
  ['e-mail do ana@fornecedor.com.br não chega', 'Mandaram ontem e nada chegou.', { sender_address: 'ana@fornecedor.com.br' }],
  // Of a part the subject has the whole.
  ['Outlook 2019', 'Não baixa os e-mails no Outlook desde ontem.', { client_software: 'Outlook 2019' }],
  // The letter holds.
  ['Outlook 2016 não baixa', 'Desculpem, é o Thunderbird 115 que não baixa os e-mails.', { client_software: 'Thunderbird 115' }],
  ['porta 110', 'Não baixa os e-mails no Outlook, porta 995.', { pop3_port: 995 }],
  // Older subjects are somebody's before him.
  ['Re: Outlook 2016', 'Não baixo os e-mails no meu programa.', { client_software: undefined }],
  ['Enc: porta 110', 'Não baixo os e-mails no meu programa.', { pop3_port: undefined }],
  // What else people call their letters.
  ['pedido 4512 de 12/11 às 10h', 'Mandei para rui@fabrica.com.br e voltou.', { sent_at: undefined }],
  ['chamado 995', 'Não baixo os e-mails no Outlook 2016.', { pop3_port: undefined }],
])('under “%s” “%s” tells', async ([subject, body, values]) => {
  const told = (await readBody(body, subject)).values
  expect(Object.fromEntries(Object.keys(values).map((field) => [field, told[field]]))).toEqual(values)
})

const asked = { checklist: 'pop3', subject: 'email parou no outlook 2016', fields: ['pop3_port', 'pop3_encryption', 'public_ip'] }

test.for<[subject: string, values: Record<string, unknown>]>([
  ['Re: porta 995 e ssl', { pop3_port: 995, pop3_encryption: 'ssl_tls' }],
  ['ip 200.150.10.20', { public_ip: '200.150.10.20' }],
  ['995, SSL', { pop3_port: 995, pop3_encryption: 'ssl_tls' }],
  ['Re: email parou no outlook 2016 [#K7Q2M4XW9RBD3HT6]', {}],
  ['[EXTERNO] Re: email parou no outlook 2016', {}],
  ['RES: email parou', {}],
])('an answer under “%s” tells', async ([subject, values]) => {
  const { facts } = await readAnswerTo(asked, 'Enviado do meu Galaxy', subject)
  expect(Object.fromEntries(facts.map(({ field, value }) => [field, value]))).toEqual(values)
})

test('an answer with words of its own leaves a subject of something else', async () => {
  const { facts } = await readAnswerTo(
    { checklist: 'receiving', subject: 'não chega', fields: ['recipient_address', 'attempted_on'] },
    'É no ana@lojaprado.com.br mesmo.',
    'Pedido 4512 entrega 20/11',
  )
  expect(facts.map(({ field }) => field)).toEqual(['recipient_address'])
})
