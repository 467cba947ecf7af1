// The process that reads mails for reader-pool.ts: started with the desk and the checklists, which do not change while it lives, then
// one job at a time, each answered by one message. It ends when nobody is left to answer. A process's entry: loading this file is
// meant to do something.
import type { Checklist } from '../checklist/checklist.ts'
import type { Reading } from '../facts/fact.ts'
import { type AskedBefore, readRequest } from '../facts/read-request.ts'
import { believeDate } from '../message/believe-date.ts'
import type { Desk } from '../message/desk.ts'
import type { Message } from '../message/message.ts'
import { readMessage } from '../message/read-message.ts'
import { learnOwnWords, quoteOwnWords } from '../message/thread/quote-own-words.ts'
import { listOwnSentences } from '../reply/list-own-sentences.ts'

/** What is sent first. */
export type ReaderData = { desk: Desk; checklists: Checklist[] }
/** `among`: ids of the checklists that may apply, those of the mailbox written to. `receivedAt`: what a mail without a Date that can be believed counts from. */
export type ReaderJob =
  | { kind: 'read'; raw: Uint8Array; among: string[]; receivedAt?: string }
  | { kind: 'read-again'; message: Message; asked: AskedBefore; among: string[] }
/** failed: `error` is a code or an error's name, never its message, which could quote the mail. */
export type ReaderAnswer =
  | { kind: 'ready' }
  | { kind: 'read'; message: Message; reading: Reading }
  | { kind: 'read-again'; reading: Reading }
  | { kind: 'failed'; error: string }

function answer(message: ReaderAnswer): void {
  process.send?.(message)
}

// Whoever tells everything of ours to stop means the service, which stops in order, and its readers with it.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})
process.on('disconnect', () => process.exit())

process.once('message', ({ desk, checklists }: ReaderData) => {
  const ownWords = learnOwnWords(listOwnSentences(checklists))
  const work = async (job: ReaderJob): Promise<ReaderAnswer> => {
    const applying = checklists.filter(({ id }) => job.among.includes(id))
    if (job.kind === 'read-again') return { kind: 'read-again', reading: readRequest(job.message, applying, desk, job.asked) }
    const read = await readMessage(job.raw, desk)
    const message = quoteOwnWords(job.receivedAt === undefined ? read : believeDate(read, job.receivedAt), ownWords, desk)
    return { kind: 'read', message, reading: readRequest(message, applying, desk) }
  }
  process.on('message', (job: ReaderJob) => {
    work(job).then(answer, (error: unknown) => answer({ kind: 'failed', error: error instanceof Error ? error.name : 'unknown' }))
  })
  answer({ kind: 'ready' })
})
