// The whole way: mail → reply with a link → page → form → confirmation and hand-off, over real sockets.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HELPDESK, type Service } from '../service/start-service.ts'
import { CUSTOMER, fillIn, get, getLink, INCOMPLETE, post, proofOf, startPageService } from './page-service.ts'

let service: Service & { pageUrl: string }
beforeAll(async () => {
  service = await startPageService({
    tickets: { requestGapsSeconds: [0] },
    limits: { repliesPerCustomerPerDay: 1000, repliesPerDomainPerHour: 1000, unansweredTickets: 1000 },
  })
})
afterAll(() => service.stop())

/** Everybody writes from an address of their own, so that no talk joins another. */
let people = 0
async function open(body = INCOMPLETE): Promise<{ url: string; from: string; link: string }> {
  people += 1
  const from = `cliente${people}@padaria${people}.example`
  const link = await getLink(service, body, from)
  return { url: `${service.pageUrl}${link}`, from, link }
}

/** Ends the talk: a request that waits for its pause would keep the node from being idle. */
async function end(url: string): Promise<void> {
  expect((await fillIn(url, { person: 'yes' })).text).toContain('✓')
}

const VISITOR = { 'X-Forwarded-For': '200.150.10.20' }
const REST = { 'seen.public_ip': '200.150.10.20', 'text.pop3_user': 'ana@padaria.example', 'text.pop3_encryption': 'SSL/TLS' }

