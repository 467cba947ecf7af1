// Free texts told in prose: error messages, operating systems, antivirus, firewall, delivery logs, found by what they are.
// Comes in: a speech's prose. Goes out: candidates, and the spans that errors and logs take, which hold no other value.
import type { Field } from '../../checklist/checklist.ts'
import { startsLikeError } from '../../value/error/error-opening.ts'
import { type FoundErrorText, findErrorTexts } from '../../value/error/error-text.ts'
import { endBeforeButtons } from '../../value/error/message-box.ts'
import { isStackLine, isTranslation } from '../../value/error/next-line.ts'
import { isOwnLine } from '../../value/error/own-line.ts'
import { withProgramLogs } from '../../value/error/program-log.ts'
import { TITLE_OF_NOTICE } from '../../value/error/quoted-error.ts'
import { findOperatingSystem } from '../../value/program/operating-system.ts'
import { findAntivirus, findFirewall } from '../../value/program/protection.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import { collapse } from '../../value/text/lines.ts'
import type { FoundValue } from '../../value/value.ts'
import { evidenceOf, factOf } from '../answer/read-answers.ts'
import { isProgress, judgeTextAnswer } from '../answer/text-answer.ts'
import { type Candidate, STRENGTH } from '../candidate.ts'
import { findOnce } from '../find-once.ts'
import { foldInPlace } from '../fold-in-place.ts'
import type { Range } from '../range.ts'
import { isLogLine, MAX_LOG_LINE, mayHoldLog } from '../shown/log-lines.ts'
import { findLogResponses, tellsThatItWent } from '../shown/log-response.ts'
import { type Denial, findDenial } from './find-denial.ts'
import type { Prose } from './prose.ts'
import { systemsInQuestion } from './systems-in-question.ts'
import { isOfWorking } from './told-of-working.ts'
import { announcedParagraphs, wholeErrors } from './whole-error.ts'
import { distanceBefore } from './word-distance.ts'

export type ProseTexts = { candidates: Candidate[]; taken: Range[]; none: boolean }

const errorsIn = findOnce(({ text }) => findErrorTexts(text))
const systemsIn = findOnce(({ text }) => findOperatingSystem(text))
const antivirusIn = findOnce(({ text }) => findAntivirus(text))
const firewallIn = findOnce(({ text }) => findFirewall(text))

const ERROR_STRENGTH: Record<FoundErrorText['by'], number> = { quoted: 0.72, announced: 0.7, known: 0.66 }

/** Returns the error texts of `prose` for `field`, and whether the writer says that there is none. */
export function findProseErrors(prose: Prose, field: Field): ProseTexts {
  const seen = wholeErrors(prose.text, prose.folded, errorsIn(prose))
  const shown = withProgramLogs(prose.text, seen.length > 0 ? seen : announcedParagraphs(prose.text, prose.folded))
  const found = withResponses(prose.text, shown)
    .filter(({ value }) => judgeTextAnswer(value) === 'words' && !NUMBERING.test(value) && !tellsThatItWent(value))
    .map((error) => withoutButtons(prose, toParagraph(prose, error)))
  const cues = prose.fieldWords.get(field)?.cues
  const isCued = (error: FoundErrorText): boolean =>
    cues !== undefined && distanceBefore(prose.folded, error, { pattern: cues, from: 0, reach: CUE_REACH }) !== undefined
  // Of two quotations the one that nothing calls a message is a button, a setting, a subject.
  const meant = found.filter((error) => error.by !== 'quoted' || isCued(error) || !found.some(isCued))
  // "Erro de envio/recebimento" in a corner, and the window behind it says which.
  const coded = meant.filter(({ value }) => CODE.test(value))
  const errors = coded.length === 0 ? meant : meant.filter((error) => coded.includes(error) || !isHeading(error.value))
  const denied = findDenial(prose)
  // "Não dá mensagem de erro, só fica \"Recebendo 1 de 300\"": what it shows instead is no error.
  // A code is an error, whatever is denied around it, and so is what is quoted and opens like one.
  const isWhole = denied !== undefined && errors.every((error) => isPartOfDenial(error, denied))
  const denial = errors.length > 0 && !isWhole ? undefined : denied
  const candidates = (denial === undefined ? errors : []).map((error) => {
    const { value, start, end } = error
    return textCandidate(prose, field, { value, state: 'good', start, end }, ERROR_STRENGTH[error.by])
  })
  if (denial !== undefined && field.noneIs === 'answer') candidates.push(textCandidate(prose, field, denial, STRENGTH.strongProse))
  // What else a log's line says is read by find-sides-in-log.ts.
  const lines = findLogResponses(prose.text).map(({ line }) => line)
  return { candidates, taken: [...errors.map(({ start, end }) => ({ start, end })), ...lines], none: denial !== undefined }
}

