// A version told without its program, where the ticket knows the program's name: "Nome e versão do programa: 2016" after "uso o Outlook".
// Comes in: the answers under labels and numbers, what the ticket knows. Goes out: candidates for name and version as one value.
import type { Field } from '../../checklist/checklist.ts'
import { findLoneVersion } from '../../value/program/lone-version.ts'
import { readAnswer } from '../../value/read-value.ts'
import { type Candidate, STRENGTH } from '../candidate.ts'
import type { KnownBefore } from '../fact.ts'
import type { Speech } from '../speech/find-speakers.ts'
import type { RawAnswer } from './raw-answer.ts'
import { evidenceOf, factOf } from './read-answers.ts'

/** Returns the name of the program that `known` has for `field` without a version. */
export function knownProgram(field: Field, known: readonly KnownBefore[]): string | undefined {
  if (field.type !== 'software') return undefined
  const one = known.find((fact) => fact.field === field.id && fact.state === 'partial')
  return one === undefined ? undefined : String(one.value)
}

/** "128.4.3esr", "Version 16.0 (3774.600)": named as nothing else. */
const ONLY_VERSION = /^(?:v(?:ers(?:[aã]o|ion|i[oó]n)?)?\.? ?)?\d[\d.]{0,24}(?: ?esr)?(?: ?\([\d. ]{1,24}\))?$/i

const NOTHING: ReadonlySet<string> = new Set()

/** Returns what `answers` complete of the programs of `known`. */
export function completeSoftware(answers: readonly RawAnswer[], speeches: readonly Speech[], known: readonly KnownBefore[]): Candidate[] {
  return answers.flatMap((answer) => {
    const speech = speeches[answer.at]
    const field = answer.matches[0]?.field
    const program = field === undefined ? undefined : knownProgram(field, known)
    if (speech === undefined || field === undefined || program === undefined) return []
    const text = speech.passage.text.slice(answer.start, answer.end)
    const context = { writtenAt: speech.writtenAt, timeZone: 'UTC' }
    const read = readAnswer('software', text, context)
    const found = read === undefined || ONLY_VERSION.test(String(read.value)) ? findLoneVersion(text, program, NOTHING) : undefined
    if (found === undefined) return []
    const placed = { ...found, start: found.start + answer.start, end: found.end + answer.start }
    return [{ fact: factOf(field, placed, evidenceOf(speech, answer, placed)), age: speech.age, strength: STRENGTH.label }]
  })
}
