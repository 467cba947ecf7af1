// Lists of tries, each with its hour and how it went, and ports of which one was only tried: what failed, and what is in use, is in question.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

test.for<[string, Record<string, unknown>]>([
  [
    'Mandei 3 e-mails ontem da ana@lojaprado.com.br:\n- rui@moveis.com.br às 10:20 - ok\n- lia@clinica.com.br às 10:40 - voltou "550 5.7.1 Access denied"\n- bia@escola.com.br às 11:00 - ok',
    { recipient_address: 'lia@clinica.com.br', sent_at: '2026-11-17T10:40', error_message: '550 5.7.1 Access denied' },
  ],
  [
    'Mandei ontem da ana@lojaprado.com.br:\nrui@moveis.com.br, 10:20, chegou\nlia@clinica.com.br, 10:40, não chegou',
    { recipient_address: 'lia@clinica.com.br', sent_at: '2026-11-17T10:40' },
  ],
  [
    'Fornecedores que mandaram ontem pra ana@lojaprado.com.br:\npedidos@racao.com.br - 9h - chegou\nnf@areia.com.br - 10h - não chegou',
    { sender_address: 'nf@areia.com.br', recipient_address: 'ana@lojaprado.com.br' },
  ],
  [
    'Tentativas de ontem da ana@lojaprado.com.br:\n09:00 rui@moveis.com.br ok\n09:30 lia@x.com.br voltou com 550 5.1.1 User unknown',
    { recipient_address: 'lia@x.com.br', sent_at: '2026-11-17T09:30' },
  ],
  [
    'Mandei ontem da ana@lojaprado.com.br e nenhum chegou:\nrui@moveis.com.br, 10:20\nlia@clinica.com.br, 10:40',
    { sent_at: '2026-11-17T10:20' },
  ],
  ['POP não baixa. Host: pop.lojaprado.com.br, a porta 110 já tentei e não vai, agora está 995', { pop3_port: 995 }],
  ['POP não baixa. Servidor: pop.lojaprado.com.br, porta 110 já tentei e não vai, agora está 995', { pop3_port: 995 }],
  ['POP não baixa. Porta: 995, tentei a 110 e também não foi', { pop3_port: 995 }],
  [
    'Endereço do remetente: rui@moveis.com.br; destinatário ana@lojaprado.com.br; dia 17/11; não chegou pra mim',
    { sender_address: 'rui@moveis.com.br', recipient_address: 'ana@lojaprado.com.br', attempted_on: '2026-11-17' },
  ],
  [
    'POP não baixa.\nNome do servidor: pop.lojaprado.com.br\tPorta: 110\tPadrão: 995\nerro: "O servidor encerrou a conexão" hoje 8h20',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 110, occurred_at: '2026-11-18T08:20', error_message: 'O servidor encerrou a conexão' },
  ],
])('readRequest() reads “%s”', async ([body, wanted]) => {
  expect(await valuesOf(body)).toMatchObject(wanted)
})

