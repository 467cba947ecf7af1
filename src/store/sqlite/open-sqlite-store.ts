// The store in one SQLite file, for one process at a time; test/store/contract.ts holds it to the promises of store.ts.
//   PATH          the database (WAL: PATH-wal, PATH-shm beside it)
//   PATH-lock     says that a process owns it
//   PATH-mails/   the bytes of large mails
// Everything that writes goes through one group commit; reads are synchronous underneath and see only what is committed.
import type { ClaimedMail, KeptFile, MailRow, ReceivedMail, Store } from '../store.ts'
import { storeTime } from '../store-time.ts'
import { backUpDatabase } from './back-up.ts'
import { commitDecision } from './commit-decision.ts'
import { prepareCounts } from './counts.ts'
import { startGroupCommit } from './group-commit.ts'
import { openKysely } from './kysely-dialect.ts'
import { countOutbox, readLedger } from './ledger.ts'
import { IDENTITY_NAME, openMailFolder } from './mail-folder.ts'
import { prepareMailIds } from './mail-ids.ts'
import { type ClaimedRow, type KeptBytes, prepareMails } from './mails.ts'
import { type Access, openDatabase } from './open-database.ts'
import { prepareOutbox } from './outbox.ts'
import { preparePurge } from './purge.ts'
import { prepareQuarantine } from './quarantine.ts'
import { prepareSecrets } from './secrets.ts'
import { openSpill } from './spill.ts'
import { startCheckpointing } from './start-checkpointing.ts'
import { prepareTickets, ticketOf } from './tickets.ts'

export type SqliteOptions = {
  /** own (default): the service. guest: a person's act beside it. read: a look beside it; every write rejects. */
  access?: Access
  /** Mails above this many bytes go to a file of their own. A row of 64 KB still commits in a group without holding it up. */
  spillAboveBytes?: number
  /**
   * How long a write waits for a lock that somebody else holds (a backup tool, the sqlite3 shell). The wait blocks the event
   * loop, so it is short: after it the mail gets 451 and its sender comes again.
   */
  busyMs?: number
}

/** No large mail takes so long to come in. */
const DAY_MS = 86_400_000

