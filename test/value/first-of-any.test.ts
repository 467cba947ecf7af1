import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstOfAny } from '../../src/value/text/first-of-any.ts'

const patterns = (...sources: string[]): RegExp[] => sources.map((source) => new RegExp(source, 'g'))

describe('firstOfAny', () => {
  it('gives the leftmost match, and at one place that of the earlier pattern', () => {
    const first = firstOfAny('o servidor recusou a senha', patterns('senha', 'servidor', 'serv'))
    expect(first(0)?.[0]).toBe('servidor')
    expect(first(3)?.[0]).toBe('senha')
    expect(first(25)).toBeNull()
  })

  it('finds what begins where it is asked from, and not what lies before', () => {
    const first = firstOfAny('aba', patterns('a'))
    expect([first(0)?.index, first(1)?.index, first(2)?.index, first(3)]).toEqual([0, 2, 2, null])
  })
})

describe('firstOfAny, asked again and again', () => {
  it('finds in any text what one alternation of the patterns finds', () => {
    const sources = ['ab', 'a[bc]{1,3}', '(?<=c)b', 'c+', 'ba?(?!c)']
    const alternation = new RegExp(sources.map((source) => `(?:${source})`).join('|'), 'g')
    const letters = fc.array(fc.constantFrom('a', 'b', 'c', ' '), { maxLength: 300 }).map((some) => some.join(''))
    fc.assert(
      fc.property(letters, (text) => {
        const first = firstOfAny(text, patterns(...sources))
        const found: [number, string][] = []
        for (let match = first(0); match !== null; match = first(match.index + match[0].length)) found.push([match.index, match[0]])
        expect(found).toEqual([...text.matchAll(alternation)].map((match) => [match.index, match[0]]))
      }),
    )
  })
})
