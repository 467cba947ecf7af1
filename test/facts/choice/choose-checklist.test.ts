// Which checklist a short mail is for, or none: one row a way of putting it, beside what each resembles.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseChecklistText } from '../../../src/checklist/parse-checklist-text.ts'
import { readRequest } from '../../../src/facts/read-request.ts'
import type { Desk } from '../../../src/message/desk.ts'
import { readMessage } from '../../../src/message/read-message.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const checklists = ['pop3', 'sending', 'receiving'].map((id) =>
  parseChecklistText(id, readFileSync(join(root, 'checklists', `${id}.yaml`), 'utf8')),
)
const desk: Desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }

async function chosenFor(subject: string, body: string): Promise<string | undefined> {
  const head = `From: Ana Prado <ana@lojaprado.example>\nTo: Suporte <suporte@provedor.example>\nSubject: ${subject}\nDate: Wed, 18 Nov 2026 10:00:00 -0300\nMessage-ID: <a@lojaprado.example>\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n`
  const raw = new TextEncoder().encode((head + body).replaceAll('\n', '\r\n'))
  return readRequest(await readMessage(raw, desk), checklists, desk).checklist
}

/** A bounce as it is pasted, of a mail from a sister firm's address to `recipient`. */
const bounceOf = (recipient: string): string =>
  `This is the mail system at host mx.example.\n\n<${recipient}>: host mx.clinicasol.example[192.0.2.7] said: 554 5.7.1 Refused\n\nFrom: Lia <lia@oficina.example>\nTo: ${recipient}\nSubject: Lista\nDate: Tue, 17 Nov 2026 10:00:00 -0300\n`

