// A program or system named on one line and its version on another: "Programa: Thunderbird" and below it "Versão: 128.4.0", "Versão do
// Windows: 11". Comes in: what could be facts, and the passages. Goes out: the same, each name without a version joined with its own.
import type { Checklist, Field } from '../../checklist/checklist.ts'
import type { Passage } from '../../message/message.ts'
import { findLoneVersion } from '../../value/program/lone-version.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import type { Candidate } from '../candidate.ts'
import { foldInPlace } from '../fold-in-place.ts'

/** Characters between a name and a version that is said to be its own. */
const REACH = 900
const MAX_VERSIONS = 12
/** An answer that is nothing but a version. */
const MAX_LONE = 60
/** Such an account begins with the name. */
const MAX_ACCOUNT = 4_000
const PROGRAM_WORDS =
  'programa|program|software|aplicativo|aplicacion|app|cliente|client|outlook|thunderbird|office|mail|em client|mailbird|foxmail|the bat|apple mail'
const SYSTEM_WORDS = 'sistema|sistema operacional|sistema operativo|system|operating system|windows|so|os|macos|linux|computador'

const PRODUCT = 'outlook|thunderbird|office|em client|mailbird|foxmail|the bat|apple mail|windows|macos|linux'
const IS_PRODUCT = new RegExp(`^(?:${PRODUCT})$`)

const EDITION = 'professional|profissional|pro|plus|home|and|business|student|standard'
/** Between a version's name and itself: a label's mark, or "… é a". */
const IS = `(?:[ \\t]{0,3}[:=?>→\\t.–-]{0,4}[ \\t]{0,6}|(?: que (?:uso|tenho|usamos|temos)| dele| instalada)? (?:e|eh|is|es|seria|deve ser|parece ser|acho que e)(?: (?:a|o|la|el|the))?(?: (?:de|do ano|office))? | mais (?:nova|recente|atual),? (?:que e )?(?:a )?)`

/** "Versão: 128.4.0", "Qual a versão do Outlook? 2016", "Outlook qual? 2019", at the beginning of a line; "A versão é a 2016.", a sentence. */
const VERSION_LINE = new RegExp(
  `(?:^|\\n|(?<=[a-z0-9)"'][.!;] {1,2})(?=(?:(?:el[ea]|he|she) (?:diz|disse|acha|falou|says|said)(?: que| that)? (?:e|eh|is|it is|it's) )?(?:a |la |the )?vers))[ \\t>*•-]{0,8}(?:\\d{1,2}[.)-]{1,2}[ ]?)?(?:(?:el[ea]|he|she) (?:diz|disse|acha|falou|says|said)(?: que| that)? (?:e|eh|is|it is|it's) )?(?:(?:a|la|the) (?=vers))?(?:(?:qual|which|what|cual|que)(?: (?:e|es|is|eh))?(?: (?:a|la|the))? )?` +
    `(?:(?:versao|version|vers\\.?|release|build|edicao|ano)(?: (?:e build|exata|instalada|utilizada|usada))?(?:(?: (?:d[aeo]|of|of the|del|de la))? (${PROGRAM_WORDS}|${SYSTEM_WORDS}))?` +
    `|(?:qual (?:o )?)?(outlook|thunderbird|windows)(?: (?:qual|which|cual))?(?=\\?))${IS}["'(]?` +
    `((?:(?:${EDITION}) ){0,4}v?\\d\\w{0,12}(?:\\.\\w{1,12}){0,5}(?: ?\\([^)\\n]{1,30}\\)| (?:esr|lts[cb]?|x64|pro|home|(?:32|64)[- ]?bits?|\\d{2}h\\d)(?![a-z0-9])){0,3})(?=[\\s"',;.)]|$)`,
  'g',
)

/** A mail program's version has a dot, or says which branch it is of. */
const DOTTED = /^v?\d{1,4}(?:\.\d{1,6}){1,3}|^\d{2,3}esr/i
/** What else has a version, right before it. */
const NAMES_ANOTHER =
  /(?<![a-z])(?:windows|win|macos|mac os|ios|android|linux|ubuntu|debian|sistema|antivirus|avast|avg|kaspersky|norton|eset|mcafee|defender|firewall|office|outlook|thunderbird|em client|mailbird|foxmail|the bat|apple mail|chrome|firefox|edge|navegador|java|php|erp|plugin|firmware|roteador|router|modem|excel|driver|aplicativo|celular|impressora|browser|system|mac)(?![a-z])/
