// Accounts one below the other or side by side, without heads: each with its settings and how it goes. What fails is in question, of what is told
// of both both are. Rows that begin with an address are one list; a name and its value between bars are a pair among pairs.
import { expect, test } from 'vitest'
import { readBody, valuesOf } from '../read-body.ts'

const STOPPED = 'O Outlook 2016 parou hoje às 8h30.\n\n'
const ROWS = 'rui@lojaprado.com.br pop 995 ok\nana@lojaprado.com.br pop 110 erro 0x800ccc0e\n'
const COLUMNS =
  '\tConta 1\tConta 2\nE-mail\trui@lojaprado.com.br\tlia@lojaprado.com.br\nPorta\t995\t110\nSegurança\tSSL/TLS\tnenhuma\nSituação\tfunciona\tnão baixa\n'
const BLOCKS = 'rui@lojaprado.com.br\npop.lojaprado.com.br\n995 SSL\n\nlia@lojaprado.com.br\npop.lojaprado.com.br\n995 SSL\n'
const LEFT = 'Boletos enviados ontem do ana@lojaprado.com.br e que voltaram:\n\n'

test.for<[string, string, Record<string, unknown>]>([
  ['the row that fails', `${STOPPED}${ROWS}`, { pop3_user: 'ana@lojaprado.com.br', pop3_port: 110, error_message: 'erro 0x800ccc0e' }],
  [
    'the row that fails, in columns of blanks',
    `${STOPPED}${ROWS.replaceAll(' pop', '     pop').replace(' ok', '    ok').replace(' erro', '   erro')}`,
    { pop3_user: 'ana@lojaprado.com.br', pop3_port: 110 },
  ],
  ['the column that fails', `${STOPPED}${COLUMNS}`, { pop3_user: 'lia@lojaprado.com.br', pop3_port: 110, pop3_encryption: 'none' }],
  [
    'both accounts of two blocks',
    `As duas contas pararam de baixar hoje às 9h30.\n\n${BLOCKS}`,
    { pop3_user: ['rui@lojaprado.com.br', 'lia@lojaprado.com.br'], pop3_host: 'pop.lojaprado.com.br', pop3_port: 995 },
  ],
  [
    'each row that begins with its address',
    `${LEFT}sol@mercado.com.br; 17/11 08:15; 550 5.1.1 User unknown\nbraz@adega.com.br; 17/11 08:15; 550 5.1.1 User unknown\n`,
    {
      recipient_address: ['sol@mercado.com.br', 'braz@adega.com.br'],
      error_message: '550 5.1.1 User unknown',
      sent_at: '2026-11-17T08:15',
    },
  ],
  [
    'the row that fails, between strokes and behind an arrow',
    'No Outlook 2013:\n1) ana@lojaprado.com.br / pop.lojaprado.com.br / 995 / ssl => funciona\n2) lia@lojaprado.com.br / pop.lojaprado.com.br / 110 / nenhuma => não baixa, "Não é possível conectar ao servidor. Erro 0x800CCC0E"\n',
    { pop3_user: 'lia@lojaprado.com.br', pop3_port: 110, pop3_encryption: 'none', pop3_host: 'pop.lojaprado.com.br' },
  ],
  [
    'an hour between semicolons',
    'Voltaram os do vendas@lojaprado.com.br:\ndestinatario;data;hora;retorno\nsol@mercado.com.br;12/11/2026;09:10;550 5.1.1 mailbox unavailable\nbraz@adega.com.br;12/11/2026;09:10;550 5.1.1 mailbox unavailable\n',
    { recipient_address: ['sol@mercado.com.br', 'braz@adega.com.br'], sent_at: '2026-11-12T09:10' },
  ],
  [
    'the account in brackets that fails',
    'conta da Rita (rita@lojaprado.com.br): 995 SSL ok\nconta minha (ana@lojaprado.com.br): 110 sem SSL, dá erro 0x800ccc0e\nOutlook 2016, POP3\n',
    { pop3_user: 'ana@lojaprado.com.br', pop3_port: 110, pop3_encryption: 'none', error_message: 'erro 0x800ccc0e' },
  ],
  [
    'the row that fails below heads, in columns of blanks',
    'POP3:\nConta            Servidor             Porta    Situação\nrui@lojaprado.com.br  mail.lojaprado.com.br      995      ok\nana@lojaprado.com.br  pop.lojaprado.com.br      110      não baixa\nOutlook 2016, desde ontem 15h\n',
    {
      pop3_user: 'ana@lojaprado.com.br',
      pop3_host: 'pop.lojaprado.com.br',
      pop3_port: 110,
      client_software: 'Outlook 2016',
      occurred_at: '2026-11-17T15:00',
    },
  ],
  [
    'pairs between bars',
    'Um e-mail não chegou.\nRemetente externo | vagas@rhmax.com.br\nDestinatário interno | rh@lojaprado.com.br\nData do envio | 17/11/2026 15:05\n',
    { sender_address: 'vagas@rhmax.com.br', recipient_address: 'rh@lojaprado.com.br' },
  ],
])('readRequest() reads %s', async ([, body, expected]) => {
  expect(await valuesOf(body)).toMatchObject(expected)
})

test.for<[string, string, Record<string, unknown>]>([
  ['no row in question where all are well', `${STOPPED}${ROWS.replace('erro 0x800ccc0e', 'ok')}`, { pop3_port: 995 }],
  [
    'the host that only the row tells that is well',
    `${STOPPED}rui@lojaprado.com.br pop.lojaprado.com.br 995 ok\nana@lojaprado.com.br não baixa\n`,
    { pop3_host: 'pop.lojaprado.com.br' },
  ],
  [
    "both servers' rows in columns of blanks",
    'Não baixa no Outlook 2016.\nEntrada    pop.lojaprado.com.br   995   SSL\nSaída      smtp.lojaprado.com.br   465   SSL\n',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  ['no column in question where none fails', `${STOPPED}${COLUMNS.replace('não baixa', 'funciona')}`, { pop3_port: 995 }],
  ['one account above its own block', `O Outlook parou de baixar hoje às 9h30.\n\n${BLOCKS}`, { pop3_user: 'rui@lojaprado.com.br' }],
  [
    'the ends of one way in two rows',
    'Não chegou.\nRemetente: vagas@rhmax.com.br; assunto: Currículo\nDestinatário: rh@lojaprado.com.br; setor: RH\n',
    { sender_address: 'vagas@rhmax.com.br', recipient_address: 'rh@lojaprado.com.br' },
  ],
])('readRequest() leaves %s', async ([, body, expected]) => {
  expect(await valuesOf(body)).toMatchObject(expected)
})

// A pattern that can read the same line in many ways would not come back from these.
test.for(['a-', '0-0-', 'ab ', '--', 'a.b '])('readRequest() comes to an end on six lines of “%s” between two accounts', async (unit) => {
  const lines = Array.from({ length: 6 }, () => unit.repeat(Math.floor(34 / unit.length))).join('\n')
  const { values } = await readBody(`O Outlook não baixa as duas contas:\nvendas@lojaprado.com.br\n${lines}!\ncompras@lojaprado.com.br\n`)
  expect(values).not.toHaveProperty('pop3_port')
})
