// What the configuration and the checklists say together: a mailbox that names what is not there stops the start.
import { expect, test } from 'vitest'
import { loadConfig } from '../../src/load-config.ts'
import { deskRulesOf } from '../../src/main/desk-rules-of.ts'
import { readChecklistFiles } from '../../src/read-checklist-files.ts'

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
    'Cannot start: mailboxes[0].checklists names pop4; there are: pop3, receiving, sending',
  )
})

test('deskRulesOf() takes the checklists that are there', () => {
  expect(rulesOf(', checklists: [sending]').mailboxes.map((one) => one.checklists)).toEqual([['sending']])
})
