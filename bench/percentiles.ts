/** `n=120 p50 12 ms, p95 40 ms, p99 61 ms, most 80 ms`. A percentile is the smallest time that so many of 100 do not exceed. */
export function summarisePercentiles(times: readonly number[]): string {
  if (times.length === 0) return 'none'
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => Math.round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0)
  return `n=${times.length} p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms`
}
