import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPastedBounces } from '../../src/message/find-pasted-reports.ts'

const zone = 'America/Sao_Paulo'
const to = 'caixa@loja.example'

/** A text as someone pastes it, and what must be read from it. */
type Row = [string, string, { finalRecipient?: string; diagnostic?: string; status?: string; action?: string }]

const rows: Row[] = [
  [
    'Postfix',
    `This is the mail system at host mx.example.\n\nI'm sorry…\n\n<${to}>: host mx.loja.example[192.0.2.7] said: 550 5.1.1\n    <${to}>: Recipient address rejected: User unknown (in reply to\n    RCPT TO command)`,
    {
      finalRecipient: to,
      status: '5.1.1',
      diagnostic: `550 5.1.1 <${to}>: Recipient address rejected: User unknown (in reply to RCPT TO command)`,
    },
  ],
  [
    'Postfix without its opening',
    `<${to}>: host mx.loja.example[192.0.2.7] said: 554 5.7.1 Spam`,
    { finalRecipient: to, diagnostic: '554 5.7.1 Spam' },
  ],
  [
    'Postfix whose machine part was copied without its diagnostic',
    `<${to}>: host mx.loja.example[192.0.2.7] said: 552 5.3.4 Message size exceeds\n    fixed limit\n\nReporting-MTA: dns; mx.example\nFinal-Recipient: rfc822; ${to}\nAction: failed\nStatus: 5.3.4`,
    { finalRecipient: to, status: '5.3.4', action: 'failed', diagnostic: '552 5.3.4 Message size exceeds fixed limit' },
  ],
  [
    'Exim with a blank line behind every line',
    `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\n\nrecipients. The following address(es) failed:\n\n  ${to}\n\n    SMTP error from remote mail server after RCPT TO:<${to}>:\n\n    554-Your host is listed by our policy\n\n    554-and this is the second line of it\n\n    554 Refused\n\n    550 is what other servers say`,
    { finalRecipient: to, diagnostic: '554-Your host is listed by our policy 554-and this is the second line of it 554 Refused' },
  ],
  [
    'Postfix that found no server',
    `This is the mail system at host mx.example.\n\n<${to}>: Host or domain name not found. Name service error for name=loja.example\n    type=MX: Host not found`,
    { finalRecipient: to, diagnostic: 'Host or domain name not found. Name service error for name=loja.example type=MX: Host not found' },
  ],
  [
    'Exim',
    `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  ${to}\n    host mx.loja.example [192.0.2.7]\n    SMTP error from remote mail server after RCPT TO:<${to}>:\n    550 5.1.1 No such user`,
    { finalRecipient: to, status: '5.1.1', diagnostic: '550 5.1.1 No such user' },
  ],
  [
    'Exim on one line',
    `A message that you sent could not be delivered to one or more of its recipients.\n\n  ${to}\n    SMTP error from remote mail server after RCPT TO:<${to}>: host mx.loja.example [192.0.2.7]: 552 5.2.2 Over quota`,
    { finalRecipient: to, diagnostic: '552 5.2.2 Over quota' },
  ],
  [
    'sendmail',
    `The original message was received at Mon, 9 Nov 2026 12:00:00 GMT\n\n   ----- The following addresses had permanent fatal errors -----\n<${to}>\n    (reason: 550 5.7.1 Access denied (blocked))\n\n   ----- Transcript of session follows -----\n>>> DATA\n<<< 550 5.7.1 Access denied (blocked)\n554 5.0.0 Service unavailable`,
    { finalRecipient: to, diagnostic: '550 5.7.1 Access denied (blocked)' },
  ],
  [
    'qmail',
    `Hi. This is the qmail-send program at mail.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n<${to}>:\n192.0.2.7 does not like recipient.\nRemote host said: 550 sorry, no mailbox here (#5.1.1)\nGiving up on 192.0.2.7.`,
    { finalRecipient: to, status: '5.1.1', diagnostic: '550 sorry, no mailbox here (#5.1.1)' },
  ],
  [
    'Exchange in Portuguese',
    `Falha na entrega a estes destinatários ou grupos:\n\n${to}\nO email que você inseriu não foi encontrado.\n\nInformações de diagnóstico para administradores:\n\nServidor de geração: AB1.PROD.OUTLOOK.COM\n\n${to}\nRemote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP\naddress lookup'`,
    {
      finalRecipient: to,
      status: '5.1.10',
      diagnostic: '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
    },
  ],
  [
    'Exchange in English',
    `Delivery has failed to these recipients or groups:\n\nCaixa (${to})\nYour message couldn't be delivered.\n\nDiagnostic information for administrators:\nGenerating server: AB1.PROD.OUTLOOK.COM\n${to}\nRemote Server returned '554 5.4.1 Recipient address rejected: Access denied'`,
    { finalRecipient: to, diagnostic: '554 5.4.1 Recipient address rejected: Access denied' },
  ],
  [
    'Exchange in Spanish',
    `Error de entrega a estos destinatarios o grupos:\n\n${to}\n\nInformación de diagnóstico para los administradores:\n\n${to}\nEl servidor remoto devolvió '550 5.7.1 Unable to relay'`,
    { finalRecipient: to, diagnostic: '550 5.7.1 Unable to relay' },
  ],
  [
    'old Exchange',
    `Your message did not reach some or all of the intended recipients.\n\nDiagnostic information for administrators:\nGenerating server: srv.example\n\n${to}\n#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##`,
    { finalRecipient: to, diagnostic: '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found' },
  ],
  [
    'Gmail in English',
    `Address not found\n\nYour message wasn't delivered to ${to} because the address couldn't be found.\n\nThe response was:\n\n550 5.1.1 The email account that you tried to reach does not exist.`,
    { finalRecipient: to, diagnostic: '550 5.1.1 The email account that you tried to reach does not exist.' },
  ],
  [
    'Gmail in Portuguese',
    `Endereço não encontrado\nSua mensagem não foi entregue a ${to} porque o endereço não foi encontrado.\nA resposta do servidor remoto foi:\n550 5.2.1 Mailbox disabled`,
    { finalRecipient: to, status: '5.2.1', diagnostic: '550 5.2.1 Mailbox disabled' },
  ],
  [
    'Gmail in Spanish',
    `No se ha encontrado la dirección\n\nTu mensaje no se ha entregado a ${to}.\n\nLa respuesta del servidor remoto fue:\n\n550 5.1.1 unknown`,
    { finalRecipient: to, diagnostic: '550 5.1.1 unknown' },
  ],
  [
    'a machine part pasted with doubled line ends',
    `Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; ${to}\n\nAction: failed\n\nStatus: 5.2.2\n\nDiagnostic-Code: smtp; 552 5.2.2 Mailbox full`,
    { finalRecipient: to, status: '5.2.2', diagnostic: '552 5.2.2 Mailbox full', action: 'failed' },
  ],
  [
    'a provider’s own text',
    `Ocorreu um erro ao enviar sua mensagem\n\nDestinatário: ${to}\nMotivo: 550 5.4.6 Limite de envios excedido`,
    { finalRecipient: to, diagnostic: '550 5.4.6 Limite de envios excedido' },
  ],
  [
    'another provider’s',
    `Sua mensagem não pôde ser entregue ao(s) seguinte(s) destinatário(s):\n\n${to}\n\nErro: 452 4.2.2 A caixa postal está cheia`,
    { finalRecipient: to, status: '4.2.2', diagnostic: '452 4.2.2 A caixa postal está cheia' },
  ],
  [
    'one that is only late',
    `Delivery incomplete\n\nThere was a temporary problem delivering your message to ${to}. Gmail will retry for 46 more hours.\n\nThe response was:\n\n451 4.4.1 Timeout`,
    { finalRecipient: to, diagnostic: '451 4.4.1 Timeout', action: 'delayed' },
  ],
]

