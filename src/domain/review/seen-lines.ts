import { refusal } from '../shared/outcome.ts'
import type { Refusal } from '../shared/outcome.ts'

export type SeenLinesRefusalCode = 'REVIEW_LINE_NOT_SEEN' | 'REVIEW_LINE_CHANGED' | 'REVIEW_LINE_UNKNOWN'

/** A line that still waits in the report, with its present version. */
export type WaitingLine = { readonly taskId: string; readonly taskCode: string; readonly version: number }
/** A line as the reviewer had it on the screen. */
export type SeenLine = { readonly taskId: string; readonly version: number }

/** Why a report may not be accepted among many: every line that is accepted must have been on the screen, as it is now. */
export function seenLineRefusals(waiting: readonly WaitingLine[], seen: readonly SeenLine[]): readonly Refusal<SeenLinesRefusalCode>[] {
  const versions = new Map(seen.map(line => [line.taskId, line.version]))
  const known = new Set(waiting.map(line => line.taskId))
  return [
    ...waiting.flatMap(({ taskId, taskCode, version }): readonly Refusal<SeenLinesRefusalCode>[] => {
      const at = `lines[${taskCode}]`
      const seenVersion = versions.get(taskId)
      if (seenVersion === undefined) return [refusal('REVIEW_LINE_NOT_SEEN', at, { taskCode })]
      return seenVersion === version ? [] : [refusal('REVIEW_LINE_CHANGED', at, { taskCode })]
    }),
    ...seen.flatMap(({ taskId }, index) =>
      known.has(taskId) ? [] : [refusal('REVIEW_LINE_UNKNOWN' as const, `lines[${index}]`, { taskCode: taskId })],
    ),
  ]
}
