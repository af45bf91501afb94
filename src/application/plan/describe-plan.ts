import { type MissingClear, type PlanToActivate, decideActivation, sixClears } from '#domain/assignment/six-clears.ts'
import type { Actor } from '../actor.ts'
import type { DiscrepancyRecord, MilestoneRecord, PhaseRecord, PlanRecord, TaskGroupRecord } from '../ports/plan-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { assignmentFacts } from './describe-task.ts'
import { type PlanTasks, loadPlanTasks } from './load-plan-tasks.ts'
import { type PlanAction, planActions } from './plan-actions.ts'

export type PlanSummary = PlanRecord & { readonly taskCount: number }

/** A discrepancy with the name of the person who settled it. */
export type DiscrepancyDescription = DiscrepancyRecord & { readonly settledByName: string }

export type TaskReadiness = {
  readonly taskId: string
  readonly code: string
  readonly title: string
  readonly missing: readonly MissingClear[]
  readonly recordedReason: string | null
}

export type PlanDescription = PlanSummary & {
  readonly phases: readonly PhaseRecord[]
  readonly milestones: readonly MilestoneRecord[]
  readonly groups: readonly TaskGroupRecord[]
  readonly discrepancies: readonly DiscrepancyDescription[]
  /** Tasks that lack something, and whether the plan could be activated now. */
  readonly readiness: { readonly ready: boolean; readonly openDiscrepancies: number; readonly tasks: readonly TaskReadiness[] }
  readonly allowedActions: readonly PlanAction[]
}

export async function describePlan(stores: Stores, actor: Actor, plan: PlanRecord): Promise<PlanDescription> {
  const loaded = await loadPlanTasks(stores, plan)
  const discrepancies = await describeDiscrepancies(stores, await stores.plans.listDiscrepancies(plan.planId))
  const facts = await activationFacts(stores, loaded, discrepancies)
  return {
    ...plan,
    taskCount: loaded.tasks.length,
    phases: await stores.plans.listPhases(plan.planId),
    milestones: loaded.milestones,
    groups: await stores.plans.listGroups(plan.planId),
    discrepancies,
    readiness: {
      // Asked as of a draft, so that an active plan shows too whether it still holds.
      ready: decideActivation({ ...facts, status: 'draft' }).ok,
      openDiscrepancies: facts.openDiscrepancies.length,
      tasks: loaded.tasks.flatMap(({ task }, index) => {
        const assignment = facts.tasks[index]
        const missing = assignment === undefined ? [] : sixClears(assignment).missing
        return missing.length === 0
          ? []
          : [{ taskId: task.taskId, code: task.code, title: task.title, missing, recordedReason: task.recordedReason?.text ?? null }]
      }),
    },
    allowedActions: planActions(actor, plan),
  }
}

/** What the rule of activation looks at; tasks in the plan's order. */
export async function activationFacts(
  { organisation }: Pick<Stores, 'organisation'>,
  { plan, tasks }: PlanTasks,
  discrepancies: readonly DiscrepancyRecord[],
): Promise<PlanToActivate> {
  const names = new Map((await organisation.listUnits()).map(unit => [unit.unitId, unit.name]))
  return {
    status: plan.status,
    tasks: tasks.map(whole => assignmentFacts(whole, names)),
    openDiscrepancies: discrepancies
      .filter(record => record.settled === null)
      .map(({ discrepancyId, discrepancy }) => ({
        discrepancyId,
        kind: discrepancy.kind,
        taskCode: 'task' in discrepancy ? discrepancy.task : null,
      })),
  }
}

export async function describeDiscrepancies(
  { organisation }: Pick<Stores, 'organisation'>,
  records: readonly DiscrepancyRecord[],
): Promise<readonly DiscrepancyDescription[]> {
  const names = new Map<string, string>()
  for (const memberId of new Set(records.flatMap(record => record.settled?.by ?? [])))
    names.set(memberId, (await organisation.findMember(memberId))?.fullName ?? '')
  return records.map(record => ({ ...record, settledByName: names.get(record.settled?.by ?? '') ?? '' }))
}
