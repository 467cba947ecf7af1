// What doctor looks at, one function for each; each returns findings and changes nothing: no file is made, no mail sent.
import { X509Certificate } from 'node:crypto'
import { Resolver } from 'node:dns/promises'
import { constants } from 'node:fs'
import { access, readFile, stat, statfs } from 'node:fs/promises'
import { createServer, isIP } from 'node:net'
import { dirname, resolve } from 'node:path'
import { createSecureContext } from 'node:tls'
import type { Config, Listen } from '../config.ts'
import { findNearestWord } from '../nearest-word.ts'
import { readChecklistFiles } from '../read-checklist-files.ts'
import { LARGEST_LETTER_BYTES } from '../reply/attach-original.ts'
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.ts'
import { type Greeting, greetSmarthost } from './greet-smarthost.ts'
import { explainFailure } from './terminal.ts'

/** `says` is what is fine, or what is wrong and what to do. A note is worth reading and stops nothing. */
export type Finding = { subject: string; state: 'ok' | 'note' | 'failed'; says: string }

const MIN_FREE_BYTES = 200_000_000
const CERTIFICATE_WARNING_DAYS = 14

/** Returns whether every checklist can be used and every mailbox names ones there are. */
export async function examineChecklists(config: Config): Promise<Finding[]> {
  try {
    const ids = (await readChecklistFiles(config.checklistFolders)).map(({ id }) => id)
    const wrong = config.mailboxes.flatMap(({ address, checklists }) =>
      checklists
        .filter((id) => !ids.includes(id))
        .map((id): Finding => {
          const nearest = findNearestWord(id, ids)
          const hint = nearest === undefined ? `there are: ${ids.join(', ')}` : `did you mean ${nearest}?`
          return { subject: 'checklists', state: 'failed', says: `mailbox ${address} names ${id}, which is none; ${hint}` }
        }),
    )
    return wrong.length > 0 ? wrong : [{ subject: 'checklists', state: 'ok', says: ids.join(', ') }]
  } catch (failure) {
    return [{ subject: 'checklists', state: 'failed', says: explainFailure(failure) }]
  }
}

/** Returns whether the node could listen where it is told to. A service that runs already is no fault. */
export async function examinePorts(config: Config): Promise<Finding[]> {
  const runs = await answersAsOperator(config.operator.listen)
  const examine = async (subject: string, listen: Listen): Promise<Finding> => {
    const place = `${listen.host}:${listen.port}`
    const code = await tryToListen(listen)
    if (code === undefined) return { subject, state: 'ok', says: `${place} is free` }
    if (code === 'EADDRINUSE' && runs) return { subject, state: 'ok', says: `${place} is held by the service that runs already` }
    if (code === 'EADDRINUSE')
      return { subject, state: 'failed', says: `${place} is taken by another program; stop it or set another ${subject}` }
    if (code === 'EACCES')
      return { subject, state: 'failed', says: `${place} may not be opened by this user; take a port above 1023 or grant it` }
    return { subject, state: 'failed', says: `${place} cannot be opened (${code}); is it an address of this machine?` }
  }
  const page = config.publicUrl === undefined ? [] : [await examine('customerPage.listen', config.customerPage.listen)]
  return [await examine('smtp.listen', config.smtp.listen), await examine('operator.listen', config.operator.listen), ...page]
}

/** Returns whether the certificate for STARTTLS can be used, and for how long. */
export async function examineCertificate({ smtp: { tls } }: Config): Promise<Finding[]> {
  const subject = 'smtp.tls'
  if (tls === undefined)
    return [{ subject, state: 'note', says: 'no certificate, so STARTTLS is not offered; set smtp.tls.key and smtp.tls.cert' }]
  try {
    const [key, cert] = await Promise.all([readFile(tls.key), readFile(tls.cert)])
    createSecureContext({ key, cert })
    const until = new X509Certificate(cert).validToDate
    const days = Math.floor((until.getTime() - Date.now()) / 86_400_000)
    const says = `good until ${until.toISOString().slice(0, 10)}`
    if (days < 0) return [{ subject, state: 'failed', says: `expired on ${until.toISOString().slice(0, 10)}; renew ${tls.cert}` }]
    return [{ subject, state: days < CERTIFICATE_WARNING_DAYS ? 'note' : 'ok', says }]
  } catch (failure) {
    return [{ subject, state: 'failed', says: `${explainFailure(failure)}; key and certificate must be PEM files that belong together` }]
  }
}

