// What codes mean, in Portuguese: a hand-off is read by the support agents of Brazilian providers.
// A code without words here is shown as it is: nothing is hidden because a sentence is missing.
import type { HandOffReason } from '../ticket/advance.ts'
import { writeReason } from '../ticket/reason-line.ts'
import type { TicketEvent } from '../ticket/ticket.ts'

type ReasonWords = { state: string; sentence: string }

const REASONS: Record<HandOffReason, ReasonWords> = {
  complete: { state: 'completo', sentence: 'Atendimento completo: o cliente informou todos os dados obrigatórios.' },
  unclassified: {
    state: 'sem roteiro',
    sentence: 'A mensagem não se encaixa em nenhum dos roteiros; nenhum dado foi pedido.',
  },
  'wants-person': { state: 'pede atendente', sentence: 'O cliente pediu para falar com uma pessoa.' },
  solved: { state: 'resolvido', sentence: 'O cliente avisa que o problema já foi resolvido.' },
  'asked-enough': { state: 'incompleto', sentence: 'Os dados já foram pedidos o número máximo de vezes e ainda falta algo.' },
  'no-progress': {
    state: 'incompleto',
    sentence:
      'O cliente respondeu sem trazer o que falta: não sabe, perguntou algo, mandou imagem ou documento, ou reclamou. É melhor uma pessoa continuar.',
  },
  'must-not-answer': {
    state: 'não responder',
    sentence: 'Nenhuma resposta automática foi enviada: os motivos estão abaixo. Confira antes de responder.',
  },
  'nobody-to-answer': { state: 'sem remetente', sentence: 'Não foi possível saber quem é o cliente; ninguém recebeu resposta.' },
  'agent-without-forward': {
    state: 'da equipe',
    sentence: 'Mensagem de alguém da equipe, sem mensagem de cliente encaminhada ou com as de vários clientes.',
  },
  'reply-undeliverable': { state: 'não entregue', sentence: 'A resposta enviada ao cliente voltou: ele ainda não a recebeu.' },
  'gave-up': { state: 'sem resposta', sentence: 'O cliente não respondeu ao pedido dentro do prazo; segue o que há.' },
}

/** Where something has to be put right first, and the customer, who was told it, brings nothing: no data were asked for. */
const BLOCKED: ReasonWords = {
  state: 'bloqueado',
  sentence: 'Há um impedimento a resolver antes da análise. O cliente sabe disso e respondeu; é melhor uma pessoa continuar.',
}

/** Where all that was asked is which matter it is. */
const ASKED_WHICH: Partial<Record<string, ReasonWords>> = {
  unclassified: {
    state: 'sem roteiro',
    sentence:
      'O cliente escreveu só que o e-mail não funciona. Foi perguntado sobre qual é o caso, e a resposta não diz, ou é outra coisa; nenhum dado foi pedido.',
  },
  'gave-up': {
    state: 'sem resposta',
    sentence: 'O cliente escreveu só que o e-mail não funciona. Foi perguntado sobre qual é o caso e não respondeu dentro do prazo.',
  },
}

/** What words are called that no checklist has a place for: the customer's, and those of the desk's people. */
export const WORDS_TITLES = { besides: 'O cliente também perguntou ou contou', notes: 'Observações da equipe' }

/** Returns the reason for a hand-off in a word or two, for the subject, and in a sentence. */
export function sayReason(reason: string, way: 'free' | 'blocked' | 'asked-which' = 'free'): { state: string; sentence: string } {
  if (way === 'blocked' && reason === 'no-progress') return BLOCKED
  const which = way === 'asked-which' ? ASKED_WHICH[reason] : undefined
  if (which !== undefined) return which
  const known = new Map<string, ReasonWords>(Object.entries(REASONS))
  return known.get(reason) ?? { state: reason, sentence: `Motivo: ${reason}.` }
}

const STATES: Record<string, string> = {
  good: 'informado',
  partial: 'incompleto',
  invalid: 'inválido',
  'dont-know': 'o cliente não sabe',
  missing: 'não informado',
  absent: 'não informado (opcional)',
}

export function sayFieldState(state: string): string {
  return STATES[state] ?? state
}

const PROBLEMS: Record<string, string> = {
  'no-time-of-day': 'falta a hora',
  'in-the-future': 'data futura',
  'not-a-public-address': 'endereço interno, não público',
  'no-version': 'falta a versão',
  'out-of-range': 'fora de 1 a 65535',
  malformed: 'parece digitado errado',
}

export function sayProblem(problem: string): string {
  return PROBLEMS[problem] ?? problem
}

const FOUND_BY: Record<string, string> = {
  label: 'no campo preenchido',
  'next-line': 'na linha abaixo do campo',
  table: 'em uma tabela',
  numbered: 'em resposta numerada',
  'inline-answer': 'em resposta ao pedido',
  prose: 'no texto',
  bounce: 'no aviso de devolução',
  'pointed-at': 'apontado no texto',
  page: 'na página',
}

export function sayFoundBy(by: string): string {
  return FOUND_BY[by] ?? by
}

const EVENTS: Record<string, string> = {
  mail: 'mensagem recebida',
  reply: 'resposta automática enviada',
  withdrawn: 'pedido retirado antes de sair',
  'hand-off': 'passado à equipe',
  note: 'nova mensagem repassada',
  clock: 'prazo',
  'delivery-failed': 'resposta não entregue',
  'delivery-report': 'aviso de entrega',
}

export function sayEvent(kind: string): string {
  return EVENTS[kind] ?? kind
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
  'ask-which': 'pergunta sobre qual é o caso',
  remind: 'lembrete',
  confirm: 'confirmação',
  'explain-block': 'o que acertar antes',
  'promise-person': 'uma pessoa vai responder',
  'say-goodbye': 'despedida',
}

/** Returns what an event was, beside its kind; the codes that follow it stay codes. */
export function sayWhat({ kind, codes: [first = '', ...codes] }: Pick<TicketEvent, 'kind' | 'codes'>): string {
  const said = kind === 'hand-off' ? sayReason(first).state : HAPPENED[first]
  return said === undefined ? writeReason([first, ...codes]) : [said, ...codes].join(' · ')
}
