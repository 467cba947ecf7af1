// The example of docs/checklists.md, beside the three that ship: a matter that these leave to people is the desk's own where it has a checklist for it,
// and a site's name is a value of a field that asks for a site, and of no other.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseChecklistText } from '../../../src/checklist/parse-checklist-text.ts'
import { readRequest } from '../../../src/facts/read-request.ts'
import { readMessage } from '../../../src/message/read-message.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const example = /```yaml\n(id: site\n[^]*?)```/.exec(readFileSync(join(root, 'docs/checklists.md'), 'utf8'))?.[1] ?? ''
const shipped = ['pop3', 'sending', 'receiving'].map((id) =>
  parseChecklistText(id, readFileSync(join(root, 'checklists', `${id}.yaml`), 'utf8')),
)
const desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }

async function read(body: string, checklists = [...shipped, parseChecklistText('site', example)]) {
  const head =
    'From: Ana Prado <ana@lojaprado.com.br>\nTo: Suporte <suporte@provedor.example>\nSubject: ajuda\nDate: Wed, 18 Nov 2026 18:00:00 -0300\nMessage-ID: <a@lojaprado.com.br>\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n'
  const raw = new TextEncoder().encode(`${head}${body}\n`.replaceAll('\n', '\r\n'))
  const { checklist, facts } = readRequest(await readMessage(raw, desk), checklists, desk)
  return {
    checklist,
    site: facts.find(({ field }) => field === 'site_address')?.value,
    host: facts.find(({ field }) => field === 'pop3_host')?.value,
  }
}

test.for<[string, Awaited<ReturnType<typeof read>>]>([
  ['meu site não abre, gente', { checklist: 'site', site: undefined, host: undefined }],
  ['nosso site está fora do ar', { checklist: 'site', site: undefined, host: undefined }],
  ['nosso site www.lojaprado.com.br não abre', { checklist: 'site', site: 'www.lojaprado.com.br', host: undefined }],
  [
    'meu site não abre, é o www ponto loja do prado ponto com ponto br',
    { checklist: 'site', site: 'www.lojadoprado.com.br', host: undefined },
  ],
  ['O Outlook não baixa os e-mails. Nosso site é www.lojaprado.com.br.', { checklist: 'pop3', site: undefined, host: undefined }],
  ['meu e-mail não baixa no Outlook', { checklist: 'pop3', site: undefined, host: undefined }],
])('“%s” is read by the desk’s own checklist where that is for it', async ([body, expected]) => {
  expect(await read(body)).toEqual(expected)
})

test('readRequest() leaves the matter of a checklist that the desk has not to people', async () => {
  expect((await read('meu site não abre, gente', shipped)).checklist).toBeUndefined()
})

const printer = parseChecklistText(
  'printer',
  `id: printer
title: { pt-BR: Impressora que não envia, en: Printer that does not send, es: Impresora que no envía }
recognise:
  for: { '[impressora|multifuncional|printer] … … [não|parou|can''t|stopped]': 9 }
fields:
  - { id: host, type: hostname, label: Servidor SMTP, names: [servidor de saída, server], cues: [server, servidor], required: 'yes', title: { pt-BR: a, en: a, es: a }, whereToFind: { pt-BR: a, en: a, es: a }, example: '465' }
  - { id: port, type: port, label: Porta, names: [porta SMTP, port], cues: [porta, port], required: 'yes', title: { pt-BR: a, en: a, es: a }, whereToFind: { pt-BR: a, en: a, es: a }, example: '465' }
  - { id: secure, type: encryption, label: Criptografia, cues: [com, with], required: 'yes', title: { pt-BR: a, en: a, es: a }, whereToFind: { pt-BR: a, en: a, es: a }, example: '465' }
`,
)
const settings = { host: 'smtp.lojaprado.com.br', port: 465, secure: 'ssl_tls' }

test.for<[string, string, Record<string, unknown>]>([
  [
    'a form',
    'A impressora parou de mandar.\nServidor SMTP: smtp.lojaprado.com.br\nPorta SMTP: 465\nCriptografia: SSL',
    { checklist: 'printer', ...settings },
  ],
  [
    'a sentence',
    "Our printer can't send scans since noon. Server smtp.lojaprado.com.br, port 465 with SSL.",
    { checklist: 'printer', ...settings },
  ],
  // Where what fetches is asked for, what sends is another server.
  [
    'another checklist',
    'O Outlook não baixa os e-mails pelo POP3.\nServidor SMTP: smtp.lojaprado.com.br\nPorta SMTP: 465\nCriptografia: SSL',
    { checklist: 'pop3' },
  ],
])('of a checklist that asks for the server that sends, %s tells it', async ([, body, expected]) => {
  const head =
    'From: Ana Prado <ana@lojaprado.com.br>\nSubject: ajuda\nDate: Wed, 18 Nov 2026 18:00:00 -0300\nContent-Type: text/plain; charset=utf-8\n\n'
  const raw = new TextEncoder().encode(`${head}${body}\n`.replaceAll('\n', '\r\n'))
  const { checklist, facts } = readRequest(await readMessage(raw, desk), [...shipped, printer], desk)
  const told = facts.filter(({ field }) => /^(?:host|port|secure|pop3_(?:host|port|encryption))$/.test(field))
  expect({ checklist, ...Object.fromEntries(told.map(({ field, value }) => [field, value])) }).toEqual(expected)
})
