// Who speaks in each passage: only the customer's side states anything; the helpdesk's quoted words are questions and context.
// Comes in: a message, its customer, the desk. Goes out: the passages that people wrote, in reading order, each with its speaker,
// the instant its relative words count from, and its age: 0 for the newest letter. Signatures, headers and bounces are left out.
import type { Desk } from '../../message/desk.ts'
import { isHelpdeskAddress } from '../../message/is-helpdesk-address.ts'
import type { Letter, MailAddress, Message, Passage } from '../../message/message.ts'
import { fold } from '../../value/text/fold.ts'

export type Speaker = 'customer' | 'desk'

export type Speech = {
  passage: Passage
  speaker: Speaker
  /** The letter's From, for "este e-mail aqui". */
  from: MailAddress | undefined
  writtenAt: string | undefined
  age: number
  /** A letter that the customer passes on from whom mail is exchanged with: what its writer calls his own is not the customer's. */
  isOfOtherSide?: true
  /** A question in a chat that was pasted: it states nothing, but says what the chat is about. */
  asks?: true
}

const DESK_NAME =
  /(?:^|[^a-z])(?:suporte|support|soporte|atendimento|atencion|help ?desk|service ?desk|central de servicos|equipe|equipo|tecnico|tecnica|ouvidoria|sac|provedor|hosting|hospedagem|chamados?|tickets?|porteiro)(?![a-z])/

/** Each question of a form quoted and answered makes two, and a thread has ten of them at most; a hostile mail has tens of thousands. */
const MAX_SPEECHES = 300

/** Returns who speaks where, in reading order. */
export function findSpeakers(message: Message, customer: MailAddress | undefined, desk: Desk): Speech[] {
  const speakers: Speaker[] = []
  for (const [index, letter] of message.letters.entries()) {
    const outer = letter.inside === undefined ? undefined : (speakers[letter.inside] ?? 'customer')
    speakers[index] =
      outer === 'customer' && isPassedOn(message, index) ? 'customer' : speakerOf(letter, { message, customer, desk, outer })
  }
  const ages = message.letters.map((_, index) => message.letters.filter((_, other) => isNewer(message.letters, other, index)).length)
  const speeches: Speech[] = []
  for (const passage of message.passages) {
    if (passage.origin === 'signature' || passage.origin === 'bounce' || passage.origin === 'header' || passage.origin === 'subject')
      continue
    const letter = message.letters[passage.letter]
    if (letter === undefined || letter.how === 'returned') continue
    if (speeches.length >= MAX_SPEECHES) break
    speeches.push({
      passage,
      speaker: speakers[passage.letter] ?? 'customer',
      from: letter.from,
      writtenAt: letter.sentAt ?? outerSentAt(message, letter),
      age: ages[passage.letter] ?? 0,
      ...(letter.how === 'asked' ? { asks: true } : {}),
    })
  }
  return speeches
}

/** "Segue o que a Rita relatou:", "o cliente respondeu isso:", above a quotation that names nobody: another's words, and not the desk's. */
const PASSES_ON =
  /(?:^|[^a-z])(?:segue|seguem|repasso|encaminho|colo|copio|(?:relat|escrev|respond|descrev|cont|mand|pass|report)(?:ou|eu|aram|eram)|wrote|replied|reported|told me|sent me|escribio|respondio|conto|mando)(?![a-z])[^.!?]{0,60}:$/
const BY_DESK = /(?<![a-z])(?:voces?|vcs?|vc|you|ustedes|usted)(?![a-z])/
const LAST_WORDS = 120

function isPassedOn({ letters, passages }: Message, index: number): boolean {
  const letter = letters[index]
  if (letter?.how !== 'quoted' || letter.from !== undefined || letter.writer !== undefined) return false
  const first = passages.findIndex((passage) => passage.letter === index)
  const above = passages[first - 1]
  if (above === undefined || above.letter !== letter.inside) return false
  const line = fold(above.text.trimEnd().split('\n').at(-1) ?? '').slice(-LAST_WORDS)
  return PASSES_ON.test(line) && !BY_DESK.test(line) && !DESK_NAME.test(line)
}

type Context = { message: Message; customer: MailAddress | undefined; desk: Desk; outer: Speaker | undefined }

function speakerOf(letter: Letter, { message, customer, desk, outer }: Context): Speaker {
  if (letter.how === 'asked') return 'desk'
  if (letter.from !== undefined) return isHelpdeskAddress(letter.from.address, desk) ? 'desk' : 'customer'
  if (outer === undefined) return 'customer'
  if (letter.writer !== undefined) {
    const writer = fold(letter.writer)
    const own = [...message.from, ...(customer ? [customer] : [])].filter(({ address }) => !isHelpdeskAddress(address, desk))
    if (own.some(({ name, address }) => sharesName(writer, name, address))) return 'customer'
    if (message.to.some(({ address, name }) => name !== undefined && isHelpdeskAddress(address, desk) && fold(name) === writer))
      return 'desk'
    if (DESK_NAME.test(writer)) return 'desk'
  }
  // Nothing names the writer: a talk alternates. A forward is passed on for somebody else.
  if (letter.how === 'forwarded' || letter.how === 'attached') return 'customer'
  return outer === 'customer' ? 'desk' : 'customer'
}

function sharesName(writer: string, name: string | undefined, address: string): boolean {
  if (writer.includes(address)) return true
  const words = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2)
  const written = words(writer)
  const known = new Set(words(fold(name ?? '')))
  return written.length > 0 && written.some((word) => known.has(word)) && !DESK_NAME.test(writer)
}

function holds(letters: Letter[], outer: number, inner: number): boolean {
  let at = letters[inner]?.inside
  // Each step leads to an earlier letter; bounded all the same.
  for (let steps = 0; at !== undefined && steps < letters.length; steps++) {
    if (at === outer) return true
    at = letters[at]?.inside
  }
  return false
}

function isNewer(letters: Letter[], one: number, other: number): boolean {
  if (one === other) return false
  // A letter is newer than what it holds, whatever its writer's clock said.
  if (holds(letters, one, other)) return true
  if (holds(letters, other, one)) return false
  const a = letters[one]?.sentAt
  const b = letters[other]?.sentAt
  if (a !== undefined && b !== undefined && a !== b) return a > b
  return one < other
}

/** Relative words of a letter without a date count from the one it stands in. */
function outerSentAt(message: Message, letter: Letter): string | undefined {
  const outer = letter.inside === undefined ? undefined : message.letters[letter.inside]
  // Without any date a mail is of the day it came: "ontem" means the day before.
  return outer?.sentAt ?? message.sentAt ?? message.receivedAt
}

/** Returns the age of the customer's newest letter that says anything. */
export function newestCustomerAge(speeches: readonly Speech[]): number {
  return speeches.reduce((age, speech) => (speech.speaker === 'customer' ? Math.min(age, speech.age) : age), Number.POSITIVE_INFINITY)
}
