// Mails typed with thumbs: days and hours run together, cut short, misspelt as they sound. A row each, beside sentences in which the same letters
// mean something else. The letters are of Wednesday, 18 November 2026.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const days: [string, string][] = [
  ['o pop3 n baixa desde sab', '2026-11-14'],
  ['meu outlook n baixa email desde sex 14h', '2026-11-13T14:00'],
  ['parou de baixar o email na qui', '2026-11-12'],
  ['seg 10h parou o pop3', '2026-11-16T10:00'],
  ['meu email nao baixa desde sesta feira', '2026-11-13'],
  ['meu email parou de baixar segunda fera', '2026-11-16'],
  ['parou de baixar 2ªf', '2026-11-16'],
  ['outlook nao baixa desde domingo10h', '2026-11-15T10:00'],
  ['parou de baixar anti ontem as 8h', '2026-11-16T08:00'],
  ['parou de baixar onten as 17h', '2026-11-17T17:00'],
  ['o pop3 parou ont 10h', '2026-11-17T10:00'],
  ['o pop3 parou oje as 9h', '2026-11-18T09:00'],
  ['o pop3 parou 17-11 as 10:30', '2026-11-17T10:30'],
  ['outlook nao baixa desde 16 do 11 as 10 h', '2026-11-16T10:00'],
  ['pop3 nao baixa\ncomecou dia 11/11 as 9e15', '2026-11-11T09:15'],
  ['pop3 nao baixa, foi ontem 9 e 15', '2026-11-17T09:15'],
  ['o pop3 parou ontem cinco e pouco da tarde', '2026-11-17T17:00'],
  ['outlook nao baixa desde ontem as 2 da trd', '2026-11-17T14:00'],
]

test.for(days)('readRequest() reads the moment of “%s” as %s', async ([body, moment]) => {
  expect(await valuesOf(body)).toMatchObject({ occurred_at: moment })
})

test.for<string>([
  'o dom pedro ligou e o pop3 parou',
  'o pop3 nao funciona desde ter trocado a senha',
  'na sex shop o pop3 parou',
  'a ONT da vivo 10 reiniciou e o pop3 nao funciona',
  'o pop3 nao baixa, sala 17 do 11 andar',
  'o pop3 nao baixa, uso a versão 17-11 do programa',
  'o pop3 nao baixa, atendemos seg a sex 8h',
])('readRequest() reads no moment in “%s”', async (body) => {
  expect(await valuesOf(body)).not.toHaveProperty('occurred_at')
})

test.for<[string, Record<string, unknown>]>([
  ['pop3 nao baixa porta995ssl', { pop3_port: 995, pop3_encryption: 'ssl_tls' }],
  ['pop3 nao baixa a porta aki ta 110', { pop3_port: 110 }],
  ['pop3 nao baixa, app BlueMail1.9', { client_software: 'BlueMail1.9' }],
  ['pop3 nao baixa no Samsung Email 6.1 usuário ana@lojaprado.com.br', { client_software: 'Samsung Email 6.1' }],
])('readRequest() reads “%s”', async ([body, expected]) => {
  expect(await valuesOf(body)).toMatchObject(expected)
})