/** Returns whether the store can be opened and written by this user: run doctor as the user that the service runs as. */
export async function examineStore({ store: { path } }: Config): Promise<Finding[]> {
  const subject = 'store'
  const failed = (says: string): Finding[] => [{ subject, state: 'failed', says }]
  const exists = await stat(path).then(
    () => true,
    () => false,
  )
  const folder = await findFolder(dirname(resolve(path)))
  if (!(await stat(folder)).isDirectory()) return failed(`${folder} is a file, and no folder can be made there; set another store`)
  try {
    await access(folder, constants.W_OK)
    if (exists) await access(path, constants.R_OK | constants.W_OK)
  } catch {
    return failed(`this user may not write ${exists ? path : folder}; give it to the service's user`)
  }
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  if (free < MIN_FREE_BYTES)
    return failed(`only ${Math.round(free / 1_000_000)} MB are free in ${folder}; mail is refused (451) when it is full`)
  if (!exists) return [{ subject, state: 'ok', says: `${path} will be made at the first start` }]
  try {
    const store = await openSqliteStore(path, { access: 'read' })
    const { accepted, inFlight } = await store.ledger()
    await store.close()
    return [{ subject, state: 'ok', says: `${path}: ${accepted} mails accepted, ${inFlight} in flight` }]
  } catch (failure) {
    return failed(explainFailure(failure))
  }
}

/** Returns whether the mail server we send through greets us. */
export async function examineSmarthost({ outbound, smtp }: Config): Promise<Finding[]> {
  const subject = 'outbound.smarthost'
  const { host } = new URL(outbound.smarthost)
  const greeting = await greetSmarthost(outbound.smarthost, outbound.hostname ?? smtp.hostname)
  if (greeting.kind === 'silent')
    return [{ subject, state: 'failed', says: `${host}: ${greeting.says}; replies wait in the outbox until it answers` }]
  if (outbound.tls === 'required' && outbound.smarthost.startsWith('smtp:') && !greeting.offersStartTls) {
    return [{ subject, state: 'failed', says: `${host} answers but offers no STARTTLS, which outbound.tls requires` }]
  }
  const answers: Finding = { subject, state: 'ok', says: `${host} answers${greeting.offersStartTls ? ', with STARTTLS' : ''}` }
  return [answers, ...judgeOffer(host, greeting).map((says): Finding => ({ subject, state: 'note', says }))]
}

/** What it does not take is refused at each try, until the hand-off is given up. */
function judgeOffer(host: string, { maxBytes, offersEightBit }: Extract<Greeting, { kind: 'answers' }>): string[] {
  const wanted = LARGEST_LETTER_BYTES
  const isSmall = maxBytes !== undefined && maxBytes < wanted
  return [
    ...(isSmall
      ? [`${host} takes mails of ${maxBytes} bytes, and a hand-off may have ${wanted}; raise its limit (Postfix: message_size_limit)`]
      : []),
    ...(offersEightBit ? [] : [`${host} offers no 8BITMIME: originals go to it with their 8-bit text all the same, unchanged`]),
  ]
}

/** Returns whether names can be looked up: the smarthost's, and the MX of each mailbox's domain. */
export async function examineNames(config: Config): Promise<Finding[]> {
  const subject = 'DNS'
  if (config.dns === 'off') return [{ subject, state: 'note', says: 'dns is off: senders are not checked by our own look-ups' }]
  const resolver = new Resolver({ timeout: 2000, tries: 2 })
  if (config.dns !== 'system') resolver.setServers(config.dns)
  const domains = [...new Set(config.mailboxes.map(({ address }) => address.slice(address.indexOf('@') + 1)))]
  const findings: Finding[] = []
  for (const domain of domains) {
    try {
      const hosts = await resolver.resolveMx(domain)
      findings.push({
        subject,
        state: 'ok',
        says: `mail for ${domain} goes to ${hosts.map(({ exchange }) => exchange || '(nowhere)').join(', ')}`,
      })
    } catch (failure) {
      const code = codeOf(failure)
      const answered = code === 'ENOTFOUND' || code === 'ENODATA'
      const says = answered
        ? `looking up works; ${domain} has no MX record, so mail reaches us only by another server's forwarding`
        : `looking up ${domain} fails (${code}); is a resolver set, and may this machine ask it?`
      findings.push({ subject, state: answered ? 'note' : 'failed', says })
    }
  }
  const { hostname } = new URL(config.outbound.smarthost)
  if (isIP(hostname.replace(/^\[(.*)\]$/, '$1')) === 0) findings.push(await examineName(hostname))
  return findings
}

async function examineName(hostname: string): Promise<Finding> {
  const { lookup } = await import('node:dns/promises')
  try {
    const { address } = await lookup(hostname)
    return { subject: 'DNS', state: 'ok', says: `${hostname} is ${address}` }
  } catch (failure) {
    return { subject: 'DNS', state: 'failed', says: `${hostname} has no address (${codeOf(failure)}); check outbound.smarthost` }
  }
}

function tryToListen({ host, port }: Listen): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(codeOf(error)))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}

async function answersAsOperator({ host, port }: Listen): Promise<boolean> {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host
  try {
    const response = await fetch(`http://${reachable}:${port}/healthz`, { signal: AbortSignal.timeout(2000) })
    return response.ok
  } catch {
    return false
  }
}

async function findFolder(folder: string): Promise<string> {
  try {
    await access(folder)
    return folder
  } catch {
    return dirname(folder) === folder ? folder : findFolder(dirname(folder))
  }
}

function codeOf(failure: unknown): string {
  return failure instanceof Error && 'code' in failure ? String(failure.code) : 'unknown'
}
