import { listTables } from './list-tables.ts'
import type { SourceDocument } from './source-document.ts'
import { makeCodes } from './task-codes.ts'
import { type RowGroup, classifyRows } from './task-rows.ts'

/** A group row of a plan's table (`I. Cải cách hành chính`) with the codes of the tasks under it. */
export type TaskGroup = { readonly code: string; readonly title: string; readonly taskCodes: readonly string[] }

/** The outermost group of every task, in the table's order; plans without group rows have none. Codes are those of `extractPlan`. */
export function extractTaskGroups(document: SourceDocument): readonly TaskGroup[] {
  const tables = listTables(document).tables.filter(table => table.kind === 'tasks')
  const rows = tables.flatMap((table, index) =>
    classifyRows(table).flatMap(row => (row.kind === 'task' ? [{ ordinal: row.ordinal, groups: row.groups, table: index }] : [])),
  )
  const codes = makeCodes(rows)
  const tasksOf = new Map<RowGroup, string[]>()
  rows.forEach(({ groups: [group] }, index) => {
    if (group === undefined) return
    const under = tasksOf.get(group) ?? []
    tasksOf.set(group, [...under, codes[index] ?? ''])
  })
  return withOwnCodes([...tasksOf])
}

/** A group without a number, or with one that another has, is counted instead. */
function withOwnCodes(groups: readonly (readonly [RowGroup, readonly string[]])[]): readonly TaskGroup[] {
  const written = groups.map(([group]) => group.ordinal.code)
  const isUsable = written.every(code => code !== '') && new Set(written).size === written.length
  return groups.map(([group, taskCodes], index) => ({
    code: isUsable ? group.ordinal.code : String(index + 1),
    title: group.title,
    taskCodes,
  }))
}
