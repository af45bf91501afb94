import { keepPreviousData, useQuery } from '@tanstack/react-query'
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
 * How many rows there are, and those in sight: the first page tells the number and is always at hand, a screen of rows lies in two others at most.
 *
 * @param sight first row to draw and one past the last, as if there were rows without end.
 */
export function useSheetRows(registerId: string, filter: RowsFilter, sight: { readonly first: number; readonly end: number }): SheetRows {
  const start = useQuery({ ...rowsQuery(registerId, filter, 0), placeholderData: keepPreviousData })
  const last = Math.max(0, Math.min(sight.end, start.data?.total ?? 0) - 1)
  const upperPage = Math.floor(Math.min(sight.first, last) / ROWS_A_PAGE)
  const lowerPage = Math.floor(last / ROWS_A_PAGE)
  const upper = useQuery({ ...rowsQuery(registerId, filter, upperPage), enabled: upperPage > 0 })
  const lower = useQuery({ ...rowsQuery(registerId, filter, lowerPage), enabled: lowerPage > 0 })
  return {
    total: start.data?.total,
    rowAt: index => {
      const page = Math.floor(index / ROWS_A_PAGE)
      const data = page === 0 ? start.data : page === upperPage ? upper.data : page === lowerPage ? lower.data : undefined
      return data?.items[index % ROWS_A_PAGE]
    },
    error: start.error ?? upper.error ?? lower.error,
    retry: () => {
      for (const page of [start, upper, lower]) if (page.error !== null) void page.refetch()
    },
    isOld: start.isPlaceholderData,
  }
}
