// Sends the demo's mails one after another and prints each, what was found in it and what went out for it.
// Returns what did not come out as demo-mails.ts names it.
import { readFile } from 'node:fs/promises'
import { styleText } from 'node:util'
import { z } from 'zod'
import type { CaughtMail, MailCatcher } from './catch-mail.ts'
import { DEMO_MAILS, type DemoMail } from './demo-mails.ts'
import { type ReadableMail, readMailForPeople } from './read-mail-for-people.ts'
import { sendBySmtp } from './send-by-smtp.ts'
import type { Output } from './terminal.ts'

const FIXTURES = new URL('../../fixtures/demo/', import.meta.url)
/** Enough to see the record; the whole mail is longer. */
const HAND_OFF_LINES = 20
/** A mail takes well under a second; a demo that hangs tells nobody why. */
const PATIENCE_MS = 30_000
/** A reply's paragraphs are long lines, as mail programs want them; a terminal does not. */
const COLUMNS = 100

// The operator's API as the demo reads it: only what it prints.
const Tickets = z.object({
  tickets: z.array(
    z.object({
      token: z.string(),
      state: z.string(),
      mailIds: z.array(z.string()),
      facts: z.array(
        z.object({
          field: z.string(),
          value: z.union([z.string(), z.number(), z.array(z.string())]),
          state: z.string(),
          mailId: z.string(),
          evidence: z.object({ quote: z.string(), by: z.string() }),
        }),
      ),
    }),
  ),
})
const LedgerAnswer = z.object({ ledger: z.object({ accepted: z.number(), inFlight: z.number(), ends: z.record(z.string(), z.number()) }) })

/** A running node, its catcher, and where the play is shown. */
export type Stage = {
  smtp: { host: string; port: number }
  operator: { host: string; port: number }
  /** Resolves when nothing is in flight and the outbox is empty. */
  idle(): Promise<void>
  mailbox: string
  helpdesk: string
  catcher: MailCatcher
  output: Output
  /** Ids of the kept mails whose facts were printed. */
  shownMails: Set<string>
}

type Outcome = { reply?: ReadableMail; faults: string[] }

/** Returns what went wrong, a sentence each; nothing is as it should be. */
export async function playDemo(stage: Stage): Promise<string[]> {
  const faults: string[] = []
  let lastReply: ReadableMail | undefined
  for (const mail of DEMO_MAILS) {
    const outcome = await playMail(mail, lastReply, stage)
    lastReply = outcome.reply ?? lastReply
    faults.push(...outcome.faults)
  }
  const { ledger } = LedgerAnswer.parse(await askOperator('/api/ledger', stage))
  const ended = Object.values(ledger.ends).reduce((sum, count) => sum + count, 0)
  const ends = Object.entries(ledger.ends).map(([end, count]) => `${count} ${end}`)
  stage.output.write(
    `${title('The ledger', stage)}\n${ledger.accepted} mails accepted = ${ends.join(' + ')} + ${ledger.inFlight} in flight\n`,
  )
  if (ledger.accepted !== DEMO_MAILS.length || ended !== ledger.accepted) faults.push('The ledger does not balance.')
  return faults
}

async function playMail(mail: DemoMail, lastReply: ReadableMail | undefined, stage: Stage): Promise<Outcome> {
  const { output, smtp, mailbox, helpdesk, catcher } = stage
  const text = await readFile(new URL(mail.file, FIXTURES), 'utf8')
  const bytes = Buffer.from(answering(text, lastReply))
  const sent = await readMailForPeople(bytes)
  output.write(`${title(mail.story, stage)}\nFrom: ${sent.from}\nSubject: ${sent.subject}\n\n${indent(sent.text, '  ')}\n`)
  await sendBySmtp({ ...smtp, mailFrom: mail.mailFrom, rcptTo: mailbox, bytes })
  await untilIdle(stage, mail)
  output.write(await writeFound(stage))
  const faults: string[] = []
  let reply: ReadableMail | undefined
  const caught = catcher.takeMails()
  for (const one of caught) {
    const readable = await readMailForPeople(one.bytes)
    const toDesk = one.envelopeTo.includes(helpdesk)
    if (!toDesk) reply = readable
    output.write(writeCaught(one, readable, { what: toDesk ? 'hand-off' : 'reply', stage }))
  }
  const replies = caught.filter(({ envelopeTo }) => !envelopeTo.includes(helpdesk))
  const handOffs = caught.length - replies.length
  if (replies.length === 0) output.write(`\n${paint('yellow', 'No reply.', stage)}\n`)
  const answered = replies.flatMap(({ envelopeTo }) => envelopeTo)
  if (answered.join() !== (mail.answers ?? ''))
    faults.push(`${mail.file}: answered ${answered.join() || 'nobody'}, not ${mail.answers ?? 'nobody'}.`)
  if (mail.handOff !== 'either' && handOffs !== (mail.handOff === 'yes' ? 1 : 0)) faults.push(`${mail.file}: ${handOffs} hand-offs.`)
  return { faults, ...(reply !== undefined && { reply }) }
}

