// Answers to what a person of the desk asked: bare ones above the quoted questions, numbered ones that resemble labels, English questions,
// denials with a remark, and what was thrown away. Who answers in another way, or speaks of another value, answers nothing so.
import { expect, test } from 'vitest'
import { readBody, valuesOf } from '../read-body.ts'

const quoted = (...questions: string[]): string =>
  ['', '', 'Em 17/11/2026 16:30, Suporte <suporte@provedor.example> escreveu:', ...questions.map((line) => `> ${line}`)].join('\n')
const missing = quoted('Faltam:', '- Porta do servidor de entrada', '- Tipo de criptografia', '> Outlook 2016 não baixa (POP3)')

test.for<[string, Record<string, unknown>]>([
  [`995 e SSL${missing}`, { pop3_port: 995, pop3_encryption: 'ssl_tls' }],
  [`Oi! É 110, sem criptografia.\n\nAna${missing}`, { pop3_port: 110, pop3_encryption: 'none' }],
  [
    `bom dia, é 177.40.3.219\n\nAna${quoted('Só falta o IP de internet:', '> Outlook 2016 não baixa (POP3)')}`,
    { public_ip: '177.40.3.219' },
  ],
])('readRequest reads the bare answers of %j', async ([body, told]) => {
  expect(await valuesOf(body)).toMatchObject(told)
})

test.for<[string, string]>([
  // A field that is answered by its name: the number beside is none.
  [`Porta: 110. O ramal é 995.${missing}`, 'pop3_port'],
  [`Ligue 3322-9950, por favor.${missing}`, 'pop3_port'],
  [`Obrigada! Vejo amanhã com o técnico.\n\nWagner${missing}`, 'antivirus'],
])('readRequest takes no bare number of %j for an answer', async ([body, field]) => {
  expect([undefined, 110]).toContain((await valuesOf(body))[field])
})

const numbers = quoted('1. Porta TCP', '2. Usuário POP3', '3. Mensagem de erro (exata)')
test('readRequest reads a numbered answer that resembles a label', async () => {
  const told = await valuesOf(`1: 995\n2: ana@lojaprado.com.br\n3: Login: não foi possível abrir a conexão com o servidor${numbers}`)
  expect(told).toMatchObject({ pop3_port: 995, error_message: 'Login: não foi possível abrir a conexão com o servidor' })
})

test.for<[string, Record<string, unknown>]>([
  ['Does the MX exist and answer? No\nPort: 995', { mx_valid: 'não' }],
  ['Is there an MX record? No, none\nPort: 995', { mx_valid: 'não' }],
  ['Is your domain registered and paid? Yes, until 2028\nPort: 995', { domain_active: 'sim' }],
  ['Does the MX record matter for POP3? No idea. Port 995.', { mx_valid: undefined }],
])('readRequest reads the answer of %j', async ([body, told]) => {
  const { values } = await readBody(`Thunderbird 128 cannot download mail (POP3).\n${body}`)
  for (const [field, value] of Object.entries(told)) expect(values[field]).toEqual(value)
})

const form = (error: string): string => `remetente: rui@sul.com.br\ndestinatário: ana@lojaprado.com.br\nerro: ${error}\ndia: ontem`

test.for([
  'nenhum, log dele consta entregue',
  'não - pra ele aparece como enviado',
  'nada. Ele jura que saiu',
  'No, it says delivered',
  'ninguno (a ellos les figura enviado)',
])('readRequest takes “%s” for no error', async (error) => {
  const { values, mentioned } = await readBody(form(error), 'não recebo')
  expect(values).not.toHaveProperty('error_message')
  expect(mentioned).not.toContain('error_message')
})

test.for([
  'ela disse que voltou um aviso em inglês mas ela apagou',
  'it did come back but in German, I binned it, sorry',
  'tinha um texto comprido, joguei fora sem querer',
  'chegou um negócio em inglês, a menina deletou',
  'llegó un aviso pero mi hijo lo borró',
])('readRequest asks for the error of “%s”', async (error) => {
  const { values, mentioned } = await readBody(form(error), 'não recebo')
  expect(values).not.toHaveProperty('error_message')
  expect(mentioned).toContain('error_message')
})

test.for([
  'The message was deleted without being read',
  '552 mailbox full (eu apaguei a outra)',
  'O programa perdeu a conexão com o servidor e fechou',
  'Nenhum servidor disponível para a entrega',
  'Não, mas voltou um aviso de mailbox full',
])('readRequest takes “%s” for an error', async (error) => {
  expect((await readBody(form(error), 'não recebo')).values).toHaveProperty('error_message')
})

test.for<[string, Record<string, unknown>]>([
  [
    'sapataria passo leve; 17/11 11:20; ip 177.3.3.80; outlook 2016; pop.lojaprado.com.br; ana@lojaprado.com.br; 995; ssl; 0x800CCC0F conexao interrompida; win 10; avg; sem fw',
    { pop3_user: 'ana@lojaprado.com.br', error_message: '0x800CCC0F conexao interrompida', os_version: 'win 10' },
  ],
  ['Does the MX record exist? It does, points to you\nIs the domain active? It is not', { mx_valid: 'sim', domain_active: 'não' }],
  [
    'Em 17/11/2026 16:30, Suporte <suporte@provedor.example> escreveu:\n> Port of the incoming server\n995\n> Exact error message\nLogin failed on the server\nWin 11 e Avast',
    { pop3_port: 995, error_message: 'Login failed on the server', os_version: 'Win 11', antivirus: 'Avast' },
  ],
])('readRequest reads the answers of %j', async ([body, told]) => {
  expect((await readBody(body, 'pop3 não baixa e-mail')).values).toMatchObject(told)
})
