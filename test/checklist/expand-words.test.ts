// Lists of words in a checklist's phrases: put in, inside brackets too, and a name that no list has is a fault of the file.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { expandWords } from '../../src/checklist/expand-words.ts'
import { parseChecklistText } from '../../src/checklist/parse-checklist-text.ts'

const lists = { mail: ['e-mail*', 'msg'], not: ['não'] }

test.for<[string, string, string]>([
  ['a list in brackets', '{mail} … {not} chega', '[e-mail*|msg] … [não] chega'],
  ['a list’s words among others', '[{mail}|fatura] … volta', '[e-mail*|msg|fatura] … volta'],
  ['what names no list as it is', '{mails} volta', '{mails} volta'],
  ['no property that every object has', '{constructor} volta', '{constructor} volta'],
])('expandWords() gives %s', ([, phrase, expanded]) => {
  expect(expandWords(phrase, lists)).toBe(expanded)
})

const shipped = readFileSync(join(import.meta.dirname, '..', '..', 'checklists', 'sending.yaml'), 'utf8')

test('parseChecklistText() puts the lists into the phrases', () => {
  const { recognise, fields } = parseChecklistText('sending.yaml', shipped)
  const phrases = [...Object.keys(recognise.for), ...Object.keys(recognise.against), ...fields.flatMap(({ mentions }) => mentions)]
  expect(phrases.filter((phrase) => phrase.includes('{'))).toEqual([])
})

test('parseChecklistText() names a list that there is not', () => {
  expect(() => parseChecklistText('sending.yaml', shipped.replace("'{my} {mail} … {bounce}'", "'{my} {mails} … {bounce}'"))).toThrow(
    /no list "mails" in words/,
  )
})
