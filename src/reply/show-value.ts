// Canonical values as people say them, in the language of the reply: "18/11/2026 às 14:30", "SSL/TLS", "sem criptografia".
// What comes out is cleaned and short, and not yet escaped for HTML.
import type { Language } from '../message/message.ts'
import type { Value, ValueType } from '../value/value.ts'
import { cleanText } from './clean-text.ts'

/** The most of one value that a reply shows: an error message keeps its beginning, where code and reason stand. */
const MAX_LENGTH: Partial<Record<ValueType, number>> = { text: 120, software: 60 }
const MAX_LENGTH_OTHER = 100
const MAX_LIST = 5
const HOST = /^[a-z0-9.:-]{1,100}$/

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const ENCRYPTION: Record<string, Record<Language, string>> = {
  none: { 'pt-BR': 'sem criptografia', en: 'no encryption', es: 'sin cifrado' },
  starttls: { 'pt-BR': 'STARTTLS', en: 'STARTTLS', es: 'STARTTLS' },
  ssl_tls: { 'pt-BR': 'SSL/TLS', en: 'SSL/TLS', es: 'SSL/TLS' },
  auto: { 'pt-BR': 'automática', en: 'automatic', es: 'automático' },
}

const YES_NO: Record<string, Record<Language, string>> = {
  sim: { 'pt-BR': 'sim', en: 'yes', es: 'sí' },
  não: { 'pt-BR': 'não', en: 'no', es: 'no' },
}

/** Returns `value` in words for a customer; a value that is not in its type's canonical form is shown as it is, cleaned. */
export function showValue(value: Value, type: ValueType, language: Language): string {
  if (Array.isArray(value)) {
    const shown = value.slice(0, MAX_LIST).map((item) => showValue(item, type, language))
    return shown.join(', ') + (value.length > MAX_LIST ? ` (+${value.length - MAX_LIST})` : '')
  }
  const text = String(value)
  switch (type) {
    case 'datetime':
    case 'date':
      return showMoment(text, language) ?? cleanText(text, MAX_LENGTH_OTHER)
    case 'encryption':
      return ENCRYPTION[text]?.[language] ?? cleanText(text, MAX_LENGTH_OTHER)
    case 'yes_no':
      return YES_NO[text]?.[language] ?? cleanText(text, MAX_LENGTH_OTHER)
    // Its grammar let no link through, and www.… is what a site is called.
    case 'hostname':
      return HOST.test(text) ? text : cleanText(text, MAX_LENGTH_OTHER)
    default:
      return cleanText(text, MAX_LENGTH[type] ?? MAX_LENGTH_OTHER)
  }
}

/** Returns an instant (RFC 3339) as wall time in `timeZone`, in words; undefined when it is not one. */
export function showInstant(instant: string, timeZone: string, language: Language): string | undefined {
  try {
    const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone)
    return showMoment(zoned.toPlainDateTime().toString({ smallestUnit: 'minute' }), language)
  } catch {
    return undefined
  }
}

function showMoment(text: string, language: Language): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?$/.exec(text)
  if (match === null) return undefined
  const [, year, month, day, time] = match
  switch (language) {
    case 'pt-BR':
      return `${day}/${month}/${year}${time === undefined ? '' : ` às ${time}`}`
    case 'es':
      return `${day}/${month}/${year}${time === undefined ? '' : ` a las ${time}`}`
    case 'en':
      return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}${time === undefined ? '' : ` at ${time}`}`
  }
}
