// When it was, told by two clocks ("9h40 daqui, 6h40 de Brasília"), and the hour of a first failure told behind its day. The mail is of Wednesday,
// 18 November 2026.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const rows: [string, string][] = [
  ['O Outlook não baixa. O primeiro erro foi hoje às 9h40 daqui, ou seja, 6h40 de Brasília.', '2026-11-18T06:40'],
  ['O Outlook não baixa. Começou hoje às 5h da manhã aqui na Califórnia, 10h daí.', '2026-11-18T10:00'],
  ['O Outlook não baixa desde ontem às 14h daqui (15h no horário de vocês).', '2026-11-17T15:00'],
  ["Outlook can't download since yesterday at 3pm here in London, noon your time.", '2026-11-17T12:00'],
  ['Estou em Miami. O Outlook não baixa desde ontem, 16h daqui, 18h em Brasília.', '2026-11-17T18:00'],
  ['Ayer como a las 5 de la tarde (hora del centro de México, GMT-6) mi Outlook dejó de bajar el correo.', '2026-11-17T20:00'],
  ['O Outlook não baixa. Começou ontem às 11h (8h de Brasília).', '2026-11-17T08:00'],
  ['Desde hoje de manhã o Outlook não baixa nada. O primeiro erro foi às 8h20.', '2026-11-18T08:20'],
  ['Desde ontem a minha caixa não descarrega no Outlook. A primeira falha foi às 16h10.', '2026-11-17T16:10'],
  ['Desde ontem o Outlook não baixa. Percebi umas 9h, quando fui pegar um pedido.', '2026-11-17T09:00'],
  ["Outlook hasn't downloaded since yesterday. I first noticed at 4:10 pm.", '2026-11-17T16:10'],
  // Ranges, calls and hours of the house.
  ['O Outlook não baixou ontem das 9h às 10h de Brasília.', '2026-11-17T09:00'],
  ['O Outlook não baixa desde ontem. A primeira vez que liguei aí foi às 9h.', '2026-11-17'],
  ['O Outlook não baixa desde ontem. Quem percebeu foi o Zé. Fechamos às 18h.', '2026-11-17'],
  ['O Outlook não baixa desde ontem. Atendemos das 8h daqui às 17h de Brasília.', '2026-11-17'],
  ['O Outlook não baixa desde ontem. Notei que vocês abrem às 8h.', '2026-11-17'],
]

test.for(rows)('readRequest() reads the moment of %j', async ([body, moment]) => {
  expect((await valuesOf(body))['occurred_at']).toBe(moment)
})
