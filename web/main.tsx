import './theme/fonts.css'
import './theme/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Me } from '#contract/access/session-routes.ts'
import { queryClient } from './api/query-client.ts'
import { meQuery } from './features/access/api/use-me.ts'
import { loadChosenWords } from './i18n/use-words.ts'
import { router } from './routes/router.tsx'

/** @param me who has just signed in, so that the frame need not ask again. */
export async function startApplication(me?: Me): Promise<void> {
  if (me !== undefined) queryClient.setQueryData(meQuery.queryKey, me)
  await loadChosenWords()
  const root = document.getElementById('root')
  if (root === null) throw new Error('The page has no #root')
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
