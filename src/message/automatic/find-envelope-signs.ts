// The envelope of a mail, held against who we are → signs that it must not be answered automatically. What headers and
// structure say, our own addresses in From and Sender with them, is in find-automatic-signs.ts. Pure.
import type { Desk } from '../desk.ts'
import { isOfList } from '../header/unwrap-list-post.ts'
import { isOwnAddress } from '../is-helpdesk-address.ts'
import type { AutomaticSign } from './automatic-sign.ts'
import { isMachineAddress } from './find-automatic-signs.ts'
import type { AutomaticCode } from './reason-codes.ts'

/** Returns the signs of MAIL FROM, given without angle brackets; '' is the null return path. `ownList`: see findOwnList(). */
export function findEnvelopeSigns(envelope: { mailFrom: string; rcptTo: string[] }, desk: Desk, ownList?: string): AutomaticSign[] {
  const hard = (code: AutomaticCode): AutomaticSign => ({ code, weight: 'hard', where: 'MAIL FROM' })
  const mailFrom = envelope.mailFrom.trim().replace(/^<|>$/g, '')
  // RFC 3834 §2: never answer a null return path.
  if (mailFrom === '') return [hard('null-return-path')]
  // A list sends under a return path of its own: lista-bounces@, lista+bnc…@.
  if (ownList !== undefined && isOfList(mailFrom, ownList)) return []
  const signs: AutomaticSign[] = []
  if (isMachineAddress(mailFrom)) signs.push(hard('no-reply-sender'))
  if (isOwnAddress(mailFrom, desk)) signs.push(hard('own-address'))
  return signs
}
