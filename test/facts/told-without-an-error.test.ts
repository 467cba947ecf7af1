// That no error is shown, told in a clause beside what happens instead, and in English words for it.
import { expect, test } from 'vitest'
import { readBody } from './read-body.ts'

test.for([
  ["POP3 doesn't download, it just sits there and no message comes up.", 'it just sits there and no message comes up'],
  ['POP3 does not download. It just spins and spins and nothing is shown.', 'It just spins and spins and nothing is shown'],
  ["The POP3 download hangs and doesn't say anything.", "doesn't say anything"],
  ['POP3 does not download; it shows nothing.', 'shows nothing'],
  ['O pop3 não baixa nada e não mostra erro e fica lá parado', 'não mostra erro e fica lá parado'],
  ['O pop3 não baixa. Fica rodando e não aparece mensagem nenhuma e a senha tá certa', 'Fica rodando e não aparece mensagem nenhuma'],
])('readRequest() reads the statement in: %s', async ([body = '', statement]) => {
  expect(String((await readBody(body)).values.error_message)).toContain(statement)
})

test.for([
  "I wrote to bob@fabrica.com.br yesterday, nothing bounced back and I didn't get any error.",
  'I wrote to bob@fabrica.com.br, no bounce came and no error showed up',
  "I wrote to bob@fabrica.com.br and I didn't get an error, nor did it bounce",
])('readRequest() hears of no error in: %s', async (body) => {
  const { checklist, values, mentioned } = await readBody(body)
  expect([checklist, values.error_message, mentioned]).toEqual(['sending', undefined, []])
})

test.for([
  'POP3 does not download and nothing comes up in my inbox.',
  'It keeps asking for the password over POP3 and I typed it again.',
  'POP3 fails with an error and I did not write it down.',
])('readRequest() takes no statement from: %s', async (body) => {
  expect((await readBody(body)).values.error_message).toBeUndefined()
})
