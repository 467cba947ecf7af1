// Mails that somebody dictated, with the marks said as words: quotation marks around an error, the mark that ends it, dots in versions, underlines and
// hyphens in addresses, an English "at". A row each, beside sentences in which the same words mean something else.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const rows: [string, Record<string, unknown>][] = [
  [
    'pop3 mail wont download it says the account is locked for a 30 minute period due to failed logins',
    { error_message: 'the account is locked for a 30 minute period due to failed logins' },
  ],
  [
    'el outlook no baja sale el error no se pudo conectar verifique que no haya coma en el nombre',
    { error_message: 'no se pudo conectar verifique que no haya coma en el nombre' },
  ],
  [
    'o outlook 2016 não baixa os e-mails aparece a mensagem abre aspas não foi possível conectar ao servidor fecha aspas ponto a porta é 995',
    { error_message: 'não foi possível conectar ao servidor', pop3_port: 995 },
  ],
  [
    'mandei hoje às 10h de ana@lojaprado.com.br para rui@celeiro.com.br e voltou dizendo dois pontos abre aspas mailbox is full fecha aspas ponto obrigada',
    { error_message: 'mailbox is full' },
  ],
  [
    'I sent it today at 10am from ana@lojaprado.com.br to rui@celeiro.com.br and it came back saying quote mailbox is full unquote thanks',
    { error_message: 'mailbox is full' },
  ],
  [
    'hoy a las 10 mandé desde ana@lojaprado.com.br a rui@celeiro.com.br y volvió un mensaje que dice abre comillas mailbox is full cierra comillas punto gracias',
    { error_message: 'mailbox is full' },
  ],
  [
    'não baixa os e-mails no Outlook 2016 o erro é dois pontos o servidor não respondeu ponto eu já reiniciei',
    { error_message: 'o servidor não respondeu' },
  ],
  [
    'pop3 mail wont download it says the server did not respond period i already restarted the port is 995',
    { error_message: 'the server did not respond', pop3_port: 995 },
  ],
  [
    'el pop3 de outlook 2019 no me baja los correos me sale un cartel que dice no se puede conectar con el servidor la ip no sé qué es',
    { error_message: 'no se puede conectar con el servidor' },
  ],
  [
    'outlook wont download by pop3 it says cannot connect to the server and thats it i dont know the port',
    { error_message: 'cannot connect to the server' },
  ],
  [
    'o pop3 não baixa aparece erro 0x800CCC92 o servidor rejeitou o logon\na porta n sei onde vê',
    { error_message: 'erro 0x800CCC92 o servidor rejeitou o logon' },
  ],
  // Names.
  [
    'pop3 não baixa no Thunderbird 115 ponto 6 ponto 1 a conta é ana ponto maria traço loja arroba lojaprado ponto com ponto br ponto obrigada',
    { client_software: 'Thunderbird 115 ponto 6 ponto 1', pop3_user: 'ana.maria-loja@lojaprado.com.br' },
  ],
  [
    'pop3 não baixa o usuário é ana sublinhado loja arroba loja hífen prado ponto com ponto br e o servidor é pop ponto loja hífen prado ponto com ponto br ponto obrigada',
    { pop3_user: 'ana_loja@loja-prado.com.br', pop3_host: 'pop.loja-prado.com.br' },
  ],
  [
    'el pop3 no baja la cuenta es ventas guion bajo norte arroba lojaprado punto com punto ar',
    { pop3_user: 'ventas_norte@lojaprado.com.ar' },
  ],
  [
    'outlook 2016 cant fetch pop3 mail my login is front underscore desk at lojaprado dot com dot br on mail dot lojaprado dot com dot br',
    { pop3_user: 'front_desk@lojaprado.com.br', pop3_host: 'mail.lojaprado.com.br' },
  ],
  [
    'yesterday at 10am i sent an email from ana at lojaprado dot com dot br to bob dot smith at celeiro dot com and it never arrived',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'bob.smith@celeiro.com' },
  ],
  // "Outlook 2016 conta …" counts no accounts.
  [
    'não baixa por pop3 outlook 2016 conta traço ana arroba lojaprado ponto com ponto br',
    { client_software: 'outlook 2016', pop3_user: 'ana@lojaprado.com.br' },
  ],
  ['O pop3 não abre. Ana arroba lojaprado ponto com ponto br é a conta.', { pop3_user: 'ana@lojaprado.com.br' }],
  ['uso o outlook 2016 ponto 8 da manhã hoje parou o pop3', { client_software: 'outlook 2016' }],
]

test.for(rows)('readRequest() reads what is said in “%s”', async ([body, expected]) => {
  expect(await valuesOf(body)).toMatchObject(expected)
})

test.for<[string, string]>([
  ['my partner works from home at lojaprado dot com dot br and pop3 is down', 'pop3_user'],
  ['pop3 is down, the site is hosted at web dot lojaprado dot com dot br', 'pop3_user'],
  ['o pop3 não baixa e o apelido da conta é abre aspas vendas fecha aspas', 'error_message'],
])('readRequest() takes from “%s” no %s', async ([body, field]) => {
  expect(await valuesOf(body)).not.toHaveProperty(field)
})
