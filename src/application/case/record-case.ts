import type { CaseAction } from '#domain/case/case-life.ts'
import type { CaseEventRecord, CaseRecord } from '../ports/case-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

export type RecordedCase = {
  readonly action: 'raise' | CaseAction
  readonly before: CaseRecord | null
  readonly after: CaseRecord
  readonly event: CaseEventRecord
}

/** The case's own history and the audit trail, beside every change. */
export async function recordCase(
  { cases, audit }: Pick<Stores, 'cases' | 'audit'>,
  { action, before, after, event }: RecordedCase,
): Promise<void> {
  await cases.addEvent(after.caseId, event)
  await audit.record({ action: `case.${action}`, entity: 'case', entityId: after.caseId, before, after: { ...after, note: event.note } })
}
