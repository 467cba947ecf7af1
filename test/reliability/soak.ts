// The long run: node test/reliability/soak.ts [crash] [mails] [dialogues]; without a name all three, one after the other.
// PORTEIRO_SEED repeats one. Prints a line of JSON for each; the exit code is 1 when anything was wrong.
import { chooseSeed } from './chance.ts'
import { fuzzDialogues } from './fuzz-dialogues.ts'
import { fuzzMails } from './fuzz-mails.ts'
import { runCrashes } from './run-crashes.ts'

const seed = chooseSeed()
const runs: Record<string, () => Promise<{ complaints: string[] }>> = {
  crash: () => runCrashes({ kills: 50, seed }),
  mails: () => fuzzMails({ count: 20_000, seed, pooled: 0.2 }),
  dialogues: () => fuzzDialogues({ count: 5000, seed }),
}
const asked = process.argv.slice(2)
for (const [name, run] of Object.entries(runs)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  process.stderr.write(`${name}: PORTEIRO_SEED=${seed}\n`)
  const report = await run()
  process.stdout.write(`${JSON.stringify({ run: name, ...report })}\n`)
  if (report.complaints.length > 0) process.exitCode = 1
}
