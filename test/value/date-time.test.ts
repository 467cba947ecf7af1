// Dates as customers write them. One row per way of writing; the letter is of a Wednesday, 18 November 2026, 14:20 in São Paulo.
import { expect, test } from 'vitest'
import { findDates, readDate } from '../../src/value/moment/date-time.ts'
import type { ValueContext } from '../../src/value/value.ts'

const context: ValueContext = { writtenAt: '2026-11-18T17:20:00Z', timeZone: 'America/Sao_Paulo' }

test.for<[string, string]>([
  ['18/11 às 14h10', '2026-11-18T14:10'],
  ['18/11/26 14:10', '2026-11-18T14:10'],
  ['18-11-2026, 14.10', '2026-11-18T14:10'],
  ['2026-11-18 14:10', '2026-11-18T14:10'],
  ['2026-11-18T14:10:00Z', '2026-11-18T11:10'],
  ['2026-11-18T14:10:00-03:00', '2026-11-18T14:10'],
  ['dia 18 às 2 da tarde', '2026-11-18T14:00'],
  ['18 de novembro de 2026 às 14h10min', '2026-11-18T14:10'],
  ['18 DE NOVEMBRO DE 2026 AS 14H10MIN', '2026-11-18T14:10'],
  ['18 de nov. de 2026, 9h', '2026-11-18T09:00'],
  ['17/nov/2026 09:15', '2026-11-17T09:15'],
  ['17-nov-26 09:15', '2026-11-17T09:15'],
  ['09/11/2026 às 17:25', '2026-11-09T17:25'],
  ['16/11/2026 – 8h30', '2026-11-16T08:30'],
  ['27/10/2026, 19h05', '2026-10-27T19:05'],
  ['27/10/2026,19h05', '2026-10-27T19:05'],
  ['14/10/2026 - 11h20min', '2026-10-14T11:20'],
  ['24/10/2026 (sábado) às 21h40', '2026-10-24T21:40'],
  ['30/10/26 8:00', '2026-10-30T08:00'],
  ['06/11/2026, umas 15h20', '2026-11-06T15:20'],
  ['13/10 lá pelas 19h', '2026-10-13T19:00'],
  ['13/10 por volta de 19h', '2026-10-13T19:00'],
  ['ontem 20/10 as 9:15 da manha', '2026-10-20T09:15'],
  ['hoje às 9h', '2026-11-18T09:00'],
  ['hoje à 1h da manhã', '2026-11-18T01:00'],
  ['hj 9h', '2026-11-18T09:00'],
  ['hoje, 9 horas', '2026-11-18T09:00'],
  ['mandei hoje 8 e meia', '2026-11-18T08:30'],
  ['hoje 9hs', '2026-11-18T09:00'],
  ['ontem por volta das 15h', '2026-11-17T15:00'],
  ['ontem, 16:50', '2026-11-17T16:50'],
  ['anteontem, 14h', '2026-11-16T14:00'],
  ['antes de ontem às 8h', '2026-11-16T08:00'],
  ['no feriado de Finados às 8h', '2026-11-02T08:00'],
  ['dia de Todos os Santos, 8h', '2026-11-01T08:00'],
  ['feriado da Proclamação da República, 8h', '2026-11-15T08:00'],
  ['feriado de Nossa Senhora Aparecida, 8h', '2026-10-12T08:00'],
  ['dia das crianças, 8h', '2026-10-12T08:00'],
  ['na Consciência Negra, 8h', '2025-11-20T08:00'],
  ['no dia da Independência, 8h', '2026-09-07T08:00'],
  ['no réveillon, 22h', '2025-12-31T22:00'],
  ['en Nochebuena a las 22', '2025-12-24T22:00'],
  ['no ano novo, 8h', '2026-01-01T08:00'],
  ['feriado de Tiradentes, 8h', '2026-04-21T08:00'],
  ['dia do trabalho, 8h', '2026-05-01T08:00'],
  ['dia dos namorados, 8h', '2026-06-12T08:00'],
  ['Good Friday, 8am', '2026-04-03T08:00'],
  ['on Christmas day at 8am', '2025-12-25T08:00'],
  ['na noite de Halloween, 10h', '2026-10-31T22:00'],
  ['véspera de Natal, 9h', '2025-12-24T09:00'],
  ['no dia seguinte ao Natal, 9h', '2025-12-26T09:00'],
  ['antevéspera de Natal às 9h', '2025-12-23T09:00'],
  ['sexta-feira santa às 9h', '2026-04-03T09:00'],
  ['domingo de Páscoa, 10h', '2026-04-05T10:00'],
  ['na terça de carnaval, 10h', '2026-02-17T10:00'],
  ['quarta-feira de cinzas ao meio-dia', '2026-02-18T12:00'],
  ['Corpus Christi, 7h30', '2026-06-04T07:30'],
  ['dia das mães, 20h', '2026-05-10T20:00'],
  ['dia dos pais, 20h', '2026-08-09T20:00'],
  ['the day after Thanksgiving at 9am', '2025-11-28T09:00'],
  ['Black Friday, 9:15', '2025-11-28T09:15'],
  ["New Year's Eve at 11pm", '2025-12-31T23:00'],
  ['el día de los Muertos a las 10', '2026-11-02T10:00'],
  ['en Navidad a las 10', '2025-12-25T10:00'],
  ['faz uma semana hoje, às 15h', '2026-11-11T15:00'],
  ['a week ago today, 3pm', '2026-11-11T15:00'],
  ['às 14h30 de ontem', '2026-11-17T14:30'],
  ['14:30 do dia 17/11', '2026-11-17T14:30'],
  ['09:00 17/11/2026', '2026-11-17T09:00'],
  ['ontem ao meio-dia', '2026-11-17T12:00'],
  ['ontem, meio dia e meia', '2026-11-17T12:30'],
  ['ontem à meia-noite', '2026-11-17T00:00'],
  ['ontem 9 e meia', '2026-11-17T09:30'],
  ['ontem às 9 e meia da noite', '2026-11-17T21:30'],
  ['ontem às 9 da noite', '2026-11-17T21:00'],
  ['ontem às duas da tarde', '2026-11-17T14:00'],
  ['ontem às 3 da madrugada', '2026-11-17T03:00'],
  ['noite de ontem, umas 9h', '2026-11-17T21:00'],
  ['ontem à tarde, 2h30', '2026-11-17T14:30'],
  ['ontem entre 14h e 15h', '2026-11-17T14:00'],
  ['ontem das 8h às 10h', '2026-11-17T08:00'],
  ['ontem das 14 às 16h', '2026-11-17T14:00'],
  ['de 10/11 14h até 12/11 9h', '2026-11-10T14:00'],
  ['10 a 12 de novembro, 9h', '2026-11-10T09:00'],
  ['DESDE SABADO AS 10 HORAS', '2026-11-14T10:00'],
  ['desde segunda, 8h', '2026-11-16T08:00'],
  ['quinta, 12/11, 10h', '2026-11-12T10:00'],
  ['hoje, segunda, às 8h', '2026-11-18T08:00'],
  ['sexta dia 13 às 11h30', '2026-11-13T11:30'],
  ['Data: 17/11 / Hora: 14h', '2026-11-17T14:00'],
  ['Data: 17/11\nHora: 14:05', '2026-11-17T14:05'],
  ['dia 17, quando cheguei no escritório depois do almoço, às 14h', '2026-11-17T14:00'],
  ['17.11 às 9h', '2026-11-17T09:00'],
  ['17.11 9.30', '2026-11-17T09:30'],
  ['1º/11 às 9h', '2026-11-01T09:00'],
  ['primeiro de novembro, 9h', '2026-11-01T09:00'],
  ['há duas horas', '2026-11-18T12:20'],
  ['há uns 20 minutos', '2026-11-18T14:00'],
  ['faz meia hora', '2026-11-18T13:50'],
  ['2 horas atrás', '2026-11-18T12:20'],
  ['two hours ago', '2026-11-18T12:20'],
  ['agora', '2026-11-18T14:20'],
  ['yesterday at 5 pm', '2026-11-17T17:00'],
  ['yesterday around 5:30 p.m.', '2026-11-17T17:30'],
  ['Nov 17, 2026 2:30 PM', '2026-11-17T14:30'],
  ['November 2nd, 12:15 am', '2026-11-02T00:15'],
  ['last Friday at 3:15pm', '2026-11-13T15:15'],
  ['2 November 2026, 10:00', '2026-11-02T10:00'],
  ['ayer a las 15:30', '2026-11-17T15:30'],
  ['ayer a las 3 de la tarde', '2026-11-17T15:00'],
  ['el lunes pasado a las 9', '2026-11-16T09:00'],
  ['5 de noviembre a las 10 de la mañana', '2026-11-05T10:00'],
  ['17/11 17:05 UTC', '2026-11-17T14:05'],
  ['17/11 17:05 (UTC)', '2026-11-17T14:05'],
  ['20:41 UTC de ontem', '2026-11-17T17:41'],
  ['17/11/2026 10:00 GMT-4', '2026-11-17T11:00'],
  ['17/11/2026 10:00 -0400', '2026-11-17T11:00'],
  ['17/11 10:00 EST', '2026-11-17T12:00'],
  ['ontem 14h de Brasília', '2026-11-17T14:00'],
  ['ontem 13h (horário de Manaus)', '2026-11-17T14:00'],
  ['ontem às 13h, hora de Cuiabá', '2026-11-17T14:00'],
  ['ontem 12h horário do Acre', '2026-11-17T14:00'],
  ['ontem 15h (horário de Fernando de Noronha)', '2026-11-17T14:00'],
  ['Tue, 10 Nov 2026 14:22:31 +0000', '2026-11-10T11:22'],
  ['ter., 17 de nov. de 2026 às 08:03', '2026-11-17T08:03'],
  ['29/02 às 10h', '2024-02-29T10:00'],
  ['28/11 09:00', '2025-11-28T09:00'],
])('readDate() reads the moment in %s', ([answer, value]) => {
  expect(readDate('datetime', answer, context)).toMatchObject({ value, state: 'good' })
})

