// The value that came in the place of the first behind one label: "Porta: 110 antes, agora 995", "mudei de 110 para 995". Comes in: the answer, folded, and the
// values of its type in order. Goes out: the one that is set now; undefined where no change is told.
import type { FoundValue } from '../../value/value.ts'

const NOW = '(?:agora|atualmente|actualmente|now|currently|ahora)'
const LINKS =
  "(?: (?:e|eh|esta|ta|ficou|uso|usamos|is|es|using|uses?|na|no|com|com a|o|a|em|it is|it's|la|el|la de|porta|puerto|port|servidor|passou (?:pra|para|a ser)|mudou (?:pra|para))){0,4}"
const NOW_BEFORE = new RegExp(`(?<![a-z])${NOW}:?${LINKS} ?["'(]?$`)
const NOW_BEHIND = new RegExp(`^["']? ?[(-]? ?${NOW}(?! (?:nao|not|no|da|deu|tambem|mesmo)(?![a-z]))(?=[ ).,;!]|$)`)
const WAS_CHANGED =
  '(?:mud(?:ei|amos|ou|aram)|troqu(?:ei|amos)|troc(?:ou|amos|aram)|alter(?:ei|amos|ou|aram)|pass(?:ei|amos|ou|aram)|atualiz(?:ei|amos|ou)|changed|switched|moved|cambi(?:e|amos|o|aron)|pase|pasamos)'
/** "Troquei a 110 pela 995", "mudei de 110 para 995", "changed it from 110 to 995" */
const CHANGED = new RegExp(`\\b${WAS_CHANGED}(?: [a-z]{1,12}){0,3} (?:d[eoa]|a|o|from|del?) ?["'(]?$`)
const TO = /^["')]{0,2} (?:para|pra|pro|pela|pelo|por|to|a)(?: (?:a|o|the|la|el|porta|port|puerto)){0,2} ["'(]?$/
/** What was done and undone again, or in vain. */
const UNDONE = /\b(?:volt|desfi|deu (?:na mesma|o mesmo)|nao (?:adiantou|resolveu|mudou|deu)|e nada|back|undid|didn't|no (?:sirvio|cambio))/

const MAY_CHANGE = new RegExp(`(?<![a-z])${NOW}(?![a-z])|\\b${WAS_CHANGED}`)

/** Returns whether folded words may tell of a change at all: most answers tell of none. */
export function tellsOfChange(folded: string): boolean {
  return MAY_CHANGE.test(folded)
}

/** Returns it; undefined of a single value. */
export function valueOfNow(folded: string, values: readonly FoundValue[]): FoundValue | undefined {
  const [first, ...others] = values
  if (first === undefined) return undefined
  const now = others.find(
    ({ start, end }) => NOW_BEFORE.test(folded.slice(Math.max(0, start - 50), start)) || NOW_BEHIND.test(folded.slice(end, end + 20)),
  )
  if (now !== undefined) return now
  const [next] = others
  const isChanged =
    next !== undefined &&
    CHANGED.test(folded.slice(Math.max(0, first.start - 60), first.start)) &&
    TO.test(folded.slice(first.end, next.start)) &&
    !UNDONE.test(folded.slice(next.end))
  return isChanged ? next : undefined
}
