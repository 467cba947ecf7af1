// The look-ups that need nothing but DNS, registries and a connection: the domain gate, the recipients, the probe. In: the settings.
// Out: those of them that are switched on.
import type { Checklist } from '../checklist/checklist.ts'
import { openRegistry, type Registry } from './ask-registry.ts'
import { checkRecipients } from './check-recipients.ts'
import type { DnsResolver } from './dns-resolver.ts'
import { lookUpDomain } from './look-up-domain.ts'
import { openProbeHosts } from './probe-hosts.ts'
import { openProbe, probeStatedSettings } from './probe-settings.ts'
import { readBootstrap } from './rdap-bootstrap.ts'
import type { Lookup } from './world.ts'

export type GateConfig = {
  dns: DnsResolver | undefined
  /** off, on (the shipped bootstrap file), or the path of another. */
  rdap: string
  probe: { hosts: string[]; ports: number[] }
  checklists: Checklist[]
  /** Domains of the desk's mailboxes and agents. */
  ownDomains: string[]
}

/** Returns the look-ups that `config` switches on. Throws when the bootstrap file cannot be used. */
export async function openGate({ dns, rdap, probe, checklists, ownDomains }: GateConfig): Promise<Lookup[]> {
  const registry = await openRdap(rdap)
  const gate = { ...(dns === undefined ? {} : { dns }), ...(registry === undefined ? {} : { registry }) }
  return [
    ...(dns === undefined && registry === undefined ? [] : [lookUpDomain({ ...gate, checklists, ownDomains })]),
    ...(dns === undefined ? [] : [checkRecipients({ dns, checklists })]),
    ...(dns === undefined || probe.hosts.length === 0
      ? []
      : [probeStatedSettings(openProbe({ dns, hosts: openProbeHosts(probe.hosts), ports: probe.ports }), checklists)]),
  ]
}

/** Returns who asks registries; undefined where that is off. */
export async function openRdap(rdap: string): Promise<Registry | undefined> {
  return rdap === 'off' ? undefined : openRegistry(await readBootstrap(rdap === 'on' ? undefined : rdap))
}
