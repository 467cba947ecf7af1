// Of several addresses, which are said to work and which to fail: "na recepcao@… chegam; na medico@… não", and by the name before the mark, "a contato
// continua baixando, quem parou foi a financeiro". Comes in: folded text and the addresses found in it. Goes out: the values told of either way;
// none where nothing is said to fail. A name alone counts only where the verb behind it is one of mail.
import type { FoundValue } from '../../value/value.ts'
import { AMISS, DENIAL, GOES, MAIL_VERB, WELL } from '../prose/state-words.ts'
import type { Range } from '../range.ts'
import { findListedStates } from '../table/settled-rows.ts'
import { isNextOfTwo } from './join-accounts.ts'
import { isSaidToFail } from './used-address.ts'

export type ToldOfAccounts = { well: ReadonlySet<string>; failing: ReadonlySet<string> }

const LINK =
  '["\')>]{0,2},?(?: (?:e que|e [ao] que|es la que|is the one (?:that|which)|que|which|that|esta|ta|is|segue|continua|sigue|ainda|still|ja|so|me|eu|i|le|les|nos|tambem|also|al[ií]|la|ai)){0,3}'
const WELL_BEHIND = new RegExp(
  `^${LINK} (?:${GOES}(?! (?:menos|so|mal|nada|de ninguem|poco))|(?:sai|saem|manda|envia|vai|recebo|mando|envio|recibo|salen?|sends?|get|goes) (?:tudo|todo|${WELL}|sem|sin|everything|out)|(?:consigo|consegue|consegui|puedo|i can|can) ${MAIL_VERB}|${WELL})(?![a-z])`,
)
const NOT = `(?:${DENIAL}|nada)`
const FAILS_BEHIND = new RegExp(
  `^${LINK}(?: (?:desde|since) [^.;!?@]{2,40})? (?:${NOT}(?: (?:esta|ta|estao|me|se|le|mais|quer|is|consigo|consegue|puedo|puede))? ${MAIL_VERB}|${AMISS}(?![a-z]))`,
)
/** "juca@… (Thunderbird, IMAP, ok) e bar@… (não baixa)" */
const IN_BRACKETS = /^["'>]{0,2} ?\(([^()@\n]{1,60})\)/
const WELL_INSIDE = new RegExp(`(?:^|[,;/-] ?)(?:ok|okay|${GOES}|${WELL})$`)
const FAILS_INSIDE = new RegExp(`(?:^|[,;/-] ?)(?:${NOT}(?: (?:esta|ta|me|se|mais))? ${MAIL_VERB}|${AMISS})(?![a-z])`)
/** Of two: "e só o segundo dá erro" */
const ONLY_ONE =
  /(?<![a-z])(?:so|apenas|somente|only|solo) (?:[oa]|the|el|la) (primeir|segund|first|second|primer)[a-z]{0,2}(?: (?:delas|deles|conta|e-?mail|one|of them|cuenta))?,? (?:e que |que )?(?:nao|n|da|deu|esta com|ta com|apresenta|fails?|doesn't|does not|no|par(?:a|ou)|falha)(?![a-z])/
/** "…, pela vendas@… não." */
const NOT_BEHIND = new RegExp(`^["')>]{0,2},? (?:mas |but |pero )?${NOT}(?= ?(?:[.,:;!)\\n]|$| (?:desde|since|mais|ja|e|mas)(?![a-z])))`)
const JOINT =
  /^[)>"']{0,2}(?:,| e| y| and| nem| ni| nor|, e| \/| \+|,? (?:bem |assim )?como| quanto| as well as)(?: (?:[oa]|n[oa]|d[oa]|pel[oa]|la|el|the|conta|caixa|tambem|also))* ?["'(<]?$/
/** What a name without its domain stands behind. */
const NAMES =
  /(?:^|[^a-z])(?:[oa]|n[oa]|d[oa]|pel[oa]|la|el|del|the|conta|caixa|e-?mail|cuenta|casilla|correo|account|mailbox)(?: (?:de|da|do|d[oa] conta))? ["'(]?$/
/** "Mine is fine, bookings isn't": a bare name begins a clause, and is denied. */
const BEGINS = /(?:^|[.,;!?:]\s{1,2}|(?<![a-z])(?:but|and|mas|e|y|pero) )["'(]?$/
const DENIED_NEXT = new RegExp(`^["')]{0,2} ${DENIAL}(?![a-z])`)
const REACH = 70
const MAX_ADDRESSES = 12
const MAX_MENTIONS = 40
const NOTHING: ToldOfAccounts = { well: new Set(), failing: new Set() }

/** Returns which of `addresses`, which stand in `folded`, are said to work and which to fail. */
export function tellAccounts(folded: string, addresses: readonly FoundValue[]): ToldOfAccounts {
  const values = [...new Set(addresses.map(({ value }) => String(value)).filter((value) => value.includes('@')))]
  if (values.length < 2 || values.length > MAX_ADDRESSES) return NOTHING
  const well = new Set<string>()
  const failing = new Set<string>()
  const hear = (value: string, { start, end }: Range, isName: boolean): void => {
    const behind = folded.slice(end, end + REACH)
    const inside = isName ? undefined : IN_BRACKETS.exec(behind)?.[1]
    const isAmiss = FAILS_BEHIND.test(behind) || (inside !== undefined && FAILS_INSIDE.test(inside))
    if (isAmiss || (!isName && NOT_BEHIND.test(behind)) || isSaidToFail(folded, start)) failing.add(value)
    else if (WELL_BEHIND.test(behind) || (inside !== undefined && WELL_INSIDE.test(inside))) well.add(value)
    else if (NOT_BEHIND.test(behind)) failing.add(value)
  }
  for (const found of addresses) hear(String(found.value), found, false)
  // "vendas@… (funcionando)" above its settings, "compras@… (não baixa)" above others.
  const listed = findListedStates(folded, addresses)
  for (const { value } of listed.well) well.add(String(value))
  for (const { value } of listed.failing) failing.add(String(value))
  // "A vendas@… e a compras@… não baixam": what is said of the last is said of both.
  for (let at = addresses.length - 1; at > 0; at--) {
    const [one, next] = [addresses[at - 1], addresses[at]]
    if (one === undefined || next === undefined || !failing.has(String(next.value)) || well.has(String(one.value))) continue
    if (JOINT.test(folded.slice(one.end, next.start)) || isNextOfTwo(folded, one, next)) failing.add(String(one.value))
  }
  for (const value of values) for (const span of namesOf(folded, value, values)) hear(value, span, true)
  for (const found of addresses) for (const span of calledSo(folded, found)) hear(String(found.value), span, true)
  const only = values.length === 2 && failing.size === 0 ? ONLY_ONE.exec(folded)?.[1] : undefined
  if (only !== undefined) failing.add(values[/^[ps]rim|^first/.test(only) ? 0 : 1] ?? '')
  for (const value of failing) well.delete(value)
  return failing.size > 0 && failing.size < values.length ? { well, failing } : NOTHING
}

/** Returns whether an address that ends at `end` is right behind it said to work: "…, o dp@… baixa normal". */
export function isSaidToWork(folded: string, end: number): boolean {
  return WELL_BEHIND.test(folded.slice(end, end + REACH))
}

/** Returns `found` without the accounts beside those that fail, at their domains: that a supplier "não consegue" says nothing of the writer's own. */
export function withoutWorking(folded: string, found: FoundValue[]): FoundValue[] {
  const { failing } = tellAccounts(folded, found)
  const domains = new Set([...failing].map(domainOf))
  return found.filter(({ value }) => failing.has(String(value)) || !domains.has(domainOf(String(value))))
}

function domainOf(login: string): string | undefined {
  return login.includes('@') ? login.slice(login.indexOf('@')) : undefined
}

/** Where the name before the mark of `value` stands alone, if no other of `values` has it. */
function namesOf(folded: string, value: string, values: readonly string[]): Range[] {
  const name = value.slice(0, value.indexOf('@'))
  if (!/^[a-z]{4,20}$/.test(name) || values.some((other) => other !== value && other.startsWith(`${name}@`))) return []
  const spans: Range[] = []
  for (let start = folded.indexOf(name); start >= 0 && spans.length < MAX_MENTIONS; start = folded.indexOf(name, start + 1)) {
    const end = start + name.length
    if (/[a-z0-9@._-]/.test(folded.charAt(start - 1)) || /^(?:[a-z0-9@_-]|\.[a-z0-9])/.test(folded.slice(end, end + 2))) continue
    const before = folded.slice(Math.max(0, start - 30), start)
    if (NAMES.test(before) || (BEGINS.test(before) && DENIED_NEXT.test(folded.slice(end, end + 12)))) spans.push({ start, end })
  }
  return spans
}

/** "ana@…, que é o meu pessoal, e loja@…, que é o da empresa": what an address is called further on; "e a do caixa é rui@…" is of the next. */
const CALLED =
  /^["')>]{0,2},? (?:(?:que|q|which|that) )?(?:e|eh|is|es) ([oa] (?:d[aoe]s?|meu|minha) (?!e-?mail|conta|caixa)[a-z]{3,14})(?![a-z@])(?!,? (?:e|eh|usa|fica|is|es) [a-z0-9._+-]{1,40}@)/

/** "A conta dos fundos é ana@… e a da frente é rui@…": what each is called before it. */
const CALLED_BEFORE =
  /(?<![a-z])(?:[oa]|conta|caixa|e-?mail|usuario|login) (d[aoe]s? (?!e-?mail|conta|caixa|pop|outlook|thunderbird|programa|servidor|empresa|cliente|fornecedor)[a-z]{3,14}),? (?:e|eh|usa|fica|is|es)(?: [oa])? ?["'(<]?$/

/** Returns where the address at `found` is called again what it was called behind it, or before it. */
function calledSo(folded: string, { start, end }: Range): Range[] {
  const match = CALLED.exec(folded.slice(end, end + REACH))
  if (match?.[1] !== undefined) return placesOf(folded, match[1], end + match[0].length)
  const before = CALLED_BEFORE.exec(folded.slice(Math.max(0, start - REACH), start))?.[1]
  return before === undefined ? [] : [...placesOf(folded, `o ${before}`, 0), ...placesOf(folded, `a ${before}`, 0)]
}

function placesOf(folded: string, name: string, from: number): Range[] {
  const spans: Range[] = []
  for (let at = folded.indexOf(name, from); at >= 0 && spans.length < MAX_MENTIONS; at = folded.indexOf(name, at + 1)) {
    if (!/[a-z0-9@]/.test(folded.charAt(at - 1)) && !/[a-z0-9@]/.test(folded.charAt(at + name.length)))
      spans.push({ start: at, end: at + name.length })
  }
  return spans
}
