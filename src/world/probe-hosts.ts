// Where a probe may go: names under the operator's suffixes, at addresses of the open internet or listed one by one. Pure.
// A customer writes the host name, and whoever owns a name says where it leads: neither may send us to a machine inside.
import { BlockList, isIP } from 'node:net'

export type ProbeHosts = { allowsName(host: string): boolean; allowsAddress(address: string): boolean }

/** Not the open internet: IANA's special-purpose registries (RFC 6890 and its kin). */
const INNER_NETWORKS: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['::', 3],
  ['64:ff9b::', 96],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['4000::', 2],
  ['8000::', 1],
]

// One list each: a BlockList holds an IPv4 address against networks of IPv6 too, as ::ffff:a.b.c.d.
const inner = { ipv4: new BlockList(), ipv6: new BlockList() }
for (const [network, bits] of INNER_NETWORKS) {
  const family = network.includes(':') ? 'ipv6' : 'ipv4'
  inner[family].addSubnet(network, bits, family)
}

/** Returns the rule of `hosts`: names (each with all below it), IP addresses and networks (10.0.0.0/8). */
export function openProbeHosts(hosts: string[]): ProbeHosts {
  const listed = new BlockList()
  const suffixes: string[] = []
  for (const host of hosts) {
    const [address = '', bits] = host.split('/')
    const kind = isIP(address)
    if (kind === 0) suffixes.push(host.toLowerCase().replace(/^\*?\./, ''))
    else if (bits === undefined) listed.addAddress(address, kind === 6 ? 'ipv6' : 'ipv4')
    else listed.addSubnet(address, Number(bits), kind === 6 ? 'ipv6' : 'ipv4')
  }
  const isListed = (address: string): boolean => listed.check(address, familyOf(address))
  return {
    allowsName(host) {
      if (isIP(host) !== 0) return isListed(host)
      const name = host.toLowerCase().replace(/\.$/, '')
      return suffixes.some((suffix) => name === suffix || name.endsWith(`.${suffix}`))
    },
    allowsAddress(address) {
      return isIP(address) !== 0 && (isListed(address) || !inner[familyOf(address)].check(address, familyOf(address)))
    },
  }
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}
