// What the helpdesk gets: a ticket's hand-off, a later mail of it as a note, and the notice of a mail that could not be read.
// Portuguese, for agents. Reply-To is the customer, so an agent simply answers. Not marked as automatic: several helpdesks
// drop such mail; X-Porteiro-Loop keeps us from reading our own. Passwords are masked in all but the attached originals.
import { sayVerdict } from '../message/automatic/sender-codes.ts'
import type { Language, MailAddress } from '../message/message.ts'
import type { SaidWords } from '../ticket/ticket.ts'
import { maskSecrets } from '../value/secret/mask-secrets.ts'
import { type Attached, attachOriginals, mayAttach } from './attach-original.ts'
import { type Block, type Row, renderBlocks } from './blocks.ts'
import { isMessageId, isSendableAddress } from './check-address.ts'
import { cleanLines, cleanText } from './clean-text.ts'
import { type Advice, adviceBlocks, fieldBlocks, sayBlock } from './field-blocks.ts'
import { type HandOffRecord, type HandOffSource, writeHandOffRecord } from './hand-off-record.ts'
import { sayEvent, sayReason, sayWhat, WORDS_TITLES } from './hand-off-words.ts'
import { lookedUpBlocks } from './looked-up-blocks.ts'
import type { OutgoingMail } from './outgoing-mail.ts'
import { recordedBlocks } from './recorded-blocks.ts'
import { subjectOf } from './reply-subject.ts'
import { showInstant } from './show-value.ts'
import { MAX_WORDS_SHOWN, quoteBlocks, wordsBlocks } from './words-blocks.ts'
import { HAND_OFF_MARK, loopMark, plusAddress } from './write-reply-mail.ts'
import { writeWhy } from './write-why.ts'

/** From where to where a hand-off goes. */
export type Route = {
  mailbox: string
  deskName: string
  deskId: string
  /** The helpdesk's address. */
  helpdesk: string
  messageId: string
  /** RFC 3339. */
  date: string
  /** IANA zone in which the times of the summary are shown. */
  timeZone: string
}

export type HandOff = Omit<HandOffSource, 'mails' | 'at'> & {
  /** The ticket's mails, oldest first; raw absent where it is no longer kept. */
  mails: { id: string; receivedAt: string; raw?: Uint8Array; masked?: string }[]
  /** What was written in the mails of the talk, oldest first; shown so that an agent need not open the attachments. */
  words: SaidWords[]
  /** Ids of the preconditions that stand in the way; empty where a look-up does. */
  blockedBy?: string[]
  advice?: Advice
}

const LANGUAGE: Language = 'pt-BR'
/** Of a long history the newest part is shown; porteiro.json has the whole. */
const MAX_EVENTS_SHOWN = 30

const MAX_MISSING_SHOWN = 10

/** Where the matter is what the customer says, and not the data. */
const WORDS_FIRST = ['wants-person', 'no-progress', 'solved', 'unclassified']

function wayOf({ blockedBy, ticket }: HandOff): 'free' | 'blocked' | 'asked-which' {
  return blockedBy !== undefined ? 'blocked' : ticket.requests.at(-1)?.which === undefined ? 'free' : 'asked-which'
}

/** Returns the mail that hands a ticket to the helpdesk, with the originals and porteiro.json attached. */
export function writeHandOff(route: Route, handOff: HandOff): OutgoingMail {
  const { mails, originals } = attach(handOff.mails)
  const record = writeHandOffRecord({ ...handOff, mails, at: route.date })
  const reason = sayReason(handOff.reason, wayOf(handOff))
  const said = wordsBlocks(handOff.words, handOff.secrets, route.timeZone)
  const areWordsFirst = WORDS_FIRST.includes(handOff.reason)
  const title = record.checklist?.title ?? (subjectOf(record.subject) || 'Mensagem sem assunto')
  const words = renderBlocks(
    [
      { kind: 'paragraph', text: reason.sentence },
      { kind: 'record', rows: summaryRows(record, handOff.blockedBy, route.timeZone) },
      // Where all words stand above the data, so do these.
      ...(areWordsFirst ? said : besidesBlocks(handOff)),
      ...fieldBlocks(record, route.timeZone),
      ...adviceBlocks(handOff.advice),
      ...lookedUpBlocks(handOff.ticket.findings),
      ...recordedBlocks(handOff, route.timeZone),
      ...writeWhy(record),
      ...noteBlocks(handOff),
      ...(areWordsFirst ? [] : said),
      ...historyBlocks(handOff.ticket, route.timeZone),
      footer(record),
    ],
    LANGUAGE,
  )
  return {
    ...mailToHelpdesk(route, { token: record.ticket, customer: handOff.ticket.customer, secrets: handOff.secrets }),
    subject: `[${reason.state}] ${title} [#${record.ticket}]`,
    references: [],
    text: words.text,
    html: words.html,
    attachments: [
      { name: 'porteiro.json', contentType: 'application/json', content: `${JSON.stringify(record, undefined, 2)}\n` },
      ...originals,
    ],
  }
}

