// What was asked and will never be told: it is nobody's business, or it is gone. What is only not known may yet be found.
import { expect, test } from 'vitest'
import type { AskedBefore } from '../../../src/facts/read-request.ts'
import { readAnswerTo } from '../read-body.ts'

const asksSender: AskedBefore = { checklist: 'receiving', fields: ['sender_address', 'attempted_on'] }
const asksError: AskedBefore = { checklist: 'sending', fields: ['error_message', 'sent_at'] }

test.for<[body: string, asked: AskedBefore, withheld: string[]]>([
  ['Por sigilo profissional prefiro não informar o e-mail da paciente. Ela mandou ontem.', asksSender, ['sender_address']],
  ['Ontem. O endereço do cliente eu não posso divulgar.', asksSender, ['sender_address']],
  ['I would rather not share her address. It was yesterday.', asksSender, ['sender_address']],
  ['Fue ayer. Prefiero no dar el correo de la paciente.', asksSender, ['sender_address']],
  ['o erro já era, apaguei da lixeira tb. foi ontem às 9h', asksError, ['error_message']],
  ['Foi ontem às 9h, e o erro eu não guardei', asksError, ['error_message']],
  ['yesterday 9am, I deleted the bounce', asksError, ['error_message']],
  // Not known, not known yet, or told after all.
  ['Foi ontem. O e-mail dela eu não sei.', asksSender, []],
  ['Foi ontem. Não posso informar o e-mail agora, estou na rua.', asksSender, []],
  ['Não posso dizer o dia ao certo, o e-mail é lia@oficina.example', asksSender, []],
  ['Ontem às 9h. O erro é 550 5.1.1 User unknown. Apaguei o e-mail depois.', asksError, []],
])('readRequest() hears in «%s» what will not come', async ([body, asked, withheld]) => {
  const reading = await readAnswerTo(asked, body)
  expect(reading.withheld ?? []).toEqual(withheld)
  expect(reading.dontKnow).toEqual(expect.arrayContaining(withheld))
})

test.for<[body: string, dontKnow: string[]]>([
  ['Foi dia 18 ou 19, não sei ao certo. Preciso de uma pessoa!', []],
  ['Foi ontem, mas não lembro com certeza.', []],
  ['Não sei ao certo o e-mail dela. Foi ontem.', ['sender_address']],
  ['Não sei ao certo.', ['sender_address', 'attempted_on']],
])('readRequest() hears in «%s» what is not known', async ([body, dontKnow]) => {
  expect((await readAnswerTo(asksSender, body)).dontKnow).toEqual(dontKnow)
})

test.for<[string, boolean]>([
  ['Preciso de uma pessoa!', true],
  ['quero uma pessoa pra me atender', true],
  ['I need a real person to help me', true],
  ['preciso de uma pessoa que entenda de Excel na loja', false],
  ['I need a person’s address', false],
])('readRequest() hears whether «%s» asks for a person', async ([body, wantsPerson]) => {
  expect((await readAnswerTo(asksSender, body)).wantsPerson).toBe(wantsPerson)
})
