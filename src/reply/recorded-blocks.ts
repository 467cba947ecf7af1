// What our records say, for the helpdesk: attempts to log in, and each mail's way as a short history in order of time. Portuguese, for
// agents; the servers' own words stand there, cleaned and short. What was not found is said with how far the records reach.
import type { Checklist } from '../checklist/checklist.ts'
import type { Fact } from '../facts/fact.ts'
import type { DeliveryFinding, DeliveryStep, LoginAttempt, LoginFinding, MailHistory } from '../facts/look-up/findings.ts'
import { judgeAddress } from '../facts/look-up/judge-records.ts'
import { knownOf } from '../ticket/join-mail.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { explainError } from '../value/error/explain-error.ts'
import type { Block, Row } from './blocks.ts'
import { cleanText } from './clean-text.ts'
import { showInstant } from './show-value.ts'

const RESULT: Record<LoginAttempt['result'], string> = {
  in: 'entrou',
  refused: 'recusado: usuário ou senha',
  'unknown-user': 'recusado: usuário não existe',
  'wrong-password': 'recusado: senha errada',
  disabled: 'recusado: conta desativada',
  'plain-refused': 'recusado: sem criptografia',
  'too-many': 'recusado: conexões demais',
  'not-tried': 'conectou sem tentar entrar',
}

const ENCRYPTION: Record<LoginAttempt['encryption'], string> = {
  none: 'sem criptografia',
  tls: 'com TLS',
  starttls: 'STARTTLS',
  ssl_tls: 'SSL/TLS',
}

const STEP: Record<DeliveryStep['what'] | 'in-queue', string> = {
  arrived: 'chegou',
  delivered: 'entregue',
  'passed-on': 'aceita pelo próximo servidor',
  deferred: 'adiada',
  greylisted: 'adiada por greylisting',
  refused: 'recusada',
  bounced: 'devolvida',
  expired: 'devolvida depois de todas as tentativas',
  discarded: 'descartada',
  'in-queue': 'na fila',
}

const ADDRESS = { confirmed: 'o IP informado aparece', contradicted: 'o IP informado não aparece', unknown: '' }

/** Returns the heading and lines; none where no records were searched. */
export function recordedBlocks({ ticket, checklist }: { ticket: Ticket; checklist?: Checklist }, timeZone: string): Block[] {
  const when = (at: string) => showInstant(at, timeZone, 'pt-BR') ?? at
  const { login, delivery } = ticket.findings
  const { facts } = knownOf(ticket)
  const logs = (checklist?.fields ?? []).filter(({ textOf }) => textOf === 'smtp-log').map(({ id }) => id)
  const rows: Row[] = [
    ...(login === undefined ? [] : [loginRow(login, statedAddress(checklist, facts), when)]),
    ...(delivery === undefined ? [] : deliveryRows(delivery, when)),
    ...facts.filter(({ field }) => logs.includes(field)).flatMap(explainLog),
  ]
  if (rows.length === 0) return []
  return [
    { kind: 'heading', text: 'O que consta nos registros' },
    { kind: 'record', rows },
  ]
}

type When = (at: string) => string

function statedAddress(checklist: Checklist | undefined, facts: Fact[]): string | undefined {
  const ids = (checklist?.fields ?? []).filter(({ fromLogins }) => fromLogins === 'address').map(({ id }) => id)
  const value = facts.find(({ field }) => ids.includes(field))?.value
  return typeof value === 'string' ? value : undefined
}

function loginRow(login: LoginFinding, stated: string | undefined, when: When): Row {
  const { account, total, attempts } = login
  const judged = stated === undefined ? '' : ADDRESS[judgeAddress(stated, login).verdict]
  const count = total === 0 ? 'nenhuma tentativa encontrada' : `${total} ${total === 1 ? 'tentativa' : 'tentativas'}`
  return {
    title: cleanText(`Acessos de ${account}`, 200),
    value: [count, judged, reach(login, when)].filter((part) => part !== '').join('; '),
    notes: attempts.map((attempt) => {
      const { at, lastAt, times, address, encryption, port, method, result, fetched, inBox, trouble } = attempt
      const parts = [
        `${when(at)}${lastAt === undefined ? '' : ` a ${when(lastAt)} (${times}×)`}: ${RESULT[result]}`,
        `IP ${address}`,
        `${ENCRYPTION[encryption]}${port === undefined ? '' : `, porta ${port}`}`,
        ...(method === undefined ? [] : [method]),
        ...(fetched === undefined ? [] : [`baixou ${fetched}${inBox === undefined ? '' : ` de ${inBox} na caixa`}`]),
        ...(trouble === undefined ? [] : [`erro: ${trouble}`]),
      ]
      return cleanText(parts.join('; '), 300)
    }),
  }
}

function deliveryRows(delivery: DeliveryFinding, when: When): Row[] {
  const { senders, recipients, histories } = delivery
  const title = cleanText(`Mensagens de ${senders.join(', ')} para ${recipients.join(', ')}`, 200)
  const count = histories.length === 0 ? 'nenhuma encontrada' : `${histories.length} no período`
  return [{ title, value: `${count}; ${reach(delivery, when)}` }, ...histories.map((history) => historyRow(history, when))]
}

function historyRow({ queueId, messageId, sender, recipient, match, steps, outcome }: MailHistory, when: When): Row {
  const name = match === 'login' ? `Envio com a conta ${sender}` : queueId === undefined ? 'Sem número de fila' : `Fila ${queueId}`
  const ids = [
    match === 'domain' ? `remetente do envelope: ${sender}` : '',
    match === 'login' || recipient === '' ? '' : `para ${recipient}`,
    messageId === undefined ? '' : `Message-ID ${messageId}`,
  ]
  return {
    title: cleanText(name, 100),
    value: cleanText([STEP[outcome], ...ids].filter((part) => part !== '').join('; '), 300),
    notes: steps.map((step) => cleanText(stepText(step, when), 400)),
  }
}

function stepText({ at, lastAt, times, what, where, code, status, says }: DeliveryStep, when: When): string {
  const time = `${when(at)}${lastAt === undefined ? '' : ` a ${when(lastAt)} (${times}×)`}`
  // Most servers' words begin with their codes.
  const codes = [...new Set([code, status])].filter((each) => each !== undefined && says?.includes(each) !== true).join(' ')
  const details = [where === undefined || where === '' ? '' : where, codes, says ?? ''].filter((part) => part !== '')
  // Cleaned for itself: a link at the end of a server's words would take our bracket along.
  return `${time}: ${STEP[what]}${details.length === 0 ? '' : ` (${cleanText(details.join('; '), 330)})`}`
}

function reach({ from, until, covers }: LoginFinding | DeliveryFinding, when: When): string {
  const part = covers === 'all' ? '' : '; os registros não cobrem tudo'
  return `de ${when(from)} a ${when(until)}${part}`
}

/** What the log that the sender's provider gave says, by its code and reason. */
function explainLog({ value }: Fact): Row[] {
  const known = explainError(String(value))
  return known === undefined ? [] : [{ title: 'O log do remetente', value: known.meaning['pt-BR'], notes: [known.remedy['pt-BR']] }]
}
