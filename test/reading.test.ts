// Holds the reading of each phenomenon in fixtures/reading from falling: the corpus's own scorer runs the command over all kinds at
// once, each mail is tagged with its kind, and each kind's figures must reach the floors in reading-floor.json. `npm run floors` raises
// them when the reading got better; lower one only by hand, with the reason in the commit. A failure prints the odd cases alone: the
// even ones stay unread.
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import floorsFile from './reading-floor.json' with { type: 'json' }
import { HELD, READING_MAILS, type Score, scoreReading } from './score-fixtures.ts'

const floors = z.record(z.string(), z.record(z.enum(HELD), z.number())).parse(floorsFile)
const kinds = [...READING_MAILS.keys()]

let score: Score

beforeAll(() => {
  score = scoreReading()
}, 240_000)

/** Returns the wrong odd cases tagged `kind`, the ones with most wrong first, a line each. */
function worstOf(kind: string): string {
  return score.wrong
    .filter(({ case: name, tags }) => tags.includes(kind) && /-\d\d[13579]-/.test(name))
    .toSorted((a, b) => b.notes.length - a.notes.length)
    .slice(0, 5)
    .map((each) => `${each.case}: ${each.notes.join('; ')}`)
    .join('\n')
}

describe('porteiro parse, on the fixtures of reading', () => {
  test.for(kinds.map((kind): [string] => [kind]))('reaches its floors in %s', ([kind]) => {
    const floor = floors[kind]
    expect(floor, `reading-floor.json has no floors for ${kind}`).toBeDefined()
    for (const [figure, least] of Object.entries(floor ?? {}))
      expect(score.tags[kind]?.[figure], `${figure} in ${kind}; such as\n${worstOf(kind)}`).toBeGreaterThanOrEqual(least)
  })

  test('leaks no secret and crashes on no mail', () => {
    expect(score.total).toMatchObject({ leaks: 0, crashes: 0 })
  })

  test('was given every case, and each is tagged with its kind', () => {
    expect(kinds.map((kind) => score.tags[kind]?.cases)).toEqual([...READING_MAILS.values()])
    expect(score.total.cases).toBeGreaterThan(70)
  })
})
