// Which checklist a customer turns to who says that the matter is another one.
import { expect, test } from 'vitest'
import { findTurn } from '../../../src/facts/choice/find-turn.ts'
import { readChecklistFiles } from '../../../src/read-checklist-files.ts'

const checklists = await readChecklistFiles([])

test.for<[string, string, string, string | undefined]>([
  ['what is named after the denied one', 'pop3', 'na verdade nao e pop3, e envio', 'sending'],
  ['what is named before it', 'sending', 'me enganei, o problema e de recebimento e nao de envio', 'receiving'],
  ['a problem of another kind', 'receiving', 'nao e problema de recebimento, e para baixar no programa', 'pop3'],
  ['English words', 'sending', "sorry, it's not sending, it is receiving", 'receiving'],
  ['Spanish words', 'pop3', 'no es pop3, es envio', 'sending'],
  ['nothing where nothing is denied', 'pop3', 'fiz o envio do print agora', undefined],
  ['nothing where the denied one is another', 'pop3', 'nao e envio, e pop3', undefined],
  ['nothing where two are named', 'pop3', 'nao e pop3, e envio ou recebimento', undefined],
  ['nothing where the other one stands in another sentence', 'pop3', 'nao e pop3. fiz o envio do print agora', undefined],
  ['nothing for words that name no matter', 'pop3', 'nao e para hoje, e o envio pode esperar', undefined],
])('findTurn() finds %s', ([, from, text, to]) => {
  const one = checklists.find(({ id }) => id === from)
  expect(one === undefined ? 'no such checklist' : findTurn(one, checklists, text)?.id).toBe(to)
})
