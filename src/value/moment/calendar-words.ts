// The names of months, weekdays and numbers in Portuguese, English and Spanish, folded, and what each stands for.
// Months from 1; weekdays as ISO 8601 counts them, Monday 1, as people hear and mistype them too. Patterns are alternatives, the longest first.

const MONTH_NAMES: readonly (readonly string[])[] = [
  ['janeiro', 'january', 'enero', 'jan', 'ene'],
  ['fevereiro', 'february', 'febrero', 'fev', 'feb'],
  ['marco', 'march', 'marzo', 'mar'],
  ['abril', 'april', 'abr', 'apr'],
  ['maio', 'mayo', 'may', 'mai'],
  ['junho', 'june', 'junio', 'jun'],
  ['julho', 'july', 'julio', 'jul'],
  ['agosto', 'august', 'ago', 'aug'],
  ['setembro', 'septiembre', 'setiembre', 'september', 'sept', 'set', 'sep'],
  ['outubro', 'octubre', 'october', 'out', 'oct'],
  ['novembro', 'noviembre', 'november', 'nov'],
  ['dezembro', 'diciembre', 'december', 'dez', 'dic', 'dec'],
]

const WEEKDAY_NAMES: readonly (readonly string[])[] = [
  ['segunda', 'segumda', 'lunes', 'monday', 'seg', 'lun', 'mon'],
  ['terca', 'martes', 'tuesday', 'ter', 'tues', 'tue'],
  ['quarta', 'quata', 'miercoles', 'wednesday', 'qua', 'mie', 'wed'],
  ['quinta', 'qinta', 'kinta', 'jueves', 'thursday', 'qui', 'jue', 'thurs', 'thu'],
  ['sexta', 'sesta', 'seista', 'viernes', 'friday', 'sex', 'vie', 'fri'],
  ['sabado', 'sabdo', 'saturday', 'sab', 'sat'],
  ['domingo', 'sunday', 'dom', 'sun'],
]

const HOUR_NAMES: readonly (readonly string[])[] = [
  ['zero'],
  ['uma', 'una', 'one'],
  ['duas', 'dos', 'two'],
  ['tres', 'three'],
  ['quatro', 'cuatro', 'four'],
  ['cinco', 'five'],
  ['seis', 'six'],
  ['sete', 'siete', 'seven'],
  ['oito', 'ocho', 'eight'],
  ['nove', 'nueve', 'nine'],
  ['dez', 'diez', 'ten'],
  ['onze', 'once', 'eleven'],
  ['doze', 'doce', 'twelve'],
  ['treze', 'trece'],
  ['quatorze', 'catorze', 'catorce'],
  ['quinze', 'quince'],
  ['dezesseis', 'dieciseis'],
  ['dezessete', 'diecisiete'],
  ['dezoito', 'dieciocho'],
  ['dezenove', 'diecinueve'],
  ['vinte', 'veinte'],
  ['vinte e uma', 'veintiuna'],
  ['vinte e duas', 'veintidos'],
  ['vinte e tres', 'veintitres'],
]

function numbered(names: readonly (readonly string[])[], first: number): Map<string, number> {
  return new Map(names.flatMap((words, index) => words.map((word): [string, number] => [word, index + first])))
}

function pattern(words: Iterable<string>): string {
  return [...words].sort((one, other) => other.length - one.length).join('|')
}

export const MONTHS = numbered(MONTH_NAMES, 1)
export const WEEKDAYS = numbered(WEEKDAY_NAMES, 1)
export const HOURS = numbered(HOUR_NAMES, 0)

export const MONTH = pattern(MONTHS.keys())
/** English puts the month first; its names alone, for "may" and "set" are words of other languages too. */
export const ENGLISH_MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec'
export const WEEKDAY_LONG = pattern([...WEEKDAYS.keys()].filter((word) => word.length > 4))
export const WEEKDAY_SHORT = pattern([...WEEKDAYS.keys()].filter((word) => word.length <= 4))
export const HOUR = pattern(HOURS.keys())

const COUNT_NAMES: readonly (readonly string[])[] = [
  ['um', 'uma', 'un', 'una', 'one', 'an', 'a'],
  ['dois', 'duas', 'dos', 'two'],
  ['tres', 'three'],
  ['quatro', 'cuatro', 'four'],
  ['cinco', 'five'],
  ['seis', 'six'],
  ['sete', 'siete', 'seven'],
  ['oito', 'ocho', 'eight'],
  ['nove', 'nueve', 'nine'],
  ['dez', 'diez', 'ten'],
  ['onze', 'once', 'eleven'],
  ['doze', 'doce', 'twelve'],
  ['treze', 'trece', 'thirteen'],
  ['quatorze', 'catorze', 'catorce', 'fourteen'],
  ['quinze', 'quince', 'fifteen'],
]
export const COUNTS = numbered(COUNT_NAMES, 1)
export const COUNT = pattern(COUNTS.keys())
