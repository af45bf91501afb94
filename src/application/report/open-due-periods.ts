import { type ExpectedPeriod, expectedPeriods } from '#domain/report/expected-periods.ts'
import { type Month, dayAt, monthOf } from '#domain/shared/calendar.ts'
import type { Application } from '../application.ts'
import { isPeriodLocked } from '../lock/period-lock-refusals.ts'
import { deadlineSettings } from '../period/deadline-settings.ts'
import type { OwedReport, ReportRecord, ReportingPlan } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

export type OpenedPeriods = { readonly created: number; readonly existing: number }

type Parts = Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>

/** Who opens periods when nobody asks for it. */
const SYSTEM = { memberId: null, name: 'Hệ thống' }

/**
 * Makes the reports that every unit owes up to the current month. Repeating it changes nothing. Past months are made good; a longer period is not asked
 * for once its last day is over, so that a ward which begins to ask for quarters has no unit in default of those before.
 */
export function openDuePeriods(parts: Parts, tenantId: string): Promise<OpenedPeriods> {
  return parts.unitOfWork.run({ tenantId, actor: SYSTEM }, async stores => {
    const today = dayAt(parts.clock.now())
    let opened: OpenedPeriods = { created: 0, existing: 0 }
    for (const plan of await stores.reports.listActivePlans()) {
      for (const period of await planPeriods(stores, plan, monthOf(today)))
        if (period.kind === 'month' || period.deadline.lastDay >= today)
          opened = sum(opened, await openPlanPeriod(stores, parts, { plan, period, by: null }))
    }
    return opened
  })
}

/** What this ward asks for of a plan's periods that end by a month. */
export async function planPeriods(
  stores: Pick<Stores, 'organisation' | 'periods'>,
  plan: ReportingPlan,
  until: Month,
): Promise<readonly ExpectedPeriod[]> {
  const { periodKinds } = await stores.organisation.getWard()
  return expectedPeriods(plan, { settings: await deadlineSettings(stores), kinds: periodKinds, until })
}

type PlanPeriod = { readonly plan: ReportingPlan; readonly period: ExpectedPeriod; readonly by: string | null }

/** The reports of one plan and period: every unit with a reporting assignment that exists on the deadline's last day, a line for each task. */
export async function openPlanPeriod(
  stores: Stores,
  { clock, identifiers }: Pick<Parts, 'clock' | 'identifiers'>,
  { plan, period, by }: PlanPeriod,
): Promise<OpenedPeriods> {
  const now = clock.now()
  const { kind, month } = period
  const { dueAt, lastDay } = period.deadline
  const owed = await stores.reports.listOwedReports(plan.planId, lastDay)
  const existing = await stores.reports.listReportsOf(plan.planId, period)
  // Nobody comes late into a period whose figures stand.
  if (await isPeriodLocked(stores, { planId: plan.planId, kind, month })) return { created: 0, existing: existing.length }
  const missing = owed.filter(({ unitId }) => !existing.some(report => report.unitId === unitId))
  const created: string[] = []
  for (const { unitId, taskIds } of missing) {
    const report: ReportRecord = {
      reportId: identifiers.next(),
      planId: plan.planId,
      kind,
      month,
      unitId,
      dueAt,
      lastDay,
      status: 'draft',
      firstSubmittedAt: null,
      submittedAt: null,
      submittedBy: null,
      acceptedAt: null,
      version: 1,
    }
    if (!(await stores.reports.openReport(report, taskIds))) continue
    await stores.reports.addEvent(report.reportId, { kind: 'opened', at: now, byMember: by, note: '', lines: [] })
    created.push(unitId)
  }
  // Past periods stay as they were asked for; only the running month follows a change of assignments.
  if (month === monthOf(dayAt(now))) await followAssignments(stores, existing, owed)
  if (created.length > 0) {
    await stores.audit.record({
      action: 'period.open',
      entity: 'plan',
      entityId: plan.planId,
      before: null,
      after: { kind, month, dueAt, units: created },
    })
  }
  return { created: created.length, existing: owed.length - created.length }
}

/** Drafts gain lines for tasks assigned since, and lose those that nobody has touched of tasks that are no longer theirs. */
async function followAssignments(
  { reports, audit }: Stores,
  existing: readonly ReportRecord[],
  owed: readonly OwedReport[],
): Promise<void> {
  const drafts = existing.filter(report => report.status === 'draft')
  const held = Map.groupBy(await reports.listLineTasks(drafts.map(report => report.reportId)), line => line.reportId)
  for (const { reportId, unitId } of drafts) {
    const has = new Set((held.get(reportId) ?? []).map(line => line.taskId))
    const owes = new Set(owed.find(report => report.unitId === unitId)?.taskIds)
    const [missing, surplus] = [[...owes].filter(taskId => !has.has(taskId)), [...has].filter(taskId => !owes.has(taskId))]
    await reports.addLines(reportId, missing)
    await reports.removeUntouchedLines(reportId, surplus)
    const kept = surplus.length === 0 ? [] : (await reports.listLineTasks([reportId])).map(line => line.taskId)
    const removed = surplus.filter(taskId => !kept.includes(taskId))
    if (missing.length === 0 && removed.length === 0) continue
    const tasks = [...has].filter(taskId => !removed.includes(taskId))
    await audit.record({
      action: 'report.followAssignments',
      entity: 'report',
      entityId: reportId,
      before: { tasks: [...has] },
      after: { tasks: [...tasks, ...missing] },
    })
  }
}

export function sum(left: OpenedPeriods, right: OpenedPeriods): OpenedPeriods {
  return { created: left.created + right.created, existing: left.existing + right.existing }
}
