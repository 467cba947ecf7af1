// HTML of a mail → plain lines, as a reader sees them. The only file that knows html-to-text.
// A table's row is one line, its cells joined by one tab, so that a label keeps its value; tables that only place things on
// the page fall back to blocks. Quotes are lines that begin with "> ", once per level. Nothing is wrapped or upper-cased,
// links show their text only (but for a header's, formatLink), pictures nothing. Text that a style hides (a newsletter's preheader) is kept: it is what the
// mail says to a machine or a screen reader, and leaving words out silently is worse than reading one line too many. What is struck through is
// taken back, and shows nothing; a question or label that is ticked off so stays.
// Promises: never throws, loses no other word of its input; what nests too deep is read without its layout (reading-limits.ts).
import { compile, type DomNode, type FormatCallback } from 'html-to-text'
import { eachMatch } from '../../value/text/all-matches.ts'
import { MAX_HTML_BYTES, MAX_HTML_DEPTH, MAX_HTML_QUOTES, MAX_HTML_TAGS } from '../reading-limits.ts'
import { stripTags } from './strip-tags.ts'

type Cell = { text: string }

/** A cell longer than this is a column of a page, not a value; the longest honest one is a pasted error of ten lines. */
const MAX_CELL_LINES = 12
const MAX_CELL_TEXT = 2_000

const SINGLE = { leadingLineBreaks: 1, trailingLineBreaks: 1 }
const DOUBLE = { leadingLineBreaks: 2, trailingLineBreaks: 2 }

const convert = compile({
  wordwrap: false,
  preserveNewlines: false,
  // QUIRK: a webmail that quotes a page whole nests its <html><body>; what stands around the inner body is read, too.
  baseElements: { selectors: [] },
  // Rows and cells nest too, and are not counted by canLayOut.
  limits: { maxDepth: MAX_HTML_DEPTH * 3, maxInputLength: MAX_HTML_BYTES, ellipsis: '' },
  formatters: { rows: formatRows, rule: formatRule, lineBreak: formatLineBreak, link: formatLink, struck: formatStruck },
  selectors: [
    { selector: 'a', format: 'link' },
    { selector: 'img', format: 'skip' },
    { selector: 'head', format: 'skip' },
    { selector: 'title', format: 'skip' },
    { selector: 'p', format: 'block', options: DOUBLE },
    // Word and Outlook write each line as a paragraph without margins.
    { selector: 'p[class^="Mso"]', format: 'block', options: SINGLE },
    { selector: 'p[style*="margin:0"]', format: 'block', options: SINGLE },
    { selector: 'p[style*="margin: 0"]', format: 'block', options: SINGLE },
    { selector: 'p[style*="margin-top:0"]', format: 'block', options: SINGLE },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, format: 'block', options: DOUBLE })),
    ...['li', 'dt', 'dd', 'fieldset', 'legend', 'label', 'option', 'caption'].map((selector) => ({
      selector,
      format: 'block',
      options: SINGLE,
    })),
    { selector: 'label', format: 'inline' },
    { selector: 'ul', options: { itemPrefix: '* ', ...SINGLE } },
    { selector: 'ol', options: SINGLE },
    { selector: 'br', format: 'lineBreak' },
    { selector: 'hr', format: 'rule' },
    { selector: 'blockquote', options: { ...SINGLE, trimEmptyLines: false } },
    // QUIRK: Gmail indents what its writer indents by a blockquote, forty pixels wide; a letter that it quotes stands 0.8ex in.
    ...['0 40px', '0px 40px'].map((margin) => ({ selector: `blockquote[style*="${margin}" i]`, format: 'block', options: SINGLE })),
    { selector: 'table', format: 'rows' },
    ...['s', 'strike', 'del', 'span[style*="line-through" i]', 'font[style*="line-through" i]'].map((selector) => ({
      selector,
      format: 'struck',
    })),
  ],
})

const STRIKES = /<(?:s|strike|del)(?=[\s>])|<(?:span|font) [^<>]{0,400}line-through/i

/** Returns whether `html` strikes words through, which its plain rendering shows as words like any other. */
export function strikesThrough(html: string): boolean {
  return STRIKES.test(html.slice(0, MAX_HTML_BYTES))
}

/** Returns the lines of `html`, joined by \n. */
export function htmlToLines(html: string): string {
  const text = layOut(html.slice(0, MAX_HTML_BYTES))
  const lines = text.split('\n').map((line) =>
    line
      .replace(/[\u00A0\u2007\u202F]/g, ' ')
      .replace(/[\u200B\u2060\uFEFF\u00AD]/g, '')
      .replace(/ +$/, ''),
  )
  return trimBlankLines(lines).join('\n')
}

function layOut(html: string): string {
  if (!canLayOut(html)) return stripTags(html)
  try {
    return convert(html)
  } catch {
    return stripTags(html) // A tree that html-to-text cannot walk: the words without their place on the page.
  }
}

/** At most two blank lines in a row: what a page spreads out, a reader sees as one gap. */
function trimBlankLines(lines: string[]): string[] {
  const kept: string[] = []
  let blank = 0
  for (const line of lines) {
    blank = line.trim() === '' ? blank + 1 : 0
    if (blank <= 2 && (line.trim() !== '' || kept.length > 0)) kept.push(line)
  }
  while (kept.at(-1)?.trim() === '') kept.pop()
  return kept
}

/** Elements that end by themselves or have no end: they do not nest by being left open. */
const FLAT = /^(?:br|img|hr|meta|input|link|col|wbr|area|base|source|p|li|td|th|tr|tbody|thead|tfoot|dt|dd|option|!.*)$/

