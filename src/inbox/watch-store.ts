// Whether mail can be kept: told by each mail that comes in, and, where none comes, by a trial now and then. While it cannot, senders
// get 451 and keep theirs, and /readyz says so; it goes on by itself once it can again.
import type { Log } from '../log.ts'
import type { ReceivedMail, Store } from '../store/store.ts'

export type StoreWatch = {
  /** As the store's own keepMail(), looked at. */
  keepMail(mail: ReceivedMail): Promise<string>
  /** Why no mail can be kept now; empty when it can. */
  notReady(): string[]
  /** Tries now. */
  look(): Promise<void>
  stop(): Promise<void>
}

export type StoreWatchSettings = {
  store: Pick<Store, 'keepMail' | 'tryKeeping'>
  everySeconds: number
  log: Log
  /** RFC 3339. */
  now: () => string
}

export function startWatchingStore({ store, everySeconds, log, now }: StoreWatchSettings): StoreWatch {
  let failingSince: string | undefined
  let looking: Promise<void> = Promise.resolve()

  function fail(error: unknown): void {
    if (failingSince !== undefined) return
    failingSince = now()
    log.error('store-failed', { error: codeOf(error) })
  }

  function recover(): void {
    if (failingSince === undefined) return
    log.info('store-recovered', { failingSince })
    failingSince = undefined
  }

  const look = (): Promise<void> => {
    looking = looking.then(() => store.tryKeeping()).then(recover, fail)
    return looking
  }
  const timer = setInterval(look, everySeconds * 1000)

  return {
    async keepMail(mail) {
      try {
        const id = await store.keepMail(mail)
        recover()
        return id
      } catch (error) {
        fail(error)
        throw error
      }
    },
    notReady: () =>
      failingSince === undefined ? [] : [`The store cannot keep mail since ${failingSince}; senders are told to come again.`],
    look,
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}

/** The code of what lies beneath, such as ENOSPC: words could name files. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if (error.cause instanceof Error) return codeOf(error.cause)
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
