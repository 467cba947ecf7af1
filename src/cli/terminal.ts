// What a command may touch of the process it runs in. Tests give their own; src/cli.ts gives the real one.

export type Output = { write(text: string | Uint8Array): unknown; isTTY?: boolean }

export type Terminal = {
  stdin: AsyncIterable<Uint8Array | string>
  /** Results, for machines or people. */
  stdout: Output
  /** Human words: what is being done, what went wrong. */
  stderr: Output
  env: Record<string, string | undefined>
}

/** Exit codes, the same for every command. */
export const DONE = 0
export const FAILED = 1
export const WRONG_USE = 2
export type ExitCode = typeof DONE | typeof FAILED | typeof WRONG_USE

export type Command = {
  /** What `porteiro COMMAND --help` prints: usage, what it does, each option. */
  help: string
  run(args: string[], terminal: Terminal): Promise<ExitCode>
}

/** Returns the words of a failure and of what caused it, for people. */
export function explainFailure(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure)
  const cause = failure.cause instanceof Error ? `\n  because: ${explainFailure(failure.cause)}` : ''
  return `${failure.message}${cause}`
}
