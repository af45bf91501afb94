import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type Day, dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { computedRate } from '#domain/target/achievement.ts'
import { dayCounted } from '#domain/target/figure-days.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import { loadPlanTasks } from '../plan/load-plan-tasks.ts'
import { figuresOf } from './compute-figures.ts'
import type { FigureView } from './figure-view.ts'

export type FigureList = { readonly asOf: Day; readonly items: readonly FigureView[]; readonly computedRate: number | null }

/** Every target of a plan on a day. Figures are numbers of the ward, told to all who read the plan; the rows behind them are not. */
export function listFigures(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  { planId, asOf: asked }: { readonly planId: string; readonly asOf: Day | undefined },
): Promise<Outcome<FigureList, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async stores => {
    const plan = await stores.plans.findPlan(planId)
    if (plan === undefined) return refused(notFound('plan'))
    const asOf = dayCounted(asked, dayAt(clock.now()))
    const { tasks } = await loadPlanTasks(stores, plan)
    const items = await figuresOf(stores, { plan, tasks, asOf })
    return accepted({ asOf, items, computedRate: computedRate(items) })
  })
}