export type Note = {
  token: string
  subject: string
  customer: MailAddress | undefined
  /** Who wrote this mail, where it is not the customer. */
  writer?: MailAddress
  mail: { id: string; receivedAt: string; raw?: Uint8Array; masked?: string }
  /** What this mail says, as read. */
  words?: string
  /** The title of the checklist that it names, where its writer was asked which it is: "2" alone tells nobody anything. */
  matter?: string
  secrets: string[]
  /** Message-ID of the hand-off that this note belongs to. */
  handOffMessageId?: string
}

/** Returns the mail that passes on what came after the hand-off. */
export function writeNote(route: Route, note: Note): OutgoingMail {
  const { mails, originals } = attach([note.mail])
  const writer = note.writer?.address ?? note.customer?.address ?? 'remetente desconhecido'
  const rows: Row[] = [
    { title: 'De', value: writer },
    { title: 'Recebida em', value: showInstant(note.mail.receivedAt, route.timeZone, LANGUAGE) ?? note.mail.receivedAt },
    ...(note.matter === undefined ? [] : [{ title: 'Perguntado qual é o caso, responde', value: note.matter }]),
  ]
  const words = renderBlocks(
    [
      { kind: 'paragraph', text: 'Nova mensagem em um atendimento que já foi passado à equipe.' },
      { kind: 'record', rows },
      ...quoteBlocks(note.words, note.secrets),
      { kind: 'footer', lines: ['Repassada pelo Porteiro.', ...sayOriginals(mails, 'alone'), `Atendimento [#${note.token}]`] },
    ],
    LANGUAGE,
  )
  const threaded = note.handOffMessageId !== undefined && isMessageId(note.handOffMessageId) ? note.handOffMessageId : undefined
  return {
    ...mailToHelpdesk(route, note),
    subject: `[nova mensagem] ${subjectOf(maskSecrets(note.subject, note.secrets)) || 'Mensagem sem assunto'} [#${note.token}]`,
    ...(threaded === undefined ? {} : { inReplyTo: threaded }),
    references: threaded === undefined ? [] : [threaded],
    text: words.text,
    html: words.html,
    attachments: originals,
  }
}

export type QuarantineNotice = {
  mailId: string
  receivedAt: string
  remoteAddress: string
  mailFrom: string
  rcptTo: string[]
  /** Reason code, such as reader-timed-out. */
  reason: string
  raw: Uint8Array
}

/** Returns the mail that passes on, unread, what defeated the reading. Nobody was answered. */
export function writeQuarantineNotice(route: Route, notice: QuarantineNotice): OutgoingMail {
  const rows: Row[] = [
    { title: 'Motivo', value: notice.reason },
    { title: 'Recebida em', value: showInstant(notice.receivedAt, route.timeZone, LANGUAGE) ?? notice.receivedAt },
    { title: 'Remetente do envelope', value: cleanText(notice.mailFrom, 254) || 'vazio' },
    { title: 'Para', value: cleanText(notice.rcptTo.join(', '), 300) },
    { title: 'Servidor de origem', value: cleanText(notice.remoteAddress, 60) },
    { title: 'Identificação', value: notice.mailId },
  ]
  const isAttached = mayAttach(notice.raw)
  const where = isAttached
    ? 'A mensagem está anexada como veio.'
    : `A mensagem é grande demais para um anexo; quem opera o Porteiro a obtém com: porteiro quarantine show ${notice.mailId} --raw.`
  const words = renderBlocks(
    [
      { kind: 'paragraph', text: 'Uma mensagem recebida não pôde ser lida e ficou em quarentena. Ninguém recebeu resposta.' },
      { kind: 'record', rows },
      { kind: 'warning', text: `${where} Abra com cuidado: ela pode ter sido feita para causar dano.` },
      { kind: 'footer', lines: ['Enviado pelo Porteiro.'] },
    ],
    LANGUAGE,
  )
  return {
    ...mailToHelpdesk(route, { token: undefined, customer: undefined, secrets: [] }),
    // What came with a null return path may be the bounce of such a notice: its own bounce must find nobody.
    envelopeFrom: notice.mailFrom === '' ? '' : route.mailbox,
    subject: `[quarentena] Mensagem que não pôde ser lida (${notice.mailId})`,
    references: [],
    text: words.text,
    html: words.html,
    // Never message/rfc822: the helpdesk's own reader would open what ours could not bear.
    attachments: isAttached ? [{ name: 'mensagem-original.eml', contentType: 'application/octet-stream', content: notice.raw }] : [],
  }
}

type Sender = { token: string | undefined; customer: MailAddress | undefined; secrets: string[] }

function mailToHelpdesk(route: Route, { token, customer, secrets }: Sender) {
  const replyTo = customer !== undefined && isSendableAddress(customer.address) ? customer.address : undefined
  const name = customer === undefined ? undefined : cleanText(maskSecrets(customer.name ?? customer.address, secrets), 60)
  return {
    kind: 'hand-off' as const,
    envelopeFrom: token === undefined ? route.mailbox : plusAddress(route.mailbox, `${token}${HAND_OFF_MARK}`),
    envelopeTo: [route.helpdesk],
    from: { address: route.mailbox, name: name === undefined ? route.deskName : `${name} via ${route.deskName}` },
    to: [{ address: route.helpdesk }],
    ...(replyTo === undefined ? {} : { replyTo: { address: replyTo } }),
    messageId: route.messageId,
    date: route.date,
    headers: [loopMark(route.deskId)],
  }
}

