import type { EvidenceAnswer } from '#contract/report/report-routes.ts'
import { ApiProblem, isProblem, OFFLINE, UNREADABLE_ANSWER } from '../../../api/api-problem.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { readLanguage } from '../../../theme/saved-look.ts'

export type EvidenceUpload = {
  readonly reportId: string
  readonly taskId: string
  readonly file: File
  readonly kind: EvidenceAnswer['kind']
  /** The same for every try of this file. */
  readonly key: string
  /** Percent of the bytes that have left. */
  readonly onProgress: (percent: number) => void
  readonly signal: AbortSignal
}

/** As `callApi('attachEvidence')`; by XMLHttpRequest, the only one that tells how much of a file has left. */
export function attachEvidence({ reportId, taskId, file, kind, key, onProgress, signal }: EvidenceUpload): Promise<EvidenceAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', fileAddress('attachEvidence', { params: { reportId, taskId }, body: { kind } }))
    request.responseType = 'json'
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('Accept-Language', readLanguage())
    request.setRequestHeader('Idempotency-Key', key)
    request.upload.addEventListener(
      'progress',
      event => event.lengthComputable && onProgress(Math.round((event.loaded / event.total) * 100)),
    )
    request.addEventListener('error', () => reject(problemOf(0, OFFLINE)))
    request.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
    request.addEventListener('load', () => {
      const answer: unknown = request.response
      if (request.status === 201 && isEvidence(answer)) resolve(answer)
      else reject(isProblem(answer) ? new ApiProblem(answer) : problemOf(request.status, UNREADABLE_ANSWER))
    })
    signal.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.set('kind', kind)
    form.set('file', file, file.name)
    request.send(form)
  })
}

/** The server answers by its contract; this only tells an answer from the page of something in between. */
function isEvidence(answer: unknown): answer is EvidenceAnswer {
  return typeof answer === 'object' && answer !== null && 'evidenceId' in answer && 'fileName' in answer
}

function problemOf(status: number, code: string): ApiProblem {
  return new ApiProblem({ type: 'about:blank', title: '', status, code })
}
