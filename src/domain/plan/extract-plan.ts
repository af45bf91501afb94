import { yearOf } from '../shared/calendar.ts'
import type { Day } from '../shared/calendar.ts'
import { foldText } from '../shared/vietnamese-text.ts'
import { buildTask } from './build-task.ts'
import type { BuiltTask, TaskRows } from './build-task.ts'
import { findDiscrepancies } from './discrepancies/find-discrepancies.ts'
import type { BeforeDayRule, DeadlineContext } from './grammar/deadline-reading.ts'
import { MilestoneList } from './milestone-columns.ts'
import { readPhases } from './phase-table.ts'
import type { PlanExtraction } from './plan-extraction.ts'
import { readPlanHead } from './plan-head.ts'
import { readReportForm } from './report-form.ts'
import type { SourceDocument } from './source-document.ts'
import { makeCodes } from './task-codes.ts'
import { classifyRows } from './task-rows.ts'
import type { TaskTable, TaskTableRow } from './task-rows.ts'
import { listTables } from './list-tables.ts'
import type { FoundTable } from './list-tables.ts'

export type ExtractOptions = {
  /** The plan's date when its head does not say it: `100 ngày kể từ ngày ban hành` counts from it. */
  readonly issuedOn?: Day
  /** Year of `quý II`, `trước 30/6`; else that of the plan's title or date. */
  readonly referenceYear?: number
  readonly beforeDayRule?: BeforeDayRule
}

type ReadTable = { readonly table: TaskTable; readonly rows: readonly TaskTableRow[] }
type TaskPlace = {
  readonly table: TaskTable
  readonly rows: TaskRows
  readonly index: number
  readonly ordinal: Extract<TaskTableRow, { kind: 'task' }>['ordinal']
}

/** Reads a plan out of a document. Never throws on any document, never guesses: what it doubts is listed in `discrepancies`; a document without a plan gives no tasks. */
export function extractPlan(document: SourceDocument, options: ExtractOptions = {}): PlanExtraction {
  const found = listTables(document)
  const plan = readPlanHead(found.headLines, found.paragraphs)
  const referenceYear = options.referenceYear ?? yearOfPlan(plan.title, plan.date ?? options.issuedOn ?? null)
  const context: DeadlineContext = { issuedOn: plan.date ?? options.issuedOn, referenceYear, beforeDayRule: options.beforeDayRule }
  const tables = found.tables.filter(table => table.kind === 'tasks').map(readTable)
  const milestones = new MilestoneList()
  const tasks = buildTasks(tables, context, milestones)
  const phases = found.tables.filter(table => table.kind === 'phases').flatMap(table => readPhases(table, referenceYear))
  const form = found.tables.find(table => table.kind === 'report_form')
  return {
    plan,
    phases: phases.map((phase, index) => ({ ...phase, ordinal: index + 1 })),
    milestones: milestones.list(),
    tasks: tasks.map(({ task }) => task),
    reportForm: form === undefined ? null : readReportForm(form, form.caption, found.paragraphs),
    discrepancies: findDiscrepancies({
      phases,
      milestones: milestones.list(),
      tasks,
      paragraphs: found.paragraphs,
      referenceYear,
      rowsNotUnderstood: tables.flatMap(({ rows }) =>
        rows.flatMap(row => (row.kind === 'not_understood' ? [{ row: row.row + 1, text: row.text }] : [])),
      ),
    }),
  }
}

/** The year a title names last (`… năm 2026`), else the year of issue. */
function yearOfPlan(title: string | null, date: Day | null): number | undefined {
  const named = foldText(title ?? '')
    .match(/\bnam (20\d{2})(?!\d)/g)
    ?.at(-1)
  if (named !== undefined) return Number(named.slice(-4))
  return date === null ? undefined : yearOf(date)
}

function readTable(found: FoundTable): ReadTable {
  const table: TaskTable = { grid: found.grid, header: found.header, columns: found.columns, bodyRow: found.bodyRow }
  return { table, rows: classifyRows(table) }
}

function buildTasks(tables: readonly ReadTable[], context: DeadlineContext, milestones: MilestoneList): readonly BuiltTask[] {
  const places = tables.flatMap(({ table, rows }, index) => placesOf(table, rows, index))
  const codes = makeCodes(places.map(place => ({ ordinal: place.ordinal, groups: place.rows.groups, table: place.index })))
  for (const { table } of tables)
    for (const column of table.columns) if (column.role === 'milestone') milestones.milestoneOf(column, context)
  return places.map((place, index) =>
    buildTask({ table: place.table, rows: place.rows, context }, codes[index] ?? String(index + 1), milestones),
  )
}

function placesOf(table: TaskTable, rows: readonly TaskTableRow[], index: number): readonly TaskPlace[] {
  const more = new Map<number, number[]>()
  const details = new Map<number, number[]>()
  for (const row of rows) {
    if (row.kind !== 'continuation' && row.kind !== 'detail') continue
    const into = row.kind === 'continuation' ? more : details
    const rowsOf = into.get(row.of)
    if (rowsOf === undefined) into.set(row.of, [row.row])
    else rowsOf.push(row.row)
  }
  return rows.flatMap(row =>
    row.kind === 'task'
      ? [
          {
            table,
            index,
            ordinal: row.ordinal,
            rows: { row: row.row, more: more.get(row.row) ?? [], details: details.get(row.row) ?? [], groups: row.groups },
          },
        ]
      : [],
  )
}
