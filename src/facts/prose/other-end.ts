// Addresses of the other end of the line: "liberei no firewall o IP de vocês, 200.1.2.3", "o telnet no IP 200.1.2.3 responde", "your server's IP".
// Comes in: folded text and a span of it. Who tells them tells what he reached or let through, not from where he comes. "O IP do servidor" alone
// may be the writer's own server's, and "your IP is …" a web page's words to him: both say nothing. Every window is bounded.
import type { Range } from '../range.ts'

const THEIRS =
  '(?:d[eo]s? (?:voces|vcs|ustedes)|(?:do|del) (?:(?:seu|nosso) )?(?:servidor|server) (?:d[eo] (?:voces|vcs|ustedes|provedor|correio|e-?mail|mail)|pop3?|mail)|(?:do|del) pop3?|(?:of|for) (?:your|the) (?:mail |pop3? )?server)(?![a-z])'
const ADDRESS = '(?:ips?|enderecos?|address|direccion)(?: (?:ip|publico|publica|fixo|address|novo|nova|v[46]))?'
/** "O IP de vocês, ", "the address of your server is ": whose it is, before it. */
const THEIRS_BEFORE = new RegExp(
  `(?<![a-z])(?:${ADDRESS}|[oa]|el|e) ${THEIRS}[,:]?(?: (?:ai|que|e|eh|is|es|seria|the|o|a|el|era|esta|fica)){0,3} ?["'(]?$`,
)
/** "200.1.2.3 de vocês", "200.1.2.3, que é o do servidor de vocês": behind it; "187.1.2.3 e o de vocês é 200.1.2.3" tells of another. */
const THEIRS_BEHIND = new RegExp(
  `^["')]{0,2}[ ,(-]{1,3}(?:(?:que|which|that) )?(?:(?:e|eh|es|is|seria) )?(?:(?:o|a|el|the) )?(?:ip )?(?:${THEIRS}|your (?:mail |pop3? )?server(?![a-z]))(?!(?::| (?:e|eh|es|is|seria|esta))? ?["'(]?\\d)`,
)
/** "Allowed your IP 200.1.2.3": a page that shows a visitor his own says "your IP", too. */
const LET_THROUGH =
  /\b(?:allow(?:ed)?|whitelist(?:ed)?|unblock(?:ed)?|open(?:ed)?|permit(?:ted)?|ping(?:ed)?|reach|connect to)(?: [a-z]{2,9}){0,3} your (?:(?:mail |pop3? )?server'?s? )?ip(?: address)?(?: is)? ?["'(]?$/
/** "O ping para o IP", "telnet no IP", "ping to the IP": what was reached. */
const REACHED =
  /\b(?:ping(?:uei|amos|ando|o|ed)?|telnet|tracert|traceroute|tracepath|nslookup|nmap|mtr|curl)(?: [a-z0-9]{1,10}){0,2} (?:o|no|na|pro|para o|pra o|ao|para|pra|em|to|the|al|en el|a)(?: (?:the|endereco|servidor|host|el|o))? ips? ?["'(]?$/
/** "pop.empresa.com.br resolve para o IP", "aponta pro endereço": a name's, not a writer's. */
const RESOLVED =
  /[a-z0-9]\.[a-z]{2,6}["')]{0,2}(?: [a-z]{1,10}){0,3} (?:resolv\w{1,4}|apont\w{1,4}|points?|responde|pinga|apunta)(?: [a-z]{1,10})? (?:para|pra|pro|em|no|to|a|ao|por|pelo|con|al|como)(?: (?:o|the|el|um|este|esse))? ?(?:ip|endereco|address)(?: (?:novo|antigo|certo|publico|address))? ?["'(]?$/
const REACH = { before: 80, behind: 60 }

/** Returns whether the address at `span` is said to be the desk's own, or that of what was reached. */
export function isOfOtherEnd(folded: string, span: Range): boolean {
  if (THEIRS_BEHIND.test(folded.slice(span.end, span.end + REACH.behind))) return true
  const before = folded.slice(Math.max(0, span.start - REACH.before), span.start).replaceAll('\n', ' ')
  return THEIRS_BEFORE.test(before) || LET_THROUGH.test(before) || REACHED.test(before) || RESOLVED.test(before)
}
