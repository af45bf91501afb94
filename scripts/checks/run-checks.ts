import { parseArgs } from 'node:util'
import { allChecks, missingDocumentPrograms } from './all-checks.ts'
import type { Check, CheckResult } from './check.ts'
import { runVitest } from './run-vitest.ts'
import { stopPrograms } from './run-program.ts'

const USAGE = `npm test                      everything
npm test -- --only types,lint parts by name: types, unused, lint, format, web build, postgresql, architecture, unit, size, journeys
npm test -- src/domain/plan   only the tests whose path contains this`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
})
const wanted = values.only?.split(',').map(name => name.trim())
const notRun: string[] = []
const totals = { passed: 0, failed: 0, skipped: 0 }

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stopPrograms()
    process.exit(130)
  })
}

if (values.help === true) console.log(USAGE)
else if (wanted === undefined && positionals.length > 0) await runPaths(positionals)
else await runGroups()

async function runPaths(paths: readonly string[]): Promise<void> {
  const projects = ['domain', 'server', 'web', 'architecture', 'size', 'journeys']
  await runCheck({ name: 'tests', run: () => runVitest({ name: 'tests', projects, paths }) })
  report()
}

async function runGroups(): Promise<void> {
  let count = 0
  for (const group of allChecks(positionals)) {
    const lanes = group.map(lane => lane.filter(isWanted))
    count += lanes.flat().length
    await Promise.all(lanes.map(runLane))
  }
  if (count === 0) {
    console.error(`Nothing is called ${values.only ?? ''}.\n${USAGE}`)
    process.exitCode = 2
    return
  }
  if (wanted === undefined) for (const part of missingDocumentPrograms()) noteMissing(part)
  report()
}

function isWanted({ name }: Check): boolean {
  return wanted === undefined || wanted.some(word => name === word || name.startsWith(`${word} `))
}

async function runLane(lane: readonly Check[]): Promise<void> {
  for (const check of lane) await runCheck(check)
}

async function runCheck(check: Check): Promise<void> {
  const started = performance.now()
  const result = await check.run()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  add(result)
  console.log(`${result.failed > 0 ? '✗' : result.notRun === undefined ? '✓' : '–'} ${check.name} (${seconds} s)`)
  if (result.output !== '') console.log(result.output)
}

function add(result: CheckResult): void {
  totals.passed += result.passed
  totals.failed += result.failed
  totals.skipped += result.skipped
  if (result.notRun !== undefined) notRun.push(result.notRun)
}

function noteMissing(part: string): void {
  notRun.push(part)
  if (process.env['REQUIRE_ALL'] === '1') totals.failed += 1
}

function report(): void {
  console.log('')
  for (const part of notRun) console.log(`NOT RUN: ${part}`)
  console.log(`${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`)
  process.exitCode = totals.failed > 0 ? 1 : 0
}
