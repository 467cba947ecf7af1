// Lines of dashes and their like around a copied text, or below a heading: they are no part of it, and end it.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

test.for(['-------------------', '-----', '=====', '____', '~~~~~'])(
  'readRequest() ends what stands between two lines of %s there',
  async (rule) => {
    const values = await valuesOf(
      `Não consigo enviar. Segue o retorno:\n${rule}\n550 5.7.350 Remote server returned message detected as spam\n${rule}\nQuem mandou foi ana@lojaprado.com.br, hoje 18/11 às 09:55, para jan@hotelbohemia.cz`,
    )
    expect(values).toMatchObject({
      error_message: '550 5.7.350 Remote server returned message detected as spam',
      sender_address: 'ana@lojaprado.com.br',
      recipient_address: 'jan@hotelbohemia.cz',
    })
  },
)

test('readRequest() reads on behind a bounce that ends with a rule', async () => {
  const values = await valuesOf(
    "Segue o que voltou ao responder:\n\n----- \nDelivery has failed to these recipients or groups:\njan@hotelbohemia.cz\nRemote Server returned '550 5.7.350 Remote server returned message detected as spam'\n----- \nRemetente ana@lojaprado.com.br, hoje 18/11 às 09:55.",
  )
  expect(values).toMatchObject({ sender_address: 'ana@lojaprado.com.br', recipient_address: 'jan@hotelbohemia.cz' })
})

test('readRequest() takes an underlined label for a label', async () => {
  const values = await valuesOf('Não baixa por POP3.\n\nServidor\n--------\npop.lojaprado.com.br\n\nPorta\n-----\n110')
  expect(values).toMatchObject({ pop3_host: 'pop.lojaprado.com.br', pop3_port: 110 })
})
