import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import type { RegisterRowAnswer } from '#contract/register/register-shapes.ts'
import { ROWS_A_PAGE, rowsQuery } from '../api/rows-query.ts'
import type { RowsFilter } from '../api/rows-query.ts'

export type SheetRows = {
  /** Undefined until the first answer. */
  readonly total: number | undefined
  /** Undefined while its page is on the way. */
  readonly rowAt: (index: number) => RegisterRowAnswer | undefined
  readonly error: unknown
  readonly retry: () => void
  /** The rows of an earlier filter are still shown. */
  readonly isOld: boolean
}

/**
 * How many rows there are, and those of the pages in sight; the first page tells the number and is always at hand.
 *
 * @param sight first row to draw and one past the last, as if there were rows without end.
 */
export function useSheetRows(registerId: string, filter: RowsFilter, sight: { readonly first: number; readonly end: number }): SheetRows {
  const start = useQuery({ ...rowsQuery(registerId, filter, 0), placeholderData: keepPreviousData })
  const from = Math.max(1, Math.floor(sight.first / ROWS_A_PAGE))
  const to = Math.floor((Math.min(sight.end, start.data?.total ?? 0) - 1) / ROWS_A_PAGE)
  const numbers = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
  const others = useQueries({ queries: numbers.map(page => rowsQuery(registerId, filter, page)) })
  return {
    total: start.data?.total,
    rowAt: index => {
      const page = Math.floor(index / ROWS_A_PAGE)
      const data = page === 0 ? start.data : others[page - from]?.data
      return data?.items[index % ROWS_A_PAGE]
    },
    error: start.error ?? others.find(page => page.error !== null)?.error ?? null,
    retry: () => {
      void start.refetch()
      for (const page of others) if (page.error !== null) void page.refetch()
    },
    isOld: start.isPlaceholderData,
  }
}
