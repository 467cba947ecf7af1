// The loop between the two doors: claims mails under a lease and handles a few at a time. A mail that fails only keeps its
// own lease; its neighbours go on. What a stopped or crashed node leaves is claimed again when its lease runs out.

import type { Log } from '../log.ts'
import type { ClaimedMail, Store } from '../store/store.ts'

export type Processing = {
  /** There is work, or may be: claims at once. */
  wake(): void
  /** Resolves when what it is working on is done. */
  idle(): Promise<void>
  /** Claims nothing more; resolves when what it holds is done or given back. */
  stop(): Promise<void>
}

export type ProcessingSettings = {
  store: Pick<Store, 'claimMails' | 'releaseMail'>
  handle: (mail: ClaimedMail) => Promise<void>
  /** Mails in hand at one time. */
  atOnce: number
  /** Longer than the longest reading: a lease that runs out gives the mail to someone else. */
  leaseSeconds: number
  /** How often to look without being woken: for leases that ran out. */
  pollSeconds: number
  log: Log
  now: () => string
}

export function startProcessing(settings: ProcessingSettings): Processing {
  const inHand = new Set<Promise<void>>()
  let state: 'running' | 'stopped' = 'running'
  let claiming: Promise<void> | undefined
  let wanted = false
  const poll = setInterval(wake, settings.pollSeconds * 1000)

  function wake(): void {
    wanted = true
    if (claiming !== undefined || state === 'stopped') return
    claiming = claim().finally(() => {
      claiming = undefined
    })
  }

  async function claim(): Promise<void> {
    while (wanted && state === 'running' && inHand.size < settings.atOnce) {
      wanted = false
      const mails = await claimSome(settings.atOnce - inHand.size)
      for (const mail of mails) take(mail)
      if (mails.length > 0) wanted = true
    }
  }

  async function claimSome(limit: number): Promise<ClaimedMail[]> {
    const now = settings.now()
    const leaseUntil = Temporal.Instant.from(now).add({ seconds: settings.leaseSeconds }).toString()
    try {
      return await settings.store.claimMails({ limit, now, leaseUntil })
    } catch (failure) {
      settings.log.error('store-failed', { error: failure instanceof Error ? failure.message : 'unknown' })
      return []
    }
  }

  function take(mail: ClaimedMail): void {
    const work = settings
      .handle(mail)
      .catch((failure: unknown) =>
        settings.log.error('mail-retried', { mail: mail.id, error: failure instanceof Error ? failure.message : 'unknown' }),
      )
      .finally(() => {
        inHand.delete(work)
        wake()
      })
    inHand.add(work)
  }

  async function idle(): Promise<void> {
    while (claiming !== undefined || inHand.size > 0) await Promise.allSettled([claiming, ...inHand])
  }

  wake()
  return {
    wake,
    idle,
    async stop() {
      state = 'stopped'
      clearInterval(poll)
      await idle()
    },
  }
}
