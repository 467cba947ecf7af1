// Errors without marks whose first word begins with a capital: "na tela diz O servidor fechou a conexão". Comes in: a text and its folded form.
import type { foldWithOffsets } from '../text/fold.ts'
import { endOfLine } from '../text/lines.ts'
import { customer } from './end-of-sentences.ts'
import { endOfError } from './error-end.ts'
import { ERROR_VERB, startsLikeError } from './error-opening.ts'
import { looksLikeErrorAt } from './looks-like-error.ts'
import { isVagueFolded } from './no-error.ts'
import { BARE_SETTING, beginsWithSettings } from './told-screen.ts'

/** As for announcements. */
const MAX_TRIES = 400

// "na tela diz O servidor fechou a conexão": without marks, a capital letter behind a word of saying begins what is said.
const SAYS =
  /(?<![a-z])(?:diz|dizendo|dizia|disse|aparece|apareceu|aparecendo|mostra|mostrou|mostrando|fala|falando|falou|surge|surgiu|exibe|exibiu|deu|da|dando|acusa|acusou|avisa|avisou|informa|informou|reclama|reclamou|retorna|retornou|voltou|veio|erro|error|mensagem|msg|message|mensaje|aviso|alerta|says|saying|said|shows|showed|muestra|mostro|dice|sale|salio|devuelve|escrito|escrita|escritas|escritos|written|texto|frase|phrase|chamad[oa]|chama)(?: (?:que|o|a|um|uma|the|el|un|erro|error|aviso|alerta|mensagem|msg|message|mensaje|frase|phrase|de erro|na tela|la|aqui|me|assim|e|eh|is|es|exata|exato|ali|pra mim|para mim|em vermelho|embaixo|em baixo|abaixo|no canto|na janela|na barra|no rodape|no visor|dizendo|escrito)){0,4}(?:,? (?:em|en|in) (?:ingles|english|portugues),?)? $/

/** "Vem escrito, em inglês, Message rejected …" */
const IN_ENGLISH = /(?:ingles|english), $/

/** Returns the words of `text` without marks that begin with a capital right behind a word of saying, and that are like an error's, as folded spans. */
export function findCapitalisedErrors(text: string, { folded, at }: ReturnType<typeof foldWithOffsets>): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let tries = 0
  for (let start = folded.indexOf(' ') + 1; start > 0; start = folded.indexOf(' ', start) + 1) {
    if (!isPlainLetter(folded.charCodeAt(start))) continue
    if (!isPlainLetter(folded.charCodeAt(start - 2)) && !IN_ENGLISH.test(folded.slice(Math.max(0, start - 9), start))) continue
    const letter = text.charAt(at(start))
    const before = text.charAt(at(start - 2))
    // Where all is in capitals one begins nothing.
    if (letter === letter.toLowerCase() || before !== before.toLowerCase() || !SAYS.test(folded.slice(Math.max(0, start - 60), start)))
      continue
    // "Every message I send to them": English writes its writer with a capital.
    if (folded.startsWith('i ', start)) continue
    if (++tries > MAX_TRIES) break
    // "O Hélio da Transportes": without its accent "da" is a preposition, unless an error opens behind it.
    if (text.slice(at(start - 4), at(start)) === ' da ' && !startsLikeError(folded.slice(start, start + 160))) continue
    // Words of errors in the next sentence are another's.
    if (
      !looksLikeErrorAt(folded, start, endOfSentence(folded, start)) &&
      !ERROR_VERB.test(folded.slice(start, endOfLine(folded, start)).slice(0, 160))
    )
      continue
    if (beginsWithSettings(folded.slice(start, endOfLine(folded, start))) || BARE_SETTING.test(folded.slice(start, start + 24))) continue
    const end = endOfError(folded, start, 'in-prose')
    const words = folded.slice(start, end)
    if (words.trim().split(/\s+/).length < 2 || isVagueFolded(words) || customer.test(words)) continue
    found.push({ start, end })
  }
  return found
}

function isPlainLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a
}

function endOfSentence(folded: string, start: number): number {
  const stop = folded.slice(start, endOfLine(folded, start)).search(/[.!?]\s/)
  return stop < 0 ? endOfLine(folded, start) : start + stop
}
