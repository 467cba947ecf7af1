// What is mended, or said of another device, or said not to be shown, a row each: "às 10h, ops, 11h", "no celular a porta é 993 e funciona",
// "não baixa e o erro não aparece".
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const rows: [string, Record<string, unknown>][] = [
  // A moment or a port in place of one that is taken back.
  ['Mandei ontem às 10h, ops, 11h de ana@lojaprado.com.br para vera@clinicasol.com.br e não chegou.', { sent_at: '2026-11-17T11:00' }],
  ['Mandei ontem às 10h, digo, às 11h de ana@lojaprado.com.br para vera@clinicasol.com.br e não chegou.', { sent_at: '2026-11-17T11:00' }],
  ['Mandei ontem às 10h (ops, 11h) de ana@lojaprado.com.br para vera@clinicasol.com.br e não chegou.', { sent_at: '2026-11-17T11:00' }],
  ['Mandei ontem às 10h... não, 11h de ana@lojaprado.com.br para vera@clinicasol.com.br e não chegou.', { sent_at: '2026-11-17T11:00' }],
  [
    'Mandei ontem às 10h, quer dizer, umas 11h20 de ana@lojaprado.com.br para vera@clinicasol.com.br e não chegou.',
    { sent_at: '2026-11-17T11:20' },
  ],
  ['Mandei dia 16, ops, 17/11 às 9h de ana@lojaprado.com.br para vera@clinicasol.com.br e não chegou.', { sent_at: '2026-11-17T09:00' }],
  [
    'I sent it yesterday at 10am, sorry, 11am from ana@lojaprado.com.br to vera@clinicasol.com.br and it never arrived.',
    { sent_at: '2026-11-17T11:00' },
  ],
  [
    'I sent it yesterday at 10:00, no wait, 11:00 from ana@lojaprado.com.br to vera@clinicasol.com.br and it never arrived.',
    { sent_at: '2026-11-17T11:00' },
  ],
  [
    'Lo mandé ayer a las 10, perdón, a las 11 desde ana@lojaprado.com.br a vera@clinicasol.com.br y no llegó.',
    { sent_at: '2026-11-17T11:00' },
  ],
  [
    'Mandei ontem às 10h e de novo às 11h de ana@lojaprado.com.br para vera@clinicasol.com.br e não chegou.',
    { sent_at: '2026-11-17T10:00' },
  ],
  [
    'Mandei ontem às 10h, não às 11h como tinha dito, de ana@lojaprado.com.br para vera@clinicasol.com.br e não chegou.',
    { sent_at: '2026-11-17T10:00' },
  ],
  ['Meu pop3 não baixa, a porta é 110, não, 995.', { pop3_port: 995 }],
  ['Meu pop3 não baixa, a porta é 995, não, nunca mexi nela.', { pop3_port: 995 }],
  ['Meu pop3 não baixa, a porta é 110, ops, 995.', { pop3_port: 995 }],
  // A phone's port beside the computer's.
  ['O pop3 não baixa no PC. No celular a porta é 993 e funciona; no PC é 995.', { pop3_port: 995 }],
  ['O pop3 não baixa. No celular uso a 993 e vai normal, no computador uso a 995.', { pop3_port: 995 }],
  ['O pop3 não baixa. No PC a porta é 995; no celular é 993 e lá funciona.', { pop3_port: 995 }],
  [
    'O pop3 não baixa no notebook. No tablet está imap.lojaprado.com.br na 993 e funciona; no notebook está pop.lojaprado.com.br na 110.',
    { pop3_port: 110 },
  ],
  ["POP3 does not download on the PC. On my phone the port is 993 and works; on the PC it's 995.", { pop3_port: 995 }],
  ['El pop3 no baja en la PC. En el celular el puerto es 993 y funciona; en la PC es 995.', { pop3_port: 995 }],
  ['O pop3 não baixa no celular. No celular a porta é 995 e não funciona; no PC é 110 e vai normal.', { pop3_port: 995 }],
  // The error is said not to be shown; that mail does not move is said beside it.
  ['O pop3 não baixa, não volta nada e o erro não aparece.', { error_message: 'não volta nada e o erro não aparece' }],
  ['O pop3 não baixa. Não vem nada e erro também não aparece.', { error_message: 'Não vem nada e erro também não aparece' }],
  ['Pop3 não baixa. O erro não aparece, a tela fecha sozinha.', { error_message: 'O erro não aparece, a tela fecha sozinha' }],
  ['O pop3 não baixa e a mensagem de erro nem chega a aparecer.', { error_message: 'a mensagem de erro nem chega a aparecer' }],
  ['POP3 does not download, nothing comes and the error does not show.', { error_message: 'nothing comes and the error does not show' }],
  ['El pop3 no baja, no llega nada y el error no aparece.', { error_message: 'no llega nada y el error no aparece' }],
  [
    'O pop3 não baixa. O erro não aparece sempre, mas quando aparece é "Não foi possível conectar ao servidor".',
    { error_message: 'Não foi possível conectar ao servidor' },
  ],
  // Which of two programs 'o outro' is.
  [
    'Uso o Outlook 2016 no escritório e o Thunderbird 128 em casa. O pop3 do primeiro funciona, o do outro não baixa.',
    { client_software: 'Thunderbird 128' },
  ],
  [
    'Tenho o Outlook 2019 e o Thunderbird 128. No Outlook baixa normal pelo POP3; no outro não baixa nada.',
    { client_software: 'Thunderbird 128' },
  ],
  [
    'Tenho o Outlook 2019 e o Thunderbird 128. O primeiro baixa normal pelo POP3, mas o segundo não puxa nada.',
    { client_software: 'Thunderbird 128' },
  ],
  [
    'I have Outlook 2019 and Thunderbird 128. The first one works by POP3, but the second does not download anything.',
    { client_software: 'Thunderbird 128' },
  ],
  [
    'Tengo Outlook 2019 y Thunderbird 128. En Outlook baja normal por POP3, en el otro no baja nada.',
    { client_software: 'Thunderbird 128' },
  ],
  [
    'Tenho o Outlook 2019 e o Thunderbird 128. O primeiro não baixa nada pelo POP3, o segundo funciona.',
    { client_software: 'Outlook 2019' },
  ],
  [
    'O Outlook 2019 não baixa nada por POP3. No Thunderbird 128 funciona normal e o outro programa, o antivírus, não acusa nada.',
    { client_software: 'Outlook 2019' },
  ],
  ['Uso o Outlook 2019 e o pop3 não baixa. Meu outro computador não tem o Thunderbird.', { client_software: 'Outlook 2019' }],
  // A colleague's setting beside the writer's own; 'ele' may be the program.
  [
    'O Thunderbird 128 não baixa nada por POP3. O Outlook 2019 do meu colega, no mesmo escritório, funciona. Ele usa a porta 110, eu uso a 995.',
    { pop3_port: 995 },
  ],
  ['O pop3 não baixa. Meu colega usa a porta 110, eu uso a 995.', { pop3_port: 995 }],
  ['My pop3 does not download. My colleague uses port 110, I use 995.', { pop3_port: 995 }],
  ['El pop3 no baja. Mi colega usa el puerto 110, yo uso el 995.', { pop3_port: 995 }],
  ['O pop3 não baixa no Outlook. Ele usa a porta 110 e o servidor pop.lojaprado.com.br.', { pop3_port: 110 }],
  ['O pop3 não baixa no Outlook. Eu uso o Outlook 2016 e ele usa a porta 110.', { pop3_port: 110 }],
  ['meu pop nao baixa. porta 110, não, minto, 995, porque a 110 é do meu marido', { pop3_port: 995 }],
  ['meu pop nao baixa. A porta é 110, digo, 995... não, perai, é 110 mesmo', { pop3_port: 110 }],
]

test.for(rows)('readRequest() reads what is mended or told of another: %s', async ([body, wanted]) => {
  const stated = await valuesOf(body)
  for (const [field, value] of Object.entries(wanted)) expect({ [field]: stated[field] }).toEqual({ [field]: value })
})
