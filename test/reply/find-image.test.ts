import { expect, test } from 'vitest'
import type { Attachment } from '../../src/message/message.ts'
import { readMessage } from '../../src/message/read-message.ts'
import { findImage } from '../../src/reply/find-image.ts'

const desk = { addresses: ['suporte@provedor.example'], agents: [], timeZone: 'America/Sao_Paulo' }
const head = 'From: ana@ipe.example\nTo: suporte@provedor.example\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\n'
const png = (more: Partial<Attachment>): Attachment => ({ contentType: 'image/png', bytes: 9_000, disposition: 'attachment', ...more })
const logo = png({ disposition: 'inline', bytes: 4_000 })

test.for<[string, Attachment[], 'attached' | 'told' | undefined]>([
  ['Segue print.', [png({})], 'attached'],
  ['Segue print.', [], 'told'],
  ['O erro está na imagem, é a terceira vez que digo!', [], 'told'],
  ['Mandei a foto do erro', [logo], 'attached'],
  ['See the attached screenshot', [], 'told'],
  ['Va la captura adjunta', [], 'told'],
  ['Não baixa nada', [png({})], 'attached'],
  ['Não baixa nada', [png({ disposition: 'inline', bytes: 80_000 })], 'attached'],
  ['Não baixa nada', [logo], undefined],
  ['Não baixa nada', [{ contentType: 'application/pdf', bytes: 80_000, disposition: 'attachment' }], undefined],
  ['Aparece uma mensagem na tela', [], undefined],
  ['As imagens do e-mail não abrem', [], undefined],
])('findImage() in %s', async ([text, attachments, expected]) => {
  const message = await readMessage(new TextEncoder().encode(`${head}${text}\n`), desk)
  expect(findImage({ ...message, attachments })).toBe(expected)
})
