// What tells that all is well and what only sounds so: the first ends a talk, and in a first mail leaves nothing to ask.
import { expect, test } from 'vitest'
import { readRequest } from '../../../src/facts/read-request.ts'
import type { Desk } from '../../../src/message/desk.ts'
import { readMessage } from '../../../src/message/read-message.ts'
import { readChecklistFiles } from '../../../src/read-checklist-files.ts'
import { readBody } from '../read-body.ts'

const desk: Desk = { addresses: ['suporte@provedor.example'], agents: [], timeZone: 'America/Sao_Paulo' }
const checklists = await readChecklistFiles([])

async function saysSolved(body: string, checklist = 'pop3'): Promise<boolean> {
  const head =
    'From: ana@lojaprado.com.br\r\nTo: suporte@provedor.example\r\nSubject: Re: ajuda\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n'
  const message = await readMessage(new TextEncoder().encode(`${head}${body.replaceAll('\n', '\r\n')}\r\n`), desk)
  return readRequest(message, checklists, desk, { checklist, fields: ['public_ip'] }).saysSolved === true
}

test.for([
  ['Já resolvi, obrigado!'],
  ['Já resolvi o problema'],
  ['Bom dia\nResolvido, muito obrigada'],
  ['Pronto, resolvido!'],
  ['Resolvi sozinho.'],
  ['Consegui resolver aqui, era a senha.'],
  ['Não precisa mais, já resolvemos por aqui'],
  ['Voltou a funcionar, podem encerrar o atendimento'],
  ['We fixed it, thanks'],
  ['Solved, thank you'],
  ['Ya lo resolví, gracias'],
  ['Consegui resolver, mas não sei como.'],
  ['Problema resolvido! Mas não entendi o que era.'],
  ['Está tudo funcionando, mas de qualquer forma obrigado, não preciso de mais nada.'],
  ['Please close the ticket, it works now, but no idea why.'],
  ['Ya está resuelto, pero no sé qué era.'],
  ['deixa pra la, era o email errado. obrigado'],
  ['Podem desconsiderar, era o cabo'],
  ['já voltou'],
  ['Já voltou, obrigada!'],
  ['ja voltou gente, era o modem daqui. valeu'],
  ['Oi, já voltou tudo'],
  ['Voltou!'],
  ['agora foi'],
  ['já está baixando normal'],
  ['Agora já tá chegando tudo. Obrigado pela atenção'],
  ['liguei o modem de novo e agora tá baixando tudo certinho, desculpa o incômodo'],
  ['Reiniciei o computador e agora tá entrando tudo. Desculpa!'],
  ['mandei de novo agora e foi, obrigado'],
  ['tentei outra vez e desta vez chegou'],
  ['consegui entrar agora, era o caps lock'],
  ['deixa, já entrei'],
  ['o site já está no ar de novo, obrigado'],
  ['já tá abrindo normal, valeu'],
  ['ya abre, gracias'],
  ['I can log in now'],
  ['the site is back up, thanks'],
  ['Funcionou. Era a senha mesmo, não precisa mais.'],
  ['Já voltou, obrigada! Não sei o que era.'],
  ['Resolvido! Nem percebi quando voltou. Obrigado'],
  ['Agora tá tudo certo, podem encerrar'],
  ['Deu certo com a porta 995, obrigada'],
  ['Só pra avisar que voltou a funcionar sozinho ontem à tarde, o Outlook 2016 já está baixando tudo.'],
  ['O cliente acabou de ligar: o e-mail chegou. Podem dar baixa no chamado.'],
  ['Hoje às 9h resolveram o problema aqui, era o Thunderbird 115 desatualizado. Obrigada!'],
  ['pessoal resolveu, tava na quarentena do cliente. valeu!!'],
  ['Oi, resolveu-se! era a internet daqui'],
  ['It’s all sorted, thanks'],
  ['Hola, ya se solucionó, gracias'],
])('readRequest() hears that all is well in «%s»', async ([body = '']) => {
  expect(await saysSolved(body)).toBe(true)
})

