// "Sim" to our question whether it is the address that the customer writes from: as an answer in our form's line, or as all that he
// writes where one such address was asked for. Comes in: the newest letter's words, the answers that were not read, the fields asked last.
// Goes out: facts with the writer's own address. Where our letter is quoted, the address must stand in it: a colleague's yes is not his.
import type { Checklist, Field } from '../../checklist/checklist.ts'
import type { MailAddress, Message } from '../../message/message.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import { fold } from '../../value/text/fold.ts'
import { evidenceOf } from '../answer/read-answers.ts'
import type { Fact, Rejected } from '../fact.ts'
import { foldInPlace } from '../fold-in-place.ts'
import { isGreeting } from '../label/is-greeting.ts'
import type { Range } from '../range.ts'
import type { Speech } from '../speech/find-speakers.ts'

/** "É o meu", "esse mesmo", "that's me", "same as my e-mail": which one it is. */
const THAT_ONE = [
  '(?:(?:e|eh|es|is) )?(?:(?:o|el|por) )?(?:esse|este|ese|that|this)(?: (?:mesmo|mismo|msm|ai|aqui|one|e-?mail|endereco|correo|address))?',
  "(?:(?:e|eh|foi|es|is|it's|it is|fue) )?(?:(?:d?o|my|mi|del|from) )?(?:meu|my|mi)(?: (?:mesmo|msm|proprio|usual|e-?mail|endereco|address|correo|de sempre|de siempre)){0,3}",
  "(?:that|this|it)(?:'s| is) (?:me|mine|the one|right|correct)",
  "(?:it's |it is |is )?(?:the )?same as my(?: own)?(?: (?:e-?mail|address)){1,2}",
  '(?:sou eu|soy yo)(?: mesm[oa]| mism[oa])?',
  '(?:(?:e|eh|es) )?(?:o|el) (?:mesmo|mismo|msm) (?:e-?mail|mail|correo|endereco)',
].join('|')
const YES = new RegExp(
  `^\\W{0,4}(?:(?:e |eh |es )?(?:sim|si|yes|yep|isso|isso mesmo|isso ai|that one|exato|exatamente|correto|certo|correct|exacto|correcto)|(?:that's|it's|this is) me|that's (?:the one|right)|(?:the )?same as my(?: own)?(?: (?:e-?mail|address)){1,2}|(?:e |eh |es )?(?:o|el) (?:mesmo|mismo|msm) (?:e-?mail|mail|correo)|(?:sou eu|soy yo)(?: mesm[oa]| mism[oa])?)` +
    `(?:[,.!]? (?:sim|${THAT_ONE}|isso(?: mesmo| ai)?|e|correct|it(?:'s| is) (?:that|this) one|obrigad[oa]|thanks|gracias|it is)){0,2}\\W{0,4}$`,
)

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
  const pointed =
    field === undefined || another !== undefined ? undefined : (findTold(told.newest, field) ?? findByName(told.newest, customer.address))
  if (field !== undefined && pointed !== undefined) return [factOf(field.id, customer, pointed)]
  const said = told.newest.filter(({ passage }) => passage.text.trim() !== '')
  // Between our quoted questions a yes stands by itself; else it is all that was written.
  const isNamed = ({ passage: { text } }: Speech): boolean => field !== undefined && findNamedYes(text, field) !== undefined
  const speech =
    said.length > 1 ? (said.find(({ passage }) => saysYes(passage.text)) ?? said.find(pointsOut) ?? said.find(isNamed)) : said[0]
  const isYesNoAsked = fields.some(({ id, type }) => type === 'yes_no' && asked.includes(id))
  if (field === undefined || another !== undefined || speech === undefined || isYesNoAsked) return []
  const { text } = speech.passage
  const isAnswered = fields.some(({ id }) => id !== field.id && asked.includes(id) && stated.has(id))
  const yes =
    wholeYes(text) ??
    findYesLine(text, asked.indexOf(field.id)) ??
    findNamedYes(text, field) ??
    (isAnswered ? findFirstYes(text) : undefined)
  return yes === undefined ? [] : [factOf(field.id, customer, evidenceOf(speech, { by: 'pointed-at' }, yes))]
}

