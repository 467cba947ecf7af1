// Mails in which somebody passes on what others wrote: forwarded letters, pasted chats, a program's report. A row each: what the newest letter
// and the one below it tell together, and beside them mails whose words only resemble these.
import { describe, expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const FORWARDED = (from: string, body: string): string =>
  `---------- Forwarded message ---------\nDe: ${from}\nDate: ter., 17 de nov. de 2026 às 09:14\nSubject: Re: pedido\nTo: Ana Prado <ana@lojaprado.com.br>\n\n\n${body}`

type Row = [string, string, Record<string, unknown>]

const acrossLetters: Row[] = [
  [
    'of one day the newer letter has the hour, however loosely it is told',
    `Eu mandei sim, do meu email ana@lojaprado.com.br pro compras@superlima.com.br, na segunda 16/11 às 15h12, tá nos enviados.\n\n${FORWARDED('Compras <compras@superlima.com.br>', 'Até agora não recebi a tabela que você disse que mandou na segunda.')}`,
    { sent_at: '2026-11-16T15:12' },
  ],
  [
    'the writer’s own mail is told beside a colleague’s',
    `Nem eu (ana@lojaprado.com.br) nem a Bia conseguimos mandar para obras@prefsul.go.gov.br. O meu foi hoje às 9h30.\n\n${FORWARDED('Bia <bia@lojaprado.com.br>', 'Comigo também não vai, mandei agora 11:40 e voltou.')}`,
    { sent_at: '2026-11-18T09:30' },
  ],
  [
    'who signs with her address below her name states none beside the letter that tells one',
    `Bom dia, verifiquem para o professor, por gentileza. Segue o e-mail dele.\n\nAna Prado - Administração\nana@lojaprado.com.br\n\n${FORWARDED('Heitor Lins <heitor@lojaprado.com.br>', 'A comissão (inscricoes@congresso.org.br) me mandou a confirmação dia 16/11 e ela não chegou no heitor@lojaprado.com.br.')}`,
    { sender_address: 'inscricoes@congresso.org.br', recipient_address: 'heitor@lojaprado.com.br' },
  ],
  [
    'an address below a line that ends as a sentence is told',
    `Corrigindo, não chegou foi neste endereço.\nana@lojaprado.com.br\n\n${FORWARDED('Bia <bia@lojaprado.com.br>', 'O contador (jairo@contas.com.br) mandou dia 16/11 e não chegou no bia@lojaprado.com.br.')}`,
    { recipient_address: 'ana@lojaprado.com.br' },
  ],
  [
    'a signed address is still the sender where nothing else is told',
    'Mandei ontem às 10h para rui@gmail.com e voltou "550 5.1.1 user unknown".\n\nAna Prado\nana@lojaprado.com.br',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'rui@gmail.com' },
  ],
]

const whoGetsWhat: Row[] = [
  [
    'what others do not get is told with where it should have come',
    'Atendo o hospital. Eles não recebem os e-mails de laudos@imagem.com.br no diretoria@hospital.com.br, o de hoje não entrou.',
    { sender_address: 'laudos@imagem.com.br', recipient_address: 'diretoria@hospital.com.br' },
  ],
  [
    'they do not get mail from one address at another, in English',
    "They don't get the reports from lab@imaging.com at board@hospital.com since yesterday.",
    { sender_address: 'lab@imaging.com', recipient_address: 'board@hospital.com' },
  ],
  [
    'what somebody uses whose answers do not come is the sender',
    'Eu é que não recebo as respostas dele. Ele usa jairo@jcontas.com.br e responde no ana@lojaprado.com.br. A última foi dia 13/11.',
    { sender_address: 'jairo@jcontas.com.br', recipient_address: 'ana@lojaprado.com.br' },
  ],
  [
    'what somebody uses who gets no mail of ours is the recipient',
    'Meu contador não recebe o que mando. Ele usa jairo@jcontas.com.br. Mandei do ana@lojaprado.com.br ontem às 10h.',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'jairo@jcontas.com.br' },
  ],
]

