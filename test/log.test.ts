import { expect, test } from 'vitest'
import { createLog } from '../src/log.ts'

function write(isTTY: boolean, level: 'info' | 'warn' = 'info'): { log: ReturnType<typeof createLog>; lines: string[] } {
  const lines: string[] = []
  return { lines, log: createLog(level, { isTTY, write: (line) => lines.push(line) }) }
}

test('createLog() writes one line of JSON for each event', () => {
  const { log, lines } = write(false)
  log.info('mail-accepted', { mail: 'm1', bytes: 5, ticket: undefined })
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    event: 'mail-accepted',
    mail: 'm1',
    bytes: 5,
  })
})

test('createLog() writes a line for people on a terminal', () => {
  const { log, lines } = write(true)
  log.error('store-failed', { error: 'disk\nfull' })
  expect(lines).toEqual([expect.stringMatching(/^\d\d:\d\d:\d\d error store-failed error="disk\\nfull"\n$/)])
})

test('createLog() leaves out what is below its level', () => {
  const { log, lines } = write(false, 'warn')
  log.info('mail-read')
  log.warn('mail-retried')
  expect(lines).toHaveLength(1)
})
