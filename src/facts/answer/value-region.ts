// Where the words of an answer end: a text may go on over lines that the mail program wrapped, a pasted block to its blank line.
// Knows what ends every answer: the next label, a greeting, a closing. Pure; offsets are the passage's.
import { errorWords } from '../../value/error/error-opening.ts'
import { beginsOwnLine } from '../../value/error/own-line.ts'
import { SERVER_RESPONSE } from '../../value/error/server-response.ts'
import { wrapColumn } from '../speech/join-wrapped.ts'
import type { SpeechLine, SpokenLines } from '../speech/speech-lines.ts'

const MAX_LINES = 14
/** A shorter line's end is its writer's, however long the next word. */
const MIN_WRAPPED = 40

// "Resposta:" under a published question says nothing, nor does "R.".
const FILLER =
  /^[\s>*_-]{0,8}(?:(?:resposta|resp|r\d{0,2}|answer|ans|a|respuesta|rta)\.?\s?[:=-]+[\s>_]{0,8}|(?:r|resp|rta|ans)(?:\.|\))(?:\s{1,3}|$))/
const LEADING = /^(?:[\s_>:=*]|-(?!err\b)){0,60}/

/** Returns whether a folded line is nothing but "Resposta:". */
export function isFiller(folded: string): boolean {
  const match = FILLER.exec(folded)
  return match !== null && folded.slice(match[0].length).trim() === ''
}

/** Returns where the value begins in folded[start, end), behind blanks, rules and "Resposta:". */
export function skipFiller(folded: string, start: number, end: number): number {
  const text = folded.slice(start, Math.min(end, start + 200))
  const filler = FILLER.exec(text)
  let at = start + (filler?.[0].length ?? 0)
  const leading = LEADING.exec(folded.slice(at, Math.min(end, at + 60)))
  at += leading?.[0].length ?? 0
  // "-ERR …" and "-" alone keep their dash.
  while (at > start && folded[at - 1] === '-' && (folded.startsWith('err', at) || folded.slice(at, end).trim() === '')) at--
  return Math.min(at, end)
}

const CLOSING =
  /^[\s*_-]{0,6}(?:att\b|at\.te|atte\b|atenciosamente|cordialmente|cord\.|abs\b|abracos?\b|abraço|bjs?\b|beijos?\b|obrigad[oa]|obg\b|grat[oa]\b|agradec|saudacoes|saludos|gracias|muchas gracias|un saludo|thanks|thank you|regards|best regards|kind regards|best,|cheers|sincerely|fico no aguardo|ficamos no aguardo|aguardo|no aguardo|aguardamos|qualquer (?:coisa|duvida)|desde ja|a disposicao|bom dia|boa tarde|boa noite|enviado d[oe]|sent from|desculpa|se precisar|favor |por favor|voce podera fornecer|voces? poder|com estas informacoes|observacao:|caso o dominio)/

/** Returns whether a line closes or opens a letter, and so is no value. */
export function isClosing(spoken: SpokenLines, line: SpeechLine): boolean {
  return CLOSING.test((spoken.folded[line.at] ?? '').slice(line.body, Math.min(line.end, line.body + 60)))
}

type Beginning = { valueStart: number; by: 'label' | 'next-line'; startsValue: (line: number) => boolean }

/** Returns where a text ends that begins at `valueStart` on line `first`. */
export function endOfBlock(spoken: SpokenLines, first: number, { valueStart, by, startsValue }: Beginning): number {
  const begin = spoken.lines[first]
  if (begin === undefined) return valueStart
  const text = spoken.folded[begin.at] ?? ''
  let end = begin.end
  let last = begin
  for (let i = first + 1; i < Math.min(spoken.lines.length, first + MAX_LINES); i++) {
    const line = spoken.lines[i]
    if (line === undefined || line.at !== begin.at) break
    const soFar = text.slice(valueStart, end)
    const isOpen = hasOpenQuote(soFar)
    if (line.blank) {
      if (!isOpen) break
      continue
    }
    // Inside quotation marks there are no labels: "Falha no login do servidor⏎pop.…: conta indisponível."
    const isQuoted = isOpen && text.slice(line.start, line.end).includes('"')
    const isResponse = !line.blank && RESPONSE.test(text.slice(line.start, line.end)) && errorWords.test(soFar)
    if ((!isQuoted && !isResponse && !startsValue(i)) || isClosing(spoken, line)) break
    if (!isOpen && last.end < line.start - 1) break
    // The list's next number is the next answer, however long this one was.
    if (!isOpen && begin.number !== undefined && line.number === begin.number + 1) break
    if (!isOpen && by === 'label' && isNextItem(text, begin, line)) break
    if (!isOpen && by === 'next-line' && beginsOwnLine(text.slice(line.start, line.end).trimStart())) break
    if (!isOpen && !isResponse && by === 'label' && !goesOn(text, last, { line, width: () => wrapWidth(spoken, begin) })) break
    end = line.end
    last = line
  }
  return end
}

