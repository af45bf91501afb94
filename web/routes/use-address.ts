import { useParams, useSearch } from '@tanstack/react-router'

type Search = Readonly<Record<string, unknown>>

/** One part of the page's address, as its route names it. The router's own types end in `any` here; what it gives is looked at before it is used. */
export function useAddressId(
  name:
    | 'unitId'
    | 'planId'
    | 'taskId'
    | 'importId'
    | 'reportId'
    | 'targetId'
    | 'registerId'
    | 'rowId'
    | 'workItemId'
    | 'checkId'
    | 'alertId'
    | 'caseId'
    | 'meetingId'
    | 'paperId',
): string {
  const params: unknown = useParams({ strict: false })
  const value = recordOf(params)[name]
  return typeof value === 'string' ? value : ''
}

/** The filters of the page that stand in the address, through the reader that its route has. */
export function useAddressSearch<Read>(read: (search: Search) => Read): Read {
  const search: unknown = useSearch({ strict: false })
  return read(recordOf(search))
}

function recordOf(value: unknown): Search {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}
