// START HERE in this room. A message and the checklists in, everything it says out: which checklist, who the customer is,
// every fact with its evidence, what is to be asked. Pure and linear; never throws, whatever the message holds.
import type { Checklist } from '../checklist/checklist.ts'
import { isAutomatic } from '../message/automatic/automatic-sign.ts'
import type { Desk } from '../message/desk.ts'
import { findCustomer } from '../message/find-customer.ts'
import type { Message, Span } from '../message/message.ts'
import { findSecrets } from '../value/secret/secrets.ts'
import { completeBuiltIn } from './answer/complete-built-in.ts'
import { findAnswered, type Talk } from './answer/find-answered.ts'
import { assess } from './assess.ts'
import { type Considered, saysSolved } from './choice/choose-checklist.ts'
import { chooseFirst } from './choice/choose-first.ts'
import { chooseInTalk } from './choice/choose-in-talk.ts'
import { isUpset, wantsCall, wantsPerson } from './choice/wants-person.ts'
import type { KnownBefore, Reading } from './fact.ts'
import { findFacts } from './find-facts.ts'
import { withSubject } from './find-in-subject.ts'
import { withoutAlsoAccount } from './follow-up/also-account.ts'
import { confirmOwnAddress } from './follow-up/confirm-own-address.ts'
import { withDayOfLetter } from './follow-up/day-of-letter.ts'
import { findUnknown } from './follow-up/find-unknown.ts'
import { findWithheld } from './follow-up/find-withheld.ts'
import { findMendedDomain } from './follow-up/mended-domain.ts'
import { mendItems } from './follow-up/mended-item.ts'
import { withoutMentionedBesides } from './follow-up/mentioned-besides.ts'
import { hear } from './hear.ts'
import { once } from './once.ts'
import type { Speech } from './speech/find-speakers.ts'

/** The ticket this mail follows up: its checklist and subject, the fields we asked for last and in the letters before (newest first), and what is known of it. */
export type AskedBefore = {
  checklist: string
  /** Of the talk's first mail: whoever answers under another one has written it. */
  subject?: string
  fields?: string[]
  earlier?: string[][]
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
  const beforeFor = (checklist: Checklist): Talk => {
    // Of a follow-up the quoted letter is ours: what it does not ask for this checklist nobody can have filled in.
    const ids = asked === undefined ? undefined : asked.checklist === checklist.id ? (asked.fields ?? []) : []
    const fieldsOf = (list: readonly string[]) => list.flatMap((id) => checklist.fields.filter((field) => field.id === id))
    const askedLast = ids === undefined ? undefined : fieldsOf(ids)
    const earlier = asked?.checklist === checklist.id ? asked.earlier?.map(fieldsOf) : undefined
    const moment = { writtenAt: heard.newest.speeches[0]?.writtenAt, timeZone: desk.timeZone }
    const known = asked?.checklist === checklist.id ? withDayOfLetter(asked.known ?? [], askedLast ?? [], moment) : []
    return { ...(askedLast === undefined ? {} : { asked: askedLast }), ...(earlier === undefined ? {} : { earlier }), known }
  }
  const considered = checklists.map((checklist): Considered => {
    const answered = once(() => findAnswered(heard, checklist, beforeFor(checklist)))
    return {
      checklist,
      answered,
      found: once(() => findFacts(heard, checklist, answered())),
    }
  })
  // Two subjects are not one sentence, and one that is there twice says nothing twice.
  const subject = [...new Set([message.subject, message.letters[letter]?.subject ?? ''])].join('\n;\n')
  const ofTicket = considered.find(({ checklist }) => checklist.id === asked?.checklist)
  const isSolved = saysSolved(considered, heard, ofTicket?.checklist)
  const letterTells = { subject, isSolved }
  const chosen =
    asked === undefined
      ? chooseFirst(considered, heard, letterTells)
      : chooseInTalk(considered, heard, { ...letterTells, subjectOfMail: message.subject, ofTicket, asked: asked.fields ?? [] })
  const { said } = heard.newest
  const person = wantsPerson(said) || (asked !== undefined && wantsCall(said))
  const mood = { ...(isSolved ? { saysSolved: true } : {}), ...(isUpset(said) ? { isUpset: true } : {}) }
  if (chosen === undefined) {
    const nothing = { facts: [], dontKnow: [], mentioned: [], rejected: [], secrets, wantsPerson: person }
    return { reading: { ...who, ...mood, ...nothing, assessment: { kind: 'unclassified' } }, speeches, considered }
  }
  const { checklist } = chosen
  const knownBefore = checklist.id === asked?.checklist ? (asked.known ?? []) : []
  const ofLetter = withoutAlsoAccount(chosen.found(), checklist, { known: knownBefore, passages: heard.passages })
  const found = withSubject(ofLetter, checklist, { message, heard, asked, before: beforeFor(checklist) })
  const { rejected } = found
  const mentioned = asked === undefined ? found.mentioned : withoutMentionedBesides(found.mentioned, said, checklist.fields)
  const heardOfHim = { message, newest: heard.newest.speeches, rejected, facts: found.facts }
  const confirmed = checklist.id === asked?.checklist ? confirmOwnAddress(heardOfHim, checklist, asked.fields ?? [], customer) : []
  const told = new Set(found.facts.map(({ field }) => field))
  const mended = findMendedDomain(heard.newest.speeches, checklist, { known: knownBefore, stated: told })
  const stating = [...mendItems(found.facts, heard.newest.speeches, knownBefore), ...confirmed, ...mended]
  const complete = completeBuiltIn(stating, checklist, checklist.id === asked?.checklist ? knownBefore : [])
  const facts = checklist.fields.flatMap(({ id }) => complete.filter(({ field }) => field === id))
  const stated = new Set(facts.map(({ field }) => field))
  const askedLast = checklist.id === asked?.checklist ? checklist.fields.filter(({ id }) => asked.fields?.includes(id)) : []
  const withheld = findWithheld(said, askedLast, stated)
  const dontKnow = [...new Set([...found.dontKnow, ...findUnknown(said, askedLast, stated), ...withheld])]
  const reading: Reading = {
    checklist: checklist.id,
    ...who,
    ...mood,
    facts,
    dontKnow,
    ...(withheld.length === 0 ? {} : { withheld }),
    mentioned,
    rejected,
    secrets,
    wantsPerson: person,
    assessment: assess(checklist, { facts, dontKnow, mentioned }),
  }
  return { reading, speeches, considered, chosen }
}
