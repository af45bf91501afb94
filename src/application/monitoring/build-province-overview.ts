import type { Light } from '#domain/monitoring/light-words.ts'
import type { LightReason } from '#domain/monitoring/light-reason.ts'
import { type Day, dayAt } from '#domain/shared/calendar.ts'
import type { Application } from '../application.ts'
import type { LightCounts, PlanStanding } from '../ports/status-store.ts'
import type { TenantReference } from '../ports/unit-of-work.ts'
import { recomputeStatus } from './recompute-status.ts'

export type WardPlan = {
  readonly planId: string
  readonly title: string
  readonly number: string
  readonly light: Light
  readonly reasons: readonly LightReason[]
  readonly tasks: LightCounts
  readonly units: LightCounts
}
/** A ward in which no plan is in force has none. */
export type WardStanding = Pick<TenantReference, 'tenantId' | 'name'> & { readonly plans: readonly WardPlan[] }
export type ProvinceOverview = {
  readonly today: Day
  /** Most late tasks first. */
  readonly wards: readonly WardStanding[]
  readonly tasks: LightCounts
  readonly units: LightCounts
}

const NONE: LightCounts = { done: 0, on_track: 0, at_risk: 0, late: 0 }

/** How the plans of every ward of this installation stand today, from one kept row a plan: for whoever runs it, not for a ward's people. */
export async function buildProvinceOverview(application: Pick<Application, 'unitOfWork' | 'clock'>): Promise<ProvinceOverview> {
  const today = dayAt(application.clock.now())
  const wards: WardStanding[] = []
  for (const { tenantId, name } of await application.unitOfWork.listTenants()) {
    const plans = (await currentStandings(application, tenantId, today)).map(toPlan)
    wards.push({ tenantId, name, plans })
  }
  const plans = wards.flatMap(ward => ward.plans)
  return {
    today,
    wards: wards.toSorted((left, right) => lateTasks(right) - lateTasks(left) || left.name.localeCompare(right.name, 'vi')),
    tasks: plans.reduce((sum, plan) => added(sum, plan.tasks), NONE),
    units: plans.reduce((sum, plan) => added(sum, plan.units), NONE),
  }
}

/** One statement, in a ward where nothing waits; elsewhere what waits is computed first. */
async function currentStandings(
  application: Pick<Application, 'unitOfWork' | 'clock'>,
  tenantId: string,
  today: Day,
): Promise<readonly PlanStanding[]> {
  const read = () => application.unitOfWork.read(tenantId, ({ status }) => status.listPlanStandings())
  const standings = await read()
  if (standings.every(plan => plan.asOf === today && !plan.isPending)) return standings
  await recomputeStatus(application, tenantId)
  return read()
}

function toPlan({ planId, title, number, status }: PlanStanding): WardPlan {
  const counts = status?.details !== undefined && status.details !== null && 'plan' in status.details ? status.details.plan : undefined
  return {
    planId,
    title,
    number,
    light: status?.light ?? 'done',
    reasons: status?.reasons ?? [],
    tasks: counts?.tasks ?? NONE,
    units: counts?.units ?? NONE,
  }
}

function lateTasks({ plans }: WardStanding): number {
  return plans.reduce((sum, plan) => sum + plan.tasks.late, 0)
}

function added(left: LightCounts, right: LightCounts): LightCounts {
  return {
    done: left.done + right.done,
    on_track: left.on_track + right.on_track,
    at_risk: left.at_risk + right.at_risk,
    late: left.late + right.late,
  }
}
