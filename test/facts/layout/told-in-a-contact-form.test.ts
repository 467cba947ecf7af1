// What a person writes into the field of a contact form that is called a message, beside messages that programs show.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

test.for<[string, Record<string, unknown>]>([
  [
    'Nome: Ana Prado\nTelefone: (19) 3444-1000\nMensagem: Meu Outlook 2016 não recebe por POP3 desde ontem 21h. Erro 0x800CCC0F. Servidor pop.lojaprado.com.br porta 995 ssl.',
    {
      client_software: 'Outlook 2016',
      occurred_at: '2026-11-17T21:00',
      error_message: 'Erro 0x800CCC0F',
      pop3_host: 'pop.lojaprado.com.br',
      pop3_port: 995,
    },
  ],
  [
    'Mensagem: Bom dia, o Thunderbird 128 não baixa por pop3, porta 110.',
    { client_software: 'Thunderbird 128', pop3_port: 110, error_message: undefined },
  ],
  [
    'Message: Hello, my Outlook 2019 gets nothing by POP3, port 995',
    { client_software: 'Outlook 2019', pop3_port: 995, error_message: undefined },
  ],
  // A program's.
  ['O pop3 não baixa\nMensagem: não foi possível conectar ao servidor', { error_message: 'não foi possível conectar ao servidor' }],
  ['O pop3 não baixa\nMensagem: sua senha está incorreta', { error_message: 'sua senha está incorreta' }],
  ['O pop3 não baixa\nMensagem de erro: Minha conta: senha rejeitada', { error_message: 'Minha conta: senha rejeitada' }],
  ['POP3 does not download\nMessage: We could not connect to your server', { error_message: 'We could not connect to your server' }],
])('readRequest() reads whose message stands in: %s', async ([body, expected]) => {
  const values = await valuesOf(body)
  for (const [field, value] of Object.entries(expected)) expect({ [field]: values[field] }).toEqual({ [field]: value })
})
