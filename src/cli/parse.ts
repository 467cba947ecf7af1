// porteiro parse: mails as files in, what was read in each out, a line of JSON for each. No store, no network.
import { readFile } from 'node:fs/promises'
import { deskOf } from '../config.ts'
import { explainField } from '../facts/explain-field.ts'
import { readRequest } from '../facts/read-request.ts'
import { loadConfig } from '../load-config.ts'
import type { Message } from '../message/message.ts'
import { readMessage } from '../message/read-message.ts'
import { findNearestWord } from '../nearest-word.ts'
import { readChecklistFiles } from '../read-checklist-files.ts'
import { openConfig } from './open-config.ts'
import { readOptions } from './read-options.ts'
import { type Command, DONE, type ExitCode, explainFailure, FAILED, type Terminal, WRONG_USE } from './terminal.ts'
import { writeExplanation, writeExplanationLine } from './write-explanation.ts'
import { writeReadingForPeople } from './write-reading-for-people.ts'
import { writeReadingLine } from './write-reading-line.ts'

const help = `Usage: porteiro parse [--pretty | --explain FIELD [--json]] [--config FILE] FILE…

Reads mails (.eml files; - is standard input) and prints one line of JSON for each: the checklist that applies,
the disposition, the customer, every value that was found with the words it was found in, and what would be asked.
Nothing is kept and nothing is looked up.

  --pretty        for people: the message with each found value marked and named
  --explain FIELD for people: why this field has this value or none, with everything that was considered for it
  --json          with --explain: as a line of JSON
  --config FILE   mailboxes, agents, zone and checklists of this configuration
`

async function run(args: string[], terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(args, { pretty: 'flag', explain: 'value', json: 'flag', config: 'value' })
  const wrong =
    options.kind === 'wrong-use'
      ? options.says
      : options.operands.length === 0
        ? 'Which mail? Name at least one .eml file, or - for standard input.'
        : undefined
  if (options.kind === 'wrong-use' || wrong !== undefined) {
    terminal.stderr.write(`${wrong}\n`)
    return WRONG_USE
  }
  const config = loadConfig(await openConfig(options.values.get('config'), terminal))
  const named = new Set(config.mailboxes.flatMap((mailbox) => mailbox.checklists))
  const checklists = (await readChecklistFiles(config.checklistFolders)).filter(({ id }) => named.has(id))
  const desk = deskOf(config)
  const id = options.values.get('explain')
  const fields = checklists.flatMap((checklist) => checklist.fields.map((field) => field.id))
  if (id !== undefined && !fields.includes(id)) {
    const nearest = findNearestWord(id, fields)
    terminal.stderr.write(
      `There is no field ${id}. ${nearest === undefined ? `Known: ${[...new Set(fields)].join(', ')}.` : `Did you mean ${nearest}?`}\n`,
    )
    return WRONG_USE
  }
  const write = (file: string, message: Message): string => {
    if (id !== undefined) {
      const explained = { file, field: id, message, explained: explainField(message, checklists, desk, { id }) }
      return options.flags.has('json') ? writeExplanationLine(explained) : writeExplanation(explained)
    }
    const read = { file, message, reading: readRequest(message, checklists, desk), checklists }
    return options.flags.has('pretty') ? writeReadingForPeople(read, terminal.stdout) : writeReadingLine(read)
  }
  let code: ExitCode = DONE
  for (const file of options.operands) {
    try {
      const raw = file === '-' ? await readAll(terminal.stdin) : await readFile(file)
      const message = await readMessage(raw, desk)
      if (message.headers.length === 0) throw new Error(raw.length === 0 ? 'it is empty' : NO_HEADER)
      terminal.stdout.write(write(file, message))
    } catch (failure) {
      terminal.stderr.write(`Cannot read the mail ${file}: ${explainFailure(failure)}\n`)
      code = FAILED
    }
  }
  return code
}

const NO_HEADER =
  'it has no header, so it is no mail; expected the source of one (.eml), which begins with lines such as From: and Subject:'

async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(typeof part === 'string' ? Buffer.from(part) : part)
  return Buffer.concat(parts)
}

export const parseCommand: Command = { help, run }
