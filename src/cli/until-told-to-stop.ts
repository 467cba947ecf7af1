// A service runs until its process is told to stop.
import { FAILED } from './terminal.ts'

/** npm passes a Ctrl-C on that the terminal has given us already: what comes so soon is the same wish. */
const SAME_WISH_MS = 1000

/** Resolves at the first SIGTERM or SIGINT; a later one ends the process: what was kept is taken up at the next start. */
export function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    let toldAt: number | undefined
    const stop = (): void => {
      if (toldAt === undefined) toldAt = performance.now()
      else if (performance.now() - toldAt > SAME_WISH_MS) process.exit(FAILED)
      resolve()
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
  })
}
