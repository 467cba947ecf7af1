// Accounts told in one breath: "tanto fiscal@… como rh@… pararam de baixar" is two users of one program.
// Comes in: the logins found in a text, in order. Goes out: the same, those with nothing but a joint between them as one value.
import { joinAddresses } from '../../value/address/email-address.ts'
import type { FoundValue } from '../../value/value.ts'

const JOINT =
  /^[)>"']{0,2}(?:,| e| y| and| nem| ni| nor|,? como| quanto| bem como| assim como| mas também| as well as| ou| or| o|\s?\/|\s?&)\s{1,2}(?:[ao] |the |la |el )?["'<(]?$/i

/** One a line, with nothing else on either. */
const NEXT_ITEM = /^[)>"']{0,2}[,;]?[ \t]{0,3}\n[ \t>*•·-]{0,6}(?:\d{1,2}[.)-]{1,2}[ \t]{1,3})?["'<(]?$/

const MAX_BLOCK_LINES = 6
const MAX_BLOCK_LINE = 120
/** A sentence's end, and what belongs to no setting; "pop.empresa.com.br" has its dots inside. */
const NO_SETTING = /[@!?]|\.(?![\w-])|(?<![\w-])\./
const BLOCK_REACH = 240

/** "As duas contas: a minha, ana@…, e a do meu sócio, rui@…": whose the next one is. */
const NEXT_OF_TWO =
  /^[)>"']{0,2},? (?:e|y|and) (?:o|a|el|la|the|my) ?(?:(?:d[aeo]|del?|of) )?[^@.;:!?\n]{2,40}(?:[,:(] ?| (?:é|eh|is|es) )["'<(]?$/i
const OF_TWO =
  /(?<!\p{L})(?:(?:as|nas|das|os|nos|dos|the|las|los) )?(?:duas|dois|both|two|2|ambas|ambos|dos) (?:contas?|e-?mails?|caixas?|usu[aá]rios?|logins?|endere[cç]os?|accounts?|mailboxes|users|cuentas|correos|casillas)(?!\p{L})/iu
/** "A minha, ana@…, e a da loja, loja@…, pararam": what is said behind is said of both. */
const BOTH_DO =
  /^[)>"']{0,2},? (?:(?:(?:as|os|las|los) )?(?:duas|dois|dos) |amb[ao]s |both |all )?(?:pararam|deixaram|n[aã]o (?:baixam|recebem|puxam|conectam|entram|abrem|est[aã]o|conseguem|v[aã]o|funcionam)|est[aã]o (?:sem|com|parad)|d[aã]o (?:erro|o mesmo)|(?:have )?stopped|don't|aren't|dejaron|no (?:bajan|reciben|funcionan))(?!\p{L})/iu
const TWO_REACH = 160

/** "Ana@… e rui@… é do meu sócio": with a verb in the singular behind it the second is said of something else. */
const OWN_CLAUSE = /^[)>"']{0,2},? (?:é|eh|is|es|era|fica|was) /i

/** Returns `found` of `text` with neighbours joined. */
export function joinAccounts(text: string, found: readonly FoundValue[]): FoundValue[] {
  const groups: FoundValue[][] = []
  for (const one of found) {
    const last = groups.at(-1)?.at(-1)
    const isNext =
      last !== undefined &&
      isAddress(last) &&
      isAddress(one) &&
      (JOINT.test(text.slice(last.end, Math.min(one.start, last.end + 30))) ||
        isNextItem(text, last, one) ||
        isNextOfTwo(text, last, one) ||
        isNextBlock(text, last, one)) &&
      !OWN_CLAUSE.test(text.slice(one.end, one.end + 12))
    if (isNext) groups.at(-1)?.push(one)
    else groups.push([one])
  }
  return groups.flatMap((group) => (group.length > 1 ? (joinAddresses(text, group) ?? group) : group))
}

/** Returns whether `one` is told as the other of two accounts, behind `last`: "a minha, ana@…, e a da loja, loja@…, pararam". */
export function isNextOfTwo(text: string, last: FoundValue, one: FoundValue): boolean {
  return (
    NEXT_OF_TWO.test(text.slice(last.end, Math.min(one.start, last.end + 60))) &&
    (OF_TWO.test(text.slice(Math.max(0, last.start - TWO_REACH), last.start)) || BOTH_DO.test(text.slice(one.end, one.end + 50)))
  )
}

function isNextItem(text: string, last: FoundValue, one: FoundValue): boolean {
  const before = text.slice(text.lastIndexOf('\n', last.start - 1) + 1, last.start)
  return (
    NEXT_ITEM.test(text.slice(last.end, Math.min(one.start, last.end + 30))) &&
    /^[ \t>*•·-]{0,6}(?:\d{1,2}[.)-]{1,2}[ \t]{1,3})?["'<(]?$/.test(before) &&
    /^[)>"']{0,2}[,;.]?[ \t]{0,3}(?:\n|$)/.test(text.slice(one.end, one.end + 8))
  )
}

/** Of two accounts each has a block of its own: the address on a line, its settings below, a blank line. */
function isNextBlock(text: string, last: FoundValue, one: FoundValue): boolean {
  return (
    one.start - last.end <= BLOCK_REACH &&
    isBlock(text.slice(last.end, one.start).split('\n')) &&
    /^[ \t]{0,3}(?:\n|$)/.test(text.slice(one.end, one.end + 5)) &&
    OF_TWO.test(text.slice(Math.max(0, last.start - TWO_REACH), last.start))
  )
}

/** The rest of the first account's line, a few lines of its settings, and the beginning of the other's. */
function isBlock(lines: readonly string[]): boolean {
  const settings = lines.slice(1, -1)
  return (
    settings.length > 0 &&
    settings.length <= MAX_BLOCK_LINES &&
    /^[ \t]{0,3}$/.test(lines[0] ?? '') &&
    /^[ \t>*•·-]{0,6}$/.test(lines.at(-1) ?? '') &&
    settings.every((line) => line.length <= MAX_BLOCK_LINE && !NO_SETTING.test(line))
  )
}

function isAddress({ value, state }: FoundValue): boolean {
  return state === 'good' && typeof value === 'string' && value.includes('@')
}
