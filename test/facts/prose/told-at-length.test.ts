// Whole rambling letters, a row each: moments told in passing, days and settings of something else beside them, who wrote to whom.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const own = 'ana@lojaprado.com.br'
const rui = 'rui@fabrica.com.br'

/** A field that is undefined must state nothing. */
const rows: [string, Record<string, unknown>][] = [
  [
    `Oi gente, aqui é a Ana da loja. Olha, eu nem ia escrever, mas meu marido insistiu. Na quinta passada, que foi o dia da festa da escola, cheguei tarde, tomei banho, jantei, e quando fui ver os pedidos, já eram dez e vinte da noite, o Thunderbird 128 não trazia mais nada. Desde então só fica rodando a bolinha e não aparece nada escrito. O IP que o site mostrou foi 189.40.12.7, servidor pop.lojaprado.com.br, 995, SSL/TLS, login vendas@lojaprado.com.br. Minha irmã, que tem loja também, usa a 110 e o dela vai.`,
    { checklist: 'pop3', occurred_at: '2026-11-12T22:20', public_ip: '189.40.12.7', pop3_port: 995, pop3_user: 'vendas@lojaprado.com.br' },
  ],
  [
    `Prezados, na noite de Halloween, por volta das 21h40, meu eM Client 9 parou de receber. Mensagem: "Falha na autenticação". Servidor pop.lojaprado.com.br porta 110 sem criptografia. Usuário: o meu próprio e-mail, ${own}. IP 189.40.12.7. Fiquei até dia 3 sem saber o que fazer e liguei pra vocês ontem às 10h.`,
    { checklist: 'pop3', occurred_at: '2026-10-31T21:40', pop3_port: 110, pop3_user: own },
  ],
  [
    `Buenas, les cuento: el domingo pasado, después del asado, tipo seis y media de la tarde, abrí el Thunderbird 115 y no bajó ningún correo. Servidor pop.lojaprado.com.br, puerto 995, SSL/TLS, usuario ${own}. Dice "Se agotó el tiempo de espera de la conexión". La IP según la página es 189.40.12.7. En el teléfono anda bien pero ahí es IMAP con el 993.`,
    { checklist: 'pop3', occurred_at: '2026-11-15T18:30', pop3_port: 995, public_ip: '189.40.12.7' },
  ],
  [
    `Bom dia. Ontem, lá pelas três da tarde, mandei pro pessoal da obra (${rui}) a planta revisada e até agora dizem que nada. Mandei da minha conta de sempre, ${own}. Na sexta mandei outra e foi. Não voltou nenhum aviso, não deu erro, simplesmente sumiu. Preciso disso até sexta às 9h.`,
    { checklist: 'sending', sent_at: '2026-11-17T15:00', sender_address: own, recipient_address: rui },
  ],
  [
    `Boa tarde, o contador me ligou hoje às 9h20 dizendo que mandou as guias anteontem e que voltou. O e-mail dele é ${rui}, e ele manda pra este aqui mesmo. Segundo ele apareceu "550 5.1.1 mailbox unavailable". Ontem apaguei umas mensagens pra liberar espaço.`,
    {
      checklist: 'receiving',
      attempted_on: '2026-11-16',
      sender_address: rui,
      recipient_address: own,
      error_message: '550 5.1.1 mailbox unavailable',
    },
  ],
  [
    `A Secretaria da escola (${rui}) fala que mandou o boletim na véspera do feriado da Proclamação, e aqui no ${own} não tem nada, nem no lixo. Ela diz que não voltou erro.`,
    { checklist: 'receiving', attempted_on: '2026-11-14', sender_address: rui, recipient_address: own },
  ],
  [
    `Amigos, faz uns três dias que meu programinha, o Outlook 2016, não puxa. Isso começou domingo à noitinha, umas 7 e pouco. A porta eu não faço ideia, servidor acho que é pop.lojaprado.com.br. Segurança também não sei.`,
    {
      checklist: 'pop3',
      occurred_at: '2026-11-15T19:00',
      pop3_port: undefined,
      pop3_encryption: undefined,
      pop3_host: 'pop.lojaprado.com.br',
    },
  ],
  [
    `Meu chefe mandou eu escrever. Segunda às 8h, aliás 8h15, o Windows Mail não sincronizou mais o pop. Conta: financeiro@lojaprado.com.br. Porta: 995, digo, 110. Criptografia nenhuma.`,
    {
      checklist: 'pop3',
      occurred_at: '2026-11-16T08:15',
      pop3_port: 110,
      pop3_encryption: 'none',
      pop3_user: 'financeiro@lojaprado.com.br',
    },
  ],
  [
    `Ontem, no fim do expediente, tipo 17h45, tentei mandar a proposta pro cliente novo ${rui} usando este e-mail e apareceu "554 5.7.1 Relay access denied". Ele já tinha me mandado um e-mail na terça passada sem problema.`,
    { checklist: 'sending', sent_at: '2026-11-17T17:45', recipient_address: rui, sender_address: own },
  ],
  [
    `Since Halloween weekend, Saturday around 8 in the evening to be exact, nothing comes down in Thunderbird 128 over POP. Port 995. No message whatsoever, the bar at the bottom says downloading and that's it.`,
    { checklist: 'pop3', pop3_port: 995 },
  ],
  [
    `A luz acabou na madrugada de domingo pra segunda e quando voltou, segunda às 6h10, o Outlook 2019 já não baixava o POP.`,
    { checklist: 'pop3', occurred_at: '2026-11-16T06:10' },
  ],
  [
    `Pessoal, vou contar do começo. Sábado eu fechei a loja 13h e tava tudo ok. Domingo nem liguei o computador. Segunda, 7h45, abri o Outlook 2019 e nada de baixar pelo POP. Já reiniciei ontem duas vezes.`,
    { checklist: 'pop3', occurred_at: '2026-11-16T07:45' },
  ],
  [
    `Conto o caso: comprei o notebook sexta, dia 6, e instalei o Thunderbird 115 no domingo. Funcionou até terça. Na quarta de manhã, 9 e 10, parou de puxar pelo POP.`,
    { checklist: 'pop3', occurred_at: '2026-11-11T09:10' },
  ],
  [
    `Não recebo as respostas do ${rui}. Ele diz que respondeu três vezes: segunda, terça e hoje. Meu endereço é este.`,
    { checklist: 'receiving', sender_address: rui, recipient_address: own },
  ],
  [
    `Eu, Ana, mandei dia 16 à tarde, 14h05, do meu e-mail ${own}, o contrato pro ${rui}. O retorno foi "552 message size exceeds fixed limit". Dia 20 é o prazo.`,
    { checklist: 'sending', sent_at: '2026-11-16T14:05', sender_address: own, recipient_address: rui },
  ],
  [
    `Foi assim: o ${rui} tentou escrever pra mim no ${own} ontem, deu "550 5.7.1 blocked", e hoje tentou de novo e deu a mesma coisa.`,
    { checklist: 'receiving', sender_address: rui, recipient_address: own },
  ],
  [
    `Ontem eram umas dez da manhã quando o POP do meu Outlook 2016 travou; não aparece mensagem nenhuma, só a ampulheta.`,
    { checklist: 'pop3', occurred_at: '2026-11-17T10:00' },
  ],
  [
    `Desde a quarta-feira de cinzas eu já tinha tido isso uma vez. Agora voltou: ontem, 16h, o Outlook 2016 parou de baixar pelo POP3.`,
    { checklist: 'pop3', occurred_at: '2026-11-17T16:00' },
  ],
  [
    `Buen día. Le cuento que el jueves a las 11 y cuarto de la mañana mi Outlook 2019 dejó de bajar por POP3. El puerto no lo sé, el servidor es pop.lojaprado.com.br.`,
    { checklist: 'pop3', occurred_at: '2026-11-12T11:15', pop3_port: undefined, pop3_host: 'pop.lojaprado.com.br' },
  ],
  [
    `Hola, mandé el martes a las 17:20 una cotización a ${rui} desde ${own} y el cliente dice que no le llegó nada. No me rebotó.`,
    { checklist: 'sending', sent_at: '2026-11-17T17:20', sender_address: own, recipient_address: rui },
  ],
  [
    `Good morning. On the 12th at quarter to three in the afternoon I sent ${rui} an invoice from ${own}; on the 13th he told me it never came. No bounce.`,
    { checklist: 'sending', sent_at: '2026-11-12T14:45', sender_address: own, recipient_address: rui },
  ],
  [
    `A supplier, ${rui}, has been trying to write to me since Monday. I get nothing at ${own}. His postmaster says it's us.`,
    { checklist: 'receiving', attempted_on: '2026-11-16', sender_address: rui, recipient_address: own },
  ],
  [
    `Meu Outlook não baixa pelo POP. Porta: 995\nServidor: pop.lojaprado.com.br\nQuando: domingo, na hora do futebol, 16h20\nIP: não sei ver isso\nErro: não anotei, era em inglês\nUsuário: o mesmo e-mail que escrevo`,
    { checklist: 'pop3', occurred_at: '2026-11-15T16:20', pop3_port: 995, public_ip: undefined, error_message: undefined, pop3_user: own },
  ],
  [`Quando foi: feriado de Finados, de manhã, 10h\nPrograma: Outlook 2016 (POP3, não baixa)`, { occurred_at: '2026-11-02T10:00' }],
  [`Data: véspera de Finados, 10h\nPrograma: Outlook 2016 (POP3, não baixa)`, { occurred_at: '2026-11-01T10:00' }],
  [`no natal do ano passado compramos o pc. hoje 9h o outlook 2016 parou de baixar pelo pop3`, { occurred_at: '2026-11-18T09:00' }],
  [`o outlook 2016 parou de baixar pelo pop3 hoje 9h, e olha que no natal a gente vende muito`, { occurred_at: '2026-11-18T09:00' }],
  [
    `o outlook 2016 parou de baixar pelo pop3 hoje 9h. moro em Natal, na rua Tiradentes, perto da igreja de Nossa Senhora Aparecida`,
    { occurred_at: '2026-11-18T09:00' },
  ],
  [`O problema do POP3 começou no feriado. Acho que foi domingo, 15h.`, { occurred_at: '2026-11-15T15:00' }],
  ['O POP3 não puxa desde o feriado (dia 15). Acho que o horário foi de noite, umas 21h30.', { occurred_at: '2026-11-15T21:30' }],
]

test.for(rows)('readRequest reads %j', async ([body, expected]) => {
  const { checklist, values } = await readBody(body)
  const told: Record<string, unknown> = { ...values, checklist }
  expect(Object.fromEntries(Object.keys(expected).map((name) => [name, told[name]]))).toEqual(expected)
})

const STORY =
  'Sou a Zulmira, das toalhas, e quem me ensinou o computador foi o meu sobrinho, que agora mora longe. Na quinta-feira passada, depois da feira, {}. O meu finado marido dizia que computador é como galinha, quando quer para de botar, e eu é que fico sem saber o que fazer da vida.'

test.for<[string, string | undefined]>([
  ['não entrou mais nenhuma mensagem no programa', 'pop3'],
  ['não veio mais carta nenhuma e não entrou mais nenhuma carta no computador', 'pop3'],
  ['não apareceu mais e-mail no meu Outlook', 'pop3'],
  ['não entrou mais ninguém na loja', undefined],
  ['não veio mais carta do banco pelo correio da rua', undefined],
  ['não apareceu mais a foto do neto no computador', undefined],
])('in a long story “%s” tells what it is about', async ([words, checklist]) => {
  expect((await readBody(STORY.replace('{}', words))).checklist).toBe(checklist)
})
