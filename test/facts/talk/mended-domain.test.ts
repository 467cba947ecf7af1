// An address whose end is put right without the rest of it, in an answer; and other names of hosts in answers, which mend none.
import { expect, test } from 'vitest'
import { readAnswerTo } from '../read-body.ts'

async function recipientBy(known: string, body: string): Promise<unknown> {
  const before = [
    { field: 'recipient_address', value: known, state: 'good' as const },
    { field: 'sender_address', value: 'ana@lojaprado.com.br', state: 'good' as const },
  ]
  const { facts } = await readAnswerTo({ checklist: 'sending', fields: ['sent_at'], known: before }, body)
  return facts.find(({ field }) => field === 'recipient_address')?.value
}

test.for<[string, string, string]>([
  ['lia.noiva@gmial.com', 'nossa vi agora que escrevi errado é gmail.com', 'lia.noiva@gmail.com'],
  ['lia.noiva@gmial.com', 'sim, é gmail.com. Mandei ontem 15h', 'lia.noiva@gmail.com'],
  ['rui@oficina.com', 'desculpa, o certo é .com.br', 'rui@oficina.com.br'],
  ['rui@oficina.com', 'digitei errado, é oficina.com.br', 'rui@oficina.com.br'],
  ['rui@oficina.com', 'yes, it should be oficina.net', 'rui@oficina.net'],
])('readRequest() mends %s by «%s»', async ([known, body, mended]) => {
  expect(await recipientBy(known, body)).toBe(mended)
})

test.for<[string, string]>([
  ['rui@oficina.com', 'sim, o site deles é padaria.com.br'],
  ['rui@oficina.com', 'o site oficina.com.br abre normal'],
  ['rui@oficina.com', 'sim, www.oficina.com.br é o site deles'],
  ['rui@gmail.com', 'sim, uso o gmail.com no navegador'],
  ['rui@gmial.com', 'gmail.com abre normal aqui'],
  ['rui@oficina.com', 'sim, mandei ontem às 15h'],
])('readRequest() leaves %s as it is by «%s»', async ([known, body]) => {
  expect(await recipientBy(known, body)).toBeUndefined()
})
