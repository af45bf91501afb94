import { getTask as get } from '#application/plan/get-task.ts'
import { listTasks as list } from '#application/plan/list-tasks.ts'
import { updateTask as update } from '#application/plan/update-task.ts'
import { updateTasksTogether as updateTogether } from '#application/plan/update-tasks-together.ts'
import { getTask, listTasks, updateTask, updateTasksTogether } from '#contract/plan/plan-routes.ts'
import { accepted } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'
import { presentTask, presentTaskSummary } from './present-task.ts'

export const taskHandlers: readonly Handler[] = [
  handle(listTasks, async ({ application, actor, language, params, query }) => {
    const outcome = await list(application, actor, { planId: params.planId, filter: query })
    return outcome.ok
      ? accepted({ answer: { items: outcome.value.items.map(task => presentTaskSummary(task, language)), total: outcome.value.total } })
      : outcome
  }),
  handle(getTask, async ({ application, actor, language, params }) => {
    const outcome = await get(application, actor, params.taskId)
    return outcome.ok ? accepted({ answer: presentTask(outcome.value, language), version: outcome.value.version }) : outcome
  }),
  handle(updateTask, async ({ application, actor, language, params, body, ifMatch }) => {
    const outcome = await update(application, actor, { taskId: params.taskId, change: body, seenVersion: ifMatch })
    return outcome.ok ? accepted({ answer: presentTask(outcome.value, language), version: outcome.value.version }) : outcome
  }),
  handle(updateTasksTogether, async ({ application, actor, params, body: { taskIds, ...fill } }) => {
    const outcome = await updateTogether(application, actor, { planId: params.planId, taskIds, fill })
    return outcome.ok ? accepted({ answer: { changed: outcome.value.changed, withoutPeople: [...outcome.value.withoutPeople] } }) : outcome
  }),
]
