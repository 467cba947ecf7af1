// bringsPicture(): what only a person can read. It counts where a mail brought nothing that was asked for.
import { expect, test } from 'vitest'
import { readMessage } from '../../src/message/read-message.ts'
import { bringsPicture } from '../../src/reply/find-image.ts'

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
