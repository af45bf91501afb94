import type { PlanImportAnswer } from '#contract/plan/import-routes.ts'
import type { NameChoice } from '#domain/plan/name-resolution.ts'
import type { PlanExtraction } from '#domain/plan/plan-extraction.ts'
import { callApi } from '../../../api/call-api.ts'

export type ImportMending = {
  readonly importId: string
  readonly version: number
  readonly extraction: PlanExtraction
  readonly choices: readonly NameChoice[]
}

/** Saves what was mended; the answer has the doubts found anew. */
export function mendImport({ importId, version, extraction, choices }: ImportMending): Promise<PlanImportAnswer> {
  const resolutions = choices.map(choice => ({ ...choice, unitIds: [...choice.unitIds] }))
  return callApi('mendImport', { params: { importId }, body: { extraction: { ...extraction }, resolutions }, ifMatch: version })
}
