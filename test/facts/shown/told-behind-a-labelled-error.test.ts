// A labelled error, and behind it on the same line, where its writer goes on with what he did, when it was, and his settings.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const told: [string, string, Record<string, unknown>][] = [
  [
    'a sentence that tells the try',
    'Não sai e-mail.\nErro: 554 5.7.1 Message rejected. Mandei para ana@loja.example hoje às 9h do meu e-mail e voltou',
    { error_message: '554 5.7.1 Message rejected.', recipient_address: 'ana@loja.example', sent_at: '2026-11-18T09:00' },
  ],
  [
    'names of fields between its quotation marks, and one behind them',
    `Mensagem de erro: "Não foi possível receber. Assunto: 'NF', Conta: 'Loja', Servidor: 'pop.padaria.example', Protocolo: POP3, Porta: 110". Data e hora: hoje 9h20. IP: 200.1.2.3`,
    {
      error_message: "Não foi possível receber. Assunto: 'NF', Conta: 'Loja', Servidor: 'pop.padaria.example', Protocolo: POP3, Porta: 110",
      occurred_at: '2026-11-18T09:20',
      public_ip: '200.1.2.3',
    },
  ],
  [
    'settings in a row behind its quotation marks',
    'Erro: "Falha ao conectar ao servidor", Servidor: pop.padaria.example, Porta: 995, SSL: sim',
    { error_message: 'Falha ao conectar ao servidor', pop3_host: 'pop.padaria.example', pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  [
    'a day and an hour in figures behind a bare code',
    'pop.padaria.example 995 ssl outlook 2013 win10 erro 0x800ccc0f 18/11 9:12',
    { error_message: 'erro 0x800ccc0f', occurred_at: '2026-11-18T09:12' },
  ],
  [
    'a clause that tells it',
    'Voltou com o erro: 550 5.1.1 user unknown, mandei ontem às 15h pra ana@loja.example',
    { error_message: '550 5.1.1 user unknown', recipient_address: 'ana@loja.example', sent_at: '2026-11-17T15:00' },
  ],
  [
    'when it was',
    'Não baixa pelo pop3.\nErro: 0x800CCC0E, foi ontem às 14h30, no Outlook 2016',
    { error_message: '0x800CCC0E', occurred_at: '2026-11-17T14:30', client_software: 'Outlook 2016' },
  ],
  [
    'a dash before it',
    'Não baixa pelo pop3.\nErro: -ERR authentication failed - tentei hoje às 8h10 com a conta ana@loja.example',
    { error_message: '-ERR authentication failed', occurred_at: '2026-11-18T08:10', pop3_user: 'ana@loja.example' },
  ],
  [
    'his settings, and a question',
    'Meu pop3 não conecta.\nErro: Falha ao autenticar. O servidor é pop.padaria.example, porta 995. Podem ver?',
    { error_message: 'Falha ao autenticar.', pop3_host: 'pop.padaria.example', pop3_port: 995 },
  ],
  [
    'the next line',
    'Não baixa pelo pop3.\nErro: A conexão com o servidor foi interrompida\nUso Outlook 2019, ontem às 10h',
    { error_message: 'A conexão com o servidor foi interrompida', client_software: 'Outlook 2019', occurred_at: '2026-11-17T10:00' },
  ],
  [
    'a program, behind an announcement',
    'O pop não conecta. Apareceu: Não é possível conectar ao servidor. Foi no Outlook 2016.',
    { error_message: 'Não é possível conectar ao servidor.', client_software: 'Outlook 2016' },
  ],
  [
    'a letter in quotation marks that tells an error',
    'Meu filho escreveu:\n"Mãe, o pop não conecta. O servidor é pop.flores.com.br. Apareceu: Não é possível conectar ao servidor. 0x800CCC0E. Isso foi terça às 21h no Outlook 2016."',
    { error_message: 'Não é possível conectar ao servidor. 0x800CCC0E.', pop3_host: 'pop.flores.com.br', occurred_at: '2026-11-17T21:00' },
  ],
  [
    'in English',
    'My mail bounces.\nError: 550 5.1.1 User unknown. I sent it yesterday at 3pm to bob@shop.example',
    { error_message: '550 5.1.1 User unknown.', recipient_address: 'bob@shop.example', sent_at: '2026-11-17T15:00' },
  ],
  [
    'in Spanish',
    'No puedo enviar correos.\nError: 554 rejected. Mandé el correo ayer a las 15:00 a ana@tienda.example',
    { error_message: '554 rejected.', recipient_address: 'ana@tienda.example', sent_at: '2026-11-17T15:00' },
  ],
]

test.for(told)('what stands behind an error is read: %s', async ([, text, expected]) => {
  expect(await valuesOf(text)).toMatchObject(expected)
})

const whole: [string, string][] = [
  [
    'what a program says next',
    'O servidor fechou a conexão. Tente novamente mais tarde. Se o problema continuar, contate o administrador.',
  ],
  ['what a server will do', '421 4.7.0 Try again later. Tentaremos de novo em 4 horas.'],
  ['a list of reasons', 'Não foi possível abrir a caixa, verifique o nome de usuário, a senha e a porta'],
  ['what was found', '550 5.1.1 Recipient rejected, foi encontrado um problema no domínio'],
  ['what "we" do', '554 5.7.1 Mail blocked. Bloqueamos a mensagem por causa do conteúdo.'],
  ['an imperative', 'Falha ao enviar. Envie o relatório ao administrador.'],
]

test.for(whole)('an error keeps %s', async ([, error]) => {
  expect(await valuesOf(`Não consigo enviar e-mails nem baixar pelo pop3.\nMensagem de erro: ${error}`)).toMatchObject({
    error_message: error,
  })
})
