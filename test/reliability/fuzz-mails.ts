// Hostile mails through everything behind the door: kept, claimed, read, decided, composed, committed, and every letter that comes of
// them looked at. In this process, where a crash is seen as one; a share in the worker pool, as the service does it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readRequest } from '../../src/facts/read-request.ts'
import { openBreaker } from '../../src/inbox/breaker.ts'
import { type Handling, handleMail, type Reader } from '../../src/inbox/handle-mail.ts'
import { startReaderPool } from '../../src/inbox/reader-pool.ts'
import { openTurns } from '../../src/inbox/turns.ts'
import { silentLog } from '../../src/log.ts'
import { readMessage } from '../../src/message/read-message.ts'
import { learnOwnWords, quoteOwnWords } from '../../src/message/thread/quote-own-words.ts'
import { readChecklistFiles } from '../../src/read-checklist-files.ts'
import { listOwnSentences } from '../../src/reply/list-own-sentences.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import type { ClaimedEntry, ClaimedMail, Store } from '../../src/store/store.ts'
import { makeMails } from './arbitrary-mail.ts'
import { type Chance, openChance } from './chance.ts'
import { checkOutgoing } from './check-outgoing.ts'

export type MailFuzz = { count: number; seed: number /** Of one, how many go through the worker pool. */; pooled: number }
export type MailFuzzReport = {
  seed: number
  mails: number
  pooled: number
  replies: number
  handOffs: number
  ends: Record<string, number>
  /** Of this process, for one mail, from reading to commit. */
  longestMs: number
  peakRssMb: number
  seconds: number
  complaints: string[]
}

const MAILBOX = 'suporte@provedor.example'
const DESK = { addresses: [MAILBOX], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }
const BATCH = 100
/** Of processor time, not of waiting: the reading's own deadline is 20 s. A first mail, whose patterns are compiled, takes up to three on a busy machine. */
const DEADLINE_MS = 10_000
const MAX_COMPLAINTS = 50

