import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'

export const taskQuery = (taskId: string) =>
  queryOptions({ queryKey: ['task', taskId], queryFn: ({ signal }) => callApi('getTask', { params: { taskId }, signal }) })
