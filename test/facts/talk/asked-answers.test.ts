// What a follow-up's bare words say of what we asked: a lone time or version completes what was known in part, an address is the one that was
// asked for and no other, and what people write beside the matter (a question, thanks, a plan) is no answer at all.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseChecklistText } from '../../../src/checklist/parse-checklist-text.ts'
import type { KnownBefore, Reading } from '../../../src/facts/fact.ts'
import { type AskedBefore, readRequest } from '../../../src/facts/read-request.ts'
import type { Desk } from '../../../src/message/desk.ts'
import { readMessage } from '../../../src/message/read-message.ts'
import type { Value } from '../../../src/value/value.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const checklists = ['pop3', 'sending', 'receiving'].map((id) =>
  parseChecklistText(id, readFileSync(join(root, 'checklists', `${id}.yaml`), 'utf8')),
)
const desk: Desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }

async function readingOf(body: string, asked: AskedBefore): Promise<Reading> {
  const head =
    'From: Ana Prado <ana@lojaprado.com.br>\nTo: Suporte <suporte@provedor.example>\nSubject: Re: ajuda\nDate: Sun, 22 Nov 2026 10:00:00 -0300\nMessage-ID: <b@lojaprado.com.br>\nIn-Reply-To: <a@provedor.example>\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n'
  const raw = new TextEncoder().encode(`${head}${body}\n`.replaceAll('\n', '\r\n'))
  return readRequest(await readMessage(raw, desk), checklists, desk, asked)
}

async function statedBy(body: string, asked: AskedBefore): Promise<Record<string, Value>> {
  const { facts } = await readingOf(body, asked)
  return Object.fromEntries(
    facts.map(({ field, value, state, problem }) => [field, state === 'good' ? value : `${state} ${value} ${problem}`]),
  )
}

const day: KnownBefore[] = [{ field: 'occurred_at', value: '2026-11-21', state: 'partial' }]
const program = (value: string): KnownBefore[] => [{ field: 'client_software', value, state: 'partial' }]

const asksTime: AskedBefore = { checklist: 'pop3', fields: ['occurred_at'], known: day }
const TIMES: [body: string, time: string][] = [
  ['8:30', '08:30'],
  ['8h30', '08:30'],
  ['8h', '08:00'],
  ['15', '15:00'],
  ['08.30', '08:30'],
  ['Umas 8 e meia.', '08:30'],
  ['8 e meia', '08:30'],
  ['às 15h', '15:00'],
  ['as 8', '08:00'],
  ['Foi às 8:30', '08:30'],
  ['Foi umas 8 e meia da manhã, mais ou menos', '08:30'],
  ['Acho que foi lá pelas 3 da tarde', '15:00'],
  ['meio-dia', '12:00'],
  ['entre 8 e 9', '08:00'],
  ['entre 8h e 9h', '08:00'],
  ['eram 8 e pouco', '08:00'],
  ['0830', '08:30'],
  ['O erro apareceu às 8h30.', '08:30'],
  ['Notei umas 9h', '09:00'],
  ['sobre las 9 de la mañana', '09:00'],
  ['O problema foi às 15h', '15:00'],
  ['Bom dia! Foi às 8:30.\n\nAna', '08:30'],
  ['A hora foi 8:30', '08:30'],
  ['Começou 8h15 da manhã', '08:15'],
  ['About 3pm.', '15:00'],
  ['It was around 3 pm', '15:00'],
  ['half past eight', '08:30'],
  ['umas 10 e pouco da manhã, acho 10:20', '10:20'],
  ['umas 3 e pouco da tarde, 3h40 por aí', '15:40'],
  ['umas 9 da noite eu acho', '21:00'],
  ['9 da manhã, 10h eu liguei', '09:00'],
  ['A las 8 y media', '08:30'],
  ['Como a las 15:30', '15:30'],
  ['Fue a las 8:30 de la mañana', '08:30'],
  ['Data e hora do problema: 8:30', '08:30'],
  ['Data e hora do problema: umas 8 e meia', '08:30'],
  ['Data e hora do problema: 8', '08:00'],
  ['Data e hora do problema: às 15h', '15:00'],
  ['Date and time of the problem: about 3pm', '15:00'],
  ['Fecha y hora del problema: 8 y media', '08:30'],
]

