// porteiro lookup domain: the domain gate by hand; and the refresh of IANA's list of registries.
import { rename, writeFile } from 'node:fs/promises'
import { loadConfig } from '../load-config.ts'
import { openDnsResolver } from '../world/dns-resolver.ts'
import { findDomain } from '../world/look-up-domain.ts'
import { openRdap } from '../world/open-gate.ts'
import { BOOTSTRAP_URL, parseBootstrap } from '../world/rdap-bootstrap.ts'
import { writeBootstrap } from '../world/write-bootstrap.ts'
import { explainOperands } from './explain-unknown.ts'
import { openConfig } from './open-config.ts'
import { readOptions } from './read-options.ts'
import { DONE, type ExitCode, FAILED, type Terminal, WRONG_USE } from './terminal.ts'
import { writeFinding } from './write-finding.ts'

const DEADLINE_MS = 10_000
const MAX_BOOTSTRAP_BYTES = 5_000_000

export async function lookUpDomainByHand(args: string[], terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(args, { config: 'value', json: 'flag', 'refresh-bootstrap': 'flag', from: 'value' })
  if (options.kind === 'wrong-use') {
    terminal.stderr.write(`${options.says}\n`)
    return WRONG_USE
  }
  const config = loadConfig(await openConfig(options.values.get('config'), terminal))
  if (options.flags.has('refresh-bootstrap')) {
    return refreshBootstrap({ rdap: config.rdap, url: options.values.get('from') ?? BOOTSTRAP_URL }, terminal)
  }
  const [name, ...others] = options.operands
  if (name === undefined || others.length > 0) {
    terminal.stderr.write(`${explainOperands(['NAME'], options.operands)}Usage: porteiro lookup domain NAME\n`)
    return WRONG_USE
  }
  const registry = await openRdap(config.rdap)
  const gate = {
    ...(config.dns === 'off' ? {} : { dns: openDnsResolver(config.dns) }),
    ...(registry === undefined ? {} : { registry }),
  }
  const domain = name.slice(name.lastIndexOf('@') + 1).toLowerCase()
  const finding = await findDomain({ domain, of: 'account' }, gate, AbortSignal.timeout(DEADLINE_MS))
  const amounts = `${domain}: ${finding.verdict} (registration ${finding.registration}, mail exchange ${finding.mailExchange})`
  writeFinding(terminal.stdout, options.flags.has('json') ? 'json' : 'people', { finding, amounts })
  if (registry === undefined) terminal.stderr.write('The registry was not asked: rdap is off.\n')
  return finding.verdict === 'unknown' ? FAILED : DONE
}

async function refreshBootstrap({ rdap, url }: { rdap: string; url: string }, terminal: Terminal): Promise<ExitCode> {
  if (rdap === 'off' || rdap === 'on') {
    terminal.stderr.write('There is no file to write: set rdap to the path that the list is to be kept at, such as data/rdap.json.\n')
    return WRONG_USE
  }
  const ordered = await fetchBootstrap(url)
  const { publication, services } = parseBootstrap(ordered)
  // The service may read the file at any time: whole or not at all.
  await writeFile(`${rdap}.new`, ordered)
  await rename(`${rdap}.new`, rdap)
  const endings = services.reduce((sum, [own]) => sum + own.length, 0)
  terminal.stdout.write(`${rdap}: ${endings} endings, published ${publication}. The service reads it at its next start.\n`)
  return DONE
}

/** Returns the list at `url`, in our order. Throws, naming it, where it cannot be fetched or is none. */
async function fetchBootstrap(url: string): Promise<string> {
  const signal = AbortSignal.timeout(DEADLINE_MS)
  try {
    const response = await fetch(url, { signal })
    if (!response.ok) throw new Error(`it answers ${response.status}`)
    const text = await response.text()
    if (text.length > MAX_BOOTSTRAP_BYTES) throw new Error(`it is longer than ${MAX_BOOTSTRAP_BYTES} bytes`)
    return writeBootstrap(text)
  } catch (cause) {
    throw new Error(`Cannot use ${url} as a list of registries; the file stays as it is`, { cause })
  }
}
