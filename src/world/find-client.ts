// Whom a mail came from, where a mail server of ours took it from him and passed it on: told by the Received fields that our own
// servers wrote on top. Only the first field that a stranger could have written is not believed, and none below it.
import { isIP } from 'node:net'
import type { PeerList } from '../peer-list.ts'

/**
 * client: a stranger's server. submitted: one of our own users or machines gave it in (with a password, or from a trusted address).
 * unknown: the field cannot be read.
 */
export type Client = { kind: 'client'; ip: string; helo: string } | { kind: 'submitted' } | { kind: 'unknown' }

/** Our own servers in a row; real ones are three (gateway, filter, gateway again). */
const MAX_OWN_HOPS = 10
const MAX_VALUE = 2_000

/** Returns the client that `received` (values, topmost first) tell of, where `isTrusted` names our own servers. */
export function findClient(received: string[], isTrusted: PeerList): Client {
  for (const value of received.slice(0, MAX_OWN_HOPS)) {
    const hop = readReceived(value.slice(0, MAX_VALUE))
    // RFC 3848: the A in ESMTPSA says that the client logged in.
    if (hop.from === undefined || /^(?:utf8)?e?smtps?a$/i.test(hop.protocol)) return { kind: 'submitted' }
    if (hop.ip === undefined) return { kind: 'unknown' }
    if (!isTrusted(hop.ip)) return { kind: 'client', ip: hop.ip, helo: hop.from }
  }
  return received.length === 0 ? { kind: 'unknown' } : { kind: 'submitted' }
}

const IP_ADDRESS = /(?:^|[[(\s])(?:IPv6:)?((?:\d{1,3}\.){3}\d{1,3}|[\da-f]{0,4}:[\da-f:.]{2,40})(?=[\]):\s]|$)/gi

/** `from` is the name that the client gave; the address is the one that the server saw. */
function readReceived(value: string): { from?: string; ip?: string; protocol: string } {
  const by = /\sby\s/i.exec(value)
  const clause = value.slice(0, by?.index ?? value.length)
  const protocol = by === null ? '' : (/\swith\s([\w-]{1,30})/i.exec(value.slice(by.index))?.[1] ?? '')
  if (!/^from\s/i.test(clause)) return { protocol }
  // QUIRK: Exim writes the client's own words into the comment, "([192.0.2.1] helo=[198.51.100.9])": they are not the address.
  const helo = /\bhelo[= ]([^\s)]{1,255})/i.exec(clause)
  const seen = helo === null ? clause : clause.replaceAll(helo[0], '')
  // The last one: what stands before the comment may be an address that the client claimed in EHLO.
  const ip = [...seen.matchAll(IP_ADDRESS)].flatMap(([, address = '']) => (isIP(address) === 0 ? [] : [address])).at(-1)
  const from = helo?.[1] ?? /^from\s{1,10}([^\s(]{1,255})/i.exec(clause)?.[1] ?? 'unknown'
  return { from, ...(ip === undefined ? {} : { ip }), protocol }
}
