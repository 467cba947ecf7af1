// What is denied in a tale of trouble: that mail comes, or that a message is shown. Only the second is an answer to what the message says.
import { expect, test } from 'vitest'
import { judgeTextAnswer } from '../../../src/facts/answer/text-answer.ts'
import { readAnswerTo, valuesOf } from '../read-body.ts'

const asksError = { checklist: 'pop3', fields: ['error_message'] }

test.for([
  'nao entra mais nada no celular da loja aparece um erro la de senha',
  'nada entra no celular, sempre aparece um aviso de senha',
  'no baja nada en el Outlook, me sale un error de clave',
])('“%s” gives no text of a message', async (body) => {
  expect((await valuesOf(`Não consigo baixar os e-mails.\n${body}`)).error_message).toBeUndefined()
  expect((await readAnswerTo(asksError, body)).facts.some(({ field }) => field === 'error_message')).toBe(false)
})

test('mail that does not come is no message that is not shown', () => {
  expect(judgeTextAnswer('nao entra mais nada no celular da loja')).not.toBe('none')
  expect(judgeTextAnswer('nunca baixa nada')).not.toBe('none')
})

test.for([
  'nao aparece nada',
  'não aparece nenhum erro, não entra nada',
  'nada entra e não aparece um erro sequer',
  'no sale ningún error, no entra nada',
  'nothing is shown, no error message',
])('“%s” says that no message is shown', async (body) => {
  expect((await readAnswerTo(asksError, body)).facts.map(({ value }) => value)).toEqual([body])
})
