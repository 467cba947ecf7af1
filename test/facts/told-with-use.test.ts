// Ports of which a letter tells whether they work, beside the one it says is used, a row each; and beside them what looks the same.
import { expect, test } from 'vitest'
import { valuesOf } from './read-body.ts'

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
