// A forwarder's banner above a customer's words ("[EXTERNO] … não clique em links … dúvidas: ti@…") states nothing; his words below it do.
import { expect, test } from 'vitest'
import { readAnswerTo } from '../read-body.ts'

const asked = { checklist: 'receiving', fields: ['recipient_address', 'attempted_on'] }
const TOLD = 'Foi para ana@lojaprado.com.br mesmo, dia 19.'
const told = { recipient_address: 'ana@lojaprado.com.br', attempted_on: '2026-11-19' }

test.for<[string]>([
  [
    'ATENÇÃO: Este e-mail foi originado fora da organização. Não clique em links nem abra anexos a menos que reconheça o remetente. Em caso de dúvida encaminhe para seguranca@lojaprado.com.br.\n',
  ],
  ['[EXTERNO] CUIDADO: esta mensagem veio de fora do Hospital. Não clique em links. Dúvidas: ti@lojaprado.com.br ou ramal 4455.'],
  [
    'CAUTION: This email originated from outside of the organization. Do not click\nlinks or open attachments unless you recognize the sender and know the\ncontent is safe. Report to phish@corp.example.\n',
  ],
  ['Este correo proviene de un remitente externo, fuera de la empresa. No haga clic en enlaces. Consultas: ti@lojaprado.com.br\n'],
])('below “%s” the words are the customer’s', async ([banner]) => {
  const { facts } = await readAnswerTo(asked, `${banner}\n${TOLD}`)
  expect(Object.fromEntries(facts.map(({ field, value }) => [field, value]))).toEqual(told)
})

// What customers write themselves.
test.for<[string]>([
  ['Atenção: o e-mail externo não chega, só o interno.'],
  ['Cuidado, a mensagem veio de fora da empresa.'],
  ['Importante: o fornecedor é de fora, mandou com anexo.'],
  ['Atenção: não abra outro chamado.'],
  ['Este e-mail é o mesmo de antes, com os links que pediram.'],
])('“%s” is the customer’s own', async ([line]) => {
  const { facts } = await readAnswerTo(asked, `${line} ${TOLD}`)
  expect(Object.fromEntries(facts.map(({ field, value }) => [field, value]))).toEqual(told)
})
