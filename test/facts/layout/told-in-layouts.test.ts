// Values as files, lists and forms lay them out: a file's line without blanks, names run together, signs for yes and no, an hour behind a slash,
// items of one bullet, a list with each value before its name.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const FAILS = 'O Outlook não baixa por POP3.'

test.for([
  ['{"server":"pop.lojaprado.com.br","port":995,"ssl":true,"login":"ana@lojaprado.com.br"}', 'ssl_tls'],
  ['{"host":"pop.lojaprado.com.br","port":"995","security":"STARTTLS","username":"ana@lojaprado.com.br"}', 'starttls'],
  ['popServer: pop.lojaprado.com.br\npopPort: 995\nUseSSL: true\nuserName: ana@lojaprado.com.br', 'ssl_tls'],
  ['pop3Host=pop.lojaprado.com.br\npop3Port=995\nusarSSL=nao\nlogin=ana@lojaprado.com.br', 'none'],
] as const)('readRequest() reads “%s”', async ([lines, pop3_encryption]) => {
  expect(await valuesOf(`${FAILS}\n${lines}`)).toMatchObject({
    pop3_host: 'pop.lojaprado.com.br',
    pop3_port: 995,
    pop3_encryption,
    pop3_user: 'ana@lojaprado.com.br',
  })
})

test.for([
  ['SSL: ✅', 'ssl_tls'],
  ['Usa SSL: ❌', 'none'],
  ['SSL/TLS: ✔️ marcado', 'ssl_tls'],
  ['SPA: ❌', undefined],
  ['✅ webmail abre normal', undefined],
] as const)('readRequest() of “%s” reads encryption %s', async ([line, expected]) => {
  expect((await valuesOf(`${FAILS}\n${line}`)).pop3_encryption).toBe(expected)
})

test.for([
  ['Data / hora = 17/11 / 15:00', '2026-11-17T15:00'],
  ['Data/hora: 17/11 / 15h', '2026-11-17T15:00'],
  ['Data: 17/11/26', '2026-11-17'],
  ['Data: 17 / 11 / 26', '2026-11-17'],
] as const)('readRequest() of “%s” reads %s', async ([line, expected]) => {
  expect((await valuesOf(`${FAILS}\n${line}`)).occurred_at).toBe(expected)
})

test('readRequest() ends an answer at the next item of its bullet', async () => {
  const list =
    '* Problema\n  * O que aparece: O certificado do servidor não é confiável. A conexão foi encerrada.\n  * O que já fizemos: reiniciamos o micro'
  expect((await valuesOf(`${FAILS}\n\n${list}`)).error_message).toBe('O certificado do servidor não é confiável. A conexão foi encerrada.')
})

test('readRequest() goes on with an answer that is set in below its bullet', async () => {
  const list = '* Mensagem de erro: O certificado do servidor não é confiável\n  e por isso a conexão foi encerrada.\n* Porta: 995'
  expect((await valuesOf(`${FAILS}\n\n${list}`)).error_message).toBe(
    'O certificado do servidor não é confiável e por isso a conexão foi encerrada.',
  )
})

test('readRequest() reads a whole form with each value before its name as no form in its order', async () => {
  const rows = [
    '17/11/2026 14:20 - quando deu o problema',
    '187.32.109.5 - ip',
    'Outlook 2016 - programa',
    'pop.lojaprado.com.br - servidor',
    'ana@lojaprado.com.br - conta',
    '110 - porta',
    'STARTTLS - criptografia',
    'Authentication failed. - erro',
    'Windows 7 - sistema',
    'não tem - antivirus',
  ]
  const values = await valuesOf(`${FAILS}\n\n${rows.join('\n')}`)
  expect(values).toMatchObject({ pop3_port: 110, antivirus: 'não tem' })
  expect(values).not.toHaveProperty('firewall')
})

test.for([
  ['Versión: Thunderbird 128.5', { client_software: 'Thunderbird 128.5', os_version: undefined }],
  ['Versão: Thunderbird 128.5\nSistema: Windows 10', { client_software: 'Thunderbird 128.5', os_version: 'Windows 10' }],
  ['Version: Windows 11', { os_version: 'Windows 11' }],
] as const)('readRequest() of “%s” tells program and system apart', async ([lines, expected]) => {
  const values = await valuesOf(`El Thunderbird no descarga los correos.\n${lines}`)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})

