// Ports told by the side that they serve, and what stands beside its side: "tem 110 no de entrada e 587 no de saída". Below them what has
// an entrance, a deposit or a receipt and is no port.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

/** A field that is undefined must state nothing. */
const rows: [string, Record<string, unknown>][] = [
  ['Meu Outlook não baixa. Na aba tem 110 no de entrada e 587 no de saída', { pop3_port: 110 }],
  ['Meu Outlook não baixa. Na aba tem 587 no de saída e 110 no de entrada', { pop3_port: 110 }],
  ['outlook nao baixa, la ta 995 na entrada e 465 na saida', { pop3_port: 995 }],
  ['no outlook nao baixa, entrada 995 saida 587', { pop3_port: 995 }],
  ['outlook nao baixa, no recebimento ta 995 e no envio 465', { pop3_port: 995 }],
  ['outlook nao baixa, ta 995 pra receber e 587 pra enviar', { pop3_port: 995 }],
  ['outlook nao baixa, 110 (entrada) e 25 (saída), sem ssl na entrada', { pop3_port: 110, pop3_encryption: 'none' }],
  ['outlook nao baixa, 587 na saída, e a caixinha da conexão segura está desmarcada na entrada', { pop3_encryption: 'none' }],
  ['outlook nao baixa, as portas sao 995 e 465', { pop3_port: 995 }],
  ['outlook nao baixa. Testei 995 e 587, nenhuma deu; hoje está 110', { pop3_port: 110 }],
  ['outlook nao baixa. A operadora bloqueou 25, 110 e 587. Aqui uso 995.', { pop3_port: 995 }],
  ['outlook nao baixa. Paguei 110 e 25 de taxa', { pop3_port: undefined }],
  [
    'outlook nao baixa. A conta tem: recebimento pop.loja.com.br, envio smtp.loja.com.br, 110 e 587',
    { pop3_port: 110, pop3_host: 'pop.loja.com.br', pop3_user: undefined },
  ],
  ['outlook nao baixa, conta tipo pop3: entrada pop.loja.com.br, saída smtp.loja.com.br, portas 995 e 465', { pop3_port: 995 }],
  ['outlook nao baixa, ta 465/995', { pop3_port: 995 }],
  ['outlook nao baixa, o boleto veio 110 e 25 de juros', { pop3_port: undefined }],
  ['El Outlook no baja, 995 de entrada y 465 de salida', { pop3_port: 995 }],
  ['Outlook will not download, it has 995 for incoming and 587 for outgoing', { pop3_port: 995 }],
  // What sends is no host of what fetches, unless its label says so.
  ['outlook nao baixa, pede usuario e senha do servidor smtp.lojaprado.com.br', { pop3_host: undefined }],
  ['Outlook não baixa\nHost: smtp.lojaprado.com.br\nPorta: 995', { pop3_host: 'smtp.lojaprado.com.br' }],
  // Entrances, deposits and receipts.
  ['outlook nao baixa, paguei 110 de entrada e 587 de saldo no computador', { pop3_port: undefined }],
  ['outlook nao baixa, na entrada foram 995 reais e na saida 465', { pop3_port: undefined }],
  ['outlook nao baixa, recebimento de 300 emails e envio de 587 por dia', { pop3_port: undefined }],
  ['outlook nao baixa, testei a porta 587 de saida', { pop3_port: undefined }],
  ['outlook nao baixa, entrada dia 23, saída dia 25 do hotel', { pop3_port: undefined }],
]

test.for(rows)('readRequest() reads %j', async ([body, expected]) => {
  const values = await valuesOf(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})
