import type { TargetDetail } from '#contract/target/figure-shapes.ts'

/** A number of a figure that opens to its rows. */
export type Part = 'part' | 'whole' | 'missing'

/** Where nothing is divided there is one number: what was counted. */
export function nameOfPart({ whole, formula }: TargetDetail, part: Part): Part | 'counted' {
  return part === 'part' && whole === null && formula?.kind === 'value' ? 'counted' : part
}
