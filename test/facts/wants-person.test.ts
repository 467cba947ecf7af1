import { expect, test } from 'vitest'
import { wantsPerson } from '../../src/facts/wants-person.ts'
import { readChecklistFiles } from '../../src/read-checklist-files.ts'
import { listOwnSentences } from '../../src/reply/list-own-sentences.ts'
import { wordsOf } from '../../src/reply/reply-words.ts'

test.for<[string, string]>([
  ['the words that our footer offers', wordsOf('pt-BR').personPhrase],
  ['the same in English', wordsOf('en').personPhrase],
  ['the same in Spanish', wordsOf('es').personPhrase],
  ['the words with their quotation marks', `“${wordsOf('pt-BR').personPhrase}”`],
  ['words wrapped over two lines', 'Por favor, quero falar com\num atendente.'],
  ['a wish to be passed on', 'Tem como me passar para um técnico?'],
  ['a refusal of robots', 'Não quero mais falar com robô'],
  ['an English wish', "I'd like to talk to a real person, please"],
  ['a Spanish wish', 'Quisiera hablar con una persona'],
])('wantsPerson() knows %s', ([, text]) => {
  expect(wantsPerson(text)).toBe(true)
})

test.for<[string, string]>([
  ['a telephone call', 'Podem me ligar no (11) 5550-0110?'],
  ['a person who wrote', 'A pessoa que me enviou diz que voltou'],
  ['our own invitation, unquoted', 'Prefere falar com uma pessoa? Responda “quero falar com um atendente”.'],
  ['our invitation, wrapped and quoted', '> pessoa? Responda “quero falar com\n> um atendente”.'],
])('wantsPerson() does not take for a wish %s', ([, text]) => {
  expect(wantsPerson(text)).toBe(false)
})

test('wantsPerson() finds no wish in any letter of ours', async () => {
  const { sentences } = listOwnSentences(await readChecklistFiles([]))
  expect(sentences.filter(wantsPerson)).toEqual([])
  expect(sentences.map((text) => text.replace(/^/gm, '> ')).filter(wantsPerson)).toEqual([])
})
