// The parts that words play where a sentence says what is wrong with mail, each with the letter that stands for it, so that patterns can be sought among
// parts as they are among letters. Rules name the parts; nobody need know the letters.

/** The letter that stands for each part, so that patterns can be sought in a sentence's parts. `.`, `,`, `&` (and) and `_` (no part) stand for themselves. */
const SIGNS: Record<string, string> = {
  // People. ours: his own people. addressee: who is written to. desk: us. mine and my are said by the writer.
  writer: 'I',
  ours: 'S',
  others: 'O',
  addressee: 'k',
  toMe: 'm',
  desk: 'H',
  theirs: 'j',
  my: 'y',
  mine: 'l',
  // Things. content: what is sent by mail. mailbox: an account, too.
  mail: 'M',
  myMail: 'N',
  theirMail: 'B',
  content: 'C',
  mailbox: 'A',
  notice: 'V',
  password: 'P',
  spam: 'J',
  outbox: 'U',
  blocklist: 'L',
  // Machines. program: one for mail. app: any. machine: what sends by itself. inServer: what is fetched from. nonMail: what else may fail.
  program: 'G',
  app: 'Q',
  device: 'D',
  machine: 'E',
  inServer: 'K',
  outServer: 'T',
  browser: 'W',
  place: 'F',
  nonMail: 'X',
  // Moving. send and get: whoever does it. bounce: comes back, or is not let through. report: of a bounce.
  iSend: '1',
  theySend: '3',
  send: '0',
  sent: '2',
  sending: 'e',
  iGet: '4',
  theyGet: '5',
  arrive: 'a',
  leave: 'o',
  bounce: 'z',
  report: 'Y',
  delivered: 'g',
  fetch: 'f',
  bothWays: 'R',
  // What else is said of it. connect: is set up, works, too.
  connect: 'c',
  seen: 'v',
  asksPassword: 'p',
  wait: 's',
  vanish: 'w',
  trouble: 'x',
  not: 'n',
  say: 'h',
  // Between these. that: when, if and who, too.
  that: 'q',
  in: 'i',
  of: 'd',
  to: 't',
  by: 'b',
}

/** Returns `parts` with its letter for each name; blanks only set the names apart. */
export function signsOf(parts: string): string {
  return parts.replace(/[A-Za-z]+/g, signOf).replaceAll(' ', '')
}

function signOf(name: string): string {
  const sign = SIGNS[name]
  if (sign === undefined) throw new Error(`No part of a sentence is called ${name}`)
  return sign
}
