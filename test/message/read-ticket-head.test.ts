// readTicketHead(): the heads under which ticket systems pass on what a customer wrote, and lists of the desk's own that only look like one.
import { expect, test } from 'vitest'
import { findCustomer } from '../../src/message/find-customer.ts'
import { readMessage } from '../../src/message/read-message.ts'
import { classifyLines } from '../../src/message/thread/classify-lines.ts'
import { readTicketHead } from '../../src/message/thread/read-ticket-head.ts'

const ZONE = 'America/Sao_Paulo'
const HEAD = `Solicitação nº 48121
Assunto: Não recebo no Outlook
Solicitante: Ana Reis <ana@sol.example>

--------------------------------------------------
Ana Reis, 16/11/2026 14:22:
`

test.for<[string, string, number, string, string | undefined]>([
  ['a rule and who wrote when', HEAD, 6, 'Não recebo no Outlook', '2026-11-16T17:22:00Z'],
  [
    'English words',
    'Ticket #4812\nRequester: Ana Reis (ana@sol.example)\nStatus: Open\nSubject: No mail\n\nHello,\nmy mail',
    4,
    'No mail',
    undefined,
  ],
  [
    'an address in a line of its own',
    'Chamado: 991\nAberto por: Ana Reis\nE-mail: ana@sol.example\nDescrição:\nNão baixa',
    4,
    '',
    undefined,
  ],
  [
    'words in the plural and fields without values',
    'URL : https://glpi.example/12044\n\nChamado: Descrição\nTítulo : não recebe\nRequerentes : Ana Reis <ana@sol.example>\nData de fechamento :\nUrgência : Média\nDescrição :\n\nBoa tarde',
    8,
    'não recebe',
    undefined,
  ],
  [
    'the writer named as in a mail',
    'Novo ticket #553120 criado.\n\nDe: Ana Reis <ana@sol.example>\nDepartamento: Suporte',
    4,
    '',
    undefined,
  ],
  [
    'a form on the web site',
    'Nome: Ana Reis\nE-mail: ana@sol.example\nTelefone: (19) 3444-1000\nAssunto: Suporte\nMensagem:\nNão baixa',
    5,
    'Suporte',
    undefined,
  ],
  ['a form with its words on the line', 'Name: Ana Reis\nEmail: ana@sol.example\nMessage: My Outlook stopped', 2, '', undefined],
  [
    'a form as WordPress sends it',
    'De: Ana Reis <ana@sol.example>\nAssunto: correio\n\nCorpo da mensagem:\nNão baixa',
    4,
    'correio',
    undefined,
  ],
  ['Spanish words', 'Solicitud #77\nSolicitante: ana@sol.example\nAsunto: correo\nPrioridad: alta\n\nHola', 4, 'correo', undefined],
])('readTicketHead() reads %s', ([, text, end, subject, sentAt]) => {
  const head = readTicketHead(classifyLines(`${text}\nOlá`), 0, ZONE)
  expect(head?.from.address).toBe('ana@sol.example')
  expect(head?.end).toBe(end)
  expect(head?.subject ?? '').toBe(subject)
  expect(head?.sentAt).toBe(sentAt)
})

test.for<[string, string]>([
  ['a requester alone', 'Cliente: Ana Reis <ana@sol.example>\nNão baixa nada.'],
  ['a ticket without a requester', 'Chamado 991\nAssunto: correio\nStatus: aberto\n\nana@sol.example não baixa'],
  ['a requester without an address', 'Chamado 991\nSolicitante: Ana Reis\n\nNão baixa'],
  ["somebody's notes of a mail", 'Chamado 4455\nDe: rui@obra.example\nPara: ana@sol.example\nData: 17/11/2026\nA Ana não recebeu'],
  ['a form without an address', 'Nome: Ana Reis\nTelefone: 3444-1000\nMensagem: não baixa'],
  ['an error told by its label', 'Conta: ana@sol.example\nMensagem: Falha no login'],
  ['a form that is filled in', 'Cliente: Ana Reis <ana@sol.example>\nData: 17/11/2026 14:30\nPorta: 995'],
  ['a letter', 'Bom dia,\no chamado 991 da cliente Ana Reis <ana@sol.example> segue abaixo.'],
])('readTicketHead() finds none in %s', ([, text]) => {
  expect(readTicketHead(classifyLines(text), 0, ZONE)).toBeUndefined()
})

const desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: ZONE }

test.for([
  ['rita@provedor.example', 'ana@sol.example'],
  ['bia@loja.example', 'bia@loja.example'],
])('readMessage() hears the one who asked only where %s is of the desk', async ([from, customer]) => {
  const raw = `From: ${from}\r\nTo: suporte@provedor.example\r\nSubject: Fwd: chamado\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSegue:\r\n\r\n${HEAD.replaceAll('\n', '\r\n')}\r\nO Outlook parou ontem às 10h.\r\n`
  const message = await readMessage(new TextEncoder().encode(raw), desk)
  expect(findCustomer(message, desk).customer?.address).toBe(customer)
})
