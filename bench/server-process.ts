// One server in a process of its own, so that its time and memory are its own; server.ts starts it and talks to it.
//   bare          smtp-server that discards: the unit of the accept path
//   parse         smtp-server + simpleParser with its defaults, 250 after the parse: the unit of the whole path
//   accept        Porteiro's listener and store, nothing claimed: 250 after the commit
//   node          all of Porteiro as `porteiro serve` runs it, its log on /dev/null; the smarthost is down, so the outbox fills
import { openSync, writeSync } from 'node:fs'
import { devNull } from 'node:os'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { gatherLines } from '../src/cli/gather-lines.ts'
import { createLog, type Log } from '../src/log.ts'
import { MAILBOX } from './sample-mails.ts'

export type ServerKind = 'bare' | 'parse' | 'accept' | 'node'
export type ServerPlan = { kind: ServerKind; folder: string; settings?: Record<string, unknown> }
export type Order = { ask: 'start'; plan: ServerPlan } | { ask: 'usage' } | { ask: 'idle' } | { ask: 'stop' }
/** Processor time of the main thread since the start. */
export type Reply =
  | { kind: 'done' }
  | { kind: 'started'; port: number }
  | { kind: 'usage'; mainCpuMs: number }
  | { kind: 'failed'; error: string }

type Server = { port: number; idle(): Promise<void>; stop(): Promise<void> }

let server: Server | undefined
process.on('message', (order: Order) => {
  obey(order).then(
    (reply) => process.send?.(reply),
    (error: unknown) => process.send?.({ kind: 'failed', error: String(error) } satisfies Reply),
  )
})
process.on('disconnect', () => process.exit())

async function obey(order: Order): Promise<Reply> {
  switch (order.ask) {
    case 'start':
      server = await start(order.plan)
      return { kind: 'started', port: server.port }
    case 'usage': {
      const { user, system } = process.threadCpuUsage()
      return { kind: 'usage', mainCpuMs: (user + system) / 1000 }
    }
    case 'idle':
      await server?.idle()
      return { kind: 'done' }
    case 'stop':
      await server?.stop()
      setImmediate(() => process.exit())
      return { kind: 'done' }
  }
}

function start({ kind, folder, settings }: ServerPlan): Promise<Server> {
  switch (kind) {
    case 'bare':
      return startBare((stream, _session, done) => {
        stream.resume()
        stream.once('end', () => done())
      })
    case 'parse':
      return startParse()
    case 'accept':
      return startAccept(folder)
    case 'node':
      return startWhole(folder, settings)
  }
}

// Each kind loads what it runs and no more: the memory of one is not another's.
async function startParse(): Promise<Server> {
  const { simpleParser } = await import('mailparser')
  return startBare((stream, _session, done) => void simpleParser(stream).then(() => done(), done))
}

async function startBare(onData: NonNullable<SMTPServerOptions['onData']>): Promise<Server> {
  const bare = new SMTPServer({ disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true, onData })
  bare.on('error', () => {}) // A client that goes away in DATA.
  const { promise, resolve } = Promise.withResolvers<void>()
  bare.listen(0, '127.0.0.1', resolve)
  await promise
  const address = bare.server.address()
  return {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    idle: async () => {},
    stop: async () => bare.close(),
  }
}

async function startAccept(folder: string): Promise<Server> {
  const { startListener } = await import('../src/inbox/listener.ts')
  const { openSqliteStore } = await import('../src/store/sqlite/open-sqlite-store.ts')
  const store = await openSqliteStore(`${folder}/porteiro.db`)
  const { smtp } = await nodeConfig(folder, {})
  const settings = { ...smtp, mailboxes: [MAILBOX], tls: undefined, stopSeconds: 5 }
  const { tls: _, ...listening } = settings
  const listener = await startListener(listening, store.keepMail, quietLog())
  return {
    port: listener.address.port,
    idle: async () => {},
    async stop() {
      await listener.stop()
      await store.close()
    },
  }
}

/** Accepted and decided mails are counted from the log: asking the ledger over and over would be a load of its own. */
async function startWhole(folder: string, settings: Record<string, unknown> = {}): Promise<Server> {
  const { startNode } = await import('../src/main.ts')
  let inFlight = 0
  let wake = (): void => {}
  const log = quietLog()
  const node = await startNode(await nodeConfig(folder, settings), {
    ...log,
    info(event, fields) {
      log.info(event, fields)
      if (event === 'mail-accepted') inFlight += 1
      if (event === 'mail-decided') inFlight -= 1
      if (inFlight === 0) wake()
    },
  })
  return {
    port: node.smtp.port,
    async idle() {
      if (inFlight === 0) return
      const { promise, resolve } = Promise.withResolvers<void>()
      wake = resolve
      await promise
      // Whoever asked the log was told the truth: the store says it too.
      await untilLedgerSays(0, `http://${node.operator.host}:${node.operator.port}/api/ledger`)
    },
    stop: node.stop,
  }
}

async function untilLedgerSays(inFlight: number, url: string): Promise<void> {
  for (;;) {
    const response = await fetch(url)
    const { ledger }: { ledger: { inFlight: number } } = JSON.parse(await response.text())
    if (ledger.inFlight === inFlight) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** The limits are out of the way: what is measured is the work of answering, not of refusing to. */
async function nodeConfig(folder: string, settings: Record<string, unknown>) {
  const { loadConfig } = await import('../src/load-config.ts')
  const many = 1_000_000
  const config = {
    smtp: { listen: '127.0.0.1:0', maxClients: 2000, maxClientsPerAddress: 2000 },
    operator: { listen: '127.0.0.1:0' },
    store: `sqlite:${folder}/porteiro.db`,
    outbound: { smarthost: 'smtp://127.0.0.1:9' },
    limits: { repliesPerDomainPerHour: many, repliesPerMinute: many },
    dns: 'off',
    shutdownSeconds: 5,
    ...settings,
  }
  return loadConfig({ file: { name: 'bench', text: JSON.stringify(config) }, env: {} })
}

/** As in service: every line is made, and written as to a file or a pipe, at once; only that nobody keeps it. */
function quietLog(): Log {
  const nowhere = openSync(devNull, 'w')
  return createLog('info', gatherLines({ write: (lines) => writeSync(nowhere, lines) }))
}
