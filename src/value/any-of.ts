// Many spellings as one regular expression that reads each letter once: a letter tree written as nested groups.
// A blank in a spelling stands for blanks, hyphens, one line break, or nothing.

type Branch = { ends: boolean; next: Map<string, Branch> }

const BLANK = '[ \\t-]{0,3}(?:\\n[ \\t]{0,3})?'

/** Returns the source of a pattern that matches the longest of `spellings`, which are folded, at one place. */
export function anyOf(spellings: Iterable<string>): string {
  const root: Branch = { ends: false, next: new Map() }
  for (const spelling of spellings) {
    let branch = root
    for (const letter of spelling) {
      const known = branch.next.get(letter)
      const next: Branch = known ?? { ends: false, next: new Map() }
      if (known === undefined) branch.next.set(letter, next)
      branch = next
    }
    branch.ends = true
  }
  return write(root)
}

function write(branch: Branch): string {
  const ways = [...branch.next].map(([letter, next]) => (letter === ' ' ? BLANK : letter.replace(/[^a-z0-9]/, '\\$&')) + write(next))
  if (ways.length === 0) return ''
  if (branch.ends) return `(?:${ways.join('|')})?`
  return ways.length === 1 ? (ways[0] ?? '') : `(?:${ways.join('|')})`
}
