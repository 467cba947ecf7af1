// The record that goes with a hand-off as porteiro.json: what a ticket knows, in the checklist's order, with its evidence.
// The schema here is the source; docs/hand-off.md describes it. Passwords are masked in everything a person wrote freely.
import { z } from 'zod'
import type { Checklist, Field } from '../checklist/checklist.ts'
import type { Ask } from '../facts/fact.ts'
import { findRecorded } from '../facts/look-up/judge-records.ts'
import type { AutomaticSign } from '../message/automatic/automatic-sign.ts'
import { writeTicketRecord } from '../ticket/reason-line.ts'
import type { Besides, Ticket, TicketFact } from '../ticket/ticket.ts'
import { maskSecrets } from '../value/secret/mask-secrets.ts'
import { VALUE_TYPES, type Value } from '../value/value.ts'
import { cleanLines, cleanText } from './clean-text.ts'

const RecordValue = z.union([z.string(), z.number(), z.array(z.string())])

const Statement = z.strictObject({
  value: RecordValue,
  /** Id of the mail that said it, and when it was said. */
  mailId: z.string(),
  saidAt: z.string(),
  /** The words it was read from, at most 300 characters. */
  quote: z.string(),
  /** How it was found: label, next-line, table, numbered, inline-answer, prose, bounce, pointed-at. */
  foundBy: z.string(),
  label: z.string().optional(),
})

const RecordField = z.strictObject({
  id: z.string(),
  title: z.string(),
  label: z.string(),
  type: z.enum(VALUE_TYPES),
  required: z.enum(['yes', 'no', 'when-mentioned', 'when-unexplained']),
  /** good, partial or invalid: stated. dont-know: the customer does not know. missing: needed and not stated. absent: not needed. */
  state: z.enum(['good', 'partial', 'invalid', 'dont-know', 'missing', 'absent']),
  problem: z.string().optional(),
  /** What our login records prove, where the customer did not state it and records.fill is on. */
  recorded: RecordValue.optional(),
  statement: Statement.optional(),
  /** What was said before and then replaced, oldest first. */
  earlier: z.array(Statement).optional(),
})

/** One answer of a look-up: what was asked, of which name, and what came. */
const Evidence = z.strictObject({ what: z.string(), name: z.string(), came: z.string() })

const Searched = {
  account: z.string(),
  isOwn: z.boolean(),
  from: z.string(),
  until: z.string(),
  covers: z.enum(['all', 'part']),
}

const LoginRecord = z.strictObject({
  ...Searched,
  fills: z.boolean(),
  total: z.number(),
  attempts: z.array(
    z.strictObject({
      at: z.string(),
      lastAt: z.string().optional(),
      times: z.number(),
      address: z.string(),
      encryption: z.enum(['none', 'tls', 'starttls', 'ssl_tls']),
      port: z.number().optional(),
      method: z.string().optional(),
      result: z.enum(['in', 'refused', 'unknown-user', 'wrong-password', 'disabled', 'plain-refused', 'too-many', 'not-tried']),
      fetched: z.number().optional(),
      inBox: z.number().optional(),
      trouble: z.string().optional(),
    }),
  ),
})

const Words = { mailId: z.string(), saidAt: z.string(), text: z.string() }

const STEPS = ['arrived', 'delivered', 'passed-on', 'deferred', 'greylisted', 'refused', 'bounced', 'expired', 'discarded'] as const

const DeliveryRecord = z.strictObject({
  ...Searched,
  direction: z.enum(['in', 'out']),
  senders: z.array(z.string()),
  recipients: z.array(z.string()),
  histories: z.array(
    z.strictObject({
      queueId: z.string().optional(),
      messageId: z.string().optional(),
      sender: z.string(),
      recipient: z.string(),
      match: z.enum(['address', 'domain', 'login']),
      outcome: z.enum([...STEPS, 'in-queue']),
      steps: z.array(
        z.strictObject({
          at: z.string(),
          lastAt: z.string().optional(),
          times: z.number(),
          what: z.enum(STEPS),
          where: z.string().optional(),
          code: z.string().optional(),
          status: z.string().optional(),
          says: z.string().optional(),
        }),
      ),
    }),
  ),
})

