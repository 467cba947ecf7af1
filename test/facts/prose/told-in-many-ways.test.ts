// The same facts said in other ways, a row each: put right line by line, told beside a device's or a name server's address, of several
// accounts the one that fails, labels with a count, quotations over lines; and beside them what looks the same and is not.
import { describe, expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

/** A field that is undefined must state nothing. */
const rows: [string, Record<string, unknown>][] = [
  // Put right line by line, which is no form in its order.
  [
    'O POP parou e a colega passou tudo trocado. Vale isto:\n\n- não foi ontem, foi anteontem às 19h\n- o programa não é o Outlook (ninguém usa Outlook aqui), é o Mailspring\n1.13.3\n- o IP não é 192.168.1.20, esse é da máquina; o da internet é\n200.95.143.61\n- o servidor não é smtp.lojaprado.com.br, é pop.lojaprado.com.br\n- o usuário não é contato@lojaprado.com.br, é vendas@lojaprado.com.br\n- a porta não é 995, é 110\n- SSL não, é STARTTLS\n- mensagem de erro: Authentication Error - Check your username and\npassword',
    {
      occurred_at: '2026-11-16T19:00',
      client_software: 'Mailspring 1.13.3',
      public_ip: '200.95.143.61',
      pop3_host: 'pop.lojaprado.com.br',
      pop3_user: 'vendas@lojaprado.com.br',
      pop3_port: 110,
      pop3_encryption: 'starttls',
      error_message: 'Authentication Error - Check your username and password',
    },
  ],
  [
    "Let me fix what my colleague told you about our POP mailbox:\n- it wasn't yesterday, it was Monday at 3:20 pm\n- the program isn't Outlook, it's Thunderbird 128.1\n- the IP isn't 10.0.0.5, that's the PC; the public one is 200.95.143.61\n- the server isn't smtp.lojaprado.com.br, it's pop.lojaprado.com.br\n- the port isn't 995, it's 110",
    { occurred_at: '2026-11-16T15:20', client_software: 'Thunderbird 128.1', public_ip: '200.95.143.61', pop3_port: 110 },
  ],
  [
    'pop parado\nData: não foi ontem, foi anteontem às 19h\nIP: não é 200.1.2.3, é 200.4.5.6',
    { occurred_at: '2026-11-16T19:00', public_ip: '200.4.5.6' },
  ],
  // Of addresses the connection's own.
  [
    'pop parado\nSobre o IP: o do computador é 10.1.1.44, o DNS que usamos é 8.8.8.8, e o IP de internet da loja, que é o que interessa, é 131.100.72.19.',
    { public_ip: '131.100.72.19' },
  ],
  ['pop parado. O gateway é 200.1.1.1, o DNS 8.8.8.8 e o IP de saída 131.100.72.19', { public_ip: '131.100.72.19' }],
  ['pop parado. El DNS es 8.8.8.8 y la IP pública 131.100.72.19; la de la PC es 192.168.1.4', { public_ip: '131.100.72.19' }],
  ['pop parado. Saímos por 131.100.72.19 (a máquina é 10.8.0.14 na VPN)', { public_ip: '131.100.72.19' }],
  ['pop parado. o ip do computador é 131.100.72.19', { public_ip: '131.100.72.19' }],
  // Of several accounts the one that fails.
  [
    'POP3 não baixa. Temos três contas: contato@lojaprado.com.br, obras@lojaprado.com.br e ana@lojaprado.com.br. A única com problema é a obras@lojaprado.com.br; as outras duas baixam normalmente.',
    { pop3_user: 'obras@lojaprado.com.br' },
  ],
  [
    'POP3 não baixa. I have info@lojaprado.com.br, sales@lojaprado.com.br and ana@lojaprado.com.br in Thunderbird. The only one that fails is sales@lojaprado.com.br.',
    { pop3_user: 'sales@lojaprado.com.br' },
  ],
  [
    'POP3 não baixa. Outlook com info@lojaprado.com.br, vendas@lojaprado.com.br e ana@lojaprado.com.br, mas só a vendas@lojaprado.com.br não baixa.',
    { pop3_user: 'vendas@lojaprado.com.br' },
  ],
  [
    'Outlook: info@lojaprado.com.br e vendas@lojaprado.com.br pararam de baixar por POP3',
    { pop3_user: ['info@lojaprado.com.br', 'vendas@lojaprado.com.br'] },
  ],
  // A program named by mistake.
  ['POP3 parado\nEscrevi no formulário que era Outlook 2016, mas fui em Ajuda e é Outlook\n2019.', { client_software: 'Outlook 2019' }],
  ["POP3 parado. I said it was Outlook 2016 but I checked and it's Outlook 2019", { client_software: 'Outlook 2019' }],
  ['POP3 parado. Falei que o Outlook 2016 travou e o Thunderbird 115 também', { client_software: 'Outlook 2016' }],
  // The usual port is told all the same.
  [
    'pop3 parado. Entrada pop3.lojaprado.com.br, porta a de sempre, 110. Criptografia nenhuma.',
    { pop3_port: 110, pop3_encryption: 'none' },
  ],
  ['pop3 parado. port the usual one, 995', { pop3_port: 995 }],
  ['pop3 parado. porta a de sempre', { pop3_port: undefined }],
  // A quotation that goes on below; labels of one's own making.
  [
    'pop3 parado\nO IP, segundo o site que vocês indicaram, é 177.104.61.38. E o texto do\nerro, copiado e colado: "Falha no login do servidor\npop.lojaprado.com.br: conta temporariamente indisponível."',
    { error_message: 'Falha no login do servidor pop.lojaprado.com.br: conta temporariamente indisponível.' },
  ],
  [
    'pop3 parado\nErro: "Falha no login do servidor\nporta: 995 recusada"\nPorta: 110',
    { error_message: 'Falha no login do servidor porta: 995 recusada', pop3_port: 110 },
  ],
  [
    'pop3 parado\n1) Mensagem exibida ao usuário -> Conexão recusada pelo servidor de recebimento (erro 10061)\n2) Porta TCP -> 995',
    { error_message: 'Conexão recusada pelo servidor de recebimento (erro 10061)', pop3_port: 995 },
  ],
  [
    'pop3 parado.\nA frase que sai: Não há resposta do servidor de emails de entrada, tempo de\nespera excedido',
    { error_message: 'Não há resposta do servidor de emails de entrada, tempo de espera excedido' },
  ],
  ['O Outlook não baixa por POP3\nErro: abriu uma janelinha e eu fechei sem ler', { error_message: undefined }],
  ['O Outlook não baixa por POP3, o Beto me passou e não leu o erro.', { error_message: undefined }],
  ['pop3 parado\nVersão do Outlook: 2019', { client_software: 'Outlook 2019' }],
  // The other side under "Cliente:", and whom a reseller speaks for.
  [
    'Meu email voltou ontem 15h47.\nmeu e-mail, o que mandou: ana@lojaprado.com.br\ncliente: suprimentos@hospital.com.br',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'suprimentos@hospital.com.br' },
  ],
  [
    'Meu email voltou.\nCliente: joao@lojaprado.com.br\nDestinatário: suprimentos@hospital.com.br',
    { recipient_address: 'suprimentos@hospital.com.br' },
  ],
  // Labels that are counted, and dots behind a question mark.
  [
    'mensagens que somem\nRemetente 1     bruno@predioazul.com.br\nRemetente 2     chamados@segura.com.br\nDestinatário    ana@lojaprado.com.br',
    { sender_address: ['bruno@predioazul.com.br', 'chamados@segura.com.br'], recipient_address: 'ana@lojaprado.com.br' },
  ],
  [
    'não recebo de um cliente\nquem manda......: faturamento@malha.ind.br\ndia?.........: terça, 10/11\nvoltou algo?....: não, nada',
    { sender_address: 'faturamento@malha.ind.br', attempted_on: '2026-11-10', error_message: undefined },
  ],
  // Who a mail went out from.
  [
    'Tentei mandar um orçamento do tito@pastel.com.br pra prefeitura, no licita@barra.example, e voltou',
    { sender_address: 'tito@pastel.com.br', recipient_address: 'licita@barra.example' },
  ],
]

describe('readRequest() reads what is said in another way', () => {
  test.each(rows)('%s', async (body, expected) => {
    const values = await valuesOf(body)
    for (const [field, value] of Object.entries(expected)) expect(values[field], field).toEqual(value)
  })
})
