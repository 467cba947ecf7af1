// A server told by its port right behind it: "uso o mx7.provedor.com.br na 995", "200.1.2.3:110". Whatever its name says, it is where mail is fetched.
// Comes in: folded text and where the name or number stands. Goes out: whether a port follows at which mail is fetched; a panel's or a proxy's tells
// of no such server, nor does one of sending.
import type { Range } from '../range.ts'

/** "Lojaprado.com.br, 110 contas" counts. */
const COUNTED =
  '(?! (?:contas?|caixas?|e-?mails?|mensag|mensaj|messages?|usuari|users?|computador|maquinas?|pessoas?|people|funcionari|clientes?|dias?|days?|gb|mb))'
const PORT_BEHIND = new RegExp(
  `^["')>]{0,2}(:|(?: ?[,;(-]| e| and| y)? ?(?:(?:com|na|no|pela|usando|on|at|via|using|en|por) ){0,2}(?:a |el |la |the )?(?:(?:porta|port|puerto)(?: tcp| pop3?)?:? ?)?)(?:110|143|993|995)\\b(?![.,]\\d)${COUNTED}`,
)
const REACH = 70
/** "Meu IP 200.1.2.3, porta 995": his own, told before the settings. */
const CALLED_IP = /\b(?:ip|internet|externo|publico|public|wan|saio (?:por|pelo)|saimos (?:por|pelo))\b[^.;\n]{0,24}$/
/** "Aqui é 200.1.2.3, porta 995" may be either: a number is a server where it is said to be one, or its port is joined to it. */
const CALLED_SERVER =
  /\b(?:(?:servidor(?:es)?|server|host|conect[a-z]{1,5}|connect[a-z]{0,4}|apont[a-z]{1,5})\b[^.;\n]{0,24}|(?:us[oa]|usamos|usando|using|use|no|via|pop3?:?|entrada:?|incoming:?) (?:(?:o|a|e|eh|the|is|el|es) )?)["'(]?$/
const LOOPBACK = /^127\./

/** Returns whether the server's name or address at `span` is told with its port; a name that says what else it serves is left to say so. */
export function isHostWithPort(folded: string, { start, end }: Range): boolean {
  const port = PORT_BEHIND.exec(folded.slice(end, end + REACH))
  if (port === null) return false
  const value = folded.slice(start, end)
  // "imap.loja.com.br 993": its name and its port are the other way's.
  if (/^imaps?\d{0,2}[.-]/.test(value) && /(?:993|143)$/.test(port[0])) return false
  if (!/^[\d.:a-f]+$/.test(value)) return true
  const before = folded.slice(Math.max(0, start - REACH), start)
  return !LOOPBACK.test(value) && !CALLED_IP.test(before) && (port[1] === ':' || CALLED_SERVER.test(before))
}
