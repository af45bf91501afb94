import type { ReportLineContext } from '#domain/report/check-report-line.ts'
import type { ReportLineDraft } from '#domain/report/report-line.ts'
import { periodStart } from '#domain/report/period-kind.ts'
import type { ReportProgress } from '#domain/report/report-status.ts'
import { type Day, type Instant, dayAt, firstDayOf, monthOf } from '#domain/shared/calendar.ts'
import type {
  EvidenceRow,
  LineDeliverableRow,
  MonthlyLineRow,
  NamedEventRow,
  PreviousLineRow,
  ReportLineRow,
} from '../ports/report-queries.ts'
import { type FoundStanding, type PlacedEvidence, earlierUses, findStandings, takenOn } from '../evidence/evidence-standing.ts'
import type { CorrectionRow } from '../ports/lock-store.ts'
import type { ReportLineRecord, ReportRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type LineFigures, figuresOfLines } from './line-figures.ts'
import { progressOf } from './report-progress.ts'
import type { LineFigure } from './report-view.ts'

/** A file at a line with what is known of its bytes and of their other uses. */
export type SheetEvidence = EvidenceRow & PlacedEvidence & { readonly found: FoundStanding }

export type SheetLine = {
  readonly row: ReportLineRow
  readonly deliverables: readonly LineDeliverableRow[]
  readonly evidence: readonly SheetEvidence[]
  readonly previous: PreviousLineRow | undefined
  /** What the accepted monthly reports of a longer period said of the task; empty for a month. */
  readonly monthly: readonly MonthlyLineRow[]
  /** The task's targets at the period's cut-off. */
  readonly figures: readonly LineFigure[]
  /** Asked for after the period was locked, in their order; empty before. */
  readonly corrections: readonly CorrectionRow[]
  readonly draft: ReportLineDraft
  readonly context: ReportLineContext
}

export type Sheet = {
  readonly lines: readonly SheetLine[]
  readonly events: readonly NamedEventRow[]
  readonly progress: ReportProgress
  /** By task, of the lines for which they were counted. */
  readonly figures: FiguresByTask
}

type ReportKey = Pick<ReportRecord, 'reportId' | 'planId' | 'unitId' | 'kind' | 'month' | 'lastDay' | 'submittedAt'>
type FiguresByTask = ReadonlyMap<string, LineFigures>
/** For which lines the figures are counted from the registers; `known`: they were counted in this transaction already. */
export type Counted = 'all' | 'none' | { readonly taskId: string } | { readonly known: FiguresByTask }

/** A report with all that its lines are checked against: nine statements whatever its length, and one a target for the figures. */
export async function loadSheet(stores: Stores, report: ReportKey, now: Instant, counted: Counted = 'all'): Promise<Sheet> {
  const { reportQueries } = stores
  const rows = await reportQueries.listLines(report.reportId)
  const deliverables = Map.groupBy(await reportQueries.listDeliverables(report.reportId), item => item.taskId)
  const found = await withStandings(stores, report, await reportQueries.listEvidence(report.reportId))
  const evidence = Map.groupBy(found, item => item.taskId)
  const previous = new Map((await reportQueries.listPreviousLines(report)).map(line => [line.taskId, line]))
  const startsOn = await startOfPeriod(stores, report)
  const monthly = report.kind === 'month' ? [] : await reportQueries.listMonthlyLines(report, monthOf(startsOn))
  const monthlyOfTask = Map.groupBy(monthly, line => line.taskId)
  const usedBefore = found.filter(item => earlierUses(item, item.found).length > 0).map(item => item.sha256)
  const earlierEvidence = [...new Set([...(await reportQueries.listEarlierFiles(report)), ...usedBefore])]
  const events = await reportQueries.listEvents(report.reportId)
  const corrections = Map.groupBy(await stores.locks.listCorrectionsOf([report.reportId]), item => item.taskId)
  const figures = isKnown(counted) ? counted.known : await figuresOfLines(stores, report, tasksOf(rows, counted), now)
  const lines = rows.map(row => {
    const own = figures.get(row.taskId)
    const parts = {
      deliverables: deliverables.get(row.taskId) ?? [],
      evidence: evidence.get(row.taskId) ?? [],
      previous: previous.get(row.taskId),
      monthly: monthlyOfTask.get(row.taskId) ?? [],
      figures: own?.figures ?? [],
      corrections: corrections.get(row.taskId) ?? [],
    }
    return {
      row,
      ...parts,
      draft: draftOf(row, row.taskCode, parts.evidence),
      context: contextOf(row, parts, { now, periodStart: startsOn, earlierEvidence, computedRate: own?.computedRate ?? null }),
    }
  })
  return { lines, events, progress: progressOf(events), figures }
}

