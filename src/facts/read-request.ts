// START HERE in this room. A message and the checklists in, everything it says out: which checklist, who the customer is,
// every fact with its evidence, what is to be asked. Pure and linear; never throws, whatever the message holds.
import type { Checklist } from '../checklist/checklist.ts'
import { isAutomatic } from '../message/automatic/automatic-sign.ts'
import type { Desk } from '../message/desk.ts'
import { findCustomer } from '../message/find-customer.ts'
import type { Message, Span } from '../message/message.ts'
import { findSecrets } from '../value/secret/secrets.ts'
import { findAnswered } from './answer/find-answered.ts'
import { assess } from './assess.ts'
import { type Considered, chooseChecklist, deniesMatter, saysSolved, speaksFor } from './choice/choose-checklist.ts'
import { findHinted, findPlain, isBare } from './choice/find-hinted.ts'
import { findTurn } from './choice/find-turn.ts'
import { TROUBLE } from './choice/other-matters.ts'
import { isUpset, wantsCall, wantsPerson } from './choice/wants-person.ts'
import type { KnownBefore, Reading } from './fact.ts'
import { findFacts } from './find-facts.ts'
import { foldInPlace } from './fold-in-place.ts'
import { withoutAlsoAccount } from './follow-up/also-account.ts'
import { confirmOwnAddress } from './follow-up/confirm-own-address.ts'
import { isMereDenial } from './follow-up/find-asked-answers.ts'
import { findUnknown } from './follow-up/find-unknown.ts'
import { findMendedDomain } from './follow-up/mended-domain.ts'
import { partBesides } from './follow-up/told-besides.ts'
import { type Heard, hear } from './hear.ts'
import { once } from './once.ts'
import type { Speech } from './speech/find-speakers.ts'

/** The subject of an answer is the one that was answered: by itself it turns the talk nowhere. */
const ANSWERS = /^\s{0,4}(?:re|res|resp|aw|rv|fwd?|enc)\s?:/i

/** The ticket this mail follows up: its checklist, the fields we asked for last, and what is known of it. */
export type AskedBefore = {
  checklist: string
  fields?: string[]
  known?: KnownBefore[]
}

/** A reading, and what led to it: explain-field.ts tells people of it. `chosen` is the checklist that applies. */
export type Consideration = { reading: Reading; speeches: Speech[]; considered: Considered[]; chosen?: Considered }

/** Returns what `message` says. With `asked` its checklist holds where the message does not clearly speak of another. */
export function readRequest(message: Message, checklists: Checklist[], desk: Desk, asked?: AskedBefore): Reading {
  return considerRequest(message, checklists, desk, asked).reading
}

