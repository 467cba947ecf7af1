// The kept mails of a ticket, as a decision needs them: their bytes for the hand-off, their passwords to be masked, and what they say
// for the checklist that the talk has just turned to. Bytes are read again only for the last two, which are rare; one mail at a time,
// and after the hand-off no more than a few: whoever sends a password in each of a hundred mails costs no more than in twenty.
import type { Reading } from '../facts/fact.ts'
import { secretWords } from '../facts/secret-words.ts'
import type { Message } from '../message/message.ts'
import type { KeptOriginal } from '../reply/write-mails.ts'
import { holdsSecret, writeMaskedOriginal } from '../reply/write-masked-original.ts'
import type { Store } from '../store/store.ts'
import type { OriginalsRule } from '../ticket/desk-rules.ts'
import type { EarlierMail } from '../ticket/join-mail.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Reader } from './handle-mail.ts'

export type EarlierMails = {
  /** The newest mail last. */
  originals: KeptOriginal[]
  earlier: EarlierMail[]
  /** Passwords of the earlier mails. */
  secrets: string[]
}

type ReadMail = { message: Message; reading: Reading }
type Newest = ReadMail & { original: KeptOriginal }
type Loading = { store: Pick<Store, 'findMail' | 'readRaw'>; reader: Pick<Reader, 'read' | 'readRequest'>; originals: OriginalsRule }

/** What a mail quotes is what was written last; and the label above a quoted password tells what it is by itself. */
const MOST_SECRET_MAILS = 20
const MOST_SECRET_BYTES = 32 * 2 ** 20

/**
 * Returns the mails that `ticket` has so far, oldest first, and `newest`, where one came. `turnedTo` is the checklist of the new mail,
 * where it is another one than the ticket's.
 */
export async function loadEarlierMails(
  ticket: Ticket | undefined,
  { turnedTo, newest }: { turnedTo?: string; newest?: Newest },
  loading: Loading,
): Promise<EarlierMails> {
  const withSecrets = new Set(ticket?.mailsWithSecrets ?? [])
  const isOpen = ticket?.state === 'collecting' || ticket?.state === 'blocked'
  // After the hand-off only the new mail is passed on; what was secret stays secret.
  const ids = ticket === undefined ? [] : isOpen ? ticket.mailIds : await findNewest([...withSecrets], loading.store)
  // A password of one mail may stand in another, where nothing tells that it is one.
  const isMasking = loading.originals === 'mask' && (withSecrets.size > 0 || (newest?.reading.secrets.length ?? 0) > 0)
  const loaded: Loaded[] = []
  for (const id of ids) {
    const original = await loadOriginal(id, ticket, loading)
    const mustRead = turnedTo !== undefined || withSecrets.has(id) || isMasking
    const read = mustRead ? await readAgain(original, turnedTo, loading) : undefined
    const { raw: _, ...notPassedOn } = original
    loaded.push({ original: isOpen ? original : notPassedOn, ...(read === undefined ? {} : { read }) })
  }
  const secrets = loaded.flatMap(({ read }) => (read === undefined ? [] : secretWords(read.message, read.reading)))
  const shown: Loaded[] = [...(isOpen ? loaded : []), ...(newest === undefined ? [] : [{ original: newest.original, read: newest }])]
  const all = newest === undefined ? secrets : [...secrets, ...secretWords(newest.message, newest.reading)]
  return {
    originals: isMasking ? shown.map((mail) => maskOriginal(mail, all)) : shown.map(({ original }) => original),
    earlier: loaded.flatMap(({ original, read }) =>
      read === undefined || turnedTo === undefined
        ? []
        : [{ mailId: original.id, saidAt: read.message.sentAt ?? original.receivedAt, reading: read.reading }],
    ),
    secrets,
  }
}

/** Returns as many of `ids` as are read again, the newest of them, oldest first. */
async function findNewest(ids: string[], store: Loading['store']): Promise<string[]> {
  const newest: string[] = []
  let bytesLeft = MOST_SECRET_BYTES
  for (const id of ids.slice(-MOST_SECRET_MAILS).reverse()) {
    const bytes = (await store.findMail(id))?.bytes ?? 0
    if (bytes > bytesLeft) continue
    bytesLeft -= bytes
    newest.unshift(id)
  }
  return newest
}

type Loaded = { original: KeptOriginal; read?: ReadMail }

async function loadOriginal(id: string, ticket: Ticket | undefined, { store }: Loading): Promise<KeptOriginal> {
  const [row, raw] = [await store.findMail(id), await store.readRaw(id)]
  return { id, receivedAt: row?.receivedAt ?? ticket?.openedAt ?? '', ...(raw === undefined ? {} : { raw }) }
}

async function readAgain(
  { raw, receivedAt }: KeptOriginal,
  turnedTo: string | undefined,
  { reader }: Loading,
): Promise<ReadMail | undefined> {
  if (raw === undefined) return undefined
  const read = await reader.read(raw, turnedTo === undefined ? [] : [turnedTo], receivedAt)
  // What is decided without it because the node stops would stay decided.
  if (read.kind === 'failed' && read.error === 'stopped') throw new Error('Cannot read an earlier mail: the readers are stopped')
  if (read.kind !== 'read') return undefined
  if (turnedTo === undefined) return read
  const reading = await reader.readRequest(read.message, { checklist: turnedTo }, [turnedTo])
  return { message: read.message, reading: reading ?? read.reading }
}

/** A mail that holds one of `secrets` goes as text without them; one that could not be read again is not attached at all. */
function maskOriginal({ original, read }: Loaded, secrets: string[]): KeptOriginal {
  const { raw: _, ...without } = original
  if (read === undefined) return without
  return holdsSecret(read.message, secrets) ? { ...without, masked: writeMaskedOriginal(read.message, read.reading, secrets) } : original
}