const asksVersion = (value: string): AskedBefore => ({ checklist: 'pop3', fields: ['client_software'], known: program(value) })
const VERSIONS: [known: string, body: string, whole: string][] = [
  ['Outlook', '2019', 'Outlook 2019'],
  ['Outlook', 'é a 2016', 'Outlook 2016'],
  ['Outlook', 'É o 2016.', 'Outlook 2016'],
  ['Outlook', 'Versão 2016', 'Outlook 2016'],
  ['Outlook', 'A versão é 2016', 'Outlook 2016'],
  ['Outlook', 'acho que é a 2016', 'Outlook 2016'],
  ['Outlook', '16.0.5134.1000', 'Outlook 16.0.5134.1000'],
  ['Outlook', 'Diz versão 16.0.5134.1000 (64 bits)', 'Outlook 16.0.5134.1000'],
  ['Outlook', '365', 'Outlook 365'],
  ['Outlook', 'é o 365', 'Outlook 365'],
  ['Outlook', 'Oi, tudo bem? É a 2016, obrigada!', 'Outlook 2016'],
  ['Outlook', "It's 2019", 'Outlook 2019'],
  ['Outlook', 'Version 2016', 'Outlook 2016'],
  ['Outlook', 'Es la 2016', 'Outlook 2016'],
  ['Outlook', 'la versión es 2019', 'Outlook 2019'],
  ['Outlook', 'Nome e versão do programa de e-mail: 2016', 'Outlook 2016'],
  ['Outlook', 'Nome e versão do programa de e-mail: é a 2016', 'Outlook 2016'],
  ['Thunderbird', 'Nome e versão do programa de e-mail: 128.4.3esr', 'Thunderbird 128.4.3esr'],
  ['Apple Mail', 'Name and version of your mail program: Version 16.0 (3774.600.62)', 'Apple Mail 16.0'],
  ['Thunderbird', 'Nome e versão do programa de e-mail: Spark 3.2', 'Spark 3.2'],
  ['Outlook', 'Name and version of the mail program: 16.0.5134.1000', 'Outlook 16.0.5134.1000'],
  ['Thunderbird', '115', 'Thunderbird 115'],
  ['Thunderbird', '128.5.0esr', 'Thunderbird 128.5.0esr'],
  ['Thunderbird', 'Fui em Ajuda > Sobre e lá diz versão 115.4.1', 'Thunderbird 115.4.1'],
  ['Outlook', 'Professional Plus 2016', 'Outlook 2016'],
  ['Outlook', '2019 (64 bits)', 'Outlook 2019'],
  ['Gmail', 'Android 13', 'Gmail, Android 13'],
  ['Thunderbird', 'v115', 'Thunderbird v115'],
]

const asksBoth: AskedBefore = {
  checklist: 'pop3',
  fields: ['occurred_at', 'public_ip', 'client_software', 'pop3_user', 'pop3_port', 'pop3_encryption'],
  known: [...day, ...program('Thunderbird')],
}
const BESIDE: [body: string, facts: Record<string, Value>][] = [
  ['8:30, versão 115', { occurred_at: '2026-11-21T08:30', client_software: 'Thunderbird 115' }],
  ['8:30\n115\n995', { occurred_at: '2026-11-21T08:30', client_software: 'Thunderbird 115', pop3_port: 995 }],
  ['Umas 8 e meia. Thunderbird 115.', { occurred_at: '2026-11-21T08:30', client_software: 'Thunderbird 115' }],
  ['Umas 8 e meia, 995 e SSL', { occurred_at: '2026-11-21T08:30', pop3_port: 995, pop3_encryption: 'ssl_tls' }],
  [
    'About 3pm. My user name is karen and the port is 995. My IP is 2804:14d:5c5b:8000::1',
    { occurred_at: '2026-11-21T15:00', pop3_user: 'karen', pop3_port: 995, public_ip: '2804:14d:5c5b:8000::1' },
  ],
  ['O ip é 177.1.2.3 e foi às 8:30', { public_ip: '177.1.2.3', occurred_at: '2026-11-21T08:30' }],
  ['Data e hora do problema: 31/02/2026 às 8h', { occurred_at: 'invalid 31/02/2026 malformed' }],
  ['ontem 9:15', { occurred_at: '2026-11-21T09:15' }],
]

const NO_TIME = [
  'Me liguem até as 15h',
  'O atendimento é até as 18h?',
  'Só chego às 14h, aí eu vejo',
  'Amanhã às 10h eu mando',
  'Vou estar no escritório às 14h',
  'Ok, obrigada',
]
const NO_VERSION = ['Windows 10', 'versão do Windows é 11', 'a mais recente', 'não sei', 'Me liga no 3322-2016', 'desde 2019 que uso vocês']

