// porteiro config: every setting with its value, where the value comes from, its default and its meaning.
import { listSettings, type Setting } from '../list-settings.ts'
import { findGiven, loadConfig } from '../load-config.ts'
import { mailboxRulesOf } from '../main/desk-rules-of.ts'
import { readChecklistFiles } from '../read-checklist-files.ts'
import { explainOperands } from './explain-unknown.ts'
import { openConfig } from './open-config.ts'
import { readOptions } from './read-options.ts'
import { type Command, DONE, type ExitCode, type Terminal, WRONG_USE } from './terminal.ts'

const help = `Usage: porteiro config [--config FILE] [--json]

Prints every setting: its value and where that comes from, its default, what is allowed and what it means.
Passwords are shown as ••••. Fails, naming each fault, when the configuration cannot be used.

  --config FILE   the configuration file (or PORTEIRO_CONFIG)
  --json          one line of JSON for each setting
`

async function run(args: string[], terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(args, { config: 'value', json: 'flag' })
  if (options.kind === 'wrong-use' || options.operands.length > 0) {
    terminal.stderr.write(options.kind === 'wrong-use' ? `${options.says}\n` : `${explainOperands([], options.operands)}${help}`)
    return WRONG_USE
  }
  const source = await openConfig(options.values.get('config'), terminal)
  const config = loadConfig(source)
  mailboxRulesOf(config, await readChecklistFiles(config.checklistFolders))
  const given = findGiven(source)
  for (const setting of listSettings()) {
    const { value, from } = given.get(setting.key) ?? { value: undefined, from: undefined }
    const shown = showValue(value, setting)
    if (options.flags.has('json')) terminal.stdout.write(`${JSON.stringify({ ...setting, value: shown, from })}\n`)
    else terminal.stdout.write(writeForPeople(setting, shown, from))
  }
  return DONE
}

function writeForPeople(setting: Setting, shown: string | undefined, from: string | undefined): string {
  if (setting.kind === 'section') return `\n${setting.key}: ${setting.meaning}\n`
  const unit = setting.unit === undefined ? '' : ` ${setting.unit}`
  const value = from === undefined ? '' : ` = ${shown ?? '(none)'}${shown === undefined ? '' : unit}   [${from}]`
  const standard = setting.standard === undefined ? 'none' : JSON.stringify(setting.standard)
  const variable = setting.env === undefined ? '' : `; ${setting.env}`
  return `  ${setting.key}${value}\n      ${setting.meaning}\n      ${setting.allowed}; default ${standard}${variable}\n`
}

function showValue(value: unknown, { secret }: Setting): string | undefined {
  if (value === undefined) return undefined
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return secret ? maskUrlPassword(text) : text
}

/** A smarthost's URL may carry a login: its password is nobody's to read. */
function maskUrlPassword(text: string): string {
  return text.replace(/^([a-z]+:\/\/[^:@/]*):.*@/, '$1:••••@')
}

export const configCommand: Command = { help, run }
