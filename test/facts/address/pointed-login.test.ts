// The login that words for the writer's own address stand for, and the same words where they say that it is another one.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const OWN = 'ana@lojaprado.com.br'

const rows: [words: string, login: string | undefined][] = [
  ['A conta é este e-mail aqui.', OWN],
  ['O usuário é o mesmo deste e-mail.', OWN],
  ['A conta deste e-mail funciona mal.', OWN],
  ['Uso outra conta, este e-mail aqui é só para contato.', undefined],
  ['Não é a conta deste e-mail.', undefined],
  ['É de outro usuário, este e-mail aqui está bom.', undefined],
  ['Respondam nesta conta, este e-mail aqui é do meu marido.', undefined],
  ['A conta deste e-mail funciona normal.', undefined],
]

test.for(rows)('“%s” tells the login %s', async ([words, login]) => {
  expect((await valuesOf(`O Outlook não baixa as mensagens do servidor POP3. ${words}`)).pop3_user).toBe(login)
})
