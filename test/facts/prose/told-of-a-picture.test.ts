// A picture of an error says that there is one, whose text is then asked for.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

test.for([
  'Não consigo enviar e-mail para os clientes. Segue a foto da tela com o erro.',
  'I cannot send mail to my client. Here is a photo of the screen with the error.',
  'No puedo enviar correos a mi cliente. Adjunto la foto de la pantalla con el error.',
])('“%s” mentions an error', async (body) => {
  expect((await readBody(body)).mentioned).toEqual(['error_message'])
})

test('a picture of something else mentions none', async () => {
  expect((await readBody('Não consigo enviar e-mail para os clientes. Segue a foto da loja, com o endereço novo.')).mentioned).toEqual([])
})
