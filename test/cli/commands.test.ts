// The commands that need no running node, as a person calls them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { startMailCatcher } from '../../src/cli/catch-mail.ts'
import { checklistCommand } from '../../src/cli/checklist.ts'
import { configCommand } from '../../src/cli/config.ts'
import { doctorCommand } from '../../src/cli/doctor.ts'
import { parseCommand } from '../../src/cli/parse.ts'
import { ticketsCommand } from '../../src/cli/tickets.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { writeTicketRecord } from '../../src/ticket/reason-line.ts'
import type { Ticket } from '../../src/ticket/ticket.ts'
import { runCommand } from './fake-terminal.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'porteiro-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const MAIL = `From: Ana Braga <ana@padaria.example>\r
To: suporte@provedor.example\r
Subject: POP3 \x1b[31mvermelho\r
Date: Wed, 18 Nov 2026 09:00:00 -0300\r
Message-ID: <a1@padaria.example>\r
Content-Type: text/plain; charset=utf-8\r
\r
Nao consigo baixar meus e-mails por POP3 no Outlook 2016.\r
Porta: 995\r
Senha: Xk92-segredo\r
`

describe('porteiro', () => {
  const porteiro = (...args: string[]) => spawnSync(process.execPath, ['src/cli.ts', ...args], { cwd: ROOT, encoding: 'utf8' })

  test.for<[string, string[], number, RegExp, RegExp]>([
    ['prints help', ['--help'], 0, /Usage: porteiro COMMAND/, /^$/],
    ['wants a command', [], 2, /^$/, /Usage: porteiro COMMAND/],
    ['knows the command that was meant', ['prase'], 2, /^$/, /There is no command prase\. Did you mean parse\?/],
    ['knows the action that was meant', ['tickets', 'lst'], 2, /^$/, /There is no action lst\. Did you mean list\?\n\nUsage/],
    ['names an action that there is not', ['outbox', 'banana'], 2, /^$/, /There is no action banana\.\n\nUsage/],
    ['knows no property of an object as a command', ['constructor'], 2, /^$/, /There is no command constructor\./],
    [
      'fails with a sentence, not a stack',
      ['config', '--config', 'missing.yaml'],
      1,
      /^$/,
      /^Cannot read the configuration file missing\.yaml\n {2}because: [^\n]*\n$/,
    ],
  ])('%s', ([, args, status, stdout, stderr]) => {
    const ran = porteiro(...args)
    expect(ran.stdout).toMatch(stdout)
    expect(ran.stderr).toMatch(stderr)
    expect(ran.status).toBe(status)
  })

  test('ends well when its reader has seen enough', () => {
    const ran = spawnSync('sh', ['-c', `"$1" src/cli.ts config | head -1 >/dev/null; echo "\${PIPESTATUS:-ok}"`, 'sh', process.execPath], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    expect(ran.stderr).toBe('')
  })
})

describe('porteiro parse', () => {
  test('prints one line of JSON a mail, with evidence and no secret', async () => {
    const path = write('one.eml', MAIL)
    const { code, stdout, stderr } = await runCommand(parseCommand, [path, path])
    expect(stderr).toBe('')
    expect(code).toBe(0)
    const [line = '', second, ...rest] = stdout.trimEnd().split('\n')
    expect(second).toBe(line)
    expect(rest).toEqual([])
    expect(JSON.parse(line)).toMatchObject({
      file: path,
      checklist: 'pop3',
      disposition: 'incomplete',
      customer: 'ana@padaria.example',
      fields: { pop3_port: { value: 995, state: 'good', evidence: { quote: expect.stringContaining('995') } } },
    })
    expect(stdout).not.toContain('Xk92')
  })

  test('reads standard input as -', async () => {
    const { stdout } = await runCommand(parseCommand, ['-'], { stdin: Buffer.from(MAIL) })
    expect(JSON.parse(stdout)).toMatchObject({ file: '-', checklist: 'pop3' })
  })

  test('names a mail it cannot read and prints the others', async () => {
    const { code, stdout, stderr } = await runCommand(parseCommand, [join(folder, 'missing.eml'), write('one.eml', MAIL)])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^Cannot read the mail .*missing\.eml: /)
    expect(JSON.parse(stdout)).toMatchObject({ checklist: 'pop3' })
  })

  test.for<[string, string, RegExp]>([
    ['a text', 'Bom dia, não consigo baixar meus e-mails.\n', /^Cannot read the mail .*: it has no header, so it is no mail/],
    ['bytes', '\u0000\u0001\u007fELF', /it has no header/],
    ['nothing', '', /it is empty/],
  ])('fails where %s is no mail', async ([, text, says]) => {
    const { code, stdout, stderr } = await runCommand(parseCommand, [write('no-mail', text)])
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(says)
  })

  test('shows people the words of each value, no secret and no escape sequence', async () => {
    const { stdout } = await runCommand(parseCommand, ['--pretty', write('one.eml', MAIL)])
    expect(stdout).toContain('⟦995⟧‹pop3_port›')
    expect(stdout).toMatch(/Incomplete; asks for:[^]*public_ip/)
    expect(stdout).not.toContain('Xk92')
    expect(stdout).not.toContain('\x1b')
  })

  test('explains a field to people, with the words it stands in and no secret', async () => {
    const { code, stdout } = await runCommand(parseCommand, ['--explain', 'pop3_port', write('one.eml', MAIL)])
    expect(code).toBe(0)
    expect(stdout).toMatch(/✓ 995, [^]*⟦995⟧/)
    expect(stdout).not.toContain('Xk92')
    expect(stdout).not.toContain('\x1b')
  })

  test('explains a field to machines', async () => {
    const { stdout } = await runCommand(parseCommand, ['--explain', 'public_ip', '--json', write('one.eml', MAIL)])
    expect(JSON.parse(stdout)).toMatchObject({ field: 'public_ip', fact: null, ask: { because: 'missing' } })
    expect(stdout).not.toContain('Xk92')
  })

  test('knows no field of another name and says which is near', async () => {
    const { code, stderr } = await runCommand(parseCommand, ['--explain', 'pop_port', write('one.eml', MAIL)])
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'There is no field pop_port. Did you mean pop3_port?\n' })
  })

  test('wants a mail', async () => {
    expect(await runCommand(parseCommand, [])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Which mail?') })
  })
})

