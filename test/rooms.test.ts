// The architecture, held by reading the source: which room may import which, what pure rooms may touch, which file may
// know which foreign package. DESIGN in short: value ← message ← checklist ← facts ← ticket ← reply ← decide ← shells ← main, cli.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SOURCE = fileURLToPath(new URL('../src/', import.meta.url))

type SourceFile = { path: string; text: string; code: string; imports: Import[] }
type Import = { specifier: string; typeOnly: boolean }

/** A file's room: its folder, or for a file directly in src/ its own name. */
const roomOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.ts$/, ''))

/** Each room and the rooms it may import, itself left out. `shared` are small files every shell may use. */
const PURE = ['value', 'message', 'checklist', 'facts', 'ticket', 'reply', 'decide']
const SHARED = ['log', 'config', 'nearest-word', 'peer-list', 'markup']
const MAY_IMPORT: Record<string, string[]> = {
  value: [],
  message: ['value'],
  checklist: ['value', 'message', 'say-issue'],
  facts: ['value', 'message', 'checklist'],
  ticket: ['value', 'message', 'checklist', 'facts'],
  reply: ['value', 'message', 'checklist', 'facts', 'ticket'],
  decide: ['value', 'message', 'checklist', 'facts', 'ticket', 'reply'],
  'nearest-word': [],
  'say-issue': [],
  'peer-list': [],
  markup: [],
  log: [],
  config: ['value', 'message', 'reply'],
  'list-settings': ['config'],
  'load-config': ['config', 'list-settings', 'nearest-word', 'say-issue'],
  'read-checklist-files': ['checklist'],
  store: [...PURE, ...SHARED],
  inbox: [...PURE, ...SHARED],
  outbox: [...PURE, ...SHARED],
  world: [...PURE, ...SHARED],
  operator: [...PURE, ...SHARED],
  page: [...PURE, ...SHARED],
  'stop-parts': [],
  main: [...PURE, ...SHARED, 'stop-parts', 'load-config', 'read-checklist-files', 'store', 'inbox', 'outbox', 'world', 'operator', 'page'],
  cli: [
    ...PURE,
    ...SHARED,
    'load-config',
    'list-settings',
    'read-checklist-files',
    'store',
    'inbox',
    'outbox',
    'world',
    'operator',
    'page',
    'main',
  ],
}
/** What every shell may know of the store: its promises and the form of its times, never one store's inside. */
const STORE_PROMISES = ['store/store.ts', 'store/store-failure.ts', 'store/store-time.ts', 'store/clean-text.ts']
const SHELLS = ['inbox', 'outbox', 'world', 'operator', 'page']

