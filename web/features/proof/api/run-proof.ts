import type { Problem } from '#contract/problem.ts'
import type { ToldProof } from '#contract/proof/proof-routes.ts'
import { PROOF_PARTS, type ProofPart } from '#domain/proof/proof-finding.ts'
import { ApiProblem, isProblem, OFFLINE, UNREADABLE_ANSWER } from '../../../api/api-problem.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { readLanguage } from '../../../theme/saved-look.ts'
import { readEventLines } from '../../register/import/read-event-lines.ts'

export type ProofProgress = { readonly part: ProofPart; readonly done: number }
type Running = { readonly quick: boolean; readonly onProgress: (progress: ProofProgress) => void; readonly signal: AbortSignal }

/** Verifies everything and tells how far it is. Throws ApiProblem for a refusal or a lost connection; what was found is in the log either way. */
export async function runProof({ quick, onProgress, signal }: Running): Promise<ToldProof> {
  const stream = await openStream(quick, signal)
  try {
    for await (const event of readEventLines(stream)) {
      const { part, done, result } = recordOf(event)
      const known = PROOF_PARTS.find(item => item === part)
      if (known !== undefined && typeof done === 'number') onProgress({ part: known, done })
      // The server sends what its contract declares.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as said above
      if (result !== undefined) return result as ToldProof
    }
  } catch (error) {
    if (isAbort(error)) throw error
    throw new ApiProblem(plainProblem(error instanceof SyntaxError ? UNREADABLE_ANSWER : OFFLINE))
  }
  throw new ApiProblem(plainProblem(OFFLINE))
}

async function openStream(quick: boolean, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const response = await fetch(fileAddress('verifyProof', { body: { quick } }), {
    method: 'POST',
    body: JSON.stringify({ quick }),
    headers: { 'Accept-Language': readLanguage(), 'Content-Type': 'application/json' },
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
