// Lines of Dovecot, Postfix and Exim, of several versions, and lines that a stranger had a hand in. Those of Exim are built after its
// specification, chapter "Log files".
import { describe, expect, test } from 'vitest'
import { readEximLine } from '../../../src/world/records/read-exim-line.ts'
import { readLogTime } from '../../../src/world/records/read-log-time.ts'
import { readLoginLine } from '../../../src/world/records/read-login-line.ts'
import { readPostfixLine } from '../../../src/world/records/read-postfix-line.ts'

describe('readLogTime()', () => {
  const at = (text: string) => Date.parse(text)
  const zone = 'America/Sao_Paulo'
  test.for<[string, string, string, string | undefined]>([
    ['reads RFC 3339 with an offset', '2026-11-18T14:03:22.123456-03:00 mx1 x', '2026-11-20T00:00:00Z', '2026-11-18T17:03:22.123Z'],
    [
      'reads an offset without a colon, as journalctl writes it',
      '2026-11-18T14:03:22-0300 mx1 x',
      '2026-11-20T00:00:00Z',
      '2026-11-18T17:03:22Z',
    ],
    ['reads UTC', '2026-11-18T14:03:22Z x', '2026-11-20T00:00:00Z', '2026-11-18T14:03:22Z'],
    ['reads Exim’s wall time in the log’s zone', '2026-11-18 14:03:22 1tC', '2026-11-20T00:00:00Z', '2026-11-18T17:03:22Z'],
    ['reads Exim’s time with zone and fraction', '2026-11-18 14:03:22.500 +0100 1tC', '2026-11-20T00:00:00Z', '2026-11-18T13:03:22.500Z'],
    ['gives syslog’s time the year of the file', 'Nov 18 14:03:22 mx1 x', '2026-11-20T00:00:00Z', '2026-11-18T17:03:22Z'],
    [
      'gives December the year before, in a file written in January',
      'Dec 31 23:59:59 mx1 x',
      '2027-01-02T00:00:00Z',
      '2027-01-01T02:59:59Z',
    ],
    ['keeps the year for what is a moment later than the file', 'Jan  1 00:00:01 mx1 x', '2027-01-02T00:00:00Z', '2027-01-01T03:00:01Z'],
    ['finds the year of a February 29', 'Feb 29 10:00:00 mx1 x', '2026-11-20T00:00:00Z', '2024-02-29T13:00:00Z'],
    ['reads a priority before', '<22>Nov  8 14:03:22 mx1 x', '2026-11-20T00:00:00Z', '2026-11-08T17:03:22Z'],
    ['reads Dovecot’s own file', 'Nov 18 14:03:22 pop3-login: Info: x', '2026-11-20T00:00:00Z', '2026-11-18T17:03:22Z'],
    ['takes no February 30', 'Feb 30 10:00:00 mx1 x', '2026-11-20T00:00:00Z', undefined],
    ['takes no other text', 'Now 18 14:03:22 mx1 x', '2026-11-20T00:00:00Z', undefined],
    ['takes no hour 25', '2026-11-18 25:03:22 1tC', '2026-11-20T00:00:00Z', undefined],
  ])('%s', ([, line, notAfter, expected]) => {
    expect(readLogTime(line, { timeZone: zone, notAfter: at(notAfter) })?.at).toBe(expected === undefined ? undefined : at(expected))
  })
})

