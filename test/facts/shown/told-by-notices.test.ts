// A notice that shows nothing of what a server said tells it in a sentence of its own: "Your message wasn't delivered to … because …".
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const FORWARDED = (notice: string): string =>
  `Segue, foi hoje.\n\n---------- Forwarded message ---------\nDe: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nDate: qua., 18 de nov. de 2026 às 08:31\nSubject: Delivery Status Notification (Failure)\nTo: <vendas@lojaprado.com.br>\n\n${notice}\n`

test.for<[string, string]>([
  [
    "** Address not found **\n\nYour message wasn't delivered to rui@fabrica.com.br because the domain fabrica.com.br couldn't be found.",
    "Your message wasn't delivered to rui@fabrica.com.br because the domain fabrica.com.br couldn't be found.",
  ],
  [
    'Endereço não encontrado\n\nSua mensagem não foi entregue a rui@fabrica.com.br porque o endereço não foi encontrado.',
    'Sua mensagem não foi entregue a rui@fabrica.com.br porque o endereço não foi encontrado.',
  ],
  [
    'Message blocked\n\nYour message to rui@fabrica.com.br has been blocked. See technical details below for more information.',
    'Your message to rui@fabrica.com.br has been blocked. See technical details below for more information.',
  ],
])('readRequest() reads a notice that tells it in a sentence: %j', async ([notice, error]) => {
  const { checklist, values } = await readBody(FORWARDED(notice))
  expect(checklist).toBe('sending')
  expect(values).toMatchObject({ sender_address: 'vendas@lojaprado.com.br', recipient_address: 'rui@fabrica.com.br', error_message: error })
})

test('readRequest() takes no sentence of a person for a notice', async () => {
  const { values } = await readBody('Mandei hoje 9h do vendas@lojaprado.com.br.\n\nA mensagem não foi entregue ao Rui e ele mora longe.')
  expect(values.error_message).toBeUndefined()
})

test('readRequest() takes for no notice what a person asks and goes on with', async () => {
  const { checklist, values } = await readBody(
    'Sua mensagem não foi entregue ao rui@fabrica.com.br? Foi o que o cliente me perguntou. Mandei do vendas@lojaprado.com.br ontem às 9h.',
  )
  expect(checklist).toBe('sending')
  expect(values.sender_address).toBe('vendas@lojaprado.com.br')
})
