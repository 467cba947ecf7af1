// Mails of a stranger's own order: lists counted by letters, one answer to several numbers, labels with remarks, rows with semicolons,
// versions on lines of their own, errata, requests that hold labels. A row each; a field that is undefined must state nothing.
import { expect, test } from 'vitest'
import { readBody, valuesOf } from '../read-body.ts'

const POP3 = 'Não consigo baixar por POP3.\n'

const rows: [string, Record<string, unknown>][] = [
  // Letters and Roman numerals count as figures do.
  [
    'a. MX correto e respondendo: não. Ainda aponta para mx.velha.com.br, que foi desligada\nb. porta: 995\nc. erro: "Nenhuma mensagem nova"',
    { mx_valid: 'não', pop3_port: 995, error_message: 'Nenhuma mensagem nova' },
  ],
  [
    'a) Usuário – som@lojaprado.com.br\nb) Antivírus – nenhum\nc) Firewall – o do próprio sistema, desligado',
    { pop3_user: 'som@lojaprado.com.br', antivirus: 'nenhum', firewall: 'o do próprio sistema, desligado' },
  ],
  ['I - Porta: 995\nII - IP: 201.55.71.38\nIII - Firewall: nenhum', { pop3_port: 995, public_ip: '201.55.71.38', firewall: 'nenhum' }],
  // "Por telefone" says how it was asked, and is no label.
  [
    'Segue o que pediram por telefone:\n- programa Thunderbird 115.10\n- porta 995',
    { client_software: 'Thunderbird 115.10', pop3_port: 995 },
  ],
  ['As asked by phone:\n- Thunderbird 115.10\n- port 995', { client_software: 'Thunderbird 115.10', pop3_port: 995 }],
  ['Telefone:\n11 5555 0100\nPorta:\n995', { pop3_port: 995, client_software: undefined }],
  ['A. Prado\nPorta: 995\nB. Reis é quem usa.', { pop3_port: 995 }],
  // A remark in parentheses stands between a label's name and its mark.
  [
    'Mensagem (o micro está em inglês) – The server “pop.lojaprado.com.br” rejected the password.',
    { error_message: 'The server “pop.lojaprado.com.br” rejected the password.' },
  ],
  // A version on a line of its own.
  ['Programa: Thunderbird\nVersão: 128.4.0', { client_software: 'Thunderbird 128.4.0', os_version: undefined }],
  ['Qual o programa? Outlook\nQual a versão? 2016', { client_software: 'Outlook 2016' }],
  ['Programa: Outlook\nIP: 201.55.71.38\nVersão do Outlook: 2019', { client_software: 'Outlook 2019', public_ip: '201.55.71.38' }],
  ['Programa: Outlook\nVersão do Android: 14', { client_software: 'Outlook' }],
  ['Programa: Outlook\nPorta: 995\nVersão: 3 deste formulário', { client_software: 'Outlook' }],
  ['Sistema: Windows\nVersão do sistema: 11 23H2', { os_version: 'Windows 11 23H2' }],
  ['1- Programa: Thunderbird 128\n2- Windows: 11', { os_version: 'Windows 11' }],
  // A spreadsheet's rows, saved as text.
  [
    'Campo;Valor\nPorta;110\nCripto;STARTTLS\nHost;pop.lojaprado.com.br',
    { pop3_port: 110, pop3_encryption: 'starttls', pop3_host: 'pop.lojaprado.com.br' },
  ],
  ['Porta;110', { pop3_port: undefined }],
  // Errata.
  ['Na ficha, onde está "porta 110" leia-se porta 995.', { pop3_port: 995 }],
  ['Where it says "port: 110" read port 995.', { pop3_port: 995 }],
  ['Donde dice puerto 110 debe decir puerto 995.', { pop3_port: 995 }],
  // How an account logs in is told behind its address.
  ['Caixa: pcm@lojaprado.com.br (o login é só "pcm.prado", sem arroba)', { pop3_user: 'pcm.prado' }],
  ['Conta: pcm@lojaprado.com.br (o login é o mesmo)', { pop3_user: 'pcm@lojaprado.com.br' }],
  // A questioner's own letter.
  ['Q: Port?\nA: 995\nQ: Encryption?\nA: STARTTLS', { pop3_port: 995, pop3_encryption: 'starttls' }],
  // Short labels of those who keep forms.
  [
    'tls = no\nav = none\nfw = nftables, outbound 110 open',
    { pop3_encryption: 'none', antivirus: 'none', firewall: 'nftables, outbound 110 open' },
  ],
  ['MX respondendo? não', { mx_valid: 'não' }],
  // As Portugal says it.
  ['Porto: 995\nSegurança da ligação: SSL/TLS\nNome de utilizador: ana@lojaprado.com.br', { pop3_port: 995, pop3_encryption: 'ssl_tls' }],
  // Numbers that a page's list sets in are those of lines, and no run of words.
  [
    ' 1.  Domínio pago e ativo? Sim\n 2.  MX configurado e respondendo? Não. O dig volta vazio\n 3.  Data e hora: 17/11/2026 10:00\n 4.  IP internet: 200.150.10.20\n 5.  Software: Outlook 2021\n 6.  Host: pop.lojaprado.com.br\n 7.  Usuário: ana@lojaprado.com.br\n 8.  Porta: 995\n 9.  Criptografia: SSL/TLS\n 10. Mensagem de erro: Senha incorreta. Tentei duas vezes',
    { domain_active: 'sim', mx_valid: 'não', pop3_port: 995, error_message: 'Senha incorreta.' },
  ],
  [
    '1- ativo? não sei 2- responde? não sei 3- ontem 16h30 4- 200.1.2.3 5- Outlook 2010 6- pop.lojaprado.com.br 7- ana@lojaprado.com.br 8- 995 9- ssl 10- falha no login',
    { domain_active: undefined, mx_valid: undefined, client_software: 'Outlook 2010', pop3_port: 995, error_message: 'falha no login' },
  ],
  ['O MX está correto? No painel diz que sim.', { mx_valid: 'sim' }],
]

