// porteiro replay: kept mails read once more by the program and the checklists as they are now. Nothing is sent and nothing changed.
import { deskOf } from '../config.ts'
import type { Reading } from '../facts/fact.ts'
import { isWithHelpdesk } from '../inbox/is-with-helpdesk.ts'
import { type ReaderPool, startReaderPool } from '../inbox/reader-pool.ts'
import { silentLog } from '../log.ts'
import { mailboxRulesOf } from '../main/desk-rules-of.ts'
import { wasAutomatic } from '../message/automatic/automatic-sign.ts'
import { findEnvelopeSigns } from '../message/automatic/find-envelope-signs.ts'
import type { Message } from '../message/message.ts'
import { readChecklistFiles } from '../read-checklist-files.ts'
import type { AcceptedMail } from '../store/store.ts'
import { askedOf } from '../ticket/asked-of.ts'
import { bringsHelpdeskCustomer, whatHelpdeskDid } from '../ticket/from-helpdesk.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { compareReadings, type KeptReading, type ReadingChange } from './compare-readings.ts'
import { explainOperands } from './explain-unknown.ts'
import { maskSecrets } from './mask-secrets.ts'
import { printable } from './printable.ts'
import { isMoment, MOMENT_FORMS, readMoment } from './read-moment.ts'
import { readOptions } from './read-options.ts'
import { type Command, DONE, type ExitCode, type Terminal, WRONG_USE } from './terminal.ts'
import { type Opened, withStore } from './with-store.ts'

const help = `Usage: porteiro replay --since TIME [--until TIME] [--dry-run] [--config FILE] [--json]

Reads kept mails once more with the program and the checklists as they are now, and shows what would be otherwise: fields
added, changed or lost, another checklist, another outcome. Try a changed checklist on last month's mail with it.
Nothing is sent and nothing is changed: that is the only mode there is, and --dry-run only says so. To take one quarantined
mail up again for good: porteiro quarantine replay.

  --since TIME    mails received at or after this time, such as 2026-11-01T00:00:00-03:00, or a day: its start in timeZone
  --until TIME    and not after this one
  --config FILE   the configuration file (or PORTEIRO_CONFIG); it may be another than the service has
  --json          a line of JSON for each mail that would be read otherwise

Mails whose bytes were purged are counted. Works while the service runs. Values shown are customers' words.
`

const PAGE = 100

type Tally = { read: number; otherwise: number; unreadable: number; purged: number }

async function run(args: string[], terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(args, { config: 'value', since: 'value', until: 'value', 'dry-run': 'flag', json: 'flag' })
  const [since, until] = options.kind === 'options' ? [options.values.get('since'), options.values.get('until')] : []
  if (options.kind === 'wrong-use' || options.operands.length > 0 || since === undefined) {
    const says = options.kind === 'wrong-use' ? '' : explainOperands([], options.operands) || '--since is missing.\n\n'
    terminal.stderr.write(options.kind === 'wrong-use' ? `${options.says}\n` : `${says}${help}`)
    return WRONG_USE
  }
  const wrong = [since, until ?? since].find((text) => !isMoment(text))
  if (wrong !== undefined) {
    terminal.stderr.write(`--since and --until must be ${MOMENT_FORMS}; ${printable(wrong)} is none.\n`)
    return WRONG_USE
  }
  const write = options.flags.has('json') ? writeLine : writeForPeople
  return withStore<ExitCode>({ configFile: options.values.get('config'), access: 'read', terminal }, async (opened) => {
    const { timeZone } = opened.config
    const [from = since, to] = [readMoment(since, timeZone), until && readMoment(until, timeZone)]
    if (to !== undefined && Temporal.Instant.compare(to, from) < 0) {
      terminal.stderr.write(`--until (${to}) is before --since (${from}): no mail was received then.\n`)
      return WRONG_USE
    }
    const page = { since: from, limit: PAGE, ...(to === undefined ? {} : { until: to }) }
    const tally: Tally = { read: 0, otherwise: 0, unreadable: 0, purged: 0 }
    const replay = await openReplay(opened)
    try {
      for (let after = '0'; ; ) {
        const mails = await opened.store.listMails({ ...page, after })
        for (const mail of mails) {
          const change = await replay.read(mail, tally)
          if (change !== undefined) terminal.stdout.write(write(mail, change))
        }
        if (mails.length < PAGE) break
        after = mails.at(-1)?.id ?? after
      }
    } finally {
      await replay.close()
    }
    const { read, otherwise, unreadable, purged } = tally
    terminal.stderr.write(`${read} mails read, ${otherwise} otherwise than before; ${unreadable} cannot be read, ${purged} are purged\n`)
    return DONE
  })
}

