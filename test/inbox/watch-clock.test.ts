// The clock's look on a real store: a ticket whose kept mail cannot be read holds no other up, and a store that cannot commit is asked once.
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openBreaker } from '../../src/inbox/breaker.ts'
import type { Handling } from '../../src/inbox/handle-mail.ts'
import { openTurns } from '../../src/inbox/turns.ts'
import { startWatchingClock } from '../../src/inbox/watch-clock.ts'
import { silentLog } from '../../src/log.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import type { Store } from '../../src/store/store.ts'
import { storeFailure } from '../../src/store/store-failure.ts'
import { someEntry, someMail, someTicket } from '../store/contract.ts'

const at = '2026-05-04T12:00:20.000Z'
const later = '2026-05-24T12:00:00.000Z'

function handlingOn(store: Store, logged: string[]): Handling {
  const address = 'suporte@provedor.example'
  const mailbox = { address, name: 'Suporte', checklists: [], helpdesk: 'fila@helpdesk.example', copyAgent: false }
  const never = () => Promise.reject(new Error('No mail is read here'))
  return {
    store,
    reader: { read: never, readAlone: never, readRequest: never },
    lookUp: never,
    turns: openTurns(),
    desk: { addresses: [address], agents: [], timeZone: 'UTC', mailboxes: [mailbox], checklists: [], deskId: 'test' },
    originals: 'keep',
    patience: { maxRequests: 3, requestGapsSeconds: [60], remindAfterHours: 48, giveUpAfterHours: 120, closeAfterHours: 720 },
    limits: { repliesPerTicket: 9, repliesPerCustomerPerDay: 9, repliesPerDomainPerHour: 9, repliesPerMinute: 9, unansweredTickets: 9 },
    breaker: openBreaker(silentLog),
    authentication: 'off',
    key: new Uint8Array(32),
    log: { ...silentLog, error: (event, fields) => logged.push(`${event} ${fields?.['error']}`) },
    now: () => later,
    queued: () => {},
  }
}

/** Two tickets that wait since long, the first with a kept mail that stands in a file, and a reply of each that was refused. */
async function start() {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-clock-watch-'))
  const path = join(folder, 'porteiro.db')
  const store = await openSqliteStore(path)
  const large = await store.keepMail(someMail({ raw: new Uint8Array(100_000).fill(65) }))
  const small = await store.keepMail(someMail())
  for (const [token, mailId, wakeAt] of [
    ['LARGE', large, '2026-05-05T12:00:00Z'],
    ['SMALL', small, '2026-05-06T12:00:00Z'],
  ] as const) {
    const ticket = someTicket({ token, customer: { address: `${token}@cliente.example` }, mailIds: [mailId], wakeAt })
    const outbox = [someEntry({ ticket: token, mailId, messageId: `${token}@provedor.example` })]
    await store.commit({ mailId, end: { end: 'answered', codes: ['ask'] }, ticket, outbox, at })
  }
  for (const { id } of await store.claimEntries({ limit: 9, now: later, leaseUntil: later }))
    await store.settleEntry(id, { kind: 'failed', error: '550 no' }, at)
  const stopped: (() => Promise<void>)[] = []
  onTestFinished(async () => {
    for (const stop of stopped) await stop()
    await store.close()
    rmSync(folder, { recursive: true })
  })
  return { store, mails: `${path}-mails`, stopped }
}

test('startWatchingClock() wakes and tells every ticket but the one whose kept mail cannot be read', async () => {
  const { store, mails, stopped } = await start()
  const file = join(mails, readdirSync(mails).find((name) => name !== 'identity') ?? '')
  renameSync(file, `${file}-aside`)
  mkdirSync(file)
  const logged: string[] = []
  const watch = startWatchingClock(handlingOn(store, logged), 3600)
  stopped.push(watch.stop)
  await watch.look()
  expect((await store.findTicket('SMALL'))?.state).not.toBe('collecting')
  expect((await store.findTicket('LARGE'))?.state).toBe('collecting')
  expect((await store.listUnnoticedFailures(9)).map(({ ticket }) => ticket)).toEqual(['LARGE'])
  expect(logged).toEqual(Array(2).fill('store-failed Cannot read a large mail of the store'))
})

test('startWatchingClock() asks a store that cannot commit once in a look, not for every ticket', async () => {
  const { store, stopped } = await start()
  let asked = 0
  const locked: Store = {
    ...store,
    commit: () => {
      asked += 1
      return Promise.reject(storeFailure(new Error('locked')))
    },
    tryKeeping: () => Promise.reject(storeFailure(new Error('locked'))),
  }
  const watch = startWatchingClock(handlingOn(locked, []), 3600)
  stopped.push(watch.stop)
  await watch.look()
  // Once for the tickets that are due, once for the failures to be told.
  expect(asked).toBe(2)
})
