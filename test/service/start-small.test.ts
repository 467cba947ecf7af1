// `porteiro serve` begins itself anew with what keeps it small: the same process, with what the operator set left as it is.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

test('startAnewSmall() keeps the process, its streams and what its operator has set', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-small-'))
  const env = {
    PORTEIRO_STORE: `sqlite:${join(folder, 'porteiro.db')}`,
    PORTEIRO_SMTP_LISTEN: '127.0.0.1:0',
    PORTEIRO_OPERATOR_LISTEN: '127.0.0.1:0',
    PORTEIRO_DNS: 'off',
    MALLOC_ARENA_MAX: '3',
  }
  const child = spawn(process.execPath, ['--max-semi-space-size=8', 'src/cli.ts', 'serve'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const { promise: ended, resolve } = Promise.withResolvers<number | null>()
  child.once('exit', resolve)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
    rmSync(folder, { recursive: true })
  })
  const started = Promise.withResolvers<void>()
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (JSON.parse(line).event === 'service-started') started.resolve()
  })
  await started.promise
  // What the kernel says of it (Linux, proc(5)).
  const listOf = (file: string): string[] => readFileSync(`/proc/${child.pid}/${file}`, 'utf8').split('\0')
  expect(listOf('cmdline').slice(1, -1)).toEqual([
    '--max-semi-space-size=8',
    '--no-parallel-scavenge',
    '--no-allocation-site-pretenuring',
    `${ROOT}src/cli.ts`,
    'serve',
  ])
  expect(listOf('environ')).toContain('MALLOC_ARENA_MAX=3')
  expect(listOf('environ')).toContain('MALLOC_MMAP_THRESHOLD_=65536')
  expect(existsSync(join(folder, 'porteiro.db-compiled', 'readers'))).toBe(true)
  // Customers' mail: nothing of it for others on this machine, whatever the umask is that the service was started with.
  for (const file of ['', '-wal', '-lock', '-compiled']) expect(statSync(join(folder, `porteiro.db${file}`)).mode & 0o007).toBe(0)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})
