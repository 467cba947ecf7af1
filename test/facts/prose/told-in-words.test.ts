// What people tell in running words, a row each: errors without a mark, one label for several fields, clocks of other places,
// dictated hosts and addresses, pasted dialogs, who is who; and beside them what looks the same and states nothing.
import { describe, expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

/** A field that is undefined must state nothing. */
type Row = [string, Record<string, unknown>, string?]

const rows: Row[] = [
  // An error told in running words.
  [
    'O email da oficina não baixa mais no celular desde ontem, aparece não foi possível autenticar porque a senha expirou\nvaleu',
    { error_message: 'não foi possível autenticar porque a senha expirou' },
  ],
  [
    'Meu Thunderbird não baixa nada. O erro que aparece é conexão recusada pelo servidor, confira a porta configurada. Obrigado',
    { error_message: 'conexão recusada pelo servidor, confira a porta configurada.' },
  ],
  [
    'O Outlook não puxa. A mensagem é senha incorreta ou conta bloqueada no servidor',
    { error_message: 'senha incorreta ou conta bloqueada no servidor' },
  ],
  [
    "Thunderbird won't fetch mail. It says the mailbox is locked by another session, please try again later.\nThe account is ana@lojaprado.com.br. Thanks",
    { error_message: 'the mailbox is locked by another session, please try again later.', pop3_user: 'ana@lojaprado.com.br' },
  ],
  [
    'O Outlook parou de baixar, ele fica dando caixa postal em uso por outro programa e não sai disso',
    { error_message: 'caixa postal em uso por outro programa' },
  ],
  [
    'Mandei pro joao@fabrica.com.br hoje às 9h e voltou com a mensagem destinatário inexistente no servidor de destino. O que faço?',
    { error_message: 'destinatário inexistente no servidor de destino.' },
    'sending',
  ],
  [
    'A cliente tentou mandar pra ana@lojaprado.com.br na terça e o erro que ela recebeu foi endereço de destino não encontrado no domínio',
    { error_message: 'endereço de destino não encontrado no domínio' },
    'receiving',
  ],
  ['O eM Client não baixa, fala que o certificado do servidor está vencido', { error_message: 'o certificado do servidor está vencido' }],
  ['Outlook não baixa. O técnico diz que a conta está bloqueada.', { error_message: undefined }],
  [
    'Não consigo baixar no Outlook, aparece às vezes tempo limite esgotado no servidor',
    { error_message: 'tempo limite esgotado no servidor' },
  ],
  [
    'O programa não baixa e mostra na tela falha geral de rede, código 10060. Uso Windows 10.',
    { error_message: 'falha geral de rede, código 10060.' },
  ],
  [
    'No me baja el correo en Outlook, dice la contraseña no es correcta para esta cuenta',
    { error_message: 'la contraseña no es correcta para esta cuenta' },
  ],
  ['No Outlook não baixa. Aparece uma janela e pede a senha toda hora', { error_message: undefined }],
  ['Outlook não baixa, dá erro e não sei o que é', { error_message: undefined }],
  ['O Outlook não baixa. Às vezes dá "Não foi possível conectar ao servidor" e às vezes "O tempo limite foi atingido"', {}, 'pop3'],
  // One label for several fields.
  [
    'Não baixa no Outlook 2016\nporta/ssl: 995 / sim\nip: 200.170.20.3',
    { pop3_port: 995, pop3_encryption: 'ssl_tls', public_ip: '200.170.20.3' },
  ],
  [
    'pop3 não conecta\nservidor/porta: pop.lojaprado.com.br / 110\nusuario/senha: ana / Xy9!kkkk\nprograma/versão: Thunderbird 128.3',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 110, pop3_user: 'ana', client_software: 'Thunderbird 128.3' },
  ],
  [
    'Problema no envio\nde/para: ana@lojaprado.com.br / rui@fabrica.com.br\ndata/hora: 17/11/26 / 17h40\nerro: 552 5.2.2 cota excedida',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'rui@fabrica.com.br', sent_at: '2026-11-17T17:40' },
    'sending',
  ],
  [
    'Não recebemos\nRemetente e destinatário: rui@fabrica.com.br e ana@lojaprado.com.br\nData: 17/11/2026',
    { sender_address: 'rui@fabrica.com.br', recipient_address: 'ana@lojaprado.com.br' },
    'receiving',
  ],
  [
    'POP3 parado\nservidor e porta: pop.lojaprado.com.br 995\nantivirus/firewall: Avast / não tem\ndomínio/mx: sim / sim',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995, antivirus: 'Avast', firewall: 'não tem', domain_active: 'sim', mx_valid: 'sim' },
  ],
  [
    'pop3 com erro\nServidor, porta, criptografia: mail.lojaprado.com.br, 995, SSL/TLS\ndata e hora: 17/11/2026 14:20\nIP / antivirus = 200.170.20.3 / Kaspersky Standard',
    {
      pop3_host: 'mail.lojaprado.com.br',
      pop3_port: 995,
      pop3_encryption: 'ssl_tls',
      occurred_at: '2026-11-17T14:20',
      public_ip: '200.170.20.3',
      antivirus: 'Kaspersky Standard',
    },
  ],
  ['pop3 não baixa\nporta/cripto: 110/nenhuma\nSSL/TLS: não', { pop3_port: 110, pop3_encryption: 'none' }],
  [
    'Sender / recipient: rui@fabrica.com.br / ana@lojaprado.com.br\ndate: 17/11/2026\nwe are not receiving his mail',
    { sender_address: 'rui@fabrica.com.br', recipient_address: 'ana@lojaprado.com.br' },
  ],
  // Clocks, dictated values, dialogs.
  ['Não baixa no Outlook 2016, desde hoje às 9h15 no horário daqui do Acre. porta 995', { occurred_at: '2026-11-18T11:15' }],
  ['Não baixa no Outlook 2016, desde hoje às 9h15 (hora local, Manaus). porta 995', { occurred_at: '2026-11-18T10:15' }],
  ['Não baixa no Outlook 2016, desde hoje às 9h15 pelo relógio de Cuiabá. porta 995', { occurred_at: '2026-11-18T10:15' }],
  ['Não baixa no Outlook 2016, desde hoje às 9h15, hora de Rio Branco. porta 995', { occurred_at: '2026-11-18T11:15' }],
  ['Não baixa no Outlook 2016, desde hoje às 9h15 GMT-4. porta 995', { occurred_at: '2026-11-18T10:15' }],
  ['Não baixa no Outlook 2016, desde hoje às 9h15 (UTC−5). porta 995', { occurred_at: '2026-11-18T11:15' }],
  [
    'Não baixa no Outlook 2016, desde hoje às 9h15 daqui (Manaus, uma hora a menos que Brasília). porta 995',
    { occurred_at: '2026-11-18T10:15' },
  ],
  ['Não baixa no Outlook 2016, desde hoje às 9h15 no fuso de Mato Grosso. porta 995', { occurred_at: '2026-11-18T10:15' }],
  ['Não baixa no Outlook 2016, desde hoje às 9h15, horário de Brasília. porta 995', { occurred_at: '2026-11-18T09:15' }],
  ['I sent from ana@lojaprado.com.br to rui@fabrica.com.br today at 2:30pm Lisbon time and it bounced', { sent_at: '2026-11-18T11:30' }],
  ['I sent from ana@lojaprado.com.br to rui@fabrica.com.br today at 2:30pm (Lisbon time) and it bounced', { sent_at: '2026-11-18T11:30' }],
  [
    'I sent from ana@lojaprado.com.br to rui@fabrica.com.br yesterday at ten past four in the afternoon London time and it bounced',
    { sent_at: '2026-11-17T13:10' },
  ],
  [
    'I sent from ana@lojaprado.com.br to rui@fabrica.com.br today at 8:05am, New York time, and it bounced',
    { sent_at: '2026-11-18T10:05' },
  ],
  ['Envié desde ana@lojaprado.com.br a rui@fabrica.com.br hoy a las 9:10 hora de Chile y rebotó', { sent_at: '2026-11-18T09:10' }],
  ['Não baixa no Outlook 2016 desde hoje às 16h30 no relógio de Noronha. porta 995', { occurred_at: '2026-11-18T15:30' }],
  [
    'Não baixa no Outlook 2016, servidor pop ponto lojaprado ponto com ponto br, usuário ana arroba lojaprado ponto com ponto br, porta nove nove cinco',
    { pop3_host: 'pop.lojaprado.com.br', pop3_user: 'ana@lojaprado.com.br', pop3_port: 995 },
  ],
  [
    'O Outlook não baixa o servidor que tá na configuração é mail ponto lojaprado ponto com ponto br a porta é cento e dez sem segurança e o usuário é ana arroba lojaprado ponto com ponto br',
    { pop3_host: 'mail.lojaprado.com.br', pop3_user: 'ana@lojaprado.com.br', pop3_port: 110 },
  ],
  ['Não baixa. meu ip é duzentos ponto cento e setenta ponto vinte ponto três', { public_ip: '200.170.20.3' }],
  ['IP: cento e setenta e sete ponto oitenta e dois ponto cento e noventa e um ponto catorze\npop3', { public_ip: '177.82.191.14' }],
  ['IP 200 ponto 170 ponto 20 ponto 3, pop3 não conecta', { public_ip: '200.170.20.3' }],
  [
    'Thunderbird stopped downloading our mail this morning. It says the connection to the server was closed, check the settings.\nThe account is ana@lojaprado.com.br. Can someone look?',
    { error_message: 'the connection to the server was closed, check the settings.', pop3_user: 'ana@lojaprado.com.br' },
  ],
  [
    'Mandei de ana@lojaprado.com.br pro rui@fabrica.com.br ontem 10h e voltou 550 5.7.1 conteudo bloqueado pelo filtro era so uma planilha, como resolve?',
    {},
    'sending',
  ],
  [
    'Configurações da Conta POP\nEmail de entrada\nServidor: pop.lojaprado.com.br\nPorta: 995\n[x] Este servidor requer uma conexão criptografada (SSL/TLS)\nEmail de saída\nServidor: smtp.lojaprado.com.br\nPorta: 587\nMétodo de criptografia: STARTTLS',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  [
    'Incoming mail\nServer: mail.lojaprado.com.br\nPort: 995\nEncryption method: SSL/TLS\nOutgoing mail\nServer: smtp.lojaprado.com.br\nPort: 465\nEncryption method: STARTTLS\npop not working in Outlook',
    { pop3_host: 'mail.lojaprado.com.br', pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  ['O e-mail não baixa no celular, uso o Mail do iPhone', { client_software: 'Mail do iPhone' }],
  [
    'I sent a quote from ana@lojaprado.com.br to my client, rui@fabrica.com.br, at ten past seven tonight Lisbon time and it never arrived',
    { sent_at: '2026-11-18T16:10' },
  ],
  [
    'I sent a quote from ana@lojaprado.com.br to rui@fabrica.com.br this morning at half past nine (London time, three hours ahead of Brasilia) and it never arrived',
    { sent_at: '2026-11-18T06:30' },
  ],
  [
    'Não baixa no Outlook 2016, desde hoje às 8h no horário daqui de Rio Branco, que fica duas horas atrás de Brasília. porta 995',
    { occurred_at: '2026-11-18T10:00' },
  ],
  [
    'Não baixa no Outlook 2016 desde hoje às 7h40 de Manaus (aqui é uma hora atrás do horário de vocês). porta 995',
    { occurred_at: '2026-11-18T08:40' },
  ],
  ['Não baixa no Outlook 2016, parou duas horas atrás. porta 995', { occurred_at: '2026-11-18T16:00' }],
  [
    'oi to falando por audio, o email não ta baixando no Outlook 2016 desde meio-dia. O servidor é pop ponto lojaprado ponto com ponto br a porta é nove nove cinco com SSL e o usuário é ana arroba lojaprado ponto com ponto br. A mensagem é falha de logon no servidor de entrada verifique o usuário e a senha. Aguardo',
    { pop3_user: 'ana@lojaprado.com.br', pop3_host: 'pop.lojaprado.com.br', pop3_port: 995 },
  ],
  [
    'O Outlook não baixa. O servidor é mail ponto lojaprado ponto com ponto br. A porta é 110. Obrigada',
    { pop3_host: 'mail.lojaprado.com.br', pop3_port: 110 },
  ],
  // Roles, decoys and settings in a line.
  [
    'O Outlook 2016 não baixa. Às vezes dá "Não foi possível conectar ao servidor" e às vezes "O tempo limite foi atingido"',
    { error_message: 'Não foi possível conectar ao servidor" e às vezes "O tempo limite foi atingido' },
  ],
  ['Outlook 2016 não baixa. Primeiro apareceu "Senha incorreta" e depois "Conexão recusada pelo servidor".', {}, 'pop3'],
  [
    'Mandei ontem às 10h de ana@lojaprado.com.br pra rui@fabrica.com.br e também pra lia@tubos.com.br e nenhum dos dois recebeu',
    { recipient_address: ['rui@fabrica.com.br', 'lia@tubos.com.br'], sender_address: 'ana@lojaprado.com.br' },
  ],
  [
    'Mandei ontem às 10h de ana@lojaprado.com.br. Não chegou em rui@fabrica.com.br nem em lia@tubos.com.br',
    { recipient_address: ['rui@fabrica.com.br', 'lia@tubos.com.br'] },
  ],
  [
    'I sent yesterday at 10am from ana@lojaprado.com.br to both rui@fabrica.com.br and lia@tubos.com.br, nothing arrived',
    { recipient_address: ['rui@fabrica.com.br', 'lia@tubos.com.br'] },
  ],
  [
    'quem mandou foi rui@fabrica.com.br e a minha conta é ana@lojaprado.com.br, foi dia 16/11 e não chegou',
    { sender_address: 'rui@fabrica.com.br', recipient_address: 'ana@lojaprado.com.br' },
    'receiving',
  ],
  [
    'Meu cliente não consegue mandar email pra gente. O e-mail dele é rui@fabrica.com.br e o nosso é ana@lojaprado.com.br. Foi ontem.',
    { sender_address: 'rui@fabrica.com.br', recipient_address: 'ana@lojaprado.com.br' },
    'receiving',
  ],
  ['pop3 não baixa. O IP de vocês é 200.170.20.3? o meu eu não sei', { public_ip: undefined }],
  ['pop3 não baixa no Outlook 2016, dei um ping e respondeu 200.170.20.3 em 20 ms', { public_ip: undefined }],
  ['pop3 não baixa. No tracert para em 187.45.2.1. Meu IP: 200.170.20.9', { public_ip: '200.170.20.9' }],
  ['pop3 não baixa, porta 995, telefone pra retorno 3322-1500 (ligue na porta 1500 da portaria)', { pop3_port: 995 }],
  [
    'pop3 não conecta. \nTipo de conta: POP3\nServidor de entrada de emails: pop.lojaprado.com.br\nNome de usuário: ana@lojaprado.com.br\nServidor de entrada (POP3): 995\nEste servidor requer uma conexão criptografada (SSL): sim',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995, pop3_user: 'ana@lojaprado.com.br', pop3_encryption: 'ssl_tls' },
  ],
  [
    'pop not working\nIncoming Mail Server\nHost Name: pop.lojaprado.com.br\nUser Name: ana@lojaprado.com.br\nUse SSL: ON\nServer Port: 995',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995, pop3_user: 'ana@lojaprado.com.br', pop3_encryption: 'ssl_tls' },
  ],
  [
    'não baixa no outlook 2016, usuário yara, servidor pop.lojaprado.com.br, porta 110 sem ssl',
    { pop3_user: 'yara', pop3_host: 'pop.lojaprado.com.br', pop3_port: 110, pop3_encryption: 'none' },
  ],
  ['não baixa no outlook 2016. Tenho o Avast instalado e o firewall é o do Windows mesmo', { antivirus: 'Avast' }],
  ['Não baixa no Outlook.\nAntivírus: não tenho\nFirewall: não sei', { antivirus: 'não tenho', firewall: undefined }],
  ['pop3 não baixa\nFirewall:\n\nAtt,\nEquipe de Compras\nLoja Prado', { firewall: undefined }],
  [
    'pop3 não baixa\nUsuário: ana@lojaprado.com.br\nE-mail: o mesmo\nPorta: 995\nCriptografia: SSL na 995',
    { pop3_user: 'ana@lojaprado.com.br', pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  [
    'não baixa: servidor pop.lojaprado.com.br, porta 995, ssl, usuário ana@lojaprado.com.br, outlook 2016, ip 200.170.20.3, hoje 14h, erro 0x800CCC0E',
    {
      pop3_host: 'pop.lojaprado.com.br',
      pop3_port: 995,
      pop3_user: 'ana@lojaprado.com.br',
      pop3_encryption: 'ssl_tls',
      public_ip: '200.170.20.3',
      occurred_at: '2026-11-18T14:00',
    },
  ],
  ['pop3 não baixa, o usuário final, coitado, não sabe mexer. porta 995', { pop3_user: undefined }],
  // Errors that alternate.
  [
    'O Outlook 2016 não baixa. Às vezes dá "Não foi possível conectar ao servidor" e às vezes "O tempo limite foi atingido".',
    { error_message: 'Não foi possível conectar ao servidor" e às vezes "O tempo limite foi atingido' },
  ],
  [
    'Outlook 2016 não baixa. Primeiro apareceu "Senha incorreta para a conta" e depois "Conexão recusada pelo servidor".',
    { error_message: 'Senha incorreta para a conta" e depois "Conexão recusada pelo servidor' },
  ],
]

describe('readRequest()', () => {
  test.for(rows)('readRequest() reads “%s”', async ([body, values, checklist]) => {
    const reading = await readBody(body)
    const expected = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
    expect(reading.values).toMatchObject(expected)
    for (const [field, value] of Object.entries(values)) if (value === undefined) expect(reading.values).not.toHaveProperty(field)
    if (checklist !== undefined) expect(reading.checklist).toBe(checklist)
  })
})
