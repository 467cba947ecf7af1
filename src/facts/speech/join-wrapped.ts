// Lines that a mail program broke at its column, joined again: each such line end becomes a blank, so that every offset stays.
// Comes in: a passage's text. A line end is the program's where the next word would not have fitted on the line.
const MIN_COLUMN = 50
const MAX_COLUMN = 110
const MIN_LINE = 40
/** A line that ends this near to the column is full: its next word did not fit. */
const NEARLY = 15

/** A box of a dialog, ticked or not, is a line of its own. */
const BOX = /^\s{0,8}(?:\[[ xX]?\]|\([ xX]\)|[\u2610\u2611\u2612])/

/** A list's mark or a sign by itself begins an item, and no wrapped line. */
const ITEM = /^(?:[-*•·–●▪■◦○‣⁃✓✗✘►]|\p{Extended_Pictographic}\u{fe0f}?)$/u

/** "ana@… …", "08:41  ana@… …", "17/11 08:41 - ana@… …" */
const ADDRESS = /^(?:[[(]?(?:\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?,? )?(?:\d{1,2}[:h]\d{2}(?::\d{2})?)?[\])]?[ \t-]{1,4})?[\w.+-]{1,64}@[\w-]/

/** Returns `text`, of the same length, with the line ends of wrapping as blanks. */
export function joinWrapped(text: string): string {
  const lines = text.split('\n')
  const column = wrapColumn(lines)
  if (column === undefined) return text
  let joined = ''
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    joined += line
    if (next === undefined) break
    joined += line.length >= MIN_LINE && isBroken(line, next, column) ? ' ' : '\n'
  }
  return joined
}

function isBroken(line: string, next: string, column: number): boolean {
  const { length } = line.trimEnd()
  // What ends with a colon announces the lines below.
  if (length < MIN_LINE || BOX.test(line) || line[length - 1] === ':') return false
  // "ana@… > rui@…: ok" above "ana@… > lia@…: voltou": rows of addresses.
  if (ADDRESS.test(line) && ADDRESS.test(next)) return false
  // "Matriz: …" above "Filial: …": rows with a head each.
  if (HEADED.test(line) && HEADED.test(next)) return false
  const word = /^\S{0,80}/.exec(next)?.[0] ?? ''
  return word !== '' && !ITEM.test(word) && length + 1 + word.length > column
}

/** "Matriz: …", "CX01 (caixa): …" */
const HEADED = /^[ \t]{0,4}(?:[-*•] ?)?[^\s:,.;!?()@]{2,20}(?: ?\([^()\n]{1,40}\))? ?: /

/** Returns the column at which the writer's program breaks `lines`; undefined when it does not. Lines beyond it are addresses and the like. */
export function wrapColumn(lines: readonly string[]): number | undefined {
  // How many lines there are of each length that counts.
  const counts = new Uint32Array(MAX_COLUMN + 1)
  let beyond = 0
  for (const line of lines) {
    const length = line.length < MIN_COLUMN - NEARLY ? line.length : line.trimEnd().length
    if (length > MAX_COLUMN) beyond++
    else counts[length] = (counts[length] ?? 0) + 1
  }
  const column = counts.findLastIndex((count) => count > 0)
  if (column < MIN_COLUMN) return undefined
  const full = counts.slice(column - NEARLY).reduce((sum, count) => sum + count, 0)
  return beyond > 0 && beyond * 3 >= full ? undefined : column
}
