// Reads which mail program a customer uses, and its version, from an answer or from running prose. Value type: software.
// The value is as written, name with version; without any version, and where the name is only guessed, it is partial.
// findSoftware() leaves out what only looks like it: a phone's footer, an example in a label, an error's words, a program of the past.
import { COMPUTER, DEVICE, PHONE } from '../device-words.ts'
import { findErrorTexts } from '../error/error-text.ts'
import { isNoAnswer } from '../no-answer.ts'
import { allMatches } from '../text/all-matches.ts'
import { foldWithOffsets } from '../text/fold.ts'
import type { FoundValue } from '../value.ts'
import { findNames, type NamedProgram } from './find-programs.ts'
import { findMendedPrograms } from './mended-program.ts'
import { findSystems } from './operating-system.ts'
import { findWorkingProgram } from './other-program.ts'
import type { ProgramKind } from './programs.ts'
import { findUnknownPrograms } from './unknown-program.ts'
import { REACH, versionApart } from './version-apart.ts'

/**
 * How a text speaks of a program. named: as the one in use. footer: "Enviado pelo Outlook para Android". example: inside a label.
 * error: inside an error's own words. past: used before, or only considered. elsewhere: one where it works. denied: "não uso o Outlook".
 */
export type Standing = 'named' | 'footer' | 'example' | 'error' | 'past' | 'elsewhere' | 'denied'

export type FoundSoftware = FoundValue & { value: string; program: string; kind: ProgramKind; standing: Standing }

const MAX_ANSWER = 400

/** Returns the program that `text`, written as the answer, states; undefined when it names none. An unknown program is taken as written. */
export function readSoftware(text: string): FoundSoftware | undefined {
  const answer = text.slice(0, MAX_ANSWER)
  if (isNoAnswer(answer)) return undefined
  const found = findAllSoftware(answer).filter(({ standing }) => standing !== 'denied' && standing !== 'past' && standing !== 'error')
  const chosen = chooseSoftware(found)
  if (chosen === undefined) return readUnknown(answer)
  const second = found.find(
    (other) => other.start >= chosen.end && /^\s{0,3}(?:,|\/|\+|&|e|y|and|ou|or|o)\s{1,3}$/i.test(answer.slice(chosen.end, other.start)),
  )
  if (second === undefined || second.kind === 'webmail') return chosen
  const value = asWritten(answer, chosen.start, second.end)
  return chosen.state === 'good' && second.state === 'good'
    ? { ...chosen, value, end: second.end }
    : { ...chosen, value, end: second.end, state: 'partial', problem: 'no-version' }
}

/** Returns the programs that running `text` names as the one in use, in order. */
export function findSoftware(text: string): FoundSoftware[] {
  const known = findAllSoftware(text).filter(({ standing, kind }) => standing === 'named' && kind !== 'webmail')
  if (known.some(({ state }) => state === 'good')) return known
  const unknown = findUnknownPrograms(text)
    .filter(({ start, end }) => !known.some((one) => one.start < end && start < one.end))
    .map(({ start, end }): FoundSoftware => {
      const value = asWritten(text, start, end)
      return { value, program: 'unknown', kind: 'client', standing: 'named', state: 'good', start, end }
    })
  return [...known, ...unknown]
}

/** Returns the one that says most: with a version before without one, a program before a webmail, then the first. */
export function chooseSoftware(found: FoundSoftware[]): FoundSoftware | undefined {
  const rank = ({ state, kind, standing }: FoundSoftware): number =>
    (standing === 'named' ? 8 : 0) + (kind === 'webmail' ? 0 : 4) + (state === 'good' ? 2 : 0) + (kind === 'suite' ? 0 : 1)
  return found.reduce<FoundSoftware | undefined>(
    (best, next) => (best === undefined || rank(next) > rank(best) || isPlainerName(next, best) ? next : best),
    undefined,
  )
}