/** As readRequest, with everything that was considered. */
export function considerRequest(message: Message, checklists: Checklist[], desk: Desk, asked?: AskedBefore): Consideration {
  const secretsIn = message.passages.map((passage) => findSecrets(passage.text))
  const secrets: Span[] = message.passages.flatMap((passage, at) =>
    (secretsIn[at] ?? []).map(({ start, end }) => ({ passage: passage.id, start, end })),
  )
  if (isAutomatic(message.automaticSigns)) {
    const nothing = { facts: [], dontKnow: [], mentioned: [], rejected: [], secrets, wantsPerson: false }
    return { reading: { ...nothing, assessment: { kind: 'ignored', signs: message.automaticSigns } }, speeches: [], considered: [] }
  }

  const { customer, agent, letter, areSeveral } = findCustomer(message, desk)
  const who = { ...(customer === undefined ? {} : { customer }), ...(agent === undefined ? {} : { agent }) }
  if (areSeveral === true) {
    const nothing = { facts: [], dontKnow: [], mentioned: [], rejected: [], secrets, wantsPerson: false }
    return { reading: { ...who, ...nothing, assessment: { kind: 'unclassified' } }, speeches: [], considered: [] }
  }
  const heard = hear(message, desk, { customer, letter, secretsIn })
  const { speeches } = heard
  const considered = checklists.map((checklist): Considered => {
    // Of a follow-up the quoted letter is ours: what it does not ask for this checklist nobody can have filled in.
    const ids = asked === undefined ? undefined : asked.checklist === checklist.id ? (asked.fields ?? []) : []
    const askedLast = ids?.flatMap((id) => checklist.fields.filter((field) => field.id === id))
    const known = asked?.checklist === checklist.id ? (asked.known ?? []) : []
    const answered = once(() => findAnswered(heard, checklist, { ...(askedLast === undefined ? {} : { asked: askedLast }), known }))
    return {
      checklist,
      answered,
      found: once(() => findFacts(heard, checklist, answered())),
    }
  })
  // Two subjects are not one sentence, and one that is there twice says nothing twice.
  const subject = [...new Set([message.subject, message.letters[letter]?.subject ?? ''])].join('\n;\n')
  const ofTicket = considered.find(({ checklist }) => checklist.id === asked?.checklist)
  // The subject is the talk's first one: it has been weighed, and may speak for a matter that the customer now says it is not.
  const isDenied = ofTicket !== undefined && deniesMatter(ofTicket.checklist, heard)
  const turned = ofTicket === undefined ? undefined : findTurn(ofTicket.checklist, checklists, heard.newest.text)
  const named = considered.find(({ checklist }) => checklist.id === turned?.id)
  const isSolved = saysSolved(considered, heard, ofTicket?.checklist)
  // "Não aparece mensagem nenhuma" is the answer that was asked for, and no mail that does not arrive.
  const isAnswer =
    ofTicket !== undefined &&
    (isMereDenial(heard, ofTicket.answered().candidates) ||
      givesLog(ofTicket, asked?.fields) ||
      answersAll(ofTicket, heard, asked?.fields) ||
      tellsError(ofTicket, heard, asked?.fields))
  const held = isAnswer ? ofTicket : undefined
  // Who does what to whom tells it of a first mail of a sentence or two; elsewhere it speaks where phrases do not.
  const plain = asked === undefined && !isSolved ? findPlain(considered, subject, heard) : undefined
  const isPlain = plain !== undefined && isBare(heard)
  const spokenFor = isSolved || isPlain || held !== undefined ? undefined : chooseChecklist(considered, isDenied ? '' : subject, heard)
  const isTurn = ofTicket !== undefined && spokenFor !== undefined && spokenFor !== ofTicket && ANSWERS.test(message.subject)
  const meant = isTurn
    ? tellsOfTrouble(heard) && speaksFor(spokenFor, heard) && !tellsBesides(heard)
      ? chooseChecklist(considered, '', heard)
      : undefined
    : spokenFor
  // A talk's first mail only: what an answer hints at is its own talk.
  const hints = asked === undefined && spokenFor === undefined && !isSolved && plain === undefined
  const hinted = hints ? findHinted(considered, subject, heard) : plain === 'elsewhere' ? undefined : plain
  const chosen = named ?? held ?? meant ?? ofTicket ?? hinted
  const { said } = heard.newest
  const person = wantsPerson(said) || (asked !== undefined && wantsCall(said))
  const mood = { ...(isSolved ? { saysSolved: true } : {}), ...(isUpset(said) ? { isUpset: true } : {}) }
  if (chosen === undefined) {
    const nothing = { facts: [], dontKnow: [], mentioned: [], rejected: [], secrets, wantsPerson: person }
    return { reading: { ...who, ...mood, ...nothing, assessment: { kind: 'unclassified' } }, speeches, considered }
  }
  const { checklist } = chosen
  const knownBefore = checklist.id === asked?.checklist ? (asked.known ?? []) : []
  const found = withoutAlsoAccount(chosen.found(), checklist, { known: knownBefore, passages: heard.passages })
  const { mentioned, rejected } = found
  const heardOfHim = { message, newest: heard.newest.speeches, rejected, facts: found.facts }
  const confirmed = checklist.id === asked?.checklist ? confirmOwnAddress(heardOfHim, checklist, asked.fields ?? [], customer) : []
  const told = new Set(found.facts.map(({ field }) => field))
  const mended = findMendedDomain(heard.newest.speeches, checklist, { known: knownBefore, stated: told })
  const facts = checklist.fields.flatMap(({ id }) => [...found.facts, ...confirmed, ...mended].filter(({ field }) => field === id))
  const stated = new Set(facts.map(({ field }) => field))
  const askedLast = checklist.id === asked?.checklist ? checklist.fields.filter(({ id }) => asked.fields?.includes(id)) : []
  const dontKnow = [...new Set([...found.dontKnow, ...findUnknown(said, askedLast, stated)])]
  const reading: Reading = {
    checklist: checklist.id,
    ...who,
    ...mood,
    facts,
    dontKnow,
    mentioned,
    rejected,
    secrets,
    wantsPerson: person,
    assessment: assess(checklist, { facts, dontKnow, mentioned }),
  }
  return { reading, speeches, considered, chosen }
}

