import type { Day } from '../shared/calendar.ts'
import { tidyText } from '../shared/vietnamese-text.ts'
import { splitAssignment, splitAtSlash } from './assignment.ts'
import type { ColumnRole } from './column-roles.ts'
import { splitClauses, splitDeliverables } from './grammar/clauses.ts'
import type { DeadlineContext, DeadlineReading } from './grammar/deadline-reading.ts'
import { readDeadline } from './grammar/read-deadline.ts'
import { readTargets } from './grammar/read-targets.ts'
import type { MilestoneList } from './milestone-columns.ts'
import type { ExtractedTarget, ExtractedTask, ExtractedTaskMilestone } from './plan-extraction.ts'
import { columnOf } from './recognise-table.ts'
import type { TableColumn } from './table-header.ts'
import type { RowGroup, TaskTable } from './task-rows.ts'
import { splitUnitList, splitUnitNames } from './unit-names.ts'

/** The rows that make one task: its own, those that go on with it, and the lines under it. */
export type TaskRows = {
  readonly row: number
  readonly more: readonly number[]
  readonly details: readonly number[]
  readonly groups: readonly RowGroup[]
}

export type BuiltTask = {
  readonly task: ExtractedTask
  readonly deadlineDoubts: readonly string[]
  readonly targetDoubts: readonly string[]
}

type Place = { readonly table: TaskTable; readonly rows: TaskRows; readonly context: DeadlineContext }

/** One task from its rows. Words stay as the table has them, with one space between. */
export function buildTask(place: Place, code: string, milestones: MilestoneList): BuiltTask {
  const { table, context } = place
  const lines = (role: ColumnRole): string => linesOf(place, columnOf(table.columns, role))
  const words = (role: ColumnRole): string | null => tidyOrNull(lines(role))
  const roles = readRoles(place)
  const targetText = words('target')
  const productText = words('product')
  const target = readTargets(lines('target'), { ...context, scope: 'all' })
  const promised = readTargets(lines('product'), { ...context, scope: 'explicit' })
  const title = tidyText(lines('task'))
  const inTitle = readTargets(title, { ...context, scope: 'explicit' })
  const titled = inTitle.targets.map((read): ExtractedTarget => ({ ...read, source: 'task' }))
  const deadline = columnOf(table.columns, 'deadline')
  const read =
    deadline === undefined
      ? undefined
      : readDeadline(deadlineWords(lines('deadline'), deadline.header), { ...context, cellDay: dayOf(place, deadline) })
  const implementersText = tidyOrNull(lines('implementer'))
  const task: ExtractedTask = {
    code,
    implementers: splitUnitList(lines('implementer')),
    implementersText,
    title,
    targetText,
    deadlineText: words('deadline'),
    productText,
    ...roles,
    milestones: readMilestones(place, milestones),
    targets: [...titled, ...target.targets, ...promised.targets],
    products: [...target.products, ...(productText === null ? [] : splitClauses(lines('product')))],
    ...optionalParts(place, read?.deadlines),
  }
  return {
    task,
    deadlineDoubts: read?.notUnderstood ?? [],
    targetDoubts: [...new Set([...target.notUnderstood, ...inTitle.notUnderstood, ...promised.notUnderstood])],
  }
}

/** `6` under `Tháng thực hiện` is a month. */
function deadlineWords(text: string, header: string): string {
  return /^(?:[1-9]|1[0-2])$/.test(text.trim()) && /^th[aá]ng/iu.test(header.trim()) ? `tháng ${text.trim()}` : text
}

type Roles = Pick<ExtractedTask, 'leadText' | 'coordinatorText' | 'leads' | 'coordinators' | 'assignmentText'>

