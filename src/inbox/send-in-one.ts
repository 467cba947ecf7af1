// How answers go out on a connection of smtp-server: those to commands that came in one packet, in one packet. Comes in: a connection that
// was just opened; its send() is put right.
import type { SMTPServer } from 'smtp-server'

export type Connection = SMTPServer['connections'] extends Set<infer Each> ? Each : never

const ENHANCED_CODE = /^[245]\.\d{1,3}\.\d{1,3} /

/**
 * An answer of our table brings its own enhanced code, before which the library puts none then. And the answers to commands that came
 * in one packet go out in one: a write is a system call, and they were the largest part of a mail's cost.
 */
export function sendInOne(connection: Connection): void {
  const send = connection.send.bind(connection)
  connection.send = (code, data, context) => {
    const socket = connection._socket
    if (socket.writableCorked === 0) {
      socket.cork()
      process.nextTick(() => socket.uncork())
    }
    send(code, data, typeof data === 'string' && ENHANCED_CODE.test(data) ? false : context)
  }
}