test.for(rows)('findPastedBounces() reads %s', ([, text, expected]) => {
  const around = `Oi, voltou isto:\n\n${text}\n\nE agora? Minha porta é 587.`
  const [bounce, ...others] = findPastedBounces(around, zone)
  expect(others).toEqual([])
  expect(bounce?.reports).toHaveLength(1)
  expect(bounce?.reports[0]).toMatchObject({ action: 'failed', ...expected })
  expect(around.slice(bounce?.start, bounce?.end)).toBe(bounce?.text)
  expect(around.slice(bounce?.end)).toContain('E agora?')
  for (const range of Object.values(bounce?.reports[0]?.ranges ?? {}))
    expect(bounce?.text.slice(range.start, range.end).trim()).not.toBe('')
})

test.for(rows)('findPastedBounces() reads %s behind quote marks', ([, text, expected]) => {
  const quoted = text.split('\n').map((line) => `> ${line}`)
  const [bounce] = findPastedBounces(`veja:\n\n${quoted.join('\n')}\n\nobrigado`, zone)
  expect(bounce?.reports[0]).toMatchObject({ action: 'failed', ...expected })
  expect(bounce?.text).not.toContain('\n> ')
})

test('findPastedBounces() reads the header of the mail that came back', () => {
  const text = `<${to}>: host mx[192.0.2.7] said: 550 5.1.1 no\n\nOriginal message headers:\n\nReceived: from a by b;\n Mon, 9 Nov 2026 12:00:00 GMT\nFrom: "Ana" <ana@livraria.example>\nTo: ${to}\nDate: Mon, 9 Nov 2026 09:00:00 -0300\nSubject: pedido\n\ntexto do pedido`
  const [bounce] = findPastedBounces(text, zone)
  const [report] = bounce?.reports ?? []
  expect(report?.returned).toMatchObject({ from: { address: 'ana@livraria.example' }, sentAt: '2026-11-09T12:00:00Z', subject: 'pedido' })
  expect(bounce?.text.slice(report?.ranges.from?.start, report?.ranges.from?.end)).toBe('ana@livraria.example')
  expect(bounce?.text.slice(report?.ranges.sentAt?.start, report?.ranges.sentAt?.end)).toBe('Mon, 9 Nov 2026 09:00:00 -0300')
})

