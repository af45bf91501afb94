import { resolveUnitName } from '#domain/organisation/resolve-unit-name.ts'
import { namedParties } from '#domain/plan/assign-units.ts'
import type { NameResolution } from '#domain/plan/name-resolution.ts'
import type { PlanExtraction } from '#domain/plan/plan-extraction.ts'
import type { Day } from '#domain/shared/calendar.ts'
import type { UnitRecord } from '../ports/organisation-store.ts'

/**
 * Reads every unit name of the plan against today's unit tree. What a person has said of a name before (`known`) stays; an exact name
 * needs nobody to confirm it.
 */
export function resolveNames(
  extraction: Pick<PlanExtraction, 'tasks'>,
  units: readonly UnitRecord[],
  today: Day,
  known: readonly NameResolution[] = [],
): readonly NameResolution[] {
  const settled = new Map(known.map(resolution => [resolution.name, resolution]))
  const active = units.filter(unit => unit.activeTo === null || unit.activeTo >= today)
  return namedParties(extraction.tasks).map(name => settled.get(name) ?? readName(name, active))
}

function readName(name: string, units: readonly UnitRecord[]): NameResolution {
  const { match, unitIds, candidates } = resolveUnitName(name, units)
  return {
    name,
    match,
    unitIds,
    candidates: candidates.map(candidate => ({ unitId: candidate.unitId, unitName: candidate.name, score: candidate.score })),
    confirmed: match === 'exact',
  }
}
