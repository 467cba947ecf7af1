// Accounts told in one breath: "tanto fiscal@… como rh@… pararam de baixar" is two users of one program.
// Comes in: the logins found in a text, in order. Goes out: the same, those with nothing but a joint between them as one value.
import { joinAddresses } from '../../value/address/email-address.ts'
import type { FoundValue } from '../../value/value.ts'

const JOINT =
  /^[)>"']{0,2}(?:,| e| y| and| nem| ni| nor|,? como| quanto| bem como| assim como| mas também| as well as| ou| or| o|\s?\/|\s?&)\s{1,2}(?:[ao] |the |la |el )?["'<(]?$/i

/** One a line, with nothing else on either. */
const NEXT_ITEM = /^[)>"']{0,2}[,;]?[ \t]{0,3}\n[ \t>*•·-]{0,6}(?:\d{1,2}[.)-]{1,2}[ \t]{1,3})?["'<(]?$/

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
      (JOINT.test(text.slice(last.end, Math.min(one.start, last.end + 30))) || isNextItem(text, last, one)) &&
      !OWN_CLAUSE.test(text.slice(one.end, one.end + 12))
    if (isNext) groups.at(-1)?.push(one)
    else groups.push([one])
  }
  return groups.flatMap((group) => (group.length > 1 ? (joinAddresses(text, group) ?? group) : group))
}

function isNextItem(text: string, last: FoundValue, one: FoundValue): boolean {
  const before = text.slice(text.lastIndexOf('\n', last.start - 1) + 1, last.start)
  return (
    NEXT_ITEM.test(text.slice(last.end, Math.min(one.start, last.end + 30))) &&
    /^[ \t>*•·-]{0,6}(?:\d{1,2}[.)-]{1,2}[ \t]{1,3})?["'<(]?$/.test(before) &&
    /^[)>"']{0,2}[,;.]?[ \t]{0,3}(?:\n|$)/.test(text.slice(one.end, one.end + 8))
  )
}

function isAddress({ value, state }: FoundValue): boolean {
  return state === 'good' && typeof value === 'string' && value.includes('@')
}
