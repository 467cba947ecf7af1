// What is looked up outside a mail, out of the configuration: the sender, the domain, the recipient, the stated settings, our records.
import type { Checklist } from '../checklist/checklist.ts'
import type { Config } from '../config.ts'
import type { LookUp } from '../inbox/handle-mail.ts'
import type { Log } from '../log.ts'
import type { PeerList } from '../peer-list.ts'
import { type DnsResolver, openDnsResolver } from '../world/dns-resolver.ts'
import { openGate } from '../world/open-gate.ts'
import { openRecordLookups } from '../world/records/open-record-lookups.ts'
import { type Lookup, openWorld } from '../world/world.ts'

/** Returns one look-up that makes all that are switched on, each with its own deadline. */
export async function openLookups(
  config: Config,
  { checklists, isTrustedPeer, log }: { checklists: Checklist[]; isTrustedPeer: PeerList; log: Log },
): Promise<{ lookUp: LookUp; stop: () => Promise<void> }> {
  const dns = config.dns === 'off' ? undefined : openDnsResolver(config.dns)
  const ownDomains = ownDomainsOf(config)
  const gate = await openGate({ dns, rdap: config.rdap, probe: config.probe, checklists, ownDomains })
  const records = openRecordLookups({ ...config, ownDomains }, checklists)
  const world = openWorld([...(await openSenderLookup(config, isTrustedPeer, dns)), ...gate, ...records.lookups], log)
  return { lookUp: world.lookUp, stop: () => records.stop() }
}

/** Without DNS the sender is looked up only where our own servers may have checked him. */
async function openSenderLookup(config: Config, isTrusted: PeerList, dns: DnsResolver | undefined): Promise<Lookup[]> {
  const authserv = config.smtp.trustedAuthserv
  if (config.authentication === 'off' || (dns === undefined && authserv.length === 0)) return []
  // With all that it stands on it takes 30 MB: loaded only where it is wanted.
  const { authenticateSender } = await import('../world/authenticate-sender.ts')
  const trust = { isTrusted, authserv, arcSealers: config.trustedArcSealers }
  return [authenticateSender({ ...(dns === undefined ? {} : { dns }), ...trust, hostname: config.smtp.hostname })]
}

/** Mail for these is the desk's own matter, not a customer's. */
function ownDomainsOf({ mailboxes, agents }: Config): string[] {
  return [...mailboxes.map(({ address }) => address), ...agents].map((address) => address.slice(address.lastIndexOf('@') + 1))
}