/** "Login failed." and below it "Server response: …": a program's next words, and no label. */
const RESPONSE = new RegExp(`^[\\s>*_-]{0,12}(?:${SERVER_RESPONSE})\\s?:`)

/** "* O que aparece: …" and below it "* O que já fizemos: …": what has the same bullet, as far in, is the list's next item. */
function isNextItem(text: string, begin: SpeechLine, line: SpeechLine): boolean {
  const bullet = text.slice(begin.start, begin.body)
  return ITEM_MARK.test(bullet) && text.slice(line.start, line.body) === bullet
}

const ITEM_MARK = /^[ \t]{0,8}[-*•·●▪■◦○‣⁃✓✔☑]{1,2}[ \t]{1,8}$/

/** The column at which the writer's program breaks lines; undefined when it does not. */
function wrapWidth(spoken: SpokenLines, begin: SpeechLine): number | undefined {
  const known = widths.get(begin)
  if (known !== undefined) return known.width
  const text = spoken.folded[begin.at] ?? ''
  const near = text.slice(Math.max(0, begin.start - 4000), begin.end + 4000)
  const width = wrapColumn(near.split('\n'))
  widths.set(begin, { width })
  return width
}

/** Each checklist asks of the same lines. */
const widths = new WeakMap<SpeechLine, { width: number | undefined }>()

function goesOn(text: string, last: SpeechLine, { line, width }: { line: SpeechLine; width: () => number | undefined }): boolean {
  const before = text.slice(last.start, last.end).trimEnd()
  const after = text.slice(line.start, line.end).trimStart()
  const firstWord = /^\S{0,80}/.exec(after)?.[0].length ?? 0
  if (before.length >= MIN_WRAPPED && before.length + 1 + firstWord > (width() ?? Number.POSITIVE_INFINITY) && !beginsOwnLine(after))
    return true
  if (/[:,(]$/.test(before)) return true
  // A line that ends with a word that wants another is not the last.
  if (
    before.length >= 45 &&
    /\s(?:o|a|os|as|um|uma|de|do|da|dos|das|no|na|em|com|ao|para|por|e|ou|que|the|an|of|to|in|on|at|with|for|and|or|that|is|was|el|la|los|las|del|en|y|con)$/.test(
      before,
    )
  )
    return true
  // Set in below a bullet: the same item goes on.
  const indent = line.end - line.start - text.slice(line.start, line.end).trimStart().length
  const marker = last.body - last.start
  if (indent >= 2 && marker >= 2 && indent >= marker - 1 && /[-*•·.)]/.test(text.slice(last.start, last.body))) return true
  if (
    indent >= 2 &&
    indent <= 12 &&
    last.end - last.start - text.slice(last.start, last.end).trimStart().length < indent &&
    line.number === undefined
  )
    return true
  if (indent >= 2 && text.slice(last.start, last.start + indent).trim() === '' && last.body - last.start === indent)
    return last.end - last.start > indent
  if (/^(?:\(|\[|0x|[45]\d\d[ -]|-err|codigo|code|erro\b.{0,3}0x)/.test(after)) return true
  return false
}

function hasOpenQuote(text: string): boolean {
  let straight = 0
  for (const mark of text) if (mark === '"') straight++
  // An opening mark is the first of the value, or it is an inch mark, a feet mark, a word's own.
  return straight % 2 === 1 && text.trimStart().startsWith('"')
}