const TAG = /<(\/?)([a-z!][a-z0-9:]{0,20})/gi

/** Whether html-to-text can walk `html` in bounded time: a broken page's unclosed elements count as nesting. */
function canLayOut(html: string): boolean {
  let tags = 0
  let depth = 0
  let quotes = 0
  for (const [, slash, name = ''] of eachMatch(html, TAG)) {
    const lower = name.toLowerCase()
    tags += 1
    if (!FLAT.test(lower)) depth = Math.max(0, depth + (slash === '/' ? -1 : 1))
    if (lower === 'blockquote') quotes = Math.max(0, quotes + (slash === '/' ? -1 : 1))
    if (tags > MAX_HTML_TAGS || depth > MAX_HTML_DEPTH || quotes > MAX_HTML_QUOTES) return false
  }
  return true
}

/** QUIRK: Windows Live Mail and others write a forward's sender as a name alone that links to the address: "From: <a href=mailto:…>". */
function formatLink(...[element, walk, builder]: Parameters<FormatCallback>): void {
  walk(element.children ?? [], builder)
  const address = MAILTO.exec(element.attribs?.['href'] ?? '')?.[1]
  if (address === undefined || textOf(element).includes('@')) return
  const before = shownBefore(element)
  if (before !== undefined && /:\s{0,5}$/.test(textOf(before))) builder.addInline(` <${address}>`)
}

/** The tree knows each node's neighbour, which the library's types leave out; a search among the parent's children would be quadratic. */
function shownBefore(node: DomNode): DomNode | undefined {
  let before = neighbourOf(node)
  for (let steps = 0; before !== undefined && !isShown(before); steps++) before = steps < 3 ? neighbourOf(before) : undefined
  return before
}

function neighbourOf(node: DomNode & { prev?: DomNode | null }): DomNode | undefined {
  return node.prev ?? undefined
}

const MAILTO = /^mailto:([^\s<>"'?@%]{1,64}@[^\s<>"'?@%]{1,255})(?:\?|$)/i

/** What a few nodes say: a header's word or name is no deeper. */
function textOf(node: DomNode, depth = 0): string {
  if (node.type === 'text') return node.data ?? ''
  return depth > 4
    ? ''
    : (node.children ?? [])
        .slice(0, 8)
        .map((child) => textOf(child, depth + 1))
        .join('')
}

function formatStruck(...[element, walk, builder]: Parameters<FormatCallback>): void {
  if (/[:?]$/.test(textOf(element).trimEnd())) walk(element.children ?? [], builder)
}

function formatRule(...[, , builder]: Parameters<FormatCallback>): void {
  builder.openBlock({ leadingLineBreaks: 1 })
  builder.addInline('_'.repeat(32)) // As Outlook's own plain text shows it.
  builder.closeBlock({ trailingLineBreaks: 1 })
}

/** A break alone in its block is one blank line; one at the end of a block with words shows nothing. Otherwise it ends the line. */
function formatLineBreak(...[element, , builder]: Parameters<FormatCallback>): void {
  const siblings = element.parent?.children ?? []
  const isInBlock = /^(?:div|p|td|th|li|blockquote)$/.test(element.parent?.name ?? '')
  const isLast = siblings.findLast(isShown) === element
  if (!isInBlock || !isLast) builder.addLineBreak()
  else if (siblings.find(isShown) === element) builder.addInline('\u00A0')
}

function isShown(node: DomNode): boolean {
  return node.type === 'tag' || (node.data ?? '').trim() !== ''
}

function formatRows(...[table, walk, builder]: Parameters<FormatCallback>): void {
  builder.openTable()
  const walkRows = (nodes: DomNode[]) => {
    for (const node of nodes) {
      if (node.type !== 'tag') continue
      if (node.name === 'tr') {
        builder.openTableRow()
        for (const cell of node.children ?? []) formatCell(cell)
        builder.closeTableRow()
      } else if (/^(thead|tbody|tfoot|center|form|colgroup)$/.test(node.name ?? '')) walkRows(node.children ?? [])
      else {
        // A caption, or anything that broken HTML left between the rows: a row of its own, so that its words stay.
        builder.openTableRow()
        formatCell(node)
        builder.closeTableRow()
      }
    }
  }
  const formatCell = (node: DomNode) => {
    if (node.type !== 'tag') return
    builder.openTableCell({})
    walk(/^t[dh]$/.test(node.name ?? '') ? (node.children ?? []) : [node], builder)
    builder.closeTableCell({})
  }
  walkRows(table.children ?? [])
  builder.closeTable({ tableToString: (rows) => rowsToText(rows), leadingLineBreaks: 1, trailingLineBreaks: 1 })
}

function rowsToText(rows: Cell[][]): string {
  const isData = rows.every((row) => row.every(({ text }) => isValue(text)))
  return rows
    .map((row) => {
      const texts = row.map(({ text }) => text)
      if (!isData || row.length < 2) return texts.filter((text) => text.trim() !== '').join('\n')
      // A row with one filled cell among blank ones keeps its tabs only behind it: "IP:\t" is a label without an answer.
      const cells = texts.map((text) => text.replace(/\s+/g, ' ').trim())
      return cells.every((cell) => cell === '') ? '' : cells.join('\t')
    })
    .filter((row) => row !== '')
    .join('\n')
}

/** A nested table's rows, or more lines than a value has, make the table around them one of layout. */
function isValue(text: string): boolean {
  if (text.includes('\t') || text.length > MAX_CELL_TEXT) return false
  return text.split('\n').filter((line) => line.trim() !== '').length <= MAX_CELL_LINES
}
