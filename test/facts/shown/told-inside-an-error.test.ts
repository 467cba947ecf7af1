// An error under words that look like another field's label, one cut at its own quotation marks, and codes and addresses inside it.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const errors: [string, string, string][] = [
  [
    'an inner quotation before a code in brackets',
    'O pop3 não baixa. O Outlook mostra: "O servidor respondeu: -ERR Authentication failed for "ana" (code 0x800CCC92)".',
    'O servidor respondeu: -ERR Authentication failed for "ana" (code 0x800CCC92)',
  ],
  [
    'what is asked about it',
    'O que significa "Quota exceeded (mailbox for user is full)"? Voltou ontem quando mandei pro cliente.',
    'Quota exceeded (mailbox for user is full)',
  ],
  [
    'a task that reports behind "erro relatado:"',
    "O pop3 não baixa. O Outlook exibe o seguinte erro relatado: 'Tarefa 'ana@lojaprado.com.br - Recebendo' relatou erro (0x800CCC90): 'Seu servidor rejeitou seu logon.''",
    "Tarefa 'ana@lojaprado.com.br - Recebendo' relatou erro (0x800CCC90): 'Seu servidor rejeitou seu logon.",
  ],
  [
    'what is shown behind "erro exibido:"',
    'O pop3 não baixa. O Outlook dá o seguinte erro exibido: Não foi possível conectar ao servidor',
    'Não foi possível conectar ao servidor',
  ],
  [
    'slashes that part one answer from the next',
    'O pop3 não baixa. Respondendo: hoje, 10h15 / 186.1.1.2 / Outlook 2016 / 995 SSL / "O nome de usuário ou a senha não confere".',
    'O nome de usuário ou a senha não confere',
  ],
  [
    'a program that says "we"',
    'O pop3 não baixa no Outlook.\n"Não conseguimos nos conectar ao servidor. Código: 0x800CCC0E"\nPorta 995',
    'Não conseguimos nos conectar ao servidor. Código: 0x800CCC0E',
  ],
  ['what it asks for', 'O pop3 não baixa no Outlook. Aparece só "precisamos de sua senha".', 'precisamos de sua senha'],
  [
    'its own name for itself before its code',
    "O pop3 não baixa.\nErro de envio/recebimento reportado (0x800CCC0E): 'Outlook não pode se conectar ao servidor de entrada (POP3).'",
    "Erro de envio/recebimento reportado (0x800CCC0E): 'Outlook não pode se conectar ao servidor de entrada (POP3).",
  ],
  ['two words that a program shows', 'O pop3 não baixa. Fala "Server disconnected".', 'Server disconnected'],
  [
    "the server's name in the middle",
    'O pop3 não baixa no Thunderbird. "Conexão com pop.lojaprado.com.br recusada". 995/SSL',
    'Conexão com pop.lojaprado.com.br recusada',
  ],
  [
    'what goes on behind its code and its program',
    'O pop3 não baixa.\nErro: 0x800CCC0E com Outlook 2016: não foi possível estabelecer conexão com o servidor',
    '0x800CCC0E com Outlook 2016: não foi possível estabelecer conexão com o servidor',
  ],
  [
    'the button below it',
    'O pop3 não baixa. Aparece:\nO Outlook não pode se conectar ao servidor de entrada (POP3).\n[OK]\nIsso foi hoje.',
    'O Outlook não pode se conectar ao servidor de entrada (POP3).',
  ],
  [
    "a code in a colleague's own words between marks",
    'Relato da funcionária: "O pop3 não baixa nada. Cliquei em enviar e apareceu 0x800CCC0E. Meu usuário é ana@lojaprado.com.br."',
    '0x800CCC0E',
  ],
  ['a code that is one word', 'Troquei de celular e o pop3 não autentica: "AUTHENTICATIONFAILED".', 'AUTHENTICATIONFAILED'],
  [
    'what cannot be done with a message',
    'Meus e-mails não saem. Aparece "Não é possível enviar a mensagem usando o servidor smtp.sul.com.br".',
    'Não é possível enviar a mensagem usando o servidor smtp.sul.com.br',
  ],
  [
    'an inner quotation at the end',
    'Ao baixar do POP aparece "Não foi possível abrir a caixa de correio "compras"".',
    'Não foi possível abrir a caixa de correio "compras"',
  ],
  [
    'two inner quotations',
    'O pop3 não conecta, diz "Login de "ana" em "pop.lojaprado.com.br" falhou. Verifique a senha."',
    'Login de "ana" em "pop.lojaprado.com.br" falhou. Verifique a senha.',
  ],
  [
    'an address in angle brackets at its head',
    'Meu envio para o cliente volta: "<rui@fabrica.com.br>: mailbox "rui" is full (#5.2.2)"',
    '<rui@fabrica.com.br>: mailbox "rui" is full (#5.2.2)',
  ],
  [
    'words behind an address',
    'My mail to a client bounces: "Remote server returned 550 5.1.10 Recipient <bob@client.com> not found by SMTP address lookup"',
    'Remote server returned 550 5.1.10 Recipient <bob@client.com> not found by SMTP address lookup',
  ],
  [
    'a semicolon under words that name two things',
    'Mandei e-mail e voltou assim: 554 5.7.1 Service unavailable; Client host [200.1.2.3] blocked using zen.spamhaus.org',
    '554 5.7.1 Service unavailable; Client host [200.1.2.3] blocked using zen.spamhaus.org',
  ],
  [
    'a setting’s name as its head',
    'Não baixa os e-mails.\npop3: erro 0x80004005 falha na operação, o objeto "conta" não foi encontrado',
    'erro 0x80004005 falha na operação, o objeto "conta" não foi encontrado',
  ],
  [
    'an item’s number before it',
    'Não consigo enviar\n1) hoje 9h\n2) ana@lojaprado.com.br\n3) rui@fabrica.com.br\n4) Recipient address rejected: User unknown in local recipient table',
    'Recipient address rejected: User unknown in local recipient table',
  ],
  ['an item’s letter before it', 'Não consigo enviar\na) hoje 9h\nb) rui@fabrica.com.br\nc) Relay access denied', 'Relay access denied'],
]

