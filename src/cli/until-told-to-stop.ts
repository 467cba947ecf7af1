// A service runs until its process is told to stop.
import { FAILED } from './terminal.ts'

/** Resolves at the first SIGTERM or SIGINT; the second one ends the process: what was kept is taken up at the next start. */
export function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    let told = false
    const stop = (): void => {
      if (told) process.exit(FAILED)
      told = true
      resolve()
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
  })
}
