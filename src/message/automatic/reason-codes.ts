// Every reason why a mail is not answered by a machine, in one list: what its code means, in English for docs/conversation.md and
// in Portuguese for the hand-off and the operator's page. Signs of automatic mail and limits are here; whoever adds a way to
// refuse an answer adds its code here, or nobody will understand it.
import { SENDER_CODES } from './sender-codes.ts'

export type ReasonWords = { en: string; 'pt-BR': string }

/** Hard and soft signs that no person wrote it, or that it must not be answered. find-automatic-signs.ts and its kin give them. */
const AUTOMATIC = {
  'auto-submitted': { en: 'Auto-Submitted says that a program wrote it (RFC 3834)', 'pt-BR': 'marcada como automática (Auto-Submitted)' },
  'null-return-path': { en: 'the return path is empty: it must never be answered (RFC 3834 §2)', 'pt-BR': 'remetente do envelope vazio' },
  precedence: {
    en: 'Precedence is bulk, list, junk or an automatic reply',
    'pt-BR': 'marcada como envio em massa ou automático (Precedence)',
  },
  'response-suppressed': {
    en: 'X-Auto-Response-Suppress asks not to be answered by a machine; alone it takes the mail to a person',
    'pt-BR': 'o remetente pede que não haja resposta automática',
  },
  'autoresponder-header': { en: 'a header that autoresponders write', 'pt-BR': 'cabeçalho de resposta automática' },
  'loop-header': { en: 'a loop mark of another mail system', 'pt-BR': 'marca contra laços de outro sistema' },
  'own-loop-mark': { en: 'it carries the loop mark of a Porteiro', 'pt-BR': 'marca do próprio Porteiro' },
  'own-address': { en: 'it says that we wrote it ourselves', 'pt-BR': 'o remetente é a nossa própria caixa' },
  'own-message-id': { en: 'it has the signed Message-ID of a mail that we sent', 'pt-BR': 'é uma mensagem nossa que voltou' },
  'list-header': { en: 'a mailing list or newsletter sent it', 'pt-BR': 'veio por lista de discussão ou boletim' },
  'no-reply-sender': {
    en: 'the sender is a machine or a role: noreply, mailer-daemon, a list’s bounces',
    'pt-BR': 'o remetente não recebe respostas',
  },
  report: { en: 'it is a report (multipart/report)', 'pt-BR': 'é um relatório automático' },
  'delivery-status': { en: 'it is a delivery status notification', 'pt-BR': 'é um aviso de entrega ou devolução' },
  'read-receipt': { en: 'it is a read receipt', 'pt-BR': 'é uma confirmação de leitura' },
  'calendar-reply': {
    en: 'a calendar accepts or declines an invitation (iTIP, RFC 5546 §3.2.3)',
    'pt-BR': 'é a resposta a um convite de agenda',
  },
  'feedback-report': { en: 'it is a complaint report', 'pt-BR': 'é um aviso de denúncia' },
  'failed-recipients': { en: 'X-Failed-Recipients: a mailer’s bounce', 'pt-BR': 'é um aviso de devolução' },
  'spam-flag': { en: 'a filter marked it as spam', 'pt-BR': 'marcada como spam' },
  'automatic-subject': {
    en: 'the subject says that it is an automatic answer or an absence note',
    'pt-BR': 'o assunto diz que é resposta automática',
  },
  'automatic-text': {
    en: 'its first words are an absence note, or say that they are an automatic answer',
    'pt-BR': 'o texto é de resposta automática de ausência',
  },
  'list-footer': {
    en: 'its foot tells why one is on a list, and it asks for nothing',
    'pt-BR': 'o rodapé é de boletim, e não há pedido algum',
  },
  'receipt-subject': { en: 'the subject is that of a receipt', 'pt-BR': 'o assunto é de confirmação de leitura ou entrega' },
  'acknowledgement-subject': {
    en: 'the subject is that of a ticket system’s acknowledgement',
    'pt-BR': 'o assunto é de protocolo de outro sistema',
  },
  'nested-subject': {
    en: 'the subject has grown by answers of machines to each other',
    'pt-BR': 'o assunto cresceu em um laço entre sistemas',
  },
  'forwarding-confirmation': {
    en: 'a provider asks to confirm that mail is to be forwarded to us; the operator’s page shows it',
    'pt-BR': 'pedido de confirmação de encaminhamento',
  },
  'from-helpdesk': {
    en: 'the helpdesk’s own address wrote it, and it brings no customer’s letter that the helpdesk has not been handed: it would only get it back',
    'pt-BR': 'do próprio endereço da equipe, sem mensagem de cliente que ela ainda não tenha',
  },
} as const satisfies Record<string, ReasonWords>

