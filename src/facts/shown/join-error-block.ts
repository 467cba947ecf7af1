// The block that Windows Live Mail and Outlook Express show below an error: the error in words, then rows of the account's settings, and codes.
// Comes in: what was found, among it a code read as the answer of its row ("Erro de soquete: 10060"), the last of them or the first. Goes out: the same, the
// code's words grown to the whole block. Its settings stay what they are; the account's name in it is no login.
import type { Field } from '../../checklist/checklist.ts'
import type { Passage, Span } from '../../message/message.ts'
import { startsLikeError } from '../../value/error/error-opening.ts'
import { collapse } from '../../value/text/lines.ts'
import type { Candidate } from '../candidate.ts'
import { foldInPlace } from '../fold-in-place.ts'
import { TELLING } from '../prose/whole-error.ts'

const BARE_CODE = /^(?:0x[0-9a-f]{6,8}|\d{4,6})(?!\d)/i
/** "Servidor: 'pop.…'", "Segura(SSL): Sim": a row of such a block, folded. */
const ROW =
  /^[ \t>]{0,4}(?:assunto ''|(?:servidor|server|conta|cuenta|account|assunto|subject|asunto|protocolo?|porta|port|puerto|segur[ao]|seguranca|seguridad|secure|erro|error|numero|codigo|code|id|windows|socket|resposta|respuesta|server (?:error|response))[a-z /]{0,30}(?: ?\(ssl\))?:[ \t]?[^\n]{1,120})$/
const MIN_ROWS = 2
const MAX_LINES = 24
const MAX_WORDS = 8

type Line = { start: number; end: number; folded: string }

/** Returns `found` with each code that ends such a block replaced by the block. */
export function joinErrorBlocks(found: readonly Candidate[], fields: readonly Field[], passages: readonly Passage[]): Candidate[] {
  const errors = new Set(fields.filter(({ textOf }) => textOf === 'error').map(({ id }) => id))
  const logins = new Set(fields.filter(({ type }) => type === 'login').map(({ id }) => id))
  const blocks: Pick<Span, 'passage' | 'start' | 'end'>[] = []
  const joined = found.map((one) => {
    const { evidence, field, value } = one.fact
    if (!errors.has(field) || evidence.by !== 'label' || !BARE_CODE.test(String(value))) return one
    const text = passages.find(({ id }) => id === evidence.passage)?.text ?? ''
    const block = blockAround(text, evidence)
    if (block === undefined) return one
    blocks.push({ passage: evidence.passage, ...block })
    const quote = text.slice(block.start, block.end)
    return { ...one, fact: { ...one.fact, value: collapse(quote), evidence: { ...evidence, ...block, quote } } }
  })
  if (blocks.length === 0) return joined
  return joined.filter(({ fact: { field, value, evidence } }) => {
    if (!logins.has(field) || String(value).includes('@')) return true
    return !blocks.some(({ passage, start, end }) => passage === evidence.passage && start <= evidence.start && evidence.end <= end)
  })
}

/** Where the block begins and ends whose row holds the code; undefined where no error in words stands above the rows. */
function blockAround(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } | undefined {
  let line = lineAt(text, start)
  let rows = 0
  for (let count = 0; count < MAX_LINES && (ROW.test(line.folded) || line.folded.trim() === ''); count++) {
    if (line.folded.trim() !== '') rows++
    if (line.start === 0) return undefined
    line = lineAt(text, line.start - 1)
  }
  // The words above: to a blank line, or to the line that announces them.
  let words: Line | undefined
  for (let count = 0; count < MAX_WORDS && line.folded.trim() !== '' && !/[:;][ \t]{0,3}$/.test(line.folded); count++) {
    words = line
    if (line.start === 0) break
    line = lineAt(text, line.start - 1)
  }
  const opening = words?.folded.trim() ?? ''
  if (words === undefined || !startsLikeError(opening) || TELLING.test(opening)) return undefined
  let last = Math.max(end, lineAt(text, start).end)
  for (let next = lineAt(text, last + 1), count = 0; count < MAX_LINES && next.start <= text.length && ROW.test(next.folded); count++) {
    rows++
    last = next.end
    next = lineAt(text, last + 1)
  }
  if (rows < MIN_ROWS) return undefined
  return { start: words.start + (words.folded.length - words.folded.trimStart().length), end: last - trailing(text.slice(start, last)) }
}

function trailing(words: string): number {
  return words.length - words.trimEnd().length
}

function lineAt(text: string, index: number): Line {
  const start = text.lastIndexOf('\n', Math.max(0, index - 1)) + 1
  const next = text.indexOf('\n', start)
  const end = next < 0 ? text.length : next
  return { start, end, folded: index > text.length ? '' : foldInPlace(text.slice(start, end)) }
}