describe('porteiro config', () => {
  test('fails where a mailbox names a checklist that is not there', async () => {
    const env = { PORTEIRO_MAILBOXES: '[{ address: suporte@provedor.example, checklists: [pop4] }]' }
    await expect(runCommand(configCommand, [], { env })).rejects.toThrow('mailboxes[0].checklists names pop4; there are: pop3')
  })

  test('prints each value and where it comes from', async () => {
    const file = write('porteiro.yaml', 'timeZone: UTC\n')
    const { code, stdout } = await runCommand(configCommand, ['--config', file], { env: { PORTEIRO_LOG_LEVEL: 'warn' } })
    expect(code).toBe(0)
    expect(stdout).toContain('timeZone = UTC   [file]')
    expect(stdout).toContain('log.level = warn   [environment]')
    expect(stdout).toContain('smtp.idleSeconds = 60 seconds   [default]')
  })

  test.for<[string, string]>([
    ['a plain password', 'smtp://user:S3gredo@host:25'],
    ['one with an @', 'smtp://user:S3@gredo@host:25'],
  ])('shows nobody %s', async ([, url]) => {
    const { stdout } = await runCommand(configCommand, ['--json'], { env: { PORTEIRO_OUTBOUND_SMARTHOST: url } })
    expect(stdout).toContain('smtp://user:••••@host:25')
    expect(stdout).not.toContain('gredo')
  })

  test('takes the file of PORTEIRO_CONFIG', async () => {
    const env = { PORTEIRO_CONFIG: write('other.yaml', 'timeZone: America/Manaus\n') }
    expect((await runCommand(configCommand, [], { env })).stdout).toContain('timeZone = America/Manaus   [file]')
  })
})

