/** Percentage points between the claimed and the computed ratio from which a reason is asked for. */
export const FAR_FROM_COMPUTED = 10

/** Characters in which a gap between claim and register, or a falling ratio, can be explained at the least. */
export const SHORTEST_GAP_REASON = 15

export function isFarFromComputed(rate: number, computed: number): boolean {
  return Math.abs(rate - computed) >= FAR_FROM_COMPUTED
}
