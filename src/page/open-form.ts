// What a link opens now: the ticket, while it still waits for answers, with what is asked and what is known. Anything else opens
// nothing. And what a submitted form says, field by field, held against it: what can be taken, and what is wrong with the rest.
import type { Checklist, Field } from '../checklist/checklist.ts'
import { assessTicket } from '../decide/assess-ticket.ts'
import { type PageReading, readPageAnswer } from '../facts/answer/read-page-answers.ts'
import type { Ask, Fact } from '../facts/fact.ts'
import type { MailAddress } from '../message/message.ts'
import { cleanAnswer, type PageAnswer, WANTS_PERSON } from '../message/page-mail.ts'
import { explainFault } from '../reply/explain-ask.ts'
import { wordsOf } from '../reply/reply-words.ts'
import { withoutWithheld } from '../ticket/compare-asks.ts'
import type { DeskRules } from '../ticket/desk-rules.ts'
import { knownOf } from '../ticket/join-mail.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { pageWordsOf } from './page-words.ts'

export type AskedField = { field: Field; ask: Ask; fact: Fact | undefined }

export type OpenForm = {
  ticket: Ticket
  customer: MailAddress
  checklist: Checklist
  asked: AskedField[]
  known: { field: Field; fact: Fact }[]
}

/** What was typed for one field, as it came. */
export type Typed = { text: string; day: string; time: string; seen: string }

/** `fault` is said beside the field. */
export type Refused = { typed: Typed; fault: string }

export type Submission = {
  answers: PageAnswer[]
  refused: Map<string, Refused>
  /** Whether anything at all was filled in. */
  isEmpty: boolean
}

/** Returns what there is to fill in; undefined where the ticket waits for nothing. */
export function openForm(ticket: Ticket | undefined, desk: DeskRules): OpenForm | undefined {
  if (ticket === undefined || ticket.state !== 'collecting' || ticket.customer === undefined) return undefined
  const checklist = desk.checklists.find(({ id }) => id === ticket.checklist)
  const assessment = assessTicket(ticket, desk.checklists)
  if (checklist === undefined || assessment.kind !== 'incomplete') return undefined
  const facts = new Map(knownOf(ticket).facts.map((fact) => [fact.field, fact]))
  const asks = new Map(withoutWithheld(ticket, assessment.asks).map((ask) => [ask.field, ask]))
  const asked = checklist.fields.flatMap((field) => {
    const ask = asks.get(field.id)
    return ask === undefined ? [] : [{ field, ask, fact: facts.get(field.id) }]
  })
  const known = checklist.fields.flatMap((field) => {
    const fact = facts.get(field.id)
    return fact === undefined || asks.has(field.id) ? [] : [{ field, fact }]
  })
  return { ticket, customer: ticket.customer, checklist, asked, known }
}

/** Returns what `fields` says of what is asked; a field that is not asked any more is passed over. */
export function readSubmission(fields: URLSearchParams, form: OpenForm, { at, desk }: { at: string; desk: DeskRules }): Submission {
  const { language } = form.ticket
  const answers: PageAnswer[] = []
  const refused = new Map<string, Refused>()
  let isEmpty = true
  for (const { field, fact } of form.asked) {
    const typed = typedFor(field.id, fields)
    const [written, picked] = textsOf(field, typed).map((text) => {
      const answer = { field: field.id, title: field.title[language], text }
      return { answer, read: readPageAnswer(field, answer, { customer: form.customer, at, desk, passage: answers.length }) }
    })
    if (written === undefined) continue
    isEmpty = false
    const { answer, read } = picked !== undefined && isFaulty(written.read) && !isFaulty(picked.read) ? picked : written
    const { text } = answer
    const refuse = (ask: Ask, given: Fact | undefined): void => {
      const fault = explainFault({ field, ask, fact: given, language }) ?? wordsOf(language).mentionedOnly
      refused.set(field.id, { typed, fault })
    }
    if (read.kind === 'secret') refused.set(field.id, { typed: NOTHING_TYPED, fault: pageWordsOf(language).secret })
    else if (read.kind === 'dont-know') answers.push(answer)
    else if (read.kind === 'unfit') refuse({ field: field.id, because: 'invalid' }, unfit(field, text))
    else {
      const { state, problem, value } = read.fact
      const isNews = state === 'good' || (state === 'partial' && String(fact?.value) !== String(value))
      if (isNews) answers.push(answer)
      if (state !== 'good') refuse({ field: field.id, because: state, ...(problem === undefined ? {} : { problem }) }, read.fact)
    }
  }
  if (fields.get('person') === 'yes') {
    isEmpty = false
    answers.push({ field: WANTS_PERSON, title: pageWordsOf(language).wantPerson, text: wordsOf(language).personPhrase })
  }
  return { answers, refused, isEmpty }
}

export const NOTHING_TYPED: Typed = { text: '', day: '', time: '', seen: '' }

function typedFor(id: string, fields: URLSearchParams): Typed {
  const get = (name: string): string => fields.get(`${name}.${id}`)?.trim() ?? ''
  return { text: get('text'), day: get('day'), time: get('time'), seen: get('seen') }
}

/** What was written freely stands before what was picked; what is empty is left out. */
function textsOf(field: Field, typed: Typed): string[] {
  const picked = field.type === 'public_ip' ? typed.seen : `${typed.day} ${typed.time}`
  return [typed.text, picked].map(cleanAnswer).filter((text) => text !== '')
}

/** It cannot be taken: whoever then picks an answer, with the old text still in its box, means what he picks. */
function isFaulty(read: PageReading): boolean {
  return read.kind === 'unfit' || (read.kind === 'fact' && read.fact.state !== 'good')
}

/** What was typed as a fact that cannot be taken: the same words explain it. A text too vague to help has none to show. */
function unfit(field: Field, text: string): Fact | undefined {
  if (field.type === 'text') return undefined
  const evidence = { passage: 0, start: 0, end: 0, quote: '', by: 'page' as const }
  return { field: field.id, value: text.slice(0, 200), state: 'invalid', problem: 'malformed', evidence }
}
