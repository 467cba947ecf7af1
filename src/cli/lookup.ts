// porteiro lookup: one look-up by hand, with its evidence, under the settings that the service runs with.
import { explainUnknown } from './explain-unknown.ts'
import { readOptions } from './read-options.ts'
import { type Command, type ExitCode, type Terminal, WRONG_USE } from './terminal.ts'

const LOOKUPS: Record<string, { usage: string; load: () => Promise<Command['run']> }> = {
  domain: {
    usage: 'domain NAME                       registration and MX, as the domain gate sees them',
    load: async () => (await import('./lookup-domain.ts')).lookUpDomainByHand,
  },
  recipient: {
    usage: 'recipient ADDRESS                 whether mail to it can be taken, and whether it looks mistyped',
    load: async () => (await import('./lookup-recipient.ts')).lookUpRecipientByHand,
  },
  probe: {
    usage: 'probe HOST PORT ENCRYPTION        POP3 there, up to the login (none, starttls or ssl_tls)',
    load: async () => (await import('./lookup-probe.ts')).lookUpProbeByHand,
  },
  login: {
    usage: 'login ACCOUNT [--at TIME]         attempts to log in, from the logs of records.pop3',
    load: async () => (await import('./lookup-records.ts')).lookUpLoginByHand,
  },
  delivery: {
    usage: 'delivery SENDER RECIPIENT [--at TIME]   what became of mail, from the logs of records.mail',
    load: async () => (await import('./lookup-records.ts')).lookUpDeliveryByHand,
  },
}

const help = `Usage: porteiro lookup WHAT … [--config FILE] [--json]

${Object.values(LOOKUPS)
  .map(({ usage }) => `  ${usage}`)
  .join('\n')}

Looks one thing up as the service would and prints what was asked, what came and what it amounts to.
Succeeds when something was found out, whatever it is; fails (1) when it could not be known.

  porteiro lookup domain --refresh-bootstrap   fetch IANA's list of registries into the file that rdap names
                                             (--from URL: from another place)

  --at TIME       around which time to search, such as 2026-11-18T14:30 (in timeZone, where it names none) or 2026-11-18;
                  without it, the last two days
  --config FILE   the configuration file (or PORTEIRO_CONFIG)
  --json          one line of JSON
`

async function run(args: string[], terminal: Terminal): Promise<ExitCode> {
  const [what = '', ...rest] = args
  const lookup = Object.hasOwn(LOOKUPS, what) ? LOOKUPS[what] : undefined
  if (lookup === undefined) {
    const options = readOptions(args, {})
    terminal.stderr.write(
      options.kind === 'wrong-use' ? `${options.says}\n` : `${explainUnknown('look-up', what, Object.keys(LOOKUPS))}${help}`,
    )
    return WRONG_USE
  }
  return (await lookup.load())(rest, terminal)
}

export const lookupCommand: Command = { help, run }
