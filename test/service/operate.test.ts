// What an operator does beside a running service: commands on its store, over real sockets.
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { backupCommand } from '../../src/cli/backup.ts'
import { outboxCommand } from '../../src/cli/outbox.ts'
import { purgeCommand } from '../../src/cli/purge.ts'
import { quarantineCommand } from '../../src/cli/quarantine.ts'
import { reconcileCommand } from '../../src/cli/reconcile.ts'
import { replayCommand } from '../../src/cli/replay.ts'
import type { Command } from '../../src/cli/terminal.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import type { Store } from '../../src/store/store.ts'
import { type Ran, runCommand } from '../cli/fake-terminal.ts'
import { refusal, startFakeSmarthost } from '../outbox/fake-smarthost.ts'
import { HELPDESK, MAILBOX, type Service, startService } from './start-service.ts'

const mailOf = (name: string, body = '') =>
  `From: ${name}@padaria.example\r\nTo: ${MAILBOX}\r\nSubject: POP3\r\nMessage-ID: <${name}@padaria.example>\r\n` +
  `Date: Wed, 18 Nov 2026 09:00:00 -0300\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n` +
  `Não consigo baixar meus e-mails por POP3 no Outlook.\r\nPorta: 995\r\n${body}`

function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-operate-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'porteiro.db')
}

const run = (path: string, command: Command, ...args: string[]): Promise<Ran> =>
  runCommand(command, args, { env: { PORTEIRO_STORE: `sqlite:${path}`, PORTEIRO_DNS: 'off' } })

async function start(path: string, settings: Record<string, unknown> = {}): Promise<Service> {
  const service = await startService({ store: `sqlite:${path}`, ...settings })
  onTestFinished(() => service.stop())
  return service
}

async function withQuarantined(path: string, raw: string, at = '2026-11-18T12:00:00Z'): Promise<string> {
  return onStore(path, async (store) => {
    const envelope = { remoteAddress: '192.0.2.7', helo: 'mx', tls: false, mailFrom: 'ana@padaria.example', rcptTo: [MAILBOX] }
    const id = await store.keepMail({ ...envelope, receivedAt: at, raw: Buffer.from(raw) })
    await store.commit({ mailId: id, end: { end: 'quarantined', codes: ['reading-crashed'] }, outbox: [], at })
    return id
  })
}

