import { type Refusal, refusal } from '../shared/outcome.ts'

export type WorkPlaceRefusalCode =
  | 'WORK_UNIT_NOT_ON_TASK'
  | 'WORK_PLAN_NOT_IN_FORCE'
  | 'WORK_PERSON_NOT_OF_UNIT'
  | 'WORK_COORDINATOR_UNKNOWN'
  | 'WORK_DEPENDENCY_UNKNOWN'

/** Where an item stands in the plan and whom it names, as they are known. */
export type WorkPlace = {
  readonly taskCode: string
  readonly planIsActive: boolean
  readonly unit: { readonly unitId: string; readonly name: string }
  /** Units with a part in the task. */
  readonly taskUnits: readonly string[]
  /** Active people of the item's unit. */
  readonly unitPeople: readonly string[]
  /** All units of the ward. */
  readonly wardUnits: readonly string[]
  readonly planDeliverables: readonly string[]
}

export type Named = {
  readonly headMemberId: string | null
  readonly focalMemberId: string | null
  readonly coordinators: readonly string[]
  readonly deliverableId: string | null
}

/** Work is set in a plan in force, for a unit with a part in the task; a new item names only people of that unit and things of that plan. */
export function placeRefusals(named: Named, place: WorkPlace): readonly Refusal<WorkPlaceRefusalCode>[] {
  const { unit, taskCode } = place
  return [
    ...(place.planIsActive ? [] : [refusal('WORK_PLAN_NOT_IN_FORCE' as const)]),
    ...(place.taskUnits.includes(unit.unitId) ? [] : [refusal('WORK_UNIT_NOT_ON_TASK' as const, 'unitId', { unit: unit.name, taskCode })]),
    ...nameRefusals(named, place),
  ]
}

/** Of an item that stands: only what is named anew is looked at, so that somebody who left since does not hold it up. */
export function renamedRefusals(before: Named, after: Named, place: WorkPlace): readonly Refusal<WorkPlaceRefusalCode>[] {
  return nameRefusals(
    {
      headMemberId: after.headMemberId === before.headMemberId ? null : after.headMemberId,
      focalMemberId: after.focalMemberId === before.focalMemberId ? null : after.focalMemberId,
      coordinators: after.coordinators.filter(unitId => !before.coordinators.includes(unitId)),
      deliverableId: after.deliverableId === before.deliverableId ? null : after.deliverableId,
    },
    place,
  )
}

function nameRefusals(
  { headMemberId, focalMemberId, coordinators, deliverableId }: Named,
  place: WorkPlace,
): readonly Refusal<WorkPlaceRefusalCode>[] {
  const isForeign = (memberId: string | null) => memberId !== null && !place.unitPeople.includes(memberId)
  const isWrong = (unitId: string) => unitId === place.unit.unitId || !place.wardUnits.includes(unitId)
  return [
    ...(isForeign(headMemberId) ? [refusal('WORK_PERSON_NOT_OF_UNIT' as const, 'headMemberId')] : []),
    ...(isForeign(focalMemberId) ? [refusal('WORK_PERSON_NOT_OF_UNIT' as const, 'focalMemberId')] : []),
    ...(coordinators.some(isWrong) ? [refusal('WORK_COORDINATOR_UNKNOWN' as const, 'coordinators')] : []),
    ...(deliverableId !== null && !place.planDeliverables.includes(deliverableId)
      ? [refusal('WORK_DEPENDENCY_UNKNOWN' as const, 'deliverableId')]
      : []),
  ]
}
