// A text folded, in one line: for phrases that a program may have broken anywhere. Who asks for a mail's whole mood asks several times.
import { keepByText } from '../value/text/keep-by-text.ts'
import { singleBlanks } from '../value/text/single-blanks.ts'
import { foldInPlace } from './fold-in-place.ts'

/** Returns `text` folded, each run of white space one blank. */
export const foldToLine = keepByText((text: string): string => singleBlanks(foldInPlace(text)))
