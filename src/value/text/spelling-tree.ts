// Many spellings as a tree of letters: what several begin with is looked at once. A blank in a spelling stands for blanks, hyphens, one
// line break, or nothing. Comes in: spellings, folded. Goes out: the tree, and where a spelling that begins at a place of a text ends.
// any-of.ts writes the same tree as a pattern: for some hundred spellings that is a megabyte of the engine's code, here it is a loop.
// Linear: at each place one letter of the tree goes on, and a blank reads at most seven characters.

/** `order`: its place among its neighbours, which are tried in the order of the spellings. */
export type Branch = { ends: boolean; order: number; next: Map<string, Branch> }

/** Returns the tree of `spellings`. */
export function growTree(spellings: Iterable<string>): Branch {
  const root: Branch = { ends: false, order: 0, next: new Map() }
  for (const spelling of spellings) {
    let branch = root
    for (const letter of spelling) {
      const known = branch.next.get(letter)
      const next: Branch = known ?? { ends: false, order: branch.next.size, next: new Map() }
      if (known === undefined) branch.next.set(letter, next)
      branch = next
    }
    branch.ends = true
  }
  return root
}

/** Whether a spelling may end there: what stands behind it can make it part of a longer word. */
type MayEnd = (end: number) => boolean

/** Returns where the longest spelling that begins at `at` ends, of those that may end there; where one goes on with a blank and one without, the earlier. */
export function followTree(branch: Branch, text: string, at: number, mayEnd: MayEnd): number | undefined {
  const letter = text.charAt(at)
  const byLetter = letter === ' ' ? undefined : branch.next.get(letter)
  const byBlank = branch.next.get(' ')
  const ways = byLetter === undefined ? [byBlank] : byBlank === undefined ? [byLetter] : inOrder(byLetter, byBlank)
  for (const way of ways) {
    if (way === undefined) continue
    const found = way === byBlank ? followBlank(way, text, at, mayEnd) : followTree(way, text, at + 1, mayEnd)
    if (found !== undefined) return found
  }
  return branch.ends && mayEnd(at) ? at : undefined
}

function inOrder(one: Branch, other: Branch): Branch[] {
  return one.order < other.order ? [one, other] : [other, one]
}

function followBlank(branch: Branch, text: string, at: number, mayEnd: MayEnd): number | undefined {
  for (const end of blankEnds(text, at)) {
    const found = followTree(branch, text, end, mayEnd)
    if (found !== undefined) return found
  }
  return undefined
}

const MAX_BLANKS = 3

/** Where a spelling's blank can end in `text`, the farthest first. */
function blankEnds(text: string, at: number): number[] {
  const ends: number[] = []
  for (let end = countOf(' \t-', text, at); end >= 0; end--) {
    const line = at + end + 1
    if (text[line - 1] === '\n') for (let more = countOf(' \t', text, line); more >= 0; more--) ends.push(line + more)
    ends.push(at + end)
  }
  return ends
}

function countOf(letters: string, text: string, at: number): number {
  let count = 0
  while (count < MAX_BLANKS && at + count < text.length && letters.includes(text.charAt(at + count))) count++
  return count
}
