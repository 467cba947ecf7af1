import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseChecklistText } from '../../src/checklist/parse-checklist-text.ts'
import type { Fact } from '../../src/facts/fact.ts'
import type { Language } from '../../src/message/message.ts'
import { findHints } from '../../src/reply/find-hints.ts'

const checklistOf = (id: string) =>
  parseChecklistText(`${id}.yaml`, readFileSync(new URL(`../../checklists/${id}.yaml`, import.meta.url), 'utf8'))
const error = (value: string): Fact => ({
  field: 'error_message',
  value,
  state: 'good',
  evidence: { passage: 0, start: 0, end: value.length, quote: value, by: 'prose' },
})

test.for<[string, string, Language, RegExp]>([
  ['a time-out in Portuguese', '0x80042108', 'pt-BR', /465|587|STARTTLS/],
  ['a time-out in English', '0x80042108', 'en', /465|587|STARTTLS/],
  ['a time-out in Spanish', '0x80042108', 'es', /465|587|STARTTLS/],
])('findHints() tells one who only fetches mail nothing of sending: %s', ([, code, language, sending]) => {
  const [fetching] = findHints(checklistOf('pop3'), [error(code)], language)
  const [sends] = findHints(checklistOf('sending'), [error(code)], language)
  expect(fetching?.remedy).toContain('995')
  expect(fetching?.remedy).not.toMatch(sending)
  expect(sends?.remedy).toMatch(sending)
  expect(fetching?.meaning).toBe(sends?.meaning)
})

test('findHints() knows nothing of an error that it does not know', () => {
  expect(findHints(checklistOf('pop3'), [error('Clique aqui')], 'pt-BR')).toEqual([])
})

const SITE = `id: site
title: { pt-BR: Site, en: Site, es: Sitio }
recognise: { for: { site: 5 } }
fields:
  - { id: error_message, type: text, textOf: error, label: erro, example: '404', required: 'yes', title: { pt-BR: Erro, en: Error, es: Error }, whereToFind: { pt-BR: Na tela., en: On the screen., es: En la pantalla. } }
`

test('findHints() explains an error of a web site in no words of mail', () => {
  const site = parseChecklistText('site.yaml', SITE)
  for (const text of ['500 Internal Server Error', '503 Service Unavailable', 'Usuário ou senha inválidos'])
    expect(findHints(site, [error(text)], 'pt-BR')).toEqual([])
  expect(findHints(checklistOf('sending'), [error('550 5.1.1 User unknown')], 'pt-BR')).toHaveLength(1)
})

test.for<[string, Language, RegExp]>([
  ['552 5.2.2 mailbox full', 'pt-BR', /^Apague mensagens da sua caixa/],
  ['550 5.1.1 user unknown', 'pt-BR', /^Passe o seu endereço/],
  ['552 5.3.4 message size exceeds limit', 'en', /^Ask the sender/],
  ['554 5.7.1 message refused as spam', 'es', /^Pida a quien envió/],
])('findHints() tells one whom a mail does not reach what he can do himself: %s', ([code, language, remedy]) => {
  const [waits] = findHints(checklistOf('receiving'), [error(code)], language)
  const [sends] = findHints(checklistOf('sending'), [error(code)], language)
  expect(waits?.remedy).toMatch(remedy)
  expect(sends?.remedy).not.toBe(waits?.remedy)
})
