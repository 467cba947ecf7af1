// roleAround(): what the words around an address say of its part, whoever's it is; and isFormer(), withoutOthersClauses() beside it.
import { expect, test } from 'vitest'
import { isFormer } from '../../../src/facts/address/former-address.ts'
import { type RoleTold, roleAround, withoutOthersClauses } from '../../../src/facts/address/role-words.ts'
import { sentenceAround } from '../../../src/facts/prose/sentence-around.ts'

/** What is told of the only address with an x before the @ in folded `text`. */
function tell(text: string): { told: RoleTold | undefined; former: boolean } {
  const match = /x@[a-z.]{1,40}[a-z]/.exec(text)
  if (match === null) throw new Error(`No address in: ${text}`)
  const span = { start: match.index, end: match.index + match[0].length }
  const sentence = sentenceAround(text, span)
  const told = roleAround(text, span, sentence)
  return { told, former: isFormer(text, span, { sentence, told }) }
}

test.for<[string, 'sender' | 'recipient' | undefined, 'sure' | 'unsure' | undefined]>([
  ['a mensagem saiu da caixa x@moinho.example ontem', 'sender', 'sure'],
  ['tinha como destino x@moinho.example', 'recipient', 'sure'],
  ['quem devia ter recebido e o seu aristeu, no x@moinho.example', 'recipient', 'sure'],
  ['era pra ter caido no x@moinho.example', 'recipient', 'sure'],
  ['a noemia usa o x@moinho.example', 'sender', 'sure'],
  ['o x@moinho.example n ta recebendo msg das clientes', 'recipient', 'sure'],
  ['na caixa x@moinho.example', undefined, undefined],
  ['nada entrou na caixa x@moinho.example', 'recipient', 'sure'],
  ['nao chega e-mail do x@moinho.example', 'sender', 'unsure'],
  ['o moinho (x@moinho.example) recusou o arquivo', 'recipient', 'sure'],
  ['x@moinho.example tentou nos escrever', 'sender', 'sure'],
  ['os e-mails do x@moinho.example nao recebemos', 'sender', 'unsure'],
  ['mandei o laudo pro doutor aristeu (x@moinho.example)', 'recipient', 'sure'],
  ['mandei um teste para x@moinho.example', 'recipient', 'unsure'],
  ['from a@tanoaria.example it should have reached x@moinho.example', 'recipient', 'sure'],
  ['it left x@moinho.example on monday', 'sender', 'sure'],
  ['el destino era x@moinho.example', 'recipient', 'sure'],
  ['salio desde x@moinho.example', 'sender', 'sure'],
  ['a conta x@moinho.example', undefined, undefined],
  ['nao recebo nada da seguradora (avisos@apolice.example) na conta x@moinho.example', 'recipient', 'sure'],
  ['nao estamos recebendo os boletos de ze@banco.example no nosso x@moinho.example', 'recipient', 'sure'],
  ['nao consigo receber os pedidos em x@moinho.example', 'recipient', 'sure'],
  ['i am not receiving any mail at x@moinho.example', 'recipient', 'sure'],
  ['nao recebi resposta do x@moinho.example', 'sender', 'unsure'],
])('roleAround() reads “%s”', ([text, role, how]) => {
  expect(tell(text).told).toEqual(role === undefined ? undefined : { role, isSure: how === 'sure' })
})

test.for<[string, boolean]>([
  ['o destino era x@moinho.example', false],
  ['o destino era o antigo x@moinho.example', true],
  ['mandei para x@moinho.example, nao, minto, esse e o velho', true],
  ['mandei para x@moinho.example, e nao chegou', false],
])('isFormer() reads “%s”', ([text, former]) => {
  expect(tell(text).former).toBe(former)
})

test('withoutOthersClauses() takes out what others do not get, and leaves our own words', () => {
  const others = 'o moinho (x@moinho.example) nao esta recebendo nada'
  expect(withoutOthersClauses(others, 'tanoaria.example')).toBe(`o moinho (x@moinho.example) ${' '.repeat(18)} nada`)
  expect(withoutOthersClauses(others, 'moinho.example')).toBe(others)
  expect(withoutOthersClauses(others, undefined)).toBe(others)
})
