// Errors that a program is said to write, throw or begin with, and what it says by "ele"; beside them what people write and say, and settings
// behind the same words. Also: the program that comes with a phone, and its version beside a system's name.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

test.for<[string, Record<string, unknown>]>([
  [
    'O Mail não baixa por POP3. Ele pede a senha e depois escreve "O usuário do servidor “pop.lojaprado.com.br” não está correto." Não mudei senha.',
    { error_message: 'O usuário do servidor “pop.lojaprado.com.br” não está correto.' },
  ],
  [
    'O POP3 não baixa. Abro o Outlook e ele pula "Tempo limite da conexão esgotado".',
    { error_message: 'Tempo limite da conexão esgotado' },
  ],
  [
    'O POP3 não baixa, hoje o Receber começou a falhar:\n\n  ** erro ao conectar em pop.lojaprado.com.br:995 - Connection refused\n\nUso SSL.',
    { error_message: 'erro ao conectar em pop.lojaprado.com.br:995 - Connection refused', pop3_port: 995 },
  ],
  [
    'O Outlook 2021 não baixa e começou a reclamar assim: The server responded: -ERR Login limit exceeded',
    { error_message: 'The server responded: -ERR Login limit exceeded' },
  ],
  [
    'O POP3 não baixa, ele só diz que não foi possível verificar o nome da conta ou a senha. O IP eu não sei.',
    { error_message: 'não foi possível verificar o nome da conta ou a senha.' },
  ],
  ['O Outlook não baixa. Tentei de novo e dá o mesmo erro.', { error_message: undefined }],
  [
    'O POP3 vive falhando com isso aqui:\nConnection to pop.lojaprado.com.br timed out\nUso Thunderbird 128',
    { error_message: 'Connection to pop.lojaprado.com.br timed out', client_software: 'Thunderbird 128' },
  ],
  ['O POP3 não baixa. Já tentei de tudo no Outlook 2016.', { client_software: 'Outlook 2016' }],
  // People write and say things too, and settings stand behind the same words.
  ['O POP3 não baixa. A moça do orçamento escreve "não recebi sua proposta".', { error_message: undefined }],
  [
    'O Outlook 2016 não baixa por POP3. Começou a falhar: o servidor da loja é o pop.lojaprado.com.br, porta 995.',
    { error_message: undefined, pop3_host: 'pop.lojaprado.com.br', pop3_port: 995 },
  ],
  ['O POP3 não baixa. O fornecedor escreve "sua caixa está cheia" quando me liga.', { error_message: undefined }],
  ['O POP3 não baixa. Ela diz que não foi possível verificar se o cliente pagou.', { error_message: undefined }],
  [
    'O POP3 não baixa. Meu sócio pediu ajuda: ele diz que não foi possível receber os e-mails da semana passada.',
    { error_message: undefined },
  ],
  ['Não recebo e-mail do cliente. Ele diz que não foi possível abrir o anexo que mandei.', { error_message: undefined }],
  ['O servidor de email não baixa nada no Outlook 2019.', { error_message: undefined, client_software: 'Outlook 2019' }],
  // The program of the phone, and of which system.
  [
    'O POP3 não baixa no celular. Uso o Mail mesmo do iphone, iOS 18.1.',
    { client_software: 'Mail mesmo do iphone, iOS 18.1', os_version: undefined },
  ],
  [
    'O POP3 não baixa no celular. Uso o app de email do próprio iPhone (iOS 18.1).',
    { client_software: 'app de email do próprio iPhone (iOS 18.1)', os_version: undefined },
  ],
  [
    'O POP3 não baixa no celular. É o aplicativo de email que veio no celular, Android 13.',
    { client_software: 'aplicativo de email que veio no celular, Android 13', os_version: undefined },
  ],
  [
    'O POP3 não baixa. Programa: o outlook novo do windows, versao 1.2025.916',
    { client_software: 'outlook novo do windows, versao 1.2025.916', os_version: undefined },
  ],
  ['O POP3 não baixa no Outlook 2016, no Windows versão 22H2', { client_software: 'Outlook 2016', os_version: 'Windows versão 22H2' }],
  ['Testei às 9h30 de hoje e o Outlook 2021 não baixa.', { client_software: 'Outlook 2021', occurred_at: '2026-11-18T09:30' }],
  ['O POP3 não baixa. Testei o Thunderbird 128 e também não. Uso o Outlook 2021.', { client_software: 'Outlook 2021' }],
  ['Não recebo os e-mails que vêm no celular, Android 13, por POP3.', { client_software: undefined, os_version: 'Android 13' }],
])('readRequest() reads “%s”', async ([body, expected]) => {
  const values = await valuesOf(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})
