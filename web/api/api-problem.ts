import type { Problem } from '#contract/problem.ts'

export type ProblemRefusal = NonNullable<Problem['refusals']>[number]

/** Every refusal of the API (RFC 9457), and `OFFLINE` when no answer came at all. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string | undefined
  readonly requestId: string | undefined
  readonly refusals: readonly ProblemRefusal[]

  constructor(problem: Problem) {
    super(`${problem.code} ${problem.title}`)
    this.name = 'ApiProblem'
    this.status = problem.status
    this.code = problem.code
    this.title = problem.title
    this.detail = problem.detail
    this.requestId = problem.requestId
    this.refusals = problem.refusals ?? []
  }
}

export const OFFLINE = 'OFFLINE'
export const UNREADABLE_ANSWER = 'UNREADABLE_ANSWER'

export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'title' in value &&
    typeof value.title === 'string'
  )
}

/** Somebody else changed it since it was read. */
export function isChangedMeanwhile(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 412
}

export function isNotFound(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 404
}
