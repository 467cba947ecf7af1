// Long letters that tell everything: what else happened on which day, what somebody promised, what always comes at six, which of two accounts is
// whose. A row each. The letters are of Wednesday, 18 November 2026.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const rows: [string, Record<string, unknown>][] = [
  [
    'O pop3 não baixa no computador. Na sexta a minha irmã foi ver os pedidos, que sempre chegam umas 6h, e não tinha nenhum. O técnico disse que voltava segunda dia 16 às 14h.',
    { occurred_at: '2026-11-13' },
  ],
  [
    'No mês passado mandei dia 6 e imprimiram tudo certinho. Este mês mandei ontem do ana@lojaprado.com.br pra rui@grafica.com.br e voltou um erro comprido que apaguei.',
    { sent_at: '2026-11-17', recipient_address: 'rui@grafica.com.br' },
  ],
  [
    'O cliente visitou a gente no dia 3. No dia 10 mandei a proposta e chegou direitinho. Ele tentou me responder no dia 12 de rui@mercado.com.br pra ana@lojaprado.com.br e não chegou.',
    { attempted_on: '2026-11-12', sender_address: 'rui@mercado.com.br' },
  ],
  [
    'El lunes una pareja reservó por teléfono. El martes el señor me mandó el comprobante desde hector@textil.com.ar a ana@lojaprado.com.br y no llegó.',
    { attempted_on: '2026-11-17' },
  ],
  [
    'A conta da recepção é recepcao@lojaprado.com.br e a do caixa é caixa@lojaprado.com.br. O pop3 do caixa é que parou ontem às 10h.',
    { pop3_user: 'caixa@lojaprado.com.br' },
  ],
  [
    'O usuário da loja é loja@lojaprado.com.br e o da fábrica é fabrica@lojaprado.com.br. A da fábrica não baixa desde ontem às 10h, por pop3.',
    { pop3_user: 'fabrica@lojaprado.com.br' },
  ],
  [
    'A conta da oficina é oficina@lojaprado.com.br e a do escritório é escritorio@lojaprado.com.br. A do escritório parou de baixar pelo pop3 ontem às 14h; a outra vai bem.',
    { pop3_user: 'escritorio@lojaprado.com.br' },
  ],
  [
    'O fornecedor jura que usou o endereço certo, ana@lojaprado.com.br, mandou ontem de nf@fornecedor.com.br e não chegou.',
    { recipient_address: 'ana@lojaprado.com.br', sender_address: 'nf@fornecedor.com.br' },
  ],
  [
    'Tô tentando mandar um orçamento do vendas@lojaprado.com.br pro arquiteto que é rui@studio.arq.br, mandei ontem às 10h e não chegou.',
    { sender_address: 'vendas@lojaprado.com.br', recipient_address: 'rui@studio.arq.br' },
  ],
  // What was changed, and when, is no moment of the trouble where another one is told.
  ['Troquei de celular ontem e não consigo baixar os e-mails. Foi hoje às 9h40.', { occurred_at: '2026-11-18T09:40' }],
  ['Reinstalei o Windows na segunda e o pop3 não baixa. Testei de novo hoje às 8h20.', { occurred_at: '2026-11-18T08:20' }],
  ['Ayer cambié de celular y no me bajan los correos. Fue hoy a las 9:40.', { occurred_at: '2026-11-18T09:40' }],
  ["I switched phones yesterday and can't download my mail. It was today at 9:40am.", { occurred_at: '2026-11-18T09:40' }],
  ['Troquei a senha ontem às 10h e o pop3 parou de baixar na mesma hora.', { occurred_at: '2026-11-17T10:00' }],
  // Since when they come back is no hour of one mail that is told as well.
  [
    'Desde o dia 10 os e-mails que mando pra prefeitura voltam. O último foi hoje, 9h40, e saiu do ana@lojaprado.com.br.',
    { sent_at: '2026-11-18T09:40' },
  ],
  ['Desde o dia 10 os e-mails que mando pra prefeitura voltam com erro.', { sent_at: '2026-11-10' }],
  // What else happened is when it began.
  [
    'No dia 12 o técnico trocou o roteador e desde então o outlook não baixa nada pelo pop3. Hoje liguei pra vocês.',
    { occurred_at: '2026-11-12' },
  ],
  ['No dia 12 faltou luz e o pop3 parou de baixar.', { occurred_at: '2026-11-12' }],
  // Nothing went well.
  [
    'Mandei ontem às 9h o convite do ana@lojaprado.com.br pra rui@celeiro.com.br e ele falou que está tudo certo com o servidor dele, mas não chegou.',
    { sent_at: '2026-11-17T09:00' },
  ],
  // Whoever uses an address sends from it.
  [
    'Ela usou o e-mail bia@celeiro.com.br e mandou ontem pra ana@lojaprado.com.br e não chegou nada.',
    { sender_address: 'bia@celeiro.com.br' },
  ],
]

test.for(rows)('readRequest() reads “%s”', async ([body, expected]) => {
  expect(await valuesOf(body)).toMatchObject(expected)
})
