// Signs that a machine wrote a mail: those of its content with those of its envelope, our own marks and the helpdesk's address.
import type { AutomaticSign } from '../message/automatic/automatic-sign.ts'
import { findEnvelopeSigns } from '../message/automatic/find-envelope-signs.ts'
import { findOwnList } from '../message/header/unwrap-list-post.ts'
import { bringsHelpdeskCustomer, whatHelpdeskDid } from '../ticket/from-helpdesk.ts'
import type { Case } from './case.ts'

/** Returns each sign; none for a mail that a person wrote to us. */
export function findSigns({ mail, message, reading, isOurs, isWithHelpdesk, desk }: Case): AutomaticSign[] {
  const signs: AutomaticSign[] = [...findEnvelopeSigns(mail, desk, findOwnList(message.headers, desk)), ...message.automaticSigns]
  if (isOurs) signs.push({ code: 'own-message-id', weight: 'hard', where: 'Message-ID' })
  const did = whatHelpdeskDid({ mailFrom: mail.mailFrom, message }, desk)
  // What the helpdesk itself writes, an acknowledgement of our hand-off above all, it would get back; a customer's letter it would not.
  if (did !== undefined && (isWithHelpdesk === true || !bringsHelpdeskCustomer(did, { message, reading }))) {
    signs.push({ code: 'from-helpdesk', weight: 'hard', where: did === 'wrote' ? 'From' : 'MAIL FROM' })
  }
  return signs
}
