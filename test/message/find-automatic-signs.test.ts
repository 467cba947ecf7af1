import { expect, test } from 'vitest'
import { findAutomaticSigns } from '../../src/message/automatic/find-automatic-signs.ts'
import { findEnvelopeSigns } from '../../src/message/automatic/find-envelope-signs.ts'
import type { Desk } from '../../src/message/desk.ts'

const desk: Desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }
const plain = {
  headers: [],
  from: [{ address: 'ana@loja.example' }],
  subject: 'não recebo',
  ownText: '',
  contentTypes: ['text/plain'],
}
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
  ['suppression of automatic answers among others', 'x-auto-response-suppress', 'DR, OOF, AutoReply', ['hard response-suppressed']],
  ['suppression of absence notes', 'x-auto-response-suppress', 'OOF', []],
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
  ['a leave before the subject it answers', 'Licença-maternidade Re: Confirmação de recebimento [#4411]', ['soft automatic-subject']],
  ['an absence', 'Ausência temporária', ['soft automatic-subject']],
  ['out of office', 'Out of Office Re: x', ['soft automatic-subject']],
  ['away from the office', 'Fora do escritório até 20/11', ['soft automatic-subject']],
  ['a name of an answered subject behind it', 'Fora do escritório: Re: [55120] Erro no Outlook', ['soft automatic-subject']],
  ['an absence before a ticket’s number', 'Estou de férias [#4411] E-mail não chega', ['soft automatic-subject']],
  ['a note’s own name', 'Ausência temporária: dados para o POP3', ['soft automatic-subject']],
  ['away from the mail', 'Away from my mail: Re: your POP3 request', ['soft automatic-subject']],
  ['on leave', 'On maternity leave - Re: Problema de recebimento', ['soft automatic-subject']],
  ['away in Spanish', 'Fuera de la oficina: Re: No puedo enviar correos', ['soft automatic-subject']],
  ['a company that is closed', 'Recesso coletivo: RES: [#9] senha', ['soft automatic-subject']],
  ['a journey', 'Estarei em viagem até 12/11', ['soft automatic-subject']],
  ['a customer who is away', 'Estou em viagem e o e-mail não baixa', []],
  ['a problem that begins with the place', 'Fora do escritório: não recebo e-mails', []],
  ['a problem away from the office, in an answer', 'Re: e-mail fora do escritório não abre', []],
  ['an account of somebody on leave', 'Acesso ao e-mail da funcionária em licença maternidade', []],
  ['a problem away from the office', 'não consigo baixar e-mail fora do escritório', []],
  ['a receipt', 'Lida: formulário', ['soft receipt-subject']],
  ['another ticket system', 'Recebemos sua solicitação - protocolo 20261118001', ['soft acknowledgement-subject']],
  ['a ticket that a system opened', 'Abertura de Chamado #88213 - e-mail não baixa', ['soft acknowledgement-subject']],
  ['a ticket with a number of its own', '[Abertura de chamado] nº SUP-20417', ['soft acknowledgement-subject']],
  ['a ticket that is sealed', 'Abertura de ticket realizada com sucesso', ['soft acknowledgement-subject']],
  ['a confirmation', 'Confirmação de abertura de chamado', ['soft acknowledgement-subject']],
  ['a ticket that is open now', 'Chamado 41502 aberto: e-mail não baixa', ['soft acknowledgement-subject']],
  ['a customer who opens a ticket', 'Abertura de chamado - problema de envio', []],
  ['a customer who wants one opened', 'Solicito abertura de chamado', []],
  ['a customer who opens one with a date and a code', 'Abertura de chamado 18/11 erro 550', []],
  ['a customer whose ticket waits', 'Chamado 41502 aberto há cinco dias sem retorno', []],
  ['a customer whose ticket nobody sees', 'Protocolo 20261112 aberto e ninguém responde', []],
  ['a customer who waits for the confirmation', 'Não recebi a confirmação de chamado', []],
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

