// What somebody else says of himself between marks in the writer's letter: his "meu" is not the writer's, and who sends and who receives change places.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

test.for<[string, string, Record<string, unknown>]>([
  [
    'Vejam o que um hóspede nos mandou pelo Facebook:\n\n"Olá, tentei escrever para ana@lojaprado.com.br na quarta (11/11) do meu e-mail alan@correio.example e voltou. Podem me responder por aqui?"',
    'receiving',
    { sender_address: 'alan@correio.example', recipient_address: 'ana@lojaprado.com.br', attempted_on: '2026-11-11' },
  ],
  [
    'O cliente rui@celeiro.com.br disse: "não recebi seu orçamento". Mandei ontem às 10h de ana@lojaprado.com.br.',
    'sending',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'rui@celeiro.com.br', sent_at: '2026-11-17T10:00' },
  ],
  [
    'My client wrote: "I sent you the contract yesterday from bob@celeiro.example and it bounced". It was for ana@lojaprado.com.br',
    'receiving',
    { sender_address: 'bob@celeiro.example', recipient_address: 'ana@lojaprado.com.br' },
  ],
  [
    'Mandei ontem às 10h de ana@lojaprado.com.br para rui@celeiro.com.br. Ele respondeu no zap: "recebi nada não"',
    'sending',
    { recipient_address: 'rui@celeiro.com.br', error_message: undefined },
  ],
  // Colleagues send from the writer's own house.
  [
    'A secretária escreveu: "tentei mandar para o fornecedor compras@celeiro.com.br e voltou". Foi hoje às 11h do ana@lojaprado.com.br',
    'sending',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'compras@celeiro.com.br' },
  ],
  [
    'Minha sócia viu o problema. Ela disse: "enviei para rui@celeiro.com.br de ana@lojaprado.com.br ontem às 9h e voltou"',
    'sending',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'rui@celeiro.com.br' },
  ],
  // A server's words have nobody who says "I".
  [
    'Mandei ontem às 10h de ana@lojaprado.com.br para rui@celeiro.com.br e o sistema deles respondeu: "usuário não existe aqui"',
    'sending',
    { sender_address: 'ana@lojaprado.com.br', error_message: 'usuário não existe aqui' },
  ],
])('readRequest() reads who says what in: %s', async ([body, checklist, expected]) => {
  const told = await readBody(body)
  expect(told.checklist).toBe(checklist)
  for (const [field, value] of Object.entries(expected)) expect({ [field]: told.values[field] }).toEqual({ [field]: value })
})
