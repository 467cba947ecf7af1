// "My mail does not work": which mails say only that, and which of a few matters the answer to our question means.
import { expect, test } from 'vitest'
import { type Checklist, nameForCustomers } from '../../../src/checklist/checklist.ts'
import type { Reading } from '../../../src/facts/fact.ts'
import { type AskedBefore, readRequest } from '../../../src/facts/read-request.ts'
import type { Desk } from '../../../src/message/desk.ts'
import { readMessage } from '../../../src/message/read-message.ts'
import { readChecklistFiles } from '../../../src/read-checklist-files.ts'

const checklists = await readChecklistFiles([])
const desk: Desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }

async function read(
  body: string,
  { subject = 'oi', asked, among = checklists }: { subject?: string; asked?: AskedBefore; among?: Checklist[] } = {},
): Promise<Reading> {
  const head = `From: Rui Prado <rui@lojaprado.example>\nTo: suporte@provedor.example\nSubject: ${subject}\nDate: Wed, 18 Nov 2026 10:00:00 -0300\nContent-Type: text/plain; charset=utf-8\n\n`
  return readRequest(await readMessage(Buffer.from(`${head}${body}\n`), desk), among, desk, asked)
}

test.for([
  'Meu e-mail não funciona.',
  'meu email nao ta funcionando',
  'Bom dia, nosso e-mail parou. Podem ver?',
  'Oi, tudo bem? Estou com problemas no meu email. Aguardo, obrigada.',
  'Não consigo usar o e-mail',
  'não estamos conseguindo acessar os e-mails da empresa, favor verificar com urgência',
  'e-mail fora do ar!!',
  'o e-mail da loja caiu',
  'meu email ta com erro',
  'tá dando erro no email',
  'Preciso de ajuda com meu e-mail',
  'os emails da clínica não abrem',
  'correio eletrônico inoperante',
  'My email is not working, please help',
  'We are having trouble with our email',
  'our mail is down since this morning',
  'Nosso e-mail institucional não está funcionando desde sexta-feira. Aguardamos retorno.',
  'Somos clientes há 10 anos e nunca tivemos problema, mas hoje o email parou e temos um monte de pedido pra fechar, por favor resolvam',
  'O e-mail da minha esposa parou.\n\nGrato\nCarlos Mendonça',
  'não tô conseguindo entrar no meu email',
  'Gostaria de informar que nosso e-mail está sem funcionar desde ontem à noite',
  'o email voltou a dar problema',
  'e-mail não está ok',
  'Hi there, we seem to be having an issue with our email today',
  'tem alguma coisa errada com o meu email',
  'Estamos sem e-mail desde hoje cedo',
  'não consigo ver meus emails',
  'estou escrevendo do meu e-mail pessoal porque o da empresa parou, o email da loja não funciona',
  "we can't access our emails",
  'There is something wrong with my mailbox.',
  'I have a problem with my email account',
  'no puedo entrar a mi correo',
  'Tenemos inconvenientes con el correo desde ayer',
  'Mi correo no funciona',
  'tengo un problema con el correo',
  'no puedo acceder a mi correo',
])('readRequest() finds that «%s» says only that mail does not work', async (body) => {
  const reading = await read(body)
  expect(reading.assessment).toEqual({ kind: 'unclassified' })
  expect(reading.isVague).toBe(true)
})

