// Several addresses of which the writer tells what each does, by the whole address or by its name alone; somebody who receives well himself and
// writes for another; a setting that was changed since it worked. A row each, beside sentences in which the same words say nothing of it.
import { expect, test } from 'vitest'
import { readBody, valuesOf } from '../read-body.ts'

test.for<[string, Record<string, unknown>]>([
  [
    'Outlook 2016 não baixa na ana@lojaprado.com.br desde ontem. Meu login é ana@lojaprado.com.br. O fornecedor rui@celeiro.com.br não consegue.',
    { pop3_user: 'ana@lojaprado.com.br' },
  ],
  [
    'no mesmo outlook 2016 tenho pelo pop3 a contato@lojaprado.com.br e a financeiro@lojaprado.com.br a contato continua baixando normal quem parou foi a financeiro',
    { pop3_user: 'financeiro@lojaprado.com.br' },
  ],
  [
    'No Thunderbird a ana@lojaprado.com.br está trazendo tudo e a pedidos@lojaprado.com.br não sincroniza desde ontem.',
    { pop3_user: 'pedidos@lojaprado.com.br' },
  ],
  [
    'No Outlook 2016 pelo POP a vendas@lojaprado.com.br pegou tudo, a bia@lojaprado.com.br travou hoje cedo.',
    { pop3_user: 'bia@lojaprado.com.br' },
  ],
  [
    'Temos as contas vendas@lojaprado.com.br e compras@lojaprado.com.br no Outlook 2019. A compras funciona, a vendas não baixa.',
    { pop3_user: 'vendas@lojaprado.com.br' },
  ],
  [
    'Tenho dois emails: ana@lojaprado.com.br que é o meu pessoal e contato@lojaprado.com.br que é o da empresa. O meu pessoal tá normal. O da empresa não puxa no Outlook pelo pop.',
    { pop3_user: 'contato@lojaprado.com.br' },
  ],
  [
    'Tenho dois emails: ana@lojaprado.com.br e contato@lojaprado.com.br. O meu tá uma maravilha. O contato é que desde o feriado (dia 15) não puxa mais no Outlook pelo pop.',
    { pop3_user: 'contato@lojaprado.com.br' },
  ],
  [
    'Na escola temos a conta secretaria@lojaprado.com.br, que eu leio, e a conta diretoria@lojaprado.com.br, da irmã. O Outlook 2010 da diretoria não recebe.',
    { pop3_user: 'diretoria@lojaprado.com.br' },
  ],
  [
    'O laboratório (res@laboratorio.com.br) manda para duas caixas nossas. Na recepcao@lojaprado.com.br chegam; na medico@lojaprado.com.br não, desde ontem.',
    { sender_address: 'res@laboratorio.com.br', recipient_address: 'medico@lojaprado.com.br' },
  ],
  [
    'da tereza@lojaprado.com.br sai tudo\nda pedidos@lojaprado.com.br nao chega em lugar nenhum, ontem 10h mandei da pedidos pra rui@celeiro.com.br',
    { sender_address: 'pedidos@lojaprado.com.br', recipient_address: 'rui@celeiro.com.br' },
  ],
  [
    "I have two accounts, ana@lojaprado.com.br sends fine but sales@lojaprado.com.br doesn't. Yesterday at 10am I sent one to rui@celeiro.com.br and it never arrived.",
    { sender_address: 'sales@lojaprado.com.br' },
  ],
  [
    'La casilla ventas@lojaprado.com.br funciona, la que no baja por POP3 es compras@lojaprado.com.br, Outlook 2016.',
    { pop3_user: 'compras@lojaprado.com.br' },
  ],
  [
    'A minha conta rh@lojaprado.com.br é que não envia, a geral@lojaprado.com.br envia normal. Hoje 10h mandei pra rui@celeiro.com.br e não chegou.',
    { sender_address: 'rh@lojaprado.com.br' },
  ],
  // The writer himself, and somebody else.
  [
    'Escribo por mi compañera, que no puede entrar. Yo (marta@lojaprado.com.br) recibo sin problema con Thunderbird 128. Ella usa Outlook 2021 y la cuenta nuria@lojaprado.com.br, y no le descarga nada por POP3.',
    { client_software: 'Outlook 2021', pop3_user: 'nuria@lojaprado.com.br' },
  ],
  [
    "I get mine fine (Thunderbird 128, ana@lojaprado.com.br). My colleague uses Outlook 2021 with paul@lojaprado.com.br and his POP3 won't download anything.",
    { client_software: 'Outlook 2021', pop3_user: 'paul@lojaprado.com.br' },
  ],
  // Changed since it worked.
  ['Antes funcionaba el pop3 con el puerto 110, pero un técnico lo cambió al 995 y no baja.', { pop3_port: 995 }],
  ['O Outlook 2016 na porta 995 funcionava até ontem às 10h. Hoje dá erro e mudei para 110 só para testar.', { pop3_port: 995 }],
  ['My pop3 used to work on port 110 but a technician changed it to 995, now Outlook 2016 will not download.', { pop3_port: 995 }],
  ['O pop3 do Outlook 2016 não baixa. Na porta 995 funcionava, agora tá na 110.', { pop3_port: 110 }],
  ['El Outlook 2016 no baja por POP. Cuando estaba en el puerto 995 andaba, ahora está en 110.', { pop3_port: 110 }],
  ['O Outlook 2016 não baixa pelo pop. Na porta 995 funcionava até ontem, hoje não conecta.', { pop3_port: 995 }],
  ['O pop3 funcionava bem na porta 110. Meu neto trocou para a 995 e agora o Outlook 2016 não baixa.', { pop3_port: 995 }],
  // What people tell of others' mail.
  [
    'a cliente manda email pra mim e n chega\no meu é ana@lojaprado.com.br o dela é debora@arquitetura.com.br\nde outras pessoas chega normal',
    { sender_address: 'debora@arquitetura.com.br', recipient_address: 'ana@lojaprado.com.br' },
  ],
  [
    'The message I sent this morning at 8.05 from this very address to m.okafor@celeiro.com never reached her.',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'm.okafor@celeiro.com' },
  ],
  [
    'desde el viernes pasado los correos que mando de ventas@lojaprado.com.br a compras@celeiro.com.mx se me regresan con un aviso pero ya lo borré',
    { sender_address: 'ventas@lojaprado.com.br', recipient_address: 'compras@celeiro.com.mx' },
  ],
  // Who has seen what came back, and tells nothing of it.
  [
    'hoy a las 9 mando a luis@celeiro.com.mx desde ana@lojaprado.com.br y me lo regresa el servidor',
    { recipient_address: 'luis@celeiro.com.mx' },
  ],
  [
    '1 ana@lojaprado.com.br\n2 rui@celeiro.com.br\n3 550 user unknown\n4 ontem 19h05\n\n> Prezado cliente, para analisar o envio informe:\n> 1. Endereço do remetente\n> 2. Endereço do destinatário\n> 3. Mensagem de erro (se houver)\n> 4. Data e hora do envio',
    { error_message: '550 user unknown', sent_at: '2026-11-17T19:05' },
  ],
  // Not told of one of them.
  [
    'A vendas@lojaprado.com.br e a compras@lojaprado.com.br não baixam por POP3 no Outlook 2016, o financeiro não sabe de nada.',
    { pop3_user: ['vendas@lojaprado.com.br', 'compras@lojaprado.com.br'] },
  ],
  [
    'Mandei ontem às 10h de vendas@lojaprado.com.br para compras@celeiro.com.br e o compras não recebeu.',
    { sender_address: 'vendas@lojaprado.com.br', recipient_address: 'compras@celeiro.com.br' },
  ],
  ['Eu recebo tudo no Thunderbird 128 até ontem, aí o POP3 parou. Minha sócia não sabe o que é.', { client_software: 'Thunderbird 128' }],
  ['o POP3 do Outlook 2016 era na 110, mudei para 995, não aceitou e voltou para 110', { pop3_port: 110 }],
  ['O POP3 do Outlook 2016 baixava bem na 995 até ontem. Hoje não baixa. A saída mudou para 587.', { pop3_port: 995 }],
])('readRequest() reads “%s”', async ([body, expected]) => {
  expect(await valuesOf(body)).toMatchObject(expected)
})

