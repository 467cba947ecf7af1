// Writes what the reading reaches today as the floors that tests hold it to (npm run floors): test/score-floor.json for the corpus,
// test/reading-floor.json for each kind of fixtures/reading. A floor is only raised here. Where a figure is below its floor, that is told
// and the floor stays: who wants it lower lowers it by hand, and says in the commit why.
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { HELD, READING_MAILS, scoreCorpus, scoreReading } from '../test/score-fixtures.ts'

const Floors = z.partialRecord(z.enum(HELD), z.number())
type Floors = z.infer<typeof Floors>

let fallen = 0

const corpusFile = new URL('../test/score-floor.json', import.meta.url)
const corpus = raise('corpus', Floors.parse(JSON.parse(readFileSync(corpusFile, 'utf8'))), scoreCorpus().total)
writeFileSync(corpusFile, `${JSON.stringify(corpus, null, 2)}\n`)

const readingFile = new URL('../test/reading-floor.json', import.meta.url)
const before = z.record(z.string(), Floors).parse(JSON.parse(readFileSync(readingFile, 'utf8')))
const { tags } = scoreReading()
const rows = [...READING_MAILS.keys()].toSorted().map((kind) => {
  const floors = JSON.stringify(raise(kind, before[kind] ?? {}, tags[kind] ?? {}), null, 1)
  return `  "${kind}": ${floors.replace(/\n\s*/g, ' ')}`
})
writeFileSync(readingFile, `{\n${rows.join(',\n')}\n}\n`)
process.exitCode = fallen === 0 ? 0 : 1

/** Returns the higher of `floors` and `figures`, these rounded down to thousandths. */
function raise(name: string, floors: Floors, figures: Readonly<Record<string, number>>): Floors {
  return Object.fromEntries(
    HELD.map((figure) => {
      const today = Math.floor((figures[figure] ?? 0) * 1000) / 1000
      const floor = floors[figure] ?? 0
      if (today < floor) {
        fallen += 1
        process.stderr.write(`${name}: ${figure} is ${today}, below its floor of ${floor}\n`)
      } else if (today > floor) process.stderr.write(`${name}: ${figure} ${floor} → ${today}\n`)
      return [figure, Math.max(today, floor)]
    }),
  )
}
