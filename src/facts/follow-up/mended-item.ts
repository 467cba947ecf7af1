// One of several addresses put right by its place ("o segundo é pai2@outlook.com"): the others still hold. Comes in: the facts of a follow-up, its
// newest words, what the ticket knows. Goes out: the facts, such an address among those that are known.
import type { Fact, KnownBefore } from '../fact.ts'
import { foldInPlace } from '../fold-in-place.ts'
import type { Speech } from '../speech/find-speakers.ts'

const PLACES = [
  ['primeiro', 'primeira', 'first', 'primero', 'primera', '1o', '1a'],
  ['segundo', 'segunda', 'second', '2o', '2a'],
  ['terceiro', 'terceira', 'third', 'tercero', 'tercera', '3o', '3a'],
]
const LAST = ['ultimo', 'ultima', 'last']
const BEFORE =
  /\b(?:o|a|the|el|la|do|da) ([a-z0-9]{2,8})(?: (?:e-?mail|endereco|destinatario|remetente|conta|address|account|correo|direccion|one))?,? (?:(?:que (?:eu )?(?:mandei|passei|falei),? )?(?:(?:na verdade|esta errado|ta errado|errado|actually|en realidad|o certo|correto|mesmo),? ){0,2}(?:e|eh|era|is|was|es|seria)|:)(?: (?:o|a|na verdade|actually))? ?["'<(]?$/
const REACH = 90

/** Returns `facts`; `known` is what the ticket has. */
export function mendItems(facts: readonly Fact[], speeches: readonly Speech[], known: readonly KnownBefore[]): Fact[] {
  return facts.map((fact) => {
    const before = known.find(({ field }) => field === fact.field)?.value
    const speech = speeches.find(({ passage }) => passage.id === fact.evidence.passage)
    if (!Array.isArray(before) || typeof fact.value !== 'string' || !fact.value.includes('@') || speech === undefined) return fact
    const words = foldInPlace(speech.passage.text.slice(Math.max(0, fact.evidence.start - REACH), fact.evidence.start)).replace(
      /[ºª]/g,
      'o',
    )
    const place = BEFORE.exec(words)?.[1]
    if (place === undefined) return fact
    const at = LAST.includes(place) ? before.length - 1 : PLACES.findIndex((names) => names.includes(place))
    if (at < 0 || at >= before.length) return fact
    return { ...fact, value: before.map((one, index) => (index === at ? String(fact.value) : one)) }
  })
}
