import { queryOptions } from '@tanstack/react-query'
import type { Query } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'

export const tasksQuery = (planId: string, query: Query<'listTasks'> = {}) =>
  queryOptions({ queryKey: ['tasks', planId, query], queryFn: ({ signal }) => callApi('listTasks', { params: { planId }, query, signal }) })
