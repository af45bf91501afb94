import { lightReasonText } from '#domain/monitoring/light-reason-text.ts'
import type {
  ConsolidatedGroup,
  ConsolidatedLine,
  ConsolidatedReport,
  ReportingSummary,
  UpcomingDeadline,
} from '#domain/report/consolidated-report.ts'
import type { PeriodKey, PeriodKind } from '#domain/report/period-kind.ts'
import { planReportDeadline } from '#domain/report/report-deadline.ts'
import { timeliness } from '#domain/report/report-status.ts'
import {
  type Day,
  type Instant,
  type Month,
  addMonths,
  dayAt,
  firstDayOf,
  instantToMilliseconds,
  lastDayOf,
  millisecondsToInstant,
  monthOf,
  startOf,
} from '#domain/shared/calendar.ts'
import { dayCounted } from '#domain/target/figure-days.ts'
import { type TaskAssessment, assessLoaded } from '../monitoring/assess-tasks.ts'
import { printedCorrections } from '../lock/printed-corrections.ts'
import { type PlanTasks, isLeading, loadPlanTasks } from '../plan/load-plan-tasks.ts'
import type { PlanRecord, TaskGroupRecord } from '../ports/plan-store.ts'
import type { NamedEvidenceRow, ReportRow } from '../ports/report-queries.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { deadlineSettings } from '../period/deadline-settings.ts'
import { type CurrentFigure, currentFiguresOf } from '../target/compute-figures.ts'
import { figuresForUnit } from './line-figures.ts'
import { citedPlan, evidenceName, paperFrame, printedResult } from './paper-words.ts'
import { reportCharts } from './report-charts.ts'
import { commitmentOf } from './present-report.ts'

export type ConsolidatedRequest = {
  readonly plan: PlanRecord
  readonly kind: PeriodKind
  readonly month: Month
  readonly number: number | null
  readonly issuedOn: Day | null
  readonly now: Instant
}

/** One ward has fewer units than this. */
const ALL_UNITS = 10_000

/** The period's report of the whole ward: accepted lines, how the reporting duty was kept as of now, and the lights as they stood when the period's last month ended. */
export async function buildConsolidatedReport(
  stores: Stores,
  { plan, kind, month, number, issuedOn, now }: ConsolidatedRequest,
): Promise<ConsolidatedReport> {
  const ward = await stores.organisation.getWard()
  const loaded = await loadPlanTasks(stores, plan)
  const lights = await assessLoaded(stores, loaded, { now: endOfMonthOr(now, month), reach: { everyUnit: true } })
  const reports = await stores.reportQueries.listReports(
    { reach: { everyUnit: true }, planId: plan.planId, kind, month },
    undefined,
    ALL_UNITS,
  )
  const returned = await stores.reportQueries.listReturnedReports(plan.planId, { kind, month })
  const asOf = dayCounted(reports[0]?.lastDay ?? lastDayOf(month), dayAt(now))
  const figures = await currentFiguresOf(stores, { plan, tasks: loaded.tasks, asOf })
  const lines = await consolidatedLines(stores, { planId: plan.planId, kind, month }, computedRates(loaded, figures, reports))
  const groups = await stores.plans.listGroups(plan.planId)
  const units = new Map((await stores.organisation.listUnits()).map(unit => [unit.unitId, unit.name]))
  return {
    ...paperFrame(ward, number, issuedOn),
    kind,
    period: month,
    plan: citedPlan(plan),
    addressee: null,
    summary: reportingSummary(reports, returned, now),
    groups: groups.map(group => consolidatedGroup(group, loaded, { lights, lines })),
    lines,
    figures,
    charts: await reportCharts(stores, loaded, { figures, asOf }),
    upcoming: upcomingDeadlines(loaded, addMonths(month, 1), units),
    nextReportLastDay: planReportDeadline(addMonths(month, 1), await deadlineSettings(stores), plan.date ?? undefined).lastDay,
  }
}

/** A past month is judged by the day it ended, the running one by today. */
function endOfMonthOr(now: Instant, month: Month): Instant {
  const end = millisecondsToInstant(instantToMilliseconds(startOf(firstDayOf(addMonths(month, 1)))) - 1)
  return end < now ? end : now
}

type RateOf = (line: { readonly reportId: string; readonly taskId: string }) => number | null

/** The ratio that the registers give for a unit's line. */
function computedRates({ tasks }: PlanTasks, figures: readonly CurrentFigure[], reports: readonly ReportRow[]): RateOf {
  const unitOf = new Map(reports.map(report => [report.reportId, report.unitId]))
  const taskOf = new Map(tasks.map(whole => [whole.task.taskId, whole]))
  const figuresOfTask = Map.groupBy(figures, figure => figure.taskId)
  return ({ reportId, taskId }) => {
    const whole = taskOf.get(taskId)
    return whole === undefined ? null : figuresForUnit(whole, figuresOfTask.get(taskId) ?? [], unitOf.get(reportId) ?? '').computedRate
  }
}

