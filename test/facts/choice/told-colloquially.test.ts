// Fetching and sending as people spell and call it: a checklist is found, and no error is heard in it.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

test.for([
  ['oi, n to conseguindo baxar os email no trem do outlook', 'pop3'],
  ['o thunder n bx mais os email', 'pop3'],
  ['num to conseguindo puchar os email', 'pop3'],
  ['outlook n ta baxano nada, acho q é o outlook msm', 'pop3'],
  ['não consigo baxar as mensagem no celular', 'pop3'],
  ['emails wont come down to my outlook thingy', 'pop3'],
  ['POP fails to download since monday', 'pop3'],
  ['os email q eu mando n sobe', 'sending'],
  ['meu email nao sobe, fica na caixa de saida', 'sending'],
  ['os email n tao caindo na caixa', 'receiving'],
])('readBody() reads: %s', async ([body = '', checklist]) => {
  const read = await readBody(body)
  expect([read.checklist, read.values.error_message]).toEqual([checklist, undefined])
})

test.for([
  'meu filho baxa jogo e o computador trava',
  'o preço não sobe desde maio',
  'o arquivo não sobe no site',
  'bx de luz na rua toda',
])('readBody() takes for no checklist: %s', async (body) => {
  expect((await readBody(body)).checklist).toBeUndefined()
})
