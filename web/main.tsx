import './theme/fonts.css'
import './theme/mantine-styles.ts'
import './theme/base.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Me } from '#contract/access/session-routes.ts'
import { queryClient } from './api/query-client.ts'
import { meQuery } from './features/access/api/use-me.ts'
import { router } from './routes/router.tsx'
import { readScheme, saveScheme } from './theme/saved-look.ts'
import { theme, themeVariables } from './theme/theme.ts'

const schemeManager = {
  get: readScheme,
  set: saveScheme,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => saveScheme('auto'),
}

/** @param me who has just signed in, so that the frame need not ask again. */
export function startApplication(me?: Me): void {
  if (me !== undefined) queryClient.setQueryData(meQuery.queryKey, me)
  const root = document.getElementById('root')
  if (root === null) throw new Error('The page has no #root')
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={themeVariables} colorSchemeManager={schemeManager} defaultColorScheme="auto">
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}
