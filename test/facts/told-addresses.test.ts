// Whose address is whose, and which way the mail went, a row each: "deste e-mail aqui (o q to escrevendo)", "o dele é …", "n chegou",
// "o meu é …" beside another's; and beside them what looks the same and went the other way.
import { expect, test } from 'vitest'
import { readBody } from './read-body.ts'

const own = 'ana@lojaprado.com.br'
const rui = 'rui@fabrica.com.br'

/** A field that is undefined must state nothing. */
const rows: [string, Record<string, unknown>][] = [
  [
    `Bom dia. hj às 7h40 mandei um orçamento deste email aqui (o q to escrevendo) e o cliente jura q n chegou. o dele é ${rui}\nnao veio aviso nenhum de volta`,
    { checklist: 'sending', sender_address: own, recipient_address: rui, sent_at: '2026-11-18T07:40' },
  ],
  [
    `mandei um orçamento hj às 8h e o cliente diz q n chegou. o email dele é ${rui}, mandei desse aqui`,
    { checklist: 'sending', sender_address: own, recipient_address: rui },
  ],
  [
    `Ontem às 9h mandei a proposta deste e-mail mesmo e o cliente jura que não chegou nada. O dele é ${rui}.`,
    { checklist: 'sending', sender_address: own, recipient_address: rui, sent_at: '2026-11-17T09:00' },
  ],
  [
    `Enviei ontem às 9h o boleto deste mesmo e-mail e a cliente fala que não recebeu. O dela é ${rui}.`,
    { checklist: 'sending', sender_address: own, recipient_address: rui },
  ],
  [
    `Mandei ontem às 9h a nota daqui mesmo e o fornecedor n recebeu, o dele é ${rui}`,
    { checklist: 'sending', sender_address: own, recipient_address: rui },
  ],
  [
    `I sent a quote from this very address yesterday at 9am and the client swears it never came. His is ${rui}.`,
    { checklist: 'sending', sender_address: own, recipient_address: rui, sent_at: '2026-11-17T09:00' },
  ],
  [
    `Mandé un presupuesto ayer a las 9 desde este mismo correo y el cliente jura que no le llegó. El de él es ${rui}.`,
    { checklist: 'sending', sender_address: own, recipient_address: rui, sent_at: '2026-11-17T09:00' },
  ],
  [
    `O cliente jura que mandou ontem um pedido e aqui n chegou. o dele é ${rui}, o meu é este aqui`,
    { checklist: 'receiving', sender_address: rui, recipient_address: own, attempted_on: '2026-11-17' },
  ],
  [
    `O cliente disse q mandou ontem e n chegou pra mim. o email dele é ${rui} e o meu é esse q to usando`,
    { checklist: 'receiving', sender_address: rui, recipient_address: own },
  ],
  [
    `A Edilene diz que manda e o meu pessoal diz que não chega, desde ontem. O nosso é este aqui mesmo que estou usando, o dela é ${rui}.`,
    { checklist: 'receiving', sender_address: rui, recipient_address: own },
  ],
  [
    `My supplier says he wrote yesterday and nothing arrived here. His is ${rui}, mine is the one I'm writing from.`,
    { checklist: 'receiving', sender_address: rui, recipient_address: own },
  ],
  [
    `Mi proveedor dice que escribió ayer y no me llegó. El de él es ${rui}, el mío es este mismo.`,
    { checklist: 'receiving', sender_address: rui, recipient_address: own },
  ],
  [`eu n to recebendo email do meu contador desde ontem, o dele é ${rui}`, { checklist: 'receiving', sender_address: rui }],
  [`n chega nada do ${rui} desde ontem`, { checklist: 'receiving', sender_address: rui }],
  [`mandei um orçamento ontem 9h pro ${rui} e ele fala q n chegou`, { checklist: 'sending', recipient_address: rui }],
  [`mandei ontem 9h e n foi, o destinatário é ${rui}`, { checklist: 'sending', recipient_address: rui }],
  // login
  [
    'meu neto colocou o pop3 no meu celular e parou ontem. no computador da minha filha abre o email dela, não o meu.\no meu é doces@terezinha.com.br e é só esse que não vem. o servidor é pop.terezinha.com.br',
    { pop3_user: 'doces@terezinha.com.br' },
  ],
  [
    'O Outlook não baixa pelo POP3. O email da minha sócia é bia@lojaprado.com.br e o meu é eva@lojaprado.com.br, só o meu não baixa.',
    { pop3_user: 'eva@lojaprado.com.br' },
  ],
  ['O Outlook não baixa pelo POP3. O que não vem é o eva@lojaprado.com.br.', { pop3_user: 'eva@lojaprado.com.br' }],
  ['O Outlook não baixa pelo POP3, é só o eva@lojaprado.com.br que não entra.', { pop3_user: 'eva@lojaprado.com.br' }],
  [
    'My Outlook does not download POP3 mail. Mine is eva@lojaprado.com.br and that is the only one failing.',
    { pop3_user: 'eva@lojaprado.com.br' },
  ],
  ['El Outlook no baja por POP3. El mío es eva@lojaprado.com.br y es el único que no baja.', { pop3_user: 'eva@lojaprado.com.br' }],
  [
    `hj às 7h40 mandei um orçamento deste email aqui (o q to escrevendo) e o cliente jura q n chegou. o dele é ${rui}\nja mandei pro zap dele o pdf mas ele quer por email\nnao veio aviso nenhum de volta`,
    { checklist: 'sending', sender_address: own, recipient_address: rui, sent_at: '2026-11-18T07:40' },
  ],
  [`enviei a proposta ontem 10h pra ${rui} e até agora nada, não apareceu erro nenhum`, { checklist: 'sending' }],
  [`I sent ${rui} a quote yesterday at 9am, he never got it. No bounce came back.`, { checklist: 'sending' }],
  [`Mandé ayer a las 9 una factura a ${rui} y no le llegó. No vino ningún aviso.`, { checklist: 'sending' }],
  [`Não veio nenhum e-mail do ${rui} desde ontem.`, { checklist: 'receiving' }],
  [`O cliente ${rui} mandou ontem e não veio nada aqui, nem aviso. Já mandei zap pra ele.`, { checklist: 'receiving' }],
  [`Não veio o aviso do banco ${rui} que eles mandam todo mês, não chegou nada.`, { checklist: 'receiving' }],
  [`Não chegou o aviso de reunião que o ${rui} me mandou ontem.`, { checklist: 'receiving' }],
]

test.for(rows)('readRequest reads %j', async ([body, expected]) => {
  const { checklist, values } = await readBody(body)
  const told: Record<string, unknown> = { ...values, checklist }
  expect(Object.fromEntries(Object.keys(expected).map((name) => [name, told[name]]))).toEqual(expected)
})
