// Errors on a line of their own behind the name of what shows them: "openssl: error:1408F10B:SSL routines:…", "telnet → Connection closed by
// foreign host.", "Outlook: O servidor não respondeu". Comes in: folded text, and the text with the place of each folded character.
// Goes out: spans. A command prints its own name before a colon; that of a mail program, and before an arrow or dash, is the writer's.
// A line of settings, or of how somebody fares with the tool ("telnet: conecta normal"), is none.
import { allMatches } from '../text/all-matches.ts'
import { endOfLine } from '../text/lines.ts'
import { customer } from './end-of-sentences.ts'
import { endOfError, MAX_ERROR } from './error-end.ts'
import { ERROR_VERB, errorWords, startsLikeError } from './error-opening.ts'
import { isVagueFolded } from './no-error.ts'
import { beginsOwnLine } from './own-line.ts'
import { beginsWithSettings } from './told-screen.ts'

const COMMAND =
  'openssl(?: s_client)?|s_client|gnutls-cli|telnet|ncat|netcat|nc|curl|wget|fetchmail|getmail6?|mpop|mbsync|isync|offlineimap|imapsync|swaks|msmtp|ssmtp|sendmail|sendemail|mailx|mutt|neomutt|alpine|smtp-cli|send-mailmessage|test-netconnection|popfile'
const PROGRAM =
  '(?:(?:microsoft|mozilla) )?(?:outlook(?: express)?|thunderbird|em client|mailbird|evolution|claws mail|kmail|apple mail|windows live mail|foxmail|gmail|roundcube)(?: \\d{1,4}(?:\\.\\d{1,3}){0,2})?'
const SAYS = '(?: (?:diz|disse|deu|da|mostra|retorna|retornou|respondeu|says|said|shows|returned|dice|muestra|devuelve))?'
const HEAD = `[ \\t>*•-]{0,8}(?:\\d{1,2}[.)] )?(?:(?:no|o|com o|pelo|via|on|with|el|con) )?(?:(${COMMAND})(?:\\[\\d{1,7}\\])?|${PROGRAM})${SAYS}(?:: {0,3}| {0,2}(?:[-=]{1,2}>|→) {0,3}| - )(?=\\S)`
const LINE_HEAD = new RegExp(`^${HEAD}`, 'gm')
const AT_HEAD = new RegExp(`^${HEAD}`)

const TROUBLE =
  /\berrno\b|-err\b|\b[45]\d\d[ -]\d\.\d|\b(?:timed? ?out|timeout|expired|mismatch|lost|unable|cannot|can't|could not|not (?:verified|trusted|available)|fail\w{0,4}|error|erro|recusad[oa]|encerrad[oa]|esgotad[oa]|excedid[oa]|expirad[oa]|falh\w{1,3}|rechazad[oa]|cerrad[oa])\b/
const MAX_LINES = 40
/** "Outlook: deu erro, o servidor não respondeu" */
const HAPPENS =
  /^(?:(?:so|sempre|tambem|agora|as vezes|me|it|always) ){0,2}(?:da|deu|dando|dava|aparece|apareceu|fica|ficou|parou|gives?|gave|got|shows?|sale|dio)(?![a-z])/

/** Returns how long the name of a command or program is that heads the folded `line`; 0 where none does. */
export function toolHead(line: string): number {
  return AT_HEAD.exec(line)?.[0].length ?? 0
}

/** Returns the errors that stand behind such a name. */
export function findToolErrors(
  text: string,
  { folded, at }: { folded: string; at: (index: number) => number },
): { start: number; end: number }[] {
  return allMatches(folded, LINE_HEAD, MAX_LINES).flatMap((head) => {
    const behind = head.index + head[0].length
    const words = folded.slice(behind, endOfLine(folded, behind)).slice(0, MAX_ERROR)
    const isTrouble = startsLikeError(words) || errorWords.test(words) || ERROR_VERB.test(words) || TROUBLE.test(words)
    if (!isTrouble || customer.test(words.slice(0, 60)) || isVagueFolded(words) || beginsWithSettings(words)) return []
    // 'O Thunderbird mostra: "Falha na conexão" e fecha': what stands between marks is all of it.
    const marked = head[1] === undefined ? /^"[^"]{4,600}(?=")/.exec(folded.slice(behind, behind + 602)) : null
    if (marked !== null) return [{ start: behind + 1, end: behind + marked[0].length }]
    const end = endOfShown(text, { folded, at }, behind)
    // Behind a program's name a person may tell what happens, or go on.
    if (head[1] === undefined)
      return HAPPENS.test(words) ? [] : [{ start: behind, end: Math.min(end, endOfError(folded, behind, 'in-prose')) }]
    const isItsOwn = head[0].trimEnd().endsWith(`${head[1]}:`)
    return [{ start: isItsOwn ? head.index + head[0].indexOf(head[1]) : behind, end }]
  })
}

/** The line, and what the mailer broke off: that goes on in small letters, or further in. */
function endOfShown(text: string, { folded, at }: { folded: string; at: (index: number) => number }, from: number): number {
  let end = endOfLine(folded, from)
  for (let lines = 0; lines < 4 && end < folded.length; lines++) {
    const next = endOfLine(folded, end + 1)
    const line = folded.slice(end + 1, Math.min(next, end + 90))
    const begins = text.slice(at(end + 1), at(end + 1) + 4)
    const isIndented = /^[ \t]{2}/.test(begins)
    const isBroken = end - (folded.lastIndexOf('\n', end - 1) + 1) >= MIN_BROKEN && /^[\p{Ll}(\d]/u.test(begins)
    if (line.trim() === '' || beginsOwnLine(line.trimStart()) || !(isIndented || isBroken)) break
    end = next
  }
  return from + folded.slice(from, end).trimEnd().length
}

/** Mail programs break lines at 72 or more. */
const MIN_BROKEN = 60
