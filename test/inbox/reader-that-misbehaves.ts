// A reader process for tests: the mail's text says what goes wrong.
import { readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'

const send = (answer: object): void => void process.send?.(answer)
const codeOf = (error: unknown): string => String(error instanceof Error && 'code' in error ? error.code : error)

function tryTo(work: () => unknown): string {
  try {
    work()
    return 'done'
  } catch (error) {
    return codeOf(error)
  }
}

process.on('disconnect', () => process.exit())
process.once('message', () => {
  process.on('message', ({ raw, message }: { raw?: Uint8Array; message?: { says?: string } }) => {
    const text = raw === undefined ? (message?.says ?? 'again') : Buffer.from(raw).toString()
    if (text === 'hang') for (;;);
    if (text === 'eat') {
      const eaten: number[][] = []
      for (;;) eaten.push(new Array<number>(100_000).fill(eaten.length))
    }
    if (text === 'exit') process.exit(3)
    if (text === 'throw') throw new Error('uncaught')
    if (text.startsWith('never')) return
    if (text === 'fail') return send({ kind: 'failed', error: 'TypeError' })
    if (text === 'again') return send({ kind: 'read-again', reading: 'again' })
    if (text === 'slow') return void setTimeout(() => send({ kind: 'read', message: text }), 200)
    if (text === 'pid') return send({ kind: 'read', message: process.pid })
    if (text.startsWith('size')) return send({ kind: 'read', message: text.length })
    if (text === 'environment') return send({ kind: 'read', message: process.env.PORTEIRO_TEST_SECRET ?? 'nothing' })
    if (text === 'read a file') return send({ kind: 'read', message: tryTo(() => readFileSync('/etc/passwd')) })
    if (text === 'read beside') return send({ kind: 'read', message: tryTo(() => readFileSync('package-lock.json')) })
    if (text === 'write a file') return send({ kind: 'read', message: tryTo(() => writeFileSync('/tmp/porteiro-reader', '')) })
    if (text === 'connect') {
      const told = (message: string): void => send({ kind: 'read', message })
      tryTo(() => {
        const socket = connect(9, '127.0.0.1', () => told('done'))
        socket.on('error', (error) => told(codeOf(error)))
      }) === 'done' || told('ERR_ACCESS_DENIED')
      return
    }
    send({ kind: 'read', message: text.slice(0, 100) })
  })
  send({ kind: 'ready' })
})
