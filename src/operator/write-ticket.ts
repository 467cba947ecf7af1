// One ticket's page: who, what is known with the words it was found in, what was asked, what happened.
import type { Checklist } from '../checklist/checklist.ts'
import { html, type Markup } from '../markup.ts'
import { sayVerdict } from '../message/automatic/sender-codes.ts'
import { sayEvent, sayFieldState, sayFoundBy, sayProblem, sayWhat, WORDS_TITLES } from '../reply/hand-off-words.ts'
import { showValue } from '../reply/show-value.ts'
import type { Besides, Ticket, TicketFact } from '../ticket/ticket.ts'
import type { ValueType } from '../value/value.ts'
import { sayState, showTime } from './words.ts'

/** Returns the page's body. `checklist` is the ticket's, where it has one that is still configured. */
export function writeTicket(ticket: Ticket, checklist: Checklist | undefined, timeZone: string): Markup {
  const fieldOf = (name: string) => checklist?.fields.find(({ id }) => id === name)
  const titleOf = (name: string): string => fieldOf(name)?.title['pt-BR'] ?? name
  const newest = new Map(ticket.facts.map((fact) => [fact.field, fact]))
  const order = checklist?.fields.map(({ id }) => id) ?? []
  const facts = ticket.facts.toSorted((one, other) => order.indexOf(one.field) - order.indexOf(other.field))
  return html`
<p>${ticket.subject}</p>
<table>
<tr><th>Estado</th><td>${sayState(ticket.state)}</td></tr>
<tr><th>Cliente</th><td>${ticket.customer?.address ?? 'não identificado'}</td></tr>
${ticket.agent === undefined ? '' : html`<tr><th>Repassado por</th><td>${ticket.agent.address}</td></tr>`}
${ticket.findings.sender === undefined ? '' : html`<tr><th>Remetente</th><td>${sayVerdict(ticket.findings.sender.verdict)} <small>${ticket.findings.sender.codes.join(', ')}</small></td></tr>`}
<tr><th>Caixa</th><td>${ticket.mailbox}</td></tr>
<tr><th>Roteiro</th><td>${checklist?.title['pt-BR'] ?? ticket.checklist ?? 'nenhum'}</td></tr>
<tr><th>Idioma</th><td>${ticket.language}</td></tr>
<tr><th>Aberto</th><td>${showTime(ticket.openedAt, timeZone)}</td></tr>
<tr><th>Mudou</th><td>${showTime(ticket.changedAt, timeZone)}</td></tr>
${
  ticket.linkedTo === undefined
    ? ''
    : html`<tr><th>Citou o atendimento</th><td><a href="/tickets/${encodeURIComponent(ticket.linkedTo)}">${ticket.linkedTo}</a></td></tr>`
}
</table>
<h2>O que se sabe</h2>
${
  facts.length === 0
    ? html`<p>Nada ainda.</p>`
    : html`<div class="scroll"><table>
<tr><th>Item</th><th>Valor</th><th>Estado</th><th>Nas palavras</th><th>Onde</th><th>Dito em</th></tr>
${facts.map((fact) => writeFact(fact, { title: titleOf(fact.field), type: fieldOf(fact.field)?.type ?? 'text', age: newest.get(fact.field) === fact ? 'newest' : 'replaced', timeZone }))}
</table></div>`
}
${ticket.dontKnow.length === 0 ? '' : html`<p>O cliente não sabe: ${ticket.dontKnow.map(titleOf).join(', ')}.</p>`}
<h2>O que foi pedido</h2>
${
  ticket.requests.length === 0
    ? html`<p>Nada.</p>`
    : html`<ol>${ticket.requests.map(
        ({ askedAt, asks, which }) =>
          html`<li>${showTime(askedAt, timeZone)}: ${which === undefined ? asks.map(({ field }) => titleOf(field)).join(', ') : `qual é o caso (${which.join(', ')})`}</li>`,
      )}</ol>`
}
${writeWords(WORDS_TITLES.besides, ticket.besides, timeZone)}
${writeWords(WORDS_TITLES.notes, ticket.notes, timeZone)}
<h2>O que aconteceu</h2>
<div class="scroll"><table>
${ticket.events.map(
  (event) =>
    html`<tr><td>${showTime(event.at, timeZone)}</td><td>${sayEvent(event.kind)}</td><td>${sayWhat(event)}</td><td>${event.mailId ?? ''}</td></tr>`,
)}
</table></div>
`
}

/** Words that no checklist has a place for; nothing where there are none. */
function writeWords(title: string, said: (Besides & { from?: string })[] = [], timeZone: string): Markup | '' {
  if (said.length === 0) return ''
  return html`<h2>${title}</h2>
<ul>${said.map(({ at, from, text }) => html`<li>${showTime(at, timeZone)}${from === undefined ? '' : `, ${from}`}: <q>${text}</q></li>`)}</ul>`
}

type FactRow = { title: string; type: ValueType; age: 'newest' | 'replaced'; timeZone: string }

function writeFact({ value, state, problem, evidence, saidAt }: TicketFact, { title, type, age, timeZone }: FactRow): Markup {
  return html`<tr><td>${title}</td><td class="${age === 'newest' ? '' : 'old'}">${showValue(value, type, 'pt-BR')}</td>
<td>${sayFieldState(state)}${problem === undefined ? '' : html` <small>${sayProblem(problem)}</small>`}</td>
<td><q>${evidence.quote}</q></td><td>${sayFoundBy(evidence.by)}</td><td>${showTime(saidAt, timeZone)}</td></tr>`
}
