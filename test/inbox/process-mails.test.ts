// The loop over mails with a store that is plain data: what happens to a mail whose handling fails, and to those in hand at a stop.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type ProcessingSettings, startProcessing } from '../../src/inbox/process-mails.ts'
import { silentLog } from '../../src/log.ts'
import type { ClaimedMail } from '../../src/store/store.ts'
import { storeFailure } from '../../src/store/store-failure.ts'

const NOW = '2026-11-18T12:00:00Z'

function someMail(id: string, attempt = 1): ClaimedMail {
  const raw = new Uint8Array()
  return { id, attempt, raw, receivedAt: NOW, remoteAddress: '', helo: '', tls: false, mailFrom: '', rcptTo: [] }
}

function start(mails: ClaimedMail[], handle: ProcessingSettings['handle'], changes: Partial<ProcessingSettings> = {}) {
  const waiting = [...mails]
  const given: string[] = []
  const processing = startProcessing({
    store: {
      claimMails: async ({ limit }) => waiting.splice(0, limit),
      releaseMail: async (id, notBefore) => void given.push(`released ${id} ${notBefore ?? 'now'}`),
      postponeMail: async (id, notBefore) => void given.push(`postponed ${id} ${notBefore}`),
    },
    lane: 'together',
    handle,
    atOnce: 4,
    atOnceBytes: 2 ** 20,
    leaseSeconds: 60,
    pollSeconds: 60,
    stopWithinSeconds: 5,
    log: silentLog,
    now: () => NOW,
    ...changes,
  })
  onTestFinished(() => processing.stop())
  return { processing, given }
}

test.for<[string, Error, number, string]>([
  ['counts the try of a mail whose handling fails', new Error('bug'), 1, 'postponed 1 2026-11-18T12:00:05Z'],
  ['waits longer at each try', new Error('bug'), 4, 'postponed 1 2026-11-18T12:00:40Z'],
  ['counts no try where the store failed', storeFailure(new Error('disk full')), 1, 'released 1 2026-11-18T12:00:05Z'],
])('startProcessing() %s', async ([, failure, attempt, outcome]) => {
  const { given } = start([someMail('1', attempt)], () => Promise.reject(failure))
  await vi.waitFor(() => expect(given).toEqual([outcome]))
})

test('startProcessing() claims no more bytes than it may have in hand, and no mail while it has them', async () => {
  const asked: number[] = []
  const waiting = [3, 1, 4].map((kilobytes, n) => ({ ...someMail(String(n)), raw: new Uint8Array(kilobytes * 1000) }))
  const handled: (() => void)[] = []
  const { processing } = start([], () => new Promise((resolve) => void handled.push(resolve)), {
    atOnceBytes: 4000,
    store: {
      async claimMails({ maxBytes = 0 }) {
        asked.push(maxBytes)
        return waiting.splice(0, 1)
      },
      releaseMail: async () => {},
      postponeMail: async () => {},
    },
  })
  while (handled.length < 2) await new Promise((resolve) => setImmediate(resolve))
  expect(asked).toEqual([4000, 1000])
  for (const finish of handled.splice(0)) finish()
  while (handled.length < 1) await new Promise((resolve) => setImmediate(resolve))
  for (const finish of handled) finish()
  await processing.idle()
  expect(waiting).toEqual([])
})

test('startProcessing() goes on with the neighbours of a mail that fails', async () => {
  const done: string[] = []
  const mails = Array.from({ length: 20 }, (_, n) => someMail(String(n)))
  const { processing } = start(mails, async ({ id }) => {
    if (id === '3') throw new Error('bug')
    done.push(id)
  })
  await processing.idle()
  expect(done).toHaveLength(19)
})

test('stop() waits for what is in hand', async () => {
  const done: string[] = []
  const { processing, given } = start([someMail('1')], async ({ id }) => {
    await sleep(100)
    done.push(id)
  })
  await sleep(10)
  await processing.stop()
  expect([done, given]).toEqual([['1'], []])
})

test('stop() gives back, uncounted, what takes too long', async () => {
  const { processing, given } = start([someMail('1'), someMail('2')], () => new Promise(() => {}), { stopWithinSeconds: 0.05 })
  await sleep(10)
  const before = performance.now()
  await processing.stop()
  expect(performance.now() - before).toBeLessThan(1000)
  expect(given).toEqual(['released 1 now', 'released 2 now'])
})

test('startProcessing() renews the lease of a mail that it still holds, uncounted, and does not take it twice', async () => {
  const handled: string[] = []
  const given: string[] = []
  const finish = Promise.withResolvers<void>()
  // A lease that has run out meanwhile: the store gives the mail once more.
  const claims = [someMail('1'), someMail('1', 2), someMail('2')]
  const { processing } = start(
    [],
    ({ id }) => {
      handled.push(id)
      return finish.promise
    },
    {
      store: {
        claimMails: async () => claims.splice(0, 1),
        releaseMail: async (id, notBefore) => void given.push(`released ${id} ${notBefore ?? 'now'}`),
        postponeMail: async () => {},
      },
    },
  )
  await vi.waitFor(() => expect(claims).toHaveLength(1))
  processing.wake()
  await vi.waitFor(() => expect(handled).toEqual(['1', '2']))
  expect(given).toEqual(['released 1 2026-11-18T12:01:00Z'])
  finish.resolve()
  await processing.idle()
})

test('startProcessing() lets mails that wait for others step aside, so many and no more', async () => {
  const handled: string[] = []
  const answer = Promise.withResolvers<void>()
  const mails = Array.from({ length: 8 }, (_, n) => someMail(String(n)))
  const { processing } = start(
    mails,
    async ({ id }, aside) => {
      handled.push(id)
      await aside(answer.promise)
    },
    { atOnce: 2, mostAside: { mails: 3, bytes: 1 } },
  )
  await vi.waitFor(() => expect(handled).toEqual(['0', '1', '2', '3', '4']))
  await sleep(300)
  expect(handled).toHaveLength(5)
  answer.resolve()
  await processing.idle()
  expect(handled).toHaveLength(8)
})
