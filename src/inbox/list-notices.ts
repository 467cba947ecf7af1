// The forwarding confirmations among the ignored mails, read again from the kept bytes when the operator looks: so no table keeps
// their codes longer than the mails themselves are kept. Each mail is read once, in the reader pool, whatever it holds.
import { type ForwardingConfirmation, readForwardingConfirmation } from '../message/automatic/find-forwarding-confirmation.ts'
import type { Store } from '../store/store.ts'
import type { Reader } from './handle-mail.ts'

export type Notice = ForwardingConfirmation & { mailId: string; receivedAt: string }

/** Ignored mails looked through; a confirmation that is older has run out long ago. */
const MAX_IGNORED = 500
const MAX_NOTICES = 10

/** Returns a function that gives the newest confirmations, newest first. */
export function openNotices(store: Pick<Store, 'listIgnored' | 'readRaw'>, reader: Pick<Reader, 'read'>): () => Promise<Notice[]> {
  let known = new Map<string, Notice | undefined>()

  async function readNotice(mailId: string, receivedAt: string): Promise<Notice | undefined> {
    if (known.has(mailId)) return known.get(mailId)
    const raw = await store.readRaw(mailId)
    const read = raw === undefined ? undefined : await reader.read(raw, [])
    const asked = read?.kind === 'read' ? readForwardingConfirmation(read.message) : undefined
    return asked && { ...asked, mailId, receivedAt }
  }

  return async () => {
    const rows = (await store.listIgnored(MAX_IGNORED)).filter(({ codes = [] }) => codes.includes('forwarding-confirmation'))
    const newest = rows.slice(0, MAX_NOTICES)
    const notices = await Promise.all(newest.map(({ id, receivedAt }) => readNotice(id, receivedAt)))
    known = new Map(newest.map(({ id }, index) => [id, notices[index]]))
    return notices.filter((notice) => notice !== undefined)
  }
}
