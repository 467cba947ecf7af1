// Whether a mail is a mailer's notice about a mail of ours, and what it says became of it.
// Out: the outcome, and the Message-IDs that the notice quotes. Whether it is believed is not judged here: only a signed token
// of ours, in the return path it came back to or in one of those ids, proves that we sent something (forged bounces).
import { isMachineAddress } from '../automatic/find-automatic-signs.ts'
import type { DeliveryReport, Message } from '../message.ts'

export type Bounce = {
  action: NonNullable<DeliveryReport['action']>
  /** RFC 3463 code, or unknown. */
  status: string
  finalRecipient?: string
  /** Without angle brackets: of the returned mail, then what the notice itself answers. */
  returnedIds: string[]
}

/** QUIRK: Exchange, Lotus and some appliances send notices under an address of their own, with a return path. */
const MAILER = /^(?:mailer-?daemon|postmaster|mail-?daemon|microsoftexchange[0-9a-f]{0,64}|maildelivery|mdaemon)(?:[+._-][^@]{0,64})?@/i
const DELAY_SUBJECT = /\b(?:delayed|delay|warning|deferred|atrasad[ao]|adiad[ao]|retrasad[ao]|aviso de atraso)\b/i
const FAILURE_FIRST = ['failed', 'delayed', 'relayed', 'expanded', 'delivered'] as const

/** Returns what the notice says, `failed` where it does not say; undefined when `message` is no notice of a mailer. */
export function findBounce(message: Message, envelope: { mailFrom: string }): Bounce | undefined {
  // The letter itself must be the notice: a customer who forwards us a bounce is a customer.
  const reports = message.deliveryReports.filter(({ letter }) => letter === 0)
  const isReport = message.automaticSigns.some(({ code }) => code === 'delivery-status')
  const isFromMailer = message.from.some(({ address }) => MAILER.test(address)) || isMailer(envelope.mailFrom)
  // A null return path alone is no bounce: absence notes have it too (RFC 3834 §3.3).
  if (!isReport && !isFromMailer) return undefined
  const told = FAILURE_FIRST.map((action) => reports.find((report) => report.action === action)).find((report) => report !== undefined)
  const report = told ?? reports[0]
  const action = report?.action ?? actionOf(report?.status, message.subject)
  return {
    action,
    status: report?.status ?? 'unknown',
    ...(report?.finalRecipient === undefined ? {} : { finalRecipient: report.finalRecipient }),
    returnedIds: [
      ...reports.flatMap(({ returned }) => returned?.messageId ?? []),
      // Gmail and Exchange thread the notice under the mail that failed.
      ...message.inReplyTo,
      ...message.references.slice(-5),
    ],
  }
}

function isMailer(mailFrom: string): boolean {
  return MAILER.test(mailFrom) && isMachineAddress(mailFrom)
}

function actionOf(status: string | undefined, subject: string): Bounce['action'] {
  if (status?.startsWith('4.') === true) return 'delayed'
  return status === undefined && DELAY_SUBJECT.test(subject) ? 'delayed' : 'failed'
}
