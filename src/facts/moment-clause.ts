// Where the clause of a moment begins, and which moments are of mail that came. Comes in: folded text, the field and the moments found.
import type { Field } from '../checklist/checklist.ts'
import type { FoundValue } from '../value/value.ts'

/** Between two moments of which the first ends a clause. */
const MAX_APART = 220
/** "Até ontem às 18h baixava, hoje …" */
const UNTIL_CLAUSE = /\b(?:ate|until|till|hasta)\b[^,.;!?]{3,60},(?: (?:mas|e|so que|but|pero|y|ai))? $/
const UNTIL_REACH = 90
const LAST_ARRIVED =
  /\b(?:ultim[oa]s?|last)\b[^.;!?\n]{0,50}(?<!\b(?:nao|not|no|never|nunca|nem) )\b(?:chegou|chegaram|recebi|recebemos|entrou|veio|arrived|i (?:got|received)|we (?:got|received)|came|llego|recibi|recibimos)\b(?: (?:aqui|normal|bem|certo|foi|era|e|is|was|fue|no|na|em|on|el|o|do|de|la)){0,4} ?$/

/** "Ontem funcionou normal, hoje às 9h parou": what stands before the comma is said of the moment that stands there. Returns where the clause begins. */
export function clauseStart(
  folded: string,
  { type }: Field,
  { found, values }: { found: FoundValue; values: readonly FoundValue[] },
): number {
  if (type !== 'datetime' && type !== 'date') return 0
  if (UNTIL_CLAUSE.test(folded.slice(Math.max(0, found.start - UNTIL_REACH), found.start))) return found.start
  const before = values.findLast(({ end }) => end <= found.start)
  if (before === undefined || found.start - before.end > MAX_APART) return 0
  const between = folded.slice(before.end, found.start)
  const mark = Math.max(
    between.lastIndexOf(', '),
    between.lastIndexOf(' mas '),
    between.lastIndexOf(' but '),
    between.lastIndexOf(' pero '),
  )
  return mark < 0 ? 0 : before.end + mark + 1
}

/** "A última que chegou foi dia 13" tells of one that went well, where the letter tells of another day as well. */
export function isOfLastArrived(
  folded: string,
  { type }: Field,
  { found, values }: { found: FoundValue; values: readonly FoundValue[] },
): boolean {
  if (type !== 'datetime' && type !== 'date') return false
  return LAST_ARRIVED.test(folded.slice(Math.max(0, found.start - 90), found.start)) && values.some(({ value }) => value !== found.value)
}
