// An error on a line of its own behind the name of the command or program that shows it; and what people tell behind such a name.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

test.for<[string, string, string]>([
  [
    'openssl',
    'openssl: error:1408F10B:SSL routines:ssl3_get_record:wrong version number\nRodei do IP 200.10.20.30.',
    '1408F10B:SSL routines:ssl3_get_record:wrong version number',
  ],
  [
    'openssl, with a number',
    'Testei:\nopenssl s_client -connect pop.lojaprado.com.br:995\nopenssl: connect:errno=111',
    'openssl: connect:errno=111',
  ],
  [
    'curl',
    'curl: (35) SSL_connect: Connection reset by peer in connection to pop.lojaprado.com.br:995\nCliente usa Thunderbird 115.',
    'curl: (35) SSL_connect: Connection reset by peer in connection to pop.lojaprado.com.br:995',
  ],
  ['telnet, behind an arrow', 'telnet → Connection closed by foreign host.\npop não conecta', 'Connection closed by foreign host.'],
  [
    'nc',
    'nc: connect to port 110 (tcp) failed: Connection refused\nTestei de fora também.',
    'nc: connect to port 110 (tcp) failed: Connection refused',
  ],
  [
    'mbsync, before the writer’s own line',
    'mbsync: Error: SSL_connect pop.lojaprado.com.br: certificate has expired\nPOP3 não baixa',
    'SSL_connect pop.lojaprado.com.br: certificate has expired',
  ],
  [
    'mutt, behind a dash',
    'mutt - SSL failed: certificate verify failed: self signed certificate\npop3 não conecta na 995',
    'SSL failed: certificate verify failed: self signed certificate',
  ],
  ['a mail program', 'Outlook: O servidor não respondeu (0x800CCC0F)', 'O servidor não respondeu (0x800CCC0F)'],
  [
    'a mail program, behind an arrow',
    'Thunderbird → Falha ao conectar ao servidor pop.lojaprado.com.br',
    'Falha ao conectar ao servidor pop.lojaprado.com.br',
  ],
])('readRequest() reads the error of %s', async ([, body, error]) => {
  const { values } = await readBody(`O POP3 não baixa os e-mails.\n\n${body}`)
  expect(values.error_message).toBe(error)
})

test.for([
  'telnet: conecta normal',
  'Outlook: 2019',
  'Outlook: porta 995, SSL',
  'Outlook: não baixa nada, dá erro',
  'Outlook - desde ontem não recebe pelo pop3',
  'curl: instalado',
  'openssl: versão 3.0',
  'Thunderbird: deu erro ontem',
  'Outlook: o meu é o 2016, o erro não lembro',
])('readRequest() takes no error from: %s', async (line) => {
  const { values } = await readBody(`O POP3 não baixa os e-mails.\n\n${line}\n\nObrigada`)
  expect(values.error_message).toBeUndefined()
})

test("readRequest() takes the error, and not the tale around it, behind a program's name", async () => {
  const { values } = await readBody('O pop3 não baixa.\nOutlook: deu erro, o servidor não respondeu, porta 995')
  expect(values).toMatchObject({ error_message: 'o servidor não respondeu', pop3_port: 995 })
})
