import type { EvidenceKind } from '#domain/evidence/evidence-kind.ts'
import { ApiProblem, isProblem, OFFLINE, UNREADABLE_ANSWER } from '../../api/api-problem.ts'
import { readLanguage } from '../../theme/saved-look.ts'

export type FileUpload = {
  readonly address: string
  readonly file: File
  readonly kind: EvidenceKind
  /** Other fields of the form. */
  readonly fields?: Readonly<Record<string, string>>
  /** The same for every try of this file. */
  readonly key: string
  /** Percent of the bytes that have left. */
  readonly onProgress: (percent: number) => void
  readonly signal: AbortSignal
}

/** As `callApi` of a route that takes a file; by XMLHttpRequest, the only one that tells how much of a file has left. */
export function sendFile<Answer>(
  { address, file, kind, fields = {}, key, onProgress, signal }: FileUpload,
  isAnswer: (answer: unknown) => answer is Answer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
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
      if (request.status === 201 && isAnswer(answer)) resolve(answer)
      else reject(isProblem(answer) ? new ApiProblem(answer) : problemOf(request.status, UNREADABLE_ANSWER))
    })
    signal.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.set('kind', kind)
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    form.set('file', file, file.name)
    request.send(form)
  })
}

function problemOf(status: number, code: string): ApiProblem {
  return new ApiProblem({ type: 'about:blank', title: '', status, code })
}
