// The operator's words for states, ends and times (pt-BR, as the desk speaks). What the hand-off says too is said with its words
// (reply/hand-off-words.ts); an unknown code is shown as it is.

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

/** Returns the desk's word for a ticket's state. */
export function sayState(state: string): string {
  return WORDS[state] ?? state
}

/** Returns the desk's word for the mails that came to an end. */
export function sayEnd(end: string): string {
  return ENDS[end] ?? end
}

/** Returns the wall time of an instant in `timeZone`, or the text itself where it is no instant. */
export function showTime(instant: string, timeZone: string): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return instant
  return new Intl.DateTimeFormat('pt-BR', { dateStyle: 'short', timeStyle: 'medium', timeZone }).format(date)
}
