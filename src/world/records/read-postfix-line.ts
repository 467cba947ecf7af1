// One line of Postfix's log. In: the line behind its time. Out: what it tells of a mail, or nothing. A stranger chooses HELO, addresses,
// Message-ID and, where it is a server, its answers: each pattern holds the whole line, or its end, so that such words cannot pass for
// Postfix's own; a line that could be read in two ways is not read.
import { type MailEvent, readCodes, shorten } from './mail-event.ts'

const HEAD = /^(?:\S{1,255} )?postfix[\w.-]{0,60}(?:\/[\w.-]{1,40}){1,3}\[\d{1,10}\]: /
const QUEUE_ID = /^([0-9A-Za-z]{5,30}): /
const CLIENT = /^client=([^\s,]{1,300})(?:, (.*))?$/
const LOGIN = /(?:^|, )sasl_username=([^\s,]{1,320})/
const MESSAGE_ID = /^(?:resent-)?message-id=<?([^<>\s]{1,900})>?$/
const SENDER = /^from=<([^<>]{0,320})>, size=\d{1,15}, nrcpt=/
const EXPIRED = /^from=<[^<>]{0,320}>, status=(?:expired|force-expired), returned to sender$/
const DELIVERY =
  /^to=<([^<>]{1,320})>, (?:orig_to=<([^<>]{1,320})>, )?relay=([^ ,]{1,300}), (?:[a-z_]{1,20}=[^ ,]{1,100}, ){0,6}?dsn=(\d\.\d{1,3}\.\d{1,3}), status=(sent|deferred|bounced|undeliverable|deliverable) \((.*)\)$/
const REFUSAL = /^(?:milter-)?(reject|discard): ([A-Z][A-Z-]{2,20}|CONNECT|header|body|mime-header|nested-header) /
/** Ends with what Postfix itself wrote last; in HELO it leaves no angle bracket. */
const TAIL = /; from=<([^<>]{0,320})>(?:,? to=<([^<>]{1,320})>)?,? proto=[A-Z0-9]{1,10}(?:,? helo=<[^<>]{0,300}>)?$/
const CONTENT_TAIL = /^; from=<([^<>]{0,320})>(?: to=<([^<>]{1,320})>)? proto=[A-Z0-9]{1,10}(?: helo=<[^<>]{0,300}>)?: (.*)$/
const CLIENT_OF_REFUSAL = /^from ([^\s\]]{0,255}\[[^\]\s]{1,60}\](?::\d{1,5})?): (.*)$/
const LOGIN_REFUSED =
  /^warning: ([^\s\]]{1,255}\[[^\]\s]{1,60}\]): SASL [A-Z0-9_-]{1,30} authentication failed(?:: (.{0,300}?))?, sasl_username=([^\s,]{1,320})$/

/** Returns what the line tells; undefined where it is not Postfix's, or about no mail. */
export function readPostfixLine(text: string): MailEvent | undefined {
  const head = HEAD.exec(text)
  if (head === null) return undefined
  const rest = text.slice(head[0].length)
  const refused = LOGIN_REFUSED.exec(rest)
  if (refused !== null) {
    const [, where = '', says = '', login = ''] = refused
    return { kind: 'login-refused', login: login.toLowerCase(), where, says: shorten(says) }
  }
  const id = QUEUE_ID.exec(rest)?.[1]
  if (id === undefined) return undefined
  const says = rest.slice(id.length + 2)
  if (id === 'NOQUEUE') return readRefusal(says, undefined)
  return readDelivery(says, id) ?? readQueue(says, id) ?? readRefusal(says, id)
}

function readQueue(says: string, id: string): MailEvent | undefined {
  const client = CLIENT.exec(says)
  if (client !== null) {
    const login = LOGIN.exec(client[2] ?? '')?.[1]
    return { kind: 'came', id, where: client[1] ?? '', ...(login === undefined ? {} : { login: login.toLowerCase() }) }
  }
  const messageId = MESSAGE_ID.exec(says)?.[1]
  if (messageId !== undefined) return { kind: 'message-id', id, messageId }
  const from = SENDER.exec(says)?.[1]
  if (from !== undefined) return { kind: 'sender', id, from: from.toLowerCase() }
  return EXPIRED.test(says) ? { kind: 'expired', id } : undefined
}

function readDelivery(text: string, id: string): MailEvent | undefined {
  const found = DELIVERY.exec(text)
  if (found === null) return undefined
  const [, to = '', originalTo, relay = '', status = '', outcome, says = ''] = found
  if (outcome === 'deliverable' || outcome === 'undeliverable') return undefined
  const nextId = /\bqueued as ([0-9A-Za-z]{5,30})\b/.exec(says)?.[1]
  // The mailbox is behind local, virtual and pipe, and behind LMTP, which hands over to a mail store (RFC 2033).
  const isHome = relay === 'local' || relay === 'virtual' || !relay.includes('[') || / Saved$|Delivered/i.test(says)
  return {
    kind: 'delivery',
    id,
    to: to.toLowerCase(),
    ...(originalTo === undefined ? {} : { originalTo: originalTo.toLowerCase() }),
    where: relay,
    outcome: outcome === 'sent' ? (isHome ? 'delivered' : 'passed-on') : outcome === 'bounced' ? 'bounced' : 'deferred',
    status,
    says: shorten(says),
    ...(nextId === undefined ? {} : { nextId }),
  }
}

function readRefusal(text: string, id: string | undefined): MailEvent | undefined {
  const [whole = '', act = '', stage = ''] = REFUSAL.exec(text) ?? []
  if (whole === '') return undefined
  const of = {
    kind: 'refusal' as const,
    ...(id === undefined ? {} : { id }),
    what: act === 'discard' ? ('discarded' as const) : ('refused' as const),
  }
  if (/^[a-z]/.test(stage)) return readContentRefusal(text, of)
  const tail = TAIL.exec(text)
  const [, where = '', says = ''] = CLIENT_OF_REFUSAL.exec(text.slice(whole.length, tail?.index ?? text.length)) ?? []
  if (where === '') return undefined
  const [, from, to] = tail ?? []
  return {
    ...of,
    where,
    ...(from === undefined ? {} : { from: from.toLowerCase() }),
    ...(to === undefined ? {} : { to: to.toLowerCase() }),
    ...readCodes(says),
    says: shorten(says),
  }
}

/** "reject: header Subject: … from HOST[IP]; from=<…> to=<…> proto=… helo=<…>: 5.7.1 text": the mail's own words stand first. */
function readContentRefusal(
  text: string,
  of: Pick<Extract<MailEvent, { kind: 'refusal' }>, 'kind' | 'id' | 'what'>,
): MailEvent | undefined {
  const place = text.lastIndexOf('; from=<')
  const [, from, to, says = ''] = place < 0 ? [] : (CONTENT_TAIL.exec(text.slice(place)) ?? [])
  if (from === undefined) return undefined
  const where = / from (\S{0,255}\[[^\]\s]{1,60}\])$/.exec(text.slice(Math.max(0, place - 320), place))?.[1] ?? ''
  return {
    ...of,
    where,
    from: from.toLowerCase(),
    ...(to === undefined ? {} : { to: to.toLowerCase() }),
    ...readCodes(says),
    says: shorten(says),
  }
}
