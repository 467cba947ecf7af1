import { expect, test } from 'vitest'
import { wantsPerson } from '../../src/facts/choice/wants-person.ts'
import type { Ask, Fact } from '../../src/facts/fact.ts'
import type { Language } from '../../src/message/message.ts'
import { renderBlocks } from '../../src/reply/blocks.ts'
import { wordsOf } from '../../src/reply/reply-words.ts'
import {
  type Reader,
  writeBlocked,
  writeConfirmation,
  writeGoodbye,
  writePersonTakesOver,
  writeReminder,
  writeRequest,
  writeWhich,
} from '../../src/reply/write-reply.ts'
import type { Problem, Value } from '../../src/value/value.ts'
import { pop3 } from './pop3-checklist.ts'

const languages: Language[] = ['pt-BR', 'en', 'es']
const reader: Reader = {
  customer: { address: 'joao@padaria-estrela.example', name: 'João Batista' },
  language: 'pt-BR',
  deskName: 'Suporte',
  token: 'K7QM2XVD4R8S9T0A',
  secretSeen: false,
}

function fact(field: string, value: Value, problem?: Problem): Fact {
  const evidence = { passage: 0, start: 0, end: 1, quote: 'x', by: 'prose' as const }
  if (problem === undefined) return { field, value, state: 'good', evidence }
  return { field, value, state: problem === 'no-time-of-day' || problem === 'no-version' ? 'partial' : 'invalid', problem, evidence }
}

const host = fact('pop3_host', 'pop.padaria-estrela.example')
const port: Ask = { field: 'pop3_port', because: 'missing' }

/** The lines to be completed. */
const form = (text: string) => text.split('\n').filter((line) => /^[^:]+: $/.test(line))

test.for(languages)('writeRequest() asks for exactly what is asked, in %s', (language) => {
  const asks: Ask[] = [{ field: 'public_ip', because: 'missing' }, port, { field: 'pop3_encryption', because: 'dont-know' }]
  const { text, html } = writeRequest({ ...reader, language }, { checklist: pop3, facts: [host], asks, requestNumber: 1 })
  const titles = pop3.fields.filter(({ id }) => asks.some(({ field }) => field === id)).map(({ title }) => title[language])
  expect(form(text)).toEqual(titles.map((title) => `${title}: `))
  for (const title of titles) expect(html).toContain(`${title}:&nbsp;`)
  for (const unasked of ['Domínio ativo', 'Data e hora do problema', 'Programa de e-mail', 'Mensagem de erro', 'Antivírus']) {
    expect(text).not.toContain(unasked)
    expect(html).not.toContain(unasked)
  }
  expect(text).toContain(`Servidor de entrada${language === 'pt-BR' ? '' : ` (${language})`}: pop.padaria-estrela.example`)
  expect(text).toContain('[#K7QM2XVD4R8S9T0A]')
})

const sending = { ...pop3, id: 'sending', title: { 'pt-BR': 'Envio', en: 'Sending', es: 'Envío' } }
const inWords = { 'pt-BR': 'Não baixa <b>', en: 'Does not fetch <b>', es: 'No descarga <b>' }

test.for(languages)('writeWhich() numbers what there is to choose from, something else the last, in %s', (language) => {
  const { text, html } = writeWhich({ ...reader, language, pageUrl: 'https://x.example/r/1' }, [
    { ...pop3, inCustomersWords: inWords },
    sending,
  ])
  const lines = text.split('\n').filter((line) => /^\d\. /.test(line))
  expect(lines).toEqual([`1. ${inWords[language]}`, `2. ${sending.title[language]}`, `3. ${wordsOf(language).somethingElse}`])
  expect(html.match(/<li/g)).toHaveLength(3)
  expect(html).not.toContain('<b>')
  expect(text).toContain(wordsOf(language).personPhrase)
  expect(form(text)).toEqual([])
  expect(text).not.toContain('x.example')
})

test('writeWhich() tells who is angry that we are sorry', () => {
  expect(writeWhich(reader, [pop3, sending], { isUpset: true }).text).toContain(wordsOf('pt-BR').sorry)
  expect(writeWhich(reader, [pop3, sending]).text).not.toContain(wordsOf('pt-BR').sorry)
})

