// Mail programs that no list names, told in prose: "uso o CorreioFácil 3.2 pra ler os e-mails", "o programa se chama Hermes 2.1".
// Comes in: a text. Goes out: where a name with its version stands. Only where the frame says that it is a program for mail, and the
// name is written as one: with a capital, a version behind it, and nothing that is a device, a system, a browser or a setting.
import { eachMatch } from '../text/all-matches.ts'
import { foldWithOffsets } from '../text/fold.ts'

export type UnknownProgram = { start: number; end: number }

const MAX_FOUND = 5
const NAME =
  '([a-z][a-z0-9-]{2,24}(?: [a-z][a-z0-9-]{1,24}){0,2},? (?:versao |version |v\\.? ?)?v?\\d{1,4}(?:\\.\\d{1,6}){0,4}[a-z]?)(?![a-z0-9@%/:]|[.,]\\d)'
const ARTICLE = '(?:(?:o|a|um|uma|the|el|la|un) )?'
const MAIL = '(?:e-?mails?|mails?|mensage\\w{1,2}|messages?|corre[io]\\w{1,2})'
/** What a mail program does with mails; a printer prints them. */
const HANDLE =
  '(?:ler|ver|abrir|olhar|baixar|puxar|receber|acessar|checar|consultar|mandar|enviar|responder|read|reading|open|opening|see|check|checking|get|getting|fetch|receive|receiving|send|sending|leer|revisar|recibir|bajar)'
const OF_ONES_MAIL =
  '(?:o|a|os|as|um|uma|the|an?|el|la|los|las|meus?|minhas?|nossos?|nossas?|my|our|mis?|nuestros?|todos|todas|all|cliente|programa|leitor|gerenciador|aplicativo|client|program|app|de)'
// A room has a number too: "leio os e-mails no Bloco 3". What one reads in, and not with, has a version with a dot.
const FRAMES = [
  `(?<![a-z])(?:programa|software|cliente de (?:e-?mails?|correo)|aplicativo|app|client|program|aplicacion)(?: (?:de|que|eu|uso|usamos|utilizo|i|we|use|para|pra|ler|os|nosso|meu|${MAIL})){0,5},? (?:(?:e|eh|is|es|se chama|chama-se|chamado|chamada|chama|called|named|llamado) |\\()${ARTICLE}${NAME}`,
  `(?<![a-z])(?:uso|usamos|utilizo|utilizamos|i use|we use|estou usando|i am using) ${ARTICLE}${NAME} (?:como|as|(?:pra|para|to|for)(?: ${HANDLE}(?: (?:e|ou|and|or|y|o) ${HANDLE})?)?) (?:${OF_ONES_MAIL} ){0,3}${MAIL}`,
  `(?<![a-z])(?:leio|lemos|recebo|recebemos|abro|abrimos|baixo|baixamos|leo|recibo|i read|we read|i get|we get) (?:(?:sempre|tudo|os|as|o|meus?|minhas?|nossos?|my|our|all|the|mis|los|todo|${MAIL}) ){1,4}(?:(?:no|na|in|on|en) (?=[a-z0-9 ,-]{3,60}\\d\\.\\d)|(?:pelo|pela|com o|com|with|con) )${ARTICLE}${NAME}`,
  // "Nosso sistema (GestorPed 4.2) lê a caixa de pedidos por POP3"
  `(?<![a-z])(?:sistema|erp|crm|software|programa|system)(?: [a-z]{2,14}){0,3} \\((?=[^()]{3,40}\\d\\.\\d)${ARTICLE}${NAME}(?=\\),? (?:(?:que|which|that|tambem|also) ){0,2}(?:le|busca|baixa|puxa|recebe|acessa|consulta|coleta|reads|fetches|downloads|pulls|gets|lee|descarga|baja|recibe) [^.;!?\\n]{0,50}?\\b(?:${MAIL}|caixa|mailbox|inbox|pop3?|casilla|buzon)\\b)`,
].map((source) => new RegExp(source, 'g'))
const NO_PROGRAM =
  /\b(?:windows|linux|android|ios|iphone|ipad|macos|mac|galaxy|samsung|motorola|xiaomi|celular|telefone|computador|notebook|pc|porta|port|puerto|pop3?|imap|smtp|ssl|tls|ip|chrome|firefox|edge|safari|opera|navegador|browser|webmail|site|servidor|server|versao|version|antivirus|firewall|norton|avast|kaspersky|defender|internet|rede|wi-?fi|sala|loja|dia|ramal|andar|setor|unidade|filial)\b/

/** Returns the unknown programs that `text` tells of, in order. */
export function findUnknownPrograms(text: string): UnknownProgram[] {
  const { folded, at } = foldWithOffsets(text)
  const found: UnknownProgram[] = []
  for (const frame of FRAMES) {
    for (const match of eachMatch(folded, frame)) {
      if (found.length >= MAX_FOUND) break
      const name = match[1] ?? ''
      const from = match.index + match[0].indexOf(name, Math.max(0, match[0].length - name.length - 80))
      const start = at(from)
      const end = at(from + name.length)
      if (NO_PROGRAM.test(name) || !/^\p{Lu}/u.test(text.slice(start, end)) || /\s\p{Ll}{2,}\s/u.test(` ${text.slice(start, end)}`))
        continue
      found.push({ start, end })
    }
  }
  return found.sort((one, other) => one.start - other.start)
}
