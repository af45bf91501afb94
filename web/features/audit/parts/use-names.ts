import { useQuery } from '@tanstack/react-query'
import { formatMonth, isMonth } from '#domain/shared/calendar.ts'
import { useMay } from '../../access/api/use-me.ts'
import { membersQuery } from '../../organisation/api/members-query.ts'
import { unitsQuery } from '../../organisation/api/units-query.ts'
import { taskQuery } from '../../plan/api/task-query.ts'
import { registersQuery } from '../../register/api/registers-query.ts'
import type { Say } from './list-changes.ts'

/** Names of units, of people, of registers, and of the task the entry is about with its products; an id that nobody knows stands as it is. */
export function useNames(taskId: string | undefined): Say {
  const units = useQuery({ ...unitsQuery, enabled: useMay('ward.read') })
  const members = useQuery({ ...membersQuery, enabled: useMay('member.read') })
  const registers = useQuery({ ...registersQuery, enabled: useMay('register.read') })
  const task = useQuery({ ...taskQuery(taskId ?? ''), enabled: useMay('plan.read') && taskId !== undefined, retry: false })
  const names = new Map([
    ...(units.data?.items ?? []).map(unit => [unit.unitId, unit.name] as const),
    ...(members.data?.items ?? []).map(member => [member.memberId, member.fullName] as const),
    ...(registers.data?.items ?? []).map(register => [register.registerId, register.name] as const),
    ...(task.data === undefined ? [] : [[task.data.taskId, `${task.data.code}. ${task.data.title}`] as const]),
    ...(task.data?.milestones ?? []).flatMap(milestone => milestone.deliverables.map(item => [item.deliverableId, item.title] as const)),
  ])
  return text => names.get(text) ?? text
}

/** The task of a saved line or of a task's own change. */
export function taskOf(recorded: unknown): string | undefined {
  return textIn(recorded, 'taskId')
}

/** Whom or what an entry is about, as far as its names are known: the register, the unit, the person, the task, the month of a report. */
export function sayAbout(
  { entityId, before, after }: { readonly entityId: string; readonly before: unknown; readonly after: unknown },
  say: Say,
): string {
  const recorded = after ?? before
  const month = textIn(recorded, 'month')
  const ids = [entityId, textIn(recorded, 'registerId'), textIn(recorded, 'unitId'), textIn(recorded, 'taskId')].filter(
    id => id !== undefined,
  )
  const names = ids.flatMap(id => (say(id) === id ? [] : [say(id)]))
  return [...new Set(names), ...(month !== undefined && isMonth(month) ? [formatMonth(month)] : [])].join(' · ')
}

function textIn(recorded: unknown, name: string): string | undefined {
  const value = typeof recorded === 'object' && recorded !== null ? new Map<string, unknown>(Object.entries(recorded)).get(name) : undefined
  return typeof value === 'string' ? value : undefined
}
