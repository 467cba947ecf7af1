// A tale whose end is what came back, behind a colon or in reported words: "mandei hoje e voltou: mensagem não entregue". Who got none of it is
// often named there alone. And what stands beside such a tale: a second recipient, the account that it was not.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

test.for<[string, Record<string, unknown>]>([
  [
    'Mandei hoje cedo e voltou: "Sua mensagem para rui@fabrica.com.br não pôde ser entregue."',
    {
      recipient_address: 'rui@fabrica.com.br',
      error_message: 'Sua mensagem para rui@fabrica.com.br não pôde ser entregue.',
      sent_at: '2026-11-18',
    },
  ],
  [
    'Enviei ontem às 9h e veio: mensagem para rui@fabrica.com.br não entregue',
    {
      recipient_address: 'rui@fabrica.com.br',
      error_message: 'mensagem para rui@fabrica.com.br não entregue',
      sent_at: '2026-11-17T09:00',
    },
  ],
  // English writes "I" with a capital: no error begins there.
  [
    'Every message I send to rui@fabrica.com.br comes back. The bounce says 550 5.1.1 User unknown.',
    { error_message: '550 5.1.1 User unknown.', recipient_address: 'rui@fabrica.com.br' },
  ],
  [
    'Mando pra eventos@fabrica.com.br e volta com uma mensagem em ingles q diz message size exceeds fixed maximum message size.',
    { error_message: 'message size exceeds fixed maximum message size.' },
  ],
  ['Mandei hoje e voltou: mensagem não entregue', { error_message: 'mensagem não entregue', recipient_address: undefined }],
  [
    'Mandei hoje e voltou: rui@fabrica.com.br não existe',
    { error_message: 'rui@fabrica.com.br não existe', recipient_address: 'rui@fabrica.com.br' },
  ],
  ['Mandei hoje e voltou dizendo que rui@fabrica.com.br não existe', { recipient_address: 'rui@fabrica.com.br' }],
  ['Mandei hoje e voltou: rui@fabrica.com.br: caixa cheia', { recipient_address: 'rui@fabrica.com.br' }],
  [
    'A mensagem abaixo é devolvida:\n\n"Your message to rui@fabrica.com.br couldn\'t be delivered. rui wasn\'t found at fabrica.com.br."',
    { recipient_address: 'rui@fabrica.com.br' },
  ],
  ['Mandei hoje e voltou: message rejected, see postmaster@fabrica.com.br', { recipient_address: undefined }],
  [
    'Mandei hoje e voltou: 550 ana@lojaprado.com.br is not allowed to send',
    {
      error_message: '550 ana@lojaprado.com.br is not allowed to send',
      sender_address: 'ana@lojaprado.com.br',
      recipient_address: undefined,
    },
  ],
  // Somebody's tale is no error.
  ['Mandei hoje e voltou: meu cliente rui@fabrica.com.br está de férias', { error_message: undefined }],
  ['Mandei hoje e voltou: não sei o motivo', { error_message: undefined }],
  [
    'Não recebo do meu fornecedor. O erro que ele recebe: "Your message to ana@lojaprado.com.br couldn\'t be delivered. Contact postmaster@lojaprado.com.br"',
    { recipient_address: 'ana@lojaprado.com.br' },
  ],
])('readRequest() reads %j', async ([body, expected]) => {
  const { values } = await readBody(body)
  for (const [field, value] of Object.entries(expected)) expect(values[field], field).toEqual(value)
})

test.for<[string, Record<string, unknown>]>([
  [
    'tentei mandar p/ rui@fabrica.com.br e p meu contador lia@contas.com.br nenhum vai',
    { recipient_address: ['rui@fabrica.com.br', 'lia@contas.com.br'] },
  ],
  [
    'Mandei pra rui@fabrica.com.br e não chega. O email da escola é secretaria@escola.com.br, não esse de onde escrevo.',
    { recipient_address: 'rui@fabrica.com.br', sender_address: 'secretaria@escola.com.br' },
  ],
  [
    'Mandei pra rui@fabrica.com.br e voltou. Não é deste que escrevo, é do secretaria@escola.com.br.',
    { recipient_address: 'rui@fabrica.com.br', sender_address: 'secretaria@escola.com.br' },
  ],
  ['Mandei pra rui@fabrica.com.br, não deste e-mail, e voltou', { recipient_address: 'rui@fabrica.com.br', sender_address: undefined }],
  ['mandei pra rui@fabrica.com.br e ele n recebe. meu email eh o q to usando agora', { sender_address: 'ana@lojaprado.com.br' }],
  [
    'Não chega nada do banco. Ex.: aviso@banco.com.br -> vendas@lojaprado.com.br, 18/11/2026 08:12.',
    { sender_address: 'aviso@banco.com.br', recipient_address: 'vendas@lojaprado.com.br' },
  ],
  ['Meus clientes não recebem: vendas@lojaprado.com.br => rui@fabrica.com.br hoje 8h', { recipient_address: 'rui@fabrica.com.br' }],
  // A Portuguese "no" is "in the".
  ['Os e-mails de rui@fabrica.com.br não chegam no meu e-mail mesmo', { recipient_address: 'ana@lojaprado.com.br' }],
])('readRequest() reads who is told of in %j', async ([body, expected]) => {
  const { values } = await readBody(body)
  for (const [field, value] of Object.entries(expected)) expect(values[field], field).toEqual(value)
})

test.for<[string, Record<string, unknown>]>([
  [
    'o Outlook 2013 devolve 0x800CCC1A na 995 com "Esse servidor requer uma conexão criptografada (SSL)" marcado.',
    { error_message: '0x800CCC1A', pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  ['o Outlook 2016 baixa os antigos mas não os novos', { client_software: 'Outlook 2016' }],
  ['o Outlook 2016 não baixa os novos, baixa só os antigos de novo', { client_software: 'Outlook 2016' }],
  ['Thunderbird 128 não conecta. Sem firewall nem antivírus.', { antivirus: 'nem antivírus', firewall: 'Sem firewall' }],
  [
    "Não baixa. Não foi possível enviar ou receber mensagens da conta ana. Servidor: 'pop.lojaprado.com.br' Erro do Windows Live Mail: 0x800CCC0E Protocolo: POP3 Porta: 110 Seguro(SSL): Não",
    { pop3_port: 110, pop3_encryption: 'none' },
  ],
  ['não baixa. POP - pop.lojaprado.com.br - 110 - Nenhuma criptografia', { pop3_host: 'pop.lojaprado.com.br', pop3_port: 110 }],
  ['não baixa. Aparece "Conectado ao mail.lojaprado.com.br..." embaixo e fica nisso', { pop3_host: 'mail.lojaprado.com.br' }],
  ['Meu neto disse que o Outlook é o 2007. O quadradinho do SSL ele não achou. Não baixa nada.', { client_software: 'Outlook 2007' }],
  ['my Mac Mail (macOS Sonoma) downloads nothing', { client_software: 'Mac Mail (macOS Sonoma)' }],
  ['meu Mail do Mac, macOS Sequoia, não baixa nada', { client_software: 'Mail do Mac, macOS Sequoia' }],
])('readRequest() reads what a program shows and is in %j', async ([body, expected]) => {
  const { values } = await readBody(body)
  expect(values).toMatchObject(expected)
})
