// How answers go out on a connection of smtp-server. Comes in: a connection that was just opened; its send() is put right.
//   in one packet   the answers to commands that came in one: a write is a system call, and they were the largest part of a mail's cost
//   enhanced codes  an answer of our table brings its own: the library puts none before it

type Sending<Code, Data, Context> = {
  _socket: { readonly writableCorked: number; cork(): void; uncork(): void }
  send(code: Code, data?: Data, context?: Context | false): void
}

const ENHANCED_CODE = /^[245]\.\d{1,3}\.\d{1,3} /

export function sendInOne<Code, Data, Context>(connection: Sending<Code, Data, Context>): void {
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
