import type { AccessRefusalCode } from '#domain/access/access-refusals.ts'
import { reachOfRole } from '#domain/access/rights.ts'
import { headRoleIn } from '#domain/period/deputy.ts'
import type { ReportLineRefusalCode } from '#domain/report/check-report-line.ts'
import { type SubmitRefusalCode, type SubmitterKind, decideSubmission } from '#domain/report/submit-report.ts'
import type { LineRisk } from '#domain/review/line-risk.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, mayFor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { isPeriodLocked } from '../lock/period-lock-refusals.ts'
import type { ReportLineRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type PromiseSubmissionCode, promiseRefusals, settlePromises } from '../promise/settle-promises.ts'
import { presentReport } from './present-report.ts'
import { lockReportFor } from './reachable-report.ts'
import { recomputeDeliverables } from './recompute-deliverables.ts'
import { recordReportEvent } from './report-progress.ts'
import { type Sheet, loadSheet } from './report-sheet.ts'
import type { ReportDetailView } from './report-view.ts'
import { weighLines } from '../review/weigh-lines.ts'
import { type ChangedReviews, reviewFact } from './review-lines.ts'

type SubmissionCode = AccessRefusalCode | SubmitRefusalCode | ReportLineRefusalCode | PromiseSubmissionCode

/** Submits a report, or submits it again after a return; the first moment is the one that counts as on time. */
export function submitReport(
  { unitOfWork, clock, identifiers }: Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>,
  actor: Actor,
  reportId: string,
  seenVersion: number,
): Promise<Outcome<ReportDetailView, SubmissionCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<ReportDetailView, SubmissionCode>> => {
    const locked = await lockReportFor(stores, actor, { reportId, permission: 'report.edit', seenVersion, evenLocked: true })
    if (!locked.ok) return locked
    const report = locked.value
    const now = clock.now()
    const sheet = await loadSheet(stores, report, now)
    const decided = decideSubmission({
      progress: sheet.progress,
      submitter: submitterKind(actor, report.unitId),
      isPeriodLocked: await isPeriodLocked(stores, report),
      lines: sheet.lines.map(line => line.draft),
      tasks: sheet.lines.map(({ row, context }) => ({ taskCode: row.taskCode, context })),
      lastSubmitted: sheet.lines.flatMap(({ row }) => row.submittedContent ?? []),
    })
    const owed = await promiseRefusals(stores, report, sheet, now)
    if (!decided.ok) return refused(...decided.refusals, ...owed)
    if (owed.length > 0) return refused(...owed)
    await settlePromises(stores, { report, sheet, by: actor.memberId, now, identifiers })
    const lines = sheet.lines.map(line => line.row.taskCode)
    const onBehalfOf = await sentInPlaceOf(stores, actor, report.unitId)
    const event = { kind: decided.value.kind, at: now, byMember: actor.memberId, onBehalfOf, note: '', lines }
    const after = await recordReportEvent(stores, report, event)
    const reviews = await closeLines(stores, reportId, sheet, await weighLines(stores, { report, sheet, now }))
    const moved = await recomputeDeliverables(
      stores,
      sheet.lines.map(line => line.row.taskId),
    )
    const warnings = decided.value.warnings.map(({ code, at }) => `${at}: ${code}`)
    await stores.audit.record({
      action: 'report.submit',
      entity: 'report',
      entityId: reportId,
      before: { ...report, lines: reviews.before, deliverables: moved.before },
      after: { ...after, lines: reviews.after, deliverables: moved.after, warnings },
    })
    return accepted(await presentReport(stores, actor, { reportId, now, counted: { known: sheet.figures } }))
  })
}

/** The head in whose place a report is sent: by a deputy, or by an officer whom the head lets send. Null: sent in the own name. */
async function sentInPlaceOf({ organisation }: Stores, actor: Actor, unitId: string): Promise<string | null> {
  const actsFor = actor.actsFor?.filter(item => item.unitId === unitId) ?? []
  const own = actor.memberships.filter(item => !actsFor.some(held => held.unitId === item.unitId && held.role === item.role))
  const [absent] = actsFor
  if (own.some(item => item.unitId === unitId && reachOfRole('report.submit', item.role) === 'own')) return null
  if (absent !== undefined) return absent.memberId
  const heads = await organisation.listMembers({ unitIds: [unitId] })
  return heads.find(member => member.active && headRoleIn(member.roles, unitId) !== undefined)?.memberId ?? null
}

/** A right that the unit's head lends is told from one that the role has. */
function submitterKind(actor: Actor, unitId: string): SubmitterKind {
  if (!mayFor(actor, 'report.submit', unitId)) return 'officer'
  const isOwnRight = actor.memberships.some(item => item.unitId === unitId && reachOfRole('report.submit', item.role) === 'own')
  return isOwnRight ? 'unit_head' : 'delegated_officer'
}

/** Keeps each line as it is submitted, with what makes it worth a look; lines accepted before stay accepted. The reasons of a return stay until the next review. Answers the reviews of the lines it closed. */
async function closeLines(
  { reports }: Stores,
  reportId: string,
  sheet: Sheet,
  risks: ReadonlyMap<string, LineRisk>,
): Promise<ChangedReviews> {
  const drafts = new Map(sheet.lines.map(line => [line.row.taskId, line.draft]))
  const open = (await reports.listLines(reportId)).filter(line => line.reviewState !== 'accepted')
  const closed = open.map((line): ReportLineRecord => ({
    ...line,
    reviewState: 'pending',
    submittedContent: drafts.get(line.taskId) ?? null,
    riskScore: risks.get(line.taskId)?.score ?? null,
    riskReasons: risks.get(line.taskId)?.reasons ?? [],
    version: line.version + 1,
  }))
  for (const line of closed) await reports.saveLine(line)
  return { before: open.map(reviewFact), after: closed.map(reviewFact) }
}
