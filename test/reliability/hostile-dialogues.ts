// What hostile and broken clients say to a mail server, as steps: bytes to write, waits, ends of the connection.
import type { Chance } from './chance.ts'

export type Step =
  | { kind: 'write'; bytes: Buffer }
  /** Until the server has said something more, or a moment has passed. */
  | { kind: 'listen' }
  | { kind: 'pause'; milliseconds: number }
  | { kind: 'half-close' }
  | { kind: 'reset' }

const RECIPIENT = 'RCPT TO:<suporte@provedor.example>\r\n'
const ENDS = [
  '\r\n.\r\n',
  '\r\n.\r\n',
  '\r\n.\r\n',
  '\n.\n',
  '\n.\r\n',
  '\r.\r',
  '\r\n.\n',
  '\r\n.\r',
  '\r\n\0.\r\n',
  '\r\n..\r\n',
  '\r.\r\n',
] as const

const HELLOS = [
  'EHLO x\r\n',
  'EHLO x\r\n',
  'HELO x\r\n',
  'LHLO x\r\n',
  'EHLO\r\n',
  'EHLO [127.0.0.1]\r\n',
  'EHLO \0\r\n',
  'ehlo  x  \r\n',
  'EHLO x\n',
  'EHLO <script>\r\n',
  `EHLO ${'x'.repeat(3000)}\r\n`,
  'HELO x\rMAIL FROM:<>\r\n',
] as const // prettier-ignore
const SENDERS = [
  'MAIL FROM:<ana@padaria.example>\r\n',
  'MAIL FROM:<ana@padaria.example>\r\n',
  'MAIL FROM:<>\r\n',
  'MAIL FROM:<a@b.example> SIZE=10\r\n',
  'MAIL FROM:<a@b.example> SIZE=99999999999999999999\r\n',
  'MAIL FROM:<a@b.example> SIZE=-1 BODY=8BITMIME SMTPUTF8\r\n',
  'MAIL FROM:<a@b.example> BODY=BINARYMIME\r\n',
  'MAIL FROM:a@b\r\n',
  'MAIL FROM:<a@b.example\r\n',
  'MAIL FROM:<a\0b@c.example>\r\n',
  'MAIL FROM:<jos\xe9@padaria.example>\r\n',
  'MAIL FROM:<jos\xc3\xa9@padaria.example>\r\n',
  'MAIL FROM:<@a,@b:c@d.example>\r\n',
  'MAIL FROM:<"a b"@c.example>\r\n',
  'MAIL FROM:<a@[127.0.0.1]>\r\n',
  `MAIL FROM:<${'a'.repeat(3500)}@b.example>\r\n`,
  'MAIL FROM:<a@b.example> RET=HDRS ENVID=x\r\n',
  'MAIL FROM:<a@b.example> AUTH=<>\r\n',
  'MAIL FROM: <a@b.example> X=\xff\r\n',
  'MAIL FROM:<a@xn--\xff.example>\r\n',
] as const // prettier-ignore
const RECIPIENTS = [
  RECIPIENT,
  RECIPIENT,
  RECIPIENT,
  'RCPT TO:<suporte+X@provedor.example>\r\n',
  'RCPT TO:<outro@outro.example>\r\n',
  'RCPT TO:<suporte%outro.example@provedor.example>\r\n',
  'RCPT TO:<@provedor.example:x@outro.example>\r\n',
  'RCPT TO:<suporte@provedor.example> NOTIFY=SUCCESS\r\n',
  'RCPT TO:<\xff\xfe@provedor.example>\r\n',
  'RCPT TO:<>\r\n',
  'RCPT TO:<suporte@provedor.example\0>\r\n',
  'RCPT TO:<SUPORTE@PROVEDOR.EXAMPLE>\r\n',
  'RCPT TO:<suporte@provedor.example.>\r\n',
  RECIPIENT.repeat(150),
  'RCPT TO:<x@provedor.example>\r\n'.repeat(60),
] as const // prettier-ignore
const OTHERS = [
  'VRFY suporte\r\n',
  'EXPN lista\r\n',
  'HELP\r\n',
  'NOOP\r\n',
  'RSET\r\n',
  'QUIT\r\n',
  'BDAT 10 LAST\r\n0123456789',
  'BDAT 999999999999\r\n',
  'AUTH PLAIN AGEAYg==\r\n',
  'AUTH LOGIN\r\nYQ==\r\nYg==\r\n',
  'AUTH CRAM-MD5\r\n',
  'STARTTLS\r\n',
  'STARTTLS\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<suporte@provedor.example>\r\nDATA\r\nSubject: injetada\r\n\r\nx\r\n.\r\n',
  'XCLIENT ADDR=1.2.3.4\r\n',
  'XFORWARD ADDR=1.2.3.4\r\n',
  'PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\n',
  'GET / HTTP/1.1\r\nHost: x\r\n\r\n',
  'POST / HTTP/1.1\r\n\r\nEHLO x\r\n',
  'WIZ\r\n',
  'SHELL\r\n',
  'KILL\r\n',
  'DATA\r\n',
  '\r\n',
  '\n',
  '\r',
  '\0',
  '\0\0\0\r\n',
  ' \r\n',
  'ETRN x\r\n',
  'TURN\r\n',
  'ATRN\r\n',
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'constructor\r\n',
  '__proto__\r\n',
  'toString x\r\n',
  'BURL imap://x LAST\r\n',
  'a'.repeat(20_000),
  `${'NOOP\r\n'.repeat(500)}`,
  'MAIL\r\n',
  'RCPT\r\n',
  'EHLO x\r\nEHLO y\r\n',
] as const // prettier-ignore

