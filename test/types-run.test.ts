// The program runs as it is written, by Node's own type stripping: vitest takes more TypeScript than Node does.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const run = (...args: string[]) => spawnSync(process.execPath, ['src/cli.ts', ...args], { cwd: ROOT, encoding: 'utf8' })

test('node src/cli.ts --version runs unbuilt and says nothing else', () => {
  expect(run('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' })
})

// Each command's whole import tree is loaded by Node itself.
test.for(['serve', 'parse', 'demo', 'doctor', 'checklist', 'config', 'tickets'])('node src/cli.ts %s --help runs unbuilt', (command) => {
  const { status, stdout, stderr } = run(command, '--help')
  expect(stderr).toBe('')
  expect(stdout).toContain(`Usage: porteiro ${command}`)
  expect(status).toBe(0)
})
