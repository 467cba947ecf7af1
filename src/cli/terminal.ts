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

/** What the system says of a file or an address, in words; its own follow. */
const SYSTEM_WORDS: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EROFS: 'it is on a disk that may only be read',
  ENOSPC: 'the disk is full',
  EMFILE: 'too many files are open',
  EADDRINUSE: 'another program listens there already',
  EADDRNOTAVAIL: 'that is no address of this machine',
}

/** Returns the words of a failure and of what caused it, for people. */
export function explainFailure(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure)
  const words = 'code' in failure ? SYSTEM_WORDS[String(failure.code)] : undefined
  if (words !== undefined) return `${words} (${failure.message})`
  // SQLite's word for a folder in the file's place, a folder that is not there, or a right that is missing.
  if (failure.message === 'unable to open database file')
    return `it is a folder, or this user may not read and write it (${failure.message})`
  const cause = failure.cause instanceof Error ? `\n  because: ${explainFailure(failure.cause)}` : ''
  return `${failure.message}${cause}`
}
