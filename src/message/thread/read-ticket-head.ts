// The head under which a ticket system mails what a customer wrote to its people: "Solicitação nº 481 / Assunto: … / Solicitante: Ana <ana@…>",
// rules, "Ana Prado, 16/11/2026 14:22:". In: lines and where to look. Out: where the head ends and whose letter stands below it; undefined
// when there is none. A form on the desk's site passes on what a visitor filled in under such a head, too. Only for mails of the desk's own people: a customer's form has such labels, too.
import { allMatches } from '../../value/text/all-matches.ts'
import type { MailAddress } from '../message.ts'
import { withoutAccents } from '../without-accents.ts'
import type { Line } from './classify-lines.ts'
import { forwardLanguages } from './forward-words.ts'
import { readWrittenAddresses } from './read-written-addresses.ts'
import { readWrittenDate } from './read-written-date.ts'

export type TicketHead = { end: number; from: MailAddress; subject?: string; sentAt?: string }

const MAX_HEAD = 24
const MAX_FIELD = 300
const MAX_BLANKS = 2

/** Who asked, as Zendesk, OTRS, Freshdesk, GLPI, Movidesk and their kin call him. */
const REQUESTER =
  /^(?:solicitantes?|requerentes?|requisitantes?|requesters?|requested by|reporter|reported by|aberto por|opened by|criado por|created by|solicitado por|cliente|customer|contato|contact|solicitada por|requerida por|client)\s?[:\uff1a]/
/** "Solicitação nº 48121", "[Ticket#2026111810000342]", "Prioridade: alta": what tells that it is a ticket's head, */
const TICKET =
  /^(?:(?:novo |nova |new |nuevo |nueva )?\[?(?:solicitacao|ticket|chamado|protocolo|request|case|caso|incidente|incident|atendimento|solicitud)\s?(?:id|n[.o°º]{0,2}|numero|number|num)?\s?[:#]{0,2}\s?#?[\w.-]{0,20}\d|(?:status|estado|situacao|prioridade|priority|prioridad|fila|queue|grupo|group|categoria|category|canal|channel|atribuido a|assignee|responsavel|departamento|department|criado em|created(?: at| on)?|aberto em|opened(?: at| on)?|data de (?:abertura|fechamento|criacao)|fonte(?: da requisicao)?|urgencia|impacto|prazo|sla|entidade|tecnicos?|observadores?|chamado|ticket|solicitacao)\s?[:\uff1a])/
/** and what may stand in one. */
const OF_TICKET = /^(?:numero|id|url|link|origem)\s?[:\uff1a]/
/** "De: rui@…" below "Chamado 4455", and "Para: ana@…": somebody's notes of a mail, and nobody who asked. */
const RECIPIENT = /^(?:para|to|destinatari[oa]|recipient)\s?[:\uff1a]/
const SUBJECT = /^(?:assunto|subject|asunto|titulo|title)\s?[:\uff1a]/
const OF_REQUESTER =
  /^(?:(?:seu |your |tu )?(?:e-?mail|correo|telefone|phone|telefono|empresa|company|organizacao|organization|fone|celular|whatsapp|cidade|city|ciudad|dominio|tags?))[^:]{0,30}[:\uff1a]/
const RULE = /^(?:[-_=*#~\u2010-\u2015\u2500]{3,}|#{1,3}-.{3,80}-#{1,3})$/
/** "Descrição:" alone above what he wrote. */
const OPENS = /^(?:descricao|description|mensagem|message|comentario|comment|texto|detalhes|details|descripcion|mensaje)\s?[:\uff1a]$/

/** What a form on a web site passes on: "Nome: Ana", "E-mail: ana@…", and below them what she wrote, on the label's line or under it. */
const NAMED = /^(?:(?:seu |your |tu )?(?:nome(?: completo)?|(?:full )?name|nombre)|de|from)\s?[:\uff1a]/
const MESSAGE =
  /^(?:(?:sua |your |tu )?(?:mensagem|message|mensaje|duvida|comentarios?|comments?)|corpo da mensagem|message body|cuerpo del mensaje)\s?[:\uff1a]/

/** Returns the ticket's head that begins at lines[start]. */
export function readTicketHead(lines: readonly Line[], start: number, timeZone: string): TicketHead | undefined {
  const depth = lines[start]?.depth
  let from: MailAddress | undefined
  let isAsked = false
  let isTicket = false
  let isNamed = false
  let isForm = false
  let subject: string | undefined
  let end = start
  let blanks = 0
  for (let at = start; at < Math.min(lines.length, start + MAX_HEAD); at++) {
    const line = lines[at]
    if (line === undefined || (line.match !== '' && line.depth !== depth)) break
    const words = withoutAccents(line.match.slice(0, MAX_FIELD)).toLowerCase()
    if (words === '') {
      blanks++
      if (blanks > MAX_BLANKS) break
      continue
    }
    if (RECIPIENT.test(words)) return undefined
    // Below a ticket's number the writer may be named as a mail's is.
    const isRequester: boolean = REQUESTER.test(words) || (isTicket && !isAsked && /^(?:de|from)\s?[:\uff1a]/.test(words))
    isForm = isNamed && from !== undefined && MESSAGE.test(words)
    // What she wrote begins on this line.
    if (isForm && !/[:\uff1a]$/.test(words)) break
    const isField =
      isRequester ||
      NAMED.test(words) ||
      isForm ||
      TICKET.test(words) ||
      SUBJECT.test(words) ||
      OF_TICKET.test(words) ||
      OF_REQUESTER.test(words)
    if (at === start && !isField) return undefined
    if (!isField && !RULE.test(line.match) && !OPENS.test(words)) break
    blanks = 0
    end = at + 1
    isAsked ||= isRequester
    isNamed ||= NAMED.test(words)
    isTicket ||= TICKET.test(words)
    if (isRequester || NAMED.test(words) || /^(?:seu |your |tu )?(?:e-?mail|correo)/.test(words))
      from ??= readWrittenAddresses(line.match)[0]
    if (SUBJECT.test(words)) subject ??= line.match.slice(line.match.search(/[:\uff1a]/) + 1).trim()
    if (isForm || OPENS.test(words)) break
  }
  if (!isForm && (!isAsked || !isTicket)) return undefined
  if (from === undefined) return undefined
  const written = readWriterLine(lines, end, timeZone)
  return { end: written?.end ?? end, from, ...(subject && { subject }), ...(written && { sentAt: written.sentAt }) }
}

/** "Ana Prado, 16/11/2026 14:22:" above her words. */
function readWriterLine(lines: readonly Line[], start: number, timeZone: string): { end: number; sentAt: string } | undefined {
  const at = lines[start]?.match === '' ? start + 1 : start
  const words = lines[at]?.match ?? ''
  if (words.length > 120 || allMatches(words, /\d/g).length < 6) return undefined
  const date = readWrittenDate(words.replace(/[:\uff1a]$/, ''), forwardLanguages(), timeZone)
  if (date === undefined || /[.!?] \p{L}/u.test(words)) return undefined
  return { end: at + 1, sentAt: date.at }
}
