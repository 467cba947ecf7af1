// What the shape of a letter tells, a row each: addresses one an item of a list, a clock told by its place or by Brasília's, a settings file,
// a screen told in words, a statement that no error is shown in a letter without marks, a thing's own day and the mail's.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseChecklistText } from '../../../src/checklist/parse-checklist-text.ts'
import { readRequest } from '../../../src/facts/read-request.ts'
import type { Desk } from '../../../src/message/desk.ts'
import { readMessage } from '../../../src/message/read-message.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const checklists = ['pop3', 'sending', 'receiving'].map((id) =>
  parseChecklistText(id, readFileSync(join(root, 'checklists', `${id}.yaml`), 'utf8')),
)
const desk: Desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }

async function read(body: string): Promise<Record<string, unknown>> {
  const head =
    'From: Ana Prado <ana@lojaprado.com.br>\nTo: Suporte <suporte@provedor.example>\nSubject: ajuda\nDate: Wed, 18 Nov 2026 18:00:00 -0300\nMessage-ID: <a@lojaprado.com.br>\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n'
  const raw = new TextEncoder().encode(`${head}${body}\n`.replaceAll('\n', '\r\n'))
  const { facts } = readRequest(await readMessage(raw, desk), checklists, desk)
  return Object.fromEntries(facts.map(({ field, value }) => [field, value]))
}

const two = ['vendas@botoessul.com.br', 'pedidos@rendasce.com.br']
const bought = 'compras@lojaprado.com.br'
const parado = 'Outlook 2019 não baixa desde hoje às 9h15'
const poll = 'fetchmail 6.4, desde ontem às 22h47 não baixa:\n\n    poll pop.lojaprado.com.br protocol pop3 user "ana@lojaprado.com.br"'

