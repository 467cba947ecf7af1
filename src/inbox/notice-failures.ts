// What could not be sent: tells its ticket, which goes to a person where the customer got no reply. In one transaction with the mark
// that it was told, so that a crash tells it again and a success tells it once. A hand-off that failed stands on its ticket, and as an
// alert until a person has sent it again or seen to it: another hand-off would fail alike.
import { decideOnFailure } from '../decide/decide-on-failure.ts'
import type { OutboxRow } from '../store/store.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { composeAll, type Handling } from './handle-mail.ts'
import { loadEarlierMails } from './load-earlier-mails.ts'
import { takeEach } from './take-each.ts'

const ENTRIES_AT_ONCE = 50

/** Resolves when each failed entry was told of; those whose ticket changed meanwhile are told of at the next look. */
export async function noticeFailures(handling: Handling): Promise<void> {
  const { store, turns } = handling
  const inTurn = async (entry: OutboxRow): Promise<void> => {
    const ticket = entry.ticket === undefined ? undefined : await store.findTicket(entry.ticket)
    await turns.take(ticket?.customer?.address ?? entry.ticket ?? entry.id, () => notice(entry, handling))
  }
  await takeEach(await store.listUnnoticedFailures(ENTRIES_AT_ONCE), inTurn, () => store.tryKeeping('small'))
}

async function notice(entry: OutboxRow, handling: Handling): Promise<void> {
  const { store, desk, patience, log } = handling
  const now = handling.now()
  const ticket = entry.ticket === undefined ? undefined : await store.findTicket(entry.ticket)
  if (ticket === undefined) {
    await store.commit({ noticed: entry.id, outbox: [], at: now })
    return
  }
  const { originals, secrets } = await loadEarlierMails(ticket, {}, handling)
  const status = statusOf(entry.answer)
  const decision = decideOnFailure({ ticket, originals, secrets, of: whatFailed(entry, ticket), status, desk, patience, now })
  const cause = { mailId: entry.mailId, ticket: ticket.token, at: now, sign: handling.sign }
  const outbox = await composeAll(decision?.mails ?? [], cause)
  const changed = decision === undefined ? {} : { ticket: decision.ticket }
  const result = await store.commit({ noticed: entry.id, ...changed, outbox, at: now })
  log.warn('delivery-failed', { entry: entry.id, ticket: ticket.token, result, sent: outbox.length })
  if (outbox.length > 0) handling.queued()
}

function whatFailed({ kind, envelopeTo }: OutboxRow, ticket: Ticket): 'reply' | 'hand-off' | 'copy' {
  if (kind === 'hand-off') return 'hand-off'
  const customer = ticket.customer?.address.toLowerCase()
  const isToAgent = envelopeTo.some((address) => address.toLowerCase() === ticket.agent?.address.toLowerCase())
  return isToAgent && !envelopeTo.some((address) => address.toLowerCase() === customer) ? 'copy' : 'reply'
}

/** The code alone: a server's words may quote an address. */
function statusOf(answer = ''): string {
  const [code = ''] = answer.replace('given up: ', '').split(' ')
  const known = /^[\w.-]{1,20}$/.test(code) ? code : 'unknown'
  return answer.startsWith('given up: ') ? `given-up-${known}` : known
}
