// What technicians copy off a program's settings, its log and its notices: names and versions on lines of their own, boxes that are not ticked,
// Apple's connection log, refusals that name an address, and what they tell of a domain they looked up.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

type Row = [string, Record<string, unknown>]

const rows: Row[] = [
  // A name and its version.
  [
    'O Thunderbird não baixa.\n\nDados do aplicativo\n  Nome: Thunderbird\n  Versão: 140.5.0esr\n  ID: 20261103',
    { client_software: 'Thunderbird 140.5.0esr' },
  ],
  ['Thunderbird sem baixar.\nNome\tThunderbird\nVersão\t128.4.0', { client_software: 'Thunderbird Versão 128.4.0' }],
  ['O Outlook 2013 não baixa.\nconta ana@lojaprado.com.br\nwindows 7\n\nPriscila', { os_version: 'windows 7' }],
  ['O Outlook 2013 não baixa.\nWindows:\n11 Pro\n\nPriscila', { os_version: 'Windows 11 Pro' }],
  // Boxes.
  [
    'Servidor de entrada (POP3): 110\n[ ] Este servidor requer uma conexão criptografada (SSL)\nServidor de saída (SMTP): 587',
    { pop3_port: 110, pop3_encryption: 'none' },
  ],
  [
    'Servidor de entrada (POP3): 995\n[x] Este servidor requer uma conexão criptografada (SSL)',
    { pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  ['Outlook 2016\n☐ Usar conexão segura (SSL)\nPorta 110', { pop3_encryption: 'none' }],
  ['O Outlook 2016 não baixa.\n( ) Não usar SSL  ( ) usar TLS se disponível  (x) usar SSL', { pop3_encryption: 'ssl_tls' }],
  ['O Outlook 2016 não baixa.\n( ) Usar SSL\n(x) Usar STARTTLS', { pop3_encryption: 'starttls' }],
  ['O Outlook 2016 não baixa.\n( ) Usar SSL\n(x) Sem criptografia', { pop3_encryption: 'none' }],
  ['Outlook 2016\n( ) Nenhuma\n( ) SSL/TLS\n( ) STARTTLS', { pop3_encryption: undefined }],
  ['Outlook 2016\n[ ] Exigir logon com SPA\nPorta 995\nSSL', { pop3_port: 995, pop3_encryption: 'ssl_tls' }],
  [
    'CONNECTED Nov 17 21:12:04.611 [kCFStreamSocketSecurityLevelNegotiatedSSL] -- host:pop.lojaprado.com.br -- port:995 -- socket:0x6000\n\nREAD Nov 17 21:12:06.950\n-ERR [AUTH] Authentication failed.',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995, pop3_encryption: 'ssl_tls', error_message: '-ERR [AUTH] Authentication failed.' },
  ],
  // When it was, by an event beside it.
  ['Parou o Outlook 2016. Isso foi hoje por volta de 13:00, antes da reunião do conselho.', { occurred_at: '2026-11-18T13:00' }],
  ['Parou o Outlook 2016. Foi ontem 9h (logo depois da entrega).', { occurred_at: '2026-11-17T09:00' }],
  ['Outlook 2016. Tenho reunião hoje às 15:00, depois do treino.', { occurred_at: undefined }],
  ['Outlook 2016. Preciso disso hoje às 15h, antes da audiência.', { occurred_at: undefined }],
  ['Outlook 2016 num servidor com OpenSSL 3.0.2 15 Mar 2022.', { occurred_at: undefined }],
  // Errors with their announcement and their heading.
  [
    'Aparece assim quando puxo pra baixo: Não foi possível conectar ao servidor. O ip não sei.',
    { error_message: 'Não foi possível conectar ao servidor.' },
  ],
  ['Dá erro toda vez que clico em enviar e receber: conexão recusada', { error_message: 'conexão recusada' }],
  ['Outlook 2016. Me diz quando puder: fico até as 18h.', { error_message: undefined }],
  [
    "Tem um triângulo, passo o mouse e mostra \"Erro de envio/recebimento\". Clico e lá está escrito:\n\nTarefa 'ana - Recebendo' relatou o erro (0x80042108): 'O Outlook não consegue se conectar ao servidor.'",
    { error_message: "Tarefa 'ana - Recebendo' relatou o erro (0x80042108): 'O Outlook não consegue se conectar ao servidor.'" },
  ],
  // Domain and MX.
  ['O domínio está ok e o MX aponta pra vocês, conferi.', { domain_active: 'sim', mx_valid: 'sim' }],
  ['Conferi o DNS: domínio ok, MX certinho.', { domain_active: 'sim', mx_valid: 'sim' }],
  ['O MX não aponta mais pra vocês.', { mx_valid: 'não' }],
  ['O MX está apontando para outro servidor.', { mx_valid: 'não' }],
  ['Não sei se o MX aponta pra vocês.', { mx_valid: undefined }],
  ['O site do domínio está ok.', { domain_active: undefined }],
  // a line that begins with a setting's name, whose settings are told with verbs
  [
    'O Outlook não baixa. Abri as configurações e olhei tudinho sobre a\nconta: o servidor de entrada é pop.lojaprado.com.br, a porta é a 110 e o\nusuário é caixa@lojaprado.com.br.',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 110, pop3_user: 'caixa@lojaprado.com.br' },
  ],
  [
    'Outlook cannot fetch mail by POP. I checked\nthe account: incoming server is mail.lojaprado.com.br, port 995, SSL.',
    { pop3_host: 'mail.lojaprado.com.br', pop3_port: 995, pop3_user: undefined },
  ],
]

