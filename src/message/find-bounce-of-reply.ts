// Whether a mail is the bounce of a reply of ours, and what became of the reply.
// Believed only where it came back to the signed return path or names our signed Message-ID: the caller has checked the
// token and gives this only mails that name the ticket (PEERS 27: forged bounces).
import type { DeliveryReport, Message } from './message.ts'

export type BounceOfReply = { action: NonNullable<DeliveryReport['action']> /** RFC 3463 code, or unknown. */; status: string }

/** Returns what the notification says, `failed` where it does not say; undefined when `message` is no bounce. */
export function findBounceOfReply(message: Message, envelope: { mailFrom: string }): BounceOfReply | undefined {
  // The letter itself must be the notification: a customer who forwards us a bounce is a customer.
  const report = message.deliveryReports.find(({ letter }) => letter === 0)
  const isNotification = envelope.mailFrom === '' || /^(?:mailer-daemon|postmaster)@/i.test(message.from[0]?.address ?? '')
  if (!isNotification || (report === undefined && !looksLikeBounce(message))) return undefined
  return { action: report?.action ?? 'failed', status: report?.status ?? 'unknown' }
}

/** A bounce of no known form still comes from a mailer, to the return path. */
function looksLikeBounce(message: Message): boolean {
  return /^(?:mailer-daemon|postmaster)@/i.test(message.from[0]?.address ?? '')
}
