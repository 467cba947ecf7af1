// Which checklist a talk's first mail is read by. Who does what to whom tells it of a mail of a sentence or two; elsewhere that speaks where
// phrases do not, and where nothing else does, hints. Comes in: what was considered. Goes out: the one that applies.
import type { Heard } from '../hear.ts'
import { withoutAsides } from '../prose/told-aside.ts'
import { isBait } from './bait.ts'
import { type Considered, chooseChecklist } from './choose-checklist.ts'
import { findHinted, findPlain, isBare } from './find-hinted.ts'

type First = {
  /** The mail's and the customer's letter's. */
  subject: string
  isSolved: boolean
}

export function chooseFirst(considered: readonly Considered[], all: Heard, { subject, isSolved }: First): Considered | undefined {
  if (isSolved || isBait(all.newest.text)) return undefined
  // What is told aside is not what the mail is about.
  const heard = { ...all, newest: { ...all.newest, text: withoutAsides(all.newest.text) } }
  const told = findPlain(considered, subject, heard)
  const plain = told === 'elsewhere' ? undefined : told
  if (told !== undefined && isBare(heard)) return plain
  return chooseChecklist(considered, subject, heard) ?? (told === undefined ? findHinted(considered, subject, heard) : plain)
}
