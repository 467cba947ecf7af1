// A mail that came through a list or group which is itself the way to a mailbox of ours: every customer's mail has list headers then,
// and often a rewritten From. Out: who really wrote it, and the headers without what that very list added. All else holds: a
// newsletter or an absence note is one on this way too.
// The author: From, where the list left it alone; else X-Original-From (Google Groups); else a Reply-To that is not the list
// (Mailman's "Fulano via Lista"); else X-Original-Sender. Nobody, where none of them says: such a mail is for a person.
import type { Desk } from '../desk.ts'
import type { Header, MailAddress } from '../message.ts'
import { readAddresses } from './read-addresses.ts'

export type Post = { headers: readonly Header[]; from: MailAddress[]; sender?: MailAddress; replyTo: MailAddress[] }

/** Returns the address or List-Id, as the desk names it, of its list that `headers` name; undefined when they name none of them. */
export function findOwnList(headers: readonly Header[], desk: Desk): string | undefined {
  // RFC 2919 §2: the id stands in angle brackets behind a description.
  const ids = headers.filter(({ name }) => name === 'list-id').map(({ value }) => /<([^<>\s]{1,255})>/.exec(value)?.[1] ?? value.trim())
  // Two lists handed it on: which of them rewrote what cannot be told, and a loop of lists looks like this.
  const [id] = ids
  return id === undefined || ids.length > 1 ? undefined : (desk.lists ?? []).find((list) => listIdOf(list) === id.toLowerCase())
}

/** Returns `post` as its author sent it to the list; unchanged when it came through none of the desk's lists. */
export function unwrapListPost(post: Post, desk: Desk): Post {
  const list = findOwnList(post.headers, desk)
  if (list === undefined) return post
  const isList = ({ address }: MailAddress): boolean => isOfList(address, list)
  const replyTo = post.replyTo.filter((address) => !isList(address))
  const from = post.from.some(isList) ? findAuthor(post, replyTo, list) : post.from
  const sender = post.sender === undefined || isList(post.sender) ? {} : { sender: post.sender }
  return { headers: post.headers.filter((header) => !isOfThatList(header, list)), from, ...sender, replyTo }
}

/** Returns whether `address` is the list itself or one of its machines: lista@, lista-bounces@, lista+bnc…@. */
export function isOfList(address: string, list: string): boolean {
  const [local = '', domain] = addressOf(list)
  const at = address.lastIndexOf('@')
  const written = address.slice(0, at).toLowerCase()
  const isItsLocal = written === local || written.startsWith(`${local}+`) || written.startsWith(`${local}-`)
  return isItsLocal && address.slice(at + 1).toLowerCase() === domain
}

function findAuthor(post: Post, replyTo: MailAddress[], list: string): MailAddress[] {
  const named = (name: string): MailAddress[] =>
    post.headers
      .filter((header) => header.name === name)
      .flatMap(({ value }) => readAddresses(value))
      .filter(({ address }) => !isOfList(address, list))
      .slice(0, 1)
  const [author] = [...named('x-original-from'), ...replyTo.slice(0, 1), ...named('x-original-sender')]
  if (author === undefined) return []
  const name = author.name ?? post.from[0]?.name?.replace(/^'?(.{1,100}?)'? (?:via|por meio d[eo]|por) .{1,100}$/i, '$1')
  return [{ address: author.address, ...(name === undefined ? {} : { name }) }]
}

/** Fields that lists write. List-*, RFC 2369 and RFC 2919, and those of Mailman, Google Groups and Sympa. */
const LIST_FIELD =
  /^(?:list-[a-z-]{2,20}|mailing-list|x-mailing-list|x-beenthere|x-loop|precedence|x-precedence|x-mailman-version|x-google-group-id)$/

function isOfThatList({ name, value }: Header, list: string): boolean {
  if (!LIST_FIELD.test(name)) return false
  const text = value.trim().toLowerCase()
  if (name === 'precedence' || name === 'x-precedence') return text === 'list'
  if (name === 'x-mailman-version' || name === 'x-google-group-id') return true
  const [, domain = ''] = addressOf(list)
  return text.includes(domain)
}

function listIdOf(list: string): string {
  return list.replace('@', '.')
}

/** Local part and domain; of a List-Id, as lists make it of their address. */
function addressOf(list: string): [local: string, domain: string] {
  const at = list.includes('@') ? list.lastIndexOf('@') : list.indexOf('.')
  return [list.slice(0, at), list.slice(at + 1)]
}
