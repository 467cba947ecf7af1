// Which of the addresses told in prose sent the mail in question, and which should have got it.
// Comes in: a speech's prose and the checklist's two address fields. Evidence: the preposition before an address, a name of the
// field near it, whose domain it is, what was done with it; "este e-mail aqui" is the writer's own. Addresses said together are one value.
import type { Field } from '../../checklist/checklist.ts'
import { findEmails, joinAddresses } from '../../value/address/email-address.ts'
import { isOneEditAway } from '../../value/address/find-slip.ts'
import { breaksOffBefore, breaksOffBehind } from '../../value/breaks-off.ts'
import type { FoundValue } from '../../value/value.ts'
import { evidenceOf, factOf } from '../answer/read-answers.ts'
import { type Candidate, STRENGTH } from '../candidate.ts'
import { findOnce } from '../find-once.ts'
import { beginsWithSlip, mendsAbove } from '../prose/mended-above.ts'
import type { Prose } from '../prose/prose.ts'
import { sentenceAround } from '../prose/sentence-around.ts'
import { standingOf } from '../prose/standing-of.ts'
import { tellsOfSolved } from '../prose/told-of-another.ts'
import { distanceAfter, distanceBefore } from '../prose/word-distance.ts'
import type { Range } from '../range.ts'
import { findOthersQuotes } from '../speech/others-quote.ts'
import { findListedStates } from '../table/settled-rows.ts'
import { findCutShort, findPointedAt } from './find-pointed-at.ts'
import { isFormer } from './former-address.ts'
import { namesLogin, namesLoginToSend } from './names-login.ts'
import { COPY, isAlsoSent, isNextInList, isOneAndOther } from './next-in-list.ts'
import { findOtherSideItself } from './other-side-itself.ts'
import { isCalledOwn, isCalledPerson, isMine, isOwnAddress, isTheirsBesideOwn } from './own-address.ts'
import { BETWEEN } from './role-prepositions.ts'
import { isDeniedOfBoth, type RoleTold, roleAround } from './role-words.ts'
import { tellAccounts } from './told-of-accounts.ts'
import { isThenWell, keepFailing } from './told-of-each.ts'

type Placed = { found: FoundValue; field: Field; strength: number; former: boolean }

const MIN_STRENGTH = 0.4
const OF_LIST = STRENGTH.label - 0.02
const MAX_ADDRESSES = 60
/** Not told clearly: see STRENGTH.strongProse. */
const OF_CARD = STRENGTH.strongProse - 0.05
const MAX_CARD = 260
const MAX_BETWEEN = 160
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

const emailsIn = findOnce(({ text }) => findEmails(text))
const pointedIn = findOnce(({ text }) => findPointedAt(text))

