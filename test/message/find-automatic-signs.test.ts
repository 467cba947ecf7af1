import { expect, test } from 'vitest'
import type { Desk } from '../../src/message/desk.ts'
import { findAutomaticSigns } from '../../src/message/find-automatic-signs.ts'
import { findEnvelopeSigns } from '../../src/message/find-envelope-signs.ts'

const desk: Desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }
const plain = { headers: [], from: [{ address: 'ana@loja.example' }], replyTo: [], subject: 'não recebo', contentTypes: ['text/plain'] }
const codes = (signs: { code: string; weight: string }[]) => signs.map(({ code, weight }) => `${weight} ${code}`)

test.for<[string, string, string, string[]]>([
  ['an automatic answer', 'auto-submitted', 'auto-replied', ['hard auto-submitted']],
  ['a notice', 'auto-submitted', 'auto-notified; owner-email="a@b.example"', ['hard auto-submitted']],
  ['a comment after the value', 'auto-submitted', 'auto-generated (failure)', ['hard auto-submitted']],
  ['no', 'auto-submitted', 'no', []],
  ['No with a comment and a parameter', 'auto-submitted', '(x) No (written by hand); a=b', []],
  ['an unknown value, which is not no', 'auto-submitted', 'yes', ['hard auto-submitted']],
  ['bulk', 'precedence', 'bulk', ['hard precedence']],
  ['list in capitals', 'precedence', 'LIST', ['hard precedence']],
  ['an auto-reply', 'x-precedence', 'auto-replied', ['hard precedence']],
  ['an ordinary precedence', 'precedence', 'first-class', []],
  ['suppression of everything', 'x-auto-response-suppress', 'All', ['hard response-suppressed']],
  ['suppression of absence notes among others', 'x-auto-response-suppress', 'RN, NRN, OOF', ['hard response-suppressed']],
  ['suppression of read receipts only', 'x-auto-response-suppress', 'RN, NRN', []],
  ['a list', 'list-id', '<a.example>', ['hard list-header']],
  ['a newsletter', 'list-unsubscribe', '<mailto:a@b.example>', ['hard list-header']],
  ['Mailman', 'x-beenthere', 'a@b.example', ['hard list-header']],
  ['Feedback-ID', 'feedback-id', '1:2:3:x', ['hard list-header']],
  ['failed recipients', 'x-failed-recipients', 'a@b.example', ['hard failed-recipients']],
  ['an autoresponder', 'x-autorespond', 'Re: x', ['hard autoresponder-header']],
  ['X-Autoreply: yes', 'x-autoreply', 'yes', ['hard autoresponder-header']],
  ['X-Autoreply: no', 'x-autoreply', 'no', []],
  ['an autoresponder’s class', 'x-post-messageclass', '9; Autoresponder', ['hard autoresponder-header']],
  ['a delivery to an autoresponder', 'delivered-to', 'Autoresponder', ['hard autoresponder-header']],
  ['a delivery to a person', 'delivered-to', 'suporte@provedor.example', []],
  ['a loop mark', 'x-loop', 'a@b.example', ['hard loop-header']],
  ['another helpdesk’s loop mark', 'x-otrs-loop', 'yes', ['hard loop-header']],
  ['our own loop mark', 'x-porteiro-loop', 'x', ['hard own-loop-mark']],
  ['a null return path', 'return-path', '<>', ['hard null-return-path']],
  ['a return path', 'return-path', '<a@b.example>', []],
  ['a spam flag', 'x-spam-flag', 'YES', ['hard spam-flag']],
  ['no spam flag', 'x-spam-flag', 'NO', []],
])('findAutomaticSigns() judges a header: %s', ([, name, value, expected]) => {
  expect(codes(findAutomaticSigns({ ...plain, headers: [{ name, value }] }, desk))).toEqual(expected)
})

