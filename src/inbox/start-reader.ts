// Starts a process that reads mails, with as few rights as reading needs: it sees this program and nothing else of the disk, opens
// no connection, starts nothing, and leaves no core behind when it runs out of memory. What a mail makes of it, the service stands.
import { type ChildProcess, spawn } from 'node:child_process'
import { lstatSync, readlinkSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export type ReaderLimits = {
  /** V8's heap for long-lived data. Buffers stand outside of it; they are bounded by the mail's size. */
  memoryMb: number
  /** A folder, which is there, where compiled modules are kept from one start to the next; without one each start compiles them. */
  compileCache?: string
}

/** V8 would let what lives shortly grow to 100 MB; with this reading is no slower, measured with the mails of fixtures/corpus. */
const YOUNG_HALF_MB = 4
/**
 * Many patterns, each searched in a short text: machine code that is not unrolled is a third smaller and no slower. Patterns interpreted
 * first and compiled later cost a reader's first mails a third more time. Collecting the young generation beside it, on a machine whose
 * processors are taken by other readers, takes longer than without help. Functions are many, and each is called a few times a mail: V8's middle
 * compiler, after 150 calls instead of 400, makes them as fast as its last one, which kept a processor beside the reader busy for a fifth of
 * the time; only 1 MB of one kind takes a third longer.
 * @internal exported for the bench alone
 */
export const READER_FLAGS = [
  '--no-regexp-unroll',
  '--no-regexp-tier-up',
  '--no-parallel-scavenge',
  '--no-turbofan',
  '--invocation-count-for-maglev=150',
  '--minimum-invocations-after-ic-update=150',
]
/** What a process may say about why it cannot start. */
const MAX_CAUSE = 2_000
/**
 * A core would hold the mail. And a reader whose service was killed while it worked has nobody left who keeps its deadline: where Linux's
 * setpriv is there the system ends it with the service; elsewhere it ends once it has read.
 */
const BOUND = 'ulimit -c 0; with="setpriv --pdeathsig KILL"; if $with true 2>/dev/null; then exec $with "$0" "$@"; fi; exec "$0" "$@"'

export type Reader = {
  process: ChildProcess
  /** What it wrote before it was ready. Afterwards it may only have to tell of a mail: nobody listens. */
  cause(): string
}

/** Returns the process; `file` is its program, which says `ready` by its first message and ends when it is left alone. */
export function startReader(file: URL, { memoryMb, compileCache }: ReaderLimits): Reader {
  const flags = [
    '--permission',
    ...READABLE.map((folder) => `--allow-fs-read=${folder}`),
    ...(compileCache === undefined ? [] : [`--allow-fs-read=${compileCache}`, `--allow-fs-write=${compileCache}`]),
    `--max-old-space-size=${memoryMb}`,
    `--max-semi-space-size=${YOUNG_HALF_MB}`,
    ...READER_FLAGS,
  ]
  const child = spawn('/bin/sh', ['-c', BOUND, process.execPath, ...flags, fileURLToPath(file)], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    // A group of its own: Ctrl-C in a terminal reaches all of a group, and a reader that is starting would end by it before the
    // service, which stops in order, has its word. It ends with the service all the same: nobody is left to answer.
    detached: true,
    // Nothing of ours: secrets of the configuration may stand in it. glibc would keep memory for each of a process's threads.
    env: { MALLOC_ARENA_MAX: '1', ...(compileCache === undefined ? {} : { NODE_COMPILE_CACHE: compileCache }) },
  })
  let said = ''
  child.stderr?.on('data', (data: Buffer) => {
    said = (said + data.toString()).slice(0, MAX_CAUSE)
  })
  child.once('message', () => child.stderr?.removeAllListeners('data').resume())
  return { process: child, cause: () => said }
}

/** As many as Linux follows. */
const MOST_LINKS = 40
const READABLE = readableFolders()

/** The program and its packages, wherever they are kept: beside them in the project's folder may stand the store and the configuration. */
function readableFolders(): string[] {
  const own = ['../', '../../package.json', '../../node_modules/'].map((name) => fileURLToPath(new URL(name, import.meta.url)))
  // Where that folder of packages is a link, they are looked up by its name and read from where it leads to.
  const packages = /^.*?[\\/]node_modules[\\/]/.exec(fileURLToPath(import.meta.resolve('mailparser')))?.[0]
  return [...new Set([...own, ...linksOf(own.at(-1) ?? ''), ...(packages === undefined ? [] : [packages])])]
}

/** Each name on the way where a link leads to a link: Node asks for leave to read it. */
function linksOf(folder: string): string[] {
  const names: string[] = []
  let at = resolve(folder)
  while (names.length < MOST_LINKS && lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    at = resolve(dirname(at), readlinkSync(at))
    names.push(`${at}${sep}`)
  }
  return names
}