const pop3: Row[] = [
  [
    'two accounts told each with whose it is are two',
    'São duas contas que não baixam no Outlook 2021: a minha, ana@lojaprado.com.br, e a do meu sócio, rui@lojaprado.com.br. Porta 995.',
    { pop3_user: ['ana@lojaprado.com.br', 'rui@lojaprado.com.br'] },
  ],
  [
    'so are two of which it is said what they do',
    'A minha conta ana@lojaprado.com.br e a do caixa, caixa@lojaprado.com.br, pararam de baixar no Thunderbird 115 ontem às 16h.',
    { pop3_user: ['ana@lojaprado.com.br', 'caixa@lojaprado.com.br'] },
  ],
  [
    'of one account beside another that is only named there is one',
    'Minha conta POP ana@lojaprado.com.br não baixa no Outlook 2021, e a do meu sócio, rui@lojaprado.com.br, baixa normal.',
    { pop3_user: 'ana@lojaprado.com.br' },
  ],
  [
    'how many messages a program fetched is no error',
    'Olha o relatório do coletor:\n\nFetchmail 6.4.39\nServidor: pop.lojaprado.com.br\nResultado: FALHA\nfetchmail: Authorization failure on ana@lojaprado.com.br\nMensagens coletadas: 0',
    { error_message: 'fetchmail: Authorization failure on ana@lojaprado.com.br' },
  ],
  [
    'nor is it that none came',
    'O Outlook 2019 não baixa do POP e mostra "Não foi possível conectar ao servidor".\nMensagens recebidas: nenhuma desde ontem',
    { error_message: 'Não foi possível conectar ao servidor' },
  ],
  [
    'messages that are told in words below such a label are',
    'O Outlook 2019 não baixa do POP.\nMensagens de erro: 0x800CCC0E não foi possível conectar ao servidor',
    { error_message: '0x800CCC0E não foi possível conectar ao servidor' },
  ],
  [
    'what the writer asks us in the next line is no part of the error',
    'Meu pop parou hoje às 10h, aparece essa tela aqui no programa: Mensagem do servidor POP3: -ERR [AUTH] Username or password incorrect\nvc pode ver pra mim? tenho boleto pra pagar',
    { error_message: 'Mensagem do servidor POP3: -ERR [AUTH] Username or password incorrect' },
  ],
  [
    'a rule for what passes belongs to the firewall',
    'Outlook 2021 não baixa do POP, porta 995 (o firewall é um pfSense, regra liberada).',
    { firewall: 'pfSense, regra liberada', pop3_port: 995 },
  ],
  [
    'an error that was broken at the column goes on, however short its line',
    'Bom dia, nosso Thunderbird 128.4 não baixa as mensagens da conta\nana@lojaprado.com.br desde 17/11 às 18:20.\nErro: Não foi possível conectar ao servidor\npop.lojapradomateriais.com.br; a conexão foi recusada.\nIP 201.17.88.140',
    {
      error_message: 'Não foi possível conectar ao servidor pop.lojapradomateriais.com.br; a conexão foi recusada.',
      public_ip: '201.17.88.140',
    },
  ],
  [
    'a short line below which another matter begins is whole',
    'Outlook 2019 não baixa do POP.\nErro: conexão recusada\npop.lojaprado.com.br porta 995 SSL',
    { error_message: 'conexão recusada', pop3_host: 'pop.lojaprado.com.br', pop3_port: 995 },
  ],
]

const days: Row[] = [
  [
    'a day told twice with its part between',
    'O POP não baixa no Outlook 2019.\nData e hora: hoje cedo, 18/11 às 7:45',
    { occurred_at: '2026-11-18T07:45' },
  ],
  [
    'so does one in brackets',
    'O POP não baixa no Outlook 2019.\nData e hora: ontem de tarde (17/11), 3h30',
    { occurred_at: '2026-11-17T15:30' },
  ],
  [
    'a night counts for the hour behind',
    'O POP não baixa no Outlook 2019.\nData e hora: ontem à noite, 17/11, 9h15',
    { occurred_at: '2026-11-17T21:15' },
  ],
  [
    'two days with a part between are two',
    'O POP não baixa no Outlook 2019.\nData e hora: ontem à noite, 18/11 às 8h continuou',
    { occurred_at: '2026-11-17' },
  ],
]

const hours: Row[] = [
  [
    'an hour right behind the part of a day',
    'O Outlook 2010 não baixa do POP desde ontem de manhã 7h.',
    { occurred_at: '2026-11-17T07:00' },
  ],
  ['how long it lasted is no hour', 'O Outlook 2010 não baixa do POP, hoje 3h parado.', { occurred_at: '2026-11-18' }],
  ['nor is it behind the part of a day', 'O Outlook 2010 não baixa do POP. Ontem de manhã 2h sem e-mail.', { occurred_at: '2026-11-17' }],
  ['a zone behind the hour', 'O Outlook 2010 não baixa do POP desde ontem 15h de Brasília.', { occurred_at: '2026-11-17T15:00' }],
  [
    'lunchtime makes an hour one of the afternoon',
    "Outlook 2021 won't download my mail over POP3 since lunchtime today, about 1:15.",
    { occurred_at: '2026-11-18T13:15' },
  ],
]

