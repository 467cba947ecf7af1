// Hours as they are said in English, a row each: "half eight", "ten to nine", "quarter of nine", "nine thirty"; and beside them what
// counts things. The mail is of Wednesday, 18 November 2026.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const stopped = 'Outlook stopped downloading'
const rows: [string, string][] = [
  [`${stopped} mail at half past eight this morning.`, '2026-11-18T08:30'],
  ["My Outlook can't download since half nine this morning.", '2026-11-18T09:30'],
  ['It was half ten on Monday morning when Outlook stopped downloading mail.', '2026-11-16T10:30'],
  [`${stopped} yesterday, it was half eight, give or take.`, '2026-11-17T08:30'],
  [`${stopped} yesterday at half-eight.`, '2026-11-17T08:30'],
  [`${stopped} yesterday at half eightish in the evening.`, '2026-11-17T20:30'],
  [`${stopped} yesterday, half eight pm.`, '2026-11-17T20:30'],
  [`${stopped} Monday at half one in the afternoon.`, '2026-11-16T13:30'],
  ['Half seven last night Outlook gave up downloading mail.', '2026-11-17T19:30'],
  ['Around ten to nine this morning Outlook quit downloading.', '2026-11-18T08:50'],
  [`${stopped} quarter of nine this morning.`, '2026-11-18T08:45'],
  [`${stopped} at quarter past 3 pm yesterday.`, '2026-11-17T15:15'],
  ['Outlook stopped getting mail Monday at a quarter past three in the afternoon.', '2026-11-16T15:15'],
  [`${stopped} this morning just gone nine.`, '2026-11-18T09:00'],
  [`${stopped} this morning, just after nine.`, '2026-11-18T09:00'],
  [`${stopped} at nine this morning.`, '2026-11-18T09:00'],
  [`${stopped} at nine thirty yesterday morning.`, '2026-11-17T09:30'],
  [`${stopped} yesterday at eight forty-five in the morning.`, '2026-11-17T08:45'],
  [`${stopped} around 3ish yesterday afternoon.`, '2026-11-17T15:00'],
  ['Outlook parou de baixar às nove ontem.', '2026-11-17T09:00'],
  // Things, and ends that are no hours.
  [`${stopped} yesterday. I lost half two days of work.`, '2026-11-17'],
  [`${stopped}; about five to ten messages yesterday were lost.`, '2026-11-17'],
  [`${stopped} yesterday, two or three to four times a day it hangs.`, '2026-11-17'],
  [`${stopped} on Monday, two fifty boxes lost.`, '2026-11-16'],
  ['Outlook parou de baixar, mandei as 9 contas ontem.', '2026-11-17'],
]

test.for(rows)('readRequest reads the English hour of %j', async ([body, moment]) => {
  expect((await valuesOf(body))['occurred_at']).toBe(moment)
})