const asksAll: AskedBefore = {
  checklist: 'pop3',
  fields: ['public_ip', 'pop3_host', 'pop3_user', 'pop3_port', 'pop3_encryption', 'error_message'],
}
const without = (...ids: string[]): AskedBefore => ({ ...asksAll, fields: (asksAll.fields ?? []).filter((id) => !ids.includes(id)) })
const ONE_FIELD: [asked: AskedBefore, body: string, facts: Record<string, Value>][] = [
  [asksAll, 'ip 177.1.2.3', { public_ip: '177.1.2.3' }],
  [asksAll, '177.1.2.3', { public_ip: '177.1.2.3' }],
  [asksAll, 'O IP que apareceu foi 177.1.2.3', { public_ip: '177.1.2.3' }],
  [asksAll, 'Meu IP: 177.1.2.3', { public_ip: '177.1.2.3' }],
  [asksAll, 'the number is 177.1.2.3', { public_ip: '177.1.2.3' }],
  [asksAll, 'O ip é 10.0.0.7', { public_ip: 'invalid 10.0.0.7 not-a-public-address' }],
  [without('public_ip'), 'O IP que apareceu foi 177.1.2.3', { public_ip: '177.1.2.3' }],
  [asksAll, 'Fui no site e deu 45.160.88.3', { public_ip: '45.160.88.3' }],
  [asksAll, 'O servidor é pop.lojaprado.com.br e no site deu 45.160.88.3', { pop3_host: 'pop.lojaprado.com.br', public_ip: '45.160.88.3' }],
  [
    asksAll,
    'O servidor é pop.lojaprado.com.br, não 10.0.0.7. Fui no site e deu 45.160.88.3',
    { pop3_host: 'pop.lojaprado.com.br', public_ip: '45.160.88.3' },
  ],
  [without('public_ip'), '200.1.2.3', { pop3_host: '200.1.2.3' }],
  [asksAll, 'o servidor é 200.1.2.3 e meu ip 177.1.2.3', { pop3_host: '200.1.2.3', public_ip: '177.1.2.3' }],
  [without('pop3_port'), '995', {}],
  [asksAll, 'My user name is karen and the port is 995', { pop3_user: 'karen', pop3_port: 995 }],
  [asksAll, 'usuário karen e a porta 995', { pop3_user: 'karen', pop3_port: 995 }],
  [asksAll, 'mi usuario es karen y el puerto 995', { pop3_user: 'karen', pop3_port: 995 }],
  [asksAll, 'a porta é 995', { pop3_port: 995 }],
  [asksAll, 'meu ip é 300.20.1.5', { public_ip: 'invalid 300.20.1.5 malformed' }],
  [asksAll, '300.20.1.5', { public_ip: 'invalid 300.20.1.5 malformed' }],
  [asksAll, 'Endereço do servidor de entrada (POP3): pop..lojaprado.com.br', { pop3_host: 'pop.lojaprado.com.br' }],
  [asksAll, '995 e SSL', { pop3_port: 995, pop3_encryption: 'ssl_tls' }],
]

const asksEncryption: AskedBefore = { checklist: 'pop3', fields: ['pop3_encryption'] }
const ENCRYPTIONS: [body: string, value: string | undefined][] = [
  ['nenhuma', 'none'],
  ['Sem', 'none'],
  ['não tem', 'none'],
  ['Não uso.', 'none'],
  ['não', 'none'],
  ['sem criptografia', 'none'],
  ['none', 'none'],
  ['SSL', 'ssl_tls'],
  ['Não vi', undefined],
  ['não vi isso', undefined],
  ['não mexi em nada', undefined],
  ['não estou achando nada disso', undefined],
  ['não achei nenhuma opção', undefined],
  ['Não aparece nada', undefined],
  ['nada ainda', undefined],
  ['nenhuma novidade?', undefined],
  ['Não entendi nada', undefined],
  ["I don't see that", undefined],
  ['I have not touched anything', undefined],
  ['No veo nada de eso', undefined],
  ['no lo encuentro', undefined],
]

