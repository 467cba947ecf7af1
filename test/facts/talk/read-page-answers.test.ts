import { expect, test } from 'vitest'
import type { Checklist } from '../../../src/checklist/checklist.ts'
import { readPageAnswers } from '../../../src/facts/answer/read-page-answers.ts'
import { messageOfPage } from '../../../src/message/page-mail.ts'
import { readChecklistFiles } from '../../../src/read-checklist-files.ts'

const desk = { addresses: ['suporte@provedor.example'], agents: [], timeZone: 'America/Sao_Paulo' }
const customer = { address: 'ana@padaria.example' }
const at = '2026-11-18T12:00:00Z'
const checklists = await readChecklistFiles([])

function checklistOf(id: string): Checklist {
  const found = checklists.find((checklist) => checklist.id === id)
  if (found === undefined) throw new Error(`Cannot test: no checklist ${id}`)
  return found
}

function answer(id: string, text: string, checklist = 'pop3') {
  const field = checklistOf(checklist).fields.find((candidate) => candidate.id === id)
  return { field: id, title: field?.title['pt-BR'] ?? id, text }
}

test.for<[string, string, string, unknown]>([
  ['a port', 'pop3_port', '995', { value: 995, state: 'good' }],
  ['an encryption as the list has it', 'pop3_encryption', 'sem criptografia', { value: 'none', state: 'good' }],
  ['a list in English', 'pop3_encryption', 'no encryption', { value: 'none', state: 'good' }],
  ['a list in Spanish', 'pop3_encryption', 'sin cifrado', { value: 'none', state: 'good' }],
  ['an automatic one', 'pop3_encryption', 'automática', { value: 'auto', state: 'good' }],
  ['a public address', 'public_ip', '200.150.10.20', { value: '200.150.10.20', state: 'good' }],
  ['an inner address', 'public_ip', '192.168.0.10', { value: '192.168.0.10', state: 'invalid', problem: 'not-a-public-address' }],
  ['a program without version', 'client_software', 'Outlook', { state: 'partial', problem: 'no-version' }],
  [
    'a text that looks like other answers',
    'error_message',
    '-ERR Porta: 25 de pop.x.example',
    { value: '-ERR Porta: 25 de pop.x.example' },
  ],
])('readPageAnswers() reads %s', ([, id, text, fact]) => {
  const answers = [answer(id, text)]
  const { facts } = readPageAnswers(answers, checklistOf('pop3'), { customer, at, desk })
  expect(facts).toHaveLength(1)
  expect(facts[0]).toMatchObject({ field: id, ...(typeof fact === 'object' ? fact : {}), evidence: { by: 'page' } })
  const { passages } = messageOfPage({ answers }, { customer, subject: '', language: 'pt-BR', at })
  const { passage, start, end, quote } = facts[0]?.evidence ?? { passage: 0, start: 0, end: 0, quote: 'none' }
  expect(passages[passage]?.text.slice(start, end)).toBe(quote)
})

test.for(['sim', 'Sim, é esse mesmo', 'yes', 'Sí'])('readPageAnswers() takes “%s” for the address that the writer has', (text) => {
  const reading = readPageAnswers([answer('pop3_user', text)], checklistOf('pop3'), { customer, at, desk })
  expect(reading.facts).toMatchObject([{ field: 'pop3_user', value: 'ana@padaria.example', state: 'good' }])
})

test('readPageAnswers() takes no yes for what is not the writer’s', () => {
  const reading = readPageAnswers([answer('sender_address', 'sim', 'receiving')], checklistOf('receiving'), { customer, at, desk })
  expect(reading.facts).toEqual([])
})

test('readPageAnswers() takes a day and a time of the pickers for a moment in the desk’s zone', () => {
  const field = checklistOf('pop3').fields.find(({ type }) => type === 'datetime')?.id ?? ''
  const { facts } = readPageAnswers([answer(field, '2026-11-17 14:30')], checklistOf('pop3'), { customer, at, desk })
  expect(facts[0]?.value).toBe('2026-11-17T14:30')
})

test('readPageAnswers() takes no answer with a password, and says where it stands', () => {
  const reading = readPageAnswers([answer('pop3_user', 'ana, senha: Xk29!abc')], checklistOf('pop3'), { customer, at, desk })
  expect(reading.facts).toEqual([])
  expect(reading.secrets.length).toBeGreaterThan(0)
})

test.for([['não sei'], ['nao sei'], ['-']])('readPageAnswers() takes %s for a don’t-know', ([text = '']) => {
  expect(readPageAnswers([answer('pop3_port', text)], checklistOf('pop3'), { customer, at, desk }).dontKnow).toEqual(['pop3_port'])
})

test('readPageAnswers() knows who wants a person, and no field of another checklist', () => {
  const answers = [
    { field: '+person', title: 'Pedido', text: 'quero falar com um atendente' },
    { field: 'invented', title: 'x', text: 'y' },
  ]
  expect(readPageAnswers(answers, checklistOf('pop3'), { customer, at, desk })).toMatchObject({
    wantsPerson: true,
    facts: [],
    dontKnow: [],
  })
})
