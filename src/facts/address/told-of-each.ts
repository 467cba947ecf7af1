// Of several addresses that one mail went to, or came from, which it failed with: "os do gmail (a@…, b@…) chegaram, os que voltam são c@… e d@…",
// "voltou só o do Beto", "todos receberam, menos a última". Comes in: folded text and the lists of addresses told in it. Goes out: the lists
// without those that are said to have got it. A name tells of an address whose name before the mark, or whose provider, it is, or that it stands
// before. Where nothing is said of one of them nothing is taken away.
import { allMatches } from '../../value/text/all-matches.ts'
import type { FoundValue } from '../../value/value.ts'
import { CAME, CAME_BACK, DENIAL, MAIL_VERB, WELL } from '../prose/state-words.ts'
import { isDeniedOfBoth } from './role-words.ts'

type Told = { found: FoundValue }

// "O do rui@… chegou, o da lia@… não": what is told of an address again, right behind it.
const THEN_WELL = new RegExp(
  `^[)>"']{0,2},? ?(?:(?:que|ele|ela|esse|este|he|she|which|who) )?(?:(?:ja|also|tambem) )?${CAME}(?: (?:${WELL}|sem problemas?|tudo|ontem|hoje|na hora|logo|ja)){0,5}(?=\\s{0,2}(?:[,.;!)\\n]|$|(?:e|mas|but|and|y|pero|so) ))`,
)

/** Returns whether the address that ends at `end` is said, right behind it, to have got it. */
export function isThenWell(folded: string, end: number): boolean {
  return THEN_WELL.test(folded.slice(end, end + 60))
}

const FAILED = `(?:${CAME_BACK}|falh(?:ou|aram|a|am)|d(?:eu|eram|a|ao) erro|${DENIAL} (?:(?:me|se|lo|ainda|foi|foram|deu|deram|estao|esta|tem|ter) ){0,2}(?:${MAIL_VERB}|cert[ao]|foi|foram))`

const WHO =
  '(?:(?:os|as|o|a|quem|aqueles?|aquelas?|those|the ones?|who|los|las|el|la|lo)(?: (?:e-?mails?|que|who|that|which|dele|delas?|do|da|de)){0,2} )'
const TO =
  '(?: (?:so|apenas|normal(?:mente)?|bem|only|fine|bien|hoje|ontem|isso|essa|esse|aviso|erro|erros))?(?: (?:pr[oa]s?|para|aos?|as|n[oa]s?|em|d[oae]s?|to|for|from|en|a|al|del?|de la)(?: (?:os|as|o|a|the|el|la))?)?'
/** "Os que voltam são ", "chegou pra ", "não receberam: " */
const introducedBy = (state: string): RegExp =>
  new RegExp(
    `(?:^|[^a-z'])(?:${WHO})?(?:(?:ja|so|tambem|ainda|me|nos) )?(?<!nao |nem |nunca |no |n't )${state}${TO}(?: (?:foram|foi|sao|e|eh|era|eram|is|was|are|were|son|fue|fueron))?\\s?(?:[:(=–-]\\s?)?(?:(?:o|a|os|as|the|el|la) )?["'(<]?\\s{0,2}$`,
  )
const WELL_HEAD = introducedBy(CAME)
const FAILED_HEAD = introducedBy(FAILED)
/** "… (paula@… e jr@…) chegaram": said in the plural, of all of the list. */
const WELL_TAIL =
  /^[)>"']{0,3},? ?(?:(?:que|esses|estes|eles|elas|todos|ambos|(?:os|as) (?:dois|duas|tres)|both|they|all|los dos|ja|these) ){0,3}(?:chegaram|receberam|entraram|passaram|deram certo|foram (?:entregues|normal)|(?:all )?(?:got it|received it)|arrived|went through|llegaron|recibieron|lo recibieron)(?![a-z])/
const REACH = 90

/** Returns `groups` without those lists, and those of a list, that are said to have got it. */
export function keepFailing<T extends Told>(folded: string, groups: readonly T[][]): T[][] {
  if (groups.flat().length < 2) return [...groups]
  const left = groups.length < 2 ? groups : withoutWell(folded, groups)
  const failing = failingOf(folded, left.flat())
  return left.map((group) => group.filter((one) => failing.has(one))).filter((group) => group.length > 0)
}

