// Whose mail does not work writes from a public mail service: the domain that bears his name, his firm's or his signature's is his own all the same.
import { expect, test } from 'vitest'
import { findOwnDomain } from '../../../src/facts/address/find-own-domain.ts'
import { readRequest } from '../../../src/facts/read-request.ts'
import { findCustomer } from '../../../src/message/find-customer.ts'
import { readMessage } from '../../../src/message/read-message.ts'
import { readChecklistFiles } from '../../../src/read-checklist-files.ts'

const checklists = await readChecklistFiles([])
const desk = { addresses: ['suporte@provedor.example'], agents: [], timeZone: 'America/Sao_Paulo' }

const messageFrom = (from: string, body: string) =>
  readMessage(
    Buffer.from(
      `From: ${from}\nTo: suporte@provedor.example\nSubject: ajuda\nDate: Wed, 18 Nov 2026 18:00:00 -0300\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`,
    ),
    desk,
  )

async function ownDomain(from: string, body: string): Promise<string | undefined> {
  const message = await messageFrom(from, body)
  const { customer, letter } = findCustomer(message, desk)
  const own = message.passages.filter(({ origin }) => origin === 'own').map(({ text }) => text)
  return findOwnDomain({ message, letter, customer }, own)
}

const BODY = 'O pedido saiu de vendas@opticalince.com.br para rui@lentesdosul.com.br e não chegou.'

test.for<[string, string, string, string | undefined]>([
  ['his own mail service', 'Rui <rui@lentesdosul.com.br>', BODY, 'lentesdosul.com.br'],
  ['the name he writes under', 'Óptica Lince <lince77@gmail.com>', BODY, 'opticalince.com.br'],
  ['the name of his public address', 'opticalince.loja@gmail.com', BODY, 'opticalince.com.br'],
  ['his signature', 'Nair <nair1970@hotmail.com>', `${BODY}\n\n-- \nNair Souza\nÓptica Lince Ltda.`, 'opticalince.com.br'],
  ['the site in his signature', 'Nair <nair1970@hotmail.com>', `${BODY}\n\n-- \nNair Souza\nwww.lentesdosul.com.br`, 'lentesdosul.com.br'],
  [
    'what he calls his',
    'Nair <nair1970@uol.com.br>',
    'Meu e-mail da loja é nair@opticalince.com.br e o rui@lentesdosul.com.br não recebe.',
    'opticalince.com.br',
  ],
  [
    'an address of his first name',
    'Josué Lima <jl1970@gmail.com>',
    'O que mandei de josue@pneusmarajo.com.br para rui@lentesdosul.com.br voltou.',
    'pneusmarajo.com.br',
  ],
  // Nothing tells, or two do.
  ['a stranger to both', 'Nair <nair1970@gmail.com>', BODY, undefined],
  ['a surname that a firm has, too', 'Carlos Silva <carlos77@gmail.com>', 'O rh@silvaadvogados.com.br me mandou e não chegou.', undefined],
  [
    'no name of a client',
    'Paulo Souza <paulosouza@gmail.com>',
    'Meu cliente paulo@construtorasouza.com.br não recebe o que mando do meu comercial@telhasreal.com.br.',
    undefined,
  ],
  [
    'what he calls his, beside a supplier of his name',
    'Marta Vieira <martavieira@outlook.com>',
    'O fornecedor marta@tecidosvieira.com.br escreveu para o meu e-mail, contato@casamia.com.br, e não chegou.',
    'casamia.com.br',
  ],
  ['a word that many firms have', 'Grupo Ótica <nair@gmail.com>', BODY, undefined],
  ['two that bear the name', 'Lince Lentes Sul <a@gmail.com>', 'De a@lincelentes.com.br para b@lentesdosul.com.br nada chega.', undefined],
  ['no address at all', 'Óptica Lince <lince77@gmail.com>', 'O Outlook não baixa nada.', undefined],
])('findOwnDomain() goes by %s', async ([, from, body, domain]) => {
  expect(await ownDomain(from, body)).toBe(domain)
})

test.for([
  ['Óptica Lince <lince77@gmail.com>', 'sending'],
  ['Lentes do Sul <rui.lentes@gmail.com>', 'receiving'],
])('readRequest() tells by it which way mail went, of %s', async ([from = '', checklist]) => {
  const body = 'A receita de ontem, de vendas@opticalince.com.br para pedidos@lentesdosul.com.br, 15h, não apareceu até agora.'
  expect(readRequest(await messageFrom(from, body), checklists, desk).checklist).toBe(checklist)
})
