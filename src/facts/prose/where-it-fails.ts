// Values of another place than the one where it fails: "no 4G deu 177.…, mas o erro acontece no wi-fi, e no wi-fi o site mostra 189.…".
// Comes in: folded text and a span of it. Places are networks, rooms and devices; where none is said to fail no value is elsewhere.
import { DEVICE } from '../../value/device-words.ts'
import { allMatches, eachMatch } from '../../value/text/all-matches.ts'
import { keepByText } from '../../value/text/keep-by-text.ts'
import type { Range } from '../range.ts'

const PLACE = `(?:wi-?fi|[345]g|dados moveis|rede movel|mobile data|datos moviles|hotspot|vpn|fibra|${DEVICE}|casa|home|loja|shop|tienda|escritorio|office|oficina|clinica|consultorio|trabalho|work|trabajo|empresa|matriz|filial|recepcao|deposito|garagem|fabrica|escola|sitio|fazenda)`
const AT = '(?:n[oa]|d[oa]|em|pel[oa]|on|at|in|from|en|desde|con|por)(?: (?:o|a|the|el|la|meu|minha|nosso|nossa|my|our|mi))?'
const TROUBLE = '(?:erro|problema|falha|defeito|isso|isto|error|problem|issue|trouble|fallo|eso|esto)'
const HAPPENS =
  '(?:acontece|aconteceu|ocorre|ocorreu|da|deu|aparece|existe|e|eh|esta|ta|foi|happens?|happened|occurs|is|was|appears|sucede|pasa|ocurre|es)'
const FAILS =
  "(?:nao (?:funciona|baixa|conecta|entra|abre|recebe|puxa|vai)|parou|falha|trava|da (?:o )?erro|(?:does not|doesn't|won't) (?:work|connect|download)|fails|stopped|no (?:funciona|baja|conecta))"
const FAILING = new RegExp(
  [
    `\\b${TROUBLE}(?: (?:so|mesmo|aqui|que eu tenho|de verdade|only|solo))? (?:so |only |solo )?${HAPPENS}(?: (?:so|e|mesmo|apenas|somente|only|just|solo|mais))? ${AT} (${PLACE})(?![a-z])`,
    `\\b${FAILS}(?: (?:so|mesmo|apenas|e|only|solo))? ${AT} (${PLACE})(?![a-z])`,
    `\\b${AT} (${PLACE})(?![a-z])(?: [a-z]{1,12}){0,3},? (?:the one (?:with|that has|that shows|showing) (?:the )?${TROUBLE}(?![a-z])|(?:que|onde|where|que es donde|que e onde) (?:e (?:onde|que) |(?:e |eh |is |es )?(?:[oa]|el|la|the one) (?:que|which|that|with) )?(?:o |a |the |el )?(?:(?:nao|never|no) [a-z]{3,10}|${TROUBLE}|${HAPPENS} (?:com |with |con )?(?:o |the |el |a )?${TROUBLE}|trava|falha|fails)(?![a-z]))`,
  ].join('|'),
  'g',
)
const PLACED = new RegExp(`(?<![a-z])${AT} (${PLACE})(?![a-z0-9])`, 'g')
const REACH = { before: 90, around: 260 }

const tellsWhere = keepByText((folded: string): boolean => allMatches(folded, FAILING, 1).length > 0)

/** Returns whether the value at `span` is told of a place, while it fails at another. */
export function isElsewhere(folded: string, span: Range): boolean {
  if (!tellsWhere(folded)) return false
  const from = Math.max(0, span.start - REACH.before, folded.lastIndexOf('\n\n', span.start))
  let place: string | undefined
  let behind = -1
  for (const match of eachMatch(folded.slice(from, span.start).replace(/^[\s\S]*[.!?;](?=\s)/, ''), PLACED)) {
    // "Pelo computador da recepção" is one place.
    if (match.index - behind > 1 || !/^d[oa]/.test(match[0])) place = match[1]
    behind = match.index + match[0].length
  }
  if (place === undefined) return false
  let fails = false
  for (const match of eachMatch(folded.slice(Math.max(0, span.start - REACH.around), span.end + REACH.around), FAILING)) {
    if ((match[1] ?? match[2] ?? match[3]) === place) return false
    fails = true
  }
  return fails
}