test.for(errors)('readRequest() keeps the whole of an error with %s', async ([, body, error]) => {
  expect((await readBody(body)).values.error_message).toBe(error)
})

test.for<[string, string, Record<string, unknown>]>([
  [
    'whom a notice says to ask',
    'Mandei ontem às 9h e voltou "550 Mail rejected, please write to ti@fabrica.com.br to be whitelisted".',
    { recipient_address: undefined },
  ],
  ['who had a copy', 'Mandei ontem às 9h e voltou "Mensagem recusada. Em cópia: lia@fabrica.com.br".', { recipient_address: undefined }],
  ['a short error behind a tale', 'Mandei e deu erro: relay negado', { error_message: 'relay negado' }],
  [
    'an error behind what is not fetched',
    'O Outlook 2016 não baixa e-mail: aparece o erro 0x800CCC0F. Porta 995.',
    { pop3_user: undefined },
  ],
  ['an error behind the account', 'O Outlook 2016 não baixa na conta: diz que a senha está errada. Porta 995.', { pop3_user: undefined }],
  ['a server under its name', 'Não baixo e-mail.\nServidor POP3: pop.lojaprado.com.br', { pop3_host: 'pop.lojaprado.com.br' }],
  [
    'two parts under two names',
    'O POP3 não baixa.\nporta e criptografia: 995; SSL',
    { pop3_port: 995, pop3_encryption: 'ssl_tls', error_message: undefined },
  ],
  ['an address under its name', 'Meu e-mail não chega.\nPara: rui@fabrica.com.br', { recipient_address: 'rui@fabrica.com.br' }],
  ['an encryption’s name', 'O POP3 não conecta.\nSSL/TLS ou STARTTLS: SSL/TLS', { pop3_encryption: 'ssl_tls', error_message: undefined }],
  [
    'two buttons in quotation marks',
    'O POP3 não baixa. Clico em "Enviar" e depois em "Receber" e aparece "Falha no login" na tela',
    { error_message: 'Falha no login' },
  ],
])('readRequest() takes no error from %s', async ([, body, expected]) => {
  const { values } = await readBody(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})

/** Under its own label a program's words stay whole, whoever does what in them. */
test.for([
  'We lost the connection to the server',
  'they closed the connection',
  'Your mailbox was full and we deleted older messages',
  'perdi conexão com o servidor',
  'caixa cheia, apaguei umas mensagens e continua',
  'O anexo imagem.jpg excede o limite de tamanho',
  'Ocorreu um erro no programa.',
])('readRequest() reads as the error: %s', async (error) => {
  expect((await readBody(`Não consigo enviar.\nMensagem de erro: ${error}`)).values.error_message).toBe(error)
})

/** What a program asks for, and what it says of itself, is no line of the writer's. */
test.for([
  'Não foi possível conectar ao servidor de entrada (POP). Reinicie o programa e tente novamente.',
  'Sua conta foi bloqueada. Desativamos o acesso por segurança. Entre em contato com o suporte.',
  'Algo deu errado. Tivemos um problema ao conectar com o servidor de e-mail.',
])('readRequest() keeps the lines of: %s', async (error) => {
  const lines = error.replaceAll('. ', '.\n')
  expect((await readBody(`O pop3 não baixa no Outlook. A mensagem:\n${lines}`)).values.error_message).toBe(error)
})

const DIALOG = (settings: string): string => `Não baixa. O erro: "O servidor encerrou a conexão. ${settings}, Número do erro: 0x800CCC0F"`

test.for<[string, Record<string, unknown>]>([
  [
    "Conta: 'Loja', Servidor: 'pop.lojaprado.com.br', Protocolo: POP3, Porta: 110, Segura (SSL): Não",
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 110, pop3_encryption: 'none' },
  ],
  [
    "Conta: 'Loja', Servidor: 'pop.lojaprado.com.br', Protocolo: POP3, Porta: 995, Segura (SSL): Sim",
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  [
    "Conta: 'Loja', Servidor: 'pop.lojaprado.com.br', Protocolo: POP3, Porta: 110, Segurança (SSL): Não",
    { pop3_port: 110, pop3_encryption: 'none' },
  ],
  [
    "Conta: 'Loja', Servidor: 'pop.lojaprado.com.br', Protocolo: SMTP, Porta: 25, Segura (SSL): Não",
    { pop3_port: undefined, pop3_encryption: undefined },
  ],
])('readRequest() reads the settings that a program shows with its error: %s', async ([settings, expected]) => {
  const { values } = await readBody(DIALOG(settings))
  for (const [field, value] of Object.entries(expected)) expect(values[field], field).toBe(value)
})

test.for<[string, string | undefined]>([
  ['Sua mensagem para rui@fabrica.com.br foi recusada', 'rui@fabrica.com.br'],
  ['Your message to rui@fabrica.com.br could not be delivered: mailbox full', 'rui@fabrica.com.br'],
  ['Sua mensagem não foi entregue a rui@fabrica.com.br porque o endereço não foi encontrado', 'rui@fabrica.com.br'],
  ["Your message wasn't delivered to rui@fabrica.com.br because the address couldn't be found", 'rui@fabrica.com.br'],
  ['Não foi possível entregar a mensagem ao rui@fabrica.com.br', 'rui@fabrica.com.br'],
  ['Não foi possível entregar a mensagem', undefined],
  ["Um dos destinatários foi recusado. O endereço rejeitado foi 'rui@fabrica.com.br'. Erro do servidor: 550", 'rui@fabrica.com.br'],
  ["One of the recipients was rejected by the server. The rejected e-mail address was 'rui@fabrica.com.br'.", 'rui@fabrica.com.br'],
  ['O endereço rejeitado foi corrigido por vocês', undefined],
])('readRequest() takes who should have got the mail from %j', async ([error, recipient]) => {
  const { values } = await readBody(`Respondi um cliente hoje 9h e voltou: "${error}"`)
  expect(values.recipient_address).toBe(recipient)
})