describe('readLoginLine()', () => {
  const user = 'ana@padaria.example'
  const tail = 'method=PLAIN, rip=198.51.100.7, lip=192.0.2.10'
  test.for<[string, string, object | undefined]>([
    [
      'reads 2.3 in its own file',
      `pop3-login: Info: Login: user=<Ana@padaria.example>, ${tail}, mpid=7, TLS, session=<J3Tl>`,
      {
        kind: 'attempt',
        service: 'pop3',
        user,
        address: '198.51.100.7',
        encryption: 'tls',
        method: 'PLAIN',
        result: 'in',
        session: 'J3Tl',
      },
    ],
    [
      'reads it through syslog',
      `mx1 dovecot: pop3-login: Login: user=<${user}>, ${tail}, mpid=7, session=<J3Tl>`,
      { encryption: 'none', result: 'in' },
    ],
    [
      'reads syslog with a process id',
      `mx1 dovecot[12]: pop3-login: Login: user=<${user}>, ${tail}, mpid=7, TLS`,
      { encryption: 'tls', result: 'in' },
    ],
    [
      'reads 2.4',
      `dovecot: pop3-login: Logged in: user=<${user}>, ${tail}, mpid=7, TLS, session=<a/+b>`,
      { result: 'in', session: 'a/+b' },
    ],
    [
      'reads the port where it is logged: 995',
      `pop3-login: Info: Login: user=<${user}>, ${tail}, lport=995, mpid=7, TLS`,
      { encryption: 'ssl_tls', port: 995 },
    ],
    [
      'reads the port where it is logged: 110',
      `pop3-login: Info: Login: user=<${user}>, ${tail}, lport=110, mpid=7, TLS`,
      { encryption: 'starttls', port: 110 },
    ],
    [
      'reads 2.2’s refusal',
      `pop3-login: Info: Aborted login (auth failed, 3 attempts in 12 secs): user=<${user}>, ${tail}, session=<x>`,
      { result: 'refused' },
    ],
    [
      'reads 2.4’s refusal',
      `pop3-login: Login aborted: Connection closed (auth failed, 1 attempts in 2 secs) (auth_failed): user=<${user}>, ${tail}, TLS`,
      { result: 'refused', encryption: 'tls' },
    ],
    [
      'tells a disabled user',
      `pop3-login: Login aborted: Logged out (auth failed, 1 attempts in 2 secs) (user_disabled): user=<${user}>, ${tail}`,
      { result: 'disabled' },
    ],
    [
      'tells a password in the clear that is not taken',
      `pop3-login: Info: Disconnected (tried to use disallowed plaintext auth): user=<${user}>, rip=198.51.100.7, lip=192.0.2.10`,
      { result: 'plain-refused' },
    ],
    [
      'tells too many connections',
      `pop3-login: Info: Maximum number of connections from user+IP exceeded (mail_max_userip_connections=10): user=<${user}>, ${tail}, TLS`,
      { result: 'too-many' },
    ],
    ['reads IPv6', `pop3-login: Info: Login: user=<${user}>, method=PLAIN, rip=2001:DB8::17, lip=::1, mpid=7`, { address: '2001:db8::17' }],
    [
      'reads the end of a session',
      `pop3(${user})<19284><J3Tl>: Info: Disconnected: Logged out top=0/0, retr=1/529, del=0/6, size=9157`,
      { kind: 'end', user, session: 'J3Tl', fetched: 1, inBox: 6 },
    ],
    [
      'reads the end of a session of 2.2',
      `dovecot: pop3(${user}): Disconnected: Logged out top=0/0, retr=0/0, del=0/0, size=0`,
      { kind: 'end', fetched: 0 },
    ],
    ['reads trouble', `pop3(${user})<1><x>: Error: Mailbox INBOX: Timeout (180s) while waiting for lock`, { kind: 'trouble' }],
    [
      'reads a reason',
      `auth: Info: passwd-file(${user},198.51.100.9,<x>): Password mismatch`,
      { kind: 'reason', user, result: 'wrong-password', address: '198.51.100.9' },
    ],
    [
      'reads a worker’s reason',
      `auth-worker(12): Info: conn unix:auth-worker (pid=1,uid=2): sql(${user},198.51.100.9): unknown user`,
      { kind: 'reason', result: 'unknown-user' },
    ],
    // A user name that a stranger typed to look like somebody else's login.
    [
      'does not read a user name that holds a login',
      `pop3-login: Info: Aborted login (auth failed, 1 attempts in 2 secs): user=<${user}>, method=PLAIN, rip=198.51.100.66, lip=192.0.2.10, x=<y>, method=PLAIN, rip=203.0.113.1, lip=192.0.2.10`,
      undefined,
    ],
    ['does not read two users', `pop3-login: Info: Login: user=<x>, a): user=<${user}>, ${tail}`, undefined],
    [
      'does not read a line without an account',
      'pop3-login: Info: Disconnected: Aborted login by logging out (no auth attempts in 0 secs): user=<>, rip=198.51.100.11, lip=127.0.0.1',
      undefined,
    ],
  ])('%s', ([, line, expected]) => {
    const read = readLoginLine(line)
    if (expected === undefined) expect(read).toBeUndefined()
    else expect(read).toMatchObject(expected)
  })
})

