// A chat that somebody pasted from a messenger ("[14/09/2026 10:02] Bia: …", "Bia 10:02" above her words, "Bia: …") → its pieces.
// Comes in: the lines of one writer. Goes out: the marks that say who speaks and when, the turns that only ask, and everything else.
// It is a chat only where two people speak in turn and one of them asks. Pure, linear, never throws.
import { allMatches } from '../../value/text/all-matches.ts'

/** `mark`: a program's words; `question`: a turn that asks and states nothing; `around`: what stands above and below the chat. */
export type ChatPiece = { kind: 'mark' | 'question' | 'said' | 'around'; text: string }

type Mark = { line: number; name: string; words: string; rest: string }

/** A chat of a morning has a hundred lines; below so many nothing is looked for. */
const MAX_LINES = 600
/** Each turn is a passage or two, and a mail is heard in some hundreds. */
const MAX_MARKS = 120
const LONGEST_MARK = 110
const LEAST_MARKS = 3
/** Without times of day only people who speak again and again are known for such. */
const LEAST_MARKS_WITHOUT_TIME = 4

const DATE = String.raw`\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?`
const CLOCK = String.raw`\d{1,2}[:h]\d{2}(?::\d{2})?(?: ?[apAP]\.? ?[mM]\.?)?`
const MOMENT = `(?:${DATE},? (?:às |at )?)?${CLOCK}(?:, ${DATE})?`
const NAME = String.raw`[\p{L}~][\p{L}.'’ -]{1,30}(?: ?\([^()\n]{1,24}\))?`
const CAPITAL_NAME = String.raw`\p{Lu}[\p{L}.'’-]{0,20}(?: (?:(?:d[aeo]s?|del?|la|van|von|e) )?\p{Lu}[\p{L}.'’-]{0,20}){0,3}(?: ?\([^()\n]{1,24}\))?`

/** "[10:02, 14/09/2026] Bia: …", "14/09/2026 10:02 - Bia: …", "10:02 Bia: …", "Bia [10:02]: …". */
const STAMPED = new RegExp(
  String.raw`^[ \t]{0,4}(?:(?:[[(]${MOMENT}[\])]|${MOMENT})[ \t]?(?:[-–—][ \t])?(?<name>${NAME})|(?<named>${CAPITAL_NAME}),?[ \t][[(]?${MOMENT}[\])]?)[ \t]?:(?=[ \t]|$)`,
  'u',
)
/** A line of its own above what is said: "Bia Lemos 10:02", "Bia Lemos — Hoje às 10:02", "[10:02] Bia Lemos". */
const ABOVE = new RegExp(
  String.raw`^[ \t]{0,4}(?:(?<name>${CAPITAL_NAME})[ \t]{0,4}[,—–|-]?[ \t]{1,4}(?:[[(])?(?:(?:[Hh]oje|[Oo]ntem|[Tt]oday|[Yy]esterday|[Hh]oy|[Aa]yer)[ ,]{1,2}(?:às |at |a las )?)?${MOMENT}[\])]?|[[(]${MOMENT}[\])][ \t]{1,4}(?<named>${CAPITAL_NAME}))[ \t]{0,4}:?[ \t]{0,4}$`,
  'u',
)
/** "Bia (cliente): …" */
const NAMED = new RegExp(String.raw`^[ \t]{0,4}(?:[-–—] )?\*?(?<name>${NAME})\*?[ \t]?:\*?(?=[ \t])`, 'u')

/** What a form's line begins with is nobody's name. */
const NO_NAME =
  /(?:^|[^\p{L}])(?:ip|port[ao]?|puerto|servidor|servers?|hosts?|pop3?|smtp|imap|usu[aá]rio|usuario|user(?:name)?|login|senha|password|contas?|cuenta|account|e-?mails?|correos?|erros?|errors?|mensage[mn]s?|messages?|mensajes?|datas?|dates?|fecha|hor(?:a|ário)s?|time|dia|day|(?<!\p{L} )de|para|from|to|cc|assunto|subject|asunto|remetentes?|sender|destinat[aá]rios?|recipients?|vers[aãi]o\p{L}?|programa?|software|cripto\p{L}*|seguran\p{L}*|obs|ps|logs?|perguntas?|respostas?|questions?|answers?|preguntas?|respuestas?|windows|sistema|anti\p{L}+|firewall|dom[ií]nio|domain|mx|ticket|chamado|protocolo|hoje|ontem|today|yesterday|hoy|ayer|segunda|ter[cç]a|quarta|quinta|sexta|s[aá]bado|domingo|\p{L}+feira|manh[aã]|tarde|noite|desde|since|n[aã]o|sim|outlook|thunderbird)(?!\p{L})/iu

