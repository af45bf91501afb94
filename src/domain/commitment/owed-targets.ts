import type { TargetPeriod } from '../plan/plan-extraction.ts'

export type AssignedUnit = { readonly unitId: string; readonly isNeighbourhood: boolean }

/**
 * Whether a unit registers a value of its own for a target of a task that it has a part in. What every neighbourhood owes ("mỗi khu phố ít
 * nhất 01") is registered by each neighbourhood; an organ registers it only where the task names no neighbourhood.
 */
export function isOwedBy(unit: AssignedUnit, target: { readonly per: TargetPeriod | null }, assigned: readonly AssignedUnit[]): boolean {
  return target.per !== 'neighbourhood' || unit.isNeighbourhood || !assigned.some(other => other.isNeighbourhood)
}
