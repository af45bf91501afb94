import type { EvidenceAnswer } from '#contract/report/report-routes.ts'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'

export type EvidenceChange = Body<'updateEvidence'>

export function updateEvidence(evidenceId: string, change: EvidenceChange): Promise<EvidenceAnswer> {
  return callApi('updateEvidence', { params: { evidenceId }, body: change })
}

export async function removeEvidence(evidenceId: string): Promise<void> {
  await callApi('removeEvidence', { params: { evidenceId } })
}