describe('chooseChecklist()', () => {
  test.for<[string, string, string | undefined]>([
    ['who shows one of others’ addresses', `O que é isso?\n\n${bounceOf('vera@clinicasol.example')}`, 'sending'],
    ['who writes from elsewhere', `Segue o aviso, escrevo do meu particular.\n\n${bounceOf('vera@clinicasol.example')}`, 'sending'],
    ['whom the mail was for', `O que é isso?\n\n${bounceOf('ana@lojaprado.example')}`, 'receiving'],
    [
      'who passes on what a sender got',
      `Um fornecedor não consegue mandar e-mail pra gente e me passou isto:\n\n${bounceOf('caixa@lojapradofilial.example')}`,
      'receiving',
    ],
  ])('takes a bounce for that of %s', async ([, body, checklist]) => {
    expect(await chosenFor('ajuda', body)).toBe(checklist)
  })

  test.for<[string, string, string, string | undefined]>([
    [
      'a program that does not fetch, in capitals',
      'URGENTE',
      'O OUTLOOK NAO ESTA PUXANDO NADA DESDE SEXTA, DA UM ERRO QUE NAO SEI LER',
      'pop3',
    ],
    ['a program that stopped', 'email', 'Meu Thunderbird parou de trazer os emails ontem.', 'pop3'],
    [
      'nothing new comes into the program',
      'socorro',
      'No Outlook da recepção não entra nada novo desde cedo, mas no webmail está tudo lá.',
      'pop3',
    ],
    ['the program asks for the password', 'senha', 'O Outlook fica abrindo uma janelinha pedindo usuário e senha o tempo todo.', 'pop3'],
    ['cannot log in with the program', 'login', 'O eM Client diz que não conseguiu fazer login no servidor de entrada.', 'pop3'],
    [
      'the phone does not update',
      'celular',
      'O e-mail não atualiza mais no aplicativo Mail do iPhone, diz que não foi possível obter mensagens.',
      'pop3',
    ],
    ['the program hangs while receiving', 'travando', 'Quando clico em enviar/receber o programa trava e não baixa as mensagens.', 'pop3'],
    ['the program cannot connect', 'conexão', 'O Windows Live Mail não conecta no servidor para buscar os emails.', 'pop3'],
    [
      'an admin’s fetcher',
      'getmail',
      'Nosso getmail não consegue mais coletar as mensagens da caixa, a autenticação falha na porta 995.',
      'pop3',
    ],
    ['an English program', 'Outlook', 'Outlook 2021 is no longer pulling in new messages since this morning. Webmail is fine.', 'pop3'],
    ['an English password prompt', 'password', 'Thunderbird keeps prompting for the password and then says login failed.', 'pop3'],
    ['a Spanish program', 'correo', 'Desde ayer el Outlook no me trae los correos nuevos, en el webmail sí los veo.', 'pop3'],
    ['mails that come back to me', 'erro', 'Tudo que eu mando para o pessoal do cartório volta.', 'sending'],
    ['customers who say they get nothing', 'ajuda', 'to mandando os orçamentos e os clientes falam que nao ta chegano pra eles', 'sending'],
    ['nobody gets what I send', 'problema', 'Ninguém está recebendo o que a gente envia hoje.', 'sending'],
    [
      'mail that goes to spam',
      'spam',
      'Os e-mails que disparamos estão indo parar no lixo eletrônico dos clientes e alguns voltam.',
      'sending',
    ],
    [
      'an invoice that bounced',
      'Boleto devolvido',
      'De cobranca@lojaprado.example para joana@fabrica.example, hoje 16:20, o boleto voltou com:\n\n452 4.2.2 Mailbox full',
      'sending',
    ],
    [
      'a system whose sending fails',
      'ERP',
      'O nosso ERP manda as faturas pela conta nf@lojaprado.example. Hoje às 9h o envio para ana@fabrica.example falhou com "552 5.3.4 message size exceeds limit".',
      'sending',
    ],
    ['a stuck outbox', 'não vai', 'A mensagem fica parada na caixa de saída e não vai.', 'sending'],
    ['a refused recipient', 'recusado', 'Tento responder para o cliente e o servidor recusa o destinatário.', 'sending'],
    ['an answer that never got there', 'resposta', 'Respondi o e-mail da Receita ontem e eles afirmam que não chegou nada lá.', 'sending'],
    ['mail from me blocked', 'bloqueio', 'O Gmail está bloqueando as nossas mensagens.', 'sending'],
    ['an English refusal', 'Bounce', 'My reply to the agency was bounced with a message I did not keep.', 'sending'],
    [
      'English people who never got it',
      'mail',
      'I emailed a quotation to a client on Monday and she tells me it never showed up.',
      'sending',
    ],
    ['a Spanish return', 'rebote', 'Le escribí a un cliente y el correo me fue devuelto.', 'sending'],
    [
      'somebody tried to write to me',
      'cliente não consegue me escrever',
      'Uma cliente tentou mandar e-mail pra ana@lojaprado.example hoje e voltou com erro pra ela.',
      'receiving',
    ],
    ['who tries gets an error', 'ajuda', 'Um fornecedor tenta escrever para nós e recebe um erro.', 'receiving'],
    [
      'who answers me is refused',
      'respostas',
      'Quando os clientes respondem meus e-mails, volta para eles como caixa inexistente.',
      'receiving',
    ],
    [
      'somebody sent and I saw nothing',
      'contrato',
      'O contador mandou o contrato na segunda e eu não vi nada na caixa de entrada.',
      'receiving',
    ],
    ['a program that opens and brings nothing', 'ajuda', 'Umas 7 da noite de ontem abri o Outlook e nada.', 'pop3'],
    [
      'a problem that came back',
      'ajuda',
      'Ficou bom semana passada, mas hoje voltou. Abro o Outlook e nada. Fica escrito "Desconectado".',
      'pop3',
    ],
    ['a mail that came back', 'ajuda', 'Mandei o orçamento pro cliente ontem mas hoje voltou.', 'sending'],
    ['a site that no longer sends', 'site', 'Nosso site (WordPress) não envia mais os e-mails do formulário.', 'sending'],
    ['a site that is down', 'site', 'Nosso site em WordPress parou de abrir e preciso enviar um orçamento.', undefined],
    ['an awaited mail', 'cadê', 'Estou esperando um e-mail do banco desde terça e até agora nada.', 'receiving'],
    ['a code that does not come', 'código', 'O código de confirmação do gov.br não chega no meu e-mail.', 'receiving'],
    ['an invoice somebody sent', 'boleto', 'A escola diz que enviou o boleto pro meu e-mail dia 10 e não chegou.', 'receiving'],
    ['mail of one sender vanishes', 'sumindo', 'Os e-mails da transportadora não estão chegando pra gente, os outros chegam.', 'receiving'],
    ['our box refuses others', 'caixa', 'Estão reclamando que não conseguem mandar e-mail para o nosso endereço.', 'receiving'],
    [
      'a bounce a colleague passed on',
      'devolvido',
      'O engenheiro tentou me mandar um arquivo hoje e recebeu de volta um erro. Minha caixa está funcionando, acabei de testar.',
      'receiving',
    ],
    [
      'an English awaited mail',
      'missing mail',
      'Our supplier in Germany claims to have written to sales@lojaprado.example twice, nothing has turned up.',
      'receiving',
    ],
    ['English senders who get bounces', 'bounces', 'People writing to me get a delivery failure since Friday.', 'receiving'],
    ['a Spanish awaited mail', 'correo', 'Un proveedor me escribió el lunes y todavía no me ha llegado nada.', 'receiving'],
    ['a bill of ours', 'boleto', 'Podem me mandar a segunda via do boleto deste mês?', undefined],
    ['a bill of ours that did not come', 'boleto', 'Não recebi o boleto da hospedagem deste mês, podem reenviar?', undefined],
    ['a new account', 'nova conta', 'Preciso criar mais duas contas de e-mail para os novos funcionários.', undefined],
    ['a password to reset', 'senha', 'Esqueci a senha do meu e-mail, podem redefinir?', undefined],
    ['how to set up', 'configuração', 'Comprei um computador novo, como configuro o Outlook? Quais são as portas?', undefined],
    ['a web site that is down', 'site', 'Nosso site está fora do ar desde cedo, aparece erro 500.', undefined],
    ['a thank-you', 'Re: chamado', 'Obrigada, voltou a baixar tudo certinho!', undefined],
    ['English thanks', 'Re: ticket', 'Thanks, mail is coming in again. You can close the ticket.', undefined],
    ['more room', 'espaço', 'Minha caixa está cheia, quanto custa aumentar o espaço?', undefined],
  ])('finds the checklist of %s', async ([, subject, body, checklist]) => {
    expect(await chosenFor(subject, body)).toBe(checklist)
  })
})
