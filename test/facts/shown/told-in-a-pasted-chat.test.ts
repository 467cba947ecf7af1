// A chat pasted from a messenger, in which nobody asks: an error ends where the next speaks, and what announces the chat is no label.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const REFUSED = '550 5.1.1 <nota@lojaprado.com.br>: Recipient address rejected: User unknown in virtual mailbox table'

test.for<[string, Record<string, unknown>]>([
  [
    `Segue a conversa com o cliente:\n\n[17/11 16:02] Buffet Sol: Ana te mandei a nota assinada pelo email dir@buffetsol.com.br\n[17/11 16:03] Ana: não chegou aqui não\n[17/11 16:10] Buffet Sol: voltou, olha: ${REFUSED}\n[17/11 16:11] Ana: ué, esse email existe!\n\nO nota@lojaprado.com.br existe sim.`,
    { sender_address: 'dir@buffetsol.com.br', recipient_address: 'nota@lojaprado.com.br', error_message: REFUSED },
  ],
  [
    '17/11/2026 16:10 - Bia: voltou 554 5.7.1 Message rejected by the policy of this server because of its content\n17/11/2026 16:11 - Ana: ué, e agora\n17/11/2026 16:12 - Bia: mandei de bia@cli.com.br pra ana@lojaprado.com.br',
    { sender_address: 'bia@cli.com.br', error_message: '554 5.7.1 Message rejected by the policy of this server because of its content' },
  ],
  // A bracket of the server's own goes on with what it says.
  [
    'Não envio, volta:\n550 5.7.1 Message rejected, see the policy of this server at the following address for more.\n[203.0.113.9] blocked',
    { error_message: '550 5.7.1 Message rejected, see the policy of this server at the following address for more. [203.0.113.9] blocked' },
  ],
  // A label stays one.
  ['O POP3 não baixa.\nCliente: Outlook 2019', { client_software: 'Outlook 2019' }],
  // Where an answer is wanted is told beside the mail in question.
  [
    'Enviei a resposta da cotação pelo email vendas@lojaprado.com.br e não chegou para x@cli.com.br.',
    { sender_address: 'vendas@lojaprado.com.br', recipient_address: 'x@cli.com.br' },
  ],
])('reads %j', async ([body, expected]) => {
  const values = await valuesOf(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})