test.for<[string, string]>([
  ['a customer’s own telling', 'Não foi possível entregar o e-mail para o cliente, dá erro mas não lembro qual.'],
  ['a filled form', 'Endereço de e-mail remetente: a@b.example\nMensagem de erro: 550 5.1.1 User unknown\nPorta: 587'],
  ['a transcript of POP3', '-ERR [AUTH] Username and password not accepted.\nErro: 0x800CCC92'],
  ['an empty text', ''],
])('findPastedBounces() finds none in %s', ([, text]) => {
  expect(findPastedBounces(text, zone)).toEqual([])
})

test('findPastedBounces() never throws, and its offsets cut whole lines', () => {
  const piece = fc.constantFrom(
    ...rows.flatMap(([, text]) => text.split('\n')),
    '> ',
    '',
    'From: a@b.example',
    'To: c@d.example',
    'escreveu:',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (lines) => {
      const text = lines.join('\n')
      for (const bounce of findPastedBounces(text, zone)) {
        expect(bounce.start === 0 || text[bounce.start - 1] === '\n').toBe(true)
        expect(bounce.end === text.length || text[bounce.end] === '\n').toBe(true)
        for (const { ranges } of bounce.reports) {
          for (const range of Object.values(ranges)) {
            expect(range.start).toBeLessThanOrEqual(range.end)
            expect(range.end).toBeLessThanOrEqual(bounce.text.length)
          }
        }
      }
    }),
  )
})

test('findPastedBounces() takes the heading of a notice with it, and what the customer says himself not', () => {
  const notice = `De: MAILER-DAEMON@mx.example (Mail Delivery System)\nData: 04/11/2026 16:59\nAssunto: Undelivered Mail Returned to Sender\n\n<${to}>: host mx.loja.example[192.0.2.7] said: 554 5.7.1 Spam`
  const text = `Voltou quando mandei as fotos.\n\n${notice}`
  const [bounce] = findPastedBounces(text, zone)
  expect(text.slice(bounce?.start, bounce?.end)).toBe(notice)
  const range = bounce?.reports[0]?.ranges.finalRecipient
  expect(bounce?.text.slice(range?.start, range?.end)).toBe(to)
  const own = `De: ana@loja.example\nPara: ${to}\n\n<${to}>: host mx.loja.example[192.0.2.7] said: 554 5.7.1 Spam`
  expect(findPastedBounces(own, zone)[0]?.start).toBe(own.indexOf('<'))
})
