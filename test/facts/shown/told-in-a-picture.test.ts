// Sentences that only announce a picture of the error: its text is to be asked for, and none of their words is it.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

test.for([
  'Error: see picture below\nPOP3 stopped downloading mail',
  'Erro: o da foto\nO pop3 não baixa',
  'Mensagem de erro: a foto que mandei mostra\nO pop3 não baixa',
  'O pop3 não baixa\no erro ao conectar no servidor tá no print que mandei junto',
  'O pop3 não baixa e aparece Erro do servidor na imagem que coloquei',
  'El pop no baja\nLes paso una captura con el error de conexión al servidor',
  'The error when connecting to the server is shown in the picture I am sending, POP3 does not download',
])('readRequest() takes no error from: %s', async (body) => {
  const { checklist, values } = await readBody(body)
  expect([checklist, values.error_message]).toEqual(['pop3', undefined])
})

test.for([
  'Não consigo enviar pro rui@fabrica.com.br, deu esse erro aqui olha o print',
  'erro ao enviar para rui@fabrica.com.br conforme imagem anexa',
  'Segue em anexo a tela do erro do Outlook ao enviar pro rui@fabrica.com.br',
  'El mensaje de error lo ven en la imagen que adjunto, no puedo enviar a luis@fabrica.com',
  'Não consigo enviar pro rui@fabrica.com.br, segue o print do erro',
])('readRequest() hears that there was an error in: %s', async (body) => {
  const { values, mentioned } = await readBody(body)
  expect(values.error_message).toBeUndefined()
  expect(mentioned).toContain('error_message')
})

test.for([
  'Não consigo enviar pro rui@fabrica.com.br a foto do produto',
  'Mandei um e-mail com as fotos pro rui@fabrica.com.br e não chegou',
  'Mandei a imagem da nota pro rui@fabrica.com.br ontem, não dá erro, mas não chega',
])('readRequest() hears no error in: %s', async (body) => {
  expect((await readBody(body)).mentioned).not.toContain('error_message')
})

test('readRequest() keeps an error that speaks of an attachment', async () => {
  const { values } = await readBody('Não consigo enviar.\nErro: Não foi possível enviar o anexo da mensagem')
  expect(values.error_message).toBe('Não foi possível enviar o anexo da mensagem')
})
