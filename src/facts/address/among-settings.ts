// An account that is one item of a run of settings: "pop.loja.com.br, 995, SSL, ana@loja.com.br". Comes in: folded text and a span of it.
// Goes out: whether marks part it from its neighbours, and one of those is a host, a port or a technique of what fetches.
import { SENDING_SIDE } from '../../value/setting/server-sides.ts'
import type { Range } from '../range.ts'

const REACH = 80
const MARK_BEFORE = /[,;|/(][ \t]{0,3}["'<]?$/
const MARK_BEHIND = /^["'>]?[ \t]{0,3}(?:[,;|/).]|\n|$)/
/** A name that says what it serves, a port of POP3, a technique: each an item or at an item's end. */
const SETTING =
  /(?<![a-z0-9@._-])(?:(?:pop3?|mail|entrada|incoming)\d?[.-][a-z0-9-]{1,63}\.[a-z]{2,20}|(?:porta |port |puerto )?(?:110|995)|(?:com |sem |with |without |con |sin )?(?:ssl|tls|starttls))(?=[ \t]{0,3}(?:[,;|/:).]|\n|$| (?:com |sem )?(?:ssl|tls|starttls)))/
const OF_SENDING = new RegExp(`(?<![a-z])(?:${SENDING_SIDE}|465|587)(?![a-z])`)

/** "(rui@…, 995, SSL) e funciona", "já a do meu sócio, rui@…, com SSL, entra": told as another's, or as well. */
const OF_ANOTHER =
  /(?<![a-z])(?:d[aoe]s? (?:meu|minha|nosso|nossa) (?!e-?mail|conta)[a-z]{3,14}|del[ea]s?|testei com|tecnico|funciona|entra|baixa|ok|works?|recebe|his|hers?|technician)(?![a-z])/

/** Returns whether the address at `span` is such an item, at the domain of a host beside it where one is told. */
export function isAmongSettings(folded: string, { start, end }: Range): boolean {
  const before = folded.slice(Math.max(0, start - REACH), start)
  const behind = folded.slice(end, end + REACH)
  const line = { before: before.slice(before.lastIndexOf('\n') + 1), behind: behind.split('\n', 1)[0] ?? '' }
  if (!MARK_BEFORE.test(line.before) || !MARK_BEHIND.test(behind)) return false
  const beside = [line.before, line.behind]
  if (beside.some((words) => OF_SENDING.test(words) || OF_ANOTHER.test(words))) return false
  const host = HOST.exec(beside.join(' '))?.[1]
  const domain = folded.slice(folded.lastIndexOf('@', end) + 1, end)
  return beside.some((words) => SETTING.test(words)) && (host === undefined || host === domain)
}

const HOST = /(?<![a-z0-9@._-])(?:pop3?|mail|entrada|incoming)\d?[.-]([a-z0-9-]{1,63}(?:\.[a-z0-9-]{2,63}){1,3})/
