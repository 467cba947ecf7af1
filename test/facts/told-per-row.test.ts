// Lists of tries, each with its hour and how it went, and ports of which one was only tried: what failed, and what is in use, is in question.
import { expect, test } from 'vitest'
import { valuesOf } from './read-body.ts'

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