function isKnown(counted: Counted): counted is Extract<Counted, { readonly known: unknown }> {
  return typeof counted === 'object' && 'known' in counted
}

function tasksOf(rows: readonly ReportLineRow[], counted: Exclude<Counted, { readonly known: unknown }>): readonly string[] {
  if (counted === 'none') return []
  return rows.map(row => row.taskId).filter(taskId => counted === 'all' || counted.taskId === taskId)
}

/** Files as they stand at the lines of one report. */
export async function withStandings(stores: Stores, report: ReportKey, rows: readonly EvidenceRow[]): Promise<readonly SheetEvidence[]> {
  const { planId, unitId, kind: periodKind, month, submittedAt } = report
  const placed = rows.map(row => ({ ...row, planId, unitId, periodKind, month, submittedAt }))
  const standings = await findStandings(stores, placed)
  return placed.flatMap(item => {
    const found = standings.get(item.evidenceId)
    return found === undefined ? [] : [{ ...item, found }]
  })
}

/** Only a longer period's first day depends on its plan. */
async function startOfPeriod({ reports }: Stores, { planId, kind, month }: ReportKey): Promise<Day> {
  const plan = kind === 'month' ? undefined : await reports.findReportingPlan(planId)
  return plan === undefined ? firstDayOf(month) : periodStart({ kind, month }, plan)
}

type Parts = Pick<SheetLine, 'deliverables' | 'previous' | 'figures'>
type Period = Pick<ReportLineContext, 'periodStart'> & {
  readonly now: Instant
  readonly earlierEvidence: readonly string[]
  readonly computedRate: number | null
}

function contextOf(
  row: ReportLineRow,
  { deliverables, previous, figures }: Parts,
  { now, periodStart, earlierEvidence, computedRate }: Period,
): ReportLineContext {
  return {
    today: dayAt(now),
    periodStart,
    taskTitle: row.taskTitle,
    deliverables: deliverables.map(item => item.title),
    targetText: row.targetText,
    earlierEvidence,
    ...(computedRate === null ? {} : { computedRate }),
    figures,
    ...(previous === undefined
      ? {}
      : {
          previous: {
            result: previous.result,
            completionRate: previous.completionRate,
            isNoActivity: previous.noActivityReason.trim() !== '',
          },
        }),
  }
}

/** The line as the domain's rules read it. */
export function draftOf(
  line: ReportLineRecord,
  taskCode: string,
  evidence: readonly Pick<SheetEvidence, 'kind' | 'sha256' | 'fileName' | 'takenOn' | 'state' | 'found'>[],
): ReportLineDraft {
  const { result, completionRate, difficulty, proposal, nextActionDue } = line
  return {
    taskCode,
    result,
    completionRate,
    difficulty,
    proposal,
    nextActionDue,
    deliverableStates: line.deliverableClaims.flatMap(({ deliverableId, claim }) =>
      claim === 'none' ? [] : [{ deliverableId, state: claim === 'done' ? ('submitted' as const) : claim }],
    ),
    evidence: evidence.map(item => {
      const day = takenOn(item, item.found.file)
      return {
        kind: item.kind,
        contentHash: item.sha256,
        name: item.fileName,
        ...(day === null ? {} : { takenOn: day }),
        ...(item.state === 'rejected' ? { rejected: true as const } : {}),
      }
    }),
    ...(line.gapReason.trim() === '' ? {} : { gapReason: line.gapReason }),
    ...(line.noActivityReason.trim() === '' ? {} : { noActivity: { reason: line.noActivityReason } }),
  }
}
