// What our own records amount to beside what the customer said: confirmed, contradicted, filled in, unexplained; and who may hear of it.
// What they say touches a reply, by a word or by a question that is not asked, only where the sender authenticated as the account's own
// domain and the reply goes there: anybody else could ask about a stranger's account and learn from the answer.
import type { Field } from '../../checklist/checklist.ts'
import { findRegisteredDomain } from '../../value/address/hostname.ts'
import type { Value } from '../../value/value.ts'
import type { DeliveryFinding, Findings, LoginAttempt, LoginFinding, MailHistory } from './findings.ts'

/** Returns the login finding where this customer may hear of it. */
export function findToldLogin({ login, sender }: Findings): LoginFinding | undefined {
  return login !== undefined && mayHear(login, sender) ? login : undefined
}

/** Returns the delivery finding where this customer may hear of it. */
export function findToldDelivery({ delivery, sender }: Findings): DeliveryFinding | undefined {
  return delivery !== undefined && mayHear(delivery, sender) ? delivery : undefined
}

function mayHear({ isOwn, account }: LoginFinding | DeliveryFinding, sender: Findings['sender']): boolean {
  const of = (name: string) => findRegisteredDomain(name) ?? name
  const domain = account.slice(account.lastIndexOf('@') + 1)
  return isOwn && sender?.verdict === 'authenticated' && sender.domain !== undefined && of(sender.domain) === of(domain)
}

/** confirmed: the stated address tried to log in. contradicted: others did, and it did not. unknown: nobody did that tells anything. */
export type AddressJudgement = { verdict: 'confirmed' | 'contradicted' | 'unknown'; seen: string[] }

/** Returns what the attempts say of the IP address that was stated. */
export function judgeAddress(stated: string, { attempts, covers, total }: LoginFinding): AddressJudgement {
  const seen = findClientAddresses(attempts)
  if (seen.includes(stated.toLowerCase())) return { verdict: 'confirmed', seen }
  // A device with an IPv4 and an IPv6 address shows one of them here and perhaps the other to the page that tells addresses.
  const comparable = seen.filter((address) => address.includes(':') === stated.includes(':'))
  const isWhole = covers === 'all' && attempts.reduce((sum, { times }) => sum + times, 0) === total
  return { verdict: comparable.length > 0 && isWhole ? 'contradicted' : 'unknown', seen }
}

/** Public addresses alone: what is private is a webmail or a proxy of our own. */
function findClientAddresses(attempts: LoginAttempt[]): string[] {
  return [...new Set(attempts.map(({ address }) => address).filter((address) => !isInner(address)))]
}

// RFC 1918, RFC 6598, RFC 3927, RFC 4193, RFC 4291.
const INNER =
  /^(?:10\.|127\.|0\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1$|::$|::ffff:|f[cd][\da-f]{2}:|fe[89ab][\da-f]:)/

function isInner(address: string): boolean {
  return INNER.test(address)
}

/** Returns what the login records prove of `field`, where they may fill in: all attempts agree on it. */
export function findRecorded(field: Field, findings: Findings): Value | undefined {
  const login = findToldLogin(findings)
  if (field.fromLogins === undefined || login === undefined || !login.fills || login.covers !== 'all') return undefined
  const tried = login.attempts.filter(({ result }) => result !== 'not-tried')
  switch (field.fromLogins) {
    case 'address': {
      const seen = findClientAddresses(tried)
      return seen.length === 1 && tried.every(({ address }) => !isInner(address)) ? seen[0] : undefined
    }
    case 'port':
      return onlyOne(tried.map(({ port }) => port))
    case 'encryption':
      return onlyOne(tried.map(({ encryption }) => (encryption === 'tls' ? undefined : encryption)))
  }
}

function onlyOne<T>(values: (T | undefined)[]): T | undefined {
  const [first] = values
  return values.every((value) => value === first) ? first : undefined
}

/** Returns whether our records were searched for a mail to the customer and do not tell what became of it. */
export function isDeliveryUnexplained(findings: Findings): boolean {
  const delivery = findToldDelivery(findings)
  return delivery !== undefined && delivery.direction === 'in' && findOwnHistories(delivery).length === 0
}

/** Returns the mails that are surely between the two sides: one refused before it named a recipient may have been for somebody else. */
export function findOwnHistories({ histories }: DeliveryFinding): MailHistory[] {
  return histories.filter(({ recipient, match }) => recipient !== '' || match === 'login')
}
