// What holds for every type: no text breaks the reading, words stand where it says, case and accents change nothing, hostile text is quick.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findValues, readAnswer } from '../../src/value/read-value.ts'
import { fold } from '../../src/value/text/fold.ts'
import { VALUE_TYPES, type ValueContext, type ValueType } from '../../src/value/value.ts'

const context: ValueContext = { writtenAt: '2026-11-18T17:20:00Z', timeZone: 'America/Sao_Paulo' }

const word = fc.constantFrom(
  ...[
    'ontem',
    'às',
    '14h30',
    'de',
    '18/11',
    '18 de novembro',
    '2026',
    'há',
    '3 dias',
    'segunda',
    'dia 12',
    'meio-dia',
    'e meia',
    'UTC',
    'não',
  ],
  ...['sei', 'sem', 'SSL', 'STARTTLS', 'nenhuma', 'porta', '995', '70000', 'pop.x.com.br', 'a@x.com.br', '@', 'arroba', 'ponto', '1.2.3.4'],
  ...[
    '2001:db8::1',
    '::',
    '(',
    ')',
    '"',
    '“',
    '”',
    ',',
    '.',
    '\n',
    '\t',
    'sim',
    'vencido',
    'Outlook',
    '16.0',
    'º',
    '…',
    '\u200b',
    'ﬁ',
    '😀',
    '\ud800',
  ],
)
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.tuple(fc.array(word, { maxLength: 30 }), fc.constantFrom(' ', '', ', ')).map(([words, gap]) => words.join(gap)),
)

test.for(VALUE_TYPES.map((type) => [type] as const))('readAnswer() and findValues() stay within any text, as %s', ([type]) => {
  fc.assert(
    fc.property(text, (words) => {
      const answer = readAnswer(type, words, context)
      const found = findValues(type, words, context)
      for (const { start, end } of [...found, ...(answer === undefined ? [] : [answer])]) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(words.length)
      }
      for (const [index, { start }] of found.entries()) expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0)
    }),
    { numRuns: 400 },
  )
})

test.for<[ValueType, string]>([
  ['datetime', 'Terça-feira, 17 de Novembro às 14h30'],
  ['datetime', 'Sábado ao Meio-Dia'],
  ['port', 'Porta padrão: 995'],
  ['encryption', 'Sem Criptografia'],
  ['encryption', 'Automático'],
  ['yes_no', 'Não, está congelado'],
  ['public_ip', 'É o 203.0.113.7'],
  ['hostname', 'É o POP.Padaria.com.br'],
  ['email', 'É Joao@Padaria.com.br'],
  ['login', 'É o Financeiro01'],
])('readAnswer() gives the same %s for "%s" without case, accents and single blanks', ([type, words]) => {
  const value = readAnswer(type, words, context)?.value
  expect(value).toBeDefined()
  for (const other of [
    fold(words),
    words.toUpperCase(),
    `  ${words.replaceAll(' ', '  ')} `,
    words.replaceAll(' ', '\u00a0'),
    words.normalize('NFD'),
  ]) {
    expect(readAnswer(type, other, context)?.value).toEqual(value)
  }
})

test.for<[string, string, string | undefined]>([
  ['trims and collapses', '  erro   ao\n conectar ', 'erro ao conectar'],
  ['takes quotation marks off the whole', '“erro ao conectar”', 'erro ao conectar'],
  ['leaves them around a part', '"erro" e "falha"', '"erro" e "falha"'],
  ['gives nothing for a mark', '-', undefined],
  ['gives nothing for not knowing', 'não lembro', undefined],
  ['takes a plain no', 'não tem', 'não tem'],
])('readAnswer() %s of a text', ([, words, value]) => {
  expect(readAnswer('text', words, context)?.value).toBe(value)
})

test.for([
  [' '],
  ['\n'],
  ['a'],
  ['1'],
  ['.'],
  ['@'],
  [':'],
  ['/'],
  ['-'],
  ['('],
  ['1/1/'],
  ['a@'],
  ['a.'],
  ['::'],
  ['ontem '],
  ['as 9 '],
  ['dia 1 '],
  ['10/11/2026 '],
  ['sem ssl '],
  ['a arroba a '],
  ['a ponto '],
  ['porta de '],
  ['user '],
  ['há 1 '],
  ['ﷺ'],
])('findValues() reads 100,000 characters of "%s" in time', ([unit]) => {
  const prose = (unit ?? '').repeat(100_000).slice(0, 100_000)
  for (const type of VALUE_TYPES) {
    const from = performance.now()
    findValues(type, prose, context)
    readAnswer(type, prose, context)
    // Linear work takes a tenth of a second at most; quadratic work takes minutes. Between them lies room for a busy machine.
    expect(performance.now() - from).toBeLessThan(3_000)
  }
})