test.for<[string, Fact, Ask['because'], string]>([
  [
    'only for the hour where the day is known',
    fact('occurred_at', '2026-11-18', 'no-time-of-day'),
    'partial',
    'Você informou o dia 18/11/2026; falta só a hora.',
  ],
  [
    'only for the version where the name is known',
    fact('client_software', 'Outlook', 'no-version'),
    'partial',
    'Você informou Outlook; falta só a versão.',
  ],
  [
    'for the public address, naming the inner one',
    fact('public_ip', '192.168.0.10', 'not-a-public-address'),
    'invalid',
    '192.168.0.10 é o endereço interno da sua rede',
  ],
  [
    'for the public address, naming the provider',
    fact('public_ip', '100.64.0.9', 'not-a-public-address'),
    'invalid',
    '100.64.0.9 é um endereço interno da rede da sua operadora',
  ],
  [
    'for the public address, naming the device',
    fact('public_ip', '127.0.0.1', 'not-a-public-address'),
    'invalid',
    '127.0.0.1 é um endereço interno do próprio aparelho',
  ],
  [
    'for a date that has come',
    fact('occurred_at', '2027-11-18T10:00', 'in-the-future'),
    'invalid',
    '18/11/2027 às 10:00, mas essa data ainda não chegou',
  ],
  ['for a port that can be', fact('pop3_port', 70000, 'out-of-range'), 'invalid', '70000, mas esse número vai de 1 a 65535'],
  [
    'for what was mistyped',
    fact('pop3_host', 'pop..example', 'malformed'),
    'invalid',
    '“pop..example”, mas parece que há um erro de digitação',
  ],
])('writeRequest() asks %s', ([, stated, because, expected]) => {
  const { text } = writeRequest(reader, { checklist: pop3, facts: [stated], asks: [{ field: stated.field, because }], requestNumber: 1 })
  expect(text).toContain(expected)
  expect(text).toContain('falta só uma informação')
  // What is asked for again is not shown as noted.
  expect(text).not.toContain('O QUE JÁ ANOTAMOS')
})

test('writeRequest() tells where to find what is missing, and does not repeat that where the day is known', () => {
  const missing = writeRequest(reader, { checklist: pop3, facts: [], asks: [port], requestNumber: 1 }).text
  expect(missing).toContain('Nas configurações da conta, ao lado do servidor de entrada. Exemplo: 995')
  const partial = fact('occurred_at', '2026-11-18', 'no-time-of-day')
  const hour = writeRequest(reader, {
    checklist: pop3,
    facts: [partial],
    asks: [{ field: 'occurred_at', because: 'partial' }],
    requestNumber: 1,
  }).text
  expect(hour).not.toContain('Quando o erro apareceu')
})

test('writeRequest() says that the text of a mentioned error did not come, and not what was told of it', () => {
  const { text } = writeRequest(reader, {
    checklist: pop3,
    facts: [],
    asks: [{ field: 'error_message', because: 'missing' }],
    requestNumber: 1,
  })
  expect(text).toContain('O texto do erro não veio na mensagem')
  expect(text).not.toContain('Você contou')
})

test('writeRequest() offers a person from the second request on, and greets the answer', () => {
  const first = writeRequest(reader, { checklist: pop3, facts: [], asks: [port], requestNumber: 1 }).text
  const second = writeRequest(reader, { checklist: pop3, facts: [], asks: [port], requestNumber: 2 }).text
  expect(first).not.toContain('Se não conseguir encontrar')
  expect(second).toContain('Obrigado pela resposta!')
  expect(second).toContain('Se não conseguir encontrar, tudo bem')
})

test('writeRequest() gives hints about an error', () => {
  const hints = [{ meaning: 'O servidor recusou a senha.', remedy: 'Digite a senha de novo.' }]
  const { text } = writeRequest(reader, { checklist: pop3, facts: [], asks: [port], requestNumber: 1, hints })
  expect(text).toContain('O servidor recusou a senha. Digite a senha de novo.')
})

