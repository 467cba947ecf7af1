// `porteiro serve` runs for months beside other programs: it begins itself anew (execve: the same process, its id, its standard
// streams) with the settings of V8, glibc and Node that keep it small, which hold only from a program's first moment. What the
// operator has set of them stays as it is. docs/decisions/0009 says what each is worth.
export type SmallSettings = { flags: string[]; env: Record<string, string> }

/** Returns what keeps a service small; `compiled` is the folder for its compiled modules. */
export function smallSettings(compiled: string): SmallSettings {
  return {
    // What lives shortly is collected after 4 MB instead of 16: a mail's buffers are few at a time, and pauses shorter.
    // Without helpers: one that waits for a processor holds everything up, 6 ms for work of one. And nothing is made among the old
    // from the start because its like lived long: a mail's objects live for two round trips, and then wait there for a whole collection.
    flags: ['--max-semi-space-size=4', '--no-parallel-scavenge', '--no-allocation-site-pretenuring'],
    env: {
      // One heap for all threads, and a buffer of a connection goes back to the system when it is freed.
      MALLOC_ARENA_MAX: '1',
      MALLOC_MMAP_THRESHOLD_: '65536',
      MALLOC_TRIM_THRESHOLD_: '131072',
      // Without it, TypeScript's compiler stays in memory.
      NODE_COMPILE_CACHE: compiled,
    },
  }
}

/** Does not return where the program begins anew; returns where it has, or where this system cannot do it. */
export function startAnewSmall({ flags, env }: SmallSettings): void {
  const { execPath, execArgv, argv } = process
  const missing = flags.filter((flag) => !execArgv.some((own) => own.split('=')[0] === flag.split('=')[0]))
  if (missing.length === 0 || process.execve === undefined) return
  try {
    process.execve(execPath, [execPath, ...execArgv, ...missing, ...argv.slice(1)], { ...env, ...process.env })
  } catch {
    // It runs as well as it is, only larger.
  }
}
