// Which attached files are read as text of the customer's.
import { expect, test } from 'vitest'
import { readMime } from '../../src/message/mime/read-mime.ts'
import { isTextFile } from '../../src/message/text-file.ts'

const FORM = 'campo;valor\r\nPorta;110\r\n'

test.for<[string, string, string, boolean]>([
  ['text', 'text/plain; name=dados.txt', FORM, true],
  ['text of no type', 'application/octet-stream; name=dados.txt', FORM, true],
  ['a form saved from a spreadsheet', 'text/csv; name=dados.csv', FORM, true],
  ['an export of contacts', 'text/csv; name=clientes.csv', 'nome;e-mail\r\nAna;ana@lojaprado.example\r\n'.repeat(200), false],
  ['a picture', 'image/png; name=tela.png', 'PNG', false],
  ['a calendar', 'text/calendar; name=invite.ics', 'BEGIN:VCALENDAR', false],
])('isTextFile() knows %s', async ([, type, text, expected]) => {
  const { root } = await readMime(new TextEncoder().encode(`Content-Type: ${type}\r\n\r\n${text}`))
  expect(isTextFile(root)).toBe(expected)
})
