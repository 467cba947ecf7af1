// Every sentence of our replies, as a type: each language has a file with exactly these (words-pt-br.ts, words-en.ts, words-es.ts).
// Sentences are for a customer who knows nothing of mail servers: warm, short, no jargon. A value that stands in one
// has been cleaned and shortened before (show-value.ts).
import type { Language } from '../message/message.ts'
import { ENGLISH } from './words-en.ts'
import { SPANISH } from './words-es.ts'
import { PORTUGUESE } from './words-pt-br.ts'

/** What kind of not-public address was given: the customer is told which network it belongs to. */
export type InnerNetwork = 'own-network' | 'own-device' | 'provider-network'

export type ReplyWords = {
  hello(name: string | undefined): string
  /** What a customer can answer with to get a person: facts/choice/wants-person.ts recognises it, a test holds it to that. */
  personPhrase: string

  /** Opens the first letter to who is angry. */
  sorry: string
  firstRequest(count: number): string
  nextRequest(count: number): string
  /** Said from the second request on: nobody is stuck with us. */
  cannotFind(personPhrase: string): string
  reminder(count: number): string
  /** Where the mail says only that mail does not work: which of a few matters it is. */
  askWhich: string
  whichHeading: string
  /** The last of them. */
  somethingElse: string
  chooseHow: string
  topic(title: string): string
  missingHeading: string
  example(example: string): string
  /** Asked for an address of the customer's: is it the one he writes from? */
  ownAddress(address: string): string
  mentionedOnly: string
  dontKnow: string
  /** Several things are not known: said once, above them. */
  dontKnowSeveral(personPhrase: string): string
  /** The text asked for is said to stand in a picture. */
  inImage(personPhrase: string): string
  imageReceived: string
  noTimeOfDay(shown: string): string
  noVersion(shown: string): string
  inTheFuture(shown: string): string
  notPublic(shown: string, network: InnerNetwork): string
  outOfRange(shown: string): string
  malformed(shown: string): string
  partial(shown: string): string

  formHeading: string
  formLead(count: number): string
  /** Before the link to the page. */
  page: string
  recordHeading: string
  recordFoot: string
  hintHeading: string
  /** Above the hints of a confirmation: nothing that the customer has to do. */
  meanwhileHeading: string

  blocked: string
  mendHeading: string
  blockedAfter: string

  thanks: string
  complete: string
  completeHeading: string
  completeAfter: string

  /** The customer asked or told something that no checklist answers. */
  besides: string
  wantsPerson: string
  askedEnough: string
  noProgress: string
  personAfter: string
  goodbye: string
  goodbyeAfter: string

  secretSeen: string
  writtenBy: string
  offerPerson(personPhrase: string): string
  reference(token: string): string
  emptySubject: string
}

const WORDS: Record<Language, ReplyWords> = { 'pt-BR': PORTUGUESE, en: ENGLISH, es: SPANISH }

/** Returns the sentences of `language`. */
export function wordsOf(language: Language): ReplyWords {
  return WORDS[language]
}
