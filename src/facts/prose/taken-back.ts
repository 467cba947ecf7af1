// Values whose writer breaks off and mends them: "porta 110, não, minto, 995"; "na terça às 15h, digo, às 16h30" is Tuesday at 16h30,
// "terça às 15h, digo, quarta" Wednesday at 15h. Comes in: the values found in a text, and its times without a day. Goes out: which of
// them are taken back, which stand in place of one that is denied, and moments as they are meant.
import { breaksOffBefore, breaksOffBehind } from '../../value/breaks-off.ts'
import { DEVICE } from '../../value/device-words.ts'
import type { LoneTime } from '../../value/moment/date-time.ts'
import { CORRECTION } from '../../value/slip-words.ts'
import type { FoundValue } from '../../value/value.ts'
import { isWrittenWrongly } from './mended-above.ts'

/** Between what is taken back and what stands in its place. */
const MAX_APART = 40
/** "110, minto, 110 era antes: trocaram e agora está 995" */
const FAR_APART = 90

/** Returns whether the writer breaks off behind `found` and gives another of `values` in its place. */
export function isTakenBack(folded: string, found: FoundValue, values: readonly FoundValue[]): boolean {
  if (!breaksOffBehind(folded, found.end)) return isToldAgain(folded, found, values)
  return values.some(({ start, value }) => start > found.end && start - found.end < FAR_APART && value !== found.value)
}

/** "Na quarta, minto, na quinta, porque na quarta eu …": what was taken back is only told again. */
function isToldAgain(folded: string, found: FoundValue, values: readonly FoundValue[]): boolean {
  const before = values.findLast(({ end }) => end <= found.start)
  if (before === undefined || before.value === found.value || breaksOffBehind(folded, before.end)) return false
  return values.some(
    ({ value, start, end }) =>
      value === found.value && end <= before.start && found.start - start < UNDONE_REACH && breaksOffBehind(folded, end),
  )
}

const CHANGED =
  /\b(?:mudei|mudamos|mudou|troquei|trocamos|alterei|alteramos|coloquei|colocamos|botei|passei|pus|tentei|tentamos|testei|testamos|experimentei|changed|switched|set|moved|tried|cambie|cambiamos|puse|probe|pase)\b[^.;!?\n]{0,24}$/
