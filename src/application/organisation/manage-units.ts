import { type AccessRefusalCode, changedMeanwhile, notFound } from '#domain/access/access-refusals.ts'
import { type Outcome, type Refusal, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { isSameText } from '#domain/shared/vietnamese-text.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { UnitRecord } from '../ports/organisation-store.ts'
import { type Change, withoutUndefined } from '../change.ts'

export type UnitDescription = UnitRecord & { readonly memberCount: number }
export type UnitFields = Omit<UnitRecord, 'unitId' | 'sortOrder' | 'version'>

export function listUnits({ unitOfWork }: Pick<Application, 'unitOfWork'>, actor: Actor): Promise<UnitDescription[]> {
  return unitOfWork.read(actor.tenantId, async ({ organisation }) => {
    const counts = await organisation.countMembersByUnit()
    return (await organisation.listUnits()).map(unit => ({ ...unit, memberCount: counts.get(unit.unitId) ?? 0 }))
  })
}

export function createUnit(
  { unitOfWork, identifiers }: Pick<Application, 'unitOfWork' | 'identifiers'>,
  actor: Actor,
  fields: UnitFields,
): Promise<Outcome<UnitDescription, AccessRefusalCode>> {
  return unitOfWork.run(scopeOf(actor), async ({ organisation, audit }) => {
    await organisation.lock()
    const units = await organisation.listUnits()
    const unit: UnitRecord = {
      ...fields,
      unitId: identifiers.next(),
      sortOrder: 1 + Math.max(0, ...units.map(other => other.sortOrder)),
      version: 1,
    }
    const refusals = checkUnit(unit, units)
    if (refusals.length > 0) return refused(...refusals)
    await organisation.addUnits([unit])
    await audit.record({ action: 'unit.create', entity: 'unit', entityId: unit.unitId, before: null, after: unit })
    return accepted({ ...unit, memberCount: 0 })
  })
}

export function updateUnit(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  command: { readonly unitId: string; readonly change: Change<UnitFields>; readonly seenVersion: number },
): Promise<Outcome<UnitDescription, AccessRefusalCode>> {
  return unitOfWork.run(scopeOf(actor), async ({ organisation, audit }) => {
    await organisation.lock()
    const units = await organisation.listUnits()
    const before = units.find(unit => unit.unitId === command.unitId)
    if (before === undefined) return refused(notFound('unit'))
    if (before.version !== command.seenVersion) return refused(changedMeanwhile(command.seenVersion, before.version))
    const after: UnitRecord = { ...before, ...withoutUndefined(command.change), version: before.version + 1 }
    const refusals = checkUnit(after, units)
    if (refusals.length > 0) return refused(...refusals)
    await organisation.saveUnit(after)
    await audit.record({ action: 'unit.update', entity: 'unit', entityId: after.unitId, before, after })
    return accepted({ ...after, memberCount: (await organisation.countMembersByUnit()).get(after.unitId) ?? 0 })
  })
}

/** A unit's parent exists and is not below it, its name is its own, its end is not before its beginning. */
function checkUnit(unit: UnitRecord, units: readonly UnitRecord[]): readonly Refusal<AccessRefusalCode>[] {
  const refusals: Refusal<AccessRefusalCode>[] = []
  const others = units.filter(other => other.unitId !== unit.unitId)
  if (others.some(other => other.activeTo === null && unit.activeTo === null && isSameText(other.name, unit.name))) {
    refusals.push(refusal('UNIT_NAME_TAKEN', 'name', { name: unit.name }))
  }
  if (unit.activeFrom !== null && unit.activeTo !== null && unit.activeTo < unit.activeFrom) {
    refusals.push(refusal('UNIT_DATES_REVERSED', 'activeTo', { from: unit.activeFrom, to: unit.activeTo }))
  }
  const parents = new Map(others.map(other => [other.unitId, other.parentId]))
  if (unit.parentId !== null && unit.parentId !== unit.unitId && !parents.has(unit.parentId))
    refusals.push(refusal('UNIT_UNKNOWN', 'parentId'))
  let above = unit.parentId
  for (let depth = 0; above !== null && depth <= units.length; depth++) {
    if (above === unit.unitId) {
      refusals.push(refusal('UNIT_CYCLE', 'parentId', { name: unit.name }))
      break
    }
    above = parents.get(above) ?? null
  }
  return refusals
}