test.for(rows)('readRequest(%j) states what is set', async ([words, expected]) => {
  const { values } = await readBody(`Não baixa os e-mails por POP3. ${words}`)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})

test.for<Row>([
  [
    'Não consigo enviar hoje às 9h. Erro de SMTP: [550] Falha ao adicionar o destinatário "rui@sul.com.br" (5.1.1 <rui@sul.com.br>: Recipient address rejected).',
    { recipient_address: 'rui@sul.com.br' },
  ],
  [
    'Não consigo enviar pra rui@sul.com.br hoje às 9h: 553 5.7.1 <bia@lojaprado.com.br>: Sender address rejected: not owned by user',
    { sender_address: 'bia@lojaprado.com.br' },
  ],
  [
    'Não consigo enviar hoje às 9h, do bia@lojaprado.com.br. Dá: 550 5.1.1 <rui@sul.com.br>... User unknown',
    { sender_address: 'bia@lojaprado.com.br', recipient_address: 'rui@sul.com.br' },
  ],
  ['Mandei pra lia@norte.com.br hoje às 9h e voltou: 550 5.1.1 <rui@sul.com.br>: User unknown', { recipient_address: 'lia@norte.com.br' }],
  ['Não consigo enviar hoje às 9h: 550 5.7.1 contact postmaster@sul.com.br for help', { recipient_address: undefined }],
])('whom a refusal names plays a part where nobody tells it: %j', async ([words, expected]) => {
  const { values } = await readBody(words)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})

test.for<[string, string]>([
  ['A conta recepcao@escola.com.br não recebe nada de fora. Testei do meu gmail ana.ti@gmail.com hoje 9h e voltou.', 'receiving'],
  ['A caixa do meu cliente, ti@escola.com.br, não está recebendo e-mails de clientes desde ontem.', 'receiving'],
  ['The mailbox reception@escola.com.br does not receive anything from outside since yesterday.', 'receiving'],
  ['O cliente rui@sul.com.br não recebe nada nosso, mandei ontem.', 'sending'],
  ['rui@sul.com.br não recebe os e-mails que mando.', 'sending'],
])('%s is for the checklist of the way it went', async ([words, checklist]) => {
  expect((await readBody(words)).checklist).toBe(checklist)
})
