// What customers write back in the middle of a talk: by the numbers of a letter of ours before the last, by some of our numbers in one line,
// with their name below, and of the mail app that came with their phone.
import { expect, test } from 'vitest'
import type { KnownBefore } from '../../../src/facts/fact.ts'
import type { AskedBefore } from '../../../src/facts/read-request.ts'
import type { Value } from '../../../src/value/value.ts'
import { readAnswerTo } from '../read-body.ts'

const POP3 = 'occurred_at public_ip client_software pop3_host pop3_user pop3_port pop3_encryption error_message'.split(' ')
const asks = (...fields: string[]): AskedBefore => ({ checklist: 'pop3', fields })

async function statedBy(asked: AskedBefore, body: string): Promise<Record<string, Value>> {
  const { facts } = await readAnswerTo(asked, body)
  return Object.fromEntries(facts.map(({ field, value }) => [field, value]))
}

const later: AskedBefore = { ...asks('public_ip', 'pop3_user', 'pop3_port', 'pop3_encryption', 'error_message'), earlier: [POP3] }

test.for<[string, AskedBefore, Record<string, Value>]>([
  [
    '2) 200.1.2.3 5) bia@loja.example 6) 110 7) nenhuma 8) "Erro 0x800CCC0E não foi possível conectar"',
    later,
    {
      public_ip: '200.1.2.3',
      pop3_user: 'bia@loja.example',
      pop3_port: 110,
      pop3_encryption: 'none',
      error_message: 'Erro 0x800CCC0E não foi possível conectar',
    },
  ],
  ['6) 110\n7) nenhuma', later, { pop3_port: 110, pop3_encryption: 'none' }],
  // The newest letter's own numbers come first.
  ['1) 200.1.2.3\n3) 110\n4) nenhuma', later, { public_ip: '200.1.2.3', pop3_port: 110, pop3_encryption: 'none' }],
  ['1) 200.1.2.3 3) 110 4) nenhuma', later, { public_ip: '200.1.2.3', pop3_port: 110, pop3_encryption: 'none' }],
  ['2) bia@loja.example 3) 995', later, { pop3_user: 'bia@loja.example', pop3_port: 995 }],
  // Numbers that we never asked under count nothing.
  ['moro na quadra 11) casa 12) fundos', later, {}],
  ['a nota 3 - caixa 9 - ainda não chegou', later, {}],
])('of an answer by numbers, “%s”, each is met', async ([body, asked, values]) => {
  expect(await statedBy(asked, body)).toEqual(values)
})

test.for<[string, Record<string, Value>]>([
  ['995\n\nMarina', { pop3_port: 995 }],
  ['995\nMarina Souza', { pop3_port: 995 }],
  ['995\n\nana', { pop3_port: 995 }],
  ['995\n\nMarina Souza\nRecepção', { pop3_port: 995 }],
  // In small letters, above another answer or with a mark of a login's it is one.
  ['995\nmarina', { pop3_user: 'marina', pop3_port: 995 }],
  ['marina\n995', { pop3_user: 'marina', pop3_port: 995 }],
  ['995\n\nmarina.souza', { pop3_user: 'marina.souza', pop3_port: 995 }],
])('of “%s” a name below the answers is the writer’s', async ([body, values]) => {
  expect(await statedBy(asks('pop3_user', 'pop3_port'), body)).toEqual(values)
})

test.for(['marina', 'Marina', 'ana'])('“%s” alone is the login that was asked for', async (body) => {
  expect(await statedBy(asks('pop3_user'), body)).toEqual({ pop3_user: body.toLowerCase() })
})

const system = (value: string): KnownBefore[] => [{ field: 'os_version', value, state: 'good' }]

test.for<[string, string, Value, 'good' | 'partial']>([
  ['o aplicativo Mail', 'iOS 18.1', 'aplicativo Mail (iOS 18.1)', 'good'],
  ['o do iphone', 'iOS 18.1', 'do iphone (iOS 18.1)', 'good'],
  ['o do próprio celular', 'Android 14', 'do próprio celular (Android 14)', 'good'],
  // A program with versions of its own, and a system of no phone, complete nothing.
  ['gmail', 'iOS 18.1', 'gmail', 'partial'],
  ['o Outlook do iphone', 'iOS 18.1', 'Outlook do iphone', 'partial'],
  ['o Outlook', 'Android 14', 'Outlook', 'partial'],
  ['Thunderbird', 'Windows 11', 'Thunderbird', 'partial'],
  ['o aplicativo Mail', 'Windows 11', 'aplicativo Mail', 'partial'],
])('“%s” on a phone with %s has its system’s version', async ([body, on, value, state]) => {
  const { facts } = await readAnswerTo({ ...asks('client_software'), known: system(on) }, body)
  expect(facts.filter(({ field }) => field === 'client_software')).toMatchObject([{ value, state }])
})
