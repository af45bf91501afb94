import type { PlanDetail } from '#contract/plan/plan-routes.ts'

export const doubtElement = (discrepancyId: string) => `doubt-${discrepancyId}`
export const taskElement = (taskId: string) => `task-${taskId}`

/** Where on the page a refusal to activate is mended: `discrepancies[<id>]`, `tasks[<code>].<clear>`. */
export function placeOfRefusal(at: string, { readiness }: Pick<PlanDetail, 'readiness'>): { readonly fieldId?: string } {
  const [, part, key] = /^(discrepancies|tasks)\[([^\]]+)\]/.exec(at) ?? []
  if (part === undefined || key === undefined) return {}
  if (part === 'discrepancies') return { fieldId: doubtElement(key) }
  const task = readiness.tasks.find(item => item.code === key)
  return task === undefined ? {} : { fieldId: taskElement(task.taskId) }
}
