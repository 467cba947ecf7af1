// What ordinary people's letters tell, a row each: errors they lead to in their own way, what somebody else saw and has not passed on, two
// senders told as one and the other, the place where it fails; and beside them what looks the same.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const own = 'ana@lojaprado.com.br'
const [rui, lia] = ['rui@fabrica.com.br', 'lia@oficina.com.br']
const late = `Meu fornecedor mandou ontem para ${own} e não chegou.`

const rows: [string, Record<string, unknown>][] = [
  // Led to: "o que dá é o seguinte", "aparece a frase seguinte".
  [
    'Outlook não recebe. O que dá é o seguinte: caixa de correio em uso por outro processo',
    { error_message: 'caixa de correio em uso por outro processo' },
  ],
  [
    "Outlook não recebe. A mensagem é: Tarefa 'Recebimento caixa' concluída com erros: caixa de correio em uso por outro processo",
    { error_message: "Tarefa 'Recebimento caixa' concluída com erros: caixa de correio em uso por outro processo" },
  ],
  [
    'O Outlook não recebe. Quando abro aparece a frase seguinte: Não é possível conectar. Verifique a sua conexão.',
    { error_message: 'Não é possível conectar. Verifique a sua conexão.' },
  ],
  ['Outlook não recebe. O que acontece é o seguinte: eu abro e fica rodando', { error_message: undefined }],
  // The writer's next line is none of the error's.
  [
    'Outlook nao baixa\nna tela aparece\nNao e possivel conectar ao servidor.\nantivirus tenho o Avast',
    { error_message: 'Nao e possivel conectar ao servidor.', antivirus: 'Avast' },
  ],
  // Settings read out between quotation marks.
  [
    'Meu pop não baixa. Meu neto deixou num papel e eu copio: "Outlook 2016, servidor POP pop.lojaprado.com.br, porta 110, STARTTLS"',
    { error_message: undefined, pop3_host: 'pop.lojaprado.com.br', pop3_port: 110, client_software: 'Outlook 2016' },
  ],
  ['Meu pop não baixa. O Outlook é o 2016, em Conta aparece "Microsoft Outlook 2016".', { client_software: 'Microsoft Outlook 2016' }],
  // One and the other.
  [
    `Dois clientes mandaram ontem para ${own} e não chegou. Um é o ${rui} e o outro é o ${lia}.`,
    { sender_address: [rui, lia], recipient_address: own },
  ],
  [
    `Two customers wrote to ${own} yesterday and nothing came. One is ${rui}, the other is ${lia}.`,
    { sender_address: [rui, lia], recipient_address: own },
  ],
  // Where it fails.
  [
    'O Outlook não baixa. Pelo celular aparece 179.240.66.12 e nele o e-mail abre. Pelo computador da loja, que é o que está com problema, aparece 191.7.218.45.',
    { public_ip: '191.7.218.45' },
  ],
  [
    "Outlook can't download. On my phone it shows 179.240.66.12. On the office computer, the one with the problem, it shows 191.7.218.45.",
    { public_ip: '191.7.218.45' },
  ],
  [
    'O Outlook não baixa. No notebook da Bia, que é onde dá problema, o IP é 191.7.218.45; no celular é 179.240.66.12.',
    { public_ip: '191.7.218.45' },
  ],
  // A vague hour, then the same one with its minutes; "agora" with a clock; what stands behind the day is what was sent.
  ['O Outlook parou hoje umas 8 e pouco, 8h20 eu acho, e não baixa mais.', { occurred_at: '2026-11-18T08:20' }],
  ['O Outlook parou ontem às 8, e às 9h30 eu liguei pra vocês.', { occurred_at: '2026-11-17T08:00' }],
  [
    `Mandei agora 7:50 uma nota fiscal pro ${rui} e voltou na hora um tal de mail delivery falando user unknown. Saiu do meu ${own}`,
    { sent_at: '2026-11-18T07:50', error_message: 'user unknown.' },
  ],
  ['Domingo agora, às 9h10, o Outlook parou de baixar.', { occurred_at: '2026-11-15T09:10' }],
  [
    `Na data de 3 do corrente, às 15 horas e 12 minutos, remeti de ${own} a ${rui} mensagem que não foi entregue`,
    { sent_at: '2026-11-03T15:12' },
  ],
  // Versions in brackets, with a remark.
  ['Uso o Outlook que veio no computador (2019) e ele não baixa.', { client_software: 'Outlook 2019' }],
  ["I opened Thunderbird (115.3 it says) and it won't download mail.", { client_software: 'Thunderbird 115.3' }],
  ['Minha conta no Outlook (a do 2º andar) não baixa', { client_software: 'Outlook' }],
  // The old one works.
  [
    'O eM Client 9.2 não baixa. No velho, com Outlook 2010, está entrando normal com a porta 110. No novo ele pôs 995 e marcou SSL.',
    { client_software: 'eM Client 9.2', pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  [
    'Mailbird 3.0.18 não baixa. Na 110 sem criptografia conecta; na 995 com SSL dá "The remote certificate is invalid". Preciso usar a 995.',
    { pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  // The account that an error names.
  [
    `O Thunderbird não baixa. Erro: Falha no envio da senha para o usuário ${own}. O servidor mail.lojaprado.com.br respondeu: [AUTH] Invalid login.`,
    { pop3_user: own, pop3_host: 'mail.lojaprado.com.br' },
  ],
  ['O Thunderbird dá erro de "conexão com o servidor pop3.lojaprado.com.br recusada"', { pop3_host: 'pop3.lojaprado.com.br' }],
  ['O Thunderbird não baixa, dá "falha ao conectar em pop.lojaprado.com.br"', { pop3_host: 'pop.lojaprado.com.br' }],
  ['O Thunderbird não baixa. Erro: Falha no envio da senha para o usuário rui@outra.com.br.', { pop3_user: undefined }],
  // What is not there yet.
  [`${late}\nLog do remetente: ainda não pedimos`, { sender_smtp_log: undefined }],
  [`${late}\nLog do remetente: já pedi, estou aguardando`, { sender_smtp_log: undefined }],
]

test.for(rows)('readRequest reads what people tell: %j', async ([body, expected]) => {
  const { values } = await readBody(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})

const mentions: [string, boolean][] = [
  [`${late} Perguntei se deu erro pra ele e falou que sim.`, true],
  [`${late} Perguntei se deu erro pra ele e falou que não.`, false],
  [`${late} I asked if they got an error back and they said no.`, false],
  [`${late} Neither of them got a bounce as far as I know.`, false],
  [`${late} Pra ele voltou uma mensagem de erro, mas não me encaminhou ainda. Com o outro não apareceu nada.`, true],
]

test.for(mentions)('readRequest tells whether an error is mentioned: %j', async ([body, isMentioned]) => {
  expect((await readBody(body)).mentioned.includes('error_message')).toBe(isMentioned)
})
