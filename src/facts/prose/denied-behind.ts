// Values that the writer tells and says to be none, behind them: "192.168.0.1, mas me disseram que não é esse", "(192.168.100.1) ya me
// dijeron que no es ese", "192.168.0.1 but that's not the one". Comes in: folded text and a span of it. Linear: the window is short.
import type { Range } from '../range.ts'

const THAT = '(?:esse|este|isso|isto|ese|este|eso|esto|that|this|it|that one)'
const DENIAL = [
  `(?:nao|no) (?:(?:deve|pode|puede|debe) ser|sea|e|eh|era|seria|es) (?:bem )?(?:esse|este|isso|ese|este|eso|(?:o|el) (?:certo|correto|correcto|que (?:voces|vcs|ustedes) (?:quer\\w{1,3}|pedi\\w{1,4}|piden)))(?! (?:o|a|os|as|el|la|que|problema|motivo|caso)(?![a-z]))`,
  `${THAT}(?: (?:ai|numero|numerinho|endereco|one|number))? (?:nao|no|does not|doesn't|won't|is not|isn't) (?:serve|vale|conta|interessa|presta|adianta|sirve|cuenta|help|count|do|good|any good|e (?:o|da)|eh o|es el|the)(?![a-z])`,
  `(?:that's|that is|it's|it is|this is|this one is) not (?:it|the one|the right one|right|what you)(?![a-z])`,
]
/** No other number stands between. */
const BEHIND = new RegExp(`^["')]{0,3}[^;!?\\d@]{0,60}\\b(?:${DENIAL.join('|')})`)
const REACH = 140

/** Returns whether what stands behind `span` says that the value there is not the one. */
export function isDeniedBehind(folded: string, span: Range): boolean {
  const behind = folded.slice(span.end, span.end + REACH).replace(/\n[\s\S]{0,1}\n[\s\S]*$|\n{2}[\s\S]*$/, '')
  return BEHIND.test(behind.replaceAll('\n', ' '))
}
