// Who says what in a message: what every checklist is read from. Comes in: a message, its customer, where secrets stand.
// Goes out: the speeches, their lines, the bounces, all with their age.
import type { Desk } from '../message/desk.ts'
import type { DeliveryReport, MailAddress, Message, Passage } from '../message/message.ts'
import { findEmails } from '../value/address/email-address.ts'
import { findOwnDomain } from './address/find-own-domain.ts'
import { isCalledOwn } from './address/own-address.ts'
import { roleAround } from './address/role-words.ts'
import { foldInPlace } from './fold-in-place.ts'
import { sentenceAround } from './prose/sentence-around.ts'
import type { Range } from './range.ts'
import { findShownMail, type ShownMail } from './shown/read-shown-mail.ts'
import { findSpeakers, newestCustomerAge, type Speech } from './speech/find-speakers.ts'
import { readSpeechLines, type SpokenLines } from './speech/speech-lines.ts'

export type Heard = {
  speeches: Speech[]
  spoken: SpokenLines
  reports: { report: DeliveryReport; age: number }[]
  /** A mail of the customer's own that he shows. */
  shownMail: ShownMail | undefined
  passages: readonly Passage[]
  /** By speech. */
  secrets: Range[][]
  /** By passage. */
  secretsIn: readonly Range[][]
  ownDomain: string | undefined
  desk: Desk
  newest: Newest
}

/**
 * The customer's newest letter that says anything. `text` is its beginning, folded, with what was asked in a chat that it holds: who has not
 * said by then what it is about has pasted a log.
 */
export type Newest = { age: number; speeches: Speech[]; said: string; text: string }

export const MAX_SAID = 6_000

/** `letter` is the customer's; `secretsIn` stand in the passages, one list for each. */
type Told = { customer: MailAddress | undefined; letter: number; secretsIn: readonly Range[][] }

/** Returns who says what in `message`. */
export function hear(message: Message, desk: Desk, { customer, letter, secretsIn }: Told): Heard {
  const spoken = findSpeakers(message, customer, desk)
  const ownDomain = findOwnDomain(
    { message, letter, customer },
    spoken.filter(({ speaker }) => speaker === 'customer').map(({ passage }) => passage.text),
  )
  const speeches = withOtherSide(spoken, message, ownDomain)
  const ageOf = new Map(speeches.map((speech) => [speech.passage.letter, speech.age]))
  return {
    speeches,
    spoken: readSpeechLines(speeches),
    reports: message.deliveryReports.map((report) => ({
      report: toItsWriter(report, speeches, ownDomain),
      age: ageOf.get(report.letter) ?? ageOf.get(message.letters[report.letter]?.inside ?? 0) ?? 0,
    })),
    shownMail: findShownMail(message, desk, { letter, customer, ownDomain, age: ageOf.get(letter) ?? 0 }),
    passages: message.passages,
    secrets: speeches.map((speech) => secretsIn[speech.passage.id] ?? []),
    secretsIn,
    ownDomain,
    desk,
    newest: readNewest(speeches),
  }
}

/** Returns `heard` as if `speech` alone had been said. */
export function hearOnly(heard: Heard, speech: Speech): Heard {
  const speeches = [speech]
  const secrets = [heard.secretsIn[speech.passage.id] ?? []]
  return { ...heard, speeches, spoken: readSpeechLines(speeches), reports: [], shownMail: undefined, secrets, newest: readNewest(speeches) }
}

/**
 * Marks the letters of the other side that the customer passes on. A stranger's letter is one where an address of the customer's own has a part
 * in the matter: a technician passes on letters of those he cares for.
 */
function withOtherSide(speeches: Speech[], message: Message, ownDomain: string | undefined): Speech[] {
  if (ownDomain === undefined) return speeches
  const at = `@${ownDomain}`
  const names = new Set(message.from.flatMap(({ name, address }) => [foldInPlace(name ?? ''), address.slice(0, address.indexOf('@'))]))
  const isStrangers = ({ passage, speaker, from }: Speech): boolean =>
    passage.origin === 'forwarded' &&
    speaker === 'customer' &&
    from !== undefined &&
    !from.address.endsWith(at) &&
    !names.has(foldInPlace(from.name ?? '-')) &&
    !names.has(from.address.slice(0, from.address.indexOf('@')))
  if (!speeches.some(isStrangers)) return speeches
  const isConcerned =
    message.deliveryReports.some(({ finalRecipient }) => finalRecipient?.endsWith(at)) ||
    speeches.some((speech) => (isStrangers(speech) ? speech.passage.text.toLowerCase().includes(at) : playsPart(speech, at)))
  return isConcerned ? speeches.map((speech) => (isStrangers(speech) ? { ...speech, isOfOtherSide: true } : speech)) : speeches
}

/** A notice that the other side passes on, and that shows nothing of the mail's own header, came back to who writes around it. */
function toItsWriter(report: DeliveryReport, speeches: readonly Speech[], ownDomain: string | undefined): DeliveryReport {
  if (ownDomain === undefined || report.returned?.from !== undefined || report.finalRecipient?.endsWith(`@${ownDomain}`) !== true)
    return report
  const from = speeches.find(({ isOfOtherSide, passage }) => isOfOtherSide && passage.letter === report.letter)?.from
  return from === undefined ? report : { ...report, returned: { ...report.returned, from } }
}

/** "Aqui no compras@… nada": where mail should have come. */
const OWN_PLACE =
  /\b(?:n[oa]|em|noss[oa]|meu|minha|at|in|en|our|my|nuestr[oa]|mi)(?: (?:e-?mail|conta|caixa|endereco|mail|account|inbox|correo|cuenta|casilla))? ["'(<]?$/

/** Whether an address that ends so is called the writer's own, or told of with what it sends or gets; in a signature it is neither. */
function playsPart({ speaker, passage: { text } }: Speech, end: string): boolean {
  if (speaker !== 'customer' || !text.toLowerCase().includes(end)) return false
  const folded = foldInPlace(text.slice(0, MAX_SAID))
  return findEmails(text.slice(0, MAX_SAID)).some((found) => {
    if (!String(found.value).endsWith(end)) return false
    const sentence = sentenceAround(folded, found)
    const before = folded.slice(Math.max(sentence.start, found.start - 70), found.start)
    return isCalledOwn(before) || OWN_PLACE.test(before) || roleAround(folded, found, sentence) !== undefined
  })
}

/** "De onde você mandou?": which way mail went is told from the other side there. */
const OF_DIRECTION =
  /(?<!\p{L})(?:mand|envi|escrev|remet|receb|cheg|volt|sen[dt]|wr[io]t|receiv|got|arriv|bounc|lleg|recib|escrib|devolv)/iu

function readNewest(speeches: readonly Speech[]): Newest {
  const age = newestCustomerAge(speeches)
  const own = speeches.filter((speech) => speech.speaker === 'customer' && speech.age === age)
  const said = own.map((speech) => speech.passage.text).join('\n')
  const asked = speeches.filter(({ asks, passage }) => asks && !OF_DIRECTION.test(passage.text))
  const text = asked.length === 0 ? said : [...own, ...asked].map((speech) => speech.passage.text).join('\n')
  return { age, speeches: own, said, text: foldInPlace(text.slice(0, MAX_SAID)) }
}
