import type { TaskRecord, TaskStore } from '#application/ports/task-store.ts'
import { foldText } from '#domain/shared/vietnamese-text.ts'
import { stringList } from '../columns.ts'
import { toFlag } from '../flag.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { insertRows } from './insert-rows.ts'
import { listReportFigures, listTaskReports } from './task-report-queries.ts'
import { insertTaskParts, listTaskParts } from './task-part-rows.ts'

export function createTaskStore(context: StoreContext): TaskStore {
  const { transaction, tenantId } = context
  const tasks = () => transaction.selectFrom('task').selectAll().where('tenantId', '=', tenantId)

  return {
    async listTasks(planId) {
      return (await tasks().where('planId', '=', planId).orderBy('ordinal').execute()).map(toTask)
    },
    async findTask(taskId) {
      const row = await tasks().where('taskId', '=', taskId).executeTakeFirst()
      return row && toTask(row)
    },
    async addTasks(added, parts) {
      await insertRows(added, piece =>
        transaction
          .insertInto('task')
          .values(piece.map(task => ({ tenantId, ...fromTask(task) })))
          .execute(),
      )
      await insertTaskParts(context, parts)
    },
    async saveTask(task) {
      await transaction.updateTable('task').set(fromTask(task)).where('tenantId', '=', tenantId).where('taskId', '=', task.taskId).execute()
    },
    listParts: of => listTaskParts(context, of),
    async replaceAssignments(taskId, assignments) {
      await transaction.deleteFrom('assignment').where('tenantId', '=', tenantId).where('taskId', '=', taskId).execute()
      const rows = assignments.map(assignment => ({ tenantId, ...assignment, taskId, reports: toFlag(assignment.reports) }))
      await insertRows(rows, piece => transaction.insertInto('assignment').values(piece).execute())
    },
    async countTasksByPlan() {
      const rows = await transaction
        .selectFrom('task')
        .select(['planId', expression => expression.fn.countAll<number>().as('count')])
        .where('tenantId', '=', tenantId)
        .groupBy('planId')
        .execute()
      return new Map(rows.map(row => [row.planId, Number(row.count)]))
    },
    listReports: (taskId, reach, limit) => listTaskReports(context, taskId, reach, limit),
    listReportFigures: planId => listReportFigures(context, planId),
  }
}

function toTask(row: Database['task']): TaskRecord {
  const { tenantId: _tenant, searchText: _search, products, authorityDecides, authorityApproves, authoritySuperior, ...rest } = row
  const { recordedReason, recordedReasonBy, recordedReasonAt, ...task } = rest
  return {
    ...task,
    products: stringList(products),
    authority: { decides: authorityDecides, approves: authorityApproves, superior: authoritySuperior },
    recordedReason:
      recordedReasonBy === null || recordedReasonAt === null ? null : { by: recordedReasonBy, at: recordedReasonAt, text: recordedReason },
  }
}

function fromTask({ products, authority, recordedReason, ...task }: TaskRecord) {
  return {
    ...task,
    products: JSON.stringify(products),
    searchText: foldText(`${task.code} ${task.title} ${task.targetText} ${task.assignmentText} ${task.implementersText}`),
    authorityDecides: authority.decides,
    authorityApproves: authority.approves,
    authoritySuperior: authority.superior,
    recordedReason: recordedReason?.text ?? '',
    recordedReasonBy: recordedReason?.by ?? null,
    recordedReasonAt: recordedReason?.at ?? null,
  }
}
