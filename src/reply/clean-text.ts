// Makes a stranger's text safe to show: one line, short, without controls, direction marks, links or floods of marks.
// Everything that a customer wrote passes here before it stands in a mail of ours. Escaping for HTML comes after (blocks.ts).

/** Words of Latin letters with one blank between: most of what is cleaned, and nothing to clean. Every link holds a dot or a colon. */
const CLEAN = /^[!-\-/-9;-~\u00c0-\u00ff]+(?: [!-\-/-9;-~\u00c0-\u00ff]+)*$/

/** Returns `text` on one line, at most `maxLength` characters (an ellipsis marks a cut), links replaced by [link]. */
export function cleanText(text: string, maxLength: number): string {
  if (text.length <= maxLength && CLEAN.test(text)) return text
  const words = stripControls(text.slice(0, maxLength * 4 + 1_000))
    .split(/\s+/u)
    .filter((word) => word !== '')
    // A mail of ours must not carry a link that a stranger chose: the From of the mail we answer may be forged.
    .map((word) => (isLink(word) ? '[link]' : word))
  const characters = Array.from(words.join(' '))
  if (characters.length <= maxLength) return characters.join('')
  return `${characters
    .slice(0, maxLength - 1)
    .join('')
    .trimEnd()}…`
}

/** Returns `text` with line breaks and tabs kept, other controls, direction marks, broken surrogates and floods of marks taken out. */
export function cleanLines(text: string, maxLength: number): string {
  const lines = text
    .slice(0, maxLength)
    .split(/\r\n|\r|\n/)
    .map((line) => line.split('\t').map(stripControls).join('\t').trimEnd())
  return lines.join('\n').trim()
}

function stripControls(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\ufffd', ' ')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, '') // bidi overrides, zero-width characters, tags
    .replace(/(\p{M}\p{M})\p{M}+/gu, '$1')
}

function isLink(word: string): boolean {
  return word.includes('://') || /(?:^|[^\w])www\./i.test(word) || /[\p{L}\d-]\.\p{L}{2,24}[/?#]/u.test(word)
}
