import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseChecklistText } from '../../src/checklist/parse-checklist-text.ts'
import type { Reading } from '../../src/facts/fact.ts'
import { type AskedBefore, readRequest } from '../../src/facts/read-request.ts'
import type { Desk } from '../../src/message/desk.ts'
import { readMessage } from '../../src/message/read-message.ts'
import { readBody } from './read-body.ts'

const root = join(import.meta.dirname, '..', '..')
const checklists = ['pop3', 'sending', 'receiving'].map((id) =>
  parseChecklistText(id, readFileSync(join(root, 'checklists', `${id}.yaml`), 'utf8')),
)
const desk: Desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }

type Mail = { subject?: string; from?: string; date?: string; body: string; asked?: AskedBefore }

async function read({
  subject = 'ajuda',
  from = 'Ana Prado <ana@lojaprado.example>',
  date = 'Wed, 18 Nov 2026 10:00:00 -0300',
  body,
  asked,
}: Mail): Promise<Reading> {
  const lines = [
    `From: ${from}`,
    'To: Suporte <suporte@provedor.example>',
    `Subject: ${subject}`,
    `Date: ${date}`,
    'Message-ID: <a@lojaprado.example>',
  ]
  const raw = [...lines, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', ...body.split('\n')].join('\r\n')
  return readRequest(await readMessage(new TextEncoder().encode(raw), desk), checklists, desk, asked)
}

type Expected = { checklist?: string; kind?: string; fields?: Record<string, unknown>; asks?: string[]; wantsPerson?: boolean }

const QUESTIONS = `Em qua., 18 de nov. de 2026 às 09:00, Suporte <suporte@provedor.example> escreveu:
> Para analisar, informe:
> – Data e hora do problema:
> – Qual o IP internet (https://meuip.sierti.com.br ou https://www.meuip.com.br) atribuído pelo provedor de acesso:
> – Nome e versão do software (cliente de e-mail | exemplo: Microsoft Outlook, Mozilla Thunderbird):
> – Host (endereço do servidor POP3):
> – Usuário POP3 (conta de e-mail):
> – Porta TCP:
> – Tipo de criptografia:
> – Mensagem de erro (exata):`

describe('readRequest()', () => {
  test.for<[string, Mail, Expected]>([
    [
      'reads bold labels as phones and webmails write them',
      {
        subject: 'POP3',
        body: '*Data e hora do problema:* 17/11/2026 14:20\n*IP internet:* 200.150.10.20\n*Software:* Outlook 2019\n*Host:* pop.lojaprado.example\n*Usuário POP3:* vendas@lojaprado.example\n*Porta TCP:* 995\n*Criptografia:* SSL/TLS\n*Mensagem de erro:* Tempo limite esgotado ao contatar o servidor',
      },
      {
        checklist: 'pop3',
        kind: 'complete',
        fields: {
          occurred_at: '2026-11-17T14:20',
          public_ip: '200.150.10.20',
          client_software: 'Outlook 2019',
          pop3_host: 'pop.lojaprado.example',
          pop3_user: 'vendas@lojaprado.example',
          pop3_port: 995,
          pop3_encryption: 'ssl_tls',
          error_message: 'Tempo limite esgotado ao contatar o servidor',
        },
      },
    ],
    [
      'reads a published label that the mail program wrapped',
      {
        subject: 'Re: POP3',
        body: '- Data e hora do problema: 17/11/2026 14:20\n- Qual o IP internet (https://meuip.sierti.com.br ou\nhttps://www.meuip.com.br) atribuído pelo provedor de acesso ao\ndesktop/dispositivo utilizado para conectar ao serviço: 200.150.10.20\n- Porta TCP declarada nas configurações do serviço POP3 no software do\ncliente de e-mail: 110\n- Tipo de criptografia utilizado nas configurações do serviço POP3 no\nsoftware do cliente de e-mail: nenhuma',
      },
      {
        checklist: 'pop3',
        fields: { occurred_at: '2026-11-17T14:20', public_ip: '200.150.10.20', pop3_port: 110, pop3_encryption: 'none' },
      },
    ],
    [
      'reads answers typed under quoted questions',
      {
        subject: 'Re: POP3',
        body: QUESTIONS.replace('problema:', 'problema:\n17/11 às 15h')
          .replace('acesso:', 'acesso:\n\n200.150.10.20\n')
          .replace('Porta TCP:', 'Porta TCP:\n995')
          .replace('criptografia:', 'criptografia:\nSSL'),
      },
      {
        checklist: 'pop3',
        fields: { occurred_at: '2026-11-17T15:00', public_ip: '200.150.10.20', pop3_port: 995, pop3_encryption: 'ssl_tls' },
        asks: ['client_software', 'pop3_host', 'pop3_user', 'error_message'],
      },
    ],
    [
      'reads unnumbered answers in the order of the quoted questions',
      {
        subject: 'Re: POP3',
        body: `17/11/2026 15:00\n200.150.10.20\nThunderbird 128\npop.lojaprado.example\nvendas@lojaprado.example\n995\nSSL\nSenha incorreta para o usuário\n\n${QUESTIONS}`,
      },
      { checklist: 'pop3', kind: 'complete' },
    ],
    [
      'reads prose about fetching that never names the protocol',
      {
        subject: 'email nao abre no computador',
        body: 'oi, o thunderbird do escritorio parou de baixar as mensagens ontem por volta das 16h. no celular chega normal. a versao é 115.3 e ja reiniciei tudo. da um erro mas nao consegui copiar',
      },
      {
        checklist: 'pop3',
        fields: { occurred_at: '2026-11-17T16:00' },
        asks: ['public_ip', 'pop3_host', 'pop3_user', 'pop3_port', 'pop3_encryption', 'error_message'],
      },
    ],
    [
      'takes a statement that nothing is shown as the error of pop3',
      {
        subject: 'outlook',
        body: 'Bom dia, meu Outlook 2016 não baixa os e-mails desde as 8h de hoje. Não aparece nenhuma mensagem de erro, fica só carregando.',
      },
      {
        checklist: 'pop3',
        fields: { client_software: 'Outlook 2016', occurred_at: '2026-11-18T08:00' },
        asks: ['public_ip', 'pop3_host', 'pop3_user', 'pop3_port', 'pop3_encryption'],
      },
    ],
    [
      'asks for the text of an error that the sender only mentions',
      {
        subject: 'email voltando',
        body: 'Mandei hoje às 9h15 de vendas@lojaprado.example para rui@clientebom.example e voltou com erro, mas apaguei sem querer.',
      },
      {
        checklist: 'sending',
        fields: { sender_address: 'vendas@lojaprado.example', recipient_address: 'rui@clientebom.example', sent_at: '2026-11-18T09:15' },
        asks: ['error_message'],
      },
    ],
    [
      'asks for no error where none came back',
      {
        subject: 'cliente não recebe',
        body: 'O cliente rui@clientebom.example não recebeu o orçamento que enviei ontem às 14:30 da conta vendas@lojaprado.example. Não voltou nenhuma mensagem de erro.',
      },
      {
        checklist: 'sending',
        kind: 'complete',
        fields: { sender_address: 'vendas@lojaprado.example', recipient_address: 'rui@clientebom.example', sent_at: '2026-11-17T14:30' },
      },
    ],
    [
      'knows receiving from who sent to whom',
      {
        subject: 'nota do fornecedor',
        body: 'Pessoal, o fornecedor mandou a nota na segunda-feira pelo e-mail fiscal@fornecedorsul.example para compras@lojaprado.example e até agora nada. Ele diz que não voltou erro.',
      },
      {
        checklist: 'receiving',
        kind: 'complete',
        fields: {
          sender_address: 'fiscal@fornecedorsul.example',
          recipient_address: 'compras@lojaprado.example',
          attempted_on: '2026-11-16',
        },
      },
    ],
    [
      'knows receiving where the customer waits',
      {
        subject: 'email sumindo',
        body: 'Estou esperando um e-mail do banco (avisos@bancosul.example) desde ontem e não chega na minha caixa ana@lojaprado.example. Já olhei o spam.',
      },
      {
        checklist: 'receiving',
        kind: 'complete',
        fields: { sender_address: 'avisos@bancosul.example', recipient_address: 'ana@lojaprado.example', attempted_on: '2026-11-17' },
      },
    ],
    [
      'takes this very address for the sender',
      {
        subject: 'não chega',
        body: 'Tentei enviar deste e-mail mesmo para rui@clientebom.example dia 16/11 às 10h e ele não recebeu. Nada voltou.',
      },
      {
        checklist: 'sending',
        kind: 'complete',
        fields: { sender_address: 'ana@lojaprado.example', recipient_address: 'rui@clientebom.example', sent_at: '2026-11-16T10:00' },
      },
    ],
    [
      'reads English labels',
      {
        subject: 'POP3 problem',
        body: 'Date and time: 17/11/2026 09:10\nPublic IP: 200.150.10.20\nMail client: Thunderbird 128.4\nServer: pop.lojaprado.example\nUsername: ana@lojaprado.example\nPort: 995\nEncryption: SSL/TLS\nError message: Login to server pop.lojaprado.example failed.',
      },
      { checklist: 'pop3', kind: 'complete' },
    ],
    [
      'reads Spanish prose about sending',
      {
        subject: 'correo rechazado',
        body: 'Hola, ayer a las 11:20 envié un presupuesto desde ana@lojaprado.example a luis@clienteuno.example y me devolvió esto:\n\n550 5.7.1 Message rejected due to content restrictions\n\nGracias',
      },
      {
        checklist: 'sending',
        kind: 'complete',
        fields: { error_message: '550 5.7.1 Message rejected due to content restrictions', sent_at: '2026-11-17T11:20' },
      },
    ],
    [
      'leaves a thank-you alone',
      { subject: 'Re: POP3', body: `Pessoal, já voltou a funcionar, muito obrigada!\n\n${QUESTIONS}` },
      { kind: 'unclassified' },
    ],
    [
      'leaves billing alone',
      { subject: 'boleto', body: 'Bom dia, podem me mandar a segunda via do boleto da hospedagem? Venceu dia 10/11.' },
      { kind: 'unclassified' },
    ],
    [
      'leaves a panel password alone',
      { subject: 'senha', body: 'Esqueci a senha do painel, como faço para trocar?' },
      { kind: 'unclassified' },
    ],
    [
      'leaves a web site alone',
      { subject: 'site fora', body: 'Nosso site www.lojaprado.example está fora do ar desde as 8h, aparece erro 500.' },
      { kind: 'unclassified' },
    ],
    [
      'still takes a problem that is not solved',
      { subject: 'Re: POP3', body: 'Não deu certo, o Outlook 2019 continua sem baixar os e-mails. Testei hoje às 9h30.' },
      { checklist: 'pop3', fields: { client_software: 'Outlook 2019', occurred_at: '2026-11-18T09:30' } },
    ],
    [
      'is blocked by a precondition answered with no',
      { subject: 'POP3', body: 'Domínio registrado e ativo? não, está congelado\nMX configurado? sim\nPorta: 995' },
      { checklist: 'pop3', kind: 'blocked', fields: { domain_active: 'não', mx_valid: 'sim', pop3_port: 995 } },
    ],
    [
      'reads bare answers of a follow-up by what was asked',
      { subject: 'Re: POP3', body: '995 e SSL', asked: { checklist: 'pop3', fields: ['pop3_port', 'pop3_encryption'] } },
      { checklist: 'pop3', fields: { pop3_port: 995, pop3_encryption: 'ssl_tls' } },
    ],
    [
      'reads numbered answers of a follow-up by what was asked',
      {
        subject: 'Re: POP3',
        body: '1) 200.150.10.20\n2) Outlook 2021\n3) pop.lojaprado.example',
        asked: { checklist: 'pop3', fields: ['public_ip', 'client_software', 'pop3_host'] },
      },
      { checklist: 'pop3', fields: { public_ip: '200.150.10.20', client_software: 'Outlook 2021', pop3_host: 'pop.lojaprado.example' } },
    ],
    [
      'hears the wish for a person',
      { subject: 'POP3', body: 'Meu outlook não baixa e-mails. Quero falar com um atendente.' },
      { checklist: 'pop3', wantsPerson: true },
    ],
    [
      'does not take a call-back for that wish',
      { subject: 'POP3', body: 'Meu outlook não baixa e-mails. Me liguem no 11 5555-0000.' },
      { checklist: 'pop3', wantsPerson: false },
    ],
    [
      'keeps the provider’s quoted suggestion out',
      {
        subject: 'Re: POP3',
        body: 'Continua sem baixar os emails no Outlook 2016.\n\nEm 17/11/2026 17:00, Suporte escreveu:\n> Ana, use a porta 995 com SSL/TLS no servidor pop.provedor.example e teste o IP 200.1.2.3.',
      },
      {
        checklist: 'pop3',
        fields: { client_software: 'Outlook 2016' },
        asks: ['occurred_at', 'public_ip', 'pop3_host', 'pop3_user', 'pop3_port', 'pop3_encryption', 'error_message'],
      },
    ],
    [
      'takes a correction over what the same letter said',
      { subject: 'POP3 não baixa', body: 'IP: 200.150.10.20\nPorta: 110\n\nCorrigindo: a porta certa é 995.' },
      { checklist: 'pop3', fields: { public_ip: '200.150.10.20', pop3_port: 995 } },
    ],
    [
      'keeps two settings that one value states',
      { subject: 'POP3', body: 'Servidor: pop.lojaprado.example:995 (SSL)\nUsuário: ana@lojaprado.example' },
      {
        checklist: 'pop3',
        fields: { pop3_host: 'pop.lojaprado.example', pop3_port: 995, pop3_encryption: 'ssl_tls', pop3_user: 'ana@lojaprado.example' },
      },
    ],
    [
      'joins a day and an hour on lines of their own',
      { subject: 'POP3', body: 'Data: 17/11/2026\nHora: 14:30\nPorta: 110' },
      { checklist: 'pop3', fields: { occurred_at: '2026-11-17T14:30', pop3_port: 110 } },
    ],
    [
      'reads several labels on one line',
      {
        subject: 'POP3',
        body: 'Host: pop.lojaprado.example | Porta: 995 | Criptografia: SSL\nIP: 200.150.10.20, Usuário: ana@lojaprado.example',
      },
      {
        checklist: 'pop3',
        fields: {
          pop3_host: 'pop.lojaprado.example',
          pop3_port: 995,
          pop3_encryption: 'ssl_tls',
          public_ip: '200.150.10.20',
          pop3_user: 'ana@lojaprado.example',
        },
      },
    ],
    [
      'finds no label inside an error text',
      { subject: 'POP3', body: 'Erro: O servidor respondeu: Usuário: ana@lojaprado.example Porta: 110 recusou a conexão\nPorta: 995' },
      { checklist: 'pop3', fields: { pop3_port: 995 } },
    ],
    [
      'sees none of a password',
      { subject: 'POP3', body: 'Usuário: ana@lojaprado.example Senha: Flor3sta!9\nPorta: 995' },
      { checklist: 'pop3', fields: { pop3_user: 'ana@lojaprado.example', pop3_port: 995 } },
    ],
    [
      'reads sending labels in a list with dashes',
      {
        subject: 'envio',
        body: 'remetente - ana@lojaprado.example\ndestinatário - rui@clientebom.example; eva@clientebom.example\nerro - 554 5.7.1 Relay access denied\ndata/hora - 17/11/26 8h05',
      },
      {
        checklist: 'sending',
        kind: 'complete',
        fields: { recipient_address: ['rui@clientebom.example', 'eva@clientebom.example'], sent_at: '2026-11-17T08:05' },
      },
    ],
    [
      'reads de and para as a form’s labels, not a forward',
      {
        subject: 'problema de envio',
        body: 'De: ana@lojaprado.example\nPara: rui@clientebom.example\nData e hora do envio: 17/11/2026 10:00\nErro: não teve',
      },
      {
        checklist: 'sending',
        kind: 'complete',
        fields: { sender_address: 'ana@lojaprado.example', recipient_address: 'rui@clientebom.example' },
      },
    ],
  ])('%s', async ([, mail, expected]) => {
    const reading = await read(mail)
    const fields = Object.fromEntries(reading.facts.map(({ field, value }) => [field, value]))
    expect({ checklist: reading.checklist, kind: expected.kind ?? reading.assessment.kind }).toEqual({
      checklist: expected.checklist,
      kind: reading.assessment.kind,
    })
    if (expected.fields) expect(fields).toMatchObject(expected.fields)
    if (expected.asks) expect(reading.assessment).toMatchObject({ kind: 'incomplete', asks: expected.asks.map((field) => ({ field })) })
    if (expected.asks && reading.assessment.kind === 'incomplete')
      expect(reading.assessment.asks.map(({ field }) => field)).toEqual(expected.asks)
    if (expected.wantsPerson !== undefined) expect(reading.wantsPerson).toBe(expected.wantsPerson)
    expect(JSON.stringify(reading.facts)).not.toContain('Flor3sta!9')
  })
})

test.for<[string, string, string, Record<string, unknown>]>([
  ['of a mail without words', '', 'Não baixo e-mails no Outlook 2016', { client_software: 'Outlook 2016' }],
  ['of an answer without words nothing', '', 'Re: Não baixo e-mails no Outlook 2016', {}],
  [
    'of a mail with words',
    'me ajudem',
    'Não baixo e-mails no Outlook 2016, porta 995',
    { client_software: 'Outlook 2016', pop3_port: 995 },
  ],
  [
    'of a mail that names its program nothing',
    'uso o Thunderbird 128',
    'Não baixo e-mails no Outlook 2016',
    { client_software: 'Thunderbird 128' },
  ],
  [
    'of a mail and of the version below it the program',
    'parou de baixar. Versão 140.2.',
    'Thunderbird',
    { client_software: 'Thunderbird 140.2' },
  ],
  ['of a mail with words the code', 'parou de baixar', 'pop erro 0x800ccc0f', { error_message: 'erro 0x800ccc0f' }],
  ['of a mail that tells a code itself no other', 'parou de baixar, 0x80042109', 'pop erro 0x800ccc0f', { error_message: '0x80042109' }],
  ['of an answer with words nothing', 'me ajudem', 'Re: Não baixo e-mails no Outlook 2016', {}],
])('readRequest() reads the subject %s', async ([, body, subject, values]) => {
  expect((await readBody(body, subject)).values).toEqual(values)
})
