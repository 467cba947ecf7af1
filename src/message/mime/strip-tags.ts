// HTML too deep or too broken to lay out → its words, a line for each block. Knows no tree, so nothing nests too deep for it.
// Promises: linear, never throws, keeps every word outside style, script and head.

/** Elements inside a line; any other tag begins a new one. */
const INLINE =
  /^<\/?(?:a|abbr|b|bdi|bdo|big|cite|code|em|font|i|img|ins|kbd|label|mark|o:p|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr)\b/i

const ENTITIES = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }))

/** Returns the words of `html`. */
export function stripTags(html: string): string {
  const visible = ['style', 'script', 'title'].reduce(withoutElement, html)
  return visible
    .replace(/\s+/g, ' ')
    .replace(/<[^<>]{0,5000}>/g, (tag) => (/^<t[dh]\b/i.test(tag) ? '\t' : INLINE.test(tag) ? '' : '\n'))
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,6}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? whole
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    .split('\n')
    .map((line) => line.replace(/^[ \t]+/, '').replace(/ *\t[ \t]*/g, '\t'))
    .join('\n')
}

function withoutElement(html: string, name: string): string {
  const pieces: string[] = []
  const open = new RegExp(`<${name}\\b`, 'gi')
  const close = new RegExp(`</${name}\\b[^<>]{0,100}>`, 'gi')
  let at = 0
  for (let match = open.exec(html); match !== null; match = open.exec(html)) {
    pieces.push(html.slice(at, match.index))
    close.lastIndex = match.index
    const end = close.exec(html)
    if (end === null) {
      // Never closed: a browser would show nothing of the rest, but then no word of the mail would be left.
      at = match.index + name.length + 1
      break
    }
    at = end.index + end[0].length
    open.lastIndex = at
  }
  pieces.push(html.slice(at))
  return pieces.join('')
}
