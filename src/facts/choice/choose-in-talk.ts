// Which checklist a letter in a talk is read by: the talk's own, unless its writer speaks of another matter. What answers our questions turns
// nothing, whatever words it holds. Comes in: what was considered, the talk's checklist among it. Goes out: the one that applies.
import { foldInPlace } from '../fold-in-place.ts'
import { isMereDenial } from '../follow-up/find-asked-answers.ts'
import { partBesides } from '../follow-up/told-besides.ts'
import type { Heard } from '../hear.ts'
import { type Considered, chooseChecklist, countWeights, deniesMatter, speaksFor } from './choose-checklist.ts'
import { findTurn } from './find-turn.ts'
import { TROUBLE } from './other-matters.ts'

/** The subject of an answer is the one that was answered: by itself it turns the talk nowhere. */
const ANSWERS = /^\s{0,4}(?:re|res|resp|aw|rv|fwd?|enc)\s?:/i

export type Talk = {
  /** Absent where the desk has given its checklist up. */
  ofTicket: Considered | undefined
  /** The fields we asked for last. */
  asked: readonly string[]
  /** The mail's and the customer's letter's. */
  subject: string
  subjectOfMail: string
  isSolved: boolean
}

export function chooseInTalk(considered: readonly Considered[], heard: Heard, talk: Talk): Considered | undefined {
  const { ofTicket, asked, subject, subjectOfMail, isSolved } = talk
  if (ofTicket === undefined) return isSolved ? undefined : chooseChecklist(considered, subject, heard)
  const checklists = considered.map(({ checklist }) => checklist)
  const turned = findTurn(ofTicket.checklist, checklists, heard.newest.text)
  const named = considered.find(({ checklist }) => checklist === turned)
  if (named !== undefined) return named
  if (isSolved || answers(ofTicket, heard, asked)) return ofTicket
  // The subject is the talk's first one: it has been weighed, and may speak for a matter that the customer now says it is not.
  const isDenied = deniesMatter(ofTicket.checklist, heard)
  const spokenFor = chooseChecklist(considered, isDenied ? '' : subject, heard)
  if (spokenFor === undefined || spokenFor === ofTicket || !ANSWERS.test(subjectOfMail)) return spokenFor ?? ofTicket
  const isMeant = tellsOfTrouble(heard) && speaksFor(spokenFor, heard) && !tellsBesides(heard, spokenFor)
  return (isMeant ? chooseChecklist(considered, '', heard) : undefined) ?? ofTicket
}

/** "Não aparece mensagem nenhuma" is the answer that was asked for, and no mail that does not arrive. */
function answers(ofTicket: Considered, heard: Heard, asked: readonly string[]): boolean {
  return (
    isMereDenial(heard, ofTicket.answered().candidates) ||
    givesLog(ofTicket, asked) ||
    answersAll(ofTicket, heard, asked) ||
    tellsError(ofTicket, heard, asked)
  )
}

/** "O Beto em cópia responde pra vocês" says who answers: without a word of trouble an answer tells of no other matter. */
function tellsOfTrouble({ newest, reports }: Heard): boolean {
  return reports.length > 0 || TROUBLE.test(newest.text)
}

/** "E o site também não abre": what is told beside the talk's matter turns it nowhere, where the rest does not speak of it. */
function tellsBesides({ newest, reports }: Heard, { checklist }: Considered): boolean {
  if (reports.length > 0) return false
  const { besides, rest } = partBesides(newest.said, 'follow-up')
  const left = foldInPlace(rest)
  return besides.length > 0 && (!TROUBLE.test(left) || countWeights(checklist.recognise.for, left) === 0)
}

/** Whoever tells just what was asked, both addresses and the day, tells of no other matter: "o site manda de a@… pra b@…". */
function answersAll({ found }: Considered, { newest }: Heard, asked: readonly string[]): boolean {
  if (asked.length < 2 || TROUBLE.test(newest.text)) return false
  const passages = new Set(newest.speeches.map(({ passage }) => passage.id))
  return asked.every((id) => found().facts.some(({ field, evidence }) => field === id && passages.has(evidence.passage)))
}

/** "Diz 'senha incorreta', na outra não aparece nada": the error that was asked for, and nothing of mail that goes or does not come. */
function tellsError({ checklist: { fields }, found }: Considered, { newest }: Heard, asked: readonly string[]): boolean {
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
function givesLog({ checklist: { fields }, found }: Considered, asked: readonly string[]): boolean {
  const logs = fields.filter(({ textOf }) => textOf === 'smtp-log')
  const isAsked = fields.some(({ id, textOf }) => (textOf === 'smtp-log' || textOf === 'error') && asked.includes(id))
  return isAsked && logs.length > 0 && found().facts.some(({ field }) => logs.some(({ id }) => id === field))
}
