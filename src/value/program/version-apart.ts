// A program's version told apart from its name: "uso o Thunderbird, a versão é 128.5", "Outlook aqui, o 2013", "a versão 2016 do Outlook", and
// of a built-in mail app its system. Comes in: folded text, a name in it, and where the next and the one before stand. Goes out: the version's place.
import { SAID_YEAR } from '../number-words.ts'
import type { NamedProgram } from './find-programs.ts'
import { findSystems } from './operating-system.ts'

/** Characters between a name and a version that is told apart from it. */
export const REACH = 110
const FILLER =
  '(?:(?: mais (?:nova|recente|atual)| dele| dela| do programa| do outlook| do thunderbird| instalada| instalado| que uso| que aparece| que esta| atual| aqui| e| eh| is| es| esta| seria| numero| n°| a| o| la| acho que| creio que|,? (?:em|no|na|in|under|en) (?:ajuda|sobre|about|help|ayuda|acerca de)(?: e sobre)?|,|:|-|=)){0,5}'
const NUMBER = '(?<number>v?\\d{1,5}(?:\\.\\d{1,6}){0,4}(?:esr|[a-z]\\d)?)(?![a-z0-9@/%:]|[.,]\\d)'
export const VERSION_THEN = new RegExp(`(?<![a-z])(?:versao|version|build|release)${FILLER} ${NUMBER}`)
// "Outlook, acho que o 2013", "Thunderbird por aqui, na 128.5", "o programa é Outlook, e é o 2010": with where it is used, and a guess or article before it.
const PLACE =
  '(?:(?: mesm[oa]| msm| agora| hoje| now| ahora| aqui| ca| aca| por aqui| por aca| here|(?: aqui| instalad[oa])? (?:no|na|do|da|en (?:el|la)|at the|in the|on my|no meu|na minha) [a-z]{2,14})(?![a-z])){0,2}'
const GUESSED =
  "(?:acho que(?: e)?|acho|creio que(?: e)?|deve ser|parece que e|se nao me engano|salvo engano|i think|creo que(?: es)?|que (?:e|eh|es)|which is|no caso(?: e)?|(?:(?:e|y|and) )?(?:e|eh|is|es)|o|na|da|de(?= 20\\d\\d(?![\\d.]| (?:pra|para|ate|a|em|to)(?![a-z])))|na versao|a versao|en la|the|el|la|it is|it's)"