test.for<[string, string]>([
  ['18 nov', '2026-11-18'],
  ['ontem de manhã', '2026-11-17'],
  ['ontem à noite', '2026-11-17'],
  ['hoje cedo', '2026-11-18'],
  ['agora há pouco', '2026-11-18'],
  ['anteontem', '2026-11-16'],
  ['faz 3 dias', '2026-11-15'],
  ['há uma semana', '2026-11-11'],
  ['desde segunda', '2026-11-16'],
  ['segunda agora', '2026-11-16'],
  ['quarta-feira', '2026-11-11'],
  ['na sexta-feira passada', '2026-11-13'],
  ['terça última', '2026-11-17'],
  ['terça da semana passada', '2026-11-10'],
  ['3ª-feira', '2026-11-17'],
  ['quinta (12)', '2026-11-12'],
  ['quinta, 12/11', '2026-11-12'],
  ['quarta, 12/11', '2026-11-12'],
  ['dia 12', '2026-11-12'],
  ['dia 20', '2026-10-20'],
  ['dia 31', '2026-10-31'],
  ['dia 12 do 10', '2026-10-12'],
  ['1º de novembro', '2026-11-01'],
  ['outubro, dia 15', '2026-10-15'],
  ['de 10/11 até 12/11', '2026-11-10'],
  ['17/11 24:00', '2026-11-17'],
  ['anteayer', '2026-11-16'],
  ['the day before yesterday', '2026-11-16'],
])('readDate() reads the day alone in %s: partial for a moment, good for a day', ([answer, value]) => {
  expect(readDate('datetime', answer, context)).toMatchObject({ value, state: 'partial', problem: 'no-time-of-day' })
  expect(readDate('date', answer, context)).toMatchObject({ value, state: 'good' })
})

