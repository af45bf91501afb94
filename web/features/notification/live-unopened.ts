import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { fileAddress } from '../../api/call-api.ts'
import { unopenedQuery } from './api/notifications-query.ts'

/** How often the count is asked for while it is not pushed, and pushing is tried again. */
const ASK_MILLISECONDS = 60_000

/** How many notifications wait, live: pushed while the window is seen, asked for by the clock where nothing can be pushed. */
export function useUnopened(): number {
  const queries = useQueryClient()
  const [isLive, setIsLive] = useState(false)
  const { data } = useQuery({ ...unopenedQuery, refetchInterval: isLive ? false : ASK_MILLISECONDS })
  useEffect(
    () =>
      listenWhileSeen(setIsLive, unopened => {
        queries.setQueryData(unopenedQuery.queryKey, { unopened })
        void queries.invalidateQueries({ queryKey: ['notifications', 'list'] })
      }),
    [queries],
  )
  return data?.unopened ?? 0
}

/** One open line a window that is looked at: browsers allow few to one server, and hidden windows would take them all. */
function listenWhileSeen(onLive: (isLive: boolean) => void, onUnopened: (unopened: number) => void): () => void {
  let source: EventSource | undefined
  let retry: number | undefined

  function close() {
    clearTimeout(retry)
    source?.close()
    source = undefined
    onLive(false)
  }
  function open() {
    close()
    if (document.visibilityState === 'hidden') return
    const own = new EventSource(fileAddress('streamEvents'))
    source = own
    own.addEventListener('open', () => onLive(true))
    own.addEventListener('unopened', (event: MessageEvent<string>) => onUnopened(readUnopened(event.data)))
    own.addEventListener('error', () => {
      onLive(false)
      // A lost line comes back by itself; a refused one does not.
      if (own.readyState === EventSource.CLOSED) retry = window.setTimeout(open, ASK_MILLISECONDS)
    })
  }
  document.addEventListener('visibilitychange', open)
  addEventListener('pagehide', close)
  open()
  return () => {
    document.removeEventListener('visibilitychange', open)
    removeEventListener('pagehide', close)
    close()
  }
}

function readUnopened(data: string): number {
  const told: unknown = JSON.parse(data)
  return typeof told === 'object' && told !== null && 'unopened' in told && typeof told.unopened === 'number' ? told.unopened : 0
}
