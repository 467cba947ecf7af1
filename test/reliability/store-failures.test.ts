// The store fails under a running node: no room, locked, gone. Senders get 451, nothing that got a 250 is lost, and service goes on
// without a restart when the store can be written to again.
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { openChance } from './chance.ts'
import { checkAccounts, type Sent } from './check-accounts.ts'
import { type ChildNode, startChildNode } from './child-node.ts'
import { type Kind, writeNumberedMail } from './numbered-mail.ts'
import { startRecordingSmarthost } from './recording-smarthost.ts'
import { openSender } from './send-numbered.ts'
import { openSmallDisk } from './small-disk.ts'

const disk = openSmallDisk(8)
if (disk !== undefined) onExit(disk.remove)

function onExit(undo: () => void): void {
  process.once('exit', undo)
}

type Running = {
  node: ChildNode
  store: string
  /** Sends one mail; with its outcome it goes into the accounts. */
  send(kind: Kind): Promise<string>
  ready(): Promise<boolean>
  /** Waits until all is settled, stops, and returns what is wrong. */
  finish(): Promise<string[]>
}

async function run(folder: string): Promise<Running> {
  const chance = openChance(1)
  const smarthost = await startRecordingSmarthost(() => 0)
  onTestFinished(() => smarthost.stop())
  const store = join(folder, 'porteiro.db')
  const config = join(folder, 'porteiro.yaml')
  writeFileSync(
    config,
    JSON.stringify({
      smtp: { listen: '127.0.0.1:0' },
      operator: { listen: '127.0.0.1:0' },
      store: `sqlite:${store}`,
      outbound: { smarthost: `smtp://127.0.0.1:${smarthost.port}` },
      dns: 'off',
      // A claim that was committed into a file that somebody took away comes back when its lease ends, three deadlines later.
      reading: { deadlineSeconds: 5 },
      authentication: 'off',
    }),
  )
  const node = await startChildNode(config)
  onTestFinished(() => node.kill())
  const sent = new Map<number, Sent>()
  const sender = openSender(
    () => node.smtpPort,
    () => {},
  )
  return {
    node,
    store,
    async send(kind) {
      const mail = writeNumberedMail(sent.size + 1, kind, chance)
      const outcome = await sender.send(mail)
      sent.set(mail.number, { mail, outcomes: [outcome] })
      return outcome
    },
    ready: async () => (await fetch(`${node.operatorUrl}/readyz`)).status === 200,
    async finish() {
      sender.close()
      await expect
        .poll(async () => JSON.parse(await (await fetch(`${node.operatorUrl}/api/ledger`)).text()), { timeout: 90_000, interval: 100 })
        .toMatchObject({ ledger: { inFlight: 0 }, outbox: { waiting: 0 } })
      expect(await node.stop()).toBe(0)
      const { complaints } = await checkAccounts(store, { sent, deliveries: smarthost.deliveries, connections: 5 })
      return [...complaints, ...node.strayLines]
    },
  }
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-store-fails-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const patience = { timeout: 120_000 }

test.skipIf(disk === undefined)(
  'serve says 451 while the disk is full, loses nothing, and goes on when there is room',
  patience,
  async () => {
    if (disk === undefined) return
    const { send, ready, finish, store } = await run(disk.folder)
    for (const kind of ['asking', 'large', 'complete'] as const) expect(await send(kind)).toBe('kept')
    disk.fill()
    // The log of changes may still have room from before: small mails go in until it is used up.
    const outcomes: string[] = []
    for (let n = 0; n < 400 && outcomes.filter((outcome) => outcome === 'refused').length < 5; n += 1)
      outcomes.push(await send('unclassified'))
    expect(outcomes.slice(-5)).toEqual(Array(5).fill('refused'))
    expect(await send('large')).toBe('refused')
    expect(readdirSync(`${store}-mails`).filter((name) => name.endsWith('.part'))).toEqual([])
    expect(await ready()).toBe(false)
    disk.empty()
    for (const kind of ['asking', 'large', 'complete', 'unclassified'] as const) expect(await send(kind)).toBe('kept')
    expect(await ready()).toBe(true)
    expect(await finish()).toEqual([])
  },
)

test('serve says 451 while the store is locked, and goes on after', patience, async () => {
  const { send, ready, finish, store } = await run(newFolder())
  expect(await send('asking')).toBe('kept')
  const other = new DatabaseSync(store, { timeout: 5000 })
  other.exec('BEGIN IMMEDIATE')
  expect(await send('asking')).toBe('refused')
  expect(await send('large')).toBe('refused')
  expect(await ready()).toBe(false)
  other.exec('ROLLBACK')
  other.close()
  expect(await send('asking')).toBe('kept')
  expect(await ready()).toBe(true)
  expect(await finish()).toEqual([])
})

test.for<[string, string]>([
  ['database', ''],
  ['log of changes', '-wal'],
  ['lock, without which another could own it,', '-lock'],
])('serve notices that its %s was taken away: 451, not ready, and on again when it is back', patience, async ([, suffix]) => {
  const { send, ready, finish, store } = await run(newFolder())
  expect(await send('asking')).toBe('kept')
  renameSync(`${store}${suffix}`, `${store}-away`)
  expect(await send('asking')).toBe('refused')
  expect(await send('large')).toBe('refused')
  expect(await ready()).toBe(false)
  renameSync(`${store}-away`, `${store}${suffix}`)
  expect(await send('complete')).toBe('kept')
  expect(await ready()).toBe(true)
  expect(await finish()).toEqual([])
})

test('serve gives a mail whose bytes others have removed to a person, and goes on with its neighbours', patience, async () => {
  const { send, node, store } = await run(newFolder())
  // Removed between the commit and the reading: by hand here, by a broken disk in life.
  const removing = setInterval(() => {
    for (const name of existsSync(`${store}-mails`) ? readdirSync(`${store}-mails`) : []) {
      if (name !== 'identity' && !name.endsWith('.part')) rmSync(`${store}-mails/${name}`, { force: true })
    }
  }, 1)
  onTestFinished(() => clearInterval(removing))
  for (let n = 0; n < 10; n += 1) expect(await send('large')).toBe('kept')
  expect(await send('asking')).toBe('kept')
  const settled = async () => JSON.parse(await (await fetch(`${node.operatorUrl}/api/ledger`)).text())
  await expect.poll(settled, { timeout: 90_000, interval: 100 }).toMatchObject({ ledger: { inFlight: 0 }, outbox: { waiting: 0 } })
  const { ledger } = await settled()
  expect(ledger.ends.answered + ledger.ends.quarantined).toBe(11)
  expect(ledger.ends.quarantined).toBeGreaterThan(0)
})

test('serve is not ready within seconds of losing its store, though no mail comes', patience, async () => {
  const { ready, store } = await run(newFolder())
  expect(await ready()).toBe(true)
  rmSync(store)
  await expect.poll(ready, { timeout: 30_000, interval: 250 }).toBe(false)
})
