// A store's outbox as plain data, for the tests of delivery: claims, leases and settles as src/store/store.ts promises.
import type { ClaimedEntry, NewOutboxEntry, Settlement, Store } from '../../src/store/store.ts'

export type FakeEntry = ClaimedEntry & { leaseUntil?: string; settlements: Settlement[]; ended: boolean }
export type FakeOutbox = { entries: FakeEntry[]; claims: number; store: Pick<Store, 'claimEntries' | 'settleEntry'> }

export function createFakeOutbox(queuedAt: string, mails: Partial<NewOutboxEntry>[]): FakeOutbox {
  const entries = mails.map((mail, index): FakeEntry => {
    return {
      kind: 'reply',
      mailId: String(index + 1),
      messageId: `m${index + 1}@provedor.example`,
      envelopeFrom: 'suporte+T@provedor.example',
      envelopeTo: [`cliente${index + 1}@cliente.example`],
      bytes: Buffer.from(`Subject: ${index + 1}\r\n\r\n.um\r\ndois\r\n`),
      sendAfter: queuedAt,
      ...mail,
      id: String(index + 1),
      attempt: 1,
      queuedAt,
      settlements: [],
      ended: false,
    }
  })
  const outbox: FakeOutbox = {
    entries,
    claims: 0,
    store: {
      async claimEntries({ limit, now, leaseUntil, except = [] }) {
        const due = entries
          .filter(({ ended, sendAfter, leaseUntil: until = '', id }) => !ended && sendAfter <= now && until <= now && !except.includes(id))
          .slice(0, limit)
        for (const entry of due) entry.leaseUntil = leaseUntil
        outbox.claims += due.length
        return due.map((entry) => ({ ...entry }))
      },
      async settleEntry(id, settlement) {
        const entry = entries.find((candidate) => candidate.id === id)
        if (entry === undefined) throw new Error('Cannot settle: no such entry')
        entry.settlements.push(settlement)
        delete entry.leaseUntil
        if (settlement.kind === 'retry') {
          entry.sendAfter = settlement.sendAfter
          entry.attempt += 1
        } else entry.ended = true
      },
    },
  }
  return outbox
}
