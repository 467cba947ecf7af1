// One command's arguments in, its options and operands out; or what is wrong with them, with a "did you mean".
import { parseArgs } from 'node:util'
import { findNearestWord } from '../nearest-word.ts'

/** Each option's name and whether it is followed by a value. Every command has --help beside them. */
export type OptionShape = Record<string, 'flag' | 'value'>

export type ReadOptions =
  | { kind: 'options'; flags: Set<string>; values: Map<string, string>; operands: string[] }
  | { kind: 'wrong-use'; says: string }

/** Returns the options of `args`. Everything after -- is an operand, and so is a lone -. */
export function readOptions(args: string[], shape: OptionShape): ReadOptions {
  const all: OptionShape = { ...shape, help: 'flag' }
  const names = Object.keys(all)
  const options = Object.fromEntries(
    names.map((name) => [name, { type: all[name] === 'value' ? ('string' as const) : ('boolean' as const) }]),
  )
  const { tokens } = parseArgs({
    args: args.map((arg) => (arg === '-h' ? '--help' : arg)),
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  const flags = new Set<string>()
  const values = new Map<string, string>()
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const kind = Object.hasOwn(all, token.name) ? all[token.name] : undefined
    if (kind === undefined) {
      const nearest = findNearestWord(token.name, names)
      const hint = nearest === undefined ? `Known: ${names.map((name) => `--${name}`).join(', ')}.` : `Did you mean --${nearest}?`
      return { kind: 'wrong-use', says: `There is no option ${token.rawName}. ${hint}` }
    }
    if (kind === 'flag' && token.value !== undefined) return { kind: 'wrong-use', says: `The option ${token.rawName} takes no value.` }
    if (kind === 'flag') flags.add(token.name)
    else if (token.value === undefined || token.value === '')
      return { kind: 'wrong-use', says: `The option ${token.rawName} needs a value.` }
    else values.set(token.name, token.value)
  }
  return { kind: 'options', flags, values, operands }
}
