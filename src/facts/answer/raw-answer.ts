// What was written for a label, before anybody asks whether it fits: the fields it can be for, and where its words stand.
import type { FoundBy } from '../fact.ts'
import type { LabelMatch } from '../label/label-book.ts'

export type RawAnswer = {
  /** Fields its label can mean, best first; empty for the label of another thing. */
  matches: LabelMatch[]
  /** Index of the speech that holds the words. */
  at: number
  label: string
  start: number
  /** Where its first line ends. */
  end: number
  /** Where it ends if it is a text of several lines. */
  blockEnd: number
  by: FoundBy
  /** Where the label begins, for what prose must leave out; absent when it stands in another passage. */
  labelStart?: number
  /** Where the label of its column begins, in a table with rows below their labels: several rows may answer one label. */
  column?: number
  /** Index of the customer's speech that says it, where he typed it into the desk's quoted form. */
  filledBy?: number
}

/** What the desk asked, in order, with its list number: numbered answers count by it. */
export type Question = { line: number; number: number | undefined; matches: LabelMatch[]; label: string }
