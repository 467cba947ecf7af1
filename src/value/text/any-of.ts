// Many spellings as one regular expression that reads each letter once: a letter tree written as nested groups.
// A blank in a spelling stands for blanks, hyphens, one line break, or nothing.
import { type Branch, growTree } from './spelling-tree.ts'

const BLANK = '[ \\t-]{0,3}(?:\\n[ \\t]{0,3})?'

/** Returns the source of a pattern that matches the longest of `spellings`, which are folded, at one place. */
export function anyOf(spellings: Iterable<string>): string {
  return write(growTree(spellings))
}

function write(branch: Branch): string {
  const ways = [...branch.next].map(([letter, next]) => (letter === ' ' ? BLANK : letter.replace(/[^a-z0-9]/, '\\$&')) + write(next))
  if (ways.length === 0) return ''
  if (branch.ends) return `(?:${ways.join('|')})?`
  return ways.length === 1 ? (ways[0] ?? '') : `(?:${ways.join('|')})`
}
