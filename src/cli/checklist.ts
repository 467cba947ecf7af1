// porteiro checklist check: is this file a checklist, and if not, where and why not.
import { readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { parseChecklistText } from '../checklist/parse-checklist-text.ts'
import { readChecklistFiles } from '../read-checklist-files.ts'
import { explainAction } from './explain-unknown.ts'
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
    stderr.write(options.kind === 'wrong-use' ? `${options.says}\n` : `${explainAction(action, files, { check: ['FILE…'] })}${help}`)
    return WRONG_USE
  }
  const shipped = await readChecklistFiles([])
  let code: ExitCode = DONE
  for (const file of files) {
    try {
      const checklist = parseChecklistText(file, await readText(file))
      const { id, fields } = checklist
      stdout.write(`${file}: ok, checklist ${id} with ${fields.length} fields\n`)
      if (shipped.some((each) => each.id === id && !isDeepStrictEqual(each, checklist))) stdout.write(`${sayReplaces(file, id)}\n`)
    } catch (failure) {
      stderr.write(`${explainFailure(failure)}\n`)
      code = FAILED
    }
  }
  return code
}

const sayReplaces = (file: string, id: string): string =>
  `${file}: note: ${id} is the id of a checklist that ships; in a folder of checklistFolders this one takes its place`

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new Error(`Cannot read the checklist ${file}`, { cause })
  }
}

export const checklistCommand: Command = { help, run }
