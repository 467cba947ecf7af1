// WHAT OTHERS SAY: the look-ups that run beside each other after the 250 and before the decision, each a file of this room.
// None ever fails a mail: one that throws or outlasts its deadline is named in `failed` and the decision goes on without it.
import type { Reading } from '../facts/fact.ts'
import type { Findings } from '../facts/look-up/findings.ts'
import type { Log } from '../log.ts'
import type { Message } from '../message/message.ts'
import type { ReceivedMail } from '../store/store.ts'
import type { Ticket } from '../ticket/ticket.ts'

/** What is asked about: the mail with its envelope, what was read in it, and the ticket it joins. */
export type Question = {
  mail: ReceivedMail
  message: Message
  reading: Reading
  ticket?: Ticket
  now: string
  /** Filled in on our page by whoever had the link from the customer's mailbox: no server sent it. */
  by?: 'page'
}

export type Lookup = {
  /** Stands in the log and in `failed`. */
  name: string
  deadlineMs: number
  /** Returns its member of the findings, or undefined where it has nothing to look up. Stops when `signal` aborts. */
  run(question: Question, signal: AbortSignal): Promise<Omit<Findings, 'failed'> | undefined>
}

export type World = { lookUp(question: Question): Promise<Findings> }

/** Returns the world as `lookups` see it. */
export function openWorld(lookups: Lookup[], log: Log): World {
  return {
    async lookUp(question) {
      const answers = await Promise.all(lookups.map((lookup) => runInTime(lookup, question, log)))
      return Object.assign({ failed: answers.flatMap(({ failed }) => failed) }, ...answers.map(({ found }) => found))
    },
  }
}

async function runInTime(
  lookup: Lookup,
  question: Question,
  log: Log,
): Promise<{ found?: Omit<Findings, 'failed'>; failed: Findings['failed'] }> {
  const signal = AbortSignal.timeout(lookup.deadlineMs)
  const outOfTime = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  try {
    const found = await Promise.race([lookup.run(question, signal), outOfTime])
    return found === undefined ? { failed: [] } : { found, failed: [] }
  } catch {
    const reason = signal.aborted ? 'timed-out' : 'failed'
    log.warn('lookup-failed', { lookup: lookup.name, reason })
    return { failed: [{ lookup: lookup.name, reason }] }
  }
}