const asksError: AskedBefore = { checklist: 'pop3', fields: ['error_message'] }
const NO_ERRORS = [
  'Alguém aí?',
  'Vou ver amanhã e aviso.',
  'Ok, obrigado pela ajuda',
  'Alguma novidade?',
  'Não recebi resposta',
  'O servidor caiu?',
  'O servidor de vocês é uma porcaria',
  'Minha senha não funciona',
  'Ligo amanhã',
  'Já reiniciei o computador e nada',
  'É aquele mesmo da semana passada',
  'Não consigo copiar o texto, é uma janelinha.',
  'Bom dia',
  'Boa tarde, pessoal!',
  'Assim que eu chegar no escritório eu mando',
  'Isso é um absurdo, já faz três dias!',
  'Estou esperando uma resposta',
  'Preciso disso com urgência',
  'A janela fecha muito rápido',
  'Ele some antes de eu conseguir ler',
  'Obrigada!',
  'Recebi seu e-mail',
  'Segue',
  'Sou cliente de vocês há 10 anos',
  'Vocês já resolveram?',
  'Continua do mesmo jeito',
  'Ainda não voltou',
  'Meu filho vai ver isso à noite',
  'É o mesmo erro de ontem',
  'Anyone there?',
  'I will check tomorrow and let you know.',
  'Thanks for your help',
  'Any news?',
  'I already restarted the computer',
  'It is the same one as last week',
  "I can't copy the text, it's a small window",
  'The window closes too fast',
  '¿Hay alguien?',
  'Lo veo mañana y les aviso.',
  'Gracias por la ayuda',
  '¿Alguna novedad?',
  'Ya reinicié la computadora y nada',
  'No puedo copiar el texto, es una ventanita',
]
const ERRORS: [body: string, value: string][] = [
  ['Não foi possível conectar ao servidor', 'Não foi possível conectar ao servidor'],
  ['Bom dia,\n\nNão foi possível conectar ao servidor', 'Não foi possível conectar ao servidor'],
  ['Senha incorreta', 'Senha incorreta'],
  ['0x800CCC0E', '0x800CCC0E'],
  ['Tempo esgotado', 'Tempo esgotado'],
  ['Não conseguimos entrar na sua conta', 'Não conseguimos entrar na sua conta'],
  ['Sua mensagem não foi entregue', 'Sua mensagem não foi entregue'],
  ['Nome de usuário ou senha inválidos. Tente novamente.', 'Nome de usuário ou senha inválidos. Tente novamente.'],
  ['The connection to the server was interrupted', 'The connection to the server was interrupted'],
  ['Login failed', 'Login failed'],
  ['Error de autenticación', 'Error de autenticación'],
  ['No se puede conectar al servidor', 'No se puede conectar al servidor'],
  ['Não aparece mensagem nenhuma.', 'Não aparece mensagem nenhuma.'],
  ['não aparece nada', 'não aparece nada'],
  ['Olá!\n\nNão aparece nenhuma mensagem, obrigada', 'Não aparece nenhuma mensagem'],
  ['No message shown', 'No message shown'],
  ['No aparece ningún mensaje', 'No aparece ningún mensaje'],
  ['Obrigado. Erro ao conectar ao servidor', 'Erro ao conectar ao servidor'],
  ['Deseja tentar novamente? O servidor não respondeu', 'Deseja tentar novamente? O servidor não respondeu'],
]

describe('readRequest', () => {
  test.each(TIMES)('takes the lone time %j for the day that is known', async (body, time) => {
    expect(await statedBy(body, asksTime)).toEqual({ occurred_at: `2026-11-21T${time}` })
  })

  test.each(VERSIONS)('adds to %j the lone version %j', async (known, body, whole) => {
    expect(await statedBy(body, asksVersion(known))).toMatchObject({ client_software: whole })
  })

  test.each(BESIDE)('reads beside other answers: %j', async (body, facts) => {
    expect(await statedBy(body, asksBoth)).toEqual(facts)
  })

  test.each(NO_TIME)('takes no time of another thing for the day: %j', async (body) => {
    expect((await statedBy(body, asksTime)).occurred_at ?? '').not.toMatch(/^2026-11-21T/)
  })

  test.each(NO_VERSION)('takes for a version only what is one: %j', async (body) => {
    expect((await statedBy(body, asksVersion('Outlook'))).client_software).toBeUndefined()
  })

  test.each(ONE_FIELD)('reads a bare value for one field only: %# %s', async (asked, body, facts) => {
    expect(await statedBy(body, asked)).toEqual(facts)
  })

  test.each(ENCRYPTIONS)('reads %j, where the encryption was asked for, as %j', async (body, value) => {
    expect((await statedBy(body, asksEncryption)).pop3_encryption).toBe(value)
  })

  test.each(NO_ERRORS)("takes for an error's text no words of the customer's own: %j", async (body) => {
    expect((await statedBy(body, asksError)).error_message).toBeUndefined()
  })

  test.each(ERRORS)("takes %j for the error's text", async (body, value) => {
    expect((await statedBy(body, asksError)).error_message).toBe(value)
  })
})

