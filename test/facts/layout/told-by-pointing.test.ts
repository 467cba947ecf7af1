// What stands in the subject or in the head of a mail that is shown, where the letter points there. A subject that only names some mail, and heads of
// mail that is another's or the desk's, state nothing.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const SETTINGS = 'Outlook 2016 não baixa - vendas@lojaprado.com.br - porta 995 SSL'

test.for([
  ['Boa tarde, conforme assunto.\n\nComeçou hoje 10h20.'],
  ['Os dados estão no assunto. IP 177.73.4.18'],
  ['It is all in the subject, it began today at 9:30'],
  ['Buenas tardes, según el asunto. Empezó hoy a las 9'],
] as const)('readRequest() reads the subject to which “%s” points', async ([body]) => {
  const { values } = await readBody(body, SETTINGS)
  expect(values).toMatchObject({ client_software: 'Outlook 2016', pop3_port: 995, pop3_encryption: 'ssl_tls' })
})

test('readRequest() takes the recipient from the subject', async () => {
  const { values } = await readBody('remetente: ana@lojaprado.com.br\ndestinatário: o do assunto', 'nao consigo enviar para rui@sul.com.br')
  expect(values).toMatchObject({ sender_address: 'ana@lojaprado.com.br', recipient_address: 'rui@sul.com.br' })
})

test.for([
  ['O Thunderbird 128.5 não baixa. Ontem mandaram um e-mail com o assunto Pedido 7.', SETTINGS],
  ['O Thunderbird 128.5 não baixa o e-mail que tem no assunto do fornecedor a palavra URGENTE', SETTINGS],
  ['Sobre o assunto de ontem, o Thunderbird 128.5 ainda não baixa', SETTINGS],
  ['O Thunderbird 128.5 não baixa. Mudando de assunto, obrigado pelo boleto', SETTINGS],
  ['Conforme assunto, o Thunderbird 128.5 não baixa', `Re: ${SETTINGS}`],
] as const)('readRequest() leaves the subject of “%s”', async ([body, subject]) => {
  const { values } = await readBody(body, subject)
  expect(values.client_software).toBe('Thunderbird 128.5')
  expect(values).not.toHaveProperty('pop3_port')
})

const head = (from: string, to: string): string =>
  `De: Ana Prado <${from}>\nEnviada em: terça-feira, 17 de novembro de 2026 17:08\nPara: ${to}\nAssunto: Proposta 2211`
const OWN = { sender_address: 'vendas@lojaprado.com.br', recipient_address: 'compras@sul.com.br', sent_at: '2026-11-17T17:08' }

test.for([
  ['O cliente diz que não recebeu a mensagem que mandei:', 'Não voltou nada.'],
  ['O cliente diz que não recebeu esta mensagem, copiei dos enviados:', 'O que houve?'],
  ['This message never arrived:', 'Dear customer, please find our quote.'],
] as const)('readRequest() reads the head of the mail that is shown below “%s”', async ([above, below]) => {
  const { checklist, values } = await readBody(`${above}\n\n${head('vendas@lojaprado.com.br', 'compras@sul.com.br')}\n\n${below}`)
  expect(checklist).toBe('sending')
  expect(values).toMatchObject(OWN)
})

test('readRequest() goes by what is told before the head that is shown', async () => {
  const told = 'Enviei hoje às 9h de ana@lojaprado.com.br para rui@norte.com.br e não chegou. A anterior, esta, chegou:'
  const { values } = await readBody(`${told}\n\n${head('vendas@lojaprado.com.br', 'compras@sul.com.br')}\n\nSegue a proposta.`)
  expect(values).toMatchObject({
    sender_address: 'ana@lojaprado.com.br',
    recipient_address: 'rui@norte.com.br',
    sent_at: '2026-11-18T09:00',
  })
})

test.for([
  ['a colleague wrote to a colleague', 'rui@lojaprado.com.br', 'bia@lojaprado.com.br'],
  ['went to the desk', 'vendas@lojaprado.com.br', 'suporte@provedor.example'],
  ['a stranger wrote to a stranger', 'lia@norte.com.br', 'compras@sul.com.br'],
] as const)('readRequest() takes no part from the head of a mail that %s', async ([, from, to]) => {
  const { values } = await readBody(`Meus clientes não recebem o que mando.\n\n${head(from, to)}\n\nVamos ver isso hoje.`)
  expect(values).not.toHaveProperty('sender_address')
  expect(values).not.toHaveProperty('sent_at')
})
