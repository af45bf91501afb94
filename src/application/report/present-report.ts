import { reportState } from '#domain/report/report-state.ts'
import { checkReportLine } from '#domain/report/check-report-line.ts'
import { isLineOpen } from '#domain/report/edit-report-line.ts'
import { type ReportProgress, isOpenFor, timeliness } from '#domain/report/report-status.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import { type Actor, mayFor } from '../actor.ts'
import type { NamedEventRow, ReportLineRow, ReportRow } from '../ports/report-queries.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { presentFile, signsFor } from '../evidence/evidence-standing.ts'
import { presentCorrection } from '../lock/present-correction.ts'
import { withReviewersParts } from '../review/reviewers-parts.ts'
import { type Counted, type Sheet, type SheetEvidence, type SheetLine, loadSheet } from './report-sheet.ts'
import type { EvidenceView, ReportDetailView, ReportLineView, ReportSummaryView } from './report-view.ts'

type PresentedReport = { readonly reportId: string; readonly now: Instant; readonly counted?: Counted }

/** The whole report as this person sees it now. Throws when it is not there: the caller has found it in the same transaction. */
export async function presentReport(stores: Stores, actor: Actor, { reportId, now, counted }: PresentedReport): Promise<ReportDetailView> {
  const row = await stores.reportQueries.findReport(reportId)
  if (row === undefined) throw new Error(`No report ${reportId}`)
  const sheet = await loadSheet(stores, row, now, counted)
  const lock = await stores.locks.findLock(row.planId, row.kind, row.month)
  return {
    ...summariseReport(row, now),
    planTitle: row.planTitle,
    lines: await withReviewersParts(
      { stores, actor, report: row, sheet },
      sheet.lines.map(line => ({
        ...presentLine(line, sheet.progress, { actor, mayEdit: lock === undefined && mayFor(actor, 'report.edit', row.unitId) }),
        corrections: line.corrections.map(correction => presentCorrection(correction, actor)),
      })),
    ),
    events: sheet.events.map(presentEvent),
    lock: lock === undefined ? null : { lockedAt: lock.lockedAt, lockedByName: lock.lockedByName },
    allowedActions: lock === undefined ? allowedActions(actor, row, sheet) : actionsWhenLocked(actor, row),
  }
}

function presentEvent({ at, kind, byName, onBehalfOfName: onBehalfOf, note, moved }: NamedEventRow): ReportDetailView['events'][number] {
  return { at, kind, byName, onBehalfOf, note, moved: moved ? { from: moved.from.lastDay, to: moved.to.lastDay } : null }
}

export function summariseReport(row: ReportRow, now: Instant): ReportSummaryView {
  const {
    reportId,
    planId,
    kind,
    month,
    unitId,
    unitName,
    dueAt,
    lastDay,
    status,
    firstSubmittedAt,
    submittedAt,
    lineCount,
    returnedCount,
    acceptedCount,
    nothingCount,
    version,
  } = row
  const kept = timeliness(firstSubmittedAt, dueAt, now)
  return {
    reportId,
    planId,
    kind,
    month,
    unitId,
    unitName,
    dueAt,
    lastDay,
    status,
    firstSubmittedAt,
    submittedAt,
    lineCount,
    returnedCount,
    acceptedCount,
    version,
    timeliness: kept,
    state: reportState(status, kept),
    nothingToReport: lineCount > 0 && nothingCount === lineCount,
  }
}

function allowedActions(actor: Actor, { unitId, status }: ReportRow, { lines }: Sheet): ReportDetailView['allowedActions'] {
  const actions: ReportDetailView['allowedActions'] = []
  if (isOpenFor('edit', status) && mayFor(actor, 'report.edit', unitId)) actions.push('edit')
  if (isOpenFor('submit', status) && mayFor(actor, 'report.submit', unitId) && lines.length > 0) actions.push('submit')
  const isOwn = actor.memberships.some(membership => membership.unitId === unitId)
  if (isOpenFor('accept', status) && mayFor(actor, 'report.review', unitId) && !isOwn) actions.push('review')
  return actions
}

