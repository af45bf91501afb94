import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { Me } from '#contract/access/session-routes.ts'
import type { Permission, Reach } from '#domain/access/rights.ts'
import { callApi } from '../../../api/call-api.ts'

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: ({ signal }) => callApi('getSession', { signal }), staleTime: 300_000 })

/** The person signed in. Inside the frame it is always there: the frame waits for it. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data
}

/** How far a right reaches for the person signed in; only shows or hides, the server decides. */
export function useRight(permission: Permission): Reach {
  return useMe().rights[permission] ?? 'none'
}

export function useMay(permission: Permission): boolean {
  return useRight(permission) !== 'none'
}