test.for([
  // Other matters.
  'Meu site não funciona',
  'Meu e-mail não funciona, esqueci a senha',
  'meu email foi invadido e não funciona',
  'Não consigo entrar no webmail',
  'meu email e meu site estão fora do ar',
  'a fatura não chegou no meu e-mail',
  'Preciso criar um e-mail para a nova funcionária, o e-mail dela não existe',
  'o calendário do meu email não abre',
  // Something of mail, or beside it.
  'o filtro de spam do email não funciona',
  'O link que recebi por e-mail não funciona',
  'A nota que vocês mandaram por e-mail está com erro no CNPJ',
  'o grupo de e-mails vendas@ não funciona',
  'o certificado do e-mail venceu e dá erro',
  'o corretor ortográfico do e-mail está com problema',
  'Reclamação: o atendimento por e-mail não funciona, ninguém responde',
  'la firma del correo no funciona',
  'meu email não abre PDF',
  'Nosso email caiu em uma blacklist',
  'Não consigo abrir o e-mail que vocês me mandaram',
  'não consigo abrir o e-mail do fornecedor',
  'O sistema de notas não consegue usar o email',
  'meu email está cheio e não funciona',
  'My mailbox is full and not working',
  'mi correo está lleno y no funciona',
  'A internet caiu e estamos sem e-mail',
  'Problema no e-mail da nota: valor errado',
  'Erro no e-mail. Desconsiderem a mensagem anterior.',
  'Pesquisa de satisfação: teve problemas com e-mail? Responda em 2 minutos',
  'O domínio expirou e os e-mails pararam',
  'Até que horas vocês funcionam? Preciso de ajuda com e-mail',
  'Minha prima tem um e-mail do Hotmail que não funciona, vocês sabem o que pode ser?',
  'problema com e-mails de spam',
  'O e-mail do meu banco não abre',
  'O e-mail suporte de vocês não funciona',
  'Sem e-mail de vocês desde ontem',
  // Nobody's trouble.
  'Obrigado pela ajuda com o e-mail, agora não tenho mais problema!',
  'Thanks, no more problems with the email!',
  'gracias, el correo ya no tiene problemas',
  'O e-mail vai ficar fora do ar no domingo?',
  'Vi que o e-mail esteve fora do ar ontem, terei desconto?',
  'O e-mail marketing da sua empresa parou de dar resultado? Fale com a gente e dobre suas vendas.',
  'Novidades da semana: o e-mail parou de ser o canal principal? Leia no blog e descubra como vender mais.',
  'Having trouble with your email? Our team of experts can help your company grow.',
  'Problemas para visualizar este e-mail? Veja a versão online',
  'Obrigado, meu e-mail voltou a funcionar',
  'O e-mail não é o problema, obrigado',
  'Seu e-mail está com problema, clique aqui para liberar sua caixa',
  'Your mailbox has a problem. Click below to keep it working',
  'Bom dia',
  'Segue o contrato em anexo',
])('readRequest() finds more, or less, than that in «%s»', async (body) => {
  expect((await read(body)).isVague).toBeUndefined()
})

test.for([
  ['meu outlook não funciona', 'pop3'],
  ['O e-mail não está funcionando no celular', 'pop3'],
  ['meu e-mail não funciona, não consigo enviar nada', 'sending'],
  ['meu e-mail não funciona: o que me mandam não chega', 'receiving'],
] as const)('readRequest() does not ask which it is where «%s» tells it', async ([body, checklist]) => {
  const reading = await read(body)
  expect(reading.checklist).toBe(checklist)
  expect(reading.isVague).toBeUndefined()
})

const LINES = checklists.map((checklist, at) => `${at + 1}. ${nameForCustomers(checklist)['pt-BR']}`)
const asked: AskedBefore = { which: ['pop3', 'sending', 'receiving'], subject: 'e-mail' }

