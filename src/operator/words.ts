// The operator's words for states, ends and times (pt-BR, as the desk speaks). An unknown code is shown as it is.
const WORDS: Record<string, string> = {
  collecting: 'coletando',
  blocked: 'bloqueado',
  'handed-off': 'encaminhado',
  'waiting-for-person': 'aguardando uma pessoa',
  closed: 'encerrado',
  answered: 'respondidas',
  merged: 'juntadas',
  ignored: 'ignoradas',
  quarantined: 'em quarentena',
  good: 'bom',
  partial: 'parcial',
  invalid: 'inválido',
  mail: 'mensagem',
  reply: 'resposta',
  'hand-off': 'encaminhamento',
  note: 'nota',
  clock: 'relógio',
  'delivery-failed': 'entrega falhou',
  label: 'rótulo',
  'next-line': 'linha seguinte',
  table: 'tabela',
  numbered: 'resposta numerada',
  'inline-answer': 'resposta sob a pergunta',
  prose: 'texto corrido',
  bounce: 'aviso de devolução',
  'pointed-at': 'apontado',
}

/** Returns the desk's word for a code. */
export function wordFor(code: string): string {
  return WORDS[code] ?? code
}

/** Returns the wall time of an instant in `timeZone`, or the text itself where it is no instant. */
export function showTime(instant: string, timeZone: string): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return instant
  return new Intl.DateTimeFormat('pt-BR', { dateStyle: 'short', timeStyle: 'medium', timeZone }).format(date)
}
