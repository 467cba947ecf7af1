// porteiro backup: a copy of the store as it is at one moment, taken beside a running service, which does not wait for it.
import { explainOperands } from './explain-unknown.ts'
import { readOptions } from './read-options.ts'
import { type Command, DONE, type ExitCode, type Terminal, WRONG_USE } from './terminal.ts'
import { nowText, withStore } from './with-store.ts'

const help = `Usage: porteiro backup FILE [--config FILE]

Copies the store, as it is at one moment, to a new file FILE, and the large mails that it names to the folder FILE-mails.
Works while the service runs. FILE gets its name last: one that is there is whole. It is never written over.

To restore: stop the service, move store, -wal, -shm and -mails aside, copy FILE to the store's place and FILE-mails to
its place with -mails at the end, and start. What waited in the outbox then is sent again, with its old Message-IDs.

  --config FILE   the configuration file (or PORTEIRO_CONFIG)
`

async function run(args: string[], terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(args, { config: 'value' })
  const [target, ...more] = options.kind === 'options' ? options.operands : []
  if (options.kind === 'wrong-use' || target === undefined || more.length > 0) {
    terminal.stderr.write(options.kind === 'wrong-use' ? `${options.says}\n` : `${explainOperands(['FILE'], options.operands)}${help}`)
    return WRONG_USE
  }
  return withStore<ExitCode>({ configFile: options.values.get('config'), access: 'read', terminal }, async ({ store }) => {
    const { mails, files, lost } = await store.backUp(target, nowText())
    const missing = lost === 0 ? '' : `; of ${lost} of those the bytes are lost, here and in the copy`
    terminal.stderr.write(`${target}: ${mails} mails, ${files} of them in files of their own${missing}\n`)
    return DONE
  })
}

export const backupCommand: Command = { help, run }
