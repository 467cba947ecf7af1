// Sentences in which the writer goes on with himself behind what a program shows, a row each; who tries to write to him; which of two
// accounts works; when he told something before; and beside them what looks the same and is not.
import { describe, expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

/** The checklist, and the values; a field that is undefined must state nothing. */
const rows: [string, string, Record<string, unknown>][] = [
  // An error ends where the writer goes on with himself.
  [
    'no app aparece a frase O servidor não respondeu e some fui nas opções e tá assim servidor pop.lojaprado.com.br porta 995 e o tipo de segurança é SSL',
    'pop3',
    { error_message: 'O servidor não respondeu', pop3_host: 'pop.lojaprado.com.br', pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  [
    'no outlook 2019 dá o erro Falha na autenticação entrei nas configurações e está porta 995 servidor pop.lojaprado.com.br',
    'pop3',
    { error_message: 'Falha na autenticação', pop3_port: 995 },
  ],
  [
    'O Outlook 2019 não baixa, aparece: a conexão foi interrompida e o servidor fechou a sessão',
    'pop3',
    { error_message: 'a conexão foi interrompida e o servidor fechou a sessão' },
  ],
  [
    'o cliente recebeu 552 5.3.4 Message size exceeds fixed maximum message size\nele já mandou sem as fotos ontem e deu igual, é de ze@celeiro.com.br pra nossa ana@lojaprado.com.br',
    'receiving',
    { error_message: '552 5.3.4 Message size exceeds fixed maximum message size' },
  ],
  // What is announced as noted or as set is no error, and no answer to a label.
  [
    'O eM Client 10 não traz nada pelo POP. Olhei as configurações e anotei:\no servidor é pop.lojaprado.com.br, porta 995, com SSL/TLS;\no login é ana@lojaprado.com.br.',
    'pop3',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995, pop3_encryption: 'ssl_tls', pop3_user: 'ana@lojaprado.com.br' },
  ],
  [
    'O Outlook 2021 não baixa. Nas opções da conta ficou assim: servidor pop3.lojaprado.com.br, porta 110, sem criptografia. Nosso IP é 177.85.20.9.',
    'pop3',
    { pop3_host: 'pop3.lojaprado.com.br', pop3_port: 110, pop3_encryption: 'none', public_ip: '177.85.20.9' },
  ],
  // What was exchanged is the computer, not the program.
  ['Troquei de computador e o Outlook 2019 não baixa por POP', 'pop3', { client_software: 'Outlook 2019' }],
  ['Troquei o Outlook 2019 pelo Thunderbird 128, que não baixa por POP', 'pop3', { client_software: 'Thunderbird 128' }],
  // A value put right further on.
  ['O Outlook 2019 não baixa. A porta é a 110 sem nada. Correção: olhei de novo e a porta é 995 com SSL.', 'pop3', { pop3_port: 995 }],
  ['O Outlook 2019 não baixa, porta 110. Hoje vi que é 995, a 110 era do antigo servidor.', 'pop3', { pop3_port: 995 }],
  ['O Outlook 2019 não baixa, porta 110. Correção do Windows já instalei.', 'pop3', { pop3_port: 110 }],
  // Who tries to write here, and whom we try to write to.
  [
    'Tenho um hóspede que tenta nos escrever e a gente nunca recebe, ontem tentou de novo. Os outros chegam aqui no reservas@lojaprado.com.br.',
    'receiving',
    { recipient_address: 'reservas@lojaprado.com.br', attempted_on: '2026-11-17' },
  ],
  [
    'Una donante intenta escribirnos y nosotros nunca recibimos nada en ana@lojaprado.com.br, intentó ayer',
    'receiving',
    { recipient_address: 'ana@lojaprado.com.br', attempted_on: '2026-11-17' },
  ],
  [
    'A tenant tries to email us and we never get it, he tried yesterday, at ana@lojaprado.com.br',
    'receiving',
    { recipient_address: 'ana@lojaprado.com.br' },
  ],
  [
    'Tento escrever para um hóspede, rui@obra.example, e ele nunca recebe. Mandei ontem às 9h de ana@lojaprado.com.br',
    'sending',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'rui@obra.example', sent_at: '2026-11-17T09:00' },
  ],
  [
    'Um associado, rui@obra.example, nunca consegue mandar pra gente em ana@lojaprado.com.br, tentou ontem',
    'receiving',
    { sender_address: 'rui@obra.example', recipient_address: 'ana@lojaprado.com.br', attempted_on: '2026-11-17' },
  ],
  [
    'O cliente quer falar com a gente por e-mail mas tudo que mando pra rui@obra.example volta 550 user unknown',
    'sending',
    { recipient_address: 'rui@obra.example', error_message: '550 user unknown' },
  ],
  ['A gente não recebe mais e-mail no Outlook 2019 desde ontem às 9h, porta 995', 'pop3', { occurred_at: '2026-11-17T09:00' }],
  // Of two accounts the one that works is not the one in question.
  [
    'O Outlook 2019 não baixa nada da caixa vendas@lojaprado.com.br desde ontem às 9h. A minha conta, ana@lojaprado.com.br, no mesmo PC, está pegando tudo. Porta 995.',
    'pop3',
    { pop3_user: 'vendas@lojaprado.com.br' },
  ],
  [
    'O Outlook 2019 não baixa nada desde ontem às 9h, porta 995. A minha conta ana@lojaprado.com.br funciona no webmail.',
    'pop3',
    { pop3_user: 'ana@lojaprado.com.br' },
  ],
  // When something was told before is no moment of what went wrong.
  [
    'Corrigindo o que passei ontem: o horário foi 10h50 de segunda, o Outlook 2019 não baixa porta 995',
    'pop3',
    { occurred_at: '2026-11-16T10:50' },
  ],
  [
    'Conforme informei na segunda, o Outlook 2019 não baixa por pop na porta 995',
    'pop3',
    { occurred_at: undefined, client_software: 'Outlook 2019' },
  ],
  // Where he reads is no part of the app's name; a phone's model is.
  ['Uso o app do Gmail, no celular, e desde domingo às 10h a conta não baixa por pop', 'pop3', { client_software: 'app do Gmail' }],
  [
    'Uso o app do Gmail e a conta não baixa por pop. O android é 14',
    'pop3',
    { client_software: 'app do Gmail (android 14)', os_version: 'android 14' },
  ],
  // Read in a browser, or by another program, the telephone's system is none of its.
  ['Uso o Gmail e a conta não baixa por pop. O celular tem android 14', 'pop3', { client_software: 'Gmail' }],
  // Hours without a mark, right behind their day.
  ['Desde ontem umas 8 o Outlook 2019 não baixa nada', 'pop3', { occurred_at: '2026-11-17T08:00' }],
  ['Since this morning around 9 my Thunderbird 128.4 downloads nothing over POP', 'pop3', { occurred_at: '2026-11-18T09:00' }],
  ['Ontem umas 8 mensagens não chegaram no Outlook 2019', 'pop3', { occurred_at: '2026-11-17' }],
  [
    'mandei segunda 10 e pouco da manha do nosso email loja@lojaprado.com.br pro rui@obra.example e voltou 550 user unknown',
    'sending',
    { sent_at: '2026-11-16T10:00' },
  ],
  [
    'Configurei a conta no Outlook novo e no teste aparece: "O servidor não respondeu". Fiz isso às 16h de terça. Porta 995 pop.',
    'pop3',
    { occurred_at: '2026-11-17T16:00' },
  ],
  ['O Outlook 2019 não baixa por pop e já deu erro às 16h de quarta vez', 'pop3', { occurred_at: undefined }],
  // What is excepted from a denial is what there is.
  ['Outlook 2019 não baixa por pop. Windows 11; uso o antivírus do Windows.', 'pop3', { antivirus: 'antivírus do Windows' }],
  ['Outlook 2019 não baixa por pop, nao tem antivirus so o defender do windows', 'pop3', { antivirus: 'defender do windows' }],
  ['Outlook 2019 não baixa por pop. Não temos antivírus. O Defender foi desligado.', 'pop3', { antivirus: 'Não temos antivírus' }],
  // The writer's next line, with no blank line between.
  [
    'mandei pro rui@fabrica.com.br\nvoltou isso\n550 5.7.23 The message was rejected because of Sender Policy Framework violation\nfoi hj cedo\nme ajuda',
    'sending',
    { error_message: '550 5.7.23 The message was rejected because of Sender Policy Framework violation', sent_at: '2026-11-18' },
  ],
  [
    'mandei pro rui@fabrica.com.br e volta\n554 5.7.1 Service unavailable; Client host blocked using some blocklist service somewhere\nera umas 9h10 de hoje',
    'sending',
    {
      error_message: '554 5.7.1 Service unavailable; Client host blocked using some blocklist service somewhere',
      sent_at: '2026-11-18T09:10',
    },
  ],
  [
    'I sent a mail to rui@fabrica.com.br and it bounces\n550 5.7.23 The message was rejected because of Sender Policy Framework violation\nit was this morning at 9',
    'sending',
    { error_message: '550 5.7.23 The message was rejected because of Sender Policy Framework violation', sent_at: '2026-11-18T09:00' },
  ],
  [
    'pop nao puxa\nmsg: Server pop.lojaprado.com.br has disconnected. The server may have gone down\nwin10',
    'pop3',
    { error_message: 'Server pop.lojaprado.com.br has disconnected. The server may have gone down', os_version: 'win10' },
  ],
  // What was before holds no more, but for the clock.
  ['o pop nao baixa, na 110 era antes, agora e 995. era umas 9h de hoje', 'pop3', { pop3_port: 995, occurred_at: '2026-11-18T09:00' }],
  // An answer's mark without a colon.
  ['meu pop nao baixa\n- Usuário\nR. tania\n- Porta\nR. 995', 'pop3', { pop3_user: 'tania', pop3_port: 995 }],
  // Mail that is not fetched is no message of an error.
  ['O programa não trouxe uma única mensagem pelo pop3 e não mostra por quê.', 'pop3', { error_message: undefined }],
  [
    'O Outlook 2019 não traz mensagem de erro nenhuma, só não baixa o pop.',
    'pop3',
    { error_message: 'não traz mensagem de erro nenhuma, só não baixa o pop' },
  ],
  // A Mac's system by its name alone; a street may have that name.
  ['O e-mail não baixa por pop no Mail do Mac. Ventura 13.6.', 'pop3', { os_version: 'Ventura 13.6' }],
  [
    'O POP parou. A frase é: O servidor não pode ser contatado na porta 110. Verifique a conexão de rede. Tem a 110 lá mesmo, sem marcar "Usar TLS/SSL".',
    'pop3',
    {
      error_message: 'O servidor não pode ser contatado na porta 110. Verifique a conexão de rede.',
      pop3_port: 110,
      pop3_encryption: 'none',
    },
  ],
  ['O e-mail não baixa por pop. Moro na Rua Ventura 13, apto 2.', 'pop3', { os_version: undefined }],
]

describe('readRequest()', () => {
  test.for(rows)('readRequest() reads “%s” as %s', async ([body, checklist, expected]) => {
    const read = await readBody(body)
    expect(read.checklist).toBe(checklist)
    for (const [field, value] of Object.entries(expected)) {
      if (value === undefined) expect(read.values).not.toHaveProperty(field)
      else expect(read.values[field]).toEqual(value)
    }
  })
})
