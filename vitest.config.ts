import { defineConfig } from 'vitest/config'
import { CountReporter } from './scripts/count-reporter.ts'

/** Rooms without effects, whose modules keep nothing but what they have worked out of a text: their tests may share them. */
const pure = ['checklist', 'facts', 'message', 'reply', 'ticket', 'value'].map((room) => `test/${room}/**/*.test.ts`)

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Most of the time is spent waiting for sockets and timers; the default on two cores is one worker.
    maxWorkers: 2,
    reporters: ['default', new CountReporter()],
    projects: [
      // To compile the vocabularies anew for each file took four fifths of these tests' time.
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      { extends: true, test: { name: 'shells', include: ['test/**/*.test.ts'], exclude: pure } },
    ],
  },
})
