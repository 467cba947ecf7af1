// Which checklist a short first mail is for: by who does what to whom in it ("a escola manda e eu não recebo"), which is surer than phrases where it holds
// nothing else; and by what it hints at, where it speaks clearly for none ("limite de envio excedido"). Comes in: the checklists, the subject and who speaks.
// Goes out: the one; undefined where nothing of mail is told, or another matter.
import type { Checklist } from '../../checklist/checklist.ts'
import { foldInPlace } from '../fold-in-place.ts'
import type { Heard } from '../hear.ts'
import { ADDRESS, type Considered, countWeights, MIN_EVIDENCE } from './choose-checklist.ts'
import { withoutRoom } from './full-mailbox.ts'
import { DOCUMENTS, OF_SOMEBODY, OTHER_MATTERS, SENT } from './other-matters.ts'
import { isPlainRequest, NO_TROUBLE } from './plain-request.ts'
import { PROGRAM_MATTERS } from './program-matters.ts'
import { type Move, tellPlainMove } from './tell-plain-move.ts'

/** Whoever tells more says clearly what it is about, or it is about something else. */
const MAX_LETTERS = 260

/** An offer or a bill is named in passing, too. */
const MIN_OTHER = 2

/** What else breaks, is sent and is received: of these a hint says nothing. */
export const NOT_MAIL =
  /\b(?:sites?|paine?l|formularios?|paginas?|ftp|arquivos?|boletos?|faturas?|planos?|pag(?:ar|uei|amento)|webmail|contratos?|web ?site|invoices?|bills?|panel|forms?|facturas?|sitio|tecnicos?|instalador(?:es)?|motoboy|entregador|modem|roteador(?:es)?|router|equipamentos?|encomendas?|ramal|ramais|chamadas?|ligac(?:ao|oes)|whats(?:app)?|sms|package|portal|produtos?|mercadorias?|entregas|salarios?|(?:receive|get|make) calls)\b/

const MOVES: readonly Move[] = ['fetched', 'sent', 'received']

/** Values that a mail states, and what it quotes, weigh more than how it begins; a mail program's or a server's code is none. */
const HOLDS_VALUES =
  /[@:="]|(?<!0x[0-9a-f]{0,7}|\d)(?!(?!465|587)[45]\d\d(?![\d.-]))\d\d(?! (?:dias|days|anos|pessoas|mil|e-?mails?|mensagens))|\w\.\w|\b(?:ssl|tls|starttls)\b/

/** Returns the checklist whose mail the subject and the newest letter say does not move, or that they speak of something else; only of a bare tale that is surer
 * than its phrases. */
export function findPlain(considered: readonly Considered[], subject: string, heard: Heard): Considered | 'elsewhere' | undefined {
  const told = toldIn(subject, heard)
  if (told === undefined) return undefined
  const move = tellPlainMove(told)
  if (move === undefined) return undefined
  // A checklist of the desk's own making speaks for itself.
  const speaksElse = ({ checklist }: Considered): boolean =>
    !MOVES.some((each) => isOf(checklist, each)) && countWeights(checklist.recognise.for, told) >= MIN_EVIDENCE
  if (considered.some(speaksElse)) return undefined
  if (move === 'elsewhere') return move
  if (countWeights(PROGRAM_MATTERS, told) > 0) return undefined
  // What somebody sends is no bill of ours.
  const isContent = move === 'sent' || SENT.test(told) || OF_SOMEBODY.test(told)
  if (countWeights(OTHER_MATTERS, told) - (isContent ? countWeights(DOCUMENTS, told) : 0) >= MIN_OTHER) return undefined
  const [fitting, another] = considered.filter(({ checklist }) => isOf(checklist, move))
  return another === undefined ? fitting : undefined
}

/** Whether the newest letter is a bare tale, and nothing came with it. */
export function isBare({ newest, reports, speeches }: Heard): boolean {
  return reports.length === 0 && speeches.length === newest.speeches.length && !HOLDS_VALUES.test(newest.text)
}

/** Returns the checklist that the subject and the newest letter hint at. */
export function findHinted(considered: readonly Considered[], subject: string, heard: Heard): Considered | undefined {
  const told = toldIn(subject, heard)
  if (told === undefined || NOT_MAIL.test(told)) return undefined
  if (countWeights(OTHER_MATTERS, told) > 0 || countWeights(PROGRAM_MATTERS, told) > 0) return undefined
  const hints = considered
    .map((one) => {
      const { recognise } = one.checklist
      return {
        one,
        weight: countWeights(recognise.hints, told) + countWeights(recognise.for, told) - countWeights(recognise.against, told),
      }
    })
    .filter(({ weight }) => weight >= MIN_EVIDENCE)
    .toSorted((first, second) => second.weight - first.weight)
  const [most, next] = hints
  return most === undefined || most.weight === next?.weight ? undefined : most.one
}

/** The subject and the newest letter, folded, where both are short and ask for nothing else. */
function toldIn(subject: string, { newest }: Heard): string | undefined {
  if (newest.text.length > MAX_LETTERS) return undefined
  const told = withoutRoom(`${foldInPlace(subject.slice(0, 200))}\n;\n${newest.text}`.replace(ADDRESS, ' ').replace(NO_TROUBLE, ' '))
  return told.length > MAX_LETTERS || isPlainRequest(told) ? undefined : told
}

/** Of mail that a customer sent he is the sender, of mail that does not come the recipient; what is fetched is tried by its protocol. */
function isOf({ fields, probe }: Checklist, move: Move): boolean {
  if (move === 'fetched') return probe !== undefined
  const role = move === 'sent' ? 'sender' : 'recipient'
  return fields.some((field) => field.ofCustomer && field.role === role)
}
