import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckResult } from './check.ts'
import { root, runNode } from './run-program.ts'

type Selection = { readonly name: string; readonly projects: readonly string[]; readonly paths: readonly string[] }

/** Runs the named vitest projects and counts their tests. A file that cannot be loaded, or no test at all, is one failure. */
export async function runVitest({ name, projects, paths }: Selection): Promise<CheckResult> {
  const folder = join(root, '.cache', 'tests')
  mkdirSync(folder, { recursive: true })
  const report = join(folder, `${name}.json`)
  rmSync(report, { force: true })
  const chosen = projects.flatMap(project => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const vitest = join('node_modules', 'vitest', 'vitest.mjs')
  const { code } = await runNode([vitest, 'run', ...chosen, ...reporters, ...paths], { show: true })
  const counted = readCounts(report)
  const isBroken = code !== 0 || counted.passed + counted.failed + counted.skipped === 0
  const failed = counted.failed === 0 && isBroken ? 1 : counted.failed
  return {
    ...counted,
    failed,
    output: failed > counted.failed ? `${name}: vitest ended with code ${code} and ran ${counted.passed} tests` : '',
  }
}

function readCounts(path: string): { passed: number; failed: number; skipped: number } {
  try {
    const report: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return {
      passed: numberAt(report, 'numPassedTests'),
      failed: numberAt(report, 'numFailedTests'),
      skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
    }
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

function numberAt(report: unknown, key: string): number {
  if (typeof report !== 'object' || report === null) return 0
  const value: unknown = Object.entries(report).find(([name]) => name === key)?.[1]
  return typeof value === 'number' ? value : 0
}
