import { expect, test } from 'vitest'
import { findPorts, readPort } from '../../src/value/setting/port.ts'

const numbers = (text: string): unknown[] => findPorts(text).map(({ value }) => value)

test.for([
  'A porta 110 ou 995 não sei',
  'A porta é 995 ou 110, não lembro',
  'Porta 110 ou a 995 (não tenho certeza)',
  'Não sei se uso a porta 110 ou 995',
  'não lembro se é a porta 995 ou 110',
  'The port is 995 or 110, I don’t know',
  'el puerto 110 o 995, no sé',
])('of two ports that its writer cannot choose between none is stated: %s', (text) => {
  expect(numbers(text)).toEqual([])
})

test.for([
  ['A porta é a 995, não sei o resto', [995]],
  ['Não sei o usuário, a porta é 995', [995]],
  ['Não lembro a senha; porta 995', [995]],
  ['Uso a porta 110 ou 995, tanto faz', [110]],
] as const)('a port beside something unknown is stated: %s', ([text, expected]) => {
  expect(numbers(text)).toEqual(expected)
})

test('an answer of two that its writer cannot choose between is none', () => {
  expect(readPort('110 ou 995, não sei')).toBeUndefined()
  expect(readPort('995, não sei se precisa de mais')?.value).toBe(995)
  expect(readPort('993 ou 995')?.value).toBe(993)
})
