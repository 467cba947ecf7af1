// An error that stands beside settings: each keeps its own words.
import { expect, test } from 'vitest'
import { valuesOf } from '../facts/read-body.ts'

const SETTINGS = 'Uso o Outlook 2016 e não baixa. Servidor pop.lojaprado.com.br, porta 995, SSL.'

test.for<[string, string]>([
  ['554 5.7.1 Relay access denied', '554 5.7.1 Relay access denied.'],
  ['-ERR [IN-USE] Unable to lock mailbox', '-ERR [IN-USE] Unable to lock mailbox.'],
  ['452 4.2.2 Mailbox full', '452 4.2.2 Mailbox full.'],
  ['0x80042108', '0x80042108'],
  ['Não foi possível verificar a identidade do servidor', 'Não foi possível verificar a identidade do servidor.'],
  ['TLS handshake failure', 'TLS handshake failure.'],
])('«%s» behind the settings is the error, and they stay settings', async ([shown, error]) => {
  expect(await valuesOf(`${SETTINGS} ${shown}. IP 187.3.22.9.`)).toMatchObject({
    public_ip: '187.3.22.9',
    pop3_port: 995,
    pop3_encryption: 'ssl_tls',
    error_message: error,
  })
})

test.for<[string, string]>([
  ['Uso o Outlook 2016 e não baixa. O IP que o site mostra: 186.227.16.88. Erro "0x80042108".', '0x80042108'],
  ['Uso o Outlook 2016 e não baixa. Erro: "0x80042108".', '0x80042108'],
  ['My Outlook 2016 does not fetch. The message it shows is 554 5.7.1 Relay access denied.', '554 5.7.1 Relay access denied.'],
  ['My Outlook 2016 does not fetch. What it says is -ERR [AUTH] Invalid login', '-ERR [AUTH] Invalid login'],
  ['Uso o Outlook 2016 e não baixa: SSL handshake failed (0x800CCC1A)', 'SSL handshake failed (0x800CCC1A)'],
  [
    'Uso o Outlook 2016 e não baixa. Aparece Erro de autenticação: usuário ou senha incorretos',
    'Erro de autenticação: usuário ou senha incorretos',
  ],
])('of «%s» the error is «%s»', async ([body, error]) => {
  const values = await valuesOf(body)
  expect(values.error_message).toBe(error)
  if (body.includes('186.227.16.88')) expect(values.public_ip).toBe('186.227.16.88')
})

test('an answer by number keeps the minus of a POP3 server', async () => {
  const body = 'O Outlook não baixa. Seguem as respostas:\nPrograma: Outlook 2016\nMensagem de erro: -ERR [IN-USE] Unable to lock mailbox'
  expect((await valuesOf(body)).error_message).toBe('-ERR [IN-USE] Unable to lock mailbox')
})

test.for<[string, string]>([
  ['O Outlook não baixa.\n\nErro de autenticação: usuário ou senha incorretos', 'Erro de autenticação: usuário ou senha incorretos'],
  ['O Outlook não baixa.\nPrograma: Outlook 2016\nErro: Erro de conexão: tempo esgotado', 'Erro de conexão: tempo esgotado'],
  ['O Outlook não baixa. Mostra isto:\n\nErro de login: conta suspensa\n\nAna', 'Erro de login: conta suspensa'],
  [
    'The Outlook does not fetch mail.\n\nAuthentication failed: bad user name or password',
    'Authentication failed: bad user name or password',
  ],
  // A label of the writer's.
  ['O Outlook não baixa.\n\nErro: usuário ou senha incorretos', 'usuário ou senha incorretos'],
  ['O Outlook não baixa.\n\nErro no Outlook: usuário ou senha incorretos', 'usuário ou senha incorretos'],
])('«%s» heads the error as the program does', async ([body, error]) => {
  expect((await valuesOf(body)).error_message).toBe(error)
})
