// The original sender of a forward, in every language whose words the tables hold and in the shapes that mail programs write.
// The header words are the tables' own, so this holds the grammar, the dates and the joints between them, not the vocabulary:
// fixtures/forwards has texts as programs really wrote them, and split-letters.test.ts holds each of those.
import { describe, expect, test } from 'vitest'
import { forwardLanguages } from '../../src/message/thread/forward-words.ts'
import { EASTERN_WORDS } from '../../src/message/thread/forward-words-east.ts'
import { WESTERN_WORDS } from '../../src/message/thread/forward-words-west.ts'
import { splitLetters } from '../../src/message/thread/split-letters.ts'

const DESK = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }
const WORDS = { ...WESTERN_WORDS, ...EASTERN_WORDS }
const SENT = '2026-11-17T11:03:00Z'
const PEOPLE = [
  { name: 'Ana Prado', address: 'ana@lojaprado.example' },
  { name: 'PRADO, Ana (Compras)', address: 'ana.prado@compras.lojaprado.example' },
  { name: 'Ωμέγα 花子', address: 'o@lojaprado.example' },
]

type Words = { from: string; to: string; date: string; sent: string; subject: string; forwarded: string; original: string }
type Mail = { words: Words; from: string; date: string }

/** Each shape with the lines of its header. The date is a text of the language's own. */
const SHAPES: [string, (mail: Mail) => string][] = [
  ['Outlook', ({ words, from, date }) => block([words.from, from], [words.sent, date], [words.to, TO], [words.subject, 'x'])],
  [
    'Outlook on the web, bold',
    ({ words, from, date }) =>
      block([`*${words.from}*`, from], [`*${words.sent}*`, date], [`*${words.to}*`, TO], [`*${words.subject}*`, 'x']),
  ],
  [
    'Outlook, marked',
    ({ words, from, date }) =>
      `-----${words.original}-----\n${block([words.from, from], [words.sent, date], [words.to, TO], [words.subject, 'x'])}`,
  ],
  [
    'Gmail',
    ({ words, from, date }) =>
      `---------- ${words.forwarded} ---------\n${block([words.from, from], [words.date, date], [words.subject, 'x'], [words.to, TO])}`,
  ],
  [
    'Thunderbird',
    ({ words, from, date }) =>
      `-------- ${words.forwarded} --------\n${block([words.subject, '\tx'], [words.date, `\t${date}`], [words.from, `\t${from}`], [words.to, `\t${TO}`])}`,
  ],
  [
    'Apple Mail, quoted',
    ({ words, from, date }) =>
      quote(`${words.forwarded}:\n\n${block([words.from, from], [words.subject, 'x'], [words.date, date], [words.to, TO])}`),
  ],
  [
    'a blank before each colon',
    ({ words, from, date }) => block([`${words.from} `, from], [`${words.sent} `, date], [`${words.to} `, TO], [`${words.subject} `, 'x']),
  ],
]
const TO = 'Suporte <suporte@provedor.example>'
const block = (...lines: [string, string][]): string => lines.map(([word, value]) => `${word}: ${value}`).join('\n')
const quote = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')

// Years of another calendar are no years that we trust (read-written-date.ts): Persian programs must write Gregorian ones.
const DATES: [string, (language: string) => string][] = [
  [
    'in full',
    (language) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', calendar: 'gregory', timeZone: DESK.timeZone }).format(
        new Date(SENT),
      ),
  ],
  [
    'in short',
    (language) =>
      new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
        calendar: 'gregory',
        timeZone: DESK.timeZone,
      }).format(new Date(SENT)),
  ],
  ['as RFC 5322 has it', () => 'Tue, 17 Nov 2026 08:03:00 -0300'],
]

describe('splitLetters()', () => {
  const rows = forwardLanguages().map((language): [string] => [language])

  test.for(rows)('finds who wrote what is forwarded in %s', ([language]) => {
    const row = WORDS[language]
    if (row === undefined) throw new Error(`No words for ${language}`)
    const words = Object.fromEntries(Object.entries(row).map(([column, list]) => [column, list.split('|')[0] ?? '']))
    const { from = '', to = '', date = '', sent = '', subject = '', forwarded = '', original = '' } = words
    const missed: string[] = []
    let tried = 0
    for (const [shape, write] of SHAPES)
      for (const [written, writeDate] of DATES)
        for (const { name, address } of PEOPLE) {
          const header = write({
            words: { from, to, date, sent, subject, forwarded, original },
            from: `${name} <${address}>`,
            date: writeDate(language),
          })
          const { letters } = splitLetters(`Segue.\n\n${header}\n\nPorta: 995\n`, { how: 'received', subject: 'Fwd: x' }, DESK)
          tried++
          if (letters.length !== 1 || letters[0]?.from?.address !== address) missed.push(`${shape}, date ${written}, ${name}`)
        }
    // The promise of docs/reading.md is for all together; a language that falls below it alone would hide behind the others.
    expect(missed.length / tried, missed.slice(0, 8).join('\n')).toBeLessThanOrEqual(0.05)
  })

  test.for(rows)('reads the date of what is forwarded in %s', ([language]) => {
    const row = WORDS[language]
    const [from, sent, to, subject] = [row?.from, row?.sent, row?.to, row?.subject].map((list) => list?.split('|')[0] ?? '')
    const missed = DATES.filter(([, writeDate]) => {
      const header = block(
        [from ?? '', 'Ana <ana@lojaprado.example>'],
        [sent ?? '', writeDate(language)],
        [to ?? '', TO],
        [subject ?? '', 'x'],
      )
      return splitLetters(`${header}\n\nola\n`, { how: 'received', subject: 'Fwd: x' }, DESK).letters[0]?.sentAt !== SENT
    })
    expect(missed.map(([written]) => written)).toEqual([])
  })
})
