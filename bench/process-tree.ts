// What a process and the processes it started take, as the kernel tells (Linux, proc(5)): Porteiro's readers are processes of their own.
import { readFileSync } from 'node:fs'

const TICKS_PER_SECOND = 100

/** Returns the memory of all of them in MB; a page that several share counts once. */
export function memoryOf(pid: number): number {
  const kilobytes = treeOf(pid).map((each) => Number(/^Pss:\s+(\d+)/m.exec(readProc(each, 'smaps_rollup'))?.[1] ?? 0))
  return Math.round(kilobytes.reduce((sum, each) => sum + each, 0) / 1024)
}

/** Returns the processor time of all of them so far, and of those that have ended, in ms. */
export function cpuOf(pid: number): number {
  const ticks = treeOf(pid).map((each) => {
    const stat = readProc(each, 'stat')
    // utime, stime, and those two of children that were waited for; the name before them may hold anything.
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 15)
      .map(Number)
    return user + system + endedUser + endedSystem
  })
  return (ticks.reduce((sum, each) => sum + each, 0) * 1000) / TICKS_PER_SECOND
}

function treeOf(pid: number): number[] {
  const children = readProc(pid, `task/${pid}/children`).trim().split(' ').filter(Boolean).map(Number)
  return [pid, ...children.flatMap(treeOf)]
}

/** Nothing of a process that has just ended. */
function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
