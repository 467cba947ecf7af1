// Errors as a window, a log or a queue shows them: a title and its sentence, a block that begins with its code, a sentence that names a server or
// an account between marks, a quotation in brackets behind what fails, what comes when something is clicked. None of it: the writer's
// translation, a mail's header, the head of a queue, what a person reports.
import { expect, test } from 'vitest'
import { readBody, valuesOf } from '../read-body.ts'

const FAILS = 'O Outlook 2016 não baixa por POP3.\n\n'
const BLOCK =
  "Não foi possível enviar ou receber mensagens para a conta Loja (ana).\n\nErro do Servidor: 0x800CCC90\nResposta do Servidor: -ERR [AUTH] Authentication failed.\nServidor: 'pop.lojaprado.com.br'\nProtocolo: POP3\nPorta: 110\nSegura (SSL): Não"
const QUEUE =
  '-Queue ID-  --Size-- ----Arrival Time---- -Sender/Recipient-------\n4D2F21A0C3     3112 Wed Nov 18 01:47:12  ana@lojaprado.com.br\n(host mx.mercado.com.br[203.0.113.25] said: 451 4.3.0 Temporary lookup failure (in reply to RCPT TO command))\n                                         sol@mercado.com.br\n\n-- 3 Kbytes in 1 Request.'

test.for<[string, string, RegExp]>([
  [
    'a block from its first line on, where its code stands first',
    `${FAILS}${BLOCK}\n\nObrigada`,
    /^Não foi possível enviar.*0x800CCC90.*Segura \(SSL\): Não$/,
  ],
  [
    'a title and the sentence below it',
    `${FAILS}vou digitar o que tá escrito\n\nNão É Possível Obter E-mail\nA conexão com o servidor "pop.lojaprado.com.br" na porta 995 expirou.\n`,
    /^Não É Possível Obter E-mail A conexão com o servidor "pop\.lojaprado\.com\.br" na porta 995 expirou\.$/,
  ],
  [
    'what stands in a box that jumps up',
    `${FAILS}Quando clico em receber pula um quadro: Servidor mail.lojaprado.com.br desconectado.\nE fecha sozinho.`,
    /^Servidor mail\.lojaprado\.com\.br desconectado\.$/,
  ],
  [
    'an account named between marks',
    `${FAILS}Aparece "O nome de usuário ou a senha de "Loja" está incorreto." e eu não mudei nada`,
    /^O nome de usuário ou a senha de "Loja" está incorreto\.$/,
  ],
  [
    'a quotation in brackets behind what fails',
    `${FAILS}A conta não conecta ("Connection closed by server"). Exportei tudo.`,
    /^Connection closed by server$/,
  ],
  [
    'what comes when something is clicked',
    `${FAILS}e quando clico em PRÓXIMA:\nNão foi possível se conectar ao servidor\nTente de novo\n\nfoi hoje`,
    /^Não foi possível se conectar ao servidor Tente de novo$/,
  ],
  [
    'the words, and not their translation',
    `${FAILS}deu essa msg:\n\nLogin to server pop.lojaprado.com.br with username ana@lojaprado.com.br failed.\n(traduzindo no google: o login no servidor falhou)\n`,
    /failed\.$/,
  ],
  ["the reason in Postfix's queue", `Ana aqui, e-mails que mando estão voltando:\n\n${QUEUE}\n`, /^host mx\.mercado.*RCPT TO command\)$/],
])('readRequest() reads %s', async ([, body, expected]) => {
  expect(String((await valuesOf(body)).error_message)).toMatch(expected)
})

test.for<[string, string]>([
  ['what a user reports', `${FAILS}Descrição: Usuária informa que o servidor não baixa as mensagens da caixa rh@lojaprado.com.br.`],
  ['what is done when something is clicked', `${FAILS}quando clico em Avançado:\nservidor pop.lojaprado.com.br\nporta 995\n`],
  ['an option in brackets', `${FAILS}não achei a opção ("Usar SSL") em lugar nenhum`],
  ['a telling in brackets', `${FAILS}O relatório não baixa ("fechamento de outubro"). Nem os outros.`],
])('readRequest() takes no error from %s', async ([, body]) => {
  expect((await valuesOf(body)).error_message).toBeUndefined()
})

test('readRequest() takes no error from the header of a mail that somebody shows', async () => {
  const header =
    'From: "Rui" <rui@mercado.com.br>\nTo: <ana@lojaprado.com.br>\nSubject: Contrato\nDate: Tue, 17 Nov 2026 16:41:07 -0300\nMessage-ID: <00a1@mercado.com.br>\nX-Mailer: Microsoft Outlook 16.0'
  const { values } = await readBody(
    `O Rui diz que me mandou e não chegou. Ele me passou isto do e-mail enviado dele:\n\n${header}\n\nPodem rastrear?`,
  )
  expect(values).toMatchObject({
    sender_address: 'rui@mercado.com.br',
    recipient_address: 'ana@lojaprado.com.br',
    attempted_on: '2026-11-17T16:41',
  })
  expect(values.error_message).toBeUndefined()
})
