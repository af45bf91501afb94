import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { callApi } from '../../../api/call-api.ts'
import { useMe } from '../../access/api/use-me.ts'
import { RowQueue } from '../../register/form/row-queue.ts'
import type { QueueState } from '../../register/form/row-queue.ts'
import { attachVisitPicture } from '../api/attach-visit-picture.ts'
import { readVerificationAgain } from '../api/read-verification-again.ts'
import { type VisitToSend, keepVisits, readVisits } from './kept-visits.ts'

const TRY_AGAIN_MILLISECONDS = 20_000

export type VisitQueue = RowQueue<VisitToSend>

/** Findings of this person that wait on this device: brought back, tried again when the line is back and now and then besides. */
export function useVisitQueue(): { readonly queue: VisitQueue; readonly state: QueueState<VisitToSend> } {
  const { memberId } = useMe()
  const queries = useQueryClient()
  const [queue] = useState(() => openQueue(memberId, queries))
  useEffect(() => {
    void queue.restore()
    const again = () => void queue.sendAll()
    const timer = setInterval(again, TRY_AGAIN_MILLISECONDS)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [queue])
  return { queue, state: useSyncExternalStore(queue.subscribe, queue.read) }
}

function openQueue(memberId: string, queries: QueryClient): VisitQueue {
  return new RowQueue<VisitToSend>({
    add: async ({ checkId, seenVersion, visit }, key) => {
      const { visits } = await callApi('recordVisit', { params: { checkId }, body: visit, ifMatch: seenVersion, idempotencyKey: key })
      return { rowId: `${checkId}/${visits.length}` }
    },
    attach: (rowId, { file, key }) => {
      const [checkId = '', visit] = rowId.split('/')
      return attachVisitPicture({ checkId, visit: Number(visit), file, key })
    },
    keep: visits => keepVisits(memberId, visits),
    kept: () => readVisits(memberId),
    onArrived: () => readVerificationAgain(queries),
  })
}