function wholeYes(text: string): Range | undefined {
  const start = text.length - text.trimStart().length
  return text.length <= MAX_YES && saysYes(text) ? { start, end: text.trimEnd().length } : undefined
}

/** Between a notice and our quoted letter a sentence of the customer's says it: "Yes, that's me. This is what came back". */
function pointsOut({ passage: { text } }: Speech): boolean {
  return allMatches(text.slice(0, MAX_SAID), SENTENCE, MAX_LINES).some(
    ({ 0: words }) => POINTS.test(words) && wholeYes(words) !== undefined,
  )
}

/** Returns the line of `text` that is a yes and nothing else; one with an item's number only where it is that of the field, `at` in our list. */
function findYesLine(text: string, at: number): Range | undefined {
  for (const { index, 0: line } of allMatches(text.slice(0, MAX_SAID), LINE, MAX_LINES)) {
    const [item = '', number] = ITEM.exec(line) ?? []
    const rest = line.slice(item.length)
    const yes = number === undefined || Number(number) === at + 1 ? wholeYes(rest) : undefined
    if (yes !== undefined) return { start: index + item.length + yes.start, end: index + item.length + yes.end }
    if (number === undefined) {
      const pointing = allMatches(line, SENTENCE, MAX_LINES).find(({ 0: words }) => POINTS.test(words) && wholeYes(words) !== undefined)
      const said = pointing === undefined ? undefined : wholeYes(pointing[0])
      if (pointing !== undefined && said !== undefined)
        return { start: index + pointing.index + said.start, end: index + pointing.index + said.end }
    }
  }
  return undefined
}

/** "Sim, o usuário é esse", "usuário sim": a yes that says what of. */
function findNamedYes(text: string, { type, role }: Field): Range | undefined {
  const named = NAMED_YES[type === 'login' ? 'login' : (role ?? 'address')]
  for (const { index, 0: clause } of allMatches(text.slice(0, MAX_SAID), CLAUSE, MAX_LINES)) {
    const said = clause.trim()
    const start = index + clause.indexOf(said)
    if (said.length <= MAX_YES && named.test(fold(said))) return { start, end: start + said.length }
  }
  return undefined
}

/** "Sí. El error dice: 550 …": who goes on with another answer began with one; "Sim. Foi às 7h50" goes on about the same. */
function findFirstYes(text: string): Range | undefined {
  const said = text.slice(0, MAX_SAID)
  const first = allMatches(said, SENTENCE, MAX_LINES).find(({ 0: words }) => !isHello(foldInPlace(words)))
  const yes = first === undefined ? undefined : wholeYes(first[0])
  if (first === undefined || yes === undefined) return undefined
  const behind = foldInPlace(said.slice(first.index + first[0].length)).trimStart()
  return NEXT_THING.test(behind) ? { start: first.index + yes.start, end: first.index + yes.end } : undefined
}

const NEXT_THING = /^(?:(?:e|y|and) )?(?:o|a|os|as|el|la|the|my|meu|minha|mi) (?!que )[a-z]/

function isHello(folded: string): boolean {
  return isGreeting(folded) || HELLO.test(folded)
}

const HELLO = /^(?:oi|ola|hola|hi|hello|hey)(?:[ ,]{1,2}[a-z]{2,14}){0,2}[.!]?$/
const CLAUSE = /[^\n.!?;]{1,200}/g

const NAMED_YES = {
  login: namedYes('usuario|login|user ?name|user|conta|account|cuenta'),
  sender: namedYes('remetente|remitente|sender'),
  recipient: namedYes('destinatario|recipient'),
  address: namedYes('e-?mail|endereco|address|correo|direccion'),
}

