// What is told beside its contrast, a row each: an error that is denied, a day with its month said again, what is somebody else's beside
// what is one's own, what held before beside what holds now; and beside them what looks the same and is the value in question.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const own = 'ana@lojaprado.com.br'
const [rui, lia] = ['rui@fabrica.com.br', 'lia@oficina.com.br']

/** A field that is undefined must state nothing. */
const rows: [string, Record<string, unknown>][] = [
  // What is denied announces nothing, whatever stands below it.
  [
    `Dois clientes dizem que escreveram e que não voltou erro:\n • ${rui}\n • ${lia}\nOs dois mandaram dia 17/11 para ${own} e não chegou.`,
    { sender_address: [rui, lia], recipient_address: own, attempted_on: '2026-11-17', error_message: undefined },
  ],
  [
    `Não chegam os e-mails destes dois, e pra eles não dá nenhum erro:\n- ${rui}\n- ${lia}\nMandaram ontem para ${own}.`,
    { sender_address: [rui, lia], error_message: undefined },
  ],
  [
    `They say no error came back:\n- ${rui}\n- ${lia}\nThey wrote to ${own} yesterday and nothing arrived.`,
    { sender_address: [rui, lia], error_message: undefined },
  ],
  [
    `Mandei ontem às 9h de ${own} para ${rui} e não chegou. Não entendi o erro:\nThe user you are looking for is not here anymore`,
    { error_message: 'The user you are looking for is not here anymore' },
  ],
  [`Mandei ontem às 9h para ${rui}. Não deu certo e voltou o erro: 550 5.1.1 User unknown`, { error_message: '550 5.1.1 User unknown' }],
  // A day of this month, told with its weekday.
  ['O problema do POP foi no dia 3 deste mês, terça, às 14h20.', { occurred_at: '2026-11-03T14:20' }],
  ['My POP mail stopped on the 5th of this month, Thursday, at 10:20.', { occurred_at: '2026-11-05T10:20' }],
  ['El pop dejó de bajar el 6 de este mes, viernes, a las 11:40.', { occurred_at: '2026-11-06T11:40' }],
  ['Meu pop parou no dia 12 do corrente, quinta-feira, às 9h15.', { occurred_at: '2026-11-12T09:15' }],
  ['Meu pop parou no dia 3 do mês passado, sábado, às 9h15.', { occurred_at: '2026-10-03T09:15' }],
  // Another's, beside one's own.
  ['O Thunderbird não baixa pelo POP. A porta da minha sócia é 995 e a minha é 110, é no meu que dá erro.', { pop3_port: 110 }],
  ['Meu Outlook não baixa. O servidor do Beto é mail.beto.com.br, o meu é pop.lojaprado.com.br.', { pop3_host: 'pop.lojaprado.com.br' }],
  ['O POP não conecta. No note da Carla a porta é 995, no meu está 110.', { pop3_port: 110 }],
  [
    'My Outlook won’t download POP mail. My brother’s server is mail.bro.com.br, mine is pop.lojaprado.com.br.',
    { pop3_host: 'pop.lojaprado.com.br' },
  ],
  ['El Outlook no baja. El servidor de él es mail.otro.com.br, el mío es pop.lojaprado.com.br.', { pop3_host: 'pop.lojaprado.com.br' }],
  [`O usuário dele é ${rui} e o meu é ${own}, o POP não baixa só pra mim no Outlook.`, { pop3_user: own }],
  ['O IP dele é 200.10.20.30, o meu é 200.10.20.99. O Outlook não baixa.', { public_ip: '200.10.20.99' }],
  [
    'O servidor POP é pop.lojaprado.com.br (o da contabilidade é outro, pop.contab.com.br). Não baixa no Outlook.',
    { pop3_host: 'pop.lojaprado.com.br' },
  ],
  [
    'O servidor é pop.lojaprado.com.br, o da sogra é mail.sogra.com.br, não confundam. O Outlook não baixa.',
    { pop3_host: 'pop.lojaprado.com.br' },
  ],
  // Nobody's own stands beside it: it is the value in question.
  [
    'Meu pai não consegue baixar pelo POP no Outlook. O servidor dele é pop.pai.com.br e a porta dele é 995.',
    { pop3_host: 'pop.pai.com.br', pop3_port: 995 },
  ],
  // Tried and undone, changed from one to the other.
  ['Mudei a porta pra 110 como vocês pediram mas não funcionou e voltei pra 995. O POP não baixa.', { pop3_port: 995 }],
  ['Testei com a porta 110, deu o mesmo erro, deixei na 995 de novo. O Outlook não baixa.', { pop3_port: 995 }],
  ['I changed the port to 110 but it made no difference so I went back to 995. Outlook still doesn’t download POP.', { pop3_port: 995 }],
  ['Cambié el puerto a 995, no funcionó y volví al 110. El Outlook no baja el pop.', { pop3_port: 110 }],
  ['Troquei a porta de 110 para 995. O POP do Outlook não baixa.', { pop3_port: 995 }],
  ['Troquei a porta para 995. O POP do Outlook não baixa, antes baixava.', { pop3_port: 995 }],
  // Denied, and what stands in its place.
  ['Não foi na segunda que parou, foi na terça, às 14h. O POP do Outlook não baixa.', { occurred_at: '2026-11-17T14:00' }],
  ['No fue el lunes 16, fue el martes 17 a las 10:30 que dejó de bajar el POP del Outlook.', { occurred_at: '2026-11-17T10:30' }],
  [
    `Não foi dia 12 que mandei (dia 12 era feriado), foi dia 13 às 10h20, para ${rui}, e não chegou.`,
    { recipient_address: rui, sent_at: '2026-11-13T10:20' },
  ],
  [`Não foi dia 12 que venceu o boleto. O e-mail eu mandei dia 13 às 10h20 para ${rui} e não chegou.`, { sent_at: '2026-11-13T10:20' }],
  [`Mandei ontem às 10h para ${rui}, ops, perdão, ${lia}, o primeiro chegou normal.`, { recipient_address: lia }],
  [`Quem não recebe não é o ${rui}, é a ${lia}. Mandei ontem às 10h.`, { recipient_address: lia }],
  [`Mandei ontem às 10h, não para ${rui} mas para ${lia}, e não chegou.`, { recipient_address: lia }],
  [`Mandei ontem às 10h para ${rui} e para ${lia} e não chegou.`, { recipient_address: [rui, lia] }],
  // A matter that is over.
  [
    `O problema de ontem já foi resolvido, obrigada. Agora outra coisa: a ${lia} me mandou um orçamento na segunda e não chegou.`,
    { sender_address: lia, attempted_on: '2026-11-16' },
  ],
  [
    `O envio pra ${rui} de sexta já está ok. Agora mandei hoje às 9h pra ${lia} e não chegou.`,
    { recipient_address: lia, sent_at: '2026-11-18T09:00' },
  ],
  ['Achei que já estava resolvido, mas ontem às 10h o Outlook parou de baixar de novo.', { occurred_at: '2026-11-17T10:00' }],
  // Where it fails.
  [
    'O Outlook não baixa. IP: em casa é 200.10.20.30, mas o problema acontece na loja, e na loja é 200.10.20.77.',
    { public_ip: '200.10.20.77' },
  ],
  ['Meu Outlook não puxa pelo POP. No 4G dá o IP 177.10.20.5 e no wifi 200.10.20.30, o erro é só no wifi.', { public_ip: '200.10.20.30' }],
  ['IP: 200.10.20.30 (no 4G é 177.10.20.5). O POP não baixa no Outlook.', { public_ip: '200.10.20.30' }],
  [
    'Servidor: era mail.lojaprado.com.br, agora é pop.lojaprado.com.br\nPorta: 995\nO POP não baixa.',
    { pop3_host: 'pop.lojaprado.com.br' },
  ],
  // Advice, and what the writer has instead.
  [
    'O suporte do provedor me disse pra usar a porta 995 com SSL, mas eu uso a 110 sem criptografia. O Outlook não baixa.',
    { pop3_port: 110, pop3_encryption: 'none' },
  ],
  ['Vocês recomendam a 995, mas aqui está configurado 110. Não baixa o POP no Outlook.', { pop3_port: 110 }],
  ['O manual manda usar SSL na 995; eu estou com 110 e sem SSL. O Thunderbird não baixa.', { pop3_port: 110, pop3_encryption: 'none' }],
  ['The guide says port 995, but mine is set to 110. Outlook can’t download POP.', { pop3_port: 110 }],
  [
    'O tutorial diz pop.provedor.example mas deixei pop.lojaprado.com.br. O POP do Outlook não baixa.',
    { pop3_host: 'pop.lojaprado.com.br' },
  ],
  ['O técnico disse pra usar a porta 995 com SSL e foi o que eu fiz. O POP do Outlook não baixa.', { pop3_port: 995 }],
  ['O técnico disse pra usar a porta 995. Antes eu usava a 110. O POP do Outlook não baixa.', { pop3_port: 995 }],
  // Told again, with how it went.
  [
    `Ontem às 15h mandei para ${rui} e ${lia}. O do ${rui} chegou, o da ${lia} voltou com erro 550 5.1.1 User unknown.`,
    { recipient_address: lia },
  ],
  [`Não recebo e-mails de ${rui} nem de ${lia} desde ontem.`, { sender_address: [rui, lia] }],
  [`Rui (${rui}) e Lia (${lia}) me mandaram e-mails na segunda e não recebi nenhum dos dois.`, { sender_address: [rui, lia] }],
  [`Mandei ontem às 10h para ${rui} e ${lia}, e nenhum dos dois recebeu.`, { recipient_address: [rui, lia] }],
  [
    `Meu e-mail é ${own} mas mandei do vendas@lojaprado.com.br ontem às 10h para ${lia} e não chegou.`,
    { sender_address: 'vendas@lojaprado.com.br' },
  ],
  // To be disregarded.
  ['Onde eu disse porta 110 leia-se 995. O POP do Outlook não baixa.', { pop3_port: 995 }],
  ['Desconsiderem a porta 110 que passei, é 995. O POP do Outlook não baixa.', { pop3_port: 995 }],
  [
    'Errei o IP no e-mail anterior, o correto é 200.10.20.77 e não 200.10.20.30. O POP segue sem baixar.',
    { public_ip: '200.10.20.77', pop3_user: undefined },
  ],
  // Of two moments the one in whose clause the trouble stands.
  ['Ontem funcionou normal, hoje às 9h parou de baixar pelo POP no Outlook.', { occurred_at: '2026-11-18T09:00' }],
  ['Até ontem às 18h estava baixando, hoje às 8h10 o Outlook já não baixou pelo POP.', { occurred_at: '2026-11-18T08:10' }],
  [`A última mensagem que chegou foi dia 13. Os e-mails da ${lia} de segunda dia 16 não chegaram.`, { attempted_on: '2026-11-16' }],
  [`O último e-mail da ${lia} que recebi foi em 5 de novembro; ela mandou outro dia 16 e esse não veio.`, { attempted_on: '2026-11-16' }],
  ['O último e-mail que veio pelo POP no Outlook foi ontem às 14h.', { occurred_at: '2026-11-17T14:00' }],
  // A table's heads say which column holds.
  [
    'Segue o quadro do POP:\n\n| Campo | Recomendado por vocês | No meu Outlook |\n| Servidor | pop.provedor.example | mail.lojaprado.com.br |\n| Porta | 995 | 110 |\n| Criptografia | SSL/TLS | nenhuma |',
    { pop3_host: 'mail.lojaprado.com.br', pop3_port: 110, pop3_encryption: 'none' },
  ],
  [
    'O POP não baixa.\n\nItem\tCelular\tComputador\nPorta\t993\t995\nServidor\timap.lojaprado.com.br\tpop.lojaprado.com.br',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995 },
  ],
  [
    'Meu POP não baixa.\n\nItem\tAgora\tAntes\nPorta\t995\t110\nIP\t200.10.20.30\t200.10.20.31',
    { pop3_port: 995, public_ip: '200.10.20.30' },
  ],
  [
    'Meu POP não baixa.\n\nCampo\tValor\tObs\nPorta\t995\tconferi hoje\nServidor\tpop.lojaprado.com.br\tigual ao antigo',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995 },
  ],
]

test.for(rows)('readRequest() reads %j', async ([body, expected]) => {
  const values = await valuesOf(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})
