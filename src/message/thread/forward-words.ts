// What mail programs call the parts of a forward or quote, in every language they ship in: header words, marks, verbs.
// Data comes from forward-words-west.ts and forward-words-east.ts; here it becomes look-up tables on folded words.
// Programs are mixed on purpose: people forward with one program what another wrote.
import { singleBlanks } from '../../value/text/single-blanks.ts'
import { withoutAccents } from '../without-accents.ts'
import { EASTERN_WORDS } from './forward-words-east.ts'
import { WESTERN_WORDS } from './forward-words-west.ts'

/**
 * One language's words, each column separated by |. sent: header words that only a program writes for the date; date: those that people use too.
 * other: further header words of such blocks. forwarded, original: the words of marker lines. wrote: the verbs of attributions.
 */
export type WordRow = {
  from: string
  to: string
  cc: string
  date: string
  sent: string
  subject: string
  replyTo: string
  other: string
  forwarded: string
  original: string
  wrote: string
}

export type HeaderRole = 'from' | 'to' | 'cc' | 'date' | 'subject' | 'replyTo' | 'other'

/** A header word: what it stands for, in which languages, and whether it is one of the programs' own words for the date. */
export type HeaderWord = { role: HeaderRole; languages: Set<string>; sent: boolean }

const LANGUAGE_ROWS: Record<string, WordRow> = { ...WESTERN_WORDS, ...EASTERN_WORDS }

/** Subject prefixes that say forward or reply, folded; a number may follow ("RE[2]:"). VS is in neither: Danish forwards, Finnish replies. */
const FORWARD_PREFIXES = new Set(
  'fw|fwd|enc|encam|encaminhada|encaminhado|rv|reenv|reenviado|rvi|tr|wg|wtr|i|inol|inoltro|vb|vl|vid|videresend|videresendt|pd|przek|dal|redir|ilt|yml|πρθ|προω|pre|preposl|fs|trs|mfw|doorst|doorgestuurd|tov|tovabb|np|fyi|転送|転|전달|转发|轉寄|转|轉|הועבר|إعادة توجيه|اعادة توجيه|пер|пересл|переслано|chuyen tiep|terusan|เดินหน้า|สง ตอ'.split(
    '|',
  ),
)
const REPLY_PREFIXES = new Set(
  're|res|resp|ref|aw|antw|antwort|sv|svar|odp|odpoved|ynt|yan|απ|σχετ|ha|r|rif|vá|va|valasz|atb|ats|vast|rép|rep|回复|回覆|答复|返信|회신|답장|השב|رد|отв|відп|tl|bls|balas|ตอบ|ตอบกลบ'.split(
    '|',
  ),
)

/** Returns `text` as header words are compared: lower case, no accents, no direction marks, single blanks, simple letters. */
export function foldWord(text: string): string {
  // Most lines are plain ASCII, and most hostile ones too.
  if (/^[\x20-\x5f\x61-\x7e]*$/.test(text)) return (text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text).toLowerCase().trim()
  const known = folded.get(text)
  if (known !== undefined) return known
  if (folded.size >= MAX_FOLDED) folded.clear()
  const word = foldMarked(text)
  folded.set(text, word)
  return word
}

/** A line is folded as a header word, a marker, an attribution and a signature's: those of a letter are folded once. */
const folded = new Map<string, string>()
const MAX_FOLDED = 300

/** What NFD makes of these NFKD makes too. */
const LATIN_LETTERS = /^[\x00-\x7f\xc0-\xff]*$/

