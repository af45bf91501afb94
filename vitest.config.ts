import { defineConfig } from 'vitest/config'

const consoleIsFailure = './tests/setup/console-is-failure.ts'

export default defineConfig({
  test: {
    reporters: ['default'],
    passWithNoTests: true,
    // Two cores are the smallest machine this is built on.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'domain',
          include: ['src/domain/**/*.test.ts'],
          setupFiles: [consoleIsFailure],
          isolate: false,
          pool: 'threads',
          sequence: { shuffle: true },
        },
      },
      {
        test: {
          name: 'server',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['src/domain/**', 'tests/architecture/**', 'tests/journeys/**', 'tests/web/**'],
          setupFiles: [consoleIsFailure],
          globalSetup: ['./tests/setup/provide-databases.ts'],
          // A process a worker: the native modules of the databases and of typesetting live in it.
          pool: 'forks',
          isolate: false,
          sequence: { shuffle: true },
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'web',
          include: ['web/**/*.test.ts', 'web/**/*.test.tsx'],
          setupFiles: [consoleIsFailure],
          isolate: false,
          pool: 'threads',
          sequence: { shuffle: true },
        },
      },
      { test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], isolate: false, pool: 'threads' } },
      { test: { name: 'size', include: ['tests/web/**/*.test.ts'], isolate: false, pool: 'threads' } },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          setupFiles: [consoleIsFailure],
          globalSetup: ['./tests/setup/provide-demonstration.ts'],
          pool: 'forks',
          maxWorkers: 1,
          retry: 0,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
