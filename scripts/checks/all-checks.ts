import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from '#tests/setup/chromium.ts'
import { findProgram } from '#tests/setup/find-program.ts'
import { bringPostgres } from './bring-postgres.ts'
import type { Check, CheckResult } from './check.ts'
import { root, runAsOneCheck } from './run-program.ts'
import { runVitest } from './run-vitest.ts'

const bin = (...parts: readonly string[]): string => join('node_modules', ...parts)
const types = (layer: string): Check => ({
  name: `types ${layer}`,
  run: () => runAsOneCheck([bin('typescript', 'bin', 'tsc'), '-p', `tsconfig.${layer}.json`]),
})

/** Groups run one after the other; the lanes of a group side by side, one a core. */
export function allChecks(paths: readonly string[]): readonly (readonly (readonly Check[])[])[] {
  return [
    [
      [
        types('domain'),
        types('server'),
        types('web'),
        types('journeys'),
        { name: 'unused', run: () => runAsOneCheck([bin('knip', 'bin', 'knip.js')]) },
      ],
      [
        { name: 'lint', run: () => runAsOneCheck([bin('oxlint', 'bin', 'oxlint')]) },
        { name: 'format', run: () => runAsOneCheck([bin('oxfmt', 'bin', 'oxfmt'), '--check', '.']) },
        { name: 'web build', run: () => runAsOneCheck(['scripts/build.mjs']) },
      ],
    ],
    [[{ name: 'postgresql', run: checkPostgres }]],
    [[{ name: 'architecture', run: () => runVitest({ name: 'architecture', projects: ['architecture'], paths }) }]],
    [[{ name: 'unit', run: () => runVitest({ name: 'unit', projects: ['domain', 'server', 'web'], paths }) }]],
    [[{ name: 'size', run: () => runVitest({ name: 'size', projects: ['size'], paths }) }]],
    [[{ name: 'journeys', run: () => runJourneys(paths) }]],
  ]
}

async function checkPostgres(): Promise<CheckResult> {
  const reason = await bringPostgres()
  return reason === undefined ? { passed: 1, failed: 0, skipped: 0, output: '' } : missing(`PostgreSQL half of the tests: ${reason}`)
}

async function runJourneys(paths: readonly string[]): Promise<CheckResult> {
  const folder = join(root, 'tests', 'journeys')
  const hasAny = existsSync(folder) && readdirSync(folder, { recursive: true }).some(name => String(name).endsWith('.test.ts'))
  if (!hasAny) return missing('browser journeys: the repository has none')
  if (findChromium() === undefined) return missing('browser journeys: no Chromium on this machine (install it, or set CHROMIUM_PATH)')
  return runVitest({ name: 'journeys', projects: ['journeys'], paths })
}

/** What cannot be had is named at the end; with REQUIRE_ALL=1, as in CI, it is a failure. */
export function missing(notRun: string): CheckResult {
  const required = process.env['REQUIRE_ALL'] === '1'
  return { passed: 0, failed: required ? 1 : 0, skipped: required ? 0 : 1, output: required ? notRun : '', notRun }
}

/** Programs that only some document tests need: those tests skip themselves without. */
export function missingDocumentPrograms(): readonly string[] {
  const wanted = [
    { name: 'LibreOffice', found: findProgram('soffice', 'libreoffice') },
    { name: 'pdftoppm', found: findProgram('pdftoppm') },
  ]
  return wanted
    .filter(({ found }) => found === undefined)
    .map(({ name }) => `document tests that open files with ${name}: it is not on this machine`)
}
