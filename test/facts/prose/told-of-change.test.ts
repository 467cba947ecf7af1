// Settings told with a change that somebody asked for, made, or tried and put back, a row each; and beside them changes of which nothing more is said.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const rows: [string, Record<string, unknown>][] = [
  // Asked for, and made.
  ['O POP não baixa. A moça mandou eu trocar a porta de 110 pra 995, troquei e nada.', { pop3_port: 995 }],
  ['O POP parou. O técnico pediu para mudar de 110 para 995 com SSL. Fiz isso ontem e continua igual.', { pop3_port: 995 }],
  ['My POP mail does not download. You told me to change the port from 110 to 995 and I did.', { pop3_port: 995 }],
  ['El POP no baja. Me dijeron que cambie el puerto de 110 a 995, lo cambié y nada.', { pop3_port: 995 }],
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
