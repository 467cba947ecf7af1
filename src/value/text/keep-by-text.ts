// What was worked out of a text, kept while its mail is read: the checklists, and the grammars of the types, ask the same of the same
// letters. Forgets everything once the kept texts are more, or longer together, than a mail's letters are; costs a comparison of texts.

/** More than all letters of one mail that anybody wrote. */
const MAX_CHARACTERS = 500_000
/** Of a short text what is made of it is much longer than the text. */
const MAX_TEXTS = 500

/** Returns `make`, working once for each of the last texts. Nobody may change what it returns. */
export function keepByText<Made>(make: (text: string) => Made): (text: string) => Made {
  const kept = new Map<string, Made>()
  let characters = 0
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    if (kept.size >= MAX_TEXTS || characters + text.length > MAX_CHARACTERS) {
      kept.clear()
      characters = 0
    }
    const made = make(text)
    kept.set(text, made)
    characters += text.length
    return made
  }
}