describe('porteiro checklist check', () => {
  test('says ok for those that ship', async () => {
    const paths = ['pop3', 'sending', 'receiving'].map((id) => join(ROOT, 'checklists', `${id}.yaml`))
    const { code, stdout } = await runCommand(checklistCommand, ['check', ...paths])
    expect(code).toBe(0)
    expect(stdout.match(/: ok, checklist /g)).toHaveLength(3)
  })

  test('names line and key of what is wrong', async () => {
    const good = readFileSync(join(ROOT, 'checklists', 'pop3.yaml'), 'utf8')
    const path = write('bad.yaml', good.replace(/type: port\b/, 'type: prot'))
    const line = good.split('\n').findIndex((each) => /type: port\b/.test(each)) + 1
    const { code, stderr } = await runCommand(checklistCommand, ['check', path])
    expect(code).toBe(1)
    expect(stderr).toContain(`${path}:${line}: `)
    expect(stderr).toContain('type')
  })

  test('says that a checklist of a shipped one’s id takes its place, and nothing of the shipped one itself', async () => {
    const shipped = join(ROOT, 'checklists', 'pop3.yaml')
    const own = write('own.yaml', readFileSync(shipped, 'utf8').replace(/^( +pt-BR: ).*$/m, '$1Outro título'))
    const { code, stdout } = await runCommand(checklistCommand, ['check', shipped, own])
    expect(code).toBe(0)
    expect(stdout.match(/: note: pop3 is the id of a checklist that ships; .* takes its place/g)).toHaveLength(1)
  })

  test('says of a folder that it is one', async () => {
    const { code, stderr } = await runCommand(checklistCommand, ['check', folder])
    expect([code, stderr]).toEqual([1, expect.stringMatching(/because: it is a folder, not a file \(EISDIR/)])
  })

  test('names a file that is not there', async () => {
    const { code, stderr } = await runCommand(checklistCommand, ['check', 'none.yaml'])
    expect(code).toBe(1)
    expect(stderr).toContain('Cannot read the checklist none.yaml')
  })
})

describe('porteiro tickets', () => {
  const at = '2026-11-18T17:30:00Z'
  const ticket: Ticket = {
    token: 'K7Q2ABCD',
    version: 1,
    state: 'handed-off',
    mailbox: 'suporte@provedor.example',
    customer: { address: 'ana@padaria.example' },
    participants: [],
    language: 'pt-BR',
    checklist: 'pop3',
    subject: 'não \x1b[31m baixa',
    facts: [],
    dontKnow: [],
    mentioned: [],
    findings: { failed: [] },
    besides: [{ mailId: 'm1', at, text: 'E o boleto?' }],
    requests: [],
    mailsWithoutNews: 0,
    messageIds: [],
    mailIds: [],
    openedAt: at,
    changedAt: at,
    events: [{ at, kind: 'mail', codes: ['complete'] }],
  }

  async function withStore<T>(use: (env: Record<string, string>) => Promise<T>): Promise<T> {
    const path = join(mkdtempSync(join(folder, 'store-')), 'porteiro.db')
    const store = await openSqliteStore(path)
    await store.commit({ ticket, outbox: [], at })
    try {
      return await use({ PORTEIRO_STORE: `sqlite:${path}` })
    } finally {
      await store.close()
    }
  }

  test('lists them beside a running service', () =>
    withStore(async (env) => {
      const { code, stdout } = await runCommand(ticketsCommand, ['list'], { env })
      expect(code).toBe(0)
      expect(stdout).toContain('K7Q2ABCD')
      expect(stdout).not.toContain('\x1b')
    }))

  test('lists only those of a state', () =>
    withStore(async (env) => {
      expect((await runCommand(ticketsCommand, ['list', '--state', 'closed'], { env })).stdout).toBe('')
      expect((await runCommand(ticketsCommand, ['list', '--state', 'handed-off', '--json'], { env })).stdout).toBe(
        `${JSON.stringify(writeTicketRecord(ticket))}\n`,
      )
    }))

  test('shows one, also by the mark of a subject', () =>
    withStore(async (env) => {
      const { stdout } = await runCommand(ticketsCommand, ['show', '[#K7Q2ABCD]'], { env })
      expect(stdout).toContain('Ticket     K7Q2ABCD (handed-off)')
      expect(stdout).toContain('E o boleto?')
    }))

  test('says that there is no such ticket', () =>
    withStore(async (env) => {
      expect(await runCommand(ticketsCommand, ['show', 'NONE'], { env })).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('no ticket NONE'),
      })
    }))

  test('prints a kept mail, and says where there is none', () =>
    withStore(async (env) => {
      const store = await openSqliteStore(env['PORTEIRO_STORE']?.slice('sqlite:'.length) ?? '', { access: 'guest' })
      const envelope = { receivedAt: at, remoteAddress: '192.0.2.7', helo: 'x', tls: false, mailFrom: '', rcptTo: [] }
      const id = await store.keepMail({ ...envelope, raw: Buffer.from('Subject: x\r\n\r\ny\r\n') })
      await store.close()
      expect(await runCommand(ticketsCommand, ['original', id], { env })).toMatchObject({ code: 0, stdout: 'Subject: x\r\n\r\ny\r\n' })
      for (const none of ['999', 'x', '1e3']) {
        const { code, stderr } = await runCommand(ticketsCommand, ['original', none], { env })
        expect([code, stderr]).toEqual([1, expect.stringContaining(`There is no mail ${none}`)])
      }
    }))

  test('refuses a state that is none', async () => {
    expect(await runCommand(ticketsCommand, ['list', '--state', 'open'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no state open'),
    })
  })
})

