// Tables and lists of which a column or a word says of each row what became of it: the rows that fail are in question, those that work are
// not. A column of yes and no that says nothing of the sort chooses no row.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const own = 'ana@lojaprado.com.br'
const SENT = `Ontem às 10h enviei a nota de ${own} para três clientes e dois não receberam.`
const FAILING = ['n@mercado.com.br', 'f@hotel.com.br']
const table = (...rows: string[][]): string => rows.map((cells) => cells.join('\t')).join('\n')

const accounts = table(
  ['Setor', 'Conta', 'Servidor POP', 'Porta', 'Criptografia', 'Programa', 'Situação'],
  ['Diretoria', 'dir@lojaprado.com.br', 'mail.lojaprado.com.br', '110', 'STARTTLS', 'Outlook 2016', 'ok'],
  ['Expedição', 'exp@lojaprado.com.br', 'pop.lojaprado.com.br', '995', 'SSL/TLS', 'Outlook 2021', 'NÃO BAIXA'],
  ['RH', 'rh@lojaprado.com.br', 'mail.lojaprado.com.br', '110', 'nenhuma', 'Thunderbird 115.3.1', 'ok'],
)

const rows: [string, Record<string, unknown>][] = [
  [
    `O POP3 parou hoje 10h20 numa das caixas.\n\n${accounts}`,
    {
      pop3_user: 'exp@lojaprado.com.br',
      pop3_host: 'pop.lojaprado.com.br',
      pop3_port: 995,
      pop3_encryption: 'ssl_tls',
      client_software: 'Outlook 2021',
    },
  ],
  [
    `O POP3 parou ontem 10h num dos computadores.\n\n${table(['Computador', 'Programa', 'Porta', 'Erro?'], ['Balcão', 'Outlook 2016', '995', 'não'], ['Caixa', 'Thunderbird 128.5', '110', 'sim'])}`,
    { client_software: 'Thunderbird 128.5', pop3_port: 110 },
  ],
  [
    `${SENT}\n\n${table(['Destinatário', 'Recebeu?'], ['c@atacado.com.br', 'sim'], ['n@mercado.com.br', 'NÃO'], ['f@hotel.com.br', 'NÃO'])}`,
    { sender_address: own, recipient_address: FAILING },
  ],
  [
    `${SENT}\n\nDestinatário | Recebeu?\nc@atacado.com.br | sim\nn@mercado.com.br | não\nf@hotel.com.br | não`,
    { recipient_address: FAILING },
  ],
  [
    `${SENT}\n\n${table(['Cliente', 'E-mail', 'Chegou?'], ['Atacado', 'c@atacado.com.br', 'sim'], ['Mercado', 'n@mercado.com.br', 'não'], ['Hotel', 'f@hotel.com.br', 'não'])}`,
    { sender_address: own, recipient_address: FAILING },
  ],
  [
    `Yesterday 10am I sent the invoice from ${own} to two customers.\n\n${table(['Recipient', 'Status'], ['c@atacado.com.br', 'delivered'], ['n@mercado.com.br', 'bounced'])}`,
    { recipient_address: 'n@mercado.com.br' },
  ],
  // lists without heads
  [
    `${SENT}\n\n- c@atacado.com.br: recebeu\n- n@mercado.com.br: não recebeu\n- f@hotel.com.br: não recebeu`,
    { sender_address: own, recipient_address: FAILING },
  ],
  [`${SENT}\n\nc@atacado.com.br (ok)\nn@mercado.com.br (nada)\nf@hotel.com.br (nada)`, { recipient_address: FAILING }],
  // whom each is from, its hour in a cell, and yes or no behind blanks
  [
    `Hoje mandei a mesma proposta a dois clientes:\n\n✔ ${own} → atendimento@laboratoriodosul.com.br | 14:18 | chegou\n✘ ${own} → pagamentos@planodosul.com.br | 14:20 | voltou: 550 5.7.1 rejected due to SPF fail`,
    { sender_address: own, recipient_address: 'pagamentos@planodosul.com.br', sent_at: '2026-11-18T14:20' },
  ],
  [
    `Hoje mandei de ${own} a dois clientes:\n\n${own} > c@atacado.com.br: ok\n${own} > n@mercado.com.br: não chegou`,
    { recipient_address: 'n@mercado.com.br' },
  ],
  [
    `A seguradora (e@seguros.com.br) mandou ontem para as duas caixas e só uma recebeu:\n\nadm@lojaprado.com.br     SIM\nven@lojaprado.com.br     NÃO`,
    { sender_address: 'e@seguros.com.br', recipient_address: 'ven@lojaprado.com.br' },
  ],
  [
    `Ontem três fornecedores escreveram para ${own} e nada chegou.\n\n${table(['#', 'Remetente', 'Voltou erro?'], ['1', 'c@atacado.com.br', 'não'], ['2', 'n@mercado.com.br', 'não'])}`,
    { sender_address: ['c@atacado.com.br', 'n@mercado.com.br'], recipient_address: own, error_message: undefined },
  ],
  // an hour in a cell of no mail's row
  [`Mandei ontem de ${own} para c@atacado.com.br e não chegou.\n\nfarmácia | 14:20 | fechada`, { sent_at: '2026-11-17' }],
  // nothing chosen
  [
    `${SENT}\n\n${table(['Destinatário', 'Recebeu?'], ['n@mercado.com.br', 'não'], ['f@hotel.com.br', 'não'])}`,
    { recipient_address: FAILING },
  ],
  [
    `O POP3 parou ontem 10h.\n\n${table(['Conta', 'Porta', 'SSL'], ['ana@lojaprado.com.br', '995', 'sim'], ['rui@lojaprado.com.br', '110', 'não'])}`,
    { pop3_user: [own, 'rui@lojaprado.com.br'], pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  // a column of remarks
  [
    `O POP3 parou ontem 10h.\n\nItem\tResposta\tObservação\nUsuário\tcaixa@lojaprado.com.br\ta minha conta é outra, ana@lojaprado.com.br, e funciona\nPorta\t110\tantes era 995`,
    { pop3_user: 'caixa@lojaprado.com.br', pop3_port: 110 },
  ],
  [
    `Não chegou o que mandei ontem 10h.\n\nRemetente\tana@lojaprado.com.br\nDestinatários\tn@mercado.com.br\tf@hotel.com.br`,
    { recipient_address: ['n@mercado.com.br', 'f@hotel.com.br'] },
  ],
]

test.for(rows)('readRequest reads the rows of %j', async ([body, expected]) => {
  const values = await valuesOf(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})
