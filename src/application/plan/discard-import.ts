import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import type { PlanRefusalCode } from '#domain/plan/plan-refusals.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { importFacts } from './import-description.ts'

/** Puts a draft aside. A confirmed import stays: a plan stands on it. */
export function discardImport(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  importId: string,
): Promise<Outcome<null, AccessRefusalCode | PlanRefusalCode>> {
  return unitOfWork.run(scopeOf(actor), async ({ planImports, audit }) => {
    const before = await planImports.lockImport(importId)
    if (before === undefined) return refused(notFound('planImport'))
    if (before.status !== 'draft') return refused(refusal('IMPORT_NOT_DRAFT', '', { status: before.status }))
    const after = { ...before, status: 'discarded' as const, version: before.version + 1 }
    await planImports.saveImport(after)
    await audit.record({
      action: 'planImport.discard',
      entity: 'planImport',
      entityId: importId,
      before: importFacts(before),
      after: importFacts(after),
    })
    return accepted(null)
  })
}
