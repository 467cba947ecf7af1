// Whether mail can be kept: told by each mail that comes in, and, where none comes, by a trial now and then. While it cannot, senders
// get 451 and keep theirs, and /readyz says so; it goes on by itself once it can again. Large mails have a place of their own, which
// may be full or away while small ones are kept: each is told by itself, and a small one does not stand for the large.
import type { Log } from '../log.ts'
import type { MailFile, ReceivedMail, Store } from '../store/store.ts'

export type StoreWatch = {
  /** As the store's own keepMail(), looked at. */
  keepMail(mail: ReceivedMail): Promise<string>
  /** As the store's own openMailFile(), looked at. */
  openMailFile(): MailFile
  /** Why no mail, or no large one, can be kept now; empty when it can. */
  notReady(): string[]
  /** Tries now. */
  look(): Promise<void>
  stop(): Promise<void>
}

export type StoreWatchSettings = {
  store: Pick<Store, 'keepMail' | 'openMailFile' | 'tryKeeping'>
  everySeconds: number
  log: Log
  /** RFC 3339. */
  now: () => string
}

/** any: nothing can be committed. large: the files of large mails cannot be written. */
type Failing = 'any' | 'large'

const SAYS: Record<Failing, string> = {
  any: 'The store cannot keep mail',
  large: 'The store cannot keep large mail: the folder beside it with -mails at its end is full, away or another one;',
}

export function startWatchingStore({ store, everySeconds, log, now }: StoreWatchSettings): StoreWatch {
  const failingSince = new Map<Failing, string>()
  let looking: Promise<void> = Promise.resolve()

  function fail(what: Failing, error: unknown): void {
    if (failingSince.has(what)) return
    failingSince.set(what, now())
    log.error('store-failed', { error: codeOf(error) })
  }

  function recover(what: Failing): void {
    const since = failingSince.get(what)
    if (since === undefined) return
    failingSince.delete(what)
    log.info('store-recovered', { failingSince: since })
  }

  async function observe<T>(what: Failing, work: Promise<T>): Promise<T> {
    try {
      const result = await work
      recover(what)
      return result
    } catch (error) {
      fail(what, error)
      throw error
    }
  }

  async function tryBoth(): Promise<void> {
    try {
      // Where there was no room a commit of nothing succeeds all the same.
      await observe('any', store.tryKeeping(failingSince.has('any') ? 'small' : 'none'))
      await observe('large', store.tryKeeping('large'))
    } catch {
      // observe() has told it.
    }
  }

  const look = (): Promise<void> => {
    looking = looking.then(tryBoth)
    return looking
  }
  const timer = setInterval(look, everySeconds * 1000)

  return {
    keepMail: (mail) => observe('any', store.keepMail(mail)),
    openMailFile() {
      const file = store.openMailFile()
      return {
        write: (pieces) =>
          file.write(pieces).catch((error: unknown) => {
            fail('large', error)
            throw error
          }),
        finish: () => observe('large', file.finish()),
        discard: () => file.discard(),
      }
    },
    notReady: () => [...failingSince].map(([what, since]) => `${SAYS[what]} since ${since}; senders are told to come again.`),
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
