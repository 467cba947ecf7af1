// One line of Exim's main log, as its specification describes it (chapter "Log files"). In: the line behind its time. Out: what it tells
// of a mail, or nothing. A stranger chooses HELO, addresses and Message-ID; a line that could be read in two ways is not read.
import { type MailEvent, readCodes, shorten } from './mail-event.ts'

// Under syslog "HOST exim[PID]: " stands before; with log_selector +pid "[PID] ".
const HEAD = /^(?:\S{1,255} exim4?\[\d{1,10}\]: )?(?:\[\d{1,10}\] )?/
const ID = /^([0-9A-Za-z]{6}-(?:[0-9A-Za-z]{6}-[0-9A-Za-z]{2}|[0-9A-Za-z]{11}-[0-9A-Za-z]{4})) /
const ARRIVAL = /^<= (\S{1,320})(?: (.*))?$/
const DELIVERY = /^(=>|->|>>|==|\*\*) ([^\s:<>]{1,320}):?(?: <([^\s<>]{1,320})>)?(?: (.*))?$/
const REJECTED =
  /^(.{0,1500}?) ?F=<([^<>]{0,320})>(?: A=[^\s]{1,300})? (temporarily rejected|rejected|discarded) (RCPT|MAIL|after DATA|DATA|during MIME ACL checks)(?: <?([^\s<>:]{1,320})>?)?(?:: (.*))?$/
const HOST = /(?:^| )H=((?:\S{1,255} )?(?:\([^\s)]{1,255}\) )?\[[\da-fA-F.:]{2,45}\](?::\d{1,5})?)/

/** Returns what the line tells; undefined where it is not Exim's, or about no mail. */
export function readEximLine(text: string): MailEvent | undefined {
  const rest = text.slice((HEAD.exec(text)?.[0] ?? '').length)
  const id = ID.exec(rest)?.[1]
  const says = id === undefined ? rest : rest.slice(id.length + 1)
  return (id === undefined ? undefined : (readArrival(says, id) ?? readDelivery(says, id))) ?? readRejection(says, id)
}

function readArrival(text: string, id: string): MailEvent | undefined {
  const [, from, details = ''] = ARRIVAL.exec(text) ?? []
  if (from === undefined) return undefined
  const where = HOST.exec(details)?.[1]
  const messageId = / id=([^\s<>]{1,900})/.exec(details)?.[1]
  const login = / A=[^\s:]{1,60}:([^\s]{1,320})/.exec(details)?.[1]
  // Behind " for " stand the recipients, where log_selector +received_recipients is on; nothing follows them.
  const to = details.includes(' for ') ? details.slice(details.lastIndexOf(' for ') + 5).split(' ') : []
  return {
    kind: 'sender',
    id,
    from: from === '<>' ? '' : from.toLowerCase(),
    ...(where === undefined ? {} : { where }),
    ...(messageId === undefined ? {} : { messageId }),
    ...(login === undefined ? {} : { login: login.toLowerCase() }),
    ...(to.length === 0 ? {} : { to: to.slice(0, 100).map((each) => each.toLowerCase()) }),
  }
}

function readDelivery(text: string, id: string): MailEvent | undefined {
  if (text === 'Completed') return undefined
  const [, mark, name = '', written, details = ''] = DELIVERY.exec(text) ?? []
  if (mark === undefined) return undefined
  // "=> ana <ana@padaria.example>": a local part, and in brackets the whole address; with an alias the one that was written to.
  const [to, originalTo] = name.includes('@') || written === undefined ? [name, written] : [written, undefined]
  const host = HOST.exec(` ${details}`)?.[1]
  const router = /(?:^| )R=(\S{1,100})/.exec(details)?.[1]
  const transport = /(?:^| )T=(\S{1,100})/.exec(details)?.[1]?.replace(/:$/, '')
  const answer = mark === '==' || mark === '**' ? behindHost(details) : (/ C="([^"]{0,900})"/.exec(details)?.[1] ?? '')
  const { code, status } = readCodes(serverWords(answer))
  const nextId = / id=([0-9A-Za-z-]{5,30})\b/.exec(answer)?.[1] ?? /\bqueued as ([0-9A-Za-z]{5,30})\b/.exec(answer)?.[1]
  return {
    kind: 'delivery',
    id,
    to: to.toLowerCase(),
    ...(originalTo === undefined ? {} : { originalTo: originalTo.toLowerCase() }),
    where: host ?? transport ?? router ?? '',
    outcome: mark === '==' ? 'deferred' : mark === '**' ? 'bounced' : host === undefined ? 'delivered' : 'passed-on',
    ...(status === undefined && code === undefined ? {} : { status: status ?? code ?? '' }),
    says: shorten(serverWords(answer) || answer || 'Completed'),
    ...(nextId === undefined ? {} : { nextId }),
  }
}

/** What stands behind R=, T=, H= and the like: the reason. */
function behindHost(details: string): string {
  return details.replace(/^(?:[A-Z]{1,4}=(?:"[^"]{0,900}"|\S{1,900}) (?:\[[^\]\s]{1,60}\](?::\d{1,5})? ?)?:? ?){0,12}/, '').trim()
}

/** "SMTP error from remote mail server after RCPT TO:<…>: 550 5.1.1 …" without what Exim says before. */
function serverWords(answer: string): string {
  return /(?:^|: )([245]\d\d[ -].{0,2000})$/.exec(answer)?.[1] ?? answer
}

function readRejection(text: string, id: string | undefined): MailEvent | undefined {
  if (text.indexOf(' F=<') !== text.lastIndexOf(' F=<')) return undefined
  const [, before = '', from, how = '', , to, says = ''] = REJECTED.exec(text) ?? []
  if (from === undefined) return undefined
  const codes = readCodes(says)
  return {
    kind: 'refusal',
    ...(id === undefined ? {} : { id }),
    what: how === 'discarded' ? 'discarded' : 'refused',
    where: HOST.exec(` ${before}`)?.[1] ?? '',
    from: from.toLowerCase(),
    ...(to === undefined ? {} : { to: to.toLowerCase() }),
    ...codes,
    // Exim logs no code of its own refusals: 550, and 451 for those for now.
    ...(codes.code === undefined ? { code: how === 'temporarily rejected' ? '451' : '550' } : {}),
    says: shorten(says),
  }
}
