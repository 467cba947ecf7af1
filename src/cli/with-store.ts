// A command that works on the store: reads the configuration, opens the store beside a running service, and closes it again.
import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import type { Config } from '../config.ts'
import { loadConfig } from '../load-config.ts'
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.ts'
import type { Store } from '../store/store.ts'
import { openConfig } from './open-config.ts'
import type { Terminal } from './terminal.ts'

export type Opened = { store: Store; config: Config }

const NO_CONFIGURATION = 'No configuration is named; --config FILE or PORTEIRO_CONFIG says where the store of your service is'

/** How long a person's act waits for the service's transactions, which take milliseconds. */
const GUEST_PATIENCE_MS = 5000

/** Returns what `work` returned. read: only looks. guest: changes something, by SQLite's own locks beside the service. */
export async function withStore<Result>(
  asked: { configFile: string | undefined; access: 'read' | 'guest'; terminal: Terminal },
  work: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  const config = loadConfig(await openConfig(asked.configFile, asked.terminal))
  const store = await openSqliteStore(config.store.path, { access: asked.access, busyMs: GUEST_PATIENCE_MS }).catch((cause: unknown) => {
    throw isByDefault(asked) && !existsSync(config.store.path) ? new Error(NO_CONFIGURATION, { cause }) : cause
  })
  try {
    return await work({ store, config })
  } finally {
    await store.close()
  }
}

/** Whether nobody said where the store is. */
function isByDefault({ configFile, terminal: { env } }: { configFile: string | undefined; terminal: Terminal }): boolean {
  return [configFile, env['PORTEIRO_CONFIG'], env['PORTEIRO_STORE']].every((said) => said === undefined || said === '')
}

/** Returns who acts and when, for the record. */
export function actNow(): { by: string; at: string } {
  return { by: userInfo().username, at: nowText() }
}

export function nowText(): string {
  return new Date().toISOString()
}