test.for<[string, string, string[]]>([
  ['a mailer', 'MAILER-DAEMON@mx.example', ['hard no-reply-sender']],
  ['postmaster', 'postmaster@x.example', ['hard no-reply-sender']],
  ['noreply', 'noreply@x.example', ['hard no-reply-sender']],
  ['no-reply with a suffix', 'no-reply+abc@x.example', ['hard no-reply-sender']],
  ['a no-reply inside', 'vendas.noreply@x.example', ['hard no-reply-sender']],
  ['do-not-reply', 'do-not-reply@x.example', ['hard no-reply-sender']],
  ['naoresponda', 'naoresponda@x.example', ['hard no-reply-sender']],
  ['nao-responder', 'nao-responder@x.example', ['hard no-reply-sender']],
  ['no-responder', 'no-responder@x.example', ['hard no-reply-sender']],
  ['a list’s request address', 'vendas-request@x.example', ['hard no-reply-sender']],
  ['a list’s bounces', 'lista-bounces+ana=x@x.example', ['hard no-reply-sender']],
  ['our own address', 'suporte@provedor.example', ['hard own-address']],
  ['our own plus-address', 'Suporte+t1@provedor.example', ['hard own-address']],
  ['an agent', 'helpdesk@provedor.example', []],
  ['a person whose name looks a little like it', 'norberto@x.example', []],
  ['a rooted name', 'rootenberg@x.example', []],
])('findAutomaticSigns() judges a sender: %s', ([, address, expected]) => {
  expect(codes(findAutomaticSigns({ ...plain, from: [{ address }] }, desk))).toEqual(expected)
})

test.for<[string, string, string[]]>([
  ['an automatic answer', 'Resposta automática: não recebo e-mails', ['soft automatic-subject']],
  ['one in English', 'Automatic reply: ticket', ['soft automatic-subject']],
  ['one in Spanish', 'Respuesta automática: consulta', ['soft automatic-subject']],
  ['an absence', 'Ausência temporária', ['soft automatic-subject']],
  ['out of office', 'Out of Office Re: x', ['soft automatic-subject']],
  ['away from the office', 'Fora do escritório até 20/11', ['soft automatic-subject']],
  ['a problem away from the office', 'não consigo baixar e-mail fora do escritório', []],
  ['a receipt', 'Lida: formulário', ['soft receipt-subject']],
  ['another ticket system', 'Recebemos sua solicitação - protocolo 20261118001', ['soft acknowledgement-subject']],
  ['an answer to a ticket system', 'RES: Recebemos sua solicitação', []],
  ['an ordinary answer', 'Re: [#AB12CD] dados que faltam', []],
  ['a ticket system that answers itself', 'Ticket Received: Ticket Received: Não recebo', ['soft nested-subject']],
  ['one behind an answer', 'Re: Chamado aberto: Chamado aberto: POP3', ['soft nested-subject']],
  ['three times anything', 'Aviso: Aviso: Aviso: x', ['soft nested-subject']],
  ['tokens that pile up', '[Caso #1] [Caso #2] [Caso #3] não recebo', ['soft nested-subject']],
  ['a dozen answers', `${'Re: '.repeat(12)}não recebo`, ['soft nested-subject']],
  ['a long talk of people', 'RES: Re: ENC: RES: Re: não recebo', []],
  ['our token beside another one', 'Re: [Chamado #123] não recebo [#K7QM2XVD4R8S9T0A]', []],
  ['someone who says it twice', 'Urgente: Urgente: não recebo', []],
  ['an error with colons', 'Erro: servidor: 550: caixa cheia', []],
  ['a customer who got no mail', 'não recebemos sua mensagem de confirmação', []],
])('findAutomaticSigns() judges a subject: %s', ([, subject, expected]) => {
  expect(codes(findAutomaticSigns({ ...plain, subject }, desk))).toEqual(expected)
})

test.for<[string, string[], string[]]>([
  ['a delivery report', ['multipart/report', 'text/plain', 'message/delivery-status'], ['hard report', 'hard delivery-status']],
  ['a read receipt', ['multipart/report', 'message/disposition-notification'], ['hard report', 'hard read-receipt']],
  ['a complaint', ['multipart/report', 'message/feedback-report'], ['hard report', 'hard feedback-report']],
  ['a person who forwards the parts of a bounce', ['multipart/mixed', 'text/plain', 'message/delivery-status'], []],
])('findAutomaticSigns() judges structure: %s', ([, contentTypes, expected]) => {
  expect(codes(findAutomaticSigns({ ...plain, contentTypes }, desk))).toEqual(expected)
})

test.for<[string, string, string[]]>([
  ['a person', 'ana@loja.example', []],
  ['the null return path', '', ['hard null-return-path']],
  ['the null return path in brackets', '<>', ['hard null-return-path']],
  ['ourselves', 'suporte+t1@provedor.example', ['hard own-address']],
  ['a machine', 'bounces+1@news.example', ['hard no-reply-sender']],
])('findEnvelopeSigns() judges MAIL FROM: %s', ([, mailFrom, expected]) => {
  expect(codes(findEnvelopeSigns({ mailFrom, rcptTo: [] }, desk))).toEqual(expected)
})
