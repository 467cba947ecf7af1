// A list that has no mark between a name and its value: the free texts among its rows begin behind their names. A row each, beside sentences
// that begin with such a word, and lists too short to be one.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const settings = 'O Outlook 2016 não baixa\nServidor pop.lojaprado.com.br\nUsuario ana@lojaprado.com.br\nPorta 995'

const rows: [string, Record<string, unknown>][] = [
  [
    `${settings}\nCriptografia SSL\nErro Não foi possível conectar ao servidor\nAntivirus Avast\nFirewall nenhum`,
    { error_message: 'Não foi possível conectar ao servidor', antivirus: 'Avast', firewall: 'nenhum', pop3_port: 995 },
  ],
  [
    `${settings}\nMensagem de erro O servidor respondeu: -ERR Temporary internal failure\nSistema operacional Windows 11\nFirewall na rede sim, o do roteador`,
    {
      error_message: 'O servidor respondeu: -ERR Temporary internal failure',
      os_version: 'Windows 11',
      firewall: 'sim, o do roteador',
    },
  ],
  [`${settings}\nErro tempo esgotado\nDesde ontem às 9h`, { error_message: 'tempo esgotado', occurred_at: '2026-11-17T09:00' }],
  [`${settings}\nantivírus não tem\nfirewall não sei`, { antivirus: 'não tem', firewall: undefined }],
  [
    'Outlook 2021 does not fetch\nserver pop.lojaprado.com.br\nuser ana@lojaprado.com.br\nport 995\nerror connection refused by server',
    { error_message: 'connection refused by server', pop3_port: 995 },
  ],
  // Dots that lead to the value are a mark.
  [`${settings}\nMensagem de erro ............. O servidor não respondeu`, { error_message: 'O servidor não respondeu' }],
  // What begins with such a word and is a sentence.
  [`${settings}\nErro deu a mesma coisa nos dois computadores`, { error_message: undefined }],
  [`${settings}\nMensagem sumiu da tela antes de eu ler`, { error_message: undefined }],
  [`${settings}\nErro acontece ao abrir o Outlook`, { error_message: undefined }],
  [`${settings}\nErro não lembro`, { error_message: undefined }],
  [`${settings}\nAntivírus já desliguei e continua`, { antivirus: undefined }],
  [`${settings}\nFirewall foi trocado semana passada`, { firewall: undefined }],
  // No list.
  ['O Outlook 2016 não baixa.\nFirewall novo na empresa desde ontem, porta 995.', { firewall: undefined }],
]

test.for(rows)('readRequest reads rows without marks: %j', async ([body, expected]) => {
  const values = await valuesOf(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})
