// porteiro demo: the whole path on this machine. Starts a node on free ports with a store in a temporary folder and a mail
// catcher as its smarthost, sends the mails of fixtures/demo over SMTP, and prints each mail, what was found in it and what
// went out. Ends with 0 only when every mail came to the end that demo-mails.ts names.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadConfig } from '../load-config.ts'
import { createLog } from '../log.ts'
import { startNode } from '../main.ts'
import { startMailCatcher } from './catch-mail.ts'
import { explainOperands } from './explain-unknown.ts'
import { playDemo } from './play-demo.ts'
import { readOptions } from './read-options.ts'
import { type Command, DONE, type ExitCode, FAILED, type Terminal, WRONG_USE } from './terminal.ts'
import { untilToldToStop } from './until-told-to-stop.ts'

const help = `Usage: porteiro demo [--keep]

Starts the service on free ports with a store in a temporary folder and a mail catcher, sends a handful of mails
over SMTP, and prints each mail, what was found in it and the reply that went out.

  --keep   leaves the service running afterwards and prints where the operator's page is
`

/** The demo's mails are written to it. */
const MAILBOX = 'suporte@provedor.example'
const HELPDESK = 'fila@helpdesk.example'

async function run(args: string[], terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(args, { keep: 'flag' })
  if (options.kind === 'wrong-use' || options.operands.length > 0) {
    terminal.stderr.write(options.kind === 'wrong-use' ? `${options.says}\n` : `${explainOperands([], options.operands)}${help}`)
    return WRONG_USE
  }
  const folder = await mkdtemp(join(tmpdir(), 'porteiro-demo-'))
  const catcher = await startMailCatcher()
  try {
    const node = await startNode(demoConfig(folder, catcher.port), createLog('warn', terminal.stderr))
    try {
      const faults = await playDemo({
        ...node,
        mailbox: MAILBOX,
        helpdesk: HELPDESK,
        catcher,
        output: terminal.stdout,
        shownMails: new Set(),
      })
      for (const fault of faults) terminal.stderr.write(`${fault}\n`)
      if (options.flags.has('keep')) {
        terminal.stdout.write(`\nThe service is running until Ctrl-C.
  operator's page   http://${node.operator.host}:${node.operator.port}/
  mail for ${MAILBOX}   SMTP ${node.smtp.host}:${node.smtp.port}
`)
        await untilToldToStop()
      }
      return faults.length === 0 ? DONE : FAILED
    } finally {
      await node.stop()
    }
  } finally {
    await catcher.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The demo is the same everywhere: no file and no environment changes it. */
function demoConfig(folder: string, smarthostPort: number) {
  const settings = {
    smtp: { listen: '127.0.0.1:0' },
    operator: { listen: '127.0.0.1:0' },
    store: `sqlite:${join(folder, 'porteiro.db')}`,
    mailboxes: [{ address: MAILBOX, name: 'Suporte Provedor' }],
    outbound: { smarthost: `smtp://127.0.0.1:${smarthostPort}`, tls: 'off' },
    handOff: { helpdesk: { mail: HELPDESK } },
    dns: 'off',
  }
  return loadConfig({ file: { name: 'the demo', text: JSON.stringify(settings) }, env: {} })
}

export const demoCommand: Command = { help, run }
