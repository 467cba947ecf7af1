// What the customer's page answers to each request, as data: status, language, body. Comes in: method, path, headers, the visitor's
// address, the form. A GET changes nothing (mail scanners follow links); a POST keeps what was filled in as a mail of ours before
// anything is confirmed, waits a moment for what becomes of it, and says it. A link that opens nothing says the same whatever the
// reason: forged, expired, answered, of a ticket that is gone.
import { createHash, randomBytes } from 'node:crypto'
import type { Log } from '../log.ts'
import { html, type Markup } from '../markup.ts'
import type { Language } from '../message/message.ts'
import { type PageAnswer, writePageMail } from '../message/page-mail.ts'
import { plusAddress } from '../reply/write-reply-mail.ts'
import type { ReceivedMail, Store } from '../store/store.ts'
import { type DeskRules, mailboxOf, type PageRule } from '../ticket/desk-rules.ts'
import { isFormProof, readPageLink, writeFormProof } from '../ticket/page-link.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { networkOf } from '../value/address/client-network.ts'
import { readAnswer } from '../value/read-value.ts'
import { type OpenForm, openForm, type Refused, readSubmission } from './open-form.ts'
import { chooseLanguage, type PageWords, pageWordsOf } from './page-words.ts'
import { openRateLimit } from './rate-limit.ts'
import { type FormPage, writeForm } from './write-form.ts'
import { writeSaying } from './write-frame.ts'

export type PageRequest = {
  method: string
  /** Below publicUrl's own path. */
  path: string
  visitor: string
  acceptLanguage: string | undefined
  contentType: string | undefined
  /** Sec-Fetch-Site, and whether Origin, where it is sent, is ours. */
  fetchSite: string | undefined
  origin: 'ours' | 'foreign'
  body: string
}

export type PageAnswerData = { status: number; language: Language; title: string; deskName?: string; body: Markup; allow?: string }

export type PageSettings = {
  store: Pick<Store, 'findTicket' | 'findMail'>
  /** Resolves with the mail's id when it is on stable storage. */
  keep: (mail: ReceivedMail) => Promise<string>
  desk: DeskRules
  page: PageRule
  log: Log
  now: () => string
}

/** A customer opens the page a few times and sends it once or twice; a household or office shares its address. */
const PER_ADDRESS = { burst: 60, perMinute: 60 }
const SUBMITS_PER_TICKET = { burst: 10, perMinute: 1 }
/** Reading, looking up and committing take a second or two; who waits longer is told that it is kept. */
const OUTCOME_PATIENCE_MS = 12_000
const OUTCOME_POLL_MS = 60
/** A second tap on "send" comes within seconds. */
const REPEAT_MS = 120_000
const MAX_REPEATS = 1_000

type Opened = { form: OpenForm; code: string; request: PageRequest }
type Sent = { hash: string; atMs: number; mailId: string }

