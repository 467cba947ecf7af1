// Blocks of settings below a heading each that says how it stands with them, addresses of accounts one a line, and what only looks so.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const WELL = 'Programa: Thunderbird 128.5\nPorta: 995\nSSL: sim'
const FAILING = 'Programa: Outlook 2013\nPorta: 110\nSSL: não'

test.for([
  ['Recepção - funciona normal', 'Sala 2 - não baixa'],
  ['Conta 1 (ok, baixando)', 'Conta 2 (com problema)'],
  ['PC DO CAIXA: OK', 'PC DO ESCRITÓRIO: NÃO BAIXA'],
  ['vendas@lojaprado.com.br (funcionando)', 'compras@lojaprado.com.br (não baixa nada)'],
  ['Front desk (works)', 'Back office (not downloading)'],
])('readRequest() takes the settings below “%s” for those of what works', async ([well, failing]) => {
  const wanted = { client_software: 'Outlook 2013', pop3_port: 110, pop3_encryption: 'none' }
  expect(await valuesOf(`Não baixa:\n\n${well}\n${WELL}\n\n${failing}\n${FAILING}`)).toMatchObject(wanted)
  expect(await valuesOf(`Não baixa:\n\n${failing}\n${FAILING}\n\n${well}\n${WELL}\n\nIP: 200.160.2.3`)).toMatchObject({
    ...wanted,
    public_ip: '200.160.2.3',
  })
})

test('readRequest() takes nothing of a block that works, with or without a label', async () => {
  const values = await valuesOf(`Não baixa:\n\nCelular (funcionando)\nPorta: 995\nSSL\n\nComputador (não recebe)\nPorta: 110`)
  expect(values.pop3_port).toBe(110)
  expect(values.pop3_encryption).toBeUndefined()
})

test('readRequest() takes all settings where nothing is compared', async () => {
  expect(await valuesOf(`Não baixa:\n\nConta 1 (com problema)\n${FAILING}`)).toMatchObject({ pop3_port: 110 })
  expect(await valuesOf(`Não baixa:\n\nWebmail: ok\n${FAILING}`)).toMatchObject({ pop3_port: 110 })
})

test('readRequest() takes all settings where steps are ticked off', async () => {
  const values = await valuesOf(
    'Não baixa:\n\nConexão (ok)\nIP: 200.160.2.3\nSenha (ok)\nPorta: 995\nBaixar - não funciona\nErro: senha incorreta',
  )
  expect(values).toMatchObject({ public_ip: '200.160.2.3', pop3_port: 995, error_message: 'senha incorreta' })
})

test.for<[string, unknown]>([
  [
    'Duas caixas pararam de baixar no Outlook 2021:\n\n- adm@fazenda.agr.br\n- vendas@fazenda.agr.br\n\nobrigado',
    ['adm@fazenda.agr.br', 'vendas@fazenda.agr.br'],
  ],
  ['O Outlook 2021 não baixa as contas adm@fazenda.agr.br e vendas@fazenda.agr.br', ['adm@fazenda.agr.br', 'vendas@fazenda.agr.br']],
  ['O Outlook 2021 não baixa. Copiei nas contas dos clientes:\n\n- adm@fazenda.agr.br\n- vendas@fazenda.agr.br', undefined],
])('readRequest() tells whose accounts those of “%s” are', async ([body, users]) => {
  expect((await valuesOf(body)).pop3_user).toEqual(users)
})

test('readRequest() takes no place for a system', async () => {
  expect((await valuesOf('Não baixa\nComputador: Recepção\nPorta: 110')).os_version).toBeUndefined()
  expect((await valuesOf('Não baixa\nComputador: Windows 11\nPorta: 110')).os_version).toBe('Windows 11')
})
