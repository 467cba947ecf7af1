import { expect, test } from 'vitest'
import { findEnvelopeSigns } from '../../src/message/automatic/find-envelope-signs.ts'
import type { Desk } from '../../src/message/desk.ts'
import { findOwnList } from '../../src/message/header/unwrap-list-post.ts'
import { readMessage } from '../../src/message/read-message.ts'

const desk: Desk = {
  addresses: ['porteiro@interno.provedor.example'],
  agents: [],
  lists: ['suporte@provedor.example', 'ajuda.listas.provedor.example'],
  timeZone: 'America/Sao_Paulo',
}

const google = [
  'List-ID: <suporte.provedor.example>',
  'Precedence: list',
  'Mailing-list: list suporte@provedor.example; contact suporte+owners@provedor.example',
  'X-Google-Group-Id: 123456',
  'List-Post: <https://groups.google.com/a/provedor.example/group/suporte/post>, <mailto:suporte@provedor.example>',
  'List-Help: <https://support.google.com/a/provedor.example/bin/topic.py?topic=25838>, <mailto:suporte+help@provedor.example>',
  'List-Unsubscribe: <mailto:googlegroups-manage+123+unsubscribe@googlegroups.com>, <https://groups.google.com/a/provedor.example/group/suporte/subscribe>',
  'X-BeenThere: suporte@provedor.example',
]
const mailman = [
  'List-Id: Ajuda aos clientes <ajuda.listas.provedor.example>',
  'Precedence: list',
  'X-Mailman-Version: 2.1.39',
  'X-BeenThere: ajuda@listas.provedor.example',
  'List-Post: <mailto:ajuda@listas.provedor.example>',
  'Sender: "Ajuda" <ajuda-bounces@listas.provedor.example>',
]
const read = (...headers: string[]) => readMessage(Buffer.from(`${headers.join('\n')}\nSubject: nao baixa\n\nNao recebo e-mails.\n`), desk)

test.for<[string, string[], string | undefined, string[]]>([
  ['Google Groups with the author left alone', ['From: Ana <ana@loja.example>', ...google], 'Ana <ana@loja.example>', []],
  [
    'Google Groups with the author in X-Original-From',
    ["From: 'Ana' via Suporte <suporte@provedor.example>", 'X-Original-From: Ana <ana@loja.example>', 'Reply-To: x@y.example', ...google],
    'Ana <ana@loja.example>',
    [],
  ],
  [
    'Google Groups with the author in X-Original-Sender alone',
    ["From: 'Ana' via Suporte <suporte@provedor.example>", 'X-Original-Sender: ana@loja.example', ...google],
    'Ana <ana@loja.example>',
    [],
  ],
  [
    'Mailman with the author in Reply-To beside the list',
    [
      'From: Ana via Ajuda <ajuda@listas.provedor.example>',
      'Reply-To: Ajuda <ajuda@listas.provedor.example>, Ana <ana@loja.example>',
      ...mailman,
    ],
    'Ana <ana@loja.example>',
    [],
  ],
  ['a rewritten From that nothing resolves', ['From: Ana via Ajuda <ajuda@listas.provedor.example>', ...mailman], undefined, []],
  [
    'an absence note on the list',
    ['From: Ana <ana@loja.example>', 'Auto-Submitted: auto-replied', ...mailman],
    'Ana <ana@loja.example>',
    ['auto-submitted'],
  ],
  [
    'a newsletter on the list',
    ['From: News <news@boletim.example>', 'Precedence: bulk', 'Feedback-ID: 1:2:boletim', ...google],
    'News <news@boletim.example>',
    ['list-header', 'precedence'],
  ],
  [
    'a list that unsubscribes elsewhere',
    ['From: Ana <ana@loja.example>', 'List-Unsubscribe: <https://outra.example/x>', ...mailman],
    'Ana <ana@loja.example>',
    ['list-header'],
  ],
  ['another list', ['From: Ana <ana@loja.example>', 'List-Id: <outra.example>'], 'Ana <ana@loja.example>', ['list-header']],
  [
    'two lists, one of them ours',
    ['From: Ana <ana@loja.example>', 'List-Id: <outra.example>', ...mailman],
    'Ana <ana@loja.example>',
    ['list-header', 'no-reply-sender', 'precedence'],
  ],
])('unwrapListPost() finds author and signs of %s', async ([, headers, author, signs]) => {
  const message = await read(...headers)
  const [from] = message.from
  expect(from && `${from.name} <${from.address}>`).toBe(author)
  expect(message.letters[0]?.from).toEqual(from)
  expect([...new Set(message.automaticSigns.map(({ code }) => code))].sort()).toEqual(signs)
})

test.for<[string, string, string[]]>([
  ['its bounce address', 'ajuda-bounces+ana=loja.example@listas.provedor.example', []],
  ['another list’s bounce address', 'outra-bounces@listas.provedor.example', ['no-reply-sender']],
  ['nobody', '', ['null-return-path']],
])('findEnvelopeSigns() judges a post of our list sent by %s', async ([, mailFrom, codes]) => {
  const message = await read('From: Ana <ana@loja.example>', ...mailman)
  const signs = findEnvelopeSigns({ mailFrom, rcptTo: [] }, desk, findOwnList(message.headers, desk))
  expect(signs.map(({ code }) => code)).toEqual(codes)
})
