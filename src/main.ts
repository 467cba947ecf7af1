// Joins the rooms into one running node: store, readers, processing, delivery, the clock, the operator's window, and the
// listener last, so that nothing comes in before it can be kept and worked on. Stops in reverse order.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type Config, deskOf } from './config.ts'
import { openBreaker } from './inbox/breaker.ts'
import { type Handling, handleMail } from './inbox/handle-mail.ts'
import { openNotices } from './inbox/list-notices.ts'
import { startListener } from './inbox/listener.ts'
import { type Aside, startProcessing } from './inbox/process-mails.ts'
import { startReaderPool } from './inbox/reader-pool.ts'
import { openTurns } from './inbox/turns.ts'
import { startWatchingClock } from './inbox/watch-clock.ts'
import { type StoreWatch, startWatchingStore } from './inbox/watch-store.ts'
import type { Log } from './log.ts'
import { deskRulesOf } from './main/desk-rules-of.ts'
import { listenerSettingsOf, reloadCertificate } from './main/listener-settings-of.ts'
import { openLookups } from './main/open-lookups.ts'
import { signWith } from './main/sign-with.ts'
import type { NodeStatus } from './operator/operator-view.ts'
import { startOperator } from './operator/start-operator.ts'
import { startPurging } from './operator/start-purging.ts'
import { openClockTrust } from './operator/trust-clock.ts'
import { startWatchingAlerts } from './operator/watch-alerts.ts'
import { startDelivery } from './outbox/start-delivery.ts'
import { startPage } from './page/start-page.ts'
import { openPeerList } from './peer-list.ts'
import { readChecklistFiles } from './read-checklist-files.ts'
import { type Stopping, stopParts } from './stop-parts.ts'
import { openSqliteStore } from './store/sqlite/open-sqlite-store.ts'
import type { ClaimedMail, ReceivedMail, Store } from './store/store.ts'

export type RunningNode = {
  smtp: { host: string; port: number }
  operator: { host: string; port: number }
  /** Absent where there is no customer's page. */
  page?: { host: string; port: number }
  /** Resolves when no mail is in flight and nothing waits in the outbox. */
  idle(): Promise<void>
  /** The certificate was renewed: it is read again. Never rejects. */
  reload(): Promise<void>
  stop(): Promise<void>
}

/** How often the clock looks for tickets to remind of, give up or close: their times are hours and days. */
const CLOCK_SECONDS = 30
/** How often it is tried whether mail could be kept: a removed file is known before a mail is sent back for it. */
const STORE_SECONDS = 10
const POLL_SECONDS = 2
const ALERT_SECONDS = 15
const PURGE_HOURS = 1
/** Of mails that are being read and decided: ordinary ones are a few KB, a few large ones would fill the memory. */
const AT_ONCE_BYTES = 16 * 2 ** 20
/** Of mails that wait for DNS and other look-ups, which answer within seconds or not at all. */
const MOST_ASIDE = { mails: 64, bytes: 64 * 2 ** 20 }
/** What a part does at the end of its own patience, such as giving leases back, comes before the store is closed. */
const GRACE_SECONDS = 1
const NO_READER = 'No process that reads mails can start: mails are kept and wait. See reader-replaced in the log.'

/** Returns once mail is taken in. Rejects, naming what is wrong, when any part cannot start; what had started is stopped. */
export async function startNode(config: Config, log: Log): Promise<RunningNode> {
  const stopping: Stopping = { doors: [], rooms: [] }
  try {
    return await startParts(config, log, stopping)
  } catch (failure) {
    await stopParts(stopping, config.shutdownSeconds + GRACE_SECONDS)
    throw failure
  }
}

