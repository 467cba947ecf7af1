// An encryption goes with the port that it is told right behind, where a letter tells two of each.
import { expect, test } from 'vitest'
import { valuesOf } from './read-body.ts'

const rows: [string, Record<string, unknown>][] = [
  [
    "Our front desk can't download POP mail since 10am. The front desk is on port 110 without encryption, mine is on 995 with SSL and works.",
    { pop3_port: 110, pop3_encryption: 'none' },
  ],
  [
    'En recepción el POP no baja. En recepción el puerto es 110 sin cifrado y en el mío 995 con SSL.',
    { pop3_port: 110, pop3_encryption: 'none' },
  ],
  [
    'Enviar envia (smtp.lojaprado.com.br, 587, STARTTLS), mas o POP não recebe. O servidor de entrada é pop.lojaprado.com.br, 995, SSL.',
    { pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  // An encryption told by itself, or the only one, holds.
  ['O POP não baixa. Está na porta 995. O SSL está marcado, a porta 587 é da saída.', { pop3_port: 995, pop3_encryption: 'ssl_tls' }],
  ['O POP não baixa. Uso a 995. Antes tentei 110 com STARTTLS e deu na mesma, voltei.', { pop3_port: 995 }],
]

test.for(rows)('readRequest() reads %j', async ([body, expected]) => {
  const values = await valuesOf(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})
