// The bytes of a mail → a Message: headers, letters, passages, delivery reports, attachments, signs of automatic mail.
// Joins the files of this room, reads nothing itself. Promises: never rejects, whatever the bytes; what was broken stands in
// `defects`; every line of the body stands in one passage. Limits: reading-limits.ts; the time limit is the reader pool's.
import { findNames } from '../value/program/find-programs.ts'
import { fold } from '../value/text/fold.ts'
import { findAutomaticSigns } from './automatic/find-automatic-signs.ts'
import { bareSubject } from './bare-subject.ts'
import type { Desk } from './desk.ts'
import { detectLanguage } from './detect-language.ts'
import { decodeHeader, readHeaderBlock } from './header/read-headers.ts'
import { type LetterHead, readLetterHead, toLetter } from './header/read-letter-head.ts'
import { unwrapListPost } from './header/unwrap-list-post.ts'
import { isAgentAddress } from './is-helpdesk-address.ts'
import type { Letter, Message, Origin, Passage } from './message.ts'
import { decodeText } from './mime/decode-text.ts'
import { type MimePart, readMime } from './mime/read-mime.ts'
import { type Draft, readLetter } from './read-letter.ts'
import { MAX_BODY_TEXT, MAX_HEADERS } from './reading-limits.ts'

/** Returns `raw` as a message. A mail that defeats us comes back as its headers and one plain text, with the defect named. */
export async function readMessage(raw: Uint8Array, desk: Desk): Promise<Message> {
  const { root, defects } = await readMime(raw)
  const draft = emptyDraft()
  for (const defect of defects) draft.defects.add(defect)
  if (raw.includes(0)) draft.defects.add('nul-bytes')
  try {
    const head = await readLetter(root, { how: 'received', depth: 0 }, draft, desk)
    return assemble(root, head, draft, desk)
  } catch {
    // A fault of ours in reading one mail must not lose the mail: its words are passed on as they are.
    return assemble(root, readLetterHead(root.headers, desk.timeZone), asPlainText(raw, desk), desk)
  }
}