test.for<[string, string | undefined]>([
  ['2', 'sending'],
  ['Bom dia, 3', 'receiving'],
  ['opção 2', 'sending'],
  ['É a 1.', 'pop3'],
  ['a segunda', 'sending'],
  ['a terceira opção, obrigada', 'receiving'],
  ["it's the first one", 'pop3'],
  ['la 2', 'sending'],
  ['número três', 'receiving'],
  ['1) Meu programa não baixa', 'pop3'],
  ['Olá!\n\n2\n\nObrigado', 'sending'],
  ['Seria o 1, uso o Outlook 2016', 'pop3'],
  ['não consigo enviar', 'sending'],
  ['não chega nada', 'receiving'],
  ['é no outlook', 'pop3'],
  ['no celular', 'pop3'],
  ['envio', 'sending'],
  ['acho que é receber', 'receiving'],
  ['2 computadores não baixam os e-mails', 'pop3'],
  ['O Rui pediu pra responder: 3', 'receiving'],
  ['O meu caso é o número 2', 'sending'],
  ['No meu caso seria a opção 1', 'pop3'],
  ['fico com a 2', 'sending'],
  ['é o item 3 da lista', 'receiving'],
  ['opção 2 por favor', 'sending'],
  ['*2* obrigada', 'sending'],
  ['2ª', 'sending'],
  ['nº 2', 'sending'],
  ['DOIS', 'sending'],
  ["I'd say 2", 'sending'],
  ['Mi caso es el 2', 'sending'],
  ['não é a 2, é a 3', 'receiving'],
  ['2. Outra coisa: preciso da segunda via', 'sending'],
  // Hours, days and what is counted.
  ['9:30 parou.\nNão envia nada.', 'sending'],
  ['20.11 às 9h, não recebo nada', 'receiving'],
  ['1 hora sem e-mail já!', undefined],
  ['3 pessoas sem e-mail', undefined],
  ['Já é a 2ª vez que escrevo', undefined],
  ['Segunda-feira volto a falar', undefined],
  ['Primeiro, bom dia. Não sei.', undefined],
  ['Um absurdo', undefined],
  ['não é a 2', undefined],
  // Two are none.
  ['2, 3', undefined],
  ['1 e 2', undefined],
  ['Qual a diferença entre 1 e 2?', undefined],
  ['mensagem de erro', undefined],
  ['envio mas não recebo', 'receiving'],
  ['recebo mas não envio', 'sending'],
  ['todas: 1, 2 e 3', undefined],
  ['2\n3', undefined],
  ['1) o computador da sala\n2) o do caixa', undefined],
  // In what is quoted of our letter, where nobody is named above it.
  [`> ${LINES.join('\n> ')}`.replace('de erro', 'de erro X'), 'sending'],
  [`> ${LINES.join('\n> ')}`.replace('mandam', 'mandam\nesse aqui'), 'receiving'],
  [`Oi\n\n> ${LINES.join('\n> ')}`, undefined],
  // None of them, or nothing told.
  ['4', undefined],
  ['7', undefined],
  ['outra coisa', undefined],
  ['Nenhuma delas, é que esqueci a senha', undefined],
  ['os dois', undefined],
  ['tudo', undefined],
  ['já falei, meu e-mail não funciona!', undefined],
  ['ok', undefined],
  ['Desculpe a demora, não entendi', undefined],
  ['Quando volta?', undefined],
  ['Me mandem alguém aqui', undefined],
  ['outras pessoas aqui também estão sem', undefined],
  ['Todos os e-mails e mensagens', undefined],
  ['não sei dizer, não entendo de programa', undefined],
  ['já voltou ao normal, obrigado', undefined],
])('readRequest() takes «%s» for the answer %s', async ([body, checklist]) => {
  expect((await read(body, { asked })).checklist).toBe(checklist)
})

test('readRequest() numbers the checklists as the letter did', async () => {
  const { checklist } = await read('2', { asked: { which: ['receiving', 'pop3'] } })
  expect(checklist).toBe('pop3')
})

test.for([
  ['a sétima', 'g'],
  ['opção dez', 'j'],
  ['10', 'j'],
  ['11', undefined],
] as const)('readRequest() takes «%s» for one of ten', async ([body, chosen]) => {
  const which = [...'abcdefghij']
  const ten = which.map((id) => ({ ...(checklists[0] as Checklist), id }))
  expect((await read(body, { asked: { which }, among: ten })).checklist).toBe(chosen)
})

test('readRequest() finds what the answer states besides', async () => {
  const { facts } = await read('1. Outlook 2016, porta 995 com SSL', { asked })
  expect(facts.map(({ field, value }) => [field, value])).toEqual([
    ['client_software', 'Outlook 2016'],
    ['pop3_port', 995],
    ['pop3_encryption', 'ssl_tls'],
  ])
})
