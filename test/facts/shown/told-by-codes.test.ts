// A program's code told without its words: where the writer goes on behind it, and which checklist it speaks for. And a server's words that
// are no error, or end where their writer asks us something.
import { expect, test } from 'vitest'
import { readBody, valuesOf } from '../read-body.ts'

const codes: [string, string, Record<string, unknown>][] = [
  [
    'erro 0x800ccc0f no outlook 2010 desde ontem as 8 da manhã quando vou receber. windows 7. pop.lojaprado.com.br 995 ssl',
    'erro 0x800ccc0f',
    { client_software: 'outlook 2010', pop3_port: 995, os_version: 'windows 7' },
  ],
  ['não baixa. erro 0x800CCC0E, outlook 2016, windows 10, pop.lojaprado.com.br', 'erro 0x800CCC0E', { client_software: 'outlook 2016' }],
  ['Outlook dá erro 0x80042108 quando clico em enviar/receber, é o 2016', 'erro 0x80042108', {}],
  ['El outlook 2016 no descarga, error 0x800ccc19 cuando abro, desde ayer', 'error 0x800ccc19', { client_software: 'outlook 2016' }],
  // The program's own words belong to it.
  [
    'Outlook não baixa. Erro: 0x800CCC0E, não foi possível conectar ao servidor.',
    'Erro: 0x800CCC0E, não foi possível conectar ao servidor.',
    {},
  ],
  [
    'Outlook não baixa: erro 0x800CCC0F: A conexão com o servidor foi interrompida.',
    'erro 0x800CCC0F: A conexão com o servidor foi interrompida.',
    {},
  ],
  [
    'Outlook não baixa. Error 0x8004210B on receiving: the operation timed out waiting for the server.',
    'Error 0x8004210B on receiving: the operation timed out waiting for the server.',
    {},
  ],
  [
    'Outlook não baixa. Erro 0x800CCC19 na comunicação com o servidor: tempo esgotado.',
    'Erro 0x800CCC19 na comunicação com o servidor: tempo esgotado.',
    {},
  ],
  ['Outlook não baixa. erro 0x800ccc0f no outlook 2010, porta: 995', 'erro 0x800ccc0f', { pop3_port: 995 }],
]

test.for(codes)('readRequest reads the code, and what is told behind it, of %j', async ([body, error, values]) => {
  const read = await valuesOf(body)
  expect(read['error_message']).toBe(error)
  expect(read).toMatchObject(values)
})

const checklists: [string, string][] = [
  ['Não recebo emails, dá erro 0x800CCC0F', 'pop3'],
  ['Não recebo emails. erro 0x800CCC0E em duas máquinas', 'pop3'],
  ['Não chega email nenhum, erro 0x80042108', 'pop3'],
  ['Não recebo meus emails. Aparece "-ERR Authentication failed"', 'pop3'],
  ['email não sai, erro 0x800CCC0E', 'sending'],
  ['não envia, 0x800ccc0f', 'sending'],
  ['tá dando 0x800CCC19 quando mando', 'sending'],
  ['Não recebo os e-mails do fornecedor, ele diz que volta com 550 mailbox unavailable', 'receiving'],
]

test.for(checklists)('readRequest reads %j by the checklist that its code speaks for', async ([body, checklist]) => {
  expect((await readBody(body)).checklist).toBe(checklist)
})

test.for([
  [
    'O fornecedor notas@papel.com.br diz que mandou, o servidor dele registrou "250 2.0.0 Ok: queued as 4F2A1B". Não chegou em ana@lojaprado.com.br',
    undefined,
  ],
  [
    'O fornecedor notas@papel.com.br mandou e voltou "550 5.1.1 User unknown". Não chegou em ana@lojaprado.com.br',
    '550 5.1.1 User unknown',
  ],
] satisfies [string, string | undefined][])('a server that took the mail says no error: %j', async ([body, error]) => {
  expect((await valuesOf(body))['error_message']).toBe(error)
})

const shown: [string, string | undefined][] = [
  ['Outlook não baixa, aparece lá embaixo "Desconectado".', 'Desconectado'],
  ['Thunderbird não baixa, fica escrito "Trabalhando offline" no rodapé', 'Trabalhando offline'],
  [
    'Não recebo de cota@seg.com.br. Informam que receberam o seguinte retorno: The email account that you tried to reach does not exist.',
    'The email account that you tried to reach does not exist.',
  ],
  [
    'Não recebo de cota@seg.com.br. O retorno foi: Your message could not be delivered to the user',
    'Your message could not be delivered to the user',
  ],
  // What people say and write.
  ['Outlook não baixa. Ontem coloquei em "offline" e voltei.', undefined],
  ['Não recebo de cota@seg.com.br. Perguntei e o retorno deles foi: ninguém sabe de nada', undefined],
  ['Mandei a seguinte mensagem: segue o orçamento pedido. Foi pra joana@cliente.com.br e não chegou', undefined],
]

test.for(shown)('readRequest reads what a program or server shows of %j', async ([body, error]) => {
  expect((await valuesOf(body))['error_message']).toBe(error)
})

test.for(['Conseguem liberar?', 'O que eu faço?', 'vcs podem ver isso?', '¿Pueden revisar?', 'Could you please check?'])(
  'a pasted bounce ends where its writer asks %j',
  async (question) => {
    const said =
      'host mx1.cliente.com.br[203.0.113.77] said: 554 5.7.1 Service unavailable; Client host [198.51.100.23] blocked using bl.example'
    const body = `Ele me encaminhou o erro:\n<financeiro@cliente.com.br>: ${said}\n${question}`
    expect((await valuesOf(body))['error_message']).toMatch(
      /^554 5\.7\.1 Service unavailable; Client host \[198\.51\.100\.23\] blocked using bl\.example$/,
    )
  },
)
