// Which way the mail in question went, told by whose address plays which part: what left the customer's own address for another's
// was sent, what left another's for his own was to be received. Comes in: who speaks. Goes out: how much speaks for either, by the
// part that the customer's own address plays. Who tells it matters not: "a Neide mandou, e na caixa dele não entrou".
import { findEmails } from '../../value/address/email-address.ts'
import { findNamedAccounts } from '../address/find-named-accounts.ts'
import { isFormer } from '../address/former-address.ts'
import { isCalledOwn, isOwnAddress } from '../address/own-address.ts'
import type { Role } from '../address/role-in-pair.ts'
import { getsFromNobody, roleAround } from '../address/role-words.ts'
import { foldInPlace } from '../fold-in-place.ts'
import type { Heard } from '../hear.ts'
import { sentenceAround } from '../prose/sentence-around.ts'
import { findAsides } from '../prose/told-aside.ts'
import { joinWrapped } from '../speech/join-wrapped.ts'
import { withBlanks } from '../speech/with-blanks.ts'

const MAX_TEXT = 15_000
const MAX_ADDRESSES = 30
const SURE = 1.5
const UNSURE = 0.5
const WITHIN = 1.5
/** Two addresses tell it; ten of them tell no more. */
export const MOST_DIRECTION = 3

// "Podem responder para o meu outro e-mail", "com cópia para": no part in what went wrong.
const BESIDE =
  /\b(?:respond(?:am|a|er)|retorn(?:em|ar|e)|contat\w{1,5}|avis(?:em|ar|e)|copia|cc|reply|replies|contact|responder|contesten|write back|escrev(?:am|a))(?: [^.;!?@\n]{0,30})?$/
const WENT_WELL =
  /^[^.;!?\n]{0,30}\b(?:normal\w{0,5}|sem problemas?|works|fine|funciona\w{0,3}|chegou|chega|chegam|foi aceit\w|went through|got through|llega bien|llego bien)\b/

/** Returns how much speaks for each part of the customer's own address, from -MOST_DIRECTION to MOST_DIRECTION. */
export function tellDirection(heard: Heard): Record<Role, number> {
  const { speeches, ownDomain, desk } = heard
  const told = new Map<string, { role: Role; weight: number }>()
  const calledOwn = new Set<string>()
  const desks = new Set(desk.addresses.map(domainOf))
  for (const speech of speeches) {
    if (speech.speaker === 'desk' || !speech.passage.text.includes('@')) continue
    const whole = joinWrapped(speech.passage.text.slice(0, MAX_TEXT))
    const text = withBlanks(whole, findAsides(foldInPlace(whole)))
    const folded = foldInPlace(text)
    for (const found of findEmails(text).slice(0, MAX_ADDRESSES)) {
      const address = String(found.value)
      const sentence = sentenceAround(folded, found)
      const part = roleAround(folded, found, sentence)
      if (part === undefined || desks.has(domainOf(address))) continue
      const before = folded.slice(Math.max(sentence.start, found.start - 70), found.start)
      if (BESIDE.test(before) || isFormer(folded, found, { sentence, told: part })) continue
      if (WENT_WELL.test(folded.slice(found.end, Math.min(sentence.end, found.end + 50)))) continue
      if (isCalledOwn(before) || getsFromNobody(folded, found.end)) calledOwn.add(address)
      const weight = part.isSure || part.isOfHolder ? SURE : UNSURE
      if (weight > (told.get(address)?.weight ?? 0)) told.set(address, { role: part.role, weight })
    }
  }
  for (const { address, role } of findNamedAccounts(heard)) if (!told.has(address)) told.set(address, { role, weight: SURE })
  const customer = { from: speeches.find((speech) => speech.speaker === 'customer')?.from?.address, ownDomain }
  // A writer who cares for a customer's mail from a domain of his own has no address in it.
  const parts = [...told]
  const isOthers = parts.every(([address]) => !calledOwn.has(address) && isOwnAddress(address, customer) === false)
  if (isOthers && new Set(parts.map(([, { role }]) => role)).size > 1) return { sender: 0, recipient: 0 }
  let sends = 0
  const ownParts = new Set<Role>()
  for (const [address, { role, weight }] of told) {
    const own = calledOwn.has(address) || isOwnAddress(address, customer)
    if (own !== undefined) sends += own === (role === 'sender') ? weight : -weight
    if (own) ownParts.add(role)
  }
  // "Sai como site@… e vai pra agenda@…": what goes from one of his own to the other the customer sent, if no colleague did.
  if (sends === 0 && ownParts.size > 1) return { sender: WITHIN, recipient: 0 }
  const sender = Math.max(-MOST_DIRECTION, Math.min(MOST_DIRECTION, sends))
  return { sender, recipient: -sender }
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
