// A node that has no file descriptor left: mail in hand waits until there are some again, and the node lives.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSmtpClient } from '../inbox/smtp-client.ts'
import { startFakeSmarthost } from '../outbox/fake-smarthost.ts'
import { startChildNode } from './child-node.ts'

const PATIENCE = 60_000
/** A few more than a node at rest has. */
const DESCRIPTORS = 64

test('serve lives on where no descriptor is left for a reader, and reads what waited', { timeout: PATIENCE }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-descriptors-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const smarthost = await startFakeSmarthost()
  onTestFinished(() => smarthost.close())
  const config = join(folder, 'porteiro.yaml')
  const settings = {
    smtp: { listen: '127.0.0.1:0', maxClientsPerAddress: 200 },
    operator: { listen: '127.0.0.1:0' },
    store: `sqlite:${join(folder, 'porteiro.db')}`,
    outbound: { smarthost: smarthost.url },
    dns: 'off',
    authentication: 'off',
  }
  writeFileSync(config, JSON.stringify(settings))
  const node = await startChildNode(config, { command: ['/bin/sh', '-c', `ulimit -n ${DESCRIPTORS}; exec "$0" "$@"`] })
  onTestFinished(() => node.kill())
  const client = await openSmtpClient(node.smtpPort)
  await client.read()
  // The operator too is connected already.
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  onTestFinished(() => agent.destroy())
  const ready = (): Promise<string> => read(`${node.operatorUrl}/readyz`, agent)
  expect(await ready()).toContain('"alerts":[]')
  // Whoever is connected keeps his; the reader's own are taken as soon as it is gone.
  const sockets: Socket[] = []
  const fill = (): void => {
    for (let n = 0; n < DESCRIPTORS; n += 1) sockets.push(connect(node.smtpPort, '127.0.0.1').on('error', () => {}))
  }
  onTestFinished(() => sockets.forEach((socket) => void socket.destroy()))
  fill()
  for (const reader of childrenOf(node.pid)) process.kill(reader, 'SIGKILL')
  await expect.poll(() => node.events.get('reader-replaced'), { timeout: PATIENCE }).toBe(1)
  fill()

  const answers = await client.pipeline(['EHLO x', 'MAIL FROM:<bia@flores.example>', 'RCPT TO:<suporte@provedor.example>', 'DATA'])
  expect(answers.at(-1)).toMatch(/^354 /)
  client.write('From: Bia <bia@flores.example>\r\nMessage-ID: <1@flores.example>\r\nSubject: POP3\r\n\r\nNao baixa.\r\n.\r\n')
  expect(await client.read()).toMatch(/^250 /)
  await expect.poll(() => node.events.get('reader-replaced'), { timeout: PATIENCE }).toBeGreaterThan(2)
  expect(node.events.get('mail-decided')).toBeUndefined()
  expect(await ready()).toContain('No process that reads mails can start')
  for (const socket of sockets) socket.destroy()
  await expect.poll(() => node.events.get('mail-decided'), { timeout: PATIENCE }).toBe(1)
  expect(await ready()).toContain('"alerts":[]')
  expect(node.strayLines).toEqual([])
  expect(await node.stop()).toBe(0)
})

function read(url: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent }, async (response) => resolve(String(Buffer.concat(await response.toArray()))))
    request.on('error', reject)
  })
}

function childrenOf(pid: number): number[] {
  const text = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
  return text.trim().split(/\s+/).map(Number)
}
