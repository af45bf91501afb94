import type { PlanImportRecord } from '../ports/plan-import-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

/** An import as screens show it: with the name of the person who made it. */
export type ImportDescription = PlanImportRecord & { readonly createdByName: string }

export async function describeImport({ organisation }: Pick<Stores, 'organisation'>, record: PlanImportRecord): Promise<ImportDescription> {
  const member = await organisation.findMember(record.createdBy)
  return { ...record, createdByName: member?.fullName ?? '' }
}

/** What the audit keeps of an import: not the whole extraction, which the import itself holds. */
export function importFacts({ importId, fileName, fileSha256, status, extraction, resolutions, planId, version }: PlanImportRecord) {
  return {
    importId,
    fileName,
    fileSha256,
    status,
    planId,
    version,
    tasks: extraction.tasks.length,
    discrepancies: extraction.discrepancies.length,
    resolutions: resolutions.map(({ name, match, unitIds, confirmed }) => ({ name, match, unitIds, confirmed })),
  }
}
