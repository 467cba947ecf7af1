// Two lists of the same mails, Postfix's and ours: what one side has and the other has not. Pure.
import type { AcceptedMail } from '../store/store.ts'
import type { PostfixDelivery } from './read-postfix-log.ts'

/**
 * postfix-only: it was told 250 and we have no such mail; the gravest there is. porteiro-only: we have it, and Postfix knows no 250.
 * `repeat` of the latter: its connection broke after the data, so it holds the mail still and gives it again; the copy is merged.
 */
export type Difference =
  | { kind: 'postfix-only'; delivery: PostfixDelivery; because: 'no-such-mail' | 'another-mail' | 'no-number' }
  | { kind: 'porteiro-only'; mail: AcceptedMail; because: 'no-answer-logged' | 'repeat' }

export type Comparison = { matched: number; differences: Difference[] }

/** A number that is used again after a restored backup belongs to a mail of another time. */
const SAME_MAIL_SECONDS = 3600

/** What page/answer-request.ts writes. */
const PAGE_ID = /^page\.[0-9a-f]{18}@/

/** `mails` are ours of the log's time, and whichever others the log names; `judged` the time of which all must be in the log. */
export function compareWithPostfix(deliveries: PostfixDelivery[], mails: AcceptedMail[], judged: { from: string; to: string }): Comparison {
  const ours = new Map(mails.map((mail) => [mail.id, mail]))
  const matched = findMatches(deliveries, ours)
  const differences: Difference[] = []
  for (const delivery of deliveries) {
    if (delivery.status !== 'sent' || matched.get(delivery.keptAs ?? '') === delivery) continue
    const because = delivery.keptAs === undefined ? 'no-number' : ours.has(delivery.keptAs) ? 'another-mail' : 'no-such-mail'
    differences.push({ kind: 'postfix-only', delivery, because })
  }
  const broken = findBroken(deliveries, { matched, ours })
  for (const mail of mails) {
    // A replay came from us, and a form from our page, not through the door.
    if (matched.has(mail.id) || mail.replayOf !== undefined || PAGE_ID.test(mail.messageId ?? '')) continue
    if (secondsBetween(judged.from, mail.receivedAt) < 0 || secondsBetween(mail.receivedAt, judged.to) < 0) continue
    const isRepeat = mail.messageId !== undefined && broken.has(mail.messageId)
    differences.push({ kind: 'porteiro-only', mail, because: isRepeat ? 'repeat' : 'no-answer-logged' })
  }
  return { matched: matched.size, differences }
}

/** Returns the delivery of each of our mails: of several under one number the nearest in time, for the others' mails were there before a restore. */
function findMatches(deliveries: PostfixDelivery[], ours: Map<string, AcceptedMail>): Map<string, PostfixDelivery> {
  const matched = new Map<string, PostfixDelivery>()
  for (const delivery of deliveries) {
    const { status, keptAs = '', at } = delivery
    const mail = ours.get(keptAs)
    if (status !== 'sent' || mail === undefined) continue
    const apart = (time: string): number => Math.abs(secondsBetween(mail.receivedAt, time))
    const known = matched.get(keptAs)
    if (apart(at) <= SAME_MAIL_SECONDS && (known === undefined || apart(at) < apart(known.at))) matched.set(keptAs, delivery)
  }
  return matched
}

/** Returns the Message-IDs of what Postfix gave in more than once. Where its own line of it is in an older log, our mail's tells. */
function findBroken(
  deliveries: PostfixDelivery[],
  { matched, ours }: { matched: Map<string, PostfixDelivery>; ours: Map<string, AcceptedMail> },
): Set<string> {
  const failed = deliveries.filter(({ status }) => status !== 'sent')
  const queueIds = new Set(failed.map(({ queueId }) => queueId))
  const ofMatched = [...matched].filter(([, { queueId }]) => queueIds.has(queueId)).map(([id]) => ours.get(id)?.messageId)
  return new Set([...failed.map(({ messageId }) => messageId), ...ofMatched].filter((id) => id !== undefined))
}

function secondsBetween(from: string, to: string): number {
  return Temporal.Instant.from(from).until(to).total('seconds')
}
