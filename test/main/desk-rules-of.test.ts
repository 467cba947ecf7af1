// What the configuration and the checklists say together: a mailbox that names what is not there stops the start.
import { expect, test } from 'vitest'
import { loadConfig } from '../../src/load-config.ts'
import { deskRulesOf } from '../../src/main/desk-rules-of.ts'
import { readChecklistFiles } from '../../src/read-checklist-files.ts'
import { mailboxOf } from '../../src/ticket/desk-rules.ts'

const checklists = await readChecklistFiles([])
const rulesOf = (mailbox: string) =>
  deskRulesOf(
    loadConfig({ file: { name: 'porteiro.yaml', text: `mailboxes: [{ address: a@b.example${mailbox} }]` }, env: {} }),
    checklists,
    KEY,
  )
const KEY = new Uint8Array(32)

test('deskRulesOf() refuses a mailbox whose checklist is not there, and says which there are', () => {
  expect(() => rulesOf(', checklists: [pop3, pop4]')).toThrow(
    'Cannot use the configuration: mailboxes[0].checklists names pop4; there are: pop3, receiving, sending',
  )
})

test('deskRulesOf() takes the checklists that are there', () => {
  expect(rulesOf(', checklists: [sending]').mailboxes.map((one) => one.checklists)).toEqual([['sending']])
})

test('deskRulesOf() gives rules by which mailboxOf() finds the mailbox with the longest name, whichever stands first', () => {
  const text = 'mailboxes: [{ address: suporte@b.example }, { address: suporte+vip@b.example }]'
  const rules = deskRulesOf(loadConfig({ file: { name: 'porteiro.yaml', text }, env: {} }), checklists, KEY)
  const found = ['suporte+vip@b.example', 'suporte+vip+TOKEN@b.example', 'suporte+TOKEN@b.example', 'outro@b.example'].map(
    (recipient) => mailboxOf(rules, [recipient]).address,
  )
  expect(found).toEqual(['suporte+vip@b.example', 'suporte+vip@b.example', 'suporte@b.example', 'suporte@b.example'])
})
