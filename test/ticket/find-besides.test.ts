import { expect, test } from 'vitest'
import type { Message } from '../../src/message/message.ts'
import { readMessage } from '../../src/message/read-message.ts'
import { findBesides } from '../../src/ticket/find-besides.ts'
import { findQuestions } from '../../src/ticket/find-questions.ts'

const desk = { addresses: ['suporte@provedor.example'], agents: [], timeZone: 'America/Sao_Paulo' }
const head = 'From: ana@ipe.example\nTo: suporte@provedor.example\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\n'
const read = (text: string): Promise<Message> => readMessage(new TextEncoder().encode(`${head}${text}\n`), desk)

test.for<[string, 'how' | 'else' | 'plea' | 'none']>([
  ['onde fica isso? estou perdida', 'how'],
  ['IP de quê? Da impressora?', 'how'],
  ['Where do I renew it?', 'how'],
  ['Sorry, what is encryption and where do I see it? I already told you.', 'how'],
  ['¿Dónde veo eso? Gracias', 'how'],
  ['Alguém aí?', 'else'],
  ['Quando vão resolver isso?\nObrigada', 'else'],
  ['E AÍ, VÃO ME IGNORAR MESMO???', 'else'],
  ['A pergunta que eu tinha feito na semana passada sobre o prazo,\nvocês viram?', 'else'],
  ['Podem me ajudar?', 'plea'],
  ['Could you please check?', 'plea'],
  ['Bom dia, tudo bem? Segue: 995', 'none'],
  ['Oi pessoal, tudo certo?', 'none'],
  ['Olá, bom dia! Como vai?', 'none'],
  ['Veja https://x.example/?a=1 e diga', 'none'],
  ['???', 'none'],
  ['Seu IP de internet: ?\nPorta: 110', 'none'],
  ['Seu IP de internet: ???', 'none'],
  ['Uma dúvida: vocês atendem no sábado?', 'else'],
  ['Ok, obrigada.', 'none'],
  ['> Onde vejo isso?\n\nPorta 995', 'none'],
  ['4) 995\n\n5) SSL I think?', 'none'],
  ['é a 2016, eu acho?', 'none'],
  ['quem paga isso, acho que vocês?', 'else'],
  ['vocês atendem aos sábados, what do you think?', 'else'],
])('findQuestions() in %s: %s', async ([text, kind]) => {
  const { isAsking, isHow, asked } = findQuestions(await read(text), [])
  expect([isAsking, isHow, asked.length > 0]).toEqual([kind !== 'none', kind === 'how', kind === 'how' || kind === 'else'])
})

test('findQuestions() takes a guess at a value for no question', async () => {
  const message = await read('Acho que 995?')
  expect(findQuestions(message, [{ passage: 0, start: 9, end: 12 }]).isAsking).toBe(false)
})

test.for<[string, string, string[]]>([
  ['A porta é 995 - precisam do resto?', '995', ['precisam do resto?']],
  ['The port is 995, but do you need both?', '995', ['do you need both?']],
  ['A porta é a 110 - ou 995?', '995', []],
  ['Acho que 995?', '995', []],
  ['É 995, mas onde vejo o IP?', '995', ['É 995, mas onde vejo o IP?']],
])('findQuestions() hears in “%s”, which states %s, what is asked behind it', async ([text, value, asked]) => {
  const start = text.indexOf(value)
  const questions = findQuestions(await read(text), [{ passage: 0, start, end: start + value.length }])
  expect(questions.asked).toEqual(asked)
})

test.for<[string, 'first-mail' | 'follow-up', string[]]>([
  [
    'Outlook no baja. Además, los que mando a una agencia me los devuelve.',
    'first-mail',
    ['Además, los que mando a una agencia me los devuelve.'],
  ],
  ['O Outlook não baixa. Além disso, o que eu mando volta.', 'first-mail', ['Além disso, o que eu mando volta.']],
  ['O Outlook não baixa. Além disso, a tela fica branca.', 'first-mail', []],
  ['Also, what I see on the screen is error 0x1.', 'first-mail', []],
  [
    'O Outlook não baixa. Além disso, o e-mail que a Ana me mandou ontem não chegou.',
    'first-mail',
    ['Além disso, o e-mail que a Ana me mandou ontem não chegou.'],
  ],
  ['Estou com dois problemas:\n\n1) nada baixa\n2) tudo volta', 'first-mail', ['Estou com dois problemas: 1) nada baixa 2) tudo volta']],
  ['O Outlook não baixa. O que pode ser?', 'first-mail', []],
  ['Além disso, já reiniciei o computador e a conta.', 'first-mail', []],
  ['Also, my website is down. Thanks', 'first-mail', ['Also, my website is down. Thanks']],
  ['Enviei hoje às 8h05. E o outro problema, do Outlook?', 'follow-up', ['E o outro problema, do Outlook?']],
  ['O IP é 203.0.113.7.\n\nOtra cosa: ¿cuándo vence?', 'follow-up', ['Otra cosa: ¿cuándo vence?']],
  ['Porta 995. Vocês também fazem sites?', 'follow-up', ['Vocês também fazem sites?']],
  ['Porta 995. Podem verificar?', 'follow-up', []],
  [
    'Mandei hoje às 8h. E também tem a Paula aqui que não tá recebendo nada da Caixa',
    'follow-up',
    ['E também tem a Paula aqui que não tá recebendo nada da Caixa'],
  ],
  ['mandei hoje as 9\ne o site tambem ta fora do ar', 'follow-up', ['e o site tambem ta fora do ar']],
  ['Y el sitio tampoco abre', 'follow-up', ['Y el sitio tampoco abre']],
  ['não recebo os e-mails do cliente. E a Paula também não recebe.', 'first-mail', []],
  ['A Paula também não sabe a porta', 'follow-up', []],
  ['também não voltou nenhum aviso pra Paula', 'follow-up', []],
  ['também não achei a porta no Outlook', 'follow-up', []],
  ['o cliente também não recebeu', 'follow-up', []],
])('findBesides() in %s, a %s', async ([text, place, expected]) => {
  expect(findBesides(await read(text), [], place)).toEqual(expected)
})