/** Of a log's line its response is the error, whatever of the line was found. */
function withResponses(text: string, seen: FoundErrorText[]): FoundErrorText[] {
  const responses = findLogResponses(text)
  if (responses.length === 0) return seen
  const others = seen.filter(({ start, end }) => !responses.some(({ line }) => line.start <= end && start <= line.end))
  return [...responses.map(({ start, end }) => ({ value: collapse(text.slice(start, end)), start, end, by: 'known' as const })), ...others]
}

/** Text that a line ending in a colon announces and that stands by itself runs to its blank line, whatever its sentences. */
function toParagraph({ text, folded }: Prose, error: FoundErrorText): FoundErrorText {
  const before = text.slice(Math.max(0, error.start - 200), error.start)
  if (error.by === 'quoted' || !/:[ \t]{0,3}\n(?:[ \t]{0,3}\n){0,2}[ \t>*]{0,8}$/.test(before)) return error
  const blank = text.slice(error.end, error.end + MAX_PARAGRAPH).search(/\n[ \t]*\n|$(?![\s\S])/)
  const end = blank < 0 ? error.end : endBeforeOwnLine(folded, error.end, error.end + blank)
  const more = text.slice(error.end, end)
  if (
    more.trim() === '' ||
    /^\s*(?:att|atenciosamente|obrigad|abs|grat|thanks|regards|saludos|podem|pode|favor|por favor|o que (?:significa|quer dizer|(?:e|é) isso|fa[cç]o)|what (?:does|is|should|do i)|qu[eé] (?:significa|quiere|hago))/i.test(
      more,
    )
  )
    return error
  if (more.split('\n').some((line) => /^[^\n:]{2,40}:\s?\S{0,40}$/.test(line.trim()) && line.trim().length < 60)) return error
  return { ...error, end, value: text.slice(error.start, end).replace(/\s+/g, ' ').trim() }
}

function withoutButtons({ text, folded }: Prose, error: FoundErrorText): FoundErrorText {
  const end = endBeforeButtons(folded, error)
  return end === error.end ? error : { ...error, end, value: collapse(text.slice(error.start, end)) }
}

/** Where the writer's own next line begins in folded[start, end), or a program's trace: "Meu e-mail é …" stands in no error. */
function endBeforeOwnLine(folded: string, start: number, end: number): number {
  for (let line = folded.indexOf('\n', start); line >= 0 && line < end; line = folded.indexOf('\n', line + 1))
    if (
      isOwnLine(folded.slice(line + 1, Math.min(end, line + 120)).trimStart()) ||
      isStackLine(folded.slice(line + 1, line + 250)) ||
      isTranslation(folded.slice(line + 1, line + 40))
    )
      return line
  return end
}

/** What is left of an answered list, its answers taken out. */
const NUMBERING = /^(?:\d{1,2}[.)ºª-]{1,2}\s{0,3}){1,40}$/
const CODE = /0x[0-9a-f]{6}|-err\b|\b(?:erro|error|c[oó]digo|code)[ :]{1,2}-?\d{3}|^[45]\d\d[ -]/i
const MAX_PARAGRAPH = 700
const CUE_REACH = 45
/** Words of an error that names no more than its kind. */
const MAX_HEADING = 4

