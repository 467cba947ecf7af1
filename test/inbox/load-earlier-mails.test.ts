// Passwords of a talk's earlier mails, read again after its hand-off: a bounded number of mails and bytes, one at a time.
import { expect, test } from 'vitest'
import { readRequest } from '../../src/facts/read-request.ts'
import { loadEarlierMails } from '../../src/inbox/load-earlier-mails.ts'
import { readMessage } from '../../src/message/read-message.ts'
import type { MailRow } from '../../src/store/store.ts'
import { someTicket } from '../store/contract.ts'

const AT = '2026-11-18T12:00:00Z'
const desk = { addresses: ['suporte@provedor.example'], agents: [], timeZone: 'UTC' }
const rawOf = (id: string): Uint8Array => Buffer.from(`From: rui@oficina.example\r\n\r\nMinha senha: segredo${id}xyz\r\n`)

/** Loads for a ticket that was handed off; `bytes` tells how large a mail says it is. */
async function load(mailsWithSecrets: string[], bytes: (id: string) => number = () => 100) {
  const seen = { read: [] as string[], atOnce: 0, mostAtOnce: 0 }
  const { secrets, originals } = await loadEarlierMails(
    someTicket({ state: 'handed-off', mailIds: mailsWithSecrets, mailsWithSecrets }),
    {},
    {
      originals: 'keep',
      store: {
        findMail: async (id): Promise<MailRow> => ({ id, receivedAt: AT, bytes: bytes(id), attempts: 1 }),
        async readRaw(id) {
          seen.read.push(id)
          return rawOf(id)
        },
      },
      reader: {
        async read(raw) {
          seen.atOnce += 1
          seen.mostAtOnce = Math.max(seen.mostAtOnce, seen.atOnce)
          const message = await readMessage(raw, desk)
          seen.atOnce -= 1
          return { kind: 'read', message, reading: readRequest(message, [], desk) }
        },
        readRequest: async () => undefined,
      },
    },
  )
  expect(originals).toEqual([])
  return { ...seen, secrets }
}

test('loadEarlierMails() knows the passwords of the mails before the hand-off, oldest first', async () => {
  expect((await load(['1', '2'])).secrets).toEqual(['segredo1xyz', 'segredo2xyz'])
})

test('loadEarlierMails() reads the newest twenty of a talk with a password in each mail, one at a time', async () => {
  const ids = Array.from({ length: 300 }, (_, n) => String(n + 1))
  const { read, mostAtOnce, secrets } = await load(ids)
  expect([read, mostAtOnce]).toEqual([ids.slice(-20), 1])
  expect(secrets).toHaveLength(20)
})

test('loadEarlierMails() leaves out mails that would come to more than 32 MB, and none of the small ones for them', async () => {
  const large = new Set(['2', '3', '4'])
  expect((await load(['1', '2', '3', '4', '5'], (id) => (large.has(id) ? 15e6 : 1000))).read).toEqual(['1', '3', '4', '5'])
})