test.for<[string, string]>([
  ['28/11/2026 09:00', '2026-11-28T09:00'],
  ['18/11/2026 18:00', '2026-11-18T18:00'],
  ['30/11/2026', '2026-11-30'],
])('readDate() calls %s, after the letter, invalid', ([answer, value]) => {
  expect(readDate('datetime', answer, context)).toMatchObject({ value, state: 'invalid', problem: 'in-the-future' })
})

test.for([
  ['31/02 às 10h'],
  ['11/18/2026'],
  ['semana passada'],
  ['14h30'],
  ['de manhã'],
  ['08.412.377/0001-30'],
  ['amanhã'],
  ['próxima segunda'],
  ['sexta que vem'],
  ['sempre'],
  ['o dia todo'],
  ['1/2 hora'],
  [''],
])('readDate() finds no day in %s', ([answer]) => {
  expect(readDate('datetime', answer ?? '', context)).toBeUndefined()
})

test('readDate() gives back as malformed a day that no calendar has', () => {
  expect(readDate('datetime', '31/02/2026 10:00', context)).toEqual({
    value: '31/02/2026',
    state: 'invalid',
    problem: 'malformed',
    start: 0,
    end: 10,
  })
})

test('readDate() gives nothing for relative words, and full dates all the same, when the letter has no date', () => {
  const undated = { ...context, writtenAt: undefined }
  expect(readDate('datetime', 'ontem às 9h', undated)).toBeUndefined()
  expect(readDate('datetime', '17/11 às 9h', undated)).toBeUndefined()
  expect(readDate('datetime', '17/11/2026 às 9h', undated)).toMatchObject({ value: '2026-11-17T09:00', state: 'good' })
})

