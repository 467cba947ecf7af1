// The version that follows a mail program's name at once: "Outlook para Mac versão 16.90 (64 bits)", "Mail (macOS Sonoma)". What is told apart from it
// is version-apart.ts's part. Comes in: folded text and where the name ends. Goes out: where the version does.
import { NUMBER_BELOW_1000, SAID_YEAR } from '../number-words.ts'
import { VERSION_DOT } from '../spoken-marks.ts'
import type { Program } from './programs.ts'

// Words that stand between a name and its version; taken only when something of the version follows.
const VERSION_WORD =
  'versao|versión|version|versiao|verssao|vs|ver|v|build|compilacao|compilacion|compilation|release|revisao|edicao|edicion|edition|ano'
const joining = new RegExp(
  `(?:(?<version>${VERSION_WORD})(?![a-z])[.:]?|(?:n[°º]|numero|do|da|de|del|para|for|no|na|of|from|in|on|com|con|with|a|o|e|eh|is|es|es la|que vem no|aquel[ea]|ess[ea]|pacote|suite|(?:del[ea]s?|daqui|aqui|d[ao] [a-z]{3,12})(?= (?:e|eh|is|es) (?:[oa] )?20[012]\\d)|mesmo(?=,? (?:o )?20[012]\\d)|normal(?=,? (?:o )?20[012]\\d))(?![a-z]))`,
  'y',
)
const COUNTED =
  'vez(?:es)?|times|veces|dias?|days?|horas|(?<=(?<![\\d.])1[ -]{0,2})hora|hs|hours?|min|minutos?|minutes?|segundos?|meses|mes|semanas?|anos?|contas|caixas|usuarios|pessoas|(?<=(?<![\\d.])1[ -]{0,2})(?:conta|caixa|usuario|pessoa)|computadores|maquinas|pcs|e-?mails|mensagens|mil|gb|mb|reais'
const number = new RegExp(
  `(?:20\\d\\d/20\\d\\d(?![\\d/])|v?\\.?\\d{1,5}(?:(?:,|${VERSION_DOT})\\d{1,6}){0,4}(?:\\.x)?(?:[. -]?(?:esr|beta|rc)\\d{0,3}|[a-gi-z]\\d{0,2}|h\\d)?(?:-[a-z]{1,3}\\d{1,3})?)(?![a-z0-9@%°ºª_]|/(?! ?(?:win|linux|ubuntu|debian|fedora|mac|android|ios|thunderbird|outlook))|[.,:-]\\d|[ -]{0,2}(?:${COUNTED})(?![a-z]))`,
  'y',
)
/** "Outlook dois mil e dezesseis", "2 mil e 16": a year as it is said; and "versão cento e quinze ponto três". */
const saidYear = new RegExp(`${SAID_YEAR}(?![a-z0-9])`, 'y')
/** "O Outlook é o dois mil e dezenove": told in a sentence, apart from the name (version-apart.ts). */
const TOLD = / (?:e|eh|is|es)(?: [a-z]{1,6}){0,2} $/
const saidNumber = new RegExp(
  `(?!(?:uma?|una?|one|meia)(?! ponto))${NUMBER_BELOW_1000}(?: (?:ponto|punto|point|dot) (?:${NUMBER_BELOW_1000}|\\d{1,3})){0,3}(?![a-z0-9])`,
  'y',
)
const bits = /(?:x64|x86|arm64|(?:32|64)[ -]{0,2}bits?)(?![a-z0-9])/y
const releaseWord = /(?:esr|beta|sp[ -]?\d|service pack \d|ltsc|monterey|ventura|sonoma|sequoia|tahoe|big sur|catalina)(?![a-z0-9])/y
const edition365 =
  /(?:(?:microsoft|ms|office|m|o)[ -]{0,2}(?:office[ -]{0,2})?365|365)(?![a-z0-9.]\w)(?:[ -]{0,2}(?:mso|business|family|personal|home|apps|empresarial|familia))?(?![a-z0-9@])/y
const newEdition = /(?:\((?:novo|new|nuevo|classic|classico)\)|novo|new|nuevo|nova versao)(?![a-z0-9])(?!\s+(?:computador|pc|note|micro))/y
const plainEdition =
  /(?:microsoft office|office|apps (?:para|for) (?:(?:pequen[oa]s|grandes) )?(?:negocios|empresas|business|enterprise)|mso|ose|community|community edition|lite|(?:for|para|do) (?:windows|mac|linux)(?! ?(?:7|8|8\.1|10|11|xp|vista|seven|server|me)(?![\d.]))|home (?:and|&|e|y) (?:business|student)|professional plus|business|classico|classic|clasico|desktop|app|mobile|pro|professional|profissional|plus|home and business|home|business|standard|student|free|gratuito|premium|enterprise|mac|macos|ios|android|iphone|ipad|portatil|portable|mail|click-to-run|c2r|webmail|client)(?![a-z0-9@])/y
