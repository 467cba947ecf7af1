// Takes committed mails from the store and gives them to the smarthost, each with the same bytes at every try.
// An entry ends as sent, or as failed when it was refused for good or given up; until then the store holds it.
// A crash between the smarthost's answer and the settlement sends a mail again, with its Message-ID: better twice than never.
// A hand-off that is refused is tried until it is given up: it must not be lost for a helpdesk that is set up wrongly for an hour.
// While the smarthost is down nothing is claimed but one mail now and then, to see whether it is back (circuit.ts).
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../log.ts'
import type { ClaimedEntry, Settlement, Store } from '../store/store.ts'
import { nextTry } from './back-off.ts'
import { afterDown, type Circuit, FLOWING, roomFor } from './circuit.ts'
import { type Failure, judgeFailure } from './judge-failure.ts'
import { afterSend, allowedNow, type Pace } from './pace.ts'
import { openSmarthost, type SmarthostSettings } from './smarthost.ts'

export type DeliveryOptions = {
  store: Pick<Store, 'claimEntries' | 'settleEntry'>
  smarthost: SmarthostSettings
  log: Log
  /** RFC 3339 in UTC. */
  now: () => string
  /** From 0 to below 1. */
  chance: () => number
  /** After so long in the outbox a mail counts as undeliverable; RFC 5321 §4.5.4.1 says four to five days. */
  giveUpAfterHours?: number
  /** The most sends in any minute. */
  perMinute?: number
  /** An entry has ended as failed. */
  failed?: () => void
  /** How often the store is asked for mails whose time has come. */
  pollSeconds?: number
  /** The longest a stop waits for mails in flight. */
  stopWithinSeconds?: number
}

export type Delivery = {
  /** Something was committed: look now. */
  wake(): void
  /** Claims nothing more, waits for what is in flight, and cuts it off after stopWithinSeconds. */
  stop(): Promise<void>
}

/** For a smarthost that says a byte now and then for ever; silences end earlier (smarthost.ts). What is cut off is sent once more. */
const SEND_DEADLINE_SECONDS = 3600
/** For a settlement that was lost: what is in hand is not claimed, however long that takes and wherever the clock goes. */
const LEASE_SECONDS = 900
/** Between two tries to settle, doubled with each: a lock is gone in a moment, a full disk stays for long. */
const FIRST_SETTLE_GAP_MS = 100
const LONGEST_SETTLE_GAP_MS = 10_000
/** For a row that cannot be written no other mail waits. Where so many cannot, it is the store: what went out now would go out again after a crash. */
const MOST_UNSETTLED = 10

