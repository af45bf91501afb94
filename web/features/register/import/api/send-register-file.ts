import type { Problem } from '#contract/problem.ts'
import { ApiProblem, isProblem, OFFLINE, UNREADABLE_ANSWER } from '../../../../api/api-problem.ts'
import type { Answer } from '../../../../api/api-routes.ts'
import { fileAddress } from '../../../../api/call-api.ts'
import { readLanguage } from '../../../../theme/saved-look.ts'
import { readEventLines } from '../read-event-lines.ts'

/** As for pasted rows; `badCells` counts them all, `bad` names the first. */
export type ImportResult = Answer<'enterRegisterRows'> & { readonly badCells: number }
export type ImportProgress = { readonly stage: string; readonly done: number; readonly total: number }

type Sending = {
  readonly registerId: string
  readonly file: File
  readonly checkOnly: boolean
  readonly onProgress: (progress: ImportProgress) => void
  readonly signal: AbortSignal
}

/** Sends a file of rows and tells how far it is, line by line of the answer. Throws ApiProblem for a refusal or a lost connection. */
export async function sendRegisterFile(sending: Sending): Promise<ImportResult> {
  const stream = await openStream(sending)
  try {
    for await (const event of readEventLines(stream)) {
      const { stage, done, total, result, problem } = recordOf(event)
      if (isProblem(problem)) throw new ApiProblem(problem)
      if (typeof stage === 'string' && typeof done === 'number' && typeof total === 'number') sending.onProgress({ stage, done, total })
      // The server sends what its contract declares for pasted rows.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as said above
      if (result !== undefined) return result as ImportResult
    }
  } catch (error) {
    if (error instanceof ApiProblem || isAbort(error)) throw error
    throw new ApiProblem(plainProblem(error instanceof SyntaxError ? UNREADABLE_ANSWER : OFFLINE))
  }
  // The stream ended without a result: the connection broke, and what was not finished was not kept.
  throw new ApiProblem(plainProblem(OFFLINE))
}

async function openStream({ registerId, file, checkOnly, signal }: Sending): Promise<ReadableStream<Uint8Array>> {
  const form = new FormData()
  form.set('checkOnly', String(checkOnly))
  form.set('file', file, file.name)
  const response = await fetch(fileAddress('importRegister', { params: { registerId }, body: {} }), {
    method: 'POST',
    body: form,
    headers: { 'Accept-Language': readLanguage() },
    credentials: 'same-origin',
    signal,
  }).catch((error: unknown) => {
    if (isAbort(error)) throw error
    throw new ApiProblem(plainProblem(OFFLINE))
  })
  if (response.ok && response.body !== null) return response.body
  const answer: unknown = await response.json().catch(() => null)
  throw new ApiProblem(isProblem(answer) ? answer : plainProblem(UNREADABLE_ANSWER, response.status))
}

function plainProblem(code: string, status = 0): Problem {
  return { type: 'about:blank', title: '', status, code }
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}
