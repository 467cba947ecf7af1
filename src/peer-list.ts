// Addresses and networks of peers whose word is taken, such as the mail servers in front of us.
import { BlockList, isIP } from 'node:net'

/** Returns true when an IP address is one of the list's. */
export type PeerList = (address: string) => boolean

/** Returns the list of `entries`: IP addresses, or networks such as 10.0.0.0/8. Throws when one is neither. */
export function openPeerList(entries: string[]): PeerList {
  const list = new BlockList()
  for (const entry of entries) {
    const [network = '', bits] = entry.split('/')
    const family = familyOf(network)
    if (family === undefined) throw new Error(`Cannot trust ${entry}: it is no IP address and no network`)
    if (bits === undefined) list.addAddress(network, family)
    else list.addSubnet(network, Number(bits), family)
  }
  return (address) => {
    // A dual-stack socket shows an IPv4 peer as ::ffff:10.0.0.5.
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
    const family = familyOf(plain)
    return family !== undefined && list.check(plain, family)
  }
}

function familyOf(address: string): 'ipv4' | 'ipv6' | undefined {
  const version = isIP(address)
  return version === 0 ? undefined : version === 4 ? 'ipv4' : 'ipv6'
}
