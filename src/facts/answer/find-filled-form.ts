// Answers typed into the desk's own quoted form, "em azul, no corpo do seu e-mail": quoted by marks and dates as the desk's words,
// and the customer's all the same. Comes in: labelled answers found in the desk's words. Goes out: those that the customer filled in.
// They count only in the letter he answers. Where we know what we asked last, that letter is ours and its form was empty: only what we
// asked counts, and whatever stands in its lines is the customer's. Else only where his own words point there or say nearly nothing.
import type { Field } from '../../checklist/checklist.ts'
import { isNoAnswer } from '../../value/no-answer.ts'
import { readAnswer } from '../../value/read-value.ts'
import { fold } from '../../value/text/fold.ts'
import { NO_DATE } from '../../value/value.ts'
import { newestCustomerAge, type Speech } from '../speech/find-speakers.ts'
import type { SpokenLines } from '../speech/speech-lines.ts'
import type { RawAnswer } from './raw-answer.ts'

const POINTS_THERE =
  /\b(?:abaixo|embaixo|respond\w{1,8}|respostas?|preench\w{1,6}|segue|seguem|azul|vermelho|verde|amarelo|negrito|colorido|maiuscul\w{1,3}|caixa alta|no corpo|no proprio|no seu e-?mail|no e-?mail de voces|no texto|na frente|ao lado|below|inline|in blue|in red|in bold|filled|answers?|answered|my replies|abajo|respuestas?|respondi\w{0,4}|complet\w{1,4}|rellen\w{1,4}|en azul|en rojo|(?:assim|asi|like this|as follows)(?= ?:))\b/
const FEW_WORDS = 25
const MIN_FILLED = 2

export type FilledForm = {
  /** Labelled answers in the desk's words. */
  filled: readonly RawAnswer[]
  /** Labelled answers in the customer's. */
  own: readonly RawAnswer[]
  /** What we asked last; absent where the desk's words are not known to be ours. */
  asked: readonly Field[] | undefined
}

/** Returns the answers of `filled` that the customer wrote; none where the desk's words are just quoted. */
export function findFilledForm(spoken: SpokenLines, { filled, own, asked }: FilledForm): RawAnswer[] {
  const { lines, folded, speeches } = spoken
  // Above a letter that an agent passes on stands his own.
  const answering = lines.some(({ speech }) => speech.speaker === 'customer') ? newestCustomerAge(speeches) : -1
  const writer = lines.find(({ speech }) => speech.speaker === 'customer' && speech.age === answering)
  const newest = speeches.reduce(
    (age, speech) => (speech.speaker === 'desk' && speech.age > answering ? Math.min(age, speech.age) : age),
    Number.POSITIVE_INFINITY,
  )
  const speechOf = (answer: RawAnswer): Speech | undefined => speeches[answer.at]
  const here = filled.filter(
    (answer) =>
      speechOf(answer)?.age === newest &&
      answer.matches.length > 0 &&
      answer.end > answer.start &&
      !explains(answer, speechOf(answer)?.passage.text ?? ''),
  )
  const byWriter = (answer: RawAnswer): RawAnswer => ({ ...answer, ...(writer === undefined ? {} : { filledBy: writer.at }) })
  if (asked !== undefined) return here.filter((answer) => isInOurForm(answer, asked, speechOf(answer)?.passage.text ?? '')).map(byWriter)
  // Our own letter, which somebody answers whom we did not write to: on one line it notes what is known, and below no line stands an answer.
  const isOurs = filled.some((answer) => speechOf(answer)?.age === newest && isItemOfOurs(answer, speechOf(answer)?.passage.text ?? ''))
  const placed = isOurs ? here.filter(({ by }) => by !== 'next-line') : here
  const enough = isOurs ? 1 : MIN_FILLED
  if (placed.length < enough || (writer !== undefined && newest > writer.speech.age + 1)) return []

  const words = new Set(lines.flatMap((line) => (line.speech.speaker === 'customer' && line.speech.age === answering ? [line.at] : [])))
  const said = [...words]
    .map((at) => folded[at] ?? '')
    .join(' ')
    .slice(0, 5_000)
  const hasOwn = own.some((answer) => speechOf(answer)?.age === answering && answer.end > answer.start && answer.by !== 'inline-answer')
  const isPointed = POINTS_THERE.test(said) || (!hasOwn && said.split(/\s+/).length <= FEW_WORDS)
  if (!isPointed) return []

  const fits = placed.filter((answer) => {
    const field = answer.matches[0]?.field
    const text = speechOf(answer)?.passage.text.slice(answer.start, answer.end) ?? ''
    if (field === undefined || isNoAnswer(text)) return false
    return readAnswer(field.type, text, NO_DATE) !== undefined
  })
  if (fits.length < enough) return []
  // Below a line that was left empty the desk's own next heading stands, and no answer.
  return placed.filter((answer) => answer.by !== 'next-line' || fits.includes(answer)).map(byWriter)
}

