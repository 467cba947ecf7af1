// The file's text and the environment in, a checked Config out. The environment wins over the file, the file over the defaults.
// Reads nothing itself: whoever starts a process opens the file and passes what it says.
import { type Document, isMap, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { type Config, ConfigSchema } from './config.ts'
import { listSettings, type Setting } from './list-settings.ts'
import { findNearestWord } from './nearest-word.ts'
import { sayIssue } from './say-issue.ts'

export type ConfigSource = {
  /** The configuration file: its name for error messages, its text (YAML). */
  file?: { name: string; text: string }
  env: Record<string, string | undefined>
}

/** What was given for one setting, before it was checked, and where. */
export type Given = { value: unknown; from: 'default' | 'file' | 'environment' }

type Tree = { [key: string]: unknown }
type ReadFile = { tree: Tree; lineOf: (path: PropertyKey[]) => number | undefined }

/** The variable that names the file itself: read by the command line, no setting. */
const FILE_VARIABLE = 'PORTEIRO_CONFIG'

// QUIRK: Kubernetes gives every pod beside a service named porteiro these variables; they are not meant for us.
const FOREIGN_VARIABLE = /^PORTEIRO_(SERVICE_(HOST|PORT)|PORT)(_|$)/

/** Returns the configuration. Throws one error that lists every wrong key: its place, what is wrong, what is allowed. */
export function loadConfig(source: ConfigSource): Config {
  const settings = listSettings()
  const file = readTree(source.file)
  const fromEnvironment = readEnvironment(source.env, settings)
  const tree = structuredClone(file.tree)
  for (const [key, value] of fromEnvironment) setIn(tree, key.split('.'), value)
  const result = ConfigSchema.safeParse(tree)
  if (result.success) return result.data
  const lines = result.error.issues.flatMap((issue) =>
    explainIssue(issue, settings).map(({ path, says }) => {
      const key = keyText(path)
      const setting = settings.find(({ key: known }) => known === key)
      const line = file.lineOf(path)
      const given = [...fromEnvironment.keys()].some((known) => key === known || key.startsWith(`${known}[`) || key.startsWith(`${known}.`))
      const place = given ? (setting?.env ?? 'environment') : line === undefined ? '' : `${source.file?.name}:${line}`
      return `  ${key}${place === '' ? '' : ` (${place})`}: ${says}`
    }),
  )
  throw new Error(`Cannot use the configuration:\n${lines.join('\n')}`)
}

/** Returns what `source` gives for each setting that can be set as a whole, unchecked, by key. */
export function findGiven(source: ConfigSource): Map<string, Given> {
  const settings = listSettings()
  const file = readTree(source.file)
  const fromEnvironment = readEnvironment(source.env, settings)
  return new Map(
    settings.flatMap(({ key, env, standard }): [string, Given][] => {
      if (env === undefined) return []
      if (fromEnvironment.has(key)) return [[key, { value: fromEnvironment.get(key), from: 'environment' }]]
      const value = getIn(file.tree, key.split('.'))
      return [[key, value === undefined ? { value: standard, from: 'default' } : { value, from: 'file' }]]
    }),
  )
}

function readTree(file: ConfigSource['file']): ReadFile {
  if (file === undefined) return { tree: {}, lineOf: () => undefined }
  const counter = new LineCounter()
  const document = parseDocument(file.text, { lineCounter: counter })
  const broken = document.errors[0]
  if (broken !== undefined) throw new Error(`Cannot use the configuration: ${file.name} is not YAML: ${broken.message}`)
  const alias = findUnquotedStar(document)
  if (alias !== undefined) {
    const { line } = counter.linePos(alias.offset)
    throw new Error(`Cannot use the configuration:\n  ${file.name}:${line}: ${sayUnquotedStar(alias.name)}`)
  }
  const tree: unknown = document.toJS({ maxAliasCount: 100 }) ?? {}
  if (!isTree(tree))
    throw new Error(`Cannot use the configuration: ${file.name} must hold keys with values, such as store: sqlite:data/porteiro.db`)
  const lineOf = (path: PropertyKey[]): number | undefined => {
    let node: unknown = document.contents
    let offset: number | undefined
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step)
        if (pair === undefined) break
        if (isScalar(pair.key)) offset = pair.key.range?.[0]
        node = pair.value
      } else node = document.getIn(path.slice(0, path.indexOf(step) + 1), true)
    }
    return offset === undefined ? undefined : counter.linePos(offset).line
  }
  return { tree, lineOf }
}

