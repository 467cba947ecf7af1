// The domain of an address as it stands in DNS: xn-- and the letters that it stands for are one domain, and are compared as one.
import { domainToASCII, domainToUnicode } from 'node:url'

/** Of letters that mean themselves. */
const PLAIN_DOMAIN = /@[a-z0-9.-]{1,255}$/

/** Returns `address` with its domain in ASCII; as it is where that is none. */
export function asciiDomain(address: string): string {
  const at = address.lastIndexOf('@') + 1
  if (at === 0 || PLAIN_DOMAIN.test(address)) return address
  return address.slice(0, at) + (domainToASCII(address.slice(at)) || address.slice(at))
}

/** Returns `address` with its domain as people write it. */
export function writtenDomain(address: string): string {
  const at = address.lastIndexOf('@') + 1
  return address.slice(0, at) + domainToUnicode(address.slice(at))
}
