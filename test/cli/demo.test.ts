// The demo as a newcomer sees it: the whole service over real sockets, in a process of its own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
let demo: ReturnType<typeof startDemo> | undefined
afterEach(() => demo?.process.kill('SIGKILL'))

function startDemo(...args: string[]) {
  const process_ = spawn(process.execPath, ['src/cli.ts', 'demo', ...args], {
    cwd: ROOT,
    env: { ...process.env, PORTEIRO_STORE: 'nonsense' },
  })
  const said = { stdout: '', stderr: '' }
  process_.stdout.on('data', (text) => {
    said.stdout += text
  })
  process_.stderr.on('data', (text) => {
    said.stderr += text
  })
  return { process: process_, said, ended: once(process_, 'close') }
}

test('porteiro demo plays every mail to its end, whatever the environment says', { timeout: 60_000 }, async () => {
  demo = startDemo()
  const [code] = await demo.ended
  expect(demo.said.stderr).toBe('')
  expect(demo.said.stdout).toMatch(/6 mails accepted = .* \+ 0 in flight\n$/)
  expect(demo.said.stdout).toContain('The reply to antonia@padaria-sol-nascente.example:')
  expect(demo.said.stdout).toContain('The hand-off to fila@helpdesk.example:')
  expect(code).toBe(0)
})

test('porteiro demo --keep goes on until it is told to stop', { timeout: 60_000 }, async () => {
  demo = startDemo('--keep')
  while (!demo.said.stdout.includes("operator's page")) {
    const ended = await Promise.race([once(demo.process.stdout, 'data').then(() => undefined), demo.ended])
    expect(ended, demo.said.stderr).toBeUndefined()
  }
  const [, address = ''] = /operator's page +(\S+)/.exec(demo.said.stdout) ?? []
  const page = await (await fetch(address)).text()
  expect(page).toContain('Não consigo baixar meus e-mails')
  expect((await fetch(`${address}readyz`)).status).toBe(200)
  // Twice, as npm does it.
  demo.process.kill('SIGINT')
  demo.process.kill('SIGINT')
  expect(await demo.ended).toEqual([0, null])
})
