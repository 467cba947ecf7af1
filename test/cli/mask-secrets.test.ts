import { expect, test } from 'vitest'
import { maskSecrets } from '../../src/cli/mask-secrets.ts'
import type { Message, Passage } from '../../src/message/message.ts'

const message: Message = {
  inReplyTo: [],
  references: [],
  subject: '',
  from: [],
  replyTo: [],
  to: [],
  cc: [],
  headers: [],
  letters: [],
  passages: [],
  deliveryReports: [],
  attachments: [],
  automaticSigns: [],
  language: 'pt-BR',
  defects: [],
}

/** The secret is what stands after "senha " to the end. */
function maskIn(text: string, words: string): string {
  const start = text.indexOf('senha ') + 'senha '.length
  const passage: Passage = { id: 0, letter: 0, origin: 'own', text }
  return maskSecrets({ ...message, passages: [passage] }, { secrets: [{ passage: 0, start, end: text.length }] })(words)
}

test.for<[string, string, string, string]>([
  ['takes the secret out', 'minha senha Xk92#aa', 'é Xk92#aa mesmo', 'é •••• mesmo'],
  ['takes it out at each place', 'minha senha Xk92#aa', 'Xk92#aa Xk92#aa', '•••• ••••'],
  ['takes a long one out inside a word too', 'minha senha segredo99', 'xsegredo99x', 'x••••x'],
  ['leaves a short one inside other words', 'minha senha 1234', 'pedido 912345, senha 1234', 'pedido 912345, senha ••••'],
  ['changes nothing where there is none', 'minha senha ', 'porta 995', 'porta 995'],
])('maskSecrets() %s', ([, text, words, wanted]) => {
  expect(maskIn(text, words)).toBe(wanted)
})