function attach(mails: HandOff['mails']): { mails: HandOffSource['mails']; originals: Attached[] } {
  const attached = attachOriginals(mails)
  return {
    mails: mails.map(({ id, receivedAt }) => {
      const name = attached.find((candidate) => candidate.id === id)?.attached?.name
      return { id, receivedAt, ...(name === undefined ? {} : { attachment: name }) }
    }),
    originals: attached.flatMap(({ attached }) => (attached === undefined ? [] : [attached])),
  }
}

function summaryRows(record: HandOffRecord, blockedBy: string[] | undefined, timeZone: string): Row[] {
  const { customer } = record
  const state = sayReason(record.reason, blockedBy === undefined ? 'free' : 'blocked').state
  const said =
    customer === undefined ? 'desconhecido' : customer.name === undefined ? customer.address : `${customer.name} <${customer.address}>`
  return [
    { title: 'Cliente', value: said },
    ...(record.agent === undefined ? [] : [{ title: 'Encaminhada por', value: record.agent }]),
    ...(record.sender === undefined
      ? []
      : [{ title: 'Remetente', value: `${sayVerdict(record.sender.verdict)} (${record.sender.codes.join(', ')})` }]),
    { title: 'Escreveu para', value: record.mailbox },
    { title: 'Assunto', value: record.subject || '(vazio)' },
    ...(record.checklist === undefined ? [] : [{ title: 'Roteiro', value: record.checklist.title }]),
    { title: 'Motivo', value: `${state} (${[record.reason, ...record.codes].join(', ')})` },
    ...(blockedBy === undefined ? [] : [{ title: 'Impedimento', value: sayBlock(record, blockedBy) }]),
    { title: 'Aberto em', value: showInstant(record.openedAt, timeZone, LANGUAGE) ?? record.openedAt },
  ]
}

function besidesBlocks({ ticket, secrets }: HandOff): Block[] {
  const besides = ticket.besides ?? []
  if (besides.length === 0) return []
  return [
    { kind: 'heading', text: WORDS_TITLES.besides },
    ...besides.map(({ text }): Block => ({ kind: 'quote', text: cleanLines(maskSecrets(text, secrets), MAX_WORDS_SHOWN) })),
  ]
}

function noteBlocks({ ticket, secrets }: HandOff): Block[] {
  const notes = ticket.notes ?? []
  if (notes.length === 0) return []
  return [
    { kind: 'heading', text: WORDS_TITLES.notes },
    ...notes.map(
      ({ from, text }): Block => ({ kind: 'quote', text: `${from}:\n${cleanLines(maskSecrets(text, secrets), MAX_WORDS_SHOWN)}` }),
    ),
  ]
}

function historyBlocks({ events }: HandOff['ticket'], timeZone: string): Block[] {
  const rows = events.slice(-MAX_EVENTS_SHOWN).map((event) => ({
    title: showInstant(event.at, timeZone, LANGUAGE) ?? event.at,
    value: `${sayEvent(event.kind)} (${sayWhat(event)})`,
  }))
  if (rows.length === 0) return []
  return [
    { kind: 'heading', text: 'Histórico' },
    { kind: 'record', rows },
  ]
}

function footer(record: HandOffRecord): Block {
  const answering = record.customer === undefined ? [] : ['Responder a este e-mail escreve ao cliente.']
  const originals = sayOriginals(record.mails, 'with-record')
  return { kind: 'footer', lines: [...answering, ...originals, `Preparado pelo Porteiro. Atendimento [#${record.ticket}]`] }
}

/** What is attached, and where the rest is: nobody must look for an attachment that is not there. */
function sayOriginals(mails: HandOffRecord['mails'], what: 'alone' | 'with-record'): string[] {
  const missing = mails.filter(({ attachment }) => attachment === undefined).map(({ id }) => id)
  const isAny = missing.length < mails.length
  const alone = isAny ? ['A mensagem original está anexada.'] : []
  const withRecord = isAny
    ? 'As mensagens originais e os dados (porteiro.json) estão anexados.'
    : 'Os dados (porteiro.json) estão anexados.'
  const attached = what === 'alone' ? alone : [withRecord]
  if (missing.length === 0) return attached
  const shown = missing.slice(0, MAX_MISSING_SHOWN)
  const more = missing.length > shown.length ? ` e mais ${missing.length - shown.length}` : ''
  return [
    ...attached,
    missing.length === 1
      ? `Sem anexo, por ser grande demais ou não estar mais guardada: mensagem ${shown[0]}.`
      : `Sem anexo, por serem grandes demais ou não estarem mais guardadas: mensagens ${shown.join(', ')}${more}.`,
    `Quem opera o Porteiro obtém a mensagem, se ainda guardada, com: porteiro tickets original ${shown[0]}`,
  ]
}
