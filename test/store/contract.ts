// The promises of src/store/store.ts as tests, for every store. A store's own test calls holdToContract() with a way to open
// an empty store and to open the same one again, as after a restart.
import { expect, onTestFinished, test } from 'vitest'
import type { Commit, EndOfMail, NewOutboxEntry, ReceivedMail, Store } from '../../src/store/store.ts'
import { storeTime } from '../../src/store/store-time.ts'
import type { Ticket } from '../../src/ticket/ticket.ts'

export type StoreUnderTest = {
  /** Opens a new, empty store. */
  open(): Promise<Store>
  /** Opens the store that `open` made last once more; the test has closed it before. */
  reopen(): Promise<Store>
}

const at = (seconds: number): string => new Date(Date.UTC(2026, 4, 4, 12, 0, seconds)).toISOString()
const text = (words: string): Uint8Array => new TextEncoder().encode(words)

export function someMail(changes: Partial<ReceivedMail> = {}): ReceivedMail {
  return {
    receivedAt: at(0),
    remoteAddress: '192.0.2.7',
    helo: 'mail.cliente.example',
    tls: false,
    mailFrom: 'ana@cliente.example',
    rcptTo: ['suporte@provedor.example'],
    raw: text('Subject: POP3\r\n\r\nNao recebo.\r\n'),
    ...changes,
  }
}

export function someTicket(changes: Partial<Ticket> = {}): Ticket {
  return {
    token: 'AAAA-BBBB',
    version: 1,
    state: 'collecting',
    mailbox: 'suporte@provedor.example',
    customer: { address: 'ana@cliente.example', name: 'Ana' },
    participants: [],
    language: 'pt-BR',
    checklist: 'pop3',
    subject: 'POP3',
    facts: [],
    dontKnow: [],
    mentioned: [],
    mailsWithoutNews: 0,
    findings: { failed: [] },
    requests: [],
    messageIds: ['um@cliente.example'],
    mailIds: ['1'],
    openedAt: at(0),
    changedAt: at(0),
    events: [],
    ...changes,
  }
}

export function someEntry(changes: Partial<NewOutboxEntry> = {}): NewOutboxEntry {
  return {
    kind: 'reply',
    mailId: '1',
    messageId: 'resposta@provedor.example',
    envelopeFrom: 'suporte@provedor.example',
    envelopeTo: ['ana@cliente.example'],
    bytes: text('Subject: Re: POP3\r\n\r\nQual porta?\r\n'),
    sendAfter: at(1),
    ...changes,
  }
}

const answered: EndOfMail = { end: 'answered', codes: ['asked'] }
const claim = { limit: 10, now: at(10), leaseUntil: at(70) }

