// What Postfix logged of the mails it gave to us: lines of its log in, one delivery for each mail and answer out. Both forms of syslog
// time are read: RFC 3339 (Debian 12 and later), and "Nov 18 14:03:22", which has neither year nor zone.
// Our answer to DATA carries the number under which the mail is kept, and Postfix logs an answer as it is.

export type PostfixDelivery = {
  queueId: string
  at: string
  recipients: string[]
  status: 'sent' | 'deferred' | 'bounced'
  /** Our number for it, where the answer has one. */
  keptAs?: string
  /** Of the mail, without angle brackets, where its line was in the log. */
  messageId?: string
  /** What was answered, or what broke. */
  says: string
}
/** `isZoneless`: some of its times name no zone. */
export type PostfixLog = { deliveries: PostfixDelivery[]; firstAt?: string; lastAt?: string; isZoneless?: true }

export type ReadingLog = {
  /** The port that our listener has: deliveries to any other are not ours. */
  port: number
  /** Now: a time without a year is the latest one that is not after it. */
  now: string
  /** IANA zone of times that name none. */
  timeZone: string
}

const MAX_LINE = 10_000
const HEAD =
  /^(?:<\d{1,3}>)?(\d{4}-\d\d-\d\dT[\d:.]{8,20}(?:Z|[+-]\d\d:?\d\d)|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d) \S{1,255} postfix\S{0,100}\/([a-z]{1,20})\[\d{1,10}\]: /
const QUEUE_ID = /^([0-9A-Za-z]{5,30}): /
const DELIVERY = /^to=<([^>]{0,320})>, (?:orig_to=<[^>]{0,320}>, )?relay=([^ ,]{1,300}), .{0,300}?status=(sent|deferred|bounced) \((.*)\)$/
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Returns the deliveries to us. Lines that are not Postfix's, or cannot be read, are passed over. */
export async function readPostfixLog(lines: AsyncIterable<string>, reading: ReadingLog): Promise<PostfixLog> {
  const messageIds = new Map<string, string>()
  const deliveries = new Map<string, PostfixDelivery>()
  const log: PostfixLog = { deliveries: [] }
  for await (const line of lines) {
    const head = line.length > MAX_LINE ? null : HEAD.exec(line)
    const at = head === null ? undefined : readTime(head[1] ?? '', reading)
    if (head === null || at === undefined) continue
    if (!/^\d/.test(head[1] ?? '')) log.isZoneless = true
    // Files may come in any order: a shell lists the newest one first.
    if (log.firstAt === undefined || isBefore(at, log.firstAt)) log.firstAt = at
    if (log.lastAt === undefined || !isBefore(at, log.lastAt)) log.lastAt = at
    const rest = line.slice(head[0].length)
    const queueId = QUEUE_ID.exec(rest)?.[1]
    if (queueId === undefined) continue
    const says = rest.slice(queueId.length + 2)
    const messageId = /^message-id=<([^>]{1,900})>/.exec(says)?.[1]
    if (messageId !== undefined) messageIds.set(queueId, messageId)
    const delivery = readDelivery(says, reading.port)
    if (delivery === undefined) continue
    // One mail to several recipients is one mail for us, with a line for each here.
    const key = `${queueId} ${delivery.status} ${delivery.keptAs ?? delivery.says}`
    const known = deliveries.get(key)
    if (known !== undefined) known.recipients.push(...delivery.recipients)
    else deliveries.set(key, { queueId, at, ...delivery })
  }
  for (const delivery of deliveries.values()) {
    const messageId = messageIds.get(delivery.queueId)
    log.deliveries.push(messageId === undefined ? delivery : { ...delivery, messageId })
  }
  return log
}

/** By whole seconds, which stand in the same places of both. */
function isBefore(one: string, other: string): boolean {
  return one.slice(0, 19) < other.slice(0, 19)
}

function readDelivery(text: string, port: number): Omit<PostfixDelivery, 'queueId' | 'at'> | undefined {
  const [, recipient = '', relay = '', statusText, says = ''] = DELIVERY.exec(text) ?? []
  const keptAs = /^250 2\.\d{1,3}\.\d{1,3} Kept as (\d{1,15})$/.exec(says)?.[1]
  if (keptAs === undefined && !relay.endsWith(`:${port}`)) return undefined
  const status = statusText === 'sent' || statusText === 'bounced' ? statusText : 'deferred'
  return { recipients: [recipient], status, says, ...(keptAs !== undefined && { keptAs }) }
}

function readTime(text: string, { now, timeZone }: ReadingLog): string | undefined {
  try {
    if (/^\d/.test(text)) return Temporal.Instant.from(text).toString()
    const [, monthName = '', day = '', time = ''] = /^(\w{3}) ([ \d]\d) ([\d:]{8})$/.exec(text) ?? []
    const month = MONTHS.indexOf(monthName) + 1
    const today = Temporal.Instant.from(now)
    const year = today.toZonedDateTimeISO(timeZone).year
    const inYear = (each: number) =>
      Temporal.PlainDate.from({ year: each, month, day: Number(day) }, { overflow: 'reject' })
        .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
        .toInstant()
    const thisYear = inYear(year)
    // A log may run a little ahead of this clock.
    const isPast = Temporal.Instant.compare(thisYear, today.add({ hours: 24 })) <= 0
    return (isPast ? thisYear : inYear(year - 1)).toString()
  } catch {
    return undefined
  }
}
