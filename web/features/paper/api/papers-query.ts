import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { PaperDetail } from '#contract/paper/paper-shapes.ts'
import type { Query } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'

const PAGE = 50

/** The list by filters, page after page. */
export const papersQuery = (query: Omit<Query<'listPapers'>, 'offset' | 'limit'>) =>
  infiniteQueryOptions({
    queryKey: ['papers', query],
    queryFn: ({ signal, pageParam }) => callApi('listPapers', { query: { ...query, offset: pageParam, limit: PAGE }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.items.length, 0)
      return shown < last.total ? shown : undefined
    },
  })

export const paperQuery = (paperId: string) =>
  queryOptions({ queryKey: ['paper', paperId], queryFn: ({ signal }) => callApi('getPaper', { params: { paperId }, signal }) })

export const numberingQuery = queryOptions({
  queryKey: ['paper-numbering'],
  queryFn: ({ signal }) => callApi('getPaperNumbering', { signal }),
})

/** The saved paper is shown at once; lists that hold it are read anew. */
export function keepPaper(queries: QueryClient, saved: PaperDetail): void {
  queries.setQueryData(paperQuery(saved.paperId).queryKey, saved)
  void queries.invalidateQueries({ queryKey: ['papers'] })
  void queries.invalidateQueries({ queryKey: numberingQuery.queryKey })
}
