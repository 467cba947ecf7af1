// What resembles a value or an error and is another's, a row each: the address from which somebody writes, a greeting that looks like a label,
// another letter's denial, a program's words between marks, the next line of the writer, a way out to the internet, a server of former times.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

async function read(body: string): Promise<Record<string, unknown>> {
  const { values, mentioned } = await readBody(body)
  return { ...values, mentioned }
}

const own = 'ana@lojaprado.com.br'
const bruno = 'bruno@notariasur.com.uy'
const vera = 'vera@clinicasol.com.br'

/** A field that is undefined must state nothing. */
const rows: [string, Record<string, unknown>][] = [
  // The address from which somebody writes.
  [
    'El martes 17/11 a las 15:05 envié, desde esta misma dirección de la que les escribo, un contrato a bruno@notariasur.com.uy y nunca le llegó. No me volvió ningún error.',
    { sender_address: own, recipient_address: bruno },
  ],
  [
    'Ayer a las 10:00 mandé desde la misma dirección desde la que les escribo ahora un correo a bruno@notariasur.com.uy y no llegó.',
    { sender_address: own, recipient_address: bruno },
  ],
  [
    'Envié ayer a las 9:30 desde el correo con el que les escribo una factura a bruno@notariasur.com.uy. No llegó.',
    { sender_address: own, recipient_address: bruno },
  ],
  [
    'Lo mandé desde esta casilla, la misma de la que escribo, ayer a las 11:00 para bruno@notariasur.com.uy y no le llegó.',
    { sender_address: own, recipient_address: bruno },
  ],
  [
    'Ontem às 10h mandei, desta mesma conta da qual lhes escrevo, um orçamento para vera@clinicasol.com.br e não chegou.',
    { sender_address: own, recipient_address: vera },
  ],
  [
    'Mandei ontem às 10h pelo mesmo endereço pelo qual estou falando com vocês para vera@clinicasol.com.br e não chegou.',
    { sender_address: own, recipient_address: vera },
  ],
  [
    'Ontem às 10h mandei do endereço de que vos escrevo para vera@clinicasol.com.br e não chegou.',
    { sender_address: own, recipient_address: vera },
  ],
  [
    'Yesterday at 10am I sent a quote, from the very address I am writing from, to vera@clinicasol.com.br and it never arrived.',
    { sender_address: own, recipient_address: vera },
  ],
  [
    'Yesterday at 10am I sent a quote from this same address from which I write to vera@clinicasol.com.br and it never arrived.',
    { sender_address: own, recipient_address: vera },
  ],
  [
    "I sent it yesterday at 10:00 from the account I'm writing to you with to vera@clinicasol.com.br and it never arrived.",
    { sender_address: own, recipient_address: vera },
  ],
  [
    'vera@clinicasol.com.br me mandou ontem às 10h um e-mail para este endereço com que lhes escrevo e não chegou.',
    { sender_address: vera, recipient_address: own },
  ],
  [
    'Ayer a las 10:00 bruno@notariasur.com.uy me escribió a esta misma casilla desde la que escribo y no me llegó nada.',
    { sender_address: bruno, recipient_address: own },
  ],
  // Another one is no such address.
  [
    'La dirección de la que sale es la de siempre. Mandé ayer a las 10:00 a bruno@notariasur.com.uy y no llegó.',
    { sender_address: undefined, recipient_address: bruno },
  ],
  [
    'Escribo desde otra cuenta porque la mía no envía. Mandé ayer a las 10:00 a bruno@notariasur.com.uy y no llegó.',
    { sender_address: undefined, recipient_address: bruno },
  ],
  [
    'Ele diz que o endereço de onde escreve é outro. Mandei ontem às 10h para vera@clinicasol.com.br e não chegou.',
    { sender_address: undefined, recipient_address: vera },
  ],
  [
    'Mandei ontem às 10h, mas não foi desta conta que escrevo, para vera@clinicasol.com.br e não chegou.',
    { sender_address: undefined, recipient_address: vera },
  ],
  // A greeting names no day; what was sent "a" somebody.
  [
    'Buen día:\n\nEl martes 17/11 a las 15:05 envié, desde esta misma dirección de la que les escribo, el contrato del campo a bruno@notariasur.com.uy y nunca le llegó. No me volvió ningún error.',
    { recipient_address: bruno, sent_at: '2026-11-17T15:05' },
  ],
  [
    'Bom dia:\n\nNo dia 17/11 às 15h05 mandei de ana@lojaprado.com.br um orçamento a vera@clinicasol.com.br e não chegou.',
    { recipient_address: vera, sent_at: '2026-11-17T15:05' },
  ],
  [
    'Good day:\nOn 17/11/2026 at 15:05 I sent a quote from ana@lojaprado.com.br to vera@clinicasol.com.br and it never arrived.',
    { recipient_address: vera, sent_at: '2026-11-17T15:05' },
  ],
  [
    'Buenos días: ayer a las 15:05 mandé desde ana@lojaprado.com.br a vera@clinicasol.com.br y no llegó.',
    { recipient_address: vera, sent_at: '2026-11-17T15:05' },
  ],
  [
    'Dia: 17/11 às 15h05\nMandei de ana@lojaprado.com.br para vera@clinicasol.com.br e não chegou.',
    { recipient_address: vera, sent_at: '2026-11-17T15:05' },
  ],
  [
    'Ontem às 15h enviei a planta da casa a vera@clinicasol.com.br e ele não recebeu.',
    { recipient_address: vera, sent_at: '2026-11-17T15:00' },
  ],
  [
    'Ontem às 15h mandei da conta antiga, a vendas@lojaprado.com.br, um e-mail para vera@clinicasol.com.br e não chegou.',
    { recipient_address: vera, sent_at: '2026-11-17T15:00' },
  ],
  [
    'Mandei ontem às 15h um recibo de pagamento do aluguel a vera@clinicasol.com.br usando a caixa@lojaprado.com.br e não chegou.',
    { recipient_address: vera, sent_at: '2026-11-17T15:00' },
  ],
  // An error that is denied, by whom and how ever.
  [
    'A chancelaria (chancelaria@curiadiocesana.org.br) me mandou um e-mail no dia 05/11/2026 para ana@lojaprado.com.br e não recebi. Para eles não apareceu erro algum.',
    { mentioned: [] },
  ],
  [
    'A distribuidora (nf@distribuidorasul.com.br) mandou um e-mail ontem para ana@lojaprado.com.br e não recebi. Do lado deles não voltou aviso algum.',
    { mentioned: [] },
  ],
  ['rui@fabricanorte.com.br mandou ontem para ana@lojaprado.com.br e não recebi. Ele diz que não recebeu erro algum.', { mentioned: [] }],
  [
    'Mandei ontem às 15h de ana@lojaprado.com.br para rui@fabricanorte.com.br e não chegou. Erro algum apareceu para mim.',
    { mentioned: [] },
  ],
  [
    'Mandei ontem às 15h de ana@lojaprado.com.br para rui@fabricanorte.com.br e não chegou. Mensagem de erro alguma voltou.',
    { mentioned: [] },
  ],
  [
    'Mandé ayer a las 15:00 desde ana@lojaprado.com.br a rui@fabricanorte.com.br y no llegó. No me apareció error alguno.',
    { mentioned: [] },
  ],
  ['Mandé ayer a las 15:00 desde ana@lojaprado.com.br a rui@fabricanorte.com.br y no llegó. No recibí aviso alguno.', { mentioned: [] }],
  [
    'I sent a mail yesterday at 15:00 from ana@lojaprado.com.br to rui@fabricanorte.com.br and it never arrived. They did not see any error either.',
    { mentioned: [] },
  ],
  [
    'A distribuidora (nf@distribuidorasul.com.br) mandou um e-mail ontem para\nana@lojaprado.com.br e eu não recebi, e olhem que a moça de lá diz que não\napareceu erro algum para ela depois do envio.',
    { mentioned: [] },
  ],
  [
    'Meu Thunderbird 128 não baixa os e-mails pelo POP3 desde ontem às 9h. Mensagem alguma aparece na tela.',
    { error_message: 'Mensagem alguma aparece na tela' },
  ],
  [
    'Meu Thunderbird 128 não baixa os e-mails pelo POP3 desde ontem às 9h e ainda por cima não\naparece nenhuma mensagem de erro.',
    { error_message: 'não aparece nenhuma mensagem de erro' },
  ],
  [
    'Mandei ontem às 15h de ana@lojaprado.com.br para rui@fabricanorte.com.br e o colega de lá garante que não\nchegou. Voltou erro.',
    { mentioned: ['error_message'] },
  ],
  [
    'Recebeu?\nNão\nVoltou um erro.\nMandei ontem às 15h de ana@lojaprado.com.br para rui@fabricanorte.com.br.',
    { mentioned: ['error_message'] },
  ],
  // An error without marks ends before the writer's next line.
  [
    'o outlook nao puxa os email\nna tela vem escrito Erro 0x800CCC19: tempo limite esgotado durante a comunicacao com o servidor\na senha da conta é acai3litros@Norte se precisar',
    { error_message: 'Erro 0x800CCC19: tempo limite esgotado durante a comunicacao com o servidor' },
  ],
  [
    'o outlook nao puxa os email da conta vendas@lojaprado.com.br\nna janela ta escrito Erro 0x800CCC0E: nao foi possivel conectar ao servidor\nuso windows 10',
    { error_message: 'Erro 0x800CCC0E: nao foi possivel conectar ao servidor', os_version: 'windows 10' },
  ],
  [
    'o pop3 nao baixa e vem a mensagem Erro 0x800CCC92: login recusado pelo servidor, o resto nao sei',
    { error_message: 'Erro 0x800CCC92: login recusado pelo servidor' },
  ],
  [
    'o thunderbird nao baixa, aparece na tela Error -1100: connection to server lost',
    { error_message: 'Error -1100: connection to server lost' },
  ],
  [
    'mi outlook no descarga por pop3, en la pantalla viene escrito Error 0x800CCC0E: no se puede conectar con el servidor\nmi cuenta es ana@lojaprado.com.br',
    { error_message: 'Error 0x800CCC0E: no se puede conectar con el servidor', pop3_user: own },
  ],
  [
    'o outlook não baixa, na tela vem dizendo Código 0x800CCC90: o servidor recusou o nome de usuário',
    { error_message: 'Código 0x800CCC90: o servidor recusou o nome de usuário' },
  ],
  ['o outlook não baixa pelo pop3, vem escrito erro e mais nada', { error_message: undefined }],
  [
    'o outlook não baixa. no papel vem escrito Servidor: pop.lojaprado.com.br',
    { error_message: undefined, pop3_host: 'pop.lojaprado.com.br' },
  ],
  [
    'o outlook nao puxa pop3, na tela vem escrito assim tempo limite esgotado durante a comunicacao com o servidor\na senha da conta é acai3litros@Norte',
    { error_message: 'tempo limite esgotado durante a comunicacao com o servidor' },
  ],
  [
    'O Outlook 2016 não baixa do POP3 e diz que o nome de usuário ou a senha da\nconta POP3 está incorreto e pede para digitar tudo outra vez.',
    { error_message: 'o nome de usuário ou a senha da conta POP3 está incorreto e pede para digitar tudo outra vez.' },
  ],
  [
    'O pop3 não baixa, aparece: o servidor de entrada do domínio recusou o\nusuário e senha informados nesta janela',
    { error_message: 'o servidor de entrada do domínio recusou o usuário e senha informados nesta janela' },
  ],
  [
    'o pop3 nao baixa e aparece Erro 0x800CCC0E: nao foi possivel conectar ao servidor\na senha do wifi da loja é 12345678',
    { error_message: 'Erro 0x800CCC0E: nao foi possivel conectar ao servidor' },
  ],
  // What a program says between marks is the answer; what is denied before it is not.
  [
    'O Thunderbird 128 não traz mais nada pelo POP3 desde ontem às 18h. O programa só informa "Nenhuma mensagem nova".',
    { error_message: 'Nenhuma mensagem nova' },
  ],
  [
    'O Outlook não baixa por POP3 desde ontem às 9h. O Outlook apenas diz "Não há mensagens novas no servidor".',
    { error_message: 'Não há mensagens novas no servidor' },
  ],
  ['O pop3 não baixa. O Thunderbird só mostra "No new messages on server" e mais nada.', { error_message: 'No new messages on server' }],
  [
    'My Thunderbird does not fetch POP3 mail since yesterday at 9:00. The program only says "There are no new messages on the server".',
    { error_message: 'There are no new messages on the server' },
  ],
  ['Mi Outlook no descarga por POP3. El programa solo muestra "No hay mensajes nuevos".', { error_message: 'No hay mensajes nuevos' }],
  [
    'O pop3 não baixa. O programa não mostra erro nenhum, só fica "Recebendo 1 de 300".',
    { error_message: 'não mostra erro nenhum, só fica "Recebendo 1 de 300"' },
  ],
  [
    'O pop3 não baixa. O programa não dá mensagem de erro, só aparece "Conectando".',
    { error_message: 'não dá mensagem de erro, só aparece "Conectando"' },
  ],
  ['O pop3 não baixa. O Outlook não mostra nada além de "Concluído".', { error_message: 'não mostra nada além de "Concluído"' }],
  [
    'Não baixa pelo pop3 e na barra só aparece "Nenhuma mensagem para baixar", sem erro.',
    { error_message: 'Nenhuma mensagem para baixar' },
  ],
  // A server of former times.
  [
    'O pop3 não baixa.\nHost: pop.lojaprado.com.br\nUsuário: ana@lojaprado.com.br\nPorta: 995\n\nNa semana passada isso já tinha acontecido no servidor antigo, mx.hostvelho.net.br.',
    { pop3_host: 'pop.lojaprado.com.br' },
  ],
  [
    'O pop3 não baixa.\nHost: pop.lojaprado.com.br\nPorta: 995\n\nAntes da migração usávamos o mail.hostvelho.net.br e nunca deu problema.',
    { pop3_host: 'pop.lojaprado.com.br' },
  ],
  [
    'O pop3 não baixa.\nServidor: pop.lojaprado.com.br\nPorta: 995\n\nNo provedor anterior (imap.hostvelho.net.br) funcionava.',
    { pop3_host: 'pop.lojaprado.com.br' },
  ],
  [
    'POP3 does not work.\nHost: pop.lojaprado.com.br\nPort: 995\n\nLast month the same happened on the old server, mail.oldhost.net.',
    { pop3_host: 'pop.lojaprado.com.br' },
  ],
  [
    'No funciona el pop3.\nServidor: pop.lojaprado.com.br\nPuerto: 995\n\nCon el servidor anterior, correo.hostviejo.com.uy, pasaba lo mismo.',
    { pop3_host: 'pop.lojaprado.com.br' },
  ],
  [
    'O pop3 não baixa.\nServidor: mail.hostvelho.net.br\nPorta: 995\n\nCorreção: o servidor agora é pop.lojaprado.com.br, o mail.hostvelho.net.br era o antigo.',
    { pop3_host: 'pop.lojaprado.com.br' },
  ],
  [
    'O pop3 não baixa. O servidor é o pop.lojaprado.com.br, porta 995. O antigo era o mail.hostvelho.net.br.',
    { pop3_host: 'pop.lojaprado.com.br' },
  ],
  [
    'Meu pop3 não baixa. Já tinha ocorrido no servidor antigo, mx.hostvelho.net.br. Agora uso o pop.lojaprado.com.br.',
    { pop3_host: 'pop.lojaprado.com.br' },
  ],
  [
    'O pop3 não baixa nada.\nPorta: 995\nMensagem de erro:\nfetchmail: connection to pop.lojaprado.com.br:pop3s [200.219.3.77/995] failed: Connection timed out.\n\nMês passado já tinha dado isso no servidor antigo, mx.hostvelho.net.br.',
    { pop3_host: 'pop.lojaprado.com.br' },
  ],
  // A way out to the internet is no outgoing server.
  [
    'POP3 instável\nIP de saída: 200.199.71.34\nHost: pop.lojaprado.com.br\nUsuário: ana@lojaprado.com.br',
    { pop3_host: 'pop.lojaprado.com.br' },
  ],
  ['POP3 does not download\nOutgoing IP: 200.199.71.34\nServer: pop.lojaprado.com.br\nPort: 995', { pop3_host: 'pop.lojaprado.com.br' }],
  ['pop3 no descarga\nFirewall: salida libre\nServidor: pop.lojaprado.com.br\nPuerto: 995', { pop3_host: 'pop.lojaprado.com.br' }],
  ['POP3 instável\nServidor de saída: smtp.lojaprado.com.br\nPorta: 587', { pop3_host: undefined, pop3_port: undefined }],
  ['Saída (SMTP)\nServidor: smtp.lojaprado.com.br\nPorta: 587\nmeu pop3 não baixa', { pop3_host: undefined, pop3_port: undefined }],
  // A note, a printer, a room and a house with a number are no error, no program and no port.
  ['Não baixa nada no Thunderbird. Anotei aqui: o técnico de vocês vem amanhã de tarde na loja.', { error_message: undefined }],
  ['Não baixa no Thunderbird. Anotei aqui: conexão recusada pelo servidor.', { error_message: 'conexão recusada pelo servidor.' }],
  ['O pop3 não baixa mais. Uso uma Brother 1202 para imprimir os e-mails.', { client_software: undefined }],
  ['O pop3 não baixa mais. Leio os e-mails no Bloco 3 e no Bloco 5 do condomínio.', { client_software: undefined }],
  ['O pop3 não baixa mais. Uso o Pombo Correio 3.4 para receber e enviar e-mails.', { client_software: 'Pombo Correio 3.4' }],
  ['O pop3 não baixa. Moro na nove nove cinco, com portão azul.', { pop3_port: undefined }],
  ['Ligo pra cento e dez, com urgência, e ninguém atende; o Outlook não baixa.', { pop3_port: undefined }],
  ['O e-mail não baixa, configurei na cento e dez', { pop3_port: 110 }],
  // A Portuguese 'no' is 'in the'.
  ['O Outlook 2016 não baixa por pop3. Já liberei tudo no firewall.', { firewall: undefined }],
  ['O Outlook 2016 não baixa por pop3. Coloquei uma exceção no antivírus ontem.', { antivirus: undefined }],
  ['Outlook 2016 does not download by pop3. There is no firewall here.', { firewall: 'no firewall' }],
  [
    'Outlook 2016 does not download by pop3. Windows 10, no antivirus, no firewall.',
    { antivirus: 'no antivirus', firewall: 'no firewall' },
  ],
  // The second account is somebody else's; what goes well, what people say, and 'algum dia' are no error and no denial.
  ['O usuário é ana@lojaprado.com.br e rui@lojaprado.com.br é do meu sócio; não baixa no Outlook.', { pop3_user: 'ana@lojaprado.com.br' }],
  [
    'O pop3 não baixa. Aparece: Houve um problema ao abrir a caixa no servidor. Nenhum destinatário foi aceito.',
    { error_message: 'Houve um problema ao abrir a caixa no servidor. Nenhum destinatário foi aceito.' },
  ],
  [
    'O pop3 não baixa. Aparece: Houve um problema ao abrir a caixa no servidor. O limite novo foi aceito.',
    { error_message: 'Houve um problema ao abrir a caixa no servidor.' },
  ],
  ['O Outlook não baixa. O rapaz da loja disse "vamos ver isso depois com calma".', { error_message: undefined }],
  ['O Outlook não baixa. O programa disse "agora não dá para abrir a caixa".', { error_message: 'agora não dá para abrir a caixa' }],
  ['O Outlook não baixa. Erro algum dia aparece: "conexão recusada".', { error_message: 'conexão recusada' }],
  [
    'O erro que aparece é "Nenhuma mensagem nova no servidor". O Outlook não baixa.',
    { error_message: 'Nenhuma mensagem nova no servidor' },
  ],
]

test.for(rows)('readRequest() tells what is another’s: %s', async ([body, wanted]) => {
  const stated = await read(body)
  for (const [field, value] of Object.entries(wanted)) expect({ [field]: stated[field] }).toEqual({ [field]: value })
})

test('a mailbox that was made is the one just named, not the writer’s', async () => {
  const told = 'Os candidatos dizem que o e-mail vagas@lojaprado.com.br volta. Ex.: maria@correio.com.br mandou ontem às 10h.'
  const { values } = await readBody(`${told} Detalhe: criamos essa caixa anteontem.`)
  expect(values).toMatchObject({ recipient_address: 'vagas@lojaprado.com.br' })
})