const ASKS =
  /^["'“ ]{0,3}(?:(?:e|and|y|ah|ok|blz|beleza|certo|entendi|t[aá]|bom|agora|please|por favor|pf|pfv|got it|right|vale)[ ,.]{1,3}){0,3}(?:(?:me |nos |pode(?:s|ria)? (?:me )?|consegue(?:s)? (?:me )?|voc[eê] |vc |can you |could you )?(?:pass[ae]|mand[ae]|envi[ae]|diz|diga|fal[ae]|inform[ae]|copi[ae]|col[ae]|l[eê](?= )|confirm[ae]|repet[ae]|v[eê](?= )|olh[ae]|tira|send|tell|give|paste|copy|p[aá]same|dime|m[aá]ndame|env[ií]ame|dame)(?: me| pra mim)?(?!\p{L})|qual|quais|que (?!nada|bom|pena|[eé] (?:que|isso))|quem|quando|onde|cad[eê]|what|which|when|who|where|cu[aá]l|qu[ié]\p{L}{1,3} |cu[aá]ndo|d[oó]nde)/iu
/** Who asks and tells a value in the same breath states it. */
const TELLS = /@|\d{3}|\d[.:h]\d/
const LONGEST_TURN = 220
/** "Não chegou nada, de que conta você mandou?": what stands before the question is said. Behind a comma it begins like one. */
const BEFORE_QUESTION = /[.!;,]\s/g

/** Returns the pieces of `lines`, all of them in order; undefined where they hold no chat. */
export function findChat(lines: readonly string[]): ChatPiece[] | undefined {
  const marks = findMarks(lines)
  const turns = marks.map((mark, index) => turnOf(lines, mark, marks[index + 1]))
  if (!turns.some(({ question }) => question !== '')) return undefined
  const pieces: ChatPiece[] = [{ kind: 'around', text: lines.slice(0, marks[0]?.line).join('\n') }]
  for (const [index, { said, question, below }] of turns.entries()) {
    pieces.push({ kind: 'mark', text: marks[index]?.words ?? '' }, { kind: 'said', text: said })
    pieces.push({ kind: 'question', text: question }, { kind: 'around', text: below })
  }
  return pieces.filter(({ text }) => text.trim() !== '')
}

/** The marks of the first shape of which the text holds enough for a chat of two. */
function findMarks(lines: readonly string[]): Mark[] {
  const shown = lines.slice(0, MAX_LINES)
  // Every mark has a colon, in its time or behind its name.
  if (!shown.some((line) => line.includes('?')) || shown.filter(hasColon).length < LEAST_MARKS) return []
  for (const [shape, least] of [
    [STAMPED, LEAST_MARKS],
    [ABOVE, LEAST_MARKS],
    [NAMED, LEAST_MARKS_WITHOUT_TIME],
  ] as const) {
    const marks = shown.flatMap((line, at) => readMark(shape, line, at))
    const again = shape === NAMED ? repeated(marks) : marks
    const names = new Set(again.map(({ name }) => name)).size
    if (again.length >= least && names > 1 && names < again.length) return again.slice(0, MAX_MARKS)
  }
  return []
}

function hasColon(line: string): boolean {
  const colon = line.indexOf(':')
  return colon > 0 && colon < LONGEST_MARK
}

function readMark(shape: RegExp, line: string, at: number): Mark[] {
  if (!hasColon(line)) return []
  const found = shape.exec(line.slice(0, LONGEST_MARK))
  const name = found?.groups?.['name'] ?? found?.groups?.['named']
  if (found === null || name === undefined || NO_NAME.test(name)) return []
  return [{ line: at, name: name.trim().toLowerCase(), words: found[0], rest: line.slice(found[0].length) }]
}

/** Marks of people who speak twice at least. */
function repeated(marks: readonly Mark[]): Mark[] {
  const turns = Map.groupBy(marks, ({ name }) => name)
  return marks.filter(({ name }) => (turns.get(name)?.length ?? 0) > 1)
}

type Turn = { said: string; question: string; below: string }

/** What is said behind `mark`: up to the next one; the last turn ends at a blank line, because below it the writer goes on. */
function turnOf(lines: readonly string[], mark: Mark, next: Mark | undefined): Turn {
  const under = lines.slice(mark.line + 1, next?.line)
  const isAbove = mark.rest.trim() === ''
  const first = isAbove ? under.findIndex((line) => line.trim() !== '') : 0
  const blank = under.findIndex((line, index) => index >= first && line.trim() === '')
  const end = next !== undefined || blank < 0 ? under.length : blank
  const words = [...(isAbove ? [] : [mark.rest]), ...under.slice(0, end)].join('\n')
  const below = under.slice(end).join('\n')
  const asked = next === undefined || next.name === mark.name ? words.length : startOfQuestion(words)
  return { said: words.slice(0, asked), question: words.slice(asked), below }
}

/** Where the question begins that `words` end with; their length where they end with none. */
function startOfQuestion(words: string): number {
  if (words.length > LONGEST_TURN) return words.length
  const mark = words.lastIndexOf('?')
  const end = mark < 0 ? words.length : mark
  const starts = allMatches(words.slice(0, end), BEFORE_QUESTION).map(({ 0: { length }, index }) => index + length)
  const start = starts.findLast((at) => words[at - 2] !== ',' || ASKS.test(words.slice(at))) ?? 0
  const question = words.slice(start, end)
  return TELLS.test(question) || (mark < 0 && !ASKS.test(question)) ? words.length : start
}
