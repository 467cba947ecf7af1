// Plays a talk: the mails of fixtures/talks/NAME in order, each at its own time, through the real path (store, reading, ticket,
// decision, composing, outbox, clock) with nothing left out but sockets and threads. Gives back what each step came to.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { readRequest } from '../../src/facts/read-request.ts'
import { openBreaker } from '../../src/inbox/breaker.ts'
import { type Handling, handleMail } from '../../src/inbox/handle-mail.ts'
import { openTurns } from '../../src/inbox/turns.ts'
import { startWatchingClock } from '../../src/inbox/watch-clock.ts'
import { silentLog } from '../../src/log.ts'
import { isOwnAddress } from '../../src/message/is-helpdesk-address.ts'
import { readMessage } from '../../src/message/read-message.ts'
import { learnOwnWords, quoteOwnWords } from '../../src/message/thread/quote-own-words.ts'
import { readChecklistFiles } from '../../src/read-checklist-files.ts'
import { listOwnSentences } from '../../src/reply/list-own-sentences.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import type { ClaimedEntry, Store } from '../../src/store/store.ts'
import { knownOf } from '../../src/ticket/join-mail.ts'
import type { Ticket } from '../../src/ticket/ticket.ts'
import { type OurReply, writeTalkMail } from './write-talk-mail.ts'

const TALKS = fileURLToPath(new URL('../../fixtures/talks/', import.meta.url))

const Outcome = z.strictObject({
  /** The mail's end and its reason; absent for the clock. */
  end: z.string().optional(),
  /** 1 for the talk's first ticket, 2 for the next; absent where the mail has none. */
  ticket: z.number().optional(),
  /** The ticket that the mail named without fitting it. */
  linkedTo: z.number().optional(),
  state: z.string().optional(),
  checklist: z.string().optional(),
  /** Facts that this step brought or changed. */
  news: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).optional(),
  /** What the ticket's last request asks for, where this step asked. */
  asks: z.array(z.string()).optional(),
  /** The checklists among which this step asked which it is. */
  which: z.array(z.string()).optional(),
  /** What goes out: kind, recipient, and when, if not at once. */
  sent: z.array(z.string()),
  /** Replies that waited and will not go out. */
  withdrawn: z.number().optional(),
})
export type Outcome = z.infer<typeof Outcome>

const Step = z.strictObject({
  /** A file of the talk; absent where only time passes. */
  mail: z.string().optional(),
  at: z.iso.datetime(),
  /** Envelope, where it is not what the headers say. */
  from: z.string().optional(),
  to: z.array(z.string()).optional(),
  /** Header lines that a relay puts above. */
  relayed: z.array(z.string()).optional(),
  outcome: Outcome,
})

export const Talk = z.strictObject({
  says: z.string(),
  steps: z.array(Step).min(1),
  /** In the end, of all that went out. */
  delivered: z.strictObject({ replies: z.number(), handOffs: z.number() }),
  /** Words that stand in nothing that we send, however attached. */
  never: z.array(z.string()).optional(),
  /** Words that stand in nothing that we send to this address. */
  neverTo: z.record(z.string(), z.array(z.string())).optional(),
  /** Words that some mail to the helpdesk holds. */
  handOffHolds: z.array(z.string()).optional(),
  /** Overrides of the desk's settings. */
  originals: z.enum(['keep', 'mask']).optional(),
  copyAgent: z.boolean().optional(),
})
export type Talk = z.infer<typeof Talk>

const MAILBOX = 'suporte@provedor.example'
const HELPDESK = 'fila@helpdesk.example'
const KEY = new Uint8Array(32).fill(11)
const desk = { addresses: [MAILBOX], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }

export type Played = { outcomes: Outcome[]; delivered: Talk['delivered']; sent: { to: string; text: string }[]; tickets: Ticket[] }

