// Sentences that say themselves that what they tell is not in question: "o servidor antigo era …", "vi na internet que a porta certa é …", "meu irmão
// mandou trocar para …, mas não troquei", "o antivírus do outro computador é …", "em casa o IP é …, mas lá funciona". Comes in: folded text. Goes out:
// where they stand. No value of theirs is better than asking: one taken for the customer's own is worse. Every window is bounded.
import { allMatches } from '../../value/text/all-matches.ts'
import { keepByText } from '../../value/text/keep-by-text.ts'
import type { Range } from '../range.ts'
import { withBlanks } from '../speech/with-blanks.ts'
import { type Asides, OF_FAILURE } from './aside.ts'
import { OF_CONTACTS } from './aside-of-contacts.ts'
import { OF_DAYS, OF_THE_MATTER } from './aside-of-days.ts'
import { OF_OTHER_TIMES } from './aside-of-other-times.ts'
import { OF_PEOPLE } from './aside-of-people.ts'
import { OF_THINGS } from './aside-of-things.ts'
import { sentenceAround } from './sentence-around.ts'

const MAX_TRIES = 60

const KINDS: readonly Asides[] = [OF_OTHER_TIMES, OF_PEOPLE, OF_THINGS, OF_DAYS, OF_CONTACTS]

/** Returns where `folded` tells what is not in question: of what happens besides only its days. */
export const findAsides = keepByText((folded: string): readonly Range[] => toldAside(folded).flatMap(({ words }) => words))

/** Returns `folded` with blanks for all sentences that tell what is not in question. */
export const withoutAsides = keepByText((folded: string): string =>
  withBlanks(
    folded,
    toldAside(folded).map(({ whole }) => whole),
  ),
)

type Told = { whole: Range; words: readonly Range[] }

const toldAside = keepByText((folded: string): readonly Told[] => KINDS.flatMap((kind) => asidesOf(folded, kind)))

function asidesOf(folded: string, { sounds, rules, hides, unlessThen }: Asides): Told[] {
  const asides: Told[] = []
  let read = 0
  for (const { index } of allMatches(folded, sounds, MAX_TRIES)) {
    if (index < read) continue
    const sentence = sentenceAround(folded, { start: index, end: index + 1 })
    read = sentence.end
    const lead = /^\s*/.exec(folded.slice(sentence.start, sentence.end))?.[0].length ?? 0
    const start = sentence.start + lead
    const words = folded.slice(start, sentence.end).replaceAll('\n', ' ').trimEnd()
    const behind = folded.slice(sentence.end, sentence.end + THEN_REACH)
    if (SINCE_THEN.test(behind) || unlessThen?.test(behind) === true) continue
    for (const rule of rules) {
      const match = rule.told.exec(words)
      if (match === null || rule.unless?.test(words) === true) continue
      if (rule.holds === 'beside-hour' && isOnlyDay(folded, sentence)) continue
      if (rule.holds === 'alone' && !isDayToldElsewhere(folded, sentence)) continue
      const { who, rest } = match.groups ?? {}
      if (who !== undefined && isInQuestion(folded, sentence, who)) continue
      const whole = rest === undefined ? sentence : restOf(start, words, rest)
      asides.push({ whole, words: hides === 'days' ? daysIn(words, start) : [whole] })
    }
  }
  return asides
}

/** "O técnico trocou o modem ontem e foi embora. Às 15h40 parou": an hour elsewhere, and no day. */
function isOnlyDay(folded: string, { start, end }: Range): boolean {
  const elsewhere = `${folded.slice(0, start)} ; ${folded.slice(end)}`
  return ANY_HOUR.test(elsewhere) && !ANY_DAY.test(elsewhere)
}

/** Whether a sentence about mail outside `told` tells a day. */
function isDayToldElsewhere(folded: string, told: Range): boolean {
  return allMatches(folded, ANY_DAYS, MAX_DAYS).some(({ index }) => {
    if (index >= told.start && index < told.end) return false
    const { start, end } = sentenceAround(folded, { start: index, end: index + 1 })
    return OF_THE_MATTER.test(folded.slice(start, end).replaceAll('\n', ' ').trim())
  })
}

