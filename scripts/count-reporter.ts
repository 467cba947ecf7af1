// Closes vitest's output with one line for machines: "N passed, N failed". A file that could not be run, and an error that
// no test caught, count as failed: a run is never greener than vitest's own exit code.
import type { Reporter, TestModule } from 'vitest/node'

export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const failed = tests.filter((test) => test.result().state === 'failed').length
    const broken = modules.filter((module) => module.errors().length > 0).length
    const passed = tests.filter((test) => test.result().state === 'passed').length
    process.stdout.write(`\n${passed} passed, ${failed + broken + unhandled.length} failed\n`)
  }
}
