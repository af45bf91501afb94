import { type AccessRefusalCode, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import {
  type CorrectionField,
  type CorrectionRefusalCode,
  type CorrectionValue,
  type LineValues,
  correctionRefusals,
} from '#domain/lock/correction.ts'
import type { ReportLineRefusalCode } from '#domain/report/check-report-line.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'
import { type Actor, mayFor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { CorrectionRecord } from '../ports/lock-store.ts'
import type { ReportRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type SheetLine, loadSheet } from '../report/report-sheet.ts'
import type { CorrectionView } from './period-lock-view.ts'
import { isPeriodLocked } from './period-lock-refusals.ts'
import { presentCorrection } from './present-correction.ts'

export type CorrectionCommand = {
  readonly reportId: string
  readonly taskId: string
  readonly field: CorrectionField
  readonly newValue: CorrectionValue
  readonly reason: string
}

type AskCode = AccessRefusalCode | CorrectionRefusalCode | ReportLineRefusalCode

/** Asks for a figure or text of a locked period to be corrected; nothing changes until another person approves. */
export function askCorrection(
  { unitOfWork, clock, identifiers }: Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>,
  actor: Actor,
  command: CorrectionCommand,
): Promise<Outcome<CorrectionView, AskCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<CorrectionView, AskCode>> => {
    const report = await stores.reports.lockReport(command.reportId)
    if (report === undefined || !mayFor(actor, 'report.read', report.unitId)) return refused(notFound('report'))
    if (!mayFor(actor, 'correction.ask', report.unitId)) return refused(notAllowed())
    const now = clock.now()
    const { taskId, field, newValue, reason } = command
    const line = (await loadSheet(stores, report, now, { taskId })).lines.find(item => item.row.taskId === taskId)
    if (line === undefined) return refused(notFound('reportLine'))
    const refusals = correctionRefusals({
      ...command,
      isLocked: await isPeriodLocked(stores, report),
      isSubmitted: report.firstSubmittedAt !== null,
      hasOpen: (await stores.locks.listCorrectionsOf([report.reportId])).some(
        item => item.taskId === taskId && item.field === field && item.state === 'asked',
      ),
      standing: standingOf(line),
      ...checkedLine(line, report, reason),
    })
    if (refusals.length > 0) return refused(...refusals)
    const asked: CorrectionRecord = {
      correctionId: identifiers.next(),
      reportId: report.reportId,
      taskId,
      field,
      oldValue: standingOf(line)[field],
      newValue,
      reason: tidyText(reason),
      state: 'asked',
      askedBy: actor.memberId,
      askedAt: now,
      decidedBy: null,
      decidedAt: null,
      decisionNote: '',
      lineVersion: null,
      version: 1,
    }
    await stores.locks.addCorrection(asked)
    await stores.audit.record({ action: 'correction.ask', entity: 'correction', entityId: asked.correctionId, before: null, after: asked })
    return accepted(await readCorrection(stores, actor, asked.correctionId))
  })
}

function standingOf({ row }: SheetLine): LineValues {
  const { result, completionRate, difficulty, proposal, nextActionDue, verifiedRate } = row
  return { result, completionRate, difficulty, proposal, nextActionDue, verifiedRate }
}

/** A deadline is judged by the day the report came in; the correction's reason also tells why a ratio lies away from the computed one. */
function checkedLine({ draft, context }: SheetLine, { submittedAt, lastDay }: ReportRecord, reason: string) {
  return {
    draft: draft.gapReason === undefined ? { ...draft, gapReason: reason } : draft,
    context: { ...context, today: submittedAt === null ? lastDay : dayAt(submittedAt) },
  }
}

/** As it stands now in this transaction; throws when it is not there. */
export async function readCorrection({ locks }: Pick<Stores, 'locks'>, actor: Actor, correctionId: string): Promise<CorrectionView> {
  const row = await locks.findCorrection(correctionId)
  if (row === undefined) throw new Error(`No correction ${correctionId}`)
  return presentCorrection(row, actor)
}
