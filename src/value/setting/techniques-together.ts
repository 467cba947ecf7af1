// Several techniques of encryption told together, and which of them is set: "com e sem SSL", "sem SSL, com STARTTLS", "tem três opções, e no meu tá
// marcado o STARTTLS". Comes in: folded text and where it names them, by place. Goes out: those of them that count.
import { allMatches } from '../text/all-matches.ts'
import { firstIndexPast } from '../text/first-index-past.ts'
import { RECEIVING_SIDE, SENDING_SIDE } from './server-sides.ts'

export type Technique = 'none' | 'starttls' | 'ssl_tls' | 'auto'
/** `denied`: what is said not to be in use. */
export type Mention = { technique: Technique; start: number; end: number; denied?: Technique }

const NAMES = '(?:ssl(?:/tls)?|tls|starttls|criptografia|seguranca|encryption|cifrado)'
/** "Com e sem SSL", "com SSL ou sem": tried both ways, and set neither. */
const BOTH_WAYS = new RegExp(
  `\\b(?:com (?:e|ou) sem|sem (?:e|ou) com|with (?:and|or) without|con (?:y|o) sin) (?:o |a |usar )?${NAMES}\\b|\\b(?:com|with|con) (${NAMES}),? (?:e|ou|or|and|y|o|quanto|nem) (?:sem|without|sin)(?: \\1\\b|(?=\\s{0,2}(?:[,.;)!\\n]|$)| (?:da|dao|deu|nao|na|fica|continua|tanto|nada|nenhum|no|it|both|neither)(?![a-z])))`,
  'g',
)

/** Returns those of which it is not said that both ways were tried. */
export function withoutBothWays(folded: string, mentions: Mention[]): Mention[] {
  const both = allMatches(folded, BOTH_WAYS).map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
  return both.length === 0 ? mentions : mentions.filter(({ start, end }) => !both.some((one) => one.start < end && start < one.end))
}

const MAX_CONTRAST = 60
/** Between the two something ends, something was tried, or another server's settings begin. */
const NO_CONTRAST = new RegExp(
  `[.!?;]\\s|\\n\\s{0,8}\\n|\\b(?:tent|test|troq|mud|tried|try|prob|funcion|work|imap|pop3?|${RECEIVING_SIDE}|${SENDING_SIDE})`,
)

/** "Sem SSL, com STARTTLS", "STARTTLS, não SSL": of two techniques the one that is denied sets off the other, which is in use. */
export function withoutContrasts(folded: string, mentions: Mention[]): Mention[] {
  const on = mentions.filter(({ technique }) => technique === 'starttls' || technique === 'ssl_tls')
  return mentions.filter(({ denied, start, end }) => {
    if (denied === undefined) return true
    const next = firstIndexPast((index) => (on[index]?.start ?? 0) < start, on.length)
    return ![on[next - 1], on[next]].some((other) => {
      if (other === undefined || other.technique === denied) return false
      const between = other.start >= end ? folded.slice(end, other.start) : folded.slice(other.end, start)
      return between.length <= MAX_CONTRAST && !NO_CONTRAST.test(between)
    })
  })
}

const OPTIONS =
  /\b(?:opcoes|opcao|opciones|options|alternativas|possibilidades|escolher entre|choose between|elegir entre|choices|lista|dropdown)\b(?:[^.!?\n]|\.(?=\S)){0,110}$/
const CHOSEN =
  /\b(?:marcad[oa]|marquei|selecionad[oa]|selecionei|escolhid[oa]|escolhi|esta|ta|deixei|coloquei|ficou|fica|selected|set to|chosen|ticked|checked|picked|seleccionad[oa]|elegid[oa]|puse|es|e) (?:(?:n?[oa]|em|e|eh|como|is|el|la|en|the|on|at) ){0,2}["']?$/

/** "Tem três opções, nenhum, SSL e STARTTLS, e no meu tá marcado o STARTTLS": of what can be chosen only the last is set. */
export function chosenOf(folded: string, mentions: Mention[]): Mention[] {
  const chosen = mentions.findIndex(
    ({ start }, index) =>
      index > 1 && CHOSEN.test(folded.slice(Math.max(0, start - 40), start)) && OPTIONS.test(folded.slice(Math.max(0, start - 150), start)),
  )
  const own = mentions[chosen]
  if (own === undefined) return mentions
  return mentions.filter(({ start }, index) => index >= chosen || !OPTIONS.test(folded.slice(Math.max(0, start - 150), start)))
}
