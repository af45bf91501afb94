import { type AccessRefusalCode, changedMeanwhile, notFound } from '#domain/access/access-refusals.ts'
import { checkExtraction } from '#domain/plan/check-extraction.ts'
import { recheckExtraction } from '#domain/plan/discrepancies/recheck-extraction.ts'
import { type NameChoice, type NameResolution, chooseReading } from '#domain/plan/name-resolution.ts'
import type { PlanExtraction } from '#domain/plan/plan-extraction.ts'
import type { PlanRefusalCode } from '#domain/plan/plan-refusals.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { PlanImportRecord } from '../ports/plan-import-store.ts'
import { type ImportDescription, describeImport, importFacts } from './import-description.ts'
import { resolveNames } from './resolve-names.ts'

export type MendImport = {
  readonly importId: string
  readonly extraction: PlanExtraction
  readonly choices: readonly NameChoice[]
  readonly seenVersion: number
}

/** Keeps what a person corrected in the extraction; the doubts are found anew from the mended facts, new names are read against the units. */
export function mendImport(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  command: MendImport,
): Promise<Outcome<ImportDescription, AccessRefusalCode | PlanRefusalCode>> {
  return unitOfWork.run(scopeOf(actor), async stores => {
    const before = await stores.planImports.lockImport(command.importId)
    if (before === undefined) return refused(notFound('planImport'))
    if (before.status !== 'draft') return refused(refusal('IMPORT_NOT_DRAFT', '', { status: before.status }))
    if (before.version !== command.seenVersion) return refused(changedMeanwhile(command.seenVersion, before.version))
    const units = await stores.organisation.listUnits()
    const known = new Set(units.map(unit => unit.unitId))
    const strangers = command.choices.filter(choice => choice.unitIds.some(unitId => !known.has(unitId)))
    const refusals = [
      ...checkExtraction(command.extraction),
      ...strangers.map(choice => refusal('UNIT_UNKNOWN' as const, 'resolutions', { name: choice.name })),
    ]
    if (refusals.length > 0) return refused(...refusals)
    const extraction = { ...command.extraction, discrepancies: recheckExtraction(command.extraction, before.extraction.discrepancies) }
    const proposed = resolveNames(extraction, units, dayAt(clock.now()), before.resolutions)
    const after: PlanImportRecord = { ...before, extraction, resolutions: chosen(proposed, command.choices), version: before.version + 1 }
    await stores.planImports.saveImport(after)
    await stores.audit.record({
      action: 'planImport.mend',
      entity: 'planImport',
      entityId: after.importId,
      before: importFacts(before),
      after: importFacts(after),
    })
    return accepted(await describeImport(stores, after))
  })
}

function chosen(proposed: readonly NameResolution[], choices: readonly NameChoice[]): readonly NameResolution[] {
  const byName = new Map(choices.map(choice => [choice.name, choice]))
  return proposed.map(resolution => {
    const choice = byName.get(resolution.name)
    return choice === undefined ? resolution : chooseReading(resolution, choice)
  })
}
