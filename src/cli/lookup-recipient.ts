// porteiro lookup recipient: the recipient check by hand.
import { loadConfig } from '../load-config.ts'
import { findSlip } from '../value/address/find-slip.ts'
import { findRecipient } from '../world/check-recipients.ts'
import { openDnsResolver } from '../world/dns-resolver.ts'
import { explainOperands } from './explain-unknown.ts'
import { openConfig } from './open-config.ts'
import { readOptions } from './read-options.ts'
import { DONE, type ExitCode, FAILED, type Terminal, WRONG_USE } from './terminal.ts'
import { writeFinding } from './write-finding.ts'

const DEADLINE_MS = 10_000

export async function lookUpRecipientByHand(args: string[], terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(args, { config: 'value', json: 'flag' })
  const [address, ...others] = options.kind === 'wrong-use' ? [] : options.operands
  if (options.kind === 'wrong-use' || address === undefined || !address.includes('@') || others.length > 0) {
    terminal.stderr.write(
      options.kind === 'wrong-use'
        ? `${options.says}\n`
        : `${explainOperands(['ADDRESS'], options.operands)}Usage: porteiro lookup recipient ADDRESS\n`,
    )
    return WRONG_USE
  }
  const config = loadConfig(await openConfig(options.values.get('config'), terminal))
  const meant = findSlip(address.toLowerCase(), [])
  const slip = meant === undefined ? '' : `; it looks like a slip of ${meant}`
  if (config.dns === 'off') {
    terminal.stdout.write(`${address}: not looked up, dns is off${slip}\n`)
    return meant === undefined ? FAILED : DONE
  }
  const finding = await findRecipient(address.toLowerCase(), openDnsResolver(config.dns), AbortSignal.timeout(DEADLINE_MS))
  const amounts = `${address}: ${finding.verdict}${slip}`
  writeFinding(terminal.stdout, options.flags.has('json') ? 'json' : 'people', { finding, amounts })
  return finding.verdict === 'unknown' && meant === undefined ? FAILED : DONE
}
