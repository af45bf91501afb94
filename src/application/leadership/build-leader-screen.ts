import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type Concern, type Placing, WORST_SHOWN, worstFirst } from '#domain/leadership/worst-first.ts'
import type { AlertLevel } from '#domain/alert/alert-kind.ts'
import type { Light } from '#domain/monitoring/light-words.ts'
import { countLights } from '#domain/monitoring/task-light.ts'
import { type Day, type Instant, dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { OPEN_WORK_STATES } from '#domain/work/work-item.ts'
import { type Actor, reachOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { type DirectiveView, directivesOf } from '../directive/list-directives.ts'
import { type CampaignView, type Overview, cellOf, describeCampaign, gridOf } from '../monitoring/build-overview.ts'
import { readStatus } from '../monitoring/read-status.ts'
import type { TaskSummary } from '../plan/describe-task.ts'
import { type AssessedPlan, assessPlan, sightOf } from '../plan/list-tasks.ts'
import type { DirectiveCounts } from '../ports/directive-store.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type TargetOutlook, outlookOf } from './target-outlook.ts'

export type WorstTask = Pick<TaskSummary, 'taskId' | 'code' | 'title' | 'light' | 'reasons' | 'leadUnits'> & { readonly placing: Placing }

export type LeaderScreen = {
  readonly asOf: Instant
  readonly plan: PlanRecord
  readonly campaign: CampaignView | null
  readonly taskLights: Readonly<Record<Light, number>>
  readonly unitLights: Readonly<Record<Light, number>>
  readonly worst: readonly WorstTask[]
  readonly outlook: TargetOutlook
  /** Reports of any month that are past their last day and not sent. */
  readonly reportsMissing: number
  readonly grid: Pick<Overview, 'months' | 'rows'>
  /** Open alerts by level. */
  readonly alerts: Readonly<Record<AlertLevel, number>>
  readonly directives: DirectiveCounts & { readonly items: readonly DirectiveView[]; readonly drafts: number }
}

/** Instructions shown at once: the most pressing of those that are not done. */
const DIRECTIVES_SHOWN = 5

/** What is late and why, where it leads and who was told what: all that a leader has to see, from what is kept. */
export function buildLeaderScreen(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  planId: string,
): Promise<Outcome<LeaderScreen, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async (stores): Promise<Outcome<LeaderScreen, AccessRefusalCode>> => {
    const plan = await stores.plans.findPlan(planId)
    if (plan === undefined) return refused(notFound('plan'))
    const now = clock.now()
    const today = dayAt(now)
    const assessed = await assessPlan(stores, plan, sightOf(actor, now))
    const statuses = await readStatus(stores, plan, today, ['unit', 'target'])
    const cells = (await stores.monitoring.listGridReports(planId)).map(report => ({ ...report, cell: cellOf(report, now) }))
    return accepted({
      asOf: now,
      plan,
      campaign: describeCampaign(assessed, await stores.plans.listPhases(planId), today),
      taskLights: countLights(assessed.summaries.map(task => task.light)),
      unitLights: countLights(statuses.filter(({ kind }) => kind === 'unit').map(({ light }) => light)),
      worst: worstOf(assessed),
      outlook: outlookOf(
        assessed,
        statuses.filter(({ kind }) => kind === 'target'),
      ),
      reportsMissing: cells.filter(({ cell }) => cell.state === 'missing').length,
      grid: gridOf(cells),
      alerts: await stores.alerts.countAlerts({ reach: reachOf(actor, 'alert.read'), isOpen: true }),
      directives: await readDirectives(stores, actor, plan, today),
    })
  })
}

function worstOf({ tasks, summaries }: AssessedPlan): readonly WorstTask[] {
  const weights = new Map(
    tasks.map(({ task, cells, targets }) => [
      task.taskId,
      targets.length + cells.flatMap(cell => cell.deliverables).filter(item => item.state !== 'accepted').length,
    ]),
  )
  const concerns = summaries.map((task): TaskSummary & Concern => ({ ...task, weight: weights.get(task.taskId) ?? 0 }))
  return worstFirst(concerns).slice(0, WORST_SHOWN)
}

async function readDirectives(stores: Stores, actor: Actor, { planId }: PlanRecord, today: Day): Promise<LeaderScreen['directives']> {
  const states = [...OPEN_WORK_STATES, 'submitted' as const]
  const filter = { planId, states, origin: 'directive' as const, reach: reachOf(actor, 'work.read'), today }
  return {
    ...(await stores.directives.count(planId, today)),
    items: await directivesOf(stores, filter, 'due', { offset: 0, limit: DIRECTIVES_SHOWN }),
    drafts: await stores.directives.countDrafts(['waiting']),
  }
}
