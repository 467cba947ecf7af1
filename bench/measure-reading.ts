// What reading adds to MIME parsing, by kind of mail: splitLetters and readRequest against simpleParser, on the mails of fixtures/reading,
// each of whose folders is a kind, and of fixtures/corpus. Processor time of one thread. Rounds go over all mails, so that nothing kept of
// one is there when it comes again; the steps of the clock are long beside a mail, so what is told is the mean of a kind.
import { readdirSync, readFileSync } from 'node:fs'
import { simpleParser } from 'mailparser'
import { readRequest } from '../src/facts/read-request.ts'
import type { Desk } from '../src/message/desk.ts'
import type { Message } from '../src/message/message.ts'
import { readMessage } from '../src/message/read-message.ts'
import { splitLetters } from '../src/message/thread/split-letters.ts'
import { readChecklistFiles } from '../src/read-checklist-files.ts'
import { type Bench, type Spread, spreadOf } from './measured.ts'

export type Reading = {
  mails: number
  mimeMs: Spread
  readingMs: Spread
  ratio: Spread
  /** Means over all rounds: a kind has few mails beside the steps of the clock. */
  kinds: { kind: string; mails: number; readingMs: number; ratio: number }[]
}

const DESK: Desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }
const READING = new URL('../fixtures/reading/', import.meta.url)
const CORPUS = new URL('../fixtures/corpus/cases/', import.meta.url)
const PARSING = { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true }

type Mail = { kind: string; raw: Buffer; message: Message; text: string }
type Times = { mimeMs: number; readingMs: number }

export async function measureReading(bench: Bench): Promise<Reading> {
  const checklists = await readChecklistFiles([])
  const mails = await Promise.all([...listKinds()].flatMap(([kind, folder]) => readMails(kind, folder)))
  const kinds = [...new Set(mails.map(({ kind }) => kind))]
  const rounds: Map<string, Times>[] = []
  const count = bench.effort === 'quick' ? 2 : 12
  // The first round is for the patterns that are compiled when they are first needed.
  for (let round = 0; round <= count; round++) {
    const sums = new Map(kinds.map((kind): [string, Times] => [kind, { mimeMs: 0, readingMs: 0 }]))
    for (const { kind, raw, message, text } of mails) {
      const sum = sums.get(kind)
      if (sum === undefined) continue
      sum.mimeMs += await timed(() => simpleParser(raw, PARSING))
      sum.readingMs += await timed(() => {
        splitLetters(text, { how: 'received', subject: message.subject }, DESK)
        readRequest(message, checklists, DESK)
      })
    }
    if (round > 0) rounds.push(sums)
    bench.say(`reading: round ${round} of ${count}`)
  }
  const perMail = (pick: keyof Times): Spread =>
    spreadOf(
      rounds.map((sums) => sumOf(sums.values(), pick) / mails.length),
      2,
    )
  const ratio = spreadOf(
    rounds.map((sums) => ratioOf([...sums.values()])),
    1,
  )
  return {
    mails: mails.length,
    mimeMs: perMail('mimeMs'),
    readingMs: perMail('readingMs'),
    ratio,
    kinds: kinds.map((kind) => {
      const times = rounds.flatMap((sums) => sums.get(kind) ?? [])
      const number = mails.filter((mail) => mail.kind === kind).length
      return {
        kind,
        mails: number,
        readingMs: Number((sumOf(times, 'readingMs') / rounds.length / number).toFixed(2)),
        ratio: Number(ratioOf(times).toFixed(1)),
      }
    }),
  }
}

function sumOf(times: Iterable<Times>, pick: keyof Times): number {
  let sum = 0
  for (const one of times) sum += one[pick]
  return sum
}

function ratioOf(times: readonly Times[]): number {
  return sumOf(times, 'readingMs') / Math.max(1, sumOf(times, 'mimeMs'))
}

function listKinds(): Map<string, URL> {
  const folders = readdirSync(READING, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return new Map([['corpus', CORPUS], ...folders.map(({ name }): [string, URL] => [name, new URL(`${name}/`, READING)])])
}

function readMails(kind: string, folder: URL): Promise<Mail>[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.eml'))
  return names.map(async (name) => {
    const raw = readFileSync(new URL(name, folder))
    const message = await readMessage(raw, DESK)
    return { kind, raw, message, text: message.passages.map((passage) => passage.text).join('\n') }
  })
}

async function timed(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage()
  await work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
