import { defineConfig } from 'vitest/config'
import { CountReporter } from './scripts/count-reporter.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Most of the time is spent waiting for sockets and timers; the default on two cores is one worker.
    maxWorkers: 2,
    reporters: ['default', new CountReporter()],
  },
})
