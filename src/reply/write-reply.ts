// The letters a customer can get from us: a request, a reminder, what to mend first, a confirmation, a person takes over.
// Pure: data in, words out. Each says first what it is and that it suffices to reply, and last that an automatic assistant
// wrote it and, unless one is on the way, how to get a person. Of the customer's text only values that were read as their type appear, cleaned and short.
import { type Checklist, type Field, nameForCustomers } from '../checklist/checklist.ts'
import type { Ask, Fact } from '../facts/fact.ts'
import type { DomainFinding } from '../facts/look-up/findings.ts'
import type { Language, MailAddress } from '../message/message.ts'
import { type Block, type Row, renderBlocks, type Words } from './blocks.ts'
import { isSendableAddress } from './check-address.ts'
import { cleanText } from './clean-text.ts'
import { explainAsk, type Image } from './explain-ask.ts'
import { findFirstName } from './find-first-name.ts'
import type { Hint } from './find-hints.ts'
import { lookupWordsOf } from './lookup-words.ts'
import { recordWordsOf } from './record-words.ts'
import { type ReplyWords, wordsOf } from './reply-words.ts'
import { showValue } from './show-value.ts'
import { namedPrograms } from './tell-where.ts'
import { writeGateStep } from './write-checks.ts'

const MAX_ADDRESS = 254

/** What every letter needs to know. */
export type Reader = {
  customer: MailAddress
  language: Language
  /** The mailbox's name, such as "Suporte"; signs the letter. */
  deskName: string
  /** The ticket's public token. */
  token: string
  /** A mail of the ticket held a password, and the customer was not yet told to change it. */
  secretSeen: boolean
  /** Where what is missing can be filled in too; absent where there is no page. */
  pageUrl?: string
}

/** What the newest mail said beside its values. */
export type Heard = {
  /** The customer is angry. */
  isUpset?: boolean
  /** He asked or told something that no checklist answers. */
  besides?: boolean
  /** A picture came, and he speaks of it. */
  picture?: boolean
  /** By field: its text is said to stand in a picture. */
  inImage?: Record<string, Image>
}

export type Request = {
  checklist: Checklist
  /** The ticket's facts, one per field. */
  facts: Fact[]
  /** In the order they are asked in. */
  asks: Ask[]
  /** What the customer wrote, where it may name the device that he reads his mail on. */
  said?: string
  /** 1 for the first request of a ticket. */
  requestNumber: number
  hints?: Hint[]
  /** Sentences on what had better be checked. */
  checks?: string[]
  /** Sentences on what our own records show. */
  records?: string[]
  /** What the newest mail is answered with besides. */
  heard?: Heard
}

/** Returns the letter that asks for exactly `request.asks`. */
export function writeRequest(reader: Reader, request: Request): Words {
  const words = wordsOf(reader.language)
  const count = request.asks.length
  const opening = request.requestNumber === 1 ? words.firstRequest(count) : words.nextRequest(count)
  const sorry = request.heard?.isUpset === true ? `${words.sorry} ` : ''
  return writeLetter(reader, [{ kind: 'paragraph', text: `${sorry}${opening}` }, ...asking(reader, request)])
}

/** Returns the letter that asks which of `choices` it is, or something else. */
export function writeWhich(reader: Reader, choices: Checklist[], heard: Heard = {}): Words {
  const words = wordsOf(reader.language)
  const opening = heard.isUpset === true ? `${words.sorry} ${words.askWhich}` : words.askWhich
  return writeLetter(reader, [
    { kind: 'paragraph', text: opening },
    { kind: 'heading', text: words.whichHeading },
    { kind: 'choices', lines: choicesOf(choices, reader.language) },
    { kind: 'paragraph', text: words.chooseHow },
  ])
}

/** Returns the lines of which one is the answer, something else the last of them. */
export function choicesOf(checklists: Checklist[], language: Language): string[] {
  return [...checklists.map((checklist) => nameForCustomers(checklist)[language]), wordsOf(language).somethingElse]
}

/** Returns the letter that repeats a request which nobody answered. */
export function writeReminder(reader: Reader, request: Omit<Request, 'requestNumber'>): Words {
  const words = wordsOf(reader.language)
  return writeLetter(reader, [{ kind: 'paragraph', text: words.reminder(request.asks.length) }, ...asking(reader, request)])
}