test.for<[string, string, string[]]>([
  ['Confirmação de leitura', 'Mando e-mail com confirmação de leitura e não volta a confirmação. É problema de vocês?', []],
  ['Férias', 'voltei de férias e meu e-mail não recebe nada desde o dia 10', []],
  ['Resposta automática', 'não consigo tirar a resposta automática do meu e-mail', []],
  ['Ausente', 'estive ausente e quando voltei o pop não conecta mais', []],
  // What only looks like a customer's matter is a note all the same.
  ['Férias', 'Estou de férias até 30/11. Problemas com o servidor: em caso de urgência ligue para o plantão.', ['soft automatic-subject']],
  ['Resposta automática: não recebo', 'Não consigo responder agora, tenho problemas de agenda.', ['soft automatic-subject']],
  ['Lida: dados do Outlook', 'Sua mensagem sobre o Outlook foi lida.', ['soft receipt-subject']],
  ['Confirmação de leitura', 'Sua mensagem enviada em 18/11 foi exibida no computador do destinatário.', ['soft receipt-subject']],
  ['Ausente', 'Olá! Não vou receber e-mails até segunda. Qualquer problema, ligue.', ['soft automatic-subject']],
  ['Out of office', 'I am away until Monday. If you have a problem with your order contact ana@flor.com.br.', ['soft automatic-subject']],
  ['Ausência', 'Recebi sua mensagem e não consigo abrir meu e-mail agora, problema no notebook.', ['soft automatic-subject']],
  ['Férias', 'Férias até segunda. Não recebo mensagens no meu e-mail neste período.', ['soft automatic-subject']],
  ['Resposta automática', 'Esta caixa não recebe mensagens. Problemas com o pedido: ligue.', ['soft automatic-subject']],
  ['Resposta automática', 'Aguarde, nossa equipe já responde. Precisa de ajuda?', ['soft automatic-subject']],
  ['Automatic reply', 'This mailbox is not monitored. If you need help with your password visit our page.', ['soft automatic-subject']],
  ['Ausência', 'A Maria não trabalha mais aqui. Use o e-mail compras@flor.com.br. Precisa de algo?', ['soft automatic-subject']],
])('findAutomaticSigns() hears under the subject “%s” who wrote “%s”', ([subject, ownText, expected]) => {
  expect(codes(findAutomaticSigns({ ...plain, subject, ownText }, desk)).filter((code) => code.endsWith('-subject'))).toEqual(expected)
})

const notes: [string, string][] = [
  [
    'pt',
    'Prezado(a),\n\nEstarei em obra, sem acesso ao e-mail, de 09/11 a 13/11. Responderei no meu retorno.\n\nUrgências: Ivo, (11) 95555-0101.',
  ],
  ['pt', 'Olá! Agradeço o contato.\nEstou de férias até o dia 20/11 e respondo sua mensagem assim que\nvoltar.\n\nBia'],
  ['pt', 'Encontro-me ausente do escritório. Para assuntos urgentes, falar com dora@lojaprado.com.br.'],
  ['pt', 'Informamos que nossa empresa estará em recesso coletivo de 21/12 a 04/01. Retornaremos em 05/01.'],
  ['pt', 'Olá! Estou de licença-maternidade até fevereiro. Durante esse período, quem responde por mim é o Fábio (fabio@sol.example).'],
  ['pt', 'Estou em licença maternidade até março. Em caso de urgência, procurar a Célia no ramal 12.'],
  ['pt', 'Recebemos seu e-mail.\n\nEsta é uma resposta automática, por favor não responda.'],
  ['en', 'Thank you for your message. I am out of the office until Monday and will reply on my return.'],
  ['en', "I'm currently travelling with limited access to email. For urgent matters, call Tom on 555 0100."],
  ['en', 'This is an automated response. Your message was stored.'],
  ['es', 'Gracias por su mensaje. Estaré de vacaciones hasta el 20 de noviembre y responderé a mi regreso.'],
  ['es', 'Me encuentro fuera de la oficina. En caso de urgencia comunicarse con Marta, int. 14.'],
]
test.for(notes)('findAutomaticSigns() knows an absence note by its words, %s: %s', ([, ownText]) => {
  expect(codes(findAutomaticSigns({ ...plain, subject: 'Re: [70112] cadastro', ownText }, desk))).toEqual(['soft automatic-text'])
})

