import type { BenchCase } from './bench-case.ts'

/** Milliseconds. */
export type Times = { readonly runs: number; readonly min: number; readonly median: number; readonly p95: number; readonly max: number }

export type Measurement = {
  readonly name: string
  readonly callers: number
  readonly times: Times
  readonly perSecond: number
  readonly baseline: Times | null
  readonly expectedMs: number | null
  /** Of this process after the case, in megabytes. */
  readonly memory: { readonly resident: number; readonly heap: number }
}

export async function measureCase(benchCase: BenchCase): Promise<Measurement> {
  const { iterations = 20, warmUp = 3, callers = 1 } = benchCase
  const state = await benchCase.prepare()
  try {
    const run = (): Promise<void> => benchCase.run(state)
    const baseline = benchCase.baseline === undefined ? undefined : () => benchCase.baseline?.(state) ?? Promise.resolve()
    for (let index = 0; index < warmUp; index++) await run()
    if (baseline !== undefined) await baseline()
    const times: number[] = []
    const baselineTimes: number[] = []
    const started = performance.now()
    let own = 0
    for (let done = 0; done < iterations; done += callers) {
      const count = Math.min(callers, iterations - done)
      const before = performance.now()
      times.push(...(await Promise.all(Array.from({ length: count }, () => timeOf(run)))))
      own += performance.now() - before
      if (baseline !== undefined) baselineTimes.push(await timeOf(baseline))
    }
    const elapsed = baseline === undefined ? performance.now() - started : own
    const { rss, heapUsed } = process.memoryUsage()
    return {
      name: benchCase.name,
      callers,
      times: summarise(times),
      perSecond: round((times.length / elapsed) * 1000),
      baseline: baselineTimes.length === 0 ? null : summarise(baselineTimes),
      expectedMs: benchCase.expectedMs ?? null,
      memory: { resident: round(rss / 1e6), heap: round(heapUsed / 1e6) },
    }
  } finally {
    await benchCase.clean?.(state)
  }
}

/** Times in milliseconds, at least one. The 95th percentile is the smallest time that 95 of 100 runs do not exceed. */
export function summarise(times: readonly number[]): Times {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number): number => round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN)
  return { runs: sorted.length, min: at(0), median: at(0.5), p95: at(0.95), max: at(1) }
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