test.for([
  ['Não consegui resolver'],
  ['Nunca conseguimos resolver isso'],
  ['Ainda não resolvi'],
  ['Já está resolvido?'],
  ['O problema já foi resolvido por aí?'],
  ['Conseguiu resolver?'],
  ['Ainda não foi solucionado'],
  ['¿Ya está resuelto?'],
  ['Pode fechar o Outlook para testar'],
  ['Podem encerrar minha conta'],
  ['Podem dar baixa no boleto'],
  ['Resolvi trocar de programa'],
  ['Pode fechar a porta 25?'],
  ['We fixed it this morning, then at 10 it stopped again.'],
  ['We fixed it on the phone, the PC still fails.'],
  ['Podem desconsiderar o IP que mandei antes'],
  ['não deixa pra lá de responder'],
  ['já voltou com erro'],
  ['Já voltou o erro'],
  ['o e-mail já voltou pra mim'],
  ['Mandei de novo. Já voltou duas vezes.'],
  ['voltou a dar erro'],
  ['agora foi o Thunderbird que parou'],
  ['já está baixando mas muito lento'],
  ['O antivírus já voltou e mesmo assim não baixa'],
  ['Já voltou? Aqui não'],
  ['o outlook não tá funcionando'],
  ['meus e-mails não estão mais funcionando'],
  ['não tá normalizado ainda'],
  ['mandei de novo e voltou'],
  ['mandei para outro e foi'],
  ['consegui enviar pelo celular, no computador não'],
  ['agora abriu uma tela de erro'],
  ['agora abriu. Mas tá muito lento'],
  ['o site está no ar mas dá erro 500'],
  ['já entrei em contato com a operadora'],
  ['agora está baixando tudo duplicado'],
  ['no celular tá baixando normal'],
  ['no webmail consegui entrar'],
  ['Já voltou. Minutos depois caiu outra vez.'],
  ['agora tá entrando. O que não vai é o envio'],
  ['agora tá recebendo. Falta enviar'],
  ['já está enviando. E o recebimento?'],
  ['o site já está no ar. O e-mail é que não'],
  ['agora abre normal. As mensagens é que não vêm'],
  ['funcionou ontem, hoje nada'],
  ['não sei se deu certo'],
  ['deu certo o login. Agora o erro é outro'],
  ['Parabéns, agora tá chegando tudo... no spam'],
  ['hoje tá chegando. Com 3 horas de atraso.'],
  ['agora está certo? pop.lojaprado.com.br'],
  ['agora está certo o IP: 200.1.2.3'],
  ['tá tudo certo agora? posso testar?'],
  ['vocês resolveram o problema do meu sócio, e o meu?'],
  ['já resolvi o problema da senha, agora pede servidor'],
  ['pode desconsiderar. O IP correto é 200.1.2.3'],
  ['por favor ignorar, mandei o IP errado'],
  ['agora já deu! quero falar com um gerente'],
  ['The site is back. My mail is not.'],
  ['Never mind, the port is 995.'],
  ['Deixa pra lá, a porta é 995.'],
  ['Pode desconsiderar, o IP é 189.44.210.7'],
  ['Deu certo no webmail. No Outlook 2016, hoje às 9h, deu o mesmo problema.'],
  ['Voltou a funcionar ontem. Hoje às 8h deu erro no Thunderbird 115 de novo.'],
  ['gente, resolveu trocar de provedor e agora não recebe'],
  ['Resolveu, mas parou de novo'],
  ['Resolveu? Aqui não chegou nada'],
  ['mails sorted by date are missing'],
])('readRequest() hears nothing of the kind in «%s»', async ([body = '']) => {
  expect(await saysSolved(body)).toBe(false)
})

test.for([
  ['Não consigo baixar os e-mails no Outlook. Já reiniciei o computador e o modem mas não consegui resolver.', 'pop3'],
  ['Não consigo baixar os e-mails no Outlook. O problema já foi resolvido por aí?', 'pop3'],
  ['Consegui resolver no webmail, mas o Outlook não baixa os e-mails.', 'pop3'],
  ['Pode fechar a porta 25? Não consigo enviar e-mails pelo Outlook.', 'sending'],
  ['Não consigo enviar e-mails para o joao@cliente.example, voltam com erro. Tentei de tudo e não consegui resolver.', 'sending'],
] as const)('readRequest() still takes up «%s»', async ([body, checklist]) => {
  expect((await readBody(body)).checklist).toBe(checklist)
})

const ARRIVED: string[] = [
  'chegou aqui agora, obrigada!',
  'os e-mails chegaram agora',
  'achei! tava no lixo eletrônico',
  'tava na caixa de spam, desculpa',
  'Got it now, it was in the "Promotions" tab, sorry!',
  'ya me llegó, estaba en spam, gracias',
]
test.for(ARRIVED)('readRequest() hears of mail that was to come that it is there in «%s»', async (body) => {
  expect(await saysSolved(body, 'receiving')).toBe(true)
  expect(await saysSolved(body, 'sending')).toBe(false)
})

test.for([
  'chegou um e-mail de vocês, vou preencher',
  'chegou agora um aviso de erro',
  'os dos outros chegaram, o dele não',
  'ela disse que estava no spam, mas não achei',
  'todos estão indo para o spam',
  'já recebi a resposta de vocês',
  'caiu no spam',
])('readRequest() hears of no such mail that it is there in «%s»', async (body) => {
  expect(await saysSolved(body, 'receiving')).toBe(false)
})
