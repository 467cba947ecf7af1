// A provider's question whether mail may be forwarded to us: somebody sets up a customer's address, or the desk's old one, to send
// its mail on here, and the provider waits for a code or a link. Nobody must be answered, and somebody must see it.
// Out: what the operator needs to go on. A link is given only where it leads to the provider itself; nothing is ever fetched.
import { eachMatch } from '../../value/text/all-matches.ts'
import { fold } from '../../value/text/fold.ts'
import { parseAddress } from '../header/read-addresses.ts'
import type { MailAddress, Message } from '../message.ts'

export type ForwardingConfirmation = {
  provider: string
  /** The account whose mail is to be forwarded. */
  account?: string
  code?: string
  link?: string
}

type Provider = { name: string; from: RegExp /** Of the folded subject. */; subject: RegExp; hosts: string[] }

const FORWARDING = /forward|encaminha|redirecion|reenv|desvio|weiterleit|transfert|inoltro/
const ASKS = /verif|confirm|codigo|code/

/** The senders are those that the providers' help pages and users' reports name. */
const PROVIDERS: Provider[] = [
  { name: 'Gmail', from: /^forwarding-noreply@google\.com$/, subject: /(?:)/, hosts: ['google.com'] },
  {
    name: 'Microsoft',
    from: /@(?:[a-z0-9-]{1,60}\.){0,3}(?:microsoft|outlook|live|office365)\.com$/,
    subject: FORWARDING,
    hosts: ['microsoft.com', 'outlook.com', 'live.com', 'office365.com', 'office.com'],
  },
  {
    name: 'Yahoo',
    from: /@(?:[a-z0-9-]{1,60}\.){0,3}(?:yahoo|yahoo-inc|yahooinc)\.com(?:\.br)?$/,
    subject: FORWARDING,
    hosts: ['yahoo.com', 'yahoo.com.br'],
  },
  {
    name: 'Zoho',
    from: /@(?:[a-z0-9-]{1,60}\.){0,3}(?:zoho|zohomail|zohocorp)\.(?:com|eu|in)$/,
    subject: FORWARDING,
    hosts: ['zoho.com', 'zoho.eu', 'zoho.in'],
  },
]

/** Returns the provider that asks; undefined for any other mail. Whether the sender is genuine is not judged here. */
export function findForwardingProvider(mail: { from: readonly MailAddress[]; subject: string }): string | undefined {
  return providerOf(mail)?.name
}

/** Returns what a provider asks; undefined where `message` is no such question. */
export function readForwardingConfirmation(message: Message): ForwardingConfirmation | undefined {
  const provider = providerOf(message)
  if (provider === undefined) return undefined
  const text = message.passages
    .map((passage) => passage.text)
    .join('\n')
    .slice(0, 20_000)
  const account = findAccount(message.subject) ?? findAccount(text.slice(0, 1_000))
  const code = /\(?#\s?(\d{6,12})\)?/.exec(message.subject)?.[1] ?? /(?:code|c[oó]digo)[^\n\d]{0,60}\b(\d{6,12})\b/i.exec(text)?.[1]
  const link = findLink(text, provider.hosts)
  return {
    provider: provider.name,
    ...(account === undefined ? {} : { account }),
    ...(code === undefined ? {} : { code }),
    ...(link === undefined ? {} : { link }),
  }
}

function providerOf({ from, subject }: { from: readonly MailAddress[]; subject: string }): Provider | undefined {
  const folded = fold(subject.slice(0, 500))
  const [author] = from
  if (author === undefined || from.length > 1) return undefined
  const address = author.address.toLowerCase()
  return PROVIDERS.find(
    (provider) => provider.from.test(address) && provider.subject.test(folded) && (provider.name === 'Gmail' || ASKS.test(folded)),
  )
}

function findAccount(text: string): string | undefined {
  const [, found] = /(?:^|[\s<("'])([^\s<>()"',;:@/]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5})/i.exec(text) ?? []
  return found === undefined ? undefined : parseAddress(found)
}

/** The link that confirms, not one of those that cancel, help or decorate. */
function findLink(text: string, hosts: string[]): string | undefined {
  for (const [written] of eachMatch(text, /https:\/\/[^\s<>"'`]{1,1000}/g)) {
    const url = URL.parse(written.replace(/[.,;)\]]+$/, ''))
    if (url === null || url.username !== '' || url.password !== '' || url.port !== '') continue
    const isTheirs = hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`))
    // Gmail: /mail/vf-… confirms, /mail/uf-… cancels.
    if (isTheirs && /\/vf-|verif|confirm/i.test(url.pathname + url.search)) return url.href
  }
  return undefined
}
