/** Percentage points between the claimed and the computed ratio from which a reason is asked for. */
export const FAR_FROM_COMPUTED = 10

export function isFarFromComputed(rate: number, computed: number): boolean {
  return Math.abs(rate - computed) >= FAR_FROM_COMPUTED
}
