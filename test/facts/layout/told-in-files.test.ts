// What a program's own file tells, a row each: switches for each technique of encryption, lines passed over, remarks, the key of a login beside
// that of a sender, commands in quotation marks that are no error, and what such programs write; and the same told in a sentence, of two
// techniques or two addresses the one that is in use.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const P = 'POP3 parou ontem 10h.'
const S = 'O sistema não consegue enviar para rui@fabrica.com.br desde ontem 10h.'
const login = 'ana@lojaprado.com.br'
const from = 'aviso@lojaprado.com.br'

const rows: [string, Record<string, unknown>][] = [
  // switches
  [`${P}\nssl: false\nstarttls: true\nport: 110`, { pop3_encryption: 'starttls' }],
  [`${P}\nuse_ssl=1\nuse_starttls=0\nport=995`, { pop3_encryption: 'ssl_tls' }],
  [`${P}\nssl = no\ntls = no\nport = 110`, { pop3_encryption: 'none' }],
  [`${P}\nmail.pop3.starttls.enable=true\nmail.pop3.ssl.enable=false`, { pop3_encryption: 'starttls' }],
  [`${P}\nmail.pop3.ssl.enable=true\nmail.smtp.starttls.enable=true`, { pop3_encryption: 'ssl_tls' }],
  [`${P}\ntype = SimplePOP3SSLRetriever\n# use_starttls = true\nport = 995`, { pop3_encryption: 'ssl_tls' }],
  [`${P}\nM = poplib.POP3_SSL("pop.lojaprado.com.br", 995)`, { pop3_encryption: 'ssl_tls' }],
  [`${P}\nport = 110\nuse_starttls = true   # STLS, not implicit TLS`, { pop3_encryption: 'starttls' }],
  [`${P}\nport: 995\nssl: yes # no STARTTLS`, { pop3_encryption: 'ssl_tls' }],
  [`${P}\nport=995\nssl=true   ; sem starttls`, { pop3_encryption: 'ssl_tls' }],
  [`# porta = 995\n# ssl = sim\n# usuario = ${login}\n${P}`, { pop3_encryption: 'ssl_tls', pop3_user: login }],
  // the same in a sentence
  [`${P} Está sem SSL, com STARTTLS.`, { pop3_encryption: 'starttls' }],
  [`${P} Uso STARTTLS, não SSL.`, { pop3_encryption: 'starttls' }],
  [`${P} SSL desligado, STARTTLS ligado.`, { pop3_encryption: 'starttls' }],
  [`${P} Encryption: SSL, not STARTTLS.`, { pop3_encryption: 'ssl_tls' }],
  [`Mi POP3 dejó de bajar ayer a las 10. Sin SSL, con STARTTLS en el puerto 110.`, { pop3_encryption: 'starttls' }],
  [`${P} Sem SSL nem STARTTLS, porta 110.`, { pop3_encryption: 'none' }],
  [`${P} POP sem SSL, SMTP com STARTTLS.`, { pop3_encryption: 'none' }],
  [`${P} Estava sem SSL, tentei com STARTTLS e nada.`, { pop3_encryption: 'none' }],
  // who logs in, and who sends
  [`${S}\nMAIL_USERNAME=${login}\nMAIL_FROM_ADDRESS=${from}`, { sender_address: from }],
  [`${S}\nUsuário SMTP: ${login}\nRemetente: ${from}`, { sender_address: from }],
  [`${S} Ele autentica com ${login} e o remetente é ${from}.`, { sender_address: from }],
  [`Our ERP authenticates as ${login} and sends as ${from}; mail to rui@fabrica.com.br fails.`, { sender_address: from }],
  [`${S}\nUsuário: ${login}\nPorta: 587`, { sender_address: login }],
  [`Logado como ${login} não consigo enviar para rui@fabrica.com.br desde ontem 10h.`, { sender_address: login }],
  // commands and screens that are no error, and the errors of programs that run by themselves
  [
    `${P}\npoll pop.lojaprado.com.br proto POP3\n  mda "/usr/bin/procmail -d integra"\n\nO que fica no journal é esta linha:\n\n  fetchmail: socket error while fetching from ${login}@pop.lojaprado.com.br`,
    { error_message: `fetchmail: socket error while fetching from ${login}@pop.lojaprado.com.br` },
  ],
  [
    `${P} No log só isto:\n\ngetmail: credentials error on pop.lojaprado.com.br (AUTH)`,
    { error_message: 'getmail: credentials error on pop.lojaprado.com.br (AUTH)' },
  ],
  [`${P}\nexec = "C:\\Coletor\\coleta.exe --conta laudos"`, { error_message: undefined }],
  [`${P} Fui na tela "Contas de e-mail do programa" e copiei:\nPorta: 995`, { error_message: undefined, pop3_port: 995 }],
  [
    `${P} Copiei da tela:\n\nConfigurações do servidor\nTipo de servidor: Servidor de emails POP\nPorta: 995\n\nA janelinha dizia:\n\nFalha ao conectar ao servidor pop.lojaprado.com.br.`,
    { error_message: 'Falha ao conectar ao servidor pop.lojaprado.com.br.', pop3_port: 995 },
  ],
  [`${P} Abri a janela e deu "Tempo limite esgotado".`, { error_message: 'Tempo limite esgotado' }],
  // systems of those who run such programs
  ['O getmail6 6.19 (sistema operacional do container: Alpine 3.20) não baixa por POP3.', { os_version: 'Alpine 3.20' }],
  ['O fetchmail 6.4.37 num Red Hat Enterprise Linux 9.4 não baixa por POP3.', { os_version: 'Red Hat Enterprise Linux 9.4' }],
  ['O fetchmail 6.4.37 num Raspberry Pi OS 12 não baixa por POP3.', { os_version: 'Raspberry Pi OS 12' }],
  ['O fetchmail 6.4.37 num CentOS Stream 9 não baixa por POP3.', { os_version: 'CentOS Stream 9' }],
  // what a screen says of its settings is no heading
  ['Outlook 2016 não baixa. Aparece "Propriedades da conta incorretas".', { error_message: 'Propriedades da conta incorretas' }],
  ['Outlook shows "Account settings are out of date" and cannot download mail.', { error_message: 'Account settings are out of date' }],
  [
    'Mail on the iPhone says "Server settings need attention" and cannot fetch POP mail.',
    { error_message: 'Server settings need attention' },
  ],
  // notes with shortened names, and a program's error of two lines
  [
    'O POP3 não baixa, anotei:\n\nsrv entrada  mail.lojaprado.com.br\nsrv saida    smtp.lojaprado.com.br (587)\nporta ent    110\ncripto       nenhuma\nuser         caixa@lojaprado.com.br\n\nerro:\n  Login failed.\n  Server response: "-ERR [AUTH] invalid password"\n\nantivirus  - avast free',
    {
      pop3_port: 110,
      pop3_encryption: 'none',
      pop3_user: 'caixa@lojaprado.com.br',
      error_message: 'Login failed. Server response: "-ERR [AUTH] invalid password"',
      antivirus: 'avast free',
    },
  ],
  [
    'O POP3 não baixa, anotei:\n\nsrv entrada  mail.lojaprado.com.br\nporta ent    110\nsrv saida    smtp.lojaprado.com.br\nporta sai    587\ncripto       starttls',
    { pop3_port: 110, pop3_encryption: undefined },
  ],
  ['O POP3 não baixa.\n\nErro: Login failed.\nPorta: 110\nServer response: "-ERR [AUTH] invalid password"', { pop3_port: 110 }],
  ['Outlook 2016 não baixa. Aparece "Definições de conta".', { error_message: undefined }],
]

test.for(rows)('readRequest reads %j', async ([body, expected]) => {
  const values = await valuesOf(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})
