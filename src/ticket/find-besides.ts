// What a mail brings that no checklist answers: questions of the customer, and a second matter beside the first ("além disso, o site …").
// Comes in: the mail, and where its stated values stand. Goes out: those sentences in the customer's own words, for the person who gets
// the ticket. Of a first mail its questions are its matter; there only what is announced as another one counts.
import { partBesides } from '../facts/follow-up/told-besides.ts'
import type { Message, Span } from '../message/message.ts'
import { findQuestions } from './find-questions.ts'

const MAX_SEARCHED = 20_000
const MAX_BESIDES = 5
const MAX_LENGTH = 600

/** Returns what `message` brings besides, in the customer's own words. */
export function findBesides(message: Message, stated: readonly Span[], place: 'first-mail' | 'follow-up'): string[] {
  const own = message.passages.filter(({ origin }) => origin === 'own').map(({ text }) => text.slice(0, MAX_SEARCHED))
  const matters = own.flatMap((text) => partBesides(text, place).besides)
  const asked = place === 'first-mail' ? [] : findQuestions(message, stated).asked
  const news = asked.filter((question) => !matters.some((matter) => matter.includes(question)))
  return [...matters, ...news].map((said) => said.slice(0, MAX_LENGTH)).slice(0, MAX_BESIDES)
}
