import type { PlanImportAnswer } from '#contract/plan/import-routes.ts'
import { chooseReading } from '#domain/plan/name-resolution.ts'
import type { NameChoice, NameMatch } from '#domain/plan/name-resolution.ts'

type Resolution = PlanImportAnswer['resolutions'][number]

export function isUnknown(choice: NameChoice): boolean {
  return !choice.external && choice.unitIds.length === 0
}

/** How the name will be understood when the draft is saved, by the domain's own rule. */
export function matchOf(choice: NameChoice, resolution: Resolution | undefined): NameMatch {
  if (resolution === undefined) return isUnknown(choice) ? 'unknown' : choice.external ? 'external' : 'alias'
  return chooseReading(resolution, choice).match
}

/** The name or a known other name of one unit: nothing to weigh. */
export function isSure(choice: NameChoice, resolution: Resolution | undefined): boolean {
  const match = matchOf(choice, resolution)
  return !choice.confirmed && (match === 'exact' || match === 'alias')
}
