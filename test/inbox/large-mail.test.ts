// Large mails through the door into a real store: they go to a file as they come, and nothing stays of those that do not come whole.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startListener } from '../../src/inbox/listener.ts'
import type { ListenerSettings } from '../../src/inbox/listener-settings.ts'
import { silentLog } from '../../src/log.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import type { MailFile } from '../../src/store/store.ts'
import { greet, type SmtpClient } from './smtp-client.ts'

const settings: ListenerSettings = {
  protocol: 'smtp',
  listen: { host: '127.0.0.1', port: 0 },
  hostname: 'mail.porteiro.example',
  mailboxes: ['suporte@provedor.example'],
  maxBytes: 1_000_000,
  maxBytesAtOnce: 10_000_000,
  maxClients: 20,
  maxClientsPerAddress: 10,
  maxRecipients: 3,
  maxErrors: 5,
  sessionSeconds: 30,
  minBytesPerSecond: 4000,
  idleSeconds: 30,
  stopSeconds: 2,
}

async function start(openMailFile?: () => MailFile) {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-large-'))
  const path = join(folder, 'porteiro.db')
  const store = await openSqliteStore(path)
  const listener = await startListener({ ...settings, openMailFile: openMailFile ?? store.openMailFile }, store.keepMail, silentLog)
  onTestFinished(async () => {
    await listener.stop()
    await store.close()
    rmSync(folder, { recursive: true })
  })
  const files = (): string[] => (existsSync(`${path}-mails`) ? readdirSync(`${path}-mails`).filter((name) => name !== 'identity') : [])
  return { store, port: listener.address.port, files }
}

async function begin(client: SmtpClient): Promise<void> {
  await client.pipeline(['MAIL FROM:<ana@cliente.example>', 'RCPT TO:<suporte@provedor.example>', 'DATA'])
}

const line = (n: number): string => `${String(n).padStart(8, '0')} ${'x'.repeat(60)}\r\n`
const large = Array.from({ length: 5000 }, (_, n) => line(n)).join('')

test('startListener() keeps a large mail byte for byte, as one file', async () => {
  const { port, store, files } = await start()
  const client = await greet(port)
  await begin(client)
  client.write(`${large}.\r\n`)
  expect(await client.read()).toBe('250 2.6.0 Kept as 1')
  expect(Buffer.from((await store.readRaw('1')) ?? []).toString()).toBe(large)
  expect(files()).toHaveLength(1)
})

test('startListener() mends the line ends of a large mail, and refuses one that hides an end', async () => {
  const { port, store, files } = await start()
  const client = await greet(port)
  await begin(client)
  client.write(`${large.replaceAll('\r\n', '\n')}\r\n.\r\n`)
  expect(await client.read()).toMatch(/^250 /)
  expect(Buffer.from((await store.readRaw('1')) ?? []).toString()).toBe(`${large}\r\n`)
  await begin(client)
  client.write(`${large}.\nMAIL FROM:<x@y.example>\r\n.\r\n`)
  expect(await client.read()).toMatch(/^554 5\.6\.0 /)
  expect(files()).toHaveLength(1)
})

test('startListener() leaves nothing of a large mail whose client goes away, or that is too large', async () => {
  const { port, store, files } = await start()
  const lost = await greet(port)
  await begin(lost)
  lost.write(large)
  await expect.poll(() => files().length).toBe(1)
  lost.destroy()
  await expect.poll(() => files().length).toBe(0)
  const tooLarge = await greet(port)
  await begin(tooLarge)
  tooLarge.write(large.repeat(4))
  expect(await tooLarge.read()).toMatch(/^552 /)
  await expect.poll(() => files().length).toBe(0)
  expect((await store.ledger()).accepted).toBe(0)
})

test('startListener() says 451 when the file of a large mail cannot be written, and takes the next mail of the same session', async () => {
  let discarded = 0
  const fail = async (): Promise<never> => {
    throw Object.assign(new Error('no room'), { code: 'ENOSPC' })
  }
  const { port } = await start(() => ({
    write: fail,
    finish: fail,
    async discard() {
      discarded += 1
    },
  }))
  const client = await greet(port)
  await begin(client)
  client.write(`${large}.\r\n`)
  expect(await client.read()).toMatch(/^451 4\.3\.0 /)
  expect(discarded).toBe(1)
  await begin(client)
  client.write('small\r\n.\r\n')
  expect(await client.read()).toMatch(/^250 /)
})
