import type { AssignmentRole } from '#domain/assignment/assignment-role.ts'
import type { CommitmentContext } from '#domain/commitment/check-commitment.ts'
import type { MinimumTarget, PromisedTarget, RatchetSentence } from '#domain/commitment/commitment.ts'
import { type AssignedUnit, isOwedBy } from '#domain/commitment/owed-targets.ts'
import { OWN_RULE, findRatchetSentence } from '#domain/commitment/ratchet-sentence.ts'
import { type PlanTasks, type WholeTask, isLeading, loadPlanTasks } from '../plan/load-plan-tasks.ts'
import type { UnitRecord } from '../ports/organisation-store.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { TargetRecord } from '../ports/task-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

export type OwnTask = {
  readonly taskId: string
  readonly taskCode: string
  readonly title: string
  readonly role: AssignmentRole
  readonly isLed: boolean
}

/** What a unit's commitment stands on: its part in the plan and the plan's own sentence. */
export type CommitmentGround = {
  readonly plan: PlanRecord
  readonly tasks: readonly OwnTask[]
  /** Of its tasks, also those that others register ("mỗi khu phố"). */
  readonly targets: readonly MinimumTarget[]
  readonly owed: ReadonlySet<string>
  readonly people: readonly { readonly memberId: string; readonly fullName: string }[]
  readonly law: RatchetSentence
}

export type PlanGround = { readonly planTasks: PlanTasks; readonly units: readonly UnitRecord[]; readonly law: RatchetSentence }

export async function loadPlanGround(stores: Stores, plan: PlanRecord): Promise<PlanGround> {
  return {
    planTasks: await loadPlanTasks(stores, plan),
    units: await stores.organisation.listUnits(),
    law: await findLaw(stores, plan),
  }
}

export async function loadGround(stores: Stores, plan: PlanRecord, unitId: string): Promise<CommitmentGround> {
  const members = await stores.organisation.listMembers({ unitIds: [unitId] })
  return groundOf(
    await loadPlanGround(stores, plan),
    unitId,
    members.filter(member => member.active),
  )
}

export function groundOf({ planTasks, units, law }: PlanGround, unitId: string, people: CommitmentGround['people']): CommitmentGround {
  const kinds = new Map(units.map(unit => [unit.unitId, unit.kind]))
  const asAssigned = (id: string): AssignedUnit => ({ unitId: id, isNeighbourhood: kinds.get(id) === 'neighbourhood' })
  const own = planTasks.tasks.flatMap(whole => {
    const assignment = whole.assignments.find(item => item.unitId === unitId)
    return assignment === undefined ? [] : [{ whole, role: assignment.role, isLed: isLeading(assignment) }]
  })
  const owed = own.flatMap(({ whole }) => {
    const assigned = whole.assignments.map(item => asAssigned(item.unitId))
    return whole.targets.filter(target => isOwedBy(asAssigned(unitId), target, assigned)).map(target => target.targetId)
  })
  return {
    plan: planTasks.plan,
    tasks: own.map(({ whole: { task }, role, isLed }) => ({ taskId: task.taskId, taskCode: task.code, title: task.title, role, isLed })),
    targets: own.flatMap(({ whole }) => whole.targets.map(target => minimumOf(target, whole))),
    owed: new Set(owed),
    people: people.map(({ memberId, fullName }) => ({ memberId, fullName })),
    law,
  }
}

function minimumOf(
  { targetId, text, measure, comparator, value, upper, unit, per, deadline, soft }: TargetRecord,
  { task }: WholeTask,
): MinimumTarget {
  return { targetId, taskId: task.taskId, taskCode: task.code, text, measure, comparator, value, upper, unit, per, deadline, soft }
}

/** What the rules of a version look at. A target that was approved stays the unit's while it has a part in the task. */
export function contextOf(
  { plan, tasks, targets, owed, people, law }: CommitmentGround,
  approved: readonly PromisedTarget[],
): CommitmentContext {
  const promised = new Set(approved.map(target => target.targetId))
  return {
    targets: targets.filter(({ targetId }) => owed.has(targetId) || promised.has(targetId)),
    approved,
    tasks,
    people: people.map(person => person.memberId),
    campaignEnd: plan.campaignEnd,
    law,
  }
}

/** The plan's own words where its source has them, with part, point and the plan's number. */
async function findLaw({ planImports }: Stores, plan: PlanRecord): Promise<RatchetSentence> {
  const imported = plan.importId === null ? undefined : await planImports.findImport(plan.importId)
  const found = findRatchetSentence(imported?.source ?? [])
  if (found === undefined) return OWN_RULE
  const number = plan.number.trim() === '' ? '' : `Kế hoạch số ${plan.number}`
  return { sentence: found.sentence, place: [found.place, number].filter(part => part !== '').join(', ') }
}
