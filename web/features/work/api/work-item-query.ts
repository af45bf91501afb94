import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'

export const workItemQuery = (workItemId: string) =>
  queryOptions({ queryKey: ['work-item', workItemId], queryFn: ({ signal }) => callApi('getWorkItem', { params: { workItemId }, signal }) })
