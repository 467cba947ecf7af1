// The text of a checklist file (YAML 1.2) in, a checklist out; reading the file itself is a shell's work.
// Promises that every fault is named with file, line, key path and what is allowed, all of them at once.
// The yaml package stops here.
import { isNode, LineCounter, parseDocument } from 'yaml'
import { type Checklist, checkChecklist, describeFault } from './checklist.ts'

/** A checklist is a few hundred lines; more is a mistake or an attack. */
const MAX_CHARACTERS = 500_000

/** Returns `yaml` as a checklist. Throws, naming `file`, line and key of each fault, when it is not one. */
export function parseChecklistText(file: string, yaml: string): Checklist {
  const fail = (lines: string[]): never => {
    throw new Error(`Cannot use checklist ${file}:\n${lines.join('\n')}`)
  }
  if (yaml.length > MAX_CHARACTERS) return fail([`(the file): ${yaml.length} characters, at most ${MAX_CHARACTERS} are allowed`])
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  if (document.errors.length > 0)
    return fail(document.errors.map((error) => `${file}:${lines.linePos(error.pos[0]).line}: ${error.message}`))

  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: 50 })
  } catch (cause) {
    return fail([`(the file): ${cause instanceof Error ? cause.message : 'unreadable'}`])
  }
  const result = checkChecklist(data)
  if (!Array.isArray(result)) return result

  const lineOf = (path: (string | number)[]): number => {
    // The nearest parent that stands in the file: a missing key has no line of its own.
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  return fail(result.map((fault) => `${file}:${lineOf(fault.path)}: ${describeFault(fault)}`))
}
