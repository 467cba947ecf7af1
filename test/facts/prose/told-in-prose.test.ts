// Whole sentences of customers in which several things stand woven together, a row each: errors that run on into the writer's own words,
// moments told in two sentences, pasted settings, versions and firewalls; and beside them what looks the same and states nothing.
import { describe, expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

/** A field that is undefined must state nothing. */
const rows: [string, Record<string, unknown>][] = [
  // An error runs on into the writer's own words.
  [
    'deu 550 user unknown, mandei dia 17/11/2026 de vera@lojaprado.com.br pro joana@escolaalfa.com.br era umas 16h40',
    {
      error_message: '550 user unknown',
      sender_address: 'vera@lojaprado.com.br',
      recipient_address: 'joana@escolaalfa.com.br',
      sent_at: '2026-11-17T16:40',
    },
  ],
  [
    'Meu Outlook 2019 não puxa mais nada desde ontem às 8h40, deu 0x800CCC0E não foi possível conectar ao servidor, uso o pop.lojaprado.com.br na porta 995 com SSL e o usuário é vera@lojaprado.com.br.',
    {
      error_message: '0x800CCC0E não foi possível conectar ao servidor',
      occurred_at: '2026-11-17T08:40',
      pop3_host: 'pop.lojaprado.com.br',
      pop3_port: 995,
      pop3_encryption: 'ssl_tls',
      pop3_user: 'vera@lojaprado.com.br',
    },
  ],
  [
    'Eu mandei hoje às 9h para rh@hospitalvida.org.br e voltou 552 5.2.2 Mailbox full, over quota, try again later',
    { error_message: '552 5.2.2 Mailbox full, over quota, try again later' },
  ],
  [
    'O Outlook 2019 não recebe, o servidor tá pop.lojaprado.com.br 995 e marquei ssl',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  ['Uso o pop.lojaprado.com.br 995 vezes por dia', { pop3_port: undefined }],
  [
    'Meu Thunderbird não baixa: "O servidor pop.moinhobranco.com.br desconectou". Usuário: ze@moinhobranco.com.br.',
    { pop3_host: 'pop.moinhobranco.com.br' },
  ],
  ['Meu Thunderbird não baixa: "O servidor pop.moinhobranco.com.br desconectou".', { pop3_host: undefined }],
  [
    'O erro 553 5.7.1 Sender address rejected: not owned by user apareceu ontem às 9h12 quando a Rita tentou escrever para rh@celeiro.com.br',
    { error_message: '553 5.7.1 Sender address rejected: not owned by user', sent_at: '2026-11-17T09:12' },
  ],
  [
    'Configurei a conta no Outlook 2021 e no teste aparece:\nEntrar no servidor de entrada (POP3): O servidor não aceitou a conexão.\nEnviar mensagem de teste: concluído\nServidor pop.lojaprado.com.br, porta 995, SSL.',
    { error_message: 'O servidor não aceitou a conexão.' },
  ],
  // What an error is not.
  ['O Outlook não baixa por POP3.\nEnviar mensagem de teste: concluído com sucesso', { error_message: undefined }],
  ['não chega nada no meu outlook, tá dando erro, me ajudem, é pop3', { error_message: undefined }],
  [
    'Mandei segunda 14h22 de ana@lojaprado.com.br, destinatário é o Hélio da Transportes Rápido, helio@transportesrapido.com.br. Voltou isto: 421 4.4.2 Connection timed out.',
    { error_message: '421 4.4.2 Connection timed out.', recipient_address: 'helio@transportesrapido.com.br' },
  ],
  [
    'O Outlook não baixa. A tela não mostra erro. Em Conta do Office está "Microsoft 365 MSO (Versão 2410)".',
    { client_software: 'Microsoft 365 MSO (Versão 2410)', error_message: 'não mostra erro' },
  ],
  [
    'Mi Outlook 2021 no descarga los correos. El mensaje que sale es: No se puede conectar con el servidor de correo entrante.',
    { error_message: 'No se puede conectar con el servidor de correo entrante.' },
  ],
  [
    'Um cliente não consegue mandar e-mail pra gente, pra ele aparece "host unreachable". É o rui@fabrica.com.br.',
    { error_message: 'host unreachable' },
  ],
  [
    'O Zimbra Desktop 7.3.1 não sincroniza por POP. Erro exibido: account.AUTH_FAILED. Servidor: mail.lojaprado.com.br.',
    { error_message: 'account.AUTH_FAILED.', pop3_host: 'mail.lojaprado.com.br' },
  ],
  [
    'O mailbird não puxa, deu connection refused na porta 995, usuario gil@lojaprado.com.br',
    { error_message: 'connection refused', pop3_port: 995 },
  ],
  // A label opens a paragraph: behind the sentence that answers it prose goes on.
  [
    'Data: foi no mesmo dia que liguei, 16/11, mais ou menos 11h30. Nosso IP é 200.3.4.5. Usamos o Postbox 7.0.61. O servidor é o pop.lojaprado.com.br e a porta é 995, com SSL.',
    { occurred_at: '2026-11-16T11:30', public_ip: '200.3.4.5', client_software: 'Postbox 7.0.61', pop3_host: 'pop.lojaprado.com.br' },
  ],
  // A day in one sentence, its time in the next.
  ['O Thunderbird parou de baixar. Foi na terça. Eram umas 15h.', { occurred_at: '2026-11-17T15:00' }],
  ['O Thunderbird parou de baixar ontem. Umas 15h.', { occurred_at: '2026-11-17T15:00' }],
  [
    'Enviei na sexta passada de vendas@lojaprado.com.br uma proposta para obras@nobre.com.br e não chegou. Foi no finzinho da tarde, 17h55.',
    { sent_at: '2026-11-13T17:55' },
  ],
  ['O Thunderbird parou de baixar ontem. Me liguem às 15h.', { occurred_at: '2026-11-17' }],
  [
    'A gráfica mandou a fatura três vezes e não chegou, a última foi sexta. Sai do fin@graficaveloz.com.br e o destino é ana@lojaprado.com.br.',
    { attempted_on: '2026-11-13' },
  ],
  // Settings as a program keeps them.
  [
    'user_pref("mail.server.server1.hostname", "pop.lojaprado.com.br");\nuser_pref("mail.server.server1.port", 995);\nuser_pref("mail.server.server1.socketType", 3);\n\nO Thunderbird 115.6 não baixa meus e-mails POP.',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  [
    'O Thunderbird não baixa por pop.\nuser_pref("mail.smtpserver.smtp1.port", 465);\nuser_pref("mail.smtpserver.smtp1.try_ssl", 3);',
    { pop3_port: undefined, pop3_encryption: undefined },
  ],
  ['O Outlook não baixa por POP; a porta, 995.', { pop3_port: 995 }],
  ['Não baixa por POP, a porta é 143... quer dizer, 110, sem criptografia.', { pop3_port: 110, pop3_encryption: 'none' }],
  [
    'POP não baixa. Testei com telnet na 110 e conecta. No Thunderbird está configurado 995 com SSL/TLS.',
    { pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  // Versions, systems, what guards the machine.
  ['Tenho o Thunderbird / 128.4 e ele não baixa por POP.', { client_software: 'Thunderbird / 128.4' }],
  [
    'No eM Client 8.2.1659 chegam zero mensagens por POP. Temos o Kaspersky Small Office 21.',
    { client_software: 'eM Client 8.2.1659', antivirus: 'Kaspersky Small Office 21' },
  ],
  ['O Outlook 2019 (no Windows 10 Pro) não baixa por POP.', { os_version: 'Windows 10 Pro' }],
  ['O Outlook 2019 não baixa por POP, o Windows é o 11.', { os_version: 'Windows 11' }],
  ['O Mail não baixa por POP e o firewall do macOS está desativado.', { firewall: 'firewall do macOS está desativado' }],
  ['O POP não baixa. Firewall é um Mikrotik RB750 sem bloqueio de saída.', { firewall: 'Mikrotik RB750 sem bloqueio de saída' }],
  // What the writer breaks off and mends.
  [
    'O pop não baixa. A porta é 110... não, minto, 110 era antes: o rapaz trocou e agora está 995, com SSL/TLS',
    { pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  ['O Outlook não puxa nada. A porta é 110, não, minto, 995.', { pop3_port: 995 }],
  ['O Outlook não puxa nada. A porta é 110, mentira, 995', { pop3_port: 995 }],
  ['O Outlook não puxa nada. A porta aqui é 110, opa, errei, é 995.', { pop3_port: 995 }],
  ['My Outlook does not fetch anything. The port is 110, no, wait, 995.', { pop3_port: 995 }],
  ['O Outlook parou de baixar na terça às 15h, não, minto, às 16h30.', { occurred_at: '2026-11-17T16:30' }],
  ['O Outlook parou de baixar na terça às 15h, digo, na segunda.', { occurred_at: '2026-11-16T15:00' }],
  ['O Outlook não baixa, o servidor é pop.lojaprado.com.br, não, minto, é mail.lojaprado.com.br.', { pop3_host: 'mail.lojaprado.com.br' }],
  ['O Outlook 2016 não baixa desde ontem às 15h. Perdão, 2019. O servidor é pop.lojaprado.com.br', { occurred_at: '2026-11-17T15:00' }],
  ['O Outlook não baixa desde terça às 15h, espera que eu anotei a porta, 995', { occurred_at: '2026-11-17T15:00', pop3_port: 995 }],
  ['O pop não baixa, porta 110, não tem ssl', { pop3_port: 110 }],
  // Ports said in words.
  ['não baixa por pop, a porta tá novecentos e noventa e cinco com ssl', { pop3_port: 995, pop3_encryption: 'ssl_tls' }],
  ['o pop não baixa, tá na nove nove cinco com ssl', { pop3_port: 995 }],
  ['o thunderbird não baixa tá configurado na novecentos e noventa e cinco', { pop3_port: 995 }],
  ["the outlook won't download, port is set to nine nine five with ssl", { pop3_port: 995 }],
  ['el outlook no descarga, el puerto está en novecientos noventa y cinco', { pop3_port: 995 }],
  ['o email não baixa, a porta acho que é a cento e dez', { pop3_port: 110 }],
  ['o pop não baixa, já paguei novecentos e noventa e cinco reais', { pop3_port: undefined }],
  ['o pop não baixa; moro na rua tal número novecentos e noventa e cinco, porta verde', { pop3_port: undefined }],
  // Labels in which a small word says which of two is meant.
  [
    'De quem: pedidos@ceasa.com.br\nPra quem: compras@lojaprado.com.br\nDia: 08/11/2026\nErro que eles receberam: 550 5.4.1 Recipient address rejected',
    {
      sender_address: 'pedidos@ceasa.com.br',
      recipient_address: 'compras@lojaprado.com.br',
      attempted_on: '2026-11-08',
      error_message: '550 5.4.1 Recipient address rejected',
    },
  ],
  [
    'De quién: ana@lojaprado.com.br\nA quién: rui@obra.example\nFecha: 10/11/2026 14:20\nError: 550 user unknown',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'rui@obra.example', sent_at: '2026-11-10T14:20' },
  ],
  // What was copied from the screen, and told in reported speech.
  [
    'O eM Client reclamou. Copiei\nigualzinho: Falha ao receber mensagens da conta Loja. O nome do host\nremoto não pôde ser resolvido.\n\nEstá tudo sem criptografia mesmo, na 110.',
    { error_message: 'Falha ao receber mensagens da conta Loja. O nome do host remoto não pôde ser resolvido.' },
  ],
  [
    'O Outlook não baixa. Apareceu um aviso que eu anotei com calma: Houve um problema ao abrir a caixa no servidor. Seu nome de usuário foi rejeitado. ID do erro: 0x800CCC91.',
    {
      error_message: 'Houve um problema ao abrir a caixa no servidor. Seu nome de usuário foi rejeitado. ID do erro: 0x800CCC91.',
    },
  ],
  [
    'Transcrevo o que saiu na tela: Conta sem permissão de leitura nesta pasta. Não baixa nada por pop.',
    { error_message: 'Conta sem permissão de leitura nesta pasta.' },
  ],
  [
    "Outlook won't download. I copied it word for word: The mailbox is in use by another process. Try later.",
    { error_message: 'The mailbox is in use by another process. Try later.' },
  ],
  ['O Outlook não baixa. Copiei o endereço do servidor aqui: pop.lojaprado.com.br', { error_message: undefined }],
  ['Anotei no caderno: 15h50. O Outlook não baixa desde ontem.', { error_message: undefined }],
  [
    'O outlook 2013 parou. Fala que o nome de usuário ou senha da conta POP3 está incorreto e pede pra redigitar.',
    { error_message: 'o nome de usuário ou senha da conta POP3 está incorreto e pede pra redigitar.' },
  ],
  ['O outlook não baixa, diz que a senha está errada e pede a senha toda hora', { error_message: 'a senha está errada' }],
  ['O thunderbird não baixa, aparece na tela: senha recusada pelo servidor', { error_message: 'senha recusada pelo servidor' }],
  // What a mail was about is no other thing's day, nor what the next sentence speaks of.
  [
    'Mandei um orçamento de casamento ontem de ana@lojaprado.com.br para ju@correio.example e ela não recebeu. O horário do envio foi 17h42.',
    { sent_at: '2026-11-17T17:42' },
  ],
  ['Envié el presupuesto de la boda ayer a las 15h a rui@obra.example y no llegó', { sent_at: '2026-11-17T15:00' }],
  ['Mandei o convite da festa de sábado pro rui@obra.example e voltou', { sent_at: undefined }],
  [
    'O Outlook não baixa. Isso começou na terça. Eu ia conferir o pedido e ele não mostrou nada. A hora foi 15h50.',
    { occurred_at: '2026-11-17T15:50' },
  ],
  // Whose an address is, and several of them in one breath.
  [
    'mandei um email ontem às 14h30 pra cliente rosa@flor.example da minha conta da loja que é pedidos@outraloja.com.br e voltou, ela usa esse email todo dia',
    { sender_address: 'pedidos@outraloja.com.br', recipient_address: 'rosa@flor.example' },
  ],
  [
    'a distribuidora mandou o boleto ontem e não chegou no meu email do salão que é ju@espacoju.com.br saiu do cobranca@distribui.example',
    { sender_address: 'cobranca@distribui.example', recipient_address: 'ju@espacoju.com.br', attempted_on: '2026-11-17' },
  ],
  [
    'la factura no llegó a mi correo de la tienda que es ventas@otratienda.com.ar, la mandó pagos@banco.example el 10/11',
    { sender_address: 'pagos@banco.example', recipient_address: 'ventas@otratienda.com.ar', attempted_on: '2026-11-10' },
  ],
  [
    'I sent it today at 9am from my work account which is joe@otherfirm.com to rosa@flor.example and it bounced',
    { sender_address: 'joe@otherfirm.com', recipient_address: 'rosa@flor.example' },
  ],
  [
    'Mandei meu e-mail pro rui@obra.example hoje às 9h deste e-mail aqui e voltou',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'rui@obra.example' },
  ],
  [
    'Três clientes não receberam a proposta que mandei hoje às 9h: a da padaria, rosa@padaria.example, o do posto, rui@posto.example, e a escola, sec@escola.example',
    { recipient_address: ['rosa@padaria.example', 'rui@posto.example', 'sec@escola.example'] },
  ],
  [
    'As contas ana@lojaprado.com.br e vendas@lojaprado.com.br não baixam no Outlook 2019',
    { pop3_user: ['ana@lojaprado.com.br', 'vendas@lojaprado.com.br'] },
  ],
  ['Uso ana@lojaprado.com.br no Outlook 2019 e não baixa, respondam para vendas@lojaprado.com.br', { pop3_user: 'ana@lojaprado.com.br' }],
  // A mail app with its own version; numbered answers of which one has no label; people who tell of no error.
  [
    'uso o Samsung Email 6.1.90, o celular é Android 14 e não baixa por pop',
    { client_software: 'Samsung Email 6.1.90', os_version: 'Android 14' },
  ],
  [
    '1. Data/hora: 06/10/2026 15:36\n2. Erro: Não foi possível verificar o certificado apresentado pelo servidor de entrada neste momento\n3. Windows 11 Pro\n4. Cliente: Outlook 2019\n5. Porta: 995',
    {
      error_message: 'Não foi possível verificar o certificado apresentado pelo servidor de entrada neste momento',
      os_version: 'Windows 11 Pro',
    },
  ],
  [
    'Remetente: rui@obra.example\nDestinatário: ana@lojaprado.com.br\nErro: a gerente não falou de erro nenhum\nDia: 10/11',
    { error_message: undefined },
  ],
  [
    'Remetente: rui@obra.example\nDestinatário: ana@lojaprado.com.br\nErro: o servidor não aceitou o destinatário\nDia: 10/11',
    { error_message: 'o servidor não aceitou o destinatário' },
  ],
  [
    'Vocês aceitaram a mensagem e ela não está na caixa. Remetente rui@obra.example, destinatário ana@lojaprado.com.br, envio em 17/11.',
    { error_message: undefined },
  ],
]

describe('readRequest()', () => {
  test.for(rows)('readRequest() reads “%s”', async ([body, values]) => {
    const read = await valuesOf(body)
    const expected = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
    expect(read).toMatchObject(expected)
    for (const [field, value] of Object.entries(values)) if (value === undefined) expect(read).not.toHaveProperty(field)
  })
})
