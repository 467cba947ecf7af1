// The lines that are written in one turn of the event loop, in one write: under load the log was a tenth of what accepting a mail costs.
// Comes in and goes out: a stream for the log. What is gathered goes out at the turn's end, at once when it grows long, and when the
// process ends in any way but a kill. Order is kept.
import type { LogStream } from '../log.ts'

/** Of a turn in which very much happens. */
const MOST_CHARACTERS = 65_536

/** Returns a stream that writes to `stream` once a turn. */
export function gatherLines(stream: LogStream): LogStream {
  let lines = ''
  let turn: NodeJS.Immediate | undefined
  const flush = (): void => {
    clearImmediate(turn)
    turn = undefined
    const gathered = lines
    lines = ''
    if (gathered !== '') stream.write(gathered)
  }
  process.once('exit', flush)
  return {
    ...(stream.isTTY === undefined ? {} : { isTTY: stream.isTTY }),
    write(line) {
      lines += line
      if (lines.length > MOST_CHARACTERS) flush()
      else turn ??= setImmediate(flush)
    },
  }
}