/** Returns the first alias that names nothing: whoever writes *@provedor.example means the star, and YAML takes it for one. */
function findUnquotedStar(document: Document): { name: string; offset: number } | undefined {
  let found: { name: string; offset: number } | undefined
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return
      found = { name: alias.source, offset: alias.range?.[0] ?? 0 }
      return visit.BREAK
    },
  })
  return found
}

const sayUnquotedStar = (name: string): string => `YAML takes *${name} for an alias; put it in quotation marks: "*${name}"`

function readEnvironment(env: ConfigSource['env'], settings: Setting[]): Map<string, unknown> {
  const byVariable = new Map(settings.flatMap((setting) => (setting.env === undefined ? [] : [[setting.env, setting]])))
  const given = new Map<string, unknown>()
  const wrong: string[] = []
  for (const [variable, text] of Object.entries(env)) {
    if (!variable.startsWith('PORTEIRO_') || text === undefined || variable === FILE_VARIABLE || FOREIGN_VARIABLE.test(variable)) continue
    const setting = byVariable.get(variable)
    if (setting !== undefined) given.set(setting.key, readVariable(variable, text, setting))
    else wrong.push(`  ${variable} (environment): is no setting${suggest(variable, [...byVariable.keys()])}`)
  }
  if (wrong.length > 0) throw new Error(`Cannot use the configuration:\n${wrong.join('\n')}`)
  return given
}

/** A text is taken as it stands; a number, a yes or no, a list or a map is written as in the file. */
function readVariable(variable: string, text: string, setting: Setting): unknown {
  if (setting.kind === 'value' && !/\b(?:number|list|true \| false)\b/.test(setting.allowed)) return text
  const document = parseDocument(text)
  const [cause] = document.errors
  if (cause !== undefined)
    throw new Error(`Cannot use the configuration:\n  ${variable} (environment): is not written as YAML or JSON`, { cause })
  const alias = findUnquotedStar(document)
  if (alias !== undefined) throw new Error(`Cannot use the configuration:\n  ${variable} (environment): ${sayUnquotedStar(alias.name)}`)
  return document.toJS({ maxAliasCount: 100 })
}

type Said = { path: PropertyKey[]; says: string }

function explainIssue(issue: z.core.$ZodIssue, settings: Setting[]): Said[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const siblings = settings
        .filter((setting) => parentOf(setting.key) === keyText(issue.path, 'pattern'))
        .map((setting) => lastOf(setting.key))
      return { path: [...issue.path, key], says: `is no setting${suggest(key, siblings)}; allowed: ${siblings.join(', ')}` }
    })
  }
  if (issue.code === 'invalid_key') return [{ path: issue.path, says: issue.issues[0]?.message ?? 'is no name' }]
  const setting = settings.find(({ key }) => key === keyText(issue.path, 'pattern'))
  const says = sayIssue(issue, setting?.allowed.split(' | ').join(', or '))
  const isNumber = setting?.allowed.includes('number') === true && says !== 'is missing'
  return [
    { path: issue.path, says: isNumber ? `${says} (${setting.allowed}${setting.unit === undefined ? '' : `, in ${setting.unit}`})` : says },
  ]
}

function suggest(word: string, candidates: string[]): string {
  const nearest = findNearestWord(word, candidates)
  return nearest === undefined ? '' : `; did you mean ${nearest}?`
}

/** `as: 'pattern'` writes [] for each index and NAME for a map's names, as list-settings.ts does. */
function keyText(path: PropertyKey[], as: 'given' | 'pattern' = 'given'): string {
  let text = ''
  for (const [index, step] of path.entries()) {
    if (typeof step === 'number') text += as === 'pattern' ? '[]' : `[${step}]`
    else if (as === 'pattern' && path[index - 1] === 'handOff' && index === 1) text += '.NAME'
    else text += text === '' ? String(step) : `.${String(step)}`
  }
  return text
}

const parentOf = (key: string): string => key.slice(0, Math.max(0, key.lastIndexOf('.')))
const lastOf = (key: string): string => key.slice(key.lastIndexOf('.') + 1)

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function getIn(tree: Tree, path: string[]): unknown {
  let at: unknown = tree
  for (const step of path) at = isTree(at) ? at[step] : undefined
  return at
}

function setIn(tree: Tree, path: string[], value: unknown): void {
  const [step, ...rest] = path
  if (step === undefined) return
  if (rest.length === 0) {
    tree[step] = value
    return
  }
  const below = tree[step]
  const inner = isTree(below) ? below : {}
  tree[step] = inner
  setIn(inner, rest, value)
}