async function consolidatedLines(
  { reportQueries, locks }: Stores,
  { planId, ...period }: PeriodKey & { readonly planId: string },
  rateOf: RateOf,
): Promise<readonly ConsolidatedLine[]> {
  const rows = await reportQueries.listAcceptedLines(planId, period)
  const evidence = Map.groupBy(await reportQueries.listEvidenceOfPeriod(planId, period), item => `${item.reportId} ${item.taskId}`)
  const corrections = Map.groupBy(
    await locks.listCorrectionsOf([...new Set(rows.map(row => row.reportId))]),
    item => `${item.reportId} ${item.taskId}`,
  )
  return rows.map((row, index) => ({
    ordinal: index + 1,
    taskCode: row.taskCode,
    taskTitle: row.taskTitle,
    unitName: row.unitName,
    commitment: commitmentOf(row),
    result: printedResult(row),
    completionRate: row.completionRate,
    verifiedRate: row.verifiedRate,
    computedRate: rateOf(row),
    typed: rateOf(row) === null,
    difficulty: row.difficulty,
    proposal: row.proposal,
    nextActionDue: row.nextActionDue,
    ...namedEvidence(evidence.get(`${row.reportId} ${row.taskId}`) ?? []),
    corrections: printedCorrections(corrections.get(`${row.reportId} ${row.taskId}`) ?? []),
  }))
}

export function namedEvidence(evidence: readonly NamedEvidenceRow[]): Pick<ConsolidatedLine, 'evidenceCount' | 'evidenceNames'> {
  return { evidenceCount: evidence.length, evidenceNames: evidence.map(evidenceName) }
}

/** Whoever has not sent a report yet is named as missing, whether the last day has passed or not. */
function reportingSummary(reports: readonly ReportRow[], returned: readonly string[], now: Instant): ReportingSummary {
  const kept = reports.map(report => ({ name: report.unitName, timeliness: timeliness(report.firstSubmittedAt, report.dueAt, now) }))
  const late = kept.filter(item => item.timeliness === 'late').map(item => item.name)
  const onTime = kept.filter(item => item.timeliness === 'on_time').length
  return {
    unitsExpected: reports.length,
    onTime,
    late,
    missing: kept.filter(item => item.timeliness !== 'late' && item.timeliness !== 'on_time').map(item => item.name),
    notDueCount: kept.filter(item => item.timeliness === 'not_due' || item.timeliness === 'due_soon').length,
    returned: reports.filter(report => returned.includes(report.reportId)).map(report => report.unitName),
  }
}

type GroupFacts = { readonly lights: ReadonlyMap<string, TaskAssessment>; readonly lines: readonly ConsolidatedLine[] }

function consolidatedGroup({ code, title }: TaskGroupRecord, { tasks }: PlanTasks, { lights, lines }: GroupFacts): ConsolidatedGroup {
  const own = tasks.filter(({ task }) => task.groupCode === code)
  return {
    code,
    title: title === '' ? `Nhóm nhiệm vụ ${code}` : title,
    tasks: own.map(({ task }) => {
      const assessed = lights.get(task.taskId)
      return {
        code: task.code,
        title: task.title,
        light: assessed?.light ?? null,
        why: (assessed?.reasons ?? []).map(reason => lightReasonText(reason)).join(' '),
        completionRate: meanRate(lines.filter(line => line.taskCode === task.code)),
      }
    }),
  }
}

/** Mean of the accepted ratios of the month as they were confirmed, in tenths of a percent. */
function meanRate(lines: readonly ConsolidatedLine[]): number | null {
  const rates = lines.flatMap(line => line.verifiedRate ?? line.completionRate ?? [])
  return rates.length === 0 ? null : Math.round((10 * rates.reduce((sum, rate) => sum + rate, 0)) / rates.length) / 10
}

/** Milestones and targets of the plan that fall due in a month, the earliest first. */
function upcomingDeadlines({ tasks }: PlanTasks, month: Month, units: ReadonlyMap<string, string>): readonly UpcomingDeadline[] {
  const isThen = (day: Day | null): day is Day => day !== null && monthOf(day) === month
  return tasks
    .flatMap(({ task, cells, targets, assignments }) => {
      const unitNames = assignments.filter(isLeading).flatMap(({ unitId }) => units.get(unitId) ?? [])
      const due = [
        ...cells.map(({ milestone, content }) => ({ due: milestone.due, content })),
        ...targets.map(target => ({ due: target.deadline, content: target.text })),
      ]
      return due.flatMap(item =>
        isThen(item.due) && item.content.trim() !== ''
          ? [{ taskCode: task.code, taskTitle: task.title, content: item.content, due: item.due, unitNames }]
          : [],
      )
    })
    .sort((left, right) => (left.due < right.due ? -1 : left.due > right.due ? 1 : 0))
}
