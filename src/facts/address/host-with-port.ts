// A server told by its port right behind it: "uso o mx7.provedor.com.br na 995", "200.1.2.3:110". Whatever its name says, it is where mail is fetched.
// Comes in: folded text and where the name or number stands. Goes out: whether a port follows.
import type { Range } from '../range.ts'

/** A number by itself is a port only where it is one of those that mail is fetched at. */
const PORT_BEHIND =
  /^["')>]{0,2}(?::|(?: ?[,;(-]| e| and| y)? ?(?:(?:com|na|no|pela|usando|on|at|via|using|en|por) ){0,2}(?:a |el |la |the )?(?:(?:porta|port|puerto)(?: tcp| pop3?)?:? ?(?=\d)|(?=(?:110|143|993|995)(?![\d.,]\d)\b)))\d{2,5}(?![\d.]\d)(?!\d)/
const REACH = 50
/** "Meu IP 200.1.2.3, porta 995": his own, told before the settings. */
const CALLED_IP = /\b(?:ip|internet|externo|publico|public|wan|saio (?:por|pelo)|saimos (?:por|pelo))\b[^.;\n]{0,24}$/

/** Returns whether the server's name or address at `span` is told with its port; a name that says what else it serves is left to say so. */
export function isHostWithPort(folded: string, { start, end }: Range): boolean {
  const behind = folded.slice(end, end + REACH)
  if (!PORT_BEHIND.test(behind)) return false
  // "imap.loja.com.br 993": its name and its port are the other way's.
  if (/^imaps?\d{0,2}[.-]/.test(folded.slice(start, end)) && /^\D{0,24}(?:993|143)(?!\d)/.test(behind)) return false
  return !/^[\d.:a-f]+$/.test(folded.slice(start, end)) || !CALLED_IP.test(folded.slice(Math.max(0, start - REACH), start))
}