describe('readPostfixLine()', () => {
  const client = 'mail.fornecedor.example[203.0.113.5]'
  test.for<[string, string, object | undefined]>([
    [
      'reads a refusal by postscreen',
      'mx1 postfix/postscreen[1]: NOQUEUE: reject: RCPT from [203.0.113.9]:41234: 550 5.7.1 Service unavailable; client [203.0.113.9] blocked using rbl.example; from=<a@x.example>, to=<ana@padaria.example>, proto=ESMTP, helo=<x>',
      {
        kind: 'refusal',
        what: 'refused',
        from: 'a@x.example',
        to: 'ana@padaria.example',
        code: '550',
        status: '5.7.1',
        where: '[203.0.113.9]:41234',
      },
    ],
    [
      'reads a milter’s refusal',
      `mx1 postfix/cleanup[1]: 4ABC12: milter-reject: END-OF-MESSAGE from ${client}: 5.7.1 Spam message rejected; from=<a@x.example> to=<ana@padaria.example> proto=ESMTP helo=<x>`,
      { kind: 'refusal', id: '4ABC12', status: '5.7.1', says: '5.7.1 Spam message rejected' },
    ],
    [
      'reads a mail that is sent back after all tries',
      'mx1 postfix/qmgr[1]: 4ABC12: from=<ana@padaria.example>, status=expired, returned to sender',
      { kind: 'expired', id: '4ABC12' },
    ],
    [
      'reads a mail that a filter gives back',
      'mx1 postfix/smtp[1]: 4ABC12: to=<ana@padaria.example>, relay=127.0.0.1[127.0.0.1]:10024, delay=2, delays=0/0/0/2, dsn=2.0.0, status=sent (250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as 4DEF34)',
      { kind: 'delivery', outcome: 'passed-on', nextId: '4DEF34' },
    ],
    [
      'reads a mail store behind LMTP as the mailbox',
      'mx1 postfix/lmtp[1]: 4ABC12: to=<ana@padaria.example>, relay=mx1[private/dovecot-lmtp], delay=2, delays=0/0/0/2, dsn=2.0.0, status=sent (250 2.0.0 <ana@padaria.example> aBcD Saved)',
      { kind: 'delivery', outcome: 'delivered' },
    ],
    [
      'reads long queue ids, several instances and conn_use',
      'mx1 postfix-out/smtp[1]: 4Wq8tK1zNfz9rxX: to=<a@x.example>, relay=mx.x.example[198.51.100.2]:25, conn_use=2, delay=0.3, delays=0/0/0/0.3, dsn=2.0.0, status=sent (250 OK)',
      { kind: 'delivery', id: '4Wq8tK1zNfz9rxX', outcome: 'passed-on' },
    ],
    [
      'leaves warnings alone',
      `mx1 postfix/smtpd[1]: NOQUEUE: reject_warning: RCPT from ${client}: 550 5.7.1 x; from=<a@x.example> to=<b@y.example> proto=ESMTP helo=<x>`,
      undefined,
    ],
    [
      'leaves others’ lines alone',
      'mx1 sshd[1]: 4ABC12: to=<ana@padaria.example>, relay=local, delay=0, dsn=2.0.0, status=sent (x)',
      undefined,
    ],
    // Words that a stranger chose.
    [
      'takes the end of a subject for no sender',
      `mx1 postfix/cleanup[1]: 4ABC12: reject: header Subject: x from a[1.2.3.4]; from=<ana@padaria.example> to=<bia@padaria.example> proto=ESMTP helo=<y>: ok from ${client}; from=<mau@x.example> to=<caio@padaria.example> proto=ESMTP helo=<x>: 5.7.1 no`,
      { from: 'mau@x.example', to: 'caio@padaria.example', where: client, says: '5.7.1 no' },
    ],
    [
      'takes an address that holds a line’s end for nothing',
      `mx1 postfix/smtpd[1]: NOQUEUE: reject: RCPT from ${client}: 550 5.1.1 <"; from=<a@b.example> to=<ana@padaria.example> proto=ESMTP helo=<x"@e.example>: unknown; from=<"; from=<a@b.example> to=<ana@padaria.example> proto=ESMTP helo=<x"@e.example> to=<q@padaria.example> proto=ESMTP helo=<e.example>`,
      { kind: 'refusal', what: 'refused' },
    ],
    [
      'takes a Message-ID that looks like a delivery for a Message-ID alone, or nothing',
      'mx1 postfix/cleanup[1]: 4ABC12: message-id=<x>, to=<ana@padaria.example>, relay=local, delay=0, dsn=2.0.0, status=sent (x)',
      undefined,
    ],
    [
      'takes an answer that holds an address for words alone',
      'mx1 postfix/smtp[1]: 4ABC12: to=<a@x.example>, relay=mx.x.example[198.51.100.2]:25, delay=0.3, delays=0/0/0/0.3, dsn=5.0.0, status=bounced (host mx.x.example[198.51.100.2] said: 550 no), to=<ana@padaria.example>, relay=local, status=sent (delivered))',
      { kind: 'delivery', to: 'a@x.example', outcome: 'bounced' },
    ],
  ])('%s', ([, line, expected]) => {
    const read = readPostfixLine(line)
    if (expected === undefined) expect(read).toBeUndefined()
    else expect(read).toMatchObject(expected)
  })

  test('reads no sender out of an address that was made to hold one', () => {
    const line =
      'mx1 postfix/smtpd[1]: NOQUEUE: reject: RCPT from h[203.0.113.5]: 550 5.1.1 x; from=<"; from=<a@b.example> to=<ana@padaria.example> proto=ESMTP helo=<x"@e.example> to=<q@padaria.example> proto=ESMTP helo=<e.example>'
    expect(readPostfixLine(line)).not.toMatchObject({ to: 'ana@padaria.example' })
  })

  test('reads hostile lines in linear time', () => {
    const started = performance.now()
    for (const piece of [
      '; from=<',
      ' from a[1]',
      'to=<a@b>, ',
      'a=b, ',
      '<',
      ': ',
      'H=x [1.2.3.4] ',
      ' F=<a>',
      'user=<a>, ',
      'R=a T="b" ',
    ]) {
      const text = piece.repeat(Math.floor(4_000 / piece.length))
      for (const head of [
        'mx1 postfix/cleanup[1]: 4ABC12: reject: header ',
        'mx1 postfix/smtp[1]: 4ABC12: to=<a@b>, ',
        '1tCqRs-000A1B-2C == a@b ',
        'pop3-login: ',
      ])
        for (const read of [readPostfixLine, readEximLine, readLoginLine]) read(`${head}${text}`)
    }
    expect(performance.now() - started).toBeLessThan(500)
  })
})

