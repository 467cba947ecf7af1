// What a helpdesk person wrote above the customer's mail that they forwarded ("cliente VIP, já liguei"): shown to the people who get
// the ticket, never to the customer, and never read as a statement of his.
import type { Reading } from '../facts/fact.ts'
import type { Message } from '../message/message.ts'
import { maskSecrets } from '../value/secret/mask-secrets.ts'
import type { AgentNote } from './ticket.ts'

/** A note is a line or three; what is longer stands in the attached original. */
const MAX_NOTE = 2_000

/** Returns the note of an agent's forward; undefined where nothing was written above it, or nobody forwarded. */
export function readAgentNote(mail: {
  mailId: string
  message: Message
  reading: Reading
  secrets: string[]
  now: string
}): AgentNote | undefined {
  const { agent, customer } = mail.reading
  if (agent === undefined || customer === undefined) return undefined
  const words = mail.message.passages.filter(({ letter, origin }) => letter === 0 && origin === 'own').map(({ text }) => text.trim())
  const text = words.filter((word) => word !== '').join('\n\n')
  if (text === '') return undefined
  const shown = maskSecrets(text, mail.secrets).slice(0, MAX_NOTE)
  return { mailId: mail.mailId, at: mail.message.sentAt ?? mail.now, from: agent.address, text: shown }
}