/** Returns the candidates for the fields with a role. */
export function findRoles(prose: Prose, fields: readonly Field[]): Candidate[] {
  const withRole = fields.filter((field) => field.role !== undefined)
  if (withRole.length === 0) return []
  const placed: Placed[] = []
  let before: FoundValue | undefined
  for (const found of emailsIn(prose).slice(0, MAX_ADDRESSES)) {
    const best = place(prose, withRole, { found, before: mendedBy(prose, found, placed) ?? before })
    const isPair =
      before !== undefined &&
      (isOneAndOther(prose.folded, before, found) || isAlsoSent(prose.folded.slice(before.end, found.start).slice(0, MAX_BETWEEN)))
    const last = placed.at(-1)
    // "Um é rui@… e o outro é lia@…": what one of them is the other is too.
    if (best !== undefined && isPair && before !== undefined && last?.found !== before) placed.push({ ...best, found: before })
    if (best !== undefined) placed.push(best)
    else if (isPair && last?.found === before && last !== undefined) placed.push({ ...last, found })
    // "Três que escrevem: ju@…, o rui@… e a lia@…": the next of a list plays the part of the one before.
    else if (last !== undefined && last.found === before && isNextInList(prose.folded.slice(last.found.end, found.start)))
      placed.push({ ...last, found })
    before = found
  }
  const listed = findListedStates(prose.folded, emailsIn(prose).slice(0, MAX_ADDRESSES))
  const well = new Set([
    ...placed
      .filter(({ found }) => isThenWell(prose.folded, found.end) && !isDeniedOfBoth(prose.folded, found))
      .map(({ found }) => found.value),
    ...listed.well.map(({ value }) => value),
    ...tellAccounts(prose.folded, emailsIn(prose)).well,
  ])
  const candidates: Candidate[] = []
  for (const field of withRole) {
    const own = placed.filter((one) => one.field === field)
    const failing = own.filter(({ found }) => !well.has(found.value))
    const isSomeWell = failing.length > 0 || listed.failing.length > 0
    for (const all of keepFailing(prose.folded, groupTogether(prose, own))) {
      const group = isSomeWell ? all.filter((one) => failing.includes(one)) : all
      const found =
        joinAddresses(
          prose.text,
          group.map((one) => one.found),
        ) ?? group[0]?.found
      const strength = Math.max(...group.map((one) => one.strength))
      if (found === undefined) continue
      candidates.push({ fact: factOf(field, found, evidenceOf(prose.speech, { by: 'prose' }, found)), age: prose.speech.age, strength })
    }
  }
  candidates.push(...candidateOfList(prose, withRole, listed.failing), ...findOtherSideItself(prose, withRole))
  const own = withRole.find((field) => field.ofCustomer)
  const { from } = prose.speech
  if (own !== undefined && from !== undefined && !prose.speech.isOfOtherSide) {
    for (const span of [...pointedIn(prose).meant, ...findCutShort(prose.text, { address: from.address, role: own.role })]) {
      const found: FoundValue = { value: from.address, state: 'good', ...span }
      // "deste e-mail joao@…": the address itself stands there.
      if (placed.some((one) => one.found.start >= span.start && /^[\s:(<,"'=-]{0,12}$/.test(prose.text.slice(span.end, one.found.start))))
        continue
      candidates.push({
        fact: factOf(own, found, evidenceOf(prose.speech, { by: 'pointed-at' }, span)),
        age: prose.speech.age,
        strength: STRENGTH.pointedAt,
      })
    }
  }
  return candidates
}

/** Those of a list with whom it failed: the writer's own accounts, or else the other side. */
function candidateOfList({ text, speech, ownDomain }: Prose, fields: readonly Field[], failing: readonly FoundValue[]): Candidate[] {
  const found = joinAddresses(text, [...failing]) ?? failing[0]
  if (found === undefined) return []
  const isOwn = failing.every(({ value }) => isOwnAddress(String(value), { from: speech.from?.address, ownDomain }))
  return fields
    .filter(({ ofCustomer }) => Boolean(ofCustomer) === isOwn)
    .slice(0, 1)
    .map((field) => ({ fact: factOf(field, found, evidenceOf(speech, { by: 'prose' }, found)), age: speech.age, strength: OF_LIST }))
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

function place(
  prose: Prose,
  fields: readonly Field[],
  { found, before: previous }: { found: FoundValue; before: FoundValue | undefined },
): Placed | undefined {
  const { folded, fieldWords } = prose
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
  const isCopy = ONLY_COPY.test(before)
  let best: Placed | undefined
  for (const field of fields) {
    const words = fieldWords.get(field)
    let score = 0.3
    if (own !== undefined) score += own === field.ofCustomer ? 0.3 : -0.15
    if (told?.role === field.role) score += told?.isSure ? 0.45 : 0.25
    else if (told !== undefined) score -= told.isSure ? 0.4 : 0.1
    if (namesLogin(before)) score += OF_LOGIN[loginPart(field, own === false && namesLoginToSend(before))]
    // Nothing but that it is the right one: an address that is not the writer's own is the other's.
    if (isFarMend && told === undefined && own === undefined && !field.ofCustomer) score += 0.1
    if (field.ofCustomer && field.role === 'recipient' && AT_OWN.test(before)) score += TO_US.test(before) ? 0.5 : 0.2
    if (words !== undefined) {
      const name = distanceBefore(folded, found, { pattern: words.names, from: sentence.start, reach: 40 })
      if (name !== undefined && name < 16) score += 0.35
      const after = distanceAfter(folded, found, { pattern: words.names, to: sentence.end, reach: 14 })
      if (after !== undefined && name === undefined) score += 0.1
    }
    if (former) score -= told?.isSure ? 0.6 : 0.4
    else if (standingOf(folded, found, sentence) === 'corrects') score += 0.2
    if (OTHER_USE.test(folded.slice(found.end, found.end + 30))) score -= 0.35
    if (tellsOfSolved(folded, sentence)) score -= 0.35
    if (!mends && WENT_WELL.test(folded.slice(Math.max(sentence.start, found.start - 80), Math.min(sentence.end, found.end + 80))))
      score -= 0.35
    if (score > (best?.strength ?? MIN_STRENGTH - 0.001))
      best = { found, field, strength: Math.min(score, isCopy ? 0.7 : told?.isSure && told.role === field.role ? 0.89 : 0.88), former }
  }
  if (best !== undefined && isFarMend && !former) best.strength = STRENGTH.correction
  else if (best !== undefined && told === undefined && found.value === customer.from && isBelowName(folded, found))
    best.strength = Math.min(best.strength, OF_CARD)
  return best
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

/** What an address that is told again, rightly, stands in place of: the one before it that is like it. */
function mendedBy({ folded }: Prose, found: FoundValue, placed: readonly Placed[]): FoundValue | undefined {
  return mendsAbove(folded, found) || beginsWithSlip(folded, found) ? placed.find((one) => isAlike(one.found, found))?.found : undefined
}

/** The same but for a letter or two: "jose.carlos@…" and "josecarlos@…". */
function isAlike({ value }: FoundValue, { value: other }: FoundValue): boolean {
  return isOneEditAway(String(value), String(other))
}

/** Addresses with nothing but "e", commas and their like between them belong together. */
function groupTogether({ folded }: Prose, placed: Placed[]): Placed[][] {
  const groups: Placed[][] = []
  for (const one of placed) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const between = last === undefined ? undefined : folded.slice(last.found.end, one.found.start)
    const joined = last !== undefined && between !== undefined && (isNextInList(between) || isOneAndOther(folded, last.found, one.found))
    // "Não é o ana@…, é o rui@…": who is denied is no part of a list.
    if (group !== undefined && joined && last?.former === one.former) group.push(one)
    else groups.push([one])
  }
  return groups
}
