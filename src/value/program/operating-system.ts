// Finds operating systems with their versions in an answer or in prose: "Windows 10 Pro 22H2", "macOS 15.1", "Android 13".
// The value is as written. A mail app's name that carries a system's ("Windows Live Mail") is no system.
import { isNoAnswer } from '../no-answer.ts'
import { eachMatch } from '../text/all-matches.ts'
import { foldWithOffsets } from '../text/fold.ts'
import type { FoundValue } from '../value.ts'

export type FoundText = FoundValue & { value: string }

/** In a list an address or a mail program's port stands beside the system: "Windows 10, 200.1.2.3, 995, SSL". */
const VERSION =
  '(?!(?:\\d{1,3}\\.){3}\\d{1,3}(?![.\\d])|(?:110|143|465|587|993|995)(?![.\\d]))v?\\d{1,5}(?:\\.\\d{1,6}){0,4}(?:[a-z]\\d)?(?![a-z0-9@%/:]|[.,]\\d|\\s{0,2}bits)'
const EDITION =
  'stream|home(?: single language| sl)?|pro(?:fessional|fissional| for workstations| education)?|enterprise|education|ultimate|starter|basic|premium|ltsc|ltsb|iot|single language|server|datacenter|standard|insider|lts|desktop|mate|cinnamon|xfce|plasma|kde|gnome|workstation|leap|tumbleweed|bookworm|bullseye|trixie|buster|jammy|noble|focal|' +
  'monterey|ventura|sonoma|sequoia|tahoe|big sur|catalina|mojave|high sierra|sierra|el capitan|yosemite|r2|sp ?\\d|service pack \\d|(?:64|32)[ -]?bits?|x64|x86|arm64|\\d\\dh\\d|original|atualizado'
const JOIN = '(?:versao|version|ver\\.?|v\\.?|build|compilacao|update|com|-)'
const ITEM = `(?:${JOIN}:? )?(?:(?:${EDITION})(?![a-z0-9])|${VERSION})`
// In brackets only what closes them is a part: "Windows 11 Home (atualizado ontem)" is told aside.
const PART = `(?:[ ,-]{1,3}${ITEM}|[ ,-]{0,2}\\(${ITEM}(?:[ ,-]{1,3}${ITEM}){0,3}\\))`
const NAME =
  '(?:(?:microsoft|ms) )?(?:windows|windos|windous|windws|wndows|uindows|window(?= (?:xp|7|8|10|11)(?!\\d)))(?: server)?(?: (?:(?:(?:(?:eu )?(?:acho|creio|parece)(?: que)? |aqui |dele |dela )?(?:e|eh)|deve ser|(?:i think )?is|(?:creo que )?es) (?:o |el )?(?=(?:xp|vista|7|8|8\\.1|10|11)(?!\\.?\\d|:)))?(?:xp|vista|seven|me|nt|7|8\\.1|8|10|11)(?: ?\\/ ?(?:xp|7|8\\.1|8|10|11)(?![\\d/]))?)?|(?<=(?<![a-z])(?:no|do|[oe]|um|uns|com|on|the|el|un|en|del) )xp(?! (?:[oe]u |invest|corret|educa|inc(?![a-z])))|(?:win|w)[ -]?(?:xp|vista|seven|7|8\\.1|8|10|11)|mac ?os(?: x)?|os x|mac os|(?:big sur|monterey|ventura|sonoma|sequoia|tahoe)(?= (?:versao |version )?(?:1[1-5]|26)(?:\\.\\d|[^\\d.]|$))|(?:(?:gnu ?\\/ ?)?linux )(?=ubuntu|mint|debian|fedora|centos|red hat|rhel|opensuse|suse|manjaro|arch|kubuntu|xubuntu|lubuntu|zorin|pop!?_?os|slackware|gentoo|alma|rocky|mageia|deepin|elementary|mx)(?:ubuntu|mint|debian|fedora|centos|red hat|rhel|opensuse|suse|manjaro|arch|kubuntu|xubuntu|lubuntu|zorin(?: os)?|pop!?_?os|slackware|gentoo|alma ?linux|alma|rocky|mageia|deepin|elementary(?: os)?|mx)|kde neon|ubuntu|linux mint|linux lite|nobara(?: linux)?|debian|fedora|centos|red hat(?: enterprise linux)?|rhel|opensuse|suse|manjaro|arch linux|alpine linux|alpine(?= 3\\.\\d)|amazon linux|kali(?: linux)?|raspberry pi os|raspbian|kubuntu|xubuntu|lubuntu|zorin os|zorin|pop!?_os|elementary os|deepin|kurumin|slackware(?: linux)?|gentoo(?: linux)?|alma ?linux|rocky linux|oracle linux|void linux|mx linux|endeavouros|nixos|puppy linux|mageia|mandriva|conectiva(?: linux)?|big ?linux|tails|freebsd|openbsd|netbsd|solaris|haiku|os/2|linux|chrome ?os|chromeos|(?:ipados|ios|android)(?: (?:dele|dela|daqui))? (?:e|eh|is|es)(?: (?:o|a|el|the))?(?= \\d{1,2}(?:\\.\\d{1,2})?(?: ?(?:[,;)\\n]|\\.(?!\\d)|$)| (?:e|and|y|mas)(?![a-z])))|ipados|ios|iphone os|android|one ui|miui|hyperos|harmonyos'
