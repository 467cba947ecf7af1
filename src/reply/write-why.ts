// Why no machine answered, for the people who get the mail: each reason code with what it means and where it was seen.
import { explainReason } from '../message/automatic/reason-codes.ts'
import type { Block } from './blocks.ts'
import { cleanText } from './clean-text.ts'
import type { HandOffRecord } from './hand-off-record.ts'

/** Returns the signs with where they were seen, then what else stood against it; empty where nothing did. */
export function writeWhy(record: HandOffRecord): Block[] {
  const signs = record.automaticSigns.map((sign) => ({ title: sign.code, value: sayCode(sign.code, cleanText(sign.where, 100)) }))
  const others = record.codes.filter((code) => explainReason(code) !== undefined && !signs.some(({ title }) => title === code))
  const rows = [...signs, ...others.map((code) => ({ title: code, value: sayCode(code) }))]
  if (rows.length === 0) return []
  return [
    { kind: 'heading', text: 'Por que não houve resposta automática' },
    { kind: 'record', rows },
  ]
}

function sayCode(code: string, where?: string): string {
  return [explainReason(code)?.['pt-BR'], where === undefined ? undefined : `(${where})`].filter((part) => part !== undefined).join(' ')
}