test('writeRequest() says what had better be checked before it asks', () => {
  const checks = ['Confira o endereço ana@gmial.example: será que não é ana@gmail.example?']
  const { text } = writeRequest(reader, { checklist: pop3, facts: [], asks: [port], requestNumber: 1, checks })
  const places = ['VALE CONFERIR', checks[0] ?? '', 'O QUE FALTA E ONDE ENCONTRAR'].map((part) => text.indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test.for<[Language, string, string]>([
  ['pt-BR', 'Não é preciso enviar mais nada', 'ENQUANTO ISSO, SE QUISER'],
  ['en', 'There is nothing more to send', 'MEANWHILE, IF YOU LIKE'],
  ['es', 'No hace falta enviar nada más', 'MIENTRAS TANTO, SI QUIERE'],
])('writeConfirmation() in %s asks for nothing more, and what helps meanwhile is as one likes', ([language, nothing, meanwhile]) => {
  const hints = [{ meaning: 'O servidor recusou a senha.', remedy: 'Digite a senha de novo.' }]
  const { text } = writeConfirmation({ ...reader, language }, { checklist: pop3, facts: [host], hints })
  expect(text).toContain(nothing)
  expect(text.indexOf(meanwhile)).toBeGreaterThan(text.indexOf(nothing))
  expect(text.indexOf('Digite a senha de novo.')).toBeGreaterThan(text.indexOf(meanwhile))
})

test.for<[string, string]>([
  ['the link of the page', `https://atendimento.provedor.example/r/${'a'.repeat(60)}`],
  ['a long value', `pop.${'a'.repeat(60)}.example`],
])('renderBlocks() lets %s break on a narrow screen', ([, long]) => {
  const link = renderBlocks([{ kind: 'link', text: 'Página:', url: long }], 'pt-BR').html
  const row = renderBlocks([{ kind: 'record', rows: [{ title: 'Servidor', value: long }] }], 'pt-BR').html
  expect(link).toMatch(/<div style="[^"]*overflow-wrap:anywhere/)
  expect(row).toMatch(/<td style="[^"]*overflow-wrap:anywhere/)
})

type Letter = (reader: Reader) => { text: string; html: string }
const letters: [string, Letter][] = [
  ['writeRequest()', (to) => writeRequest(to, { checklist: pop3, facts: [host], asks: [port], requestNumber: 1 })],
  ['writeReminder()', (to) => writeReminder(to, { checklist: pop3, facts: [host], asks: [port] })],
  ['writeBlocked()', (to) => writeBlocked(to, { checklist: pop3, fields: ['domain_active'] })],
  ['writeConfirmation()', (to) => writeConfirmation(to, { checklist: pop3, facts: [host] })],
  ['writePersonTakesOver()', (to) => writePersonTakesOver(to, 'asked-enough')],
]
const everyLetter = letters.flatMap(([name, letter]) => languages.map((language): [string, Language, Letter] => [name, language, letter]))

const replySuffices: Record<Language, RegExp> = {
  'pt-BR': /basta responder a este e-mail/i,
  en: /simply reply to this e-mail/i,
  es: /basta con responder a este correo/i,
}
const assistant: Record<Language, RegExp> = {
  'pt-BR': /assistente automático/,
  en: /automatic assistant/,
  es: /asistente automático/,
}

test.for(everyLetter)('%s in %s says that it suffices to reply, and that an assistant wrote it', ([, language, letter]) => {
  for (const form of Object.values(letter({ ...reader, language }))) {
    expect(form).toMatch(replySuffices[language])
    expect(form).toMatch(assistant[language])
  }
})

test.for(everyLetter)('%s in %s says how to get a person where none is on the way yet', ([name, language, letter]) => {
  const isOnTheWay = name === 'writeConfirmation()' || name === 'writePersonTakesOver()'
  for (const form of Object.values(letter({ ...reader, language }))) {
    expect(form.includes(`“${wordsOf(language).personPhrase}”`)).toBe(!isOnTheWay)
  }
})

test.for(everyLetter)('%s in %s uses no jargon of its own', ([, language, letter]) => {
  const { text } = letter({ ...reader, language })
  expect(text).not.toMatch(/\b(?:TCP|DNS|MX|host|login|ticket|token|undefined|null|NaN)\b/i)
})

test.for(everyLetter)('%s in %s asks for a new password only where one was seen', ([, language, letter]) => {
  const warning = /troque a sua senha|change your password|cambie su contraseña/
  expect(letter({ ...reader, language }).text).not.toMatch(warning)
  expect(letter({ ...reader, language, secretSeen: true }).text).toMatch(warning)
  expect(letter({ ...reader, language, secretSeen: true }).html).toMatch(warning)
})

test.for(everyLetter)('%s in %s says the same in both parts', ([, language, letter]) => {
  const { text, html } = letter({ ...reader, language, secretSeen: true })
  const words = (form: string) =>
    form
      .replaceAll('&nbsp;', ' ')
      .toLowerCase()
      .match(/[\p{L}\d]{4,}/gu) ?? []
  const inHtml = new Set(words(html.replace(/<[^>]*>/g, ' ')))
  expect(words(text).filter((word) => !inHtml.has(word))).toEqual([])
})

test('writeConfirmation() lists every fact in the order of the checklist', () => {
  const facts = [fact('antivirus', 'nenhum'), host, fact('occurred_at', '2026-11-18T14:30'), fact('pop3_encryption', 'none')]
  const { text } = writeConfirmation(reader, { checklist: pop3, facts })
  const rows = [
    'Data e hora do problema: 18/11/2026 às 14:30',
    'Servidor de entrada: pop.padaria-estrela.example',
    'Criptografia: sem criptografia',
    'Antivírus: nenhum',
  ]
  expect(rows.map((row) => text.indexOf(row)).every((at, index, all) => at > (all[index - 1] ?? 0))).toBe(true)
})

test('writeBlocked() says what to mend, and asks for nothing', () => {
  const { text } = writeBlocked(reader, { checklist: pop3, fields: ['domain_active'] })
  expect(text).toContain('Renove o registro do domínio')
  expect(form(text)).toEqual([])
})

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=1>',
  "' onmouseover='1",
  '&lt;b&gt;',
  '</td></table><h1>',
  'https://ruim.example/entrar',
]

