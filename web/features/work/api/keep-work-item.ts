import type { QueryClient } from '@tanstack/react-query'
import type { WorkItemDetail } from '#contract/work/work-routes.ts'
import { workItemQuery } from './work-item-query.ts'

/** The saved item is shown at once; lists that hold it are read anew. */
export function keepWorkItem(queries: QueryClient, saved: WorkItemDetail): void {
  queries.setQueryData(workItemQuery(saved.workItemId).queryKey, saved)
  void queries.invalidateQueries({ queryKey: ['work-items'] })
  void queries.invalidateQueries({ queryKey: ['duties'] })
}