/** "O Beto em cópia responde pra vocês" says who answers: without a word of trouble an answer tells of no other matter. */
function tellsOfTrouble({ newest, reports }: Heard): boolean {
  return reports.length > 0 || TROUBLE.test(newest.text)
}

/** "E o site também não abre": what is told beside the talk's matter turns it nowhere. */
function tellsBesides({ newest, reports }: Heard): boolean {
  const { besides, rest } = partBesides(newest.said, 'follow-up')
  return reports.length === 0 && besides.length > 0 && !TROUBLE.test(foldInPlace(rest))
}

/** Whoever tells just what was asked, both addresses and the day, tells of no other matter: "o site manda de a@… pra b@…". */
function answersAll({ found }: Considered, { newest }: Heard, asked: readonly string[] = []): boolean {
  if (asked.length < 2 || TROUBLE.test(newest.text)) return false
  const passages = new Set(newest.speeches.map(({ passage }) => passage.id))
  return asked.every((id) => found().facts.some(({ field, evidence }) => field === id && passages.has(evidence.passage)))
}

/** "Diz 'senha incorreta', na outra não aparece nada": the error that was asked for, and nothing of mail that goes or does not come. */
function tellsError({ checklist: { fields }, found }: Considered, { newest }: Heard, asked: readonly string[] = []): boolean {
  const isError = (id: string): boolean => fields.some((field) => field.id === id && field.textOf === 'error')
  if (asked.length === 0 || !asked.every(isError)) return false
  const passages = newest.speeches.map(({ passage }) => passage)
  const told = found().facts.filter(({ field, evidence }) => asked.includes(field) && passages.some(({ id }) => id === evidence.passage))
  const rest = told.reduce((text, { evidence: { quote } }) => text.replace(foldInPlace(quote), ' '), newest.text)
  return told.length > 0 && !OF_MAIL.test(rest)
}

const OF_MAIL =
  /\b(?:mand|envi|receb|cheg|volt|retorn|devolv|remet|saem?\b|sai\b|send|sent\b|receiv|arriv|bounc|return|recib|lleg|vuelv|devuel)/

/** The log of the sender's server, or what it says, was asked for and is here: what it refuses is that sender's mail, and no bounce of this customer's. */
function givesLog({ checklist: { fields }, found }: Considered, asked: readonly string[] = []): boolean {
  const logs = fields.filter(({ textOf }) => textOf === 'smtp-log')
  const isAsked = fields.some(({ id, textOf }) => (textOf === 'smtp-log' || textOf === 'error') && asked.includes(id))
  return isAsked && logs.length > 0 && found().facts.some(({ field }) => logs.some(({ id }) => id === field))
}
