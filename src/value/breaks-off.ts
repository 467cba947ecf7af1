// Where a writer breaks off and takes back what he has just written: "110... não, minto", "Tuesday, sorry, Wednesday", "110, não, 995".
// Comes in: folded text and where the words in question end, or where those begin that replace them. Linear: the windows are short.
import { APOLOGY, CORRECTION_MARKED, MISTAKE, OOPS, PAUSE, REPHRASING } from './slip-words.ts'

/** The source of what people say when they have just written something wrong. */
export const SLIP = `(?:${MISTAKE}|${REPHRASING}|${CORRECTION_MARKED}|${OOPS}|${APOLOGY}|${PAUSE})`
/** "110, não, 995", "na segunda... não, foi na terça": a plain no, with a number or a day behind it. */
const NO = '(?:nao|no)(?=,)'
const DAY =
  '(?:segunda|terca|quarta|quinta|sexta|sabado|domingo|ontem|anteontem|lunes|martes|miercoles|jueves|viernes|ayer|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![a-z])'
const NO_THEN = `(?:nao|no)(?=, (?:(?:e|eh|foi|fue|era|as|a las|at|a|na|no|el|on|it was) ){0,3}(?:\\d|${DAY}))`
/** "993 eu acho, não, peraí": a guess before it. */
const GUESS = '(?:(?:eu )?acho(?: eu| que)?|i think|creo(?: yo)?)[\\s,;.\u2026-]{1,4}'
const BEHIND = new RegExp(`^["')]{0,2}[\\s,;.(\u2026-]{1,8}(?:${GUESS})?(?:(?:nao|no)[\\s,;.!-]{1,4})?(?:${SLIP}|${NO_THEN})(?![a-z])`)
const BEFORE = new RegExp(
  `[\\s,;.(\u2026-](?:${SLIP}|${NO})[\\s,;.:!)\u2026-]{1,4}(?:(?:e|eh|foi|era|eram|is|was|it was|es|fue|a|o|as|para|pra|pro|to|na|no|at|on|in|el|la|las|umas|uns|pelas|la pelas|por volta das|perto das|around|about|como|cert[oa]|corret[oa]|correct[oa]?|the|right(?: one)?)\\s){0,4}$`,
)
const REACH = 44

/** Returns whether the writer takes back what ends at `end`. */
export function breaksOffBehind(folded: string, end: number): boolean {
  return BEHIND.test(folded.slice(end, end + REACH))
}

/** Returns whether what begins at `start` stands in place of what the writer has just taken back. */
export function breaksOffBefore(folded: string, start: number): boolean {
  return BEFORE.test(folded.slice(Math.max(0, start - REACH), start))
}
