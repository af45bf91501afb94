const STEPS = [1, 2, 2.5, 5, 10]

/** About `count` round values that take in both ends: 0, 25, 50, 75, 100. Whole numbers only where everything shown is whole. */
export function niceTicks(least: number, most: number, { count = 4, whole = false } = {}): readonly number[] {
  const span = most > least ? most - least : Math.max(1, Math.abs(most))
  const rough = span / count
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const fits = (step: number) => step >= rough * 0.999 && (!whole || Number.isInteger(step))
  const even = STEPS.map(factor => tidy(factor * magnitude)).find(fits) ?? Math.max(1, 10 * magnitude)
  const first = Math.floor(least / even + 1e-9)
  const last = Math.max(first + 1, Math.ceil(most / even - 1e-9))
  return Array.from({ length: last - first + 1 }, (_none, index) => tidy((first + index) * even))
}

/** Without the dust of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
