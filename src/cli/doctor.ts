// porteiro doctor: will it work here? Each line says ok, or what to do.
import { styleText } from 'node:util'
import { loadConfig } from '../load-config.ts'
import {
  examineCertificate,
  examineChecklists,
  examineNames,
  examinePorts,
  examineSmarthost,
  examineStore,
  type Finding,
} from './examine.ts'
import { examineGate, examineProbe } from './examine-lookups.ts'
import { examinePage } from './examine-page.ts'
import { examineRecords } from './examine-records.ts'
import { examineSettings } from './examine-settings.ts'
import { explainOperands } from './explain-unknown.ts'
import { openConfig } from './open-config.ts'
import { readOptions } from './read-options.ts'
import { type Command, DONE, type ExitCode, explainFailure, FAILED, type Output, type Terminal, WRONG_USE } from './terminal.ts'

const help = `Usage: porteiro doctor [--config FILE]

Tries the configuration, the checklists, the ports, the certificate, the store, the smarthost and DNS, and says
for each that it is ok, or what to do. Changes nothing and sends no mail. Run it as the user the service runs as.
Fails (1) when something would keep the service from working.

  --config FILE   the configuration file (or PORTEIRO_CONFIG)
`

const STYLE = { ok: 'green', note: 'yellow', failed: 'red' } as const

async function run(args: string[], terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(args, { config: 'value' })
  if (options.kind === 'wrong-use' || options.operands.length > 0) {
    terminal.stderr.write(options.kind === 'wrong-use' ? `${options.says}\n` : `${explainOperands([], options.operands)}${help}`)
    return WRONG_USE
  }
  const file = options.values.get('config')
  let config: ReturnType<typeof loadConfig>
  try {
    config = loadConfig(await openConfig(file, terminal))
  } catch (failure) {
    terminal.stdout.write(writeFinding({ subject: 'configuration', state: 'failed', says: explainFailure(failure) }, terminal.stdout))
    return FAILED
  }
  const from = file ?? terminal.env['PORTEIRO_CONFIG'] ?? 'defaults, no file'
  terminal.stdout.write(writeFinding({ subject: 'configuration', state: 'ok', says: from }, terminal.stdout))
  let code: ExitCode = DONE
  for (const examine of [
    examineSettings,
    examineChecklists,
    examinePorts,
    examineCertificate,
    examineStore,
    examineSmarthost,
    examineNames,
    examineGate,
    examineProbe,
    examinePage,
    examineRecords,
  ]) {
    for (const finding of await examine(config)) {
      terminal.stdout.write(writeFinding(finding, terminal.stdout))
      if (finding.state === 'failed') code = FAILED
    }
  }
  return code
}

function writeFinding({ subject, state, says }: Finding, { isTTY }: Output): string {
  const word = state.padEnd(7)
  return `${isTTY === true ? styleText(STYLE[state], word, { validateStream: false }) : word}${subject.padEnd(20)} ${says}\n`
}

export const doctorCommand: Command = { help, run }
