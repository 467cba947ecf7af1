// Which part one address told in prose plays: who sent the mail in question, or who should have got it. Comes in: prose, the fields with a role, the
// address and the one before it. Goes out: the field and how surely. Evidence: the words around it, the field's name near it, whose domain it is.
import type { Field } from '../../checklist/checklist.ts'
import { isOneEditAway } from '../../value/address/find-slip.ts'
import { breaksOffBefore, breaksOffBehind } from '../../value/breaks-off.ts'
import type { FoundValue } from '../../value/value.ts'
import { STRENGTH } from '../candidate.ts'
import { findOnce } from '../find-once.ts'
import { beginsWithSlip, mendsAbove } from '../prose/mended-above.ts'
import type { Prose } from '../prose/prose.ts'
import { sentenceAround } from '../prose/sentence-around.ts'
import { standingOf } from '../prose/standing-of.ts'
import { tellsOfSolved } from '../prose/told-of-another.ts'
import { distanceAfter, distanceBefore } from '../prose/word-distance.ts'
import type { Range } from '../range.ts'
import { findOthersQuotes } from '../speech/others-quote.ts'
import { findPointedAt } from './find-pointed-at.ts'
import { isFormer } from './former-address.ts'
import { namesLogin, namesLoginToSend } from './names-login.ts'
import { COPY } from './next-in-list.ts'
import { isCalledOwn, isCalledPerson, isMine, isOwnAddress, isTheirsBesideOwn } from './own-address.ts'
import { BETWEEN } from './role-prepositions.ts'
import { isDeniedOfBoth, type RoleTold, roleAround } from './role-words.ts'

/** `former`: it was so, and is no more. */
export type Placed = { found: FoundValue; field: Field; strength: number; former: boolean }

const MIN_STRENGTH = 0.4
/** Not told clearly: see STRENGTH.strongProse. */
const OF_CARD = STRENGTH.strongProse - 0.05
const MAX_CARD = 260
const MAX_INSTEAD = 50
/** Between an address that is taken back and the one that stands in its place. */
const MENDED_REACH = 60

/** "Mandou com cópia para zeca@… e não chegou em ana@…": a copy alone is the lesser address. */
const ONLY_COPY = new RegExp(`(?:^|[^a-z])${COPY}[\\s:]{1,3}(?:(?:o|a|the|el|la) )?[(<"']{0,2}$`)

const AT_OWN = new RegExp(`(?:^|[^a-z])(?:no|na|nos|em|in|at|en|en el|en la)${BETWEEN}$`)

// "Tenta me mandar no …", "sent us a mail to …": where it was meant to go.
const TO_US =
  /\b(?:me|nos) (?:mand|envi|escrev|respond|reenvi|encaminh|repass)\w{1,6}\b[^.;!?]{0,50}$|\b(?:send|sent|wrote|write|e-?mail(?:ed)?) (?:me|us)\b[^.;!?]{0,50}$/
