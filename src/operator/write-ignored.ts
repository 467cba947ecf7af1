// The part of the first page that shows what nobody answered: automatic mails with their reasons, and providers that wait for a
// forwarding to be confirmed. Of a mail only its id, time, return path's domain and reason codes are shown; no content.
import { html, type Markup } from '../markup.ts'
import { explainReason } from '../message/automatic/reason-codes.ts'
import type { IgnoredMail } from '../store/store.ts'
import type { Notice } from './operator-view.ts'
import { showTime } from './words.ts'

/** Returns the table of ignored mails, newest first. */
export function writeIgnored(rows: IgnoredMail[], timeZone: string): Markup {
  if (rows.length === 0) return html``
  return html`<h2>Mensagens sem resposta, automáticas ou da própria equipe, da mais nova</h2>
<p><small>Ninguém as recebeu: porteiro tickets original CÓDIGO mostra uma.</small></p>
<div class="scroll"><table>
<tr><th>Mensagem</th><th>Recebida</th><th>Domínio de retorno</th><th>Por quê</th></tr>
${rows.map(
  (row) =>
    html`<tr><td>${row.id}</td><td>${showTime(row.receivedAt, timeZone)}</td><td>${row.senderDomain ?? 'vazio'}</td><td>${writeReasons(row.codes)}</td></tr>`,
)}
</table></div>`
}

/** Returns the forwardings that wait to be confirmed. The link is text, not a link: who opens it should have read it. */
export function writeNotices(notices: Notice[], timeZone: string): Markup {
  if (notices.length === 0) return html``
  return html`<h2>Encaminhamentos a confirmar</h2>
<p>Um provedor pergunta se pode encaminhar e-mails para cá. O remetente pode ser falso: confirme só o que alguém da equipe pediu.</p>
<div class="scroll"><table>
<tr><th>Mensagem</th><th>Recebida</th><th>Provedor</th><th>Conta</th><th>Código</th><th>Endereço para confirmar</th></tr>
${notices.map(
  (notice) =>
    html`<tr><td>${notice.mailId}</td><td>${showTime(notice.receivedAt, timeZone)}</td><td>${notice.provider}</td><td>${notice.account ?? '–'}</td><td>${notice.code ?? '–'}</td><td>${notice.link ?? '–'}</td></tr>`,
)}
</table></div>`
}

function writeReasons(codes: readonly string[] = []): Markup[] {
  return codes.map((code) => html`<div>${explainReason(code)?.['pt-BR'] ?? ''} <small>${code}</small></div>`)
}
