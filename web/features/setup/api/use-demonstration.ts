import { useMutation, useQuery } from '@tanstack/react-query'
import { OFFLINE, ApiProblem } from '../../../api/api-problem.ts'
import { callApi } from '../../../api/call-api.ts'

const ASK_AGAIN_MS = 700

type Demonstration = { readonly start: () => void; readonly percent: number | null; readonly error: Error | null }

/** Starts the demonstration and follows it; asking again answers how far it is. Opens the sign-in page when it is ready. */
export function useDemonstration(setupCode: string): Demonstration {
  const start = useMutation({ mutationFn: () => callApi('startDemonstration', { body: { setupCode } }), onSuccess: leaveWhenReady })
  const running = start.data !== undefined
  const progress = useQuery({
    queryKey: ['setup', 'demonstration'],
    queryFn: async () => leaveWhenReady(await callApi('startDemonstration', { body: { setupCode } })),
    enabled: running,
    refetchInterval: ASK_AGAIN_MS,
    // The server changes over to the demonstration's data meanwhile and may miss one question.
    retry: (failures, error) => failures < 20 && error instanceof ApiProblem && error.code === OFFLINE,
    retryDelay: ASK_AGAIN_MS,
  })
  return {
    start: () => start.mutate(),
    percent: progress.data?.percent ?? start.data?.percent ?? null,
    error: start.error ?? progress.error,
  }
}

function leaveWhenReady<Progress extends { readonly state: 'loading' | 'ready' }>(progress: Progress): Progress {
  if (progress.state === 'ready') location.assign('/dang-nhap')
  return progress
}
