// The kept mails of a ticket, as a decision needs them: their bytes for the hand-off, their passwords to be masked, and what they say
// for the checklist that the talk has just turned to. Bytes are read again only for the last two, which are rare.
import type { Reading } from '../facts/fact.ts'
import { secretWords } from '../facts/secret-words.ts'
import type { Message } from '../message/message.ts'
import type { KeptOriginal } from '../reply/write-mails.ts'
import { writeMaskedOriginal } from '../reply/write-masked-original.ts'
import type { Store } from '../store/store.ts'
import type { OriginalsRule } from '../ticket/desk-rules.ts'
import type { EarlierMail } from '../ticket/join-mail.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Reader } from './handle-mail.ts'

export type EarlierMails = { originals: KeptOriginal[]; earlier: EarlierMail[]; secrets: string[] }

type Loading = { store: Pick<Store, 'findMail' | 'readRaw'>; reader: Reader; originals: OriginalsRule }

const NONE: EarlierMails = { originals: [], earlier: [], secrets: [] }

/** Returns the mails that `ticket` has so far, oldest first. `turnedTo` is the checklist of the new mail, where it is another one. */
export async function loadEarlierMails(ticket: Ticket | undefined, turnedTo: string | undefined, loading: Loading): Promise<EarlierMails> {
  if (ticket === undefined) return NONE
  // After the hand-off only the new mail is passed on; what was secret stays secret.
  const isOpen = ticket.state === 'collecting' || ticket.state === 'blocked'
  const withSecrets = new Set(ticket.mailsWithSecrets ?? [])
  const loaded: EarlierMails = { originals: [], earlier: [], secrets: [] }
  for (const id of isOpen ? ticket.mailIds : withSecrets) {
    const [row, raw] = [await loading.store.findMail(id), await loading.store.readRaw(id)]
    const receivedAt = row?.receivedAt ?? ticket.openedAt
    const again =
      raw === undefined || (!withSecrets.has(id) && turnedTo === undefined) ? undefined : await readAgain(raw, turnedTo, loading)
    if (again !== undefined) {
      if (turnedTo !== undefined) loaded.earlier.push({ mailId: id, saidAt: again.message.sentAt ?? receivedAt, reading: again.reading })
      loaded.secrets.push(...secretWords(again.message, again.reading))
    }
    loaded.originals.push(
      keepOriginal({ id, receivedAt, ...(raw === undefined ? {} : { raw }) }, again, { ...loading, isSecret: withSecrets.has(id) }),
    )
  }
  return { ...loaded, originals: isOpen ? loaded.originals : [] }
}

type ReadAgain = { message: Message; reading: Reading }

async function readAgain(raw: Uint8Array, turnedTo: string | undefined, { reader }: Loading): Promise<ReadAgain | undefined> {
  const read = await reader.read(raw, turnedTo === undefined ? [] : [turnedTo])
  if (read.kind !== 'read') return undefined
  if (turnedTo === undefined) return read
  const reading = await reader.readRequest(read.message, { checklist: turnedTo }, [turnedTo])
  return { message: read.message, reading: reading ?? read.reading }
}

/** Returns `original` as it may be attached: where passwords are masked, a mail that holds one goes as masked text, or not at all. */
export function keepOriginal(
  original: KeptOriginal,
  read: ReadAgain | undefined,
  rule: { originals: OriginalsRule; isSecret: boolean },
): KeptOriginal {
  if (rule.originals === 'keep' || !rule.isSecret) return original
  const { raw: _, ...without } = original
  return read === undefined ? without : { ...without, masked: writeMaskedOriginal(read.message, read.reading) }
}
