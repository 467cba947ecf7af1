// The crash test: a node under load from eight clients is killed again and again, at random moments and in the middle of a commit, a
// spill and a send; at last it is let finish, and every mail is accounted for.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Chance, openChance } from './chance.ts'
import { checkAccounts, type Sent } from './check-accounts.ts'
import { type ChildNode, startChildNode } from './child-node.ts'
import { type Kind, type NumberedMail, writeNumberedMail } from './numbered-mail.ts'
import { type RecordingSmarthost, startRecordingSmarthost } from './recording-smarthost.ts'
import { openSender } from './send-numbered.ts'

export type CrashRun = { kills: number; seed: number; clients?: number; pauseMs?: [least: number, most: number] }
export type CrashReport = {
  seed: number
  kills: number
  mails: number
  /** Mails that got a 250 at least once. */
  kept: number
  /** Without a 250, and in the store all the same: a kill between the commit and the answer. */
  keptUnanswered: number
  /** Mails waiting for the answer to their end at the moment of a kill. */
  caughtInCommit: number
  /** Files of large mails that a kill left without a row. */
  caughtInSpill: number
  /** Mails that the smarthost had taken and not answered at the moment of a kill. */
  caughtInSend: number
  /** Mails that stood in packs at the moment of a kill: kept together, in nobody's hand yet. */
  caughtInPacks: number
  repeats: number
  quarantined: number
  seconds: number
  /** Empty when every promise was kept. */
  complaints: string[]
}

type Mode = 'random' | 'commit' | 'spill' | 'send'
const KINDS: [Kind, ...Kind[]] = ['asking', 'asking', 'asking', 'complete', 'unclassified', 'automatic', 'large', 'large']
const MODES: [Mode, ...Mode[]] = ['random', 'commit', 'spill', 'send']
const SETTLE_SECONDS = 600
/** Often all clients send at such a moment, so that their mails come into one commit. */
const VOLLEY_MS = 250

