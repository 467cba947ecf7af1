// Where a customer finds what is asked for: in the program or on the device that he named, where the checklist tells of it.
// In: a field, what he said of his programs, and his words. Out: one sentence of the checklist; nothing of the customer's own words.
import type { Checklist, Field } from '../checklist/checklist.ts'
import type { Fact } from '../facts/fact.ts'
import { foldInPlace } from '../facts/fold-in-place.ts'
import { findDevice } from '../facts/prose/find-device.ts'
import type { Language } from '../message/message.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { fold } from '../value/text/fold.ts'

/** A program's name with its version and system. */
const MAX_NAMED = 200

const MAX_SAID = 20_000

/**
 * Returns what the customer said of his programs and of the system they run on; `said`, his words, name the telephone where nothing else
 * that he reads his mail on is named.
 */
export function namedPrograms(checklist: Checklist, facts: Fact[], said = ''): string[] {
  const telling = checklist.fields.filter(({ type, textOf }) => type === 'software' || textOf === 'operating-system').map(({ id }) => id)
  const named = facts.filter(({ field }) => telling.includes(field)).map(({ value }) => String(value).slice(0, MAX_NAMED))
  const isPlaced = checklist.fields.some(({ whereInProgram }) => whereInProgram.some(({ programs }) => isNamed(programs, named)))
  return isPlaced ? named : [...named, ...namedPhone(said)]
}

function isNamed(programs: readonly string[], named: readonly string[]): boolean {
  return named.map(wordsOf).some((words) => programs.some((program) => words.includes(wordsOf(program))))
}

function namedPhone(said: string): string[] {
  const device = findDevice(foldInPlace(said.slice(0, MAX_SAID)))
  return device === undefined ? [] : [device]
}

/** Returns the customer's words of a ticket, and its subject. */
export function wordsOfTicket({ subject, words = [] }: Pick<Ticket, 'subject' | 'words'>): string {
  return [subject, ...words.map(({ text }) => text)].join('\n')
}

/** Returns the sentence that tells where `field` is found in one of `programs`; the general one where none is told of. */
export function tellWhere(field: Field, programs: string[], language: Language): string {
  const place = field.whereInProgram.find((each) => isNamed(each.programs, programs))
  return (place ?? field).whereToFind[language]
}

/** Between blanks, so that "ios" is no part of "avarios". */
function wordsOf(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}