const REFUSED =
  'Nov 21 11:40:02 mx postfix/smtp[91]: 5C1A22: to=<ana@lojaprado.com.br>, relay=mx1.provedor.example[192.0.2.1]:25, delay=1, dsn=5.7.1, status=bounced (host mx1.provedor.example said: 554 5.7.1 blocked using rbl.example (in reply to RCPT TO command))'
const QUEUED = 'Nov 21 11:40:01 mx postfix/qmgr[90]: 5C1A22: from=<vendas@fornecedor.com.br>, size=1200, nrcpt=1 (queue active)'

test.for<[string, string, string]>([
  ['alone', REFUSED, 'Nov 21 11:40:02 mx postfix/smtp'],
  ['with the line before it, between words', `Segue o que o provedor dele mandou:\n\n${QUEUED}\n${REFUSED}\n\nObrigada`, 'postfix/qmgr'],
  ['behind words alone on their line', `Segue o que o provedor dele mandou:\n${QUEUED}\n${REFUSED}`, '554 5.7.1 blocked'],
  ['behind its label, over two lines', `Registro (log) de entrega do remetente: ${QUEUED}\n${REFUSED}\n\nObrigada`, '554 5.7.1 blocked'],
  ['below its label', `Registro (log) de entrega do remetente:\n${REFUSED}`, 'Nov 21 11:40:02 mx postfix/smtp'],
])('readRequest() takes the sender’s log that was asked for, %s, for no bounce of the customer’s', async ([, body, log]) => {
  const asked = { checklist: 'receiving', fields: ['sender_smtp_log'] }
  const { checklist, facts } = await readingOf(body, asked)
  expect(checklist).toBe('receiving')
  expect(facts.map(({ field }) => field)).toEqual(['sender_smtp_log'])
  expect(String(facts[0]?.value)).toContain(log)
})

const asksFour: AskedBefore = { checklist: 'pop3', fields: ['public_ip', 'pop3_user', 'pop3_port', 'pop3_encryption'] }
const UNMARKED: [body: string, facts: Record<string, Value>][] = [
  ['2 sim\n3 995', { pop3_user: 'ana@lojaprado.com.br', pop3_port: 995 }],
  ['1 200.1.2.3\n3 995\n\nobrigada', { public_ip: '200.1.2.3', pop3_port: 995 }],
  ['3 995', { pop3_port: 995 }],
  ['4 ssl', { pop3_encryption: 'ssl_tls' }],
  ['1. 200.1.2.3\n2. ssl', { public_ip: '200.1.2.3', pop3_encryption: 'ssl_tls' }],
  // A number that counts something, or does not count on, is no item's.
  ['3 computadores aqui', {}],
  ['2 contas deram erro', {}],
  ['4 dias sem e-mail\n2 vezes liguei', { occurred_at: 'partial 2026-11-18 no-time-of-day' }],
  ['3 pessoas usam a 995', { pop3_port: 995 }],
  ['1 hora tentando', {}],
]

test.for(UNMARKED)('readRequest() takes «%s» by the numbers of what was asked', async ([body, facts]) => {
  expect(await statedBy(body, asksFour)).toEqual(facts)
})

const asksSides: AskedBefore = { checklist: 'sending', fields: ['sender_address', 'recipient_address'] }
const SIDES: [body: string, sender: string, recipient: string][] = [
  ['o email dele é rui@oficina.example e o meu é o bento@sitio.example', 'bento@sitio.example', 'rui@oficina.example'],
  ['o dela é lia@oficina.example e o meu bento@sitio.example', 'bento@sitio.example', 'lia@oficina.example'],
  ['mandei pra rui@oficina.example do bento@sitio.example', 'bento@sitio.example', 'rui@oficina.example'],
  ['de bento@sitio.example para rui@oficina.example', 'bento@sitio.example', 'rui@oficina.example'],
  ['bento@sitio.example e rui@oficina.example', 'bento@sitio.example', 'rui@oficina.example'],
  ['meu: bento@sitio.example\ndela: lia@oficina.example', 'bento@sitio.example', 'lia@oficina.example'],
]

test.for(SIDES)('readRequest() hears whose the addresses are in «%s»', async ([body, sender, recipient]) => {
  expect(await statedBy(body, asksSides)).toEqual({ sender_address: sender, recipient_address: recipient })
})

