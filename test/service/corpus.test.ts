// The labelled corpus through the whole service, over real sockets: each mail comes to the end that its reading says, none twice,
// the ledger balanced; and nearly all to the end that their gold says (what is missing there is the reading's, see score.test.ts).
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { readRequest } from '../../src/facts/read-request.ts'
import { believeDate } from '../../src/message/believe-date.ts'
import { readMessage } from '../../src/message/read-message.ts'
import { readChecklistFiles } from '../../src/read-checklist-files.ts'
import { type Caught, DESK, HELPDESK, type Service, startService } from './start-service.ts'

const CASES = fileURLToPath(new URL('../../fixtures/corpus/cases/', import.meta.url))
const Gold = z.object({ disposition: z.string(), customer: z.string().nullable() })
type Ends = { replies: number; handOffs: number }

/** What each disposition sends: to the customer, and to the helpdesk. */
const ENDS: Record<string, Ends> = {
  complete: { replies: 1, handOffs: 1 },
  incomplete: { replies: 1, handOffs: 0 },
  blocked: { replies: 1, handOffs: 0 },
  unclassified: { replies: 0, handOffs: 1 },
  ignored: { replies: 0, handOffs: 0 },
}

const names = readdirSync(CASES)
  .filter((file) => file.endsWith('.eml'))
  .map((file) => file.slice(0, -4))
  .sort()
const seen = new Map<string, { ends: Ends; recipients: string[] }>()
let service: Service
let caught: Caught[] = []

beforeAll(async () => {
  service = await startService({ limits: { repliesPerMinute: 10_000 } })
  for (const name of names) {
    const answer = await service.send({ raw: readFileSync(`${CASES}${name}.eml`), from: `cliente${name.slice(0, 3)}@sender.example` })
    expect(answer, name).toMatch(/^250 /)
    const out = await service.settle()
    caught = [...caught, ...out]
    const handOffs = out.filter(({ to }) => to.includes(HELPDESK))
    const replies = out.filter(({ to }) => !to.includes(HELPDESK))
    seen.set(name, { ends: { replies: replies.length, handOffs: handOffs.length }, recipients: replies.flatMap(({ to }) => to) })
  }
}, 240_000)
afterAll(() => service.stop())

test('serve sends for each mail what its reading says, to the customer it found', async () => {
  const checklists = await readChecklistFiles([])
  for (const name of names) {
    const message = believeDate(await readMessage(readFileSync(`${CASES}${name}.eml`), DESK), Temporal.Now.instant().toString())
    const { assessment, customer, wantsPerson } = readRequest(message, checklists, DESK)
    if (wantsPerson) continue
    const { ends, recipients } = seen.get(name) ?? { ends: undefined, recipients: [] }
    expect(ends, name).toEqual(ENDS[assessment.kind])
    if (recipients.length > 0) expect(recipients, name).toEqual([customer?.address])
  }
})

test('serve sends for nearly every mail what a careful engineer would', () => {
  const wrong = names.filter((name) => {
    const gold = Gold.parse(JSON.parse(readFileSync(`${CASES}${name}.json`, 'utf8')))
    return JSON.stringify(seen.get(name)?.ends) !== JSON.stringify(ENDS[gold.disposition])
  })
  expect(wrong.length / names.length, wrong.join(' ')).toBeLessThanOrEqual(0.1)
})

test('serve balances its ledger: every mail has one end', async () => {
  const { accepted, inFlight, ends } = await service.ledger()
  expect(accepted).toBe(names.length)
  expect(inFlight).toBe(0)
  expect(Object.values(ends).reduce((sum, count) => sum + count, 0)).toBe(names.length)
})

test('serve gives no two mails the same Message-ID, and marks every reply as automatic', () => {
  const ids = caught.map(({ message }) => message.messageId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { to, message } of caught) {
    const mark = message.headers.find(({ name }) => name === 'auto-submitted')?.value
    expect(mark, to.join()).toBe(to.includes(HELPDESK) ? undefined : 'auto-replied')
  }
})