/** 'O Outlook é o 2016, aparece "Microsoft Outlook 2016"': the same program in one piece. */
function isPlainerName(next: FoundSoftware, best: FoundSoftware): boolean {
  const isSentence = ({ value, start, end }: FoundSoftware): boolean => end - start > value.length || / (?:é|eh|is|es) /i.test(value)
  const numberOf = ({ value }: FoundSoftware): string | undefined => /\d[\d.]{0,20}/.exec(value)?.[0]
  return (
    next.standing === best.standing &&
    next.state === best.state &&
    next.program === best.program &&
    numberOf(next) === numberOf(best) &&
    isSentence(best) &&
    !isSentence(next)
  )
}

/** Returns every program that `text` names, each with how the text speaks of it. */
export function findAllSoftware(text: string): FoundSoftware[] {
  const { folded, at } = foldWithOffsets(text.replace(/[®™©]/g, ' '))
  const names = findNames(folded)
  if (names.length === 0) return []
  const errors = findErrorTexts(text)
  const found = names.map((name, index): FoundSoftware => {
    const apart = name.versioned
      ? undefined
      : versionApart(folded, name, names[index + 1]?.start ?? folded.length, names[index - 1]?.end ?? 0)
    const start = at(Math.min(name.start, apart?.start ?? name.start))
    const end = at(Math.max(name.end, apart?.end ?? name.end))
    const bare = asWritten(text, at(name.start), at(name.end))
    const value = apart === undefined ? bare : `${bare} ${asWritten(text, at(apart.start), at(apart.end))}`
    const inError = errors.some((error) => error.start <= start && end <= error.end && (error.start < start || end < error.end))
    const standing = inError ? 'error' : standingOf(folded, name)
    const base = { value, program: name.program.id, kind: name.program.kind, standing, start, end }
    return name.versioned || apart !== undefined ? { ...base, state: 'good' } : { ...base, state: 'partial', problem: 'no-version' }
  })
  denyAgain(folded, names, found)
  for (const index of findMendedPrograms(folded, names)) {
    const mended = found[index]
    if (mended?.standing === 'named' && found[index + 1]?.standing === 'named') found[index] = { ...mended, standing: 'past' }
  }
  const working = findWorkingProgram(
    folded,
    found.map(({ program, standing }, index) => ({ program, standing, end: names[index]?.end ?? 0 })),
  )
  return working === undefined ? found : found.map((one) => (one.program === working ? { ...one, standing: 'elsewhere' } : one))
}

/** "Lá não usam o Outlook, é o Thunderbird, o Outlook é o da minha sala. Versão dele: 128": what was denied is so further on, and the version the other's. */
function denyAgain(folded: string, names: readonly NamedProgram[], found: FoundSoftware[]): void {
  const at = found.findIndex(({ standing, program }, index) => {
    const [here, next] = [names[index], names[index + 1]]
    if (standing !== 'denied' || here === undefined || next === undefined || found[index + 1]?.program === program) return false
    return IN_ITS_PLACE.test(folded.slice(here.end, next.start))
  })
  const [denied, held] = [found[at], found[at + 1]]
  if (denied === undefined || held === undefined || held.standing !== 'named') return
  for (let index = at + 2; index < found.length; index++) {
    const one = found[index]
    const name = names[index]
    if (one === undefined || name === undefined || one.program !== denied.program) continue
    found[index] = { ...one, standing: 'denied' }
    const version = held.state === 'good' || name.versioned ? null : /^.*? (v?\d[\w.]{0,30})$/.exec(one.value)
    if (version?.[1] === undefined || one.end - held.start > 2 * REACH) continue
    const { problem: _, ...named } = held
    found[at + 1] = { ...named, value: `${held.value} ${version[1]}`, end: one.end, state: 'good' }
  }
}

