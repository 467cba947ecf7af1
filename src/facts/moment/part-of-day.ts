// The part of the day told right behind a day: "ontem de tarde", "ayer por la noche". Comes in: texts, oldest first, and the words of the day. Goes out:
// the part that the newest of them tells, also where it tells the day again.

export type PartOfDay = 'afternoon' | 'night'

const AFTERNOON =
  /^,? (?:de|a|à|da|pela|na|no (?:fim|final|comeco|começo|inicio|início|meio) da|in the|a la|por la|en la) ?(?:tard(?:e|inha|ecita)|afternoon)/i
const NIGHT = /^,? (?:de|a|à|da|pela|na|in the|at|a la|por la|en la) ?(?:noit|noche|evening|night)/i
const SINCE = /^(?:desde|since) (?:o |a |el |la )?/
const REACH = 40

/** Returns the part of the day that stands behind `day` in the newest of `texts` that tells one. */
export function findPartOfDay(texts: readonly string[], day: string): PartOfDay | undefined {
  const told = texts.map((text) => behindDay(text, day.toLowerCase()))
  const behind = told.findLast((words) => AFTERNOON.test(words) || NIGHT.test(words)) ?? ''
  return AFTERNOON.test(behind) ? 'afternoon' : NIGHT.test(behind) ? 'night' : undefined
}

/** "Desde ayer" may be told again as "ayer, a la tarde". */
function behindDay(text: string, told: string): string {
  const said = text.toLowerCase()
  const day = said.includes(told) ? told : told.replace(SINCE, '')
  const at = day === '' ? -1 : said.indexOf(day)
  return at < 0 ? '' : text.slice(at + day.length, at + day.length + REACH)
}