async function onStore<Result>(path: string, work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openSqliteStore(path)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

const alertsOf = async (service: Service): Promise<string[]> =>
  JSON.parse(await (await fetch(`${service.operatorUrl}/readyz`)).text()).alerts

test('porteiro quarantine replay has the running service read a mail again, and the alert goes', async () => {
  const path = newPath()
  const id = await withQuarantined(path, mailOf('ana'))
  const service = await start(path)
  await vi.waitFor(async () =>
    expect(await alertsOf(service)).toEqual([expect.stringContaining('1 mail in quarantine that nobody has seen')]),
  )
  expect((await run(path, quarantineCommand, 'list')).stdout).toMatch(
    new RegExp(`^${id}\t2026-11-18T12:00:00\t.*reading-crashed\tunseen\n$`),
  )

  expect(await run(path, quarantineCommand, 'replay', id)).toMatchObject({ code: 0, stdout: `${id}\treplayed as 2\n` })
  await vi.waitFor(async () => expect((await service.ledger()).ends['answered']).toBe(1), 10_000)
  expect((await service.settle()).map(({ to }) => to)).toEqual([['ana@padaria.example']])
  expect(await service.ledger()).toMatchObject({ accepted: 2, inFlight: 0, ends: { quarantined: 1, answered: 1 } })
  expect((await run(path, quarantineCommand, 'list')).stdout).toBe('')
  expect((await run(path, quarantineCommand, 'show', id)).stdout).toMatch(/Seen .*: replayed as 2\n/)
  expect((await run(path, quarantineCommand, 'list', '--all', '--json')).stdout).toContain('"replayedAs":"2"')
})

test('porteiro quarantine release and show --raw', async () => {
  const path = newPath()
  const id = await withQuarantined(path, mailOf('ana'))
  expect((await run(path, quarantineCommand, 'show', id, '--raw')).stdout).toBe(mailOf('ana'))
  expect(await run(path, quarantineCommand, 'release', id, '99')).toMatchObject({ code: 1, stdout: `${id}\treleased\n` })
  expect((await run(path, quarantineCommand, 'list')).stdout).toBe('')
})

test('a reply that the smarthost refuses sends its ticket to a person, once', async () => {
  const path = newPath()
  const smarthost = await startFakeSmarthost({
    onRcptTo: ({ address }, _session, callback) => callback(address.endsWith('@padaria.example') ? refusal(550, 'no such user') : null),
  })
  onTestFinished(() => smarthost.close())
  const service = await start(path, { outbound: { smarthost: smarthost.url } })
  await service.send({ raw: mailOf('bia') })
  await vi.waitFor(() => expect(smarthost.taken.map(({ to }) => to)).toEqual([[HELPDESK]]), 10_000)
  expect(smarthost.taken[0]?.bytes.toString()).toContain('550')
  const { tickets } = JSON.parse(await (await fetch(`${service.operatorUrl}/api/tickets`)).text())
  expect(tickets).toMatchObject([
    {
      state: 'waiting-for-person',
      events: [
        { kind: 'mail' },
        { kind: 'reply' },
        { kind: 'delivery-failed', what: '550' },
        { kind: 'hand-off', what: 'reply-undeliverable 550' },
      ],
    },
  ])
  expect((await run(path, outboxCommand, 'list', '--state', 'failed')).stdout).toMatch(
    /^1\treply \tfailed\t.*bia@padaria\.example\t550 .*no such user\n$/,
  )
  expect((await run(path, outboxCommand, 'list')).stdout).toBe('')
  expect(await alertsOf(service)).toEqual([])
})

test('a hand-off that the helpdesk refuses is an alert until a person has sent it again', async () => {
  const path = newPath()
  let takes = false
  const smarthost = await startFakeSmarthost({ onRcptTo: (_address, _session, callback) => callback(takes ? null : refusal(550)) })
  onTestFinished(() => smarthost.close())
  const service = await start(path, { outbound: { smarthost: smarthost.url, giveUpAfterHours: 0.01 } })
  // Nobody can be answered: straight to the helpdesk. Its one hand-off is left to fail as the old one that it is made to be.
  await service.send({ raw: `Subject: oi\r\n\r\nPOP3 nao funciona\r\n` })
  await vi.waitFor(async () => expect((await run(path, outboxCommand, 'list', '--state', 'waiting')).stdout).toContain('550'), 10_000)
  await service.stop()
  await onStore(path, async (store) => {
    const [entry] = await store.claimEntries({ limit: 1, now: '2099-01-01T00:00:00Z', leaseUntil: '2099-01-01T01:00:00Z' })
    await store.settleEntry(entry?.id ?? '', { kind: 'failed', error: 'given up: 550 no' }, '2026-11-18T12:00:00Z')
  })
  const again = await start(path, { outbound: { smarthost: smarthost.url } })
  await vi.waitFor(
    async () => expect(await alertsOf(again)).toEqual([expect.stringContaining('1 hand-off could not be delivered')]),
    10_000,
  )
  takes = true
  expect(await run(path, outboxCommand, 'retry', '1')).toMatchObject({ code: 0 })
  await vi.waitFor(() => expect(smarthost.taken.map(({ to }) => to)).toEqual([[HELPDESK]]), 10_000)
  expect((await run(path, outboxCommand, 'list')).stdout).toBe('')
})

test('a hand-off to an address that does not exist is an alert at once, and goes out when it is given the right one', async () => {
  const path = newPath()
  const smarthost = await startFakeSmarthost({
    onRcptTo: ({ address }, _session, callback) => callback(address === HELPDESK ? refusal(550) : null),
  })
  onTestFinished(() => smarthost.close())
  const service = await start(path, { outbound: { smarthost: smarthost.url } })
  await service.send({ raw: `Subject: oi\r\n\r\nPOP3 nao funciona\r\n` })
  await vi.waitFor(
    async () => expect((await run(path, outboxCommand, 'list')).stdout).toMatch(/hand-off\twaiting\t.*fila@helpdesk.*\t550/),
    10_000,
  )
  const corrected = (...args: string[]) =>
    runCommand(outboxCommand, args, {
      env: { PORTEIRO_STORE: `sqlite:${path}`, PORTEIRO_HAND_OFF: '{ helpdesk: { mail: pessoas@helpdesk.example } }' },
    })
  expect(await corrected('retry', '1')).toMatchObject({
    code: 0,
    stderr: `Entry 1 goes to ${HELPDESK}, which handOff does not name now: porteiro outbox retry 1 --to pessoas@helpdesk.example sends it there.\n`,
  })
  expect(await corrected('retry', '1', '--to', MAILBOX.replace('suporte', 'Suporte'))).toMatchObject({ code: 2 })
  await vi.waitFor(
    async () =>
      expect(await corrected('retry', '1', '--to', 'Pessoas@helpdesk.example')).toEqual({
        code: 0,
        stdout: '1\twaits to be sent\n',
        stderr: '',
      }),
    10_000,
  )
  await vi.waitFor(() => expect(smarthost.taken.map(({ to }) => to)).toEqual([['pessoas@helpdesk.example']]), 10_000)
  expect((await corrected('retry', '1')).stderr).toMatch(/^Entry 1 was sent at \S+Z: there is nothing to send\.\n$/)
  expect((await corrected('done', '9')).stderr).toMatch(/^There is no entry 9;/)
})

test('porteiro outbox says of a reply that waits when it is tried next, and what can be done', async () => {
  const path = newPath()
  const smarthost = await startFakeSmarthost({ onRcptTo: (_address, _session, callback) => callback(refusal(451)) })
  onTestFinished(() => smarthost.close())
  const service = await start(path, { outbound: { smarthost: smarthost.url } })
  await service.send({ from: 'ana@padaria.example', raw: mailOf('ana') })
  await vi.waitFor(async () => expect((await run(path, outboxCommand, 'list', '--state', 'waiting')).stdout).toContain('451'), 10_000)
  const done = await run(path, outboxCommand, 'done', '1')
  expect(done).toMatchObject({ code: 1, stdout: '' })
  expect(done.stderr).toMatch(
    /^Entry 1 waits: 1 tries, the next at \S+Z; the last answer was: 451 .* porteiro outbox retry 1 sends it now\.\n$/,
  )
  expect((await run(path, outboxCommand, 'retry', '1', '--to', 'outra@padaria.example')).stderr).toMatch(/^Entry 1 is a reply:/)
})

test('porteiro backup copies a store under load, whole; restored, it goes on', async () => {
  const path = newPath()
  const service = await start(path)
  let sending = true
  let accepted = 0
  const senders = Array.from({ length: 4 }, async (_, sender) => {
    for (let n = 0; sending; n++) {
      const raw = mailOf(`s${sender}n${n}`, n % 3 === 0 ? 'x'.repeat(70).concat('\r\n').repeat(1500) : '')
      if ((await service.send({ raw })).startsWith('250')) accepted += 1
    }
  })
  await vi.waitFor(() => expect(accepted).toBeGreaterThan(15), 15_000)
  const copy = join(path, '..', 'copy.db')
  const ran = await run(path, backupCommand, copy)
  sending = false
  await Promise.all(senders)
  expect(ran).toMatchObject({ code: 0, stderr: expect.stringMatching(/copy\.db: \d+ mails, \d+ of them in files/) })
  await expect(run(path, backupCommand, copy)).rejects.toThrow(/is there already/)

  const copied = await onStore(copy, async (store) => {
    const ledger = await store.ledger()
    const mails = await store.listMails({ since: '2020-01-01T00:00:00Z', limit: 10_000 })
    for (const { id, bytes } of mails) expect((await store.readRaw(id))?.length).toBe(bytes)
    return { ...ledger, rows: mails.length, balance: ledger.inFlight + Object.values(ledger.ends).reduce((sum, n) => sum + n, 0) }
  })
  expect(copied.accepted).toBeGreaterThan(15)
  expect([copied.rows, copied.balance]).toEqual([copied.accepted, copied.accepted])
  const restored = await start(copy)
  await restored.settle()
  expect(await restored.ledger()).toMatchObject({ accepted: copied.accepted, inFlight: 0 })
}, 60_000)

test('porteiro purge leaves nothing of what is kept too long in any file of the store', async () => {
  const path = newPath()
  const secret = 'palavra-unica-93417'
  await onStore(path, async (store) => {
    const at = '2020-05-04T12:00:00Z'
    const envelope = { remoteAddress: '192.0.2.7', helo: 'mx', tls: false, mailFrom: `${secret}@padaria.example`, rcptTo: [MAILBOX] }
    for (const size of [0, 3000, 200_000]) {
      const raw = Buffer.from(mailOf('rui', `${secret}\r\n`).concat('x'.repeat(size)))
      const id = await store.keepMail({ ...envelope, receivedAt: at, raw })
      await store.commit({ mailId: id, end: { end: 'ignored', codes: ['auto-submitted'] }, outbox: [], at })
    }
  })
  const holds = (): string[] =>
    readdirSync(join(path, '..'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(secret))
      .map(({ name }) => name)
  const service = await start(path, { retention: { originalDays: 36_500, ticketDays: 36_500 } })
  expect(holds()).not.toEqual([])
  const ran = await run(path, purgeCommand)
  expect(ran).toMatchObject({ code: 0, stdout: expect.stringMatching(/^3 received and 0 sent mails lost their bytes; 3 mails /) })
  expect(holds()).toEqual([])
  expect(await service.ledger()).toMatchObject({ accepted: 3, ends: { ignored: 3 } })
  expect((await run(path, reconcileCommand)).code).toBe(0)
})

test('retention may be a part of a day', async () => {
  const path = newPath()
  const id = await withQuarantined(path, mailOf('ana'), '2020-05-04T12:00:00Z')
  await onStore(path, (store) => store.releaseQuarantined(id, { by: 'marta', at: '2020-05-04T12:00:00Z' }))
  const env = { PORTEIRO_STORE: `sqlite:${path}`, PORTEIRO_RETENTION_ORIGINAL_DAYS: '0.01', PORTEIRO_RETENTION_TICKET_DAYS: '0.3' }
  expect(await runCommand(purgeCommand, [], { env })).toMatchObject({ code: 0, stdout: expect.stringMatching(/^1 received .* 1 mails /) })
})

test('retention takes what is too old by itself', async () => {
  const path = newPath()
  const id = await withQuarantined(path, mailOf('ana'), '2020-05-04T12:00:00Z')
  await onStore(path, (store) => store.releaseQuarantined(id, { by: 'marta', at: '2020-05-04T12:00:00Z' }))
  // A time that no mail of these weeks speaks for would be doubted.
  await withQuarantined(path, mailOf('rui'), Temporal.Now.instant().subtract({ hours: 48 }).toString())
  const service = await start(path)
  const page = async () => (await fetch(`${service.operatorUrl}/metrics`)).text()
  await vi.waitFor(async () => expect((await run(path, quarantineCommand, 'show', id)).code).toBe(1), 5000)
  expect(await page()).toContain('porteiro_ledger_difference 0')
})

test('porteiro replay shows what today reads otherwise, and changes nothing', async () => {
  const path = newPath()
  const service = await start(path)
  await service.send({ raw: mailOf('ana') })
  await service.settle()
  const unchanged = await run(path, replayCommand, '--since', '2020-01-01T00:00:00Z', '--dry-run')
  expect(unchanged).toMatchObject({ code: 0, stdout: '', stderr: expect.stringMatching(/^1 mails read, 0 otherwise/) })
  await service.stop()
  // As if an earlier program had read another port and had not seen the program's name.
  await onStore(path, async (store) => {
    const [ticket] = await store.listTickets({ limit: 1 })
    if (ticket === undefined) throw new Error('no ticket')
    const facts = ticket.facts.map((fact) => (fact.field === 'pop3_port' ? { ...fact, value: 110 } : { ...fact, field: `${fact.field}_x` }))
    await store.commit({ ticket: { ...ticket, version: ticket.version + 1, facts }, outbox: [], at: ticket.changedAt })
  })
  const { stdout } = await run(path, replayCommand, '--since', '2020-01-01T00:00:00Z', '--json')
  const { fields } = JSON.parse(stdout)
  expect(fields).toContainEqual({ field: 'pop3_port', kind: 'changed', before: '110', now: '995' })
  expect(fields.map(({ kind }: { kind: string }) => kind)).toEqual(expect.arrayContaining(['added', 'lost']))
  expect((await run(path, replayCommand)).code).toBe(2)
  expect((await run(path, replayCommand, '--since', '2020-01-01', '--json')).stdout).toBe(stdout)
  expect(await run(path, replayCommand, '--since', '2020-01-02', '--until', '2020-01-01')).toMatchObject({
    code: 2,
    stderr: '--until (2020-01-01T03:00:00Z) is before --since (2020-01-02T03:00:00Z): no mail was received then.\n',
  })
})

test('porteiro replay ignores what the helpdesk wrote, as the service did, and shows a customer’s letter of it that was once ignored', async () => {
  const path = newPath()
  const service = await start(path)
  const letter = `From: Ana <ana@padaria.example>\r\nTo: ${MAILBOX}\r\nSubject: POP3\r\n\r\nNão consigo baixar meus e-mails por POP3 no Outlook. Porta: 995\r\n`
  const head = (id: string) =>
    `From: ${HELPDESK}\r\nTo: ${MAILBOX}\r\nSubject: fila\r\nMessage-ID: <${id}@helpdesk.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n`
  await service.send({ from: HELPDESK, raw: `${head('a')}Entrou na fila: o cliente não consegue baixar por POP3, porta 995.\r\n` })
  await service.settle()
  await service.stop()
  const replay = () => run(path, replayCommand, '--since', '2020-01-01T00:00:00Z', '--dry-run')
  expect(await replay()).toMatchObject({ code: 0, stdout: '', stderr: expect.stringMatching(/^1 mails read, 0 otherwise/) })
  // As an earlier program ignored it.
  await onStore(path, async (store) => {
    const envelope = { remoteAddress: '192.0.2.7', helo: 'mx', tls: false, mailFrom: HELPDESK, rcptTo: [MAILBOX] }
    const raw = Buffer.from(`${head('b')}---------- Forwarded message ----------\r\n${letter}`)
    const mailId = await store.keepMail({ ...envelope, receivedAt: '2026-11-18T12:00:00Z', raw })
    await store.commit({ mailId, end: { end: 'ignored', codes: ['from-helpdesk'] }, outbox: [], at: '2026-11-18T12:00:01Z' })
  })
  expect((await replay()).stdout).toMatch(/disposition {2}ignored → incomplete/)
})

test('porteiro replay counts “ontem” of a mail without a date from when it was received, as the service did', async () => {
  const path = newPath()
  const service = await start(path)
  const head = 'From: Ana <ana@padaria.example>\r\nTo: suporte@provedor.example\r\nSubject: POP3\r\nMessage-ID: <1@padaria.example>\r\n'
  await service.send({ raw: `${head}\r\nO Outlook não baixa nada por POP3 desde ontem às 14h. Porta: 995\r\n` })
  await service.settle()
  await service.stop()
  expect(await onStore(path, async (store) => (await store.listTickets({ limit: 1 }))[0]?.facts.map(({ field }) => field))).toContain(
    'occurred_at',
  )
  const replayed = await run(path, replayCommand, '--since', '2020-01-01T00:00:00Z')
  expect(replayed).toMatchObject({ code: 0, stdout: '', stderr: expect.stringMatching(/^1 mails read, 0 otherwise/) })
})

test('what goes out is signed where a DKIM key is set, and a key that cannot sign stops the start', async () => {
  const path = newPath()
  const key = join(path, '..', 'dkim.pem')
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  writeFileSync(key, privateKey)
  const smarthost = await startFakeSmarthost()
  onTestFinished(() => smarthost.close())
  const outbound = { smarthost: smarthost.url, dkim: { domain: 'provedor.example', selector: 'porteiro', key } }
  const service = await start(path, { outbound })
  await service.send({ raw: mailOf('eva') })
  await vi.waitFor(() => expect(smarthost.taken).toHaveLength(1), 10_000)
  expect(smarthost.taken[0]?.bytes.toString()).toMatch(/^DKIM-Signature: v=1; a=rsa-sha256; c=relaxed\/relaxed;\s+d=provedor\.example;/)
  writeFileSync(key, 'no key')
  await expect(start(newPath(), { outbound })).rejects.toThrow(/Cannot start: outbound\.dkim\.key .* cannot sign/)
})
