// When it failed, told between what fails and that there was an error: the hour is read, and nobody says that there is no error.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

test.for<[string, string | undefined]>([
  ['O Outlook 2016 não baixa, hoje deu erro.', '2026-11-18'],
  ['O Outlook 2016 não baixa, ontem às 11h deu erro', '2026-11-17T11:00'],
  ['O Outlook 2016 não baixa, segunda às 11 deu erro.', '2026-11-16T11:00'],
  ['O Outlook 2016 não abre, de manhã deu erro', undefined],
  ['O Outlook 2016 não baixa, dia 16 às 11 apareceu uma mensagem.', '2026-11-16T11:00'],
  ['My Outlook 2016 does not fetch, yesterday it gave an error', '2026-11-17'],
])('«%s» says that there is an error, and when', async ([body, when]) => {
  const values = await valuesOf(body)
  expect(values.error_message).toBeUndefined()
  expect(values.occurred_at).toBe(when)
})

test.for([
  'O Outlook 2016 não baixa, não dá erro nenhum',
  'O Outlook 2016 não baixa, hoje não deu erro',
  'O Outlook 2016 não baixa, em nenhum momento deu erro',
])('«%s» says that there is none', async (body) => {
  expect((await valuesOf(body)).error_message).toBeDefined()
})

test.for<[string, string]>([
  ['O Outlook 2016 não baixa. Dia 16 às 11 deu erro 0x80042109.', '2026-11-16T11:00'],
  ['O Outlook 2016 não baixa desde ontem às 9 caixas de entrada vazias', '2026-11-17'],
])('«%s» told %s', async ([body, when]) => {
  expect((await valuesOf(body)).occurred_at).toBe(when)
})

test.for([
  ['É o Outlook 2007 e 16.10.2026, 3 da tarde parou de baixar', 'Outlook 2007'],
  ['É o Outlook 2016 e 15/11/2026 parou de baixar', 'Outlook 2016'],
  ['Uso o Outlook 2016 e 2019, não baixam', 'Outlook 2016 e 2019'],
])('«%s»: a day is no version of a program', async ([body = '', program]) => {
  expect((await valuesOf(body)).client_software).toBe(program)
})

test.for<[string, string | undefined]>([
  ['O Outlook 2016 não baixa a conta ana@hoje.com.br, servidor pop.hoje.com.br.', undefined],
  ['O Outlook 2016 não baixa a conta hoje@lojaprado.com.br.', undefined],
  ['O Outlook 2016 não baixa nada. Hoje às 9h parou.', '2026-11-18T09:00'],
])('«%s»: a day in an address is none', async ([body, when]) => {
  expect((await valuesOf(body)).occurred_at).toBe(when)
})
