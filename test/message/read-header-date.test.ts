import { expect, test } from 'vitest'
import { parseHeaderDate } from '../../src/message/header/read-header-date.ts'

const at = '2026-11-10T13:42:00Z'

test.for<[string, string, string | undefined]>([
  ['the usual form', 'Tue, 10 Nov 2026 10:42:00 -0300', at],
  ['no day name', '10 Nov 2026 10:42:00 -0300', at],
  ['no seconds', 'Tue, 10 Nov 2026 10:42 -0300', at],
  ['a comment', 'Tue, 10 Nov 2026 10:42:00 -0300 (BRT (Brasilia))', at],
  ['comments everywhere', '(a) Tue (b), 10 (c) Nov 2026 10:42:00 (d) -0300', at],
  ['GMT', 'Tue, 10 Nov 2026 13:42:00 GMT', at],
  ['UT', 'Tue, 10 Nov 2026 13:42:00 UT', at],
  ['EST', 'Tue, 10 Nov 2026 08:42:00 EST', at],
  ['BRT', 'Tue, 10 Nov 2026 10:42:00 BRT', at],
  ['an unknown zone as UTC', 'Tue, 10 Nov 2026 13:42:00 QQQ', at],
  ['a military zone as UTC', 'Tue, 10 Nov 2026 13:42:00 K', at],
  ['an hour for a zone', 'Tue, 10 Nov 2026 10:42:00 -03', at],
  ['a colon in the zone', 'Tue, 10 Nov 2026 10:42:00 -03:00', at],
  ['GMT with an offset', 'Tue, 10 Nov 2026 10:42:00 GMT-0300', at],
  ['no zone, in the desk’s', 'Tue, 10 Nov 2026 10:42:00', at],
  ['two digits of year', 'Tue, 10 Nov 26 10:42:00 -0300', at],
  ['two digits of the last century', 'Mon, 10 Nov 97 10:42:00 -0300', '1997-11-10T13:42:00Z'],
  ['three digits of year', 'Tue, 10 Nov 126 10:42:00 -0300', at],
  ['a month in full', 'Tuesday, 10 November 2026 10:42:00 -0300', at],
  ['hyphens', 'Tue, 10-Nov-2026 10:42:00 -0300', at],
  ['a leap second', 'Wed, 31 Dec 2025 23:59:60 +0000', '2025-12-31T23:59:59Z'],
  ['ISO', '2026-11-10T10:42:00-03:00', at],
  ['ISO with Z', '2026-11-10T13:42:00.123Z', at],
  ['asctime', 'Tue Nov 10 10:42:00 2026', at],
  ['asctime with a zone', 'Tue Nov 10 13:42:00 UTC 2026', at],
  ['a year far off, for the caller to judge', 'Tue, 10 Nov 1970 10:42:00 -0300', '1970-11-10T13:42:00Z'],
  ['31 February', 'Tue, 31 Feb 2026 10:42:00 -0300', undefined],
  ['25 o’clock', 'Tue, 10 Nov 2026 25:42:00 -0300', undefined],
  ['an offset of 99 hours', 'Tue, 10 Nov 2026 10:42:00 -9900', undefined],
  ['a month in Portuguese', 'Ter, 10 Fev 2026 10:42:00 -0300', undefined],
  ['nothing', '', undefined],
  ['words', 'yesterday', undefined],
])('parseHeaderDate() reads %s', ([, text, expected]) => {
  expect(parseHeaderDate(text, 'America/Sao_Paulo')).toBe(expected)
})
