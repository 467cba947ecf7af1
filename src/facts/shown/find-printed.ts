// What commands that look up names and follow routes print: nslookup, dig, ping, tracert, ipconfig's lines about the network. The servers,
// addresses and hours in it are the network's, none that its writer states. Comes in: a folded text. Goes out: the spans of such lines.
// What a server says to a telnet or an openssl is no such. An IPv4 address of ipconfig is left, so that a private one can be
// told from none.
import { allMatches, hasMatch } from '../../value/text/all-matches.ts'
import type { Range } from '../range.ts'

/** Of each kind. */
const MAX_FOUND = 200

const IP = '[0-9a-f.:]{3,45}(?:#53)?(?:%\\d{1,3})?[ \\t]{0,3}'
const NEXT = '\\n(?:[ \\t]{0,3}\\n)?[ \\t>]{0,8}'
/** A look-up of the writer's own address tells his. */
const NOT_OWN = '(?![^\\n]{0,80}(?:myip|whoami|ifconfig\\.|icanhazip))'
const COMMAND =
  '(?:nslookup|dig|host|ping6?|tracert|traceroute|tracepath|mtr|pathping|whois|ipconfig|ifconfig|netstat|nmap|arp|resolve-dnsname)'

/** Each by itself: most letters hold the letters of none. */
const PRINTED = [
  // What is typed, behind a prompt.
  `(?:(?:ps )?[a-z]:\\\\[^>\\n]{0,80}>|(?:\\[?[\\w.-]{1,40}@[\\w.-]{1,60}[^\\n$#]{0,40})?[$#])[ \\t]?(?:sudo )?${COMMAND}${NOT_OWN}(?:[ \\t][^\\n]{0,120})?(?:\\n[ \\t]{0,20}${IP}){0,8}$`,
  // nslookup: who answers, and what.
  `(?:servidor|server):[ \\t]{1,16}\\S{1,80}[ \\t]{0,3}${NEXT}address(?:es)?:[ \\t]{1,16}${IP}$`,
  `${NOT_OWN}(?:nome|name|nombre):[ \\t]{1,16}[^\\s.]{1,63}\\.\\S{1,80}[ \\t]{0,3}${NEXT}address(?:es)?:[ \\t]{1,16}${IP}(?:\\n[ \\t]{1,20}${IP}){0,8}$`,
  `(?:nao e resposta autoritativa|nao e autoritativa|non-authoritative answer|respuesta no autoritativa):?[ \\t]{0,3}$`,
  // dig
  `;; ?(?:server|when|query time|msg size|flags|global options|->>header)[^\\n]{0,160}$`,
  `;; ?answer section:[ \\t]{0,3}(?:\\n[^\\n;]{4,200}[ \\t]in[ \\t]{1,8}(?:a|aaaa|cname)[ \\t][^\\n]{0,160}){1,20}$`,
  `[a-z0-9.-]{3,100} has (?:ipv6 )?address ${IP}$`,
  // telnet, before the server speaks
  `(?:conectando-se a|connecting to|conectando a) \\S{3,100}?\\.\\.\\.[^\\n]{0,160}$`,
  `trying ${IP.replace('[ ', '\\.{3}[ ')}$`,
  // ping and tracert
  `(?:pinging|disparando|haciendo ping|ping) [^\\n]{0,100}(?:\\d bytes|\\[[0-9a-f.:]{3,45}\\])[^\\n]{0,60}$`,
  `(?:reply from|resposta de|respuesta desde|\\d{1,4} bytes from) [^\\n]{0,60}(?:bytes|icmp_seq|tempo|time|tiempo)[^\\n]{0,60}$`,
  `(?:rastreando a rota|tracing route|traza a la direccion|traceroute) (?:para|to|de la)? ?[^\\n]{0,160}$`,
  `\\d{1,2}[ \\t]{1,6}(?:(?:<?\\d{1,5}(?:[.,]\\d{1,4})? ms|\\*)[ \\t]{1,8}){2,3}[^\\n]{0,120}$`,
  `\\d{1,2}[ \\t]{1,6}[\\w.-]{1,80} \\([0-9a-f.:]{3,45}\\)[ \\t]{1,3}[^\\n]{0,40} ms[^\\n]{0,80}$`,
  // ipconfig, names led to their values by dots.
  `(?:mascara|subnet|gateway|default gateway|puerta de enlace|servidor(?:es)? d(?:ns|hcp)|d(?:ns|hcp) server|nome do host|host name|nombre de host|concessao|lease|concesion|sufixo|sufijo|connection-specific|primary dns|endereco fisico|physical address|direccion fisica)[^.:\\n]{0,40}(?:[ \\t]?\\.){3,40}[ \\t]{0,4}:[^\\n]{0,100}$`,
].map((line) => new RegExp(`^[ \\t>]{0,8}${line}`, 'gm'))

/** One of these stands in all of them: of most letters nothing more is asked. */
const HINT =
  /nslookup|address|authoritative|autoritativa|;; ?\S|(?:connecting|conectando)(?: a|-se a| to)|trying |ping|disparando|reply from|resposta de|respuesta desde|bytes from|rastreando|tracing|traza a|trace|[\t ]ms|(?:[ \t]?\.){3}|[>$#][ \t]?(?:sudo )?[dhmwinar]|\*[ \t]{1,8}\*/

/** Returns the spans of `folded` that such commands printed. */
export function findPrinted(folded: string): Range[] {
  if (!hasMatch(folded, HINT)) return []
  return PRINTED.flatMap((pattern) => allMatches(folded, pattern, MAX_FOUND)).map(({ index, 0: lines }) => ({
    start: index,
    end: index + lines.length,
  }))
}