const OTHER_REACH = 140

type Version = { start: number; end: number; of: string; line: number }

/** Returns `candidates`, names that lack a version joined with the one told on a line of its own. */
export function completeVersions(candidates: readonly Candidate[], { fields }: Checklist, passages: readonly Passage[]): Candidate[] {
  const lacking = (field: Field | undefined, { value, problem }: Candidate['fact']): boolean =>
    problem === 'no-version' || (field?.textOf === 'operating-system' && !/\d/.test(String(value)))
  return candidates.map((candidate) => {
    const { fact } = candidate
    const field = fields.find(({ id }) => id === fact.field)
    const text = passages.find(({ id }) => id === fact.evidence.passage)?.text
    if (text === undefined || !lacking(field, fact)) return candidate
    const version = versionOf(fact, text, field?.type === 'software' ? PROGRAM : SYSTEM)
    if (version === undefined)
      return (
        (field?.type === 'software' ? (completeAnswered(candidate, passages) ?? completeOfSubject(candidate, passages)) : undefined) ??
        completeElsewhere(candidate, passages)
      )
    const span = { start: Math.min(fact.evidence.start, version.start), end: Math.max(fact.evidence.end, version.end) }
    const { problem: _, ...whole } = fact
    const value = `${fact.value} ${text.slice(version.start, version.end).replace(/^v(?=\d)/i, '')}`
    return {
      ...candidate,
      fact: { ...whole, value, state: 'good', evidence: { ...fact.evidence, ...span, quote: text.slice(span.start, span.end) } },
    }
  })
}

/** A program's own account of itself in an attached file: "Nome: Thunderbird" and "Versão: 140.5.0", wherever the mail names it. */
function completeElsewhere(candidate: Candidate, passages: readonly Passage[]): Candidate {
  const { fact } = candidate
  const name = foldInPlace(String(fact.value))
  for (const { id, origin, text } of passages) {
    if (origin !== 'attachment' || id === fact.evidence.passage) continue
    const folded = foldInPlace(text.slice(0, MAX_ACCOUNT))
    for (const match of allMatches(folded, VERSION_LINE, MAX_VERSIONS)) {
      const line = match.index + (match[0].startsWith('\n') ? 1 : 0)
      const of = nameAbove(folded.slice(0, line))
      if (of === '' || !name.includes(of) || match[3] === undefined) continue
      const end = match.index + match[0].length
      const start = folded.lastIndexOf(of, line)
      const { problem: _, ...whole } = fact
      const value = `${fact.value} ${text.slice(end - match[3].length, end).replace(/^v(?=\d)/i, '')}`
      return {
        ...candidate,
        fact: { ...whole, value, state: 'good', evidence: { ...fact.evidence, passage: id, start, end, quote: text.slice(start, end) } },
      }
    }
  }
  return candidate
}

const ASKS_VERSION =
  /(?<!\p{L})vers(?:ao|ão|ion|ión)(?!\p{L})(?! (?:d[aeo]|of|of the|del|de la)(?: (?:meu|seu|teu|my|your|su|tu))? (?:windows|sistema|system|android|ios|mac\p{L}{0,2}|linux|celular|iphone|computador|phone|so|os|office|antiv[ií]rus)(?!\p{L}))/iu
/** Passages: a turn of a chat has two or three. */
const ANSWER_REACH = 60
const NOTHING: ReadonlySet<string> = new Set()

/** "Qual a versão?" and, below it or in the chat's next turn, "128.5.0esr": the version of the program that was named before. */
function completeAnswered(candidate: Candidate, passages: readonly Passage[]): Candidate | undefined {
  const { fact } = candidate
  const told = passages.filter(({ origin }) => origin !== 'header')
  const from = told.findIndex(({ id }) => id === fact.evidence.passage)
  for (let at = from + 1; at < Math.min(told.length, from + ANSWER_REACH); at++) {
    const [asked, answer] = [told[at - 1], told[at]]
    if (asked === undefined || answer === undefined || at - 1 === from || !ASKS_VERSION.test(asked.text)) continue
    if (answer.text.trim().length > MAX_LONE) continue
    const found = findLoneVersion(answer.text, String(fact.value), NOTHING)
    if (found === undefined) continue
    const { problem: _, ...whole } = fact
    const { start, end } = found
    const evidence = { ...fact.evidence, passage: answer.id, start, end, quote: answer.text.slice(start, end) }
    return { ...candidate, fact: { ...whole, value: found.value, state: 'good', evidence } }
  }
  return undefined
}

