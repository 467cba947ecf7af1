// Phrases are tried only where their first word stands. Held against the plain search: the same pattern, sought from each place.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseChecklistText } from '../../../src/checklist/parse-checklist-text.ts'
import { OTHER_MATTERS } from '../../../src/facts/choice/other-matters.ts'
import { makePhrase, placesOf, searchIn } from '../../../src/facts/choice/phrase.ts'
import { foldInPlace } from '../../../src/facts/fold-in-place.ts'
import { phrasePattern } from '../../../src/facts/prose/phrase-pattern.ts'
import type { Range } from '../../../src/facts/range.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** Every place at which `written` stands, whatever its words. */
function soughtEverywhere(written: string, folded: string): Range[] {
  const pattern = phrasePattern(written, 'y')
  const found: Range[] = []
  for (let start = 0; start < folded.length; start++) {
    pattern.lastIndex = start
    if (pattern.test(folded)) found.push({ start, end: pattern.lastIndex })
  }
  return found
}

describe('placesOf', () => {
  test.for([
    ['one word', 'voltou', 'voltou ontem, e hoje voltou; revoltou', 2],
    ['a word with any end', 'receb*', 'recebi, recebemos, RECEBER e concebi', 3],
    ['a list whose words begin alike', '[e-mail*|email*] sumiu', 'o e-mail sumiu, os emails sumiu, meu email sumiu', 3],
    ['a list that may be empty', '[meu |minha |]caixa cheia', 'minha caixa cheia, caixa cheia', 3],
    ['a word that is shortened', 'não chegou', 'nao chegou, n chegou, naum chegou, num chegou', 4],
    ['a gerund without its d', 'mandando', 'mandano e mandando', 2],
    ['a mark before the first word', '-err', 'a -err b', 1],
    ['words between', 'quando … envio', 'qdo eu te envio', 1],
    ['six words between', 'quando … … envio', 'quando eu te mando, digo, hoje mesmo envio', 1],
    ['too many words between', 'quando … … envio', 'quando eu te mando, digo, hoje mesmo sempre envio', 0],
    ['nine words between', 'quando … … … envio', 'quando eu te mando, digo, hoje mesmo e de novo envio', 1],
    ['a phrase in quotation marks', 'nada chega', 'diz "nada chega"', 1],
    ['a word that only begins so', 'port', 'porta', 0],
    ['words in two clauses', 'quando … envio', 'quando? eu envio', 0],
    ['a point inside a name', 'servidor … parou', 'o servidor mail.lojaprado.example parou', 1],
    ['a mark of its own', 'obs. envio', 'obs. envio', 1],
    ['far down', 'quando … envio', `${'quando? envio! '.repeat(40)}quando eu envio`, 1],
    ['where it stands twice, sharing words', 'a a', 'a a a', 2],
  ] as const)('placesOf: %s', ([, written, text, times]) => {
    const phrase = makePhrase(written)
    const found = placesOf(phrase, searchIn(foldInPlace(text)))
    expect(found).toEqual(soughtEverywhere(written, foldInPlace(text)))
    expect(found).toHaveLength(times)
  })

  test('placesOf: a phrase that is made after a text was searched is found when the text is searched again', () => {
    searchIn('zebra e zebu')
    const phrase = makePhrase('zebu')
    expect(placesOf(phrase, searchIn('zebra e zebu'))).toEqual([{ start: 8, end: 12 }])
  })

  test('placesOf: every phrase of the checklists is found where it stands in the corpus', () => {
    const checklists = ['pop3', 'sending', 'receiving'].map((id) =>
      parseChecklistText(id, readFileSync(join(root, 'checklists', `${id}.yaml`), 'utf8')),
    )
    const written = checklists
      .flatMap(({ recognise, fields }) => [
        ...Object.keys(recognise.for),
        ...Object.keys(recognise.against),
        ...fields.flatMap(({ mentions }) => mentions),
      ])
      .concat(Object.keys(OTHER_MATTERS))
    const folder = join(root, 'fixtures', 'reading', 'choosing')
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.eml'))
      .map((file) => foldInPlace(readFileSync(join(folder, file), 'utf8')).slice(-700))
    const text = texts.join('\n').slice(0, 15_000)
    const phrases = [...new Set(written)].map((phrase) => ({ phrase, made: makePhrase(phrase) }))
    const searched = searchIn(text)
    let places = 0
    for (const { phrase, made } of phrases) {
      const found = placesOf(made, searched)
      const matches = [...text.matchAll(phrasePattern(phrase, 'g'))].map((match) => match.index)
      expect({ phrase, places: matches.filter((start) => !found.some((one) => one.start === start)) }).toEqual({ phrase, places: [] })
      places += found.length
    }
    expect(places).toBeGreaterThan(50)
  })
})