/** Starts delivering; returns at once. Connects only when there is something to send. */
export function startDelivery(options: DeliveryOptions): Delivery {
  const { store, log, now, chance } = options
  const { giveUpAfterHours = 120, pollSeconds = 2, stopWithinSeconds = 15, perMinute = 1200 } = options
  const { connections } = options.smarthost
  const smarthost = openSmarthost(options.smarthost)
  /** By the entry's id. */
  const inHand = new Map<string, Promise<void>>()
  /** Of those in hand, the ones that are no longer being sent: the store has failed to settle them. */
  const unsettled = new Set<string>()
  const cutOff = new AbortController()
  let circuit: Circuit = FLOWING
  let pace: Pace = { perMinute, seconds: [] }
  let stopping = false
  let claiming: Promise<void> | undefined
  let wokenMeanwhile = false

  const poll = setInterval(wake, pollSeconds * 1000)
  wake()

  function wake(): void {
    wokenMeanwhile = true
    if (claiming !== undefined || stopping) return
    claiming = claimAll().finally(() => {
      claiming = undefined
    })
  }

  async function claimAll(): Promise<void> {
    while (wokenMeanwhile && !stopping) {
      wokenMeanwhile = false
      const sending = inHand.size - unsettled.size
      const limit = Math.min(roomFor(circuit, now(), connections) - sending, allowedNow(pace, Date.parse(now())))
      if (limit <= 0 || unsettled.size >= MOST_UNSETTLED) return
      try {
        const leaseUntil = Temporal.Instant.from(now()).add({ seconds: LEASE_SECONDS }).toString()
        const entries = await store.claimEntries({ limit, now: now(), leaseUntil, except: [...inHand.keys()] })
        for (const entry of entries) launch(entry)
      } catch (error) {
        log.error('store-failed', { error: messageOf(error) })
      }
    }
  }

  function launch(entry: ClaimedEntry): void {
    pace = afterSend(pace, Date.parse(now()))
    const flight = deliver(entry.id, send(entry))
    inHand.set(entry.id, flight)
  }

  /** Holds no bytes of the mail: a settlement may take long. */
  async function deliver(id: string, sending: Promise<Settlement | undefined>): Promise<void> {
    try {
      const settlement = await sending
      if (settlement === undefined) return
      await settle(id, settlement)
      if (settlement.kind === 'failed') options.failed?.()
    } finally {
      unsettled.delete(id)
      inHand.delete(id)
      wake()
    }
  }

  /** Resolves with undefined when it was cut off by our own stop: then the mail keeps its lease, and the next start sends it. */
  async function send(entry: ClaimedEntry): Promise<Settlement | undefined> {
    const signal = AbortSignal.any([cutOff.signal, AbortSignal.timeout(SEND_DEADLINE_SECONDS * 1000)])
    const fields = { entry: entry.id, mail: entry.mailId, ticket: entry.ticket, attempt: entry.attempt }
    try {
      const sent = await smarthost.send({ from: entry.envelopeFrom, to: entry.envelopeTo }, entry.bytes, signal)
      circuit = FLOWING
      log.info(entry.kind === 'reply' ? 'reply-sent' : 'hand-off-sent', { ...fields, refusedRecipients: sent.refused.length })
      return { kind: 'sent', response: sent.response.slice(0, 500) }
    } catch (error) {
      if (cutOff.signal.aborted) return undefined
      const failure = judgeFailure(error)
      if (failure.kind !== 'down') circuit = FLOWING
      else pause(failure)
      const settlement = settlementOf(entry, failure)
      const event = settlement.kind === 'failed' ? 'outbox-failed' : 'outbox-retried'
      log.warn(event, { ...fields, code: failure.code, kind: failure.kind })
      return settlement
    }
  }

  function pause(failure: Failure): void {
    const before = circuit
    circuit = afterDown(circuit, now(), chance())
    if (circuit !== before) log.warn('smarthost-down', { code: failure.code, failures: circuit.failures, pausedUntil: circuit.pausedUntil })
  }

  function settlementOf(entry: ClaimedEntry, failure: Failure): Settlement {
    const error = failure.text.startsWith(failure.code) ? failure.text : `${failure.code} ${failure.text}`
    if (failure.kind === 'refused' && entry.kind === 'reply') return { kind: 'failed', error }
    const sendAfter = nextTry({ attempt: entry.attempt, queuedAt: entry.queuedAt, now: now(), chance: chance(), giveUpAfterHours })
    return sendAfter === undefined ? { kind: 'failed', error: `given up: ${error}` } : { kind: 'retry', sendAfter, error }
  }

  /**
   * A settlement that is lost sends the mail again when its lease ends. So whatever keeps the store (full, locked, gone), what was sent stays
   * in hand until it is settled; a stop waits for that as for a mail in flight.
   */
  async function settle(id: string, settlement: Settlement): Promise<void> {
    const settledAt = now()
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await store.settleEntry(id, settlement, settledAt)
      } catch (error) {
        log.error('store-failed', { entry: id, error: messageOf(error) })
        if (!unsettled.has(id)) {
          unsettled.add(id)
          wake()
        }
        if (cutOff.signal.aborted) return
        // Cut off, it is tried once more.
        const gap = Math.min(FIRST_SETTLE_GAP_MS * 2 ** (attempt - 1), LONGEST_SETTLE_GAP_MS)
        await sleep(gap, undefined, { signal: cutOff.signal }).catch(() => {})
      }
    }
  }

  return {
    wake,
    async stop() {
      stopping = true
      clearInterval(poll)
      const late = setTimeout(() => cutOff.abort(), stopWithinSeconds * 1000)
      await claiming
      await Promise.all(inHand.values())
      clearTimeout(late)
      smarthost.close()
    },
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown'
}
