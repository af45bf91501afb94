import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'

/** All accounts of the ward: a few hundred at most, searched without diacritics on the page. */
export const membersQuery = queryOptions({ queryKey: ['members'], queryFn: ({ signal }) => callApi('listMembers', { signal }) })