// "Outlook (o clássico, do Office 2021)"
const ofSuite = /^(?:microsoft |ms )?office (?:(?:19|20)\d\d|365|ltsc|home|pro)/
const system =
  /(?:(?:ios|ipados|android|macos|mac os x|mac os|os x|one ui|miui|windows|win)(?: (?:monterey|ventura|sonoma|sequoia|tahoe|big sur|catalina|mojave|high sierra))?[ -]{0,2}(?:versao |v)?\d{1,2}(?:\.\d{1,3}){0,3}(?![a-z0-9@%/]|[.,:]\d)|(?:macos|mac os x|mac os|os x) (?:monterey|ventura|sonoma|sequoia|tahoe|big sur|catalina|mojave|high sierra)(?![a-z0-9]))/y
// "iPhone 13" is a device, no version.
const deviceNumber = /\d{1,2}(?: (?:pro max|pro|plus|mini|max))?(?![a-z0-9.@%/:])/y
const model =
  /(?:iphone|ipad|galaxy|moto|redmi|samsung|motorola|xiaomi|celular|macbook)(?:[ -](?:\d{1,2}[a-z]?|[a-z]\d{1,3}[a-z]?|pro|max|plus|mini|air|se|xr|xs|x|ultra|note)(?![a-z0-9.])){0,4}(?![a-z0-9@])/y

const MAX_PARTS = 14

/** Returns where the version that follows a name ends; `from` itself when none does. */
export function versionAfter(folded: string, from: number, program: Pick<Program, 'id' | 'kind'>): { end: number; versioned: boolean } {
  let end = from
  let versioned =
    /365$/.test(folded.slice(Math.max(0, from - 12), from)) ||
    (program.id === 'outlook' && /(?:novo|new|nuevo)\W{1,3}outlook$/.test(folded.slice(Math.max(0, from - 16), from)))
  const builtIn = program.kind === 'built-in'
  let at = from
  let joined = false
  let place = false
  let beside = false
  let afterVersionWord = false
  let mark = ''
  for (let part = 0; part < MAX_PARTS; part++) {
    const gap = skipGap(folded, at)
    if (gap === undefined) break
    // "Outlook 2010 -> 2021": what took its place is no part of it.
    if (versioned && /^(?:→|[-=]{1,2}>)$/.test(gap.mark)) break
    if (gap.mark !== '') mark = gap.mark
    at = gap.at
    if (mark !== '(' && folded[at] === '(') {
      const inside = bracketed(folded, at, builtIn)
      if (inside === undefined) break
      versioned ||= inside.versioned
      at = end = inside.end
      mark = ''
      joined = afterVersionWord = false
      continue
    }
    const here = at
    // "Apple Mail 16.0 on macOS 14": what stands behind a version's "on" is where it runs.
    if (versioned && place && /^(?:mac|ios|ipad|iphone|android|win|linux|os x)/.test(folded.slice(here, here + 8))) break
    // "Mail 16.0, macOS Sonoma 14.6": beside the program's own version the system is the next thing told.
    if (versioned && mark === ',' && /^(?:mac ?os|os x|windows|linux)/.test(folded.slice(here, here + 8))) break
    // "O Mail é a 16.0 e o macOS é o Sequoia 15.1": told of the system.
    if (versioned && beside && /^(?:mac ?os|windows|android|ios|ipados|linux|sistema)(?![a-z])/.test(folded.slice(here, here + 10))) break
    const content = (pattern: RegExp): boolean => {
      const length = matchAt(pattern, folded, here)
      if (length === 0) return false
      at = end = here + length
      mark = ''
      joined = afterVersionWord = beside = false
      return true
    }
    if (builtIn && !(versioned && joined) && content(system)) versioned = true
    else if (content(bits)) continue
    else if (content(edition365)) versioned = true
    else if (program.id === 'ios-mail' && !afterVersionWord && content(deviceNumber)) continue
    else if (!(joined && TOLD.test(folded.slice(from, here))) && content(saidYear)) versioned = true
    else if (mayTakeNumber(folded, here, { mark, afterVersionWord, joined }) && content(number)) versioned = true
    else if (afterVersionWord && content(saidNumber)) versioned = true
    else if (content(releaseWord)) versioned ||= /\d|esr|ltsc/.test(folded.slice(here, end))
    else if (program.id === 'outlook' && mark === '' && content(newEdition)) versioned = true
    // "Samsung Email 6.1.90, o celular é Android 14": with its own version told, what goes on is told of the device.
    // "O app do Gmail, no celular, não atualiza": behind a comma it is told where he reads.
    else if (builtIn && !(versioned && joined) && !(mark === ',' && place && folded.startsWith('celular', here)) && content(model)) continue
    else if ((mark === '' || (joined && ofSuite.test(folded.slice(here, here + 24)))) && content(plainEdition)) continue
    else {
      joining.lastIndex = here
      const word = joining.exec(folded)
      if (word === null) break
      at = here + word[0].length
      joined = true
      beside ||= /^(?:e|and|y)$/.test(word[0])
      place = /^(?:on|in|no|na|em|en|with|com|con)$/.test(word[0])
      if (word.groups?.version !== undefined) afterVersionWord = true
    }
  }
  return { end, versioned }
}

const LABEL_MARK = /^(?:[:=→]|[-=]{1,2}>)$/

