// Settings of the outgoing server, as people paste a whole dialog: what stands below "Servidor de saída (SMTP): 587" is of no use
// where the incoming one is asked for. Comes in: labelled answers in order. Goes out: those of no outgoing section.
import type { Field } from '../../checklist/checklist.ts'
import { OUTGOING as OUTGOING_WORD, RECEIVING_SIDE, SENDING_SIDE } from '../../value/setting/server-sides.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import type { ValueType } from '../../value/value.ts'
import { foldInPlace } from '../fold-in-place.ts'
import { foldedNames } from '../label/folded-names.ts'
import { onceOf } from '../once-of.ts'
import type { SpokenLines } from '../speech/speech-lines.ts'
import type { RawAnswer } from './raw-answer.ts'

const SETTINGS = new Set<ValueType>(['hostname', 'port', 'encryption', 'login'])
const OUTGOING = new RegExp(`\\b(?:${OUTGOING_WORD}|envio de e-?mails?|servidor de envio)\\b`)
/** "IP de saída", "firewall: saída liberada", "outgoing IP": how a place reaches the internet, no mail server. */
const OUT_OF_PLACE =
  /\b(?:ips?|link|internet|firewall|trafego|trafico|rede|red|conexao|conexion|gateway|nat|regras?|operadora|public|publico)\b[^\n]{0,24}\b(?:saida|salida|saliente)\b|\b(?:saida|salida|saliente) (?:(?:e|esta|toda|totalmente) )?(?:liberad|livre|libre|permitid|bloquead|abert|abiert|ok|normal|(?:d[ae]|para|pela|a) (?:a )?(?:internet|rede|red))|\boutgoing (?:public )?(?:ip|traffic|connections?|rules?|allowed|open)\b/
/** People shorten it: "porta ent." */
const INCOMING = new RegExp(`\\b(?:${RECEIVING_SIDE}|recepcion|entr?|pop3?)\\b`)
const EACH_INCOMING = new RegExp(INCOMING.source, 'g')
const EACH_OUTGOING = new RegExp(OUTGOING.source, 'g')
/** How many lines above a label its section may be named. */
const REACH = 5
/** A login below all settings is often both servers'. */
const LOGIN_REACH = 3
const MAX_LINE = 200
/** A dialog's lines are short; what is longer is told. */
const MAX_SHOWN = 60

/** "…, saída: smtp.empresa.com.br", "… / SMTP 587": where the incoming server's settings end and the other's begin in one line. */
const OTHER_BEGINS = new RegExp(
  `(?:[,;|/.(\\n-][ \\t]{0,3}|[ \\t](?=e )|[ \\t]{2,8}|\\t)(?:(?:e|o|a|no|na|and|y|the) ){0,2}(?:(?:servidor|portas?|server|port|conta) )?(?:(?:de|do|da|of) )?${SENDING_SIDE}(?: ?\\(smtp\\)| smtp)?(?: ?[:=-]| (?:servidor|server|portas?|port|host)\\b| \\d| [a-z0-9-]{1,63}\\.[a-z0-9])`,
)

/** Returns whether `fields` ask for the outgoing server's settings alone, as a desk's own checklist of a printer does: then no section of it is another's. */
const asksForOutgoingAlone = onceOf((fields: readonly Field[]): boolean => {
  const names = fields.filter(({ type }) => SETTINGS.has(type)).flatMap(({ label, names }) => [foldInPlace(label), ...foldedNames(names)])
  return names.some((name) => OUTGOING.test(name)) && !names.some((name) => INCOMING.test(name))
})

/** Whether `field` may be asked of the outgoing server. */
const isNamedOutgoing = onceOf(({ names }: Field): boolean => foldedNames(names).some((name) => OUTGOING.test(name)))

/** Returns `answers` without those that a line above them or their own puts into the outgoing server's section, and without its part of them. */
export function withoutOutgoing(answers: readonly RawAnswer[], spoken: SpokenLines, fields: readonly Field[]): RawAnswer[] {
  if (asksForOutgoingAlone(fields)) return [...answers]
  return ofIncoming(answers, spoken).map((answer) => {
    const field = answer.matches[0]?.field
    if (field === undefined || !SETTINGS.has(field.type) || isNamedOutgoing(field)) return answer
    const text = (spoken.folded[answer.at] ?? '').slice(answer.start, answer.blockEnd)
    const begins = text.search(OTHER_BEGINS)
    if (begins < 1 || INCOMING.test(text.slice(begins))) return answer
    const end = answer.start + begins
    return { ...answer, end: Math.min(answer.end, end), blockEnd: end }
  })
}