/** Returns one client's behaviour. A part of them is nearly right, so that the far end of the dialogue is reached. */
export function makeDialogue(chance: Chance): Step[] {
  const steps: Step[] = []
  const write = (text: string): void => void steps.push({ kind: 'write', bytes: Buffer.from(text, 'latin1') })
  const maybeListen = (): void => {
    if (chance.hits(0.6)) steps.push({ kind: 'listen' })
    else if (chance.hits(0.1)) steps.push({ kind: 'pause', milliseconds: chance.between(1, 60) })
  }
  // Who speaks before the greeting is told so and cut: a few do.
  if (chance.hits(0.97)) steps.push({ kind: 'listen' })
  const isNearlyRight = chance.hits(0.5)
  for (let mail = chance.between(1, 3); mail > 0; mail -= 1) {
    write(isNearlyRight ? 'EHLO x\r\n' : chance.pick(HELLOS))
    maybeListen()
    while (chance.hits(isNearlyRight ? 0.15 : 0.5)) {
      write(chance.pick(OTHERS))
      maybeListen()
    }
    write(isNearlyRight && chance.hits(0.8) ? 'MAIL FROM:<ana@padaria.example>\r\n' : chance.pick(SENDERS))
    maybeListen()
    write(isNearlyRight && chance.hits(0.8) ? RECIPIENT : chance.pick(RECIPIENTS))
    maybeListen()
    if (chance.hits(0.8)) {
      write('DATA\r\n')
      maybeListen()
      for (const piece of makeContent(chance))
        steps.push(
          { kind: 'write', bytes: piece },
          ...(chance.hits(0.2) ? [{ kind: 'pause' as const, milliseconds: chance.between(0, 20) }] : []),
        )
      if (chance.hits(0.9)) write(chance.pick(ENDS))
      maybeListen()
    }
    if (chance.hits(0.1)) steps.push({ kind: 'half-close' })
    if (chance.hits(0.1)) steps.push({ kind: 'reset' })
  }
  if (chance.hits(0.5)) write('QUIT\r\n')
  steps.push({ kind: 'listen' })
  return steps
}

function makeContent(chance: Chance): Buffer[] {
  const noise = (length: number): Buffer => Buffer.from(Array.from({ length }, () => chance.between(0, 255)))
  const pieces: Buffer[] = [Buffer.from('From: Ana <ana@padaria.example>\r\nSubject: teste\r\n\r\n')]
  for (let count = chance.between(0, 4); count > 0; count -= 1) {
    pieces.push(
      chance.pick<() => Buffer>([
        () => Buffer.from('Bom dia, qual e o horario da loja?\r\n'),
        () => noise(chance.between(1, 400)),
        () => Buffer.from(`texto\n.\r\nMAIL FROM:<x@y.example>\r\n${RECIPIENT}DATA\r\nSubject: contrabando\r\n\r\nx`),
        () => Buffer.from('texto\r.\rMAIL FROM:<x@y.example>\r'),
        () => Buffer.alloc(chance.between(1, 60_000), 'a'),
        () => Buffer.from('\0\r\n\0.\r\n..\r\n...\r\n'),
        () => Buffer.from('X: '.repeat(2000)),
        () => Buffer.alloc(600_000, 'b'),
      ])(),
    )
  }
  return pieces
}