test.for([
  ['Usuário: ana@lojaprado.com.br, o rui@lojaprado.com.br baixa normal', 'ana@lojaprado.com.br'],
  ['Usuário: ana@lojaprado.com.br (a conta rui@lojaprado.com.br funciona)', 'ana@lojaprado.com.br'],
  ['Usuário: ana@lojaprado.com.br e rui@lojaprado.com.br', ['ana@lojaprado.com.br', 'rui@lojaprado.com.br']],
  ['Contas: ana@lojaprado.com.br e rui@lojaprado.com.br, as duas param', ['ana@lojaprado.com.br', 'rui@lojaprado.com.br']],
  ['Contas: ana@lojaprado.com.br, rui@lojaprado.com.br funciona só no webmail', ['ana@lojaprado.com.br', 'rui@lojaprado.com.br']],
  ['Contas: ana@lojaprado.com.br, rui@lojaprado.com.br não baixa', ['ana@lojaprado.com.br', 'rui@lojaprado.com.br']],
] as const)('readRequest() of “%s” takes %j', async ([line, expected]) => {
  expect((await valuesOf(`${FAILS}\n${line}`)).pop3_user).toEqual(expected)
})

test.for([
  ['- porta ➡️ 995\n- servidor ➡️ pop.lojaprado.com.br\n- erro ➡️ falha ao conectar'],
  ['porta ⟶ 995\nservidor ⟶ pop.lojaprado.com.br\nerro ⟶ falha ao conectar'],
] as const)('readRequest() reads what stands behind the arrows of “%s”', async ([lines]) => {
  expect(await valuesOf(`${FAILS}\n${lines}`)).toMatchObject({
    pop3_port: 995,
    pop3_host: 'pop.lojaprado.com.br',
    error_message: 'falha ao conectar',
  })
})

test.for([
  ['Máquina A (Windows 11, Thunderbird 140): OK, 995 SSL\nMáquina B (Windows 7, Outlook 2010): ERRO 0x800CCC0E, 110 sem SSL', 110],
  ['PC do caixa: ok, Outlook 2019, porta 995\nPC da loja: não baixa, Outlook 2010, porta 110', 110],
  ['Porta: ok, é a 995\nRecebimento: não baixa, dá erro', 995],
  ['Internet: ok, fibra\nOutlook 2016: não baixa, porta 110', 110],
] as const)('readRequest() of “%s” takes port %s', async ([rows, port]) => {
  expect((await valuesOf(`${FAILS}\n${rows}`)).pop3_port).toBe(port)
})

test.for([
  ['Assunto da mensagem: Orçamento 55\nMotivo da devolução: 554 5.7.1 relay access denied', '554 5.7.1 relay access denied'],
  ['Mensagem: 554 5.7.1 relay access denied', '554 5.7.1 relay access denied'],
] as const)('readRequest() of “%s” reads the error', async ([lines, error]) => {
  const values = await valuesOf(`Enviei ontem às 10h de ana@lojaprado.com.br para rui@sul.com.br e voltou.\n${lines}`)
  expect(values.error_message).toBe(error)
})

test.for([
  ['Destinatários:\n  - rui@sul.com.br\n  - lia@sul.com.br'],
  ['Destinatários:\n* rui@sul.com.br\n* lia@sul.com.br'],
  ['Para:\nrui@sul.com.br\nlia@sul.com.br'],
] as const)('readRequest() takes all addresses of “%s”', async ([lines]) => {
  const values = await valuesOf(`Não consegui enviar ontem às 10h, voltou.\nRemetente: ana@lojaprado.com.br\n${lines}`)
  expect(values.recipient_address).toEqual(['rui@sul.com.br', 'lia@sul.com.br'])
})

test.for([
  ['[ ] antivírus\nOutlook 2016', undefined],
  ['☐ antivírus\nporta 995', undefined],
  ['antivírus\nAvast Free', 'Avast Free'],
  ['[x] antivírus: Avast Free', 'Avast Free'],
] as const)('readRequest() of “%s” reads the antivirus %s', async ([lines, antivirus]) => {
  expect((await valuesOf(`${FAILS}\n${lines}`)).antivirus).toBe(antivirus)
})

test.for([
  ['conta: ana@lojaprado.com.br • porta: 995 • ssl: sim • Outlook 2019 • ontem 9h'],
  ['conta: ana@lojaprado.com.br; porta: 995; ssl: sim; Outlook 2019; ontem 9h'],
] as const)('readRequest() reads each part of “%s”', async ([line]) => {
  expect(await valuesOf(`Não baixa por POP3.\n${line}`)).toMatchObject({
    pop3_user: 'ana@lojaprado.com.br',
    pop3_port: 995,
    pop3_encryption: 'ssl_tls',
    client_software: 'Outlook 2019',
    occurred_at: '2026-11-17T09:00',
  })
})

test.for([
  ['```\n550 5.1.1 unknown user\n```'],
  ['```text\n550 5.1.1 unknown user\n```'],
  ['+------------------------+\n550 5.1.1 unknown user\n+------------------------+'],
] as const)('readRequest() of “%s” takes what stands inside', async ([block]) => {
  const told = 'O rui@sul.com.br não consegue escrever para ana@lojaprado.com.br desde ontem.\nErro que ele recebe:'
  expect((await valuesOf(`${told}\n${block}`)).error_message).toBe('550 5.1.1 unknown user')
})