function foldMarked(text: string): string {
  const bare = LATIN_LETTERS.test(text) ? withoutAccents(text) : text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '')
  const letters = bare.toLowerCase().replace(/[łıđøæœß’`´]/g, (letter) => SIMPLE_LETTERS[letter] ?? letter)
  return singleBlanks(letters.normalize('NFC')).trim() // Korean syllables together again.
}
const SIMPLE_LETTERS: Record<string, string> = { ł: 'l', ı: 'i', đ: 'd', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', '’': "'", '`': "'", '´': "'" }

/** A verb of attributions, folded, with the languages it is of. */
type AttributionVerb = { verb: string; languages: string[] }

type Tables = {
  headers: Map<string, HeaderWord[]>
  markers: Map<string, 'forwarded' | 'original'>
  /** Of each marker the first word. */
  markerStarts: Set<string>
  verbs: AttributionVerb[]
}

let tables: Tables | undefined // Made at first use: importing does no work.

function wordTables(): Tables {
  if (tables) return tables
  const made: Tables = { headers: new Map(), markers: new Map(), markerStarts: new Set(), verbs: [] }
  const addHeaders = (words: string, language: string, role: HeaderRole, sent: 'program' | 'anyone' = 'anyone') => {
    for (const word of words.split('|')) {
      const key = foldWord(word).replace(/[:.]$/, '')
      const known = made.headers.get(key) ?? []
      const same = known.find((entry) => entry.role === role && entry.sent === (sent === 'program'))
      if (same) same.languages.add(language)
      else known.push({ role, languages: new Set([language]), sent: sent === 'program' })
      made.headers.set(key, known)
    }
  }
  const verbs = new Map<string, string[]>()
  for (const [language, row] of Object.entries(LANGUAGE_ROWS)) {
    addHeaders(row.from, language, 'from')
    addHeaders(row.to, language, 'to')
    addHeaders(row.cc, language, 'cc')
    addHeaders(row.date, language, 'date')
    addHeaders(row.sent, language, 'date', 'program')
    addHeaders(row.subject, language, 'subject')
    addHeaders(row.replyTo, language, 'replyTo')
    addHeaders(row.other, language, 'other')
    for (const words of [...row.forwarded.split('|'), ...row.original.split('|')]) made.markerStarts.add(foldWord(firstLetters(words)))
    for (const word of row.forwarded.split('|')) made.markers.set(foldWord(word), 'forwarded')
    for (const word of row.original.split('|')) if (!made.markers.has(foldWord(word))) made.markers.set(foldWord(word), 'original')
    for (const verb of row.wrote.split('|')) verbs.set(foldWord(verb), [...(verbs.get(foldWord(verb)) ?? []), language])
  }
  made.verbs = [...verbs].map(([verb, languages]) => ({ verb, languages })).sort((a, b) => b.verb.length - a.verb.length)
  tables = made
  return made
}

/** Returns the meanings of a header word (without its colon), empty when it is none. `word` as written. */
export function findHeaderWord(word: string): HeaderWord[] {
  return wordTables().headers.get(foldWord(word).replace(/[.]$/, '')) ?? []
}

/** Returns what a marker's words say ("Mensagem encaminhada"), undefined when they are none. `words` without the dashes and colon. */
export function findMarker(words: string): 'forwarded' | 'original' | undefined {
  return wordTables().markers.get(foldWord(words))
}

/** Returns whether `words` may be a marker's: most lines begin with no word of one. */
export function beginsLikeMarker(words: string): boolean {
  return wordTables().markerStarts.has(foldWord(firstLetters(words)))
}

function firstLetters(words: string): string {
  return /^[\p{L}\p{M}\p{Cf}]{1,60}/u.exec(words)?.[0] ?? ''
}

/** Returns every verb of attributions ("escreveu", "wrote"), folded, longest first. */
export function attributionVerbs(): AttributionVerb[] {
  return wordTables().verbs
}

/** Returns what a subject's first prefix says, undefined when it has none. "[Lista] " and ticket tokens before it are skipped. */
export function readSubjectPrefix(subject: string): 'forward' | 'reply' | undefined {
  let rest = subject.slice(0, 200).trimStart()
  while (rest.startsWith('[') && rest.includes(']')) rest = rest.slice(rest.indexOf(']') + 1).trimStart()
  const match = /^([^:\uff1a]{1,16})\s?[:\uff1a]/.exec(rest)
  if (!match?.[1]) return undefined
  const prefix = foldWord(match[1].replace(/[[(]\d{1,3}[\])]$/, '').replace(/[.]$/, ''))
  if (FORWARD_PREFIXES.has(prefix)) return 'forward'
  return REPLY_PREFIXES.has(prefix) ? 'reply' : undefined
}

/** Returns every language of the table. */
export function forwardLanguages(): string[] {
  return Object.keys(LANGUAGE_ROWS)
}
