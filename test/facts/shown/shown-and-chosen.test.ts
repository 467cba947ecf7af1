// What a program shows beside what is set in it, a row each: a setting read out is no error, of options only the chosen one is set, a
// dialog goes on over lines that look like labels, a log's line is an error; names people call programs by; what is recommended, refused or
// said not to be it. A field that is undefined must state nothing.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const rows: [string, Record<string, unknown>][] = [
  // A setting that is read out.
  [
    'My POP mail stopped. The security policy reads "Force usage of SSL/TLS (legacy)". It pops up with: "Receiving failed. The remote certificate is invalid."',
    { pop3_encryption: 'ssl_tls', error_message: 'Receiving failed. The remote certificate is invalid.' },
  ],
  [
    'Meu POP parou. Em segurança aparece "Usar STARTTLS, se disponível". O erro é "Conexão recusada pelo servidor".',
    { pop3_encryption: 'starttls', error_message: 'Conexão recusada pelo servidor' },
  ],
  [
    'No baja el correo por POP. Donde habla de conexión cifrada dice\nSSL. La IP que me dio el sitio es 191.6.44.120',
    { pop3_encryption: 'ssl_tls', public_ip: '191.6.44.120', error_message: undefined },
  ],
  ['Meu POP parou. O erro fala da segurança: "Handshake SSL falhou".', { error_message: 'Handshake SSL falhou' }],
  // Of options the chosen one.
  [
    'Meu POP não baixa. Em segurança tem três opções que é nenhum SSL e STARTTLS e no meu tá marcado o STARTTLS e a porta tá 110',
    { pop3_encryption: 'starttls', pop3_port: 110 },
  ],
  ['Meu POP não baixa. As opções são Nenhuma, STARTTLS e SSL/TLS e está em SSL/TLS.', { pop3_encryption: 'ssl_tls' }],
  ['Meu POP não baixa. Dá pra escolher entre nenhuma, SSL e STARTTLS; o que está marcado é STARTTLS.', { pop3_encryption: 'starttls' }],
  // None, in the words of people.
  ['POP NAO BAIXA. PORTA 110 CRIPTOGRAFIA NAO USA', { pop3_port: 110, pop3_encryption: 'none' }],
  ['Meu POP não baixa. Porta 110, segurança não tem', { pop3_encryption: 'none' }],
  ['Meu POP não baixa. Porta 110, sem conexão segura.', { pop3_encryption: 'none' }],
  ['Meu POP não baixa. Não tem nada marcado de conexão criptografada.', { pop3_encryption: 'none' }],
  ['Meu POP não baixa. Porta: 110\nSegurança: nenhuma (a caixinha do SSL está sem o tique)', { pop3_encryption: 'none' }],
  ['Meu POP não baixa. Porta: 995\nSegurança: nenhuma, minto, SSL', { pop3_encryption: 'ssl_tls' }],
  ['Meu POP não baixa. A segurança não tem problema, é SSL', { pop3_encryption: 'ssl_tls' }],
  // A dialog's list over two lines, a log's line.
  [
    'MEU POP NAO BAIXA\n\nO ERRO E ESSE: O SERVIDOR ENCERROU A CONEXAO INESPERADAMENTE. CONTA:\nOFICINA, NUMERO DO ERRO: 0X800CCC0F\n\nPORTA 110',
    { error_message: 'O SERVIDOR ENCERROU A CONEXAO INESPERADAMENTE. CONTA: OFICINA, NUMERO DO ERRO: 0X800CCC0F', pop3_port: 110 },
  ],
  [
    'O POP parou de baixar.\n\nDo log da conta:\n!15/09/2026, 22:47:03: FETCH - Handshake TLS falhou. Certificado emitido para *.outra.example\n\nPorta: 110',
    {
      error_message: '!15/09/2026, 22:47:03: FETCH - Handshake TLS falhou. Certificado emitido para *.outra.example',
      pop3_user: undefined,
      pop3_port: 110,
    },
  ],
  [
    'O POP parou. No log do programa: !17/11/2026, 10:02:11: FETCH - Could not connect to the server',
    { error_message: '!17/11/2026, 10:02:11: FETCH - Could not connect to the server' },
  ],
  [
    'O POP parou. O que o triângulo diz quando eu clico nele, copiando à mão: "A conta Lima não pôde ser aberta. O servdor pode estar indisponivel"',
    { error_message: 'A conta Lima não pôde ser aberta. O servdor pode estar indisponivel' },
  ],
  ['Meu POP parou quando clico no botão "Enviar e receber tudo agora".', { error_message: undefined }],
  // Names people call programs by.
  ['Meu POP não baixa. Uso o Thunder 128.3.1 e a porta é 995.', { client_software: 'Thunder 128.3.1' }],
  ['Meu POP não baixa no meu Thunder. Porta 995.', { client_software: 'Thunder' }],
  ['Meu POP parou. Meu primo colocou o Spark no celular porque o Gmail do telefone não deixava.', { client_software: 'Spark' }],
  ['Meu POP parou. Deu um trovão (in thunder we trust) e caiu a luz.', { client_software: undefined }],
  ['Meu POP não baixa. Uso o Outlook mesmo, o 2016.', { client_software: 'Outlook 2016' }],
  [
    'Meu POP não baixa. É o Thunderbird mesmo, o 102.15.1. O da gerente é o Outlook e está bom.',
    { client_software: 'Thunderbird 102.15.1' },
  ],
  [
    'Meu POP não baixa.\nPrograma que abre o e-mail: CorreioMax 3.1\nPorta: 995',
    { client_software: 'CorreioMax 3.1', pop3_user: undefined },
  ],
  // A bare name with its remark; a host and its port under one label.
  ['Meu POP não baixa. O usuário é dirceu (somente isso mesmo, sem o @ e o resto). Porta 110.', { pop3_user: 'dirceu' }],
  ['My POP stopped. The POP3 user is frank (just that, without the @ part). Port 110', { pop3_user: 'frank' }],
  ['Meu POP não baixa. O usuário é leigo (sem muita prática). Porta 110', { pop3_user: undefined }],
  ['Meu POP não baixa.\nServidor: pop.lojaprado.com.br, 995', { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995 }],
  ['Meu POP não baixa.\nServidor: pop.lojaprado.com.br 2019', { pop3_port: undefined }],
  ['Meu POP não baixa. Servidor pop.lojaprado.com.br, sendo a porta a de número 110.', { pop3_port: 110 }],
  // A tale before a colon is no label.
  ['O POP da minha sócia parou: Outlook 2016, porta 110.', { client_software: 'Outlook 2016', pop3_port: 110 }],
  ['My POP mail stopped: eM Client 9.2, port 995', { client_software: 'eM Client 9.2', pop3_port: 995 }],
  ['Meu POP parou.\nConta que não recebe: ana@lojaprado.com.br', { pop3_user: 'ana@lojaprado.com.br' }],
  // Recommended, refused, said not to be it.
  [
    'O POP parou. Vi a página de ajuda e lá manda usar pop.provedor.example com a porta 995. No meu não está assim: está mail.lojaprado.com.br, porta 110.',
    { pop3_host: 'mail.lojaprado.com.br', pop3_port: 110 },
  ],
  [
    "My POP stopped. Your help page says to use pop.provedor.example with port 995. Mine isn't like that: it's mail.lojaprado.com.br, port 110.",
    { pop3_host: 'mail.lojaprado.com.br', pop3_port: 110 },
  ],
  ['Meu POP não baixa. Não me mandem mudar pra 995. Criptografia nenhuma.', { pop3_port: undefined, pop3_encryption: 'none' }],
  ['Meu POP não baixa. O IP não achei; atrás do modem está colado 192.168.1.1 mas o rapaz disse que não é esse.', { public_ip: undefined }],
  ['Meu POP não baixa. O IP público aqui é 191.6.44.120, que não é fixo.', { public_ip: '191.6.44.120' }],
  // An option's name is no error, and its tick is the setting.
  [
    'Meu POP não baixa. Naquela caixinha que fala que o servidor requer conexao criptografada nao ta marcada. O aviso fala assim: O servidor respondeu com um erro.',
    { pop3_encryption: 'none', error_message: 'O servidor respondeu com um erro.' },
  ],
  [
    'Meu POP não baixa. A opção que diz que o servidor requer uma conexão criptografada tá marcada.',
    { pop3_encryption: 'ssl_tls', error_message: undefined },
  ],
  [
    'Meu POP não baixa. Aquele tiquezinho onde fala que o servidor precisa de conexão segura está sem marcar.',
    { pop3_encryption: 'none', error_message: undefined },
  ],
  [
    'My POP mail stopped. The checkbox that says this server requires an encrypted connection is not ticked.',
    { pop3_encryption: 'none', error_message: undefined },
  ],
  [
    'No baja el correo por POP. La casilla que dice que el servidor requiere una conexión cifrada no está marcada.',
    { pop3_encryption: 'none', error_message: undefined },
  ],
  // What somebody did with the box.
  ['Meu POP não baixa. Porta 995 e marquei a caixa de conexão segura.', { pop3_port: 995, pop3_encryption: 'ssl_tls' }],
  ['Meu POP não baixa. Deixei marcada a opção "conexão criptografada", porta 995.', { pop3_encryption: 'ssl_tls' }],
  ['Meu POP não baixa. Porta 110 e não marquei a conexão segura.', { pop3_encryption: 'none' }],
  ['Meu POP não baixa. O técnico desmarcou a caixinha que diz que o servidor requer conexão segura.', { pop3_encryption: 'none' }],
  ['My POP mail stopped. I ticked the box for a secure connection, port 995.', { pop3_encryption: 'ssl_tls' }],
  ['Meu POP não baixa. Não sei onde fica a caixa de conexão segura.', { pop3_encryption: undefined }],
  ['Meu POP não baixa. Não lembro se deixei marcada a conexão segura.', { pop3_encryption: undefined }],
  ['Meu POP não baixa. O técnico marcou a opção de conexão segura, mas eu desmarquei depois.', { pop3_encryption: undefined }],
  ['Meu POP não baixa. Nem marquei nem desmarquei a conexão segura.', { pop3_encryption: undefined }],
  ['Meu POP não baixa. Vocês pedem conexão segura?', { pop3_encryption: undefined }],
  ['Meu POP não baixa. Aparece uma caixinha que fala que o servidor não respondeu.', { error_message: 'o servidor não respondeu.' }],
  [
    'Meu POP não baixa. Aparece o erro: O servidor requer uma conexão criptografada.',
    { error_message: 'O servidor requer uma conexão criptografada.' },
  ],
]

test.for(rows)('readRequest() reads %j', async ([body, expected]) => {
  const values = await valuesOf(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})
