// Only the settings: what look-ups of recipients and domains say is tested where they are looked up.
import { expect, test } from 'vitest'
import type { Fact } from '../../src/facts/fact.ts'
import type { ProbeFinding } from '../../src/facts/look-up/findings.ts'
import { writeChecks } from '../../src/reply/write-checks.ts'
import type { Value } from '../../src/value/value.ts'
import { pop3 } from './pop3-checklist.ts'

const checklist = { ...pop3, probe: 'pop3' as const }

function fact(field: string, value: Value): Fact {
  return { field, value, state: 'good', evidence: { passage: 0, start: 0, end: 1, quote: 'x', by: 'label' } }
}

function check(host: string, port: number, probe?: ProbeFinding): string[] {
  const facts = [fact('pop3_host', host), fact('pop3_port', port)]
  const findings = { failed: [], ...(probe === undefined ? {} : { probe }) }
  return writeChecks({ checklist, facts, findings, otherAddresses: () => [], language: 'pt-BR' })
}

const unfinished = (host: string) => [`Confira o nome do servidor, ${host}: parece faltar o final, como .com.br.`]
const unusual = (port: number) => [
  `Confira a porta ${port}: para receber por POP3, quase sempre é a 995 (com SSL/TLS) ou a 110 (sem SSL/TLS).`,
]

test.for<[string, number, string[]]>([
  ['pop.padaria-estrela.com.br', 995, []],
  ['pop.padaria-estrela.com.br', 110, []],
  ['pop.padaria-estrela', 995, unfinished('pop.padaria-estrela')],
  ['pop.padaria-estrela.comm', 995, unfinished('pop.padaria-estrela.comm')],
  ['mail.escritorio.local', 995, []],
  ['localhost', 110, []],
  ['203.0.113.25', 995, []],
  ['2001:db8::25', 995, []],
  ['pop.padaria-estrela.com.br', 9955, unusual(9955)],
  [
    'pop.padaria-estrela.com.br',
    993,
    ['As portas 143 e 993 são do IMAP: para o POP3, use a porta 995 com SSL/TLS (ou a 110 sem SSL/TLS).'],
  ],
])('writeChecks() looks at %s and port %s where nothing was tried', ([host, port, expected]) => {
  expect(check(host, port)).toEqual(expected)
})

test('writeChecks() finds nothing strange in what was tried and works', () => {
  const tried: Omit<ProbeFinding, 'verdict'> = { host: 'pop.padaria-estrela', port: 9955, encryption: 'ssl_tls', evidence: [] }
  expect(check(tried.host, 9955, { ...tried, verdict: 'works' })).toEqual([])
  expect(check(tried.host, 9955, { ...tried, verdict: 'untried' })).toEqual([...unfinished(tried.host), ...unusual(9955)])
})
