// What porteiro replay calls otherwise: what is read otherwise, and never what look-ups alone had brought about.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseChecklistText } from '../../src/checklist/parse-checklist-text.ts'
import { compareReadings } from '../../src/cli/compare-readings.ts'
import { assess } from '../../src/facts/assess.ts'
import type { Fact, Reading } from '../../src/facts/fact.ts'
import type { DomainFinding, Findings } from '../../src/facts/look-up/findings.ts'
import type { Ticket } from '../../src/ticket/ticket.ts'

const text = readFileSync(new URL('../../checklists/receiving.yaml', import.meta.url), 'utf8')
const receiving = parseChecklistText('receiving.yaml', text)
const AT = '2026-11-18T15:00:00Z'

function fact(field: string, value: string): Fact {
  return { field, value, state: 'good', evidence: { passage: 0, start: 0, end: 0, quote: value, by: 'label' } }
}
const [first, second, third] = receiving.fields.filter(({ required }) => required === 'yes').map(({ id }) => fact(id, 'x'))
const all = [first, second, third].filter((each) => each !== undefined)

function readingOf(facts: Fact[]): Reading {
  const known = { facts, dontKnow: [], mentioned: [] }
  return { checklist: 'receiving', ...known, rejected: [], secrets: [], wantsPerson: false, assessment: assess(receiving, known) }
}

function looked(mailExchange: DomainFinding['mailExchange']): Findings {
  const good = { verdict: mailExchange, registration: 'good' as const, mailExchange }
  return { domain: { domain: 'padaria.com.br', of: 'account', ...good, evidence: [] }, failed: [] }
}
const unexplained: Findings = {
  failed: [],
  sender: { verdict: 'authenticated', codes: [], domain: 'padaria.com.br' },
  delivery: {
    account: 'ana@padaria.com.br',
    isOwn: true,
    from: AT,
    until: AT,
    covers: 'all',
    direction: 'in',
    senders: ['a@b.com.br'],
    recipients: ['ana@padaria.com.br'],
    histories: [],
  },
}

/** `became`: what each mail came to at its time; the facts are of the first one. */
function ticketOf(became: string[], findings: Findings, facts = all): Ticket {
  return {
    token: 'K7QM2XVD4R8S9T0A',
    version: 1,
    state: 'collecting',
    mailbox: 'suporte@provedor.example',
    participants: [],
    language: 'pt-BR',
    checklist: 'receiving',
    subject: 'Não recebo',
    facts: facts.map((each) => ({ ...each, mailId: '1', saidAt: AT })),
    dontKnow: [],
    mentioned: [],
    findings,
    requests: [],
    mailsWithoutNews: 0,
    messageIds: [],
    mailIds: became.map((_, index) => String(index + 1)),
    openedAt: AT,
    changedAt: AT,
    events: became.map((what, index) => ({ at: AT, kind: 'mail', codes: what.split(' '), mailId: String(index + 1) })),
  }
}

test.for<[string, { ticket: Ticket; mailId?: string; reading?: Reading }, object | undefined]>([
  ['a mail that a look-up stopped, read as then', { ticket: ticketOf(['blocked'], looked('no-mx')) }, undefined],
  ['one that was stopped, and the domain mended since', { ticket: ticketOf(['blocked', 'complete'], looked('good')) }, undefined],
  [
    'a second one, once the domain was mended',
    { ticket: ticketOf(['blocked', 'complete'], looked('good')), mailId: '2', reading: readingOf([]) },
    undefined,
  ],
  ['one of which more was asked, for the records explained nothing', { ticket: ticketOf(['incomplete'], unexplained) }, undefined],
  [
    'one in which a fact is not found any more',
    { ticket: ticketOf(['complete'], looked('good')), reading: readingOf(all.slice(1)) },
    { before: 'complete', now: 'incomplete' },
  ],
  [
    'one that a look-up let pass and whose checklist wants more today',
    { ticket: ticketOf(['complete'], looked('good'), all.slice(1)), reading: readingOf(all.slice(1)) },
    { before: 'complete', now: 'incomplete' },
  ],
])('compareReadings() of %s', ([, { ticket, mailId = '1', reading = readingOf(all) }, disposition]) => {
  const change = compareReadings({ mailId, end: 'answered', ticket, reading, checklists: [receiving], mask: (said) => said })
  expect(change?.disposition).toEqual(disposition)
})

test('compareReadings() of a vague mail whose checklist was told later finds what it states, and no other checklist', () => {
  const vague: Reading = { ...readingOf([]), assessment: { kind: 'unclassified' } }
  delete vague.checklist
  const asked: Ticket = {
    ...ticketOf(['unclassified', 'incomplete'], looked('good')),
    requests: [{ askedAt: AT, asks: [], which: ['pop3', 'receiving'] }],
  }
  const kept = { mailId: '1', end: 'answered', ticket: asked, checklists: [receiving], mask: (said: string) => said }
  expect(compareReadings({ ...kept, reading: vague, told: readingOf(all) })).toBeUndefined()
  expect(compareReadings({ ...kept, reading: readingOf(all) })?.checklist).toEqual({ before: 'none', now: 'receiving' })
})

const ignored: Reading = { ...readingOf([]), assessment: { kind: 'ignored', signs: [] } }

test.for<[string, { ticket: Ticket; mailId: string; end: string; codes: string[]; reading: Reading }, object | undefined]>([
  [
    'an absence note that its talk went on without',
    {
      ticket: ticketOf(['incomplete', 'ignored automatic-text'], looked('good')),
      mailId: '2',
      end: 'ignored',
      codes: ['automatic-text'],
      reading: ignored,
    },
    undefined,
  ],
  [
    'an absence note that no longer counts as one',
    {
      ticket: ticketOf(['incomplete', 'ignored automatic-text'], looked('good')),
      mailId: '2',
      end: 'ignored',
      codes: ['automatic-text'],
      reading: readingOf([]),
    },
    { before: 'ignored', now: 'complete' },
  ],
  [
    'a machine’s mail that was passed on',
    {
      ticket: ticketOf(['unclassified'], looked('good'), []),
      mailId: '1',
      end: 'handed-off',
      codes: ['must-not-answer', 'precedence'],
      reading: ignored,
    },
    undefined,
  ],
  [
    'a person’s mail that would be ignored today',
    { ticket: ticketOf(['unclassified'], looked('good'), []), mailId: '1', end: 'handed-off', codes: ['unclassified'], reading: ignored },
    { before: 'unclassified', now: 'ignored' },
  ],
])('compareReadings() of %s', ([, kept, disposition]) => {
  expect(compareReadings({ ...kept, checklists: [receiving], mask: (said) => said })?.disposition).toEqual(disposition)
})
