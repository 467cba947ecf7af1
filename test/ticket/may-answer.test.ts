// The table of docs/authentication.md: whom each policy lets us answer.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Findings, SenderFinding } from '../../src/facts/look-up/findings.ts'
import { SENDER_CODES } from '../../src/message/automatic/sender-codes.ts'
import { type AuthenticationPolicy, findReasonsNotToAnswer } from '../../src/ticket/may-answer.ts'

const customer = { address: 'ana@padaria.com.br' }
const agent = { address: 'bia@provedor.example' }
const found = (verdict: SenderFinding['verdict'], domain = 'padaria.com.br'): Findings => ({
  sender: { verdict, codes: ['code'], domain },
  failed: [],
})
const nothing: Findings = { failed: [] }
const lost: Findings = { failed: [{ lookup: 'sender', reason: 'timed-out' }] }

type Writer = Parameters<typeof findReasonsNotToAnswer>[1]

test.for<[string, Findings, Writer, AuthenticationPolicy, string[]]>([
  ['an authenticated sender, strictly', found('authenticated'), { customer }, 'strict', []],
  ['an authenticated sender', found('authenticated'), { customer }, 'lenient', []],
  ['an unauthenticated sender, strictly', found('unauthenticated'), { customer }, 'strict', ['sender-unauthenticated', 'code']],
  ['an unauthenticated sender', found('unauthenticated'), { customer }, 'lenient', []],
  ['a failed sender, strictly', found('failed'), { customer }, 'strict', ['sender-failed', 'code']],
  ['a failed sender', found('failed'), { customer }, 'lenient', ['sender-failed', 'code']],
  ['a failed sender, off', found('failed'), { customer }, 'off', []],
  ['an unknown sender, strictly', found('unknown'), { customer }, 'strict', ['sender-unknown', 'code']],
  ['an unknown sender', found('unknown'), { customer }, 'lenient', []],
  ['a look-up that was lost, strictly', lost, { customer }, 'strict', ['sender-unknown', 'timed-out']],
  ['a look-up that was lost', lost, { customer }, 'lenient', []],
  ['no look-up', nothing, { customer }, 'strict', []],
  ['an authenticated agent', found('authenticated', 'provedor.example'), { customer, agent }, 'strict', []],
  ['a forged agent', found('failed', 'provedor.example'), { customer, agent }, 'lenient', ['agent-not-authenticated', 'code']],
  [
    'an agent that nothing vouches for, strictly',
    found('unauthenticated', 'provedor.example'),
    { customer, agent },
    'strict',
    ['agent-not-authenticated', 'code'],
  ],
  ['an agent that nothing vouches for', found('unauthenticated', 'provedor.example'), { customer, agent }, 'lenient', []],
  ['a Reply-To elsewhere, strictly', found('authenticated', 'outra.com.br'), { customer }, 'strict', ['reply-to-elsewhere']],
  ['a Reply-To elsewhere', found('authenticated', 'outra.com.br'), { customer }, 'lenient', []],
  ['a Reply-To at a name below the same domain, strictly', found('authenticated', 'mail.padaria.com.br'), { customer }, 'strict', []],
])('findReasonsNotToAnswer() judges %s', ([, findings, writer, policy, codes]) => {
  expect(findReasonsNotToAnswer(findings, writer, policy)).toEqual(codes)
})

test('docs/authentication.md gives every code with its meaning', () => {
  const page = readFileSync(new URL('../../docs/authentication.md', import.meta.url), 'utf8')
  const rows = Object.entries(SENDER_CODES).map(([code, { en }]) => `| \`${code}\` | ${en} |`)
  expect(rows.filter((row) => !page.includes(row))).toEqual([])
})
