// Whose answers stand beside their labels signs below the last label, answered or not: "Mensagem de erro:", a blank line, "Vera Lima, Recepção".
// Comes in: the words below an empty label and who wrote the letter. Goes out: whether they are his name, his company's, his job, and so no answer.
// What begins like a program's words, or names a program, is no name, however it is written.
import { ANSWERING, CONTACT } from '../../message/thread/signature-words.ts'
import { ERROR_VERB, errorWords } from '../../value/error/error-opening.ts'
import { findSystems } from '../../value/program/operating-system.ts'
import { findAntivirus, findFirewall } from '../../value/program/protection.ts'
import { findAllSoftware } from '../../value/program/software.ts'
import { fold } from '../../value/text/fold.ts'
import { foldInPlace } from '../fold-in-place.ts'
import type { SpeechLine, SpokenLines } from '../speech/speech-lines.ts'
import type { RawAnswer } from './raw-answer.ts'

/** What programs speak of, and nobody is called. */
const THINGS =
  /\b(?:acesso|conexao|conta|caixa|falhas?|certificado|operacao|rede|servico|limite|tempo|access|connection|account|service|cuenta|conexion|permiss(?:ao|ion)|permiso|negad[oa]|recusad[oa]s?|rechazad[oa]s?|bloquead[oa]s?|expirad[oa]s?|incorret[oa]s?|invalid[oa]s?|esgotad[oa]|encerrad[oa]|suspens[oa]|excedid[oa]|nao|not?)\b/

const MAX_LINES = 3
const MAX_LINE = 60
/** "Vera Lúcia", "Tatiane Souza - Recepção", "Associação de Moradores da Bela Vista", "Vera, presidente" */
const NAME =
  /^[\s*_]{0,4}\p{Lu}[\p{L}'’.&]{0,24}(?: (?:(?:d[aeo]s?|e|y|and|of|del|la|von|van) )?\p{Lu}[\p{L}'’.&]{0,24}){0,6}(?:(?:, ?| ?[-–—|/] ?| \()\p{L}[\p{L}'’.]{1,24}(?: \p{L}[\p{L}'’.]{0,24}){0,4}\)?){0,2}[\s*_.,]{0,3}$/u

/** A name with a job and a company. */
const MAX_SIGNED = 200

/** "[ ] antivírus": what is ticked or not is a line of its own. */
const BOXED = /^[ \t>*•-]{0,8}(?:\[[ x]?\]|\([ x]\)|[\u2610\u2611\u2612])/

/** Returns whether `answer`, below its label, is none: the label stands behind a box, or what stands there just signs the letter. */
export function isNoneBelow(spoken: SpokenLines, answer: RawAnswer, others: readonly RawAnswer[]): boolean {
  if (answer.by !== 'next-line') return false
  const text = spoken.folded[answer.at] ?? ''
  const line = text.lastIndexOf('\n', (answer.labelStart ?? answer.start) - 1) + 1
  return BOXED.test(text.slice(line, line + 20)) || isSignature(spoken, answer, others)
}

/** Returns whether `answer`, below its label, just signs the letter: of `others`, the answer above it stands beside its label. */
function isSignature({ speeches, folded }: SpokenLines, answer: RawAnswer, others: readonly RawAnswer[]): boolean {
  const { at, matches, start } = answer
  const text = speeches[at]?.passage.text.slice(start) ?? ''
  if (matches[0]?.field.type !== 'text' || text.length > MAX_SIGNED) return false
  const above = others.findLast((other) => other.at === at && other.end > other.start && other.start < start)
  return above !== undefined && above.by !== 'next-line' && signs(text, (folded[at] ?? '').slice(start))
}

/** Returns whether `line` and all below it are a name that signs what stands above: the writer's own in small letters, too, below an empty line. */
export function isNameBelow({ speech: { passage, from }, start, end }: SpeechLine): boolean {
  const above = passage.text.slice(0, start)
  const rest = passage.text.slice(start)
  if (above.trim() === '' || rest.length > MAX_SIGNED) return false
  if (signs(rest, foldInPlace(rest))) return true
  const own = new Set(fold(from?.name ?? '').split(/[^a-z]+/))
  const words = fold(passage.text.slice(start, end)).match(/[a-z]+/g) ?? []
  return (
    /\n\s*\n\s*$/.test(above.slice(-MAX_BLANK)) &&
    rest.trim() === passage.text.slice(start, end).trim() &&
    words.every((word) => own.has(word))
  )
}

/** Blanks between the letter and its writer's name. */
const MAX_BLANK = 20

function signs(text: string, folded: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0 || lines.length > MAX_LINES) return false
  if (!lines.every((line, index) => line.length <= MAX_LINE && (NAME.test(line.trim()) || (index > 0 && CONTACT.test(fold(line))))))
    return false
  if (ANSWERING.test(folded) || THINGS.test(folded) || errorWords.test(folded) || ERROR_VERB.test(folded)) return false
  return [findAntivirus, findFirewall, findSystems, findAllSoftware].every((find) => find(text).length === 0)
}