/** "Não aceitou e voltou sozinho pra", "mas continua na", "so I went back to". */
const BACK =
  /\b(?:volt(?:ou|ei|amos|aram)|retorn(?:ou|ei)|continu(?:a|o|ei|ou|amos)|permanece\w{0,2}|segue|sigo|fic(?:ou|amos)|deixei|deixamos|mantive|mantivemos|went back|goes back|reverted|is still|remains|stays|stayed|vuelve|volvio|volvi|sigue|quedo)(?: (?:sozinh[oa]|automaticamente|de novo|novamente|mesmo|tudo|como estava|antes|by itself|again|sol[oa]|ele|ela|na|no|em|n[oa]s|pra|para|pro|com|a|o|at|on|to|with|en|el|la|al|porta|port|puerto)){0,5} ["']?$/
/** "Mudei de 110 para 995" */
const CHANGED_FROM =
  /\b(?:mud(?:ei|amos|ou|aram)|troc(?:amos|ou|aram)|troquei|alter(?:ei|amos|ou|aram)|pass(?:ei|amos|ou|aram)|migr(?:ei|amos|ou|aram)|changed|switched|moved|cambi(?:e|o|amos|aron)|pas(?:e|o|amos))\b[^.;!?\n]{0,40}\b(?:d[eoa]|from|del|de la)(?: (?:porta|port|puerto|servidor|server|o|a|el|la|the)){0,2} ["'(]?$/
const CHANGED_TO = /^["')]{0,2},? (?:para|pra|pro|to|por|al?|hacia)(?: (?:porta|port|puerto|servidor|server|o|a|el|la|the)){0,2} ["'(]?$/
const UNDONE_REACH = 170

/** "Desconsiderem a porta 110 que passei", "onde eu disse 110 leia-se 995". */
const DISREGARDED =
  /\b(?:desconsider\w{1,4}|ignor(?:em|e|ar|a)|esquec(?:am|a|e)|(?:onde|aonde) (?:eu )?(?:se le|se lia|esta|estava|consta|constava|diz|dizia|disse|falei|escrevi|coloquei|informei|esta escrito|lia|leu)|disregard|ignore|forget|where (?:i|it) (?:said|says|wrote|put|reads?)|donde (?:dije|puse|escribi|dice|decia|pone|esta)|olvid(?:en|a|e))(?: ["'(]?(?!e\b|eh\b|is\b|es\b)[a-z0-9]{1,12}:?){0,5} ["'(]?$/
const DISREGARDED_REACH = 110

/** Returns whether the writer tells that `found` is to be disregarded, or that he changed to it and that it is another of `values` again: "mudei pra 995, não aceitou, voltou pra 110". */
export function isUndone(folded: string, found: FoundValue, values: readonly FoundValue[]): boolean {
  if (isChangedFrom(folded, found, values) || isCorrected(folded, found, values)) return true
  if (isMended(folded, found, values)) return true
  if (DISREGARDED.test(folded.slice(Math.max(0, found.start - FAR_APART), found.start)))
    return values.some(({ start, value }) => value !== found.value && start > found.end && start - found.end < DISREGARDED_REACH)
  if (!CHANGED.test(folded.slice(Math.max(0, found.start - 40), found.start))) return false
  return values.some(
    ({ start, value }) =>
      value !== found.value &&
      start > found.end &&
      start - found.end < UNDONE_REACH &&
      BACK.test(folded.slice(Math.max(found.end, start - 70), start)),
  )
}

/** "… 110 sem criptografia. Corrigindo, acabei de olhar: a porta é 995", "a 110 era do outro provedor". */
const CORRECTS = new RegExp(`(?:[.;!,\\n(…]\\s{0,3}|\\s[–-]\\s)(?:${CORRECTION})(?=[\\s,:])`)
const WAS_ANOTHERS =
  /^["')]{0,2} (?:era|was) (?:(?:a|o|the) )?(?:d[oa] |of the |from the )?(?:outr[oa]|antig[oa]|velh[oa]|anterior|other|old|former)(?![a-z])/

function isCorrected(folded: string, found: FoundValue, values: readonly FoundValue[]): boolean {
  const others = values.filter(({ value }) => value !== found.value)
  if (others.length === 0) return false
  if (values.some(({ value, end }) => value === found.value && WAS_ANOTHERS.test(folded.slice(end, end + 40)))) return true
  return others.some(({ start }) => start > found.end && start - found.end < UNDONE_REACH && CORRECTS.test(folded.slice(found.end, start)))
}

const USED_BEFORE = new RegExp(
  `\\b(?:us(?:ava|avamos)|antes (?:era|eram|eu tinha|estava|usava|tinha)|era|eram|tinha|tinhamos|(?:es)?tava (?:com|na|no|em)|estaba (?:en|con)|used to (?:use|be|have|work)|was|were|had|usaba|usabamos|tenia|antes|(?:funcionava|rodava|baixava|conectava|recebia|funcionaba|jalaba|andaba|bajaba|descargaba)m?|worked|(?:old|former|previous) (?:one|${DEVICE}) (?:used|had|was))\\b(?:[^.;!?\\n]|\\.(?=[a-z0-9])){0,60}$`,
)
/** "Na porta 995 funcionava": how it was with what stands before. */
const WORKED =
  /^["')]{0,2},?(?: (?:ele|ela|tudo|it|todo|isso|sempre|siempre|always|ainda|pelo menos|at least)){0,3} (?:funcionava|rodava|baixava|conectava|entrava|andava|recebia|puxava|funcionaba|andaba|jalaba|bajaba|descargaba|entraba|worked|was working)(?![a-z])/
const NOW = new RegExp(
  `\\b(?:agora|(?:n?[oa]|the|on the|el|la|en el|en la) (?:nov[oa]|new|nuev[oa])(?: (?:one|${DEVICE}))?(?= (?:e|eh|esta|ta|usa|uses|has|is|com|with|tem|tiene|es)\\b)|(?:(?:deix|coloc|bot|instal|configur)(?:ou|aram)|p[oo]s|dejo|dejaron|puso|pusieron|left it|set it)(?: (?:tudo|isso|ele|o programa|it))? (?:n[ao]|em|como|at|on|to|en)(?![a-z])|hoje(?: em dia)?|atualmente|no momento|now|currently|today|ahora|hoy|actualmente|(?:mud(?:ou|aram|amos|ei)|troc(?:ou|aram|amos)|troquei|alter(?:ou|aram|amos|ei)|pass(?:ou|aram|amos|ei)|cambi(?:o|aron|amos|e)|changed|switched|moved)(?: (?:it|tudo|todo|isso|ele|a porta|o servidor|the port|the server|el puerto|el servidor))? (?:para|pra|pro|to|al?|por|pel[oa]|with|for)(?![a-z]))\\b`,
)

/** "Mudei para 110 só para testar": what was tried is not in use. */
const ONLY_TRIED =
  /^["')]{0,2},? (?:(?:so|apenas|somente|just|only|solo) )?(?:para|pra|to|por|como) (?:um |uma )?(?:test\w{0,3}|prob\w{0,2}|ver se|see if|try)(?![a-z])/

/** Returns whether `found` was used before, and another of `values` is now: "usava o 2010 na 110 e agora estou com o 128 na 995". */
export function isOfBefore(
  folded: string,
  found: Pick<FoundValue, 'start' | 'end'>,
  values: readonly Pick<FoundValue, 'start' | 'end'>[],
): boolean {
  const isToldBefore =
    USED_BEFORE.test(folded.slice(Math.max(0, found.start - FAR_APART), found.start)) ||
    WORKED.test(folded.slice(found.end, found.end + 50))
  if (!isToldBefore) return false
  return values.some(
    ({ start, end }) =>
      start > found.end &&
      start - found.end < UNDONE_REACH &&
      !ONLY_TRIED.test(folded.slice(end, end + 40)) &&
      NOW.test(
        folded
          .slice(found.end, start)
          .split(/[.!?]\s/, 2)
          .join(' '),
      ),
  )
}

function isChangedFrom(folded: string, found: FoundValue, values: readonly FoundValue[]): boolean {
  const next = values.find(({ start }) => start > found.end)
  if (next === undefined || next.start - found.end > MAX_APART || !CHANGED_TO.test(folded.slice(found.end, next.start))) return false
  return CHANGED_FROM.test(folded.slice(Math.max(0, found.start - FAR_APART), found.start))
}

const DENIED =
  /\b(?:nao|not|wasn't|isn't|weren't|no(?= (?:es|era|fue|fueron)\b))(?: (?:e|eh|era|foi|foram|is|was|es|fue|fueron|na|no|em|n[oa]|on|at|el|a|as|o|the|dia|desde|since|a partir de|de)){0,4} ?["'(]?$/
/** Behind the denied one: ", foi", "), é", "e sim", "sino". */
const INSTEAD =
  /(?:[,;)\u2013\u2014-] ?(?:(?:mas|e|but|pero) )?(?:sim )?(?:foi|foram|era|e|eh|it was|it is|it's|was|is|fue|es|era)|\b(?:e|mas) sim|\bsino|\bbut)(?: (?:sim|na verdade|mesmo|so|actually|en realidad|na|no|em|on|at|en|el|la|o|as?|las|umas|pelas|por volta das|the|de|desde|since|a partir de|pra|para|que)){0,3} ["'(]?$/
const INSTEAD_REACH = 130

/** "Escrevi 110 acima, mas está 995": the 110, wherever it is told. */
function isMended(folded: string, found: FoundValue, values: readonly FoundValue[]): boolean {
  const others = values.filter(({ value }) => value !== found.value)
  return (
    others.length > 0 && values.some((one) => one.value === found.value && others.some((other) => isWrittenWrongly(folded, one, other)))
  )
}

/** Returns whether `found` stands in place of another of `values` that is denied beside it, or was written wrongly: "não foi dia 12 que mandaram, foi dia 13". */
export function isPutInPlace(folded: string, found: FoundValue, values: readonly FoundValue[]): boolean {
  if (values.some((one) => one.value !== found.value && isWrittenWrongly(folded, one, found))) return true
  return standsForDenied(folded, found, values)
}

type Told = Pick<FoundValue, 'value' | 'start' | 'end'>

/** Returns whether `found` stands in place of another of `values` that is denied before it, or of a moment right behind it: "foi às 15h, não às 14h". */
export function standsForDenied(folded: string, found: Told, values: readonly Told[]): boolean {
  const before = folded.slice(Math.max(0, found.start - 44), found.start)
  if (isBeforeDenied(folded, found, { before, values })) return true
  return INSTEAD.test(before) && values.some((one) => one.value !== found.value && isDeniedBefore(folded, one, found))
}

function isDeniedBefore(folded: string, { start, end }: Told, found: { start: number }): boolean {
  if (end > found.start || found.start - end > INSTEAD_REACH || SENTENCE_END.test(folded.slice(end, found.start))) return false
  return DENIED.test(folded.slice(Math.max(0, start - 40), start))
}

const SENTENCE_END = /[.!?;]\s|\n\s{0,8}\n/

/** "Foi na quarta", "a moça mandou dia 13": what happened then, */
const HAPPENED_THEN =
  /\b(?:foi|foram|era|eram|was|were|fue|fueron|(?:mand|envi|tent|test|dispar|reenvi)(?:ei|ou|amos|aram|e|o|aron)|sent|tried)(?: (?!nao|not)[a-z]{1,10}){0,2}?(?: (?:na|no|em|n[oa]|on|at|el|as|dia|d[oa])){0,2} ["'(]?$/
/** ", não na terça", "and not on Tuesday": and what did not. */
const NOT_THEN = /^["')]{0,2},? (?:(?:e|and|y) )?(?:nao|not|no)(?: (?:foi|era|was|fue|na|no|em|on|at|el|as|dia|d[oa]|mais)){0,3} ["'(]?$/

/** "Foi às 15h, não às 14h, que o chefe chegou": something else happened then. */
const OF_ELSE =
  /^["')]{0,2},? (?:que|quando|that|when)\b(?! (?:[a-z]{1,12} ){0,4}(?:mand|envi|tent|test|dispar|deu|falh|par(?:ou|aram)|volt|nao|no|fail|sent|tried|stopped|acontec|ocorr|pas))/

function isBeforeDenied(folded: string, { value, end }: Told, { before, values }: { before: string; values: readonly Told[] }): boolean {
  const next = values.find(({ start }) => start >= end)
  if (next === undefined || next.value === value || next.start - end > MAX_APART || !/^\d{4}-|^\d\d:\d\d$/.test(String(value))) return false
  return NOT_THEN.test(folded.slice(end, next.start)) && HAPPENED_THEN.test(before) && !OF_ELSE.test(folded.slice(next.end, next.end + 70))
}

/** Returns `moments` of folded text, each part that was taken back replaced. */
export function mendMoments(folded: string, moments: readonly FoundValue[], times: readonly LoneTime[]): FoundValue[] {
  return moments.map((moment, index): FoundValue => {
    const former = moments[index - 1]
    if (isPartial(moment) && former !== undefined && !isPartial(former) && replaces(folded, moment, former)) {
      const { problem: _, ...whole } = moment
      return { ...whole, value: `${dayOf(moment)}T${String(former.value).slice(11)}`, state: 'good' }
    }
    const time = times.find((one) => replaces(folded, one, moment))
    // "Não foi ontem às 14h, foi às 15h": the day is still the one that was told.
    const instead = isPartial(moment) ? undefined : times.find((one) => standsForDenied(folded, one, [moment]))
    const mended = time ?? instead
    if (mended === undefined || moment.state === 'invalid') return moment
    const { problem: _, ...whole } = moment
    const start = time === undefined ? mended.start : moment.start
    return { ...whole, value: `${dayOf(moment)}T${mended.value}`, state: 'good', start, end: mended.end }
  })
}

/** Returns whether some of `moments` may be mended. */
export function mayMend(folded: string, moments: readonly FoundValue[]): boolean {
  return moments.some(({ start, end }) => breaksOffBehind(folded, end) || DENIED.test(folded.slice(Math.max(0, start - 40), start)))
}

function replaces(folded: string, place: { start: number }, former: { end: number }): boolean {
  if (place.start < former.end || place.start - former.end > MAX_APART) return false
  return breaksOffBehind(folded, former.end) && breaksOffBefore(folded, place.start)
}

function isPartial({ value }: FoundValue): boolean {
  return String(value).length === 10
}

function dayOf({ value }: FoundValue): string {
  return String(value).slice(0, 10)
}
