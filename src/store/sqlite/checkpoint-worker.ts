// The thread that copies the log of changes into the database for start-checkpointing.ts, on a connection of its own: passive, so it
// waits for nobody and nobody waits for it. A thread's entry: loading this file is meant to do something.
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

const port = parentPort
if (port !== null) {
  const { path }: { path: string } = workerData
  const database = new DatabaseSync(path)
  database.exec('PRAGMA synchronous = FULL')
  const checkpoint = database.prepare('PRAGMA wal_checkpoint(PASSIVE)')
  port.on('message', (order: 'checkpoint' | 'stop') => {
    if (order === 'checkpoint') {
      try {
        checkpoint.all()
      } catch {
        // Full, locked, gone: the writer meets the same and says so; the log only grows meanwhile.
      }
      port.postMessage('done')
      return
    }
    database.close()
    port.close()
  })
}
