// The parts of two addresses that are told as one way: "mensagem de ana@… para rui@…", "ana@… -> rui@…". Comes in: folded text before and behind
// one of them. Goes out: which end it is.
import { BETWEEN, FOR_EXAMPLE, FROM } from './role-prepositions.ts'

export type Role = 'sender' | 'recipient'

const PLAIN_TO = `,? (?:para|pra|pro|pros|p\\/?|to|a|al|ao|aos)(?:${BETWEEN}|${FOR_EXAMPLE}|\\s(?:(?!que|nao|nunca|ver|quem|onde|not|see)[a-z][a-z.-]{0,15},?\\s){1,4}[(<"']?)`
const PAIR_BEFORE = new RegExp(
  `(?:^|[^a-z])(?:de|do|da|from|desde|del?)${BETWEEN}[^\\s@<>(]{1,64}@[a-z0-9.-]{1,100}[)>"']{0,2}${PLAIN_TO}$`,
)
const PAIR_BEHIND = new RegExp(`^[)>"']{0,2}${PLAIN_TO}[^\\s@<>(]{1,64}@[a-z0-9]`)
/** "Ana@… -> rui@…": an arrow leads from who sent to who should have got it. */
const ARROW_BEFORE = /@[a-z0-9.-]{1,100}[)>"']{0,2} ?(?:-{1,2}>|={1,2}>|→|➜) ?[<("']?$/
const ARROW_BEHIND = /^[)>"']{0,2} ?(?:-{1,2}>|={1,2}>|→|➜) ?[<("']?[^\s@<>(]{1,64}@[a-z0-9]/
/** "Troquei de ana@… para rui@…": what was changed was not sent. */
const CHANGED =
  /\b(?:mud|troc|alter|migr|renome|redirec|redirecion|encaminhamento|copi|transfer|pass(?:ei|ar|amos|ou)|chang|switch|mov|renam|forward(?:ing|er)|alias|apelido|cambi|traslad|corrig)[a-z]{0,8}[^@.;!?]{0,60}$/

/** Returns which end of "mensagem de ana@… para rui@…" an address is. */
export function roleInPair(before: string, behind: string): Role | undefined {
  const arrow = ARROW_BEFORE.test(before) ? 'recipient' : ARROW_BEHIND.test(behind) ? 'sender' : undefined
  if (arrow !== undefined) return CHANGED.test(before.replace(/\S{1,64}@\S{1,110} ?\S{1,3} ?$/, '')) ? undefined : arrow
  const to = PAIR_BEFORE.exec(before)
  const from = to === null && PAIR_BEHIND.test(behind) ? FROM.exec(before) : null
  const start = to?.index ?? from?.index
  if (start === undefined || CHANGED.test(before.slice(0, start))) return undefined
  return to === null ? 'sender' : 'recipient'
}