async function untilIdle(stage: Stage, mail: DemoMail): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Cannot go on: ${mail.file} has not come to its end in ${PATIENCE_MS / 1000} s`)),
      PATIENCE_MS,
    )
  })
  try {
    await Promise.race([stage.idle(), patience])
  } finally {
    clearTimeout(timer)
  }
}

/** A follow-up answers the reply before it, whose token and Message-ID no file can know. */
function answering(text: string, reply: ReadableMail | undefined): string {
  if (reply === undefined) return text
  return text.replaceAll('%REPLY-ID%', reply.messageId).replaceAll('%REPLY-SUBJECT%', reply.subject)
}

/** What the newest mail of the ticket that changed last has stated; nothing where the mail changed no ticket's facts. */
async function writeFound(stage: Stage): Promise<string> {
  const { tickets } = Tickets.parse(await askOperator('/api/tickets?limit=1', stage))
  const [ticket] = tickets
  const found = ticket?.facts.filter(({ mailId }) => mailId === ticket.mailIds.at(-1)) ?? []
  if (ticket === undefined || found.length === 0 || stage.shownMails.has(ticket.mailIds.at(-1) ?? '')) return ''
  stage.shownMails.add(ticket.mailIds.at(-1) ?? '')
  const rows = found.map(({ field, value, state, evidence }) => {
    const shown = Array.isArray(value) ? value.join(', ') : String(value)
    return `  ${paint('green', field.padEnd(18), stage)} ${shown}${state === 'good' ? '' : ` (${state})`}   “${evidence.quote.replace(/\s+/g, ' ')}”`
  })
  return `\n${paint('cyan', `Found, ticket ${ticket.token} is ${ticket.state}:`, stage)}\n${rows.join('\n')}\n`
}

type CaughtAs = { what: 'reply' | 'hand-off'; stage: Stage }

function writeCaught({ envelopeTo }: CaughtMail, mail: ReadableMail, { what, stage }: CaughtAs): string {
  const head = what === 'reply' ? `The reply to ${envelopeTo.join(', ')}:` : `The hand-off to ${envelopeTo.join(', ')}:`
  const lines = mail.text.split('\n').flatMap((line) => wrap(line.replaceAll('\t', ': ')))
  const shown = what === 'reply' ? lines : lines.slice(0, HAND_OFF_LINES)
  const rest = lines.length > shown.length ? [`… and ${lines.length - shown.length} more lines`] : []
  const attached = mail.attachments.length === 0 ? [] : [`[attached: ${mail.attachments.join(', ')}]`]
  return `\n${paint('cyan', head, stage)}\n${indent([`Subject: ${mail.subject}`, '', ...shown, ...rest, ...attached].join('\n'), '  │ ')}\n`
}

async function askOperator(path: string, { operator }: Stage): Promise<unknown> {
  const response = await fetch(`http://${operator.host}:${operator.port}${path}`)
  if (!response.ok) throw new Error(`Cannot ask the operator's API for ${path}: it answers ${response.status}`)
  return response.json()
}

function title(text: string, stage: Stage): string {
  return `\n${paint('bold', `━━ ${text}`, stage)}`
}

function paint(style: 'bold' | 'cyan' | 'green' | 'yellow', text: string, { output }: Stage): string {
  return output.isTTY === true ? styleText(style, text, { validateStream: false }) : text
}

/** Returns the line as lines of at most COLUMNS, parted at blanks; those that follow stand under the first. */
function wrap(line: string): string[] {
  const lines: string[] = []
  let rest = line
  while (rest.length > COLUMNS) {
    const blank = rest.lastIndexOf(' ', COLUMNS)
    if (blank < COLUMNS / 2) break
    lines.push(rest.slice(0, blank))
    rest = `${/^ *\d+\. /.test(line) ? '    ' : ''}${rest.slice(blank + 1)}`
  }
  return [...lines, rest]
}

function indent(text: string, mark: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `${mark}${line}`.trimEnd())
    .join('\n')
}
