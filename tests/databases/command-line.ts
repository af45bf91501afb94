import type { CommandParts } from '#cli/command-parts.ts'
import { runProgram } from '#cli/run-program.ts'
import { createPlanReader } from '#infrastructure/documents/reading/plan-reader.ts'
import { openBackups } from '#main/open-backups.ts'
import { openHealthCheck } from '#main/open-health-check.ts'
import type { TestApplication } from './with-application.ts'

export type Said = { readonly code: number; readonly out: string; readonly err: string }

/** Types command lines at an open application, in this process. */
export function commandLine(opened: TestApplication) {
  return async (...args: readonly string[]): Promise<Said> => {
    let out = ''
    let err = ''
    const parts: CommandParts = {
      terminal: { write: text => void (out += text), say: text => void (err += text), isWatched: false },
      version: '0.0.0-test',
      serve: () => Promise.reject(new Error('A test serves by itself')),
      openApplication: () => Promise.resolve({ application: opened.application, close: () => Promise.resolve() }),
      openBackups: place =>
        Promise.resolve(openBackups({ ...opened.config, dataFolder: place.data ?? opened.config.dataFolder }, opened.clock)),
      openHealthCheck: () => Promise.resolve(openHealthCheck(opened.config, opened.clock)),
      openPlanReader: () => Promise.resolve(createPlanReader()),
    }
    const code = await runProgram(parts, args)
    return { code, out, err }
  }
}
