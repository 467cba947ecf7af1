// Labels that stand alone on their line: what could be the answer below one, and whether its own words are an answer. Comes in: the spoken lines, a
// label and what stands below it. Goes out: yes or no.
import { isNoAnswer } from '../../value/no-answer.ts'
import { readAnswer } from '../../value/read-value.ts'
import { NO_DATE, type ValueType } from '../../value/value.ts'
import type { FoundLabel } from '../label/find-label.ts'
import type { SpeechLine, SpokenLines } from '../speech/speech-lines.ts'
import type { RawAnswer } from './raw-answer.ts'

/** Types of which a few words tell whether they are an answer. */
export const BARE_ANSWERS = new Set<ValueType>(['encryption', 'hostname', 'port', 'yes_no', 'datetime', 'date', 'public_ip'])
/** "Antivírus" and below it "Porta 995": another setting's name and its value. */
const OTHER_ROW =
  /^\s{0,4}(?:porta|port|puerto) (?:tcp )?\d{2,5}(?!\d)|^\s{0,4}(?:servidor|server|host|usu[aá]rio|user|login|conta|ip) \S{1,60}[.@]\S/i

/** Whether there are words for a bare label, and words of its kind where its kind is strict. */
export function couldAnswer(spoken: SpokenLines, label: FoundLabel, answer: RawAnswer): boolean {
  const field = label.matches[0]?.field
  if (answer.start >= answer.end || field === undefined) return false
  const { type } = field
  // "windows 7" and below it "Priscila": a name with its version is an answer itself.
  if (field.textOf === 'operating-system' && /\d/.test(answer.label)) return false
  const text = spoken.speeches[answer.at]?.passage.text.slice(answer.start, answer.end) ?? ''
  if (field.type === 'text' && field.textOf !== 'error' && OTHER_ROW.test(text)) return false
  if (!BARE_ANSWERS.has(type) || isNoAnswer(text)) return true
  return readAnswer(type, text, NO_DATE) !== undefined
}

/** "MX ok": the answer stands in the line itself, and what is below it is another matter's. */
export function saysItself({ folded }: SpokenLines, { at }: SpeechLine, { matches, start, end }: FoundLabel): boolean {
  return (
    matches[0]?.field.type === 'yes_no' && / (?:ok|okay|certinho|beleza|tudo certo|em ordem)$/.test((folded[at] ?? '').slice(start, end))
  )
}
