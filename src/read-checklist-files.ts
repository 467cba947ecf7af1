// The checklists as files: those that ship, in checklists/ of this project, and a desk's own folders. Their form is checked by
// the checklist room; here they are only found and read, once, at start.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Checklist } from './checklist/checklist.ts'
import { parseChecklistText } from './checklist/parse-checklist-text.ts'

const SHIPPED = fileURLToPath(new URL('../checklists', import.meta.url))

/** Returns the shipped checklists and those of `folders`; one with the same id takes the earlier one's place. Throws on a wrong one. */
export async function readChecklistFiles(folders: string[]): Promise<Checklist[]> {
  const byId = new Map<string, Checklist>()
  for (const folder of [SHIPPED, ...folders]) {
    for (const file of await listYaml(folder)) {
      const checklist = parseChecklistText(file, await readFile(file, 'utf8'))
      byId.set(checklist.id, checklist)
    }
  }
  return [...byId.values()]
}

async function listYaml(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder)
    return names
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => join(folder, name))
  } catch (cause) {
    throw new Error(`Cannot read the checklist folder ${folder}`, { cause })
  }
}