/** How much has been answered already. src/ticket/limits.ts and find-echo-codes.ts give them. */
const LIMITS = {
  'limit-replies-per-ticket': { en: 'limits.repliesPerTicket is reached', 'pt-BR': 'limite de respostas por atendimento' },
  'limit-replies-per-customer': { en: 'limits.repliesPerCustomerPerDay is reached', 'pt-BR': 'limite de respostas por dia ao cliente' },
  'limit-replies-per-domain': { en: 'limits.repliesPerDomainPerHour is reached', 'pt-BR': 'limite de respostas por hora ao domínio' },
  'limit-replies-per-minute': {
    en: 'limits.repliesPerMinute is reached: the breaker is open',
    'pt-BR': 'limite geral de respostas por minuto',
  },
  'limit-unanswered-tickets': {
    en: 'limits.unansweredTickets is reached: that many of the address’s tickets of the last day had our reply and nothing since',
    'pt-BR': 'outros atendimentos do cliente já têm resposta automática, sem retorno',
  },
  'unsendable-address': {
    en: 'the customer’s address is one that we do not write to: quoted, literal or not ASCII before the @',
    'pt-BR': 'endereço do cliente em forma que não usamos para escrever',
  },
  'own-words': { en: 'its words are mostly our own, and what is left says nothing', 'pt-BR': 'repete o nosso próprio texto' },
  'acknowledgement-text': {
    en: 'its first words are a ticket system’s acknowledgement',
    'pt-BR': 'o texto é de protocolo de outro sistema',
  },
  'soon-after-our-reply': {
    en: 'it came within seconds of our reply and brings nothing new',
    'pt-BR': 'chegou segundos depois da nossa resposta, sem novidade',
  },
  'to-postmaster': { en: 'it came for postmaster, not for a mailbox: a person’s matter', 'pt-BR': 'enviada a postmaster' },
} as const satisfies Record<string, ReasonWords>

/** What a mailer told of a mail of ours, by what the mail was and what became of it. decide.ts gives them; they refuse nothing. */
const NOTICES = {
  'bounce-reply-failed': { en: 'a reply came back, as was told before', 'pt-BR': 'nova devolução de uma resposta nossa' },
  'bounce-reply-delayed': { en: 'a reply is late; it is still being tried', 'pt-BR': 'resposta nossa atrasada, ainda em tentativa' },
  'bounce-reply-relayed': { en: 'a reply was passed on', 'pt-BR': 'resposta nossa repassada' },
  'bounce-reply-delivered': { en: 'a reply arrived', 'pt-BR': 'resposta nossa entregue' },
  'bounce-reply-expanded': { en: 'a reply was handed to several people', 'pt-BR': 'resposta nossa distribuída' },
  'bounce-copy-failed': { en: 'the copy of a reply did not reach the agent', 'pt-BR': 'a cópia para o atendente voltou' },
  'bounce-hand-off-failed': {
    en: 'the helpdesk refused a hand-off: nobody has it',
    'pt-BR': 'a equipe não recebeu um atendimento: ele voltou',
  },
  'bounce-hand-off-delayed': { en: 'a hand-off is late', 'pt-BR': 'atendimento atrasado a caminho da equipe' },
} as const satisfies Record<string, ReasonWords>

/** By code, in every part of the program. @internal exported for the docs */
export const REASON_CODES = { ...AUTOMATIC, ...LIMITS, ...SENDER_CODES, ...NOTICES }

export type AutomaticCode = keyof typeof AUTOMATIC
export type LimitCode = keyof typeof LIMITS
export type ReasonCode = keyof typeof REASON_CODES

const ALL: Record<string, ReasonWords> = REASON_CODES

/** Returns whether `code` tells of a sign in the mail itself, not of a limit, a look-up or a bounce. */
export function isAutomaticCode(code: string): code is AutomaticCode {
  return Object.hasOwn(AUTOMATIC, code)
}

/** Returns what `code` means, or undefined where the list does not have it. */
export function explainReason(code: string): ReasonWords | undefined {
  return ALL[code]
}
