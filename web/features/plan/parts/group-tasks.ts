import type { PlanDetail, TaskSummary } from '#contract/plan/plan-routes.ts'

export type TaskGroup = { readonly code: string; readonly title: string; readonly tasks: readonly TaskSummary[] }

/** The plan's tasks under its groups, in the plan's order; a group the plan does not name has no title. */
export function groupTasks(tasks: readonly TaskSummary[], groups: PlanDetail['groups']): readonly TaskGroup[] {
  const titles = new Map(groups.map(group => [group.code, group.title]))
  return [...Map.groupBy(tasks, task => task.groupCode)].map(([code, members]) => ({ code, title: titles.get(code) ?? '', tasks: members }))
}