export const HandOffRecord = z.strictObject({
  format: z.literal('porteiro-hand-off'),
  version: z.literal(1),
  ticket: z.string(),
  state: z.string(),
  /** Why it is handed off: complete, unclassified, asked-enough, wants-person, … */
  reason: z.string(),
  /** More exact codes for the reason, such as auto-submitted. */
  codes: z.array(z.string()),
  mailbox: z.string(),
  customer: z.strictObject({ address: z.string(), name: z.string().optional() }).optional(),
  agent: z.string().optional(),
  /** Whether the sender of the newest mail is who it says; absent where that was not looked up. */
  sender: z
    .strictObject({
      verdict: z.enum(['authenticated', 'unauthenticated', 'failed', 'unknown']),
      codes: z.array(z.string()),
      domain: z.string().optional(),
    })
    .optional(),
  /** What was looked up of the mail domain, of the recipients and of the settings; absent where it was not. docs/world.md. */
  domain: z
    .strictObject({
      domain: z.string(),
      of: z.enum(['account', 'customer']),
      verdict: z.enum(['good', 'not-registered', 'inactive', 'no-mx', 'mx-leads-nowhere', 'unknown']),
      registration: z.enum(['good', 'not-registered', 'inactive', 'unknown']),
      mailExchange: z.enum(['good', 'no-mx', 'mx-leads-nowhere', 'unknown']),
      evidence: z.array(Evidence),
    })
    .optional(),
  recipients: z
    .array(
      z.strictObject({
        address: z.string(),
        verdict: z.enum(['good', 'no-such-domain', 'takes-no-mail', 'unknown']),
        evidence: z.array(Evidence),
      }),
    )
    .optional(),
  probe: z
    .strictObject({
      host: z.string(),
      port: z.number().optional(),
      encryption: z.enum(['none', 'starttls', 'ssl_tls']),
      verdict: z.enum(['works', 'no-such-host', 'closed', 'silent', 'not-pop3', 'no-stls', 'no-tls', 'untried']),
      certificate: z.enum(['good', 'expired', 'not-yet-valid', 'wrong-name', 'untrusted']).optional(),
      evidence: z.array(Evidence),
    })
    .optional(),
  /** What our own records have of the account, and of mails between the two sides; absent where they were not searched. docs/world.md. */
  login: LoginRecord.optional(),
  delivery: DeliveryRecord.optional(),
  /** Look-ups that gave nothing: they failed or took too long. */
  failedLookups: z.array(z.strictObject({ lookup: z.string(), reason: z.enum(['timed-out', 'failed']) })).optional(),
  language: z.string(),
  subject: z.string(),
  openedAt: z.string(),
  handedOffAt: z.string(),
  checklist: z.strictObject({ id: z.string(), title: z.string() }).optional(),
  fields: z.array(RecordField),
  /** What the customer asked or told beside all that a checklist is for, oldest first, in his words. */
  besides: z.array(z.strictObject(Words)).optional(),
  /** What the helpdesk's people wrote above what they forwarded, oldest first. */
  notes: z.array(z.strictObject({ ...Words, from: z.string() })).optional(),
  automaticSigns: z.array(z.strictObject({ code: z.string(), weight: z.enum(['hard', 'soft']), where: z.string() })),
  history: z.array(z.strictObject({ at: z.string(), kind: z.string(), what: z.string(), mailId: z.string().optional() })),
  /** The ticket's mails; attachment names the file where the mail is attached. */
  mails: z.array(z.strictObject({ id: z.string(), receivedAt: z.string(), attachment: z.string().optional() })),
})
export type HandOffRecord = z.infer<typeof HandOffRecord>

export type HandOffSource = {
  ticket: Ticket
  checklist?: Checklist
  reason: string
  codes: string[]
  /** What is still needed; empty for a complete ticket. */
  asks: Ask[]
  signs: AutomaticSign[]
  mails: { id: string; receivedAt: string; attachment?: string }[]
  /** Passwords that the customer wrote, the words themselves: to be masked. */
  secrets: string[]
  /** RFC 3339. */
  at: string
}

const MAX_QUOTE = 300
const MAX_WORDS = 2_000

