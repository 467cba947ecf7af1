// "Cliente: compras@…": of somebody's mail that fails his customer is the other side, whichever way it went. Comes in: the answers under
// labels. Goes out: the same, those under such a label as the other side's address, where no label of its own tells that.
// Elsewhere "Cliente:" names whom the mail is from, and answers nothing.
import type { Field } from '../../checklist/checklist.ts'
import { findEmails } from '../../value/address/email-address.ts'
import type { RawAnswer } from '../answer/raw-answer.ts'
import type { Heard } from '../hear.ts'

const CLIENT = /^(?:o |a |the |el |la |meu |minha |nosso |nossa |my |our |mi )?(?:clientes?|customers?|clients?)$/i

/** Returns `answers` with the customer's customer as what he is. */
export function nameOtherSide(
  answers: readonly RawAnswer[],
  fields: readonly Field[],
  { speeches, ownDomain }: Heard,
): readonly RawAnswer[] {
  const field = fields.find(({ role, ofCustomer }) => role !== undefined && !ofCustomer)
  if (field === undefined || answers.some(({ matches }) => matches[0]?.field === field)) return answers
  return answers.map((answer) => {
    if (answer.matches.length > 0 || !CLIENT.test(answer.label)) return answer
    const [address] = findEmails(speeches[answer.at]?.passage.text.slice(answer.start, answer.end) ?? '')
    if (address === undefined || String(address.value).endsWith(`@${ownDomain}`)) return answer
    return { ...answer, matches: [{ field, score: 1 }] }
  })
}
