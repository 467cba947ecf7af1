// The address a visitor is seen with: the connection's own, or what a trusted proxy's header says. The header is read from its end,
// where the nearest proxy wrote; the first address that is no trusted proxy's is the visitor, and whatever stands before it may be
// his own invention.
import { isIP } from 'node:net'
import type { PeerList } from '../peer-list.ts'

export type ProxyTrust = { isTrusted: PeerList; header: 'x-forwarded-for' | 'forwarded' }

/** Real ones pass a few proxies; a longer header is somebody's play. */
const MAX_HOPS = 20

/** Returns the address in its plain form: IPv4 also where a dual-stack socket shows it mapped, IPv6 without a zone. */
export function findVisitor(peer: string, headers: Record<string, string | string[] | undefined>, trust: ProxyTrust): string {
  let visitor = plainAddress(peer) ?? peer
  const header = headers[trust.header]
  const said = (Array.isArray(header) ? header.join(',') : (header ?? '')).slice(0, 4_000)
  const hops = said.split(',').slice(-MAX_HOPS).reverse()
  for (const hop of hops) {
    if (!trust.isTrusted(visitor)) return visitor
    const address = plainAddress(trust.header === 'forwarded' ? readForwarded(hop) : hop)
    // A hop that cannot be read hides whoever stands before it.
    if (address === undefined) return visitor
    visitor = address
  }
  return visitor
}

/** for=192.0.2.1, for="[2001:db8::1]:4711" (RFC 7239 §4). */
function readForwarded(hop: string): string {
  const [, quoted, bare] = /(?:^|;)\s{0,5}for=(?:"([^"]{1,80})"|([^\s;,"]{1,80}))/i.exec(hop.slice(0, 500)) ?? []
  return quoted ?? bare ?? ''
}

/** Returns the address that `text` is, with or without port and brackets. */
function plainAddress(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^\[([^\]]{1,60})\](?::\d{1,5})?$/, '$1')
    .replace(/^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/, '$1')
    .replace(/%.{0,30}$/, '')
    .replace(/^::ffff:(?=\d{1,3}\.)/i, '')
  return isIP(bare) === 0 ? undefined : bare.toLowerCase()
}
