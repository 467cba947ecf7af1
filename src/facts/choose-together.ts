// Settings that were told together stay together: "recepção: porta 995, SSL" and "vendas: porta 110, sem criptografia" are two accounts, and the
// one's port with the other's encryption is nobody's, in rows or in one sentence. Comes in: the facts chosen field by field, and all candidates. Goes out: the same, those on
// another line than the port's given way to what the port's own line tells, where that other line has a port of its own.
import type { Field } from '../checklist/checklist.ts'
import type { Passage } from '../message/message.ts'
import type { ValueType } from '../value/value.ts'
import type { Candidate } from './candidate.ts'
import { rankOf } from './choose-facts.ts'

const OF_ACCOUNT = new Set<ValueType>(['encryption', 'hostname', 'software'])

/** Returns `chosen` with the settings of one account. */
export function chooseTogether(
  chosen: readonly Candidate[],
  candidates: readonly Candidate[],
  { fields, passages }: { fields: readonly Field[]; passages: readonly Passage[] },
): Candidate[] {
  const typeOf = new Map(fields.map(({ id, type }) => [id, type]))
  const port = chosen.find(({ fact }) => typeOf.get(fact.field) === 'port')
  if (port === undefined) return [...chosen]
  const ofPort = withOwnEncryption(chosen, candidates, { port, typeOf, passages })
  const ports = candidates.filter((one) => one.fact.field === port.fact.field && one.fact.value !== port.fact.value)
  if (ports.length === 0) return ofPort
  const lineOf = ({ fact: { evidence } }: Candidate): string => {
    const text = passages.find(({ id }) => id === evidence.passage)?.text ?? ''
    return `${evidence.passage} ${text.lastIndexOf('\n', evidence.start)}`
  }
  const own = lineOf(port)
  const others = new Set(ports.map(lineOf))
  return ofPort.map((candidate) => {
    const line = lineOf(candidate)
    if (line === own || !others.has(line) || !OF_ACCOUNT.has(typeOf.get(candidate.fact.field) ?? 'text')) return candidate
    const beside = candidates.filter((one) => one.fact.field === candidate.fact.field && lineOf(one) === own)
    return beside.toSorted((a, b) => rankOf(b) - rankOf(a))[0] ?? candidate
  })
}

/** "110 sin cifrado", "995, com SSL": the number right before an encryption. */
const NUMBER_BEFORE =
  /(?<![\d.,])(\d{2,5})["')]{0,2}[\s,/(–-]{0,3}(?:(?:com|sem|with|without|con|sin|e|and|y|usando|using|por|em|modo|o|a)\s{1,2}){0,3}["'(]?$/i
const BEFORE = 26

type Told = { port: Candidate; typeOf: ReadonlyMap<string, ValueType>; passages: readonly Passage[] }

/** Of encryptions told right behind a port each, that of the chosen port: "la recepción está en 110 sin cifrado y la mía en 995 con SSL". */
function withOwnEncryption(chosen: readonly Candidate[], candidates: readonly Candidate[], { port, typeOf, passages }: Told): Candidate[] {
  const portOf = ({ fact: { evidence } }: Candidate): number | undefined => {
    const text = passages.find(({ id }) => id === evidence.passage)?.text ?? ''
    const match = NUMBER_BEFORE.exec(text.slice(Math.max(0, evidence.start - BEFORE), evidence.start))
    return match === null ? undefined : Number(match[1])
  }
  return chosen.map((candidate) => {
    if (typeOf.get(candidate.fact.field) !== 'encryption' || candidate.fact.evidence.by !== 'prose') return candidate
    const told = portOf(candidate)
    if (told === undefined || told === port.fact.value) return candidate
    return candidates.find((one) => one.fact.field === candidate.fact.field && portOf(one) === port.fact.value) ?? candidate
  })
}
