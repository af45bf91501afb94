import type { PlanRefusalCode } from '#domain/plan/plan-refusals.ts'
import { type Refusal, refusal } from '#domain/shared/outcome.ts'
import { type Actor, isGranted, mayFor } from '../actor.ts'
import { withoutUndefined } from '../change.ts'
import type { AssignmentRecord } from '../ports/task-store.ts'
import { type NamedPerson, type People, PEOPLE_FIELDS } from './check-people.ts'
import { accountableOf } from './load-plan-tasks.ts'

export type AssignmentChange = Pick<AssignmentRecord, 'unitId' | 'role' | 'reports'> & People

/** People beside the list of units are those of the accountable lead. */
export type AssignmentsChange = People & { readonly assignments?: readonly AssignmentChange[] | undefined }

/** The units of a task as the change leaves them: a unit that stays keeps the plan's words that named it, and its people unless others are named. */
export function changedAssignments(
  taskId: string,
  { assignments, headMemberId, focalMemberId }: AssignmentsChange,
  current: readonly AssignmentRecord[],
): readonly AssignmentRecord[] {
  const listed = assignments?.map(assignment => {
    const known = current.find(other => other.unitId === assignment.unitId)
    const { unitId, role, reports, ...people } = assignment
    return { taskId, unitId, role, reports, sourceText: known?.sourceText ?? '', ...peopleOf(known), ...withoutUndefined(people) }
  })
  const accountable = accountableOf(listed ?? current)
  return (listed ?? current).map(assignment =>
    assignment === accountable ? { ...assignment, ...withoutUndefined({ headMemberId, focalMemberId }) } : assignment,
  )
}

/** Units and their duties are the office's to change, people of a unit also its head's; people of a lead want a lead. */
export function checkAssignmentReach(
  actor: Actor,
  change: AssignmentsChange,
  { proposed, current }: { readonly proposed: readonly AssignmentRecord[]; readonly current: readonly AssignmentRecord[] },
): readonly Refusal<PlanRefusalCode>[] {
  const refusals: Refusal<PlanRefusalCode>[] = []
  if (change.assignments !== undefined && !isGranted(actor, 'plan.edit') && dutiesOf(proposed) !== dutiesOf(current))
    refusals.push(refusal('TASK_CHANGE_BEYOND_UNIT', 'assignments'))
  const beyond = newlyNamed(change, proposed, current).filter(({ unitId }) => !mayFor(actor, 'assignment.edit', unitId))
  refusals.push(...beyond.map(({ at }) => refusal('TASK_CHANGE_BEYOND_UNIT' as const, at)))
  if (accountableOf(proposed) === undefined) {
    const homeless = PEOPLE_FIELDS.filter(field => typeof change[field] === 'string')
    refusals.push(...homeless.map(field => refusal('TASK_WITHOUT_ACCOUNTABLE' as const, field)))
  }
  return refusals
}

export type NewlyNamed = Omit<NamedPerson, 'memberId'> & { readonly unitId: string; readonly memberId: string | null }

/** Places whose person is another than before (or nobody now), and where the change says so. */
export function newlyNamed(
  change: AssignmentsChange,
  proposed: readonly AssignmentRecord[],
  current: readonly AssignmentRecord[],
): readonly NewlyNamed[] {
  const accountable = accountableOf(proposed)
  return proposed.flatMap((assignment, index) =>
    PEOPLE_FIELDS.filter(field => assignment[field] !== peopleOf(current.find(other => other.unitId === assignment.unitId))[field]).map(
      field => ({
        at: assignment === accountable && change[field] !== undefined ? field : `assignments[${index}].${field}`,
        unitId: assignment.unitId,
        memberId: assignment[field],
      }),
    ),
  )
}

function peopleOf(assignment: AssignmentRecord | undefined): Pick<AssignmentRecord, 'headMemberId' | 'focalMemberId'> {
  return { headMemberId: assignment?.headMemberId ?? null, focalMemberId: assignment?.focalMemberId ?? null }
}

function dutiesOf(assignments: readonly AssignmentRecord[]): string {
  return assignments
    .map(({ unitId, role, reports }) => `${unitId} ${role} ${reports}`)
    .toSorted()
    .join(';')
}
