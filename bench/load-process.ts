// The load client in a process of its own: takes one plan, gives one result, ends.
import { type LoadPlan, runLoad } from './load-client.ts'

process.once('message', (plan: LoadPlan) => {
  runLoad(plan).then(
    (result) => process.send?.(result, () => process.exit()),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`)
      process.exit(1)
    },
  )
})