const OUR_LETTER = [
  'Em sex., 20 de nov. de 2026 às 10:00, Suporte <suporte@provedor.example> escreveu:',
  '',
  'Porta do servidor de entrada:',
  'Tipo de criptografia (segurança da conexão):',
  '',
  'Confira o servidor, a porta e a criptografia: em geral, porta',
  '995 com SSL/TLS. Depois teste com o antivírus pausado.',
]
const HINTS: [body: string, letter: string[], facts: Record<string, Value>][] = [
  ['110', OUR_LETTER, { pop3_port: 110 }],
  ['Segue.', OUR_LETTER.map((line) => line.replace(/^Porta.*/, '$& 110')), { pop3_port: 110 }],
  ['Segue.', OUR_LETTER.map((line) => line.replace(/^Tipo.*/, '$& nenhuma')), { pop3_encryption: 'none' }],
  ['não deu tempo ainda', OUR_LETTER, {}],
]

test.for(HINTS)('readRequest() takes nothing from the hints of our quoted letter below «%s»', async ([body, letter, facts]) => {
  const quoted = letter
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
    .replace('> Em', 'Em')
  const asks: AskedBefore = { checklist: 'pop3', fields: ['pop3_port', 'pop3_encryption'] }
  expect(await statedBy(`${body}\n\n${quoted}`, asks)).toEqual(facts)
})

const asksMore: AskedBefore = { checklist: 'pop3', fields: ['public_ip', 'client_software', 'pop3_user', 'pop3_port', 'error_message'] }
const NO_ERROR: [body: string, facts: Record<string, Value>][] = [
  ['995, login beth@lojaprado.com.br. erro nenhum', { pop3_user: 'beth@lojaprado.com.br', pop3_port: 995, error_message: 'erro nenhum' }],
  ['login beth@lojaprado.com.br, não aparece erro', { pop3_user: 'beth@lojaprado.com.br', error_message: 'não aparece erro' }],
  ['Mensagem de erro: nenhuma', { error_message: 'nenhuma' }],
  ['porta 995, erro não dá nenhum', { pop3_port: 995, error_message: 'erro não dá nenhum' }],
  ['porta 995 e mensagem não tem nenhuma', { pop3_port: 995, error_message: 'mensagem não tem nenhuma' }],
  ['porta 995. Mensagem não dá, só a janelinha da senha', { pop3_port: 995, error_message: 'Mensagem não dá, só a janelinha da senha' }],
  ['porta 995. O erro não dá pra ler', { pop3_port: 995 }],
  // There was one, and its words are not told.
  ['login beth@lojaprado.com.br, deu erro de novo', { pop3_user: 'beth@lojaprado.com.br' }],
  ['995, mensagem nenhuma chega no Outlook 2019', { client_software: 'Outlook 2019', pop3_port: 995 }],
  ['uso o app Email, android 14', { client_software: 'app Email, android 14' }],
]

test.for(NO_ERROR)('readRequest() takes «%s» for what was asked', async ([body, facts]) => {
  expect(await statedBy(body, asksMore)).toEqual(facts)
})

const BETWEEN_QUESTIONS: [first: string, facts: Record<string, Value>][] = [
  ['é esse mesmo', { sender_address: 'ana@lojaprado.com.br', recipient_address: 'rui@oficina.example' }],
  ['sim', { sender_address: 'ana@lojaprado.com.br', recipient_address: 'rui@oficina.example' }],
  ['sim, é esse mesmo', { sender_address: 'ana@lojaprado.com.br', recipient_address: 'rui@oficina.example' }],
  ['bia@lojaprado.com.br', { sender_address: 'bia@lojaprado.com.br', recipient_address: 'rui@oficina.example' }],
]

test.for(BETWEEN_QUESTIONS)('readRequest() keeps what stands below another question apart from «%s»', async ([first, facts]) => {
  const letter = [
    'Em 20 de nov. de 2026, à(s) 10:00, Suporte <suporte@provedor.example> escreveu:',
    '> ',
    '> 1. E-mail de quem enviou (remetente) — O seu endereço de e-mail. Se for',
    '> ana@lojaprado.com.br, de onde você escreve, basta escrever “sim” na linha',
    '> dele, mais abaixo.',
    '',
    first,
    '',
    '> 2. E-mail de quem deveria receber (destinatário) — O endereço para onde',
    '> você mandou; aparece em "Para" na mensagem enviada.',
    '',
    'rui@oficina.example',
  ]
  expect(await statedBy(letter.join('\n'), asksSides)).toEqual(facts)
})

