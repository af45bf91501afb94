import { type Overview, type Standing, buildOverview } from '#application/monitoring/build-overview.ts'
import { type UnitDuties, listDuties } from '#application/monitoring/list-duties.ts'
import { getDuties, getOverview, type Duties, type Overview as OverviewAnswer } from '#contract/monitoring/monitoring-routes.ts'
import { chaseText } from '#domain/monitoring/light-reason-text.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import { accepted } from '#domain/shared/outcome.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { type Handler, handle } from '../handler.ts'
import { presentReason, presentTaskSummary } from '../plan/present-task.ts'
import { presentWorkItemSummary } from '../work/present-work-item.ts'

export const monitoringHandlers: readonly Handler[] = [
  handle(getOverview, async ({ application, actor, params, language }) => {
    const outcome = await buildOverview(application, actor, params.planId)
    return outcome.ok ? accepted({ answer: presentOverview(outcome.value, language) }) : outcome
  }),
  handle(getDuties, async ({ application, actor, params, language }) => {
    const outcome = await listDuties(application, actor, params.unitId)
    return outcome.ok ? accepted({ answer: presentDuties(outcome.value, language) }) : outcome
  }),
]

function presentOverview(overview: Overview, language: Language): OverviewAnswer {
  const { asOf, plan, campaign, lights, standing, units, tasks, period, months, rows, chase } = overview
  return {
    asOf,
    plan: { planId: plan.planId, title: plan.title, number: plan.number },
    campaign,
    lights: { ...lights },
    standing: standing && presentStanding(standing, language),
    units: units.map(({ unitId, unitName, ...unit }) => ({ unitId, unitName, ...presentStanding(unit, language) })),
    tasks: tasks.map(task => presentTaskSummary(task, language)),
    period,
    grid: { months: [...months], rows: rows.map(row => ({ ...row, cells: [...row.cells] })) },
    chase: chase.map(item => ({
      unitId: item.unitId,
      unitName: item.unitName,
      reportId: item.reportId,
      code: item.code,
      sentence: chaseText(item, dayAt(asOf), language),
      focalName: item.focalName,
      phone: item.phone,
    })),
  }
}

function presentStanding({ light, reasons }: Standing, language: Language) {
  return { light, reasons: reasons.map(reason => presentReason(reason, language)) }
}

function presentDuties({ unit, standings, units, today, reports, workItems, milestones, tasks }: UnitDuties, language: Language): Duties {
  return {
    unit,
    standings: standings.map(({ planId, planTitle, ...own }) => ({ planId, planTitle, ...presentStanding(own, language) })),
    units: [...units],
    today,
    reports: reports.map(report => ({
      ...report,
      returnedLines: report.returnedLines.map(line => ({ ...line, reasons: line.reasons.map(reason => reason.text) })),
    })),
    workItems: workItems.map(item => presentWorkItemSummary(item, language)),
    milestones: milestones.map(milestone => ({ ...milestone, openDeliverables: [...milestone.openDeliverables] })),
    tasks: tasks.map(task => ({ ...task, reasons: task.reasons.map(reason => presentReason(reason, language)) })),
  }
}
