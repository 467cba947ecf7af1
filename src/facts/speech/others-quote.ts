// What somebody else says of himself between marks in the writer's own letter: 'um hóspede nos mandou: "Tentei escrever para vocês do meu e-mail rui@… e
// voltou"'. Comes in: folded text. Goes out: where such words stand. "Meu" is not the writer's there, and who sends and who receives change places. What a
// program says, however passed on, has nobody who says "I". Every window is bounded.
import { PERSON } from '../../value/people-words.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import { keepByText } from '../../value/text/keep-by-text.ts'
import type { Range } from '../range.ts'

const QUOTE = /"[^"]{20,900}"/g
const WHO = `(?:${PERSON}|clientes?|hospedes?|fornecedor[a]?|alun[oa]|pacientes?|remetente|noiv[oa]|professor[a]?|corretor[a]?|vendedor[a]?|comprador[a]?|morador[a]?|el[ea]|customer|client|guest|supplier|he|she|huesped|proveedora?)`
const INTRODUCED = new RegExp(
  `(?<![a-z])${WHO}(?![a-z])(?:[^.!?\\n":]|\\.(?=[a-z])){0,60}(?<![a-z])(?:mandou|escreveu|disse|respondeu|relatou|enviou|passou|contou|reclamou|wrote|said|sent|told|replied|escribio|dijo|mando|respondio|envio)(?![a-z])[^"\\n.!?]{0,60}\\s{0,6}$`,
)
const SAYS_I =
  /(?<![a-z])(?:tentei|mandei|enviei|escrevi|recebi|recebo|consigo|meu e-?mail|minha (?:conta|caixa)|i (?:tried|sent|wrote|got|emailed|can't|cannot)|my (?:e-?mail|mail|account)|intente|mande|envie|escribi|mi correo)(?![a-z])/
const MAX_QUOTES = 20
const LEAD = 160

/** Returns what others say of themselves between marks in `folded`. */
export const findOthersQuotes = keepByText((folded: string): readonly Range[] =>
  allMatches(folded, QUOTE, MAX_QUOTES)
    .filter(({ 0: words, index }) => SAYS_I.test(words) && INTRODUCED.test(folded.slice(Math.max(0, index - LEAD), index)))
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
)
