// What somebody tells after something was changed: until when it went, since which part of which day it does not, what is used now and what was, what he was told to
// set and did, what he does not know. A row each, beside what only resembles it.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

test.for<[body: string, told: Record<string, unknown>]>([
  ['O Thunderbird 128 funcionou até sábado, aí parou de baixar.', { occurred_at: '2026-11-14' }],
  ['O Outlook 2016 baixava até ontem às 11h, depois não baixou mais.', { occurred_at: '2026-11-17T11:00' }],
  ['No do padre, que é um Outlook 2016, não baixa desde a manhã de terça.', { occurred_at: '2026-11-17' }],
  ['Trocamos o roteador na segunda e a partir daí o Thunderbird 128 não conecta.', { occurred_at: '2026-11-16' }],
  [
    'Meu genro trocou o Outlook pelo Thunderbird na terça e de lá pra cá não baixa. Ele diz que é a versão mais nova, 140.',
    { client_software: 'Thunderbird 140' },
  ],
  ['O Outlook não baixa. O Outlook agora é o 2021, antes era o 2010.', { client_software: 'Outlook 2021' }],
  ['O Outlook não baixa. Antes era o 2010, agora é o 2021.', { client_software: 'Outlook 2021' }],
  ['O Outlook não baixa. O Outlook é daqueles de assinatura, 365.', { client_software: 'Outlook 365' }],
  ['O Outlook 2016 não baixa. Ele me disse que era pra deixar 995 com SSL e eu deixei.', { pop3_port: 995, pop3_encryption: 'ssl_tls' }],
  ['O Outlook 2016 não baixa. Ele disse que era pra deixar 110, e eu deixei 995.', { pop3_port: undefined }],
  ['O técnico passou o Outlook 2016 para o notebook novo. Não baixa desde ontem.', { client_software: 'Outlook 2016' }],
  ['Outlook 2010 não baixa, porta 110, o ssl eu nao sei se ta marcado.', { pop3_port: 110, pop3_encryption: undefined }],
  ['Outlook 2010 não baixa. Não sei se tem SSL, a porta é 110.', { pop3_port: 110, pop3_encryption: undefined }],
  [
    'O Thunderbird 128 mostra "Falha ao enviar a senha para o usuário ana@lojaprado.com.br" e fica assim.',
    { checklist: 'pop3', pop3_user: 'ana@lojaprado.com.br' },
  ],
  ['O eM Client 9.2 não baixa. O texto é "[AUTH] Login failed for vendas@lojaprado.com.br".', { pop3_user: 'vendas@lojaprado.com.br' }],
  [
    'O eM Client 9.2 da vinícola está recusando o usuário desde hoje\n8h05, e não é senha: entro no webmail com a mesma.',
    { occurred_at: '2026-11-18T08:05' },
  ],
  [
    'Mandei ontem 9h do ana@lojaprado.com.br pra rui@sul.com.br e voltou. Vem escrito, em inglês, Message rejected due to content restrictions.',
    { error_message: 'Message rejected due to content restrictions.' },
  ],
  [
    'Hoje mandei um e-mail do ana@lojaprado.com.br pra rui@sul.com.br às 8h40 e ele recebeu só 17h. Ontem mandei outro pra ele às 9 da noite e até agora nada.',
    { sent_at: '2026-11-17T21:00' },
  ],
  ['Trocamos a senha ontem e depois disso o Outlook 2016 pede senha direto.', { occurred_at: '2026-11-17' }],
  ["Outlook 2016 hasn't worked since the 12th.", { occurred_at: '2026-11-12' }],
  ['O rui@sul.com.br me mandou entre sexta e sábado e não chegou no ana@lojaprado.com.br.', { attempted_on: '2026-11-13' }],
  [
    'O Outlook 2016 não baixa. Nas configurações tá entrada 995 e saída 465, ambas com SSL.',
    { pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  ['O Outlook 2016 não baixa, erro: "Logon falhou".', { error_message: 'Logon falhou' }],
  ['Migramos na quarta e o Outlook 2019 não baixa desde então. Mudei tudo pro que ele disse ontem às 18h.', { occurred_at: '2026-11-11' }],
  ['O Outlook 2016 não baixa, fica lá embaixo escrito "Sem\nconexão".', { error_message: 'Sem conexão' }],
  ['O Outlook 2016 não baixa. O email é esse mesmo que to mandando.', { pop3_user: 'ana@lojaprado.com.br' }],
  ['Não consigo mandar desde as 15h. Ex: 16h40 pra bia@sul.com.br, conta ana@lojaprado.com.br, voltou.', { sent_at: '2026-11-18T16:40' }],
  // What only resembles it.
  ['O Outlook 2016 não baixa desde ontem às 18h. Comprei a impressora na quarta.', { occurred_at: '2026-11-17T18:00' }],
  ['O Outlook 2016 não baixa. O email é esse mesmo problema de sempre.', { pop3_user: undefined }],
  ['Mandei ontem às 15h do ana@lojaprado.com.br pra bia@sul.com.br. Ex: das 16h às 18h estou em reunião.', { sent_at: '2026-11-17T15:00' }],
  ['O Outlook 2016 não baixa. It worked on the 12th, on the 14th at 9:10 it stopped.', { occurred_at: '2026-11-14T09:10' }],
  ['O Outlook 2016 não dá erro nenhum. Só não baixa.', { error_message: 'não dá erro nenhum' }],
  ['O Outlook 2016 não baixa. Saída 465 com SSL, entrada 110.', { pop3_port: 110, pop3_encryption: undefined }],
  ['O Outlook 2016 não baixa. A promoção vai até sábado, aí acaba. Começou ontem às 9h.', { occurred_at: '2026-11-17T09:00' }],
  ['O Outlook 2016 não baixa desde ontem às 9h. Preciso disso até sexta, depois não adianta.', { occurred_at: '2026-11-17T09:00' }],
  ['Trocou o Outlook? Não, o Outlook 2016 é o mesmo e não baixa.', { client_software: 'Outlook 2016' }],
  ['O Outlook 2016 não baixa. Antes era pra ser 995, hoje está 110 sem SSL.', { pop3_port: 110, pop3_encryption: 'none' }],
  ['O Outlook 2016 não baixa, porta 995 com SSL, não sei se mudou alguma coisa.', { pop3_port: 995, pop3_encryption: 'ssl_tls' }],
  ['O Outlook 2016 não baixa, porta 995. O SSL não sei desmarcar.', { pop3_port: 995, pop3_encryption: 'ssl_tls' }],
  ['O Outlook 2016 não baixa, porta 995. O SSL não sei dizer.', { pop3_port: 995, pop3_encryption: undefined }],
  ['O Outlook 2016 não baixa. Valores: 110 / nenhuma pendência.', { pop3_port: undefined, pop3_encryption: undefined }],
  ['Falha ao enviar mensagem pra rui@sul.com.br, mandei do ana@lojaprado.com.br hoje às 9h.', { checklist: 'sending' }],
])('readRequest reads %j', async ([body, told]) => {
  const { checklist, values } = await readBody(body)
  const all: Record<string, unknown> = { checklist, ...values }
  expect(Object.fromEntries(Object.keys(told).map((key) => [key, all[key]]))).toEqual(told)
})
