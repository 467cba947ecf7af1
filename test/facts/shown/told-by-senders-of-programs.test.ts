// What a technician pastes of a program that sends mail: the dialogue with a server, what a library throws, a message box. The error is
// read as it stands, and nothing else in it is a label, a setting or a program of the customer's.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const PHPMAILER = `O sistema da loja parou de mandar as notas hoje 9h20. O usuário smtp é nfe@sul.com.br, debug:

SERVER -> CLIENT: 220 smtp.provedor.example ESMTP ready
CLIENT -> SERVER: EHLO srv3.agencia.com.br
SERVER -> CLIENT: 250-smtp.provedor.example
250-AUTH PLAIN LOGIN
250 STARTTLS
CLIENT -> SERVER: AUTH LOGIN
SERVER -> CLIENT: 334 VXNlcm5hbWU6
CLIENT -> SERVER: bmZlQHN1bC5jb20uYnI=
SERVER -> CLIENT: 535 5.7.8 Error: authentication failed
SMTP Error: Could not authenticate.

Foi um e-mail pra bia@gmail.com.`

test('a dialogue with a server is for sending, and states nothing but its refusal', async () => {
  const { checklist, values } = await readBody(PHPMAILER)
  expect(checklist).toBe('sending')
  expect(values).toEqual({
    sender_address: 'nfe@sul.com.br',
    recipient_address: 'bia@gmail.com',
    sent_at: '2026-11-18T09:20',
    error_message: '535 5.7.8 Error: authentication failed SMTP Error: Could not authenticate.',
  })
})

test('the two paths of a dialogue name who wrote to whom', async () => {
  const { values } = await readBody(
    'O script não envia desde hoje 8h:\n\n<-  220 smtp.loja.com.br ESMTP\n -> EHLO srv01\n<-  250 STARTTLS\n -> MAIL FROM:<nfe@loja.com.br>\n<-  250 2.1.0 Ok\n -> RCPT TO:<rui@sul.com.br>\n<** 550 5.1.1 <rui@sul.com.br>: User unknown\n -> QUIT',
  )
  expect(values).toMatchObject({
    sender_address: 'nfe@loja.com.br',
    recipient_address: 'rui@sul.com.br',
    error_message: '550 5.1.1 <rui@sul.com.br>: User unknown',
  })
})

test.for<[string, Record<string, unknown>]>([
  [
    'Servidor: pop.lojaprado.com.br\nPorta: 995\nS: SSL/TLS',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  ['Porta 110\nSTARTTLS', { pop3_port: 110, pop3_encryption: 'starttls' }],
  ['Data: ontem às 10h\nQuit: não tem', { occurred_at: '2026-11-17T10:00' }],
  [
    '+OK Dovecot ready.\nUSER ana@lojaprado.com.br\n-ERR [AUTH] Authentication failed.',
    { error_message: '-ERR [AUTH] Authentication failed.' },
  ],
])('what no server said is read as ever: %s', async ([words, expected]) => {
  const { values } = await readBody(`O Outlook 2016 não baixa por POP3.\n\n${words}`)
  expect(values).toMatchObject(expected)
})

const from = 'O ERP não envia a nota de nfe@lojaprado.com.br para rui@sul.com.br desde hoje 8h10.'

test.for<[string, string, string]>([
  [
    '.NET',
    'System.Net.Mail.SmtpException: O servidor SMTP requer uma conexão segura.\n   em System.Net.Mail.MailCommand.CheckResponse(SmtpStatusCode statusCode)',
    'System.Net.Mail.SmtpException: O servidor SMTP requer uma conexão segura.',
  ],
  [
    'Java',
    'javax.mail.AuthenticationFailedException: 535 5.7.8 Error: authentication failed\n\tat javax.mail.Service.connect(Service.java:388)',
    'javax.mail.AuthenticationFailedException: 535 5.7.8 Error: authentication failed',
  ],
  [
    'Delphi',
    'EIdSMTPReplyError: 5.7.1 Sender address rejected: not owned by user',
    'EIdSMTPReplyError: 5.7.1 Sender address rejected: not owned by user',
  ],
  [
    'Visual Basic',
    "Run-time error '-2147220973 (80040213)': The transport failed to connect to the server.",
    "Run-time error '-2147220973 (80040213)': The transport failed to connect to the server.",
  ],
  ['a socket', 'Socket Error # 10060\nConnection timed out.', 'Socket Error # 10060 Connection timed out.'],
])('what %s throws is an error, without its trace', async ([, thrown, error]) => {
  const { checklist, values } = await readBody(`${from}\n\n${thrown}\n\nAna`)
  expect(checklist).toBe('sending')
  expect(values.error_message).toBe(error)
})

test.for(['Já abri uma exceção no firewall.', 'Com exceção do gmail vai normal.', 'É a exception handler que o rapaz fez.'])(
  'no error is thrown in: %s',
  async (words) => {
    expect((await readBody(`${from} ${words}`)).values).not.toHaveProperty('error_message')
  },
)

const ROW = '---------------------------'

test.for<[string, string, string]>([
  [
    'with its title and its buttons',
    `${ROW}\nMicrosoft Outlook\n${ROW}\nNão é possível iniciar uma conexão com o servidor POP3. Verifique a conta.\n${ROW}\nOK   Ajuda\n${ROW}`,
    'Não é possível iniciar uma conexão com o servidor POP3. Verifique a conta.',
  ],
  [
    'whose title is a label of ours',
    `${ROW}\nErro\n${ROW}\nO servidor não respondeu: tempo esgotado\nCódigo: 10060\n${ROW}\nOK\n${ROW}`,
    'O servidor não respondeu: tempo esgotado Código: 10060',
  ],
  [
    'with its names in brackets',
    '[Título da janela]\nMicrosoft Outlook\n\n[Instrução principal]\nO Outlook não conseguiu fazer logon. Verifique a conexão.\n\n[Fechar]',
    'O Outlook não conseguiu fazer logon. Verifique a conexão.',
  ],
])('a message box %s shows its text', async ([, box, error]) => {
  const { values } = await readBody(`O Outlook 2016 não baixa desde ontem 10h. Veio essa caixa:\n\n${box}\n\nwindows 7\n\nPriscila`)
  expect(values).toMatchObject({ error_message: error, os_version: 'windows 7', client_software: 'Outlook 2016' })
})

test('rows of dashes around one’s own answers are no box', async () => {
  const { values } = await readBody(
    `O Outlook 2016 não baixa.\n\n${ROW}\nDADOS DA CONTA\n${ROW}\nServidor: pop.lojaprado.com.br\nPorta: 995\n${ROW}\nAna Prado\n${ROW}`,
  )
  expect(values).toMatchObject({ pop3_host: 'pop.lojaprado.com.br', pop3_port: 995 })
  expect(values).not.toHaveProperty('error_message')
})

test.for<[string, Record<string, unknown>]>([
  [
    'A multifuncional parou de mandar ontem 16h. Ela manda do endereço scan@lojaprado.com.br pra qualquer um da gente, por exemplo ana@lojaprado.com.br.',
    { sender_address: 'scan@lojaprado.com.br', recipient_address: 'ana@lojaprado.com.br' },
  ],
  ['Mandei hoje 9h pra vários fornecedores, tipo o rui@sul.com.br, e não chegou.', { recipient_address: 'rui@sul.com.br' }],
  ['Our printer stopped sending scans to clients, such as bia@gmail.com, at 9am today.', { recipient_address: 'bia@gmail.com' }],
])('one of many that was sent to is told as an example: %s', async ([words, expected]) => {
  expect((await readBody(words)).values).toMatchObject(expected)
})

test.for<[string, boolean]>([
  ['No visor dá um erro e some rápido, não deu tempo de anotar o código.', true],
  ['Apareceu um aviso mas fechei e não consegui copiar a mensagem.', true],
  ['Não dá erro nenhum, não deu tempo de olhar mais nada.', false],
  ['Não voltou erro nenhum.', false],
])('whether an error is owed: %s', async ([words, isOwed]) => {
  const { values, mentioned } = await readBody(
    `A impressora parou de mandar pra rui@sul.com.br ontem às 16h, sai do scan@lojaprado.com.br. ${words}`,
  )
  expect(values).not.toHaveProperty('error_message')
  expect(mentioned.includes('error_message')).toBe(isOwed)
})
