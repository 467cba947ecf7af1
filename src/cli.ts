#!/usr/bin/env node
// The command line: finds the command and runs it. Each command is one file in cli/, loaded only when it is called for.
// Results go to standard output, human words to standard error; the exit code is 0 done, 1 failed, 2 wrong use.
import { readFileSync } from 'node:fs'
import { explainUnknown } from './cli/explain-unknown.ts'
import { type Command, DONE, type ExitCode, explainFailure, FAILED, type Terminal, WRONG_USE } from './cli/terminal.ts'

type Entry = { summary: string; load: () => Promise<Command> }

const COMMANDS: Record<string, Entry> = {
  serve: { summary: 'take mail in, answer it, hand it off', load: async () => (await import('./cli/serve.ts')).serveCommand },
  parse: { summary: 'read mails from files and print what is in them', load: async () => (await import('./cli/parse.ts')).parseCommand },
  demo: {
    summary: 'the whole path on this machine, with a handful of mails',
    load: async () => (await import('./cli/demo.ts')).demoCommand,
  },
  doctor: {
    summary: 'try configuration, ports, store, smarthost and DNS',
    load: async () => (await import('./cli/doctor.ts')).doctorCommand,
  },
  checklist: { summary: 'check a checklist file', load: async () => (await import('./cli/checklist.ts')).checklistCommand },
  config: { summary: 'every setting, its default, meaning and value', load: async () => (await import('./cli/config.ts')).configCommand },
  lookup: {
    summary: 'look one thing up by hand: a domain, a recipient, a server',
    load: async () => (await import('./cli/lookup.ts')).lookupCommand,
  },
  tickets: { summary: 'list tickets, show one', load: async () => (await import('./cli/tickets.ts')).ticketsCommand },
  quarantine: {
    summary: 'mails that could not be read: list, show, release, replay',
    load: async () => (await import('./cli/quarantine.ts')).quarantineCommand,
  },
  outbox: { summary: 'what could not be delivered: list, retry, done', load: async () => (await import('./cli/outbox.ts')).outboxCommand },
  reconcile: {
    summary: 'does the ledger balance, and does it agree with a Postfix log',
    load: async () => (await import('./cli/reconcile.ts')).reconcileCommand,
  },
  replay: {
    summary: 'what would be read otherwise in kept mails by the program as it is now',
    load: async () => (await import('./cli/replay.ts')).replayCommand,
  },
  backup: { summary: 'copy the store while it is in use', load: async () => (await import('./cli/backup.ts')).backupCommand },
  purge: { summary: 'remove what is kept too long, now', load: async () => (await import('./cli/purge.ts')).purgeCommand },
}

const HELP = `Usage: porteiro COMMAND [OPTION…]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  .join('\n')}

  porteiro COMMAND --help   what a command does and its options
  porteiro --version        the version
`

/** Returns the exit code of the command that `args` calls for. */
async function runCommandLine(args: string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args
  if (name === '--version' || name === '-V') {
    terminal.stdout.write(`${readVersion()}\n`)
    return DONE
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.stdout.write(HELP)
    return DONE
  }
  const entry = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (entry === undefined) {
    terminal.stderr.write(`${explainUnknown('command', name, Object.keys(COMMANDS))}${HELP}`)
    return WRONG_USE
  }
  const command = await entry.load()
  const operandsAt = rest.indexOf('--')
  if ((operandsAt === -1 ? rest : rest.slice(0, operandsAt)).some((arg) => arg === '--help' || arg === '-h')) {
    terminal.stdout.write(command.help)
    return DONE
  }
  return command.run(rest, terminal)
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return String(version)
}

// What is written, by the service or a backup, is customers' mail: nobody else on this machine may read it. The group may, if so set.
process.umask(process.umask() | 0o007)

// A reader that has seen enough (porteiro … | head) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(DONE)
  throw error
})
// Nor is it an end of the service when whoever kept its log is gone: mail is taken and answered without one.
process.stderr.on('error', () => {})

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), process)
} catch (failure) {
  process.stderr.write(`${explainFailure(failure)}\n`)
  process.exitCode = FAILED
}
