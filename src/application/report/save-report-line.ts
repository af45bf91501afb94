import { type AccessRefusalCode, changedMeanwhile, notFound } from '#domain/access/access-refusals.ts'
import type { PeriodLockedCode } from '#domain/lock/lock-period.ts'
import { type LineEditRefusalCode, lineContentRefusals, lineEditRefusals } from '#domain/report/edit-report-line.ts'
import type { Day, Instant } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { Claim, ReportLineRecord, ReportRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { presentLine } from './present-report.ts'
import { lockReportFor } from './reachable-report.ts'
import { loadSheet } from './report-sheet.ts'
import type { ReportLineView } from './report-view.ts'

export type LineChange = {
  readonly result: string
  readonly completionRate: number | null
  readonly difficulty: string
  readonly proposal: string
  readonly nextActionDue: Day | null
  readonly noActivityReason: string
  readonly gapReason: string
  readonly deliverables: readonly Claim[]
}

export type LinePlace = { readonly reportId: string; readonly taskId: string; readonly seenVersion: number }

/** Keeps one line as it was typed so far; only a submission asks for it to be whole. */
export function saveReportLine(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  place: LinePlace,
  change: LineChange,
): Promise<Outcome<ReportLineView, AccessRefusalCode | PeriodLockedCode | LineEditRefusalCode>> {
  return unitOfWork.run(scopeOf(actor), async stores => {
    const locked = await lockReportFor(stores, actor, { reportId: place.reportId, permission: 'report.edit' })
    if (!locked.ok) return locked
    const now = clock.now()
    const sheet = await loadSheet(stores, locked.value, now, 'none')
    const line = sheet.lines.find(item => item.row.taskId === place.taskId)
    if (line === undefined) return refused(notFound('reportLine'))
    const { row } = line
    if (row.version !== place.seenVersion) return refused(changedMeanwhile(place.seenVersion, row.version))
    const claimedDeliverables = change.deliverables.map(item => item.deliverableId)
    const refusals = [
      ...lineEditRefusals(sheet.progress, row.taskCode),
      ...lineContentRefusals(
        { ...change, claimedDeliverables },
        line.deliverables.map(item => item.deliverableId),
      ),
    ]
    if (refusals.length > 0) return refused(...refusals)
    const before = (await stores.reports.listLines(place.reportId)).find(item => item.taskId === place.taskId)
    if (before === undefined) return refused(notFound('reportLine'))
    const { deliverables, ...content } = change
    await stores.reports.saveLine({
      ...before,
      ...content,
      deliverableClaims: deliverables.filter(item => item.claim !== 'none'),
      savedAt: now,
      version: before.version + 1,
    })
    await recordSave(stores, before, change)
    return accepted(await presentSaved(stores, actor, { report: locked.value, taskId: place.taskId, now }))
  })
}

async function recordSave({ audit }: Stores, line: ReportLineRecord, after: LineChange): Promise<void> {
  const { result, completionRate, difficulty, proposal, nextActionDue, noActivityReason, gapReason, deliverableClaims: deliverables } = line
  const before = { result, completionRate, difficulty, proposal, nextActionDue, noActivityReason, gapReason, deliverables }
  await audit.record({
    action: 'reportLine.save',
    entity: 'report',
    entityId: line.reportId,
    before: { taskId: line.taskId, ...before },
    after: { taskId: line.taskId, ...after },
  })
}

type SavedLine = { readonly report: ReportRecord; readonly taskId: string; readonly now: Instant }

async function presentSaved(stores: Stores, actor: Actor, { report, taskId, now }: SavedLine): Promise<ReportLineView> {
  const { lines, progress } = await loadSheet(stores, report, now, { taskId })
  const saved = lines.find(line => line.row.taskId === taskId)
  if (saved === undefined) throw new Error(`No line ${taskId} in report ${report.reportId}`)
  return presentLine(saved, progress, { actor, mayEdit: true })
}
