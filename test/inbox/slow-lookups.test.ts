// Look-ups that are slow, through the loop with a real store: no other mail waits for them, of the same customer or of another.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { readRequest } from '../../src/facts/read-request.ts'
import { handleMail, type LookUp } from '../../src/inbox/handle-mail.ts'
import { startProcessing } from '../../src/inbox/process-mails.ts'
import { silentLog } from '../../src/log.ts'
import { readMessage } from '../../src/message/read-message.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import type { ClaimedMail, Store } from '../../src/store/store.ts'
import { someMail } from '../store/contract.ts'
import { DESK, MAILBOX, makeHandling, now } from './make-handling.ts'

const AT_ONCE = 2
const ASIDE = 6

async function start(lookUp: LookUp): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-slow-'))
  const store = await openSqliteStore(join(folder, 'porteiro.db'))
  const read = async (raw: Uint8Array) => {
    const message = await readMessage(raw, DESK)
    return { kind: 'read' as const, message, reading: readRequest(message, [], DESK) }
  }
  const handling = makeHandling({ store, reader: { read, readAlone: read, readRequest: async () => undefined }, lookUp })
  const processing = startProcessing({
    store,
    lane: 'together',
    handle: (mail: ClaimedMail, aside) => handleMail(mail, handling, aside),
    atOnce: AT_ONCE,
    atOnceBytes: 2 ** 20,
    mostAside: { mails: ASIDE, bytes: 2 ** 20 },
    leaseSeconds: 60,
    pollSeconds: 0.1,
    stopWithinSeconds: 1,
    log: silentLog,
    now,
  })
  onTestFinished(async () => {
    await processing.stop()
    await store.close()
    rmSync(folder, { recursive: true })
  })
  return store
}

const keepFrom = (store: Store, from: string, n = 0): Promise<string> =>
  store.keepMail(someMail({ raw: Buffer.from(`From: ${from}\r\nTo: ${MAILBOX}\r\nMessage-ID: <${n}.${from}>\r\n\r\nBom dia ${n}\r\n`) }))

test('handleMail() looks up the mails of one customer beside each other, and no neighbour waits for them', async () => {
  const asked: string[] = []
  const answer = Promise.withResolvers<void>()
  const store = await start(async ({ mail, reading }) => {
    if (reading.customer?.address === 'neusa@vizinha.example') return { failed: [] }
    asked.push(mail.id)
    await answer.promise
    return { failed: [] }
  })
  const slow: string[] = []
  for (let n = 0; n < ASIDE; n++) slow.push(await keepFrom(store, 'lia@lenta.example', n))
  const neighbour = await keepFrom(store, 'neusa@vizinha.example')
  await vi.waitFor(async () => expect((await store.findMail(neighbour))?.end).toBe('handed-off'), 10_000)
  expect(asked).toEqual(slow)
  for (const id of slow) expect((await store.findMail(id))?.end).toBeUndefined()
  answer.resolve()
  await vi.waitFor(async () => expect((await store.ledger()).inFlight).toBe(0), 10_000)
})

test('handleMail() looks up again, for the ticket, what came while an earlier mail opened it', async () => {
  const asked: (string | undefined)[] = []
  const both = Promise.withResolvers<void>()
  const store = await start(async ({ ticket }) => {
    asked.push(ticket?.token)
    if (asked.length === 2) both.resolve()
    await both.promise
    return { failed: [] }
  })
  const reply = 'In-Reply-To: <0.lia@lenta.example>\r\n'
  await keepFrom(store, 'lia@lenta.example')
  await store.keepMail(
    someMail({ raw: Buffer.from(`From: lia@lenta.example\r\nTo: ${MAILBOX}\r\nMessage-ID: <b>\r\n${reply}\r\nMais uma coisa\r\n`) }),
  )
  await vi.waitFor(async () => expect((await store.ledger()).inFlight).toBe(0), 10_000)
  const [ticket, ...others] = await store.listTickets({ limit: 10 })
  expect([ticket?.mailIds, others]).toEqual([['1', '2'], []])
  expect(asked).toEqual([undefined, undefined, ticket?.token])
})
