// What is written in haste on a phone: hours without their mark, one's own address pointed at, the means before the account.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const moments: [string, string][] = [
  ['Enviei um email ontem as 14 pra joana@cliente.com.br e ela não recebeu', '2026-11-17T14:00'],
  ['mandei ontem às 16 do meu celular pra joana@cliente.com.br e não chegou', '2026-11-17T16:00'],
  ['mandei hj 10 e pouco pra joana@cliente.com.br e voltou', '2026-11-18T10:00'],
  ['mandei ontem 2 e pouca da tarde pra joana@cliente.com.br e voltou', '2026-11-17T14:00'],
  ['mandei hoje de manhã tipo 8 e meia o pedido pra joana@cliente.com.br e voltou', '2026-11-18T08:30'],
  ['hoy a la mañana tipo 9 y media mandé el pedido a joana@cliente.com.br y no llegó', '2026-11-18T09:30'],
  ['mandei domingo à noite (21h) pra joana@cliente.com.br e voltou', '2026-11-15T21:00'],
  ['mandei ontem de manhã (9h10) pra joana@cliente.com.br e voltou', '2026-11-17T09:10'],
  // Things.
  ['mandei ontem as 14 notas pra joana@cliente.com.br e ela não recebeu', '2026-11-17'],
  ['mandei ontem 10 e pouco depois mais 2 pra joana@cliente.com.br, ela não recebeu', '2026-11-17'],
]

test.for(moments)('readRequest reads the moment of %j', async ([body, moment]) => {
  expect((await valuesOf(body))['sent_at']).toBe(moment)
})

test.for(['meu email é o mesmo q to escrevendo', 'o remetente é o mesmo do que estou usando', 'mando do email d onde escrevo'])(
  'readRequest reads %j as the address that the mail comes from',
  async (words) => {
    const body = `não consigo enviar email pra joana@cliente.com.br desde hoje 7h. ${words}`
    expect((await valuesOf(body))['sender_address']).toBe('ana@lojaprado.com.br')
  },
)

test.for([
  'Enviei pelo webmail com a conta ana@lojaprado.com.br pra joana@cliente.com.br e voltou',
  'Mandei no celular com o e-mail ana@lojaprado.com.br pra joana@cliente.com.br e voltou',
  'I sent it through Outlook from ana@lojaprado.com.br to joana@cliente.com.br and it bounced',
])('readRequest reads who sent it, and by what, of %j', async (body) => {
  expect(await valuesOf(body)).toMatchObject({ sender_address: 'ana@lojaprado.com.br', recipient_address: 'joana@cliente.com.br' })
})

test('readRequest reads the program behind an hour told roughly', async () => {
  const body = 'Hoy a la mañana tipo 8 y media el Outlook 2019 empezó a pedir contraseña y no descarga nada.'
  expect((await valuesOf(body))['client_software']).toBe('Outlook 2019')
  expect((await valuesOf('Não baixa. Uso um programa de e-mail tipo Outlook.'))['client_software']).toBeUndefined()
})

test('readRequest reads a terse list whose next line begins with when it started, and a port set apart from its host', async () => {
  const body =
    'Outlook 2013\npop: mail.lojaprado.com.br : 110\nerro: "Seu servidor encerrou inesperadamente a conexão" (0x800CCC0F)\ninicio: domingo 15/11 por volta das 19:30'
  expect(await valuesOf(body)).toMatchObject({
    pop3_host: 'mail.lojaprado.com.br',
    pop3_port: 110,
    error_message: '"Seu servidor encerrou inesperadamente a conexão" (0x800CCC0F)',
    occurred_at: '2026-11-15T19:30',
  })
})
