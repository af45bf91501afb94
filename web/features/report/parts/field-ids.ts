const FIELDS = ['result', 'completionRate', 'difficulty', 'proposal', 'nextActionDue', 'evidence', 'noActivity', 'gapReason'] as const
export type LineField = (typeof FIELDS)[number]

/** The field a refusal is about: `evidence[2]` is `evidence`, `noActivity.reason` and `noActivityReason` are `noActivity`. The result when it is about the whole line. */
export function fieldOf(at: string): LineField {
  return FIELDS.find(field => at.startsWith(field)) ?? 'result'
}

export function fieldId(taskId: string, field: LineField): string {
  return `line-${taskId}-${field}`
}

/** `lines[7].completionRate` of a refused submission: the line's code and the place in it. */
export function placeInReport(at: string): { readonly taskCode: string; readonly at: string } | undefined {
  const match = /^lines\[([^\]]*)\]\.?(.*)$/.exec(at)
  return match === null ? undefined : { taskCode: match[1] ?? '', at: match[2] ?? '' }
}
