// Whether a customer's mail asks us something ("onde fica isso?"): a machine that stays silent or repeats itself would insult.
import type { Message } from '../message/message.ts'

/** A line that ends in a question mark, closing brackets and quotation marks aside; not a lone "???", which is a don't-know. */
const QUESTION = /\p{L}{2}[^\n?]{0,10}\?["'”»)\s]{0,5}$/mu

/** Returns true when the writer's own words, not quoted and not signed, hold a question. */
export function asksBack(message: Message): boolean {
  return message.passages.some((passage) => passage.origin === 'own' && QUESTION.test(passage.text.slice(0, 20_000)))
}