const yearGuessed = new RegExp(
  `^${PLACE}[ ,(-]{1,3}${GUESSED}(?: o| a| do| da| de| the| el| la| it is| it's)? ((?:19|20)\\d\\d(?!\\.\\d)|${SAID_YEAR}(?![a-z0-9])|365|\\d{1,4}(?:\\.\\d{1,6}){1,2}(?:esr)?)(?![\\d/-]|\\.\\d)`,
)
// "Thunderbird aqui, o 115": a bare number, where nothing follows that it could count. The usual mail ports are none.
const numberGuessed = new RegExp(
  `^${PLACE} ?[,(-] ?(?:${GUESSED} )(?:(?:o|a|the|el|la) )?((?!110|143|465|587|993|995)\\d{2,3}(?:esr)?)(?= ?(?:[,;)\\n]|\\.(?:\\s|$)|$| (?:e|y|and|mesmo|acho|eu acho|i think)(?![a-z])))`,
)
// "O Outlook que veio no computador (2019)", "Thunderbird (115.3 it says)": in brackets, with a remark.
const inBrackets =
  /^(?: (?!nao|mas|e\b|and\b|but\b|com\b|parou|porta)[a-z]{1,12}){0,6} ?\((?:(?:versao|version|ver|o|a|the|el|la|e|eh|is|it's|es|aquel[ea]|est[ea]|ess[ea]|numero|build) ){0,3}(20(?:0[037]|1[0369]|2[14])|365|v?\d{1,4}(?:\.\d{1,6}){1,4}(?:esr)?)(?:,? (?:it says|says|diz|segundo|acho|eu acho|i think|se nao|creio|creo|no sobre|em sobre|la no|pelo|conforme|according|que (?:diz|aparece|consta)|aparece|acho que)[^()\n]{0,30})?\)/
// "Em Ajuda > Sobre aparece 128.5.0", "na janelinha está escrito 115.10": a number with a dot that the program tells of itself.
const aboutThen =
  /(?<![a-z])(?:sobre|about|acerca|n[ao] (?:janel(?:a|inha)|tel(?:a|inha)|quadr(?:o|inho))|in the window|en la ventan(?:a|ita))(?: (?:o|el|de|do|del|the))?[^\n;?!]{0,40}? (?:aparece|diz|mostra|consta|esta|ta|fala|vi|vejo|deu|e|eh|is|says|shows|dice|muestra|tem)(?: (?:a|la|the|que|e|eh|escrito|assim|versao|version|numero|o|:|-)){0,4} (?!\d{1,3}(?:\.\d{1,3}){3}(?![.\d]))(?<number>v?\d{1,4}(?:\.\d{1,6}){1,4}(?:esr|[a-z]\d)?)(?![a-z0-9@/%:]|[.,]\d| ?(?:[gmk]b|de \d|mensag|e-?mails?|messages?|mensajes?|correos?|segundos?|seconds?))/
// "O Thunderbird não traz mais nada. Eu tenho o 115.6.0": in a sentence of its own, by who has it.
const dottedThen =
  /[.,;!?(] ?(?:(?:eu|aqui|ainda|no caso|i|yo) ){0,2}(?:tenho|temos|uso|usamos|estou com|estamos com|to com|i have|have|use|tengo|uso) (?:(?:instalad[oa]|ainda|aqui) )?(?:(?:o|a|the|el|la|version|versao) )?(?!\d{1,3}\.\d{3}(?!\.?\d)|192\.168|10\.\d{1,3}\.\d)(\d{1,4}(?:\.\d{1,6}){1,2}(?:esr)?)(?=[ \t]{0,2}(?:[.,;!?)\n](?!\d)|$)| (?:e|mas|aqui|instalad|mesmo|and|but|y)(?![a-z]))/
// "O Outlook trava … uso o 2007", "é aquele de 2013", "aquele Outlook antigo de 2010": Outlook is known by its year, which its user calls it by.
const outlookYear =
  /(?:^ ?|[.,;!?(] ?|(?<![a-z])e )(?:(?:aqui|aca|here|agora|hoje|atualmente|now|ahora|no caso|acho que|creio que|o meu|o nosso|o outlook|ele|eu|mas|e|a versao|el mio|mine|mas eu|el[ea] (?:falou|disse|acha|viu) que|(?:me )?(?:falaram|disseram) que|(?:he|she) (?:says|said)(?: that)?) ){0,3}(?:e|eh|uso|usamos|utilizo|tenho|seria|deve ser|is|it's|es|tengo|i use|i have|we use|i'm on) (?:ainda )?(?:o|a|the|el|la|um|aquele|aquela)(?: (?:antigo|velho|old|de|do ano|ano|bom e velho|pacote|office)){0,2} (20(?:0[37]|1[0369]|2[14]))(?!\d|[/:-]\d|\.\d| ?(?:reais|anos|mensagens|e-?mails))/
// "Outlook, 2016 acho", "Outlook, 2019": the year alone, where nothing follows that it could date.
const yearBehind =
  /^ ?, {0,2}(20(?:0[37]|1[0369]|2[14]))(?=,? (?:(?:eu )?acho|acho eu|creio|se nao me engano|salvo engano|parece|i think|creo)(?![a-z])| {0,2}(?:[;,)\n]|\.(?!\d)|$))/
/** "O Outlook é daqueles de assinatura, 365" */
const subscribed =
  /^[^.;!?\n\d]{0,50}\b(?:assinatura|mensalidade|subscription|suscripcion)\b[^.;!?\n\d]{0,16} (365)(?!\d|\.\d| dias| e-?mails)/
const oldOutlook =
  /^ (?:(?:mais|bem|muito) )?(?:antig\w{1,4}|velh\w{1,5}|viej\w{1,4}),? (?:(?:o|a|aquele|el) )?(?:d[eo]|da) (?:ano (?:de )?)?(20(?:0[37]|1[0369]|2[14]))(?!\d|[/:-]\d|\.\d)/
const versionOf =
  /(?<![a-z])(?:versao|version|ver\.?) (v?\d{1,5}(?:\.\d{1,6}){0,4}(?:esr)?) (?:do|da|of|del|de) (?:o |the )?(?:(?:microsoft|mozilla|programa) )?$/

/** "A versão do Thunderbird é a 115", with whatever behind it. */
const ITS_VERSION =
  /(?<![a-z])(?:versao|version|ver\.?) (?:do|da|of|del|de)(?: (?:o|the|meu|my|mi|nosso|our|microsoft|mozilla|programa)){0,2} $/
const IS_NUMBER = new RegExp(`^ ?(?:e|eh|is|es|:|=) ?(?:(?:a|o|la|el|the) )?(?:numero )?${NUMBER}(?! ?(?:%|bits?))`)

/** A version told apart from the name: "uso o Thunderbird, a versão é 128.5", "a versão 2016 do Outlook". */
export function versionApart(folded: string, name: NamedProgram, limit: number, floor: number): { start: number; end: number } | undefined {
  // Up to the end of a word: half a number is none.
  const reached = Math.min(limit, name.end + REACH)
  const after = folded.slice(
    name.end,
    Math.min(limit, reached + (/^[\w.]{0,20}/.exec(folded.slice(reached, reached + 20))?.[0].length ?? 0)),
  )
  const guessed =
    yearGuessed.exec(after) ?? (name.program.kind === 'client' && name.program.id !== 'outlook' ? numberGuessed.exec(after) : null)
  if (guessed?.[1] !== undefined) {
    const end = name.end + guessed[0].length
    return { start: end - guessed[1].length, end }
  }
  const ofName = ITS_VERSION.test(folded.slice(Math.max(0, name.start - 40), name.start)) ? IS_NUMBER.exec(after) : null
  if (ofName?.groups?.number !== undefined) {
    const end = name.end + ofName[0].length
    return { start: end - ofName.groups.number.length, end }
  }
  const bracketed = inBrackets.exec(after.replaceAll('\n', ' '))
  if (bracketed?.[1] !== undefined) {
    const start = name.end + bracketed[0].lastIndexOf('(') + bracketed[0].slice(bracketed[0].lastIndexOf('(')).indexOf(bracketed[1])
    return { start, end: start + bracketed[1].length }
  }
  // A label of its own line ("Versão do sistema operacional") speaks of something else; so does a version of the system.
  const paragraph = /\n[ \t]{0,8}\n/.exec(after)
  const near = paragraph === null ? after : after.slice(0, paragraph.index)
  const line = near.replaceAll('\n', ' ')
  const told = VERSION_THEN.exec(line) ?? aboutThen.exec(line)
  if (told?.groups?.number !== undefined && !/windows|sistema|android|\bios\b|macos/.test(near.slice(0, told.index))) {
    const end = name.end + told.index + told[0].length
    return { start: end - told.groups.number.length, end }
  }
  const dotted = name.program.kind === 'client' ? dottedThen.exec(line) : null
  if (dotted?.[1] !== undefined) {
    const end = name.end + dotted.index + dotted[0].length
    return { start: end - dotted[1].length, end }
  }
  const year =
    name.program.id === 'outlook'
      ? (yearBehind.exec(after) ?? subscribed.exec(line) ?? oldOutlook.exec(line) ?? outlookYear.exec(line))
      : null
  if (year?.[1] !== undefined) {
    const end = name.end + year.index + year[0].length
    return { start: end - year[1].length, end }
  }
  const before = folded.slice(Math.max(floor, name.start - 60), name.start)
  const of = versionOf.exec(before)
  if (of?.[1] !== undefined) {
    const start = name.start - before.length + of.index + of[0].indexOf(of[1])
    return { start, end: start + of[1].length }
  }
  if (name.program.kind !== 'built-in') return undefined
  return systemNear(folded, name)
}

/** The system of a built-in mail app, told in the same sentence: "no iPhone com iOS 17, app Mail". */
function systemNear(folded: string, name: NamedProgram): { start: number; end: number } | undefined {
  const from = Math.max(0, name.start - REACH)
  const around = folded.slice(from, name.end + REACH)
  const own = { windows: /windows/, mac: /mac|os x/, phone: /ios|ipados|android|one ui|miui|mac ?os/ }
  const fits = name.program.id === 'windows-mail' ? own.windows : name.program.id === 'apple-mail' ? own.mac : own.phone
  for (const system of findSystems(around)) {
    const words = around.slice(system.start, system.end)
    const start = from + system.start
    const between = start < name.start ? folded.slice(from + system.end, name.start) : folded.slice(name.end, start)
    if (system.state === 'good' && fits.test(words) && !/[.!?]\s|\n\s{0,8}\n/.test(between)) return { start, end: from + system.end }
  }
  return undefined
}
