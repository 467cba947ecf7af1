// Moments as people tell them in whole sentences, a row each: a holiday for its day, the day before yesterday, hours told in words, a story
// between a day and its hour, and which of several days is the one in question; and beside them what looks the same and is another day's.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const own = 'ana@lojaprado.com.br'
const rui = 'rui@fabrica.com.br'
const O = 'o Outlook parou de baixar pelo POP3'

/** A field that is undefined must state nothing. */
const rows: [string, Record<string, unknown>][] = [
  // day before yesterday, spelt apart
  ['Antes de ontem umas 16h45 o Outlook parou de baixar pelo POP3.', { occurred_at: '2026-11-16T16:45' }],
  ['Olha, antes de ontem às 9h a moça me chamou porque o Outlook não descarregava mais.', { occurred_at: '2026-11-16T09:00' }],
  ["Antes d'ontem umas 16h o programa não puxou mais nada do pop3.", { occurred_at: '2026-11-16T16:00' }],
  ['Antes de ayer a las 16:30 el Outlook dejó de bajar los correos por POP3.', { occurred_at: '2026-11-16T16:30' }],
  [`Mandei antes de ontem às 10h de ${own} para ${rui} e não chegou.`, { sent_at: '2026-11-16T10:00' }],
  [`Antes de ontem o ${rui} mandou um e-mail para ${own} e não chegou.`, { attempted_on: '2026-11-16' }],
  // the same day's hour, further on
  [
    'De sábado pra cá o POP3 não baixa. O último e-mail é de 6h15; a partir das 9h do mesmo sábado já dava erro.',
    { occurred_at: '2026-11-14T09:00' },
  ],
  ['O Outlook parou hoje cedo de baixar pelo POP3. Eu cheguei na loja 8h40 e já estava assim.', { occurred_at: '2026-11-18T08:40' }],
  ['O Outlook parou hoje cedo de baixar pelo POP3. Eu cheguei na loja 8h40 e já estava calor.', { occurred_at: '2026-11-18' }],
  [`Na presente data, às 14h02, remeti certidão de ${own} para ${rui} e voltou.`, { sent_at: '2026-11-18T14:02' }],
  // of the one that was passed on, and of a test
  [`Sexta de manhã às 8 e 20 passei o orçamento pro ${rui} e não chegou. Hoje mandei outro teste.`, { sent_at: '2026-11-13T08:20' }],
  [`Ontem passei o dia fora. Hoje às 8h mandei o orçamento pro ${rui} e não chegou.`, { sent_at: '2026-11-18T08:00' }],
  [
    `O e-mail do ${own} voltou.\n\nThe original message was received at Tue, 17 Nov 2026 13:05:22 -0300\nfrom [177.8.9.10]`,
    { sent_at: '2026-11-17T13:05' },
  ],
  // by a clock, further on
  [
    `Ontem, terça, mandei as fotos para ${rui}, saindo do nosso ${own}; no relógio do computador marcava 10:25. Voltou.`,
    { sent_at: '2026-11-17T10:25' },
  ],
  [`Ontem mandei as fotos para ${rui} e voltou; o contador da impressora marcava 10:25.`, { sent_at: '2026-11-17' }],
  // of the last mail that came
  ['Hoje o POP3 parou, a última mensagem que desceu foi a das 22h17 de ontem.', { occurred_at: '2026-11-18' }],
  // of a picture of it
  [`O ${rui} tenta me mandar a tabela desde segunda e não chega. Ontem ele me mandou uma foto da tela.`, { attempted_on: '2026-11-16' }],
  [`O ${rui} mandou a tabela e não chega. Ontem ele me mandou um print.`, { attempted_on: '2026-11-17' }],
  [`Ontem o ${rui} me mandou uma foto do sítio em anexo e não chegou; segunda chegou.`, { attempted_on: '2026-11-17' }],
  // figures with dots
  ['Meu POP3 não baixa, foi 17.11.2026 09.45.', { occurred_at: '2026-11-17T09:45' }],
  ['Meu POP3 não baixa desde 17.11 às 9.45', { occurred_at: '2026-11-17T09:45' }],
  ['Meu POP3 não baixa. Início: 17.11, 14h20', { occurred_at: '2026-11-17T14:20' }],
  ['Meu POP3 não baixa, uso o The Bat 10.11 às vezes', { occurred_at: undefined }],
  ['Meu POP3 não baixa, a versão 10.11 às 9h já não abria', { occurred_at: undefined }],
  ['Meu POP3 não baixa desde ontem, 12.50 reais por mês e não funciona', { occurred_at: '2026-11-17' }],
  // what is counted, and what is an hour
  [`Os e-mails do ${rui} não chegam. Hoje já deveria ter chegado uns 5.`, { attempted_on: '2026-11-18' }],
  [`Mandei de ${own} para ${rui} ontem e não chegou, tentei umas 10.`, { sent_at: '2026-11-17' }],
  [`Mandei de ${own} para ${rui} ontem e não chegou, era umas 10.`, { sent_at: '2026-11-17T10:00' }],
  [`Ontem mandei umas 5 da tarde de ${own} para ${rui} e não chegou.`, { sent_at: '2026-11-17T17:00' }],
  [`O ${rui} mandou às 10 e pouco hoje pra ${own} e não chegou.`, { attempted_on: '2026-11-18T10:00' }],
  [`O ${rui} mandou às 16h mais ou menos de ontem pra ${own} e não chegou.`, { attempted_on: '2026-11-17T16:00' }],
  [`Corrigindo a mensagem anterior: foi no dia 16/11 às 9h que ${O}.`, { occurred_at: '2026-11-16T09:00' }],
  // what went then, and what does not now
  [`Ontem chegaram 3 e-mails normais do ${rui}, mas o de hoje não veio. Foi pra ${own}.`, { attempted_on: '2026-11-18' }],
  [`Não envio. Ontem às 21h funcionou, hoje às 9h não mais. Mandei pra ${rui}.`, { sent_at: '2026-11-18T09:00' }],
  [`Não envio. Ontem 21h ainda mandei normal. Hoje 9h não foi mais. Era pra ${rui}.`, { sent_at: '2026-11-18T09:00' }],
  [`Não consigo enviar. Ontem às 21h mandei pra ${rui} e voltou.`, { sent_at: '2026-11-17T21:00' }],
  // how surely the hour is known
  ['Meu POP3 não baixa desde sexta a noite tipo 22h.', { occurred_at: '2026-11-13T22:00' }],
  ['Meu POP3 não baixa desde ontem de manhã, acho que 9h.', { occurred_at: '2026-11-17T09:00' }],
  ['Meu POP3 não baixa, começou ontem antes do almoço, 11 horas.', { occurred_at: '2026-11-17T11:00' }],
  ['Meu POP3 não baixa desde ontem depois da janta 8 horas.', { occurred_at: '2026-11-17T20:00' }],
  ['Meu POP3 não baixa. Fiquei ontem depois do almoço 2 horas no telefone.', { occurred_at: '2026-11-17' }],
  ['Meu POP3 não baixa desde ontem à noite e já são 2h perdidas com isso.', { occurred_at: '2026-11-17' }],
  ['Meu POP3 não baixa. Deu problema ontem de manhã, era 9 e 20.', { occurred_at: '2026-11-17T09:20' }],
  // an hour that ends its sentence, and one of opening up
  ['Meu POP3 não baixa. Foi na quinta passada, logo depois que trocaram o roteador, 10h e pouquinho.', { occurred_at: '2026-11-12T10:00' }],
  ['Meu POP3 não baixa. Foi na quinta passada, depois que fiquei sem internet, 2h.', { occurred_at: '2026-11-12' }],
  ['Meu POP3 não baixa. Hoje quando liguei 8h já não baixou.', { occurred_at: '2026-11-18T08:00' }],
  ['Meu POP3 não baixa. A última vez que baixou foi ontem às 17h50.', { occurred_at: '2026-11-17T17:50' }],
  // short names with the day of the month, where the calendar agrees
  ['Meu POP3 não baixa desde sab 14 de tarde umas 5 e pouco.', { occurred_at: '2026-11-14T17:00' }],
  ['Meu POP3 não baixa. Foi seg 16 às 9h.', { occurred_at: '2026-11-16T09:00' }],
  ['Meu POP3 não baixa. Temos qua 12 contas assim.', { occurred_at: undefined }],
  ['Na qua 11 máquinas pararam de baixar pelo POP3.', { occurred_at: undefined }],
  // a day behind a program is one
  ['Parou de baixar pelo POP3 no Outlook ontem às 9h.', { occurred_at: '2026-11-17T09:00' }],
  ['Meu POP3 deu erro no Outlook 17/11 14h30.', { occurred_at: '2026-11-17T14:30' }],
  // how long is no hour
  ['Meu POP3 não baixa. Ontem o Outlook ficou fora o dia inteiro, 8h.', { occurred_at: '2026-11-17' }],
  ['Meu POP3 não baixa. Perdi ontem o dia todo nisso, 9 horas.', { occurred_at: '2026-11-17' }],
  // two versions are no day
  ['Meu POP3 não baixa nas máquinas com Windows 10/11.', { occurred_at: undefined, os_version: 'Windows 10/11' }],
  ['Meu POP3 não baixa no Outlook 2019/2021.', { occurred_at: undefined, client_software: 'Outlook 2019/2021' }],
  // holidays
  ['Desde o feriado de Finados o Outlook não baixa mais nada pelo POP3.', { occurred_at: '2026-11-02' }],
  ['No feriado de Finados, às 14h, o Outlook parou de baixar pelo POP3.', { occurred_at: '2026-11-02T14:00' }],
  ['No dia de Finados às 9h o Outlook parou de baixar pelo POP3.', { occurred_at: '2026-11-02T09:00' }],
  ['O Outlook não baixa mais nada pelo pop desde Finados.', { occurred_at: '2026-11-02' }],
  ['No domingo, feriado da República, às 15h, o Outlook parou de baixar pelo POP3.', { occurred_at: '2026-11-15T15:00' }],
  ['No feriado de Nossa Senhora Aparecida o Outlook parou de baixar pelo POP3, umas 10h.', { occurred_at: '2026-10-12T10:00' }],
  ['No feriado do dia das crianças, lá pelas 10h, o Outlook parou de baixar pelo POP3.', { occurred_at: '2026-10-12T10:00' }],
  ['No feriado de 7 de setembro às 10h o Outlook parou de baixar pelo POP3.', { occurred_at: '2026-09-07T10:00' }],
  ['No dia da Independência às 10h o Outlook parou de baixar pelo POP3.', { occurred_at: '2026-09-07T10:00' }],
  ['No feriado de 2 de novembro às 10h o Outlook parou de baixar pelo POP3.', { occurred_at: '2026-11-02T10:00' }],
  ['No feriado de segunda, dia 2, às 10h o Outlook parou de baixar pelo POP3.', { occurred_at: '2026-11-02T10:00' }],
  ['My Outlook stopped pulling POP3 mail on Halloween at 9pm.', { occurred_at: '2026-10-31T21:00' }],
  [`Desde o feriado de Finados a agência não consegue mandar e-mail pra ${own}. O e-mail deles é ${rui}.`, { attempted_on: '2026-11-02' }],
  [`Mandei no feriado de Finados, às 11h, de ${own} para ${rui} e não chegou.`, { sent_at: '2026-11-02T11:00' }],
  [`Mandei na véspera de Finados, às 11h, de ${own} para ${rui} e não chegou.`, { sent_at: '2026-11-01T11:00' }],
  [`Mandei um dia depois de Finados, às 11h, de ${own} para ${rui} e não chegou.`, { sent_at: '2026-11-03T11:00' }],
  // look-alikes
  ['Ontem às 9h o Outlook parou de baixar pelo POP3, preciso antes do feriado de Consciência Negra.', { occurred_at: '2026-11-17T09:00' }],
  ['O Outlook não baixa pelo POP3 desde ontem às 9h. Tenho encomendas de Natal chegando!', { occurred_at: '2026-11-17T09:00' }],
  ['O Outlook não baixa pelo POP3. Tenho encomendas de Natal chegando e no Natal não posso ficar sem!', { occurred_at: undefined }],
  ['O Outlook não baixa pelo POP3. Vai chegar o réveillon e aí quero ver.', { occurred_at: undefined }],
  [`Mandei hoje às 9h o cartão de Natal de ${own} para ${rui} e não chegou.`, { sent_at: '2026-11-18T09:00' }],
  [`Mandei hoje às 9h o orçamento da festa de Páscoa de ${own} para ${rui} e não chegou.`, { sent_at: '2026-11-18T09:00' }],
  ['O Outlook não baixa pelo POP3. A dona Aparecida não sabe mexer e a senhora da Independência também.', { occurred_at: undefined }],
  [`O ${rui} da Rua 7 de Setembro mandou ontem para ${own} e não chegou.`, { attempted_on: '2026-11-17' }],
  // day and time with a story between
  [
    'Na segunda-feira, dia 16, fizemos a festa do meu neto aqui em casa, veio um mundo de gente, e de noite, quando todos saíram, lá pelas nove e meia, abri o Outlook e ele não baixou nada do POP3.',
    { occurred_at: '2026-11-16T21:30' },
  ],
  [
    'Ontem, assim que cheguei na loja e liguei o computador que fica no balcão da frente e abri o caixa como sempre faço, por volta das 8h20, o Outlook não baixou nada do POP3.',
    { occurred_at: '2026-11-17T08:20' },
  ],
  [
    'Yesterday, after my sister had left and the kids were finally in bed and I sat down with a cup of tea to catch up, at about half past nine in the evening, Outlook would not download anything over POP3.',
    { occurred_at: '2026-11-17T21:30' },
  ],
  [
    'Ayer, después de que se fueron los huéspedes y limpiamos las habitaciones y por fin me senté a revisar la compu, a eso de las 16:40, el Outlook no bajó nada por POP3.',
    { occurred_at: '2026-11-17T16:40' },
  ],
  [
    'O Outlook não baixa pelo POP3 desde ontem, e olha que aqui na loja a gente depende disso pra tudo e o pessoal da entrega fica esperando, abrimos às 8h e fechamos às 18h.',
    { occurred_at: '2026-11-17' },
  ],
  // decoy days
  [
    `A diretora leu para mim por telefone a mensagem que voltou pra ela ontem, quando tentou mandar de ${rui} para ${own}: 550 5.1.1 User unknown. Apaguei 2 GB na semana passada, dia 10/11!`,
    { attempted_on: '2026-11-17' },
  ],
  [`O ${rui} mandou anteontem pra ${own} e não chegou. Minha caixa tem espaço, excluí tudo dia 10/11.`, { attempted_on: '2026-11-16' }],
  [`O ${rui} mandou ontem pra ${own} e não chegou. I deleted 2 GB on November 10.`, { attempted_on: '2026-11-17' }],
  [`Não chega e-mail do ${rui} pra ${own}. Esvaziei a caixa dia 10/11. Ele tentou ontem.`, { attempted_on: '2026-11-17' }],
  [`Ela me disse por telefone que o e-mail voltou ontem quando mandou de ${rui} pra ${own}.`, { attempted_on: '2026-11-17' }],
  [`Liguei pra ela ontem às 9h e ela disse que mandou anteontem de ${rui} pra ${own} e não chegou.`, { attempted_on: '2026-11-16' }],
  ['O Outlook parou de baixar pelo POP3 ontem às 14h. Troquei a senha dia 10/11.', { occurred_at: '2026-11-17T14:00' }],
  ['O Outlook não baixa pelo POP3. Começou ontem às 14h. Paguei a fatura dia 10/11 às 9h.', { occurred_at: '2026-11-17T14:00' }],
  ['Paguei a fatura dia 10/11 às 9h. O Outlook não baixa pelo POP3, começou ontem às 14h.', { occurred_at: '2026-11-17T14:00' }],
  ['Instalaram a fibra nova na terça, dia 10. O Outlook parou de baixar pelo POP3 na sexta às 8h.', { occurred_at: '2026-11-13T08:00' }],
  ['O técnico volta só dia 28. O Outlook parou de baixar pelo POP3 na sexta às 8h.', { occurred_at: '2026-11-13T08:00' }],
  ['Comprei o note em fevereiro, dia 10/02. O Outlook parou de baixar pelo POP3 na sexta às 8h.', { occurred_at: '2026-11-13T08:00' }],

  [`Ontem, quinze pras cinco da tarde, ${O}.`, { occurred_at: '2026-11-17T16:45' }],
  [`Ontem faltando dez pras oito da noite ${O}.`, { occurred_at: '2026-11-17T19:50' }],
  [`Ontem, cinco e quinze da tarde, ${O}.`, { occurred_at: '2026-11-17T17:15' }],
  [`Ontem às cinco e pouco da tarde ${O}.`, { occurred_at: '2026-11-17T17:00' }],
  [`Ontem lá pras nove e vinte da noite ${O}.`, { occurred_at: '2026-11-17T21:20' }],
  [`Ontem ali pelas dez e meia da manhã ${O}.`, { occurred_at: '2026-11-17T10:30' }],
  [`Ontem, era meio-dia e dez, ${O}.`, { occurred_at: '2026-11-17T12:10' }],
  [`Ontem, já passava da meia-noite e quinze, ${O}.`, { occurred_at: '2026-11-17T00:15' }],
  [`Sábado passado, às sete e quarenta e cinco da noite, ${O}.`, { occurred_at: '2026-11-14T19:45' }],
  [`Sexta retrasada às 10h ${O}.`, { occurred_at: '2026-11-06T10:00' }],
  [`Na sexta da semana passada às 10h ${O}.`, { occurred_at: '2026-11-13T10:00' }],
  [`Na segunda agora, 8h em ponto, ${O}.`, { occurred_at: '2026-11-16T08:00' }],
  [`Faz dois dias, às 15h, que ${O}.`, { occurred_at: '2026-11-16T15:00' }],
  [`Tem três dias que ${O}, começou umas 15h.`, { occurred_at: '2026-11-15T15:00' }],
  [`Faz uma semana hoje, às 15h, que ${O}.`, { occurred_at: '2026-11-11T15:00' }],
  [`Hoje de madrugada, umas 2 e meia, ${O}.`, { occurred_at: '2026-11-18T02:30' }],
  [`Hoje cedo, 7 e 40, ${O}.`, { occurred_at: '2026-11-18T07:40' }],
  [`Hoje logo que cheguei, 7h50, ${O}.`, { occurred_at: '2026-11-18T07:50' }],
  [`Anteontem à noite, por volta de dez e meia, ${O}.`, { occurred_at: '2026-11-16T22:30' }],
  [`Domingo à noite, depois do Fantástico, umas onze e quinze, ${O}.`, { occurred_at: '2026-11-15T23:15' }],
  [`Terça passada, já fechando a casa, 23h10, ${O}.`, { occurred_at: '2026-11-17T23:10' }],
  [`On Saturday at about half past seven in the evening Outlook stopped pulling POP3 mail.`, { occurred_at: '2026-11-14T19:30' }],
  [`Yesterday at ten to five in the afternoon Outlook stopped downloading POP3 mail.`, { occurred_at: '2026-11-17T16:50' }],
  [`Yesterday around quarter past eight in the morning Outlook stopped downloading POP3 mail.`, { occurred_at: '2026-11-17T08:15' }],
  [`This morning at twenty to nine Outlook stopped downloading POP3 mail.`, { occurred_at: '2026-11-18T08:40' }],
  [`Two days ago, at 3 in the afternoon, Outlook stopped downloading POP3 mail.`, { occurred_at: '2026-11-16T15:00' }],
  [`Last Friday just before noon, 11:50, Outlook stopped downloading POP3 mail.`, { occurred_at: '2026-11-13T11:50' }],
  [`A week ago today, at 9am, Outlook stopped downloading POP3 mail.`, { occurred_at: '2026-11-11T09:00' }],
  [`El viernes pasado, a eso de las nueve de la noche, dejaron de entrar los correos por POP3.`, { occurred_at: '2026-11-13T21:00' }],
  [`Ayer a las cinco menos cuarto de la tarde el Outlook dejó de bajar por POP3.`, { occurred_at: '2026-11-17T16:45' }],
  [`Ayer, siendo las diez y veinte de la mañana, el Outlook dejó de bajar por POP3.`, { occurred_at: '2026-11-17T10:20' }],
  [`Hace dos días, a las 8 de la mañana, el Outlook dejó de bajar por POP3.`, { occurred_at: '2026-11-16T08:00' }],
  [`Hoy a la mañana, tipo 9 y media, el Outlook dejó de bajar por POP3.`, { occurred_at: '2026-11-18T09:30' }],
  [`El lunes a la tarde, como a las 4, el Outlook dejó de bajar por POP3.`, { occurred_at: '2026-11-16T16:00' }],
  // which of several
  [`Até sexta estava tudo certo, na segunda às 8h ${O}.`, { occurred_at: '2026-11-16T08:00' }],
  [`Na sexta às 17h ainda baixou, hoje às 8h ${O}.`, { occurred_at: '2026-11-18T08:00' }],
  [`No sábado à tarde tinha trazido tudo direitinho, mas na segunda às 9h ${O}.`, { occurred_at: '2026-11-16T09:00' }],
  [`Na segunda às 9h ${O}. No sábado à tarde, umas 15h, tinha trazido tudo direitinho.`, { occurred_at: '2026-11-16T09:00' }],
  [`Liguei aí ontem às 10h e ninguém resolveu. Na segunda às 9h ${O}.`, { occurred_at: '2026-11-16T09:00' }],
  [`Ontem às 10h o técnico veio aqui e não resolveu. Na segunda às 9h ${O}.`, { occurred_at: '2026-11-16T09:00' }],
  [`Abri um chamado ontem às 10h e ninguém respondeu. Na segunda às 9h ${O}.`, { occurred_at: '2026-11-16T09:00' }],
  [`Na segunda às 9h ${O}. Reiniciei o modem ontem às 10h e nada.`, { occurred_at: '2026-11-16T09:00' }],
  [`Troquei de operadora no dia 5. Ontem às 14h20 ${O}.`, { occurred_at: '2026-11-17T14:20' }],
  [
    `My husband is offshore until the 14th. Yesterday at 2:20pm Outlook stopped downloading POP3 mail.`,
    { occurred_at: '2026-11-17T14:20' },
  ],
  [`The engineer came on Monday at 10am. Yesterday at 2:20pm Outlook stopped downloading POP3 mail.`, { occurred_at: '2026-11-17T14:20' }],
  [`El técnico vino el lunes a las 10. Ayer a las 14:20 el Outlook dejó de bajar por POP3.`, { occurred_at: '2026-11-17T14:20' }],
  [`Mandei na segunda às 9h e chegou, mandei de novo ontem às 10h de ${own} para ${rui} e não chegou.`, { sent_at: '2026-11-17T10:00' }],
  [`O contrato vence dia 10/11. Mandei ontem às 10h de ${own} para ${rui} e não chegou.`, { sent_at: '2026-11-17T10:00' }],
  [`Mandei ontem às 10h de ${own} para ${rui}, ele me ligou hoje às 9h dizendo que não chegou.`, { sent_at: '2026-11-17T10:00' }],
  [`Ele me ligou hoje às 9h dizendo que não chegou o que mandei ontem às 10h de ${own} para ${rui}.`, { sent_at: '2026-11-17T10:00' }],
  [
    `meu email parou ontem umas 14h, minto, 15h20, pq às 14h eu ainda tinha recebido um orçamento, uso outlook pop3`,
    { occurred_at: '2026-11-17T15:20' },
  ],
  [`meu email parou segunda, quer dizer, terça às 9h, uso outlook pop3`, { occurred_at: '2026-11-17T09:00' }],
  [`hj às 7h40 mandei um orçamento de ${own} pro ${rui} e n chegou`, { sent_at: '2026-11-18T07:40' }],
  [`seg às 7h40 mandei um orçamento de ${own} pro ${rui} e n chegou`, { sent_at: '2026-11-16T07:40' }],
  [`acabei de mandar um orçamento de ${own} pro ${rui} e voltou na hora (17h12): 550 5.1.1 user unknown`, { sent_at: '2026-11-18T17:12' }],
  [`I just sent a mail from ${own} to ${rui} at 16:20 and it bounced: 550 5.1.1 user unknown`, { sent_at: '2026-11-18T16:20' }],
  [`não baixa por pop no outlook 2019, tentei agora, 17:05`, { occurred_at: '2026-11-18T17:05' }],
  // A greeting's part of the day is none of the hour's.
  [`Boa tarde,\n\nHoje às 9h20 o POP parou no outlook 2019`, { occurred_at: '2026-11-18T09:20' }],
  [`Boa noite,\n\nOntem às 8h o POP parou no outlook 2019`, { occurred_at: '2026-11-17T08:00' }],
  [`o POP parou no outlook 2019 terça de tardinha, dia 17, lá pelas 5`, { occurred_at: '2026-11-17T17:00' }],
  [`não baixa por pop, parou domingo agora, às 9h10`, { occurred_at: '2026-11-15T09:10' }],
  [`não baixa por pop desde ontem às 9h30, acabei de testar de novo`, { occurred_at: '2026-11-17T09:30' }],
  [`não baixa por pop. antes eu tinha o McAfee, hoje uso o Bitdefender`, { occurred_at: undefined }],
  [`outlook 2019 não baixa, parou ontem às 18h05. o IP eu só vejo quando passar lá, na quinta`, { occurred_at: '2026-11-17T18:05' }],
  [`outlook 2019 não baixa mais nada. vou estar na loja na sexta e mando o IP`, { occurred_at: undefined }],
  [`my POP3 stopped on Monday at 9am. I can send the IP when I get back to the office on Friday`, { occurred_at: '2026-11-16T09:00' }],
  [`outlook 2019 não baixa. quando voltei do almoço na terça às 13h apareceu o erro`, { occurred_at: '2026-11-17T13:00' }],
  [`2a feira as 7h40 mandei um orcamento de ${own} pro ${rui} e nao chegou`, { sent_at: '2026-11-16T07:40' }],

  // the hour of something else beside the one in question
  [
    'Na terça, dia 10, terminada a missa das sete, sentei-me ao computador e às oito e quinze da manhã o Outlook não trouxe nada do POP3.',
    { occurred_at: '2026-11-10T08:15' },
  ],
  ['Ontem dei a aula das dez e às 11h05 o Outlook parou de baixar pelo POP3.', { occurred_at: '2026-11-17T11:05' }],
  [`Ontem passavam das dez quando acabei, e às dez e vinte mandei o convite para ${rui} e não chegou.`, { sent_at: '2026-11-17T10:20' }],
  ['Ontem já passava das 10 quando o Outlook parou de baixar pelo POP3.', { occurred_at: '2026-11-17T10:00' }],
  ['O Outlook parou de baixar pelo POP3 ontem entre as 14h e as 15h.', { occurred_at: '2026-11-17T14:00' }],
  // a day told again, whole, in a sentence of nothing else
  [
    'O Outlook não baixa nada pelo POP3. Começou na quarta — minto, na quinta, porque na quarta eu estava fora. Então: quinta-feira, 12, às 16h20.',
    { occurred_at: '2026-11-12T16:20' },
  ],
  [
    'O Outlook não baixa nada pelo POP3. Começou na segunda... não, foi na terça, porque na segunda eu nem vim. Portanto terça, dia 17, 9h30.',
    { occurred_at: '2026-11-17T09:30' },
  ],
  ['O Outlook não baixa nada pelo POP3. Isso começou ontem. Mais exatamente ontem às 10h15.', { occurred_at: '2026-11-17T10:15' }],
  [`Mandei ontem o orçamento pro ${rui} e não chegou nele. Foi ontem às 14h20.`, { sent_at: '2026-11-17T14:20' }],
  [
    "Outlook won't download over POP3. It started on Tuesday. To be exact, Tuesday the 17th at 9:30 am.",
    { occurred_at: '2026-11-17T09:30' },
  ],
  ['El Outlook no baja nada por POP3. Empezó el martes. O sea: martes 17 a las 9:30.', { occurred_at: '2026-11-17T09:30' }],
  [`Mandei ontem o orçamento pro ${rui} e não chegou nele. Ontem às 17h ele me ligou reclamando.`, { sent_at: '2026-11-17' }],
  ['O Outlook não baixa nada pelo POP3 desde ontem. Ontem às 9h ainda baixava normal.', { occurred_at: '2026-11-17' }],
  ['O Outlook não baixa nada pelo POP3. Começou na segunda. Segunda às 18h fechamos a loja e fui embora.', { occurred_at: '2026-11-16' }],
  // an hour told by a meal or by the end of work
  ['Meu POP parou no sábado depois do almoço, 1 e meia.', { occurred_at: '2026-11-14T13:30' }],
  ['Meu POP parou ontem às 2, logo depois do almoço.', { occurred_at: '2026-11-17T14:00' }],
  ['My POP mail stopped yesterday after dinner, around half eight.', { occurred_at: '2026-11-17T20:30' }],
  ['Mi POP dejó de bajar ayer después del almuerzo, a eso de las 2 y media.', { occurred_at: '2026-11-17T14:30' }],
  ['Meu POP parou depois do expediente de ontem, umas 6 e meia.', { occurred_at: '2026-11-17T18:30' }],
  ['Meu POP parou ontem, 9h, depois do trabalho que fizeram na rede.', { occurred_at: '2026-11-17T09:00' }],
  ['My POP mail stopped yesterday at 9:30, after work on the network.', { occurred_at: '2026-11-17T09:30' }],
  ['My POP mail stopped yesterday at 9:30, right after work was done on the router.', { occurred_at: '2026-11-17T09:30' }],
  ['Meu POP parou ontem às 9. Depois do almoço tentei de novo e nada.', { occurred_at: '2026-11-17T09:00' }],
  ['Meu POP parou ontem às 5h. Depois do almoço eu ligo.', { occurred_at: '2026-11-17T05:00' }],
  ['Meu POP parou ontem, mais ou menos 9 e pouco.', { occurred_at: '2026-11-17T09:00' }],
  ['Meu POP parou ontem, perdi mais ou menos 9 mensagens.', { occurred_at: '2026-11-17' }],
  // days with dots and a short year
  ['Meu POP parou em 16.11.26 10:00h.', { occurred_at: '2026-11-16T10:00' }],
  ['Meu POP parou, 16-11-26 10:00.', { occurred_at: '2026-11-16T10:00' }],
  ['Meu POP parou dia 16.11 às 10:00.', { occurred_at: '2026-11-16T10:00' }],
  ['Meu POP parou ontem às 10h, uso a versão 16.11.26 do programa.', { occurred_at: '2026-11-17T10:00' }],
  ['Meu POP parou, a versão é 10.11.12.', { occurred_at: undefined }],
]

test.for(rows)('readRequest reads the moments of %j', async ([body, expected]) => {
  const values = await valuesOf(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})