test('readDate() keeps the time of a day', () => {
  expect(readDate('date', '09/11/2026 16:22', context)).toMatchObject({ value: '2026-11-09T16:22', state: 'good' })
})

test('readDate() gives the words from the first to the last', () => {
  const answer = 'acho que às 14h30 de ontem, mais ou menos'
  const found = readDate('datetime', answer, context)
  expect(answer.slice(found?.start, found?.end)).toBe('14h30 de ontem')
})

test.for<[string, string, string[]]>([
  ['the moment of a story', 'desde ontem às 9h da manhã o Outlook não baixa mais nada', ['2026-11-17T09:00']],
  ['no end of a time', 'Até segunda-feira (16/11) às 18h estava tudo normal', []],
  ['weekday, day and time once', 'mandei sexta dia 13/11 às 11h30 para fulana', ['2026-11-13T11:30']],
  ['time before its day', 'A falha foi às 20:41 UTC de ontem. Antes disso, às 18:03 UTC, foi aceita.', ['2026-11-17T17:41']],
  ['time apart in the same sentence', 'dia 17 mandei um e-mail para o cliente, umas 14h, e nada', ['2026-11-17T14:00']],
  ['no time of another sentence', 'Foi ontem. Me ligue às 15h.', ['2026-11-17']],
  ['no deadline as its time', 'PRECISO DISSO HOJE, ATE AS 17H', ['2026-11-18']],
  ['two days in order', 'na terça 10/11 não foi; na quarta, 11/11, às 10h, foi', ['2026-11-10', '2026-11-11T10:00']],
  ['each day with its time', 'ontem às 9h parou, hoje às 8h15 parou de novo', ['2026-11-17T09:00', '2026-11-18T08:15']],
  ['the start of a range', 'férias de 16/11/2026 a 17/11/2026', ['2026-11-16']],
  ['a log line', 'Nov 17 14:03:11 mta2 smtp[20117]', ['2026-11-17T14:03']],
  ['an attribution', 'Em ter., 20 de out. de 2026 às 17:02, Suporte', ['2026-10-20T17:02']],
  ['no duration as a time', 'ontem fiquei mais de 2h no telefone', ['2026-11-17']],
  ['weekday in prose', 'na quarta mandei o arquivo', ['2026-11-11']],
  ['a weekday on which somebody wrote', 'segunda mandaram de novo, quinta ele tentou', ['2026-11-16', '2026-11-12']],
  ['a weekday after which nothing came', 'mandaram no meu e-mail segunda e não chegou', ['2026-11-16']],
  ['a while', 'agora 2h parado, sem receber nada', []],
  ['what is counted', 'a primeira foi à tarde, a segunda mandei depois', []],
  ['no ordinals', 'pela segunda vez, a quarta tentativa, a segunda via, na quinta parcela', []],
  ['no habits', 'de segunda a sexta, todo sábado, 24/7', []],
  ['no numbers of papers', 'CNPJ 08.412.377/0001-30, fone (11) 3221-4490, CEP 13.400-120, contrato 110-995', []],
  ['no prices, shares, versions', 'R$ 10,12, 1/2 hora, 9/10 vezes, versão 16.0.18025, IP 10.11.12.13, gestão 2025/2027', []],
  ['no ambiguous months', 'tenho 3 set de facas, 10 out of 12', []],
  ['no years as a customer', 'sou cliente há 10 anos', []],
  ['days ago', 'há 3 dias não recebo nada', ['2026-11-15']],
  ['Spanish', 'Desde ayer a las 18:40 no puedo bajar los correos', ['2026-11-17T18:40']],
  ['English', 'it was sent on 2 November 2026 and never reached us', ['2026-11-02']],
  ['minutes before an hour', 'parou hoje às quinze para as nove', ['2026-11-18T08:45']],
  ['minutes before an hour, short', 'parou ontem, dez pras três da tarde', ['2026-11-17T14:50']],
  ['minutes lacking', 'faltando cinco para o meio-dia de ontem parou', ['2026-11-17T11:55']],
  ['minutes after noon', 'ontem ao meio-dia e quinze', ['2026-11-17T12:15']],
  ['a range of its day', 'entre as 14h e as 15h30 de ontem', ['2026-11-17T14:00']],
  ['a range of bare hours', 'hoje, entre 9 e 9:30', ['2026-11-18T09:00']],
  ['hours and minutes in words', 'ontem, vinte e duas horas e quarenta minutos', ['2026-11-17T22:40']],
  ['words before a full stop', 'ontem às dezessete e quarenta.', ['2026-11-17T17:40']],
  ['figures before a full stop', 'ontem às 17 e 40.', ['2026-11-17T17:40']],
  ['a day in words', 'no dia dezesseis de novembro às oito horas', ['2026-11-16T08:00']],
  ['no four figures before a noun', 'hj as 1130 caixas chegaram', ['2026-11-18']],
  ['four figures at the end', 'parou hj as 1130.', ['2026-11-18T11:30']],
  ['a quarter to', 'yesterday at a quarter to nine in the morning', ['2026-11-17T08:45']],
  ['half past', 'yesterday at half past two in the afternoon', ['2026-11-17T14:30']],
  ['menos cuarto', 'ayer a las tres menos cuarto de la tarde', ['2026-11-17T14:45']],
  ['no copies for people', 'ontem mandei 5 para 3 pessoas', ['2026-11-17']],
  ['no calls of two hours', 'ontem fiquei duas horas no telefone', ['2026-11-17']],
])('findDates() finds %s', ([, prose, values]) => {
  expect(findDates('datetime', prose, context).map(({ value }) => value)).toEqual(values)
})
