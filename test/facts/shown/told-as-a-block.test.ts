// The block of settings and codes that Windows Live Mail and Outlook Express show below an error belongs to it; beside it, rows that stand by themselves.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const block = `Não foi possível enviar ou receber mensagens para a conta Loja (ana). A conexão com o servidor falhou.

Servidor: 'pop.lojaprado.com.br'
ID do erro do Windows Live Mail: 0x800CCC0E
Protocolo: POP3
Porta: 995
Segura(SSL): Sim
Erro de soquete: 10060`
const express = `Não é possível localizar o host 'pop.lojaprado.com.br'. Verifique se você digitou o nome do servidor corretamente.

Conta: 'Loja'
Servidor: 'pop.lojaprado.com.br'
Protocolo: POP3
Porta: 110
Segurança (SSL): Não
Erro do soquete: 11001
Número do erro: 0x800CCC0D`

test.for([
  [`Parou de baixar ontem. Copiei o que aparece na janelinha:\n\n${block}\n\nMeu IP é 200.1.2.3`, block, 995],
  [`Parou de baixar ontem. Aparece isso:\n\n${express}\n\nFico no aguardo`, express, 110],
] as const)('readRequest() reads the whole of the block in %j', async ([body, shown, port]) => {
  const { error_message, pop3_host, pop3_port, pop3_user } = await valuesOf(body)
  expect(error_message).toBe(shown.replace(/\s+/g, ' '))
  expect([pop3_host, pop3_port, pop3_user]).toEqual(['pop.lojaprado.com.br', port, undefined])
})

test.for([
  // No error in words stands above, or it stands in a sentence of its own writer's.
  ['O Outlook não baixa desde ontem.\n\nServidor: pop.lojaprado.com.br\nPorta: 995\nCódigo do erro: 0x800CCC0E', '0x800CCC0E'],
  ['Bom dia, segue o que pediram.\nServidor: pop.lojaprado.com.br\nPorta: 995\nNúmero do erro: 0x800CCC0E', '0x800CCC0E'],
  ['Porta: 995\nErro: 0x800CCC0E\nServidor: pop.lojaprado.com.br', '0x800CCC0E'],
])('readRequest() leaves the code alone in %j', async ([body = '', code]) => {
  expect((await valuesOf(body))['error_message']).toBe(code)
})

test('readRequest() keeps the login that is told among plain rows', async () => {
  expect((await valuesOf('O POP não baixa.\nConta: ana.prado\nServidor: pop.lojaprado.com.br\nErro: 0x800CCC0E'))['pop3_user']).toBe(
    'ana.prado',
  )
})
