// Settings told with a change that somebody asked for, made, or tried and put back, a row each; and beside them changes of which nothing more is said.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const rows: [string, Record<string, unknown>][] = [
  // Told by a log of the day.
  ['O POP parou. 15:00 – reiniciei o modem; IP antes 179.34.2.10, depois 179.34.9.77 (o atual).', { public_ip: '179.34.9.77' }],
  // Asked for, and made.
  ['O POP não baixa. A moça mandou eu trocar a porta de 110 pra 995, troquei e nada.', { pop3_port: 995 }],
  ['O POP parou. O técnico pediu para mudar de 110 para 995 com SSL. Fiz isso ontem e continua igual.', { pop3_port: 995 }],
  ['My POP mail does not download. You told me to change the port from 110 to 995 and I did.', { pop3_port: 995 }],
  ['El POP no baja. Me dijeron que cambie el puerto de 110 a 995, lo cambié y nada.', { pop3_port: 995 }],
  // Made, and taken back by telling the former one again.
  ['El POP falla. Soporte me indicó ayer cambiar el puerto de 995 a 110; lo cambié, no funcionó y volví a 995.', { pop3_port: 995 }],
  ['O POP não baixa. Mandaram mudar a porta de 995 para 110, mudei, não deu e voltei pra 995.', { pop3_port: 995 }],
  // Asked for, and not made.
  ['O POP não baixa. A moça mandou trocar a porta de 110 pra 995 mas ainda não mexi.', { pop3_port: 110 }],
  ['My POP mail does not download. They asked me to change the port from 110 to 995, I have not done it.', { pop3_port: 110 }],
  // Tried, and put back.
  [
    'O POP não baixa. Tentamos trocar a porta 995 por 110 (voltamos para 995) e trocar pop.lojaprado.com.br por mail.lojaprado.com.br (voltamos ao pop).',
    { pop3_port: 995, pop3_host: 'pop.lojaprado.com.br' },
  ],
  ['O POP não baixa. Já tentei desmarcar o SSL (marquei de novo).', { pop3_encryption: undefined }],
  ['O POP não baixa na porta 995. Desmarquei o SSL, nada, deixei assim.', { pop3_encryption: 'none' }],
  // All is put back after several tries.
  [
    'O POP não baixa no Outlook 2013, conta na 995 com SSL. Tentativa 1 (13h): mudei pra 110 sem SSL. Não deu. Tentativa 2 (14h): voltei tudo ao original. Não deu.',
    { pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  // Of what two people advised, what stands there now.
  [
    'O POP não baixa. A atendente disse ontem pra usar mail.lojaprado.com.br na 995 com SSL, coloquei e não deu; hoje outro atendente mandou usar pop.lojaprado.com.br na 110 sem SSL, e é assim que está agora.',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 110, pop3_encryption: 'none' },
  ],
  [
    'Your colleague told me on Monday to use port 993. That is IMAP, and I use POP3, so I left it at 995 with SSL. It does not download.',
    { pop3_port: 995 },
  ],
  [
    'O POP não baixa. Antes era Windows Live Mail 2012 na porta 110 sem SSL e baixava. O técnico instalou o Thunderbird 128 e deixou na 995 com SSL/TLS.',
    { client_software: 'Thunderbird 128', pop3_port: 995 },
  ],
  // How it was, and who changed it.
  ['Até ontem tava na porta 110 e o POP funcionava. Ontem o sobrinho mudou pra 995 e não baixa.', { pop3_port: 995 }],
  ['My old computer used port 110 and the new one uses port 995, and its POP does not download.', { pop3_port: 995 }],
  ['O POP não baixa. No antigo era porta 110, no novo está porta 995.', { pop3_port: 995 }],
  // What somebody says it should be, and what it is.
  [
    'O POP não baixa. A página de vocês diz que é porta 995 com SSL, mas no nosso Outlook 2016 está porta 110 e criptografia nenhuma.',
    { pop3_port: 110, pop3_encryption: 'none' },
  ],
  ['El POP no baja. Mi hijo dice que hay que poner 995 pero está puesto 110.', { pop3_port: 110 }],
]

test.for(rows)('readRequest() reads %j', async ([body, expected]) => {
  const values = await valuesOf(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})