describe('readEximLine()', () => {
  const id = '1tCqRs-00000001A2B-3CdE'
  test.for<[string, string, object | undefined]>([
    [
      'reads an arrival',
      `${id} <= compras@fornecedor.example H=mail.fornecedor.example (mx) [203.0.113.5]:4711 P=esmtps X=TLS1.3:x:256 CV=no S=1234 id=abc@fornecedor.example for ana@padaria.example bia@padaria.example`,
      {
        kind: 'sender',
        id,
        from: 'compras@fornecedor.example',
        where: 'mail.fornecedor.example (mx) [203.0.113.5]:4711',
        messageId: 'abc@fornecedor.example',
        to: ['ana@padaria.example', 'bia@padaria.example'],
      },
    ],
    [
      'reads an older id, behind a process id',
      '[4711] 1tCqRs-000A1B-2C <= ana@padaria.example H=(pc) [198.51.100.7] P=esmtpsa A=dovecot_plain:ana@padaria.example S=99',
      { kind: 'sender', id: '1tCqRs-000A1B-2C', login: 'ana@padaria.example' },
    ],
    ['reads syslog', `mx1 exim[12]: ${id} <= <> R=1tCqRs-00000001A2A-3CdE U=mail P=local S=99`, { kind: 'sender', from: '' }],
    [
      'reads a delivery to a mailbox',
      `${id} => ana <ana@padaria.example> R=virtual_user T=dovecot_lmtp`,
      { kind: 'delivery', to: 'ana@padaria.example', outcome: 'delivered' },
    ],
    [
      'reads an alias',
      `${id} => ana@padaria.example <vendas@padaria.example> R=virtual_user T=maildir`,
      { to: 'ana@padaria.example', originalTo: 'vendas@padaria.example' },
    ],
    [
      'reads a delivery to another server',
      `${id} => fulano@cliente.example R=dnslookup T=remote_smtp H=mx.cliente.example [198.51.100.20] X=TLS1.3:x:256 CV=yes C="250 2.0.0 Ok: queued as 7F3A21C09D"`,
      {
        outcome: 'passed-on',
        where: 'mx.cliente.example [198.51.100.20]',
        says: '250 2.0.0 Ok: queued as 7F3A21C09D',
        nextId: '7F3A21C09D',
      },
    ],
    [
      'reads a mail that is put off',
      `${id} == fulano@cliente.example R=dnslookup T=remote_smtp defer (-44) H=mx.cliente.example [198.51.100.20]: SMTP error from remote mail server after RCPT TO:<fulano@cliente.example>: 451 4.7.1 Greylisted`,
      { outcome: 'deferred', says: '451 4.7.1 Greylisted', status: '4.7.1' },
    ],
    [
      'reads a mail that is sent back',
      `${id} ** fulano@cliente.example R=dnslookup T=remote_smtp H=mx.cliente.example [198.51.100.20]: SMTP error from remote mail server after RCPT TO:<fulano@cliente.example>: 550 5.1.1 User unknown`,
      { outcome: 'bounced', says: '550 5.1.1 User unknown', status: '5.1.1' },
    ],
    [
      'reads a mail without a route',
      `${id} ** fulano@naoha.example: Unrouteable address`,
      { to: 'fulano@naoha.example', outcome: 'bounced', says: 'Unrouteable address' },
    ],
    [
      'reads a refusal',
      'H=mail.fornecedor.example [203.0.113.5]:4711 F=<compras@fornecedor.example> rejected RCPT <naotem@padaria.example>: Unrouteable address',
      { kind: 'refusal', from: 'compras@fornecedor.example', to: 'naotem@padaria.example', code: '550', says: 'Unrouteable address' },
    ],
    [
      'reads a refusal for now',
      'H=(x) [203.0.113.66] F=<nf@lento.example> temporarily rejected RCPT <ana@padaria.example>: greylisted',
      { code: '451', says: 'greylisted' },
    ],
    [
      'reads a refusal of the content',
      `${id} H=mail.fornecedor.example [203.0.113.5] F=<compras@fornecedor.example> rejected after DATA: spam`,
      { kind: 'refusal', id, from: 'compras@fornecedor.example' },
    ],
    ['reads nothing in the end of a mail', `${id} Completed`, undefined],
    [
      'reads nothing in two senders',
      'H=(x F=<ana@padaria.example>) [203.0.113.66] F=<a@b.example> rejected RCPT <c@d.example>: no',
      undefined,
    ],
  ])('%s', ([, line, expected]) => {
    const read = readEximLine(line)
    if (expected === undefined) expect(read).toBeUndefined()
    else expect(read).toMatchObject(expected)
  })
})
