// A look-up's finding for people: each answer on a line, and last what they amount to; or all of it as one line of JSON.
import type { Evidence } from '../facts/look-up/findings.ts'
import type { Output } from './terminal.ts'

/** Writes `finding`, as people or as machines read it. */
export function writeFinding(
  stdout: Output,
  form: 'people' | 'json',
  { finding, amounts }: { finding: { evidence: Evidence[] }; amounts: string },
): void {
  if (form === 'json') {
    stdout.write(`${JSON.stringify(finding)}\n`)
    return
  }
  for (const { what, name, came } of finding.evidence) stdout.write(`  ${what.padEnd(8)} ${name}: ${came}\n`)
  stdout.write(`${amounts}\n`)
}
