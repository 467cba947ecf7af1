// Whether an address is the customer's own. Comes in: the address, where the customer writes from, and the domain where that is no
// public mail service's. Goes out: undefined where nothing tells. Of a customer with a public address only that very one is.

export type Customer = { from: string | undefined; ownDomain: string | undefined }

export function isOwnAddress(address: string, { from, ownDomain }: Customer): boolean | undefined {
  if (address === from) return true
  if (ownDomain === undefined) return from === undefined ? undefined : false
  return address.endsWith(`@${ownDomain}`)
}
