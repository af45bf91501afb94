import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { PlanImportRow } from '../ports/plan-import-store.ts'
import { type ImportDescription, describeImport } from './import-description.ts'

export function listImports({ unitOfWork }: Pick<Application, 'unitOfWork'>, actor: Actor): Promise<readonly PlanImportRow[]> {
  return unitOfWork.read(actor.tenantId, stores => stores.planImports.listImports())
}

export function getImport(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  importId: string,
): Promise<Outcome<ImportDescription, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async stores => {
    const record = await stores.planImports.findImport(importId)
    return record === undefined ? refused(notFound('planImport')) : accepted(await describeImport(stores, record))
  })
}