test.for(hostile)('writeRequest() and writeConfirmation() show %s as text, never as markup or link', (value) => {
  const facts = [fact('antivirus', value), fact('pop3_host', value), fact('client_software', value, 'no-version')]
  const asks: Ask[] = [{ field: 'client_software', because: 'partial' }]
  const plain = writeRequest(reader, { checklist: pop3, facts: [], asks, requestNumber: 1 }).html
  const request = writeRequest({ ...reader, deskName: value }, { checklist: pop3, facts, asks, requestNumber: 1 }).html
  const confirmation = writeConfirmation(reader, { checklist: pop3, facts }).html
  const names = (html: string) => new Set(Array.from(html.matchAll(/<\/?([a-z0-9]+)/gi), ([, name]) => name))
  const allowed = new Set([...names(plain), 'a', 'table', 'tr', 'th', 'td', 'small', 'br'])
  for (const html of [request, confirmation]) {
    expect([...names(html)].filter((name) => !allowed.has(name))).toEqual([])
    expect(html).not.toContain('href="https://ruim')
    expect(html).not.toMatch(/<[^>]*\bon\w+=/)
  }
})

test.for(languages)('wordsOf() offers a person in %s with a phrase that we understand', (language) => {
  expect(wantsPerson(wordsOf(language).personPhrase)).toBe(true)
})

test('writeRequest() links the web addresses of a checklist, so that Outlook shows them as links', () => {
  const { html } = writeRequest(reader, {
    checklist: pop3,
    facts: [],
    asks: [{ field: 'public_ip', because: 'missing' }],
    requestNumber: 1,
  })
  expect(html).toContain('<a href="https://www.meuip.com.br">https://www.meuip.com.br</a> no mesmo')
})

test.for(languages)('writeRequest() says once that several things may stay unknown, and of one beside it, in %s', (language) => {
  const words = wordsOf(language)
  const unknown = (...fields: string[]): Ask[] => fields.map((field) => ({ field, because: 'dont-know' }))
  const write = (asks: Ask[]) => writeRequest({ ...reader, language }, { checklist: pop3, facts: [], asks, requestNumber: 2 }).text
  const several = write(unknown('pop3_port', 'pop3_encryption'))
  expect(several.split(words.dontKnowSeveral(words.personPhrase))).toHaveLength(2)
  expect(several).not.toContain(words.dontKnow)
  expect(several).not.toContain(words.cannotFind(words.personPhrase))
  const one = write([...unknown('pop3_port'), { field: 'pop3_encryption', because: 'missing' }])
  expect(one.split(words.dontKnow)).toHaveLength(2)
  expect(one).toContain(words.cannotFind(words.personPhrase))
})

test.for(languages)('writeRequest() says that the rest of what was told in part may stay unknown, in %s', (language) => {
  const words = wordsOf(language)
  const facts = [fact('client_software', 'Outlook', 'no-version')]
  const asks: Ask[] = [{ field: 'client_software', because: 'partial', problem: 'no-version', isUnknown: true }]
  const { text } = writeRequest({ ...reader, language }, { checklist: pop3, facts, asks, requestNumber: 2 })
  expect(text.replace(/\s+/g, ' ')).toContain(`${words.dontKnow} ${words.noVersion('Outlook')}`)
})