/** A field that is undefined must state nothing. */
const rows: [string, Record<string, unknown>][] = [
  // One address an item.
  ...['~ X\n~ Y', '1) X\n2) Y', '(a) X\n(b) Y', '– X\n– Y', '- Botões Sul: X\n- Rendas Ceará: Y', '1. X (Botões Sul)\n2. Y (Rendas)'].map(
    (items): [string, Record<string, unknown>] => [
      `desde quarta não chega nada de dois fornecedores:\n${items.replace('X', two[0] ?? '').replace('Y', two[1] ?? '')}\n\ndeviam chegar em ${bought}`,
      { sender_address: two, recipient_address: bought, attempted_on: '2026-11-11' },
    ],
  ),
  [
    `desde quarta não chega nada de dois fornecedores: ${two[0]} (Botões Sul) e ${two[1]} (Rendas Ceará). Deviam chegar em ${bought}`,
    { sender_address: two, recipient_address: bought },
  ],
  [
    `desde quarta não chega nada do fornecedor ${two[0]}\n~ já o ${two[1]} chega normal\nno ${bought}`,
    { sender_address: two[0], recipient_address: bought },
  ],
  [
    `Mandei ontem às 10h de ana@lojaprado.com.br (Ana) e ${two[1]} (Rendas) não recebeu.`,
    { sender_address: 'ana@lojaprado.com.br', recipient_address: two[1] },
  ],
  // The writer's clock.
  [`${parado}, no nosso relógio (Rio Branco, duas horas atrás de Brasília).`, { occurred_at: '2026-11-18T11:15' }],
  [`${parado} pelo nosso horário (Manaus).`, { occurred_at: '2026-11-18T10:15' }],
  [`${parado}, hora daqui, que é Manaus.`, { occurred_at: '2026-11-18T10:15' }],
  ['Outlook 2019 no baja correos desde hoy a las 9:15, en nuestro horario (Bolivia).', { occurred_at: '2026-11-18T10:15' }],
  ["Outlook 2019 can't fetch mail since today 9:15, our time (Lisbon).", { occurred_at: '2026-11-18T06:15' }],
  [`${parado}, uma hora atrás de Brasília.`, { occurred_at: '2026-11-18T10:15' }],
  [`${parado} (duas horas a menos que Brasília).`, { occurred_at: '2026-11-18T11:15' }],
  [`${parado}, no horário daqui (1h a menos que Brasília).`, { occurred_at: '2026-11-18T10:15' }],
  [`${parado}, no nosso escritório (Manaus), onde tem wifi.`, { occurred_at: '2026-11-18T09:15' }],
  [`${parado}, a filial (Manaus) parou.`, { occurred_at: '2026-11-18T09:15' }],
  [`${parado}, horário de Brasília, uma hora a mais que aqui.`, { occurred_at: '2026-11-18T09:15' }],
  [`${parado}, umas duas horas a menos que o normal.`, { occurred_at: '2026-11-18T09:15' }],
  ['- conta ..... ana@lojaprado.com.br\n- srv ....... pop.lojaprado.com.br\n- pta ....... 995\n- seg ....... SSL', { pop3_port: 995 }],
  // A file's settings: which version of TLS is spoken, and how the connection begins.
  [`${poll} port 110\n      sslproto tls1.2+   # STARTTLS (STLS) obrigatório`, { pop3_encryption: 'starttls', pop3_port: 110 }],
  [`${poll} port 110 sslproto TLS1.2`, { pop3_encryption: 'starttls' }],
  [`${poll} port 995 ssl sslproto TLS1.2`, { pop3_encryption: 'ssl_tls' }],
  [`${poll} port 995 sslproto tls1+ ssl sslcertck`, { pop3_encryption: 'ssl_tls' }],
  [
    'Não baixa no Thunderbird 115 desde ontem 9h: security.tls.version.min = 3, conexão STARTTLS, porta 110, pop.lojaprado.com.br',
    { pop3_encryption: 'starttls' },
  ],
  ['Outlook 2019 não baixa desde ontem às 9h. pop.lojaprado.com.br porta 995 SSL/TLS (tls 1.2)', { pop3_encryption: 'ssl_tls' }],
  // A screen told in words.
  [
    'nao baixa. em cima ta escrito Conta POP, ai embaixo: Usuario ana@lojaprado.com.br, Servidor pop.lojaprado.com.br, Porta 110, e numa caixinha diz Impossivel abrir a conexao com o servidor de entrada\nisso e no app Mail do iphone com ios 18.1',
    {
      pop3_user: 'ana@lojaprado.com.br',
      error_message: 'Impossivel abrir a conexao com o servidor de entrada',
      client_software: 'app Mail do iphone com ios 18.1',
    },
  ],
  [
    'Nao recebo email. Aqui no celular mostra Servidor de entrada: pop.lojaprado.com.br, Porta: 995, Usuário: ana@lojaprado.com.br. Embaixo em vermelho diz Senha incorreta.',
    { pop3_host: 'pop.lojaprado.com.br', error_message: 'Senha incorreta.' },
  ],
  [
    "My phone can't get mail. On top it says POP Account, below that User name ana@lojaprado.com.br, Host pop.lojaprado.com.br, Port 110, and a box says Cannot get mail. The connection to the server failed.",
    { pop3_user: 'ana@lojaprado.com.br', error_message: 'Cannot get mail. The connection to the server failed.' },
  ],
  ['Não baixa. No Outlook 2019 aparece Login ana@lojaprado.com.br inválido.', { error_message: 'Login ana@lojaprado.com.br inválido.' }],
  [
    'Nao baixa nada. Aparece O servidor encerrou a conexao sem responder ao pedido de login feito\nisso foi ontem as 9h no Outlook 2019',
    { error_message: 'O servidor encerrou a conexao sem responder ao pedido de login feito', occurred_at: '2026-11-17T09:00' },
  ],
  // No error, told without marks.
  [
    'no celular o BlueMail 1.9 não busca os e-mails desde domingo às 21h\nnão mostra erro nenhum fica só aquela rodinha girando\na porta e aquela outra coisa de segurança eu não achei não\nfiquem com Deus',
    { error_message: 'não mostra erro nenhum fica só aquela rodinha girando' },
  ],
  [
    'o outlook 2019 não baixa nada desde ontem 9h não aparece mensagem nenhuma fica só rodando a senha eu não mudei a porta eu não sei',
    { error_message: 'não aparece mensagem nenhuma fica só rodando' },
  ],
  [
    'Outlook 2019 no baja correos desde ayer a las 9\nno sale ningún error solo queda girando la ruedita\nel puerto no lo encontré\nSaludos',
    { error_message: 'no sale ningún error solo queda girando la ruedita' },
  ],
  [
    'o outlook 2019 parou ontem 9h não aparece erro nenhum\nsó fica rodando e não baixa nada\na conta é ana@lojaprado.com.br',
    { error_message: 'não aparece erro nenhum só fica rodando e não baixa nada', pop3_user: 'ana@lojaprado.com.br' },
  ],
  [
    'Outlook 2019 parou ontem 9h, não aparece erro nenhum e a conta fica offline',
    { error_message: 'não aparece erro nenhum e a conta fica offline' },
  ],
  [
    'Outlook 2019 parou ontem 9h. Não aparece mensagem nenhuma\nde erro na tela, só fica parado.',
    { error_message: 'Não aparece mensagem nenhuma de erro na tela, só fica parado' },
  ],
  // What the mail was about, and when it was sent.
  [
    'O buffet contratos@salaojade.com.br jura que mandou o contrato da minha festa ontem e na minha caixa nada.',
    { attempted_on: '2026-11-17' },
  ],
  [
    'A gráfica contato@graficasol.com.br diz que enviou a arte do nosso convite de casamento ontem e não chegou.',
    { attempted_on: '2026-11-17' },
  ],
  ['El salón ventas@salonluna.com.br dice que mandó el contrato de mi fiesta ayer y no me llegó nada.', { attempted_on: '2026-11-17' }],
  ['O buffet contratos@salaojade.com.br mandou o convite da minha festa de sábado e não chegou.', { attempted_on: undefined }],
  // What a program tells of itself is no error, wherever it stands.
  [
    'Não baixa por pop. No Outlook consta: Microsoft® Outlook® 2019 MSO (16.0.10415.20025) 64 bits.',
    { client_software: 'Microsoft® Outlook® 2019 MSO (16.0.10415.20025) 64 bits', error_message: undefined },
  ],
  [
    'Não baixa por pop. No Thunderbird aparece: Thunderbird 128.4.0esr (64-bits)',
    { client_software: 'Thunderbird 128.4.0esr (64-bits)', error_message: undefined },
  ],
  [
    'Não baixa por pop. Na tela "Sobre o Outlook" está escrito Microsoft® Outlook® para Microsoft 365 MSO (Versão 2410).',
    { client_software: 'Microsoft® Outlook® para Microsoft 365 MSO (Versão 2410)', error_message: undefined },
  ],
  [
    'Não baixa por pop. No Thunderbird aparece: Thunderbird não conseguiu conectar ao servidor.',
    { error_message: 'Thunderbird não conseguiu conectar ao servidor.' },
  ],
]

test.each(rows)('readRequest(%s) states what its shape tells', async (body, expected) => {
  const stated = await read(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, stated[field]]))).toEqual(expected)
})
