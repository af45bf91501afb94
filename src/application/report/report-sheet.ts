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
import type { CorrectionRow } from '../ports/lock-store.ts'
import type { ReportLineRecord, ReportRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type LineFigures, figuresOfLines } from './line-figures.ts'
import { progressOf } from './report-progress.ts'
import type { LineFigure } from './report-view.ts'

export type SheetLine = {
  readonly row: ReportLineRow
  readonly deliverables: readonly LineDeliverableRow[]
  readonly evidence: readonly EvidenceRow[]
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

type ReportKey = Pick<ReportRecord, 'reportId' | 'planId' | 'unitId' | 'kind' | 'month' | 'lastDay'>
type FiguresByTask = ReadonlyMap<string, LineFigures>
/** For which lines the figures are counted from the registers; `known`: they were counted in this transaction already. */
export type Counted = 'all' | 'none' | { readonly taskId: string } | { readonly known: FiguresByTask }

/** A report with all that its lines are checked against: nine statements whatever its length, and one a target for the figures. */
export async function loadSheet(stores: Stores, report: ReportKey, now: Instant, counted: Counted = 'all'): Promise<Sheet> {
  const { reportQueries } = stores
  const rows = await reportQueries.listLines(report.reportId)
  const deliverables = Map.groupBy(await reportQueries.listDeliverables(report.reportId), item => item.taskId)
  const evidence = Map.groupBy(await reportQueries.listEvidence(report.reportId), item => item.taskId)
  const previous = new Map((await reportQueries.listPreviousLines(report)).map(line => [line.taskId, line]))
  const startsOn = await startOfPeriod(stores, report)
  const monthly = report.kind === 'month' ? [] : await reportQueries.listMonthlyLines(report, monthOf(startsOn))
  const monthlyOfTask = Map.groupBy(monthly, line => line.taskId)
  const earlierEvidence = await reportQueries.listEarlierFiles(report)
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
  evidence: readonly Pick<EvidenceRow, 'kind' | 'sha256' | 'fileName' | 'takenOn'>[],
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
    evidence: evidence.map(({ kind, sha256, fileName, takenOn }) => ({
      kind,
      contentHash: sha256,
      name: fileName,
      ...(takenOn === null ? {} : { takenOn }),
    })),
    ...(line.gapReason.trim() === '' ? {} : { gapReason: line.gapReason }),
    ...(line.noActivityReason.trim() === '' ? {} : { noActivity: { reason: line.noActivityReason } }),
  }
}