/**
 * Returns the letter that says what must be mended before the problem can be analysed: `fields` are the preconditions, `domain` what
 * was looked up and stands in the way. What was looked up is said once, in its own words.
 */
export function writeBlocked(reader: Reader, blocked: { checklist: Checklist; fields: string[]; domain?: DomainFinding }): Words {
  const words = wordsOf(reader.language)
  const lookedUp = blocked.domain === undefined ? undefined : writeGateStep(blocked.domain, reader.language)
  const stated = blocked.checklist.fields
    .filter((field) => blocked.fields.includes(field.id))
    .filter((field) => lookedUp === undefined || field.precondition?.lookup === undefined)
    .map((field) => ({ title: field.title[reader.language], text: (field.precondition?.mend ?? field.whereToFind)[reader.language] }))
  const steps = [...(lookedUp === undefined ? [] : [lookedUp]), ...stated]
  return writeLetter(reader, [
    { kind: 'paragraph', text: words.blocked },
    { kind: 'heading', text: words.mendHeading },
    { kind: 'steps', steps },
    { kind: 'paragraph', text: words.blockedAfter },
  ])
}

/** Returns the letter that confirms a complete ticket with its ordered record. */
export function writeConfirmation(reader: Reader, complete: Omit<Request, 'asks' | 'requestNumber'>): Words {
  const words = wordsOf(reader.language)
  return writeLetter(
    reader,
    [
      { kind: 'paragraph', text: `${complete.heard?.isUpset === true ? words.sorry : words.thanks} ${words.complete}` },
      ...besidesBlocks(words, complete.heard),
      { kind: 'paragraph', text: words.topic(lowerFirst(complete.checklist.title[reader.language])) },
      ...recordBlocks(words.completeHeading, recordRows(complete.checklist.fields, complete.facts, reader.language)),
      ...toldBlocks(recordWordsOf(reader.language).heading, complete.records),
      ...toldBlocks(lookupWordsOf(reader.language).checksHeading, complete.checks),
      ...hintBlocks(words.meanwhileHeading, complete.hints),
      { kind: 'paragraph', text: words.completeAfter },
    ],
    'on-the-way',
  )
}

const TAKES_OVER = { 'wants-person': 'wantsPerson', 'asked-enough': 'askedEnough', 'no-progress': 'noProgress' } as const

/** Returns the letter that says that a person takes over; who is angry or sent a picture is told first that he was heard. */
export function writePersonTakesOver(reader: Reader, because: keyof typeof TAKES_OVER, heard: Heard = {}): Words {
  const words = wordsOf(reader.language)
  const isReceived = Object.values(heard.inImage ?? {}).includes('attached')
  const first = heard.isUpset === true ? words.sorry : isReceived && because === 'no-progress' ? words.imageReceived : undefined
  const takesOver = words[TAKES_OVER[because === 'no-progress' && first !== undefined ? 'asked-enough' : because]]
  return writeLetter(
    reader,
    [
      { kind: 'paragraph', text: first === undefined ? takesOver : `${first} ${takesOver}` },
      { kind: 'paragraph', text: words.personAfter },
    ],
    'on-the-way',
  )
}

/** Returns the last letter to who says that all is well. */
export function writeGoodbye(reader: Reader): Words {
  const words = wordsOf(reader.language)
  return writeLetter(
    reader,
    [
      { kind: 'paragraph', text: words.goodbye },
      { kind: 'paragraph', text: words.goodbyeAfter },
    ],
    'on-the-way',
  )
}

