// Mails that somebody dictated or typed without a full stop: an error ends where its writer goes on with himself, with a setting and its
// value, or with the mark that he says. A row each, beside errors whose own words look the same.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const rows: [string, Record<string, unknown>][] = [
  [
    'o outlook não tá baixando e o erro que mostra é não foi possível localizar o servidor de entrada a porta eu lembro que é a 110 o resto eu não sei',
    { error_message: 'não foi possível localizar o servidor de entrada', pop3_port: 110 },
  ],
  [
    'não baixa no pop o erro que aparece é não foi possível conectar ao servidor vírgula a conta é vendas@lojaprado.com.br e uso outlook 2016 obrigado',
    { error_message: 'não foi possível conectar ao servidor', pop3_user: 'vendas@lojaprado.com.br', client_software: 'outlook 2016' },
  ],
  [
    'o pop3 não baixa aparece falha na autenticação do usuário eu já troquei de rede e nada a porta é 995',
    { error_message: 'falha na autenticação do usuário', pop3_port: 995 },
  ],
  [
    'não baixa o pop3 o programa diz que a conexão com o servidor foi interrompida ponto o meu ip é 200.3.4.5',
    { error_message: 'a conexão com o servidor foi interrompida', public_ip: '200.3.4.5' },
  ],
  [
    'outlook is not downloading pop3 mail it says could not connect to the server my account is ana@lojaprado.com.br and the port is 995',
    { error_message: 'could not connect to the server', pop3_user: 'ana@lojaprado.com.br', pop3_port: 995 },
  ],
  [
    'mi outlook no descarga por pop3 el error que sale es no se puede conectar con el servidor mi cuenta es ana@lojaprado.com.br',
    { error_message: 'no se puede conectar con el servidor', pop3_user: 'ana@lojaprado.com.br' },
  ],
  [
    'meu pop3 não baixa a mensagem que dá é a conta não existe uso thunderbird 128 windows 11',
    { error_message: 'a conta não existe', client_software: 'thunderbird 128', os_version: 'windows 11' },
  ],
  // The program's own words go on in the same way.
  [
    'o pop3 não baixa o erro é o servidor não respondeu verifique a porta e o servidor',
    { error_message: 'o servidor não respondeu verifique a porta e o servidor' },
  ],
  [
    'O pop3 não baixa. Aparece a caixa postal já está em uso por outro cliente.',
    { error_message: 'a caixa postal já está em uso por outro cliente.' },
  ],
  // That there is none, in the same words.
  ['O pop3 não baixa. Não volta nada e o erro não aparece.', { error_message: 'Não volta nada e o erro não aparece' }],
]

test.for(rows)('readRequest() ends the error of “%s”', async ([body, expected]) => {
  expect(await valuesOf(body)).toMatchObject(expected)
})
