// The loop between the two doors: claims mails under a lease and handles a few at a time. Two of them run: one for first tries, and
// one, a mail at a time, for those that a first try failed or that dead nodes had in hand again and again, so that no neighbour waits for them.
// A mail whose handling failed goes to the second lane, its try counted; where only the store failed it comes back uncounted.
// A mail that waits for what others say (DNS, logs) steps aside, so that their slowness holds up no neighbour.
// What a crashed node leaves is claimed at the next start.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../log.ts'
import type { ClaimedMail, Store } from '../store/store.ts'
import { isStoreFailure } from '../store/store-failure.ts'

export type Processing = {
  /** There is work, or may be: claims at once. */
  wake(): void
  /** Resolves when what it is working on is done. */
  idle(): Promise<void>
  /** Claims nothing more; resolves when what it holds is done, or after stopWithinSeconds given back uncounted. */
  stop(): Promise<void>
}

/** Awaits `work`, in which a mail only waits for others: once that takes long, it has no place among those in hand meanwhile. */
export type Aside = <Result>(work: Promise<Result>) => Promise<Result>

export type ProcessingSettings = {
  store: Pick<Store, 'claimMails' | 'releaseMail' | 'postponeMail'>
  lane: 'together' | 'alone'
  handle: (mail: ClaimedMail, aside: Aside) => Promise<void>
  /** Mails in hand at one time, and their bytes: each is in memory a few times over. One is always taken, whatever its size. */
  atOnce: number
  atOnceBytes: number
  /** Mails that may wait aside, and their bytes: each is in memory once. What comes to more keeps its place. Absent: none may. */
  mostAside?: { mails: number; bytes: number }
  /** Longer than the longest reading: a lease that runs out gives the mail to someone else. */
  leaseSeconds: number
  /** How often to look without being woken: for leases that ran out. */
  pollSeconds: number
  stopWithinSeconds: number
  log: Log
  now: () => string
}

/** Gap before a mail comes back whose handling failed: doubled with each try, for what heals by itself. */
const FIRST_GAP_SECONDS = 5

/** DNS and logs that are near answer sooner: nothing is claimed early for them. */
const ASIDE_AFTER_MS = 100

/** Seven seconds in all: longer than a lock that somebody holds for a moment, much shorter than the lease. */
const GIVE_BACK_TRIES = 6
const GIVE_BACK_MS = 100

export function startProcessing(settings: ProcessingSettings): Processing {
  const { store, log, mostAside = { mails: 0, bytes: 0 } } = settings
  const inHand = new Map<string, Promise<void>>()
  let bytesInHand = 0
  const aside = { mails: 0, bytes: 0 }
  let state: 'running' | 'stopped' = 'running'
  let claiming: Promise<void> | undefined
  let wanted = false
  const poll = setInterval(wake, settings.pollSeconds * 1000)

  function wake(): void {
    wanted = true
    if (claiming !== undefined || state === 'stopped') return
    claiming = claim().finally(() => {
      claiming = undefined
      // Whoever woke us between the last look and now found us claiming.
      if (wanted && hasRoom()) wake()
    })
  }

  /** A claim is a commit: it waits until it is worth several mails. */
  function hasRoom(): boolean {
    return inHand.size - aside.mails <= settings.atOnce / 2 && bytesInHand - aside.bytes < settings.atOnceBytes
  }

  async function claim(): Promise<void> {
    while (wanted && state === 'running' && hasRoom()) {
      wanted = false
      const mails = await claimSome(settings.atOnce - inHand.size + aside.mails, settings.atOnceBytes - bytesInHand + aside.bytes)
      const held = mails.filter(({ id }) => inHand.has(id))
      for (const mail of mails) if (!inHand.has(mail.id)) take(mail)
      await Promise.all(held.map(({ id }) => renew(id)))
      if (mails.length > held.length) wanted = true
    }
  }

  /** What we hold ourselves for longer than its lease, because it waits for a reader, is not taken twice, nor is that a try of it. */
  async function renew(id: string): Promise<void> {
    try {
      if (inHand.has(id)) await store.releaseMail(id, later(settings.leaseSeconds))
    } catch (failure) {
      log.error('store-failed', { error: failure instanceof Error ? failure.message : 'unknown' })
    }
  }

  async function claimSome(limit: number, maxBytes: number): Promise<ClaimedMail[]> {
    const { now, leaseSeconds, lane } = settings
    try {
      return await store.claimMails({ limit, maxBytes, now: now(), leaseUntil: later(leaseSeconds), lane })
    } catch (failure) {
      log.error('store-failed', { error: failure instanceof Error ? failure.message : 'unknown' })
      return []
    }
  }

  function take(mail: ClaimedMail): void {
    bytesInHand += mail.raw.length
    const work = settings
      .handle(mail, (waiting) => stepAside(mail.raw.length, waiting))
      .catch((failure: unknown) => giveBack(mail, failure))
      .finally(() => {
        inHand.delete(mail.id)
        bytesInHand -= mail.raw.length
        wake()
      })
    inHand.set(mail.id, work)
  }

  async function stepAside<Result>(bytes: number, waiting: Promise<Result>): Promise<Result> {
    let gone = 0
    const timer = setTimeout(() => {
      if (aside.mails >= mostAside.mails || aside.bytes >= mostAside.bytes) return
      gone = 1
      aside.mails += 1
      aside.bytes += bytes
      wake()
    }, ASIDE_AFTER_MS)
    try {
      return await waiting
    } finally {
      clearTimeout(timer)
      aside.mails -= gone
      aside.bytes -= gone * bytes
    }
  }

  async function giveBack(mail: ClaimedMail, failure: unknown): Promise<void> {
    log.error('mail-retried', { mail: mail.id, error: failure instanceof Error ? failure.message : 'unknown' })
    const notBefore = later(FIRST_GAP_SECONDS * 2 ** Math.min(mail.attempt - 1, 6))
    for (let tries = 1; ; tries += 1) {
      try {
        // A store that cannot commit says nothing against the mail.
        if (isStoreFailure(failure)) await store.releaseMail(mail.id, notBefore)
        else await store.postponeMail(mail.id, notBefore)
        return
      } catch {
        // The store fails at this moment too: it is asked a few times more, and after that the lease runs out.
        if (tries === GIVE_BACK_TRIES || state === 'stopped') return
        await sleep(GIVE_BACK_MS * 2 ** tries)
      }
    }
  }

  function later(seconds: number): string {
    return Temporal.Instant.from(settings.now())
      .add({ milliseconds: Math.round(seconds * 1000) })
      .toString()
  }

  async function idle(): Promise<void> {
    while (claiming !== undefined || inHand.size > 0) await Promise.allSettled([claiming, ...inHand.values()])
  }

  wake()
  return {
    wake,
    idle,
    async stop() {
      state = 'stopped'
      clearInterval(poll)
      let timer: NodeJS.Timeout | undefined
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, settings.stopWithinSeconds * 1000)
      })
      await Promise.race([idle(), patience])
      clearTimeout(timer)
      await Promise.allSettled([...inHand.keys()].map((id) => store.releaseMail(id)))
    },
  }
}
