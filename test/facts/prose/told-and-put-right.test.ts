// Values written wrongly further up and put right behind, a row each: "PS: escrevi 110 ali em cima mas está 995", "o certo é ruy@…, com y"; and
// beside them what was done wrongly, which is no slip of the pen. Also: a field's name misspelt in a sentence.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const [rui, ruy] = ['rui@fabrica.com.br', 'ruy@fabrica.com.br']
const rows: [string, Record<string, unknown>][] = [
  [
    'O Outlook não baixa, porta 110, ssl.\n\nPS: escrevi porta 110 ali em cima mas fui ver na máquina e está 995. Vale o 995.',
    { pop3_port: 995 },
  ],
  ['O Outlook não baixa, a porta é 110.\n\nPS. onde escrevi 110 é 995', { pop3_port: 995 }],
  ['O Outlook não baixa, a porta é 110.\n\nPS: eu disse que era 110, na verdade conferi e está 995.', { pop3_port: 995 }],
  ["My Outlook doesn't download, port 110.\n\nPS: I wrote port 110 above but I just checked and it's 995.", { pop3_port: 995 }],
  ["My Outlook doesn't download, port 110.\n\nPS: port is 995, not what I wrote above.", { pop3_port: 995 }],
  ['O Outlook não baixa, a porta é 110.\n\nAh, o certo é 995, eu que escrevi errado ali em cima.', { pop3_port: 995 }],
  ['El Outlook no baja, puerto 110.\n\nPD: puse 110 arriba pero me fijé y es 995.', { pop3_port: 995 }],
  [
    'O Outlook não baixa, servidor pop.lojaprado.com.br.\n\nPS: coloquei pop.lojaprado.com.br acima mas fui ver e é mail.lojaprado.com.br.',
    { pop3_host: 'mail.lojaprado.com.br' },
  ],
  ['O Outlook não baixa, IP 200.1.2.3.\n\nPS: passei o IP errado, vale o 200.1.2.30.', { public_ip: '200.1.2.30', pop3_host: undefined }],
  [
    `domingo eu mandei o convite pro jose.carlos@serralheria.com.br e ele fala q nao chegou.\n\nah o certo é josecarlos@serralheria.com.br, sem o ponto, foi pra esse q eu mandei, eu q escrevi errado ai em cima`,
    { recipient_address: 'josecarlos@serralheria.com.br' },
  ],
  [
    `Mandei ontem para ${rui} e não chegou.\n\nPS: o endereço certo é ${ruy}, errei acima.`,
    { recipient_address: ruy, sender_address: undefined },
  ],
  [`Mandei ontem para ${rui} e não chegou.\n\nDesculpa, é ${ruy}, com y.`, { recipient_address: ruy }],
  [`I sent it yesterday to ${rui} and it never arrived.\n\nSorry, the right address is ${ruy}, with a y.`, { recipient_address: ruy }],
  [`Lo mandé ayer a ${rui} y no llegó.\n\nPerdón, el correcto es ${ruy}, lo escribí mal arriba.`, { recipient_address: ruy }],
  // Done wrongly, asked, or recommended: what was told stands.
  [`Mandei ontem para ${rui} e não chegou. Descobri que mandei errado, o certo é ${ruy}.`, { recipient_address: rui }],
  [`Mandei ontem para ${rui} e não chegou. O certo é mandar pra contato@fabrica.com.br?`, { recipient_address: rui }],
  ['O Outlook não baixa, a porta é 995. Escrevi 110 no chamado passado mas está 995.', { pop3_port: 995 }],
  // A name misspelt in a sentence.
  ['Outlook não baixa. o meu usuairo e osvaldo@familia.com.br', { pop3_user: 'osvaldo@familia.com.br' }],
  ["My Outlook can't download. My usename is ana@lojaprado.com.br", { pop3_user: 'ana@lojaprado.com.br' }],
  ['O Outlook não baixa. Quem usa o contador é rui@fabrica.com.br', { pop3_user: undefined }],
]

test.for(rows)('readRequest reads what is put right in %j', async ([body, expected]) => {
  const values = await valuesOf(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})

const inThread = (words: string): string =>
  `${words}\n\nEm 17/11/2026 09:10, Ana Prado <ana@lojaprado.com.br> escreveu:\n> POP3 não funciona\n> data: 12/11 10h\n> conta: ana@lojaprado.com.br\n> porta: 110\n`

test.for<[string, string]>([
  ['Corrigindo: foi dia 13/11 às 11h.', '2026-11-13T11:00'],
  ['Corrigindo o e-mail anterior: o problema foi no dia 13/11 às 11h.', '2026-11-13T11:00'],
  ['Retificando a data que passei: 13/11 às 11h.', '2026-11-13T11:00'],
  ['Na verdade começou no dia 13/11 às 11h.', '2026-11-13T11:00'],
  ['Foi na sexta 13/11 às 11h, me enganei.', '2026-11-13T11:00'],
  ['Foi no dia 13/11 às 11h, errei a data.', '2026-11-13T11:00'],
  ['Sorry, it was on November 13 at 11 am.', '2026-11-13T11:00'],
  // Another thing is put right, or something else is told of another day.
  ['Corrigindo: a porta é 995. Mandei isso ontem às 17h.', '2026-11-12T10:00'],
  ['Na verdade o técnico vem na sexta às 17h.', '2026-11-12T10:00'],
  ['Hoje às 9h liguei pro técnico e ele também não resolveu.', '2026-11-12T10:00'],
  ['Dia 13/11 às 11h liguei aí e ninguém atendeu.', '2026-11-12T10:00'],
  ['Me enganei com a conta, é outra. Falei com o João dia 13/11 às 11h.', '2026-11-12T10:00'],
])('readRequest() holds the moment that a newer letter puts right: “%s”', async ([words, wanted]) => {
  expect((await valuesOf(inThread(words)))['occurred_at']).toBe(wanted)
})
