// What no store may be given: NUL (PostgreSQL refuses it in text) and lone surrogates (refused in jsonb). Both come in with
// broken or hostile mail. Cleaned here once, at the store's door, so that every store keeps and gives back the same.

const UNCLEAN_JSON = /\\u0000|\\ud[89a-f]/i

/** Returns `text` with each NUL and lone surrogate replaced by U+FFFD. */
export function cleanText(text: string): string {
  return (text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text).toWellFormed()
}

/** Returns `data` as JSON whose strings are clean. */
export function writeCleanJson(data: unknown): string {
  const json = JSON.stringify(data)
  // JSON.stringify writes both as escapes: where it wrote none, nothing needs a second look.
  if (!UNCLEAN_JSON.test(json)) return json
  return JSON.stringify(data, (_key, value: unknown) => (typeof value === 'string' ? cleanText(value) : value))
}