test.for([
  ['Meu e-mail não baixa. Estarei fora do escritório amanhã, respondam até hoje. Em caso de urgência me liguem.'],
  ['Estou em viagem e sem acesso ao e-mail desde ontem, não consigo entrar. Volto dia 20.'],
  ['Estou fora e a senha não entra, retorno na segunda. Podem ver?'],
  ['Estarei ausente na parte da tarde, preciso da resposta antes. É urgente.'],
  ['Recebo sempre uma resposta automática que diz que a caixa está cheia. É urgente.'],
  ['I am out of the office today but my mail does not download here. It is urgent.'],
  ['Estoy de viaje y no me llega ningún correo. Es urgente.'],
  ['O recebimento parou. Volto a responder amanhã.'],
  ['Sim, uso SSL. Estou fora até quarta, respondo quando voltar.'],
  ['Estou de férias mas a loja continua aberta. A equipe avisou que é urgente: os pedidos pararam de entrar.'],
  ['Segue o que pediram: mandei ontem às 15h para rui@clinicasol.com.br e não chegou. Saio de férias sexta e volto dia 30.'],
  ['Foi ontem às 15h, o IP é 200.3.4.5. Estou em viagem e volto segunda.'],
  ['Obrigada, era isso mesmo. Boas férias e até o retorno!'],
])('findAutomaticSigns() takes no customer who is away for a note: %s', ([ownText = '']) => {
  expect(codes(findAutomaticSigns({ ...plain, ownText }, desk))).toEqual([])
})

const BECAUSE = 'Você está recebendo este e-mail porque se cadastrou em nosso site.\nDescadastre-se'
test.for<[string, string, string, string[]]>([
  ['an offer', 'Última semana com frete grátis. Aproveite!', BECAUSE, ['soft list-footer']],
  ['an English one', 'Our autumn sale is on.', 'You are receiving this email because you signed up. Unsubscribe', ['soft list-footer']],
  ['a Spanish one', 'Nuestras novedades de noviembre.', 'Usted recibe este correo porque se suscribió.', ['soft list-footer']],
  ['a customer whose mails all end so', 'Não estou recebendo os e-mails do moinho.', BECAUSE, []],
  ['a customer who asks', 'Podem me mandar a segunda via?', BECAUSE, []],
  ['how to leave alone', 'O boleto veio com outro valor.', 'Se não quiser mais receber nossas novidades, responda SAIR.', []],
])('findAutomaticSigns() knows what was sent to many by its foot: %s', ([, ownText, signature, expected]) => {
  expect(codes(findAutomaticSigns({ ...plain, subject: 'Novembro', ownText, signature }, desk))).toEqual(expected)
})

test.for([
  ['Férias', 'Como coloco resposta automática de férias?'],
  ['Ausência', 'How do I set an automatic answer?'],
  ['Vacaciones', '¿Cómo activo la respuesta?'],
])('findAutomaticSigns() takes no question for a note: %s', ([subject = '', ownText = '']) => {
  expect(codes(findAutomaticSigns({ ...plain, subject, ownText }, desk))).toEqual([])
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
  ['reply', '', ['hard calendar-reply']],
  ['reply', 'Ana Lima aceitou este convite.', ['hard calendar-reply']],
  ['reply', 'Ana Lima has accepted this invitation: Visita técnica', ['hard calendar-reply']],
  ['reply', 'Ana Lima <ana@loja.example> has accepted this\ninvitation.\n\nVisita técnica\nTerça, 17 nov 2026', ['hard calendar-reply']],
  ['reply', 'Ana Lima ha aceptado su invitación a la visita.', ['hard calendar-reply']],
  ['reply', 'Ana aceitou o convite, mas o Outlook dela não baixa e-mails desde ontem. Podem ver?', []],
  ['reply', 'I have accepted this invitation but my Outlook cannot download mail.', []],
  ['reply', 'O Outlook não baixa nada. A Ana aceitou o convite.', []],
  ['reply', 'Aceito! E o meu Outlook continua sem baixar nada, podem ver?', []],
  ['request', '', []],
])('findAutomaticSigns() judges what a calendar wants: %s with “%s”', ([calendarMethod, ownText, expected]) => {
  expect(codes(findAutomaticSigns({ ...plain, ownText, calendarMethod }, desk))).toEqual(expected)
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
