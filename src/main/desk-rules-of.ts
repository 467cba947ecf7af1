// The desk's rules as the pure rooms take them, out of the configuration, the checklists that were read and this node's key.
import { createHash } from 'node:crypto'
import type { Checklist } from '../checklist/checklist.ts'
import { type Config, deskOf } from '../config.ts'
import type { DeskRules, MailboxRule } from '../ticket/desk-rules.ts'

/** Returns them. Throws, naming the key, where a mailbox names a checklist or a hand-off target that is not there. */
export function deskRulesOf(config: Config, checklists: Checklist[], key: Uint8Array): DeskRules {
  const { publicUrl, customerPage } = config
  const page = publicUrl === undefined ? {} : { page: { url: publicUrl, linkHours: customerPage.linkHours, key } }
  return { ...deskOf(config), mailboxes: mailboxRulesOf(config, checklists), checklists, deskId: nameOf(key), ...page }
}

/** Returns what each mailbox goes by. Throws as deskRulesOf() does. */
export function mailboxRulesOf(config: Config, known: Checklist[]): [MailboxRule, ...MailboxRule[]] {
  const ids = known.map(({ id }) => id)
  const rules = config.mailboxes.map(
    ({ address, name, checklists, handOff, askWhich, copyAgent, automatic, language }, at): MailboxRule => {
      const unknown = checklists.filter((id) => !ids.includes(id))
      if (unknown.length > 0) {
        throw new Error(
          `Cannot use the configuration: mailboxes[${at}].checklists names ${unknown.join(', ')}; there are: ${ids.join(', ')}`,
        )
      }
      const helpdesk = config.handOff[handOff]?.mail
      if (helpdesk === undefined) throw new Error(`Cannot start: no hand-off target is named ${handOff}`)
      const set = { ...(automatic === 'keep' ? {} : { automatic }), ...(language === undefined ? {} : { language }) }
      return { address, name, checklists, askWhich, helpdesk, copyAgent, ...set }
    },
  )
  const [first, ...others] = rules
  if (first === undefined) throw new Error('Cannot start: no mailbox is configured')
  return [first, ...others]
}

/** Names this installation, the same at every start, without telling its key. */
function nameOf(key: Uint8Array): string {
  return createHash('sha256').update('loop-mark').update(key).digest('hex').slice(0, 16)
}