test.for(rows)('readRequest() reads “%s”', async ([body, expected]) => {
  const values = await valuesOf(POP3 + body)
  for (const [field, value] of Object.entries(expected)) expect({ [field]: values[field] }).toEqual({ [field]: value })
})

const QUESTIONS =
  '\n\n> 1) O domínio está registrado e ativo?\n> 2) O MX está configurado e respondendo?\n> 3) Data e hora do problema\n> 4) IP internet\n> 5) Nome e versão do programa\n> 6) Host POP3\n> 7) Usuário POP3\n> 8) Porta TCP\n> 9) Tipo de criptografia\n> 10) Mensagem de erro exata'

test.for([
  '1) e 2) sim e não\n3) ontem às 16h20\n4) 187.45.201.9\n5) Outlook 2016\n6) pop.lojaprado.com.br\n7) ana@lojaprado.com.br\n8 e 9) 110, sem criptografia\n10) Não é possível abrir a conexão',
  '1 and 2: yes, no\n3: yesterday, 4:20 PM\n4: 187.45.201.9\n5: Outlook 2016\n6 & 7: pop.lojaprado.com.br / ana@lojaprado.com.br\n8 and 9: 110 / none\n10: Não é possível abrir a conexão',
])('readRequest() gives one answer to several numbers its parts: “%s”', async (answers) => {
  expect(await valuesOf(answers + QUESTIONS)).toEqual({
    domain_active: 'sim',
    mx_valid: 'não',
    occurred_at: '2026-11-17T16:20',
    public_ip: '187.45.201.9',
    client_software: 'Outlook 2016',
    pop3_host: 'pop.lojaprado.com.br',
    pop3_user: 'ana@lojaprado.com.br',
    pop3_port: 110,
    pop3_encryption: 'none',
    error_message: 'Não é possível abrir a conexão',
  })
})

test.for([
  ['Erro: não informado', undefined],
  ['Voltou algum erro? não, nada', undefined],
  ["Error: they didn't get one.", undefined],
  ['deu erro para quem mandou: 554 5.7.0 Reject, id=21840-07 - SPAM', '554 5.7.0 Reject, id=21840-07 - SPAM'],
  [
    '3- Resposta do servidor: 550 5.7.1 Message rejected due to content restrictions (score 9.4)\n4- Envio: 17/11/2026 10:02',
    '550 5.7.1 Message rejected due to content restrictions (score 9.4)',
  ],
] as const)('readRequest() takes of “%s” the error', async ([line, expected]) => {
  const { checklist, values, mentioned } = await readBody(
    `Não recebi um e-mail.\nQuem enviou: rui@fabrica.com.br\nPara quem: ana@lojaprado.com.br\nDia da tentativa: 17/11/2026\n${line}`,
  )
  expect({ checklist, error: values.error_message, mentioned }).toEqual({ checklist: 'receiving', error: expected, mentioned: [] })
})

test.for([
  [
    'Favor criar as contas abaixo e informar o custo:\nConta: a@lojaprado.com.br\nPorta que vamos usar: 995 SSL\nPrograma: Outlook 2021\nNão há problema nenhum, é só implantação.',
    undefined,
  ],
  ['Could you please create two new mailboxes for us?\nUser: jobs@lojaprado.com.br\nMail program: Thunderbird 128\nPort: 995', undefined],
  ['Necesitamos dar de alta estas casillas:\nUsuario: a@lojaprado.com.br\nServidor: pop.lojaprado.com.br\nPuerto: 995', undefined],
  ['Por favor liberem no firewall de vocês o nosso IP novo:\nIP: 189.10.20.30\nPorta: 587 e 995', undefined],
  ['Favor incluir minha conta no Outlook, não baixa nada:\nConta: a@lojaprado.com.br\nPorta: 995\nServidor: pop.lojaprado.com.br', 'pop3'],
  [
    'Podem verificar o envio para o meu cliente?\nRemetente: ana@lojaprado.com.br\nDestinatário: rui@fabrica.com.br\nData: 17/11 10h',
    'sending',
  ],
] as const)('readRequest() takes “%s” for a request or a report', async ([body, expected]) => {
  expect((await readBody(body)).checklist).toBe(expected)
})