test('a form that completes the ticket brings thanks, the confirmation and the hand-off', async () => {
  const { url, from } = await open()
  const page = await get(url, VISITOR)
  expect(page.status).toBe(200)
  expect(page.text).toContain('faltam 3 informações')
  expect(page.text).toContain('Usar 200.150.10.20')
  expect(page.text).not.toContain('name="text.pop3_port"')

  const result = await fillIn(url, REST, VISITOR)
  expect(result.status).toBe(200)
  expect(result.text).toContain('Temos tudo o que era preciso')

  const caught = await service.settle()
  const reply = caught.find(({ to }) => to.includes(from))
  expect(reply?.message.passages.map(({ text }) => text).join()).toMatch(/Temos tudo o que era preciso[^]*200\.150\.10\.20/)
  expect(reply?.raw).not.toContain('/r/')
  const handOff = caught.find(({ to }) => to.includes(HELPDESK))
  const words = handOff?.message.passages.map(({ text }) => text).join('\n') ?? ''
  expect(words).toMatch(/“200\.150\.10\.20” \(na página/)
  expect(words).toMatch(/“SSL\/TLS” \(na página/)
  const { accepted, inFlight, ends } = await service.ledger()
  expect(accepted).toBe(Object.values(ends).reduce((sum, count) => sum + count, 0) + inFlight)
})

test('a visitor without a public address is offered none, and asked for no other one', async () => {
  const { url } = await open()
  const { text } = await get(url, { 'X-Forwarded-For': '192.168.0.10' })
  expect(text).not.toContain('Usar ')
  expect(text).not.toContain('Ou informe outro')
  expect(text).toMatch(/<input type="text" name="text\.public_ip"[^>]* aria-label="Seu IP de internet">/)
  await end(url)
})

test('a form that leaves something open is noted, and only the rest is shown; no mail interrupts', async () => {
  const { url } = await open()
  const result = await fillIn(url, { 'text.pop3_user': 'ana@padaria.example', 'text.pop3_encryption': 'STARTTLS' }, VISITOR)
  expect(result.text).toContain('já está anotado')
  expect(result.text).toContain('Falta só mais isto')
  expect(result.text).toContain('name="text.public_ip"')
  expect(result.text).not.toContain('name="text.pop3_user"')
  const again = await fillIn(url, { 'text.public_ip': '2804:14c::1' }, VISITOR)
  expect(again.text).toContain('Temos tudo o que era preciso')
  const replies = (await service.settle()).filter(({ to }) => !to.includes(HELPDESK))
  expect(replies).toHaveLength(1)
})

test('what is wrong is said at once in the words of the reply, and the good is kept', async () => {
  const { url } = await open()
  const result = await fillIn(url, { 'text.public_ip': '192.168.0.10', 'text.pop3_user': 'ana@padaria.example' }, VISITOR)
  expect(result.text).toContain('192.168.0.10 é o endereço interno da sua rede')
  expect(result.text).toContain('value="192.168.0.10"')
  expect(result.text).not.toContain('name="text.pop3_user"')
  expect(result.text).toContain('name="text.pop3_encryption"')
  await end(url)
})

test('who picks the address that the page sees is not held to the wrong one still in the box', async () => {
  const { url } = await open()
  const wrong = await fillIn(url, { 'text.public_ip': 'abc' }, VISITOR)
  expect(wrong.text).toContain('value="abc"')
  const result = await fillIn(url, { ...REST, 'text.public_ip': 'abc' }, VISITOR)
  expect(result.text).toContain('Temos tudo o que era preciso')
  const handOff = (await service.settle()).find(({ to }) => to.includes(HELPDESK))
  expect(handOff?.message.passages.map(({ text }) => text).join()).toMatch(/“200\.150\.10\.20” \(na página/)
})

test('where nothing could be taken nothing is kept', async () => {
  const { url } = await open()
  const before = (await service.ledger()).accepted
  expect((await fillIn(url, { 'text.public_ip': '10.0.0.1' })).status).toBe(422)
  expect((await fillIn(url, {})).text).toContain('Nada foi preenchido')
  expect((await fillIn(url, { 'text.invented': 'x', 'text.pop3_port': '25' })).text).toContain('Nada foi preenchido')
  const secret = await fillIn(url, { 'text.pop3_user': 'ana@padaria.example senha: Xk29abc!' })
  expect(secret.text).toContain('parece conter uma senha')
  expect(secret.text).not.toContain('Xk29abc')
  expect((await service.ledger()).accepted).toBe(before)
})

test('a day without its time stands in the form, to be completed', async () => {
  const { url } = await open(INCOMPLETE.replace('desde 17/11/2026 às 14:30 ', 'no dia 17/11/2026 '))
  const page = await get(url)
  expect(page.text).toMatch(/type="date" name="day.occurred_at" value="2026-11-17"/)
  const result = await fillIn(url, { 'day.occurred_at': '2026-11-17', 'time.occurred_at': '14:30', ...REST }, VISITOR)
  expect(result.text).toContain('Temos tudo o que era preciso')
  const handOff = (await service.settle()).find(({ to }) => to.includes(HELPDESK))
  expect(handOff?.message.passages.map(({ text }) => text).join()).toContain('17/11/2026 às 14:30')
})

test('who wants a person gets one, with what was filled in', async () => {
  const { url, from } = await open()
  const result = await fillIn(url, { 'text.pop3_user': 'zeca@padaria.example', person: 'yes' })
  expect(result.text).toContain('uma pessoa da nossa equipe continua')
  const caught = await service.settle()
  expect(caught.some(({ to }) => to.includes(from))).toBe(true)
  const handOff = caught.find(({ to }) => to.includes(HELPDESK))
  expect(handOff?.message.passages.map(({ text }) => text).join()).toContain('zeca@padaria.example')
})

test('a second tap tells what the first one did', async () => {
  const { url } = await open()
  const proof = proofOf((await get(url)).text)
  const before = (await service.ledger()).accepted
  const [one, two] = await Promise.all([post(url, { proof, ...REST }), post(url, { proof, ...REST })])
  expect(one.text).toContain('Temos tudo o que era preciso')
  expect(two.text).toContain('Temos tudo o que era preciso')
  await service.settle()
  expect((await service.ledger()).accepted).toBe(before + 1)
})

test('a GET changes nothing, as often as a scanner follows the link', async () => {
  const { url } = await open()
  const before = await (await fetch(`${service.operatorUrl}/api/tickets?limit=1`)).text()
  for (let times = 0; times < 5; times += 1) await get(`${url}?text.pop3_user=x&person=yes`)
  const head = await fetch(url, { method: 'HEAD' })
  expect(head.status).toBe(200)
  expect(await head.text()).toBe('')
  expect(await (await fetch(`${service.operatorUrl}/api/tickets?limit=1`)).text()).toBe(before)
})

test('the page hides who and where, and shows settings', async () => {
  const { url } = await open(`${INCOMPLETE}\nUsuário: segredo@padaria.example`)
  const { text } = await get(url)
  expect(text).toContain('995')
  expect(text).toContain('Outlook 2016')
  expect(text).not.toContain('segredo@')
  expect(text).toContain('se…@padaria.example')
  expect(text).not.toContain('0x800CCC19')
})

test.for<[string, string, string]>([
  [
    'English',
    'Hello, since 17/11/2026 14:30 I cannot download my mail in Outlook 2016. Please help me.\nIncoming server: pop.bakery.example',
    'things are missing',
  ],
  [
    'Spanish',
    'Hola, desde el 17/11/2026 a las 14:30 no puedo descargar los correos en Outlook 2016. Por favor ayuda.\nServidor entrante: pop.pan.example',
    'Para analizar el problema',
  ],
])('the page speaks %s to whom the reply does', async ([, body, words]) => {
  const { url } = await open(body)
  expect((await get(url)).text).toContain(words)
})

test('answers of the list are read in every language', async () => {
  const { url } = await open(
    'Hello, since 17/11/2026 14:30 I cannot download my mail in Outlook 2016. Please help.\nIncoming server: pop.bakery.example',
  )
  const page = await get(url)
  const options = [...page.text.matchAll(/<option[^>]*>([^<]+)<\/option>/g)].map(([, option = '']) => option)
  expect(options).toContain('no encryption')
  const result = await fillIn(url, { 'text.pop3_encryption': 'no encryption' })
  expect(result.text).not.toContain('name="text.pop3_encryption"')
  await end(url)
})

test('a quoted reply with the link in it states nothing of its own', async () => {
  const { url, from } = await open()
  const reply = `Respondi.\n\n> Prefere preencher numa página?\n> ${url}\n\nTipo de criptografia: SSL/TLS\n${url.replace(service.pageUrl, 'https://atendimento.provedor.example')}`
  await service.send({
    raw: `From: ${from}\nTo: suporte@provedor.example\nSubject: Re: POP3 no Outlook\nMessage-ID: <${Math.random()}@x.example>\n\n${reply}\n`,
    from,
  })
  await service.settle()
  const tickets = JSON.parse(await (await fetch(`${service.operatorUrl}/api/tickets?limit=1`)).text()).tickets
  expect(JSON.stringify(tickets[0].facts)).not.toContain('atendimento.provedor')
})

test(`replies stay as they were without publicUrl for ${CUSTOMER}`, async () => {
  const { startService } = await import('../service/start-service.ts')
  const plain = await startService()
  try {
    await expect(getLink(plain)).rejects.toThrow('no link in the reply')
    expect(plain.pageUrl).toBeUndefined()
  } finally {
    await plain.stop()
  }
})
