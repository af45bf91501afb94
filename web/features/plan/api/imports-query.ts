import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'

export const importsQuery = queryOptions({ queryKey: ['imports'], queryFn: ({ signal }) => callApi('listImports', { signal }) })
