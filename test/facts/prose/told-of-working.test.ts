// Settings of what works told beside those of what fails, a row each: another person's, another room's, one's own where somebody else's is
// the one in question; and beside them what sounds alike and is the one that fails. A field that is undefined must state nothing.
import { expect, test } from 'vitest'
import { isOfWorking } from '../../../src/facts/prose/told-of-working.ts'
import { valuesOf } from '../read-body.ts'

const rows: [string, Record<string, unknown>][] = [
  // What works, in its own sentence.
  [
    'Meu POP parou ontem às 10h. O da portaria (um notebook com Outlook 2019) continua recebendo numa boa, mas ele usa outra conta, a portaria@lojaprado.com.br na porta 995. O tablet usa o K-9 Mail 6.603, porta 110, STARTTLS.',
    { client_software: 'K-9 Mail 6.603', pop3_port: 110, pop3_user: undefined, pop3_encryption: 'starttls' },
  ],
  // Of two accounts what stands in brackets behind each, or which is the only one.
  [
    'Tenho ana@lojaprado.com.br (Thunderbird, IMAP, ok) e bar@lojaprado.com.br (POP na 110) e só o segundo dá erro. O pop não baixa.',
    { pop3_user: 'bar@lojaprado.com.br' },
  ],
  ['O pop não baixa. Uso ana@lojaprado.com.br (funcionando) e bar@lojaprado.com.br (não baixa).', { pop3_user: 'bar@lojaprado.com.br' }],
  // What is said of a bracket is said of what stands in it.
  [
    'No celular (Android 13, app Gmail, IMAP) recebe tudo. No PC (Windows 7, Outlook 2007, POP) não.',
    { client_software: 'Outlook 2007', os_version: 'Windows 7' },
  ],
  // Of two the one is called by how it does.
  [
    'O pop não baixa numa das contas. As duas estão em mail.lojaprado.com.br; a boa usa 995 SSL/TLS e a minha está na 110 com STARTTLS.',
    { pop3_port: 110, pop3_encryption: 'starttls', pop3_host: 'mail.lojaprado.com.br' },
  ],
  ['O pop não baixa. A que funciona usa 995 com SSL e a outra está na 110 sem criptografia.', { pop3_port: 110, pop3_encryption: 'none' }],
  ['O pop não baixa. A boa notícia é que o webmail abre. A porta está na 995.', { pop3_port: 995 }],
  [
    'No celular do meu marido o e-mail entra. No meu computador, Outlook 2013, o pop não baixa. Ele usa imap.lojaprado.com.br 993 e eu pop.lojaprado.com.br, 995, SSL.',
    { client_software: 'Outlook 2013', pop3_host: 'pop.lojaprado.com.br', pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  // What worked before, on the old one.
  [
    'No celular novo o app K-9 Mail 6.804 não puxa por pop. No velho puxava direitinho na porta 110, sem segurança nenhuma. No novo eu botei 995 com SSL.',
    { client_software: 'K-9 Mail 6.804', pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  ['O pop não baixa no velho. No velho a porta é 110 e nunca baixava direito.', { pop3_port: 110 }],
  // A system goes with the program that it is told beside.
  [
    'Na minha máquina (Windows 10, Outlook 2016) baixa. Na da Paula (Windows 11, Outlook 2019) não baixa pelo pop desde quarta.',
    { client_software: 'Outlook 2019', os_version: 'Windows 11' },
  ],
  [
    'Meu POP não baixa. Trocamos o computador (era Windows 7 com Outlook 2010) por um com Windows 11 e Outlook 2021.',
    { client_software: 'Outlook 2021', os_version: 'Windows 11' },
  ],
  [
    'O POP da estação 7 parou. Programa usado: The Bat! 11.0.4, pop3.lojaprado.com.br, 110/TCP. A máquina vizinha, a 8 (The Bat! 9.5, porta 995), não dá problema.',
    { client_software: 'The Bat! 11.0.4', pop3_port: 110 },
  ],
  [
    'POP não baixa no notebook, Thunderbird 115, porta 995. O computador da recepção funciona normal com Outlook 2016 na porta 110.',
    { client_software: 'Thunderbird 115', pop3_port: 995 },
  ],
  [
    'O Outlook do meu sócio sincroniza bem na porta 995; o meu, Outlook 2013, caiu hoje às 8h, o POP não baixa.',
    { client_software: 'Outlook 2013', pop3_port: undefined },
  ],
  [
    'Uso o Outlook 2016 (porta 995, SSL) e o POP não baixa. O dos meus funcionários tá tudo normal, é Thunderbird 115 na 110 sem SSL.',
    { client_software: 'Outlook 2016', pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  [
    'POP parado. Windows 7, Outlook 2010, porta 110. A máquina nova da sala de reunião, Windows 11 com Outlook 2021, baixa tudo certinho.',
    { client_software: 'Outlook 2010', pop3_port: 110, os_version: 'Windows 7' },
  ],
  [
    'Meu POP parou. O outro computador, com Windows 10 e Outlook 2016 na 995, recebe normalmente; este aqui é Windows 7 com Thunderbird 52.9 na 110.',
    { client_software: 'Thunderbird 52.9', pop3_port: 110, os_version: 'Windows 7' },
  ],
  [
    'Meu POP parou. Na outra conta, vendas@lojaprado.com.br, entra tudo normal. A que não entra é compras@lojaprado.com.br, porta 995.',
    { pop3_user: 'compras@lojaprado.com.br', pop3_port: 995 },
  ],
  [
    "POP3 on the shop laptop stopped: Thunderbird 128.2, port 110. My husband's laptop works fine with Outlook 2019 on port 995.",
    { client_software: 'Thunderbird 128.2', pop3_port: 110 },
  ],
  [
    'No baja el correo por POP. Uso Thunderbird 128.2, puerto 110. El de mi hermana funciona bien con Outlook 2019 en el puerto 995.',
    { client_software: 'Thunderbird 128.2', pop3_port: 110 },
  ],
  // The only port of the letter is the other's.
  [
    'POP não baixa. Uso Outlook 2013. A porta eu não achei.\n\nObs.: o rapaz do lado, o Jorge, usa a mesma internet e o Outlook 2010\ndele está normal na 110.',
    { client_software: 'Outlook 2013', pop3_port: undefined },
  ],
  // One's own works, told in the sentence behind.
  [
    'São dois computadores com POP.\n\nO meu (Lídia): Outlook 2021, pop.lojaprado.com.br, porta 995 com SSL. Esse funciona, recebo tudo.\n\nO do Otávio (vendas): é esse que não recebe. O dele é o Outlook 2010, o servidor está mail.lojaprado.com.br e a porta 110.',
    { client_software: 'Outlook 2010', pop3_host: 'mail.lojaprado.com.br', pop3_port: 110, pop3_encryption: undefined },
  ],
  // The one that fails, though it is somebody's and something about it is well.
  [
    'Meu pai usa o Outlook 2010, porta 110. A internet dele está boa, mas o POP não baixa nada.',
    { client_software: 'Outlook 2010', pop3_port: 110 },
  ],
  [
    'O computador da minha esposa está com Outlook 2021, porta 995. Está tudo certo com a internet, mas o POP parou de baixar.',
    { client_software: 'Outlook 2021', pop3_port: 995 },
  ],
  [
    'O computador da loja parou de baixar pelo POP. Ele tem o Outlook 2016, porta 995. O de casa está ok.',
    { client_software: 'Outlook 2016', pop3_port: 995 },
  ],
  [
    'O do escritório é Outlook 2016, porta 995, SSL. Ele liga normal, abre o programa, mas no POP não entra nada.',
    { client_software: 'Outlook 2016', pop3_port: 995 },
  ],
  ['Meu POP parou. Uso Outlook 2016. No computador da minha filha funciona com a mesma porta 995.', { pop3_port: 995 }],
  // Of two told side by side the one that does not.
  [
    'Meu POP parou. Tenho duas contas no programa: notas@lojaprado.com.br funciona, compras@lojaprado.com.br não.',
    { pop3_user: 'compras@lojaprado.com.br' },
  ],
  ["My POP stopped. sales@lojaprado.com.br works fine, ana@lojaprado.com.br doesn't.", { pop3_user: 'ana@lojaprado.com.br' }],
  ['Meu POP parou. vendas@lojaprado.com.br não baixa, mas ana@lojaprado.com.br baixa normal.', { pop3_user: 'vendas@lojaprado.com.br' }],
  // What was used before.
  [
    'Não baixa o POP. Eu usava o Outlook 2010 na 110 e agora estou com o Thunderbird 128.3 na 995 com SSL.',
    { client_software: 'Thunderbird 128.3', pop3_port: 995 },
  ],
  [
    'Não baixa o POP: antes era Windows 7 com Outlook 2010, agora é Windows 11 com Outlook 2021.',
    { client_software: 'Outlook 2021', os_version: 'Windows 11' },
  ],
  [
    'Micro 1 (recepção): Outlook 2016, conta recepcao@lojaprado.com.br, funciona.\nMicro 2 (meu): Outlook 2019, conta ana@lojaprado.com.br, não baixa.\nOs dois em pop.lojaprado.com.br 995 SSL.',
    { client_software: 'Outlook 2019', pop3_user: 'ana@lojaprado.com.br', pop3_port: 995 },
  ],
  ['PC 1: Outlook 2016 não baixa pelo POP. Porta 995. O envio funciona normal.', { client_software: 'Outlook 2016', pop3_port: 995 }],
  ['Computador 2: Thunderbird 128, POP na porta 110, não baixa.', { os_version: undefined }],
  ['Meu POP parou. O servidor era pop.lojaprado.com.br e agora dá erro, porta 995.', { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995 }],
  [
    'Meu POP não baixa no tablet. No PC da copa, que é Windows 11 com Outlook 2021 e Kaspersky, entra tudo. O tablet é Android 12 com K-9 6.8.',
    { client_software: 'K-9 6.8', os_version: 'Android 12', antivirus: undefined },
  ],
  [
    'O POP3 da recepção funciona (Outlook 2021, porta 995, SSL), o do caixa não baixa: Outlook 2016, porta 110.',
    { client_software: 'Outlook 2016', pop3_port: 110, pop3_encryption: undefined },
  ],
  [
    'Escrevo do meu porque o do seu Ildo está parado; o meu (Thunderbird 140.5) não tem problema. No computador dele tem o Foxmail 7.2.25, não baixa nada do pop.lojaprado.com.br na porta 995.',
    { client_software: 'Foxmail 7.2.25' },
  ],
  [
    'Meu Outlook não funciona (Outlook 2019, porta 995) desde ontem às 9h, no celular está ok.',
    { client_software: 'Outlook 2019', pop3_port: 995 },
  ],
  // Told as the writer's own.
  ['O POP não abre só no tablet, que usa a pedidos@lojapradosul.com.br.', { pop3_user: 'pedidos@lojapradosul.com.br' }],
  [
    'Meu POP parou. Minha prima usa prima@lojapradosul.com.br. O meu e-mail é zilda@lojapradosul.com.br',
    { pop3_user: 'zilda@lojapradosul.com.br' },
  ],
  ['Only the laptop fails over POP3, which uses sales@blueharbor.com.br', { pop3_user: 'sales@blueharbor.com.br' }],
  // the webmail's account is the program's
  ['O Outlook não baixa, mas o webmail funciona (usuário ana@lojaprado.com.br).', { pop3_user: 'ana@lojaprado.com.br' }],
  // The writer's own computer works, somebody else's does not.
  [
    'O Thunderbird da recepção parou de baixar. No meu notebook (Windows 11) está normal, no dela é Windows 10.',
    { os_version: 'Windows 10' },
  ],
  [
    'O Outlook 2016 da Bia não recebe. O meu notebook, com Windows 11 e Outlook 2021, recebe tudo certinho.',
    { client_software: 'Outlook 2016', os_version: undefined },
  ],
  [
    "My colleague's Outlook 2016 won't download mail. On my laptop (Windows 11) it works fine, hers is Windows 10.",
    { client_software: 'Outlook 2016', os_version: 'Windows 10' },
  ],
  [
    'El Outlook de mi socia dejó de bajar. En mi notebook (Windows 11) anda bien, la de ella tiene Windows 10.',
    { os_version: 'Windows 10' },
  ],
  // It fails on the writer's own.
  ['O Outlook 2016 não baixa no meu notebook (Windows 11), no celular está normal.', { os_version: 'Windows 11' }],
  ['No meu computador, Windows 10, o Outlook 2019 parou de receber, no da Bia está normal.', { os_version: 'Windows 10' }],
  ['Meu Outlook não baixa. O meu computador é Windows 10 e está tudo atualizado.', { os_version: 'Windows 10' }],
  ['O Outlook do Beto não recebe, e no meu computador (Windows 10) também parou.', { os_version: 'Windows 10' }],
  // What works is the network.
  [
    'O POP não baixa. O menino do provedor veio aqui e disse que a internet tá boa e que o número do IP é 45.70.8.121. Ele mexeu no Thunderbird.',
    { public_ip: '45.70.8.121', client_software: 'Thunderbird' },
  ],
  // Of two accounts the one that is said to fail, since when between.
  [
    'Tenho duas contas no Thunderbird: ana@lojaprado.com.br, que baixa sem problema, e oficina@lojaprado.com.br, que desde sábado (14/11, 9h20 da manhã) devolve erro de POP.',
    { pop3_user: 'oficina@lojaprado.com.br' },
  ],
  [
    'O POP parou. Uso ana@lojaprado.com.br, que baixa no Thunderbird, e oficina@lojaprado.com.br, que desde sábado está comigo.',
    { pop3_user: 'ana@lojaprado.com.br' },
  ],
  // By the place where it stands, told elsewhere.
  [
    'No balcão, o Outlook 2019 baixa tudo normal. Já na cozinha é um Outlook 2010 que desde ontem acusa "O logon falhou". A do balcão está na 995 com SSL; a da cozinha está na 110 e sem criptografia.',
    { client_software: 'Outlook 2010', pop3_port: 110, pop3_encryption: 'none' },
  ],
  [
    'Na recepção recebe tudo normal, na gerência não baixa nada. O da recepção usa a porta 110, o da gerência usa a 995.',
    { pop3_port: 995 },
  ],
  ['No balcão baixa tudo normal, mas trava o dia inteiro. O do balcão usa a porta 110.', { pop3_port: 110 }],
  ['Na cozinha o POP não baixa. A da cozinha está na 995 com SSL; a do balcão está na 110.', { pop3_port: 995 }],
]

test.for(rows)('readRequest() reads %j', async ([body, expected]) => {
  const values = await valuesOf(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})

test('isOfWorking() is true inside what is told of the one that works, and nowhere else', () => {
  const text = 'o da portaria usa a 995 e recebe tudo. o meu usa a 110 e nao recebe.'
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  expect(isOfWorking(text, spanOf('995'))).toBe(true)
  expect(isOfWorking(text, spanOf('110'))).toBe(false)
})
