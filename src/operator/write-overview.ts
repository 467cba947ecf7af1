// The first page: is all well, where is every mail, which tickets are there.
import { html, type Markup } from '../markup.ts'
import type { IgnoredMail, Ledger, MailRow, OutboxRow, Store } from '../store/store.ts'
import { writeReason } from '../ticket/reason-line.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { NodeStatus, Notice } from './operator-view.ts'
import { sayEnd, sayState, showTime } from './words.ts'
import { writeIgnored, writeNotices } from './write-ignored.ts'

export type Overview = {
  status: NodeStatus
  ledger: Ledger
  outbox: Awaited<ReturnType<Store['countOutbox']>>
  /** Those that nobody has seen to. */
  quarantine: MailRow[]
  /** Hand-offs that failed or are refused and that nobody has seen to, newest first. */
  undelivered: OutboxRow[]
  /** The newest ones. */
  ignored: IgnoredMail[]
  notices: Notice[]
  tickets: Ticket[]
  state?: Ticket['state']
  /** Whether there may be older tickets than these. */
  more: boolean
  timeZone: string
}

export const TICKET_STATES = ['collecting', 'blocked', 'waiting-for-person', 'handed-off', 'closed'] as const satisfies Ticket['state'][]

/** Returns the page's body. */
export function writeOverview(overview: Overview): Markup {
  const { status, ledger, outbox, quarantine, undelivered, ignored, notices, tickets, state, more, timeZone } = overview
  const last = tickets.at(-1)
  return html`
${[...status.notReady, ...status.alerts].map((problem) => html`<p class="alert">${problem}</p>`)}
<h2>Livro</h2>
<ul class="figures">
<li><b>${ledger.accepted}</b> aceitas</li>
<li><b>${ledger.inFlight}</b> em andamento</li>
${Object.entries(ledger.ends).map(([end, count]) => html`<li><b>${count}</b> ${sayEnd(end)}</li>`)}
</ul>
<h2>Saída</h2>
<ul class="figures">
<li><b>${outbox.waiting}</b> esperando</li>
<li><b>${outbox.sent}</b> enviadas</li>
<li><b>${outbox.failed}</b> sem entrega</li>
${outbox.oldestWaitingAt === undefined ? '' : html`<li>a mais antiga espera desde <b>${showTime(outbox.oldestWaitingAt, timeZone)}</b></li>`}
</ul>
${undelivered.length === 0 ? '' : writeUndelivered(undelivered, timeZone)}
${quarantine.length === 0 ? '' : writeQuarantine(quarantine, timeZone)}
${writeNotices(notices, timeZone)}
<h2>Atendimentos</h2>
<nav><a href="/">todos</a>${TICKET_STATES.map((each) => html`<a href="/?state=${each}">${sayState(each)}</a>`)}</nav>
${
  tickets.length === 0
    ? html`<p>Nenhum atendimento${state === undefined ? '' : html` em “${sayState(state)}”`}.</p>`
    : html`<div class="scroll"><table>
<tr><th>Código</th><th>Estado</th><th>Cliente</th><th>Assunto</th><th>Roteiro</th><th>Mudou</th></tr>
${tickets.map(
  (ticket) => html`<tr><td><a href="/tickets/${encodeURIComponent(ticket.token)}">${ticket.token}</a></td><td>${sayState(ticket.state)}</td>
<td>${ticket.customer?.address ?? '–'}</td><td>${ticket.subject}</td><td>${ticket.checklist ?? '–'}</td><td>${showTime(ticket.changedAt, timeZone)}</td></tr>`,
)}
</table></div>`
}
${
  more && last !== undefined
    ? html`<p><a href="/?${state === undefined ? '' : `state=${state}&`}before=${encodeURIComponent(last.changedAt)}">mais antigos</a></p>`
    : ''
}
${writeIgnored(ignored, timeZone)}
`
}

function writeUndelivered(rows: OutboxRow[], timeZone: string): Markup {
  return html`<h2>Sem entrega, da mais nova</h2>
<div class="scroll"><table>
<tr><th>Saída</th><th>O quê</th><th>Para</th><th>Desde</th><th>Tentativas</th><th>Atendimento</th><th>Resposta do servidor</th></tr>
${rows.map(
  (row) =>
    html`<tr><td>${row.id}</td><td>${row.kind === 'reply' ? 'resposta' : 'encaminhamento'}</td><td>${row.envelopeTo.join(' ')}</td><td>${showTime(row.queuedAt, timeZone)}</td>
<td>${row.attempts}${row.state === 'waiting' ? `, a próxima em ${showTime(row.sendAfter, timeZone)}` : ''}</td>
<td>${row.ticket === undefined ? '–' : html`<a href="/tickets/${encodeURIComponent(row.ticket)}">${row.ticket}</a>`}</td><td>${row.answer ?? '–'}</td></tr>`,
)}
</table></div>
<p><small>porteiro outbox retry CÓDIGO envia de novo, com --to ENDEREÇO para outro endereço; porteiro outbox done CÓDIGO diz que alguém já cuidou.</small></p>`
}

function writeQuarantine(rows: MailRow[], timeZone: string): Markup {
  return html`<h2>Quarentena, da mais antiga</h2>
<div class="scroll"><table>
<tr><th>Mensagem</th><th>Recebida</th><th>Bytes</th><th>Tentativas</th><th>Motivo</th></tr>
${rows.map(
  (row) =>
    html`<tr><td>${row.id}</td><td>${showTime(row.receivedAt, timeZone)}</td><td>${row.bytes}</td><td>${row.attempts}</td><td>${row.codes === undefined ? '–' : writeReason(row.codes)}</td></tr>`,
)}
</table></div>
<p><small>porteiro quarantine release CÓDIGO diz que alguém já viu; porteiro quarantine replay CÓDIGO lê de novo.</small></p>`
}
