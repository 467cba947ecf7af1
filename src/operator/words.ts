// The operator's words for states, ends, events and times (pt-BR, as the desk speaks). What the hand-off says too is said with
// its words; an unknown code is shown as it is.
import { sayReason } from '../reply/hand-off-words.ts'
import type { TicketEvent } from '../ticket/ticket.ts'

const WORDS: Record<string, string> = {
  collecting: 'coletando',
  blocked: 'bloqueado',
  'handed-off': 'encaminhado',
  'waiting-for-person': 'aguardando uma pessoa',
  closed: 'encerrado',
}

const ENDS: Record<string, string> = {
  answered: 'respondidas',
  merged: 'juntadas',
  'handed-off': 'encaminhadas',
  ignored: 'ignoradas',
  quarantined: 'em quarentena',
}

const HAPPENED: Record<string, string> = {
  complete: 'completa',
  incomplete: 'incompleta',
  blocked: 'bloqueada',
  unclassified: 'sem roteiro',
  ignored: 'ignorada',
  woke: 'chegou',
  'passed-on': 'repassada à equipe',
  ask: 'pedido do que falta',
  remind: 'lembrete',
  confirm: 'confirmação',
  'explain-block': 'o que acertar antes',
  'promise-person': 'uma pessoa vai responder',
}

/** Returns the desk's word for a ticket's state. */
export function sayState(state: string): string {
  return WORDS[state] ?? state
}

/** Returns the desk's word for the mails that came to an end. */
export function sayEnd(end: string): string {
  return ENDS[end] ?? end
}

/** Returns what an event was, beside its kind; a hand-off's reason is followed by its codes. */
export function sayWhat({ kind, what }: TicketEvent): string {
  if (kind !== 'hand-off') return HAPPENED[what] ?? what
  const [because = '', ...codes] = what.split(' ')
  return [sayReason(because).state, ...codes].join(' · ')
}

/** Returns the wall time of an instant in `timeZone`, or the text itself where it is no instant. */
export function showTime(instant: string, timeZone: string): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return instant
  return new Intl.DateTimeFormat('pt-BR', { dateStyle: 'short', timeStyle: 'medium', timeZone }).format(date)
}
