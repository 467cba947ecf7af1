// The regular expressions that a mail can meet: those the modules of src hold, and those that reading the fixtures uses besides, as
// "/source/flags". Each once, in order. Those of the engine and of packages that no mail has met here are left out.
import { globSync, readFileSync } from 'node:fs'
import { queryObjects } from 'node:v8'
import type { Desk } from '../src/message/desk.ts'

const ROOT = new URL('../', import.meta.url)
const READ = 'src/{value,message,checklist,facts,ticket,reply,decide,inbox,page,world}/**/*.ts'
/** Their modules are programs, which begin to work when they are loaded. */
const ENTRIES = ['src/inbox/reader-process.ts']
const DESK: Desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }

export async function gatherPatterns(): Promise<string[]> {
  const packages: unknown = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')).dependencies
  for (const name of Object.keys(packages ?? {})) await import(name)
  const ofOthers = new Set(living())
  for (const file of globSync(READ, { cwd: ROOT }).filter((name) => !ENTRIES.includes(name))) await import(new URL(file, ROOT).href)
  const ours = living().filter((pattern) => !ofOthers.has(pattern))
  const { readRequest } = await import('../src/facts/read-request.ts')
  const { readMessage } = await import('../src/message/read-message.ts')
  const { readChecklistFiles } = await import('../src/read-checklist-files.ts')
  const checklists = await readChecklistFiles([])
  // Not before: what modules do when they are loaded, they do with words of our own.
  const used = noteUsed()
  for (const file of globSync('fixtures/{corpus,reading,forwards}/**/*.eml', { cwd: ROOT }))
    readRequest(await readMessage(readFileSync(new URL(file, ROOT)), DESK), checklists, DESK)
  return [...new Set([...ours, ...used])].sort()
}

function living(): string[] {
  return queryObjects(RegExp, { format: 'summary' })
}

/** Every search asks `exec` once it is not the engine's own: what is written inside of functions lives no longer than its search. */
function noteUsed(): Set<string> {
  const used = new Set<string>()
  const search = RegExp.prototype.exec
  RegExp.prototype.exec = function (text) {
    // Splitting makes a copy that sticks to its place.
    used.add(`/${this.source}/${this.flags.replace('y', '')}`)
    return search.call(this, text)
  }
  return used
}
