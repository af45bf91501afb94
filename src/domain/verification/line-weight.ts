import type { LineRisk } from '../review/line-risk.ts'

/** Also a line without any sign of risk comes up: nobody is safe from a visit. */
const LEAST_WEIGHT = 10

/** Whole numbers from 10 (no sign) to 110 (every sign), so that the published list holds them exactly. */
export function lineWeight({ score }: Pick<LineRisk, 'score'>): number {
  return LEAST_WEIGHT + Math.round(score)
}
