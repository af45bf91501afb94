import type { TaskDetail } from '#contract/plan/plan-routes.ts'
import type { Body } from '../../../api/api-routes.ts'

type Task = { readonly assignments: readonly Pick<TaskDetail['assignments'][number], 'unitId' | 'role' | 'reports'>[] }

/** The units as they are, with the people of one of them: the others' are left to whoever names them. An empty id is nobody. */
export function namingOf(
  { assignments }: Task,
  unitId: string,
  { head, focal }: { readonly head: string; readonly focal: string },
): Body<'updateTask'> {
  return {
    assignments: assignments.map(({ unitId: id, role, reports }) =>
      id === unitId
        ? { unitId: id, role, reports, headMemberId: head || null, focalMemberId: focal || null }
        : { unitId: id, role, reports },
    ),
  }
}
