// States that are asked and not said: "vou ver se o domínio está ativo" states nothing, "perguntaram se o domínio está ativo e a resposta
// é não" does. Comes in: a text. Goes out: the states it tells, without those that are only asked, and with what was answered where it was. Every window is bounded.
import type { FoundValue } from '../value/value.ts'
import { findYesNos } from '../value/yes-no.ts'
import { foldInPlace } from './fold-in-place.ts'

const REACH = { before: 110, behind: 140 }

const SUBJECT =
  '(?:(?:o|a|os|as|meu|minha|nosso|nossa|seu|esse|este|the|our|my|your|el|la|mi|nuestro|su) )?(?:domin[a-z]{2,4}|domains?|mx|registros?|records?|servidor(?: de)? mx|nome|site|entrada)'
/** Between "se" and the state no clause ends. */
const ASKED = new RegExp(
  `(?:^|[^a-z])(?:se|whether|if|si) (?:${SUBJECT}|(?:(?:el[ea]|isso|it|ja|ainda|still|realmente|todavia|aun) ){0,2}(?:esta|ta|estava|continua|is|was|it's|sigue))(?![a-z])[^.,;:!?\\n]{0,70}$`,
)
/** The rest of the question: "… e ativo)?" */
const REST =
  '^(?: (?:e|ou|and|or|y|o)(?: (?:nao|not))?(?: (?:[a-z]{2,5} )?[a-z]{4,14})?| (?:no|na|em|in|at|direito|certo|mesmo|ainda)(?: [a-z.]{3,14})?){0,2}[)"\']{0,2}[?.]?[)"\']?[,;:–-]{0,1}'
const YES = 'sim|yes|si|ta|esta|existe|it is|it does|tudo certo|tudo ok'
const NO = "nao(?: (?:esta|ta|existe|tem))?|no(?: (?:esta|existe))?|it is(?:n't| not)|it's not|it does(?:n't| not)"
const ANSWERED = new RegExp(
  `${REST} {1,2}(?:(?:e|and|y|mas|but|pero|so que|pois) )?(?:(?:(?:a|the|la) )?(?:resposta|answer|respuesta)(?: (?:dele|deles|deu|la|foi|ai|there)){0,2} (?:(?:e|eh|foi|is|was|es|fue)|:) ?(?:que )?["']?|(?:(?:me|nos) )?(?:disseram|falaram|confirmaram|responderam|vi|constatei|descobri) que )?(?:(${NO})|(${YES}))(?![a-z])(?! (?:sei|sabemos|achei|consegui|encontrei|lembro|tenho|me|se|entendi|know|lo se|faco))`,
)

/** Returns the states that `text` says, in order: sim for a good one. */
export function findSaidStates(text: string): FoundValue[] {
  const states = findYesNos(text)
  if (states.length === 0) return states
  const folded = foldInPlace(text)
  return states.flatMap((state) => {
    if (!ASKED.test(folded.slice(Math.max(0, state.start - REACH.before), state.start))) return [state]
    const answer = ANSWERED.exec(folded.slice(state.end, state.end + REACH.behind))
    if (answer === null) return []
    // "Se venceu? Não."
    const value = (answer[1] !== undefined) === (state.value === 'sim') ? 'não' : 'sim'
    return [{ ...state, value, end: state.end + answer[0].length }]
  })
}
