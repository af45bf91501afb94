import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type UnitReach, isWithin } from '#domain/access/rights.ts'
import { campaignDay } from '#domain/monitoring/campaign-day.ts'
import type { LightReason } from '#domain/monitoring/light-reason.ts'
import type { Light } from '#domain/monitoring/light-words.ts'
import {
  type Chase,
  type ChaseItem,
  type GridCell,
  type GridSummary,
  gridCell,
  summariseGrid,
  whoToChase,
} from '#domain/monitoring/report-grid.ts'
import { countLights } from '#domain/monitoring/task-light.ts'
import { type Day, type Instant, type Month, dayAt, daysBetween, ordinalDay } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type AssessedPlan, assessPlan, sightOf } from '../plan/list-tasks.ts'
import type { TaskSummary } from '../plan/describe-task.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { GridReport } from '../ports/monitoring-queries.ts'
import type { PhaseRecord, PlanRecord } from '../ports/plan-store.ts'
import type { StatusRow } from '../ports/status-store.ts'
import { type UnitNames, nameReasons } from './assess-tasks.ts'

export type OverviewCell = GridCell & { readonly month: Month; readonly reportId: string | null }
export type Standing = { readonly light: Light; readonly reasons: readonly LightReason[] }
export type Overview = {
  readonly asOf: Instant
  readonly plan: PlanRecord
  readonly standing: Standing | null
  /** The units that the reader may look into, late first. */
  readonly units: readonly (Standing & { readonly unitId: string; readonly unitName: string })[]
  readonly campaign: CampaignView | null
  readonly lights: Readonly<Record<Light, number>>
  /** Late first, then in the plan's order. */
  readonly tasks: readonly TaskSummary[]
  readonly period: (GridSummary & { readonly month: Month; readonly lastDay: Day }) | null
  readonly months: readonly Month[]
  readonly rows: readonly { readonly unitId: string; readonly unitName: string; readonly cells: readonly OverviewCell[] }[]
  readonly chase: readonly (Chase & { readonly reportId: string; readonly focalName: string | null; readonly phone: string | null })[]
}
export type CampaignView = {
  readonly today: Day
  readonly start: Day
  readonly end: Day
  readonly dayNumber: number
  readonly dayCount: number
  readonly phase: string | null
  readonly nextMilestone: { readonly header: string; readonly due: Day; readonly daysLeft: number } | null
}

const WORST_FIRST: readonly Light[] = ['late', 'at_risk', 'on_track', 'done']

/** One page for the Party office and the Standing Committee: day n of the campaign, lights with reasons, units x months, whom to chase. */
export function buildOverview(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  planId: string,
): Promise<Outcome<Overview, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async stores => {
    const plan = await stores.plans.findPlan(planId)
    if (plan === undefined) return refused(notFound('plan'))
    const now = clock.now()
    const sight = sightOf(actor, now)
    const assessed = await assessPlan(stores, plan, sight)
    const reports = await stores.monitoring.listGridReports(planId)
    const contacts = await stores.monitoring.listContacts(planId)
    const phases = await stores.plans.listPhases(planId)
    const cells = reports.map(report => ({ ...report, cell: cellOf(report, now) }))
    return accepted({
      asOf: now,
      plan,
      standing: assessed.statuses.find(status => status.kind === 'plan') ?? null,
      units: unitStandings(assessed.statuses, sight.reach, assessed.unitNames),
      campaign: describeCampaign(assessed, phases, dayAt(now)),
      lights: countLights(assessed.summaries.map(task => task.light)),
      tasks: assessed.summaries.toSorted((left, right) => WORST_FIRST.indexOf(left.light) - WORST_FIRST.indexOf(right.light)),
      period: summarisePeriod(cells),
      ...gridOf(cells),
      chase: whoToChase(cells).map(item => {
        const contact = contacts.get(item.unitId)
        return { ...item, reportId: reportOf(cells, item), focalName: contact?.name ?? null, phone: contact?.phone || null }
      }),
    })
  })
}

function unitStandings(statuses: readonly StatusRow[], reach: UnitReach, names: UnitNames): Overview['units'] {
  return statuses
    .filter(status => status.kind === 'unit' && isWithin(reach, status.subjectId))
    .map(({ subjectId: unitId, light, reasons }) => ({
      unitId,
      unitName: names.get(unitId) ?? '',
      light,
      reasons: nameReasons(reasons, reach, names),
    }))
    .toSorted(
      (left, right) =>
        WORST_FIRST.indexOf(left.light) - WORST_FIRST.indexOf(right.light) || left.unitName.localeCompare(right.unitName, 'vi'),
    )
}

type CellReport = GridReport & { readonly cell: GridCell }

export function cellOf(report: GridReport, now: Instant): GridCell {
  const progress = {
    status: report.status,
    firstSubmittedAt: report.firstSubmittedAt,
    lastSubmittedAt: report.firstSubmittedAt,
    returnedAt: null,
    acceptedAt: null,
    returnCount: 0,
    lines: {},
  }
  return gridCell(progress, report.dueAt, now, report.isBegun)
}

/** The running campaign; a plan without its first and last day has none. */
export function describeCampaign({ plan, milestones }: AssessedPlan, phases: readonly PhaseRecord[], today: Day): CampaignView | null {
  const { campaignStart: start, campaignEnd: end } = plan
  if (start === null || end === null || end < start) return null
  const { dayNumber, dayCount } = campaignDay(start, today, ordinalDay(start, end))
  const phase = phases.find(item => (item.start === null || item.start <= today) && item.end !== null && today <= item.end)
  const next =
    milestones.flatMap(({ header, due }) =>
      due !== null && due >= today ? [{ header, due, daysLeft: daysBetween(today, due) }] : [],
    )[0] ?? null
  return {
    today,
    start,
    end,
    dayNumber,
    dayCount,
    phase: phase === undefined ? null : `${phase.ordinal}. ${phase.focus}`,
    nextMilestone: next,
  }
}

/** The newest month that was asked for. */
function summarisePeriod(cells: readonly CellReport[]): Overview['period'] {
  const month = cells
    .map(report => report.month)
    .toSorted()
    .at(-1)
  const ofMonth = cells.filter(report => report.month === month)
  const [first] = ofMonth
  if (month === undefined || first === undefined) return null
  return { ...summariseGrid(ofMonth.map(report => report.cell)), month, lastDay: first.lastDay }
}

export function gridOf(cells: readonly CellReport[]): Pick<Overview, 'months' | 'rows'> {
  const months = [...new Set(cells.map(report => report.month))].toSorted()
  const rows = [...Map.groupBy(cells, report => report.unitId).values()].map(ofUnit => {
    const byMonth = new Map(ofUnit.map(report => [report.month, report]))
    return {
      unitId: ofUnit[0]?.unitId ?? '',
      unitName: ofUnit[0]?.unitName ?? '',
      cells: months.map((month): OverviewCell => {
        const report = byMonth.get(month)
        return report === undefined
          ? { month, state: 'not_expected', late: false, reportId: null }
          : { month, ...report.cell, reportId: report.reportId }
      }),
    }
  })
  return { months, rows }
}

function reportOf(cells: readonly CellReport[], item: ChaseItem): string {
  return cells.find(report => report.unitId === item.unitId && report.month === item.month)?.reportId ?? ''
}
