import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './api-problem.ts'

/** Where to sign in, coming back to the page one was on. */
export function signInAddress(): string {
  const here = location.pathname + location.search
  return here === '/' || here.startsWith('/dang-nhap') ? '/dang-nhap' : `/dang-nhap?tiep=${encodeURIComponent(here)}`
}

function leaveWhenSignedOut(error: Error): void {
  if (error instanceof ApiProblem && error.status === 401 && !location.pathname.startsWith('/dang-nhap')) location.assign(signInAddress())
}

/** The page is being left for the sign-in: nothing more to show, and no fault to tell of. */
export function waitWhenSignedOut(error: unknown): Promise<never> {
  if (error instanceof ApiProblem && error.status === 401) return new Promise(() => undefined)
  throw error
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
  mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      retry: (failures, error) => failures < 2 && !(error instanceof ApiProblem && error.status >= 400 && error.status < 500),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
