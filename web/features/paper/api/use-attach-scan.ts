import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answer } from '../../../api/api-routes.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { makeRandomKey } from '../../../api/make-random-key.ts'
import { sendFile } from '../../evidence/send-file.ts'
import { keepPaper } from './papers-query.ts'

/** Sends the scan of a signed paper; `percent` of it that has left. */
export function useAttachScan(paperId: string) {
  const queries = useQueryClient()
  const [percent, setPercent] = useState(0)
  const sending = useMutation({
    mutationFn: (file: File) => {
      const address = fileAddress('attachPaperScan', { params: { paperId } })
      const upload = {
        address,
        file,
        kind: 'other',
        key: makeRandomKey(),
        onProgress: setPercent,
        signal: new AbortController().signal,
      } as const
      return sendFile(upload, isPaper)
    },
    onSuccess: saved => keepPaper(queries, saved),
    onSettled: () => setPercent(0),
  })
  return { sending, percent }
}

/** The server answers by its contract; this only tells an answer from the page of something in between. */
function isPaper(answer: unknown): answer is Answer<'attachPaperScan'> {
  return typeof answer === 'object' && answer !== null && 'paperId' in answer && 'scans' in answer
}