const systemIn = new RegExp(
  `(?<![a-z0-9@._-]|(?<!\\d)/)(?:${NAME})(?: gnu ?\\/ ?linux)?(?![a-z@_]|\\.[a-z]|-[a-z]{2})(?:${PART}){0,6}`,
  'g',
)
const mailProgram = /^(?:[ -]?(?:live|mail|essentials|defender|firewall|update|phone|explorer))(?![a-z])/

/** "Windows acho que é o 7": no part of the name. */
const TOLD_BETWEEN =
  / (?:(?:(?:eu )?(?:acho|creio|parece)(?: que)?|aqui|dele|dela) )?(?:e|é|eh|deve ser|(?:i think )?is|(?:creo que )?es) (?:o |el )?(?=(?:xp|vista|[78]|10|11)(?!\d))/i

/** "Rua Ventura 13": what Apple calls its systems, others call streets. */
const STREET = /(?<![a-z])(?:rua|avenida|av\.?|edificio|hotel|loja) $/

const MAX_FOUND = 50

/** Returns every operating system that `text` names, in order; without a version it is partial. */
export function findSystems(text: string): FoundText[] {
  const { folded, at } = foldWithOffsets(text)
  const found: FoundText[] = []
  for (const match of eachMatch(folded, systemIn)) {
    const end = match.index + withoutOpenBracket(match[0]).length
    if (mailProgram.test(folded.slice(end, end + 14)) || STREET.test(folded.slice(Math.max(0, match.index - 12), match.index))) continue
    const words = { start: at(match.index), end: at(end) }
    const value = text
      .slice(words.start, words.end)
      .replace(/\s{1,80}/g, ' ')
      .replace(TOLD_BETWEEN, ' ')
      .trim()
      .replace(TOLD_OF_PHONE, '$1 ')
    const versioned = /\d|xp|vista|seven|ventura|sonoma|sequoia|monterey|catalina|tahoe|big sur/.test(match[0].replace(/64|32/g, ''))
    found.push(versioned ? { value, state: 'good', ...words } : { value, state: 'partial', problem: 'no-version', ...words })
    if (found.length >= MAX_FOUND) break
  }
  return found
}

/** "O Android dele é 13": the words between name and version. */
const TOLD_OF_PHONE = /^(android|ios|ipados)(?: (?:dele|dela|daqui))? (?:é|eh|e|is|es) (?:(?:o|a|el|the) )?(?=\d)/i

/** A closing bracket that the words did not open is the sentence's: "(… Windows 10 Pro)". */
function withoutOpenBracket(words: string): string {
  return words.endsWith(')') && !words.includes('(') ? words.slice(0, -1) : words
}

