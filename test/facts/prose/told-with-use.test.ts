// Ports of which a letter tells whether they work, beside the one it says is used, a row each; and beside them what looks the same.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const rows: [string, number][] = [
  // What is used is in question, wherever it stands.
  ['O Outlook 2019 não baixa meus emails. porta 110 funciona, a 995 não. Uso a 995.', 995],
  ['Outlook 2016 não recebe. Se eu ponho a porta 110 funciona, mas na 995, que é a que eu uso, não.', 995],
  ['Não recebo no Thunderbird. Pela 995 não vai, pela 110 vai normal. A nossa é a 995.', 995],
  ["My Outlook 2019 can't receive mail. Port 110 works, 995 doesn't. I use 995.", 995],
  ["We're on 995 at the office and Outlook gets nothing. 110 works fine.", 995],
  ['El Outlook no recibe. El puerto 110 anda, el 995 no. Uso el 995.', 995],
  ['Thunderbird no baja correos. Con el 110 funciona, con el 995 no. Necesito el 995.', 995],
  ['O Outlook não recebe. Na porta 995 funciona mas a 110 não, e a que a gente usa é a 110.', 110],
  ['Outlook parou. Uso a 995. A porta 110 funciona.', 995],
  ['Outlook não recebe. A porta 995 não funciona, uso a 110 e também não vai.', 110],
  ['Outlook não recebe, uso a 995 e a 110 não funciona também.', 995],
  // Nothing is said of use, or it is another device's, or only one is told.
  ['Outlook não recebe, a porta 995 não funciona.', 995],
  ['Não recebo no Outlook. Uso a 143 no celular. A porta 110 não funciona.', 110],
  ['Outlook não baixa. A 995 funciona no celular; no Outlook uso a 110.', 110],
  ['Outlook não recebe. A porta não é a 110, é a 995.', 995],
  ['Outlook não recebe. Uso a porta 110 e no celular, que funciona, uso a 995.', 110],
]

test.for(rows)('readRequest reads the port in use of %j', async ([body, port]) => {
  expect((await valuesOf(body))['pop3_port']).toBe(port)
})

// Of two that were tried alike neither is said to be set; which one is in use may be said all the same.
test.for<[string, number | undefined, string | undefined]>([
  ['O Outlook 2019 não baixa, na porta 995 com SSL não conecta, na 110 sem SSL também não.', undefined, undefined],
  ['O Outlook não baixa. Tentei na 995 com SSL e na 110 sem nada, dá o mesmo erro.', undefined, undefined],
  ['O Outlook não baixa. Já testei 995 com SSL e 110 sem criptografia, nenhuma funciona.', undefined, undefined],
  [
    'O Outlook não baixa. De manhã configurei com 995/SSL, depois com 110 sem criptografia, e em nenhuma das duas conecta.',
    undefined,
    undefined,
  ],
  ['O Outlook não baixa, tanto na porta 110 quanto na 995.', undefined, undefined],
  ['My Outlook downloads nothing. I tried port 995 with SSL and then port 110 without, same error.', undefined, undefined],
  ['El Outlook no baja nada. Probé en el puerto 995 con SSL y en el 110 sin cifrado y no conecta.', undefined, undefined],
  ['O Outlook não baixa. Com SSL não vai, sem SSL também não.', undefined, undefined],
  ['O Outlook não baixa. Está na 995 com SSL e não conecta, na 110 sem SSL também não.', 995, 'ssl_tls'],
  ['O Outlook não baixa. Tentei na 995 com SSL, mudei pra 110 sem SSL e também não foi.', 110, 'none'],
  ['O Outlook não baixa. Uso a 995 com SSL. Tentei na 110 sem SSL e também não conecta.', 995, 'ssl_tls'],
  ['O Outlook não baixa. Tentei na porta 995 com SSL e não conectou.', 995, 'ssl_tls'],
  ['O Outlook não baixa. A porta é 995 com SSL, tentei também a 110 e dá na mesma.', 995, 'ssl_tls'],
  ['O Outlook não baixa. Porta: 995\nCriptografia: SSL\nJá tentei com 110 e com 143 também.', 995, 'ssl_tls'],
  ['O Outlook não baixa, já tentei de tudo, porta 110, porta 995, com e sem SSL, nada resolve.', undefined, undefined],
  ['No Outlook não baixa, com SSL ou sem dá erro. A porta é 995.', 995, undefined],
  ['No Outlook não baixa. Uso com SSL e sem STARTTLS, porta 995.', 995, 'ssl_tls'],
  ['O Outlook não baixa, está com SSL, e sem ele não conecta. A porta é 995', 995, 'ssl_tls'],
  ['O Outlook não baixa. Está na porta 110 sem nada.', 110, 'none'],
])('readRequest reads what is set of what was tried in %j', async ([body, port, encryption]) => {
  const values = await valuesOf(body)
  expect([values['pop3_port'], values['pop3_encryption'], values['error_message']]).toEqual([port, encryption, undefined])
})