async function openReplay({ store, config }: Opened) {
  const checklists = await readChecklistFiles(config.checklistFolders)
  const desk = deskOf(config)
  const { workers, deadlineSeconds, memoryMb } = config.reading
  const pool = await startReaderPool({ readers: workers, deadlineMs: deadlineSeconds * 1000, memoryMb, desk, checklists, log: silentLog })
  const amongFor = ({ rcptTo }: AcceptedMail): string[] => {
    const bare = new Set(rcptTo.map((address) => address.toLowerCase().replace(/\+[^@]*@/, '@')))
    return (config.mailboxes.find(({ address }) => bare.has(address)) ?? config.mailboxes[0])?.checklists ?? []
  }

  const withHelpdesks = { ...desk, mailboxes: mailboxRulesOf(config, checklists) }
  /** What the envelope, our own Message-ID or the helpdesk's address says of automatic mail is no matter of reading. */
  const isIgnoredUnread = async (mail: AcceptedMail, read: { message: Message; reading: Reading }, ticket: Ticket | undefined) => {
    if (findEnvelopeSigns(mail, desk).length > 0 || mail.codes?.includes('own-message-id')) return true
    const helpdeskMail = { mailFrom: mail.mailFrom, message: read.message }
    const did = whatHelpdeskDid(helpdeskMail, withHelpdesks)
    if (did === undefined) return false
    const named = ticket === undefined ? {} : { ticket }
    return !bringsHelpdeskCustomer(did, read) || isWithHelpdesk(helpdeskMail, named, { store, desk: withHelpdesks })
  }

  return {
    close: () => pool.stop(),
    async read(mail: AcceptedMail, tally: Tally): Promise<ReadingChange | undefined> {
      // A mail in flight will be read anyway; a copy of another was never read for itself.
      if (mail.end === undefined || (mail.end === 'merged' && mail.ticket === undefined)) return undefined
      const raw = await store.readRaw(mail.id)
      if (raw === undefined) {
        tally.purged += 1
        return undefined
      }
      const result = await pool.read(raw, amongFor(mail), mail.receivedAt)
      if (result.kind !== 'read') {
        tally.unreadable += 1
        return undefined
      }
      tally.read += 1
      const ticket = mail.ticket === undefined ? undefined : await store.findTicket(mail.ticket)
      if ((mail.end === 'ignored' || wasAutomatic(mail.codes)) && (await isIgnoredUnread(mail, result, ticket))) return undefined
      const reading = (await readForTicket({ mail, message: result.message, ticket, pool, among: amongFor(mail) })) ?? result.reading
      const told = await readAsTold({ mail, message: result.message, ticket, pool, reading })
      const kept: KeptReading = {
        mailId: mail.id,
        end: mail.end,
        ...(mail.codes === undefined ? {} : { codes: mail.codes }),
        reading,
        ...(told === undefined ? {} : { told }),
        checklists,
        mask: maskSecrets(result.message, reading),
        ...(ticket === undefined ? {} : { ticket }),
      }
      const change = compareReadings(kept)
      if (change !== undefined) tally.otherwise += 1
      return change
    },
  }
}

/** A follow-up is read for its ticket's checklist, and bare answers for what had been asked and was known by then. */
async function readForTicket(asked: {
  mail: AcceptedMail
  message: Message
  ticket: Ticket | undefined
  pool: ReaderPool
  among: string[]
}) {
  const { mail, message, ticket, pool, among } = asked
  if (ticket === undefined || ticket.mailIds[0] === mail.id) return undefined
  const before = new Set(ticket.mailIds.slice(0, Math.max(0, ticket.mailIds.indexOf(mail.id))))
  const requests = ticket.requests.filter(({ askedAt }) => Date.parse(askedAt) <= Date.parse(mail.receivedAt))
  const { checklist, ...untold } = ticket
  const then = askedOf({
    // Which checklist it is was what the mail answered.
    ...(requests.at(-1)?.which === undefined ? ticket : untold),
    requests,
    facts: ticket.facts.filter(({ mailId }) => before.has(mailId)),
  })
  return then === undefined ? undefined : pool.readRequest(message, then, among)
}

/** Who said only that mail does not work, and was asked which checklist it is, said more of it than was known then. */
async function readAsTold(asked: {
  mail: AcceptedMail
  message: Message
  ticket: Ticket | undefined
  pool: ReaderPool
  reading: Reading
}): Promise<Reading | undefined> {
  const { mail, message, ticket, pool, reading } = asked
  const { checklist, requests = [], mailIds = [] } = ticket ?? {}
  if (requests[0]?.which === undefined || mailIds[0] !== mail.id || checklist === undefined || reading.checklist !== undefined)
    return undefined
  return pool.readRequest(message, { checklist }, [checklist])
}

function writeLine({ id, ticket, receivedAt, end }: AcceptedMail, change: ReadingChange): string {
  return `${JSON.stringify({ mail: id, ticket, receivedAt, end, ...change })}\n`
}

function writeForPeople({ id, ticket, receivedAt, end }: AcceptedMail, { fields, disposition, checklist }: ReadingChange): string {
  const lines = [
    `mail ${id}, ${receivedAt}, ${ticket === undefined ? (end ?? '') : `ticket ${ticket}`}`,
    ...(checklist === undefined ? [] : [`  checklist    ${checklist.before} → ${checklist.now}`]),
    ...(disposition === undefined ? [] : [`  disposition  ${disposition.before} → ${disposition.now}`]),
    ...fields.map(
      ({ field, kind, before, now }) => `  ${kind.padEnd(11)}  ${field}: ${[before, now].filter((text) => text !== undefined).join(' → ')}`,
    ),
  ]
  return `${printable(lines.join('\n'))}\n`
}

export const replayCommand: Command = { help, run }
