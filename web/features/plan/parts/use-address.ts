import { useParams, useSearch } from '@tanstack/react-router'
import { readTaskSearch } from '../../../routes/task-search.ts'
import type { TaskSearch } from '../../../routes/task-search.ts'

/** One part of the page's address, as its route names it. */
export function useAddressId(name: 'planId' | 'taskId' | 'importId'): string {
  // The router's own types end in `any` here; what it gives is looked at before it is used.
  const params: unknown = useParams({ strict: false })
  const value = entriesOf(params).get(name)
  return typeof value === 'string' ? value : ''
}

/** The filters of the list of tasks that stand in the address. */
export function useTaskSearch(): TaskSearch {
  const search: unknown = useSearch({ strict: false })
  return readTaskSearch(Object.fromEntries(entriesOf(search)))
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
}
