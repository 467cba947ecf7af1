// When something failed, told beside when the last mail came or what was done that day, a row each; and beside them what must stay as it is.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const rows: [string, string | undefined][] = [
  // The last that came is of no failure.
  ['A última vez que o POP baixou no pc foi ontem 17h50. Hoje quando liguei 8h já não baixou.', '2026-11-18T08:00'],
  [
    'O POP não baixa. O último email que entrou no meu computador foi segunda às 17h35. Ontem de manhã quando abri a loja às 5h15 já não entrou nenhum.',
    '2026-11-17T05:15',
  ],
  ['El POP no baja. El lunes a las 6 de la tarde todavía entró uno. El martes a las 5 de la mañana ya no entró nada.', '2026-11-17T05:00'],
  [
    'A caixa não é descarregada pelo POP desde a última segunda-feira. A derradeira mensagem descarregada data de 16/11/2026, às 11h58; às 14h do mesmo dia verificou-se a falha.',
    '2026-11-16T14:00',
  ],
  // An hour with what failed then, of the day of what was done before.
  ['Ontem o técnico da operadora trocou o modem às 15h e foi embora. Às 15h40 o Outlook deixou de baixar pelo POP.', '2026-11-17T15:40'],
  ['Yesterday a man came and replaced the router at 3 pm. At 4:10 pm Outlook stopped downloading POP mail.', '2026-11-17T16:10'],
  // Alone, it is of the letter's own day, or of the night before.
  ['Bom dia. Às 8h40 o Outlook parou de baixar pelo POP.', '2026-11-18T08:40'],
  ['O colega da noite deixou anotado que às 22h15 o Outlook parou de baixar pelo POP.', '2026-11-17T22:15'],
  ['Às 8h40 a internet parou, mas voltou. O POP não baixa desde ontem às 15h.', '2026-11-17T15:00'],
  ['O pop não baixa, tentei 8h, 9h, 10h.', '2026-11-18T08:00'],
  ['My POP does not download. Tried at 9am, 10am and 11am.', '2026-11-18T09:00'],
  ['O pop não baixa desde ontem às 7h. Hoje tentei 8h, 9h, 10h.', '2026-11-17T07:00'],
  // What we advised then.
  ['Hoje às 10h outro atendente mandou usar a porta 110. O POP continua sem baixar, desde segunda-feira às 13h.', '2026-11-16T13:00'],
  // What was done began it, or nothing else is told.
  ['Ontem o técnico trocou o modem às 15h e desde então o POP não baixa.', '2026-11-17T15:00'],
  ['O POP não baixa. A última que chegou foi ontem às 15h.', '2026-11-17T15:00'],
  ['O POP não baixa desde ontem às 15h. Às 17h o suporte ligou e não baixou o chamado.', '2026-11-17T15:00'],
]

test.for(rows)('readRequest() reads when it failed in %j', async ([body, moment]) => {
  expect((await valuesOf(body))['occurred_at']).toBe(moment)
})
