// A further label in the middle of a line: "Usuário: x  Senha: y", "Servidor: pop.…, usuário ana@…, porta 995". Comes in: a folded text and
// where the value of the label before begins. Goes out: the next label, and where that value is cut off.
import { type FoundLabel, isForeign } from './find-label.ts'
import { findLabelMatches, type LabelBook } from './label-book.ts'
import { findUnmarkedSetting } from './unmarked-setting.ts'
import { readFoldedWords } from './word-match.ts'

/** How surely words in the middle of a line must name a field. */
const INNER_NEEDED = 0.95

/** "Erro: Mailbox full. Pra: rui@…": a sentence that names whom it went to, or when, is no error's. */
const SENTENCE_END = /[.!?]["')]?\s$/
const ADDRESS_OR_DAY = /^\s?(?:<?[^\s@<>]{1,64}@[a-z0-9]|(?:hoje|ontem|anteontem|today|yesterday|hoy|ayer|\d{1,2}(?:h|:\d|\/\d))(?![a-z]))/

const WHO_AND_WHEN = ['email', 'datetime', 'date']

/** A further label inside a line: where it begins, and what it is. */
export type InnerLabel = FoundLabel & { cut: number }

/** How strongly a label in the middle of a line must be set off: an error's own words hold words like "usuário:"; a product's do not. */
export type Setting = 'any' | 'sentence' | 'apart'

/** Returns the first label in folded[begin, end) that stands in the middle of a line after a blank or a mark, and in no value between quotation marks. */
export function findInnerLabel(
  book: LabelBook,
  folded: string,
  begin: number,
  place: { end: number; setting: Setting },
): InnerLabel | undefined {
  const from = behindQuotation(folded, begin, place.end)
  // Where an error's words end with their mark, they hold no label behind it.
  const setting = from > begin ? 'any' : place.setting
  const unmarked = setting === 'any' ? findUnmarkedLabel(book, folded, from, place.end) : undefined
  return findMarkedLabel(book, folded, from, { setting, end: unmarked?.start ?? place.end }) ?? unmarked
}

/** 'Erro: "Conta: 'ana@…', Servidor: 'pop.…', Porta: 995". Aconteceu às 9h': where the first value is a quotation, what stands behind it. */
function behindQuotation(folded: string, begin: number, end: number): number {
  const closing = folded[begin] === '"' ? folded.indexOf('"', begin + 1) : -1
  return closing < 0 || closing >= end ? begin : closing + 1
}

function findUnmarkedLabel(book: LabelBook, folded: string, from: number, end: number): InnerLabel | undefined {
  const setting = findUnmarkedSetting(folded, from, end)
  if (setting === undefined) return undefined
  const matches = findLabelMatches(book, readFoldedWords(folded.slice(setting.start, setting.end), setting.start))
  if (matches[0]?.field.type !== setting.type || matches[0].score < INNER_NEEDED) return undefined
  return { matches, start: setting.start, end: setting.end, valueStart: setting.end, cut: cutBefore(folded, from, setting.start) }
}

function cutBefore(folded: string, from: number, at: number): number {
  return at - (/[\s,;|/(.-]*$/.exec(folded.slice(Math.max(from, at - 8), at))?.[0].length ?? 0)
}

function findMarkedLabel(book: LabelBook, folded: string, from: number, place: { end: number; setting: Setting }): InnerLabel | undefined {
  const { end, setting } = place
  let count = 0
  for (let at = from + 1; at < end && count < 24; at++) {
    const mark = folded[at]
    if (mark !== ':' && mark !== '=') continue
    if (folded.startsWith('//', at + 1) || (/\d/.test(folded[at - 1] ?? '') && /\d/.test(folded[at + 1] ?? ''))) continue
    count++
    const windowStart = Math.max(from, at - 60)
    const words = readFoldedWords(folded.slice(windowStart, at), windowStart).filter(
      (word) => word.start > windowStart || windowStart === from,
    )
    for (let take = Math.min(5, words.length); take > 0; take--) {
      const own = words.slice(words.length - take)
      const first = own[0]
      if (first === undefined || first.start === from) continue
      const before = folded.slice(Math.max(from, first.start - 3), first.start)
      // '…","port":995': a line of a program's file.
      if (!/[\s,;|/(.]$|[,{]["']$/.test(before)) continue
      if (setting === 'sentence' && !/[\t|;.,]\s?$| {2,3}$|\n$/.test(before)) continue
      const isNextSentence = SENTENCE_END.test(before) && ADDRESS_OR_DAY.test(folded.slice(at + 1, at + 90))
      if (setting === 'apart' && !/(?:[\t|;]\s?| {2,3}|\n)$/.test(before) && !(take === 1 && isForeign(own)) && !isNextSentence) continue
      const foreign = take === 1 && isForeign(own)
      const [top, ...others] = findLabelMatches(book, own)
      if (setting === 'apart' && isNextSentence && !WHO_AND_WHEN.includes(top?.field.type ?? '')) continue
      if (!foreign && (top === undefined || top.score < INNER_NEEDED)) continue
      const valueStart = at + 1
      const matches = foreign || top === undefined ? [] : [top, ...others]
      return { matches, start: first.start, end: at, valueStart, cut: cutBefore(folded, from, first.start) }
    }
  }
  return undefined
}
