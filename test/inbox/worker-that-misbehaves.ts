// A reader worker for tests: the mail's text says what goes wrong.
import { parentPort } from 'node:worker_threads'

const port = parentPort
if (port !== null) {
  port.on('message', ({ raw }: { raw?: Uint8Array }) => {
    const text = raw === undefined ? 'again' : Buffer.from(raw).toString()
    if (text === 'hang') for (;;);
    if (text === 'eat') {
      const eaten: number[][] = []
      for (;;) eaten.push(new Array<number>(100_000).fill(eaten.length))
    }
    if (text === 'exit') process.exit(3)
    if (text === 'throw') throw new Error('uncaught')
    if (text === 'never') return
    if (text === 'fail') return port.postMessage({ kind: 'failed', error: 'TypeError' })
    if (text === 'again') return port.postMessage({ kind: 'read-again', reading: 'again' })
    if (text === 'slow') return void setTimeout(() => port.postMessage({ kind: 'read', message: text }), 200)
    port.postMessage({ kind: 'read', message: text })
  })
  port.postMessage({ kind: 'ready' })
}
