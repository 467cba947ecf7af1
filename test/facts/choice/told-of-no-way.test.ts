// "My e-mail does not work": whether nothing comes, nothing leaves or a program fails is not said, and not guessed. Beside it, mails that do say it.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

test.for([
  'meu e-mail não está funcionando desde ontem',
  'Bom dia, nosso email nao esta mais funcionando desde segunda',
  'meus emails não estão abrindo',
  'meu correio não tá ok desde cedo',
  'my e-mail is not working since yesterday',
  'mi correo no está funcionando desde ayer',
])('readRequest() takes “%s” for no checklist', async (body) => {
  expect((await readBody(body)).checklist).toBeUndefined()
})

test.for<[string, string]>([
  ['meus e-mails não estão saindo desde ontem', 'sending'],
  ['meu e-mail não está funcionando, os clientes não recebem o que mando', 'sending'],
  ['meu email não está funcionando pra enviar', 'sending'],
  ['meu e-mail não está funcionando, quem me escreve recebe um erro de volta', 'receiving'],
  ['meus e-mails não estão funcionando no Outlook 2016', 'pop3'],
])('readRequest() takes “%s” for %s', async ([body, checklist]) => {
  expect((await readBody(body)).checklist).toBe(checklist)
})
