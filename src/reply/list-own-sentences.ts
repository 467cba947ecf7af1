// Every sentence that our letters to customers can hold, in every language: each letter is written once for each checklist and each
// reason to ask, for nobody. quote-own-words.ts knows our text by it when a program sends it back without quote marks.
import type { Checklist } from '../checklist/checklist.ts'
import type { Ask, Fact } from '../facts/fact.ts'
import type { DomainFinding } from '../facts/look-up/findings.ts'
import type { Language } from '../message/message.ts'
import type { Problem } from '../value/value.ts'
import { type GateFault, listChecks } from './lookup-words.ts'
import { wordsOf } from './reply-words.ts'
import {
  choicesOf,
  type Reader,
  writeBlocked,
  writeConfirmation,
  writeGoodbye,
  writePersonTakesOver,
  writeReminder,
  writeRequest,
  writeWhich,
} from './write-reply.ts'

const LANGUAGES: Language[] = ['pt-BR', 'en', 'es']
const GATE_FAULTS: GateFault[] = ['not-registered', 'inactive', 'no-mx', 'mx-leads-nowhere']
const PROBLEMS: Problem[] = ['no-time-of-day', 'in-the-future', 'not-a-public-address', 'no-version', 'out-of-range', 'malformed']

/**
 * Returns the text of each letter, of several lines; what is said of a customer's own value is left out. `invited` are the phrases
 * that a letter shows as something to answer: examples, and the words that bring a person; `choices` the lines of which one is the answer.
 */
export function listOwnSentences(checklists: Checklist[]): { sentences: string[]; invited: string[]; choices: string[] } {
  const examples = checklists.flatMap(({ fields }) => fields.flatMap(({ example }) => Object.values(example)))
  const invited = [...LANGUAGES.map((language) => wordsOf(language).personPhrase), ...examples]
  const choices = LANGUAGES.flatMap((language) => choicesOf(checklists, language))
  return { sentences: writeLetters(checklists), invited, choices }
}

function writeLetters(checklists: Checklist[]): string[] {
  return LANGUAGES.flatMap((language) => {
    const reader: Reader = { customer: { address: 'x@y.example' }, language, deskName: '', token: '', secretSeen: true, pageUrl: '' }
    return [
      writePersonTakesOver(reader, 'wants-person').text,
      writePersonTakesOver(reader, 'asked-enough').text,
      writePersonTakesOver(reader, 'no-progress').text,
      writePersonTakesOver(reader, 'no-progress', { isUpset: true }).text,
      writePersonTakesOver(reader, 'no-progress', { inImage: { text: 'attached' } }).text,
      writeGoodbye(reader).text,
      writeWhich(reader, checklists).text,
      ...checklists.flatMap((checklist) => lettersOf(checklist, reader)),
    ]
  })
}

function faultOf(verdict: GateFault): DomainFinding {
  return { domain: '', of: 'account', verdict, registration: 'unknown', mailExchange: 'unknown', evidence: [] }
}

function lettersOf(checklist: Checklist, reader: Reader): string[] {
  const fields = checklist.fields.map(({ id }) => id)
  const asksFor = (ask: Omit<Ask, 'field'>): Ask[] => fields.map((field) => ({ field, ...ask }))
  const facts: Fact[] = checklist.fields.map(({ id }) => ({
    field: id,
    value: '',
    state: 'invalid',
    evidence: { passage: 0, start: 0, end: 0, quote: '', by: 'prose' },
  }))
  const missing = asksFor({ because: 'missing' })
  const programs = checklist.fields.flatMap(({ whereInProgram }) => whereInProgram.flatMap(({ programs: names }) => names.slice(0, 1)))
  const software = checklist.fields.filter(({ type }) => type === 'software')
  return [
    ...[1, 2].flatMap((requestNumber) => [
      writeRequest(reader, { checklist, facts: [], asks: missing, requestNumber }).text,
      writeRequest(reader, { checklist, facts, asks: missing.slice(0, 1), requestNumber }).text,
    ]),
    writeRequest(reader, { checklist, facts: [], asks: asksFor({ because: 'dont-know' }), requestNumber: 1 }).text,
    ...asksFor({ because: 'dont-know' }).map((ask) => writeRequest(reader, { checklist, facts: [], asks: [ask], requestNumber: 1 }).text),
    ...(['attached', 'told'] as const).map((image) => {
      const heard = { isUpset: true, besides: true, inImage: Object.fromEntries(fields.map((field) => [field, image])) }
      return writeRequest(reader, { checklist, facts: [], asks: missing, requestNumber: 1, heard }).text
    }),
    ...PROBLEMS.map(
      (problem) => writeRequest(reader, { checklist, facts, asks: asksFor({ because: 'invalid', problem }), requestNumber: 1 }).text,
    ),
    ...[missing, missing.slice(0, 1)].map((asks) => writeReminder(reader, { checklist, facts, asks }).text),
    ...[...new Set(programs)].map((program) => {
      const named = facts.filter(({ field }) => software.some(({ id }) => id === field)).map((fact) => ({ ...fact, value: program }))
      return writeRequest(reader, { checklist, facts: named, asks: missing, requestNumber: 1 }).text
    }),
    writeBlocked(reader, { checklist, fields }).text,
    ...GATE_FAULTS.map((verdict) => writeBlocked(reader, { checklist, fields: [], domain: faultOf(verdict) }).text),
    writeRequest(reader, { checklist, facts: [], asks: missing.slice(0, 1), requestNumber: 1, checks: listChecks(reader.language) }).text,
    writeConfirmation(reader, { checklist, facts }).text,
  ]
}
