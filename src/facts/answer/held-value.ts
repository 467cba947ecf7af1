// Which of several values behind one label holds: "IP: no 4G deu 177.…, mas o erro é no wi-fi, que mostra 189.…", "Servidor: era mail.…, agora
// pop.…", "Data: não foi ontem, foi anteontem". Comes in: an answer's text and the value that its type reads first. Goes out: what stands in
// place of one that is denied, else the first that nothing speaks against, else that one.
import { findValues } from '../../value/read-value.ts'
import { readPort } from '../../value/setting/port.ts'
import { findPortsBySide } from '../../value/setting/ports-by-side.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import type { FoundValue, ValueContext, ValueType } from '../../value/value.ts'
import { isSaidToWork } from '../address/told-of-accounts.ts'
import { foldInPlace } from '../fold-in-place.ts'
import { once } from '../once.ts'
import { sentenceAround } from '../prose/sentence-around.ts'
import { standingOf } from '../prose/standing-of.ts'
import { isPutInPlace } from '../prose/taken-back.ts'
import { isOfAnother } from '../prose/told-of-another.ts'
import { isOfDevice } from '../prose/told-of-device.ts'
import { isTriedBesideUsed } from '../prose/told-with-use.ts'
import { isElsewhere } from '../prose/where-it-fails.ts'
import { tellsOfChange, valueOfNow } from './value-of-now.ts'

const CHOSEN = new Set<ValueType>(['public_ip', 'hostname', 'login'])
const CHANGEABLE = new Set<ValueType>(['port', 'hostname', 'login', 'encryption', 'software'])
/** Room for another value behind the first. */
const LEAST_REST = 12
/** For one that took its place: " para 995". */
const LEAST_NEXT = 5
const MAX_ANSWER = 600
const MAX_VALUES = 6

/** Returns the value of `text` that holds, of those that `type` reads in it; `first` is the one that stands first. */
export function heldValue(type: ValueType, text: string, { first, context }: { first: FoundValue; context: ValueContext }): FoundValue {
  if (Array.isArray(first.value)) return withoutWorking(text, first, context)
  if (text.length - first.end < LEAST_NEXT || text.length > MAX_ANSWER) return first
  const folded = foldInPlace(text)
  const values = once(() => findValues(type, text, context).slice(0, MAX_VALUES))
  const mayChange = CHANGEABLE.has(type) && tellsOfChange(folded)
  const now = mayChange ? valueOfNow(folded, type === 'port' ? numbersIn(text) : values()) : undefined
  if (now?.state === 'good') return now
  if (text.length - first.end < LEAST_REST) return first
  const meant = DENIES.test(folded.slice(0, first.start)) ? putInPlace(folded, values()) : undefined
  if (meant !== undefined) return meant
  if (type === 'port') {
    const ports = values()
    const others = ports.filter(({ value }) => value !== first.value)
    // "Portas: 465 (saída) e 995 (entrada)"
    const [incoming, ...more] = findPortsBySide(folded)
    const ofSide = more.length > 0 ? undefined : ports.find(({ value, start }) => value === incoming?.value && start === incoming.start)
    if (ofSide !== undefined) return ofSide
    return isTriedBesideUsed(folded, first, others) ? (others.find((one) => !isTriedBesideUsed(folded, one, [first])) ?? first) : first
  }
  if (!CHOSEN.has(type)) return first
  const login = type === 'login' ? namedLogin(text, folded, first.end) : undefined
  if (login !== undefined) return login
  const speaksAgainst = (found: FoundValue): boolean =>
    standingOf(folded, found, sentenceAround(folded, found)) === 'former' ||
    isOfAnother(folded, found) ||
    isElsewhere(folded, found) ||
    (type === 'public_ip' && isOfDevice(folded, found))
  if (!speaksAgainst(first)) return first
  return values().find((found) => found.start > first.start && found.state === 'good' && !speaksAgainst(found)) ?? first
}

/** Behind a port's label each number is one. */
function numbersIn(text: string): FoundValue[] {
  return allMatches(text, /(?<![\d.:/-])\d{2,5}(?![\d.:/-]\d|\d)/g, MAX_VALUES).flatMap(({ 0: number, index }) => {
    const port = readPort(number)
    return port === undefined ? [] : [{ ...port, start: index, end: index + number.length }]
  })
}

/** "Usuário: fiscal@…, o dp@… baixa normal": of several addresses those that are said to work are not in question. */
function withoutWorking(text: string, several: FoundValue, context: ValueContext): FoundValue {
  if (text.length > MAX_ANSWER) return several
  const folded = foldInPlace(text)
  const found = findValues('email', text, context).slice(0, MAX_VALUES)
  const isAside = ({ start, end }: FoundValue): boolean =>
    ASIDE.test(folded.slice(0, start)) && isSaidToWork(folded, end) && !WORKS_ELSEWHERE.test(folded.slice(end, end + 60))
  const held = found.filter((one) => !isAside(one))
  const [only] = held
  if (only === undefined || held.length === found.length) return several
  return held.length === 1 ? only : { ...several, value: held.map(({ value }) => String(value)) }
}

const ASIDE =
  /[,;(.] ?(?:(?:ja|mas|e|so|que|but|and|pero|ya|pq|porque) )?(?:(?:[oa]|the|el|la) )?(?:(?:conta|caixa|e-?mail|outr[oa]|account|cuenta) )?$/
/** Two that both come up on the web say nothing of the program. */
const WORKS_ELSEWHERE = /^[^.;,\n]{0,50}\b(?:web ?mail|celular|telefone|site|navegador|phone|browser|movil|enviar|envia|manda)\b/

const DENIES = /^\W{0,4}(?:[a-z]{1,5} )?(?:nao|not?|isn't|wasn't)\b/

/** "Data: não foi ontem, foi anteontem às 19h" */
function putInPlace(folded: string, values: readonly FoundValue[]): FoundValue | undefined {
  return values.find((found) => found.state === 'good' && isPutInPlace(folded, found, values))
}

/** "Caixa: pcm@… (o login é só "pcm.corrego", sem arroba)": the account's name is told, and then how it logs in. */
const LOGIN =
  /\b(?:login|logon|usuario|user ?name|user)\b(?: (?:d[aeo]|conta|acesso|pop3?|name|for|account|de la|cuenta|mesmo)){0,3} (?:e|eh|is|es|fica) (?:(?:so|somente|apenas|just|only|solo|simplesmente) (?:o |a )?)?(["']?)([a-z0-9][a-z0-9._-]{1,40}[a-z0-9])(?=["'),.;\s]|$)/

function namedLogin(text: string, folded: string, from: number): FoundValue | undefined {
  const match = LOGIN.exec(folded.slice(from))
  const [whole, mark, name] = match ?? []
  if (match === null || whole === undefined || name === undefined) return undefined
  // A word without a mark of its own may be any: "o login é diferente".
  if (mark === '' && !/[\d._-]/.test(name)) return undefined
  const start = from + match.index + whole.length - name.length
  return { value: text.slice(start, start + name.length).toLowerCase(), state: 'good', start, end: start + name.length }
}
