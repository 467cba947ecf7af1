// What doctor tries of the look-ups that are switched on: each for something that is known to be there.
import type { Config } from '../config.ts'
import { openDnsResolver } from '../world/dns-resolver.ts'
import { findDomain } from '../world/look-up-domain.ts'
import { openRdap } from '../world/open-gate.ts'
import { openProbeHosts } from '../world/probe-hosts.ts'
import { openProbe } from '../world/probe-settings.ts'
import { readBootstrap } from '../world/rdap-bootstrap.ts'
import type { Finding } from './examine.ts'
import { explainFailure } from './terminal.ts'

const DEADLINE_MS = 8_000

/** Returns whether names can be looked up through the setting dns, and registries asked: the domain of the first mailbox. */
export async function examineGate(config: Config): Promise<Finding[]> {
  const subject = 'domain gate'
  const address = config.mailboxes[0]?.address ?? ''
  const domain = address.slice(address.indexOf('@') + 1)
  try {
    const registry = await openRdap(config.rdap)
    if (config.dns === 'off' && registry === undefined) return [{ subject, state: 'note', says: 'off: neither dns nor rdap is on' }]
    const gate = { ...(config.dns === 'off' ? {} : { dns: openDnsResolver(config.dns) }), ...(registry === undefined ? {} : { registry }) }
    const { verdict, evidence } = await findDomain({ domain, of: 'account' }, gate, AbortSignal.timeout(DEADLINE_MS))
    const said = evidence.map(({ what, came }) => `${what} ${came}`).join('; ')
    const asked =
      registry === undefined ? 'rdap is off' : `registry and DNS were asked, list of registries of ${await readAgeOf(config.rdap)}`
    return [{ subject, state: verdict === 'good' ? 'ok' : 'note', says: `${domain} is ${verdict}; ${asked} (${said})` }]
  } catch (failure) {
    return [{ subject, state: 'failed', says: explainFailure(failure) }]
  }
}

async function readAgeOf(rdap: string): Promise<string> {
  const { publication } = await readBootstrap(rdap === 'on' ? undefined : rdap)
  return publication.slice(0, 10)
}

/** Returns whether the listed servers speak POP3 with TLS, as most customers are told to set it. */
export async function examineProbe({ dns, probe }: Config): Promise<Finding[]> {
  const subject = 'probe'
  if (probe.hosts.length === 0) return []
  if (dns === 'off') return [{ subject, state: 'failed', says: 'probe.hosts is set and dns is off: nothing can be tried' }]
  const names = probe.hosts.filter((host) => !/^[\d.:/a-f]*$/i.test(host) || !/[\d:]$/.test(host))
  const resolver = openDnsResolver(dns)
  const port = probe.ports.includes(995) ? 995 : (probe.ports[0] ?? 995)
  return Promise.all(
    names.slice(0, 5).map(async (host): Promise<Finding> => {
      const prober = openProbe({ dns: resolver, hosts: openProbeHosts(probe.hosts), ports: probe.ports })
      const { verdict, certificate } = await prober.find({ host, port, encryption: 'ssl_tls' }, AbortSignal.timeout(DEADLINE_MS))
      const says = `${host}, port ${port}, SSL/TLS: ${verdict}${certificate === undefined ? '' : `, certificate ${certificate}`}`
      // A suffix need not be a server itself.
      return { subject, state: verdict === 'works' && certificate === 'good' ? 'ok' : 'note', says }
    }),
  )
}
