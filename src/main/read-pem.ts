// A key or certificate that the configuration names: its text, or an error that names the setting and the file.
import { readFile } from 'node:fs/promises'

/** Returns the text of `file`, which `setting` names. Rejects where it cannot be read. */
export async function readPem(setting: string, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new Error(`Cannot read ${setting} ${file}`, { cause })
  }
}
