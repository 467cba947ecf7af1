// Whose address is whose, and which way the mail went, a row each: "deste e-mail aqui (o q to escrevendo)", "o dele é …", "n chegou",
// "o meu é …" beside another's; and beside them what looks the same and went the other way.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const own = 'ana@lojaprado.com.br'
const rui = 'rui@fabrica.com.br'
const lia = 'lia@oficina.com.br'

/** A field that is undefined must state nothing. */
const rows: [string, Record<string, unknown>][] = [
  [`nao recebo do ${rui}. trabalho com ${lia} e esse chega`, { sender_address: rui, recipient_address: undefined }],
  [`não consigo enviar. Tentei pra ${rui} e pra ${lia} hoje 9h, do ${own}`, { sender_address: own, recipient_address: [rui, lia] }],
  // Whose an address is, by who uses it: he sends from it, if it is not told that he gets nothing.
  [
    `meu fornecedor não recebe minhas cotações. Mandei hoje 8h. Ele usa o ${rui}, eu ${own}`,
    { checklist: 'sending', sender_address: own, recipient_address: rui },
  ],
  [
    `não recebo do fornecedor. Ele usa o ${rui}, eu ${own}. Mandou ontem.`,
    { checklist: 'receiving', sender_address: rui, recipient_address: own },
  ],
  [
    `o cliente tentou mandar e diz que não recebeu confirmação. Ele usa o ${rui}, eu ${own}, e aqui não chegou`,
    { checklist: 'receiving', sender_address: rui, recipient_address: own },
  ],
  // A receiving server's log names both.
  [
    `Enviei hoje 8h e a TI deles mandou o log:\n\nNov 18 08:00:41 mx2 postfix/smtpd[2231]: NOQUEUE: reject: RCPT from smtp.x.example[200.229.14.40]: 554 5.7.1 <${own}>: Sender address rejected: blocked; from=<${own}> to=<${rui}> proto=ESMTP`,
    { checklist: 'sending', sender_address: own, recipient_address: rui },
  ],
  // Who works with an address sends from it and gets mail at it.
  [
    `nao recebo do ${rui}. eu trabalho com o vendas@lojaprado.com.br`,
    { checklist: 'receiving', sender_address: rui, recipient_address: 'vendas@lojaprado.com.br' },
  ],
  // A blank behind the mark cuts no address short.
  ['o pop3 nao baixa\nusuario: ana@ oficina.com.br', { pop3_user: 'ana@oficina.com.br' }],
  ['o pop3 nao baixa\nusuario: ana@', { pop3_user: own }],
  // Who keeps an account tells whose it is; a customer's own keeper does not.
  [
    `cuido do email sec@coral.org.br. quando respondo a pastora (${lia}) volta`,
    { checklist: 'sending', sender_address: 'sec@coral.org.br', recipient_address: lia },
  ],
  [
    `sou responsavel pelo email sec@coral.org.br e nao chega nada de ${lia}`,
    { checklist: 'receiving', sender_address: lia, recipient_address: 'sec@coral.org.br' },
  ],
  [
    `trabalho com o email sec@coral.org.br e a ${lia} nao recebe o que eu mando`,
    { checklist: 'sending', sender_address: 'sec@coral.org.br', recipient_address: lia },
  ],
  [
    `I look after sec@coral.org.br and when I write to ${lia} it bounces`,
    { checklist: 'sending', sender_address: 'sec@coral.org.br', recipient_address: lia },
  ],
  [`ela cuida do email ${lia}, mandei ontem e nao chegou`, { checklist: 'sending', sender_address: undefined, recipient_address: lia }],
  [
    `quem cuida do email ${lia} la é a debora, mandei ontem e nao chegou`,
    { checklist: 'sending', sender_address: undefined, recipient_address: lia },
  ],
  [`respondo o email ${lia} e volta`, { checklist: 'sending', sender_address: undefined, recipient_address: lia }],
  // One mail to each.
  [
    `enviei orçamentos ontem, um pro ${rui}, um pra ${lia} e outro pra oi@festa.com.br. nenhum recebeu`,
    { checklist: 'sending', recipient_address: [rui, lia, 'oi@festa.com.br'] },
  ],
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
  // same address
  [
    `Uso este endereço mesmo de onde escrevo. Mandei ontem às 15h pro ${rui} e ele não recebeu.`,
    { checklist: 'sending', sender_address: own, recipient_address: rui },
  ],
  [
    `A minha conta é esta daqui. Mandei ontem 15h um laudo ao ${rui} e nada de chegar.`,
    { checklist: 'sending', sender_address: own, recipient_address: rui },
  ],
  [
    `Mandei ontem 15h pelo mesmo e-mail que estou usando agora, foi pro ${rui}, e não chegou lá.`,
    { checklist: 'sending', sender_address: own, recipient_address: rui },
  ],
  [
    `O remetente sou eu mesma, deste e-mail. O destinatário é ${rui}. Foi ontem às 15h e não chegou.`,
    { checklist: 'sending', sender_address: own, recipient_address: rui, sent_at: '2026-11-17T15:00' },
  ],
  [
    `Quem manda é o ${rui} e quem devia receber sou eu, neste e-mail mesmo. Ele tentou ontem e voltou.`,
    { checklist: 'receiving', sender_address: rui, recipient_address: own, attempted_on: '2026-11-17' },
  ],
  [
    `It went from the address I'm writing from to ${rui} yesterday at 3pm and never arrived.`,
    { checklist: 'sending', sender_address: own, recipient_address: rui, sent_at: '2026-11-17T15:00' },
  ],
  [
    `He writes from ${rui} to this address right here, yesterday, and it bounces back to him.`,
    { checklist: 'receiving', sender_address: rui, recipient_address: own },
  ],
  [
    `Me escriben desde ${rui} a este mismo correo y ayer les rebotó.`,
    { checklist: 'receiving', sender_address: rui, recipient_address: own, attempted_on: '2026-11-17' },
  ],
  [
    `Salió ayer a las 15 de la cuenta de la que escribo para ${rui} y no le llegó.`,
    { checklist: 'sending', sender_address: own, recipient_address: rui, sent_at: '2026-11-17T15:00' },
  ],
  // sender / recipient told apart from the verb
  [
    `Mandei uma proposta ontem às 15h e o cliente diz que não viu nada. Ele é o ${rui}. Saiu de ${own}.`,
    { checklist: 'sending', sender_address: own, recipient_address: rui },
  ],
  [
    `Ontem às 15h mandei o orçamento para a Fábrica Rui (${rui}) e para a Oficina Lia (${lia}), de ${own}. Nenhum dos dois recebeu.`,
    { checklist: 'sending', sender_address: own, recipient_address: [rui, lia] },
  ],
  [`Mandei o mesmo e-mail ontem às 15h pra ${rui} e pra ${lia}. A Lia recebeu, o Rui não.`, { checklist: 'sending' }],
  [
    `Meu contador, ${rui}, mandou as guias ontem e não chegaram em ${own}. O e-mail da minha sócia, ${lia}, recebe tudo dele.`,
    { checklist: 'receiving', sender_address: rui, recipient_address: own, attempted_on: '2026-11-17' },
  ],
  [
    `O pessoal da Fábrica (quem manda é a Cíntia, ${rui}) não consegue mandar pra gente no ${own}. Tentou ontem.`,
    { checklist: 'receiving', sender_address: rui, recipient_address: own },
  ],
  [
    `Não recebo nada da prefeitura, que manda de ${rui}. Meu e-mail é o ${own}. A última tentativa foi ontem.`,
    { checklist: 'receiving', sender_address: rui, recipient_address: own, attempted_on: '2026-11-17' },
  ],
  [
    `Podem me responder no ${lia} porque o ${own} não está recebendo nada do ${rui}, que mandou ontem.`,
    { checklist: 'receiving', sender_address: rui, recipient_address: own },
  ],
  [
    `Respondam no meu gmail, ana.p@gmail.com. Ontem às 15h mandei de ${own} pra ${rui} e voltou.`,
    { checklist: 'sending', sender_address: own, recipient_address: rui },
  ],
  [
    `Ele me manda do ${rui} e eu leio no ${own}, mas desde ontem não chega.`,
    { checklist: 'receiving', sender_address: rui, recipient_address: own },
  ],
  [
    `Eu mando do ${own} e ele lê no ${rui}, mas ontem às 15h não chegou.`,
    { checklist: 'sending', sender_address: own, recipient_address: rui },
  ],
  [
    `Quem não recebe é a ${lia}, quem manda sou eu daqui, ${own}, foi ontem às 15h.`,
    { checklist: 'sending', sender_address: own, recipient_address: lia },
  ],
  [
    `The supplier writes from ${rui}; we should get it at ${own}. He tried yesterday and we got nothing.`,
    { checklist: 'receiving', sender_address: rui, recipient_address: own },
  ],
  [
    `I emailed ${rui} from ${own} yesterday at 3pm. She checked spam, nothing.`,
    { checklist: 'sending', sender_address: own, recipient_address: rui, sent_at: '2026-11-17T15:00' },
  ],
  [
    `La contadora (${rui}) me manda las boletas a ${own} y desde ayer no entran.`,
    { checklist: 'receiving', sender_address: rui, recipient_address: own },
  ],
  [
    `Le escribo a ${rui} desde ${own} y no le llegan, ayer a las 15 fue el último.`,
    { checklist: 'sending', sender_address: own, recipient_address: rui },
  ],
  // don't know the sender's address
  [
    `Desde ontem a agência não consegue mandar reserva pra gente. O email dela eu não tenho certeza, vou perguntar. O nosso é este aqui mesmo.`,
    { checklist: 'receiving', recipient_address: own, sender_address: undefined },
  ],
  [
    `A escola mandou ontem e não chegou. Não sei de qual e-mail eles mandam. O meu é ${own}.`,
    { checklist: 'receiving', recipient_address: own, sender_address: undefined },
  ],
  [
    `Acho que o e-mail dele é ${rui}, mas não tenho certeza. Ele mandou ontem pra ${own} e não chegou.`,
    { checklist: 'receiving', recipient_address: own, sender_address: rui },
  ],
  // self-correction
  [
    `Mandei ontem às 15h pra ${rui}, não, minto, foi pra ${lia}, de ${own}, e não chegou.`,
    { checklist: 'sending', recipient_address: lia },
  ],
  [`Mandei ontem às 15h pra ${rui} (opa, o certo é ${lia}) de ${own} e não chegou.`, { checklist: 'sending', recipient_address: lia }],

  // what the writer used himself is his, whatever its domain
  [
    `Enviei ontem às 9h o convite ao doutor Rui. O endereço dele é ${rui}. Usei o endereço da paróquia, que é secretaria@capela.org.br, e não este meu.`,
    { checklist: 'sending', sender_address: 'secretaria@capela.org.br', recipient_address: rui },
  ],
  [
    `I sent the invitation yesterday at 9 am to Dr. Rui. His address is ${rui}. I used the choir's address, which is choir@chapel.org, and he got nothing.`,
    { checklist: 'sending', sender_address: 'choir@chapel.org', recipient_address: rui },
  ],
  [
    `A dona Rita me mandou a ata ontem às 9h e não chegou aqui. Ela usou o endereço da paróquia, que é secretaria@capela.org.br.`,
    { checklist: 'receiving', sender_address: 'secretaria@capela.org.br' },
  ],
  // who sends by other words, and who does not acknowledge
  [
    `Remeti ontem às 9h a ata ao síndico, cujo endereço é ${rui}. Disse-me ele que nada lhe chegara.`,
    { checklist: 'sending', recipient_address: rui },
  ],
  [`Passei um e-mail pro ${rui} ontem 9h e ele não viu.`, { checklist: 'sending', recipient_address: rui }],
  [`Expedi ontem às 9h um ofício ao ${rui} e até agora ele não acusou recebimento.`, { checklist: 'sending', recipient_address: rui }],
  ['Remeti ontem a mercadoria e a nota. Preciso da segunda via do boleto.', { checklist: undefined }],
  // what somebody used to reach another is the other's
  [
    'Enviei para o cliente ontem às 10h. Usei o e-mail do cadastro: compras@mercado.com.br. Voltou com erro 550.',
    { checklist: 'sending', recipient_address: 'compras@mercado.com.br', sender_address: undefined },
  ],
  [
    'Mandei ontem 10h. Usei o e-mail da ficha dele: compras@mercado.com.br e voltou 550 user unknown.',
    { checklist: 'sending', recipient_address: 'compras@mercado.com.br', sender_address: undefined },
  ],
]

test.for(rows)('readRequest reads %j', async ([body, expected]) => {
  const { checklist, values } = await readBody(body)
  const told: Record<string, unknown> = { ...values, checklist }
  expect(Object.fromEntries(Object.keys(expected).map((name) => [name, told[name]]))).toEqual(expected)
})
