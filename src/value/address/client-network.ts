// What counts as one client where clients are counted: a customer's IPv6 connection has a whole /64 of addresses (RFC 6177), and whoever
// would get round a limit takes another one for each try. Comes in: an IP address as a socket tells it. Goes out: a key, for counting only.

/** Behind a socket that listens on both, an IPv4 client looks like this (RFC 4291 §2.5.5.2). */
const MAPPED = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i

/** Returns the network that `address` is counted under: an IPv4 address itself, the first 64 bits of an IPv6 one. */
export function networkOf(address: string): string {
  const mapped = MAPPED.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const groups = head.split(':').filter((group) => group !== '')
  const after = tail === undefined ? [] : tail.split(':').filter((group) => group !== '')
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0')
  return [...groups, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