/** Returns the record of `source`. */
export function writeHandOffRecord(source: HandOffSource): HandOffRecord {
  const { ticket, checklist, secrets } = source
  const { besides = [], notes = [] } = ticket
  const free = (text: string, maxLength: number) => cleanText(maskSecrets(text, secrets), maxLength)
  const wordsOf = ({ mailId, at, text }: Besides) => ({ mailId, saidAt: at, text: free(text, MAX_WORDS) })
  return {
    format: 'porteiro-hand-off',
    version: 1,
    ticket: ticket.token,
    state: ticket.state,
    reason: source.reason,
    codes: source.codes,
    mailbox: ticket.mailbox,
    ...(ticket.customer === undefined
      ? {}
      : {
          customer: {
            address: ticket.customer.address,
            ...(ticket.customer.name === undefined ? {} : { name: free(ticket.customer.name, 80) }),
          },
        }),
    ...(ticket.agent === undefined ? {} : { agent: ticket.agent.address }),
    ...(ticket.findings.sender === undefined ? {} : { sender: ticket.findings.sender }),
    ...(ticket.findings.domain === undefined ? {} : { domain: ticket.findings.domain }),
    ...(ticket.findings.recipients === undefined ? {} : { recipients: ticket.findings.recipients }),
    ...(ticket.findings.probe === undefined ? {} : { probe: ticket.findings.probe }),
    ...(ticket.findings.login === undefined ? {} : { login: ticket.findings.login }),
    ...(ticket.findings.delivery === undefined ? {} : { delivery: ticket.findings.delivery }),
    ...(ticket.findings.failed.length === 0 ? {} : { failedLookups: ticket.findings.failed }),
    language: ticket.language,
    subject: free(ticket.subject, 200),
    openedAt: ticket.openedAt,
    handedOffAt: source.at,
    ...(checklist === undefined ? {} : { checklist: { id: checklist.id, title: checklist.title['pt-BR'] } }),
    fields: (checklist?.fields ?? []).map((field) => recordField(field, source)),
    ...(besides.length === 0 ? {} : { besides: besides.map(wordsOf) }),
    ...(notes.length === 0 ? {} : { notes: notes.map((note) => ({ ...wordsOf(note), from: note.from })) }),
    automaticSigns: source.signs,
    history: writeTicketRecord(ticket).events,
    mails: source.mails,
  }
}

function recordField(field: Field, source: HandOffSource): HandOffRecord['fields'][number] {
  const statements = source.ticket.facts.filter((fact) => fact.field === field.id)
  const last = statements.at(-1)
  const earlier = statements.slice(0, -1).map((fact) => statementOf(fact, field, source.secrets))
  const recorded = last === undefined ? findRecorded(field, source.ticket.findings) : undefined
  const problem = last?.problem ?? source.asks.find((ask) => ask.field === field.id)?.problem
  return {
    id: field.id,
    title: field.title['pt-BR'],
    label: field.label,
    type: field.type,
    required: field.required,
    state: stateOf(field, last, source),
    ...(problem === undefined ? {} : { problem }),
    ...(recorded === undefined ? {} : { recorded }),
    ...(last === undefined ? {} : { statement: statementOf(last, field, source.secrets) }),
    ...(earlier.length === 0 ? {} : { earlier }),
  }
}

function stateOf(field: Field, fact: TicketFact | undefined, source: HandOffSource): HandOffRecord['fields'][number]['state'] {
  if (fact !== undefined) return fact.state
  if (source.ticket.dontKnow.includes(field.id)) return 'dont-know'
  return source.asks.some((ask) => ask.field === field.id) ? 'missing' : 'absent'
}

function statementOf(fact: TicketFact, field: Field, secrets: string[]): z.infer<typeof Statement> {
  return {
    value: maskValue(fact.value, field, secrets),
    mailId: fact.mailId,
    saidAt: fact.saidAt,
    quote: field.type === 'hostname' ? cleanAddress(fact.evidence.quote, secrets) : cleanQuote(fact.evidence.quote, secrets),
    foundBy: fact.evidence.by,
    ...(fact.evidence.label === undefined ? {} : { label: cleanQuote(fact.evidence.label, secrets) }),
  }
}

/** Typed values are what their grammar let through; free text may hold anything. */
function maskValue(value: Value, field: Field, secrets: string[]): Value {
  if (typeof value !== 'string' || (field.type !== 'text' && field.type !== 'software')) return value
  return maskSecrets(value, secrets)
}

function cleanQuote(text: string, secrets: string[]): string {
  return cleanText(maskSecrets(text, secrets), MAX_QUOTE)
}

/** As cleanQuote(), and a link stays one: which page of a site fails an agent wants to see. */
function cleanAddress(text: string, secrets: string[]): string {
  return cleanLines(maskSecrets(text, secrets), MAX_QUOTE).replace(/\s+/g, ' ')
}
