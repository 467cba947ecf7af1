// The door: SMTP or LMTP on smtp-server. In come connections from anyone; out goes each mail to keep(), and 250 only after that.
//   promises    250 means kept; a mail that is refused, cut or lost leaves nothing; no relaying; every session ends by a deadline
//   refusals    one table, smtp-answers.ts; the log gets an event and a code, never an address or content
//   bytes       as received (no trace header is added: the envelope is kept beside them), but for bare CR and LF: mend-line-ends.ts
// LMTP gives one answer for each recipient; the mail is kept once, so they are all the same.
import { createSecureContext } from 'node:tls'
import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { Log } from '../log.ts'
import type { ReceivedMail } from '../store/store.ts'
import { asciiDomain } from '../value/address/ascii-domain.ts'
import { networkOf } from '../value/address/client-network.ts'
import { asksForMore, OFFERED } from './asks-for-more.ts'
import { collectMail, type Room } from './collect-mail.ts'
import { endDataAtOnce } from './end-data-at-once.ts'
import { letGo } from './let-go.ts'
import type { ListenerSettings } from './listener-settings.ts'
import { acceptRecipients } from './own-recipient.ts'
import { readPaths } from './read-paths.ts'
import { sendInOne } from './send-in-one.ts'
import { type Refusal, SMTP_ANSWERS, type SmtpAnswer, writeAnswer } from './smtp-answers.ts'
import { takeClient } from './take-client.ts'

export type Listener = {
  address: { host: string; port: number }
  connections(): number
  /** Uses another certificate for each STARTTLS from now on. Throws where it cannot be used: then the old one stays. */
  useCertificate(tls: { key: string; cert: string }): void
  /** No new connections; idle ones get 421; a mail that is coming in may still be kept. Resolves when all are gone. */
  stop(): Promise<void>
}

/** Bytes of one command line. RFC 5321 §4.5.3.1.4 wants 512 and each extension some more; the library's 16 KB is for AUTH. */
const MAX_COMMAND_BYTES = 4096
/** With these a mail server tells for whom it speaks. */
const NAMING_A_CLIENT = ['XCLIENT', 'XFORWARD']

type Connection = SMTPServer['connections'] extends Set<infer Each> ? Each : never
type Session = {
  connection: Connection
  /** Of the client as it connected: XCLIENT and XFORWARD change the library's. */
  address: string
  /** What its connections are counted under. */
  network: string
  deadline: NodeJS.Timeout
  errors: number
  doing: 'commands' | 'receiving' | 'keeping'
  /** Of the mail that is being received: since when, on the process's clock, and how much of it is here. */
  mail: { began: number; bytes: number }
  overdue: boolean
}
type Done = (error?: Error | null) => void
type DataDone = (error?: Error | null, text?: string) => void