type Before = { mark: string; afterVersionWord: boolean; joined: boolean }

// "Samsung Email 6.1.90.16" is a version; nobody's provider gives addresses below 10.
const LIKE_AN_ADDRESS = /^(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?!\d)/

/** "O Thunderbird é o 115", "o Mail é o 16 no macOS": 25 is the port that sends. */
const IS_THE = / (?:e|eh|is|es) (?:o|a|the|el|la) $/
const CALLED_BY_NUMBER = /^(?!25(?!\d))\d{2,3}(?:esr)?[ \t]{0,3}(?:[,;)\n]|\.(?:\s|$)|$|(?:no|na|do|em|on|in|e|and|y|com|with)(?![a-z]))/

/** "O Outlook mesmo, 2016" */
const MESMO = / (?:mesmo|normal), $/

/** A number belongs to a name when it stands right behind it; behind a comma or dash it must look like a version or be called one. */
function mayTakeNumber(folded: string, at: number, before: Before): boolean {
  if (before.afterVersionWord) return true
  const ahead = folded.slice(at, at + 24)
  if (LIKE_AN_ADDRESS.test(ahead)) return before.mark === '' && !before.joined && /^\d\./.test(ahead)
  // "É o Outlook 2007 e 16.10.2026 parou"
  if (before.joined && /^(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])(?:\1)202\d(?![\d.])/.test(ahead)) return false
  // The usual mail ports: "no Outlook 995" names no version.
  if (/^(?:110|143|465|587|993|995)(?![\d.,])/.test(ahead)) return false
  if (before.mark === ',')
    return /^v\.?\d/.test(ahead) || (MESMO.test(folded.slice(Math.max(0, at - 9), at)) && /^20[012]\d(?![\d./-])/.test(ahead))
  // "Thunderbird: 115": a name as a label, with nothing else for it. 25 is the port that sends.
  if (LABEL_MARK.test(before.mark) && /^(?!25(?!\d))\d{2,3}(?:esr)?[ \t]{0,3}(?:[,;\n]|$)/.test(ahead)) return true
  if (before.mark !== '') return /^(?:19|20)\d\d(?!\d)|^v?\d{1,3}\.\d|^v\d/.test(ahead)
  if (before.joined && IS_THE.test(folded.slice(Math.max(0, at - 10), at)) && CALLED_BY_NUMBER.test(ahead)) return true
  if (before.joined) return /^(?:19|20)\d\d(?![\d./-])|^v?\d{1,3}\.\d{1,4}(?!\d)/.test(ahead)
  return true
}

/** Skips blanks and at most one mark. A line break is passed only where the line was long enough to have been wrapped. */
function skipGap(folded: string, from: number): { at: number; mark: string } | undefined {
  const gap = /[ \t]{0,4}(?:([-=]{1,2}>|[,;:/|>=→\u2013-])[ \t]{0,4})?(?:\n[ \t]{0,4})?/y
  gap.lastIndex = from
  const match = gap.exec(folded)
  if (match === null) return undefined
  const breakAt = match[0].indexOf('\n')
  if (breakAt >= 0) {
    const lineEnd = from + breakAt
    if (lineEnd - (folded.lastIndexOf('\n', lineEnd - 1) + 1) < MIN_WRAPPED) return undefined
  }
  const at = from + match[0].length
  // A name and its version are apart by something, or by a bracket.
  if (match[0] === '' && folded[at] !== '(') return /^v?\d/.test(folded.slice(at, at + 2)) ? { at, mark: '' } : undefined
  return { at, mark: match[1] ?? '' }
}

const MIN_WRAPPED = 50
const MAX_BRACKET = 80

const BESIDE_VERSION = /^ ?[,;/-] ?(?:windows|win ?\d|linux|ubuntu|debian|fedora|mac ?os|os x|android|ios|ipados)/

/** A bracket belongs to a version when it holds nothing but parts of one: "(64-bits)", "(versão 2409)", "(do Office 2019)". */
function bracketed(folded: string, open: number, builtIn: boolean): { end: number; versioned: boolean } | undefined {
  const close = folded.indexOf(')', open)
  if (close < 0 || close - open > MAX_BRACKET) return undefined
  const inside = folded.slice(open + 1, close).trim()
  if (/^(?:nao|no se|sem|i don|acho|um|uma|o da|a da)\b/.test(inside)) return undefined
  // An area code is no version: "(19) 3241-8870".
  if (/^\d{2}$/.test(inside) && /^\)\s?9?\s?\d{4}/.test(folded.slice(close, close + 8))) return undefined
  const read = versionAfter(` ${inside}`, 0, { id: 'outlook', kind: builtIn ? 'built-in' : 'client' })
  if (read.end >= inside.length + 1) return { end: close + 1, versioned: read.versioned }
  // "Thunderbird (v115.6, Linux Mint 21.2)": beside it in the bracket the system is told.
  const opens = folded.slice(open + 1).search(/\S/)
  const isFirst = read.versioned && /^v?\d/.test(inside) && BESIDE_VERSION.test(inside.slice(read.end - 1))
  return isFirst ? { end: open + 1 + opens + read.end - 1, versioned: true } : undefined
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}
