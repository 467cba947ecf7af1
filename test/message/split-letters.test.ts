// splitLetters() on forwards and quotes as programs write them: fixtures/forwards holds one text with its letters per case.
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { splitLetters } from '../../src/message/thread/split-letters.ts'

const DESK = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }
const FOLDER = new URL('../../fixtures/forwards/', import.meta.url)
const Expected = z.strictObject({
  subject: z.string(),
  letters: z.array(
    z.strictObject({
      how: z.enum(['forwarded', 'quoted']),
      inside: z.number(),
      from: z.strictObject({ address: z.string(), name: z.string().optional() }).optional(),
      writer: z.string().optional(),
      subject: z.string().optional(),
      sentAt: z.string().optional(),
      /** The first of its To addresses. */
      to: z.string().optional(),
    }),
  ),
  /** A line of the innermost letter that is its writer's own. */
  body: z.string(),
})

const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4))

test.for(NAMES)('splitLetters() reads %s', (name) => {
  const text = readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8')
  const expected = Expected.parse(JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')))
  const { letters, passages } = splitLetters(text, { how: 'received', subject: expected.subject }, DESK)
  const seen = letters.map(({ to, cc: _cc, replyTo: _replyTo, ...letter }) => (to[0] ? { ...letter, to: to[0].address } : letter))
  expect(seen).toEqual(expected.letters)
  const innermost = passages.find((passage) => passage.origin !== 'header' && passage.text.split('\n').includes(expected.body))
  const how = expected.letters.find((letter) => letter.how === 'forwarded')?.how ?? 'own'
  expect(innermost?.origin).toBe(how)
})

/** One letter a passage line: the letter's number, its origin, its text. */
function lay(text: string, subject = 'Re: dados'): string[] {
  return splitLetters(text, { how: 'received', subject }, DESK).passages.map(
    ({ letter, origin, text }) => `${letter} ${origin} ${text.replaceAll('\n', '/')}`,
  )
}

const ASKED = 'Em 19/11/2026 09:30, Suporte escreveu:'

const HEAD = '-----Mensagem original-----\nDe: Suporte <suporte@provedor.example>\nPara: ana@loja.com.br\nAssunto: dados'
const HEADER = `1 header ${HEAD.replaceAll('\n', '/')}`

test.for<[string, string, string[]]>([
  [
    'takes unmarked lines below a head for answers to the marked ones that ask',
    `Oi\n${HEAD}\n> IP?\n1.2.3.4\n> Porta:\n995\nAna`,
    ['0 own Oi', HEADER, '1 quoted IP?', '0 own 1.2.3.4', '1 quoted Porta:', '0 own 995/Ana'],
  ],
  ['takes all marked lines below a head for its letter', `Oi\n${HEAD}\n> IP?\n> Porta?`, ['0 own Oi', HEADER, '1 quoted IP?/Porta?']],
  [
    'follows heads without marks from letter to letter',
    `Oi\n${HEAD}\n> Qual o IP\n> ----- Original Message -----\n> From: Ana <ana@loja.com.br>\n> To: suporte@provedor.example\n> Subject: pop\n>> nada baixa`,
    [
      '0 own Oi',
      HEADER,
      '1 quoted Qual o IP',
      '2 header ----- Original Message -----/From: Ana <ana@loja.com.br>/To: suporte@provedor.example/Subject: pop',
      '2 quoted nada baixa',
    ],
  ],
  [
    'leaves what stands below a quote to the letter that quotes it',
    `Oi\n${HEAD}\n> o que eu faço?\nMande a porta.`,
    ['0 own Oi', HEADER, '2 quoted o que eu faço?', '1 quoted Mande a porta.'],
  ],
  [
    'leaves a letter that goes on behind its quotes alone',
    `Oi\n${HEAD}\n> nada baixa\nDesde quando?\n> e nada sai\nQual a porta?`,
    ['0 own Oi', HEADER, '2 quoted nada baixa', '1 quoted Desde quando?', '2 quoted e nada sai', '1 quoted Qual a porta?'],
  ],
  [
    'keeps one letter for all quoted runs',
    `${ASKED}\n> IP?\n1.2.3.4\n> Porta?\n995`,
    ['1 header '.concat(ASKED), '1 quoted IP?', '0 own 1.2.3.4', '1 quoted Porta?', '0 own 995'],
  ],
  [
    'opens a letter per attribution',
    `Oi\n${ASKED}\n> A\n> Em 18/11/2026 10:00, Ana escreveu:\n>> B`,
    ['0 own Oi', `1 header ${ASKED}`, '1 quoted A', '2 header Em 18/11/2026 10:00, Ana escreveu:', '2 quoted B'],
  ],
  [
    'joins an attribution over two lines',
    'Em seg., 16 de nov. de 2026 às 10:00, Ana Reis\n<ana@b.example> escreveu:\n\n> A\nB',
    ['1 header Em seg., 16 de nov. de 2026 às 10:00, Ana Reis/<ana@b.example> escreveu:', '1 quoted /A', '0 own B'],
  ],
  [
    'reads an attribution whose closing bracket stands on the next line',
    'Em 16/11/2026 10:00, Ana <ana@b.example\n> escreveu:\n> A',
    ['1 header Em 16/11/2026 10:00, Ana <ana@b.example/> escreveu:', '1 quoted A'],
  ],
  ['takes an unmarked quote below an attribution', `Ok\n\n${ASKED}\n\nIP?`, ['0 own Ok/', `1 header ${ASKED}`, '1 quoted /IP?']],
  [
    'takes the quote of a phone, marked with its attribution',
    `Não\n\n> ${ASKED}\n> \n> IP?`,
    ['0 own Não/', `1 header ${ASKED}`, '1 quoted /IP?'],
  ],
  ['counts marks with and without blanks', `${ASKED}\n> a\n>b\n> > c\n>> d`, [`1 header ${ASKED}`, '1 quoted a/b', '2 quoted c/d']],
  ['reads quotes marked with |', `${ASKED}\n| IP?\n| Porta?\n995`, [`1 header ${ASKED}`, '1 quoted IP?/Porta?', '0 own 995']],
  ['keeps a table of | as it is', '| IP | 1.2.3.4 |\n| Porta | 995 |', ['0 own | IP | 1.2.3.4 |/| Porta | 995 |']],
  ['keeps table rows as one line', 'IP\t1.2.3.4\nPorta\t995', ['0 own IP\t1.2.3.4/Porta\t995']],
  ['keeps a server transcript', '>>> RCPT TO:<a@b.example>\n550 no', ['0 own >>> RCPT TO:<a@b.example>/550 no']],
  [
    'parts signatures from both writers',
    `995\n\nAtt,\nAna Reis\n\n${ASKED}\n> IP?\n> -- \n> Suporte`,
    ['0 own 995/', '0 signature Att,/Ana Reis', '0 own ', `1 header ${ASKED}`, '1 quoted IP?', '1 signature -- /Suporte'],
  ],
  [
    'reads an Outlook reply as quoted',
    'Ok\n\nDe: Suporte <suporte@provedor.example>\nEnviada em: quinta-feira, 19 de novembro de 2026 09:30\nPara: Ana <ana@b.example>\nAssunto: dados\n\nIP?',
    [
      '0 own Ok/',
      '1 header De: Suporte <suporte@provedor.example>/Enviada em: quinta-feira, 19 de novembro de 2026 09:30/Para: Ana <ana@b.example>/Assunto: dados',
      '1 quoted /IP?',
    ],
  ],
  ['gives an empty text no passage', '', []],
])('splitLetters() %s', ([, text, passages]) => {
  expect(lay(text)).toEqual(passages)
})

test.for<[string, Parameters<typeof splitLetters>[1], string]>([
  ['an attached letter', { how: 'attached' }, 'forwarded'],
  ['a returned letter', { how: 'returned' }, 'bounce'],
  ['the mail itself', { how: 'received' }, 'own'],
])('splitLetters() gives the words of %s their origin', ([, holder, origin]) => {
  expect(splitLetters('Oi', holder, DESK).passages).toEqual([{ letter: 0, origin, text: 'Oi' }])
})

const wordsOf = (text: string) => text.split(/[\s>|]+/).filter((word) => word !== '')
const PIECES = [
  '> ',
  '>> ',
  '| ',
  '\n',
  '\n\n',
  'De: ',
  'Para: x@y.example\n',
  'Enviada em: terça-feira, 17 de novembro de 2026 08:03\n',
  'Assunto: ',
  '-----Mensagem original-----\n',
  '---------- Forwarded message ---------\n',
  ASKED,
  ' escreveu:\n',
  'Att,\n',
  '-- \n',
  '\t',
  'Ana <ana@b.example>',
  '_____',
  '995',
  ': ',
  '\r\n',
  'Enviado do meu iPhone',
]
const mailText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 60 })
  .map((parts) => parts.join(''))

test('splitLetters() keeps every word, in order, and invents none', () => {
  fc.assert(
    fc.property(mailText, (text) => {
      const { letters, passages } = splitLetters(text, { how: 'received', subject: 'Fwd: x' }, DESK)
      expect(wordsOf(passages.map((passage) => passage.text).join('\n'))).toEqual(wordsOf(text))
      for (const passage of passages) expect(passage.letter).toBeLessThanOrEqual(letters.length)
      for (const [index, letter] of letters.entries()) expect(letter.inside).toBeLessThanOrEqual(index)
    }),
    { numRuns: 400 },
  )
})
