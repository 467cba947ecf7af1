// porteiro purge: what retention takes, now. The service does the same by itself every hour.
import { purgeOld } from '../operator/start-purging.ts'
import { explainOperands } from './explain-unknown.ts'
import { readOptions } from './read-options.ts'
import { type Command, DONE, type ExitCode, type Terminal, WRONG_USE } from './terminal.ts'
import { nowText, withStore } from './with-store.ts'

const help = `Usage: porteiro purge [--config FILE]

Removes for good what is kept longer than retention.originalDays and retention.ticketDays say: the bytes of mails received
and sent, then tickets and what is known of mails. The running service does this every hour; this does it now, beside it.
What is removed is written over and in no file of the store any more; copies and backups are yours to remove.
A mail in flight, a reply that waits, and a quarantined mail that nobody has seen to are never removed. The ledger's counts stay.

  --config FILE   the configuration file (or PORTEIRO_CONFIG)
`

async function run(args: string[], terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(args, { config: 'value' })
  if (options.kind === 'wrong-use' || options.operands.length > 0) {
    terminal.stderr.write(options.kind === 'wrong-use' ? `${options.says}\n` : `${explainOperands([], options.operands)}${help}`)
    return WRONG_USE
  }
  return withStore<ExitCode>({ configFile: options.values.get('config'), access: 'guest', terminal }, async ({ store, config }) => {
    const { originals, mails, entries, tickets } = await purgeOld({ store, retention: config.retention, now: nowText })
    terminal.stdout.write(
      `${originals} received and ${entries} sent mails lost their bytes; ${mails} mails and ${tickets} tickets are gone\n`,
    )
    return DONE
  })
}

export const purgeCommand: Command = { help, run }
