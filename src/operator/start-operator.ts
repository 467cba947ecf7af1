// The operator's window as a server: binds, serves create-routes.ts, stops. There is no login: it belongs on loopback.
import { createAdaptorServer } from '@hono/node-server'
import type { Listen } from '../config.ts'
import type { Log } from '../log.ts'
import { createRoutes } from './create-routes.ts'
import type { OperatorView } from './operator-view.ts'

export type RunningOperator = { host: string; port: number; stop(): Promise<void> }

export type OperatorOptions = OperatorView & { listen: Listen /** Names beside IP addresses and localhost. */; hosts: string[]; log: Log }

/** Returns once the window is open. Rejects, naming the address, when it cannot be bound. */
export async function startOperator({ listen, hosts, log, ...view }: OperatorOptions): Promise<RunningOperator> {
  const server = createAdaptorServer({ fetch: createRoutes(view, hosts, log).fetch })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(new Error(`Cannot open the operator's page at ${listen.host}:${listen.port}`, { cause })))
    server.listen(listen.port, listen.host, resolve)
  })
  server.on('error', (error) => log.error('operator-error', { error: error.message }))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : listen.port
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      if ('closeAllConnections' in server) server.closeAllConnections()
    })
  return { host: listen.host, port, stop }
}