// "Mail do iPhone (iOS 17)", "no app do Android 13": the system belongs to the mail app and is not stated as such; "e-mail no notebook (Windows 10)" states it.
const OF_AN_APP =
  /(?:mail|app|aplicativo|correio|correo|outlook|gmail)(?! (?:[a-z]{1,8} ){0,3}(?:pc|note|notebook|computador|micro|maquina|laptop|desktop|computer|computadora|ordenador) ?[(,] ?$)[a-z ]{0,30}(?: (?:do|da|no|de|para|for|del|on))? ?[(,] ?$|(?:app|aplicativo|mail|correio|correo)(?: (?:de|do|da|no|padrao|nativo|e-?mail|correo|celular|meu|samsung|gmail)){0,4} ?$/

// "Não baixo e-mail pelo celular, Android 14": mail is what he reads there, and no app's name.
const MAIL_ON_DEVICE =
  /(?<!\b(?:app|aplicativo|aplicacion|programa|cliente|app (?:de|do)|aplicativo de|nativo) )(?:e-?mails?|mails|(?:my|our) mail|correos?)(?: (?!(?:do|da|de|del|nativo|padrao)\b)[a-z0-9]{1,12}){0,2} (?:pelo|pela|no|na|num|en|por|on|from)(?: (?:o|meu|minha|nosso|my|the|our|mi|el|la|un|um))? [a-z]{3,12}(?: [a-z0-9]{1,8}){0,2}, ?$/

/** "Windows Live Mail no Windows 7", "Outlook (Windows 10)", "app Outlook do celular (Android 14)": a program with versions of its own, and where it runs. */
const UNDER_A_CLIENT =
  /(?:outlook(?: express)?|live mail|mailspring|bluemail|k-?9 mail|em client|spark|gmail)(?: (?:n[oa]|d[oa]|on|in|em|en|com|with)(?: (?:o|meu|minha|my|the|el|mi))?(?: (?:cel|celular|iphone|telefone|phone|tablet|pc|note|notebook|computador|computer|movil))?)? ?(?:\(|,|(?<= (?:n[oa]|on|in|em|en|com|with)(?: (?:o|meu|minha|my|the|el|mi))?)) ?$/

/** "17.5 (iPhone 13)": what stands aside is none of it, unless it says more of the version: "10 (versão 22H2)". */
const DEVICE_ASIDE = new RegExp(`^v?\\d[\\w.]{0,15}(?= \\((?!(?:vers[aã]o|${JOIN}|${EDITION}|\\d)(?![a-z]))[^()\\n]{1,60}\\)$)`, 'i')

/** "O Outlook do Windows, versão 1.2025": the version of a program that is told with the system it is made for. */
const OF_PROGRAM_FOR =
  /(?:mail|e-?mail|outlook|correio|correo|thunderbird)(?: (?:novo|nov[ao]|new|nuevo|classico|classic|padrao|nativo)){0,2} (?:do|da|de|para|pra|for|of|del)(?: (?:o|the|el))? $/
const BARE_WITH_VERSION = /^(?:(?:microsoft|ms) )?(?:windows|mac ?os|android|ios|linux)[ ,-]{1,3}(?:vers|ver\.?\s|v\.?\d|build)/

/** Returns the systems that running `text` names as such, with a version. */
export function findOperatingSystem(text: string): FoundText[] {
  return findSystems(text).filter((found) => {
    const before = foldWithOffsets(text.slice(Math.max(0, found.start - 60), found.start)).folded
    if (BARE_WITH_VERSION.test(foldWithOffsets(found.value).folded) && OF_PROGRAM_FOR.test(before)) return false
    return found.state === 'good' && (!OF_AN_APP.test(before) || MAIL_ON_DEVICE.test(before) || UNDER_A_CLIENT.test(before))
  })
}

/** Returns the system that `text`, written as the answer, states, as written; undefined when it answers nothing. */
export function readOperatingSystem(text: string): FoundText | undefined {
  if (isNoAnswer(text)) return undefined
  const [named, second] = findSystems(text)
  if (named !== undefined && second !== undefined) {
    // "Linux (Ubuntu 22.04)": the family and the one of it that is in use.
    const between = text.slice(named.end, second.start)
    const closes = between.includes('(') && text[second.end] === ')' ? 1 : 0
    const end = second.end + closes
    if (/^\s?[(,-]\s?$/.test(between)) return { value: text.slice(named.start, end), state: 'good', start: named.start, end }
  }
  if (named !== undefined) return named
  const words = text.trim()
  const start = text.length - text.trimStart().length
  const aside = DEVICE_ASIDE.exec(words)?.[0]
  const value = aside ?? words.replace(/\s{1,400}/g, ' ')
  if (value === '' || value.length > 120) return undefined
  return { value, state: 'good', start, end: start + (aside ?? words).length }
}
