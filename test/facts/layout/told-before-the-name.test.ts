// Lists with each value before its name, and lines that only look so.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const FULL = {
  occurred_at: '2026-11-17T17:50',
  public_ip: '200.160.2.3',
  client_software: 'Outlook 2010',
  pop3_host: 'pop.lojaprado.com.br',
  pop3_user: 'ana@lojaprado.com.br',
  pop3_port: 110,
  pop3_encryption: 'none',
  error_message: 'A conexão com o servidor falhou.',
}

test.for<[string, string, string]>([
  ['an arrow', ' -> ', ''],
  ['an arrow of one letter', ' → ', ''],
  ['an arrow that points back', ' <- ', ''],
  ['a dash', ' - ', ''],
  ['an equals sign', ' = ', ''],
  ['parentheses', ' (', ')'],
  ['a tab', '\t', ''],
])('readRequest() reads values before their names with %s', async ([, joint, end]) => {
  const rows = [
    ['17/11 17h50', 'Data e hora do problema'],
    ['200.160.2.3', 'IP internet'],
    ['Outlook 2010', 'Nome e versão do software'],
    ['pop.lojaprado.com.br', 'Host'],
    ['ana@lojaprado.com.br', 'Usuário POP3'],
    ['110', 'Porta TCP'],
    ['nenhuma', 'Tipo de criptografia'],
    ['A conexão com o servidor falhou.', 'Mensagem de erro'],
  ]
  const values = await valuesOf(`Não baixa. Fui botando na frente:\n\n${rows.map((row) => row.join(joint) + end).join('\n')}\n\nAna`)
  expect(values).toMatchObject(FULL)
})

test.for([
  ['names with names', 'Ana - servidor\nRui - porta\nBia - usuário'],
  ['labels first', 'Porta - 995\nServidor - pop.lojaprado.com.br\nCriptografia - SSL'],
])('readRequest() reads %s as before', async ([, words = '']) => {
  const values = await valuesOf(`Não baixa no Outlook 2016\n${words}`)
  expect(values.pop3_port).toBe(words.includes('995') ? 995 : undefined)
  expect(values.pop3_host).toBe(words.includes('995') ? 'pop.lojaprado.com.br' : undefined)
  expect(values.pop3_user).toBeUndefined()
})
