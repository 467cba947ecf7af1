// The Dockerfile's own steps, run in a fresh folder as an ordinary user: where no container engine is at hand, this shows
// that the files it copies, the packages it keeps, its user, its start and its health check work together.
// The network is not used: of `npm ci` the result is made, from the packages that are here and that the lockfile keeps.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, constants, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendBySmtp } from '../../src/cli/send-by-smtp.ts'
import { type DockerStep, readDockerfile } from './read-dockerfile.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const steps = readDockerfile(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'))
const NOBODY = 65534

/** The container's root in the fresh folder. */
const root = mkdtempSync(join(tmpdir(), 'porteiro-image-'))
const inRoot = (path: string): string => (path.startsWith('/') ? join(root, path) : join(root, workdir, path))
const ids = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}

let workdir = '/'
let user = 'root'
const env: Record<string, string> = {}
let service: ChildProcess | undefined

function pick<Kind extends DockerStep['kind']>(kind: Kind): Extract<DockerStep, { kind: Kind }> {
  const step = steps.findLast((each): each is Extract<DockerStep, { kind: Kind }> => each.kind === kind)
  if (step === undefined) throw new Error(`Cannot test the Dockerfile: it has no ${kind}`)
  return step
}

/** What `npm ci --omit=dev --omit=optional` leaves, by the lockfile's own marks. */
function installProduction(): void {
  const { packages } = JSON.parse(readFileSync(join(root, workdir, 'package-lock.json'), 'utf8'))
  for (const [path, { dev, optional, devOptional }] of Object.entries<Record<string, unknown>>(packages)) {
    if (path === '' || dev === true || optional === true || devOptional === true || /node_modules.*node_modules/.test(path)) continue
    cpSync(join(ROOT, path), inRoot(path), { recursive: true })
  }
}

function runStep(command: string): void {
  if (command === 'npm ci --omit=dev --omit=optional --ignore-scripts') return installProduction()
  const folder = /^install -d -o node -g node (\/\S+)$/.exec(command)?.[1]
  if (folder === undefined) throw new Error(`Cannot test the Dockerfile: nobody told the test how to run ${command}`)
  mkdirSync(inRoot(folder), { recursive: true })
  if ('uid' in ids) chownSync(inRoot(folder), NOBODY, NOBODY)
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('Cannot find a free port')
  return address.port
}

function start(command: string[]): ChildProcess {
  const [program = '', ...args] = command
  expect(program).toBe('node')
  return spawn(join(root, 'bin/node'), args, {
    cwd: join(root, workdir),
    env: { ...env, PATH: join(root, 'bin') },
    stdio: 'ignore',
    ...ids,
  })
}

async function isHealthy(): Promise<boolean> {
  const [code] = await once(start(pick('healthcheck').command), 'exit')
  return code === 0
}

beforeAll(async () => {
  chmodSync(root, 0o755)
  mkdirSync(join(root, 'bin'))
  // The image's Node: a copy, because an ordinary user may not reach the one that runs this test.
  copyFileSync(process.execPath, join(root, 'bin/node'), constants.COPYFILE_FICLONE)
  for (const step of steps) {
    if (step.kind === 'workdir') {
      workdir = step.path
      mkdirSync(inRoot('.'), { recursive: true })
    }
    if (step.kind === 'copy') {
      for (const from of step.from) {
        const to = step.from.length > 1 || step.to.endsWith('/') ? join(step.to, basename(from)) : step.to
        cpSync(join(ROOT, from), inRoot(to), { recursive: true })
      }
    }
    if (step.kind === 'run') runStep(step.command)
    if (step.kind === 'user') user = step.name
    if (step.kind === 'env') env[step.name] = step.value.replace('sqlite:/', `sqlite:${root}/`)
  }
  // On this machine others may have the image's ports.
  env['PORTEIRO_SMTP_LISTEN'] = `127.0.0.1:${await findFreePort()}`
  env['PORTEIRO_OPERATOR_LISTEN'] = `127.0.0.1:${await findFreePort()}`
}, 120_000)

afterAll(async () => {
  if (service !== undefined && service.exitCode === null && service.signalCode === null) {
    service.kill('SIGKILL')
    await once(service, 'exit')
  }
  rmSync(root, { recursive: true, force: true })
})

describe('Dockerfile', () => {
  test('starts from the official slim image of Node 26', () => {
    expect(pick('from').image).toBe('node:26-slim')
  })

  test('runs as a user that is not root', () => {
    expect(user).toBe('node')
  })

  test('keeps what must outlive the container in its volume', () => {
    expect(env['PORTEIRO_STORE']).toBe(`sqlite:${root}${pick('volume').path}/porteiro.db`)
  })

  test('exposes the ports it listens on', () => {
    const listens = steps.flatMap((step) =>
      step.kind === 'env' && step.name.endsWith('_LISTEN') ? [Number(step.value.split(':').at(-1))] : [],
    )
    expect(pick('expose').ports).toEqual(listens)
  })

  test('sets what docs/operation.md says that it does', () => {
    const page = readFileSync(join(ROOT, 'docs/operation.md'), 'utf8')
    const told = [...page.matchAll(/^\| `(PORTEIRO_\w+)` \| `([^`]+)`/gm)].map(([, name, value]) => [name, value])
    const set = steps.flatMap((step) => (step.kind === 'env' && step.name.startsWith('PORTEIRO_') ? [[step.name, step.value]] : []))
    expect(told).toEqual(set)
  })

  test('leaves the packages of development out', () => {
    expect(existsSync(inRoot('node_modules/zod'))).toBe(true)
    expect(existsSync(inRoot('node_modules/vitest'))).toBe(false)
  })

  test('gives a service that becomes healthy, takes a mail, and stops when told', { timeout: 60_000 }, async () => {
    expect(await isHealthy()).toBe(false)
    service = start(pick('cmd').command)
    const ended = once(service, 'exit')
    for (let tries = 0; !(await isHealthy()); tries++) {
      if (tries > 50 || service.exitCode !== null) throw new Error(`The service did not become healthy (exit code ${service.exitCode})`)
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    const port = Number(env['PORTEIRO_SMTP_LISTEN']?.split(':')[1])
    const bytes = Buffer.from('From: ana@padaria.example\r\nSubject: oi\r\n\r\nOi.\r\n')
    const sending = { host: '127.0.0.1', port, mailFrom: 'ana@padaria.example', rcptTo: 'suporte@provedor.example', bytes }
    expect(await sendBySmtp(sending)).toMatch(/^250 /)
    expect(existsSync(join(root, 'data/porteiro.db'))).toBe(true)
    service.kill('SIGTERM')
    expect((await ended)[0]).toBe(0)
    const refused = connect({ host: '127.0.0.1', port })
    await expect(once(refused, 'connect')).rejects.toThrow('ECONNREFUSED')
  })
})