test.for<[string, string | undefined, string]>([
  ['no more than an answer', 'pop3', 'O IP é 200.1.2.3'],
  ['thanks', 'pop3', 'ok, obrigada'],
  ['what fails somewhere else as well', 'pop3', 'e o computador da minha irmã também não está recebendo nem enviando pro cliente'],
  ['another matter', 'sending', 'Na verdade recebo normal, o que eu mando para rui@oficina.example é que volta'],
])('readRequest() lets the answered subject turn nothing for %s', async ([, checklist, body]) => {
  const head =
    'From: Ana Prado <ana@lojaprado.com.br>\nTo: Suporte <suporte@provedor.example>\nSubject: Re: nao recebo\nContent-Type: text/plain; charset=utf-8\n\n'
  const message = await readMessage(new TextEncoder().encode(`${head}${body}\n`.replaceAll('\n', '\r\n')), desk)
  expect(readRequest(message, checklists, desk, asksFour).checklist).toBe(checklist)
})

const asksRecipient: AskedBefore = { checklist: 'receiving', fields: ['recipient_address'], subject: 'socorro, nao recebo' }
test.for<[body: string, checklist: string, mentioned: string[]]>([
  ['o meu é ana@lojaprado.com.br e agora tambem nao consigo manda email, da erro', 'receiving', []],
  ['ana@lojaprado.com.br. E também não estou conseguindo enviar, volta um erro.', 'receiving', []],
  ["It's ana@lojaprado.com.br. Also can't send now, I get an error back.", 'receiving', []],
  ['es ana@lojaprado.com.br, y tampoco puedo enviar, sale un error', 'receiving', []],
  // The error is told of the mail in question, or the matter is the other one.
  ['ana@lojaprado.com.br, e ele recebeu um erro de volta', 'receiving', ['error_message']],
  ['Quem mandou recebeu um erro, é ana@lojaprado.com.br. E agora também não consigo enviar.', 'receiving', ['error_message']],
  ['Na verdade recebo normal, o que eu mando para rui@oficina.example é que volta com erro', 'sending', ['error_message']],
])('readRequest() keeps a second matter apart in «%s»', async ([body, checklist, mentioned]) => {
  const reading = await readingOf(body, asksRecipient)
  expect([reading.checklist, reading.mentioned]).toEqual([checklist, mentioned])
  if (checklist === 'receiving') expect(reading.facts.map(({ value }) => value)).toEqual(['ana@lojaprado.com.br'])
})

const asksUser: AskedBefore = { checklist: 'pop3', fields: ['pop3_user', 'pop3_encryption', 'error_message'] }
const OWN: [body: string, facts: Record<string, Value>][] = [
  ['o usuario eh o proprio email, ssl', { pop3_user: 'ana@lojaprado.com.br', pop3_encryption: 'ssl_tls' }],
  ['usuário é o meu e-mail', { pop3_user: 'ana@lojaprado.com.br' }],
  ['O usuário é esse mesmo. SSL', { pop3_user: 'ana@lojaprado.com.br', pop3_encryption: 'ssl_tls' }],
  ['o usuário é o mesmo e-mail da loja antiga', {}],
  ['meu usuário do Windows é outro', {}],
  ['o erro é 0x800CCC0E', { error_message: '0x800CCC0E' }],
]

test.for(OWN)('readRequest() takes «%s» by what our letter shows', async ([body, facts]) => {
  expect(await statedBy(body, asksUser)).toEqual(facts)
})

test('readRequest() stays with the checklist of which all that was asked is told', async () => {
  const asks: AskedBefore = { checklist: 'receiving', fields: ['sender_address', 'recipient_address', 'attempted_on'] }
  const { checklist, facts } = await readingOf('o site manda de pedidos@lojaprado.com.br pra ana@lojaprado.com.br, parou ontem', asks)
  expect(checklist).toBe('receiving')
  expect(facts.map(({ value }) => value)).toEqual(['pedidos@lojaprado.com.br', 'ana@lojaprado.com.br', '2026-11-21'])
  const told = await readingOf('remetente: rui@oficina.example\ndestinatário: eu mesma\ndia: quarta', asks)
  expect(told.facts.map(({ value }) => value)).toEqual(['rui@oficina.example', 'ana@lojaprado.com.br', '2026-11-18'])
})

