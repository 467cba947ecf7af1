// The end of a connection that we have closed. Its client may read our answer for a moment; what it sends meanwhile is thrown away. One
// that never closes its side would else keep socket and process for as long as the library waits for that.

const LINGER_MS = 1000

export function letGo({ _socket: socket }: { _socket: { destroy(): unknown } }): void {
  setTimeout(() => socket.destroy(), LINGER_MS).unref()
}