function withoutWell<T extends Told>(folded: string, groups: readonly T[][]): T[][] {
  const failing = groups.filter((group, at) => !isWell(folded, group, groups[at - 1]?.at(-1)?.found.end ?? 0))
  return failing.length === 0 ? [...groups] : failing
}

function isWell(folded: string, group: readonly Told[], from: number): boolean {
  const [first, last] = [group[0], group.at(-1)]
  if (first === undefined || last === undefined || isDeniedOfBoth(folded, first.found)) return false
  const before = headOf(folded.slice(Math.max(from, first.found.start - REACH), first.found.start))
  if (FAILED_HEAD.test(before)) return false
  return WELL_HEAD.test(before) || (group.length > 1 && WELL_TAIL.test(folded.slice(last.found.end, last.found.end + REACH)))
}

/** What introduces a list stands in its own sentence, or ends the line above it with a colon. */
function headOf(before: string): string {
  const end = Math.max(before.lastIndexOf('. '), before.lastIndexOf(';'), before.lastIndexOf('!'), before.lastIndexOf('?'))
  const sentence = before.slice(end + 1)
  const line = sentence.lastIndexOf('\n')
  return line < 0 || /:\s{0,3}\n[ \t*•-]{0,6}$/.test(sentence) ? sentence.replace(/\n[ \t*•-]{0,6}$/, '') : sentence.slice(line + 1)
}

const TITLE = '(?:(?:dr|dra|sr|sra|seu|dona|prof|profa|mr|mrs|ms|don)\\.? )?'
/** No address is a name. */
const NAME =
  "(?!(?:que|quem|who|that|which|tod[oa]s?|nenhum|ningu?em|nobody|none|el[ea]s?|they|them|gente|e-?mails?|mensage(?:m|ns)|message|mail|erros?|error|servidor|server|para?|pra|com|with|me|nos|meus?|minhas?|noss[oa]s?|not|nao|isso|isto|aviso|mesm[oa]|hoje|ontem)(?![a-z0-9]))([a-z][a-z0-9-]{2,24})(?![a-z0-9]|[@._+-][a-z0-9])(?:'s)?"
const ONLY = '(?:so|somente|apenas|only|just|solo|solamente|unicamente)'
/** Between a verb and who it is told of: "voltou [o do] Beto", "volta [dos que têm] hotmail". */
const OF =
  '(?:(?:foi|was|fue|mesmo) )?(?:(?:o|a|os|as|no|na|nos|nas|pro|pra|para|pros|pras|the|el|la|los|las|en) )?(?:(?:o|a) )?(?:(?:e-?mail|mensagem|one) )?(?:(?:d[oae]s?|ao|to|for|from|of|del|de la|em) )?(?:(?:que|quem) (?:tem|tinham|usam?|e|sao) )?(?:(?:o|a|the|el|la) )?'
/** "Voltou só o do Beto", "só voltou o do Beto", "faltou o Beto" */
const ONLY_FAILED = new RegExp(
  `(?<![a-z'])(?:${ONLY} ${FAILED} |(?<!nao |nem |no )${FAILED} ${ONLY} |(?<!nao )falt(?:ou|aram|a|am) (?:${ONLY} )?(?:chegar |receber )?)${OF}${TITLE}${NAME}`,
  'g',
)
/** "Só a Ivone que não", "só o último não recebeu", "only Bert's bounced" */
const ONLY_ONE = new RegExp(
  `(?<![a-z])${ONLY} ${OF}${TITLE}${NAME}(?: (?:d[oae]s? [a-z]{3,15}|one))?,? (?:(?:e )?que )?(?:(?:ainda|sempre|mesmo|me) )?(?:${FAILED}|(?:nao|not)(?=\\s{0,2}(?:[.,;!)\\n]|$)))(?![a-z])`,
  'g',
)
const ALL = '(?:tod[oa]s|todo mundo|everyone|everybody|all|all of them|(?:o )?resto|demais|the others)'
/** "Todos receberam, menos a Lia" */
const ALL_BUT = new RegExp(
  `(?<![a-z])(?:${ALL}(?: [a-z]{1,10}){0,2} ${CAME}|${CAME}(?: [a-z]{1,10}){0,2} ${ALL})(?![a-z])[^.;!?\\n@]{0,25}? (?:menos|exceto|excepto|except|salvo|tirando|fora|but|but not|so nao|so que nao) ${OF}${TITLE}${NAME}`,
  'g',
)
/** "Menos a Lia, todos receberam", "except for Lia everyone got it" */
const BUT_ALL = new RegExp(
  `(?<![a-z])(?:menos|exceto|excepto|except|salvo|tirando|fora) ${OF}(?:for )?${TITLE}${NAME},? ${ALL}(?: [a-z]{1,10}){0,2} ${CAME}(?![a-z])`,
  'g',
)
/** "O primeiro chegou", "a Rosa recebeu" */
const ONE_CAME = new RegExp(
  `(?<![a-z])(?:o|a|os|as|the|el|la) (?:d[oae] )?(?:(?:dois|duas|tres|quatro) )?${TITLE}${NAME}(?: (?:ja|tambem|also|me confirmou que))? ${CAME}(?: (?:${WELL}|sem problemas?|na hora|ontem|hoje))?(?=\\s{0,2}(?:[,.;!)\\n]|$|(?:e|ja|mas|but|and|y|pero) ))`,
  'g',
)
/** "Semana passada [a Lia recebeu]": of another mail. */
const BEFORE_THAT =
  /\b(?:(?:semana|mes|ano|vez) passad[oa]|outro dia|antes|antigamente|sempre|ate (?:ontem|a semana passada|segunda)|last (?:week|month|time)|before|until|la semana pasada),?(?: [a-z]{1,5}){0,2} $/
