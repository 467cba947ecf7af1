// Who tried to send, and when. "Parou de mandar": a machine of the customer's own no longer sends; whoever wrote to the customer's mailbox is no longer received.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const rows: [string, string | undefined][] = [
  ['O aplicativo do banco parou de mandar os avisos no meu e-mail desde ontem', 'receiving'],
  ['A Receita parou de mandar os avisos para o nosso e-mail', 'receiving'],
  ['O fornecedor deixou de mandar os pedidos pra minha caixa', 'receiving'],
  ['The bank stopped sending its notices to my inbox', 'receiving'],
  ['O scanner da Epson parou de enviar para o meu email desde segunda', 'sending'],
  ['Minha impressora parou de mandar os scans para o e-mail do escritório', 'sending'],
  ['Meu celular parou de mandar e-mail', 'sending'],
  ['Our printer stopped sending scans to my email', 'sending'],
  ['Enviamos nossa newsletter para 800 pessoas ontem e uns 200 voltaram com erro', 'sending'],
  ['Vocês pararam de mandar o boleto no meu e-mail', undefined],
  ['Podem parar de mandar propaganda no meu e-mail?', undefined],
]

test.for(rows)('who stopped sending tells the checklist: %s', async ([text, checklist]) => {
  expect((await readBody(text)).checklist).toBe(checklist)
})

test('of a call the day holds that the caller says he tried on', async () => {
  const { values } = await readBody('Não recebo de rui@sul.com.br. Ele me ligou hoje, disse que segunda tentou mandar e voltou.')
  expect(values).toMatchObject({ sender_address: 'rui@sul.com.br', attempted_on: '2026-11-16' })
})
