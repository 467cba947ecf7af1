// Named lists of words in a checklist's phrases: {mail} stands for any of the words that `words.mail` lists.
// Comes in: a phrase and the lists. Goes out: the phrase with each name replaced by its list in brackets, as phrases have them.
// A name inside brackets gives its words to them: [{mail}|fatura]. Pure; a list holds no other list.

/** Lists of words by name. */
export type WordLists = Readonly<Record<string, readonly string[]>>

const NAME = /\{([^{}]*)\}/g

/** Returns `phrase` with each {name} replaced. A name that `lists` does not have stays as it is: findUnknownLists tells of it. */
export function expandWords(phrase: string, lists: WordLists): string {
  return phrase.replace(NAME, (written, name: string, at: number) => {
    const words = Object.hasOwn(lists, name) ? lists[name] : undefined
    if (words === undefined) return written
    const isInBrackets = phrase.lastIndexOf('[', at) > phrase.lastIndexOf(']', at)
    return isInBrackets ? words.join('|') : `[${words.join('|')}]`
  })
}

/** Returns the names in `phrase` that `lists` does not have. */
export function findUnknownLists(phrase: string, lists: WordLists): string[] {
  return [...phrase.matchAll(NAME)].map((match) => match[1] ?? '').filter((name) => !Object.hasOwn(lists, name))
}
