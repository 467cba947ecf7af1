// The look-ups in the provider's own logs: those of them that are switched on, and the indexing that runs beside them. In: the settings.
// Out: the look-ups, and how to stop the indexing.
import type { Checklist } from '../../checklist/checklist.ts'
import type { Config } from '../../config.ts'
import type { Lookup } from '../world.ts'
import { type LogIndex, openLogIndex } from './log-index.ts'
import { lookUpDeliveries } from './look-up-deliveries.ts'
import { lookUpLogins } from './look-up-logins.ts'
import { keepIndexed, openRecords, type Records } from './open-records.ts'

export type RecordLookups = { lookups: Lookup[]; stop(): Promise<void> }

/** Both logs, as far as they are set; under syslog they may be the same files and then have one index. */
export type OpenedRecords = { index: LogIndex; pop3?: Records; mail?: Records }

/** Returns the logs that `config` names. */
export function openConfiguredRecords({ records, timeZone }: Pick<Config, 'records' | 'timeZone'>, indexingMs?: number): OpenedRecords {
  const index = openLogIndex({ folder: records.indexFolder, timeZone: records.timeZone ?? timeZone })
  const isSet = ({ files, command }: Config['records']['pop3']): boolean => files.length > 0 || command.length > 0
  return {
    index,
    ...(isSet(records.pop3) ? { pop3: openRecords(records.pop3, index, indexingMs) } : {}),
    ...(isSet(records.mail) ? { mail: openRecords(records.mail, index, indexingMs) } : {}),
  }
}

/** Returns the look-ups, and begins to index. */
export function openRecordLookups(
  config: Pick<Config, 'records' | 'timeZone'> & { ownDomains: string[] },
  checklists: Checklist[],
): RecordLookups {
  const { index, pop3, mail } = openConfiguredRecords(config)
  const { fill, windowHours, deadlineSeconds, indexEverySeconds: everySeconds } = config.records
  const settings = {
    checklists,
    ownDomains: config.ownDomains,
    windowHours,
    deadlineSeconds,
    timeZone: config.records.timeZone ?? config.timeZone,
    fill,
  }
  const stopping = new AbortController()
  const all = [pop3, mail].filter((records) => records !== undefined)
  const indexing = all.length === 0 ? Promise.resolve() : keepIndexed(all, index, { everySeconds, signal: stopping.signal })
  return {
    lookups: [
      ...(pop3 === undefined ? [] : [lookUpLogins({ ...settings, records: pop3 })]),
      ...(mail === undefined ? [] : [lookUpDeliveries({ ...settings, records: mail })]),
    ],
    async stop() {
      stopping.abort()
      await indexing
    },
  }
}