/** Resolves when the door is open. Rejects when the address cannot be listened on, or the certificate cannot be used. */
export async function startListener(
  settings: ListenerSettings,
  keep: (mail: ReceivedMail) => Promise<string>,
  log: Log,
): Promise<Listener> {
  const { protocol, listen, hostname, tls, isTrustedPeer = () => false, proxyProtocol = 'off' } = settings
  const isOurs = acceptRecipients(settings.mailboxes)
  const room: Room = { bytesLeft: Math.max(settings.maxBytesAtOnce, settings.maxBytes) }
  const sessions = new Map<string, Session>()
  const clients = new Map<string, number>()
  let stopping = false

  const disabled = ['AUTH', 'WIZ', 'SHELL', 'KILL', ...(tls === undefined ? ['STARTTLS'] : [])]
  const server = new SMTPServer({
    name: hostname,
    lmtp: protocol === 'lmtp',
    ...tls,
    disabledCommands: [...disabled, ...NAMING_A_CLIENT],
    // Enabled here, and disabled again above: openSession() opens them to trusted peers alone.
    useXClient: true,
    useXForward: true,
    useProxy: proxyProtocol === 'v1',
    hideENHANCEDSTATUSCODES: false,
    disableReverseLookup: true,
    logger: false,
    size: settings.maxBytes,
    maxClients: settings.maxClients,
    maxCommandLength: MAX_COMMAND_BYTES,
    // QUIRK: a..b@, b.@ and hosts with an underscore write mail (phones, cron jobs), and every server before us has taken it.
    lenientAddressParsing: true,
    socketTimeout: settings.idleSeconds * 1000,
    closeTimeout: settings.stopSeconds * 1000,
    onConnect: openSession,
    onClose: closeSession,
    onMailFrom: takeSender,
    onRcptTo: takeRecipient,
    onData: (stream, session, done) => void takeMail(stream, session, done),
  })
  server.on('error', (error) => log.warn('listener-error', { error: codeOf(error) }))

  function openSession(session: SMTPServerSession, done: Done): void {
    const connection = server.connections.values().find(({ id }) => id === session.id)
    if (connection === undefined) return done(errorOf(SMTP_ANSWERS.stopping))
    sendInOne(connection)
    endDataAtOnce(connection)
    readPaths(connection)
    const address = session.remoteAddress
    const network = networkOf(address)
    const known = clients.get(network) ?? 0
    clients.set(network, known + 1)
    const deadline = setTimeout(() => endSession(session.id), settings.sessionSeconds * 1000)
    sessions.set(session.id, {
      connection,
      address,
      network,
      deadline,
      errors: 0,
      doing: 'commands',
      mail: { began: 0, bytes: 0 },
      overdue: false,
    })
    if (isTrustedPeer(address)) session.disabledCommands = disabled
    // Whoever reaches us past the proxy could name any address in its place.
    if (proxyProtocol === 'v1' && !isTrustedPeer(connection._socket.remoteAddress ?? '')) return refuse(session, 'not-the-proxy', done)
    if (known >= settings.maxClientsPerAddress) return refuse(session, 'too-many-connections', done)
    if (stopping) return refuse(session, 'stopping', done)
    done()
  }

  function closeSession({ id }: SMTPServerSession): void {
    const session = sessions.get(id)
    if (session === undefined) return // It went before it was greeted.
    clearTimeout(session.deadline)
    sessions.delete(id)
    const { network } = session
    const left = (clients.get(network) ?? 1) - 1
    if (left > 0) clients.set(network, left)
    else clients.delete(network)
  }

  /** A deadline that no command puts off: the library's own is one of silence, and a byte now and then puts it off for ever. */
  function endSession(id: string): void {
    const session = sessions.get(id)
    if (session === undefined) return
    const ahead = millisecondsAhead(session)
    // What is being kept has its answer first: a mail that was kept and answered with 421 would come twice.
    if (session.doing === 'keeping' || ahead > 0) session.overdue = true
    else cut(session, 'session-too-long', 1)
    if (ahead > 0) session.deadline = setTimeout(() => endSession(id), ahead)
  }

  /** How long what has come of a mail lasts it, at the least speed that we wait for: a large one on a slow line comes in whole. */
  function millisecondsAhead({ doing, mail }: Session): number {
    if (doing !== 'receiving') return 0
    return mail.began + (mail.bytes / settings.minBytesPerSecond) * 1000 - performance.now()
  }

  /** Answers and ends the session without reading on. */
  function cut({ connection }: Session, refusal: Refusal, answers: number): void {
    const answer = SMTP_ANSWERS[refusal]
    log.info('session-cut', { answer: refusal, remoteAddress: connection.remoteAddress })
    for (let n = 0; n < answers; n++) connection.send(answer.code, writeAnswer(answer))
    connection.close()
    letGo(connection)
  }

  function refuse({ id, remoteAddress }: SMTPServerSession, refusal: Refusal, done: Done): void {
    const session = sessions.get(id)
    log.info('mail-refused', { answer: refusal, remoteAddress })
    if (session !== undefined && ++session.errors > settings.maxErrors) cut(session, 'too-many-errors', 1)
    else done(errorOf(SMTP_ANSWERS[refusal]))
  }

  function takeSender({ args }: SMTPServerAddress, session: SMTPServerSession, done: Done): void {
    if (stopping) return refuse(session, 'stopping', done)
    if (asksForMore(args, OFFERED)) return refuse(session, 'not-offered', done)
    // QUIRK: a client that sends a whole second mail in one packet with the end of the first (RFC 2920 forbids it) would never
    // get another answer: smtp-server loses its own continuation when all of that runs in one call. A microtask parts it.
    queueMicrotask(done)
  }

  function takeRecipient({ address, args }: SMTPServerAddress, session: SMTPServerSession, done: Done): void {
    // The library decodes xn-- domains; we keep and compare the form that stands in DNS.
    if (!isOurs(asciiDomain(address))) return refuse(session, 'no-such-mailbox', done)
    if (asksForMore(args)) return refuse(session, 'not-offered', done)
    if (session.envelope.rcptTo.length < settings.maxRecipients) return done()
    // No error of the client: RFC 5321 §4.5.3.1.10 has it send the mail for those that were taken, and the rest in another.
    log.info('mail-refused', { answer: 'too-many-recipients', remoteAddress: session.remoteAddress })
    done(errorOf(SMTP_ANSWERS['too-many-recipients']))
  }

  async function takeMail(stream: SMTPServerDataStream, about: SMTPServerSession, done: DataDone): Promise<void> {
    const session = sessions.get(about.id)
    if (session === undefined) {
      stream.destroy()
      return
    }
    const { envelope } = about
    const client = takeClient(about, session.address)
    session.doing = 'receiving'
    session.mail = { began: performance.now(), bytes: 0 }
    const collected = await collectMail(stream, {
      maxBytes: settings.maxBytes,
      room,
      openFile: settings.openMailFile,
      came: (bytes) => {
        session.mail.bytes = bytes
      },
      ended: () => {
        session.doing = 'keeping'
      },
    })
    switch (collected.kind) {
      case 'lost':
        return
      case 'bad-line-ends':
        session.doing = 'commands'
        refuse(about, 'bad-line-ends', done)
        return settleSession(about.id, session)
      case 'not-written':
        log.error('mail-not-kept', { error: codeOf(collected.error) })
        session.doing = 'commands'
        done(errorOf(SMTP_ANSWERS['not-kept']))
        return settleSession(about.id, session)
      case 'too-large':
      case 'no-room':
        // One answer for each recipient in LMTP (RFC 2033 §4.2).
        return cut(session, collected.kind, protocol === 'lmtp' ? envelope.rcptTo.length : 1)
    }
    const { raw, file, bareLineFeeds, bareCarriageReturns } = collected
    try {
      const id = await keep({
        receivedAt: new Date().toISOString(),
        remoteAddress: client.address,
        helo: client.helo,
        tls: about.secure,
        mailFrom: envelope.mailFrom === false ? '' : asciiDomain(envelope.mailFrom.address),
        rcptTo: envelope.rcptTo.map(({ address }) => asciiDomain(address)),
        raw,
        ...(file === undefined ? {} : { file }),
      })
      log.info('mail-accepted', { mail: id, bytes: file?.size ?? raw.length, bareLineFeeds, bareCarriageReturns })
      // 250 only now, after the commit: better the same mail twice than a mail lost.
      done(null, `Kept as ${id}`)
    } catch (error) {
      log.error('mail-not-kept', { error: codeOf(error) })
      done(errorOf(SMTP_ANSWERS['not-kept']))
    } finally {
      session.doing = 'commands'
      settleSession(about.id, session)
    }
  }

  /** What had to wait while a mail was being kept. */
  function settleSession(id: string, session: Session): void {
    if (!sessions.has(id)) return
    if (stopping) cut(session, 'stopping', 1)
    else if (session.overdue) cut(session, 'session-too-long', 1)
  }

  const { promise: open, resolve, reject } = Promise.withResolvers<void>()
  server.server.once('error', reject)
  server.listen(listen.port, listen.host, resolve)
  await open
  server.server.off('error', reject)
  const bound = server.server.address()
  if (bound === null || typeof bound === 'string') throw new Error('Cannot listen: the server has no address')

  return {
    address: { host: bound.address, port: bound.port },
    connections: () => server.connections.size,
    useCertificate(renewed) {
      // QUIRK: the library throws its certificates away before it tries the new one.
      createSecureContext(renewed)
      server.updateSecureContext(renewed)
    },
    stop() {
      stopping = true
      const { promise: closed, resolve: finish } = Promise.withResolvers<void>()
      server.close(() => {
        // What the library has closed, for a mail that did not come to its end.
        for (const { connection } of sessions.values()) letGo(connection)
        finish()
      })
      for (const session of sessions.values()) if (session.doing === 'commands') cut(session, 'stopping', 1)
      return closed
    },
  }
}

function errorOf(answer: SmtpAnswer): Error {
  return Object.assign(new Error(writeAnswer(answer)), { responseCode: answer.code })
}

/** A code such as ECONNRESET, or the error's name: a message could quote what the client sent. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
