import { availableParallelism, cpus } from 'node:os'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { BenchCase } from './bench-case.ts'
import { measureCase, type Measurement, type Times } from './measure-case.ts'

const { values } = parseArgs({ options: { only: { type: 'string' }, list: { type: 'boolean' } } })
const folder = join(import.meta.dirname, 'cases')
const cases = (await loadCases()).filter(({ name }) => values.only === undefined || name.includes(values.only))

if (values.list === true) for (const { name } of cases) console.log(name)
else if (cases.length === 0) {
  console.error(`No case is called ${values.only ?? 'anything'}: see npm run bench -- --list`)
  process.exitCode = 2
} else await measureAll()

/** Every file of bench/cases exports `cases`. */
async function loadCases(): Promise<readonly BenchCase[]> {
  const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts')) : []
  const modules: unknown[] = await Promise.all(names.toSorted().map(name => import(pathToFileURL(join(folder, name)).href)))
  return modules.flatMap((module, index) => {
    if (!holdsCases(module)) throw new Error(`bench/cases/${names[index]} exports no cases`)
    return module.cases
  })
}

function holdsCases(module: unknown): module is { readonly cases: readonly BenchCase[] } {
  return typeof module === 'object' && module !== null && 'cases' in module && Array.isArray(module.cases)
}

async function measureAll(): Promise<void> {
  const measurements: Measurement[] = []
  console.error(row(['case', 'callers', 'runs', 'min', 'median', 'p95', 'max', 'per s', 'baseline', 'expected', 'MB']))
  for (const benchCase of cases) {
    const measurement = await measureCase(benchCase)
    measurements.push(measurement)
    console.error(row(cellsOf(measurement)))
  }
  const machine = { node: process.version, processor: cpus()[0]?.model ?? 'unknown', cores: availableParallelism() }
  console.log(JSON.stringify({ machine, unit: 'ms', cases: measurements }, null, 2))
}

function cellsOf({ name, callers, times, perSecond, baseline, expectedMs, memory }: Measurement): readonly string[] {
  const compared = baseline === null ? '' : `${(times.median / baseline.median).toFixed(2)}x`
  return [
    name,
    String(callers),
    String(times.runs),
    ...figures(times),
    perSecond.toFixed(1),
    compared,
    String(expectedMs ?? ''),
    memory.resident.toFixed(0),
  ]
}

function figures({ min, median, p95, max }: Times): readonly string[] {
  return [min, median, p95, max].map(value => value.toFixed(2))
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(44) : cell.padStart(10))).join('')
}
