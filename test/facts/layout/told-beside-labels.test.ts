// Labelled mails whose answers run on: what stands behind a sentence that answers is told of something else, and is read as that.
// A row each, with labels of a stranger's own and the answers that people give when there is none.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const POP3 = 'Não consigo baixar por POP3.\n'

/** A field that is undefined must state nothing. */
const rows: [string, Record<string, unknown>][] = [
  // A line left open, and below it another setting without a mark.
  ['Porta:\ncriptografia ssl\nUsuário: ana', { pop3_port: undefined, pop3_encryption: 'ssl_tls', pop3_user: 'ana' }],
  ['Usuário:\nporta 995\nCriptografia:\nSSL', { pop3_user: undefined, pop3_port: 995, pop3_encryption: 'ssl_tls' }],
  ['Porta:\n995\nCriptografia:\nsegurança SSL', { pop3_port: 995, pop3_encryption: 'ssl_tls' }],
  // Behind the value that a label asks for other settings are told.
  [
    'Conta: ana@lojaprado.com.br, POP3 sem SSL na 110, apontando para mail.lojaprado.com.br.',
    { pop3_user: 'ana@lojaprado.com.br', pop3_port: 110, pop3_encryption: 'none', pop3_host: 'mail.lojaprado.com.br' },
  ],
  ['Conta: ana@lojaprado.com.br (POP3, 995 SSL, mail.lojaprado.com.br)', { pop3_port: 995, pop3_host: 'mail.lojaprado.com.br' }],
  [
    'IP: 179.99.41.206, Windows 10, Outlook 2016',
    { public_ip: '179.99.41.206', os_version: 'Windows 10', client_software: 'Outlook 2016' },
  ],
  ['IP: 179.99.41.206. Micro com Windows 10.', { public_ip: '179.99.41.206', os_version: 'Windows 10' }],
  ['Servidor: pop.lojaprado.com.br. Sem SSL.', { pop3_host: 'pop.lojaprado.com.br', pop3_encryption: 'none' }],
  ['Porta: 995. Antes era porta 110.', { pop3_port: 995 }],
  ['Porta: 995. Testei a porta 110.', { pop3_port: 995 }],
  ['Data: hoje 9h20, no Outlook 2013 com Windows 8', { client_software: 'Outlook 2013', os_version: 'Windows 8' }],
  [
    'Erro: 0x800CCC0E no Outlook 2016, Windows 10',
    { error_message: '0x800CCC0E', client_software: 'Outlook 2016', os_version: 'Windows 10' },
  ],
  ['Erro: Falha de logon. Hoje 9h20. Outlook 2016', { error_message: 'Falha de logon.', client_software: 'Outlook 2016' }],
  [
    'Programa: Outlook 2016 no Windows 10, POP3 em pop.lojaprado.com.br, 995 com SSL',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995 },
  ],
  ['Servidor: pop.lojaprado.com.br, antes usuário velha@lojaprado.com.br', { pop3_user: undefined }],
  // A customer's name is no program.
  ['Cliente: Clínica Bicho Bom\nDescrição: o Outlook 2019 parou', { client_software: 'Outlook 2019' }],
  ['Cliente: Thunderbird 115\nPorta: 995', { client_software: 'Thunderbird 115', pop3_port: 995 }],
  ['Cliente: CorreioBom 3.2\nPorta: 995', { client_software: 'CorreioBom 3.2' }],
  // What was done to it, or said of it, is no value of the trouble.
  ['IP: 179.99.41.206 (consultado hoje às 15h)', { public_ip: '179.99.41.206', occurred_at: undefined }],
  ['Programa: Outlook 2019, atualizado ontem às 10h', { client_software: 'Outlook 2019', occurred_at: undefined }],
  ['Porta: 995, com SSL (o técnico disse 110 sem)', { pop3_port: 995 }],
  // An account among them.
  ['Configuração: pop.lojaprado.com.br, 995, SSL, ana@lojaprado.com.br', { pop3_user: 'ana@lojaprado.com.br' }],
  ['Servidor: pop.lojaprado.com.br / 995 / SSL / ana@lojaprado.com.br', { pop3_user: 'ana@lojaprado.com.br' }],
  ['Saída: smtp.lojaprado.com.br, 465, SSL, rui@fabrica.com.br', { pop3_user: undefined }],
  // What is called the login goes before an address that may be it, too.
  ['O e-mail da loja (loja@lojaprado.com.br) parou. Usuário loja, servidor pop.lojaprado.com.br.', { pop3_user: 'loja' }],
  // An answer that there is none, and then another matter.
  ['Antivírus: não uso. O IP daqui de casa, vi no site, é 179.99.41.206.', { antivirus: 'não uso', public_ip: '179.99.41.206' }],
  ['antivirus: não tem. Domínio ativo, MX ok (dig mx devolve 10 mx2.provedor.example).', { antivirus: 'não tem', pop3_host: undefined }],
  [
    'Antivírus: Não tenho. Firewall: nenhum. Uso o Thunderbird 128.',
    { antivirus: 'Não tenho', firewall: 'nenhum', client_software: 'Thunderbird 128' },
  ],
  ['Antivírus: Norton 360. O IP é 179.99.41.206.', { antivirus: 'Norton 360', public_ip: '179.99.41.206' }],
  ['Firewall: não temos. A porta é 995.', { firewall: 'não temos', pop3_port: 995 }],
  ['Antivírus: não, só o Defender.', { antivirus: 'não, só o Defender.' }],
  ['Antivírus: Avast 24.10. Já desativei e não mudou nada.', { antivirus: 'Avast 24.10. Já desativei e não mudou nada.' }],
  // An administrator's words for the two ends of a connection.
  [
    '* origem: 170.244.12.5\n* destino: 200.150.8.27\n* porta: 110\n* so: GNU/Linux Debian 12',
    { public_ip: '170.244.12.5', pop3_host: '200.150.8.27', pop3_port: 110, os_version: 'GNU/Linux Debian 12' },
  ],
  [
    'target: pop.lojaprado.com.br:995\nso: Linux Mint 21.3 Cinnamon',
    { pop3_host: 'pop.lojaprado.com.br', os_version: 'Linux Mint 21.3 Cinnamon' },
  ],
  ['destino: rui@fabrica.com.br\nporta: 995', { pop3_host: undefined, pop3_port: 995 }],
  ['Uso Linux Ubuntu 24.04 no notebook e o Thunderbird 128.', { os_version: 'Linux Ubuntu 24.04', client_software: 'Thunderbird 128' }],
  // A stranger's label for what the screen shows.
  [
    'Teor do aviso exibido: Não é possível conectar-se ao servidor. Entre em contato com o administrador. (0x800CCC0E)',
    { error_message: 'Não é possível conectar-se ao servidor. Entre em contato com o administrador. (0x800CCC0E)' },
  ],
  // Names in quotation marks within an error are no quotation of it.
  [
    'Erro: Não é possível obter mensagens da conta "Loja". O nome de usuário ou a senha de "mail.lojaprado.com.br" está incorreto.\nPorta: 995',
    {
      error_message:
        'Não é possível obter mensagens da conta "Loja". O nome de usuário ou a senha de "mail.lojaprado.com.br" está incorreto.',
    },
  ],
  ['Erro: o "Mail" diz "Falha ao conectar no servidor"\nPorta: 995', { error_message: 'Falha ao conectar no servidor' }],
  ['Aviso: estarei fora até sexta.', { error_message: undefined }],
  // Options with a box each.
  [
    'Porta TCP ........ ( ) 110   (X) 995   ( ) outra: ______\nCriptografia ..... ( ) nenhuma   (X) SSL/TLS   ( ) STARTTLS',
    { pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  [
    'Porta: [ ] 110 [x] 995\nCriptografia: [x] Nenhuma [ ] SSL/TLS\nPrograma: [ ] Outlook 2016 [x] Outlook 2019',
    { pop3_port: 995, pop3_encryption: 'none', client_software: 'Outlook 2019' },
  ],
  ['Porta: 110 ( ) 995 (x)\nCriptografia: ☐ nenhuma ☐ SSL/TLS ☑ STARTTLS', { pop3_port: 995, pop3_encryption: 'starttls' }],
  ['Porta:\n( ) 110\n(X) 995\nCriptografia:\n( ) SSL/TLS\n(X) STARTTLS', { pop3_port: 995, pop3_encryption: 'starttls' }],
  ['Porta: ( ) 110 ( ) 995 (X) outra: 1995', { pop3_port: 1995 }],
  ['Domínio registrado e ativo? sim (x) não ( )\nMX configurado? ( ) sim (x) não', { domain_active: 'sim', mx_valid: 'não' }],
  ['Porta: ( ) 110 ( ) 995\nCriptografia: ( ) nenhuma ( ) SSL', { pop3_port: undefined, pop3_encryption: undefined }],
  ['Porta: 995 (X)\nPrograma: Outlook (do pacote) 2016', { pop3_port: 995 }],
  ['Erro: [ ] Lembrar senha [x] O servidor recusou a senha', { error_message: '[ ] Lembrar senha [x] O servidor recusou a senha' }],
]

test.for(rows)('readRequest() reads “%s”', async ([body, expected]) => {
  const values = await valuesOf(POP3 + body)
  for (const [field, value] of Object.entries(expected)) expect({ [field]: values[field] }).toEqual({ [field]: value })
})

test.for([
  'Erro devolvido ao remetente: nenhum, segundo a editora',
  'Erro: nada, pelo que ele disse',
  'Mensagem de erro: none that we know of',
  'Erro: nenhum (segundo o fornecedor)',
])('readRequest() takes “%s” for no error', async (line) => {
  const values = await valuesOf(
    `Não recebi um e-mail.\nQuem enviou: rui@fabrica.com.br\nPara quem: ana@lojaprado.com.br\nDia da tentativa: 17/11/2026\n${line}`,
  )
  expect(values).toMatchObject({ sender_address: 'rui@fabrica.com.br' })
  expect(values.error_message).toBeUndefined()
})

test.for([
  ['A última vez que ele mandou foi sexta\narruma isso por favor', '2026-11-13'],
  ['Ele mandou quinta e não chegou.', '2026-11-12'],
  ['Já é a segunda vez que ligo.', undefined],
  ['Ele mandou quinta parcela e não chegou.', undefined],
])('readRequest() reads the weekday of “%s”', async ([words, day]) => {
  const values = await valuesOf(`Não chega e-mail do rui@fabrica.com.br na minha caixa ana@lojaprado.com.br. ${words}`)
  expect(values.attempted_on).toBe(day)
})
