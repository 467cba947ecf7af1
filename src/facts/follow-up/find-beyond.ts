// What of the unknown its writer can never find: he understands nothing of it, or another set it up ("não sei nada disso, meu filho que instalou"). Who only
// does not know ("não sei", "não achei") may find it when told once more where to look. Comes in: the newest letter's words and what it says is not known.
// Goes out: what had better not be asked again.
import type { Field } from '../../checklist/checklist.ts'
import { HELPER } from '../../value/people-words.ts'
import { fold } from '../../value/text/fold.ts'
import { singleBlanks } from '../../value/text/single-blanks.ts'

const MAX_SAID = 6_000

const SET_UP =
  '(?:instal|configur|arrum|mont|cadastr|mexe|mexi|fez|faz|cuid|coloc|set (?:it|this|everything|up)|did (?:it|this)|does (?:it|this)|installed|configured|handles|hizo|maneja|puso)'

const BEYOND = new RegExp(
  [
    '\\b(?:nao|n|nem|nunca) (?:(?:eu|mesmo|sou de|me|mais) ){0,2}(?:entend[oei]\\w{0,3}|manjo|saco|compreendo) (?:(?:muito|nada|bem|direito|absolutamente) )?(?:nada|disso|disto|dess[ae]s?|dest[ae]s?|d[aeo]s?|n(?:isso|ada))\\b(?! (?:que|o que|por que|motivo|porque))',
    '\\b(?:nao|n) (?:sei|sabemos|faco ideia d?e?|tenho ideia d?e?) (?:de )?(?:nada|coisa nenhuma)(?: (?:de|disso|disto|dessas?|d[ao]s?|sobre)\\b|$|[.,;!])',
    `\\b(?:quem|que) (?:foi |sabe |sempre )?(?:me |nos )?${SET_UP}\\w{0,5}[^.!?\\n]{0,30}\\b${HELPER}\\b`,
    `\\b${HELPER}(?: (?:da|do|de|of|del) [a-z]{2,14})?,? (?:(?:que|quem|who|foi|ja|me|nos|lo|la|es|e|is|was|the|one) ){0,4}${SET_UP}`,
    "\\b(?:i|we) (?:really )?(?:do not|don't|dont) (?:understand|know) (?:(?:anything|a thing|much|any) (?:about|of)|any of|these things|this stuff|computers)",
    '\\bno (?:entiendo|se|sabemos|entendemos) (?:de )?nada\\b|\\bno entiendo de\\b',
    `\\b(?:lo|la|me lo) ${SET_UP}\\w{0,4} (?:mi|el|la|un|una) ${HELPER}\\b`,
  ].join('|'),
)

/** The settings of a connection: who understands nothing of one, does not of the other. */
const SETTINGS: readonly Field['type'][] = ['port', 'encryption']

/** Returns the ids of those of `asked` that `said` shows to be beyond its writer; `unknown` are the ids that it says are not known. */
export function findBeyond(said: string, asked: readonly Field[], unknown: readonly string[]): string[] {
  if (unknown.length === 0 || !BEYOND.test(singleBlanks(fold(said.slice(0, MAX_SAID))))) return []
  const isSetting = ({ type }: Field): boolean => SETTINGS.includes(type)
  const knowsNoSetting = asked.some((field) => isSetting(field) && unknown.includes(field.id))
  return asked.filter((field) => unknown.includes(field.id) || (knowsNoSetting && isSetting(field))).map(({ id }) => id)
}
