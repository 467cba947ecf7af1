// Mail that the customer sent and of which he says that no error came back, in words that sound of mail that does not come in; and whom it
// did not reach, told before their addresses. A row each, beside what resembles it and is of mail that did not come in.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

type Sides = { checklist: string; sender_address: unknown; recipient_address: unknown }
const HERE = 'vendas@lojaprado.com.br'
const TWO = ['rui@uol.com.br', 'lia@bol.com.br']

const rows: [body: string, sides: Sides][] = [
  [
    `Os convites que mandamos ontem às 16h de ${HERE} não chegaram para dois clientes:\n\nrui@uol.com.br\nlia@bol.com.br\n\nOs outros receberam. Não recebemos nenhuma mensagem de volta.`,
    { checklist: 'sending', sender_address: HERE, recipient_address: TWO },
  ],
  [
    `A nota que enviei hoje às 9h de ${HERE} não chegou ao comprador: rui@uol.com.br. Não recebi nenhum e-mail de erro.`,
    { checklist: 'sending', sender_address: HERE, recipient_address: 'rui@uol.com.br' },
  ],
  [
    `As fotos que a gente enviou ontem às 10h de ${HERE} não entraram na caixa do noivo (rui@uol.com.br), e não recebemos nenhum retorno do servidor.`,
    { checklist: 'sending', sender_address: HERE, recipient_address: 'rui@uol.com.br' },
  ],
  [
    `O contrato que enviamos segunda às 11h de ${HERE} não chegou para as partes: rui@uol.com.br e lia@bol.com.br. Não tivemos nenhuma resposta automática.`,
    { checklist: 'sending', sender_address: HERE, recipient_address: TWO },
  ],
  [
    `Los presupuestos que enviamos ayer a las 10 desde ${HERE} no llegaron a dos clientes: rui@uol.com.br y lia@bol.com.br. No recibimos ningún mensaje de vuelta.`,
    { checklist: 'sending', sender_address: HERE, recipient_address: TWO },
  ],
  [
    `The quotes we sent yesterday at 10am from ${HERE} never made it to our two buyers: rui@uol.com.br and lia@bol.com.br.`,
    { checklist: 'sending', sender_address: HERE, recipient_address: TWO },
  ],
  // Of mail that did not come in.
  [
    `The drawings never made it to Ana: rui@uol.com.br to ${HERE}, yesterday.`,
    { checklist: 'receiving', sender_address: 'rui@uol.com.br', recipient_address: HERE },
  ],
  [
    `Não recebemos nenhuma mensagem desde ontem no ${HERE}, o rui@uol.com.br mandou três.`,
    { checklist: 'receiving', sender_address: 'rui@uol.com.br', recipient_address: HERE },
  ],
  [
    `O rui@uol.com.br mandou o pedido ontem e não chegou para nós: ${HERE}. Ele não recebeu nenhuma mensagem de volta.`,
    { checklist: 'receiving', sender_address: 'rui@uol.com.br', recipient_address: HERE },
  ],
  [
    `Não recebemos nenhum retorno dos clientes no ${HERE}, o rui@uol.com.br diz que mandou ontem.`,
    { checklist: 'receiving', sender_address: 'rui@uol.com.br', recipient_address: HERE },
  ],
  [
    `Não recebemos nenhum aviso de pagamento do aviso@banco.com.br ontem no ${HERE}.`,
    { checklist: 'receiving', sender_address: 'aviso@banco.com.br', recipient_address: HERE },
  ],
  [
    `Não chegou para a recepção (${HERE}) o e-mail que o rui@uol.com.br mandou ontem.`,
    { checklist: 'receiving', sender_address: 'rui@uol.com.br', recipient_address: HERE },
  ],
]

test.for(rows)('readRequest tells which way the mail went: %j', async ([body, { checklist, ...sides }]) => {
  const read = await readBody(body)
  expect(read.checklist).toBe(checklist)
  expect(read.values).toMatchObject(sides)
})
