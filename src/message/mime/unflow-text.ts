// Text sent as format=flowed → the lines its writer typed (RFC 3676), quoted ones too.
// Promises: linear; quote marks are kept as ">>> " in front of the line.

/** A line shorter than this, with the next line's first word, was not broken by a program: those wrap at 66 to 78 columns. */
const MIN_WRAP_COLUMN = 50

type FlowedLine = { depth: number; text: string; flows: boolean }

/** Returns `text` with flowed lines joined. `delSp` tells how: with yes, the space at the break goes too. */
export function unflowText(text: string, delSp: 'yes' | 'no'): string {
  const out: { depth: number; parts: string[] }[] = []
  let previous: FlowedLine | undefined
  for (const raw of text.split('\n')) {
    const line = readLine(raw)
    const last = out.at(-1)
    // RFC 3676 §4.5: a line flows only into a line of the same quote depth.
    const joins =
      previous?.flows &&
      last !== undefined &&
      line.depth === previous.depth &&
      wasWrapped(previous, line) &&
      line.text.trim() !== '-- '.trim()
    if (joins && previous) {
      if (delSp === 'yes') last.parts.push((last.parts.pop() ?? '').replace(/ $/, ''))
      last.parts.push(line.text)
    } else out.push({ depth: line.depth, parts: [line.text] })
    previous = line
  }
  return out.map(({ depth, parts }) => (depth > 0 ? `${'>'.repeat(depth)} ${parts.join('')}` : parts.join(''))).join('\n')
}

function readLine(raw: string): FlowedLine {
  let depth = 0
  while (raw.charAt(depth) === '>') depth += 1
  const rest = raw.slice(depth)
  const text = rest.startsWith(' ') ? rest.slice(1) : rest // RFC 3676 §4.4: space-stuffing.
  return { depth, text, flows: text.endsWith(' ') && text !== '-- ' } // §4.3: a signature's mark never flows.
}

/**
 * QUIRK: templates with "Porta TCP: " sent as flowed by programs that do not trim typed lines: by the letter of the RFC the
 * next label would be joined to it (fixtures/message/flowed/short-lines.eml).
 */
function wasWrapped(line: FlowedLine, next: FlowedLine): boolean {
  const space = next.text.indexOf(' ')
  const word = space < 0 ? next.text.length : space
  return line.depth + line.text.length + word >= MIN_WRAP_COLUMN
}
