// START HERE in this room. A message and the checklists in, everything it says out: which checklist, who the customer is,
// every fact with its evidence, what is to be asked. Pure and linear; never throws, whatever the message holds.
import type { Checklist } from '../checklist/checklist.ts'
import { isAutomatic } from '../message/automatic/automatic-sign.ts'
import type { Desk } from '../message/desk.ts'
import { findCustomer } from '../message/find-customer.ts'
import type { MailAddress, Message, Span } from '../message/message.ts'
import { findSecrets } from '../value/secret/secrets.ts'
import { completeBuiltIn } from './answer/complete-built-in.ts'
import { findAnswered, type Talk } from './answer/find-answered.ts'
import { assess } from './assess.ts'
import { chooseAmong } from './choice/choose-among.ts'
import { type Considered, saysSolved } from './choice/choose-checklist.ts'
import { chooseFirst } from './choice/choose-first.ts'
import { chooseInTalk } from './choice/choose-in-talk.ts'
import { isFedUp } from './choice/fed-up.ts'
import { isVague } from './choice/vague-trouble.ts'
import { isUpset, wantsCall, wantsPerson } from './choice/wants-person.ts'
import type { KnownBefore, Reading } from './fact.ts'
import { findFacts } from './find-facts.ts'
import { withSubject } from './find-in-subject.ts'
import { withoutAlsoAccount } from './follow-up/also-account.ts'
import { confirmOwnAddress } from './follow-up/confirm-own-address.ts'
import { withDayOfLetter } from './follow-up/day-of-letter.ts'
import { findBeyond } from './follow-up/find-beyond.ts'
import { findUnknown } from './follow-up/find-unknown.ts'
import { findWithheld } from './follow-up/find-withheld.ts'
import { findMendedDomain } from './follow-up/mended-domain.ts'
import { mendItems } from './follow-up/mended-item.ts'
import { withoutMentionedBesides } from './follow-up/mentioned-besides.ts'
import { type Heard, hear } from './hear.ts'
import { once } from './once.ts'
import type { Speech } from './speech/find-speakers.ts'

