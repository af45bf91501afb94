import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type ReportAsOf, reportAsOf } from '#domain/period/report-as-of.ts'
import { type Tally, tally } from '#domain/period/tally.ts'
import type { ExpectedPeriod } from '#domain/report/expected-periods.ts'
import { PERIOD_KINDS, type PeriodKey, type PeriodKind } from '#domain/report/period-kind.ts'
import {
  type Day,
  type Instant,
  type Month,
  addDays,
  addMonths,
  dayAt,
  instantToMilliseconds,
  millisecondsToInstant,
  monthOf,
  startOf,
} from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, reachOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { PeriodReportRow } from '../ports/period-store.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { planPeriods } from '../report/open-due-periods.ts'
import { progressOf } from '../report/report-progress.ts'

export type TimelinessQuestion = {
  readonly planId: string
  readonly kind?: PeriodKind | undefined
  /** The last month of the period; with `kind` exactly one period. */
  readonly month?: Month | undefined
  /** The end of that day; today or later: now. */
  readonly asOf?: Day | undefined
}

export type TimelinessPeriod = PeriodKey & { readonly endsOn: Day; readonly lastDay: Day; readonly opensOn: Day; readonly tally: Tally }
export type TimelinessReport = PeriodKey &
  Pick<ReportAsOf, 'state' | 'late'> & { readonly reportId: string; readonly unitId: string; readonly lastDay: Day }

export type TimelinessView = {
  readonly planId: string
  readonly planTitle: string
  readonly asOf: Day
  /** Those asked for so far and those of the coming year, the earliest first. */
  readonly periods: readonly TimelinessPeriod[]
  /** Of the periods asked about. */
  readonly total: Tally
  readonly units: readonly { readonly unitId: string; readonly unitName: string; readonly unitKind: string; readonly tally: Tally }[]
  readonly unitKinds: readonly { readonly unitKind: string; readonly tally: Tally }[]
  readonly taskGroups: readonly { readonly code: string; readonly title: string; readonly tally: Tally }[]
  readonly reports: readonly TimelinessReport[]
}

/** Months ahead for which coming periods are named. */
const MONTHS_AHEAD = 13

/** Completeness and timeliness side by side, by period, unit, kind of unit and key content; as of any day what was to be answered at its end. */
export function buildTimeliness(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  question: TimelinessQuestion,
): Promise<Outcome<TimelinessView, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async (stores): Promise<Outcome<TimelinessView, AccessRefusalCode>> => {
    const plan = await stores.plans.findPlan(question.planId)
    if (plan === undefined) return refused(notFound('plan'))
    const now = clock.now()
    const at = momentOf(question.asOf, now)
    const rows = await stores.periods.listPeriodReports(plan.planId, reachOf(actor, 'timeliness.read'))
    const counted = rows.flatMap(row => countedAt(row, at))
    const chosen = counted.filter(
      ({ row }) =>
        (question.kind === undefined || row.kind === question.kind) && (question.month === undefined || row.month === question.month),
    )
    return accepted({
      planId: plan.planId,
      planTitle: plan.title,
      asOf: dayAt(at),
      periods: await periodsOf(stores, plan, counted, dayAt(at)),
      total: tallyOf(chosen),
      units: groupBy(chosen, ({ row }) => [row.unitId]).map(([unitId, own]) => ({
        unitId,
        unitName: own[0]?.row.unitName ?? '',
        unitKind: own[0]?.row.unitKind ?? '',
        tally: tallyOf(own),
      })),
      unitKinds: groupBy(chosen, ({ row }) => [row.unitKind]).map(([unitKind, own]) => ({ unitKind, tally: tallyOf(own) })),
      taskGroups: await taskGroupsOf(stores, plan, chosen),
      reports: chosen.map(({ row, held }) => ({
        reportId: row.reportId,
        unitId: row.unitId,
        kind: row.kind,
        month: row.month,
        state: held.state,
        late: held.late,
        lastDay: held.deadline.lastDay,
      })),
    })
  })
}

/** The last moment of a past day, or now. */
function momentOf(asOf: Day | undefined, now: Instant): Instant {
  if (asOf === undefined) return now
  const end = millisecondsToInstant(instantToMilliseconds(startOf(addDays(asOf, 1))) - 1)
  return end < now ? end : now
}

type CountedReport = { readonly row: PeriodReportRow; readonly held: ReportAsOf }

/** The report as it stood then; nothing when it was not there yet. */
function countedAt(row: PeriodReportRow, at: Instant): readonly CountedReport[] {
  const held = reportAsOf(
    {
      openedAt: row.events.find(event => event.kind === 'opened')?.at,
      deadline: { lastDay: row.lastDay, dueAt: row.dueAt },
      moves: row.events.flatMap(({ at: movedAt, moved }) => (moved === undefined || moved === null ? [] : [{ at: movedAt, ...moved }])),
      progress: progressOf(row.events.filter(event => event.at <= at)),
    },
    at,
  )
  return held === undefined ? [] : [{ row, held }]
}

function tallyOf(reports: readonly CountedReport[]): Tally {
  return tally(reports.map(({ held }) => held))
}

function groupBy(
  reports: readonly CountedReport[],
  keysOf: (report: CountedReport) => readonly string[],
): readonly [string, CountedReport[]][] {
  const groups = new Map<string, CountedReport[]>()
  for (const report of reports) for (const key of keysOf(report)) groups.set(key, [...(groups.get(key) ?? []), report])
  return [...groups]
}

async function taskGroupsOf(
  { plans }: Stores,
  { planId }: PlanRecord,
  reports: readonly CountedReport[],
): Promise<TimelinessView['taskGroups']> {
  const ofGroup = new Map(groupBy(reports, ({ row }) => row.groupCodes))
  return (await plans.listGroups(planId)).flatMap(({ code, title }) => {
    const own = ofGroup.get(code)
    return own === undefined ? [] : [{ code, title, tally: tallyOf(own) }]
  })
}

/** Every period that has reports, and those that the plan will ask for within a year. */
async function periodsOf(
  stores: Stores,
  { planId }: PlanRecord,
  reports: readonly CountedReport[],
  today: Day,
): Promise<readonly TimelinessPeriod[]> {
  const plan = await stores.reports.findReportingPlan(planId)
  const expected = plan === undefined ? [] : await planPeriods(stores, plan, addMonths(monthOf(today), MONTHS_AHEAD))
  const asked = Map.groupBy(reports, ({ row }) => keyOf(row))
  return expected
    .filter(period => asked.has(keyOf(period)) || period.opensOn > today)
    .map(period => describePeriod(period, asked.get(keyOf(period)) ?? []))
    .toSorted((left, right) => (left.month === right.month ? order(left) - order(right) : left.month < right.month ? -1 : 1))
}

function describePeriod({ kind, month, endsOn, opensOn, deadline }: ExpectedPeriod, own: readonly CountedReport[]): TimelinessPeriod {
  return { kind, month, endsOn, opensOn, lastDay: usualLastDay(own) ?? deadline.lastDay, tally: tallyOf(own) }
}

/** What most units have: a day granted to one of them is not the period's. */
function usualLastDay(own: readonly CountedReport[]): Day | undefined {
  const days = [...Map.groupBy(own, ({ held }) => held.deadline.lastDay)].map(([day, reports]) => ({ day, count: reports.length }))
  return days.toSorted((left, right) => right.count - left.count || (left.day < right.day ? -1 : 1))[0]?.day
}

function keyOf({ kind, month }: PeriodKey): string {
  return `${kind} ${month}`
}

function order({ kind }: PeriodKey): number {
  return PERIOD_KINDS.indexOf(kind)
}
