// Since when something fails, told by how long it has been so, by a weekday with "pra cá", or by the last time it went. A row each, beside durations
// that count something else. The letter is of Wednesday, 18 November 2026.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const rows: [body: string, checklist: string | undefined, occurred_at: string | undefined][] = [
  ['O Outlook 2016 não baixa mais os e-mails, tem uns três dias.', 'pop3', '2026-11-15'],
  ['O Outlook 2016 não baixa, isso já tem dois dias.', 'pop3', '2026-11-16'],
  ['Já são três dias sem baixar nada no Outlook 2016.', 'pop3', '2026-11-15'],
  ['Tá com uns três dias que o Outlook 2016 não baixa.', 'pop3', '2026-11-15'],
  ['O Outlook 2016 não baixa nada já vai pra três dias.', 'pop3', '2026-11-15'],
  ['Dois dias que o Outlook 2016 não baixa.', 'pop3', '2026-11-16'],
  ['Dois dias já sem baixar no Outlook 2016.', 'pop3', '2026-11-16'],
  ["Outlook 2016 hasn't downloaded mail for two days now.", 'pop3', '2026-11-16'],
  ['Llevo dos días sin poder descargar correos en Outlook 2016.', 'pop3', '2026-11-16'],
  ['Hace ya dos días que Outlook 2016 no descarga correos.', 'pop3', '2026-11-16'],
  ['De quinta pra cá o Outlook 2016 não baixa.', 'pop3', '2026-11-12'],
  ['A partir de terça o Outlook 2016 não baixou mais.', 'pop3', '2026-11-17'],
  ['O Outlook 2016 não baixa mais de segunda em diante.', 'pop3', '2026-11-16'],
  ['O Outlook 2016 parou de baixar segunda logo cedo.', 'pop3', '2026-11-16'],
  ['O Outlook 2016 não baixa desde a hora do almoço.', 'pop3', '2026-11-18'],
  ['O Outlook 2016 parou de baixar agora de tarde.', 'pop3', '2026-11-18'],
  ['A última vez que o Outlook 2016 baixou foi ontem às 15h.', 'pop3', '2026-11-17T15:00'],
  ['O último e-mail que o Outlook 2016 baixou foi do dia 12/11 às 9h14.', 'pop3', '2026-11-12T09:14'],
  // Days of something else, and days that are counted otherwise.
  ['O Outlook 2016 não baixa. O prazo da licitação tem 5 dias.', 'pop3', undefined],
  ['O Outlook 2016 não baixa e são 5 dias úteis de multa.', 'pop3', undefined],
  ['O Outlook 2016 não baixa. Estou com dois dias de atraso na entrega.', 'pop3', undefined],
  ['O Outlook 2016 não baixa. Dois dias que eu queria de folga, mas fazer o quê.', 'pop3', undefined],
  ['O Outlook 2016 não baixa. O programa deixa cópia no servidor por 14 dias.', 'pop3', undefined],
  ["Outlook 2016 does not download. I'll be in the office for two days.", 'pop3', undefined],
  ['O Outlook 2016 não baixa. A segunda pra cá da mesa funciona.', 'pop3', undefined],
  ['O Outlook 2016 não baixa. A partir de segunda temos um técnico novo.', 'pop3', undefined],
  ['O Outlook 2016 não baixa. Vai fazer dois dias de sol, que bom.', 'pop3', undefined],
  ['O Outlook 2016 não baixa. Vou viajar, são 10 dias sem computador.', 'pop3', undefined],
  ['O Outlook 2016 não baixa desde ontem. Depois disso, às 14h vou sair.', 'pop3', '2026-11-17'],
  ['Outlook 2016 does not download mail. We have been customers for 2 weeks.', 'pop3', undefined],
  ['Outlook 2016 does not download mail. I had not used it for 3 weeks.', 'pop3', undefined],
  ['Outlook 2016 has been failing to download for two days.', 'pop3', '2026-11-16'],
  ["I haven't been able to download mail in Outlook 2016 for two days.", 'pop3', '2026-11-16'],
  ['O Outlook 2016 não baixa. A partir de terça não estarei mais no escritório.', 'pop3', undefined],
  ['Entre segunda e sexta atendemos das 8h às 18h. O Outlook 2016 não baixa.', 'pop3', undefined],
  ['Podem ligar entre segunda e quarta. O Outlook 2016 não baixa.', 'pop3', undefined],
  ['Entre quinta e sexta o Outlook 2016 parou de baixar.', 'pop3', '2026-11-12'],
  ['Estou trabalhando desde cedo. O Outlook 2016 não baixa desde ontem.', 'pop3', '2026-11-17'],
  ['Estou no escritório desde cedo e o Outlook 2016 não baixa.', 'pop3', undefined],
]

test.for(rows)('readRequest tells since when it has been so: %j', async ([body, checklist, occurred_at]) => {
  const read = await readBody(body)
  expect({ checklist: read.checklist, occurred_at: read.values.occurred_at }).toEqual({ checklist, occurred_at })
})
