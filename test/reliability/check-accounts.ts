// Holds what the clients were told, what the smarthost took and what stands in the store against each other.
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import type { AcceptedMail, OutboxRow, Store } from '../../src/store/store.ts'
import { type NumberedMail, WANTED } from './numbered-mail.ts'
import type { Delivery } from './recording-smarthost.ts'
import type { Outcome } from './send-numbered.ts'

export type Sent = { mail: NumberedMail; outcomes: Outcome[] }
type Accounts = { complaints: string[]; keptUnanswered: number; repeats: number; quarantined: number }

const HELPDESK = 'fila@helpdesk.example'

export async function checkAccounts(
  path: string,
  { sent, deliveries, connections }: { sent: Map<number, Sent>; deliveries: Delivery[]; connections: number },
): Promise<Accounts> {
  const complaints: string[] = []
  const store = await openSqliteStore(path, { access: 'read' })
  try {
    const { accepted, inFlight, ends } = await store.ledger()
    const sum = Object.values(ends).reduce((total, count) => total + count, 0)
    if (accepted !== sum + inFlight || inFlight !== 0) complaints.push(`ledger: ${accepted} accepted, ${sum} ended, ${inFlight} in flight`)
    const rows = await listAllMails(store)
    if (rows.length !== accepted) complaints.push(`ledger: ${accepted} accepted, ${rows.length} rows`)
    const entries = await listAllEntries(store)
    const byNumber = Map.groupBy(rows, (row) => Number(/^cliente-(\d+)@/.exec(row.mailFrom)?.[1] ?? 0))
    const sentIds = Map.groupBy(deliveries, ({ messageId }) => messageId)
    let keptUnanswered = 0
    for (const [number, { mail, outcomes }] of sent) {
      const own = byNumber.get(number) ?? []
      if (!outcomes.includes('kept') && own.length > 0) keptUnanswered += 1
      complaints.push(...checkMail({ mail, outcomes }, own, lettersTo(mail, deliveries, entries, own)))
    }
    const repeats = checkDeliveries(sentIds, entries, connections, complaints)
    return { complaints, keptUnanswered, repeats, quarantined: ends.quarantined }
  } finally {
    await store.close()
  }
}

type Letters = { replies: number; handOffs: number; quarantineNotices: number }

function checkMail({ mail, outcomes }: Sent, rows: AcceptedMail[], letters: Letters): string[] {
  const wanted = WANTED[mail.kind]
  const says = (what: string): string => `mail ${mail.number} (${mail.kind}, ${outcomes.join(' ')}): ${what}`
  const possible = outcomes.filter((outcome) => outcome === 'kept' || outcome === 'unknown').length
  const certain = outcomes.filter((outcome) => outcome === 'kept').length
  if (rows.length < certain || rows.length > possible) return [says(`${rows.length} rows for ${certain} to ${possible}`)]
  if (rows.length === 0) return letters.replies + letters.handOffs === 0 ? [] : [says('letters for a mail that was not kept')]
  const [first, ...others] = rows.filter(({ end, codes }) => !(end === 'merged' && codes?.[0] === 'same-mail'))
  if (first === undefined || others.length > 0)
    return [says(`ends ${rows.map(({ end, codes }) => `${end} ${codes?.join(' ')}`).join(', ')}`)]
  // In hand at three kills: it is kept, a person has it raw, and nobody was answered.
  if (first.end === 'quarantined') {
    const isRight = first.attempts >= 2 && letters.replies === 0 && letters.handOffs === 0 && letters.quarantineNotices === 1
    return isRight ? [] : [says(`quarantined after ${first.attempts} tries with ${JSON.stringify(letters)}`)]
  }
  const { replies, handOffs, quarantineNotices } = letters
  if (first.end !== wanted.end || replies !== wanted.replies || handOffs !== wanted.handOffs || quarantineNotices !== 0) {
    return [says(`ended ${first.end} ${first.codes?.join(' ')} with ${JSON.stringify(letters)}`)]
  }
  return []
}

/** Different letters that the smarthost took, told by whom they name; repeats of one Message-ID are one. */
function lettersTo(mail: NumberedMail, deliveries: Delivery[], entries: OutboxRow[], rows: AcceptedMail[]): Letters {
  const ids = (chosen: Delivery[]): number => new Set(chosen.map(({ messageId }) => messageId)).size
  const notices = new Set(
    entries
      .filter(({ mailId, messageId }) => messageId.startsWith('quarantine.') && rows.some(({ id }) => id === mailId))
      .map(({ messageId }) => `<${messageId}>`),
  )
  return {
    replies: ids(deliveries.filter(({ to }) => to.includes(mail.from))),
    handOffs: ids(deliveries.filter(({ to, replyTo }) => to.includes(HELPDESK) && addressOf(replyTo) === mail.from)),
    quarantineNotices: ids(deliveries.filter(({ messageId }) => notices.has(messageId))),
  }
}

function addressOf(field: string): string {
  return /<([^>]*)>/.exec(field)?.[1] ?? field
}

/** Every letter was committed before it was sent, with the same bytes each time; it comes again only after a kill that caught it in flight. */
function checkDeliveries(sentIds: Map<string, Delivery[]>, entries: OutboxRow[], connections: number, complaints: string[]): number {
  const known = new Map(entries.map((entry) => [`<${entry.messageId}>`, entry]))
  const again = new Map<number, number>()
  let repeats = 0
  for (const [id, [first, ...others]] of sentIds) {
    if (known.get(id)?.state !== 'sent') complaints.push(`letter ${id}: sent, and ${known.get(id)?.state ?? 'unknown'} in the outbox`)
    let epoch = first?.epoch ?? 0
    for (const other of others) {
      repeats += 1
      if (first === undefined || !other.bytes.equals(first.bytes)) complaints.push(`letter ${id}: other bytes at another try`)
      if (other.epoch === epoch) complaints.push(`letter ${id}: twice in one life of the node`)
      again.set(epoch, (again.get(epoch) ?? 0) + 1)
      epoch = other.epoch
    }
  }
  for (const [epoch, times] of again) if (times > connections) complaints.push(`kill ${epoch + 1}: ${times} letters came again`)
  for (const { messageId } of entries) if (!sentIds.has(`<${messageId}>`)) complaints.push(`letter <${messageId}>: never sent`)
  return repeats
}

async function listAllMails(store: Store): Promise<AcceptedMail[]> {
  const rows: AcceptedMail[] = []
  for (;;) {
    const after = rows.at(-1)?.id
    const page = await store.listMails({ since: '2000-01-01T00:00:00Z', limit: 1000, ...(after === undefined ? {} : { after }) })
    rows.push(...page)
    if (page.length < 1000) return rows
  }
}

async function listAllEntries(store: Store): Promise<OutboxRow[]> {
  const rows: OutboxRow[] = []
  for (;;) {
    const before = rows.at(-1)?.id
    const page = await store.listOutbox({ limit: 1000, ...(before === undefined ? {} : { before }) })
    rows.push(...page)
    if (page.length < 1000) return rows
  }
}