const TO_ME = /\b(?:(?:para|pra) (?:mim|nos|a gente)|to (?:me|us)|comigo|conosco)(?: (?:aqui|here|mesm[oa]))?\s?[,(:]\s?[(<"']?$/

// Mail that went well is not the mail in question; that other people's arrives is told of none of the addresses.
const WENT_WELL =
  /(?<!\b(?:outr[oa]s(?: [a-z]{3,14})?|demais(?: [a-z]{3,14})?|todo mundo|resto|everyone(?: else)?|everybody(?: else)?|otr[oa]s(?: [a-z]{3,14})?) )\b(?:foi aceita?|foi aceito|chegou normal\w{0,5}|chega normal\w{0,5}|chegam normal\w{0,5}|chegou sem problema|funciona(?:m|ndo)? normal\w{0,5}|entrega\w{0,2} normal\w{0,5}|sem problemas?|normalmente|went through|works fine|got through|were fine|llegan? bien|llego bien)\b/

const OTHER_USE = /^[)>"',]{0,2} ?(?:e|eh|is|es|fica|serve)? ?(?:so|somente|apenas|only|solo) (?:para|pra|for)\b/

/** Where prose points at the writer's own address, and where it says that it is another. */
export const pointedIn = findOnce(({ text }) => findPointedAt(text))

type Told = { found: FoundValue; before: FoundValue | undefined }

/** Returns the part that `found` plays among `fields`; undefined where none is told well enough. `before`: the address before it. */
export function placeAddress(prose: Prose, fields: readonly Field[], { found, before: previous }: Told): Placed | undefined {
  const { folded } = prose
  const sentence = sentenceAround(folded, found)
  const before = folded.slice(Math.max(sentence.start, found.start - 70), found.start)
  const isOthersWord =
    prose.speech.isOfOtherSide || findOthersQuotes(folded).some(({ start, end }) => start < found.start && found.end < end)
  const customer = { from: isOthersWord ? undefined : prose.speech.from?.address, ownDomain: prose.ownDomain }
  const isLike = previous !== undefined && isAlike(found, previous)
  const isFarMend = mendsAbove(folded, found) || (isLike && beginsWithSlip(folded, found))
  const mends = isInPlaceOf(folded, found, previous) || (isFarMend && isLike)
  const isOthers = isOwnAddress(String(found.value), customer) === false && isCalledPerson(folded, found)
  const around = isOthers ? undefined : roleAround(folded, mends ? previous : found, sentence)
  // "O dela é jussara@…, o meu funciona": a colleague who is told of plays our part.
  const own =
    (!isOthersWord && (isCalledOwn(before) || isMine(folded, found) || isInsteadOfOwn(prose, found, sentence))) ||
    ((around?.isOfHolder || !isTheirsBesideOwn(folded, found)) && isOwnAddress(String(found.value), customer))
  // "Manda sempre pra mim, ana@…"; in "o fornecedor mandou pra mim, rui@…" the address is his.
  const told: RoleTold | undefined = own === true && TO_ME.test(before) ? { role: 'recipient', isSure: true } : around
  const former = !isFarMend && !isDeniedOfBoth(folded, found) && isFormer(folded, found, { sentence, told })
  const place: Place = { prose, found, sentence, before, own, told, former, isFarMend, mends }
  const isCopy = ONLY_COPY.test(before)
  let best: Placed | undefined
  for (const field of fields) {
    const score = scoreAs(field, place)
    const most = isCopy ? 0.7 : told?.isSure && told.role === field.role ? 0.89 : 0.88
    if (score > (best?.strength ?? MIN_STRENGTH - 0.001)) best = { found, field, strength: Math.min(score, most), former }
  }
  if (best === undefined) return undefined
  if (isFarMend && !former) return { ...best, strength: STRENGTH.correction }
  const isOfCard = told === undefined && found.value === customer.from && isBelowName(folded, found)
  return isOfCard ? { ...best, strength: Math.min(best.strength, OF_CARD) } : best
}

/** An address and what its sentence says of it: whose it is, which role it plays, whether it was another's before. */
type Place = {
  prose: Prose
  found: FoundValue
  sentence: Range
  /** What stands before it in the sentence. */
  before: string
  own: boolean | undefined
  told: RoleTold | undefined
  former: boolean
  isFarMend: boolean
  mends: boolean
}

/** How surely an address plays the part of `field`. */
function scoreAs(
  field: Field,
  { prose: { folded, fieldWords }, found, sentence, before, own, told, former, isFarMend, mends }: Place,
): number {
  const names = fieldWords.get(field)?.names
  const around = folded.slice(Math.max(sentence.start, found.start - 80), Math.min(sentence.end, found.end + 80))
  return [
    0.3,
    own === undefined ? 0 : own === field.ofCustomer ? 0.3 : -0.15,
    roleScore(field, told),
    namesLogin(before) ? OF_LOGIN[loginPart(field, own === false && namesLoginToSend(before))] : 0,
    // Nothing but that it is the right one: an address that is not the writer's own is the other's.
    isFarMend && told === undefined && own === undefined && !field.ofCustomer ? 0.1 : 0,
    field.ofCustomer && field.role === 'recipient' && AT_OWN.test(before) ? (TO_US.test(before) ? 0.5 : 0.2) : 0,
    names === undefined ? 0 : nameScore(folded, found, { names, sentence }),
    former ? (told?.isSure ? -0.6 : -0.4) : standingOf(folded, found, sentence) === 'corrects' ? 0.2 : 0,
    OTHER_USE.test(folded.slice(found.end, found.end + 30)) ? -0.35 : 0,
    tellsOfSolved(folded, sentence) ? -0.35 : 0,
    !mends && WENT_WELL.test(around) ? -0.35 : 0,
  ].reduce((all, part) => all + part, 0)
}

function roleScore({ role }: Field, told: RoleTold | undefined): number {
  if (told?.role === role) return told?.isSure ? 0.45 : 0.25
  if (told === undefined) return 0
  return told.isSure ? -0.4 : -0.1
}

function nameScore(folded: string, found: FoundValue, { names, sentence }: { names: RegExp; sentence: Range }): number {
  const before = distanceBefore(folded, found, { pattern: names, from: sentence.start, reach: 40 })
  if (before !== undefined) return before < 16 ? 0.35 : 0
  return distanceAfter(folded, found, { pattern: names, to: sentence.end, reach: 14 }) === undefined ? 0 : 0.1
}

/** "Mandei pra ana@…, aliás, desculpa, rui@…": what was taken back is `before`, and its part is the next one's. */
function isInPlaceOf(folded: string, found: FoundValue, before: FoundValue | undefined): before is FoundValue {
  return (
    before !== undefined &&
    found.start - before.end < MENDED_REACH &&
    breaksOffBehind(folded, before.end) &&
    breaksOffBefore(folded, found.start)
  )
}

/** Who logs in is the lesser sender, of a server that sends the sender, and nobody to whom was sent. */
const OF_LOGIN = { lesser: -0.2, sends: 0.25, other: -0.4, none: 0 }

function loginPart({ role, ofCustomer }: Field, isToSend: boolean): keyof typeof OF_LOGIN {
  if (role === 'sender') return isToSend ? 'sends' : 'lesser'
  return ofCustomer ? 'none' : 'other'
}

const OF_OTHER_SIDE =
  /(?<![a-z])(?:clientes?|fornecedor(?:a|es)?|destinatari[oa]s?|customers?|clients?|suppliers?|recipients?|proveedor(?:a|es)?)(?![a-z])/

/** "É a secretaria@…, não esse de onde escrevo", "não é deste que escrevo, é do …": another one of the writer's own. */
function isInsteadOfOwn(prose: Prose, found: FoundValue, sentence: Range): boolean {
  const around = prose.folded.slice(Math.max(sentence.start, found.start - MAX_INSTEAD), Math.min(sentence.end, found.end + MAX_INSTEAD))
  if (OF_OTHER_SIDE.test(around)) return false
  return pointedIn(prose).denied.some(
    ({ start, end }) => start >= sentence.start && end <= sentence.end && Math.max(start - found.end, found.start - end) < MAX_INSTEAD,
  )
}

/** "Ana Paula - Administração" and below it her own address, at the letter's end: her card, which yields to what is told in any letter. */
function isBelowName(folded: string, { start, end }: FoundValue): boolean {
  const line = folded.lastIndexOf('\n', start - 1)
  const above = folded.slice(Math.max(0, line - MAX_CARD), Math.max(0, line))
  return (
    line > 0 &&
    /^[\s*<("|-]{0,6}$/.test(folded.slice(line + 1, start)) &&
    /(?:^|\n)[^\n.!?:;@]{2,60}$/.test(above) &&
    /^[\s>)"|*]{0,8}(?:\n[^\n.!?]{0,80}){0,3}\s{0,8}$/.test(folded.slice(end, end + MAX_CARD))
  )
}

/** Returns whether two addresses are the same but for a letter or two: "jose.carlos@…" and "josecarlos@…". */
export function isAlike({ value }: FoundValue, { value: other }: FoundValue): boolean {
  return isOneEditAway(String(value), String(other))
}