async function startParts(config: Config, log: Log, stopping: Stopping): Promise<RunningNode> {
  const { doors, rooms } = stopping
  const startedAt = now()
  const checklists = await readChecklistFiles(config.checklistFolders)
  const store = await openSqliteStore(config.store.path)
  rooms.push(() => store.close())
  await store.mendTimes(now())
  const key = await store.keepSecret('ticket-token', randomBytes(32))
  const desk = deskRulesOf(config, checklists, key)

  const reader = await startReaderPool({
    readers: config.reading.workers,
    deadlineMs: config.reading.deadlineSeconds * 1000,
    memoryMb: config.reading.memoryMb,
    ...compileCacheOf(process.env['NODE_COMPILE_CACHE']),
    desk: deskOf(config),
    checklists,
    log,
  })
  rooms.push(() => reader.stop())

  const delivery = startDelivery({
    store,
    smarthost: { url: config.outbound.smarthost, ...config.outbound, hostname: config.outbound.hostname ?? config.smtp.hostname },
    log,
    now,
    chance: Math.random,
    giveUpAfterHours: config.outbound.giveUpAfterHours,
    perMinute: config.outbound.perMinute,
    failed: () => void clock.look(),
    stopWithinSeconds: config.shutdownSeconds,
  })
  doors.push(() => delivery.stop())

  const isTrustedPeer = openPeerList(config.smtp.trustedPeers)
  const lookups = await openLookups(config, { checklists, isTrustedPeer, log })
  doors.push(() => lookups.stop())
  const breaker = openBreaker(log)
  const handling: Handling = {
    breaker,
    store,
    reader,
    lookUp: lookups.lookUp,
    turns: openTurns(),
    desk,
    originals: config.originals,
    patience: { ...config.tickets, maxRequests: config.limits.maxRequests },
    limits: config.limits,
    authentication: config.authentication,
    key,
    ...(await signWith(config)),
    log,
    now,
    queued: () => delivery.wake(),
  }
  const lane = {
    store,
    handle: (mail: ClaimedMail, aside: Aside) => handleMail(mail, handling, aside),
    leaseSeconds: config.reading.deadlineSeconds * 3,
    pollSeconds: POLL_SECONDS,
    atOnceBytes: AT_ONCE_BYTES,
    stopWithinSeconds: config.shutdownSeconds,
    log,
    now,
  }
  const processing = startProcessing({ ...lane, lane: 'together', atOnce: config.reading.workers * 4, mostAside: MOST_ASIDE })
  const secondTries = startProcessing({ ...lane, lane: 'alone', atOnce: 1 })
  doors.push(
    () => processing.stop(),
    () => secondTries.stop(),
  )
  const clock = startWatchingClock(handling, CLOCK_SECONDS)
  doors.push(() => clock.stop())

  const clockTrust = openClockTrust({ store, now, elapsed: () => performance.now() })
  const purging = startPurging({ store, retention: config.retention, clock: clockTrust, everyHours: PURGE_HOURS, log, now })
  doors.push(() => purging.stop())
  const alerts = startWatchingAlerts({
    store,
    inFlightAfterMinutes: config.reading.alertAfterMinutes,
    quarantineAfterMinutes: config.quarantine.alertAfterMinutes,
    outboxAfterMinutes: config.outbound.alertAfterMinutes,
    everySeconds: ALERT_SECONDS,
    log,
    now,
  })
  doors.push(() => alerts.stop())

  const storeWatch = startWatchingStore({ store, everySeconds: STORE_SECONDS, log, now })
  doors.push(() => storeWatch.stop())

  const listening: { connections: () => number } = { connections: () => 0 }
  const status = (): NodeStatus => {
    const breakerOpenSince = breaker.openSince(now())
    const all = [...(reader.cannotStart() ? [NO_READER] : []), ...purging.alerts(), ...alerts.alerts()]
    const node = { startedAt, connections: listening.connections(), notReady: storeWatch.notReady(), alerts: all }
    return breakerOpenSince === undefined ? node : { ...node, breakerOpenSince, alerts: [...node.alerts, sayBreaker(breakerOpenSince)] }
  }
  const operator = await startOperator({
    ...config.operator,
    store,
    status,
    notices: openNotices(store, reader),
    checklists,
    timeZone: config.timeZone,
    log,
  })
  rooms.push(() => operator.stop())

  const keepAndWake = (mail: ReceivedMail) => keep(mail, storeWatch, processing)
  const page =
    desk.page === undefined
      ? undefined
      : await startPage({ ...config.customerPage, page: desk.page, store, keep: keepAndWake, desk, log, now })
  if (page !== undefined) doors.push(() => page.stop())

  const doorSettings = { ...(await listenerSettingsOf(config, isTrustedPeer)), openMailFile: storeWatch.openMailFile }
  const listener = await startListener(doorSettings, keepAndWake, log).catch((cause: unknown) => {
    const { host, port } = config.smtp.listen
    throw new Error(`Cannot take mail at ${host}:${port} (smtp.listen)`, { cause })
  })
  listening.connections = listener.connections
  doors.push(() => listener.stop())
  log.info('service-started', { smtp: `${listener.address.host}:${listener.address.port}`, operator: `${operator.host}:${operator.port}` })

  return {
    smtp: listener.address,
    operator: { host: operator.host, port: operator.port },
    ...(page === undefined ? {} : { page: { host: page.host, port: page.port } }),
    idle: () => untilIdle(store),
    reload: () => reloadCertificate(config, listener, log),
    async stop() {
      log.info('service-stopping')
      await stopParts(stopping, config.shutdownSeconds + GRACE_SECONDS)
      log.info('service-stopped')
    },
  }
}

/** Answer 250 only when this resolves: better the mail comes twice than that it is lost. */
async function keep(mail: ReceivedMail, store: StoreWatch, processing: { wake(): void }): Promise<string> {
  const id = await store.keepMail(mail)
  processing.wake()
  return id
}

/** The readers' own part of the service's: they write to nothing that the service runs. */
function compileCacheOf(folder: string | undefined): { compileCache?: string } {
  return folder === undefined ? {} : { compileCache: join(folder, 'readers') }
}

async function untilIdle(store: Store): Promise<void> {
  for (;;) {
    const [ledger, outbox] = [await store.ledger(), await store.countOutbox()]
    if (ledger.inFlight === 0 && outbox.waiting === 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function sayBreaker(since: string): string {
  return `Replies are held back by limits.repliesPerMinute since ${since}; their mails go to people.`
}

function now(): string {
  return new Date().toISOString()
}
