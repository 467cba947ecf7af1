// A stranger's text on somebody's terminal.

/** Returns `text` with control and format characters shown as a sign: escape sequences would drive the reader's terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === '\n' || character === '\t' ? character : '�'))
}
