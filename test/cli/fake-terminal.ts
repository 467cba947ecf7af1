// A terminal that remembers what was written to it.
import type { Command, Terminal } from '../../src/cli/terminal.ts'

export type Ran = { code: number; stdout: string; stderr: string }

/** Returns what `command` did with `args`. `stdin` and `env` are empty unless given. */
export async function runCommand(
  command: Command,
  args: string[],
  { stdin = '', env = {} }: { stdin?: string | Uint8Array; env?: Record<string, string> } = {},
): Promise<Ran> {
  let stdout = ''
  let stderr = ''
  const terminal: Terminal = {
    stdin: (async function* () {
      yield stdin
    })(),
    stdout: { write: (text) => (stdout += typeof text === 'string' ? text : Buffer.from(text).toString()) },
    stderr: { write: (text) => (stderr += text) },
    env,
  }
  const code = await command.run(args, terminal)
  return { code, stdout, stderr }
}
