// A full mailbox: where senders are told of it mail is turned away, whatever room is asked for beside it; else it is a matter of room.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const FULL = 'a caixa está cheia'

const rows: [body: string, checklist: string | undefined, error: string | undefined][] = [
  [
    'As pessoas que mandam e-mail para ele recebem de volta que a caixa está cheia. Vocês podem aumentar o espaço?',
    'receiving',
    `${FULL}.`,
  ],
  [
    'Cuando nos escriben a ana@lojaprado.com.br les devuelve que el buzón está lleno. Ya borré como mil mensajes.',
    'receiving',
    'el buzón está lleno.',
  ],
  [
    'People who write to us are told the mailbox is full, I deleted lots of messages, can you increase the space?',
    'receiving',
    'the mailbox is full',
  ],
  ['Nossa caixa ana@lojaprado.com.br está lotada e os e-mails dos clientes voltam. Quanto custa mais espaço?', 'receiving', undefined],
  ['Quem manda e-mail pra ana@lojaprado.com.br recebe que a caixa está cheia', 'receiving', FULL],
  ['os clientes recebem que a caixa está cheia quando escrevem pra ana@lojaprado.com.br', 'receiving', FULL],
  [
    'customers get told that the address ana@lojaprado.com.br does not exist',
    'receiving',
    'the address ana@lojaprado.com.br does not exist',
  ],
  ['eu mando pro cliente e recebo de volta que a caixa dele está cheia', 'sending', 'a caixa dele está cheia'],
  ['caixa cheia quando mandam pra ana@lojaprado.com.br, cliente x@cli.com.br tentou hoje 9h', 'receiving', undefined],
  ['mailbox full? my customer x@cli.com gets that when writing to ana@lojaprado.com.br, today 9am', 'receiving', undefined],
  ['caixa cheia quando mando pra x@cli.com.br do meu ana@lojaprado.com.br', 'sending', undefined],
  // Room alone.
  ['Minha caixa está quase cheia, podem aumentar o espaço?', undefined, undefined],
  ['Preciso de mais espaço, minha caixa está cheia.', undefined, undefined],
  ['Apaguei sem querer mensagens da minha caixa de entrada cheia, dá pra recuperar?', undefined, undefined],
  // Somebody was told something else.
  ["We were told that the server was changed on Monday. Since then we can't receive mail", 'pop3', undefined],
]

test.for(rows)('reads %j', async ([body, checklist, error]) => {
  const read = await readBody(body)
  expect({ checklist: read.checklist, error: read.values['error_message'] }).toEqual({ checklist, error })
})
