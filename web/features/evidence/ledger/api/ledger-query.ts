import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Query } from '../../../../api/api-routes.ts'
import { callApi } from '../../../../api/call-api.ts'
import { queryClient } from '../../../../api/query-client.ts'

const PAGE = 40
const LEDGER = 'evidence-ledger'

export type LedgerFilter = Omit<Query<'listEvidence'>, 'cursor' | 'limit'>

/** The ledger by filters, newest first, page after page. */
export const ledgerQuery = (filter: LedgerFilter) =>
  infiniteQueryOptions({
    queryKey: [LEDGER, 'list', filter],
    queryFn: ({ pageParam, signal }) => callApi('listEvidence', { query: { ...filter, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
  })

/** One file with all its uses and its history. */
export const evidenceQuery = (evidenceId: string) =>
  queryOptions({
    queryKey: [LEDGER, 'one', evidenceId],
    queryFn: ({ signal }) => callApi('getEvidence', { params: { evidenceId }, signal }),
  })

/** After a check: the ledger, and the reports that show the file. */
export async function readLedgerAgain(): Promise<void> {
  await Promise.all([queryClient.invalidateQueries({ queryKey: [LEDGER] }), queryClient.invalidateQueries({ queryKey: ['report'] })])
}
