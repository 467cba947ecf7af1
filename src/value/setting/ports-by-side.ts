// Ports told by the side that they serve, without the word for port: "tem 110 no de entrada e 587 no de saída", "receber 995 enviar 465".
// Comes in: folded text. Goes out: the numbers of the side that receives, with their places. The side that sends must stand with a number of
// its own nearby: an entrance, a deposit and a receipt have numbers, too.
import { allMatches } from '../text/all-matches.ts'
import { RECEIVING_SIDE, SENDING_SIDE } from './server-sides.ts'

const IN = `(?:${RECEIVING_SIDE}|recepcao|receber|recibir|receiving|receive)`
const OUT = `(?:${SENDING_SIDE}|enviar|mandar|sending|send)`
const OUT_PORT = '(?:25|465|587|2525)'
/** Between a number and its side behind it: "995 no de", "995 pra", "995 (servidor de". */
const TO_SIDE =
  ' \\(?(?:(?:n[oa]s?|em|d[eoa]s?|pr[ao]s?|p|para|que (?:e|eh)|e|eh|in|for|on|en|the|el|la|a|o|servidor|server|porta|correio|correo|e-?mails?) ){0,4}'
/** Between a side and its number behind it: "entrada ta", "recebimento (POP3): porta". */
const TO_NUMBER =
  '(?: (?:\\(pop3?\\)|\\(smtp\\)|ta|esta|tem|aparece|e|eh|is|es|com|usa|uso|a|na|o|no|em|servidor|server|porta|port|puerto|pop3?|numero)){0,4}(?: ?[:=(-]){0,2} '
const NUMBER_EDGE = '(?<![\\p{L}\\p{N}_.,:/@-])'
const NUMBER_END = '(?![\\p{L}\\p{N}_%]|[.,/:-]\\d)'

const SIDE_BEHIND = new RegExp(`${NUMBER_EDGE}(\\d{3,5})${NUMBER_END}(?=${TO_SIDE}${IN}(?![\\p{L}]))`, 'gu')
const SIDE_BEFORE = new RegExp(`(?<![\\p{L}])${IN}${TO_NUMBER}(\\d{3,5})${NUMBER_END}`, 'gu')
const OTHER_SIDE = new RegExp(
  `(?<![\\p{L}])${OUT}${TO_NUMBER}${OUT_PORT}${NUMBER_END}|${NUMBER_EDGE}${OUT_PORT}${NUMBER_END}${TO_SIDE}${OUT}(?![\\p{L}])`,
  'u',
)
/** "110 e 587", "995/465": POP3's port beside one of sending, each of its own side. */
const AND = ' ?(?:e|y|and|/|,|x) ?(?:(?:a|la|the) )?'
const IN_PORT = '(110|995)'
/** 25 is a port's number where ports are named: "110 e 25 reais". */
const PAIR_PORT = '(?:465|587|2525|(?<=\\bport[^.;!?\\n]{1,20})25)'
const PAIR = new RegExp(
  `${NUMBER_EDGE}${IN_PORT}(?=${AND}${PAIR_PORT}${NUMBER_END})|(?<=${NUMBER_EDGE}${PAIR_PORT}${AND})${IN_PORT}${NUMBER_END}`,
  'gu',
)
const RECEIVES = new RegExp(`${NUMBER_EDGE}${IN_PORT}${NUMBER_END}`, 'gu')
const REACH = 70
/** A letter tells a handful of ports. */
const MAX_TOLD = 20

/** Returns the numbers of the receiving side, each where it stands. */
export function findPortsBySide(folded: string): { value: number; start: number; end: number }[] {
  // "Testei 995 e 587, hoje está 110": of several ports of POP3 a pair does not say which is set.
  const areSeveral = new Set(allMatches(folded, RECEIVES, MAX_TOLD).map(([number]) => number)).size > 1
  const pairs = (areSeveral ? [] : allMatches(folded, PAIR, MAX_TOLD)).map(({ index, 0: number }) => ({
    value: Number(number),
    start: index,
    end: index + number.length,
  }))
  const sides = [SIDE_BEHIND, SIDE_BEFORE].flatMap((pattern) =>
    allMatches(folded, pattern, MAX_TOLD).flatMap((match) => {
      const end = match.index + match[0].length
      const isPair = OTHER_SIDE.test(folded.slice(Math.max(0, match.index - REACH), end + REACH))
      return isPair ? [{ value: Number(match[1]), start: end - (match[1] ?? '').length, end }] : []
    }),
  )
  return [...sides, ...pairs]
}

const IN_BEHIND = new RegExp(`^["')]{0,2}${TO_SIDE}${IN}(?![\\p{L}])|^${AND}${OUT_PORT}${NUMBER_END}`, 'u')
const IN_BEFORE = new RegExp(`(?<![\\p{L}])${IN}${TO_NUMBER}["'(]{0,2}$|${NUMBER_EDGE}${OUT_PORT}${AND}$`, 'u')

/** "Entrada 995 e saída 465, ambas com SSL" */
const OF_BOTH =
  /(?<![a-z])(?:amb[oa]s|[oa]s du?[oa]i?s|n[oa]s du?[oa]i?s|both|l[oa]s dos|todas?|tudo)(?: (?:com|em|usando|sao|estao|esta|ta|with|use|using|con|tem|marcad[oa]s?|o|a)){0,3} ["'(]{0,2}$/

/** Returns whether the words right beside a span say that it is of the receiving side, whatever is told of the other one next to it. */
export function isOfReceivingSide(folded: string, { start, end }: { start: number; end: number }): boolean {
  if (OF_BOTH.test(folded.slice(Math.max(0, start - 40), start))) return true
  return IN_BEHIND.test(folded.slice(end, end + 60)) || IN_BEFORE.test(folded.slice(Math.max(0, start - 60), start))
}
