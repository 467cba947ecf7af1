// The customer's own mail domain. Whose mail does not work writes from a public mail service: then the domain among those he names that bears his own
// name, his firm's or his signature's, or that he calls his. Comes in: the message, who its writer is, what he says. Goes out: undefined where nothing tells.
import type { MailAddress, Message } from '../../message/message.ts'
import { findEmails } from '../../value/address/email-address.ts'
import { foldInPlace } from '../fold-in-place.ts'
import { isCalledOwn } from './own-address.ts'

// Where everybody has an address: such a domain tells nothing about whose an address is.
const PUBLIC_MAIL =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|uol|bol|terra|ig|globo|globomail|r7|zipmail|oi|proton|protonmail|gmx|zoho|yandex|mail)\.(?:com|net|me|com\.br|com\.ar|com\.mx|es|ch|[a-z]{2})$/

/** Returns whether everybody may have an address at `domain`. */
export function isPublicMail(domain: string): boolean {
  return PUBLIC_MAIL.test(domain)
}

type Writer = { message: Message; letter: number; customer: MailAddress | undefined }

const MAX_SEARCHED = 6_000

/** `said` is what the customer says, in its order. Of a letter with a Reply-To the customer is that one; a system may have sent it. */
export function findOwnDomain({ message, letter, customer }: Writer, said: readonly string[]): string | undefined {
  const from = message.letters[letter]?.from ?? customer
  const writers = [customer, from].filter((one) => one !== undefined)
  const domains = writers.map(({ address }) => domainOf(address)).filter((domain) => domain !== '')
  const own = domains.find((domain) => !isPublicMail(domain))
  if (own !== undefined || domains.length === 0) return own
  const signed = message.passages.filter((passage) => passage.origin === 'signature' && passage.letter === letter).map(({ text }) => text)
  return tellOwn(said.join('\n').slice(0, MAX_SEARCHED), { writers, signed: signed.join('\n').slice(0, MAX_SEARCHED) })
}

function tellOwn(said: string, { writers, signed }: { writers: MailAddress[]; signed: string }): string | undefined {
  const folded = foldInPlace(said)
  const named = findEmails(said).flatMap((found) => {
    const address = String(found.value).toLowerCase()
    const domain = domainOf(address)
    const before = folded.slice(Math.max(0, found.start - BEFORE), found.start)
    return isPublicMail(domain) || OF_OTHER_SIDE.test(before) ? [] : [{ address, domain, isCalled: isCalledOwn(before) }]
  })
  const domains = [...new Set(named.map(({ domain }) => domain))]
  const only = (domain: (one: string) => boolean): string | undefined => {
    const [one, another] = domains.filter(domain)
    return another === undefined ? one : undefined
  }
  const names = writers.map(({ name = '' }) => foldInPlace(name))
  const words = wordsOf([...names, foldInPlace(signed), ...writers.map(({ address }) => address.slice(0, address.indexOf('@')))].join('\n'))
  return (
    only((domain) => named.some((one) => one.domain === domain && one.isCalled)) ??
    only((domain) => signed.toLowerCase().includes(domain)) ??
    only((domain) => bearsName(domain, words)) ??
    only((domain) => named.some((one) => one.domain === domain && isNamedSo(one.address, names)))
  )
}

const BEFORE = 90
/** "Meu cliente paulo@…", of whom another Paulo writes. */
const OF_OTHER_SIDE =
  /(?<![a-z])(?:clientes?|fornecedor(?:a|es)?|destinatari[oa]|customer|client|supplier|vendor|proveedor(?:a|es)?)(?:,? [a-z]{2,14})?[,:]? ?["'(<]?$/

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}

const MIN_WORD = 4

function wordsOf(folded: string): string[] {
  return [...new Set(folded.split(/[^a-z]+/).filter((word) => word.length >= MIN_WORD))]
}

/** "Óptica Lince" has opticalince.com.br: most of the name, and not a word of it that many have. */
function bearsName(domain: string, words: readonly string[]): boolean {
  const [label = ''] = domain.split('.')
  const told = words.reduce((rest, word) => rest.replace(word, ''), label).length
  const shared = label.length - told
  return shared >= MIN_SHARED && shared * 5 >= label.length * 2
}

const MIN_SHARED = 6

/** Josué, of pneusmarajo.com.br, writes of josue@pneusmarajo.com.br. */
function isNamedSo(address: string, names: readonly string[]): boolean {
  const local = address.slice(0, address.indexOf('@'))
  return names.some((name) => {
    const [first = ''] = name.trim().split(/[^a-z]+/)
    return first.length >= MIN_WORD - 1 && (local === first || local.startsWith(`${first}.`) || local.startsWith(`${first}_`))
  })
}
