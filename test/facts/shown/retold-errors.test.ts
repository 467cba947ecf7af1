// Errors as people retell them: what announces them, where on the screen they stand, whose the mailbox is said to be, and where they end;
// the server's port and the account that they name. Below them what is announced in the same words and is no error.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const error = (words: string | undefined): Record<string, unknown> => ({ error_message: words })

/** A field that is undefined must state nothing. */
const rows: [string, Record<string, unknown>][] = [
  // What is shown.
  [
    'o outlook nao baixa e o que ele mostra é nao foi possivel conectar ao servidor aí desliguei',
    error('nao foi possivel conectar ao servidor'),
  ],
  [
    'Desde ayer rui@fabrica.com.br nos escribe a ana@lojaprado.com.br y dice que le rebota con: 550 5.4.1 Recipient address rejected',
    error('550 5.4.1 Recipient address rejected'),
  ],
  ['El outlook no baja, lo que aparece es no se pudo conectar al servidor', error('no se pudo conectar al servidor')],
  ['Outlook wont download, what it says is cannot connect to the server', error('cannot connect to the server')],
  ['outlook nao baixa, da um aviso que o certificado venceu', error('o certificado venceu')],
  ['outlook nao baixa, vem uma janelinha dizendo que a senha foi recusada', error('a senha foi recusada')],
  ['outlook nao baixa. Aparece a seguinte frase não foi possível conectar', error('não foi possível conectar')],
  ['outlook nao baixa, aparece senha incorreta', error('senha incorreta')],
  ['outlook nao baixa, aparece erro interno', error('erro interno')],
  ['outlook no baja, sale un cartel que dice que la contraseña no es correcta', error('la contraseña no es correcta')],
  // It is said on somebody's computer, and by a program.
  [
    'o outlook nao baixa. Pra minha mulher aparece o erro não foi possível conectar ao servidor',
    error('não foi possível conectar ao servidor'),
  ],
  [
    'o outlook nao baixa. No micro da secretária aparece que não foi possível conectar ao servidor',
    error('não foi possível conectar ao servidor'),
  ],
  ['o outlook nao baixa. A secretária fala que não foi possível conectar ao servidor', error(undefined)],
  // Nothing said yet, a server's own "when", and what is unknown to the server itself.
  ['Não consigo enviar.\n554 5.7.1 Falha ao enviar: limite excedido', error('554 5.7.1 Falha ao enviar: limite excedido')],
  ['Não consigo enviar.\nRelay access denied when sent from this host', error('Relay access denied when sent from this host')],
  ['El outlook no baja, sale el error el servidor no se responde', error('el servidor no se responde')],
  // On a line of its own, and its writer goes on.
  [
    '550 5.1.1 User unknown quando mando pra x@cli.com.br, mas ele existe',
    { error_message: '550 5.1.1 User unknown', recipient_address: 'x@cli.com.br' },
  ],
  ['Não consigo enviar.\nRelay access denied sempre que eu mando de fora, pra x@cli.com.br', error('Relay access denied')],
  [
    'Não consigo enviar.\n554 5.7.1 Relay access denied ao enviar para x@cli.com.br hoje 9h',
    { error_message: '554 5.7.1 Relay access denied', recipient_address: 'x@cli.com.br', sent_at: '2026-11-18T09:00' },
  ],
  ["I can't send.\nRecipient address rejected when i send to x@cli.com", error('Recipient address rejected')],
  [
    'Não consigo enviar.\n554 5.7.1 Message refused when sending to this host, try again',
    error('554 5.7.1 Message refused when sending to this host, try again'),
  ],
  [
    'Não recebo no Outlook 2021. Erro ao receber: 0x80072EE7. Erro ao enviar: 0x80040119.',
    error('Erro ao receber: 0x80072EE7. Erro ao enviar: 0x80040119.'),
  ],
  // Where on the screen.
  ['o celular nao baixa, aparece lá embaixo servidor não encontrado', error('servidor não encontrado')],
  ['outlook nao baixa, aparece em cima da tela numa faixa amarela conexão com o servidor perdida', error('conexão com o servidor perdida')],
  // What a server has against it, as people say it.
  [
    'mandei ontem 15h pra iss@riacho.sp.gov.br e retornou dizendo que o nosso IP está listado no zen.spamhaus.org. Ligamos lá.',
    error('o nosso IP está listado no zen.spamhaus.org.'),
  ],
  ['mandei ontem pra iss@riacho.sp.gov.br e voltou falando que o domínio está numa blacklist', error('o domínio está numa blacklist')],
  ['mandei ontem pra iss@riacho.sp.gov.br e voltou avisando que a mensagem é grande demais', error('a mensagem é grande demais')],
  ['mandei ontem pra iss@riacho.sp.gov.br e volta dizendo que foi identificado como spam', error('foi identificado como spam')],
  [
    'I sent it yesterday to joe@smith.co.uk and it came back saying that our IP is blacklisted by Barracuda',
    error('our IP is blacklisted by Barracuda'),
  ],
  ['um cliente mandou ontem e voltou pra ele que a caixa está cheia', error('a caixa está cheia')],
  ['o rui@celeiro.com.br mandou ontem e voltou pra ele que nem bumerangue', error(undefined)],
  ['mandei ontem pra iss@riacho.sp.gov.br, o rapaz de lá disse que nosso IP está listado', error(undefined)],
  [
    'mandei ontem 15h pro zeca@uol.com.br e sai um quadrinho "a mensagem não pôde ser enviada porque um dos destinatários foi rejeitado pelo servidor"',
    error('a mensagem não pôde ser enviada porque um dos destinatários foi rejeitado pelo servidor'),
  ],
  [
    'mandei ontem 15h pro zeca@uol.com.br e voltou 5.7.509 Access denied, sending domain does not pass DMARC verification',
    error('5.7.509 Access denied, sending domain does not pass DMARC verification'),
  ],
  // A mail program's own window is no bounce, and names its recipient.
  [
    'Ontem 15h: Ocorreu um erro ao enviar a mensagem. O servidor de e-mail respondeu:\n5.7.1 <ana@lojaprado.com.br>: Sender address rejected: Access denied. Verifique os destinatários da mensagem "<lia@gmail.com>" e tente novamente.',
    {
      error_message:
        'Ocorreu um erro ao enviar a mensagem. O servidor de e-mail respondeu: 5.7.1 <ana@lojaprado.com.br>: Sender address rejected: Access denied. Verifique os destinatários da mensagem "<lia@gmail.com>" e tente novamente.',
      sender_address: 'ana@lojaprado.com.br',
      recipient_address: 'lia@gmail.com',
    },
  ],
  ['O site não envia desde ontem. Deu na tela\n\nSMTP Error: Could not authenticate.', error('SMTP Error: Could not authenticate.')],
  // Whose it is.
  ['um cliente me mandou ontem e pra ele voltou dizendo que meu endereço não existe', error('meu endereço não existe')],
  ['meu contador manda e pra ele volta com um aviso que minha caixa está lotada', error('minha caixa está lotada')],
  ['my accountant sent it yesterday and got a bounce saying my mailbox is full', error('my mailbox is full')],
  ['mandei pro ze@cli.com.br e voltou dizendo que o email dele não existe', error('o email dele não existe')],
  [
    'ninguem consegue mandar pra loja, quem tenta recebe de volta q o dominio lojaprado.com.br nao existe.',
    error('o dominio lojaprado.com.br nao existe.'),
  ],
  // Where they end.
  [
    'outlook nao baixa\naparece Não foi possível conectar ao servidor\nOlhei nas configurações e a porta tá 995',
    { error_message: 'Não foi possível conectar ao servidor', pop3_port: 995 },
  ],
  [
    'outlook nao baixa\naparece Falha na conexão com o servidor\nFui em ferramentas e o servidor é pop.lojaprado.com.br',
    { error_message: 'Falha na conexão com o servidor', pop3_host: 'pop.lojaprado.com.br' },
  ],
  ['da um erro tipo 0x800ccc0e no outlook e nao vem nada', { error_message: '0x800ccc0e', client_software: 'outlook' }],
  ['outlook nao baixa, diz que o servidor não respondeu e embaixo um monte de numero', error('o servidor não respondeu')],
  ['meu email volta do gmail, aparece message rejected ou coisa assim', error('message rejected')],
  [
    'mandei pro ze@cli.com.br e veio uma mensagem que dizia que o usuário não foi encontrado. Confirmei o endereço com ele.',
    error('o usuário não foi encontrado.'),
  ],
  [
    'mando pro ze@cli.com.br e volta dizendo que a caixa do destinatário está cheia isso foi ontem as 15h',
    error('a caixa do destinatário está cheia'),
  ],
  ["i can't send, it says the mailbox is full this was yesterday at 3pm", error('the mailbox is full')],
  ['no puedo enviar, dice que el buzón está lleno eso fue ayer a las 15', error('el buzón está lleno')],
  [
    'Não envio, volta dizendo que o endereço foi bloqueado e que isso foi feito pela política do servidor',
    error('o endereço foi bloqueado e que isso foi feito pela política do servidor'),
  ],
  [
    'meu celular diz que a senha ta errada, é um android com k-9 mail 6.8, começou ontem as 23h',
    { error_message: 'a senha ta errada', client_software: 'k-9 mail 6.8', occurred_at: '2026-11-17T23:00' },
  ],
  [
    'my phone says the username or password for pop.lojaprado.com.br is incorrect, its an android',
    error('the username or password for pop.lojaprado.com.br is incorrect'),
  ],
  // What they name.
  [
    "outlook nao baixa e aparece Tarefa 'ana@lojaprado.com.br - Recebendo' relatou erro (0x800CCC0F)",
    { pop3_user: 'ana@lojaprado.com.br', error_message: "Tarefa 'ana@lojaprado.com.br - Recebendo' relatou erro (0x800CCC0F)" },
  ],
  [
    'o mail nao baixa e diz O servidor "pop.lojaprado.com.br" não pôde ser contatado na porta 995.',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995 },
  ],
  ['thunderbird nao baixa, diz: Could not connect to pop.lojaprado.com.br:110', { pop3_port: 110 }],
  [
    'thunderbird nao baixa, diz: Login to server\npop.lojaprado.com.br with username ana@lojaprado.com.br failed.',
    { pop3_host: 'pop.lojaprado.com.br', pop3_user: 'ana@lojaprado.com.br' },
  ],
  [
    "Outlook não envia. Aparece: Tarefa 'ana@lojaprado.com.br - Enviando' relatou erro (0x80042109)",
    { sender_address: 'ana@lojaprado.com.br' },
  ],
  [
    "Outlook won't send: Task 'ana@gmail.com - Sending' reported error (0x800CCC0F)",
    { sender_address: 'ana@gmail.com', recipient_address: undefined },
  ],
  [
    "Outlook não envia, mando de rh@lojaprado.com.br. Aparece: Tarefa 'ana@lojaprado.com.br - Enviando' relatou erro (0x80042109)",
    { sender_address: 'rh@lojaprado.com.br', recipient_address: undefined },
  ],
  // Another side's port, and one that is stated besides.
  ['outlook nao baixa e mostra Não foi possível conectar ao servidor de saída na porta 587', { pop3_port: undefined }],
  ['o mail nao baixa e diz O servidor não pôde ser contatado na porta 995. A minha porta é 110', { pop3_port: 110 }],
  // What is shown or said and is no error.
  ['outlook nao baixa, o que aparece é só os emails antigos', error(undefined)],
  ['outlook nao baixa, o que ele mostra é a caixa vazia', error(undefined)],
  ['outlook nao baixa, mostra a caixa cheia de email antigo', error(undefined)],
  ['outlook nao baixa. no site aparece o ip 200.160.2.3 sem problema', { public_ip: '200.160.2.3', error_message: undefined }],
  ['outlook nao baixa, deu um aviso que ia atualizar', error(undefined)],
  ['dá erro de senha no thunderbird', error(undefined)],
  ['O POP3 não baixa. Corrigindo a mensagem anterior: foi no dia 13/11 às 11h', error(undefined)],
  ['O POP3 não baixa. No site diz: Seu IP é 187.60.21.9', { public_ip: '187.60.21.9', error_message: undefined }],
  ['dá erro de servidor no outlook', error(undefined)],
  ['chegou uma mensagem do cliente dizendo que meu email não chegou', error(undefined)],
  [
    'No me llegan correos de un proveedor. Él dice que me escribió el lunes desde rui@fabrica.com.br a mi dirección ana@lojaprado.com.br y que no le volvió ningún error.',
    {
      sender_address: 'rui@fabrica.com.br',
      recipient_address: 'ana@lojaprado.com.br',
      attempted_on: '2026-11-16',
      error_message: undefined,
    },
  ],
  ['outlook nao baixa, aparece que o servidor enviou uma resposta inválida', error('o servidor enviou uma resposta inválida')],
  [
    'delivery failed to x@cli.com yesterday 3pm, from ana@lojaprado.com.br, no idea why',
    { error_message: 'delivery failed to x@cli.com', sender_address: 'ana@lojaprado.com.br', sent_at: '2026-11-17T15:00' },
  ],
  [
    'message could not be delivered, I sent it yesterday at 3pm to x@cli.com from ana@lojaprado.com.br',
    { error_message: 'message could not be delivered', recipient_address: 'x@cli.com', sent_at: '2026-11-17T15:00' },
  ],
  ['login failed on smtp since 9am today ana@lojaprado.com.br', { error_message: 'login failed on smtp', sent_at: '2026-11-18T09:00' }],
  [
    "I can't send.\n550 5.7.1 Blocked since the sender has exceeded its quota for today's mail",
    error("550 5.7.1 Blocked since the sender has exceeded its quota for today's mail"),
  ],
  // A number by itself, behind what is denied of mail.
  ['não envio mais, erro 10060, porta 25. pra x@cli.com', { error_message: 'erro 10060', recipient_address: 'x@cli.com' }],
  ['não recebo nada, erro nenhum', error(undefined)],
  // The writer's own quotation.
  [
    'I wrote to x@cli.com yesterday at 4pm from ana@lojaprado.com.br, got this:\n> 550 No such user here\nwhat does it mean',
    { error_message: '550 No such user here', sender_address: 'ana@lojaprado.com.br', sent_at: '2026-11-17T16:00' },
  ],
  // English behind another language's verb.
  ['mandei 30 mega pro x@cli.com ontem 15h e voltou message size exceeds limit', error('message size exceeds limit')],
  ['o celular novo veio message center incluso e não envio nada', error(undefined)],
  // "Intenté", without its accent the program's "intente".
  [
    'No envía, me sale: No se puede enviar el correo. La contraseña no es correcta. Intenté a las 17:05 mandarle a obra@andes.com.br',
    { error_message: 'No se puede enviar el correo. La contraseña no es correcta.', recipient_address: 'obra@andes.com.br' },
  ],
  [
    'No envía, me sale: No se puede enviar el correo. La contraseña no es correcta. Intente de nuevo más tarde.',
    error('No se puede enviar el correo. La contraseña no es correcta. Intente de nuevo más tarde.'),
  ],
  // English complaints open like a program's words; a program names its server or goes on.
  ["can't send. last try 5:25pm, to ed@press.example", { sent_at: '2026-11-18T17:25', error_message: undefined }],
  ["can't send emails to my client ed@press.example", { recipient_address: 'ed@press.example', error_message: undefined }],
  ["Can't send from ana@lojaprado.com.br", { sender_address: 'ana@lojaprado.com.br', error_message: undefined }],
  ['unable to send emails since monday', { sent_at: '2026-11-16', error_message: undefined }],
  ['cannot send mail. tried yesterday 3pm', { sent_at: '2026-11-17T15:00', error_message: undefined }],
  ['Cannot send mail. The connection to the server was refused.', error('Cannot send mail. The connection to the server was refused.')],
  ["it says can't send, server refused", error("can't send, server refused")],
  [
    'outlook wont send:\nCannot send mail\nThe user name or password for ana@lojaprado.com.br is incorrect.',
    error('Cannot send mail The user name or password for ana@lojaprado.com.br is incorrect.'),
  ],
  ['o fornecedor me diz que mandou a nota e não chegou na nossa caixa', error(undefined)],
]

test.for(rows)('readRequest() reads %j', async ([body, expected]) => {
  const values = await valuesOf(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})
