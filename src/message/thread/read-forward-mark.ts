// The line by which a program sets a forward or a quoted original apart: "---------- Forwarded message ---------", "Início da mensagem
// encaminhada:", "_________". In: a line as classifyLines() shows it for matching. Out: what it says; undefined when it is an ordinary line.
import { beginsLikeMarker, findMarker, foldWord } from './forward-words.ts'

/** rule: only a line, or framed words we do not know. strong: framed in dashes, so it parts letters even when nothing readable follows. */
type ForwardMark = { kind: 'forwarded' | 'original' | 'rule'; strong: boolean; rest: string }

const DASHES = '[-_=*~+\\u2010-\\u2015\\u2500>#]'
const FRAMED = new RegExp(`^${DASHES}{2,80} ?(?=[^ ])([^\\n]{3,120}?) ?${DASHES}{2,80}(?: (.{3,}))?$`, 'u')

/** QUIRK: Orange's and Free's webmail write the date into the marker (fixtures/forwards/fr-orange.txt). */
const DATED = /^message du \d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?: (?:à )?\d{1,2}[:h]\d{2})?$/i

/** Returns what a marker line says: "---------- Forwarded message ---------", "Início da mensagem encaminhada:", "_________". */
export function readForwardMark(match: string): ForwardMark | undefined {
  if (match.length > 60 && !/[-_=]{4}/.test(match.slice(0, 40))) return undefined
  if (/^[-_=*\u2010-\u2015\u2500]{5,}$/.test(match)) return { kind: 'rule', strong: false, rest: '' }
  if (!/\p{L}/u.test(match)) return undefined
  if (DATED.test(match)) return { kind: 'original', strong: false, rest: '' }
  const framed = FRAMED.exec(match.slice(0, 1500))
  if (framed?.[1]) {
    const kind = findMarkerIn(framed[1])
    if (kind) return { kind, strong: true, rest: framed[2] ?? '' }
    // Framed words that the tables lack speak for a block below them, no more.
    if (/^[-_=*]{4}/.test(match) && framed[1].length < 60 && framed[2] === undefined) return { kind: 'rule', strong: false, rest: '' }
  }
  if (!beginsLikeMarker(match.replace(/^[-_=*~>\u2010-\u2015\u2500]{0,40} ?/u, ''))) return undefined
  const opened = /^[-_=*~>\u2010-\u2015\u2500]{0,40} ?(.{3,70}?)(?: ?[:\uff1a])? ?[-_=*~\u2010-\u2015\u2500]{0,40}$/u.exec(match)
  const kind = opened?.[1] ? findMarker(opened[1]) : undefined
  return kind && { kind, strong: /^[-_=*~]{2}|[-_=*~]{2}$/.test(match), rest: '' }
}

/** "Välitetty viesti / Fwd.Msg", "Forwarded by Ana/Firma on 17/11/2026": one part is enough, or the marker's words with a name after them. */
function findMarkerIn(words: string): 'forwarded' | 'original' | undefined {
  for (const part of [words, ...words.split(/ ?[/|] ?| ?-{2,} ?/)]) {
    const kind = findMarker(part.replace(/[:.: ]+$/, ''))
    if (kind) return kind
  }
  const by = /^(.{6,40}?) (?:by|por|von|par|da|av|af|door|em|on|de|from|przez|am) /iu.exec(words)
  if (!by?.[1]) return undefined
  return findMarker(`${by[1]} ${words.slice(by[1].length + 1).split(' ')[0] ?? ''}`) ?? findMarker(by[1])
}

/** True for a marker that closes a forwarded letter: "----- Fim da mensagem encaminhada -----", "--- End forwarded message ---". */
export function isEndMark(match: string): boolean {
  if (match.length > 120 || !/^[-_=*~]{2}/.test(match)) return false
  const words = foldWord(match.replace(/[-_=*~]{2,}/g, ' '))
  const rest =
    /^(?:end(?: of)?(?: the)?|fim (?:da|do|de)|fin (?:del|de|du)|ende der|fine (?:del )?|koniec|конец|кінець|край на|slut(?: på)?|einde) (.+)$/.exec(
      words,
    )?.[1]
  return (
    rest !== undefined &&
    /mensage[mn]|message|mensaje|nachricht|messaggio|wiadomosci|сообщения|повідомлення|meddelande|meddelelse|melding|bericht|e-?mail/.test(
      rest,
    )
  )
}