/** The ticket this mail follows up: its checklist and subject, the fields we asked for last and in the letters before (newest first), and what is known of it. */
export type AskedBefore = {
  /** Absent where we asked which one it is. */
  checklist?: string
  /** Ids of the checklists among which we asked, in the letter's order. */
  which?: string[]
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

/** What nobody states. */
const NOTHING = { facts: [], dontKnow: [], mentioned: [], rejected: [], wantsPerson: false }

/** As readRequest, with everything that was considered. */
export function considerRequest(message: Message, checklists: Checklist[], desk: Desk, asked?: AskedBefore): Consideration {
  const secretsIn = message.passages.map((passage) => findSecrets(passage.text))
  const secrets: Span[] = message.passages.flatMap((passage, at) =>
    (secretsIn[at] ?? []).map(({ start, end }) => ({ passage: passage.id, start, end })),
  )
  const unread = (reading: Pick<Reading, 'assessment' | 'customer' | 'agent'>): Consideration => ({
    reading: { ...NOTHING, secrets, ...reading },
    speeches: [],
    considered: [],
  })
  if (isAutomatic(message.automaticSigns)) return unread({ assessment: { kind: 'ignored', signs: message.automaticSigns } })
  const { customer, agent, letter, areSeveral } = findCustomer(message, desk)
  const who = { ...(customer === undefined ? {} : { customer }), ...(agent === undefined ? {} : { agent }) }
  if (areSeveral === true) return unread({ ...who, assessment: { kind: 'unclassified' } })

  const heard = hear(message, desk, { customer, letter, secretsIn })
  const { speeches } = heard
  const { said } = heard.newest
  const considered = checklists.map((checklist): Considered => {
    const answered = once(() => findAnswered(heard, checklist, talkFor(checklist, asked, heard)))
    return { checklist, answered, found: once(() => findFacts(heard, checklist, answered())) }
  })
  // Two subjects are not one sentence, and one that is there twice says nothing twice.
  const subject = [...new Set([message.subject, message.letters[letter]?.subject ?? ''])].join('\n;\n')
  const ofTicket = considered.find(({ checklist }) => checklist.id === asked?.checklist)
  const isSolved = saysSolved(considered, heard, ofTicket?.checklist)
  const letterTells = { subject, isSolved }
  const choose = (): Considered | undefined => {
    if (asked === undefined) return chooseFirst(considered, heard, letterTells)
    if (asked.which !== undefined) return chooseAmong(asked.which, considered, heard, letterTells)
    return chooseInTalk(considered, heard, { ...letterTells, subjectOfMail: message.subject, ofTicket, asked: asked.fields ?? [] })
  }
  const chosen = choose()
  const hadEnough = isFedUp(said)
  const wants = {
    secrets,
    wantsPerson: wantsPerson(said) || (asked !== undefined && wantsCall(said)),
    ...(isSolved ? { saysSolved: true } : {}),
    ...(hadEnough || isUpset(said) ? { isUpset: true } : {}),
    ...(hadEnough ? { isFedUp: true } : {}),
  }
  if (chosen === undefined) {
    const vague = asked === undefined && !isSolved && isVague(subject, heard) ? { isVague: true } : {}
    return { reading: { ...NOTHING, ...who, ...wants, ...vague, assessment: { kind: 'unclassified' } }, speeches, considered }
  }
  const stated = readStated(chosen, { message, heard, asked, customer })
  const { checklist } = chosen
  return {
    reading: { checklist: checklist.id, ...who, ...wants, ...stated, assessment: assess(checklist, stated) },
    speeches,
    considered,
    chosen,
  }
}

/** Returns the ticket that `asked` tells of, where it is one of `checklist`. */
function ticketOf(checklist: Checklist, asked: AskedBefore | undefined): AskedBefore | undefined {
  return asked?.checklist === checklist.id ? asked : undefined
}

/** Returns what went before this mail, for `checklist`. */
function talkFor(checklist: Checklist, asked: AskedBefore | undefined, { newest, desk }: Heard): Talk {
  if (asked === undefined) return { known: [] }
  const ticket = ticketOf(checklist, asked)
  const fieldsOf = (ids: readonly string[]) => ids.flatMap((id) => checklist.fields.filter((field) => field.id === id))
  // Of a follow-up the quoted letter is ours: what it does not ask for this checklist nobody can have filled in.
  const fields = fieldsOf(ticket?.fields ?? [])
  const moment = { writtenAt: newest.speeches[0]?.writtenAt, timeZone: desk.timeZone }
  const talk = { asked: fields, known: ticket === undefined ? [] : withDayOfLetter(ticket.known ?? [], fields, moment) }
  return ticket?.earlier === undefined ? talk : { ...talk, earlier: ticket.earlier.map(fieldsOf) }
}

/** Returns what the mail states for the checklist that applies, what it completes of the ticket among it. */
function readStated(
  chosen: Considered,
  {
    message,
    heard,
    asked,
    customer,
  }: { message: Message; heard: Heard; asked: AskedBefore | undefined; customer: MailAddress | undefined },
): Pick<Reading, 'facts' | 'dontKnow' | 'withheld' | 'mentioned' | 'rejected'> {
  const { checklist } = chosen
  const { speeches: newest, said } = heard.newest
  const { known = [], fields: askedLast = [] } = ticketOf(checklist, asked) ?? {}
  const ofLetter = withoutAlsoAccount(chosen.found(), checklist, { known, passages: heard.passages })
  const found = withSubject(ofLetter, checklist, { message, heard, asked, before: talkFor(checklist, asked, heard) })
  const { rejected } = found
  const mentioned = asked === undefined ? found.mentioned : withoutMentionedBesides(found.mentioned, said, checklist.fields)
  const told = new Set(found.facts.map(({ field }) => field))
  const stating = [
    ...mendItems(found.facts, newest, known),
    ...confirmOwnAddress({ message, newest, rejected, facts: found.facts }, checklist, askedLast, customer),
    ...findMendedDomain(newest, checklist, { known, stated: told }),
  ]
  const complete = completeBuiltIn(stating, checklist, known)
  const facts = checklist.fields.flatMap(({ id }) => complete.filter(({ field }) => field === id))
  const stated = new Set(facts.map(({ field }) => field))
  const open = checklist.fields.filter(({ id }) => askedLast.includes(id))
  const unknown = [...found.dontKnow, ...findUnknown(said, open, stated)]
  const beyond = findBeyond(
    said,
    open.filter(({ id }) => !stated.has(id)),
    unknown,
  )
  const withheld = [...new Set([...findWithheld(said, open, stated), ...beyond])]
  const dontKnow = [...new Set([...unknown, ...withheld])]
  return { facts, dontKnow, ...(withheld.length === 0 ? {} : { withheld }), mentioned, rejected }
}