export function holdToContract({ open, reopen }: StoreUnderTest): void {
  async function fresh(): Promise<Store> {
    const store = await open()
    onTestFinished(() => store.close())
    return store
  }
  const decide = (changes: Partial<Commit>): Commit => ({ outbox: [], at: at(20), ...changes })

  test('keepMail() gives back the same mail, byte for byte', async () => {
    const store = await fresh()
    const raw = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    const mail = someMail({ raw, tls: true, mailFrom: '', rcptTo: ['suporte@provedor.example', 'suporte+x@provedor.example'] })
    const id = await store.keepMail(mail)
    const [claimed] = await store.claimMails(claim)
    expect(claimed && { ...claimed, raw: Uint8Array.from(claimed.raw) }).toEqual({ ...mail, id, attempt: 1 })
    expect(Uint8Array.from((await store.readRaw(id)) ?? [])).toEqual(raw)
  })

  test('keepMail() keeps an empty mail and a large one', async () => {
    const store = await fresh()
    const large = new Uint8Array(3_000_000).fill(0x41)
    const empty = await store.keepMail(someMail({ raw: new Uint8Array() }))
    const id = await store.keepMail(someMail({ raw: large }))
    expect((await store.readRaw(empty))?.length).toBe(0)
    expect(Buffer.compare((await store.readRaw(id)) ?? Buffer.alloc(0), large)).toBe(0)
    expect((await store.findMail(id))?.bytes).toBe(3_000_000)
  })

  test('keepMail() outlives a restart', async () => {
    const store = await open()
    const small = await store.keepMail(someMail())
    const large = await store.keepMail(someMail({ raw: new Uint8Array(200_000).fill(0x42) }))
    await store.close()
    const again = await reopen()
    onTestFinished(() => again.close())
    expect((await again.claimMails(claim)).map(({ id, raw }) => [id, raw.length])).toEqual([
      [small, someMail().raw.length],
      [large, 200_000],
    ])
  })

  test('keepMail() gives each of many at once an id of its own, in order', async () => {
    const store = await fresh()
    const ids = await Promise.all(Array.from({ length: 500 }, (_, n) => store.keepMail(someMail({ helo: `h${n}` }))))
    expect(new Set(ids).size).toBe(500)
    const claimed = await store.claimMails({ ...claim, limit: 500 })
    expect(claimed.map(({ helo }) => helo)).toEqual(Array.from({ length: 500 }, (_, n) => `h${n}`))
  })

  test('keepMail() rejects one bad mail without its neighbours', async () => {
    const store = await fresh()
    const results = await Promise.allSettled([
      store.keepMail(someMail()),
      store.keepMail(someMail({ receivedAt: 'yesterday' })),
      store.keepMail(someMail()),
    ])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect((await store.ledger()).accepted).toBe(2)
  })

  test('keepMail() cleans NUL and lone surrogates from the envelope', async () => {
    const store = await fresh()
    const id = await store.keepMail(someMail({ helo: 'a\0b\ud800', rcptTo: ['x\0@y.example'] }))
    expect(await store.findMail(id)).toBeDefined()
    const [mail] = await store.claimMails(claim)
    expect(mail?.helo).toBe('a\ufffdb\ufffd')
    expect(mail?.rcptTo).toEqual(['x\ufffd@y.example'])
  })

  test('claimMails() gives no more bytes than are wanted, in order, and one mail at least', async () => {
    const store = await fresh()
    for (const size of [300, 200_000, 300, 300]) await store.keepMail(someMail({ raw: new Uint8Array(size).fill(0x42) }))
    const sizes = async (maxBytes: number): Promise<number[]> =>
      (await store.claimMails({ ...claim, maxBytes })).map(({ raw }) => raw.length)
    expect(await sizes(100_000)).toEqual([300])
    expect(await sizes(100)).toEqual([200_000])
    expect(await sizes(600)).toEqual([300, 300])
  })

  test('claimMails() gives each mail to one claimant until its lease runs out, and counts the tries', async () => {
    const store = await fresh()
    for (let n = 0; n < 3; n++) await store.keepMail(someMail())
    const first = await store.claimMails({ ...claim, limit: 2 })
    const second = await store.claimMails({ ...claim, limit: 2 })
    expect([...first, ...second].map(({ attempt }) => attempt)).toEqual([1, 1, 1])
    expect(new Set([...first, ...second].map(({ id }) => id)).size).toBe(3)
    expect(await store.claimMails({ ...claim, now: at(69) })).toEqual([])
    const third = await store.claimMails({ ...claim, now: at(70), leaseUntil: at(130) })
    expect(third.map(({ attempt }) => attempt)).toEqual([2, 2, 2])
  })

  test('claimMails() gives nothing twice to claimants at once', async () => {
    const store = await fresh()
    await Promise.all(Array.from({ length: 100 }, () => store.keepMail(someMail())))
    const claims = await Promise.all(Array.from({ length: 20 }, () => store.claimMails(claim)))
    const ids = claims.flat().map(({ id }) => id)
    expect(ids.length).toBe(100)
    expect(new Set(ids).size).toBe(100)
  })

  test('releaseMail() gives a mail back uncounted', async () => {
    const store = await fresh()
    const id = await store.keepMail(someMail())
    await store.claimMails(claim)
    await store.releaseMail(id)
    await store.releaseMail(id)
    expect((await store.findMail(id))?.attempts).toBe(0)
    expect((await store.claimMails(claim)).map(({ attempt }) => attempt)).toEqual([1])
  })

  test('commit() writes end, ticket, outbox entry and identity together', async () => {
    const store = await fresh()
    const id = await store.keepMail(someMail())
    const identity = { messageId: 'um@cliente.example', contentHash: 'h1' }
    const ticket = someTicket({ mailIds: [id] })
    const outbox = [someEntry({ mailId: id, ticket: ticket.token })]
    expect(await store.commit(decide({ mailId: id, end: answered, ticket, outbox, identity }))).toBe('committed')
    expect(await store.findTicket(ticket.token)).toEqual(ticket)
    expect(await store.findMail(id)).toMatchObject({ end: 'answered', codes: ['asked'], endedAt: at(20), ticket: ticket.token })
    expect(await store.findSameMail(identity)).toEqual({ mailId: id, ticket: ticket.token })
    expect(await store.countOutbox()).toEqual({ waiting: 1, sent: 0, failed: 0, oldestWaitingAt: at(20) })
    expect(await store.claimMails(claim)).toEqual([])
  })

  test('commit() with an entry that cannot be written leaves nothing', async () => {
    const store = await fresh()
    const id = await store.keepMail(someMail())
    const outbox = [someEntry(), someEntry({ sendAfter: 'never' })]
    const identity = { messageId: 'm', contentHash: 'h' }
    const bad = store.commit(decide({ mailId: id, end: answered, ticket: someTicket(), outbox, identity }))
    const good = store.commit(decide({ ticket: someTicket({ token: 'NEIGHBOUR' }) }))
    await expect(bad).rejects.toThrow()
    expect(await good).toBe('committed')
    expect(await store.findTicket('AAAA-BBBB')).toBeUndefined()
    expect(await store.findTicketByMessageId(['um@cliente.example'])).toMatchObject({ token: 'NEIGHBOUR' })
    expect(await store.findSameMail(identity)).toBeUndefined()
    expect((await store.countOutbox()).waiting).toBe(0)
    expect(await store.countReplies(undefined, at(0))).toBe(0)
    expect(await store.ledger()).toMatchObject({ accepted: 1, inFlight: 1, ends: { answered: 0 } })
    expect(await store.commit(decide({ mailId: id, end: answered }))).toBe('committed')
  })

  test('commit() gives a mail one end for ever', async () => {
    const store = await fresh()
    const id = await store.keepMail(someMail())
    const both = await Promise.all([
      store.commit(decide({ mailId: id, end: answered })),
      store.commit(decide({ mailId: id, end: { end: 'ignored', codes: ['late'] }, ticket: someTicket(), outbox: [someEntry()] })),
    ])
    expect(both).toEqual(['committed', 'gone'])
    expect(await store.findTicket('AAAA-BBBB')).toBeUndefined()
    expect((await store.countOutbox()).waiting).toBe(0)
    expect(await store.findMail(id)).toMatchObject({ end: 'answered', codes: ['asked'] })
    expect(await store.commit(decide({ mailId: '999', end: answered }))).toBe('gone')
    expect(await store.commit(decide({ mailId: 'no id', end: answered }))).toBe('gone')
  })

  test('commit() refuses a ticket that another decision changed first, and changes nothing then', async () => {
    const store = await fresh()
    const id = await store.keepMail(someMail())
    expect(await store.commit(decide({ ticket: someTicket() }))).toBe('committed')
    expect(await store.commit(decide({ ticket: someTicket({ subject: 'other' }) }))).toBe('conflict')
    const next = someTicket({ version: 2, state: 'handed-off' })
    expect(await store.commit(decide({ ticket: { ...next, version: 3 }, mailId: id, end: answered, outbox: [someEntry()] }))).toBe(
      'conflict',
    )
    expect((await store.findMail(id))?.end).toBeUndefined()
    expect((await store.countOutbox()).waiting).toBe(0)
    expect(await store.commit(decide({ ticket: next, mailId: id, end: answered }))).toBe('committed')
    expect(await store.commit(decide({ ticket: next }))).toBe('conflict')
    expect(await store.findTicket('AAAA-BBBB')).toEqual(next)
  })

  test('commit() lets the same mail, come twice at once, open one ticket', async () => {
    const store = await fresh()
    const ids = [await store.keepMail(someMail()), await store.keepMail(someMail())]
    const identity = { messageId: 'um@cliente.example', contentHash: 'h1' }
    const results = await Promise.all(
      ids.map((mailId, n) => store.commit(decide({ mailId, end: answered, identity, ticket: someTicket({ token: `T${n}` }) }))),
    )
    expect(results).toEqual(['committed', 'conflict'])
    expect(await store.findTicket('T1')).toBeUndefined()
  })

  test('claimEntries() gives nothing of what the claimer has in hand, though its lease has run out', async () => {
    const store = await fresh()
    await store.commit(decide({ outbox: [someEntry(), someEntry({ messageId: 'dois@provedor.example' })] }))
    const claim = { limit: 9, now: at(30), leaseUntil: at(40) }
    const [first, second] = (await store.claimEntries(claim)).map(({ id }) => id)
    const again = await store.claimEntries({ ...claim, now: at(50), except: [first ?? ''] })
    expect(again.map(({ id }) => id)).toEqual([second])
  })

  test('commit() withdraws what it supersedes, but nothing claimed, handed off or of another ticket', async () => {
    const store = await fresh()
    const ours = (changes: Partial<NewOutboxEntry>) => someEntry({ ticket: 'AAAA-BBBB', sendAfter: at(50), ...changes })
    await store.commit(
      decide({
        ticket: someTicket(),
        outbox: [
          ours({ messageId: 'stale' }),
          ours({ messageId: 'claimed', sendAfter: at(1) }),
          ours({ messageId: 'handed', kind: 'hand-off' }),
          ours({ messageId: 'foreign', ticket: 'OTHER' }),
        ],
      }),
    )
    // Its lease is over when the decision comes: it may be on its way still.
    expect((await store.claimEntries({ limit: 9, now: at(25), leaseUntil: at(28) })).map(({ messageId }) => messageId)).toEqual(['claimed'])
    const fresher = ours({ messageId: 'fresher' })
    await store.commit(decide({ ticket: someTicket({ version: 2 }), supersede: 'AAAA-BBBB', outbox: [fresher], at: at(30) }))
    expect((await store.countOutbox()).waiting).toBe(4)
    expect(await store.countReplies(undefined, at(0))).toBe(3)
    const left = await store.claimEntries({ limit: 9, now: at(60), leaseUntil: at(90) })
    expect(left.map(({ messageId }) => messageId).sort()).toEqual(['claimed', 'foreign', 'fresher', 'handed'])
  })

  test('commit() takes the hand-off that came back for failed: it can be retried, and is told of no second time', async () => {
    const store = await fresh()
    const handOff = (messageId: string) => someEntry({ kind: 'hand-off', ticket: 'AAAA-BBBB', messageId })
    const outbox = [handOff('first.h@x'), handOff('second.h@x'), someEntry({ ticket: 'AAAA-BBBB', messageId: 'reply.r@x' })]
    await store.commit(decide({ ticket: someTicket(), outbox }))
    for (const { id } of await store.claimEntries({ limit: 9, now: at(60), leaseUntil: at(90) }))
      await store.settleEntry(id, { kind: 'sent', response: '250 2.0.0 ok' }, at(61))
    const comesBack = (messageIds: string[]) =>
      store.commit(decide({ returned: { ticket: 'AAAA-BBBB', messageIds, answer: 'came back: 5.1.1' }, at: at(70) }))
    const failed = async () => (await store.listOutbox({ state: 'unseen', limit: 9 })).map(({ messageId }) => messageId)
    await comesBack(['first.h@x', 'reply.r@x'])
    expect(await failed()).toEqual(['first.h@x'])
    await comesBack(['unknown@elsewhere'])
    expect(await failed()).toEqual(['second.h@x', 'first.h@x'])
    await comesBack(['first.h@x'])
    expect(await store.listUnnoticedFailures(9)).toEqual([])
    expect(await store.countOutbox()).toMatchObject({ waiting: 0, sent: 1, failed: 2 })
    const [again] = await store.listOutbox({ state: 'failed', limit: 1 })
    expect(again).toMatchObject({ answer: 'came back: 5.1.1', settledAt: at(70) })
    expect(await store.retryEntry(again?.id ?? '', at(80))).toBe(true)
    expect(await store.countOutbox()).toMatchObject({ waiting: 1, sent: 1, failed: 1 })
  })

  test('commit() takes a hand-off that came back twice for one, and leaves the others as sent', async () => {
    const store = await fresh()
    const handOff = (messageId: string) => someEntry({ kind: 'hand-off', ticket: 'AAAA-BBBB', messageId })
    await store.commit(decide({ ticket: someTicket(), outbox: [handOff('first.h@x'), handOff('second.h@x')] }))
    for (const { id } of await store.claimEntries({ limit: 9, now: at(60), leaseUntil: at(90) }))
      await store.settleEntry(id, { kind: 'sent', response: '250 2.0.0 ok' }, at(61))
    const returned = { ticket: 'AAAA-BBBB', messageIds: ['second.h@x'], answer: 'came back: 5.1.1' }
    for (const seconds of [70, 71]) await store.commit(decide({ returned, at: at(seconds) }))
    expect((await store.listOutbox({ state: 'unseen', limit: 9 })).map(({ messageId }) => messageId)).toEqual(['second.h@x'])
    expect(await store.countOutbox()).toMatchObject({ sent: 1, failed: 1 })
  })

  test('commit() that conflicts withdraws nothing', async () => {
    const store = await fresh()
    await store.commit(decide({ ticket: someTicket(), outbox: [someEntry({ ticket: 'AAAA-BBBB' })] }))
    expect(await store.commit(decide({ ticket: someTicket(), supersede: 'AAAA-BBBB' }))).toBe('conflict')
    expect((await store.countOutbox()).waiting).toBe(1)
  })

  test('listOpenTicketsOf() gives the open talks of one customer at one mailbox', async () => {
    const store = await fresh()
    const customer = { address: 'Ana@Cliente.example' }
    const talk = (token: string, changes: Partial<Ticket> = {}) =>
      store.commit(decide({ ticket: someTicket({ token, customer, changedAt: at(10), ...changes }) }))
    await talk('OPEN')
    await talk('BLOCKED', { state: 'blocked', changedAt: at(12) })
    await talk('DONE', { state: 'handed-off' })
    await talk('OLD', { changedAt: at(5) })
    await talk('BEA', { customer: { address: 'bea@cliente.example' } })
    await talk('NOBODY')
    await store.commit(decide({ ticket: someTicket({ token: 'ELSEWHERE', customer, mailbox: 'ajuda@provedor.example' }) }))
    const { customer: _, ...nobody } = someTicket({ token: 'NOBODY', version: 2 })
    await store.commit(decide({ ticket: nobody }))
    const asked = { customer: 'ana@cliente.example', mailbox: 'Suporte@provedor.example', since: at(8) }
    expect((await store.listOpenTicketsOf(asked)).map(({ token }) => token)).toEqual(['BLOCKED', 'OPEN'])
    await talk('OPEN', { version: 2, state: 'closed' })
    expect((await store.listOpenTicketsOf(asked)).map(({ token }) => token)).toEqual(['BLOCKED'])
  })

  test('findSameMail() wants both Message-ID and content, overlooks the quarantined, and tells an ignored one where there is no other', async () => {
    const store = await fresh()
    const identity = { messageId: 'm', contentHash: 'h' }
    const first = await store.keepMail(someMail())
    await store.commit(decide({ mailId: first, end: { end: 'quarantined', codes: ['crashed'] }, identity }))
    expect(await store.findSameMail(identity)).toBeUndefined()
    const second = await store.keepMail(someMail())
    await store.commit(decide({ mailId: second, end: { end: 'ignored', codes: ['spam-flag'] }, identity }))
    expect(await store.findSameMail(identity)).toEqual({ mailId: second, isIgnored: true })
    const third = await store.keepMail(someMail())
    await store.commit(decide({ mailId: third, end: answered, identity }))
    expect(await store.findSameMail(identity)).toEqual({ mailId: third })
    expect(await store.findSameMail({ ...identity, contentHash: 'other' })).toBeUndefined()
    expect(await store.findSameMail({ ...identity, messageId: 'other' })).toBeUndefined()
  })

  test('findTicketByMessageId() finds the newest of several', async () => {
    const store = await fresh()
    await store.commit(decide({ ticket: someTicket({ token: 'OLD', messageIds: ['a', 'b'] }) }))
    await store.commit(decide({ ticket: someTicket({ token: 'NEW', messageIds: ['b', 'c'], openedAt: at(5) }) }))
    await store.commit(decide({ ticket: someTicket({ token: 'OLD', version: 2, messageIds: ['a', 'b', 'd'], changedAt: at(30) }) }))
    expect((await store.findTicketByMessageId(['x', 'b']))?.token).toBe('NEW')
    expect((await store.findTicketByMessageId(['d']))?.token).toBe('OLD')
    expect(await store.findTicketByMessageId(['x'])).toBeUndefined()
    expect(await store.findTicketByMessageId([])).toBeUndefined()
  })

  test('findTicket() gives hostile text back cleaned', async () => {
    const store = await fresh()
    await store.commit(decide({ ticket: someTicket({ subject: 'a\0b \udc00 \\u0000 😀', messageIds: ['\0'] }) }))
    expect((await store.findTicket('AAAA-BBBB'))?.subject).toBe('a\ufffdb \ufffd \\u0000 😀')
    expect(await store.findTicketByMessageId(['\0'])).toBeDefined()
  })

  test('listTickets() pages from the newest change, by state', async () => {
    const store = await fresh()
    for (let n = 0; n < 5; n++) {
      await store.commit(decide({ ticket: someTicket({ token: `T${n}`, changedAt: at(n), state: n % 2 ? 'closed' : 'collecting' }) }))
    }
    const tokens = async (page: Parameters<Store['listTickets']>[0]) => (await store.listTickets(page)).map(({ token }) => token)
    expect(await tokens({ limit: 2 })).toEqual(['T4', 'T3'])
    expect(await tokens({ limit: 2, before: at(3) })).toEqual(['T2', 'T1'])
    expect(await tokens({ limit: 9, state: 'closed' })).toEqual(['T3', 'T1'])
  })

  test('listDueTickets() gives those whose time has come, oldest first', async () => {
    const store = await fresh()
    await store.commit(decide({ ticket: someTicket({ token: 'LATER', wakeAt: at(50) }) }))
    await store.commit(decide({ ticket: someTicket({ token: 'SECOND', wakeAt: at(40) }) }))
    await store.commit(decide({ ticket: someTicket({ token: 'FIRST', wakeAt: '2026-05-04T12:00:30Z' }) }))
    await store.commit(decide({ ticket: someTicket({ token: 'NEVER' }) }))
    expect((await store.listDueTickets(at(40), 10)).map(({ token }) => token)).toEqual(['FIRST', 'SECOND'])
    expect((await store.listDueTickets(at(40), 1)).map(({ token }) => token)).toEqual(['FIRST'])
    await store.commit(decide({ ticket: someTicket({ token: 'FIRST', version: 2 }) }))
    expect((await store.listDueTickets(at(40), 10)).map(({ token }) => token)).toEqual(['SECOND'])
  })

  test('listDueTickets() leaves out whose reply waits to be sent', async () => {
    const store = await fresh()
    const reply = someEntry({ ticket: 'ASKED', sendAfter: at(1) })
    await store.commit(decide({ ticket: someTicket({ token: 'ASKED', wakeAt: at(30) }), outbox: [reply] }))
    const handOff = someEntry({ kind: 'hand-off', ticket: 'HANDED', sendAfter: at(2) })
    await store.commit(decide({ ticket: someTicket({ token: 'HANDED', wakeAt: at(31) }), outbox: [handOff] }))
    const due = async () => (await store.listDueTickets(at(40), 10)).map(({ token }) => token)
    expect(await due()).toEqual(['HANDED'])
    const [entry] = await store.claimEntries({ limit: 1, now: at(40), leaseUntil: at(50) })
    expect(await due()).toEqual(['HANDED'])
    await store.settleEntry(entry?.id ?? '', { kind: 'sent', response: '250' }, at(41))
    expect(await due()).toEqual(['ASKED', 'HANDED'])
  })

  test('findReplySentAt() tells when the newest reply of a ticket was sent', async () => {
    const store = await fresh()
    const send = async (ticket: string, sentAt: string, settle: 'sent' | 'failed' = 'sent') => {
      await store.commit(decide({ outbox: [someEntry({ ticket, envelopeTo: ['Ana@cliente.example'], sendAfter: at(1) })], at: at(1) }))
      const [entry] = await store.claimEntries({ limit: 1, now: at(40), leaseUntil: at(50) })
      const settlement = settle === 'sent' ? { kind: settle, response: '250' } : { kind: settle, error: '550' }
      await store.settleEntry(entry?.id ?? '', settlement, sentAt)
    }
    expect(await store.findReplySentAt('A', 'ana@cliente.example')).toBeUndefined()
    await send('A', at(41))
    await send('A', at(43))
    await send('A', at(44), 'failed')
    await send('B', at(45))
    expect(await store.findReplySentAt('A', 'ANA@cliente.example')).toBe(at(43))
    expect(await store.findReplySentAt('A', 'rui@cliente.example')).toBeUndefined()
  })

  test('claimEntries() waits for sendAfter, leases, and gives the same bytes at each try', async () => {
    const store = await fresh()
    const entry = someEntry({ ticket: 'AAAA-BBBB', sendAfter: at(30) })
    await store.commit(decide({ outbox: [entry] }))
    expect(await store.claimEntries({ limit: 5, now: at(29), leaseUntil: at(60) })).toEqual([])
    const [first] = await store.claimEntries({ limit: 5, now: at(30), leaseUntil: at(60) })
    expect(first).toMatchObject({ ...entry, bytes: expect.anything(), attempt: 1, queuedAt: at(20) })
    expect(Buffer.compare(first?.bytes ?? Buffer.alloc(0), entry.bytes)).toBe(0)
    expect(await store.claimEntries({ limit: 5, now: at(59), leaseUntil: at(90) })).toEqual([])
    await store.settleEntry(first?.id ?? '', { kind: 'retry', sendAfter: at(100), error: '451' }, at(59))
    expect(await store.claimEntries({ limit: 5, now: at(99), leaseUntil: at(120) })).toEqual([])
    const [second] = await store.claimEntries({ limit: 5, now: at(100), leaseUntil: at(120) })
    expect(second?.attempt).toBe(2)
    expect(Buffer.compare(second?.bytes ?? Buffer.alloc(0), entry.bytes)).toBe(0)
  })

  test('settleEntry() ends an entry once', async () => {
    const store = await fresh()
    await store.commit(decide({ outbox: [someEntry({ messageId: 'a' }), someEntry({ messageId: 'b' }), someEntry({ messageId: 'c' })] }))
    const [a, b] = await store.claimEntries({ limit: 2, now: at(30), leaseUntil: at(60) })
    await store.settleEntry(a?.id ?? '', { kind: 'sent', response: '250 ok' }, at(31))
    await store.settleEntry(a?.id ?? '', { kind: 'failed', error: 'late' }, at(32))
    await store.settleEntry(a?.id ?? '', { kind: 'retry', sendAfter: at(33), error: 'late' }, at(32))
    await store.settleEntry(b?.id ?? '', { kind: 'failed', error: '550' }, at(32))
    expect(await store.countOutbox()).toEqual({ waiting: 1, sent: 1, failed: 1, oldestWaitingAt: at(20) })
    const rest = await store.claimEntries({ limit: 9, now: at(90), leaseUntil: at(120) })
    expect(rest.map(({ messageId }) => messageId)).toEqual(['c'])
  })

  test('mendTimes() lets replies and tickets of a clock that was ahead count as of now, with what they wait for', async () => {
    const store = await fresh()
    const ahead = (hours: number) => new Date(Date.UTC(2026, 4, 14, 12 + hours)).toISOString()
    const ticket = someTicket({
      openedAt: at(0),
      changedAt: ahead(0),
      wakeAt: ahead(48),
      requests: [
        { askedAt: at(0), asks: [] },
        { askedAt: ahead(1), asks: [] },
      ],
    })
    await store.commit(decide({ ticket, outbox: [someEntry({ sendAfter: ahead(0) })], at: ahead(0) }))
    await store.claimEntries({ limit: 1, now: ahead(0), leaseUntil: ahead(1) })
    await store.settleEntry('1', { kind: 'sent', response: '250 ok' }, ahead(0))
    expect(await store.mendTimes(at(10))).toBe(2)
    expect(await store.mendTimes(at(10))).toBe(0)
    const day = 86_400
    expect(await store.countReplies('ana@cliente.example', at(10))).toBe(1)
    expect(await store.countReplies('@cliente.example', at(11))).toBe(0)
    expect(await store.countReplies(undefined, at(11))).toBe(0)
    expect(await store.listDueTickets(at(9 + 2 * day), 9)).toEqual([])
    const [due] = await store.listDueTickets(at(10 + 2 * day), 9)
    expect(due).toMatchObject({ version: 2, openedAt: at(0), requests: [{ askedAt: at(0) }, {}] })
    const times = [due?.changedAt, due?.requests[1]?.askedAt, due?.wakeAt].map((time) => Date.parse(time ?? ''))
    expect(times).toEqual([at(10), at(3610), at(10 + 2 * day)].map((time) => Date.parse(time)))
  })

  test('mendTimes() lets an entry between two tries wait no longer than a gap is, and one that waits for its first as long as was meant', async () => {
    const store = await fresh()
    const hour = 3600
    await store.commit(decide({ outbox: [someEntry({ sendAfter: at(0) }), someEntry({ sendAfter: at(20 * hour) })], at: at(0) }))
    const [tried] = await store.claimEntries({ limit: 1, now: at(18 * hour), leaseUntil: at(19 * hour) })
    await store.settleEntry(tried?.id ?? '', { kind: 'retry', sendAfter: at(21 * hour), error: '451' }, at(18 * hour))
    expect(await store.mendTimes(at(18 * hour))).toBe(0)
    expect(await store.mendTimes(at(2 * hour))).toBe(1)
    const due = await store.claimEntries({ limit: 9, now: at(2 * hour), leaseUntil: at(3 * hour) })
    expect(due.map(({ id }) => id)).toEqual([tried?.id])
  })

  test('countReplies() counts by address, domain and anyone, replies only, since a moment', async () => {
    const store = await fresh()
    const queue = (seconds: number, ...outbox: NewOutboxEntry[]) => store.commit(decide({ outbox, at: at(seconds) }))
    await queue(1, someEntry({ envelopeTo: ['Ana@Cliente.example'] }))
    await queue(2, someEntry({ envelopeTo: ['ana@cliente.example', 'rui@cliente.example'] }), someEntry({ kind: 'hand-off' }))
    await queue(3, someEntry({ envelopeTo: ['eva@outra.example'] }))
    expect(await store.countReplies('ana@cliente.example', at(0))).toBe(2)
    expect(await store.countReplies('ana@cliente.example', at(2))).toBe(1)
    expect(await store.countReplies('@cliente.example', at(0))).toBe(2)
    expect(await store.countReplies(undefined, at(0))).toBe(3)
    expect(await store.countReplies(undefined, at(4))).toBe(0)
    expect(await store.countReplies('cliente.example', at(0))).toBe(0)
  })

  test('listRepliedTickets() gives the tickets that an address had a reply of, newest reply first', async () => {
    const store = await fresh()
    const reply = (token: string, version: number, seconds: number, to: string) =>
      store.commit(
        decide({ ticket: someTicket({ token, version }), outbox: [someEntry({ ticket: token, envelopeTo: [to] })], at: at(seconds) }),
      )
    await reply('A', 1, 1, 'ana@cliente.example')
    await reply('B', 1, 2, 'Ana@cliente.example')
    await reply('A', 2, 3, 'ana@cliente.example')
    await reply('C', 1, 4, 'rui@cliente.example')
    const tokens = async (seconds: number) => (await store.listRepliedTickets('ANA@cliente.example', at(seconds))).map(({ token }) => token)
    expect(await tokens(0)).toEqual(['A', 'B'])
    expect(await tokens(3)).toEqual(['A'])
    expect(await tokens(4)).toEqual([])
  })

  test('listIgnored() gives the ignored, newest first, with their codes and the return path’s domain', async () => {
    const store = await fresh()
    const keep = async (mailFrom: string, end: 'ignored' | 'merged') => {
      const mailId = await store.keepMail({ ...someMail(), mailFrom })
      await store.commit(decide({ mailId, end: { end, codes: ['auto-submitted', 'precedence'] } }))
      return mailId
    }
    const ids = [await keep('ana@Cliente.example', 'ignored'), await keep('', 'ignored'), await keep('x@y.example', 'merged')]
    expect(await store.listIgnored(5)).toMatchObject([{ id: ids[1] }, { id: ids[0], senderDomain: 'cliente.example' }])
    expect((await store.listIgnored(1))[0]).toEqual({
      ...(await store.findMail(ids[1] ?? '')),
      end: 'ignored',
      codes: ['auto-submitted', 'precedence'],
    })
  })

  test('ledger() balances at every step', async () => {
    const store = await fresh()
    const ends = ['answered', 'merged', 'handed-off', 'ignored', 'quarantined'] as const
    expect(await store.ledger()).toEqual({
      accepted: 0,
      replayed: 0,
      inFlight: 0,
      ends: { answered: 0, merged: 0, 'handed-off': 0, ignored: 0, quarantined: 0 },
    })
    const ids = await Promise.all(Array.from({ length: 11 }, () => store.keepMail(someMail())))
    expect(await store.ledger()).toMatchObject({ inFlight: 11, oldestInFlightAt: storeTime(someMail().receivedAt) })
    for (const [n, mailId] of ids.slice(0, 10).entries()) {
      await store.commit(decide({ mailId, end: { end: ends[n % 5] ?? 'ignored', codes: ['test'] } }))
      await store.commit(decide({ mailId, end: answered }))
      const ledger = await store.ledger()
      expect(ledger.accepted).toBe(ledger.inFlight + Object.values(ledger.ends).reduce((sum, count) => sum + count, 0))
    }
    expect(await store.ledger()).toEqual({
      accepted: 11,
      replayed: 0,
      inFlight: 1,
      oldestInFlightAt: storeTime(someMail().receivedAt),
      ends: { answered: 2, merged: 2, 'handed-off': 2, ignored: 2, quarantined: 2 },
    })
  })

  test('listQuarantine() gives the quarantined, oldest first, and their bytes stay', async () => {
    const store = await fresh()
    const ids = await Promise.all([1, 2, 3].map(() => store.keepMail(someMail())))
    for (const mailId of ids.slice(1)) await store.commit(decide({ mailId, end: { end: 'quarantined', codes: ['timed-out'] } }))
    const rows = await store.listQuarantine(10)
    expect(rows.map(({ id, codes }) => [id, codes])).toEqual(ids.slice(1).map((id) => [id, ['timed-out']]))
    expect((await store.readRaw(rows[0]?.id ?? ''))?.length).toBe(someMail().raw.length)
    expect(await store.listQuarantine(1)).toHaveLength(1)
  })

  test('keepSecret() keeps the first one for ever', async () => {
    const store = await open()
    const first = new Uint8Array(32).fill(1)
    expect(Uint8Array.from(await store.keepSecret('tokens', first))).toEqual(first)
    expect(Uint8Array.from(await store.keepSecret('tokens', new Uint8Array(32).fill(2)))).toEqual(first)
    expect(Uint8Array.from(await store.keepSecret('other', new Uint8Array(32).fill(3)))).not.toEqual(first)
    await store.close()
    const again = await reopen()
    onTestFinished(() => again.close())
    expect(Uint8Array.from(await again.keepSecret('tokens', new Uint8Array(32).fill(4)))).toEqual(first)
  })

  test.for(['999', 'x', '', '0', '-1'])('findMail() and readRaw() know no mail "%s"', async (id) => {
    const store = await fresh()
    await store.keepMail(someMail())
    expect(await store.findMail(id)).toBeUndefined()
    expect(await store.readRaw(id)).toBeUndefined()
  })
}