test.for([
  ['she emailed me yesterday from kim@celeiro.com to ana@lojaprado.com.br, nothing here. shes got some error back but didnt tell me what'],
  ["he emailed me on monday from joe@celeiro.com to ana@lojaprado.com.br, didn't arrive, he received some error but hasn't shown me"],
  [
    'O laboratório res@celeiro.com.br mandou ontem pra ana@lojaprado.com.br e não chegou. Diz que recebe de volta uma mensagem, mas não nos passou o texto.',
  ],
  ['mandei ontem 10h de ana@lojaprado.com.br pra rui@celeiro.com.br e me devolveram com um aviso mas ja apaguei'],
  ['No recibimos en ana@lojaprado.com.br el correo de rui@celeiro.com.br de ayer.\nError: le volvió uno pero no me lo pasó todavía'],
  ['Não recebemos em ana@lojaprado.com.br o e-mail de rui@celeiro.com.br de ontem.\nErro: voltou um erro mas ele ainda não me mandou'],
  ["We did not get at ana@lojaprado.com.br yesterday's mail of rui@celeiro.com.br.\nError: he got one but hasn't sent it to me yet"],
])('readRequest() hears of the error of “%s”', async ([body]) => {
  const { mentioned, values } = await readBody(body ?? '')
  expect(mentioned).toContain('error_message')
  expect(values).not.toHaveProperty('error_message')
})

test('readRequest() takes no number of ours for an answer that there was no error', async () => {
  const asked =
    '> Prezado cliente, para analisar o envio informe:\n> 1. Endereço do remetente\n> 2. Endereço do destinatário\n> 3. Mensagem de erro (se houver)\n> 4. Data e hora do envio'
  const values = await valuesOf(`1 ana@lojaprado.com.br\n2 rui@celeiro.com.br\n3 erro nao teve\n4 ontem 19h05\n\n${asked}`)
  expect(values).not.toHaveProperty('error_message')
})

test.for([
  ['550 5.1.1 o servidor remoto não me passou o usuário'],
  ['A caixa ainda não enviou a resposta ao servidor'],
  ['The server did not send a greeting'],
] as const)('readRequest() takes “%s” for what a program says', async ([text]) => {
  const values = await valuesOf(`Não recebemos em ana@lojaprado.com.br o e-mail de rui@celeiro.com.br de ontem.\nErro: ${text}`)
  expect(values.error_message).toBe(text)
})
