// The customer's own mailboxes told by their names alone: "saiu do e-mail da secretaria", "mandou pra caixa da diretoria", where "secretaria@…" is
// written elsewhere in the same letter, its signature included. Comes in: who speaks. Goes out: which address plays which part, and the words that
// say so. Of customers of public mail services nothing is taken: there a name before the mark may be anybody's.
import type { Field } from '../../checklist/checklist.ts'
import type { Passage } from '../../message/message.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import { type Candidate, STRENGTH } from '../candidate.ts'
import { foldInPlace } from '../fold-in-place.ts'
import type { Heard } from '../hear.ts'
import type { Role } from './role-in-pair.ts'

export type NamedAccount = { address: string; role: Role; passage: number; start: number; end: number; age: number }

const MAILBOX = '(?:e-?mail|imeio|conta|caixa|endereco|correo|cuenta|casilla|direccion)(?: (?:de e-?mail|de correo|postal))?'
const ENGLISH = '(?:mailbox|account|address|inbox|e-?mail(?: address)?)'
const SENT = '(?:mand|envi|dispar|despach|remet|encaminh|escrev|escrib|reenvi|sai|saem|sali|sale)[a-z]{0,6}'
const REACHED = '(?:mand|envi|dispar|remet|encaminh|escrev|escrib|reenvi|cheg|ca[iu]|entr|aparec|lleg)[a-z]{0,6}'
const ON = '[^.;!?@\\n]{0,60}'
const NAME = '([a-z]{2,20})(?![a-z@]|\\.[a-z])'

const TOLD: readonly { role: Role; pattern: RegExp }[] = [
  {
    role: 'sender',
    pattern: new RegExp(
      `(?<![a-z])(?:${SENT}${ON} (?:d[oa]|pel[oa]|usando [oa]|com [oa]|desde (?:el|la)|del|de la) (?:(?:noss[oa]|nuestr[oa]) )?${MAILBOX} (?:d[aoe]|de la|del)|(?:sent|send|went|goes|going|wrote|write)${ON} from (?:the|our)) ${NAME}(?= ?${ENGLISH}|(?<!from (?:the|our) [a-z]{2,20}))`,
      'g',
    ),
  },
  {
    role: 'recipient',
    pattern: new RegExp(
      `(?<![a-z])(?:${REACHED}${ON} (?:pr[oa]|para [oa]|ao?|n[oa]|al|a la|en (?:el|la)) (?:(?:noss[oa]|nuestr[oa]) )?${MAILBOX} (?:d[aoe]|de la|del)|(?:sent|send|wrote|write|arriv\\w{1,4}|reach\\w{0,4}|came|come|land\\w{0,3})${ON} (?:to|at|in|into|reach(?:ed)?) (?:the|our)) ${NAME}(?= ?${ENGLISH}|(?<!(?:to|at|in|into|reach|reached) (?:the|our) [a-z]{2,20}))`,
      'g',
    ),
  },
]
const MAX_TOLD = 5

/** Each checklist asks for the same ones. */
const kept = new WeakMap<Heard, readonly NamedAccount[]>()

/** Returns the accounts that are named so; none where the letter writes no such address. */
export function findNamedAccounts(heard: Heard): readonly NamedAccount[] {
  const known = kept.get(heard) ?? namedIn(heard)
  kept.set(heard, known)
  return known
}

function namedIn({ speeches, passages, ownDomain }: Heard): NamedAccount[] {
  if (ownDomain === undefined) return []
  const textsOf = new Map<number, string[]>()
  for (const { letter, text } of passages) {
    const texts = textsOf.get(letter)
    if (texts === undefined) textsOf.set(letter, [text.toLowerCase()])
    else texts.push(text.toLowerCase())
  }
  const telling = new Set(
    [...textsOf].filter(([, texts]) => texts.some((text) => text.includes(`@${ownDomain}`))).map(([letter]) => letter),
  )
  return speeches.flatMap(({ speaker, isOfOtherSide, age, passage }) => {
    if (speaker !== 'customer' || isOfOtherSide || !telling.has(passage.letter)) return []
    const folded = foldInPlace(passage.text)
    return TOLD.flatMap(({ role, pattern }) =>
      allMatches(folded, pattern, MAX_TOLD).flatMap(({ 0: words, 1: name = '', index }) => {
        const address = `${name}@${ownDomain}`
        const end = index + words.length
        const isWritten = textsOf.get(passage.letter)?.some((text) => holdsAddress(text, address)) ?? false
        return isWritten ? [{ address, role, passage: passage.id, start: end - name.length, end, age }] : []
      }),
    )
  })
}

/** Returns what `accounts` tell of the parts that `fields` ask for: surer than an address that stands in a signature alone. */
export function readNamedAccounts(
  accounts: readonly NamedAccount[],
  { fields, passages }: { fields: readonly Field[]; passages: readonly Passage[] },
): Candidate[] {
  return fields.flatMap((field) => {
    const one = accounts.find(({ role }) => role === field.role)
    if (one === undefined) return []
    const { address, passage, start, end, age } = one
    const evidence = { passage, start, end, quote: passages[passage]?.text.slice(start, end) ?? '', by: 'pointed-at' as const }
    return [{ fact: { field: field.id, value: address, state: 'good', evidence }, age, strength: STRENGTH.pointedAt }]
  })
}

function holdsAddress(text: string, address: string): boolean {
  const at = text.indexOf(address)
  return at >= 0 && !/[a-z0-9._+-]/.test(text.charAt(at - 1)) && !/^(?:[a-z0-9-]|\.[a-z0-9])/.test(text.slice(at + address.length))
}
