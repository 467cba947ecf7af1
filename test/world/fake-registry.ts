// A registry in process: answers /domain/NAME from a table that is plain data, and can be slow or send on.
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'

export type RegistryReply = { status?: number; body?: unknown; headers?: Record<string, string>; afterMs?: number }

export type FakeRegistry = {
  url: string
  asked: string[]
  /** Writes a bootstrap file that names this registry for `endings`, in `folder`. */
  writeBootstrap(folder: string, endings: string[]): Promise<string>
  stop(): Promise<void>
}

export async function startFakeRegistry(replies: Record<string, RegistryReply>): Promise<FakeRegistry> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '').split('/').at(-1) ?? '')
    asked.push(name)
    const { status = 200, body = '', headers = {}, afterMs = 0 } = replies[name] ?? { status: 404, body: '<html>nginx</html>' }
    const timer = setTimeout(() => {
      response.writeHead(status, { 'content-type': 'application/rdap+json', ...headers })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    }, afterMs)
    response.once('close', () => clearTimeout(timer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`
  return {
    url,
    asked,
    async writeBootstrap(folder, endings) {
      const file = join(folder, 'bootstrap.json')
      await writeFile(file, JSON.stringify({ version: '1.0', publication: '2026-11-01T00:00:00Z', services: [[endings, [url]]] }))
      return file
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
