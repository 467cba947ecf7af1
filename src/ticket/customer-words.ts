// The customer's words as a hand-off and a note show them.
import type { Reading } from '../facts/fact.ts'
import { findOwnAddress } from '../message/is-helpdesk-address.ts'
import type { Message, Origin } from '../message/message.ts'

const MAX_WORDS = 20_000

/**
 * Returns what the customer wrote (of an agent's forward, what was forwarded), signatures, quotes and letters of `mailbox` left out; absent
 * when nothing. A mail that holds nothing but a closing ("Muito obrigada, aguardo!") was written for the closing.
 */
export function customerWords(
  message: Message,
  reading: Pick<Reading, 'agent' | 'customer' | 'facts'>,
  mailbox: string,
): string | undefined {
  const letters = message.letters.map(({ from }) => findOwnAddress(from?.address ?? '', [mailbox]) === undefined)
  // Who passes our letter on to a colleague quotes it as a forward: its words are ours.
  const theirs = {
    ...message,
    passages: message.passages.filter(({ origin, letter }) => origin !== 'forwarded' || letters[letter] === true),
  }
  const said = wordsOf(theirs, reading, ['own', 'forwarded', 'attachment']) ?? wordsOf(theirs, reading, ['signature'])
  // An answer written into the subject is shown as one; a first mail's subject stands above the hand-off.
  const subject = message.inReplyTo.length === 0 ? undefined : message.passages.find(({ origin }) => origin === 'subject')
  if (subject === undefined || !reading.facts.some(({ evidence }) => evidence.passage === subject.id)) return said
  return [`[${subject.text}]`, ...(said === undefined ? [] : [said])].join('\n\n')
}

function wordsOf({ passages }: Message, { agent, customer }: Pick<Reading, 'agent' | 'customer'>, origins: Origin[]): string | undefined {
  // What an agent wrote above a forward is a note, and is shown as one; his signature is neither.
  const isAgents = (letter: number) => letter === 0 && agent !== undefined && customer !== undefined
  const text = passages
    .filter(({ origin, letter }) => origins.includes(origin) && !(origin === 'own' && isAgents(letter)))
    // Signatures stand in quoted letters too: ours.
    .filter(({ origin, letter }) => origin !== 'signature' || (letter === 0 && !isAgents(letter)))
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n')
    .slice(0, MAX_WORDS)
  return text === '' ? undefined : text
}
