// A message box as Windows copies it (Ctrl+C): title, text and buttons between rows of dashes, or each under its name in brackets.
// Comes in: folded text. Goes out: the boxes, and where the text of each stands that tells of trouble, without its title and its buttons.
import { allMatches } from '../text/all-matches.ts'
import { ERROR_VERB, errorWords } from './error-opening.ts'

const ROW = '[ \\t>]{0,8}-{10,80}[ \\t]{0,4}\\n{1,2}'
const BUTTON =
  '(?:ok|cancelar|sim|nao|ajuda|fechar|repetir|anular|ignorar|tentar novamente|detalhes?|sair|continuar|yes|no|cancel|help|close|retry|abort|ignore|details|continue|si|aceptar|cerrar|ayuda|reintentar|salir|depurar|debug)'
const BUTTONS = `[ \\t>]{0,8}(?:\\[?${BUTTON}\\]?[ \\t]{0,8}){1,5}$`
const TEXT = '((?:(?![ \\t>]{0,8}(?:-{10}|\\[))[^\\n]{0,300}\\n){1,12})'

const BOXES = [
  new RegExp(`^${ROW}[ \\t>]{0,8}[^\\n]{1,120}\\n{1,2}${ROW}${TEXT}${ROW}${BUTTONS}`, 'gm'),
  new RegExp(`^[ \\t>]{0,8}\\[(?:instrucao principal|main instruction|instruccion principal)\\][ \\t]{0,4}\\n{1,2}${TEXT}`, 'gm'),
]
const MAX_BOXES = 10
const DENIED = /\b(?:nao|erro|error|not|no se|cannot|can't|couldn't|unable)\b/

type Range = { start: number; end: number }

/** Returns where boxes stand in `folded`, whole. */
export function findBoxes(folded: string): Range[] {
  return searchBoxes(folded).map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }))
}

/** Returns the texts of the boxes in `folded`, in order of their kind. */
export function findMessageBoxes(folded: string): Range[] {
  return searchBoxes(folded).flatMap(({ 0: whole, 1: text = '', index }) => {
    if (!errorWords.test(text) && !ERROR_VERB.test(text) && !DENIED.test(text)) return []
    const from = index + whole.lastIndexOf(text)
    const start = from + text.length - text.trimStart().length
    return [{ start, end: from + text.trimEnd().length }]
  })
}

/** "… contate o administrador. [OK]": the buttons below what a window says. */
const BUTTONS_BEHIND = new RegExp(`(?:\\s{1,4}\\[ ?${BUTTON} ?\\]){1,4}\\s{0,4}$`)
const MAX_BUTTONS = 90

/** Returns where folded[start, end) ends without the buttons that close it. */
export function endBeforeButtons(folded: string, { start, end }: Readonly<Range>): number {
  return end - (BUTTONS_BEHIND.exec(folded.slice(Math.max(start, end - MAX_BUTTONS), end))?.[0].length ?? 0)
}

function searchBoxes(folded: string): RegExpExecArray[] {
  return BOXES.flatMap((box) => allMatches(folded, box, MAX_BOXES))
}