/** Returns what `talk`, kept in the folder `name`, came to. */
export async function playTalk(name: string, talk: Talk): Promise<Played> {
  const folder = await mkdtemp(join(tmpdir(), 'porteiro-talk-'))
  const store = await openSqliteStore(join(folder, 'porteiro.db'))
  try {
    return await play(name, talk, store)
  } finally {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function play(name: string, talk: Talk, store: Store): Promise<Played> {
  const time = { now: talk.steps[0]?.at ?? '' }
  const handling = await handlingFor(talk, store, () => time.now)
  const clock = startWatchingClock(handling, 3_600)
  const sent: ClaimedEntry[] = []
  const tokens: string[] = []
  const outcomes: Outcome[] = []
  for (const step of talk.steps) {
    // What waited until now goes out before anything new comes.
    time.now = step.at
    sent.push(...(await deliver(store, step.at)))
    const before = { tickets: await ticketsOf(store, tokens), outbox: await store.countOutbox() }
    const kept = step.mail === undefined ? undefined : await takeIn({ name, step, store, handling, last: await lastReply(sent) })
    if (step.mail === undefined) await clock.look()
    const row = kept === undefined ? undefined : await store.findMail(kept)
    const changed = row === undefined ? await changedTicket(store, before.tickets) : row.ticket
    if (changed !== undefined && !tokens.includes(changed)) tokens.push(changed)
    const ticket = changed === undefined ? undefined : await store.findTicket(changed)
    const went = await deliver(store, step.at)
    sent.push(...went)
    const outbox = await store.countOutbox()
    outcomes.push({
      ...(row === undefined ? {} : { end: `${row.end} ${row.codes?.join(' ')}` }),
      ...(ticket === undefined ? {} : describeTicket(ticket, before.tickets.get(ticket.token), tokens)),
      sent: [
        ...went.map((entry) => `${whatOf(entry, ticket)} to ${entry.envelopeTo.join(', ')}`),
        ...(outbox.waiting === 0 || ticket === undefined ? [] : waitingOf(ticket, step.at)),
      ],
      ...(withdrawnBy(ticket, before.tickets) === 0 ? {} : { withdrawn: withdrawnBy(ticket, before.tickets) }),
    })
  }
  await clock.stop()
  const last = talk.steps.at(-1)?.at ?? ''
  sent.push(...(await deliver(store, Temporal.Instant.from(last).add({ hours: 1 }).toString())))
  return {
    outcomes,
    delivered: {
      replies: sent.filter(({ kind }) => kind === 'reply').length,
      handOffs: sent.filter(({ kind }) => kind === 'hand-off').length,
    },
    sent: sent.map(({ envelopeTo, bytes }) => ({ to: envelopeTo.join(), text: decodeAll(Buffer.from(bytes).toString()) })),
    tickets: [...(await ticketsOf(store, tokens)).values()],
  }
}

async function handlingFor(talk: Talk, store: Store, now: () => string): Promise<Handling> {
  const checklists = await readChecklistFiles([])
  const ownWords = learnOwnWords(listOwnSentences(checklists))
  const chosen = (among: string[]) => checklists.filter(({ id }) => among.includes(id))
  const mailbox = {
    address: MAILBOX,
    name: 'Suporte',
    checklists: checklists.map(({ id }) => id),
    askWhich: true,
    helpdesk: HELPDESK,
    ...(talk.copyAgent === true ? { copyAgent: true } : {}),
  }
  const read = async (raw: Uint8Array, among: string[]) => {
    const message = quoteOwnWords(await readMessage(raw, desk), ownWords, desk)
    return { kind: 'read' as const, message, reading: readRequest(message, chosen(among), desk) }
  }
  return {
    store,
    reader: {
      read,
      readAlone: read,
      readRequest: async (message, asked, among) => readRequest(message, chosen(among), desk, asked),
    },
    lookUp: async () => ({ failed: [] }),
    turns: openTurns(),
    desk: { ...desk, mailboxes: [mailbox], checklists, deskId: 'test' },
    originals: talk.originals ?? 'keep',
    authentication: 'off',
    patience: { maxRequests: 3, requestGapsSeconds: [60, 600], remindAfterHours: 48, giveUpAfterHours: 120, closeAfterHours: 720 },
    limits: {
      repliesPerTicket: 6,
      repliesPerCustomerPerDay: 10,
      repliesPerDomainPerHour: 100,
      repliesPerMinute: 600,
      unansweredTickets: 2,
    },
    breaker: openBreaker(silentLog),
    key: KEY,
    log: silentLog,
    now,
    queued: () => {},
  }
}

type TakingIn = { name: string; step: z.infer<typeof Step>; store: Store; handling: Handling; last: OurReply | undefined }

/** Keeps and handles the step's mail; returns its id. */
async function takeIn({ name, step, store, handling, last }: TakingIn): Promise<string> {
  const file = await readFile(join(TALKS, name, step.mail ?? ''), 'utf8')
  const above = (step.relayed ?? []).map((line) => `${line}\n`).join('')
  const raw = writeTalkMail(above + file, last)
  const message = await readMessage(raw, desk)
  const ours = [...message.to, ...message.cc].map(({ address }) => address).filter((address) => isOwnAddress(address, desk))
  await store.keepMail({
    receivedAt: step.at,
    remoteAddress: '192.0.2.7',
    helo: 'mx.cliente.example',
    tls: true,
    mailFrom: step.from ?? message.from[0]?.address ?? '',
    rcptTo: step.to ?? (ours.length > 0 ? ours : [MAILBOX]),
    raw,
  })
  const leaseUntil = Temporal.Instant.from(step.at).add({ minutes: 1 }).toString()
  const [claimed] = await store.claimMails({ limit: 1, now: step.at, leaseUntil })
  if (claimed === undefined) throw new Error('Cannot play the talk: its mail was not kept')
  await handleMail(claimed, handling)
  return claimed.id
}

async function deliver(store: Store, now: string): Promise<ClaimedEntry[]> {
  const entries = await store.claimEntries({ limit: 20, now, leaseUntil: Temporal.Instant.from(now).add({ minutes: 1 }).toString() })
  for (const { id } of entries) await store.settleEntry(id, { kind: 'sent', response: '250 ok' }, now)
  return entries
}

async function lastReply(sent: ClaimedEntry[]): Promise<OurReply | undefined> {
  const entry = sent.findLast(({ kind }) => kind === 'reply')
  return entry === undefined ? undefined : readOurReply(entry.bytes)
}

/** Returns a reply of ours as a mail program gets it, to be quoted. */
export async function readOurReply(bytes: Uint8Array): Promise<OurReply> {
  const message = await readMessage(bytes, { addresses: [], agents: [], timeZone: desk.timeZone })
  const raw = Buffer.from(bytes).toString()
  return { message, text: partOf(raw, 'text/plain'), html: partOf(raw, 'text/html') }
}

/** The decoded part of a mail of ours: multipart, quoted-printable, UTF-8, as compose-mail.ts writes it. */
function partOf(raw: string, type: string): string {
  const part = raw.split(/\r\n--[^\r\n]+\r\n/).find((piece) => piece.toLowerCase().startsWith(`content-type: ${type}`)) ?? ''
  const body = part.slice(part.indexOf('\r\n\r\n') + 4).replace(/\r\n--[^\r\n]+--\s*$/, '')
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n')
}

/** All that a mail of ours holds, its encodings undone: a word cannot hide in base64. */
function decodeAll(raw: string): string {
  const plain = raw.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  const blocks = raw.match(/(?:^[A-Za-z0-9+/]{40,78}\r\n)*^[A-Za-z0-9+/]{4,78}={0,2}\r\n/gm) ?? []
  const decoded = blocks.map((block) => Buffer.from(block, 'base64').toString('utf8'))
  return [raw, Buffer.from(plain, 'latin1').toString('utf8'), ...decoded].join('\n')
}

async function ticketsOf(store: Store, tokens: string[]): Promise<Map<string, Ticket>> {
  const tickets = await Promise.all(tokens.map((token) => store.findTicket(token)))
  return new Map(tickets.flatMap((ticket) => (ticket === undefined ? [] : [[ticket.token, ticket]])))
}

async function changedTicket(store: Store, before: Map<string, Ticket>): Promise<string | undefined> {
  const after = await ticketsOf(store, [...before.keys()])
  return [...after.values()].find(({ token, version }) => before.get(token)?.version !== version)?.token
}

function describeTicket(ticket: Ticket, before: Ticket | undefined, tokens: string[]): Omit<Outcome, 'sent'> {
  const old = new Map(before === undefined ? [] : knownOf(before).facts.map((fact) => [fact.field, fact.value]))
  const news = knownOf(ticket).facts.filter(({ field, value }) => String(old.get(field)) !== String(value))
  const asked = ticket.requests.at(-1)
  const isNew = asked !== undefined && asked !== before?.requests.at(-1) && asked.askedAt !== before?.requests.at(-1)?.askedAt
  return {
    ticket: tokens.indexOf(ticket.token) + 1,
    ...(ticket.linkedTo === undefined ? {} : { linkedTo: tokens.indexOf(ticket.linkedTo) + 1 }),
    state: ticket.state,
    ...(ticket.checklist === undefined ? {} : { checklist: ticket.checklist }),
    ...(news.length === 0 ? {} : { news: Object.fromEntries(news.map(({ field, value }) => [field, value])) }),
    ...(isNew && asked.which !== undefined ? { which: asked.which } : {}),
    ...(isNew && asked.which === undefined ? { asks: asked.asks.map(({ field, because }) => `${field} ${because}`) } : {}),
  }
}

/** The newest event of the entry's kind says what it is. */
function whatOf(entry: ClaimedEntry, ticket: Ticket | undefined): string {
  const events = ticket?.events ?? []
  if (entry.kind === 'reply') return events.findLast(({ kind }) => kind === 'reply')?.codes[0] ?? 'reply'
  const event = events.findLast(({ kind }) => kind === 'hand-off' || kind === 'note')
  return event?.kind === 'hand-off' ? `hand-off ${event.codes.join(' ')}` : 'note'
}

function waitingOf(ticket: Ticket, at: string): string[] {
  const asked = ticket.requests.at(-1)
  return asked === undefined || asked.askedAt <= at ? [] : [`ask to ${ticket.customer?.address} at ${asked.askedAt}`]
}

function withdrawnBy(ticket: Ticket | undefined, before: Map<string, Ticket>): number {
  const count = (one: Ticket | undefined) => one?.events.filter(({ kind }) => String(kind) === 'withdrawn').length ?? 0
  return ticket === undefined ? 0 : count(ticket) - count(before.get(ticket.token))
}
