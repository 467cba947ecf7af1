// Finds error messages in prose: in quotation marks, after "aparece a mensagem:", on the next line, or unquoted where the words are
// a program's or a server's own. Out come spans without their quotation marks, in order, not overlapping.
// Tells apart what is no error text: "dá erro" (vague), "não aparece nenhuma mensagem" (no error shown), "voltou um erro" (only mentioned).
import { writeSaidQuotes } from '../spoken-marks.ts'
import { firstOfAny } from '../text/first-of-any.ts'
import { foldWithOffsets } from '../text/fold.ts'
import { collapse, endOfLine } from '../text/lines.ts'
import { closingBracket, unclosedBracket } from './brackets.ts'
import { findCapitalisedErrors } from './capital-error.ts'
import { isComplaint } from './complaint.ts'
import { findCopiedErrors } from './copied-error.ts'
import { isDeniedAnnouncement } from './denied-announcement.ts'
import { isDialogOption } from './dialog-option.ts'
import { customer, OWN_SETTING } from './end-of-sentences.ts'
import { endOfError, MAX_ERROR } from './error-end.ts'
import { either, startsLikeError, strongAt, weakAt } from './error-opening.ts'
import { STRONG_OPENINGS, WEAK_OPENINGS } from './error-shapes.ts'
import { lengthOfHeading } from './heads-error.ts'
import { levelInnerQuotes } from './inner-quotes.ts'
import { looksLikeErrorAt, NOT_SHOWN } from './looks-like-error.ts'
import { findMessageBoxes } from './message-box.ts'
import { isVagueFolded, saysSent, startsNoError } from './no-error.ts'
import { beginsOwnLine } from './own-line.ts'
import { findQuotedErrors, isToldByPerson, VERSION_SHOWN } from './quoted-error.ts'
import { findReportedErrors } from './reported-error.ts'
import { REPORTED } from './reported-words.ts'
import { findRunningErrors, tellsTrouble } from './running-error.ts'
import { BARE_SETTING, beginsWithSettings } from './told-screen.ts'
import { findToolErrors } from './tool-error.ts'

/** `by` says how sure it is: quoted and announced, server or program words (known), or only announced. */
export type FoundErrorText = { value: string; start: number; end: number; by: 'quoted' | 'announced' | 'known' }

const MAX_TEXT = 200_000
const MAX_FOUND = 40
// Announcements and openings looked at; a mail that has more repeats itself. Bounds the work on a text of nothing but "erro: ".
const MAX_TRIES = 400
const MAX_COMPLAINT = 300

/** Returns the error messages that `text` gives. */
export function findErrorTexts(text: string): FoundErrorText[] {
  const readable = text.slice(0, MAX_TEXT)
  const { folded, at } = foldWithOffsets(levelInnerQuotes(writeSaidQuotes(readable)))
  const spans = [
    ...findQuotedErrors(folded).map((range): Range => ({ ...range, by: 'quoted' })),
    ...announced(folded),
    ...known(folded),
    ...findCapitalisedErrors(readable, { folded, at }).map((range): Range => ({ ...range, by: 'announced' })),
    ...[...findReportedErrors(folded, startsLikeError), ...findCopiedErrors(folded), ...findRunningErrors(folded, startsLikeError)].map(
      (range): Range => ({ ...range, by: 'announced' }),
    ),
    ...[...findToolErrors(readable, { folded, at }), ...findMessageBoxes(folded)].map(
      (range): Range => ({ ...range, by: 'announced', isLine: true }),
    ),
  ]
  return withoutOverlap(
    folded,
    spans.filter(({ start }) => !isDialogOption(folded, start) && !isSuccess(folded, start)),
  )
    .slice(0, MAX_FOUND)
    .map(({ start, end, by }) => ({ start: at(start), end: at(end - (LONE_CODE.exec(folded.slice(start, end))?.[1]?.length ?? 0)), by }))
    .map((place) => ({ value: collapse(readable.slice(place.start, place.end)), ...place }))
}

