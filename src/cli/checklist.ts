// porteiro checklist check: is this file a checklist, and if not, where and why not.
import { readFile } from 'node:fs/promises'
import { parseChecklistText } from '../checklist/parse-checklist-text.ts'
import { explainUnknown } from './explain-unknown.ts'
import { readOptions } from './read-options.ts'
import { type Command, DONE, type ExitCode, explainFailure, FAILED, type Terminal, WRONG_USE } from './terminal.ts'

const help = `Usage: porteiro checklist check FILE…

Says for each file whether it can be used as a checklist; if not, what is wrong, with its line and key.
docs/checklists.md tells how to write one.
`

async function run(args: string[], { stdout, stderr }: Terminal): Promise<ExitCode> {
  const options = readOptions(args, {})
  const [action, ...files] = options.kind === 'options' ? options.operands : []
  if (options.kind === 'wrong-use' || action !== 'check' || files.length === 0) {
    stderr.write(options.kind === 'wrong-use' ? `${options.says}\n` : `${explainUnknown('action', action, ['check'])}${help}`)
    return WRONG_USE
  }
  let code: ExitCode = DONE
  for (const file of files) {
    try {
      const { id, fields } = parseChecklistText(file, await readText(file))
      stdout.write(`${file}: ok, checklist ${id} with ${fields.length} fields\n`)
    } catch (failure) {
      stderr.write(`${explainFailure(failure)}\n`)
      code = FAILED
    }
  }
  return code
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new Error(`Cannot read the checklist ${file}`, { cause })
  }
}

export const checklistCommand: Command = { help, run }
