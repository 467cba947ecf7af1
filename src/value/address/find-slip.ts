// Whether an address looks like one that was meant and mistyped: one letter added, dropped, changed, or two swapped
// (Damerau and Levenshtein's distance 1). Pure, nothing is looked up; what comes out is a question for the customer, never a verdict.
import { isRegistrySuffix } from './hostname.ts'
import { isPublicProvider, UNMISTAKABLE_PROVIDERS, USUAL_ENDINGS } from './mail-providers.ts'

/** A shorter name has too many neighbours that are somebody's. */
const MIN_NAME = 5
const MAX_LENGTH = 254

/** Returns the address that `address` (lower case) was likely meant to be; `others` are addresses that the same talk names. */
export function findSlip(address: string, others: string[]): string | undefined {
  const at = address.lastIndexOf('@')
  if (at < 1 || address.length > MAX_LENGTH) return undefined
  const local = address.slice(0, at)
  const domain = address.slice(at + 1)
  const mended = mendDomain(domain)
  if (mended !== undefined) return `${local}@${mended}`
  if (isPublicProvider(domain)) return undefined
  return others.find((other) => other !== address && isSlipOf(address, other))
}

/** Returns the domain that `domain` was likely meant to be: a great provider's, or the same under an ending that exists. */
export function mendDomain(domain: string): string | undefined {
  if (domain.length > MAX_LENGTH || isPublicProvider(domain)) return undefined
  const provider = UNMISTAKABLE_PROVIDERS.find((each) => isOneEditAway(domain, each))
  return provider ?? mendEnding(domain)
}

/** padaria.com.brr, padaria.con.br, padaria.combr: an ending that no registry has, and one edit makes it a usual one. */
function mendEnding(domain: string): string | undefined {
  const labels = domain.split('.')
  const [last = '', second = ''] = labels.toReversed()
  if (isRegistrySuffix(last)) {
    // Under .br names of one's own are rare and possible (nic.br): only what reads like com, net or org counts.
    if (last !== 'br' || labels.length < 3 || isRegistrySuffix(`${second}.br`)) return undefined
    const meant = BELOW_BR.find((usual) => isOneEditAway(second, usual))
    return meant === undefined ? undefined : [...labels.slice(0, -2), meant, 'br'].join('.')
  }
  // The longer ending first: com.brr is meant as com.br, not as com.
  for (const count of [2, 1]) {
    const ending = labels.slice(-count).join('.')
    const meant = labels.length > count ? USUAL_ENDINGS.find((usual) => isOneEditAway(ending, usual)) : undefined
    if (meant !== undefined) return [...labels.slice(0, -count), meant].join('.')
  }
  return undefined
}

const BELOW_BR = ['com', 'net', 'org', 'gov', 'edu']

/** Not joao1 and joao2, nor venda and vendas: those are neighbours, not slips. */
function isSlipOf(address: string, other: string): boolean {
  if (!isOneEditAway(address, other)) return false
  const [local = '', domain = ''] = address.split('@')
  const [otherLocal = '', otherDomain = ''] = other.split('@')
  const [mine, theirs] = domain === otherDomain ? [local, otherLocal] : [domain, otherDomain]
  const isPlural = `${mine}s` === theirs || mine === `${theirs}s`
  const isNumbered = mine.replace(/\d/g, '') !== mine || theirs.replace(/\d/g, '') !== theirs
  const name = domain === otherDomain ? mine : (mine.split('.')[0] ?? '')
  return !isPlural && !isNumbered && name.length >= MIN_NAME
}

/** Returns whether one edit makes `from` into `to`: an added, dropped or changed letter, or two neighbours swapped. */
export function isOneEditAway(from: string, to: string): boolean {
  if (from === to || Math.abs(from.length - to.length) > 1) return false
  let start = 0
  while (start < from.length && start < to.length && from[start] === to[start]) start++
  const [rest, otherRest] = [from.slice(start), to.slice(start)]
  if (rest.length > otherRest.length) return rest.slice(1) === otherRest
  if (rest.length < otherRest.length) return rest === otherRest.slice(1)
  const isSwap = rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2)
  return rest.slice(1) === otherRest.slice(1) || isSwap
}