/** "…, é o", "…, e sim o", "…, usam o": what stands in the place of one that is denied. */
const IN_ITS_PLACE =
  /^(?: [^,.;!?\n]{0,30})?[,;.]? (?:(?:mas|e|but|sino|la|aqui|ali|eles|elas|a gente|nos|we|they) ){0,2}(?:e|eh|sim|e sim|us(?:o|a|am|amos)|utiliz(?:o|a|am|amos)|it's|it is|is|es|uses?|usan|usamos)(?: (?:o|a|the|el|mesmo|so|agora|com|no|na)){0,2} $/

/** The words, with white space collapsed, without what only joins name and version: "Thunderbird, a versão é 128.5", "Outlook → 2021". */
function asWritten(text: string, start: number, end: number): string {
  const words = text
    .slice(start, end)
    .replace(/\s{1,400}/g, ' ')
    .trim()
  return words
    .replace(/,? (?:(?:a|la|the|e a|na) )?(?:vers[aã]o|versi[oó]n|version|build) (?:é|e|is|es)(?: a| la)? (?=v?\d)/i, ' ')
    .replace(
      /(?<=^\p{L}{3,14}(?: \p{L}{3,14})?) (?:é|eh|is|es|e(?= [ao] ))(?: (?:a|o|la|el|the|aquel[ae]))?(?: (?:d[eo]|d[eo] ano(?: de)?))? (?=v?\d)/u,
      ' ',
    )
    .replace(/ (?:dele|dela|deles|delas|daqui|aqui)(?= 20[012]\d)/i, '')
    .replace(/ ?(?:[-=]{1,2}>|[=→]) ?(?=v?\d|vers)/i, ' ')
    .replace(/ \((?=[^()]{1,60}$)/, ' ')
    .replace(/ (?:mesmo|normal),? (?:o )?(?=20[012]\d)/i, ' ')
    .replace(/ \((?:é|e|eh|is|es)(?: (?:o|a|el|la|the))? (v?\d[\w.]{0,20})\)$/i, ' $1')
}

const FOOTER =
  /^[\s>*_-]{0,8}(?:(?:esta?|this|este) (?:mensagem|e-?mail|message|mensaje|correo) (?:foi|was|fue) )?(?:(?:mensagem|message|mensaje|e-?mail) )?(?:enviad[oa]|sent|obter|obtenha|obten|obtener|get|baixe|baixar|descarga|descargar|escrit[oa]|composed|gesendet|envoye)\b[^\n]{0,80}$/
/** "Tipo" tells a kind before an error, which may be blank already. In "ana@exemplo.com.br" and "a tipografia" none of these words stands. */
const EXAMPLE =
  /(?<![a-z0-9@._-])(?:exemplos?|ex|ejemplos?|examples?|e\.g|p\. ?ej|tipo(?! (?: |0x|de |erro|um erro|\d|(?:umas|as|a las|meio) ))|such as|como por)(?![a-z0-9@_-]|\.(?:com|org|net|[a-z]{2}\b))[^\n()]{0,60}$/
const PAST = new RegExp(
  `(?:\\bantes\\b|antigamente|\\busava|usavamos|used to|\\busaba|\\bantig[oa]\\b|\\bera o\\b|\\beram\\b|anteriormente|(?:trocamos|troquei|migramos|migrei|saimos|sai|mudei|mudamos|vim|viemos|deixei|deixamos|abandonei|larguei|desinstalei|desinstalamos) (?:d[oae]|o|a|de usar o)(?! (?:de )?(?:${DEVICE}|provedor|operadora|senha|hd|escritorio|sala|empresa|predio|endereco|internet|windows|roteador|modem)(?![a-z]))|em vez d[oae]|instead of|(?:posso|devo|poderia|podemos|da para|da pra|vale a pena|recomendam?|recomendaram|sugeriram|sugerem|pensei em|pensando em|quero) (?:usar|instalar|trocar|mudar|passar|testar|baixar)?|instalar|(?:ja )?(?:tentei|testei|testamos|tentamos|experimentei|probe|tried)(?! (?:de )?(?:tudo|todo|todas|everything)(?![a-z]))(?: tambem| also)?(?: usar| com| no| na| pelo| with| con| in| instalar| o| a){0,3}(?![^.,;!?\\n]{0,20} (?:e|mas|and|but|y|pero) (?:o|a|meu|nosso|the|my|el|mi) ))[^.,;!?\\n]{0,24}$`,
)
/** "(era um Dell velho com Windows 7 e …", "no computador velho tinha o …": what the device before had. */
const OF_FORMER_DEVICE = new RegExp(
  `\\((?:(?:que|ele|ela|o antigo|antes|it|which) ){0,2}(?:era(?! (?:pra|para|pro|so))|eram|tinha|rodava|usava|used to be|was|had) [^()\\n]{0,70}$|(?<![a-z])(?:${COMPUTER}(?: mais)? (?:velh[oa]|antig[oa]|anterior)|(?:old|previous) ${COMPUTER})[^.;!?\\n]{0,20} (?:tinha|era|usava|rodava|had|was|ran) [^.:;,!?\\n]{0,30}$`,
)
/** "Meu genro trocou o Outlook pelo Thunderbird": whoever did it, the first is none now. */
const SWAPPED =
  /\b(?:tro(?:cou|caram)|mud(?:ou|aram)|migr(?:ou|aram)|substitu(?:iu|iram)|pass(?:ou|aram)|switched|replaced|changed|cambi(?:o|aron))(?: (?:me|us|nos|tudo))? (?:d?[oa]s?|from|el|de)?(?: (?:meu|minha|nosso|my|our|the|velho|antigo))? ?$/
const FOR_ANOTHER = new RegExp(
  `^(?: 20\\d\\d)? (?:pel[oa]|por (?:um|outro|el)|para [oa]|pr[oa]|to|with|by|for|por)(?![a-z])(?! (?:(?:[oa]|the|my|meu|um|uma|el|la|outr[oa]|nov[oa]|new|another) ){0,2}(?:${DEVICE}|hd|disco|servidor|drive|server)(?![a-z]))`,
)
// "Troquei o Outlook pelo Thunderbird": the second is in use.
const REPLACED_BY =
  /\b(?:tro(?:c|qu)|mud|migr|pass|substitu|deix|abandon|larg|switch|chang|replac|cambi)\w{1,6}\b[^.;\n]{0,50}\b(?:pelo|pela|por|para o|para a|pro|pra o|e (?:uso|passei a usar|instalei|passamos a usar) o|to|by|with) (?:the |el )?$/
const DENIED =
  /(?:nao (?:us(?:o|a|am|amos)|utiliz(?:o|a|am|amos)|e|tenho|temos|estou usando)|don't use|do not use|not using|no (?:uso|es|tengo)|nunca usei|em vez de|sem|sin)(?: mais| o| a| um| the| el| pelo| em| do){0,2} $/
const WORKS =
  /\b(?:funcion\w{1,6}|abre|abrem|entra|chega|chegam|recebe|recebo|baixa|works?|working|consigo|conseguimos|acesso|normal|normalmente|tudo certo|ta ok|esta ok|vai bem|anda bien|aparecem?(?= (?:tud|tod|normal|certinh|la |os |as |direit))|baixo|vejo|leio|fine|puedo)\b/
/** "Leio tudo no Apple Mail": what somebody does every day, and not that it works there; "no celular leio pelo Gmail" is the other place. */
const EVERY_DAY =
  /\b(?:leio|lemos|recebo|recebemos|acesso|acessamos|abro|abrimos|vejo|vemos|baixo|baixamos|i read|we read|i check|we check|i get|leo|recibo|veo)(?: (?:sempre|tudo|tod[oa]s?|os|as|o|a|meus?|minhas?|nossos?|nossas?|e-?mails?|mensagens|correio|correspondencia|my|all|our|mail|the|messages|everything|todo|mis|los|correos|so|eu)){0,4} (?:no|na|pelo|pela|com|com o|in|with|on|using|through|en|con|desde)(?: (?:o|a|meu|the|my|el|programa|app|aplicativo)){0,2} $/
const OTHER_PLACE = new RegExp(`\\b(?:${PHONE}|webmail|site|navegador|casa|outr[oa]|home|browser|so consigo|consigo)\\b`)
const WELL = /\b(?:normal\w{0,5}|cert[oi]\w{0,4}|bem|ok|fine|sem problemas?|funciona\w{0,2}|perfeit\w{1,6}|tranquilo|works?|bien|without)\b/
const NOT =
  /\b(?:nao|n|nem|nunca|sem|parou|para de|deixou|not|never|nada|zero|nenhum[a]?|no (?:funciona|abre|entra|llega|recibe|baja|anda|puedo|consigo)|doesn't|stopped|can't|cannot|dejo|sin|erro|error)\b/
/** "Tudo certo até ontem às 10h, aí parou": what went well until then is what fails. "Funciona até hoje" does still. */
const WELL_UNTIL =
  /\b(?:ate (?:ontem|anteontem|hoje (?:cedo|de |as |pela|ao )|semana|dia|mes|uns |umas |que |[ao]s? |(?:segund|terc|quart|quint|sext)a\b|sabado|domingo|esta (?:manha|semana|hora))|hasta (?:ayer|anoche|las? |el |hace|que )|(?:un)?til (?!now|today))/
/** "O Outlook baixa tudo de novo", "baixa só os antigos": what it does is what is wrong. */
const AMISS =
  /\b(?:de novo|outra vez|novamente|duplicad[oa]s?|repetid[oa]s?|em dobro|(?:duas|varias) vezes|mil vezes|again|twice|duplicat\w{1,3}|otra vez|de nuevo|(?:(?:so|apenas|somente|only|solo)(?: baixa| recebe| chega| entra)? )?(?:[oa]s|the|los) (?:(?:e-?mails?|mensagens|messages|correos) )?(?:antig|velh|old|viej)\w{0,3})\b/
/** "Recebe os de dentro mas não os de fora": the same one does not. */
const SAME_FAILS = /^(?:,\s)?(?:mas|porem|but|pero) (?:nao|not|no|nunca|never)\b(?! (?:n[oa]s?|em|pel[oa]|in|on|en|with|com|con) )/
const CLAUSE_END = /[;!?\n]|,\s|\.\s|\b(?:mas|porem|enquanto|but|pero|ja|e (?:no|na|pelo|o|a)|so (?:no|na))\b/g

/** "No celular (Android 13, app Gmail, IMAP) recebe tudo": what is said of a bracket is said of what stands in it. */
function bracketAround(folded: string, { start, end }: NamedProgram): { start: number; end: number } {
  const open = /\([^()\n]{0,60}$/.exec(folded.slice(Math.max(0, start - 61), start))
  const close = /^[^()\n]{0,60}\)/.exec(folded.slice(end, end + 61))
  return open === null || close === null ? { start, end } : { start: start - open[0].length, end: end + close[0].length }
}

/** How the words around a name speak of it. */
function standingOf(folded: string, name: NamedProgram): Standing {
  const lineStart = folded.lastIndexOf('\n', name.start - 1) + 1
  const newline = folded.indexOf('\n', name.end)
  const lineEnd = newline < 0 ? folded.length : newline
  const before = folded.slice(Math.max(lineStart, name.start - 90), name.start)
  if (name.start - lineStart < 90 && lineEnd - name.end < 80 && FOOTER.test(folded.slice(lineStart, lineEnd))) return 'footer'
  if (EXAMPLE.test(before)) return 'example'
  if (DENIED.test(before)) return 'denied'
  if ((PAST.test(before) && !REPLACED_BY.test(before)) || OF_FORMER_DEVICE.test(before)) return 'past'
  if (SWAPPED.test(before) && FOR_ANOTHER.test(folded.slice(name.end, name.end + 30))) return 'past'
  const { start, end } = bracketAround(folded, name)
  const wide = folded.slice(Math.max(0, start - 90), start)
  const ends = allMatches(wide, CLAUSE_END).at(-1)
  const head =
    ends === undefined ? wide : wide.slice(ends.index + (ends[0].startsWith('e') || ends[0].startsWith('s') ? 0 : ends[0].length))
  const after = folded.slice(end, end + 90)
  const stop = after.search(CLAUSE_END)
  const clause = `${head} ${stop < 0 ? after : after.slice(0, stop)}`
  const isHabit = EVERY_DAY.test(head) && !OTHER_PLACE.test(head) && !WELL.test(clause)
  const isAmiss = NOT.test(clause) || AMISS.test(clause) || (stop >= 0 && SAME_FAILS.test(after.slice(stop)))
  if (WORKS.test(clause) && !isAmiss && !isHabit && !WELL_UNTIL.test(clause)) return 'elsewhere'
  return 'named'
}

const LEAD =
  /^(?:(?:eu|a gente|nos|i|we|yo) )?(?:uso|usamos|usa|utilizo|utilizamos|use|using|estou usando|i'm using|e|eh|is|es|seria|trata-se d[oe]|acho que(?: e)?|creio que(?: e)?|deve ser|acredito que(?: seja)?|parece(?: que e)?|i think(?: it's| it is)?|creo que(?: es)?|talvez|provavelmente|programa|software|cliente|o nome e|chama|chama-se)(?::| |$)/
const ARTICLE =
  /^(?:(?:no|na|pelo|pela|num|do|meu) (?=(?:meu |celular )?(?:iphone|ipad|android|celular|galaxy|samsung))|(?:um tal de|o tal do|o tal de|o|a|um|uma|the|el|la|an)\s)/
const NOT_A_PROGRAM =
  /^(?:o |a )?(?:mesm[oa]|de sempre|normal|padrao|computador|pc|notebook|celular$|internet|navegador|nenhum|nao|sim|yes|no|n|s|ok|idem|atual|ultim[oa]|versao|mais (?:nov|recent)|o que|aquele|varios|todos|ja informei|conforme|vide|ver|segue|anexo|print)\b/

/** A program that no row names, as written: with a digit good, without partial. Addresses, numbers and tales are none. */
function readUnknown(answer: string): FoundSoftware | undefined {
  const { folded, at } = foldWithOffsets(answer)
  let start = folded.length - folded.trimStart().length
  for (const opening of [LEAD, LEAD, ARTICLE]) start += opening.exec(folded.slice(start))?.[0].length ?? 0
  const stop = folded
    .slice(start)
    .search(/[;\n?!]|\.\s|\.$|,\s(?!v|build)| (?:no|em|num) (?:windows|computador|notebook|mac|linux|pc)|\((?:nao|acho|o |a )/)
  const words = folded.slice(start, stop < 0 ? folded.length : start + stop).trimEnd()
  if (words.length < 2 || words.length > 70 || !/[a-z]{2}/.test(words)) return undefined
  if (NOT_A_PROGRAM.test(words) || /@|https?:|^\S{1,60}\.[a-z]{2,3}$|^\d[\d./: -]*$/.test(words)) return undefined
  const systems = findSystems(words)
  const phone = /iphone|ipad|android|celular|galaxy|samsung|motorola|xiaomi|\bios\b/.test(words)
  if (systems.length > 0 && !phone) return undefined
  const versioned = phone ? systems.some(({ state }) => state === 'good') || /\bapp\b.{0,40}\d\.\d/.test(words) : /\d/.test(words)
  if (words.split(/\s+/).length > (versioned ? 9 : 4)) return undefined
  const end = start + words.length
  const base = {
    value: asWritten(answer, at(start), at(end)),
    program: 'unknown',
    kind: 'client' as const,
    standing: 'named' as const,
    start: at(start),
    end: at(end),
  }
  return versioned ? { ...base, state: 'good' } : { ...base, state: 'partial', problem: 'no-version' }
}