function ofIncoming(answers: readonly RawAnswer[], { folded }: SpokenLines): RawAnswer[] {
  return answers.filter((answer) => {
    const field = answer.matches[0]?.field
    const type = field?.type
    if (field === undefined || type === undefined || !SETTINGS.has(type) || answer.by === 'table' || answer.by === 'inline-answer')
      return true
    const text = folded[answer.at] ?? ''
    const start = answer.labelStart ?? answer.start
    const label = text.slice(start, answer.start)
    // "Portas: POP 110 / SMTP 587"
    if (INCOMING.test(label) || (type === 'port' && INCOMING.test(text.slice(answer.start, answer.end)))) return true
    // A checklist may ask for the outgoing server too.
    if (OUTGOING.test(label) && !OUT_OF_PLACE.test(label)) return isNamedOutgoing(field)
    const beside = sideOfLine(text.slice(text.lastIndexOf('\n', start - 1) + 1, start).slice(-MAX_LINE))
    if (beside !== undefined) return beside === 'incoming'
    return !isBelowOutgoing(text, start, { reach: type === 'login' ? LOGIN_REACH : REACH, maxLine: MAX_LINE })
  })
}

/** "Servidor de saída: mail.empresa.com.br, porta 465": what stands before it on its line. Of "pop e smtp:" both are meant. */
function sideOfLine(before: string): 'incoming' | 'outgoing' | undefined {
  const incoming = lastEnd(before, EACH_INCOMING)
  const outgoing = OUT_OF_PLACE.test(before) ? 0 : lastEnd(before, EACH_OUTGOING)
  if (outgoing > incoming && (incoming === 0 || /[,;|.\d]/.test(before.slice(incoming, outgoing)))) return 'outgoing'
  return incoming > 0 ? 'incoming' : undefined
}

/** Where the last match ends; 0 where there is none. */
function lastEnd(text: string, each: RegExp): number {
  const last = allMatches(text, each).at(-1)
  return last === undefined ? 0 : last.index + last[0].length
}

/** Read upwards: the nearest line that names a server says whose settings stand below it. */
function isBelowOutgoing(text: string, start: number, { reach, maxLine }: { reach: number; maxLine: number }): boolean {
  let end = text.lastIndexOf('\n', start)
  for (let above = 0; above < reach && end > 0; above++) {
    const begin = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(begin, Math.min(end, begin + MAX_LINE))
    if (line.trim() === '' || line.length > maxLine || INCOMING.test(line)) return false
    if (OUTGOING.test(line) && !OUT_OF_PLACE.test(line)) return !isWholeRow(line) || !isWholeRow(lineAbove(text, begin))
    end = begin - 1
  }
  return false
}

/** "Servidor saída    smtp.…    porta 587", below a row like it for what comes in: each server on a row of its own, and no section below. */
const WHOLE_ROW = /[a-z0-9]\.[a-z]{2,24}(?![a-z0-9.])[^\n]{0,30}(?<![\d.])\d{2,5}(?![\d.])/

function isWholeRow(line: string): boolean {
  return WHOLE_ROW.test(line) && (INCOMING.test(line) || OUTGOING.test(line))
}

function lineAbove(text: string, begin: number): string {
  const from = text.lastIndexOf('\n', begin - 2) + 1
  return begin < 1 ? '' : text.slice(Math.max(from, begin - MAX_LINE), begin)
}

/** Returns whether the line at `start`, a dialog's without marks ("Usar SSL Sim"), stands in the outgoing server's section. */
export function isShownOutgoing(text: string, start: number): boolean {
  const begin = text.lastIndexOf('\n', start) + 1
  const next = text.indexOf('\n', start)
  const line = text.slice(begin, next < 0 ? undefined : next)
  return line.length <= MAX_SHOWN && !INCOMING.test(line) && isBelowOutgoing(text, start, { reach: REACH, maxLine: MAX_SHOWN })
}
