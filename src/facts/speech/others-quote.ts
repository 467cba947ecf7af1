// What somebody else says of himself between marks in the writer's own letter: 'um hóspede nos mandou: "Tentei escrever para vocês do meu e-mail rui@… e
// voltou"'. Comes in: folded text. Goes out: where such words stand. "Meu" is not the writer's there, and who sends and who receives change places. What a
// program says, however passed on, has nobody who says "I". Every window is bounded.
import { OF_HOUSE, OUTSIDER } from '../../value/people-words.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import { keepByText } from '../../value/text/keep-by-text.ts'
import type { Range } from '../range.ts'

const QUOTE = /"[^"]{20,900}"/g
/** A colleague's or a son's mail is of the writer's house: what they send is sent from here. */
const WHO = `(?:${OUTSIDER}|clientes?|hospedes?|fornecedor[a]?|alun[oa]|pacientes?|remetente|noiv[oa]|(?<!noss[oa] )(?:professor[a]?|corretor[a]?|vendedor[a]?)(?! (?:d[aeo] )?(?:noss[oa]|d[ao] (?:loja|empresa|casa|equipe)))|comprador[a]?|morador[a]?|customer|client|guest|supplier|huesped|proveedora?)`
const PRONOUN = '(?:el[ea]|he|she)'
const introducedBy = (who: string): RegExp =>
  new RegExp(
    `(?<![a-z])${who}(?![a-z])(?:[^.!?\\n":]|\\.(?=[a-z])){0,60}(?<![a-z])(?:mandou|escreveu|disse|respondeu|relatou|enviou|passou|contou|reclamou|wrote|said|sent|told|replied|escribio|dijo|mando|respondio|envio)(?![a-z])[^"\\n.!?]{0,60}\\s{0,6}$`,
  )
const INTRODUCED = introducedBy(WHO)
const THEN_INTRODUCED = introducedBy(PRONOUN)
const TOLD_OF_HOUSE = new RegExp(`(?<![a-z])${OF_HOUSE}(?![a-z])`)
const SAYS_I =
  /(?<![a-z])(?:tentei|mandei|enviei|escrevi|recebi|recebo|consigo|meu e-?mail|minha (?:conta|caixa)|i (?:tried|sent|wrote|got|emailed|can't|cannot)|my (?:e-?mail|mail|account)|intente|mande|envie|escribi|mi correo)(?![a-z])/
const MAX_QUOTES = 20
const LEAD = 160

/** Returns what others say of themselves between marks in `folded`. */
export const findOthersQuotes = keepByText((folded: string): readonly Range[] =>
  allMatches(folded, QUOTE, MAX_QUOTES)
    .filter(({ 0: words, index }) => SAYS_I.test(words) && isOfOutsider(folded.slice(Math.max(0, index - LEAD), index)))
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
)

function isOfOutsider(before: string): boolean {
  return INTRODUCED.test(before) || (THEN_INTRODUCED.test(before) && !TOLD_OF_HOUSE.test(before))
}
