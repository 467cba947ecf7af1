// What ordinary letters tell beside what others say and do: whom it was sent to was told that it is held, one mail of many as an example, settings called by "aquela
// segurança", what there is besides what there is not. A row each, beside what only resembles it.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const pop = 'O Outlook 2010 não baixa os e-mails. '
const sent = 'Mandei ontem às 17h30 um arquivo do ana@lojaprado.com.br pro Tales, tales@sul.com.br. '

test.for<[body: string, told: Record<string, unknown>]>([
  [
    `${sent}Ele recebeu um aviso de que tinha mensagem retida e eu não recebi nada.`,
    { checklist: 'sending', sender_address: 'ana@lojaprado.com.br', recipient_address: 'tales@sul.com.br' },
  ],
  [`${sent}Voltou um aviso só, que dizia que a mensagem foi considerada spam.`, { error_message: 'a mensagem foi considerada spam.' }],
  [
    'A nota da nfe@lojaprado.com.br não sai desde ontem 18h30. Um exemplo é a nota pro Ipê, fiscal@sul.com.br, hoje às 9h51.',
    { sent_at: '2026-11-18T09:51' },
  ],
  [
    `${sent}No começo está escrito "Undelivered Mail Returned to Sender" e mais embaixo "550 5.1.1 User unknown in virtual alias table".`,
    { error_message: '550 5.1.1 User unknown in virtual alias table' },
  ],
  [
    'A Rosa mandou ontem do rosa@sul.com.br e a dona Cida hoje do cida@norte.com.br e não chegou pra mim no ana@lojaprado.com.br.',
    { sender_address: ['rosa@sul.com.br', 'cida@norte.com.br'] },
  ],
  [`${pop}A porta está 110, sem aquela segurança.`, { pop3_encryption: 'none' }],
  [`${pop}A porta está 110 e sem a tal da segurança SSL.`, { pop3_encryption: 'none' }],
  [`${pop}Não tenho antivírus além do que vem no Windows.`, { antivirus: 'o que vem no Windows' }],
  [
    `${pop}Mensagem, além da janelinha da senha, não tem nenhuma.`,
    { error_message: 'Mensagem, além da janelinha da senha, não tem nenhuma' },
  ],
  ['Não baixa nada aqui. O Mail é o 16 no macOS Sonoma 14.', { client_software: 'Mail 16' }],
  [
    `No celular não tem como. ${pop}da o seguinte: o servidor nao respondeu\né o outlook 2010, o email é rui@lojaprado.com.br`,
    { error_message: 'o servidor nao respondeu', pop3_user: 'rui@lojaprado.com.br' },
  ],
  // What only resembles it.
  [
    'O cliente recebeu um aviso de cobrança e eu não recebi os e-mails que rui@sul.com.br mandou ontem para ana@lojaprado.com.br.',
    { checklist: 'receiving' },
  ],
  [`${pop}Por exemplo, hoje às 9h51 liguei e ninguém atendeu. Começou ontem 18h30.`, { occurred_at: '2026-11-17T18:30' }],
  [`${pop}A porta está 995, com SSL, sem aquela frescura de antes.`, { pop3_encryption: 'ssl_tls' }],
  [`${pop}Não tenho antivírus, além do mais o Windows é novo.`, { antivirus: 'Não tenho antivírus' }],
  [`${pop}O e-mail é o 12 da lista que passei.`, { client_software: 'Outlook 2010' }],
  [
    'A Rosa mandou ontem do rosa@sul.com.br e a resposta hoje do ana@lojaprado.com.br não saiu.',
    { sender_address: 'ana@lojaprado.com.br' },
  ],
  [`${pop}Além da janelinha da senha aparece "Servidor não encontrado".`, { error_message: 'Servidor não encontrado' }],
  // What somebody did with the box.
  [`${pop}Aquele quadradinho do SSL ele disse que não marcou.`, { pop3_encryption: 'none' }],
  [`${pop}A opção de SSL o técnico falou que deixou desmarcada.`, { pop3_encryption: 'none' }],
  [`${pop}O SSL ele marcou.`, { pop3_encryption: 'ssl_tls' }],
  [`${pop}SSL na porta 995, e o técnico não disse mais nada.`, { pop3_encryption: 'ssl_tls', pop3_port: 995 }],
  // Since when, in a clause of its own.
  ['Voltei de férias e meu e-mail não recebe nada desde o dia 10.', { checklist: 'receiving', attempted_on: '2026-11-10' }],
  ['Não baixa nada no Outlook desde 8 e meia.', { occurred_at: '2026-11-18T08:30' }],
  // The server that an error begins with.
  [
    'Thunderbird mostra: "pop.lojaprado.com.br:995 usa um certificado de segurança inválido."',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995 },
  ],
])('readRequest reads %j', async ([body, told]) => {
  const { checklist, values } = await readBody(body)
  const all: Record<string, unknown> = { checklist, ...values }
  expect(Object.fromEntries(Object.keys(told).map((key) => [key, all[key]]))).toEqual(told)
})