/** Returns the store in the file `path`, made if missing. Throws when it is owned by another process or newer than this program. */
export async function openSqliteStore(path: string, options: SqliteOptions = {}): Promise<Store> {
  const { access = 'own', spillAboveBytes = 65_536, busyMs = 250 } = options
  const { database, isInPlace, close } = openDatabase(path, access, busyMs)
  const counts = prepareCounts(database)
  const ids = prepareMailIds(database)
  const mails = prepareMails(database, counts, ids)
  const tickets = prepareTickets(database)
  const outbox = prepareOutbox(database, counts)
  const secrets = prepareSecrets(database)
  const quarantine = prepareQuarantine(database, ids)
  const purge = preparePurge(database)
  const kysely = openKysely(database)
  // A guest's few writes are checkpointed by the owner.
  const checkpoints = access === 'own' ? startCheckpointing(database, path) : undefined
  const {
    write,
    writeSoon,
    close: finish,
  } = startGroupCommit(database, {
    isInPlace,
    pending: [ids, counts, mails.packs],
    committed: () => checkpoints?.committed(),
  })
  const keepIdentity = async (identity: string): Promise<void> => {
    await write(() => secrets.keep(IDENTITY_NAME, Buffer.from(identity)))
  }
  const folder = openMailFolder(`${path}-mails`, {
    findIdentity: () => textOfBytes(secrets.find(IDENTITY_NAME)),
    ...(access === 'own' && { keepIdentity }),
    isNamed: mails.isNamed,
    nameAny: mails.nameAny,
  })
  const spill = openSpill(folder)
  if (access === 'own') {
    // What cannot be removed harms nothing, and a disk that is read-only for now keeps no small mail out: the next purge tries again, and says so.
    await spill.sweep(mails.isNamed).catch(() => {})
    await write(() => {
      mails.releaseAll()
      outbox.releaseAll()
    })
  }

  const readBytes = async (bytes: KeptBytes): Promise<Uint8Array | undefined> =>
    bytes.kind === 'inline' ? bytes.bytes : spill.read(bytes.name)

  async function withBytes({ id, attempt, isAlone, envelope, bytes }: ClaimedRow): Promise<ClaimedMail> {
    const raw = await readBytes(bytes)
    if (raw === undefined) return { ...envelope, id, attempt, raw: new Uint8Array(), isLost: true }
    return { ...envelope, id, attempt, ...(isAlone && { isAlone }), raw }
  }

  function withAct<Row extends MailRow | undefined>(row: Row): Row {
    const seen = row?.end === 'quarantined' ? quarantine.findAct(row.id) : undefined
    return seen === undefined ? row : { ...row, seen }
  }

  async function keepSpilled(mail: ReceivedMail): Promise<string> {
    return keepFile(mail, { name: await spill.write(mail.raw), size: mail.raw.length })
  }

  async function keepFile(mail: ReceivedMail, { name, size }: KeptFile): Promise<string> {
    try {
      return await write(() => mails.keep(mail, { kind: 'spilled', name, size }))
    } catch (cause) {
      // Where nobody can say whether the commit came through, a row may name it.
      if (!mails.isNamed(name)) await spill.remove(name)
      throw cause
    }
  }

  return {
    async keepMail(mail) {
      if (mail.file !== undefined) return keepFile(mail, mail.file)
      return mail.raw.length > spillAboveBytes ? keepSpilled(mail) : write(() => mails.keep(mail, { kind: 'inline', bytes: mail.raw }))
    },
    openMailFile: () => spill.open(),
    async claimMails(claim) {
      const claimed = await write(() => mails.claim(claim))
      const read = await Promise.allSettled(claimed.map(withBytes))
      // A mail whose file cannot be read now harms only itself: it comes again when its lease has run out, and that was no try.
      const unread = claimed.filter((_, index) => read[index]?.status === 'rejected')
      if (unread.length > 0) await write(() => unread.map(({ id }) => mails.release(id, claim.leaseUntil)))
      return read.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
    },
    releaseMail: (id, notBefore) => write(() => mails.release(id, notBefore)),
    postponeMail: (id, notBefore) => write(() => mails.postpone(id, notBefore)),
    commit: (commit) => writeSoon(() => commitDecision(commit, mails, tickets, outbox)),
    findSameMail: async (identity) => mails.findSame(identity),
    findTicket: async (token) => tickets.find(token),
    findTicketByMessageId: async (messageIds) => tickets.findByMessageId(messageIds),
    listOpenTicketsOf: async (talk) => tickets.listOpenOf(talk),
    async listTickets({ limit, before, state }) {
      let query = kysely.selectFrom('tickets').select('json').orderBy('changed_at', 'desc').orderBy('token', 'desc').limit(limit)
      if (before !== undefined) query = query.where('changed_at', '<', storeTime(before))
      if (state !== undefined) query = query.where('state', '=', state)
      return (await query.execute()).map(ticketOf)
    },
    listDueTickets: async (now, limit) => tickets.listDue(now, limit),
    claimEntries: (claim) => write(() => outbox.claim(claim)),
    settleEntry: (id, settlement, at) => write(() => outbox.settle(id, settlement, at)),
    listUnnoticedFailures: async (limit) => outbox.listUnnoticed(limit),
    listOutbox: async (page) => outbox.list(page),
    findEntry: async (id) => outbox.find(id),
    retryEntry: (id, at, to) => write(() => outbox.retry(id, at, to)),
    dismissEntry: (id, act) => write(() => outbox.dismiss(id, act)),
    countOutbox: () => countOutbox(kysely),
    findReplySentAt: async (ticket, address) => outbox.findReplySentAt(ticket, address),
    listRepliedTickets: async (address, since) => outbox.listRepliedTickets(address, since).flatMap((token) => tickets.find(token) ?? []),
    countReplies: async (to, since) => outbox.countReplies(to, since),
    ledger: () => readLedger(kysely),
    findMail: async (id) => withAct(mails.find(id)),
    listMails: async (page) => mails.listSince(page),
    async readRaw(id) {
      const bytes = mails.findBytes(id)
      return bytes && readBytes(bytes)
    },
    findNewestBefore: async (time) => mails.findNewestBefore(time),
    listIgnored: async (limit) => mails.listIgnored(limit),
    listQuarantine: async (limit, which = 'all') => mails.listQuarantine(limit, which).map(withAct),
    releaseQuarantined: (id, act) => write(() => quarantine.release(id, act)),
    replayQuarantined: (id, act) => write(() => quarantine.replay(id, act)),
    async purge(what) {
      // What is purged is gone: a file that cannot be removed now would outlive the row that names it.
      if (mails.nameAny()) await folder.check()
      const { files, ...purged } = await write(() => purge(what))
      for (const file of files) await spill.remove(file)
      return purged
    },
    async settlePurge(at) {
      await checkpoints?.idle()
      const [result] = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all()
      if (result?.['busy'] !== 0) throw new Error('Cannot empty the log of changes: somebody is reading; it is tried again')
      await spill.sweep(mails.isNamed, Date.parse(at) - DAY_MS)
    },
    backUp: (to, at) => backUpDatabase(database, { from: path, to, at }),
    keepSecret: (name, fresh) => write(() => secrets.keep(name, fresh)),
    mendTimes: (now) => write(() => mails.mendLeases(now) + outbox.mendTimes(now) + tickets.mendTimes(now)),
    tryKeeping: (size) =>
      size === 'large' ? spill.tryWriting() : write(size === 'none' ? () => {} : () => secrets.tryKeeping(spillAboveBytes)),
    async close() {
      await finish()
      await checkpoints?.stop()
      close()
    },
  }
}

function textOfBytes(bytes: Uint8Array | undefined): string | undefined {
  return bytes && Buffer.from(bytes).toString()
}
