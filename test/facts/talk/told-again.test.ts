// What a newer letter tells of the same problem, and what an error tells of the settings: rows in which it counts and in which it does not.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const BEFORE = `

Em ter., 17 de nov. de 2026 às 11:45, Suporte <suporte@provedor.example> escreveu:

> Poderia conferir o host?
>
> Em 17/11/2026 09:30, Ana Prado escreveu:
>> Data e hora: 17/11/2026 08:45
>> IP: 152.250.66.31
>> Programa: Thunderbird 128.2
>> Servidor: pop.lojaprado.com.br
>> Erro: Falha no login
`

test.for([
  ['Tentei de novo hoje às 16:12 e a mensagem é a mesma.', '2026-11-18T16:12'],
  ['Testei outra vez ontem às 9h30, mesmo erro.', '2026-11-17T09:30'],
  ['I tried again today at 16:12, same message.', '2026-11-18T16:12'],
  ['Volví a intentar hoy a las 16:12 y sigue igual.', '2026-11-18T16:12'],
  ['Hoje às 16:12 aconteceu de novo, continua.', '2026-11-18T16:12'],
  ['Tentei de novo hoje às 16:12 e funcionou uma vez só.', '2026-11-17T08:45'],
  ['Amanhã às 9h estarei fora.', '2026-11-17T08:45'],
  ['Liguei aí hoje às 15h30 e me pediram isto.', '2026-11-17T08:45'],
])('readRequest() takes the moment of “%s” behind an older letter', async ([words, moment]) => {
  expect((await valuesOf(`Boa tarde\n${words}\nO resto continua igual.${BEFORE}`)).occurred_at).toBe(moment)
})

test.for([
  ['Aparece "Não foi possível encontrar o servidor pop.lojaprado.com.br".', 'pop.lojaprado.com.br'],
  ['It says "Unable to connect to server pop.lojaprado.com.br on port 995"', 'pop.lojaprado.com.br'],
  ['Aparece "O servidor de entrada (pop.lojaprado.com.br) não respondeu".', 'pop.lojaprado.com.br'],
  ['Erro: A senha para “mail.lojaprado.com.br” está incorreta.', 'mail.lojaprado.com.br'],
  ['Uso o servidor mail.lojaprado.com.br. Aparece "Não foi possível encontrar o servidor pop.lojaprado.com.br".', 'mail.lojaprado.com.br'],
  ['Aparece "Não foi possível encontrar o servidor smtp.lojaprado.com.br".', undefined],
  ['Aparece "Não foi possível encontrar o servidor pop.outraempresa.com.br".', undefined],
  ['Servidor: não sei\nErro: Falha ao conectar ao servidor pop.lojaprado.com.br', undefined],
])('readRequest() reads the host of “%s”', async ([words, host]) => {
  expect((await valuesOf(`Não consigo baixar por POP3.\n${words}`)).pop3_host).toBe(host)
})

test.for([
  ['Trabalho num MacBook e leio tudo no Apple Mail 16.0. Desde ontem não entra.', 'Apple Mail 16.0'],
  ['Eu recebo meus e-mails pelo Thunderbird 128 e desde ontem parou.', 'Thunderbird 128'],
  ['Leo mis correos en Outlook 2021 y desde ayer no baja nada.', 'Outlook 2021'],
  ['No celular leio tudo pelo Outlook 4.2, no PC com o Thunderbird 115 não baixa.', 'Thunderbird 115'],
  ['Leio tudo normal no eM Client 9, mas o Outlook 2019 não baixa.', 'Outlook 2019'],
  ['No Outlook 2016 não baixa. Recebo no Mailbird 3 sem problemas.', 'Outlook 2016'],
  // Programs that no list names.
  ['Uso o CorreioFácil 3.2 pra ler os e-mails.', 'CorreioFácil 3.2'],
  ['Leio os e-mails no Zimbrinha 2.0, que é um programa antigo.', 'Zimbrinha 2.0'],
  ['O programa se chama Pombo Correio 3.4.', 'Pombo Correio 3.4'],
  ['We use MailMaster 5.1 as our mail client.', 'MailMaster 5.1'],
  ['Uso o ERP Totvs 12 e o Outlook 2016.', 'Outlook 2016'],
  ['O programa de e-mail é Windows 11.', undefined],
  ['Uso o Chrome 120 para ler os e-mails.', undefined],
  ['O cliente é Rui 2.', undefined],
  // A device before its mail app.
  ['Uso o iPhone 13 com iOS 17.5 (app Mail).', 'iPhone 13 com iOS 17.5 (app Mail)'],
  ['iPhone 12, iOS 16.7 (aplicativo Mail)', 'iPhone 12, iOS 16.7 (aplicativo Mail)'],
  ['No meu iPhone (app Mail, iOS 18.1) não chega.', 'iPhone (app Mail, iOS 18.1)'],
  ['Programa: iPhone 13 (app Mail)', 'iPhone 13 (app Mail)'],
  ['Uso o Mail do iPhone, iOS 17.6.1.', 'Mail do iPhone, iOS 17.6.1'],
])('readRequest() reads the program of “%s”', async ([words, program]) => {
  expect((await valuesOf(`Não consigo baixar por POP3. ${words}`)).client_software).toBe(program)
})

test.for([
  ['No notebook é 995, no celular 993.', 995],
  ['a porta no outlook é 995 e no celular é 993', 995],
  ['Porta 110 no computador da recepção e 143 no celular.', 110],
  ['the port is 995 on the laptop and 993 on the phone', 995],
  ['No celular não baixa, a porta é 995; no computador funciona.', 995],
  ['No PC funciona com 110. No celular a porta é 995 e não baixa.', 995],
  ['Uso no celular, a porta é 995.', 995],
])('readRequest() reads the port of “%s”', async ([words, port]) => {
  expect((await valuesOf(`Não consigo baixar por POP3. ${words}`)).pop3_port).toBe(port)
})

test.for([
  ['Parou quinta de manhã, dia 5, umas 7 e pouco.', '2026-11-05T07:00'],
  ['Foi terça de tardinha, dia 10, lá pelas 5 e meia.', '2026-11-10T17:30'],
  ['parou sexta à noite, 13/11, umas 9 e pouco', '2026-11-13T21:00'],
  ['It stopped on Tuesday afternoon, the 10th, around 4.', '2026-11-10T16:00'],
  ['Fue el jueves por la mañana, día 12, a eso de las 7 y pico.', '2026-11-12T07:00'],
  ['Foi dia 10, lá pelas 5 e meia da manhã.', '2026-11-10T05:30'],
  ['Parou na quinta-feira passada de madrugada, umas 2h.', '2026-11-12T02:00'],
])('readRequest() reads the moment of “%s”', async ([words, moment]) => {
  expect((await valuesOf(`Meu Outlook não baixa por POP3. ${words}`)).occurred_at).toBe(moment)
})

const BOTH = ['rui@fabrica.com.br', 'zeca@obra.com.br']

test.for([
  ['Não consigo enviar para rui@fabrica.com.br com cópia oculta para zeca@obra.com.br, volta 550 5.1.1.', BOTH],
  ['Problema no envio: mandei pro Rui (rui@fabrica.com.br) copiando o Zeca (zeca@obra.com.br) ontem 10h e voltou.', BOTH],
  ['I sent it to rui@fabrica.com.br with a copy to zeca@obra.com.br and it bounced.', BOTH],
  ['Envié a rui@fabrica.com.br con copia a zeca@obra.com.br y rebotó.', BOTH],
  ['Não consigo enviar para rui@fabrica.com.br. Respondam com cópia para meu@gmail.com', 'rui@fabrica.com.br'],
  [
    'O cliente rui@fabrica.com.br mandou com cópia para zeca@lojaprado.com.br e não chegou em ana@lojaprado.com.br.',
    'ana@lojaprado.com.br',
  ],
])('readRequest() reads who should have got the mail of “%s”', async ([words, addresses]) => {
  expect((await valuesOf(String(words))).recipient_address).toEqual(addresses)
})
