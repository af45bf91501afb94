import type { TaskDetail } from '#contract/plan/plan-routes.ts'

/** Units and outside parties of one role in one line. */
export function namesOfRole({ assignments, externalParties }: Pick<TaskDetail, 'assignments' | 'externalParties'>, role: TaskDetail['assignments'][number]['role']): string {
  const units = assignments.filter(assignment => assignment.role === role).map(assignment => assignment.unitName)
  return [...units, ...externalParties.filter(party => party.role === role).map(party => party.name)].join(', ')
}
