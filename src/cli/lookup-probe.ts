// porteiro lookup probe: the probe by hand, under the same list of hosts and ports as the service: it is no port scanner either.
import { findSettingMismatch } from '../facts/find-setting-mismatch.ts'
import { loadConfig } from '../load-config.ts'
import { openDnsResolver } from '../world/dns-resolver.ts'
import { openProbeHosts } from '../world/probe-hosts.ts'
import { openProbe } from '../world/probe-settings.ts'
import { explainOperands } from './explain-unknown.ts'
import { openConfig } from './open-config.ts'
import { readOptions } from './read-options.ts'
import { DONE, type ExitCode, FAILED, type Terminal, WRONG_USE } from './terminal.ts'
import { writeFinding } from './write-finding.ts'

const DEADLINE_MS = 15_000

export async function lookUpProbeByHand(args: string[], terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(args, { config: 'value', json: 'flag' })
  const [host, port = '', encryption = ''] = options.kind === 'wrong-use' ? [] : options.operands
  const isUsable = host !== undefined && /^\d{1,5}$/.test(port) && ['none', 'starttls', 'ssl_tls'].includes(encryption)
  if (options.kind === 'wrong-use' || !isUsable || options.operands.length > 3) {
    const usage = 'Usage: porteiro lookup probe HOST PORT ENCRYPTION, which is none, starttls or ssl_tls\n'
    terminal.stderr.write(
      options.kind === 'wrong-use' ? `${options.says}\n` : `${explainOperands(['HOST', 'PORT', 'ENCRYPTION'], options.operands)}${usage}`,
    )
    return WRONG_USE
  }
  const config = loadConfig(await openConfig(options.values.get('config'), terminal))
  if (config.dns === 'off' || config.probe.hosts.length === 0) {
    terminal.stderr.write('Nothing may be tried: set probe.hosts to the names of your servers, and dns to other than off.\n')
    return FAILED
  }
  const probe = openProbe({ dns: openDnsResolver(config.dns), hosts: openProbeHosts(config.probe.hosts), ports: config.probe.ports })
  const stated = { host: host.toLowerCase(), port: Number(port), encryption }
  const finding = await probe.find(stated, AbortSignal.timeout(DEADLINE_MS))
  const mismatch = findSettingMismatch(stated)
  const notes = [
    finding.certificate === undefined ? '' : `, certificate ${finding.certificate}`,
    mismatch === undefined ? '' : `; ${mismatch}`,
  ]
  const amounts = `${host} ${port} ${encryption}: ${finding.verdict}${notes.join('')}`
  writeFinding(terminal.stdout, options.flags.has('json') ? 'json' : 'people', { finding, amounts })
  return finding.verdict === 'untried' ? FAILED : DONE
}