/** Figures that stand change by a correction alone; a report that never came in has none. */
function actionsWhenLocked(actor: Actor, { unitId, firstSubmittedAt }: ReportRow): ReportDetailView['allowedActions'] {
  return firstSubmittedAt !== null && mayFor(actor, 'correction.ask', unitId) ? ['correct'] : []
}

export function presentLine(
  line: SheetLine,
  progress: ReportProgress,
  { actor, mayEdit }: { readonly actor: Actor; readonly mayEdit: boolean },
): ReportLineView {
  const { row, previous } = line
  const isOpen = isLineOpen(progress, row.taskCode)
  const { refusals, warnings } = checkReportLine(line.draft, line.context)
  return {
    taskId: row.taskId,
    taskCode: row.taskCode,
    ordinal: row.ordinal,
    taskTitle: row.taskTitle,
    leadText: leadTextOf(row),
    commitment: commitmentOf(row),
    result: row.result,
    completionRate: row.completionRate,
    difficulty: row.difficulty,
    proposal: row.proposal,
    nextActionDue: row.nextActionDue,
    noActivityReason: row.noActivityReason,
    gapReason: row.gapReason,
    computedRate: line.context.computedRate ?? null,
    figures: [...line.figures],
    deliverables: line.deliverables.map(({ taskId: _task, ...item }) => ({
      ...item,
      claim: row.deliverableClaims.find(claim => claim.deliverableId === item.deliverableId)?.claim ?? 'none',
    })),
    evidence: line.evidence.map(item => presentEvidence(item, actor)),
    previous:
      previous === undefined
        ? null
        : {
            kind: previous.kind,
            month: previous.month,
            result: previous.result,
            completionRate: previous.completionRate,
            difficulty: previous.difficulty,
            proposal: previous.proposal,
            nextActionDue: previous.nextActionDue,
          },
    monthly: line.monthly.map(({ taskId: _task, ...month }) => month),
    review: { state: row.reviewState, reasons: [...row.reviewReasons], by: row.reviewedByName, at: row.reviewedAt },
    verified: row.verifiedAt === null ? null : { rate: row.verifiedRate, reason: row.verifiedReason, at: row.verifiedAt },
    risk: null,
    copyOf: null,
    corrections: [],
    // A line that nobody can change any more has nothing left to mend.
    refusals: isOpen ? [...refusals] : [],
    warnings: [...warnings],
    editable: isOpen && mayEdit,
    savedAt: row.savedAt,
    version: row.version,
  }
}

/** Column 3 of Table 3: the plan's own words, or the names of the lead units. */
export function leadTextOf({ leadText, leadUnits }: Pick<ReportLineRow, 'leadText' | 'leadUnits'>): string {
  return leadText.trim() === '' ? leadUnits.join('; ') : leadText
}

/** Column 4 of Table 3: targets and products as the plan words them. */
export function commitmentOf({ targetText, productText }: Pick<ReportLineRow, 'targetText' | 'productText'>): string {
  return [...new Set([targetText.trim(), productText.trim()])].filter(text => text !== '').join('\n')
}

export function presentEvidence(row: SheetEvidence, reader: Actor): EvidenceView {
  const { evidenceId, taskId, kind, fileName, mime, size, sha256, documentNumber, documentDate, caption, uploadedAt, uploadedByName } = row
  return {
    evidenceId,
    taskId,
    kind,
    fileName,
    mime,
    size,
    sha256,
    documentNumber,
    documentDate,
    caption,
    uploadedAt,
    uploadedBy: uploadedByName,
    ...presentCheck(row),
    file: presentFile(mime, row.found.file),
    signs: signsFor(reader, row, row.found),
  }
}

/** What the checker found, with the name for the member. */
export function presentCheck(row: Pick<SheetEvidence, 'state' | 'stateReason' | 'checkedByName' | 'checkedAt' | 'version'>) {
  const { state, stateReason, checkedByName: checkedBy, checkedAt, version } = row
  return { state, stateReason, checkedBy, checkedAt, version }
}
