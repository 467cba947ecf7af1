// Who is sent to by a word for him: "o cliente recebe em rui@…; mandei pra ele e pra lia@…", and what the writer tells behind "falei com o
// cliente:". A row each; beside them who was sent to and wrote himself.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const [rui, lia] = ['rui@moveis.com.br', 'lia@moveis.com.br']
const FROM = 'ontem 10h da ana@lojaprado.com.br'

test.for<[string, string, Record<string, unknown>]>([
  [
    `O cliente recebe em ${rui}; mandei pra ele e pra ${lia} ${FROM} e nenhum dos dois recebeu.`,
    'sending',
    { recipient_address: [rui, lia] },
  ],
  [`O e-mail do Rui é ${rui}. Mandei pra ele e também pra ${lia} ${FROM} e não chegou.`, 'sending', { recipient_address: [rui, lia] }],
  [`Mandei pra ele (${rui}) e pra ${lia} ${FROM} e não chegou.`, 'sending', { recipient_address: [rui, lia] }],
  [`Mandei pro Rui e pra Lia ${FROM} e não chegou. Rui: ${rui}, Lia: ${lia}`, 'sending', { recipient_address: [rui, lia] }],
  [`Nosso cliente usa ${rui}; mandei pra ele ${FROM} e nada.`, 'sending', { recipient_address: rui }],
  [
    `El cliente recibe en ${rui}; le mandé a él y a ${lia} ayer a las 10 desde ana@lojaprado.com.br y no les llegó.`,
    'sending',
    { recipient_address: [rui, lia] },
  ],
  [
    `Our client uses ${rui}; I sent him and ${lia} a quote yesterday at 10am from ana@lojaprado.com.br, neither got it.`,
    'sending',
    { recipient_address: [rui, lia] },
  ],
  [`Falei com o cliente: o e-mail dele é ${rui} e nada chegou. Mandei ${FROM}.`, 'sending', { recipient_address: rui }],
  [
    `Um e-mail não chegou na ana@lojaprado.com.br. Falei com o cliente: ele mandou do ${rui} na terça.`,
    'receiving',
    { sender_address: rui },
  ],
  [
    `Perguntei pro fornecedor: ele enviou do ${rui} na terça pra ana@lojaprado.com.br. Não chegou nada.`,
    'receiving',
    { sender_address: rui, recipient_address: 'ana@lojaprado.com.br' },
  ],
  // Who wrote himself sent the mail in question; an aside beside an address is none of the list.
  [
    `O fornecedor usa ${rui}. Ontem mandei pra ele o CNPJ e hoje 9h ele mandou a nota pra ana@lojaprado.com.br e não chegou aqui.`,
    'receiving',
    { sender_address: rui },
  ],
  [
    `Meu e-mail é ana@lojaprado.com.br, mandei pra ela ontem 10h (${lia}) e não chegou.`,
    'sending',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: lia },
  ],
  // What went to him is told beside his own mail, which is missed.
  [`Quem me escreve é ${rui}. Mandei pra ele meu outro endereço e nele também não chega.`, 'receiving', { sender_address: rui }],
  [`O fornecedor usa ${rui}; enviei pra ele o pedido e a resposta nunca veio para mim.`, 'receiving', { sender_address: rui }],
  [`Mandei pro ${rui} (o antigo era ${lia}) ${FROM} e não chegou.`, 'sending', { recipient_address: rui }],
  [`O contador recebe em ${rui} e recebeu normal; mandei também pra ${lia} ${FROM} e não chegou.`, 'sending', { recipient_address: lia }],
])('readRequest() reads who was sent to in “%s”', async ([body, checklist, expected]) => {
  const told = await readBody(body)
  expect(told.checklist).toBe(checklist)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, told.values[field]]))).toEqual(expected)
})
