// Chats that customers paste from a messenger: two people speak in turn, and one of them asks. A row each, in the shapes in which such
// programs copy them; and beside them forms that only look like one.
import { describe, expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const rows: [string, string, Record<string, unknown>][] = [
  [
    'Perguntei pra Neide pelo zap:\n\n[17/11/2026 10:02] Marcos: neide, que horas parou de baixar?\n[17/11/2026 10:03] Neide Caixa: hoje 8h35\n[17/11/2026 10:03] Marcos: qual programa você usa?\n[17/11/2026 10:04] Neide Caixa: Thunderbird 115.10.1, vi na ajuda\n[17/11/2026 10:05] Marcos: e o ip? entra no qualmeuip.example\n[17/11/2026 10:07] Neide Caixa: 200.160.2.3\n[17/11/2026 10:08] Marcos: porta?\n[17/11/2026 10:09] Neide Caixa: 995\n[17/11/2026 10:12] Marcos: que mensagem aparece?\n[17/11/2026 10:14] Neide Caixa: "O certificado apresentado pelo servidor\npertence a um site diferente"\n\nMarcos - TI',
    'pop3',
    {
      occurred_at: '2026-11-18T08:35',
      public_ip: '200.160.2.3',
      client_software: 'Thunderbird 115.10.1',
      pop3_port: 995,
      error_message: 'O certificado apresentado pelo servidor pertence a um site diferente',
    },
  ],
  [
    'Colei a conversa com a vendedora:\n\nMarcos Vale 13:50\n\nRê, de qual conta você mandou?\n\nRegina Dias 13:51\n\nregina@lojaprado.com.br\n\nMarcos Vale 13:51\n\ne pra quem?\n\nRegina Dias 13:53\n\nmandei pra três, mas só voltou o da compras@celeiro.com.br, os outros dois receberam\n\nMarcos Vale 13:53\n\nquando foi o envio?\n\nRegina Dias 13:54\n\nhoje 11h26\n\nMarcos Vale 13:55\n\nme passa o erro\n\nRegina Dias 13:56\n\n550 5.1.1 user unknown\n\nConseguem ver?',
    'sending',
    {
      sender_address: 'regina@lojaprado.com.br',
      recipient_address: 'compras@celeiro.com.br',
      sent_at: '2026-11-18T11:26',
      error_message: '550 5.1.1 user unknown',
    },
  ],
  [
    'Hi, pasting the thread with our receptionist.\n\nPaul Grant  9:02 AM\nwhat account did you send it from?\nRuth Bell  9:03 AM\ndesk@lojaprado.com.br\nPaul Grant  9:03 AM\nwho was it to?\nRuth Bell  9:04 AM\norders@bluekiln.com\nPaul Grant  9:04 AM\nwhen did you send it?\nRuth Bell  9:05 AM\nyesterday at 4:10 pm\nPaul Grant  9:05 AM\nwhat error did you get?\nRuth Bell  9:06 AM\n554 5.7.1 Relay access denied',
    'sending',
    {
      sender_address: 'desk@lojaprado.com.br',
      recipient_address: 'orders@bluekiln.com',
      sent_at: '2026-11-17T16:10',
      error_message: '554 5.7.1 Relay access denied',
    },
  ],
  [
    'Nosso cliente diz que não chega:\nCliente: vocês não receberam meu pedido?\nEu: não chegou nada, de que email você enviou?\nCliente: pedidos@padariasol.com.br\nEu: para qual endereço?\nCliente: vendas@lojaprado.com.br\nEu: quando?\nCliente: anteontem',
    'receiving',
    { sender_address: 'pedidos@padariasol.com.br', recipient_address: 'vendas@lojaprado.com.br', attempted_on: '2026-11-16' },
  ],
  [
    'O email dele não chegou aqui.\nEu: de que conta vc enviou?\nGil: gil@metalx.com.br\nEu: e mandou pra qual dos nossos?\nGil: pro ana@lojaprado.com.br',
    'receiving',
    { sender_address: 'gil@metalx.com.br', recipient_address: 'ana@lojaprado.com.br' },
  ],
  [
    'Copio la charla con Marta:\n[10:02] Luis: ¿desde qué cuenta lo enviaste?\n[10:03] Marta: marta@lojaprado.com.br\n[10:03] Luis: ¿a quién?\n[10:04] Marta: a compras@hornos.com.ar\n[10:04] Luis: ¿qué error te dio?\n[10:05] Marta: 550 Mailbox not found\n[10:05] Luis: ¿y cuándo fue?\n[10:06] Marta: ayer a las 10:15',
    'sending',
    {
      sender_address: 'marta@lojaprado.com.br',
      recipient_address: 'compras@hornos.com.ar',
      error_message: '550 Mailbox not found',
      sent_at: '2026-11-17T10:15',
    },
  ],
  [
    'Bia (10:02): parou de novo o POP aqui\nCaio (10:03): qual erro?\nBia (10:05): -ERR authentication failed\nCaio (10:05): em qual programa?\nBia (10:06): Outlook 2016',
    'pop3',
    { error_message: '-ERR authentication failed', client_software: 'Outlook 2016', occurred_at: undefined },
  ],
  // What is asked says what the chat is about, and which program a bare version is of.
  [
    'Segue a conversa:\nAna: o thunderbird não tá baixando aí?\nBeto: não, desde ontem 9h\nAna: que versão de thunderbird?\nBeto: é a 128.4\nAna: qual a conta?\nBeto: beto@lojaprado.com.br',
    'pop3',
    { occurred_at: '2026-11-17T09:00', client_software: 'thunderbird 128.4', pop3_user: 'beto@lojaprado.com.br' },
  ],
  // Which way it went is told from the other side there.
  [
    'veja o chat:\n[18/11/2026 09:01] Rosa: bom dia, voltou meu email\n[18/11/2026 09:02] Ivan: de onde vc mandou?\n[18/11/2026 09:02] Rosa: rosa@lojaprado.com.br\n[18/11/2026 09:02] Ivan: pra onde?\n[18/11/2026 09:03] Rosa: contato@metalx.com.br\n[18/11/2026 09:03] Ivan: quando mandou?\n[18/11/2026 09:03] Rosa: hoje 8h40\n[18/11/2026 09:04] Ivan: cola aqui o que veio escrito\n[18/11/2026 09:05] Rosa: 552 5.2.2 mailbox full',
    'sending',
    {
      sender_address: 'rosa@lojaprado.com.br',
      recipient_address: 'contato@metalx.com.br',
      sent_at: '2026-11-18T08:40',
      error_message: '552 5.2.2 mailbox full',
    },
  ],
  // A form with a doubt in it is no chat.
  [
    'O Outlook 2019 não baixa.\nServidor: pop.lojaprado.com.br\nPorta: 995?\nUsuário: ana@lojaprado.com.br\nServidor: pop2.lojaprado.com.br\nPorta: 110?\nUsuário: bia@lojaprado.com.br',
    'pop3',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995, pop3_user: 'ana@lojaprado.com.br' },
  ],
]

describe('readRequest() reads a chat that was pasted', () => {
  test.each(rows)('%s', async (body, checklist, expected) => {
    const told = await readBody(body)
    expect(told.checklist).toBe(checklist)
    for (const [field, value] of Object.entries(expected)) expect(told.values[field], field).toEqual(value)
  })
})
