// "My mail does not work": which mails say only that, and which of a few matters the answer to our question means.
import { expect, test } from 'vitest'
import type { Reading } from '../../../src/facts/fact.ts'
import { type AskedBefore, readRequest } from '../../../src/facts/read-request.ts'
import type { Desk } from '../../../src/message/desk.ts'
import { readMessage } from '../../../src/message/read-message.ts'
import { readChecklistFiles } from '../../../src/read-checklist-files.ts'

const checklists = await readChecklistFiles([])
const desk: Desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }

async function read(body: string, { subject = 'oi', asked }: { subject?: string; asked?: AskedBefore } = {}): Promise<Reading> {
  const head = `From: Rui Prado <rui@lojaprado.example>\nTo: suporte@provedor.example\nSubject: ${subject}\nDate: Wed, 18 Nov 2026 10:00:00 -0300\nContent-Type: text/plain; charset=utf-8\n\n`
  return readRequest(await readMessage(Buffer.from(`${head}${body}\n`), desk), checklists, desk, asked)
}

test.for([
  'Meu e-mail não funciona.',
  'meu email nao ta funcionando',
  'Bom dia, nosso e-mail parou. Podem ver?',
  'Oi, tudo bem? Estou com problemas no meu email. Aguardo, obrigada.',
  'Não consigo usar o e-mail',
  'não estamos conseguindo acessar os e-mails da empresa, favor verificar com urgência',
  'e-mail fora do ar!!',
  'o e-mail da loja caiu',
  'meu email ta com erro',
  'tá dando erro no email',
  'Preciso de ajuda com meu e-mail',
  'os emails da clínica não abrem',
  'correio eletrônico inoperante',
  'My email is not working, please help',
  'We are having trouble with our email',
  'our mail is down since this morning',
  'Mi correo no funciona',
  'tengo un problema con el correo',
  'no puedo acceder a mi correo',
])('readRequest() finds that «%s» says only that mail does not work', async (body) => {
  const reading = await read(body)
  expect(reading.assessment).toEqual({ kind: 'unclassified' })
  expect(reading.isVague).toBe(true)
})

test.for([
  // Other matters.
  'Meu site não funciona',
  'Meu e-mail não funciona, esqueci a senha',
  'meu email foi invadido e não funciona',
  'Não consigo entrar no webmail',
  'meu email e meu site estão fora do ar',
  'a fatura não chegou no meu e-mail',
  'Preciso criar um e-mail para a nova funcionária, o e-mail dela não existe',
  'o calendário do meu email não abre',
  // Nobody's trouble.
  'Obrigado, meu e-mail voltou a funcionar',
  'O e-mail não é o problema, obrigado',
  'Seu e-mail está com problema, clique aqui para liberar sua caixa',
  'Your mailbox has a problem. Click below to keep it working',
  'Bom dia',
  'Segue o contrato em anexo',
])('readRequest() finds more, or less, than that in «%s»', async (body) => {
  expect((await read(body)).isVague).toBeUndefined()
})

test.for([
  ['meu outlook não funciona', 'pop3'],
  ['O e-mail não está funcionando no celular', 'pop3'],
  ['meu e-mail não funciona, não consigo enviar nada', 'sending'],
  ['meu e-mail não funciona: o que me mandam não chega', 'receiving'],
] as const)('readRequest() does not ask which it is where «%s» tells it', async ([body, checklist]) => {
  const reading = await read(body)
  expect(reading.checklist).toBe(checklist)
  expect(reading.isVague).toBeUndefined()
})

const asked: AskedBefore = { which: ['pop3', 'sending', 'receiving'], subject: 'e-mail' }

test.for<[string, string | undefined]>([
  ['2', 'sending'],
  ['Bom dia, 3', 'receiving'],
  ['opção 2', 'sending'],
  ['É a 1.', 'pop3'],
  ['a segunda', 'sending'],
  ['a terceira opção, obrigada', 'receiving'],
  ["it's the first one", 'pop3'],
  ['la 2', 'sending'],
  ['número três', 'receiving'],
  ['1) Meu programa não baixa', 'pop3'],
  ['Olá!\n\n2\n\nObrigado', 'sending'],
  ['Seria o 1, uso o Outlook 2016', 'pop3'],
  ['não consigo enviar', 'sending'],
  ['não chega nada', 'receiving'],
  ['é no outlook', 'pop3'],
  ['no celular', 'pop3'],
  ['envio', 'sending'],
  ['acho que é receber', 'receiving'],
  ['2 computadores não baixam os e-mails', 'pop3'],
  // None of them, or nothing told.
  ['4', undefined],
  ['7', undefined],
  ['outra coisa', undefined],
  ['Nenhuma delas, é que esqueci a senha', undefined],
  ['os dois', undefined],
  ['tudo', undefined],
  ['já falei, meu e-mail não funciona!', undefined],
  ['ok', undefined],
  ['já voltou ao normal, obrigado', undefined],
])('readRequest() takes «%s» for the answer %s', async ([body, checklist]) => {
  expect((await read(body, { asked })).checklist).toBe(checklist)
})

test('readRequest() numbers the checklists as the letter did', async () => {
  const { checklist } = await read('2', { asked: { which: ['receiving', 'pop3'] } })
  expect(checklist).toBe('pop3')
})

test('readRequest() finds what the answer states besides', async () => {
  const { facts } = await read('1. Outlook 2016, porta 995 com SSL', { asked })
  expect(facts.map(({ field, value }) => [field, value])).toEqual([
    ['client_software', 'Outlook 2016'],
    ['pop3_port', 995],
    ['pop3_encryption', 'ssl_tls'],
  ])
})
