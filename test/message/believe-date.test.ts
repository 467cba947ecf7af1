// believeDate(): which Date headers count, and what counts in the place of the others.
import { expect, test } from 'vitest'
import { believeDate } from '../../src/message/believe-date.ts'
import { readMessage } from '../../src/message/read-message.ts'

const desk = { addresses: ['suporte@provedor.example'], agents: [], timeZone: 'America/Sao_Paulo' }
const receivedAt = '2026-11-22T19:00:00.000Z'

test.for<[string, string, string | undefined]>([
  ['of a minute ago', 'Date: Sun, 22 Nov 2026 15:59:00 -0300', '2026-11-22T18:59:00Z'],
  ['whose zone is told wrong', 'Date: Mon, 23 Nov 2026 06:59:00 +0000', '2026-11-23T06:59:00Z'],
  ['that waited in a queue for a week', 'Date: Sun, 15 Nov 2026 15:59:00 -0300', '2026-11-15T18:59:00Z'],
  ['that somebody passed on after half a year', 'Date: Fri, 22 May 2026 15:59:00 -0300', '2026-05-22T18:59:00Z'],
  ['from a clock without a battery', 'Date: Fri, 01 Jan 1999 00:03:00 -0300', undefined],
  ['that somebody passed on after more than a year', 'Date: Sat, 22 Nov 2025 00:00:00 -0300', '2025-11-22T03:00:00Z'],
  ['from a clock that is two days ahead', 'Date: Tue, 24 Nov 2026 19:01:00 +0000', '2026-11-24T19:01:00Z'],
  ['of three years ago', 'Date: Wed, 22 Nov 2023 15:59:00 -0300', undefined],
  ['of the year 2050', 'Date: Tue, 22 Nov 2050 16:00:00 -0300', undefined],
  ['that is none', 'Date: ontem', undefined],
])('believeDate() of a mail %s', async ([, header, sentAt]) => {
  const read = await readMessage(Buffer.from(`From: ana@loja.example\r\n${header}\r\n\r\noi\r\n`), desk)
  const message = believeDate(read, receivedAt)
  expect(message.sentAt).toBe(sentAt)
  expect(message.letters[0]?.sentAt).toBe(sentAt)
  expect(message.receivedAt).toBe(sentAt === undefined ? receivedAt : undefined)
  expect(message.defects.includes('unbelievable-date')).toBe(read.sentAt !== undefined && sentAt === undefined)
})
