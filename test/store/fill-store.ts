// A store with something of everything: the sample that each version's dump in fixtures/store holds. Only promises that the first
// version already had, so that what is asked of an upgraded store is the same for all.
import type { Store } from '../../src/store/store.ts'
import { someEntry, someMail, someTicket } from './contract.ts'

const at = '2026-05-04T12:00:20.000Z'

/** Keeps three mails (answered, quarantined, in flight), a ticket, a sent reply, a waiting hand-off and a secret. */
export async function fillStore(store: Store): Promise<void> {
  const answered = await store.keepMail(someMail())
  const quarantined = await store.keepMail(someMail({ mailFrom: '' }))
  await store.keepMail(someMail())
  const outbox = [someEntry({ mailId: answered, ticket: 'AAAA-BBBB' })]
  const identity = { messageId: 'um@cliente.example', contentHash: 'h1' }
  await store.commit({ mailId: answered, end: { end: 'answered', codes: ['ask'] }, ticket: someTicket(), outbox, identity, at })
  const [entry] = await store.claimEntries({ limit: 1, now: at, leaseUntil: '2026-05-04T12:01:00Z' })
  await store.settleEntry(entry?.id ?? '', { kind: 'sent', response: '250 ok' }, at)
  const handOff = someEntry({ kind: 'hand-off', mailId: quarantined, messageId: 'q@provedor.example', sendAfter: '2026-05-04T13:00:00Z' })
  await store.commit({ mailId: quarantined, end: { end: 'quarantined', codes: ['reading-crashed'] }, outbox: [handOff], at })
  await store.keepSecret('ticket-token', new Uint8Array(32).fill(7))
}
