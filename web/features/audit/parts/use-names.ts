import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../access/api/use-me.ts'
import { membersQuery } from '../../organisation/api/members-query.ts'
import { unitsQuery } from '../../organisation/api/units-query.ts'
import { taskQuery } from '../../plan/api/task-query.ts'
import type { Say } from './list-changes.ts'

/** Names of units, of people, and of the task the entry is about with its products; an id that nobody knows stands as it is. */
export function useNames(taskId: string | undefined): Say {
  const units = useQuery({ ...unitsQuery, enabled: useMay('ward.read') })
  const members = useQuery({ ...membersQuery, enabled: useMay('member.read') })
  const task = useQuery({ ...taskQuery(taskId ?? ''), enabled: useMay('plan.read') && taskId !== undefined, retry: false })
  const names = new Map([
    ...(units.data?.items ?? []).map(unit => [unit.unitId, unit.name] as const),
    ...(members.data?.items ?? []).map(member => [member.memberId, member.fullName] as const),
    ...(task.data === undefined ? [] : [[task.data.taskId, `${task.data.code}. ${task.data.title}`] as const]),
    ...(task.data?.milestones ?? []).flatMap(milestone => milestone.deliverables.map(item => [item.deliverableId, item.title] as const)),
  ])
  return text => names.get(text) ?? text
}

/** The task of a saved line or of a task's own change. */
export function taskOf(recorded: unknown): string | undefined {
  return typeof recorded === 'object' && recorded !== null && 'taskId' in recorded && typeof recorded.taskId === 'string' ? recorded.taskId : undefined
}
