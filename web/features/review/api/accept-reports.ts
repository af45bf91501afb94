import { callApi } from '../../../api/call-api.ts'
import type { Answer, Body } from '../../../api/api-routes.ts'
import { queryClient } from '../../../api/query-client.ts'

export type SeenReports = Body<'acceptReports'>['reports']
export type AcceptanceOutcomes = Answer<'acceptReports'>['outcomes']

/** Accepts reports that were seen whole; each has its own outcome. Everything computed from reports is read again. */
export async function acceptReports(reports: SeenReports): Promise<AcceptanceOutcomes> {
  const { outcomes } = await callApi('acceptReports', { body: { reports } })
  for (const key of ['report', 'reports', 'duties', 'overview', 'consolidated']) void queryClient.invalidateQueries({ queryKey: [key] })
  return outcomes
}
