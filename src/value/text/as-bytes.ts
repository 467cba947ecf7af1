// A text in the engine's smaller form. It keeps a text that holds one "–" in units of two bytes, and all that is cut out of it too; each
// pattern that meets such a text is compiled once more for it. Folding leaves hardly a letter that needs them.

/** Returns `text`, kept as bytes where none of its letters needs more. */
export function asBytes(text: string): string {
  return /^[\x00-\xff]*$/.test(text) ? Buffer.from(text, 'latin1').toString('latin1') : text
}
