import { useEffect, useState, useSyncExternalStore } from 'react'
import { callApi } from '../../../api/call-api.ts'
import { useMe } from '../../access/api/use-me.ts'
import { attachRowEvidence } from '../api/attach-row-evidence.ts'
import { readRowsAgain } from '../api/rows-query.ts'
import { keepQueue, readKeptQueue } from './kept-rows.ts'
import { RowQueue } from './row-queue.ts'
import type { QueueState } from './row-queue.ts'

const TRY_AGAIN_MILLISECONDS = 20_000

/** The queue of one register on this machine: brought back, tried again when the line is back and now and then besides. */
export function useRowQueue(registerId: string): { readonly queue: RowQueue; readonly state: QueueState } {
  const { memberId } = useMe()
  const [queue] = useState(() => openQueue(registerId, memberId))
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

function openQueue(registerId: string, memberId: string): RowQueue {
  const place = { memberId, registerId }
  return new RowQueue({
    add: (body, key) => callApi('addRegisterRow', { params: { registerId }, body, idempotencyKey: key }),
    attach: (rowId, { key, file, kind, columnCode }) =>
      attachRowEvidence({
        registerId,
        rowId,
        columnCode,
        file,
        kind,
        key,
        onProgress: () => undefined,
        signal: new AbortController().signal,
      }),
    keep: rows => keepQueue(place, rows),
    kept: () => readKeptQueue(place),
    onArrived: () => void readRowsAgain(registerId),
  })
}
