// What customers tell in passing, a row each: what stands on a screen, settings told behind one another, programs denied and put in their
// place, who writes and from where; and beside them what looks the same and states nothing.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

/** A field that is undefined must state nothing. */
const rows: [string, Record<string, unknown>][] = [
  // What stands at the port.
  ['Meu Thunderbird não baixa. No quadradinho da porta tem 995 e segurança SSL/TLS', { pop3_port: 995, pop3_encryption: 'ssl_tls' }],
  ['Meu Outlook não recebe. Na caixinha da porta o técnico botou 110', { pop3_port: 110 }],
  ['My Outlook stopped receiving. In the port box it has 995.', { pop3_port: 995 }],
  ['Outlook no baja. En el puerto tiene 995', { pop3_port: 995 }],
  ['O email não chega no Outlook. A porta tem 2 metros de altura.', { pop3_port: undefined }],
  ['O POP parou no Outlook. A porta da loja tem 110 centímetros.', { pop3_port: undefined }],
  // Settings behind a colon are told one by one.
  [
    'O Outlook não baixa, segue o relato.\n\nNa conta da Ivete consta: servidor de entrada pop3.contar.com.br; usuário dp@contar.com.br; porta 995; criptografia SSL/TLS.',
    { pop3_host: 'pop3.contar.com.br', pop3_user: 'dp@contar.com.br', pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  [
    'O Outlook não baixa.\nDados da conta: porta 110, servidor pop.contar.com.br',
    { pop3_port: 110, pop3_host: 'pop.contar.com.br', pop3_user: undefined },
  ],
  ['O Outlook não baixa.\nNa conta está: rita@contar.com.br', { pop3_user: 'rita@contar.com.br' }],
  // What the writer can say is no error.
  [
    'O Mailbird não baixa. Só sei dizer que o servidor é pop.retifica.com.br e que a porta é 995.',
    { pop3_host: 'pop.retifica.com.br', pop3_port: 995, error_message: undefined },
  ],
  ['O Mailbird não baixa e começou a dizer que o servidor não respondeu', { error_message: 'o servidor não respondeu' }],
  // Where the writer ends what is shown.
  ['Meu Outlook não baixa, fica dando Erro de autenticação e mais nada', { error_message: 'Erro de autenticação' }],
  ['Outlook não baixa, aparece Senha incorreta e pronto.', { error_message: 'Senha incorreta' }],
  // Programs denied, and what stands in their place.
  [
    'O POP não baixa. A recepção não usa o Outlook, é o Thunderbird, o Outlook é o da minha sala. Versão dele: 128.5.0esr.',
    { client_software: 'Thunderbird 128.5.0esr' },
  ],
  ['O POP não baixa. Lá não usam Outlook 2016, usam o eM Client 10.', { client_software: 'eM Client 10' }],
  ['O POP não baixa no fetchmail 6.4, rodando em Debian GNU/Linux 11', { os_version: 'Debian GNU/Linux 11' }],
  // A mailbox in Spanish.
  ['El correo del estudio, danza@tangosul.com.br, dejó de bajar a mi portátil.', { pop3_user: 'danza@tangosul.com.br' }],
  // From where, and who writes.
  [
    'Mandei um orçamento pra moça compras@armarinho.com.br e voltou um monte de coisa. Foi do email da minha lojinha ze@caixalivre.com.br',
    { sender_address: 'ze@caixalivre.com.br', recipient_address: 'compras@armarinho.com.br' },
  ],
  [
    'Mandei pra rui@fabrica.com.br e voltou 550 user unknown. Foi pela conta do escritório adv@silva.adv.br',
    { sender_address: 'adv@silva.adv.br' },
  ],
  [
    'Não recebo as ordens de coleta, são dois que mandam todo dia, exp@moveis.ind.br e o log@papelao.com.br',
    { sender_address: ['exp@moveis.ind.br', 'log@papelao.com.br'], recipient_address: undefined },
  ],
  [
    'Não recebo nada desde ontem. Quem costuma me escrever são a nota@aurora.com.br e a fisco@bela.com.br',
    { sender_address: ['nota@aurora.com.br', 'fisco@bela.com.br'], recipient_address: undefined },
  ],
  // What is asked, and what was answered.
  ['O POP3 não baixa. Fui ver se o domínio está registrado e ativo e a resposta é não.', { domain_active: 'não' }],
  ['O POP3 não baixa. Perguntaram se o MX existe: não existe.', { mx_valid: 'não' }],
  ['POP3 does not download. You asked whether the domain is active: the answer is yes.', { domain_active: 'sim' }],
  ['O POP3 não baixa. Não sei se o domínio está ativo.', { domain_active: undefined }],
  ['O POP3 não baixa. Vou ver com o contador se o domínio está ativo.', { domain_active: undefined }],
  ['O POP3 não baixa. Verificamos o domínio e ele se encontra ativo.', { domain_active: 'sim' }],
  ['O POP3 não baixa. No Registro.br o lojaprado.com.br está congelado.', { domain_active: 'não', pop3_host: undefined }],
  // Numbers in a run.
  [
    'Meu POP3 parou. 1- ontem 16h30 2- 168.227.9.131 3- Outlook 2010 4- pop.otica.com.br 5- fin@otica.com.br 6- não sei 7- não sei 8- Não foi possível efetuar logon no servidor POP. O servidor respondeu: ERR mailbox locked',
    {
      occurred_at: '2026-11-17T16:30',
      client_software: 'Outlook 2010',
      pop3_host: 'pop.otica.com.br',
      pop3_port: undefined,
      error_message: 'Não foi possível efetuar logon no servidor POP. O servidor respondeu: ERR mailbox locked',
    },
  ],
  // Who the error says logs in.
  [
    'O Mail não baixa: “O Mail não conseguiu se conectar ao servidor “mail.lojaprado.com.br” usando o nome de usuário “caetana”.”',
    { pop3_user: 'caetana', pop3_host: 'mail.lojaprado.com.br' },
  ],
  [
    'O POP não baixa no Outlook. Aparece: O nome de usuário "vendas" foi rejeitado. Minha conta é loja@lojaprado.com.br',
    { pop3_user: 'loja@lojaprado.com.br' },
  ],
  ['O POP não baixa no Outlook. Aparece: Nome de usuário ou senha incorretos.', { pop3_user: undefined }],
  [
    'No baja el correo en Thunderbird, sale este cartel: La contraseña no fue aceptada. El servidor respondió: -ERR Mailbox locked.',
    { error_message: 'La contraseña no fue aceptada. El servidor respondió: -ERR Mailbox locked.' },
  ],
  // When all was well.
  [
    'Sábado fechei ao meio-dia com tudo funcionando e hoje, quando levantei a porta às 7 e 20 e liguei o computador, o Thunderbird não puxou nada.',
    { occurred_at: '2026-11-18T07:20' },
  ],
  [
    'On Friday I left at 6pm with everything working and yesterday at 8:15 Outlook stopped downloading.',
    { occurred_at: '2026-11-17T08:15' },
  ],
  ['Desde sábado às 10h o Outlook não recebe com tudo configurado certo.', { occurred_at: '2026-11-14T10:00' }],
  // A column of addresses.
  [
    'Estes clientes não receberam a cobrança que mandei ontem às 11:05 da conta cob@lojaprado.com.br:\n\nCliente\tE-mail do cliente\nMercado\tgerencia@mercado.com.br\nPadaria\tflor@correio.com.br',
    { sender_address: 'cob@lojaprado.com.br', recipient_address: ['gerencia@mercado.com.br', 'flor@correio.com.br'] },
  ],
  [
    'Não recebo dos fornecedores abaixo desde ontem, na conta ana@lojaprado.com.br:\n\nFornecedor\tE-mail\nMoinho\tvendas@moinho.com.br\nCafé Serra\tpedidos@serra.com.br',
    { sender_address: ['vendas@moinho.com.br', 'pedidos@serra.com.br'], recipient_address: 'ana@lojaprado.com.br' },
  ],
  // Whole tellings.
  [
    'Hola, la cuenta del taller es taller@ruedasur.com.br y desde el martes a las 9 no entra nada en Outlook 2019. En la pantalla pone servidor pop.ruedasur.com.br y en el puerto pone 995. El cartel dice: Error al iniciar sesión en el servidor.',
    {
      pop3_user: 'taller@ruedasur.com.br',
      pop3_host: 'pop.ruedasur.com.br',
      pop3_port: 995,
      error_message: 'Error al iniciar sesión en el servidor.',
    },
  ],
  [
    'Respondendo numa linha só: 1) hoje 9h20, 2) 189.44.10.7, 3) K-9 Mail 6.8, 4) mail.trigo.com.br, 5) caixa@trigo.com.br, 6) 995, 7) SSL, 8) Senha incorreta. Não baixa email nenhum por pop3',
    { public_ip: '189.44.10.7', client_software: 'K-9 Mail 6.8', pop3_port: 995, error_message: 'Senha incorreta' },
  ],
  [
    'POP3 fora do ar na loja. O técnico conferiu se o MX existe e está certo: sim, tudo certo. O domínio ele ainda vai ver se está ativo.',
    { mx_valid: 'sim', domain_active: undefined },
  ],
  [
    'Os pedidos não chegam na vendas@lojaprado.com.br. Três clientes que sempre escrevem de manhã: ju@florisbela.com.br, o compras@hotelserra.com.br e a rita@pousadalua.com.br.',
    {
      sender_address: ['ju@florisbela.com.br', 'compras@hotelserra.com.br', 'rita@pousadalua.com.br'],
      recipient_address: 'vendas@lojaprado.com.br',
    },
  ],
  [
    'Quando fechei a loja sexta às 19h o Outlook estava recebendo normal. Sábado às 8h parou de baixar.',
    { occurred_at: '2026-11-14T08:00' },
  ],
]

test.for(rows)('readRequest() reads %j', async ([body, expected]) => {
  const values = await valuesOf(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})