/** "Dá erro 0x800CCC0E!!!": the marks end the writer's sentence. */
const LONE_CODE = /^[^.!?:;"\n]{0,40}0x[0-9a-f]{4,8}\)?([.!?]{1,9})$/

/** `isLine`: a line that says itself whose words it holds. */
type Range = { start: number; end: number; by: FoundErrorText['by']; isLine?: true }

/** "250 2.0.0 Ok: queued as …": a server that took the mail (RFC 5321 §4.2.1), told as the other side's proof; a program that says so in words. */
function isSuccess(folded: string, start: number): boolean {
  if (saysSent(folded, start)) return true
  return /^2[0-5]\d[ -](?:2\.\d{1,3}\.\d{1,3}\b|ok\b|queued\b)/.test(folded.slice(start, start + 24))
}

const strongIn = STRONG_OPENINGS.map((opening) => new RegExp(`(?<![a-z0-9@])(?:${opening})`, 'g'))

// --- announced ---

// "aparece a mensagem:", "dá o erro:", "says:", "me sale este mensaje:"; the message follows on the line or on the next.
const announcement = new RegExp(
  `(?<![a-z])(?:logs?(?: (?:d[aoe]|del|of|the|in|conta|account|cuenta|programa|program|servidor|server|outlook|thunderbird|the bat!?|bat!?|erros?|eventos|pop3?|e-?mail|cliente?|mostra|diz|fala|says|shows|dice|muestra)){0,5}|(?:erro|error|errore|erreur|fehler|fehlermeldung|mensagem|menssagem|mensage|msgs?|message|mensaje|messaggio|aviso|alerta|cartel(?:ito)?|letrero|leyenda|letreiro|plaquinha|balao(?:zinho)?|quadr(?:o|inho)|quadradinho|janel(?:a|inha)|caixinha|telinha|pop-?up|frase|recado|phrase|texto|retorno|devolucao|resposta|bounce|codigo)(?: (?:de erro|de retorno|de error|d[oe] (?:outlook|thunderbird|servidor|programa|sistema|email|e-mail|smtp|windows))| (?:exat[oa]|complet[oa]|que (?:aparece|apareceu|da|deu|voltou|veio|recebo|recebi|sale|mostra)|seguinte|abaixo|assim|${REPORTED}|devolvid[oa] pelo servidor|devolvid[oa]|pelo remetente|e|eh|is|es|foi|was|era|lautet|pelo servidor|diz\\w{0,3}|fala|says?|dice|em ingles|que|q|na tela|do programa|a seguinte|o seguinte|esta|essa|esse|este|isso|literal|na integra|it shows|shown)){0,5}|(?:aparece|apareceu|aparecendo|diz|dizendo|dizia|diz que|fala|falando|falou|mostra|mostrou|surge|surgiu|exibe|exibiu|da|deu|dar|dando|volta|voltou|voltando|veio|vem|retorna|retornou|responde|respondeu|acusa|acusou|falhou|falhando|(?:comec\\w{1,4}|pass(?:a|ou)|volt(?:a|ou)|viv(?:e|ia)) (?:a |de )?(?:aparecer|acusar|reclamar|mostrar|dizer|falar|falhar)|fails|failing|failed|says|said|saying|shows|reads|get|got|back|sale|salio|dice|muestra|volvio|devuelve|devolvio|esta escrito|ta escrito)(?: (?:isso|isto|assim|o seguinte|a seguinte|(?:e|eh|is|es)(?= (?:o seguinte|a seguinte|isso|isto|assim|ess[ae]|est[ae]|this|the following|lo siguiente|esto))|esse|essa|este|esta|aqui|abaixo|erro|mensagem|pra mim|para mim|pra ela|pra ele|pra gente|so|this|the following|following|an?|the|error|message|esto|lo siguiente|agora|com|outro|novo|texto|embaixo|la|lo|el|me|uma janela|na tela|um aviso|uma mensagem|um erro|a mensagem|o erro)){0,6}(?: (?:quando|qdo|qnd|ao|na hora (?:de|que)|toda vez que|sempre que|assim que|when|whenever|cuando|al)(?! (?:puder|der|tiver|vier|for|quiser|chegar|terminar|possivel|you|puedas?|pueda))(?: [a-z0-9'/-]{1,14}){1,8}(?=:))?)[ \\t]{0,3}(?::[ \\t]{0,3}|[ \\t]-[ \\t]|\\n)`,
  'g',
)

/** "Vive falhando: …" says that something is shown, and not what: it must look like an error. */
const FAILS = /^(?:falh|fail|[a-z]{3,9} (?:a |de )?falh)/

const BOILERPLATE =
  /^(?:this is the (?:mail|qmail)|i'm sorry|bom dia|boa (?:tarde|noite)|ola|oi|prezad|dear|hi|hello|buen|from:|de:|-----|begin forwarded|inicio da)/

/** "Complementando minha mensagem:", "corrigindo a mensagem anterior:" announces the rest of a mail. */
const OWN_MAIL =
  /\b(?:(?:minha|nossa|my|our|mi|nuestro)|(?:corrigindo|complementando|completando|retificando|respondendo|atualizando|correcting|answering|corrigiendo|respondiendo)(?: (?:a|ao|o|sua|the|your|el|su))?) (?:ultim[ao] |outra |primeir[ao] |last |previous |first )?$/

const MAX_QUOTE = 900
/** "O IP que o site mostra: 200.1.2.3" */
const IP_FIRST = /^\d{1,3}(?:\.\d{1,3}){3}(?!\d|:| (?:failed|does|rejected|blocked|refused|is )|\])/

function announced(folded: string): Range[] {
  const found: Range[] = []
  let tries = 0
  announcement.lastIndex = 0
  for (let match = announcement.exec(folded); match !== null && tries < MAX_TRIES; match = announcement.exec(folded)) {
    tries += 1
    if (/^m/.test(match[0]) && OWN_MAIL.test(folded.slice(Math.max(0, match.index - 30), match.index))) continue
    let start = match.index + match[0].length
    const onLine = !match[0].includes('\n') && /^[ \t]{0,4}[^\s]/.test(folded.slice(start, start + 6))
    const blanks = /^[\s>*"'`-]{0,60}/.exec(folded.slice(start, start + 60))
    if (blanks !== null && !(blanks[0].includes('-') && folded.startsWith('-err', start + blanks[0].length - 1))) start += blanks[0].length
    else if (blanks !== null) start += blanks[0].length - 1
    if ((blanks?.[0].match(/\n/g)?.length ?? 0) > 3 || start >= folded.length) continue
    const colon = match[0].includes(':')
    const looks = looksLikeErrorAt(folded, start)
    const opening = folded.slice(start, start + 200)
    if (NOT_SHOWN.test(opening)) continue
    // "Fala que o servidor não respondeu" and below it "porta 995 com ssl …".
    if ((match[0].endsWith('\n') || blanks?.[0].includes('\n') === true) && beginsOwnLine(opening.slice(0, 90))) continue
    if (
      IP_FIRST.test(opening.slice(0, 20)) ||
      BARE_SETTING.test(opening.slice(0, 24)) ||
      beginsWithSettings(opening) ||
      OWN_SETTING.test(opening)
    )
      continue
    if (
      folded[start - 1] === '"' &&
      !startsLikeError(opening) &&
      isToldByPerson(folded.slice(start, start + MAX_QUOTE).split('"', 1)[0] ?? '')
    )
      continue
    if (!looks && (FAILS.test(match[0]) || isDeniedAnnouncement(folded, match.index))) continue
    // Without a colon only words that open like an error count; with one, on its own line, a sentence that is not the customer's.
    const speaks = /^(?:da|dando|gives) (?:e|eh|is) |^log|erro|error|aparec|diz|dice|fal[ao]|mostr|surg|says|said|shows|sale|escrito/.test(
      match[0],
    )
    const gives = speaks || isTheFollowing(folded, match) || isInEnglish(folded, match[0], start)
    if (!looks && !(colon && (gives || !onLine || tellsTrouble(opening)) && isPlainSentence(folded, start))) continue
    // A label that begins its line announces nothing but the error: "Erro: …".
    const isLabel = /^[\s>*•·-]{0,8}(?:\d{1,2}[.)-]{1,2}\s?)?$/.test(
      folded.slice(folded.lastIndexOf('\n', match.index - 1) + 1, match.index).slice(-40),
    )
    const end = endOfError(folded, start, onLine && !isLabel ? 'in-prose' : 'own-line')
    const words = folded.slice(start, end)
    if (words.trim().length < 4 || isVagueFolded(words.trim()) || startsNoError.test(words.slice(0, 80))) continue
    if (!looks && VERSION_SHOWN.test(words.trim())) continue
    found.push({ start, end, by: 'announced' })
    announcement.lastIndex = Math.max(end, announcement.lastIndex)
  }
  return found
}

/** "Receberam o seguinte retorno: …"; "a seguinte mensagem" may be one that somebody wrote. */
function isTheFollowing(folded: string, { 0: announcement, index }: RegExpExecArray): boolean {
  return (
    /^(?:retorno|resposta|devolucao|aviso|alerta|respuesta)/.test(announcement) &&
    /\b(?:seguinte|siguiente) $/.test(folded.slice(Math.max(0, index - 10), index))
  )
}

/** "O retorno foi: The account that you tried to reach …": English behind another language's announcement is a server's. */
function isInEnglish(folded: string, announcement: string, start: number): boolean {
  if (!/retorno|resposta|devolucao|volta|texto|frase|recado|mensage|respuesta|mensaje/.test(announcement)) return false
  return /^(?:the|your|this|we|you|sorry|message|mail|e-?mail|user|recipient|address|mailbox|account|host) [a-z']{2,14} [a-z']{2,14}/.test(
    folded.slice(start, start + 60),
  )
}

function isPlainSentence(folded: string, start: number): boolean {
  const line = folded.slice(start, Math.min(endOfLine(folded, start), start + 300)).split(/[.!?]\s/)[0] ?? ''
  return (
    line.trim().split(/\s+/).length >= 3 &&
    !BOILERPLATE.test(line) &&
    !customer.test(line) &&
    !/^[^:\n]{2,60}:\s/.test(line) &&
    !/^[^\n]{0,80}\t/.test(line)
  )
}

// --- known ---

const cueBefore =
  /(?:erro|error|mensagem|message|mensaje|aparec\w{1,6}|diz\w{0,4}|diss\w{1,4}|fala\w{0,4}|mostra\w{0,4}|surge|exibe|da|deu|dando|retorn\w{1,5}|devolv\w{1,5}|volt\w{1,4}|acus\w{1,3}|says?|saying|shows?|got|get|sale|salio|dice|avis\w{1,4}|bounce|escrito|assim|inform\w{1,3})\b[^.!?\n]{0,24}$/

/** A quotation's, a list's or an item's mark: "> ", "- ", "4) ", "d. ", "(4) ". */
const LINE_MARK = /^[\s>*•·.-]{0,6}(?:[([]?(?:\d{1,2}|[a-z])[ºª°]? ?[.)\]-]{1,2}[ \t]{0,3})?$/

function known(folded: string): Range[] {
  const found: Range[] = []
  let tries = 0
  const strong = firstOfAny(folded, strongIn)
  let behind = 0
  for (let match = strong(0); match !== null && tries < MAX_TRIES; match = strong(behind)) {
    tries += 1
    const start = match.index
    behind = start + match[0].length
    const lineStart = folded.lastIndexOf('\n', start - 1) + 1
    const head = folded.slice(Math.max(lineStart, start - 200), start)
    const isOwnLine = head.trim() === '' || LINE_MARK.test(head)
    const isCode = /\d{3}|0x|-err|\[|exception$/.test(match[0])
    if (!isCode && !cueBefore.test(head) && isComplaint(folded.slice(start, start + MAX_COMPLAINT))) continue
    // A program's words inside a customer's sentence need an announcement: "o servidor respondeu" may be a tale.
    if (!isOwnLine && !isCode && !cueBefore.test(head) && !/[.!?:(]\s{0,3}$/.test(head) && head !== '') {
      continue
    }
    if (!isOwnLine && customer.test(folded.slice(start, start + 60).split(/[.!?]\s/, 1)[0] ?? '') && !isCode) continue
    let end = endOfError(folded, start, isOwnLine ? 'own-line' : 'in-prose')
    const from = beginOf(folded, { lineStart, start, head, isCode })
    const open = unclosedBracket(folded, lineStart, from)
    if (open !== undefined) end = Math.min(end, closingBracket(folded, open) ?? end)
    if (end - from >= 6) found.push({ start: from, end, by: 'known' })
    behind = Math.max(end, behind)
  }
  return found
}

/** Where the message begins that is recognised at `start`: with the sentence that its code ends, or with a program's heading of it. */
function beginOf(folded: string, at: { lineStart: number; start: number; head: string; isCode: boolean }): number {
  const { lineStart, start, head } = at
  if (!at.isCode) return start - lengthOfHeading(head)
  return folded[start - 1] === '"' ? start : Math.min(sentenceBefore(start, head), lineOpening(folded, lineStart, start))
}

/** "Não baixa, aparece na tela …": the writer tells what he sees, and only then comes what is shown. */
const TOLD_SHOWN =
  /\b(?:aparec(?:e|eu|endo|ia)|diz|dizendo|dizia|mostra|mostrou|mostrando|(?:vem|veio|fica|ta|esta|tem) escrit[oa]|na tela|says|saying|shows|showing|it is written|dice|diciendo|muestra|sale|salio|pone|viene)\b/

/** Where a line opens like an error and ends with a code, it is one message: "Não foi possível … . Verifique … . Número do erro: 0x…". */
function lineOpening(folded: string, lineStart: number, start: number): number {
  if (start - lineStart > MAX_ERROR) return start
  const mark =
    /^[\s>*•·"'-]{0,8}(?:\d{1,2}[.)-]{1,2}\s{0,3})?(?:[^:.!?\n]{2,50}:[ \t]{1,3})?["']?/.exec(folded.slice(lineStart, lineStart + 80))?.[0]
      .length ?? 0
  weakAt.lastIndex = strongAt.lastIndex = lineStart + mark
  if (lineStart + mark >= start || !(weakAt.test(folded) || strongAt.test(folded))) return start
  const told = folded.slice(lineStart, start)
  return customer.test(told) || TOLD_SHOWN.test(told) ? start : lineStart + mark
}

const WEAK_BEFORE = new RegExp(
  `(?:^|[.:;!?,] |\\b(?:erro|que|mensagem|diz|fala|message|error) )((?:${either(WEAK_OPENINGS)})[^.!?\\n:]{0,140}[.:]? {0,2}[(\\[-]{0,2} {0,2}(?:(?:erro|error|codigo|code)[ :]{0,2})?\\(?)$`,
)

/** "Porta 995, SSL. 554 5.7.1 …" */
const LONE_SETTING = /^(?:ssl|tls|starttls)(?:[/ ](?:ssl|tls))?[.:]?[ (]{0,3}$/

/** A code ends the sentence that it explains: "Não foi possível localizar o servidor. (0x800CCC0D)". Returns where that sentence begins. */
function sentenceBefore(start: number, head: string): number {
  const match = WEAK_BEFORE.exec(head)
  if (match?.[1] === undefined || LONE_SETTING.test(match[1]) || customer.test(match[1]) || TOLD_SHOWN.test(match[1])) return start
  return start - match[1].length
}

/** A tool's line wins; then quoted words over what else was found there, unless that began with error words of its own before the quotation mark; else the longer wins. */
function withoutOverlap(folded: string, ranges: Range[]): Range[] {
  // "Tarefa 'ana@…' relatou erro (0x800CCC0F): 'A conexão …'": a program's sentence that names something between marks holds its quotation, too.
  const sentences = ranges.filter(({ by }) => by === 'known')
  const isWithin = ({ start, end }: Range): boolean =>
    sentences.some((other) => other.start < start && end <= other.end && /["'].*["']/s.test(folded.slice(other.start, start)))
  const weigh = (range: Range): number =>
    (range.isLine ? 20_000 : range.by === 'quoted' && range.end - range.start >= 12 && !isWithin(range) ? 10_000 : 0) +
    range.end -
    range.start
  // Each once: whoever floods a letter with quotations would have each compared with all at every step of sorting.
  const weighed = ranges.map((range) => ({ range, weight: weigh(range) })).sort((a, b) => b.weight - a.weight)
  const kept: Range[] = []
  for (const { range } of weighed) {
    if (!kept.some((other) => range.start < other.end && other.start < range.end)) kept.push(range)
  }
  return kept.sort((a, b) => a.start - b.start)
}
