// The part of the day that stands behind a day, in what the talk has kept of its words.
import { expect, test } from 'vitest'
import { findPartOfDay } from '../../../src/facts/moment/part-of-day.ts'

test.for<[string, string[], string, string | undefined]>([
  ['behind the day', ['Parou ontem de tarde.'], 'ontem', 'afternoon'],
  ['in English', ['It stopped yesterday in the evening'], 'yesterday', 'night'],
  ['of the newest mail that tells one', ['Parou ontem à tarde', 'Desculpe, ontem à noite'], 'ontem', 'night'],
  ['where a later mail tells the day alone', ['Parou ontem à tarde', 'Foi ontem mesmo'], 'ontem', 'afternoon'],
  ['of a day told with its beginning', ['No baja desde ayer', 'ayer, a la tarde'], 'desde ayer', 'afternoon'],
  ['of another day', ['Parou ontem. Liguei hoje de tarde'], 'ontem', undefined],
  ['where nothing is kept', [], 'ontem', undefined],
])('findPartOfDay() reads it %s', ([, texts, day, part]) => {
  expect(findPartOfDay(texts, day)).toBe(part)
})