/** "Thunderbird não conecta" as the subject, and "Versão 140.2." below: its name is all that its passage holds. */
function completeOfSubject(candidate: Candidate, passages: readonly Passage[]): Candidate | undefined {
  const { fact } = candidate
  if (passages.find(({ id }) => id === fact.evidence.passage)?.text !== fact.value) return undefined
  for (const { id, origin, text } of passages) {
    if (origin !== 'own' || id === fact.evidence.passage) continue
    const folded = foldInPlace(text.slice(0, MAX_ACCOUNT))
    const [version, ...others] = allMatches(folded, VERSION_LINE, MAX_VERSIONS)
    if (version?.[3] === undefined || others.length > 0 || (version[1] ?? version[2]) !== undefined) continue
    const end = version.index + version[0].length
    const start = end - version[3].length
    if (!DOTTED.test(version[3]) || NAMES_ANOTHER.test(folded.slice(Math.max(0, version.index - OTHER_REACH), version.index))) continue
    const { problem: _, ...whole } = fact
    const quote = text.slice(start, end)
    return {
      ...candidate,
      fact: { ...whole, value: `${fact.value} ${quote}`, state: 'good', evidence: { ...fact.evidence, passage: id, start, end, quote } },
    }
  }
  return undefined
}

const PROGRAM = new RegExp(`^(?:${PROGRAM_WORDS})$`)
const SYSTEM = new RegExp(`^(?:${SYSTEM_WORDS})$`)

function versionOf({ value, evidence }: Candidate['fact'], text: string, kind: RegExp): Version | undefined {
  const from = Math.max(0, evidence.start - REACH)
  const near = foldInPlace(text.slice(from, evidence.end + REACH))
  const name = foldInPlace(String(value))
  const versions = allMatches(near, VERSION_LINE, MAX_VERSIONS).map((match): Version => {
    const end = from + match.index + match[0].length
    const line = from + match.index + (match[0].startsWith('\n') ? 1 : 0)
    return { start: end - (match[3]?.length ?? 0), end, of: match[1] ?? match[2] ?? nameAbove(near.slice(0, line - from)), line }
  })
  const isOwn = ({ of }: Version): boolean => of !== '' && (name.includes(of) || (kind.test(of) && !isProduct(of)))
  // A bare "Versão:" belongs to the line right above it.
  const isBelow = ({ of, line }: Version): boolean =>
    of === '' && line >= evidence.end && /^[^\n]{0,40}\n(?:[ \t]{0,20}\n)?$/.test(text.slice(evidence.end, line))
  // "A versão é a 2016.", "Versão 128.4.2 (64 bits), Windows 10.", further on, where nothing else that has versions was named right before it.
  const isSaidOf = ({ of, start, end, line }: Version): boolean =>
    of === '' &&
    line >= evidence.end &&
    (SAID.test(near.slice(line - from, start - from)) ||
      (kind === PROGRAM && versions.length === 1 && DOTTED.test(text.slice(start, end)))) &&
    !NAMES_ANOTHER.test(near.slice(Math.max(evidence.end - from, line - from - OTHER_REACH), line - from))
  return versions.find(isOwn) ?? versions.find(isBelow) ?? versions.find(isSaidOf)
}

const SAID = / (?:e|eh|is|es|seria|deve ser|parece ser)(?: |$)/

/** "Nome: Thunderbird" and, right below, "Versão: 140.5.0": whose it is, wherever else the name is told. */
const NAMED_LINE = new RegExp(
  `(?:^|\\n)[ \\t>*•-]{0,8}(?:(?:nome|name|nombre|programa|program|produto|product|aplicativo|app|software|cliente?|sistema|system)[^:\\t\\n]{0,30}(?::|\\t)[ \\t]{0,4})?(?:(?:microsoft|mozilla) )?(${PRODUCT})[ \\t]{0,3}\\n(?:[ \\t]{0,20}\\n)?$`,
)

function nameAbove(before: string): string {
  return NAMED_LINE.exec(before.slice(-160))?.[1] ?? ''
}

/** Another product's version is none of this one's. */
function isProduct(of: string): boolean {
  return IS_PRODUCT.test(of)
}