/** The subject of an answer or a forward is somebody's older one. */
const ANSWERS = /^\s{0,4}(?:re|res|resp|aw|rv|fwd?|enc)\s?:|\[#/i

function saysItself(subject: string): boolean {
  return subject.trim() !== '' && !ANSWERS.test(subject)
}

/**
 * "Conforme assunto", "destinatário: o do assunto", "os dados estão no assunto": what stands there is said here. Not "com o assunto Pedido 7",
 * which tells how some mail is called.
 */
const POINTS_AT_SUBJECT =
  /(?<![\p{L}])(?:(?:conforme|segundo|vide|veja|ver|olhar?|see|as per|per|seg[uú]n)(?: (?:o|no|ao|the|in the|el|en el))?|(?:como|dados|tudo|est[aãá]o?|t[aá]|coloquei|escrevi|pus|[oa]|os|as|[eé]|informad[oa]s?|descrit[oa]s?|citad[oa]s?|mencionad[oa]s?|indicad[oa]s?|all|is|are|todo|puse|est[aá]n|el|la|lo) (?:no|do|in the|of the|from the|en el|del)) (?:assunto|t[ií]tulo|subject|asunto)(?![\p{L}])(?! d[aeo]s? (?!e-?mail\b)| (?:of|del?) (?!e-?mail\b|correo\b))/iu
const NAMES_SUBJECT = /assunto|t[ií]tulo|subject|asunto/i
/** Who points there says little else. */
const MAX_POINTING = 1_200

function pointsAtSubject(passages: readonly Passage[]): boolean {
  return passages.some(
    ({ origin, letter, text }) =>
      origin === 'own' && letter === 0 && text.length <= MAX_POINTING && NAMES_SUBJECT.test(text) && POINTS_AT_SUBJECT.test(text),
  )
}

/** A subject without any of these, and without a program's name, holds no value that a letter below it leaves out. */
const MAY_STATE = /\d|@|[a-z]\.[a-z]/i
const MAX_SUBJECT = 200

function mayState(subject: string): boolean {
  return MAY_STATE.test(subject) || findNames(fold(subject.slice(0, MAX_SUBJECT))).length > 0
}

function emptyDraft(): Draft {
  return { letters: [], passages: [], deliveryReports: [], attachments: [], defects: new Set(), textFiles: 0, attachedLetters: 0 }
}

function asPlainText(raw: Uint8Array, desk: Desk): Draft {
  const draft = emptyDraft()
  const { headers, body } = readHeaderBlock(raw)
  draft.defects.add('unreadable-mime')
  draft.letters.push(toLetter(readLetterHead(headers, desk.timeZone), 'received'))
  const text = decodeText(body.subarray(0, MAX_BODY_TEXT), undefined).text.toWellFormed()
  if (text.trim() !== '') draft.passages.push({ id: 0, letter: 0, origin: 'own', text })
  return draft
}

function assemble(root: MimePart, { defects: headDefects, ...written }: LetterHead, draft: Draft, desk: Desk): Message {
  const headers = root.headers.slice(0, MAX_HEADERS).map(decodeHeader)
  const { headers: ownHeaders, ...author } = unwrapListPost({ ...written, headers }, desk)
  const { from: _from, sender: _sender, replyTo: _replyTo, ...rest } = written
  const head = { ...rest, ...author }
  for (const defect of headDefects) draft.defects.add(defect)
  if (draft.passages.length === 0 && draft.attachments.length === 0) {
    draft.defects.add('empty')
    // "Meu e-mail não baixa no Outlook 2016 me ajudem", and nothing below: who writes all of it into the subject has said it there.
    if (saysItself(head.subject)) draft.passages.push({ id: 0, letter: 0, origin: 'own', text: head.subject })
  } else if (saysItself(head.subject) && pointsAtSubject(draft.passages)) {
    draft.passages.push({ id: draft.passages.length, letter: 0, origin: 'own', text: head.subject })
  } else {
    const text = bareSubject(head.subject)
    if (mayState(text)) draft.passages.push({ id: draft.passages.length, letter: 0, origin: 'subject', text })
  }
  const parts = listParts(root)
  const calendarMethod = parts.find(({ contentType }) => contentType === 'text/calendar')?.params.get('method')
  return {
    ...head,
    headers,
    letters: draft.letters.map((letter, index) => (index === 0 ? withAuthor(letter, head) : letter)),
    passages: draft.passages,
    deliveryReports: draft.deliveryReports,
    attachments: draft.attachments,
    automaticSigns: findAutomaticSigns(
      {
        headers: ownHeaders,
        from: head.from,
        ...(head.sender === undefined ? {} : { sender: head.sender }),
        subject: head.subject,
        ownText: ownNote(draft.passages),
        signature: wordsOf(
          draft.passages.filter(({ letter }) => letter === 0),
          'signature',
        ),
        contentTypes: parts.map(({ contentType }) => contentType),
        ...(calendarMethod === undefined ? {} : { calendarMethod: calendarMethod.toLowerCase() }),
      },
      desk,
    ),
    language: detectLanguage(
      languageSample(draft.passages, { subject: head.subject, isAgent: head.from.some(({ address }) => isAgentAddress(address, desk)) }),
    ),
    defects: [...draft.defects],
  }
}

/** The mail's own letter says what its head says, also where a list had rewritten it. */
function withAuthor(letter: Letter, { from: [from], replyTo: [replyTo] }: Pick<Message, 'from' | 'replyTo'>): Letter {
  const { from: _from, replyTo: _replyTo, ...rest } = letter
  return { ...rest, ...(from === undefined ? {} : { from }), ...(replyTo === undefined ? {} : { replyTo }) }
}

/** The words of a mail that passes no other on: an absence note passes on nothing. */
function ownNote(passages: readonly Passage[]): string {
  if (passages.some(({ origin }) => origin === 'forwarded' || origin === 'attachment')) return ''
  return wordsOf(passages, 'own')
}

function wordsOf(passages: readonly Passage[], of: Origin): string {
  return passages
    .filter(({ origin }) => origin === of)
    .map(({ text }) => text)
    .join('\n\n')
}

function listParts(part: MimePart): MimePart[] {
  return [part, ...part.parts.flatMap(listParts)]
}

/** The customer's words: the writer's own, or, where those are few or a helpdesk person's, what they forward. */
function languageSample(passages: readonly Passage[], { subject, isAgent }: { subject: string; isAgent: boolean }): string {
  const words = (...origins: Passage['origin'][]) =>
    passages
      .filter(({ origin }) => origins.includes(origin))
      .map(({ text }) => text)
      .join('\n')
  const own = words('own')
  const forwarded = words('forwarded', 'attachment')
  const isForwarded = forwarded.trim() !== '' && (isAgent || own.trim().length < 20)
  return `${(isForwarded ? forwarded : own).slice(0, 20_000)}\n${subject}`
}
