// What is told beside its contrast, a row each: an error that is denied, a day with its month said again, what is somebody else's beside
// what is one's own, what held before beside what holds now; and beside them what looks the same and is the value in question.
import { expect, test } from 'vitest'
import { valuesOf } from './read-body.ts'

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
]

test.for(rows)('readRequest() reads %j', async ([body, expected]) => {
  const values = await valuesOf(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})
