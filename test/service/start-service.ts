// A whole node for tests: real sockets on free ports, a store in a temporary folder, a mail catcher as the smarthost.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMailCatcher } from '../../src/cli/catch-mail.ts'
import { loadConfig } from '../../src/load-config.ts'
import { silentLog } from '../../src/log.ts'
import { startNode } from '../../src/main.ts'
import type { Message } from '../../src/message/message.ts'
import { readMessage } from '../../src/message/read-message.ts'
import { greet } from '../inbox/smtp-client.ts'

export const MAILBOX = 'suporte@provedor.example'
export const HELPDESK = 'fila@helpdesk.example'
export const DESK = { addresses: [MAILBOX], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }

export type SentMail = { raw: Uint8Array | string; from?: string; to?: string[] }
export type Caught = { to: string[]; raw: string; message: Message }

export type Service = {
  smtpPort: number
  operatorUrl: string
  /** Where the customer's page listens; absent without publicUrl. */
  pageUrl?: string
  /** Gives a mail to the listener; resolves with the answer to the last command that it came to. */
  send(mail: SentMail): Promise<string>
  /** Waits until nothing is in flight, and returns what went out since the last call. */
  settle(): Promise<Caught[]>
  ledger(): Promise<{ accepted: number; inFlight: number; ends: Record<string, number> }>
  stop(): Promise<void>
}

/** `settings` are YAML-shaped, laid over the defaults of a test. */
export async function startService(settings: Record<string, unknown> = {}): Promise<Service> {
  const folder = await mkdtemp(join(tmpdir(), 'porteiro-test-'))
  const catcher = await startMailCatcher()
  const config = {
    smtp: { listen: '127.0.0.1:0' },
    operator: { listen: '127.0.0.1:0' },
    store: `sqlite:${join(folder, 'porteiro.db')}`,
    outbound: { smarthost: `smtp://127.0.0.1:${catcher.port}` },
    dns: 'off',
    ...settings,
  }
  const node = await startNode(loadConfig({ file: { name: 'test', text: JSON.stringify(config) }, env: {} }), silentLog)
  const operatorUrl = `http://${node.operator.host}:${node.operator.port}`
  return {
    smtpPort: node.smtp.port,
    operatorUrl,
    ...(node.page === undefined ? {} : { pageUrl: `http://${node.page.host}:${node.page.port}` }),
    send: (mail) => sendMail(node.smtp.port, mail),
    async settle() {
      await node.idle()
      const mails = catcher.takeMails()
      return Promise.all(
        mails.map(async ({ envelopeTo, bytes }) => ({
          to: envelopeTo,
          raw: Buffer.from(bytes).toString(),
          message: await readMessage(bytes, DESK),
        })),
      )
    },
    async ledger() {
      const answer = await fetch(`${operatorUrl}/api/ledger`)
      return JSON.parse(await answer.text()).ledger
    },
    async stop() {
      await node.stop()
      await catcher.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function sendMail(port: number, { raw, from = 'cliente@padaria.example', to = [MAILBOX] }: SentMail): Promise<string> {
  const client = await greet(port)
  try {
    let answer = await client.say(`MAIL FROM:<${from}>`)
    for (const recipient of to) if (answer.startsWith('250')) answer = await client.say(`RCPT TO:<${recipient}>`)
    if (!answer.startsWith('250')) return answer
    answer = await client.say('DATA')
    if (!answer.startsWith('354')) return answer
    const text = Buffer.from(raw).toString('latin1').replace(/\r?\n/g, '\r\n').replace(/^\./gm, '..')
    client.write(Buffer.from(`${text.endsWith('\r\n') ? text : `${text}\r\n`}.\r\n`, 'latin1'))
    return await client.read()
  } finally {
    client.destroy()
  }
}
