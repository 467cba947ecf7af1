// Times that programs and desks keep of their own: when a ticket was opened or written into, when something last went well. None of them is the
// moment in question; a label that asks for that one holds it beside them.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const LOST = 'O cliente não recebe e-mails de rui@sul.com.br na caixa ana@lojaprado.com.br.'

test.for([
  ['ABERTURA: 17/11/2026 13:20'],
  ['Aberto em: 17/11/2026 13:20'],
  ['Data de abertura do chamado: 17/11/2026'],
  ['INTERAÇÃO 1 - 17/11/2026 13:41 - Suporte (Bruno)'],
  ['Última atualização: 17/11/2026 09:00'],
  ['Created: 2026-11-17 13:20'],
  ['Horário de atendimento: seg. a sex., 8h às 18h'],
  ['Horario de atención: lunes a viernes, 9 a 18'],
  ['Mobile: +44 7700 900123 | Office hours: Mon-Fri 9:00-17:30'],
] as const)('readRequest() takes no day from “%s”', async ([line]) => {
  expect(await valuesOf(`${LOST}\n${line}`)).not.toHaveProperty('attempted_on')
})

test.for([
  ['Data de abertura: 17/11/2026 13:20\nData: 16/11/2026', '2026-11-16'],
  ['Horário de atendimento: 8h às 18h\nHorário: 16/11/2026 8h', '2026-11-16T08:00'],
  ['Criado em: 17/11/2026\nQuando: 16/11/2026', '2026-11-16'],
  ['Aberta em 16/11/2026 a conta, o e-mail dele não chegou', '2026-11-16'],
  ['Interação 2: ele mandou em 16/11/2026', '2026-11-16'],
  ['Quando: 16/11/2026, o dia da abertura da loja', '2026-11-16'],
  ['Última mensagem: mandou dia 16/11/2026 e não chegou', '2026-11-16'],
  ['Abertura do envelope foi normal, ele mandou dia 16/11/2026', '2026-11-16'],
] as const)('readRequest() of “%s” takes the day in question', async ([lines, day]) => {
  expect(await valuesOf(`${LOST}\n${lines}`)).toMatchObject({ attempted_on: day })
})

test.for([
  ['"last_success": "2026-11-17 18:55",\n"first_failure": "2026-11-17 19:10",'],
  ['Último sucesso: 17/11 18:55\nQuando parou: 17/11 19:10'],
  ['Última sincronização em 17/11/2026 às 18:55, e começou a falhar em 17/11/2026 às 19:10'],
] as const)('readRequest() of “%s” takes when it failed', async ([lines]) => {
  expect(await valuesOf(`O Outlook não baixa por POP3.\n${lines}`)).toMatchObject({ occurred_at: '2026-11-17T19:10' })
})

test('readRequest() takes the only moment, though it is called the last sync', async () => {
  const values = await valuesOf('O Outlook não baixa mais por POP3. Última sincronização: 17/11 18:55')
  expect(values).toMatchObject({ occurred_at: '2026-11-17T18:55' })
})
