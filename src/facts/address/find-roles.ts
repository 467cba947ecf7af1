// Which of the addresses told in prose sent the mail in question, and which should have got it.
// Comes in: a speech's prose and the checklist's two address fields. Evidence: the preposition before an address, a name of the
// field near it, whose domain it is, what was done with it; "este e-mail aqui" is the writer's own. Addresses said together are one value.
import type { Field } from '../../checklist/checklist.ts'
import { findEmails, joinAddresses } from '../../value/address/email-address.ts'
import type { FoundValue, Value } from '../../value/value.ts'
import { evidenceOf, factOf } from '../answer/read-answers.ts'
import { type Candidate, STRENGTH } from '../candidate.ts'
import { findOnce } from '../find-once.ts'
import { beginsWithSlip, mendsAbove } from '../prose/mended-above.ts'
import type { Prose } from '../prose/prose.ts'
import { findListedStates } from '../table/settled-rows.ts'
import { findCutShort } from './find-pointed-at.ts'
import { isAlsoSent, isNextInList, isOneAndOther } from './next-in-list.ts'
import { findOtherSideItself } from './other-side-itself.ts'
import { isOwnAddress } from './own-address.ts'
import { isAlike, type Placed, placeAddress, pointedIn } from './place-address.ts'
import { isDeniedOfBoth } from './role-words.ts'
import { tellAccounts } from './told-of-accounts.ts'
import { isThenWell, keepFailing } from './told-of-each.ts'

const OF_LIST = STRENGTH.label - 0.02
const MAX_ADDRESSES = 60
const MAX_BETWEEN = 160
const emailsIn = findOnce(({ text }) => findEmails(text))

/** Returns the candidates for the fields with a role. */
export function findRoles(prose: Prose, fields: readonly Field[]): Candidate[] {
  const withRole = fields.filter((field) => field.role !== undefined)
  if (withRole.length === 0) return []
  const placed = placeAll(prose, withRole)
  const listed = findListedStates(prose.folded, emailsIn(prose).slice(0, MAX_ADDRESSES))
  const well = new Set([
    ...placed
      .filter(({ found }) => isThenWell(prose.folded, found.end) && !isDeniedOfBoth(prose.folded, found))
      .map(({ found }) => found.value),
    ...listed.well.map(({ value }) => value),
    ...tellAccounts(prose.folded, emailsIn(prose)).well,
  ])
  return [
    ...withRole.flatMap((field) =>
      candidatesOf(
        prose,
        placed.filter((one) => one.field === field),
        { well, isSomeListed: listed.failing.length > 0 },
      ),
    ),
    ...candidateOfList(prose, withRole, listed.failing),
    ...findOtherSideItself(prose, withRole),
    ...candidatesPointedAt(prose, withRole, placed),
  ]
}

/** The parts that the addresses play, in order; those told together play one. */
function placeAll(prose: Prose, fields: readonly Field[]): Placed[] {
  const { folded } = prose
  const placed: Placed[] = []
  let before: FoundValue | undefined
  for (const found of emailsIn(prose).slice(0, MAX_ADDRESSES)) {
    const best = placeAddress(prose, fields, { found, before: mendedBy(prose, found, placed) ?? before })
    const isPair =
      before !== undefined &&
      (isOneAndOther(folded, before, found) || isAlsoSent(folded.slice(before.end, found.start).slice(0, MAX_BETWEEN)))
    const last = placed.at(-1)
    // "Um é rui@… e o outro é lia@…": what one of them is the other is too.
    if (best !== undefined && isPair && before !== undefined && last?.found !== before) placed.push({ ...best, found: before })
    if (best !== undefined) placed.push(best)
    else if (isPair && last?.found === before && last !== undefined) placed.push({ ...last, found })
    // "Três que escrevem: ju@…, o rui@… e a lia@…": the next of a list plays the part of the one before.
    else if (last !== undefined && last.found === before && isNextInList(folded.slice(last.found.end, found.start)))
      placed.push({ ...last, found })
    before = found
  }
  return placed
}

/** What an address that is told again, rightly, stands in place of: the one before it that is like it. */
function mendedBy({ folded }: Prose, found: FoundValue, placed: readonly Placed[]): FoundValue | undefined {
  return mendsAbove(folded, found) || beginsWithSlip(folded, found) ? placed.find((one) => isAlike(one.found, found))?.found : undefined
}

/** A candidate for each group of `own`, one field's; of those with whom it went well none, where there are others. */
function candidatesOf(
  prose: Prose,
  own: Placed[],
  { well, isSomeListed }: { well: ReadonlySet<Value>; isSomeListed: boolean },
): Candidate[] {
  const failing = own.filter(({ found }) => !well.has(found.value))
  const isSomeWell = failing.length > 0 || isSomeListed
  return keepFailing(prose.folded, groupTogether(prose, own)).flatMap((all) => {
    const group = isSomeWell ? all.filter((one) => failing.includes(one)) : all
    const [first] = group
    const found =
      joinAddresses(
        prose.text,
        group.map((one) => one.found),
      ) ?? first?.found
    if (first === undefined || found === undefined) return []
    const strength = Math.max(...group.map((one) => one.strength))
    return [{ fact: factOf(first.field, found, evidenceOf(prose.speech, { by: 'prose' }, found)), age: prose.speech.age, strength }]
  })
}

/** "Deste e-mail aqui", "do reservas@": the writer's own address, where no whole address stands right behind. */
function candidatesPointedAt(prose: Prose, fields: readonly Field[], placed: readonly Placed[]): Candidate[] {
  const own = fields.find((field) => field.ofCustomer)
  const { from } = prose.speech
  if (own === undefined || from === undefined || prose.speech.isOfOtherSide) return []
  const spans = [...pointedIn(prose).meant, ...findCutShort(prose.text, { address: from.address, role: own.role })]
  return spans
    .filter(
      (span) =>
        !placed.some(({ found: { start } }) => start >= span.start && /^[\s:(<,"'=-]{0,12}$/.test(prose.text.slice(span.end, start))),
    )
    .map((span) => ({
      fact: factOf(own, { value: from.address, state: 'good', ...span }, evidenceOf(prose.speech, { by: 'pointed-at' }, span)),
      age: prose.speech.age,
      strength: STRENGTH.pointedAt,
    }))
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
