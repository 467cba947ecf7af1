// What an answer states beside its own value: "pop.empresa.com.br:995 SSL" under a host's label, "Outlook 2019 no Windows 11".
// Comes in: labelled answers and what was read of them. Goes out: candidates for fields that no label states.
import type { Field } from '../../checklist/checklist.ts'
import type { Desk } from '../../message/desk.ts'
import { findOperatingSystem } from '../../value/program/operating-system.ts'
import { findValues, readAnswer } from '../../value/read-value.ts'
import { type Candidate, STRENGTH } from '../candidate.ts'
import { foldInPlace } from '../fold-in-place.ts'
import { isOfOtherServer } from '../label/unmarked-setting.ts'
import { isGivenUp } from '../prose/is-given-up.ts'
import type { Speech } from '../speech/find-speakers.ts'
import type { RawAnswer } from './raw-answer.ts'
import { evidenceOf, factOf } from './read-answers.ts'

/** Answers that may state something beside: two forms' worth. */
const MAX_COMPANIONED = 60

/** "pop.empresa.com.br:995 SSL", "995 (SSL/TLS)", "Outlook 2019 no Windows 11": what else an answer states. */
export function findCompanions(
  answers: readonly RawAnswer[],
  speeches: readonly Speech[],
  fields: readonly Field[],
  { read, desk }: { read: readonly Candidate[]; desk: Desk },
): Candidate[] {
  const labelled = new Set(read.map(({ fact }) => fact.field))
  if (fields.every((field) => labelled.has(field.id))) return []
  const readIn = Map.groupBy(read, ({ fact }) => fact.evidence.passage)
  const found: Candidate[] = []
  for (const answer of answers.slice(0, MAX_COMPANIONED)) {
    const speech = speeches[answer.at]
    const within = (readIn.get(speech?.passage.id ?? -1) ?? []).filter(
      ({ fact }) => fact.evidence.start >= answer.start && fact.evidence.end <= answer.blockEnd,
    )
    // The last of a run may reach over a label below it: "…, porta 110 com STARTTLS.⏎Erro: …".
    const own = within.find(({ fact }) => answer.matches.some(({ field }) => field.id === fact.field)) ?? within[0]
    const ownField = fields.find((field) => field.id === own?.fact.field)
    if (speech === undefined || own === undefined || ownField === undefined) continue
    const text = speech.passage.text.slice(answer.start, answer.end)
    for (const field of fields) {
      if (field === ownField || labelled.has(field.id)) continue
      const all = companionsOf(ownField, field, text, { writtenAt: speech.writtenAt, timeZone: desk.timeZone })
      const values = all.length < 2 ? all : all.filter((one) => !isGivenUp(foldInPlace(text), field.type, { found: one, values: all }))
      const value = values.find(
        ({ start, end }) =>
          end + answer.start <= own.fact.evidence.start || start + answer.start >= own.fact.evidence.end || field.textOf !== undefined,
      )
      if (value === undefined) continue
      const placed = { ...value, start: value.start + answer.start, end: value.end + answer.start }
      const evidence = evidenceOf(speech, answer, placed)
      found.push({ fact: factOf(field, placed, evidence), age: speech.age, strength: STRENGTH.companion })
    }
  }
  return found
}

/** "Servidor de entrada (POP3): 995", as Outlook's own dialog has it: a number written for a host is its port. */
export function findMisplacedPorts(
  answers: readonly RawAnswer[],
  speeches: readonly Speech[],
  fields: readonly Field[],
  { read, desk }: { read: readonly Candidate[]; desk: Desk },
): Candidate[] {
  const port = fields.find((field) => field.type === 'port')
  if (port === undefined || read.some(({ fact }) => fact.field === port.id)) return []
  return answers.flatMap((answer) => {
    const speech = speeches[answer.at]
    if (speech === undefined || answer.matches[0]?.field.type !== 'hostname') return []
    const text = speech.passage.text.slice(answer.start, answer.end)
    if (!/^["'(\s]{0,3}\d{2,5}(?![\d.,:@/-]?[\p{L}\d])/u.test(text)) return []
    const found = readAnswer('port', text, { writtenAt: speech.writtenAt, timeZone: desk.timeZone })
    if (found === undefined) return []
    const placed = { ...found, start: found.start + answer.start, end: found.end + answer.start }
    return [{ fact: factOf(port, placed, evidenceOf(speech, answer, placed)), age: speech.age, strength: STRENGTH.companion }]
  })
}

const SETTINGS = new Set<Field['type']>(['hostname', 'port', 'encryption'])

function companionsOf(own: Field, other: Field, text: string, context: Parameters<typeof findValues>[2]): ReturnType<typeof findValues> {
  if (SETTINGS.has(own.type) && SETTINGS.has(other.type)) {
    const found = findValues(other.type, text, context)
    return found.length === 0 && own.type === 'hostname' && other.type === 'port' ? portBeside(text) : found
  }
  // "Usuário: ana@empresa.com.br, SSL"
  if (own.type === 'login' && other.type === 'encryption' && !isOfOtherServer(text)) return findValues(other.type, text, context)
  if (own.type === 'software' && other.textOf === 'operating-system') return findOperatingSystem(text)
  // "Servidor: pop.empresa.com.br / Porta 995 / IP 200.1.2.3"
  if (other.type === 'public_ip' && own.type !== 'text')
    return findValues(other.type, text, context).filter(({ start }) =>
      /\bip\b[^\d\n]{0,24}$/i.test(text.slice(Math.max(0, start - 30), start)),
    )
  return []
}

/** "pop.empresa.com.br, 995": a host and a number, and nothing else. */
const HOST_AND_NUMBER =
  /^(["'(\s]{0,4}[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}["')]{0,2}(?:\s{0,3}[,;/|+-]\s{0,3}|\s{1,3}(?:(?:e|y|and) )?(?:(?:na|a|on|en) )?(?=(?:110|995|143|993)(?!\d))))(\d{2,5})[\s).;]{0,4}$/i

function portBeside(text: string): ReturnType<typeof findValues> {
  const match = HOST_AND_NUMBER.exec(text.slice(0, MAX_HOST_AND_NUMBER))
  const value = Number(match?.[2])
  if (match?.[1] === undefined || value < 1 || value > 65_535) return []
  return [{ value, state: 'good', start: match[1].length, end: match[1].length + (match[2]?.length ?? 0) }]
}

const MAX_HOST_AND_NUMBER = 200
