// Hours told without their day, and days told beside another clause's: "desde as 8h, ontem trocaram o modem". Below them whose hours are of
// something else.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

/** Written on Wednesday, 18 November 2026, at 18:00. A field that is undefined must state nothing. */
const rows: [string, Record<string, unknown>][] = [
  ['nao baixa nada no outlook desde as 8h, ontem o moço trocou o modem', { occurred_at: '2026-11-18T08:00' }],
  ['desde as 9h30 o outlook nao puxa, ontem tava normal', { occurred_at: '2026-11-18T09:30' }],
  ['o outlook nao baixa desde as 22h', { occurred_at: '2026-11-17T22:00' }],
  ['thunderbird not downloading since 9am, yesterday the technician changed the router', { occurred_at: '2026-11-18T09:00' }],
  ['el outlook no baja correos desde las 7 de la mañana', { occurred_at: '2026-11-18T07:00' }],
  ['outlook nao abre desde as 8h', { occurred_at: '2026-11-18T08:00' }],
  ['nao baixa no outlook desde as 8h de ontem', { occurred_at: '2026-11-17T08:00' }],
  ['nao baixa no outlook desde as 8h, ontem.', { occurred_at: '2026-11-17T08:00' }],
  ['o outlook parou ontem. desde as 8h nao baixa', { occurred_at: '2026-11-17T08:00' }],
  // What begins to fail does so once.
  ['o e-mail caiu em toda a empresa às 9h15. Outlook 2019 não baixa', { occurred_at: '2026-11-18T09:15' }],
  ['pararam de baixar os emails no outlook as 9:15', { occurred_at: '2026-11-18T09:15' }],
  ['My Outlook stopped downloading at 9:15 am', { occurred_at: '2026-11-18T09:15' }],
  ['ontem o outlook parou de baixar às 18h', { occurred_at: '2026-11-17T18:00' }],
  ['o outlook parou de baixar na sexta às 15h', { occurred_at: '2026-11-13T15:00' }],
  ['Outlook não baixa. A internet caiu às 7h e voltou às 8h', { occurred_at: undefined }],
  // Since when it is so is no day of the last try.
  ["can't send since i changed my password this morning. last try 8:25am, to ed@press.example", { sent_at: '2026-11-18T08:25' }],
  ['não envio desde ontem. última tentativa 17h20, pra ze@cli.com.br', { sent_at: '2026-11-18T17:20' }],
  ['não envio desde ontem. última tentativa 17h20 de ontem mesmo', { sent_at: '2026-11-17T17:20' }],
  ['não envio desde segunda. A última tentativa foi ontem às 9h25', { sent_at: '2026-11-17T09:25' }],
  ['Ontem parou de enviar. A última tentativa foi 9h25', { sent_at: '2026-11-17T09:25' }],
  ['troquei a senha ontem e desde então não envio. Tentei às 17:05 mandar pro ze@cli.com.br', { sent_at: '2026-11-18T17:05' }],
  ["i changed my password yesterday and since then can't send. tried at 5:05pm to ze@cli.com", { sent_at: '2026-11-18T17:05' }],
  ['cambié la clave ayer y desde entonces no puedo enviar. Intenté a las 17:05', { sent_at: '2026-11-18T17:05' }],
  ['Ontem parou de enviar. Tentei às 17:05 mandar pro ze@cli.com.br', { sent_at: '2026-11-17T17:05' }],
  // What a call was about is no call's day.
  ['A client (kate@cafe.example) rang to say her email to me from last night bounced', { attempted_on: '2026-11-17' }],
  ['a cliente kate@cafe.example ligou pra dizer que o email de ontem à noite voltou', { attempted_on: '2026-11-17' }],
  ['a cliente kate@cafe.example ligou ontem reclamando que não recebi o email dela', { attempted_on: undefined }],
  // The last one that went is none that failed.
  ['não envio pro ze@cli.com.br. O último que saiu foi ontem às 17h15, hoje às 9h voltou', { sent_at: '2026-11-18T09:00' }],
  ["can't send to ze@cli.com. the last one that went out was yesterday 5pm, today at 9am it bounced", { sent_at: '2026-11-18T09:00' }],
  ['não envio pro ze@cli.com.br. A última que foi recusada é de ontem às 17h15', { sent_at: '2026-11-17T17:15' }],
  ['não envio pro ze@cli.com.br. O último que mandei foi ontem às 17h15', { sent_at: '2026-11-17T17:15' }],
  ['não envio. Último envio com sucesso: 16/11 às 18h. Primeira falha: 17/11 às 7h45', { sent_at: '2026-11-17T07:45' }],
  ['não consigo enviar.\nÚltimo envio que deu certo: 16/11 18h\nPrimeira falha: 17/11 7h45', { sent_at: '2026-11-17T07:45' }],
  ["can't send to x@cli.com\nLast successful send: 16 Nov 6pm\nFirst failure: 17 Nov 7:45 am", { sent_at: '2026-11-17T07:45' }],
  ['não consigo enviar.\nÚltimo envio: 17/11 18h', { sent_at: '2026-11-17T18:00' }],
  // As thumbs write "agora".
  ['nao envia, tentei mandar agr 13:05 p ze@cli.com.br', { sent_at: '2026-11-18T13:05' }],
  // Hours of who waits, works and is open.
  ['outlook nao baixa. estou aqui desde as 8h esperando', { occurred_at: undefined }],
  ['outlook nao baixa. a loja ta aberta desde as 8h e nada de pedido', { occurred_at: undefined }],
  ['outlook nao baixa. atendemos desde as 8h ate as 18h', { occurred_at: undefined }],
  ['outlook nao baixa, to ligando pra vcs desde as 8h', { occurred_at: undefined }],
  ['outlook nao baixa, trabalho desde as 7h', { occurred_at: undefined }],
  ['to tentando falar com vcs desde as 9h. ontem as 15h mandei pro ze@cli.com.br e voltou', { sent_at: '2026-11-17T15:00' }],
  ['estou no telefone com vcs desde as 9h. o outlook parou ontem as 15h', { occurred_at: '2026-11-17T15:00' }],
  ['outlook parou ontem. to aqui desde as 8h', { occurred_at: '2026-11-17' }],
  // A mail has an hour of its own.
  ['nao consigo mandar pro ze@cli.com.br desde as 8h. mandei de novo hoje as 13h45 e voltou', { sent_at: '2026-11-18T13:45' }],
  ['nao consigo mandar pro ze@cli.com.br desde as 8h', { sent_at: '2026-11-18T08:00' }],
  ['o outlook nao baixa desde as 8h. tentei de novo hoje as 13h45', { occurred_at: '2026-11-18T08:00' }],
  // Few things behind an hour are no minutes.
  ['o outlook nao baixa desde ontem 19h. É um pc velho', { occurred_at: '2026-11-17T19:00' }],
  ['o outlook nao baixa desde ontem as 19h e um amigo olhou', { occurred_at: '2026-11-17T19:00' }],
  ['o outlook nao baixa desde ontem 19h e dois clientes reclamaram', { occurred_at: '2026-11-17T19:00' }],
  ['o outlook nao baixa desde ontem as 19h e quinze', { occurred_at: '2026-11-17T19:15' }],
  ['o outlook nao baixa desde ontem as 9 hs. e 20', { occurred_at: '2026-11-17T09:20' }],
  ['o outlook nao baixa desde ontem as 3 e um quarto da tarde', { occurred_at: '2026-11-17T15:15' }],
  ['el outlook no baja desde ayer a las 3 y un cuarto de la tarde', { occurred_at: '2026-11-17T15:15' }],
  // What today brings after a mail.
  [
    'mandei na segunda pro ze@cli.com.br. mandei as 14h10 e nao voltou nada\nhoje o caminhao passa e fico sem farinha',
    { sent_at: '2026-11-16T14:10' },
  ],
  ['mandei ontem as 10h pro ze@cli.com.br e hoje ele me ligou dizendo que nao recebeu', { sent_at: '2026-11-17T10:00' }],
  ['mandei pro ze@cli.com.br hoje as 9h e nao chegou. ontem tinha ido normal', { sent_at: '2026-11-18T09:00' }],
  // A courtesy's day.
  ['desculpa incomodar no domingo, o outlook nao baixa', { occurred_at: undefined }],
  ['sorry for writing on a Sunday, outlook is not downloading', { occurred_at: undefined }],
  ['boa sexta a todos, outlook nao baixa desde ontem 9h', { occurred_at: '2026-11-17T09:00' }],
  ['o outlook parou no domingo', { occurred_at: '2026-11-15' }],
  ['ontem 10 e pouco mandei pro ze@cli.com.br e voltou', { sent_at: '2026-11-17T10:00' }],
  ['ontem 10 e pouco clientes reclamaram que mandaram pra ana@lojaprado.com.br e voltou', { attempted_on: '2026-11-17' }],
  // Behind a courtesy the matter begins.
  ['desculpa incomodar, ontem as 14h mandei pro ze@cli.com.br e voltou', { sent_at: '2026-11-17T14:00' }],
  ['desculpe incomodar mas ontem as 14h20 mandei pro ze@cli.com.br e voltou', { sent_at: '2026-11-17T14:20' }],
  ['sorry to bother you, yesterday at 3pm I sent a mail to ze@cli.com.br and it bounced', { sent_at: '2026-11-17T15:00' }],
  ['desculpa escrever de novo, segunda as 9h mandei pro ze@cli.com.br e nao chegou', { sent_at: '2026-11-16T09:00' }],
  ['bom ontem as 10h mandei pro ze@cli.com.br e voltou', { sent_at: '2026-11-17T10:00' }],
  // What still went, and a chore beside the next day.
  ['ontem as 22h30 ainda entrava, hoje as 8 ja nao baixou mais nada no outlook', { occurred_at: '2026-11-18T08:00' }],
  [
    'meu contador manda e volta. apaguei um monte de coisa ontem e hj ele tentou de novo as 9h e deu na mesma',
    { attempted_on: '2026-11-18T09:00' },
  ],
]

test.for(rows)('readRequest() reads %j', async ([body, expected]) => {
  const values = await valuesOf(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})