// A row for each machine, whatever it is called by; an answer that is not what its label asks for.
test.for<[string, Record<string, unknown>]>([
  [
    'Um dos computadores não baixa:\nComputador 1: Outlook 2016, porta 995, SSL, baixa normal\nComputador 2: Thunderbird 128, porta 110, sem criptografia, não baixa',
    { client_software: 'Thunderbird 128', pop3_port: 110, pop3_encryption: 'none' },
  ],
  [
    'Um dos computadores não recebe.\nRecepção: Outlook 2016, pop.lojaprado.com.br, 995, SSL, normal\nCaixa: Outlook 2019, mail.lojaprado.com.br, 110, sem SSL, não puxa',
    { client_software: 'Outlook 2019', pop3_host: 'mail.lojaprado.com.br', pop3_port: 110, pop3_encryption: 'none' },
  ],
  [
    'Por POP3:\nMáquina 1 - Outlook 2016, 995, SSL - ok\nMáquina 2 - Outlook 2013, 110, sem SSL - não recebe',
    { client_software: 'Outlook 2013', pop3_port: 110, pop3_encryption: 'none' },
  ],
  [
    'Por POP3:\nPC do caixa: Windows 10, Thunderbird 115, 995 com SSL, não baixa\nPC da cozinha: Windows 7, Thunderbird 78, 110, ok',
    { client_software: 'Thunderbird 115', pop3_port: 995, pop3_encryption: 'ssl_tls', os_version: 'Windows 10', pop3_user: undefined },
  ],
  [
    'O POP3 não baixa.\nComputador: Outlook 2019, porta 995, SSL',
    { client_software: 'Outlook 2019', pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  [
    'O POP3 não baixa.\nComputador: Dell Inspiron, Windows 11\nPrograma: Outlook 2019',
    { client_software: 'Outlook 2019', os_version: 'Windows 11' },
  ],
  [
    'Por POP3:\nCaixa 1: Outlook 2019, 995, SSL, ok\nCaixa 2: Outlook 2016, 995, SSL, ok\nEstoque: Thunderbird 115, 110, sem SSL, não recebe',
    { client_software: 'Thunderbird 115', pop3_port: 110, pop3_encryption: 'none' },
  ],
  // One program each.
  ['Bom dia, o POP:\nRecepção: Outlook 2016 ok\nDiretoria: Thunderbird 128 não baixa', { client_software: 'Thunderbird 128' }],
  ['O POP3:\n- Balcão: Mailbird 3.0 (normal)\n- Escritório: Outlook 2019 (não recebe)', { client_software: 'Outlook 2019' }],
  ['O POP3:\nPC 1: Outlook 2016, funcionando\nPC 2: Outlook 2021, não conecta', { client_software: 'Outlook 2021' }],
  [
    'O POP3:\nMicro da Jô - Thunderbird 128.3, tudo certo\nMicro do Edu - Thunderbird 115.2, erro de login',
    { client_software: 'Thunderbird 115.2' },
  ],
  ['POP3:\nFront desk: Outlook 2016 works\nBack office: Thunderbird 128 not downloading', { client_software: 'Thunderbird 128' }],
  ['O POP3:\nLoja: porta 995 funciona\nDepósito: porta 110 não conecta', { pop3_port: 110 }],
  [
    'O POP3 não baixa\nSistema: Windows 11 ok\nPrograma: Outlook 2016 não baixa\nPorta: 995 ok',
    { client_software: 'Outlook 2016', os_version: 'Windows 11', pop3_port: 995 },
  ],
  [
    'O POP3 não baixa\nCelular: Android 14 ok\nAntivírus: ESET 17 ok\nOutlook 2016 não baixa',
    { client_software: 'Outlook 2016', antivirus: 'ESET 17 ok' },
  ],
  // What a field's name begins is no machine's row, and where all fail all is told.
  [
    'O POP3 não baixa\nData e hora: ontem, 15h, normal\nPrograma: Outlook 2019, versão 16.0, não recebe\nPorta: 995, SSL, ok',
    { occurred_at: '2026-11-17T15:00', client_software: 'Outlook 2019, versão 16.0', pop3_port: 995 },
  ],
  [
    'Por POP3:\nNotebook 1: Thunderbird 128, 995, SSL, não baixa\nNotebook 2: Thunderbird 128, 995, SSL, não baixa',
    { client_software: 'Thunderbird 128', pop3_port: 995 },
  ],
  [
    'O POP3 não baixa.\nHora? ontem 17h\nServidor? uso o Thunderbird 128\nPorta? 995',
    { client_software: 'Thunderbird 128', pop3_host: undefined, pop3_port: 995 },
  ],
  [
    'O POP3 não baixa.\nServidor: uso o Outlook 2016\nPorta: 995',
    { client_software: 'Outlook 2016', pop3_host: undefined, pop3_port: 995 },
  ],
  ['O POP3 não baixa.\nUsuário: uso o Outlook 2016\nPorta: 995', { client_software: 'Outlook 2016', pop3_user: undefined, pop3_port: 995 }],
])('readRequest() reads which machine fails in “%s”', async ([body, wanted]) => {
  const values = await valuesOf(body)
  expect(Object.fromEntries(Object.keys(wanted).map((field) => [field, values[field]]))).toEqual(wanted)
})