export async function fuzzMails({ count, seed, pooled }: MailFuzz): Promise<MailFuzzReport> {
  const began = performance.now()
  const folder = await mkdtemp(join(tmpdir(), 'porteiro-fuzz-'))
  const store = await openSqliteStore(join(folder, 'porteiro.db'))
  const clock = { now: Temporal.Instant.from('2026-11-10T12:00:00Z') }
  const checklists = await readChecklistFiles([])
  const pool =
    pooled > 0
      ? await startReaderPool({ readers: 2, deadlineMs: 20_000, memoryMb: 256, desk: DESK, checklists, log: silentLog })
      : undefined
  const here = await readHere()
  const handling = await handlingOf(store, here, () => clock.now.toString())
  const report: MailFuzzReport = {
    seed,
    mails: 0,
    pooled: 0,
    replies: 0,
    handOffs: 0,
    ends: {},
    longestMs: 0,
    peakRssMb: 0,
    seconds: 0,
    complaints: [],
  } // prettier-ignore
  let answered: ClaimedEntry[] = []
  try {
    for (let batch = 0; report.mails < count && report.complaints.length < MAX_COMPLAINTS; batch += 1) {
      const chance = openChance(seed + batch)
      const usesPool = pool !== undefined && chance.hits(pooled)
      const mails = makeMails(Math.min(BATCH, count - report.mails), seed + batch)
      for (const [index, raw] of mails.entries()) await keep(store, goOn(raw, answered, chance), { chance, at: clock.now, index })
      const claimed = await store.claimMails({
        limit: BATCH * 2,
        now: clock.now.toString(),
        leaseUntil: clock.now.add({ hours: 1 }).toString(),
      })
      const where = (id: string): string => `seed ${seed} batch ${batch} mail ${claimed.findIndex((mail) => mail.id === id)}`
      const readers = { ...handling, reader: usesPool ? pool : here }
      if (usesPool) report.pooled += claimed.length
      if (usesPool) await Promise.all(claimed.map((mail) => handle(mail, readers, report, where(mail.id))))
      else for (const mail of claimed) await handle(mail, readers, report, where(mail.id))
      report.mails += mails.length
      answered = await takeLetters(store, clock.now, report, `seed ${seed} batch ${batch}`)
      report.peakRssMb = Math.max(report.peakRssMb, Math.round(process.memoryUsage().rss / 1_048_576))
      clock.now = clock.now.add({ minutes: 20 })
    }
    await checkLedger(store, report)
  } finally {
    await pool?.stop()
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { ...report, seconds: Math.round((performance.now() - began) / 100) / 10 }
}

async function handle(mail: ClaimedMail, handling: Handling, report: MailFuzzReport, where: string): Promise<void> {
  const before = process.cpuUsage()
  try {
    await handleMail(mail, handling)
  } catch (error) {
    report.complaints.push(`${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  }
  const used = process.cpuUsage(before)
  const milliseconds = Math.round((used.user + used.system) / 1000)
  if (handling.reader.read.name !== 'readHere') return
  report.longestMs = Math.max(report.longestMs, milliseconds)
  if (milliseconds > DEADLINE_MS) report.complaints.push(`${where}: took ${milliseconds} ms`)
}

/** A part of the mails answer a letter of ours, as a stranger may who has seen one. */
function goOn(raw: Buffer, letters: ClaimedEntry[], chance: Chance): Buffer {
  const [first, ...others] = letters
  if (first === undefined || chance.hits(0.7)) return raw
  const letter = chance.pick([first, ...others])
  const head = `From: Ana <${letter.envelopeTo[0] ?? 'ana@padaria.example'}>\r\nIn-Reply-To: <${letter.messageId}>\r\n`
  return Buffer.concat([Buffer.from(head), raw])
}

async function keep(
  store: Store,
  raw: Buffer,
  { chance, at, index }: { chance: Chance; at: Temporal.Instant; index: number },
): Promise<void> {
  await store.keepMail({
    receivedAt: at.add({ seconds: index }).toString(),
    remoteAddress: '192.0.2.7',
    helo: chance.pick(['mx.cliente.example', '', '\0', '<script>']),
    tls: chance.hits(0.5),
    mailFrom: chance.pick(['ana@padaria.example', 'cliente@flores.example', '', 'x@y.example', 'carla@provedor.example']),
    rcptTo: [chance.pick([MAILBOX, MAILBOX, 'suporte+AAAA-BBBB@provedor.example', `SUPORTE@provedor.example`])],
    raw,
  })
}

async function takeLetters(store: Store, at: Temporal.Instant, report: MailFuzzReport, where: string): Promise<ClaimedEntry[]> {
  const now = at.add({ hours: 2 }).toString()
  const letters = await store.claimEntries({ limit: BATCH * 4, now, leaseUntil: at.add({ hours: 3 }).toString() })
  for (const letter of letters) {
    if (letter.kind === 'reply') report.replies += 1
    else report.handOffs += 1
    const wrong = await checkOutgoing(letter)
    report.complaints.push(...wrong.map((what) => `${where}: the ${letter.kind} of mail ${letter.mailId} ${what}`))
    await store.settleEntry(letter.id, { kind: 'sent', response: '250 ok' }, now)
  }
  return letters
}

async function checkLedger(store: Store, report: MailFuzzReport): Promise<void> {
  const { accepted, inFlight, ends } = await store.ledger()
  report.ends = ends
  const sum = Object.values(ends).reduce((total, count) => total + count, 0)
  if (accepted !== report.mails || sum !== accepted || inFlight !== 0) {
    report.complaints.push(`ledger: ${report.mails} given, ${accepted} accepted, ${sum} ended, ${inFlight} in flight`)
  }
}

async function readHere(): Promise<Reader> {
  const checklists = await readChecklistFiles([])
  const ownWords = learnOwnWords(listOwnSentences(checklists))
  const chosen = (among: string[]) => checklists.filter(({ id }) => among.includes(id))
  const readHere = async (raw: Uint8Array, among: string[]) => {
    const message = quoteOwnWords(await readMessage(raw, DESK), ownWords, DESK)
    return { kind: 'read' as const, message, reading: readRequest(message, chosen(among), DESK) }
  }
  return {
    read: readHere,
    readAlone: readHere,
    readRequest: async (message, asked, among) => readRequest(message, chosen(among), DESK, asked),
  }
}

async function handlingOf(store: Store, reader: Reader, now: () => string): Promise<Handling> {
  const checklists = await readChecklistFiles([])
  const many = 1_000_000
  return {
    store,
    reader,
    lookUp: async () => ({ failed: [] }),
    turns: openTurns(),
    desk: {
      ...DESK,
      mailboxes: [{ address: MAILBOX, name: 'Suporte', checklists: checklists.map(({ id }) => id), helpdesk: 'fila@helpdesk.example' }],
      checklists,
      deskId: 'fuzz',
    },
    originals: 'keep',
    authentication: 'off',
    patience: { maxRequests: 3, requestGapsSeconds: [60, 600], remindAfterHours: 48, giveUpAfterHours: 120, closeAfterHours: 720 },
    limits: {
      repliesPerTicket: many,
      repliesPerCustomerPerDay: many,
      repliesPerDomainPerHour: many,
      repliesPerMinute: many,
      unansweredTickets: many,
    },
    breaker: openBreaker(silentLog),
    key: new Uint8Array(32).fill(7),
    log: silentLog,
    now,
    queued: () => {},
  }
}