const tales: Row[] = [
  [
    'what a customer told is told, whatever names it',
    'Descrição do cliente:\n"A Receita manda e-mail de aviso@receita.com.br para lume@lume.com.br e não chega, a última tentativa foi dia 14/11. Sem erro."\n\nNossas ações:\n18/11 09:10 - verificada caixa de spam: nada',
    { sender_address: 'aviso@receita.com.br', recipient_address: 'lume@lume.com.br', attempted_on: '2026-11-14' },
  ],
  [
    'what the customer wrote stands behind a label of its own',
    'O cliente escreveu:\nA Receita manda e-mail de aviso@receita.com.br para lume@lume.com.br e não chega desde 14/11.',
    { sender_address: 'aviso@receita.com.br', recipient_address: 'lume@lume.com.br' },
  ],
  [
    'a customer’s contact is none of the addresses',
    'Cliente: Ótica Lume\nContato do cliente: sabrina@gmail.com\nA Receita manda e-mail de aviso@receita.com.br para lume@lume.com.br e não chega desde 14/11.',
    { sender_address: 'aviso@receita.com.br', recipient_address: 'lume@lume.com.br' },
  ],
  [
    'an error that a user told begins like one',
    'O POP não baixa. O usuário relatou: "Não foi possível conectar ao servidor pop.lojaprado.com.br".',
    { error_message: 'Não foi possível conectar ao servidor pop.lojaprado.com.br' },
  ],
  [
    'an error told in two goes is what is shown',
    'O Outlook 2010 não baixa do POP, fala que a senha tá errada, fica aparecendo: Login no servidor pop.lojaprado.com.br falhou.',
    { error_message: 'Login no servidor pop.lojaprado.com.br falhou.' },
  ],
]

const quoted: Row[] = [
  [
    'a quotation that names nobody, announced as a colleague’s, is told',
    'Segue o que a Rita da contabilidade relatou:\n\n> O Outlook 2013 parou ontem 14h10, aparece "Falha na autenticação".\n> minha conta é rita@lojaprado.com.br\n\nO servidor POP é pop.lojaprado.com.br porta 110.',
    { occurred_at: '2026-11-17T14:10', client_software: 'Outlook 2013', error_message: 'Falha na autenticação', pop3_port: 110 },
  ],
  [
    'what the desk wrote states nothing, however it is announced',
    'O Outlook 2019 não baixa do POP, porta 110. Vocês me responderam assim:\n\n> Use o servidor pop.provedor.example, porta 995\n\nNão resolveu.',
    { pop3_port: 110 },
  ],
]

const mended: Row[] = [
  [
    'where one was written another is to be read',
    'Mandei ontem 10h de ana@lojaprado.com.br para grupo@viaje.com.br e voltou.\n\nOnde escrevi grupo@viaje.com.br leia-se grupos@viaje.com.br',
    { recipient_address: 'grupos@viaje.com.br' },
  ],
  ['so of a port', 'O Outlook 2010 não baixa do POP, uso a porta 995.\nOnde escrevi 995 leia-se 110.', { pop3_port: 110 }],
  [
    'where something is written to read it up is no slip',
    'O Outlook 2010 não baixa do POP, porta 995. Onde escrevi o servidor dá pra ler pop.lojaprado.com.br.',
    { pop3_port: 995 },
  ],
]

const chats: Row[] = [
  [
    'who has a small word in his name speaks, and a bare “qual email?” says nothing of its part',
    'A cliente fica me cobrando o contrato e eu já mandei. Olha o zap dela:\n\n17/11/2026 11:31 - Dani Noiva: amiga cadê o contrato??\n17/11/2026 11:32 - Flor de Lis: mandei ontem 20:15 no seu email\n17/11/2026 11:34 - Dani Noiva: qual email?\n17/11/2026 11:34 - Flor de Lis: dani27@correio.com\n17/11/2026 11:36 - Dani Noiva: não chegou nada\n\nMeu email de envio é o ana@lojaprado.com.br.',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'dani27@correio.com' },
  ],
  [
    'the version asked for in a chat is that of the program named before',
    'Colo a conversa com o técnico, o pop não baixa:\n\n[17/11/2026 14:02] Marcos: qual programa vc usa ai?\n[17/11/2026 14:03] Ana de Souza: thunderbird\n[17/11/2026 14:05] Marcos: vê em ajuda > sobre qual a versão\n[17/11/2026 14:07] Ana de Souza: 128.5.0esr\n[17/11/2026 14:07] Marcos: qual o sistema?\n[17/11/2026 14:08] Ana de Souza: windows 10',
    { client_software: 'thunderbird 128.5.0esr' },
  ],
  [
    'another thing’s version asked for is none of the program’s',
    'Colo a conversa com o técnico, o pop não baixa:\n\n[17/11/2026 14:02] Marcos: qual programa vc usa ai?\n[17/11/2026 14:03] Ana de Souza: thunderbird\n[17/11/2026 14:05] Marcos: e qual a versão do windows?\n[17/11/2026 14:07] Ana de Souza: 10',
    { client_software: 'thunderbird' },
  ],
]

describe.for<[string, Row[]]>([
  ['across letters', acrossLetters],
  ['who gets what', whoGetsWhat],
  ['settings and errors', pop3],
  ['days', days],
  ['hours', hours],
  ['tales', tales],
  ['quotations', quoted],
  ['what is put right', mended],
  ['chats', chats],
])('through others, %s', ([, rows]) => {
  test.for(rows)('readRequest() reads: %s', async ([, body, expected]) => {
    const { values } = await readBody(body)
    expect(values).toMatchObject(expected)
  })
})
