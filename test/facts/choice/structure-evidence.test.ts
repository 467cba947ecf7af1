// A checklist is not read to its end where it cannot win any more: what is said to be the most must never be less than what there is.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseChecklistText } from '../../../src/checklist/parse-checklist-text.ts'
import { findAnswered } from '../../../src/facts/answer/find-answered.ts'
import { mostStructure, mostStructureWith, structureOf } from '../../../src/facts/choice/structure-evidence.ts'
import { findFacts } from '../../../src/facts/find-facts.ts'
import { hear } from '../../../src/facts/hear.ts'
import type { Desk } from '../../../src/message/desk.ts'
import { findCustomer } from '../../../src/message/find-customer.ts'
import { readMessage } from '../../../src/message/read-message.ts'
import { findSecrets } from '../../../src/value/secret/secrets.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const checklists = ['pop3', 'sending', 'receiving'].map((id) =>
  parseChecklistText(id, readFileSync(join(root, 'checklists', `${id}.yaml`), 'utf8')),
)
const desk: Desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }

const folders = readdirSync(join(root, 'fixtures', 'reading'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

test.for(folders)('mostStructure() and mostStructureWith() bound structureOf() for all checklists on %s', async (folder) => {
  const path = join(root, 'fixtures', 'reading', folder)
  const bounds: { name: string; id: string; all: number; answers: number; found: number }[] = []
  for (const name of readdirSync(path).filter((file) => file.endsWith('.eml'))) {
    const message = await readMessage(readFileSync(join(path, name)), desk)
    const { customer, letter } = findCustomer(message, desk)
    const heard = hear(message, desk, { customer, letter, secretsIn: message.passages.map(({ text }) => findSecrets(text)) })
    for (const checklist of checklists) {
      const answers = findAnswered(heard, checklist, { known: [] })
      const facts = findFacts(heard, checklist, answers)
      bounds.push({
        name,
        id: checklist.id,
        all: mostStructure(checklist, heard),
        answers: mostStructureWith(checklist, answers),
        found: structureOf(checklist, { answered: answers, found: facts }, heard),
      })
    }
  }
  expect(bounds.length).toBeGreaterThan(0)
  expect(bounds.filter(({ all, answers, found }) => answers < found || all < answers)).toEqual([])
})
