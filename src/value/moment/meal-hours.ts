// Hours told by a meal or by the end of work: "ontem depois do almoço, às 2", "yesterday after dinner, around 8". Comes in: folded text, a day and
// an hour of it. Goes out: the hour as a clock of 24 shows it; the same where nothing of the kind stands with them.

type Place = { start: number; end: number }

const AFTER = '(?:depois d[aeo]s?|apos(?: [ao])?|after|despues de(?:l| la)?)'
const LUNCH = '(?:almoco|almocar|lunch|almuerzo|almorzar|meio[ -]?dia|mediodia)'
const EVENING =
  '(?:janta|jantar|dinner|supper|cena|cenar|novela|jornal|expediente|(?:trabalho|servico|trabajo)(?! (?:d|que|feit|realiz|hech|n[oa]s? ))|work(?! (?:on|was|is|that|they|we|done|by|to|in) ))'
const AFTER_LUNCH = new RegExp(`(?<!\\p{L})(?:${AFTER} ${LUNCH}|lunch[ -]?time|hora d(?:o|el) (?:almoco|almuerzo))(?!\\p{L})`, 'u')
const AFTER_WORK = new RegExp(`(?<!\\p{L})${AFTER} ${EVENING}(?!\\p{L})`, 'u')
const BEFORE = /[^.;!?\n]{0,40}$/
const BEHIND = /^,? (?:logo |bem |right |just |shortly )?(?:depois|apos|after|despues)[^.;!?,\n]{0,30}/
const REACH = 40

/** Returns the hour that `time` is where what stands beside it and its `day` tells after which meal it was. */
export function hourByMeal(folded: string, day: Place, { hour, ...time }: Place & { hour: number }): number {
  const [start, end] = [Math.min(day.start, time.start), Math.max(day.end, time.end)]
  const before = BEFORE.exec(folded.slice(Math.max(0, start - REACH), start))?.[0] ?? ''
  const isAtStop = folded[end - 1] === '.' // "Às 5h. Depois do almoço …"
  const behind = isAtStop ? '' : (BEHIND.exec(folded.slice(end, end + REACH))?.[0] ?? '')
  const words = `${before}${folded.slice(start, end)}${behind}`
  if (hour >= 1 && hour <= 6 && AFTER_LUNCH.test(words)) return hour + 12
  return hour >= 5 && hour < 12 && AFTER_WORK.test(words) ? hour + 12 : hour
}