/** Who leads and who coordinates: from two columns, or from one cell that names both. */
function readRoles(place: Place): Roles {
  const { columns } = place.table
  const assignment = columnOf(columns, 'assignment')
  const lead = assignment ?? columnOf(columns, 'lead')
  const leadLines = linesOf(place, lead)
  const coordinator = columnOf(columns, 'coordinator')
  const coordinatorLines = coordinator === undefined || isSameCell(place, lead, coordinator) ? '' : linesOf(place, coordinator)
  const named = coordinatorLines === '' ? splitAssignment(leadLines) : undefined
  const parts = named ?? (assignment !== undefined && assignment.header.includes('/') ? splitAtSlash(leadLines) : undefined)
  const leadWords = parts === undefined ? leadLines : (parts.lead ?? '')
  const coordinatorWords =
    coordinatorLines !== '' ? (splitAssignment(coordinatorLines)?.coordinator ?? coordinatorLines) : (parts?.coordinator ?? '')
  return {
    leadText: tidyOrNull(parts === undefined ? leadLines : leadWords),
    coordinatorText: tidyOrNull(coordinatorLines !== '' ? coordinatorLines : coordinatorWords),
    leads: splitUnitNames(leadWords),
    coordinators: splitUnitNames(coordinatorWords),
    assignmentText: assignment !== undefined || parts !== undefined ? tidyOrNull(leadLines) : null,
  }
}

/** One cell over both the lead and the coordinator column says its words once. */
function isSameCell({ table, rows }: Place, left: TableColumn | undefined, right: TableColumn): boolean {
  if (left === undefined) return false
  const one = table.grid.cell(rows.row, left.index)
  const other = table.grid.cell(rows.row, right.index)
  return one !== undefined && other !== undefined && one.anchorRow === other.anchorRow && one.anchorColumn === other.anchorColumn
}

function readMilestones(place: Place, list: MilestoneList): readonly ExtractedTaskMilestone[] {
  const columns = place.table.columns.filter(column => column.role === 'milestone')
  return columns.flatMap(column => {
    const milestone = list.milestoneOf(column, place.context)
    const lines = linesOf(place, column)
    if (lines === '') return []
    const context = { ...place.context, scope: 'explicit' as const, due: milestone.due }
    return [
      {
        milestone: milestone.ordinal,
        content: tidyText(lines),
        deliverables: splitDeliverables(lines),
        interimTargets: readTargets(lines, context).targets,
      },
    ]
  })
}

type OptionalParts = Pick<ExtractedTask, 'deadlines' | 'groups' | 'details' | 'supervisorText' | 'noteText'>

/** Parts that only some tables have; a table without them leaves the key out. */
function optionalParts(place: Place, deadlines: readonly DeadlineReading[] | undefined): OptionalParts {
  const task = columnOf(place.table.columns, 'task')
  const details = place.rows.details
    .map(row => (task === undefined ? '' : place.table.grid.text(row, task.index)))
    .filter(text => text !== '')
  const groups = [...place.rows.groups.map(group => group.title), ...groupCells(place)]
  const supervisorText = tidyOrNull(linesOf(place, columnOf(place.table.columns, 'supervisor')))
  const noteText = tidyOrNull(linesOf(place, columnOf(place.table.columns, 'note')))
  return {
    ...(deadlines === undefined ? {} : { deadlines }),
    ...(groups.length === 0 ? {} : { groups }),
    ...(details.length === 0 ? {} : { details }),
    ...(supervisorText === null ? {} : { supervisorText }),
    ...(noteText === null ? {} : { noteText }),
  }
}

/** Cells of a column of fields or groups, merged down over their tasks. */
function groupCells(place: Place): readonly string[] {
  const columns = place.table.columns.filter(column => column.role === 'group')
  return columns.map(column => tidyText(linesOf(place, column))).filter(text => text !== '')
}

function linesOf({ table, rows }: Place, column: TableColumn | undefined): string {
  if (column === undefined) return ''
  const texts = [rows.row, ...rows.more]
    .filter((row, index) => index === 0 || !table.grid.isSharedWithAbove(row, column.index))
    .map(row => table.grid.lines(row, column.index))
    .filter(text => text !== '')
  return texts.join('\n')
}

function dayOf({ table, rows }: Place, column: TableColumn): Day | undefined {
  return table.grid.cell(rows.row, column.index)?.day
}

function tidyOrNull(text: string): string | null {
  const tidy = tidyText(text)
  return tidy === '' ? null : tidy
}
