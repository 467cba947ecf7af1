// The worker thread that reads mails for reader-pool.ts: one job at a time, each answered by one message. Started with the desk and
// the checklists, which do not change while it lives. A thread's entry: loading this file is meant to do something.
import { parentPort, workerData } from 'node:worker_threads'
import type { Checklist } from '../checklist/checklist.ts'
import type { Reading } from '../facts/fact.ts'
import { type AskedBefore, readRequest } from '../facts/read-request.ts'
import type { Desk } from '../message/desk.ts'
import type { Message } from '../message/message.ts'
import { learnOwnWords, quoteOwnWords } from '../message/quote-own-words.ts'
import { readMessage } from '../message/read-message.ts'
import { listOwnSentences } from '../reply/list-own-sentences.ts'

/** What a worker is started with. */
export type ReaderData = { desk: Desk; checklists: Checklist[] }
/** `among`: ids of the checklists that may apply, those of the mailbox written to. `receivedAt`: what a mail without a Date counts from. */
export type ReaderJob =
  | { kind: 'read'; raw: Uint8Array; among: string[]; receivedAt?: string }
  | { kind: 'read-again'; message: Message; asked: AskedBefore; among: string[] }
/** failed: `error` is a code or an error's name, never its message, which could quote the mail. */
export type ReaderAnswer =
  | { kind: 'ready' }
  | { kind: 'read'; message: Message; reading: Reading }
  | { kind: 'read-again'; reading: Reading }
  | { kind: 'failed'; error: string }

/** A mail without a Date header is of the day we took it. */
function datedBy(message: Message, receivedAt: string | undefined): Message {
  return message.sentAt !== undefined || receivedAt === undefined ? message : { ...message, receivedAt }
}

const port = parentPort
if (port !== null) {
  const { desk, checklists }: ReaderData = workerData
  const ownWords = learnOwnWords(listOwnSentences(checklists))
  const answer = (message: ReaderAnswer): void => port.postMessage(message)

  const work = async (job: ReaderJob): Promise<ReaderAnswer> => {
    const applying = checklists.filter(({ id }) => job.among.includes(id))
    if (job.kind === 'read-again') return { kind: 'read-again', reading: readRequest(job.message, applying, desk, job.asked) }
    const message = quoteOwnWords(datedBy(await readMessage(job.raw, desk), job.receivedAt), ownWords, desk)
    return { kind: 'read', message, reading: readRequest(message, applying, desk) }
  }

  port.on('message', (job: ReaderJob) => {
    work(job).then(answer, (error: unknown) => answer({ kind: 'failed', error: error instanceof Error ? error.name : 'unknown' }))
  })
  answer({ kind: 'ready' })
}