const MAX_DAYS = 12
const ANY_HOUR =
  /(?<![a-z0-9.:/])\d{1,2}(?::\d\d|[.]\d\d ?[ap]\.?m|h(?:\d\d|s|rs|oras?)?(?![a-z0-9])| ?[ap]\.?m\b| horas)|\b(?:as|a las|at) \d{1,2}(?![\d/])/
const ANY_DAY =
  /(?<![\d.])\d{1,2}[/.-]\d{1,2}(?![\d.])|\b(?:dia \d|hoje|ontem|anteontem|hj|domingo|segunda|terca|quarta|quinta|sexta|sabado|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|this morning|hoy|ayer|lunes|martes|miercoles|jueves|viernes)(?![a-z])/

const ANY_DAYS = new RegExp(ANY_DAY.source, 'g')

/** "Faltou luz no sábado. Desde então …": its day is the one in question. */
const SINCE_THEN =
  /^[.!;]?\s{1,3}(?:e )?(?:desde (?:entao|esse dia|isso|ai|entonces|ese dia)|depois disso|a partir d(?:ai|isso|esse dia)|dai (?:em diante|pra ca)|since then|from then on|after that|ever since|despues de eso|foi (?:ai|quando)|(?:that|it)(?:'s| is| was) when)|^[.!;]?\s{1,3}[^.!?;\n]{1,70}(?<![a-z])(?:desde (?:entao|esse dia|ai|entonces|ese dia)|since then|ever since)(?=[.!,;]|$)/
const THEN_REACH = 110
const MAX_NAMED = 6

/** Returns whether a sentence outside `told` says of `who` that mail fails with it: "a multifuncional não envia. A multifuncional usa …". */
function isInQuestion(folded: string, told: Range, who: string): boolean {
  let from = 0
  for (let times = 0; times < MAX_NAMED; times++) {
    const at = folded.indexOf(who, from)
    if (at < 0) return false
    from = at + who.length
    if (at >= told.start && at < told.end) continue
    const { start, end } = sentenceAround(folded, { start: at, end: at + who.length })
    if (OF_FAILURE.test(folded.slice(start, end).replaceAll('\n', ' '))) return true
  }
  return false
}

const DAY =
  /(?<![a-z0-9@./-])(?:\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}(?::\d\d| ?h(?:s|rs?|oras?)?(?: ?\d\d)?| ?[ap]\.?m\.?)|(?:dia|as?|a las?|at|until|ate|hasta|das|de|del|from|to|al?|on|el) \d{1,2}(?:st|nd|rd|th|o)?|\d{1,2}(?:st|nd|rd|th)?(?= (?:de |of )?(?:jan|fev|feb|mar|abr|apr|mai|may|jun|jul|ago|aug|set|sep|out|oct|nov|dez|dec|dic|ene)[a-z]{0,6}(?![a-z]))|(?:hoje|ontem|anteontem|amanha|domingo|segunda|terca|quarta|quinta|sexta|sabado)(?:-feira)?s?|today|yesterday|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|hoy|ayer|manana|lunes|martes|miercoles|jueves|viernes|sabado|de manha|a tarde|this (?:morning|afternoon)|meio-?dia|noon|mediodia|(?:semana|mes|ano) (?:passad|que vem)[oa]?|(?:last|next) (?:week|month|year)|noite|night|noche)(?![a-z0-9@])/g

/** Where `words`, which begin at `start`, tell days and hours. */
function daysIn(words: string, start: number): Range[] {
  return allMatches(words, DAY, MAX_TRIES).map(({ 0: day, index }) => ({ start: start + index, end: start + index + day.length }))
}

function restOf(start: number, words: string, rest: string): Range {
  const at = words.indexOf(rest)
  return { start: start + at, end: start + at + rest.length }
}