function namedYes(names: string): RegExp {
  const name = `(?:(?:o|a|the|el|la|my|meu|mi) )?(?:(?:nome|nombre) (?:de|do) )?(?:${names}|e-?mail|endereco|address|correo|direccion)(?: (?:da conta|de e-?mail|de correo|of the account|pop3?))?`
  return new RegExp(
    `^(?:(?:sim|si|yes),? )?${name},? (?:(?:e|eh|is|es) )?(?:(?:sim|si|yes),? )?(?:esse|este|ese|that(?: one)?|this(?: one)?)(?: (?:mesmo|mismo|msm|ai|aqui|sim|si))?(?:, .{1,100})?$|^${name},? (?:(?:e|eh|is|es) )?(?:sim|si|yes)$`,
  )
}

/** "Enviei às 7h50. Sim, é o meu e-mail de sempre.": among other sentences one that says which. */
const SENTENCE = /[^\s.!?][^.!?]{0,200}[.!]?/g
const POINTS = /(?<![a-z])(?:meu|my|mi|ess[ea]|este|ese|that|this)(?![a-z])/i

const LINE = /[^\n]{1,2000}/g
const ITEM = /^\s{0,8}(\d{1,2})(?:\s{0,2}[).:ºo-]{1,2}\s{0,3}|\s{1,3}(?=\p{L}))/u
const MAX_LINES = 40
const MAX_YES = 60

/** Returns where the letter says that what `field` asks for is that address: "o usuário é o próprio e-mail". */
function findTold(newest: readonly Speech[], { type }: Field): Fact['evidence'] | undefined {
  if (type !== 'login') return undefined
  for (const speech of newest) {
    const match = THE_SAME.exec(foldInPlace(speech.passage.text.slice(0, MAX_SAID)))
    if (match !== null) return evidenceOf(speech, { by: 'pointed-at' }, { start: match.index, end: match.index + match[0].length })
  }
  return undefined
}

/** "O nosso é o recepcao mesmo": the address by what stands before its @, called one's own. */
function findByName(newest: readonly Speech[], address: string): Fact['evidence'] | undefined {
  const name = fold(address.slice(0, address.lastIndexOf('@'))).replace(/[^a-z0-9._-]/g, '')
  if (name.length < MIN_NAME) return undefined
  const named = new RegExp(`${OWN_IS}${name.replace(/[.-]/g, '\\$&')}(?![a-z0-9._@-]*[a-z0-9@])`)
  for (const speech of newest) {
    const match = named.exec(foldInPlace(speech.passage.text.slice(0, MAX_SAID)))
    if (match !== null) return evidenceOf(speech, { by: 'pointed-at' }, { start: match.index, end: match.index + match[0].length })
  }
  return undefined
}

const MIN_NAME = 3
const OWN_IS =
  '(?<![a-z])(?:(?:meu|nosso|minha|nossa|my|our|mine|ours|mi|nuestr[oa])(?: (?:e-?mail|conta|caixa|endereco|address|account|correo|cuenta))?(?: aqui)? (?:e|eh|is|es)|(?:e|eh|is|es) (?:o|a) (?:nosso|nossa|meu|minha)) (?:(?:o|a|the|el|la) )?(?:da )?["\'“]?'

const MAX_SAID = 2_000
const THE_SAME =
  /\b(?:usuario|login|user(?: ?name)?)(?: (?:da conta|de e-?mail|la|aqui|of the account)){0,2}(?::| -)? (?:(?:e|eh|is|es) )?(?:(?:o|a|my|mi|el|the) )?(?:(?:(?:meu|proprio|mesmo|own|mismo|propio|same) ){1,2}(?:e-?mail|mail|endereco(?: de e-?mail)?|correo|address)|(?:the )?same as my(?: own)? (?:e-?mail|address)|(?:esse|este|ese) (?:e-?mail )?(?:mesmo|msm|ai|aqui))\b(?! (?:de|do|da|que|of|from)\b)/

function factOf(field: string, { address }: MailAddress, evidence: Fact['evidence']): Fact {
  return { field, value: address, state: 'good', evidence: { ...evidence, by: 'pointed-at' } }
}

function isShown({ passages }: Message, address: string): boolean {
  const quoted = passages.filter(({ origin, text }) => origin === 'quoted' && text.trim() !== '')
  return quoted.length === 0 || quoted.some(({ text }) => text.toLowerCase().includes(address.toLowerCase()))
}