function asking(reader: Reader, request: Omit<Request, 'requestNumber'> & { requestNumber?: number }): Block[] {
  const words = wordsOf(reader.language)
  const { checklist, facts } = request
  // What is true of several is said once, above them.
  const several = request.asks.filter(({ because, isUnknown }) => because === 'dont-know' || isUnknown === true).length > 1
  const plainly = ({ isUnknown: _, ...ask }: Ask): Ask => (ask.because === 'dont-know' ? { ...ask, because: 'missing' } : ask)
  const asks = several ? request.asks.map(plainly) : request.asks
  const address = cleanText(reader.customer.address, MAX_ADDRESS)
  const own = isSendableAddress(reader.customer.address) ? { ownAddress: address } : {}
  const programs = namedPrograms(checklist, facts, request.said)
  const asked = asks.flatMap((ask) => {
    const field = checklist.fields.find((candidate) => candidate.id === ask.field)
    if (field === undefined) return []
    const fact = facts.find((candidate) => candidate.field === ask.field)
    const inImage = request.heard?.inImage?.[field.id]
    const explained = { field, ask, fact, programs, language: reader.language, ...own, ...(inImage === undefined ? {} : { inImage }) }
    return [{ title: field.title[reader.language], text: explainAsk(explained) }]
  })
  const settled = checklist.fields.filter((field) => !request.asks.some((ask) => ask.field === field.id))
  const rows = recordRows(settled, facts, reader.language)
  return [
    { kind: 'paragraph', text: words.topic(lowerFirst(checklist.title[reader.language])) },
    ...besidesBlocks(words, request.heard),
    ...pictureBlocks(words, request),
    ...(several ? [{ kind: 'paragraph' as const, text: words.dontKnowSeveral(words.personPhrase) }] : []),
    // A mistyped address or a wrong port may be the whole matter: said before anything is asked.
    ...toldBlocks(lookupWordsOf(reader.language).checksHeading, request.checks),
    { kind: 'heading', text: words.missingHeading },
    { kind: 'steps', steps: asked },
    ...(request.requestNumber === 1 || several ? [] : [{ kind: 'paragraph' as const, text: words.cannotFind(words.personPhrase) }]),
    { kind: 'heading', text: words.formHeading },
    { kind: 'paragraph', text: words.formLead(asked.length) },
    { kind: 'form', titles: asked.map(({ title }) => title) },
    ...(reader.pageUrl === undefined ? [] : [{ kind: 'link' as const, text: words.page, url: reader.pageUrl }]),
    ...recordBlocks(words.recordHeading, rows),
    ...(rows.length > 0 ? [{ kind: 'paragraph' as const, text: words.recordFoot }] : []),
    ...toldBlocks(recordWordsOf(reader.language).heading, request.records),
    ...hintBlocks(words.hintHeading, request.hints),
  ]
}

function besidesBlocks(words: ReplyWords, heard: Heard | undefined): Block[] {
  return heard?.besides === true ? [{ kind: 'paragraph', text: words.besides }] : []
}

/** Where no question of the letter says so already. */
function pictureBlocks(words: ReplyWords, { heard, asks }: Pick<Request, 'heard' | 'asks'>): Block[] {
  const isSaid = asks.some(({ field, because }) => because === 'missing' && heard?.inImage?.[field] !== undefined)
  if (heard?.picture !== true || isSaid) return []
  return [{ kind: 'paragraph', text: `${words.imageReceived} ${words.inImage(words.personPhrase)}` }]
}

function recordRows(fields: Field[], facts: Fact[], language: Language): Row[] {
  return fields.flatMap((field) => {
    const fact = facts.find((candidate) => candidate.field === field.id)
    return fact === undefined ? [] : [{ title: field.title[language], value: showValue(fact.value, field.type, language) }]
  })
}

function recordBlocks(heading: string, rows: Row[]): Block[] {
  if (rows.length === 0) return []
  return [
    { kind: 'heading', text: heading },
    { kind: 'record', rows },
  ]
}

function hintBlocks(heading: string, hints: Hint[] = []): Block[] {
  return toldBlocks(
    heading,
    hints.map(({ meaning, remedy }) => `${meaning} ${remedy}`),
  )
}

function toldBlocks(heading: string, sentences: string[] = []): Block[] {
  if (sentences.length === 0) return []
  return [{ kind: 'heading', text: heading }, ...sentences.map((text): Block => ({ kind: 'paragraph', text }))]
}

/** person: a letter that tells that a person takes over does not offer one. */
function writeLetter(reader: Reader, body: Block[], person: 'offered' | 'on-the-way' = 'offered'): Words {
  const words = wordsOf(reader.language)
  const writtenBy = person === 'offered' ? `${words.writtenBy} ${words.offerPerson(words.personPhrase)}` : words.writtenBy
  const blocks: Block[] = [
    { kind: 'paragraph', text: words.hello(findFirstName(reader.customer)) },
    ...body,
    ...(reader.secretSeen ? [{ kind: 'warning' as const, text: words.secretSeen }] : []),
    { kind: 'footer', lines: [reader.deskName, writtenBy, words.reference(reader.token)] },
  ]
  return renderBlocks(blocks, reader.language)
}

/** A title inside a sentence: "Problema de envio" becomes "problema de envio"; "POP3 parado" stays. */
function lowerFirst(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
}
