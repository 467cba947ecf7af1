// bringsPicture(): what only a person can read. It counts where a mail brought nothing that was asked for.
import { expect, test } from 'vitest'
import { readMessage } from '../../src/message/read-message.ts'
import { bringsPicture, tellsOfPicture } from '../../src/reply/find-image.ts'

const desk = { addresses: ['suporte@provedor.example'], agents: [], timeZone: 'America/Sao_Paulo' }

test.for<[string, boolean]>([
  ['Respostas em vermelho abaixo.', true],
  ['Bom dia, segue preenchido. Lúcia', true],
  ['I have answered inline, in red', true],
  ['Las respuestas van abajo en rojo', true],
  ['Respondi tudo no corpo do e-mail de vocês', true],
  ['Muito obrigada, fico no aguardo', false],
  ['Ainda não tive resposta do fornecedor, abaixo o telefone dele', false],
  ['Não recebi a resposta. O e-mail de vocês está abaixo', false],
  ['Vou preencher e mando amanhã', false],
])('bringsPicture() of «%s» is %s', async ([body, expected]) => {
  const raw = `From: ana@loja.example\nSubject: Re: x\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`
  expect(bringsPicture(await readMessage(Buffer.from(raw), desk))).toBe(expected)
})

const withPicture = (body: string, disposition: string) =>
  Buffer.from(
    `From: ana@loja.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain; charset=utf-8\n\n${body}\n--x\nContent-Type: image/jpeg\nContent-Disposition: ${disposition}; filename=x.jpg\nContent-Transfer-Encoding: base64\n\n${'AAAA'.repeat(20_000)}\n--x--\n`,
  )

test.for<[string, string, boolean]>([
  ['Segue a foto da tela com o erro', 'attachment', true],
  ['Here is a photo of the screen', 'inline', true],
  ['Adjunto la captura', 'attachment', true],
  ['Não consigo enviar e-mails', 'inline', false],
])('tellsOfPicture() of «%s» (%s) is %s', async ([body, disposition, expected]) => {
  expect(tellsOfPicture(await readMessage(withPicture(body, disposition), desk))).toBe(expected)
})

test('tellsOfPicture() is false where none came', async () => {
  const raw = 'From: ana@loja.example\nSubject: x\nContent-Type: text/plain\n\nSegue a foto da tela com o erro\n'
  expect(tellsOfPicture(await readMessage(Buffer.from(raw), desk))).toBe(false)
})