/** Returns the function that answers requests. */
export function openPage(settings: PageSettings): (request: PageRequest) => Promise<PageAnswerData> {
  const { store, desk, page, now, log } = settings
  const visits = openRateLimit(PER_ADDRESS)
  const submits = openRateLimit(SUBMITS_PER_TICKET)
  /** The last form of each ticket, so that a second tap finds the first one's outcome. */
  const sent = new Map<string, Sent>()
  const busy = new Map<string, Promise<unknown>>()

  async function answer(request: PageRequest): Promise<PageAnswerData> {
    const code = /^\/r\/([0-9a-z]{1,60})$/i.exec(request.path)?.[1]
    const say = (status: number, which: Saying): PageAnswerData => saying(chooseLanguage(request.acceptLanguage), status, which)
    if (code === undefined) return say(404, 'gone')
    if (!['GET', 'HEAD', 'POST'].includes(request.method)) return { ...say(405, 'wrongRequest'), allow: 'GET, HEAD, POST' }
    if (!visits.take(networkOf(request.visitor), Date.parse(now()))) return refuse(say(429, 'tooOften'), 'rate-address')
    const link = readPageLink(code, page.key)
    const isValid = link !== undefined && Temporal.Instant.compare(now(), link.until) <= 0
    if (!isValid) return refuse(say(410, 'gone'), link === undefined ? 'forged' : 'expired')
    if (request.method !== 'POST') {
      const form = openForm(await store.findTicket(link.token), desk)
      return form === undefined ? say(410, 'gone') : showForm({ form, code, request }, { refused: new Map(), after: 'fresh' })
    }
    const isOwnForm = request.origin === 'ours' && ['same-origin', 'none', undefined].includes(request.fetchSite)
    const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.contentType ?? '')
    const fields = new URLSearchParams(request.body)
    if (!isOwnForm || !isForm || !isFormProof(fields.get('proof') ?? '', code, page.key))
      return refuse(say(403, 'wrongRequest'), 'foreign-form')
    return inTurn(link.token, async () => {
      if (!submits.take(link.token, Date.parse(now()))) return refuse(say(429, 'tooOften'), 'rate-ticket')
      const ticket = await store.findTicket(link.token)
      const repeated = sent.get(link.token)
      const hash = hashOf(request.body)
      if (repeated !== undefined && repeated.hash === hash && Date.parse(now()) - repeated.atMs < REPEAT_MS) {
        return tell(ticket, repeated.mailId, { code, request, refused: new Map() })
      }
      const form = openForm(ticket, desk)
      return form === undefined ? say(410, 'gone') : submit({ form, code, request }, fields, hash)
    })
  }

  async function submit(opened: Opened, fields: URLSearchParams, hash: string): Promise<PageAnswerData> {
    const { form, request } = opened
    const at = now()
    const { answers, refused, isEmpty } = readSubmission(fields, form, { at, desk })
    if (answers.length === 0) return showForm(opened, { refused, after: isEmpty ? 'empty' : 'refused' })
    let mailId: string
    try {
      // Nothing is confirmed before this: better sent twice than lost.
      mailId = await settings.keep(mailOf(form, answers, { at, visitor: request.visitor }))
    } catch {
      log.error('page-not-kept', { ticket: form.ticket.token })
      return { ...saying(form.ticket.language, 503, 'notKept'), deskName: nameOf(form.ticket) }
    }
    log.info('page-submitted', { ticket: form.ticket.token, mail: mailId, answers: answers.length, refused: refused.size })
    sent.delete(form.ticket.token)
    sent.set(form.ticket.token, { hash, atMs: Date.parse(at), mailId })
    const [oldest] = sent.keys()
    if (sent.size > MAX_REPEATS && oldest !== undefined) sent.delete(oldest)
    return tell(form.ticket, mailId, { ...opened, refused })
  }

  /** Says what became of a kept form. */
  async function tell(
    before: Ticket | undefined,
    mailId: string,
    { code, request, refused }: { code: string; request: PageRequest; refused: Map<string, Refused> },
  ): Promise<PageAnswerData> {
    const isDone = await untilDecided(mailId)
    const ticket = before === undefined ? undefined : await store.findTicket(before.token)
    if (ticket === undefined) return saying(chooseLanguage(request.acceptLanguage), 410, 'gone')
    const form = openForm(ticket, desk)
    if (isDone && form !== undefined) return showForm({ form, code, request }, { refused, after: 'noted' })
    const which = isDone ? outcomeOf(ticket) : 'received'
    return { ...saying(ticket.language, 200, which), deskName: nameOf(ticket) }
  }

  function showForm({ form, code, request }: Opened, shown: Pick<FormPage, 'refused' | 'after'>): PageAnswerData {
    const { language } = form.ticket
    const seen = readAnswer('public_ip', request.visitor, { writtenAt: undefined, timeZone: desk.timeZone })
    const today = Temporal.Instant.from(now()).toZonedDateTimeISO(desk.timeZone).toPlainDate().toString()
    const body = writeForm({
      form,
      proof: writeFormProof(code, page.key),
      ...(seen?.state === 'good' ? { visitor: String(seen.value) } : {}),
      today,
      ...shown,
    })
    const status = shown.after === 'refused' || shown.after === 'empty' ? 422 : 200
    return { status, language, title: pageWordsOf(language).title, deskName: nameOf(form.ticket), body }
  }

  function mailOf(form: OpenForm, answers: PageAnswer[], { at, visitor }: { at: string; visitor: string }): ReceivedMail {
    const { ticket, customer } = form
    const address = plusAddress(ticket.mailbox, ticket.token)
    const inReplyTo = ticket.messageIds.findLast((id) => id.startsWith(`${ticket.token}.`))
    const envelope = {
      id: `page.${randomBytes(9).toString('hex')}`,
      customer: customer.address,
      address,
      ...(inReplyTo === undefined ? {} : { inReplyTo }),
      at,
    }
    const raw = writePageMail({ token: ticket.token, answers }, envelope, page.key)
    return { receivedAt: at, remoteAddress: visitor, helo: 'page', tls: true, mailFrom: customer.address, rcptTo: [address], raw }
  }

  async function untilDecided(mailId: string): Promise<boolean> {
    const until = performance.now() + OUTCOME_PATIENCE_MS
    while (performance.now() < until) {
      const mail = await store.findMail(mailId)
      if (mail?.end !== undefined) return true
      await new Promise((resolve) => setTimeout(resolve, OUTCOME_POLL_MS))
    }
    return false
  }

  /** One form of a ticket at a time: the second tap waits for the first. */
  async function inTurn(token: string, work: () => Promise<PageAnswerData>): Promise<PageAnswerData> {
    const turn = (busy.get(token) ?? Promise.resolve()).then(work, work)
    busy.set(token, turn)
    try {
      return await turn
    } finally {
      if (busy.get(token) === turn) busy.delete(token)
    }
  }

  function refuse(refusal: PageAnswerData, reason: string): PageAnswerData {
    log.debug('page-refused', { reason, status: refusal.status })
    return refusal
  }

  function nameOf(ticket: Ticket): string {
    return mailboxOf(desk, [ticket.mailbox]).name
  }

  return answer
}

type Saying = { [Key in keyof PageWords]: PageWords[Key] extends { title: string; text: string } ? Key : never }[keyof PageWords]

const DONE: readonly Saying[] = ['done', 'received', 'person', 'mend']

/** Returns a page that only says something. */
export function saying(language: Language, status: number, which: Saying): PageAnswerData {
  const words = pageWordsOf(language)
  const isDone = DONE.includes(which)
  const body = html`${writeSaying(words[which], isDone ? 'done' : 'plain', isDone ? [words.mayClose] : [])}`
  return { status, language, title: words[which].title, body }
}

function outcomeOf(ticket: Ticket): Saying {
  switch (ticket.state) {
    case 'handed-off':
    case 'closed':
      return 'done'
    case 'blocked':
      return 'mend'
    case 'waiting-for-person':
      return 'person'
    case 'collecting':
      return 'received'
  }
}

function hashOf(body: string): string {
  return createHash('sha256').update(body).digest('base64url')
}
