import { type AccessRefusalCode, changedMeanwhile, notFound } from '#domain/access/access-refusals.ts'
import { type EvidenceCheckCode, type EvidenceFinding, decideCheck } from '#domain/evidence/check-evidence.ts'
import type { PeriodLockedCode } from '#domain/lock/lock-period.ts'
import { type Outcome, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { lockReportFor } from '../report/reachable-report.ts'
import { describeEntry } from './get-evidence.ts'
import type { LedgerDetailView } from './present-ledger.ts'

export type CheckCommand = EvidenceFinding & { readonly evidenceId: string; readonly seenVersion: number }
type CheckCode = AccessRefusalCode | PeriodLockedCode | EvidenceCheckCode

/** Records what a checker found of a file at its line. A rejected file stands for nothing when the line is sent again; the log keeps every finding. */
export function checkEvidence(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  { evidenceId, seenVersion, ...finding }: CheckCommand,
): Promise<Outcome<LedgerDetailView, CheckCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<LedgerDetailView, CheckCode>> => {
    const evidence = await stores.reports.findEvidence(evidenceId)
    if (evidence === undefined) return refused(notFound('evidence'))
    const locked = await lockReportFor(stores, actor, { reportId: evidence.reportId, permission: 'evidence.check' })
    if (!locked.ok) return locked
    const before = await stores.evidenceLedger.lockCheck(evidenceId)
    if (before === undefined) return refused(notFound('evidence'))
    if (before.version !== seenVersion) return refused(changedMeanwhile(seenVersion, before.version))
    const decided = decideCheck(finding, { unitId: locked.value.unitId, checkerUnitIds: actor.memberships.map(item => item.unitId) })
    if (!decided.ok) return decided
    const { state, reason } = decided.value
    const isOpen = state === 'unchecked'
    await stores.evidenceLedger.saveCheck({
      evidenceId,
      state,
      stateReason: reason,
      checkedBy: isOpen ? null : actor.memberId,
      checkedAt: isOpen ? null : clock.now(),
      version: before.version + 1,
    })
    await stores.audit.record({
      action: 'evidence.check',
      entity: 'evidence',
      entityId: evidenceId,
      before: { state: before.state, reason: before.stateReason },
      after: { state, reason, reportId: evidence.reportId, taskId: evidence.taskId, sha256: evidence.sha256 },
    })
    return describeEntry(stores, actor, evidenceId)
  })
}
