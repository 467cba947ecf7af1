// "Sim" to our question whether it is the address that the customer writes from: as an answer in our form's line, or as all that he
// writes where one such address was asked for. Comes in: the newest letter's words, the answers that were not read, the fields asked last.
// Goes out: facts with the writer's own address. Where our letter is quoted, the address must stand in it: a colleague's yes is not his.
import type { Checklist, Field } from '../checklist/checklist.ts'
import type { MailAddress, Message } from '../message/message.ts'
import { fold } from '../value/fold.ts'
import type { Fact, Rejected } from './fact.ts'
import type { Speech } from './find-speakers.ts'
import { foldInPlace } from './fold-in-place.ts'
import { evidenceOf } from './read-answers.ts'

const YES =
  /^\W{0,4}(?:(?:e |eh |es )?(?:sim|si|yes|yep|isso|isso mesmo|exato|exatamente|correto|certo|correct|that's right|exacto|correcto))(?:,? (?:sim|e (?:esse|este)(?: mesmo)?|isso(?: mesmo)?|obrigad[oa]|thanks|gracias|it is))?\W{0,4}$/

type Told = { message: Message; newest: readonly Speech[]; rejected: readonly Rejected[]; facts: readonly Fact[] }

/** Returns whether our letters show the customer's own address where `field` is asked: is it that one? */
export function isOwnAddressField({ type, ofCustomer }: Field): boolean {
  return ofCustomer && (type === 'email' || type === 'login')
}

/** Returns whether `text` is a yes and nothing else. */
export function saysYes(text: string): boolean {
  return YES.test(fold(text.trim()))
}

/** Returns the asked fields of `checklist` that the customer confirms to be his own address. */
export function confirmOwnAddress(told: Told, { fields }: Checklist, asked: readonly string[], customer: MailAddress | undefined): Fact[] {
  if (customer === undefined) return []
  const stated = new Set(told.facts.map(({ field }) => field))
  const open = fields.filter((field) => isOwnAddressField(field) && asked.includes(field.id) && !stated.has(field.id))
  if (open.length === 0 || !isShown(told.message, customer.address)) return []
  const labelled = open.flatMap(({ id }) => {
    const answer = told.rejected.find(({ field, evidence }) => field === id && saysYes(evidence.quote))
    return answer === undefined ? [] : [factOf(id, customer, answer.evidence)]
  })
  if (labelled.length > 0) return labelled
  const [field, another] = open
  const pointed = field === undefined || another !== undefined ? undefined : findTold(told.newest, field)
  if (field !== undefined && pointed !== undefined) return [factOf(field.id, customer, pointed)]
  const said = told.newest.filter(({ passage }) => passage.text.trim() !== '')
  // Between our quoted questions a yes stands by itself; else it is all that was written.
  const speech = said.length > 1 ? said.find(({ passage }) => saysYes(passage.text)) : said[0]
  const isYesNoAsked = fields.some(({ id, type }) => type === 'yes_no' && asked.includes(id))
  if (field === undefined || another !== undefined || speech === undefined || isYesNoAsked) return []
  const text = speech.passage.text
  if ((said.length === 1 && told.facts.length > 0) || text.length > 60 || !saysYes(text)) return []
  const start = text.length - text.trimStart().length
  return [factOf(field.id, customer, evidenceOf(speech, { by: 'pointed-at' }, { start, end: text.trimEnd().length }))]
}

/** Returns where the letter says that what `field` asks for is that address: "o usuário é o próprio e-mail". */
function findTold(newest: readonly Speech[], { type }: Field): Fact['evidence'] | undefined {
  if (type !== 'login') return undefined
  for (const speech of newest) {
    const match = THE_SAME.exec(foldInPlace(speech.passage.text.slice(0, MAX_SAID)))
    if (match !== null) return evidenceOf(speech, { by: 'pointed-at' }, { start: match.index, end: match.index + match[0].length })
  }
  return undefined
}

const MAX_SAID = 2_000
const THE_SAME =
  /\b(?:usuario|login|user(?: ?name)?)(?: (?:da conta|de e-?mail|la|aqui|of the account)){0,2}(?::| -)? (?:(?:e|eh|is|es) )?(?:(?:o|a|my|mi|el|the) )?(?:(?:(?:meu|proprio|mesmo|own|mismo|propio|same) ){1,2}(?:e-?mail|endereco(?: de e-?mail)?|correo|address)|(?:esse|este|ese) (?:e-?mail )?(?:mesmo|ai|aqui))\b(?! (?:de|do|da|que|of|from)\b)/

function factOf(field: string, { address }: MailAddress, evidence: Fact['evidence']): Fact {
  return { field, value: address, state: 'good', evidence: { ...evidence, by: 'pointed-at' } }
}

function isShown({ passages }: Message, address: string): boolean {
  const quoted = passages.filter(({ origin, text }) => origin === 'quoted' && text.trim() !== '')
  return quoted.length === 0 || quoted.some(({ text }) => text.toLowerCase().includes(address.toLowerCase()))
}