/** Node's modules that compute and touch nothing. node:crypto is here for hashes: chance is forbidden by name below. */
const PURE_NODE_MODULES = ['node:crypto', 'node:util', 'node:buffer', 'node:url', 'node:string_decoder', 'node:punycode']
const IMPURE_WORDS: [string, RegExp][] = [
  ['the clock (Date.now)', /\bDate\.now\b/],
  ['the clock (new Date())', /\bnew Date\(\s*\)/],
  ['the clock (Temporal.Now)', /\bTemporal\.Now\b/],
  ['the clock (performance)', /\bperformance\./],
  ['chance (Math.random)', /\bMath\.random\b/],
  ['chance (crypto)', /\b(?:randomBytes|randomUUID|randomInt|getRandomValues)\b/],
  ['the process', /\bprocess\./],
  ['the console', /\bconsole\./],
  ['the network', /\bfetch\(/],
  ['a timer', /\bset(?:Timeout|Interval|Immediate)\(/],
]

/** Packages that more than one file may import, with those files or folders; [] is any file. */
const WIDE_PACKAGES: Record<string, string[]> = {
  zod: [],
  pino: [],
  // Queries are written where their table is.
  kysely: ['store/'],
  // Two texts that people write: a checklist, the configuration.
  yaml: ['checklist/parse-checklist-text.ts', 'load-config.ts'],
  // One lays a letter out, one writes it down, one signs it, the last carries it.
  nodemailer: ['reply/compose-mail.ts', 'reply/write-mime.ts', 'reply/sign-mail.ts', 'outbox/smarthost.ts'],
  // The door in, and the demo's stand-in for somebody else's server.
  'smtp-server': ['inbox/listener.ts', 'cli/catch-mail.ts'],
}

const files: SourceFile[] = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => {
    const text = readFileSync(join(SOURCE, path), 'utf8')
    const code = withoutComments(text)
    return { path, text, code, imports: importsOf(code) }
  })

/** Comments taken out; a line comment only where // does not stand inside a string or an expression before it. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

function importsOf(code: string): Import[] {
  const statements = [...code.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm)]
  const dynamic = [...code.matchAll(/\bimport\('([^']+)'\)/g)]
  return [
    ...statements.map(([statement, type, specifier = '']) => ({ specifier, typeOnly: type !== undefined || importsOnlyTypes(statement) })),
    ...dynamic.map(([, specifier = '']) => ({ specifier, typeOnly: false })),
  ]
}

function importsOnlyTypes(statement: string): boolean {
  const names = /\{([^}]*)\}/
    .exec(statement)?.[1]
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return names !== undefined && names.length > 0 && names.every((name) => name.startsWith('type '))
}

const local = ({ path }: SourceFile, { specifier }: Import): string => relative('.', normalize(join(dirname(path), specifier)))

test('rooms import only what stands before them', () => {
  const wrong = files.flatMap((file) =>
    file.imports
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map((each) => local(file, each))
      .filter((target) => roomOf(target) !== roomOf(file.path) && !(MAY_IMPORT[roomOf(file.path)] ?? []).includes(roomOf(target)))
      .filter((target) => !(SHELLS.includes(roomOf(file.path)) && STORE_PROMISES.includes(target)))
      .map((target) => `${file.path} imports ${target}`),
  )
  expect(wrong).toEqual([])
})

test('every room is in the picture', () => {
  expect([...new Set(files.map(({ path }) => roomOf(path)))].filter((room) => MAY_IMPORT[room] === undefined)).toEqual([])
})

test('no import makes a circle', () => {
  const graph = new Map(
    files.map((file) => [
      file.path,
      file.imports.filter(({ specifier, typeOnly }) => specifier.startsWith('.') && !typeOnly).map((each) => local(file, each)),
    ]),
  )
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (path: string, above: string[]): void => {
    if (above.includes(path)) circles.push([...above.slice(above.indexOf(path)), path].join(' → '))
    if (done.has(path) || above.includes(path)) return
    for (const next of graph.get(path) ?? []) visit(next, [...above, path])
    done.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  expect(circles).toEqual([])
})

test('pure rooms touch neither clock, chance, disk, network, log nor environment', () => {
  const pure = files.filter(({ path }) => PURE.includes(roomOf(path)))
  const words = pure.flatMap(({ path, code }) =>
    IMPURE_WORDS.filter(([, pattern]) => pattern.test(code)).map(([name]) => `${path} touches ${name}`),
  )
  const modules = pure.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier, typeOnly }) => specifier.startsWith('node:') && !typeOnly && !PURE_NODE_MODULES.includes(specifier))
      // isIP is a function of a text.
      .filter(({ specifier }) => !(specifier === 'node:net' && importsIsIpOnly(path)))
      .map(({ specifier }) => `${path} imports ${specifier}`),
  )
  expect([...words, ...modules]).toEqual([])
})

function importsIsIpOnly(path: string): boolean {
  const code = files.find((file) => file.path === path)?.code ?? ''
  const names = /import\s*\{([^}]*)\}\s*from\s*'node:net'/
    .exec(code)?.[1]
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return names?.every((name) => /^(type \w+|isIP|isIPv4|isIPv6|BlockList|SocketAddress)$/.test(name)) ?? false
}

test('a foreign package is known to one file', () => {
  const users = new Map<string, string[]>()
  for (const { path, imports } of files) {
    for (const { specifier } of imports) {
      if (!specifier.startsWith('.') && !specifier.startsWith('node:')) users.set(specifier, [...(users.get(specifier) ?? []), path])
    }
  }
  const wrong = [...users].flatMap(([name, paths]) => {
    const unique = [...new Set(paths)]
    const allowed = WIDE_PACKAGES[name.split('/')[0] ?? name]
    if (allowed === undefined) return unique.length > 1 ? [`${name} is in ${unique.join(', ')}`] : []
    return allowed.length === 0
      ? []
      : unique.filter((path) => !allowed.some((place) => path.startsWith(place))).map((path) => `${name} is in ${path}`)
  })
  expect(wrong).toEqual([])
})

test('no file has a default export, and none is an index', () => {
  const exported = files.filter(({ code }) => /^export\s+default\b|\bas\s+default\b/m.test(code)).map(({ path }) => path)
  expect([...exported, ...files.filter(({ path }) => /(^|\/)index\.ts$/.test(path)).map(({ path }) => path)]).toEqual([])
})

test('every file opens with what it is', () => {
  expect(files.filter(({ text }) => !/^(#!.*\n)?\/\/ \S/.test(text)).map(({ path }) => path)).toEqual([])
})

/** Longer than 300 lines, each with its reason. */
const LONG_FILES: Record<string, string> = {
  'config.ts': 'every setting with its schema and its sentence',
  'message/thread/forward-words-east.ts': 'a table of header words, a line for each',
  'value/error/known-errors.ts': 'a table of errors with their meaning in three languages',
  'value/program/programs.ts': 'a table of programs, a line for each',
}

test('no file is longer than 300 lines without a reason', () => {
  const long = files.filter(({ path, text }) => text.split('\n').length > 301 && LONG_FILES[path] === undefined)
  expect(long.map(({ path, text }) => `${path} has ${text.split('\n').length - 1} lines`)).toEqual([])
})

test('this test sees imports of every form', () => {
  const code =
    "import { type A } from './a.ts'\nimport {\n  b,\n  type C,\n} from './b.ts'\nexport { d } from './d.ts'\nimport './e.ts'\nconst f = () => import('./f.ts')\n"
  expect(importsOf(code).map(({ specifier, typeOnly }) => (typeOnly ? `type ${specifier}` : specifier))).toEqual([
    'type ./a.ts',
    './b.ts',
    './d.ts',
    './e.ts',
    './f.ts',
  ])
})

test('imports name the file they mean', () => {
  const wrong = files.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier }) => specifier.startsWith('.') && !specifier.endsWith('.ts'))
      .map(({ specifier }) => `${path} imports ${specifier}`),
  )
  expect(wrong).toEqual([])
})
