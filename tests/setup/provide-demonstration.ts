import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startServer } from '#tests/journeys/running-server.ts'

declare module 'vitest' {
  // The test runner merges this declaration by its own name.
  interface ProvidedContext {
    /** Data folder of a demonstration, made once for the whole run: to be copied, not used. */
    demonstrationData: string
  }
}

/** Loads the demonstration once by `serve --demo`; every journey begins with a copy of it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const data = await mkdtemp(join(tmpdir(), 'sauro-demonstration-'))
  const server = await startServer({ data, demonstration: true })
  await server.stop()
  project.provide('demonstrationData', data)
  return () => rm(data, { recursive: true, force: true })
}
