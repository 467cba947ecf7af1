// Whole numbers said in words, in Portuguese, English and Spanish, over folded text: "quarenta e cinco", "cento e dez", "nine nine five".
// NUMBER_BELOW_60 and NUMBER_BELOW_1000 are pattern sources without groups; readNumberWords() says what such words stand for.

const UNITS: readonly (readonly string[])[] = [
  ['zero', 'cero'],
  ['um', 'uma', 'un', 'uno', 'una', 'one'],
  ['dois', 'duas', 'dos', 'two'],
  ['tres', 'three'],
  ['quatro', 'cuatro', 'four'],
  ['cinco', 'five'],
  ['seis', 'six', 'meia'],
  ['sete', 'siete', 'seven'],
  ['oito', 'ocho', 'eight'],
  ['nove', 'nueve', 'nine'],
]
const TEENS: readonly (readonly string[])[] = [
  ['dez', 'diez', 'ten'],
  ['onze', 'once', 'eleven'],
  ['doze', 'doce', 'twelve'],
  ['treze', 'trece', 'thirteen'],
  ['quatorze', 'catorze', 'catorce', 'fourteen'],
  ['quinze', 'quince', 'fifteen'],
  ['dezesseis', 'dezasseis', 'dieciseis', 'sixteen'],
  ['dezessete', 'dezassete', 'diecisiete', 'seventeen'],
  ['dezoito', 'dieciocho', 'eighteen'],
  ['dezenove', 'dezanove', 'diecinueve', 'nineteen'],
]
/** From 20 on. */
const TENS: readonly (readonly string[])[] = [
  ['vinte', 'veinte', 'twenty', 'veinti'],
  ['trinta', 'treinta', 'thirty'],
  ['quarenta', 'cuarenta', 'forty'],
  ['cinquenta', 'cincoenta', 'cincuenta', 'fifty'],
  ['sessenta', 'sesenta', 'sixty'],
  ['setenta', 'seventy'],
  ['oitenta', 'ochenta', 'eighty'],
  ['noventa', 'ninety'],
]
const HUNDREDS: readonly (readonly string[])[] = [
  ['cento', 'cem', 'ciento', 'cien', 'one hundred', 'a hundred', 'hundred'],
  ['duzentos', 'doscientos', 'two hundred'],
  ['trezentos', 'trescientos', 'three hundred'],
  ['quatrocentos', 'cuatrocientos', 'four hundred'],
  ['quinhentos', 'quinientos', 'five hundred'],
  ['seiscentos', 'seiscientos', 'six hundred'],
  ['setecentos', 'setecientos', 'seven hundred'],
  ['oitocentos', 'ochocientos', 'eight hundred'],
  ['novecentos', 'novecientos', 'nine hundred'],
]

const VALUES = new Map<string, number>()
const keep = (rows: readonly (readonly string[])[], numberAt: (index: number) => number): void => {
  for (const [index, words] of rows.entries()) for (const word of words) VALUES.set(word, numberAt(index))
}
keep(UNITS, (index) => index)
keep(TEENS, (index) => 10 + index)
keep(TENS, (index) => 20 + index * 10)
keep(HUNDREDS, (index) => 100 + index * 100)

const oneOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .flat()
    .sort((one, other) => other.length - one.length)
    .join('|')

const JOINT = '(?: (?:e |y |and )?|-)'
const UNIT = `(?:${oneOf(UNITS)})`
const TEEN = `(?:${oneOf(TEENS)})`
const BELOW_100 = `(?:(?:${oneOf(TENS)})(?:${JOINT}?(?:${oneOf(UNITS.slice(1))}))?|${TEEN}|${UNIT})`

/** A number from 0 to 59, in words: minutes, hours, days. */
export const NUMBER_BELOW_60 = `(?:(?:${oneOf(TENS.slice(0, 4))})(?:${JOINT}?(?:${oneOf(UNITS.slice(1))}))?|${TEEN}|${UNIT})`
/** "Dois mil e dezesseis", "dos mil dieciséis", "2 mil e 16", "twenty nineteen". */
export const SAID_YEAR = `(?:(?:dois|dos|2) mil(?: e)? (?:${NUMBER_BELOW_60}|\\d{1,2})|(?:two thousand(?: and)?|twenty) (?:seven|ten|thirteen|sixteen|nineteen|twenty[ -](?:one|four)))`

const FROM_10 = `(?:(?:${oneOf(TENS)})(?:${JOINT}?(?:${oneOf(UNITS.slice(1))}))?|${TEEN})`
/** "Noventa e nove cinco", "um dez": figures said in two groups, as telephone numbers are; a telephone that listens writes some of them as figures. */
const IN_GROUPS = `(?:${FROM_10}|\\d\\d) (?:${UNIT}|\\d(?!\\d))|${UNIT} (?:${FROM_10}|\\d\\d(?!\\d))`

/** A number from 0 to 999, in words, or up to five figures said one by one or in two groups: "nove nove cinco", "nove noventa e cinco". */
export const NUMBER_BELOW_1000 = `(?:(?:${oneOf(HUNDREDS)})(?:${JOINT}(?:${BELOW_100}|\\d{1,2}(?!\\d)))?|${UNIT}(?: ${UNIT}){1,4}|${IN_GROUPS}|${BELOW_100})`

/** Returns the number that `words`, folded and matched by a pattern above, say; undefined when they say none. */
export function readNumberWords(words: string): number | undefined {
  const parts = words
    .replace(/\bveinti(?=[a-z])/g, 'veinte ')
    .replace(/\b(one|a|two|three|four|five|six|seven|eight|nine) hundred\b/g, '$1_hundred')
    .split(/[\s-]{1,3}/)
    .filter((part) => part !== '' && !/^(?:e|y|and)$/.test(part))
    .map((part) => (/^\d{1,2}$/.test(part) ? Number(part) : VALUES.get(part.replace('_', ' '))))
  if (parts.length === 0 || parts.some((value) => value === undefined)) return undefined
  const values = parts.flatMap((value) => value ?? [])
  if (values.length > 1 && values.every((value) => value < 10)) return Number(values.join(''))
  const groups = inGroups(values)
  if (groups.length > 1 && groups.some((group) => group >= 100)) return undefined
  return Number(groups.join(''))
}

/** Hundreds, tens, units, each smaller than the one before, are one number; what does not go on with it begins the next. */
function inGroups(values: readonly number[]): number[] {
  const groups: number[] = []
  let place = 1
  for (const value of values) {
    const goesOn = value > 0 && value < place
    const last = groups.length - 1
    if (goesOn) groups[last] = (groups[last] ?? 0) + value
    else groups.push(value)
    place = value >= 100 ? 100 : value >= 20 && value % 10 === 0 ? 10 : 1
  }
  return groups
}
