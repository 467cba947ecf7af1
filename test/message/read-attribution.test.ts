// readAttribution(): the lines that introduce quotes, as programs write them, and prose that only looks like them.
import { expect, test } from 'vitest'
import { classifyLines } from '../../src/message/thread/classify-lines.ts'
import { readAttribution } from '../../src/message/thread/read-attribution.ts'

const read = (text: string, below: string) => readAttribution(classifyLines(`${text}\n\n${below}`), 0, 'America/Sao_Paulo')

const ANA = 'ana@sol.example'
const AT = '2026-11-17T11:03:00Z'

/** Who wrote: an address, or a name where there is none. */
test.for<[string, string | undefined, string | undefined]>([
  ['Em ter., 17 de nov. de 2026 às 08:03, Ana Reis <ana@sol.example> escreveu:', ANA, AT],
  ['Em 17 de nov. de 2026, à(s) 08:03, Ana Reis <ana@sol.example> escreveu:', ANA, AT],
  ['Em 17/11/2026 08:03, Ana Reis escreveu:', 'Ana Reis', AT],
  ['Em terça-feira, 17 de novembro de 2026 08:03:00 BRT, Ana Reis <ana@sol.example> escreveu:', ANA, AT],
  ['Em 17/11/2026 08:03, ana@sol.example escreveu:', ANA, AT],
  ['Ana Reis <ana@sol.example> escreveu em 17/11/2026 08:03:', ANA, AT],
  ['Ana Reis <ana@sol.example> escreveu (terça, 17/11/2026 à(s) 08:03):', ANA, AT],
  ['A terça, 17 de nov de 2026, 08:03, Ana Reis <ana@sol.example> escreveu:', ANA, AT],
  ['Em 17 de novembro de 2026 08:03:00 GMT-03:00, Ana Reis <ana@sol.example> escreveu:', ANA, AT],
  ['*Em ter., 17 de nov. de 2026 às 08:03, Ana Reis <ana@sol.example> escreveu:*', ANA, AT],
  ['On Tue, Nov 17, 2026 at 8:03 AM Ana Reis <ana@sol.example> wrote:', ANA, AT],
  ['On 17/11/2026 08:03, Ana Reis wrote:', 'Ana Reis', AT],
  ['On Tue, 17 Nov at 8:03 AM , Ana Reis <ana@sol.example> wrote:', ANA, undefined],
  ['Em ter., 17 nov às 8:03 , Ana Reis <ana@sol.example> escreveu:', ANA, undefined],
  ['On Nov 17, 2026, at 8:03 AM, Ana Reis <ana@sol.example> wrote:', ANA, AT],
  ['On Tuesday, November 17th, 2026 at 8:03 AM, Ana Reis <ana@sol.example> wrote:', ANA, AT],
  ['El mar, 17 nov 2026 a las 8:03, Ana Reis (<ana@sol.example>) escribió:', ANA, AT],
  ['El 17/11/2026 8:03, "Ana Reis" <ana@sol.example> escribió:', ANA, AT],
  ['Le mar. 17 nov. 2026 à 08:03, Ana Reis <ana@sol.example> a écrit :', ANA, AT],
  ['Le 17/11/2026 08:03, « Ana Reis » <ana@sol.example> a écrit :', ANA, AT],
  ['Am Di., 17. Nov. 2026 um 08:03 Uhr schrieb Ana Reis <ana@sol.example>:', ANA, AT],
  ['Am 17.11.2026 um 08:03 schrieb Ana Reis:', undefined, AT],
  ['Il giorno mar 17 nov 2026 alle ore 08:03 Ana Reis <ana@sol.example> ha scritto:', ANA, AT],
  ['Op di 17 nov 2026 om 08:03 schreef Ana Reis <ana@sol.example>:', ANA, AT],
  ['Op 17-11-2026 08:03 heeft Ana Reis <ana@sol.example> geschreven:', ANA, AT],
  ['Den tis 17 nov. 2026 kl 08:03 skrev Ana Reis <ana@sol.example>:', ANA, AT],
  ['Den 17/11/2026 08:03 skrev "Ana Reis" <ana@sol.example> följande:', ANA, AT],
  ['tir. 17. nov. 2026 kl. 08.03 skrev Ana Reis <ana@sol.example>:', ANA, AT],
  ['ti 17. marrask. 2026 klo 8.03 Ana Reis (ana@sol.example) kirjoitti:', ANA, AT],
  ['wt., 17 lis 2026 o 08:03 Ana Reis <ana@sol.example> napisał(a):', ANA, AT],
  ['út 17. 11. 2026 v 8:03 odesílatel Ana Reis <ana@sol.example> napsal:', ANA, AT],
  ['17. 11. 2026 8:03 používateľ Ana Reis (<ana@sol.example>) napísal:', ANA, AT],
  ['Ana Reis <ana@sol.example> ezt írta (időpont: 2026. nov. 17., K, 8:03):', ANA, AT],
  ['În mar., 17 nov. 2026 la 08:03, Ana Reis <ana@sol.example> a scris:', ANA, AT],
  ['Ana Reis <ana@sol.example>, 17 Kas 2026 Sal, 08:03 tarihinde şunu yazdı:', ANA, AT],
  ['Στις Τρί 17 Νοε 2026 στις 8:03 π.μ., ο χρήστης Ana Reis <ana@sol.example> έγραψε:', ANA, AT],
  ['вт, 17 нояб. 2026 г. в 08:03, Ana Reis <ana@sol.example>:', ANA, AT],
  ['вт, 17 лист. 2026 р. о 08:03 Ana Reis <ana@sol.example> пише:', ANA, AT],
  ['На вт, 17.11.2026 г. в 8:03 Ana Reis <ana@sol.example> написа:', ANA, AT],
  ['uto, 17. stu 2026. u 08:03 Ana Reis <ana@sol.example> napisao je:', ANA, AT],
  ['V V tor., 17. nov. 2026 ob 08:03 je oseba Ana Reis <ana@sol.example> napisala:', ANA, AT],
  ['Kontakt Ana Reis (<ana@sol.example>) kirjutas kuupäeval T, 17. november 2026 kell 08:03:', ANA, AT],
  ['2026-11-17, an, 08:03 Ana Reis <ana@sol.example> rašė:', ANA, AT],
  ['otrd., 2026. g. 17. nov., plkst. 08:03 — lietotājs Ana Reis (<ana@sol.example>) rakstīja:', ANA, AT],
  ['2026年11月17日(火) 8:03 Ana Reis <ana@sol.example>:', ANA, AT],
  ['2026/11/17 8:03、Ana Reis <ana@sol.example>のメール:', ANA, AT],
  ['2026년 11월 17일 (화) 오전 8:03, Ana Reis <ana@sol.example>님이 작성:', ANA, AT],
  ['Ana Reis <ana@sol.example> 于2026年11月17日周二 08:03写道：', ANA, AT],
  ['Ana Reis <ana@sol.example> 於 2026年11月17日 週二 上午8:03寫道：', ANA, AT],
  ['‫בתאריך יום ג׳, 17 בנוב׳ 2026 ב-8:03 מאת ‪Ana Reis‬‏ <‪ana@sol.example‬‏>:‬', ANA, AT],
  ['في الثلاثاء، 17 نوفمبر 2026 في 8:03 ص تمت كتابة ما يلي بواسطة Ana Reis <ana@sol.example>:', ANA, AT],
  ['Vào Th 3, 17 thg 11, 2026 vào lúc 08:03 Ana Reis <ana@sol.example> đã viết:', ANA, AT],
  ['ในวันที่ อ. 17 พ.ย. 2026 เวลา 08:03 Ana Reis <ana@sol.example> เขียนว่า:', ANA, AT],
  ['Pada Sel, 17 Nov 2026 pukul 08.03 Ana Reis <ana@sol.example> menulis:', ANA, AT],
])('readAttribution() reads %s', ([line, who, at]) => {
  const found = read(line, '> Oi')
  expect(found).toBeDefined()
  expect(found?.end).toBe(1)
  if (who) expect(found?.from?.address ?? found?.writer).toBe(who)
  expect(found?.sentAt).toBe(at)
  expect(read(line, 'Oi'), 'and without quote marks').toEqual(found)
})

test.for<[string, string, string]>([
  ['a sentence that ends in a colon', 'Ontem às 14:30 o erro foi o seguinte:', 'Erro 550'],
  ['a dated sentence that ends in a colon', 'Em 17/11/2026 às 14:30 apareceu o erro abaixo:', '550 5.1.1'],
  ['a label', 'Data e hora do problema:', '17/11/2026 14:30'],
  ['a label above marked lines', 'Data e hora do problema:', '> 17/11/2026 14:30'],
  ['an address in prose', 'Mandei para ana@sol.example dia 17/11/2026 14:30:', 'não chegou'],
  ['what somebody wrote, told', 'O fornecedor escreveu que voltou com erro:', '550 5.1.1'],
])('readAttribution() leaves %s', ([, line, below]) => {
  expect(read(line, below)).toBeUndefined()
})
