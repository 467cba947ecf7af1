// The configuration a command works with: the file of --config or PORTEIRO_CONFIG, the environment, the defaults.
import { readFile } from 'node:fs/promises'
import type { ConfigSource } from '../load-config.ts'
import type { Terminal } from './terminal.ts'

/** Returns the texts a configuration is read from. Throws when the named file cannot be read. */
export async function openConfig(path: string | undefined, { env }: Terminal): Promise<ConfigSource> {
  const name = path ?? env.PORTEIRO_CONFIG
  if (name === undefined || name === '') return { env }
  try {
    return { env, file: { name, text: await readFile(name, 'utf8') } }
  } catch (cause) {
    throw new Error(`Cannot read the configuration file ${name}`, { cause })
  }
}
