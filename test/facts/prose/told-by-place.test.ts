// Settings told of a place, device or program by its name, where the letter says elsewhere that all is well there: a row each, and beside them the
// letters in which the same words take nothing away. A field that is undefined must state nothing.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const rows: [string, Record<string, unknown>][] = [
  // Programs on one machine.
  [
    'No Outlook 2019 os e-mails não chegam pelo POP desde ontem; no Thunderbird 128 chegam. No Thunderbird está 995 SSL/TLS e no Outlook está 110 STARTTLS.',
    { client_software: 'Outlook 2019', pop3_port: 110 },
  ],
  [
    'In Thunderbird 128 my POP mail arrives fine, in Outlook 2019 it does not. In Thunderbird the port is 995, in Outlook it is 110.',
    { pop3_port: 110 },
  ],
  // The old machine and the new one.
  [
    'O POP não baixa no computador novo. No antigo (Windows 8.1, Outlook 2013) continua baixando tudo. Copiei do antigo: servidor mail.lojaprado.com.br, porta 110. No novo colocaram pop.lojaprado.com.br, 995.',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995 },
  ],
  // Lines headed by a place's name.
  [
    'O POP da matriz recebe normal, a filial não.\n\nMatriz: IP 200.170.5.10, Outlook 2016, 995 SSL\nFilial: IP 138.94.60.22, Outlook 2010, 110 sem SSL\n',
    { public_ip: '138.94.60.22', client_software: 'Outlook 2010', pop3_port: 110, pop3_encryption: 'none' },
  ],
  [
    'CX01 (caixa): Outlook 2019, pop.lojaprado.com.br:995 SSL. Não baixa desde 18/11 às 16h20.\nCX02 (dono): Outlook 2013, porta 110 sem SSL. Baixa normal.\n',
    { client_software: 'Outlook 2019', pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  // The telephone between commas.
  [
    'O POP no computador, Outlook 2013, não recebe. No celular, Android 14 com Gmail, chega normal, porta 993. No computador é a porta 995. O IP do computador no site aparece 170.83.12.66 e o do celular aparece 187.26.70.5.',
    { client_software: 'Outlook 2013', pop3_port: 995, public_ip: '170.83.12.66' },
  ],
  ['En la tienda el POP no baja nada, en casa descarga bien. En casa tengo el puerto 995 y en la tienda el 110.', { pop3_port: 110 }],
  // By who has it, and by pronouns.
  [
    'Meu POP não baixa no Thunderbird 115. O da Bia, a conexão está normal e recebe, porta 110. O meu é na 995 com ssl.',
    { pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  ['O da Bia, a conexão está normal e recebe, porta 110. O meu pop está na 995 e não baixa.', { pop3_port: 995 }],
  [
    'O e-mail do chefe não está baixando pelo POP no computador dele, o meu está. O dele está na porta 110 e o meu na 995.',
    { pop3_port: 110 },
  ],
  [
    "The new iMac's POP hasn't collected mail since Tuesday. The old MacBook next to it still does. On the old one the port is 110, on the new one it is 995.",
    { pop3_port: 995 },
  ],
  ["My POP has not fetched anything. My wife's Thunderbird fetches hers (port 110). I left mine at 995 with SSL.", { pop3_port: 995 }],
  // By number, and rows headed within a line.
  [
    'O computador da secretaria 1 recebe pelo POP, o da secretaria 2 não. O da 1 está com a porta 995 e o da 2 com a 110.',
    { pop3_port: 110 },
  ],
  [
    "The PC in the office gets its POP mail, the one in the workshop doesn't. Office: Outlook 2021, 995, SSL. Workshop: Outlook 2013, 110, none.",
    { client_software: 'Outlook 2013', pop3_port: 110, pop3_encryption: 'none' },
  ],
  ['O POP não baixa. No dia 1 funcionou bem, no dia 2 parou. No dia 1 a porta era 110, agora está a 995.', { pop3_port: 995 }],
  // The same machine in two places.
  [
    'Na redação meu Thunderbird 140 baixa normalmente pelo POP; em casa não. Mesmo notebook, mesma configuração.',
    { client_software: 'Thunderbird 140' },
  ],
  // "No meu celular" names a telephone, and not what is mine.
  ['No meu celular chega normal. No meu Outlook o POP não baixa, porta 995, e no servidor da loja é 110.', { pop3_port: 995 }],
  // Where both are said to work and to fail, or nothing else is told, the name takes nothing away.
  ['O POP não baixa no Outlook. Ontem no escritório baixava normal com a 995. No escritório uso a porta 995.', { pop3_port: 995 }],
  ['O POP do caixa não baixa. No celular chega normal, e no celular está a porta 995.', { pop3_port: 995 }],
  ['No balcão o POP baixava normal até ontem, hoje no balcão não baixa nada. No balcão é 110, na cozinha é 995.', { pop3_port: 110 }],
  // The same setting is the failing one's, too.
  ['O POP do notebook não baixa. Na recepção baixa normal, na recepção é a mesma porta 995.', { pop3_port: 995 }],
]

test.for(rows)('readRequest() reads %j', async ([body, expected]) => {
  const values = await valuesOf(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})
