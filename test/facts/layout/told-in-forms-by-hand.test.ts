// Forms filled in by hand: dots that lead to the value behind a question, several names for several values, a yes and a no with a box each, a
// question that heads a column, both servers a row each, and what is only asked for.
import { expect, test } from 'vitest'
import { readBody, valuesOf } from '../read-body.ts'

const FAILS = 'Não baixa no Outlook 2016.\n'
const LOST = 'O e-mail não chegou para nós:\n'
const BOTH_SERVERS =
  'Servidor entrada    pop.lojaprado.com.br        porta  110\nServidor saida      smtp.lojaprado.com.br       porta  587\nSegurança           nenhuma\n'

test.for<[string, string, Record<string, unknown>]>([
  [
    'a ticked no with room for the text',
    'Mandei de ana@lojaprado.com.br para rui@fabrica.com.br ontem 10h e não chegou.\nHouve mensagem de erro? (X) Não ( ) Sim. Qual? ______',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'rui@fabrica.com.br', sent_at: '2026-11-17T10:00' },
  ],
  ['several values between bars', `${FAILS}| Porta/SSL | 995 / sim |\n| SO | Windows 10 |`, { pop3_port: 995, pop3_encryption: 'ssl_tls' }],
  ['one value between bars', `${FAILS}| Porta | 995 |\n| SSL | não |`, { pop3_port: 995, pop3_encryption: 'none' }],
  ['several values behind dots', `${FAILS}porta/ssl ......... 995 / sim`, { pop3_port: 995, pop3_encryption: 'ssl_tls' }],
  [
    'a port and more in brackets',
    `${FAILS}conta [ana@lojaprado.com.br], porta [995], cripto [SSL/TLS]`,
    { pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  [
    'states that say themselves',
    `${FAILS}domínio registrado e ativo\nMX ok\nantivírus (não uso)`,
    { domain_active: 'sim', mx_valid: 'sim' },
  ],
  [
    'an empty box behind its option',
    `${FAILS}Entrada de email (POP3): 110\nEste servidor requer uma conexão segura (SSL) [ ]`,
    { pop3_encryption: 'none' },
  ],
  [
    'a ticked box behind its option',
    `${FAILS}Entrada de email (POP3): 995\nEste servidor requer uma conexão segura (SSL) [x]`,
    { pop3_encryption: 'ssl_tls' },
  ],
  ['a box behind a mark', `${FAILS}Porta: 995\nSSL: [x]`, { pop3_port: 995, pop3_encryption: 'ssl_tls' }],
  [
    'dots that a telephone writes as one',
    `${FAILS}Servidor……… pop.lojaprado.com.br\nPorta……… 995`,
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995 },
  ],
  ['an ellipsis in a sentence', `${FAILS}Não baixa… uso a porta 995 com SSL… obrigada`, { pop3_port: 995, pop3_encryption: 'ssl_tls' }],
  [
    'an example in brackets behind a name',
    `${FAILS}Usuário POP3 (ex: joao@dominio.com): ana@lojaprado.com.br`,
    { pop3_user: 'ana@lojaprado.com.br' },
  ],
  [
    'names that are cut short',
    'Não foi entregue.\nREM.: ana@lojaprado.com.br\nDEST.: rui@mercado.com.br\nDT/HR: 17/11/2026 15:20',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'rui@mercado.com.br', sent_at: '2026-11-17T15:20' },
  ],
  ['what stands below both servers', `${FAILS}${BOTH_SERVERS}`, { pop3_port: 110, pop3_encryption: 'none' }],
  [
    'the error below a ticked yes',
    'Não consigo enviar.\nHouve erro?...... (X) SIM  ( ) NÃO\nQual?............ 550 5.4.1 Recipient address rejected: Access denied',
    { error_message: '550 5.4.1 Recipient address rejected: Access denied' },
  ],
])('readRequest() reads %s', async ([, body, expected]) => {
  expect(await valuesOf(body)).toMatchObject(expected)
})

test('readRequest() reads no row of another setting below the name of one', async () => {
  const values = await valuesOf(`${FAILS}antivírus\nPorta 995`)
  expect(values.pop3_port).toBe(995)
  expect(values.antivirus).toBeUndefined()
})

test.for<[string, Record<string, unknown>]>([
  ['MX ok?\nnão', { mx_valid: 'não' }],
  ['Domínio ativo\nsim', { domain_active: 'sim' }],
  ['Antivírus\nAvast Free', { antivirus: 'Avast Free' }],
])('readRequest() reads the answer below a name alone in %j', async ([lines, expected]) => {
  expect(await valuesOf(`${FAILS}${lines}`)).toMatchObject(expected)
})

test.for<[string, string, string[]]>([
  ['a question answered with no', `${LOST}Quem enviou: rui@mercado.com.br\nRetornou? não`, []],
  [
    'a question that heads a column',
    `${LOST}Quem enviou\tPara\tDia\tRetornou?\nrui@mercado.com.br\tana@lojaprado.com.br\t17/11/2026\tnão`,
    [],
  ],
  ['a no that is ticked', `${LOST}Quem enviou: rui@mercado.com.br\nHouve erro? ( ) sim (x) não`, []],
  ['a question answered with yes', `${LOST}Quem enviou: rui@mercado.com.br\nRetornou? sim`, ['error_message']],
  ['a yes behind dots', `${LOST}voltou algo pra eles? ....... sim, mas não sabem dizer o que estava escrito`, ['error_message']],
  ['a question of the writer', `${LOST}voltou um erro pro Rui. Por que voltou?`, ['error_message']],
])('readRequest() of %s mentions %j', async ([, body, expected]) => {
  const { values, mentioned } = await readBody(body)
  expect(values.error_message).toBeUndefined()
  expect(mentioned).toEqual(expected)
})

test.for<[string, string, string, string | undefined]>([
  ['settings that are asked for', 'Dados', 'Bom dia, me manda o servidor pop, a porta e como configura no outlook 2021', undefined],
  [
    'new mailboxes and their settings',
    'Criação de e-mails',
    'Favor criar rui@lojaprado.com.br com 10 GB e me mandar o servidor pop, a porta e como configura no outlook 2021 dele.',
    undefined,
  ],
  [
    'settings that are asked for because it fails',
    'Outlook',
    'O Outlook 2021 não baixa mais. Me manda o servidor pop e a porta pra eu conferir?',
    'pop3',
  ],
  [
    'settings that are asked for because it hangs',
    'duvida',
    'O Thunderbird fica carregando e trava. me manda o servidor e a porta',
    'pop3',
  ],
  ['settings for a new computer', 'servidor', 'Troquei de computador, preciso que me passem o servidor pop e a porta', undefined],
  [
    'settings that are asked for since it fails',
    'duvida',
    'Qual é o servidor pop? Desde segunda o Thunderbird fica conectando e fica nisso.',
    'pop3',
  ],
  [
    'settings under mail that stays',
    'duvida',
    'Me informa o servidor de saída, os e-mails ficam na caixa de saída desde ontem.',
    'sending',
  ],
  [
    'settings below the question for theirs',
    'Outlook',
    'O Outlook não baixa. Qual é a porta? Aqui tá servidor pop.lojaprado.com.br, porta 110.',
    'pop3',
  ],
])('readRequest() takes %s for %j', async ([, subject, body, expected]) => {
  expect((await readBody(body, subject)).checklist).toBe(expected)
})
