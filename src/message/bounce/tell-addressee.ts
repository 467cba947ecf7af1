// A notice that a mail came back goes to whom that mail came from. Comes in: a letter that holds nothing but such a notice, with its
// reports. Goes out: the same reports, those that show nothing of the mail's own header with the notice's addressee as its sender,
// and all with when the notice was written.
import type { DeliveryReport, Letter, Passage } from '../message.ts'

type Draft = { letters: readonly Letter[]; passages: readonly Passage[]; deliveryReports: DeliveryReport[] }

/** "Prezado(a) usuário(a),": a notice may begin as letters do. "Oi Ana, voltou assim:" is a person's, who passes it on. */
const GREETING =
  /^\s*(?:ol[aá]|oi|prezad[oa]|car[oa]|estimad[oa]|hola|bom dia|boa tarde|boa noite|dear|hello|hi)(?:\(s?as?\))?(?:[ ,][^\n.!?:@,]{0,40})?[,.!:]?\s*$/i

/** Tells the reports of `letter` when they were written and who sent what came back, where its words begin with the notice and it went to one address. */
export function tellAddressee(letter: number, { letters, passages, deliveryReports }: Draft): void {
  const [addressee, ...others] = letters[letter]?.to ?? []
  const own = passages.filter((passage) => passage.letter === letter)
  const first = own.find(({ origin, text }) => origin !== 'header' && !GREETING.test(text))
  if (addressee === undefined || others.length > 0 || first?.origin !== 'bounce') return
  // Not in a text of small letters: those of "İ" are longer than itself.
  const named = new RegExp(RegExp.escape(addressee.address), 'i')
  const head = own.find(({ origin, text }) => origin === 'header' && named.test(text))
  const start = head?.text.search(named) ?? -1
  for (const report of deliveryReports) {
    if (report.letter !== letter) continue
    if (letters[letter]?.sentAt !== undefined) report.noticedAt ??= letters[letter].sentAt
    if (report.returned?.from !== undefined) continue
    report.returned = { ...report.returned, from: addressee }
    if (head !== undefined && start >= 0) report.evidence.from = { passage: head.id, start, end: start + addressee.address.length }
  }
}
