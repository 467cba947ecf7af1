// readWrittenDate(): moments as mail programs write them.
import { expect, test } from 'vitest'
import { readWrittenDate } from '../../src/message/thread/read-written-date.ts'

const MORNING = '2026-11-17T11:03:00Z'
const EVENING = '2026-11-17T23:03:00Z'

test.for<[string, string, string | undefined]>([
  ['terça-feira, 17 de novembro de 2026 08:03', 'pt', MORNING],
  ['ter., 17 de nov. de 2026 às 08:03', 'pt', MORNING],
  ['Terça-feira, 17 de Novembro de 2026 8:03:00', 'pt', MORNING],
  ['terça-feira, 17 de novembro de 2026 08:03:00 BRT', 'pt', MORNING],
  ['17/11/2026 08:03', 'pt', MORNING],
  ['17/11/26, 08:03', 'pt', MORNING],
  ['17/11/2026 08h03', 'pt', MORNING],
  ['Tue, 17 Nov 2026 08:03:00 -0300', 'en', MORNING],
  ['Tue, 17 Nov 2026 11:03:00 GMT', 'en', MORNING],
  ['Tuesday, November 17, 2026 8:03 AM', 'en', MORNING],
  ['Tue, Nov 17, 2026 at 8:03\u202fPM', 'en', EVENING],
  ['11/17/2026 8:03 PM', 'en', EVENING],
  ['17/11/2026 08:03', 'en', MORNING],
  ['17-Nov-26 08:03', 'en', MORNING],
  ['mar, 17 nov 2026 a las 8:03', 'es', MORNING],
  ['17 de noviembre de 2026, 8:03:00 p. m. GMT-3', 'es', EVENING],
  ['mardi 17 novembre 2026 à 08:03', 'fr', MORNING],
  ['Dienstag, 17. November 2026 um 12:03 MEZ', 'de', MORNING],
  ['17.11.2026 08:03', 'de', MORNING],
  ['martedì 17 novembre 2026 08:03', 'it', MORNING],
  ['tiistai 17. marraskuuta 2026 klo 8.03', 'fi', MORNING],
  ['wt., 17 lis 2026 o 08:03', 'pl', MORNING],
  ['út 17. 11. 2026 v 8:03', 'cs', MORNING],
  ['2026. november 17., kedd 8:03', 'hu', MORNING],
  ['17 Kasım 2026 Salı 08:03', 'tr', MORNING],
  ['вт, 17 нояб. 2026 г. в 08:03', 'ru', MORNING],
  ['2026年11月17日(火) 20:03', 'ja', EVENING],
  ['2026년 11월 17일 (화) 오후 8:03', 'ko', EVENING],
  ['2026年11月17日 下午8:03', 'zh', EVENING],
  ['17 พฤศจิกายน 2569 8:03', 'th', MORNING],
  ['08:03, Th 3, 17 thg 11, 2026', 'vi', MORNING],
  ['31/02/2026 08:03', 'pt', undefined],
  ['17/11/2026', 'pt', undefined],
  ['ontem às 8:03', 'pt', undefined],
  ['', 'pt', undefined],
])('readWrittenDate() reads %s (%s)', ([text, language, at]) => {
  expect(readWrittenDate(text, [language], 'America/Sao_Paulo')?.at).toBe(at)
})
