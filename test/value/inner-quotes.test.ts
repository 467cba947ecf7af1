// Quotation marks inside quotation marks, of like and unlike kinds; and two quotations side by side, which are two.
import { expect, test } from 'vitest'
import { findErrorTexts } from '../../src/value/error/error-text.ts'
import { levelInnerQuotes } from '../../src/value/error/inner-quotes.ts'
import { findSecrets } from '../../src/value/secret/secrets.ts'

test.for([
  ['"A senha para “pop.loja.com.br” está incorreta."', '"A senha para \'pop.loja.com.br\' está incorreta."'],
  ['“A senha para “pop.loja.com.br” está incorreta.”', "“A senha para 'pop.loja.com.br' está incorreta.”"],
  ['«La contraseña de «ana» no es válida»', "«La contraseña de 'ana' no es válida»"],
  ['"O servidor "pop.loja.com.br" não respondeu."', '"O servidor \'pop.loja.com.br\' não respondeu."'],
  ['cliquei em "Enviar" e deu "Falha no login" na tela', 'cliquei em "Enviar" e deu "Falha no login" na tela'],
  ['deu “Erro A” e depois “Erro B”', 'deu “Erro A” e depois “Erro B”'],
  ['um monitor de 24" e outro de 27" aqui', 'um monitor de 24" e outro de 27" aqui'],
])('levelInnerQuotes() of %s', ([text = '', expected]) => {
  const levelled = levelInnerQuotes(text)
  expect(levelled).toBe(expected)
  expect(levelled).toHaveLength(text.length)
})

test.for([
  'O Mail diz: "O nome de usuário ou a senha para “pop.loja.com.br” está incorreto. Digite novamente as informações."',
  'O Mail diz: “Cannot Get Mail. The user name or password for “pop.loja.com.br” is incorrect.”',
])('findErrorTexts() keeps the inner quotation of %s, and findSecrets() sees no password there', (text) => {
  const inner = text.slice(13, -1)
  expect(findErrorTexts(text).map(({ value }) => value)).toEqual([inner])
  expect(findSecrets(text)).toEqual([])
})

test('findSecrets() still hides a quoted password that a change leads to', () => {
  const text = 'Trocamos a senha para "meu.segredo.com.br" ontem.'
  expect(findSecrets(text).map(({ start, end }) => text.slice(start, end))).toEqual(['meu.segredo.com.br'])
})

test.for([
  'Teor do que se vê: Não é possível conectar-se ao servidor. Entre em contato com o administrador. (0x800CCC0E)',
  'Texto da janela: O servidor não respondeu. Verifique o cabo de rede. Erro 0x80042109',
])('findErrorTexts() keeps all sentences before a code of the line “%s”', (text) => {
  expect(findErrorTexts(text).map(({ value }) => value)).toEqual([text.slice(text.indexOf(':') + 2)])
})