describe('porteiro doctor', () => {
  async function examine(env: Record<string, string>) {
    const catcher = await startMailCatcher()
    const standard = {
      PORTEIRO_SMTP_LISTEN: '127.0.0.1:0',
      PORTEIRO_OPERATOR_LISTEN: '127.0.0.1:0',
      PORTEIRO_STORE: `sqlite:${join(folder, 'new', 'porteiro.db')}`,
      PORTEIRO_OUTBOUND_SMARTHOST: `smtp://127.0.0.1:${catcher.port}`,
      PORTEIRO_DNS: 'off',
      PORTEIRO_MAILBOXES: '[{ address: suporte@provedor.com.br }]',
      PORTEIRO_HAND_OFF: '{ helpdesk: { mail: fila@provedor.com.br } }',
      PORTEIRO_AGENTS: '["*@provedor.com.br"]',
    }
    try {
      return await runCommand(doctorCommand, [], { env: { ...standard, ...env } })
    } finally {
      await catcher.stop()
    }
  }

  test('says ok of what is fine, and makes nothing', async () => {
    const { code, stdout } = await examine({})
    expect(code).toBe(0)
    expect(stdout).not.toContain('placeholder')
    expect(stdout).toMatch(/^ok +configuration/m)
    expect(stdout).toMatch(/^ok +checklists +.*pop3/m)
    expect(stdout).toMatch(/^ok +smtp\.listen/m)
    expect(stdout).toMatch(/^ok +store .* will be made at the first start/m)
    expect(stdout).toMatch(/^ok +outbound\.smarthost .* answers/m)
    expect(stdout).toMatch(/^note +DNS +dns is off/m)
    expect(() => readFileSync(join(folder, 'new'))).toThrow('ENOENT')
  })

  test.for<[string, Record<string, string>, RegExp]>([
    ['a wrong configuration', { PORTEIRO_STORE: 'x' }, /^failed configuration +Cannot use the configuration:\n +store \(PORTEIRO_STORE\)/m],
    [
      'a checklist that is none',
      { PORTEIRO_MAILBOXES: '[{address: a@b.example, checklists: [pop]}]' },
      /^failed checklists .* did you mean pop3\?/m,
    ],
    ['a smarthost that is not there', { PORTEIRO_OUTBOUND_SMARTHOST: 'smtp://127.0.0.1:1' }, /^failed outbound\.smarthost .*ECONNREFUSED/m],
    [
      'a smarthost without the TLS that is required',
      { PORTEIRO_OUTBOUND_TLS: 'required' },
      /^failed outbound\.smarthost .* offers no STARTTLS/m,
    ],
    [
      'an address that is not ours',
      { PORTEIRO_SMTP_LISTEN: '192.0.2.1:2525' },
      /^failed smtp\.listen .* is it an address of this machine\?/m,
    ],
    [
      'a store below a file',
      { PORTEIRO_STORE: `sqlite:${write('a-file', 'x')}/porteiro.db` },
      /^failed store .*a-file is a file, and no folder can be made there/m,
    ],
    [
      'the addresses that ship',
      {
        PORTEIRO_MAILBOXES: '[{ address: suporte@provedor.example }]',
        PORTEIRO_HAND_OFF: '{ helpdesk: { mail: fila@helpdesk.example } }',
        PORTEIRO_AGENTS: '["*@provedor.example"]',
      },
      /^failed mailboxes\[0\]\.address +suporte@provedor\.example is a placeholder.*\nfailed handOff\.helpdesk\.mail fila@helpdesk\.example is a placeholder: no ticket would reach a person.*\nnote +agents +\*@provedor\.example is a placeholder/m,
    ],
    [
      'two doors at one port',
      { PORTEIRO_SMTP_LISTEN: '0.0.0.0:47025', PORTEIRO_OPERATOR_LISTEN: '127.0.0.1:47025' },
      /^failed operator\.listen +127\.0\.0\.1:47025 is where smtp\.listen listens already \(0\.0\.0\.0:47025\)/m,
    ],
    ['a certificate that is not there', { PORTEIRO_SMTP_TLS_KEY: 'k.pem', PORTEIRO_SMTP_TLS_CERT: 'c.pem' }, /^failed smtp\.tls/m],
  ])('names %s', async ([, env, words]) => {
    const { code, stdout } = await examine(env)
    expect(stdout).toMatch(words)
    expect(code).toBe(1)
  })

  test('notes a page that others may open, and a reminder that never comes', async () => {
    const { code, stdout } = await examine({ PORTEIRO_OPERATOR_LISTEN: '0.0.0.0:0', PORTEIRO_TICKETS_GIVE_UP_AFTER_HOURS: '24' })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^note +operator\.listen +0\.0\.0\.0:0 may be reached from other machines, and there is no login/m)
    expect(stdout).toMatch(/^note +tickets\.giveUpAfterHours is 24 hours and tickets\.remindAfterHours 48/m)
  })

  test('notes what the smarthost does not take', async () => {
    const smarthost = createServer((socket) => {
      socket.on('error', () => {})
      socket.write('220 x\r\n')
      socket.on('data', () => socket.write('250-x\r\n250 SIZE 10240000\r\n'))
    })
    const port = await new Promise<number>((resolve) => {
      smarthost.listen(0, '127.0.0.1', () => {
        const address = smarthost.address()
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })
    try {
      const { code, stdout } = await examine({ PORTEIRO_OUTBOUND_SMARTHOST: `smtp://127.0.0.1:${port}` })
      expect(code).toBe(0)
      expect(stdout).toMatch(/^ok +outbound\.smarthost .* answers/m)
      expect(stdout).toMatch(/^note +outbound\.smarthost .* takes mails of 10240000 bytes, and a hand-off may have 16777216/m)
      expect(stdout).toMatch(/^note +outbound\.smarthost .* no 8BITMIME/m)
    } finally {
      smarthost.close()
    }
  })

  test('names a port that another program has', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address()
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })
    try {
      const { stdout } = await examine({ PORTEIRO_SMTP_LISTEN: `127.0.0.1:${port}` })
      expect(stdout).toMatch(/^failed smtp\.listen .* is taken by another program/m)
    } finally {
      other.close()
    }
  })
})