test.for<[body: string, facts: Record<string, Value>]>([
  ['porta 110, erro não dá nenhum', { pop3_port: 110, error_message: 'erro não dá nenhum' }],
  ['110, antivírus não tem nenhum', { pop3_port: 110, antivirus: 'não tem nenhum' }],
  ['porta 110, criptografia nenhuma', { pop3_port: 110, pop3_encryption: 'none' }],
  ['110, nenhuma', { pop3_port: 110, pop3_encryption: 'none' }],
])('readRequest() hears in «%s» of what there is none', async ([body, facts]) => {
  expect(await statedBy(body, { checklist: 'pop3', fields: ['pop3_port', 'pop3_encryption'] })).toEqual(facts)
})

test.for<[body: string, recipient: string | undefined]>([
  ['O nosso é o ana mesmo. Qual o deles eu não sei', 'ana@lojaprado.com.br'],
  ['meu email é o ana', 'ana@lojaprado.com.br'],
  ['ours is ana', 'ana@lojaprado.com.br'],
  ['o nosso é o anamaria', undefined],
  ['o dela é o ana', undefined],
  ['meu nome é Ana, posso ajudar', undefined],
])('readRequest() knows the address of who writes by its name in «%s»', async ([body, recipient]) => {
  const { recipient_address } = await statedBy(body, { checklist: 'receiving', fields: ['sender_address', 'recipient_address'] })
  expect(recipient_address).toBe(recipient)
})

test.for<[known: string, body: string, program: string | undefined]>([
  ['app do gmail', 'o android é 14, porta 995', 'app do gmail (android 14)'],
  ['Mail do iPhone', 'porta 995, iOS 18.5', 'Mail do iPhone, iOS 18.5'],
  ['app do gmail', 'o android é 14, uso o Outlook 2021', 'Outlook 2021'],
  ['Outlook', 'o android é 14, porta 995', undefined],
  ['app do gmail', 'porta 995, windows 10', undefined],
])('readRequest() completes “%s”, known of the talk, by “%s”', async ([value, body, program]) => {
  const known: AskedBefore['known'] = [{ field: 'client_software', value, state: 'partial' }]
  const { client_software } = await statedBy(body, { checklist: 'pop3', fields: ['client_software', 'pop3_port'], known })
  expect(client_software).toBe(program)
})

const asksReceived: AskedBefore = { checklist: 'receiving', fields: ['sender_address', 'recipient_address', 'attempted_on'] }
const OWN_AMONG_OTHERS: [body: string, facts: Record<string, Value>][] = [
  [
    '1) rui@oficina.example\n2) yes that one\n3) ontem',
    { sender_address: 'rui@oficina.example', recipient_address: 'ana@lojaprado.com.br', attempted_on: '2026-11-21' },
  ],
  [
    'rui@oficina.example\nsim, é o meu\nontem',
    { sender_address: 'rui@oficina.example', recipient_address: 'ana@lojaprado.com.br', attempted_on: '2026-11-21' },
  ],
  [
    'rui@oficina.example, mandou ontem\nSí, es ese correo',
    { sender_address: 'rui@oficina.example', recipient_address: 'ana@lojaprado.com.br', attempted_on: '2026-11-21' },
  ],
  ['ontem, e chega no meu mesmo', { recipient_address: 'ana@lojaprado.com.br', attempted_on: '2026-11-21' }],
  // Of another question, of a machine, or no yes.
  ['1) sim\n3) ontem', { attempted_on: '2026-11-21' }],
  ['rui@oficina.example\npode ser\nontem', { sender_address: 'rui@oficina.example', attempted_on: '2026-11-21' }],
  [
    'Um deles é a Lia, lia@oficina.example, mandou ontem. E o seu Rui também (rui@fabrica.example), na sexta.',
    { sender_address: 'lia@oficina.example', attempted_on: '2026-11-21' },
  ],
  [
    'rui@oficina.example, ontem, e chegou também no ana@lojaprado.com.br',
    { sender_address: 'rui@oficina.example', recipient_address: 'ana@lojaprado.com.br', attempted_on: '2026-11-21' },
  ],
  ['ontem, no computador da loja e no meu mesmo', { attempted_on: '2026-11-21' }],
  ['rui@oficina.example\nsim, mandou ontem', { sender_address: 'rui@oficina.example', attempted_on: '2026-11-21' }],
]

test.for(OWN_AMONG_OTHERS)('readRequest() hears in «%s» whether the address is the writer’s own', async ([body, facts]) => {
  expect(await statedBy(body, asksReceived)).toEqual(facts)
})
