// A store as it is after a long service, made by the store's own operations in large groups: every fifth mail has opened a ticket and got
// its reply, which was sent; the others were joined to one. Tickets, replies and mails are copies of real ones, each with names of its own.
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { openSqliteStore } from '../src/store/sqlite/open-sqlite-store.ts'
import type { NewOutboxEntry, Store } from '../src/store/store.ts'
import type { Ticket } from '../src/ticket/ticket.ts'
import { writeToken } from '../src/ticket/token.ts'
import { runLoadInChild, startServer } from './children.ts'
import { MAILBOX, readSamples, stampOf } from './sample-mails.ts'

export type Fill = { folder: string; mails: number; say: (line: string) => void }

const GROUP = 500
const MAILS_PER_TICKET = 5
const DAYS = 60
const AT_ONCE = 1000

export async function fillStore({ folder, mails, say }: Fill): Promise<{ mails: number; tickets: number }> {
  const models = await makeModels(`${folder}-models`)
  mkdirSync(folder, { recursive: true })
  const store = await openSqliteStore(`${folder}/porteiro.db`)
  const key = await store.keepSecret('ticket-token', randomBytes(32))
  const samples = readSamples().map(({ rest }) => rest.subarray(0, rest.lastIndexOf('.\r\n')))
  const from = Temporal.Now.instant().subtract({ hours: 24 * DAYS })
  const far = Temporal.Now.instant()
    .add({ hours: 24 * DAYS })
    .toString()
  let tickets = 0
  let said = 0

  async function fillGroup(first: number): Promise<void> {
    const at = from.add({ seconds: Math.floor((first / mails) * DAYS * 86_000) }).toString({ fractionalSecondDigits: 3 })
    const numbers = Array.from({ length: Math.min(GROUP, mails - first) }, (_, index) => first + index)
    const ids = await Promise.all(
      numbers.map((n) =>
        store.keepMail({
          receivedAt: at,
          remoteAddress: '127.0.0.1',
          helo: 'bench.example',
          tls: false,
          mailFrom: `cliente${n}.fill@empresa${n % 1000}.example`,
          rcptTo: [MAILBOX],
          raw: Buffer.concat([stampOf('fill', n), samples[n % samples.length] ?? Buffer.of()]),
        }),
      ),
    )
    let token = ''
    await Promise.all(
      ids.map((mailId, index) => {
        const n = first + index
        const identity = { messageId: `${n}.fill@cliente.example`, contentHash: randomBytes(32).toString('base64url') }
        if (n % MAILS_PER_TICKET !== 0) return store.commit({ mailId, end: { end: 'merged', codes: ['note'] }, outbox: [], identity, at })
        tickets += 1
        token = writeToken(randomBytes(5), key)
        const model = models[tickets % models.length]
        if (model === undefined) throw new Error('Cannot fill a store: no mail of the sample opened a ticket')
        return store.commit({
          mailId,
          end: { end: 'answered', codes: ['ask'] },
          ...copyModel(model, { token, mailId, n, at, far }),
          identity,
          at,
        })
      }),
    )
    await settleAll(store, at)
    if (first - said < mails / 10) return
    said = first
    say(`filling: ${first} of ${mails} mails`)
  }

  for (let first = 0; first < mails; first += GROUP) await fillGroup(first)
  await store.settlePurge(Temporal.Now.instant().toString())
  await store.close()
  return { mails, tickets }
}

type Model = { ticket: Ticket; replies: NewOutboxEntry[] }

/** The tickets that the samples open, and what they are answered. */
async function makeModels(folder: string): Promise<Model[]> {
  const server = await startServer({ kind: 'node', folder })
  await runLoadInChild({ port: server.port, connections: 2, run: 'model', until: { mails: readSamples().length } })
  await server.idle()
  await server.stop()
  const store = await openSqliteStore(`${folder}/porteiro.db`)
  const [now, leaseUntil] = ['2100-01-01T00:00:00Z', '2100-01-02T00:00:00Z']
  const entries = await store.claimEntries({ limit: AT_ONCE, now, leaseUntil })
  const tickets = await store.listTickets({ limit: AT_ONCE })
  await store.close()
  return tickets.map((ticket) => ({
    ticket,
    replies: entries.flatMap(({ id: _, attempt: _attempt, queuedAt: _queuedAt, ...entry }) =>
      entry.ticket === ticket.token ? [entry] : [],
    ),
  }))
}

type Names = { token: string; mailId: string; n: number; at: string; far: string }

function copyModel({ ticket, replies }: Model, { token, mailId, n, at, far }: Names): { ticket: Ticket; outbox: NewOutboxEntry[] } {
  const customer = `cliente${n}.fill@empresa${n % 1000}.example`
  const outbox = replies.map((reply, index) => ({
    ...reply,
    ticket: token,
    mailId,
    messageId: `${index}.${token}.${n}@localhost`,
    envelopeTo: reply.kind === 'reply' ? [customer] : reply.envelopeTo,
    sendAfter: at,
  }))
  const messageIds = [`${n}.fill@cliente.example`, ...outbox.map(({ messageId }) => messageId)]
  const copy: Ticket = { ...ticket, token, version: 1, mailIds: [mailId], messageIds, openedAt: at, changedAt: at, wakeAt: far }
  return { ticket: ticket.customer === undefined ? copy : { ...copy, customer: { ...ticket.customer, address: customer } }, outbox }
}

async function settleAll(store: Store, at: string): Promise<void> {
  const leaseUntil = Temporal.Instant.from(at).add({ hours: 1 }).toString()
  const entries = await store.claimEntries({ limit: AT_ONCE, now: at, leaseUntil })
  await Promise.all(entries.map(({ id }) => store.settleEntry(id, { kind: 'sent', response: '250 2.0.0 Ok: queued' }, at)))
}