export async function runCrashes({ kills, seed, clients = 8, pauseMs = [20, 120] }: CrashRun): Promise<CrashReport> {
  const began = performance.now()
  const chance = openChance(seed)
  const folder = await mkdtemp(join(tmpdir(), 'porteiro-crash-'))
  const store = join(folder, 'porteiro.db')
  let unanswered = 0
  const smarthost = await startRecordingSmarthost(() => {
    unanswered += 1
    const milliseconds = chance.between(0, 25)
    setTimeout(() => {
      unanswered -= 1
    }, milliseconds)
    return milliseconds
  })
  const config = join(folder, 'porteiro.yaml')
  await writeFile(config, JSON.stringify(configOf(store, smarthost.port)))

  const complaints: string[] = []
  const sent = new Map<number, Sent>()
  const evidence = { caughtInCommit: 0, caughtInSpill: 0, caughtInSend: 0, caughtInPacks: 0 }
  const awaiting = new Set<number>()
  let node: ChildNode | undefined
  let finishing = false
  let onEnd: (mail: NumberedMail) => void = () => {}
  let count = 0

  const client = async (): Promise<void> => {
    const sender = openSender(
      () => node?.smtpPort ?? 1,
      (mail) => {
        awaiting.add(mail.number)
        onEnd(mail)
      },
    )
    while (!finishing) {
      count += 1
      const mail = writeNumberedMail(count, chance.pick(KINDS), chance)
      const outcomes: Sent['outcomes'] = []
      sent.set(mail.number, { mail, outcomes })
      for (;;) {
        while (node === undefined && !finishing) await sleep(10)
        if (node === undefined) break
        const outcome = await sender.send(mail)
        awaiting.delete(mail.number)
        outcomes.push(outcome)
        // A mail server comes again after anything but a 250; a part of them gives up, so that nothing hides behind the second try.
        if (outcome === 'kept' || chance.hits(0.3)) break
        await sleep(chance.between(5, 40))
      }
      await sleep(chance.hits(0.5) ? VOLLEY_MS - (performance.now() % VOLLEY_MS) : chance.between(...pauseMs))
    }
    sender.close()
  }

  try {
    node = await startChildNode(config)
    const working = Array.from({ length: clients }, client)
    for (let kill = 0; kill < kills; kill += 1) {
      const mode = kill < MODES.length ? (MODES[kill] ?? 'random') : chance.pick(MODES)
      await momentOf(mode, chance, { smarthost, setOnEnd: (listen) => (onEnd = listen) })
      const victim = node
      evidence.caughtInCommit += awaiting.size
      evidence.caughtInSend += unanswered
      node = undefined
      await victim.kill()
      complaints.push(...victim.strayLines.map((line) => `the node said: ${line}`))
      evidence.caughtInPacks += countPacked(store)
      const before = await listFiles(`${store}-mails`)
      smarthost.epoch += 1
      // The old life's mails that were on the socket are taken before the new life begins.
      await sleep(30)
      const started = await startChildNode(config)
      const after = new Set(await listFiles(`${store}-mails`))
      evidence.caughtInSpill += before.filter((name) => !after.has(name)).length
      for (const name of after) if (name.endsWith('.part') && before.includes(name)) complaints.push('an unfinished file outlived a start')
      node = started
    }
    await sleep(500)
    finishing = true
    await Promise.all(working)
    const ledger = await untilSettled(node)
    if (ledger !== undefined) complaints.push(`not settled after ${SETTLE_SECONDS} s: ${ledger}`)
    const last = node
    const code = await last.stop()
    if (code !== 0) complaints.push(`the last stop ended with ${code}`)
    complaints.push(...last.strayLines.map((line) => `the node said: ${line}`))
    const accounts = await checkAccounts(store, { sent, deliveries: smarthost.deliveries, connections: 5 })
    complaints.push(...accounts.complaints)
    const kept = [...sent.values()].filter(({ outcomes }) => outcomes.includes('kept')).length
    const { keptUnanswered, repeats, quarantined } = accounts
    const seconds = Math.round((performance.now() - began) / 100) / 10
    return { seed, kills, mails: sent.size, kept, keptUnanswered, ...evidence, repeats, quarantined, seconds, complaints }
  } finally {
    finishing = true
    await node?.kill()
    await smarthost.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

function configOf(store: string, smarthostPort: number): Record<string, unknown> {
  return {
    smtp: { listen: '127.0.0.1:0' },
    operator: { listen: '127.0.0.1:0' },
    store: `sqlite:${store}`,
    outbound: { smarthost: `smtp://127.0.0.1:${smarthostPort}`, connections: 5 },
    dns: 'off',
    authentication: 'off',
    limits: { repliesPerMinute: 1_000_000 },
  }
}

function countPacked(store: string): number {
  const database = new DatabaseSync(store, { readOnly: true })
  try {
    return Number(database.prepare('SELECT coalesce(sum(n), 0) AS n FROM packs').get()?.['n'])
  } finally {
    database.close()
  }
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch {
    return [] // No large mail yet.
  }
}

/** Resolves at the moment to kill: any, or a few milliseconds into a commit, a spill, a send. */
async function momentOf(
  mode: Mode,
  chance: Chance,
  watching: { smarthost: RecordingSmarthost; setOnEnd(listen: (mail: NumberedMail) => void): void },
): Promise<void> {
  // Long enough that what a kill has interrupted gets its second try, mostly; short enough that a part of that is killed too.
  await sleep(chance.between(150, 2500))
  const { promise, resolve } = Promise.withResolvers<void>()
  const late = setTimeout(resolve, 5000)
  if (mode === 'random') resolve()
  if (mode === 'send') watching.smarthost.beforeAnswer = resolve
  if (mode === 'commit') watching.setOnEnd(() => resolve())
  if (mode === 'spill') watching.setOnEnd(({ kind }) => kind === 'large' && resolve())
  await promise
  clearTimeout(late)
  delete watching.smarthost.beforeAnswer
  watching.setOnEnd(() => {})
  // The commit is some tenths of a millisecond away, the file of a large mail some milliseconds.
  if (mode === 'commit' && chance.hits(0.7)) await sleep(chance.between(0, 3))
  if (mode === 'spill') await sleep(chance.between(0, 12))
}

/** Resolves when nothing is in flight and nothing waits; with the ledger when that does not come. */
async function untilSettled({ operatorUrl }: ChildNode): Promise<string | undefined> {
  for (let tries = 0; ; tries += 1) {
    const answer = await (await fetch(`${operatorUrl}/api/ledger`)).text()
    const { ledger, outbox } = JSON.parse(answer)
    if (ledger.inFlight === 0 && outbox.waiting === 0) return undefined
    if (tries > SETTLE_SECONDS * 10) return answer
    await sleep(100)
  }
}