/** "Undelivered Mail Returned to Sender" above what the server said. */
function isHeading(value: string): boolean {
  return value.split(' ').length <= MAX_HEADING || TITLE_OF_NOTICE.test(foldInPlace(value))
}

function isPartOfDenial({ value, start, end, by }: FoundErrorText, denied: Denial): boolean {
  if (CODE.test(value)) return false
  const words = foldInPlace(value)
  // 'Aparece "Recebendo 2 de 15" e trava, mensagem de erro não tem'
  if (by === 'quoted' && isProgress(words)) return true
  if (start < denied.start || end > denied.end) return false
  return by !== 'quoted' || end - start === denied.end - denied.start || !startsLikeError(words)
}

function textCandidate({ speech }: Prose, field: Field, found: FoundValue, strength: number): Candidate {
  return { fact: factOf(field, found, evidenceOf(speech, { by: 'prose' }, found)), age: speech.age, strength }
}

/** Returns the operating systems that `prose` names as such, with a version. */
export function findProseSystems(prose: Prose, field: Field): Candidate[] {
  return systemsInQuestion(prose, systemsIn(prose))
    .slice(0, 5)
    .map((found) =>
      textCandidate(prose, field, { value: found.value, state: 'good', start: found.start, end: found.end }, STRENGTH.strongProse),
    )
}

/** 'O log diz: "Nov 11 09:14:02 mx1 postfix/smtp[991]: to=<…>, status=deferred"': a log's line in quotation marks. */
const QUOTED_LOG = /["“]((?:[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d |\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)[^"“”\n]{20,1500})["”]/g

/** "O registro deles diz: Nov 12 13:35:41 mx1 postfix/smtp[2201]: …, status=deferred (…)": in a sentence, wrapped or not, up to its bracket. */
const TOLD_LOG =
  /(?<=[:=-]\s{1,3})(?:[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d |\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)(?:[^\n]|\n(?!\n)){20,900}?status=[a-z]{3,12} \((?:[^()\n]|\n(?!\n)|\([^()\n]{0,160}\)){3,500}\)(?=\s{0,3}(?:[.;\n]|$))/g

/** Returns the delivery logs that `prose` holds: lines together that a mail server wrote. */
export function findProseLogs(prose: Prose, field: Field): ProseTexts {
  const { text } = prose
  const runs: Range[] = []
  if (!mayHoldLog(text)) return { candidates: [], taken: runs, none: false }
  let start = 0
  while (start < text.length) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    if (isLogLine(text.slice(start, Math.min(end, start + MAX_LOG_LINE)))) {
      const run = runs.at(-1)
      if (run !== undefined && start - run.end <= 2) run.end = end
      else runs.push({ start, end })
    }
    start = end + 1
  }
  for (const match of allMatches(text, QUOTED_LOG, 5)) {
    if (runs.length === 0 && isLogLine(match[1] ?? '')) runs.push({ start: match.index + 1, end: match.index + match[0].length - 1 })
  }
  for (const { index, 0: words } of runs.length === 0 ? allMatches(text, TOLD_LOG, 5) : [])
    if (isLogLine(words.replaceAll('\n', ' '))) runs.push({ start: index, end: index + words.length })
  const candidates = runs.slice(0, 1).map((run) => {
    const value = text.slice(run.start, run.end).replace(/\s+/g, ' ').trim().slice(0, 4000)
    return textCandidate(prose, field, { value, state: 'good', ...run }, STRENGTH.companion)
  })
  return { candidates, taken: runs, none: false }
}

/** Returns the antivirus or firewall that `prose` names, or the statement that there is none. */
export function findProseGuards(prose: Prose, field: Field): Candidate[] {
  const found = field.textOf === 'antivirus' ? antivirusIn(prose) : field.textOf === 'firewall' ? firewallIn(prose) : []
  return found
    .filter((guard) => !isOfWorking(prose.folded, guard))
    .slice(0, 5)
    .map(({ value, start, end }) => textCandidate(prose, field, { value, state: 'good', start, end }, STRENGTH.strongProse))
}