/** Whoever asks signs below his last question: "Vanessa - Suporte", "Equipe de Atendimento". */
const SIGNED_BY_DESK =
  /^(?:(?:att|atenciosamente|abs|abracos|obrigad[oa]|grat[oa]|cordialmente|regards|thanks|saludos)\b|(?:[a-z.]{2,20} ){0,3}(?:[-–—|/,] ?)?(?:(?:a |o )?(?:equipe|time|central|setor|departamento|team|equipo|mesa)(?: d[eoa])? )?(?:suporte|atendimento|support|helpdesk|help desk|service desk|soporte|atencion|sac|n[12])(?: (?:tecnico|ao cliente|team|al cliente|n[12]|[a-z]{3,20})){0,2}[.!]?$)/
/** "(exemplo: 203.0.113.9)", behind what is asked. */
const AN_EXAMPLE = /(?:\b(?:exemplos?|ex|example|ejemplo|e\.g|p\. ?ej)\b\.?[ :=]{0,3})$/

/** A question's own explanation and example ("Porta — fica nas configurações … Exemplo: 995"), and who asks, answer nothing. */
function explains(answer: RawAnswer, text: string): boolean {
  const { matches, start, end, by, blockEnd } = answer
  if (isItemOfOurs(answer, text)) return true
  if (AN_EXAMPLE.test(fold(text.slice(Math.max(0, start - 14), start)))) return true
  if (by === 'next-line' && SIGNED_BY_DESK.test(fold(text.slice(start, Math.min(end, start + 90))).trim())) return true
  const said = bare(text.slice(start, Math.max(blockEnd, start + 80)))
  return matches.some(({ field }) => explanationsOf(field).some((where) => said.startsWith(bare(where).slice(0, 30))))
}

function explanationsOf({ whereToFind, whereInProgram }: Field): string[] {
  return [whereToFind, ...whereInProgram.map((each) => each.whereToFind)].flatMap((texts) => Object.values(texts))
}

/**
 * In our letters a form's line is "Title: ", the answer on it; a title with a dash begins an explanation. A hint's sentence may hold a
 * colon too ("Confira a porta e a criptografia: em geral, porta 995 com SSL/TLS"): what it goes on with is ours.
 */
function isInOurForm(answer: RawAnswer, asked: readonly Field[], text: string): boolean {
  const field = asked.find(({ id }) => id === answer.matches[0]?.field.id)
  if (field === undefined || answer.by === 'next-line' || isBehindDash(answer, text)) return false
  const said = bare(answer.label)
  return Object.values(field.title).some((title) => said.endsWith(bare(title)) || bare(title).endsWith(said))
}

function isBehindDash({ labelStart, start }: RawAnswer, text: string): boolean {
  return /[—–][ \t]*$/.test(text.slice(labelStart ?? start, start))
}

/** "Nome e versão do programa — Você informou Outlook; falta só a versão": in our letters a dash behind a title begins what we say. */
function isItemOfOurs(answer: RawAnswer, text: string): boolean {
  return isBehindDash(answer, text) && answer.matches.some(({ field }) => isTitle(field, answer.label))
}

function isTitle({ title }: Field, label: string): boolean {
  return Object.values(title).some((one) => bare(one) === bare(label))
}

function bare(text: string): string {
  return fold(text.slice(0, 200))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