const MAX_TOLD = 6
const AROUND = 500
const COUNTS: Record<string, number> = { dois: 2, duas: 2, tres: 3, quatro: 4 }
const ORDINALS: Record<string, number> = {
  primeiro: 0,
  primeira: 0,
  first: 0,
  primero: 0,
  primera: 0,
  segundo: 1,
  segunda: 1,
  second: 1,
  terceiro: 2,
  terceira: 2,
  third: 2,
  tercero: 2,
  tercera: 2,
  ultimo: -1,
  ultima: -1,
  last: -1,
}

/** Those of `told` that a name or a place in the list tells to have failed; all where none is told so. */
function failingOf<T extends Told>(folded: string, told: readonly T[]): Set<T> {
  const [first, last] = [told[0], told.at(-1)]
  const failing = new Set<T>()
  if (first === undefined || last === undefined || told.length < 2) return new Set(told)
  const around = folded.slice(Math.max(0, first.found.start - AROUND), last.found.end + AROUND)
  for (const pattern of [ONLY_FAILED, ONLY_ONE, ALL_BUT, BUT_ALL])
    for (const match of allMatches(around, pattern, MAX_TOLD)) for (const one of meantBy(match, folded, told)) failing.add(one)
  if (failing.size > 0) return failing
  const came = allMatches(around, ONE_CAME, MAX_TOLD).filter(({ index }) => !BEFORE_THAT.test(around.slice(Math.max(0, index - 40), index)))
  const well = new Set(came.flatMap((match) => meantBy(match, folded, told)))
  return new Set(well.size < told.length ? told.filter((one) => !well.has(one)) : told)
}

/** Those of `told` that `match` means: "os dois primeiros", or by a name. */
function meantBy<T extends Told>({ 0: words, 1: name = '' }: RegExpExecArray, folded: string, told: readonly T[]): T[] {
  if (!/^primeir[oa]s$/.test(name)) return calledSo(folded, told, name)
  const count = COUNTS[/ (dois|duas|tres|quatro) /.exec(words)?.[1] ?? '']
  return count === undefined ? [] : told.slice(0, count)
}

/** Those of `group` that `name` means. */
function calledSo<T extends Told>(folded: string, group: readonly T[], name: string): T[] {
  const ordinal = ORDINALS[name]
  if (ordinal !== undefined) return [group.at(ordinal)].filter((one) => one !== undefined)
  return group.filter(({ found }) => {
    const [local = '', domain = ''] = String(found.value).split('@')
    if (local.split(/[._+-]|\d{1,8}/).includes(name) || (name.length > 3 && local.startsWith(name)) || domain.split('.')[0] === name)
      return true
    return new RegExp(`(?<![a-z])${name}(?: [a-z]{2,14}){0,3} ?[(<,:–-]{0,2} ?$`).test(
      folded.slice(Math.max(0, found.start - 50), found.start),
    )
  })
}
