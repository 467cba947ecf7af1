// A line client for tests: says what it is told, also several commands at once, and reads answers of one or more lines.
import { connect, type Socket } from 'node:net'
import { connect as connectTls, type PeerCertificate } from 'node:tls'

export type SmtpClient = {
  /** The next whole answer, its lines joined by \n. Rejects when the server has closed. */
  read(): Promise<string>
  /** Writes the text as it is. */
  write(text: string | Uint8Array): void
  /** Writes a command line and reads its answer. */
  say(command: string): Promise<string>
  /** Several commands in one packet; their answers in order. */
  pipeline(commands: string[]): Promise<string[]>
  /** Resolves with the server's certificate. */
  startTls(): Promise<PeerCertificate>
  /** Resolves when the server has closed the connection. */
  closed: Promise<void>
  destroy(): void
}

export async function openSmtpClient(port: number, from = '127.0.0.1'): Promise<SmtpClient> {
  let socket: Socket = connect({ port, host: '127.0.0.1', localAddress: from })
  const { promise: closed, resolve: close } = Promise.withResolvers<void>()
  const answers: string[] = []
  const readers: { resolve: (answer: string) => void; reject: (error: Error) => void }[] = []
  let rest = ''
  let lines: string[] = []
  let ended = false

  function listen(): void {
    socket.setEncoding('utf8')
    socket.on('error', () => {})
    socket.on('data', (text: string) => {
      rest += text
      for (let end = rest.indexOf('\r\n'); end !== -1; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        lines.push(line)
        if (line[3] === '-') continue
        const answer = lines.join('\n')
        lines = []
        const reader = readers.shift()
        if (reader === undefined) answers.push(answer)
        else reader.resolve(answer)
      }
    })
    socket.on('end', () => socket.end())
    socket.on('close', () => {
      ended = true
      for (const reader of readers.splice(0)) reader.reject(new Error('The server closed the connection'))
      close()
    })
  }
  listen()

  const client: SmtpClient = {
    read() {
      const answer = answers.shift()
      if (answer !== undefined) return Promise.resolve(answer)
      if (ended) return Promise.reject(new Error('The server closed the connection'))
      return new Promise((resolve, reject) => readers.push({ resolve, reject }))
    },
    write: (text) => void socket.write(text),
    say(command) {
      socket.write(`${command}\r\n`)
      return client.read()
    },
    async pipeline(commands) {
      socket.write(commands.map((command) => `${command}\r\n`).join(''))
      const answered: string[] = []
      for (let n = 0; n < commands.length; n++) answered.push(await client.read())
      return answered
    },
    async startTls() {
      socket.removeAllListeners()
      const plain = socket
      const secure = connectTls({ socket: plain, rejectUnauthorized: false })
      socket = secure
      await new Promise<void>((resolve, reject) => {
        secure.once('secureConnect', resolve)
        secure.once('error', reject)
      })
      listen()
      return secure.getPeerCertificate()
    },
    closed,
    destroy: () => void socket.destroy(),
  }
  return client
}

/** Opens, reads the greeting and says hello. */
export async function greet(port: number, hello = 'EHLO client.example'): Promise<SmtpClient> {
  const client = await openSmtpClient(port)
  await client.read()
  await client.say(hello)
  return client
}
