// The log's lines, gathered.
import { spawnSync } from 'node:child_process'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { gatherLines } from '../../src/cli/gather-lines.ts'

test('gatherLines() writes the lines of one turn together, in order', async () => {
  const written: string[] = []
  const stream = gatherLines({ write: (lines) => written.push(lines) })
  stream.write('one\n')
  stream.write('two\n')
  expect(written).toEqual([])
  await turn()
  stream.write('three\n')
  await turn()
  expect(written).toEqual(['one\ntwo\n', 'three\n'])
})

test('gatherLines() does not wait for the end of a turn that writes very much', async () => {
  const written: string[] = []
  const stream = gatherLines({ write: (lines) => written.push(lines) })
  const line = `${'x'.repeat(999)}\n`
  for (let n = 0; n < 200; n++) stream.write(line)
  expect(written.length).toBeGreaterThan(1)
  await turn()
  expect(written.join('')).toBe(line.repeat(200))
})

test.for([
  ['process.exit()', 'process.exit(3)'],
  ['an error that nobody caught', 'throw new Error("gone")'],
  ['its last line', ''],
] as const)('gatherLines() has written everything when the process ends by %s', ([, end]) => {
  const module = JSON.stringify(new URL('../../src/cli/gather-lines.ts', import.meta.url).href)
  const program = `import { gatherLines } from ${module}; gatherLines(process.stdout).write('the last line\\n'); ${end}`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })
  expect(stdout).toBe('the last line\n')
})