test.for(languages)('writeRequest() answers a picture, anger and a second matter, in %s', (language) => {
  const words = wordsOf(language)
  const asks: Ask[] = [{ field: 'error_message', because: 'missing' }, port]
  const write = (heard: Parameters<typeof writeRequest>[1]['heard']) =>
    writeRequest({ ...reader, language }, { checklist: pop3, facts: [], asks, requestNumber: 1, ...(heard === undefined ? {} : { heard }) })
      .text
  const plain = write(undefined)
  for (const said of [words.sorry, words.besides, words.imageReceived, words.inImage(words.personPhrase)]) expect(plain).not.toContain(said)
  const angry = write({ isUpset: true, besides: true })
  expect(angry).toContain(`${words.sorry} ${words.firstRequest(2)}`)
  expect(angry).toContain(words.besides)
  const told = write({ inImage: { error_message: 'told' } })
  expect(told).toContain(words.inImage(words.personPhrase))
  expect(told).not.toContain(words.imageReceived)
  expect(write({ inImage: { error_message: 'attached' } })).toContain(words.imageReceived)
})

test.for(languages)('writeRequest() shows the address that the customer writes from, in %s', (language) => {
  const words = wordsOf(language)
  const own = pop3.fields.map((field) => (field.id === 'pop3_port' ? { ...field, type: 'login' as const, ofCustomer: true } : field))
  const write = (fields: typeof own) =>
    writeRequest({ ...reader, language }, { checklist: { ...pop3, fields }, facts: [], asks: [port], requestNumber: 1 }).text
  expect(write(own)).toContain(words.ownAddress('joao@padaria-estrela.example'))
  expect(write(pop3.fields.map((field) => ({ ...field, ofCustomer: false })))).not.toContain('joao@padaria-estrela.example')
})

test.for(languages)('writePersonTakesOver() and writeGoodbye() offer no person and say what comes, in %s', (language) => {
  const words = wordsOf(language)
  const takesOver = writePersonTakesOver({ ...reader, language }, 'no-progress').text
  const complete = { checklist: pop3, facts: [] }
  expect(writeConfirmation({ ...reader, language }, { ...complete, heard: { isUpset: true } }).text).toContain(
    `${words.sorry} ${words.complete}`,
  )
  expect(writeConfirmation({ ...reader, language }, complete).text).toContain(`${words.thanks} ${words.complete}`)
  const toAngry = writePersonTakesOver({ ...reader, language }, 'no-progress', { isUpset: true }).text
  expect(toAngry).toContain(`${words.sorry} ${words.askedEnough}`)
  const ofPicture = writePersonTakesOver({ ...reader, language }, 'no-progress', { inImage: { error_message: 'attached' } }).text
  expect(ofPicture).toContain(`${words.imageReceived} ${words.askedEnough}`)
  expect(takesOver).toContain(words.noProgress)
  expect(takesOver).not.toContain(words.personPhrase)
  const goodbye = writeGoodbye({ ...reader, language }).text
  expect(goodbye).toContain(words.goodbye)
  expect(goodbye).toContain(words.goodbyeAfter)
  expect(goodbye).not.toContain(words.personPhrase)
})

test.for<[Language, RegExp]>([
  ['pt-BR', /imagem chegou.*não consegue ler texto em imagens/],
  ['en', /picture has arrived.*cannot read text in pictures/],
  ['es', /imagen llegó.*no puede leer texto en imágenes/],
])('writeRequest() says in %s that a picture is not read, where no text of an error is asked for, either', ([language, words]) => {
  const request = { checklist: pop3, facts: [], asks: [port], requestNumber: 1 }
  const { text } = writeRequest({ ...reader, language }, { ...request, heard: { picture: true } })
  expect(text).toMatch(words)
  expect(writeRequest({ ...reader, language }, request).text).not.toMatch(words)
})

test('writeRequest() says of a picture once that it is not read', () => {
  const error: Ask = { field: 'error_message', because: 'missing' }
  const heard = { picture: true, inImage: { error_message: 'attached' as const } }
  const { text } = writeRequest(reader, { checklist: pop3, facts: [], asks: [port, error], requestNumber: 1, heard })
  expect(text.match(/não consegue ler texto em imagens/g)).toHaveLength(1)
})
