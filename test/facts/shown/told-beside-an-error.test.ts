// Where an error ends: at a transcript's next turn, at the writer's line about his system or address; what guards his network is told there.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

test.for<[string, string]>([
  [
    'Envio de nota@lojaprado.com.br para obra@sul.com.br falhou hoje 14:20. Log do PHPMailer:\n2026-11-18 17:20:04 SERVER -> CLIENT: 250 2.1.0 Ok\n2026-11-18 17:20:05 SERVER -> CLIENT: 554 5.7.1 <obra@sul.com.br>: Relay access denied\n2026-11-18 17:20:05 CLIENT -> SERVER: QUIT',
    '554 5.7.1 <obra@sul.com.br>: Relay access denied',
  ],
  [
    'Meu envio de ana@lojaprado.com.br para x@sul.com.br volta, hoje 15:02:\n\n -> RCPT TO:<x@sul.com.br>\n<** 550 5.1.1 <x@sul.com.br>: User unknown here\n -> QUIT\n<-  221 2.0.0 Bye',
    '550 5.1.1 <x@sul.com.br>: User unknown here',
  ],
  [
    'Mandei pela 587 de ana@lojaprado.com.br para y@sul.com.br hoje 10h20:\nrcpt to:<y@sul.com.br>\n451 4.7.1 Greylisting in action\nquit\n221 Bye',
    '451 4.7.1 Greylisting in action',
  ],
  [
    'O advogado mandou ontem às 16h do tadeu@fontes.adv.br e voltou pra ele:\n550 5.7.1 Message rejected due to SPF policy\nMeu email é ana@lojaprado.com.br',
    '550 5.7.1 Message rejected due to SPF policy',
  ],
  [
    'POP3 não baixa. Porta 995\nErro: [POP3] Falha de autenticação do servidor. Verifique suas credenciais.\nWindows 11, antivirus só o Defender',
    '[POP3] Falha de autenticação do servidor. Verifique suas credenciais.',
  ],
  [
    // Two lines of one reply.
    'Meu email para x@sul.com.br voltou ontem 9h:\n550-5.7.26 Unauthenticated email is not accepted\n550 5.7.26 due to DMARC policy',
    '550-5.7.26 Unauthenticated email is not accepted 550 5.7.26 due to DMARC policy',
  ],
])('readRequest ends the error of %j', async ([body, error]) => {
  expect((await valuesOf(body)).error_message).toBe(error)
})

const pop = (words: string): string => `O POP3 não baixa e-mail. ${words}`

test.for<[string, Record<string, unknown>]>([
  [pop('porta 995, ssl. Antivirus nao uso, firewall tem o da operadora. Outlook 2016.'), { firewall: 'o da operadora' }],
  [
    pop('porta 995. SO Win 11 Pro / AV: ESET Endpoint 11.1 / FW: Mikrotik, 995 out liberada'),
    { antivirus: 'ESET Endpoint 11.1', firewall: 'Mikrotik, 995 out liberada' },
  ],
  [pop('porta 995, win10 / av defender / fw nao tem'), { antivirus: 'defender', firewall: 'nao tem' }],
  [pop('Antivírus Kaspersky, 995 e 110 testadas.'), { antivirus: 'Kaspersky' }],
  [pop('porta 995, no firewall tem uma regra nova de 2024'), { firewall: undefined }],
  [pop('porta 995. O que o firewall tem a ver com isso?'), { firewall: undefined }],
  [
    'segue: dia 17/11 às 17h50, ip 189.8.90.31, outlook 2013, servidor pop.bit.com.br, usuario josue@bit.com.br, porta 995, ssl, e o erro é "-ERR Unable to lock maildrop". Antivirus nao uso, firewall nenhum',
    { error_message: '-ERR Unable to lock maildrop', antivirus: 'nao uso', firewall: 'nenhum', os_version: undefined },
  ],
])('readRequest reads the guards of %j', async ([body, told]) => {
  const values = await valuesOf(body)
  for (const [field, value] of Object.entries(told)) expect(values[field]).toEqual(value)
})

test.for<[string, string, string | undefined]>([
  [
    'a day told again with its hour',
    'Outlook 2016 não baixa desde ontem à noite (a primeira falha foi 17/11 às 23:15)',
    '2026-11-17T23:15',
  ],
  ['no hour of a call', 'Outlook 2016 não baixa desde ontem. Ontem às 15h liguei pra vocês e ninguém atendeu', '2026-11-17'],
  ['another day’s hour', 'Outlook 2016 não baixa desde ontem. Segunda às 15h ainda baixava', '2026-11-17'],
])('readRequest reads %s', async ([, body, moment]) => {
  expect((await valuesOf(pop(`${body}. porta 995`))).occurred_at).toBe(moment)
})

test.for<[string, string | undefined]>([
  ['mandei pra simone@sul.com.br segunda de tarde, 14h30 e voltou', '2026-11-16T14:30'],
  ['é a segunda de tarde que perco com isso. mandei pra x@sul.com.br dia 10/11 às 9h', '2026-11-10T09:00'],
])('readRequest reads the weekday of %j', async ([body, moment]) => {
  expect((await valuesOf(body)).sent_at).toBe(moment)
})

test.for<[string, string]>([
  ['Hoje o Outlook 2016 nem baixou. Deu "A operação excedeu o tempo limite" às 8h10 e parou.', '2026-11-18T08:10'],
  ['Ontem o Outlook 2016 não baixou. Às 8h10 apareceu "A operação excedeu o tempo limite".', '2026-11-17T08:10'],
  ['Yesterday Outlook 2016 did not download. It said "The server is not responding" at 9:20.', '2026-11-17T09:20'],
  // Hours of a call, of business, of another sentence.
  ['Ontem o Outlook 2016 não baixou. Apareceu "A operação excedeu o tempo limite", podem me ligar às 14h?', '2026-11-17'],
  ['Ontem o Outlook 2016 não baixou. Deu "A operação excedeu o tempo limite". Abrimos às 8h.', '2026-11-17'],
  ['Ontem o Outlook 2016 não baixou. Deu "A operação excedeu o tempo limite" e a reunião era às 15h.', '2026-11-17'],
])('readRequest reads the hour beside the error in %j', async ([body, moment]) => {
  expect((await valuesOf(body)).occurred_at).toBe(moment)
})
