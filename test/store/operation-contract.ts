// The promises of src/store/store.ts that serve whoever runs the service: second tries, quarantine, failed entries, purge.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Commit, NewOutboxEntry, Store } from '../../src/store/store.ts'
import { type StoreUnderTest, someEntry, someMail, someTicket } from './contract.ts'

const at = (seconds: number): string => new Date(Date.UTC(2026, 4, 4, 12, 0, seconds)).toISOString()
const day = (days: number): string => new Date(Date.UTC(2026, 4, 4 + days, 12)).toISOString()
const decide = (changes: Partial<Commit>): Commit => ({ outbox: [], at: at(20), ...changes })
const claim = { limit: 10, now: at(10), leaseUntil: at(70) }
const act = { by: 'marta', at: at(40) }

export function holdToOperationContract({ open }: Pick<StoreUnderTest, 'open'>): void {
  async function fresh(): Promise<Store> {
    const store = await open()
    onTestFinished(() => store.close())
    return store
  }

  async function quarantined(store: Store, raw = someMail().raw): Promise<string> {
    const id = await store.keepMail(someMail({ raw }))
    await store.commit(decide({ mailId: id, end: { end: 'quarantined', codes: ['reading-crashed'] } }))
    return id
  }

  async function failed(store: Store, entry = someEntry()): Promise<string> {
    await store.commit(decide({ outbox: [entry] }))
    const [claimed] = await store.claimEntries({ limit: 1, now: at(30), leaseUntil: at(60) })
    const id = claimed?.id ?? ''
    await store.settleEntry(id, { kind: 'failed', error: '550 no such user' }, at(31))
    return id
  }

  test('postponeMail() puts a mail off, counted, into the lane of those tried alone', async () => {
    const store = await fresh()
    const id = await store.keepMail(someMail())
    const neighbour = await store.keepMail(someMail())
    expect(await store.claimMails({ ...claim, lane: 'alone' })).toEqual([])
    await store.claimMails({ ...claim, limit: 1, lane: 'together' })
    await store.postponeMail(id, at(20))
    const ids = async (now: string, lane: 'together' | 'alone') => (await store.claimMails({ ...claim, now, lane })).map((mail) => mail.id)
    expect(await ids(at(15), 'alone')).toEqual([])
    expect(await ids(at(25), 'together')).toEqual([neighbour])
    const [again] = await store.claimMails({ ...claim, now: at(25), lane: 'alone' })
    expect(again).toMatchObject({ id, attempt: 2 })
  })

  test('releaseMail() with a time gives the mail back uncounted, not before then', async () => {
    const store = await fresh()
    const id = await store.keepMail(someMail())
    await store.claimMails(claim)
    await store.releaseMail(id, at(20))
    expect(await store.claimMails({ ...claim, now: at(19) })).toEqual([])
    expect((await store.claimMails({ ...claim, now: at(20) })).map(({ attempt }) => attempt)).toEqual([1])
  })

  test('postponeMail() leaves a mail that has its end alone', async () => {
    const store = await fresh()
    const id = await quarantined(store)
    await store.postponeMail(id, at(20))
    expect(await store.claimMails({ ...claim, now: at(60) })).toEqual([])
  })

  test('releaseQuarantined() records who saw the mail, and it is unseen no more', async () => {
    const store = await fresh()
    const [id, other] = [await quarantined(store), await quarantined(store)]
    expect(await store.releaseQuarantined(id, act)).toBe(true)
    expect((await store.listQuarantine(9, 'unseen')).map((row) => row.id)).toEqual([other])
    expect((await store.listQuarantine(9)).map((row) => row.seen)).toEqual([{ act: 'released', ...act }, undefined])
    expect(await store.findMail(id)).toMatchObject({ end: 'quarantined', seen: { by: 'marta' } })
  })

  test.for(['999', 'x'])('releaseQuarantined() and replayQuarantined() know no mail %s, nor one with another end', async (id) => {
    const store = await fresh()
    const ended = await store.keepMail(someMail())
    await store.commit(decide({ mailId: ended, end: { end: 'merged', codes: ['note'] } }))
    const flying = await store.keepMail(someMail())
    for (const each of [id, ended, flying]) {
      expect(await store.releaseQuarantined(each, act)).toBe(false)
      expect(await store.replayQuarantined(each, act)).toBeUndefined()
    }
    expect((await store.ledger()).accepted).toBe(2)
  })

  test.for<[string, number]>([
    ['small', 100],
    ['large', 200_000],
  ])('replayQuarantined() keeps a %s mail once more; the old one keeps its end, and the ledger balances', async ([, bytes]) => {
    const store = await fresh()
    const id = await quarantined(store, new Uint8Array(bytes).fill(0x41))
    const replay = (await store.replayQuarantined(id, act)) ?? ''
    expect(await store.ledger()).toMatchObject({ accepted: 2, replayed: 1, inFlight: 1, ends: { quarantined: 1 } })
    expect(await store.findMail(replay)).toMatchObject({ replayOf: id, receivedAt: at(0) })
    expect((await store.findMail(id))?.seen).toEqual({ act: 'replayed', ...act, replayedAs: replay })
    const [claimed] = await store.claimMails({ ...claim, lane: 'alone' })
    expect(claimed).toMatchObject({ id: replay, mailFrom: 'ana@cliente.example', attempt: 1 })
    expect(claimed?.raw.length).toBe(bytes)
    await store.commit(decide({ mailId: replay, end: { end: 'answered', codes: ['ask'] } }))
    expect((await store.findMail(id))?.end).toBe('quarantined')
  })

  test('listUnnoticedFailures() gives failed entries until a decision has told of them', async () => {
    const store = await fresh()
    const id = await failed(store, someEntry({ ticket: 'AAAA-BBBB' }))
    expect(await store.listUnnoticedFailures(9)).toMatchObject([{ id, kind: 'reply', ticket: 'AAAA-BBBB', answer: '550 no such user' }])
    expect(await store.commit(decide({ noticed: id, ticket: someTicket() }))).toBe('committed')
    expect(await store.listUnnoticedFailures(9)).toEqual([])
    expect(await store.findEntry(id)).toMatchObject({ state: 'failed' })
  })

  test('listUnnoticedFailures() still gives an entry whose decision conflicted', async () => {
    const store = await fresh()
    const id = await failed(store)
    expect(await store.commit(decide({ noticed: id, ticket: someTicket({ version: 5 }) }))).toBe('conflict')
    expect(await store.listUnnoticedFailures(9)).toHaveLength(1)
  })

  test('retryEntry() sends a failed entry once more, with the same bytes, as if queued now', async () => {
    const store = await fresh()
    const id = await failed(store)
    await store.commit(decide({ noticed: id }))
    expect(await store.retryEntry(id, at(50))).toBe(true)
    expect(await store.countOutbox()).toMatchObject({ waiting: 1, failed: 0, oldestWaitingAt: at(50) })
    const [entry] = await store.claimEntries({ limit: 1, now: at(50), leaseUntil: at(90) })
    expect(entry).toMatchObject({ id, attempt: 1, messageId: someEntry().messageId })
    expect(Buffer.compare(entry?.bytes ?? Buffer.alloc(0), someEntry().bytes)).toBe(0)
    expect(await store.retryEntry(id, at(51))).toBe(false)
    await store.settleEntry(id, { kind: 'failed', error: '550' }, at(52))
    expect(await store.listUnnoticedFailures(9)).toHaveLength(1)
    expect((await store.countOutbox()).failed).toBe(1)
  })

  test('retryEntry() counts a reply from when it waits anew, and a purge takes what counts it', async () => {
    const store = await fresh()
    const id = await failed(store)
    const count = (since: string): Promise<number> => store.countReplies(someEntry().envelopeTo[0], since)
    expect([await count(at(0)), await count(at(50))]).toEqual([1, 0])
    await store.retryEntry(id, at(50))
    expect([await count(at(0)), await count(at(50))]).toEqual([1, 1])
    await store.claimEntries({ limit: 1, now: at(50), leaseUntil: at(90) })
    await store.settleEntry(id, { kind: 'sent', response: '250' }, at(51))
    await store.purge({ originalsBefore: at(99), ticketsBefore: at(99), limit: 99, at: at(100) })
    expect([await count(at(0)), await store.countReplies(undefined, at(0))]).toEqual([0, 0])
  })

  test('retryEntry() sends what waits for another try now, a hand-off to another address; not what is in hand or waits on purpose', async () => {
    const store = await fresh()
    const waiting = async (entry: NewOutboxEntry): Promise<string> => {
      await store.commit(decide({ outbox: [entry] }))
      const [claimed] = await store.claimEntries({ limit: 1, now: at(30), leaseUntil: at(60) })
      await store.settleEntry(claimed?.id ?? '', { kind: 'retry', sendAfter: at(80), error: '550 no such user' }, at(31))
      return claimed?.id ?? ''
    }
    const [handOff, reply] = [await waiting(someEntry({ kind: 'hand-off', messageId: 'a' })), await waiting(someEntry({ messageId: 'b' }))]
    expect(await store.retryEntry(handOff, at(40), 'fila@helpdesk.example')).toBe(true)
    expect(await store.retryEntry(reply, at(40), 'fila@helpdesk.example')).toBe(true)
    const claimed = await store.claimEntries({ limit: 9, now: at(40), leaseUntil: at(70) })
    expect(claimed.map(({ envelopeTo }) => envelopeTo)).toEqual([['fila@helpdesk.example'], someEntry().envelopeTo])
    expect(await store.retryEntry(handOff, at(50))).toBe(false)
    expect(await store.retryEntry(handOff, at(71))).toBe(true)
    expect(await store.countOutbox()).toMatchObject({ waiting: 2, sent: 0, failed: 0 })
    await store.commit(decide({ outbox: [someEntry({ messageId: 'c', sendAfter: at(90) })] }))
    const [later] = await store.listOutbox({ limit: 1 })
    expect(await store.retryEntry(later?.id ?? '', at(72))).toBe(false)
  })

  test('listOutbox() shows a hand-off that is refused and tried on among those to be seen; dismissEntry() gives it up', async () => {
    const store = await fresh()
    const tried = async (entry: NewOutboxEntry, error: string): Promise<string> => {
      await store.commit(decide({ outbox: [entry] }))
      const [claimed] = await store.claimEntries({ limit: 1, now: at(30), leaseUntil: at(60) })
      await store.settleEntry(claimed?.id ?? '', { kind: 'retry', sendAfter: at(80), error }, at(31))
      return claimed?.id ?? ''
    }
    const refused = await tried(someEntry({ kind: 'hand-off', messageId: 'a' }), '550 5.1.1 no such user')
    const deferred = await tried(someEntry({ kind: 'hand-off', messageId: 'b' }), '451 4.3.0 later')
    const reply = await tried(someEntry({ messageId: 'c' }), '503 bad sequence')
    const unseen = async () => (await store.listOutbox({ state: 'unseen', limit: 9 })).map((entry) => entry.id)
    expect(await unseen()).toEqual([refused])
    expect([await store.dismissEntry(deferred, act), await store.dismissEntry(reply, act)]).toEqual([false, false])
    expect(await store.dismissEntry(refused, act)).toBe(true)
    expect(await unseen()).toEqual([])
    expect(await store.findEntry(refused)).toMatchObject({ state: 'failed', seen: act })
    expect(await store.countOutbox()).toMatchObject({ waiting: 2, failed: 1 })
  })

  test('dismissEntry() takes a failed entry from what a person must see to', async () => {
    const store = await fresh()
    const id = await failed(store, someEntry({ kind: 'hand-off' }))
    await failed(store, someEntry({ messageId: 'uma.resposta@provedor.example' }))
    const unseen = async () => (await store.listOutbox({ state: 'unseen', limit: 9 })).map((entry) => entry.id)
    expect(await unseen()).toEqual([id])
    expect(await store.dismissEntry(id, act)).toBe(true)
    expect(await unseen()).toEqual([])
    expect(await store.findEntry(id)).toMatchObject({ state: 'failed', seen: act })
    expect(await store.dismissEntry('77', act)).toBe(false)
  })

  test('listOutbox() pages from the newest', async () => {
    const store = await fresh()
    await store.commit(decide({ outbox: ['a', 'b', 'c'].map((messageId) => someEntry({ messageId })) }))
    const rows = await store.listOutbox({ limit: 2 })
    expect(rows.map(({ messageId }) => messageId)).toEqual(['c', 'b'])
    expect((await store.listOutbox({ limit: 2, before: rows[1]?.id ?? '' })).map(({ messageId }) => messageId)).toEqual(['a'])
    expect(await store.listOutbox({ limit: 2, state: 'sent' })).toEqual([])
  })

  test('listMails() pages through the mails of a time, with their envelope', async () => {
    const store = await fresh()
    for (let n = 0; n < 4; n++) await store.keepMail(someMail({ receivedAt: at(n) }))
    const first = await store.listMails({ since: at(1), limit: 2 })
    expect(first.map(({ receivedAt, mailFrom }) => [receivedAt, mailFrom])).toEqual([
      [at(1), 'ana@cliente.example'],
      [at(2), 'ana@cliente.example'],
    ])
    expect(await store.listMails({ since: at(1), after: first[1]?.id ?? '', limit: 2 })).toHaveLength(1)
    expect(await store.listMails({ since: at(0), until: at(1), limit: 9 })).toHaveLength(2)
  })

  /** Purges all of it in small steps; returns how much went. */
  async function purgeAll(store: Store, originalsBefore: string, ticketsBefore: string): Promise<number[]> {
    const sum = [0, 0, 0, 0]
    let purged = await store.purge({ originalsBefore, ticketsBefore, limit: 2, at: day(100) })
    for (;;) {
      for (const [index, n] of [purged.originals, purged.mails, purged.entries, purged.tickets].entries())
        sum[index] = (sum[index] ?? 0) + n
      if (purged.next === undefined) return sum
      purged = await store.purge({ originalsBefore, ticketsBefore, from: purged.next, limit: 2, at: day(100) })
    }
  }

  test('purge() takes the bytes of old mails and sent entries, later all of them and the ticket; the ledger stays', async () => {
    const store = await fresh()
    const ids = [await store.keepMail(someMail()), await store.keepMail(someMail({ raw: new Uint8Array(200_000) }))]
    const ticket = someTicket({ mailIds: ids, state: 'closed' })
    for (const mailId of ids) await store.commit(decide({ mailId, end: { end: 'answered', codes: ['ask'] } }))
    await store.commit(decide({ ticket, outbox: [someEntry({ ticket: ticket.token })] }))
    const [entry] = await store.claimEntries({ limit: 1, now: at(30), leaseUntil: at(60) })
    await store.settleEntry(entry?.id ?? '', { kind: 'sent', response: '250' }, at(31))

    expect(await purgeAll(store, day(30), day(-300))).toEqual([2, 0, 1, 0])
    expect(await store.readRaw(ids[0] ?? '')).toBeUndefined()
    expect(await store.readRaw(ids[1] ?? '')).toBeUndefined()
    expect((await store.findMail(ids[0] ?? ''))?.purgedAt).toBe(day(100))
    expect(await store.findTicket(ticket.token)).toBeDefined()
    expect(await purgeAll(store, day(30), day(-300))).toEqual([0, 0, 0, 0])

    expect(await purgeAll(store, day(30), day(20))).toEqual([0, 2, 0, 1])
    expect(await store.findTicket(ticket.token)).toBeUndefined()
    expect(await store.findTicketByMessageId(ticket.messageIds)).toBeUndefined()
    expect(await store.findMail(ids[0] ?? '')).toBeUndefined()
    expect(await store.listOutbox({ limit: 9 })).toEqual([])
    expect(await store.countReplies(undefined, at(0))).toBe(0)
    expect(await store.ledger()).toMatchObject({ accepted: 2, inFlight: 0, ends: { answered: 2 } })
    expect(await store.countOutbox()).toMatchObject({ sent: 1 })
  })

  test('purge() leaves what is new, in flight, waiting, a failed hand-off or a quarantined mail that nobody saw', async () => {
    const store = await fresh()
    await store.keepMail(someMail())
    const unseen = await quarantined(store)
    const recent = await store.keepMail(someMail({ receivedAt: day(60) }))
    await store.commit(decide({ mailId: recent, end: { end: 'merged', codes: ['note'] }, at: day(60) }))
    await failed(store, someEntry({ kind: 'hand-off' }))
    await store.commit(decide({ outbox: [someEntry()] }))
    await store.commit(decide({ ticket: someTicket({ state: 'collecting' }) }))
    await store.commit(decide({ ticket: someTicket({ token: 'BLOCKED', state: 'blocked' }) }))
    expect(await purgeAll(store, day(30), day(30))).toEqual([0, 0, 0, 0])
    await store.releaseQuarantined(unseen, act)
    expect(await purgeAll(store, day(30), day(20))).toEqual([1, 1, 0, 0])
  })

  test('purge() takes a spilled file only when neither the quarantined mail nor its replay needs it', async () => {
    const store = await fresh()
    const id = await quarantined(store, new Uint8Array(200_000))
    const replay = (await store.replayQuarantined(id, act)) ?? ''
    await purgeAll(store, day(30), day(-300))
    expect((await store.readRaw(replay))?.length).toBe(200_000)
    await store.commit(decide({ mailId: replay, end: { end: 'answered', codes: ['ask'] } }))
    await purgeAll(store, day(30), day(-300))
    expect(await store.readRaw(replay)).toBeUndefined()
  })

  test('backUp() copies the store to a new file and never over one', async () => {
    const store = await fresh()
    const folder = mkdtempSync(join(tmpdir(), 'porteiro-backup-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const copy = join(folder, 'copy.db')
    await store.keepMail(someMail())
    await store.keepMail(someMail({ raw: new Uint8Array(200_000) }))
    expect(await store.backUp(copy, at(50))).toEqual({ mails: 2, files: 1, lost: 0 })
    expect(existsSync(copy)).toBe(true)
    await expect(store.backUp(copy, at(51))).rejects.toThrow(/is there already/)
  })
}
