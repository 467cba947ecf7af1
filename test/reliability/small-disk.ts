// A disk that can be filled and emptied: a tmpfs of a few megabytes where this process may mount one, else none.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type SmallDisk = { folder: string; fill(): void; empty(): void; remove(): void }

/** Returns undefined, and says so loudly, where nothing can be mounted: that needs Linux and root. */
export function openSmallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true })
    process.stderr.write('NOT TESTED: a full disk. Nothing can be mounted here (that needs Linux and root).\n')
    return undefined
  }
  const filler = join(folder, 'filler')
  return {
    folder,
    fill() {
      // What does not fit is left out page by page: nothing stays free.
      for (const [index, bytes] of [megabytes * 1_048_576, 65_536, 4096, 4096].entries()) {
        try {
          writeFileSync(`${filler}-${index}`, new Uint8Array(bytes))
        } catch {
          // Full: that was wanted.
        }
      }
    },
    empty() {
      for (let index = 0; index < 4; index += 1) rmSync(`${filler}-${index}`, { force: true })
    },
    remove() {
      execFileSync('umount', ['-l', folder], { stdio: 'ignore' })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
