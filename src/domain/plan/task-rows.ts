import { columnOf } from './recognise-table.ts'
import type { RecognisedTable } from './recognise-table.ts'
import { isUnder, readLeadingOrdinal, readOrdinal } from './row-ordinal.ts'
import type { OrdinalKind, RowOrdinal } from './row-ordinal.ts'
import type { ColumnRole } from './column-roles.ts'
import type { TableGrid } from './table-grid.ts'
import { rowText, widthOfCell, wordsOfRow } from './table-grid.ts'
import { isNumberingRow, isRepeatedHeader } from './table-header.ts'
import type { TableColumn } from './table-header.ts'

export type RowGroup = { readonly ordinal: RowOrdinal; readonly title: string }

/** What each row of a table of tasks turned out to be. `continuation` adds words to the task row `of`; `detail` is a line under it. */
export type TaskTableRow =
  | { readonly kind: 'header' | 'empty'; readonly row: number }
  | { readonly kind: 'group'; readonly row: number; readonly group: RowGroup }
  | { readonly kind: 'task'; readonly row: number; readonly ordinal: RowOrdinal; readonly groups: readonly RowGroup[] }
  | { readonly kind: 'continuation' | 'detail'; readonly row: number; readonly of: number }
  | { readonly kind: 'not_understood'; readonly row: number; readonly text: string }

export type TaskTable = Pick<RecognisedTable, 'grid' | 'header' | 'columns'> & { readonly bodyRow: number }

const DETAIL_ROLES: readonly ColumnRole[] = [
  'implementer',
  'lead',
  'coordinator',
  'assignment',
  'supervisor',
  'start',
  'deadline',
  'target',
  'product',
  'milestone',
  'money',
]
/** Sums and remarks under the tasks; `Tổng kết …`, `Tổng hợp …`, `Cộng đồng …` begin tasks like any other. */
const NOT_A_TASK = /^(?:(?:tổng|cộng)(?=\s*(?:[:\d(]|$))|tổng cộng|tổng số|ghi chú\s*:|lưu ý\s*:|\(\*\)|nơi nhận(?!\p{L}))/iu

type Walk = {
  readonly table: TaskTable
  readonly task: TableColumn | undefined
  readonly ordinal: TableColumn | undefined
  readonly details: readonly TableColumn[]
  readonly groups: RowGroup[]
  /** How the first task under each group is numbered. */
  readonly childKinds: Map<RowGroup, OrdinalKind>
  lastTask: number | undefined
}

/** Walks the body once, top to bottom; every row gets exactly one kind. */
export function classifyRows(table: TaskTable): readonly TaskTableRow[] {
  const walk: Walk = {
    table,
    task: columnOf(table.columns, 'task'),
    ordinal: columnOf(table.columns, 'ordinal'),
    details: table.columns.filter(column => DETAIL_ROLES.includes(column.role)),
    groups: [],
    childKinds: new Map(),
    lastTask: undefined,
  }
  const rows: TaskTableRow[] = []
  for (let row = table.bodyRow; row < table.grid.rowCount; row += 1) {
    const read = classifyRow(walk, row)
    if (read.kind === 'group') enterGroup(walk.groups, read.group)
    if (read.kind === 'task') walk.lastTask = row
    if (read.kind === 'group') walk.lastTask = undefined
    rows.push(read)
  }
  return rows
}

function classifyRow(walk: Walk, row: number): TaskTableRow {
  const { grid, header } = walk.table
  const words = wordsOfRow(grid, row)
  if (words.length === 0) return { kind: 'empty', row }
  if (isNumberingRow(grid, row) || (header !== undefined && isRepeatedHeader(grid, header, row))) return { kind: 'header', row }
  const title = titleAt(walk, row)
  if (!isNumbered(walk, row) && NOT_A_TASK.test(title === '' ? grid.text(row, words[0] ?? 0) : title))
    return { kind: 'not_understood', row, text: rowText(grid, row) }
  if (words.length > 1 && isAcrossNumberAndTask(walk, row)) return { kind: 'not_understood', row, text: rowText(grid, row) }
  if (isWideRow(grid, row, words)) return groupRow(walk, row, grid.text(row, words[0] ?? 0))
  if (title === '') return rowWithoutTitle(walk, row, words)
  if (walk.task !== undefined && walk.lastTask !== undefined && grid.isSharedWithAbove(row, walk.task.index))
    return { kind: 'continuation', row, of: walk.lastTask }
  if (hasDetails(walk, row) && !isParentOfShared(walk, row))
    return isHeadingWithOneDetail(walk, row) ? groupRow(walk, row, title) : taskRow(walk, row)
  return isTitleWide(walk, row) ? groupRow(walk, row, title) : bareRow(walk, row, title)
}

function titleAt(walk: Walk, row: number): string {
  return walk.task === undefined ? '' : walk.table.grid.text(row, walk.task.index)
}

function ordinalAt(walk: Walk, row: number): RowOrdinal {
  const { ordinal, table } = walk
  if (ordinal === undefined || (row > table.bodyRow && table.grid.isSharedWithAbove(row, ordinal.index))) return readOrdinal('')
  return readOrdinal(table.grid.text(row, ordinal.index))
}

function isNumbered(walk: Walk, row: number): boolean {
  const { kind } = ordinalAt(walk, row)
  return kind === 'number' || kind === 'decimal'
}

/** One cell over the table's whole width, or over most of it with nothing else but a number. */
function isWideRow(grid: TableGrid, row: number, words: readonly number[]): boolean {
  const first = words[0] ?? 0
  return words.length === 1 && grid.columnCount > 2 && widthOfCell(grid, row, first) * 2 > grid.columnCount
}

/** `Tổng`, `Người lập | Người duyệt`: one cell over the columns of numbers and tasks, without a number of its own. */
function isAcrossNumberAndTask({ table, task, ordinal }: Walk, row: number): boolean {
  if (task === undefined || ordinal === undefined) return false
  const title = table.grid.cell(row, task.index)
  const number = table.grid.cell(row, ordinal.index)
  const isOne =
    title !== undefined && number !== undefined && title.anchorRow === number.anchorRow && title.anchorColumn === number.anchorColumn
  return isOne && readLeadingOrdinal(table.grid.text(row, task.index)).kind === 'none'
}

/** The title's cell is merged over the columns of leads and dates: only headings are. */
function isTitleWide(walk: Walk, row: number): boolean {
  return walk.task !== undefined && widthOfCell(walk.table.grid, row, walk.task.index) > 2
}

function hasDetails(walk: Walk, row: number): boolean {
  return walk.details.some(column => isOwnDetail(walk, row, column))
}

/** Words under a detail column that are not the title's own words merged across. */
function isOwnDetail(walk: Walk, row: number, column: TableColumn): boolean {
  const cell = walk.table.grid.cell(row, column.index)
  if (cell === undefined || walk.table.grid.text(row, column.index) === '') return false
  const title = walk.task === undefined ? undefined : walk.table.grid.cell(row, walk.task.index)
  return title === undefined || cell.anchorColumn !== title.anchorColumn || cell.anchorRow !== title.anchorRow
}

function taskRow(walk: Walk, row: number): TaskTableRow {
  const ordinal = ordinalAt(walk, row)
  leaveGroups(walk, ordinal)
  return { kind: 'task', row, ordinal, groups: [...walk.groups] }
}

function groupRow(walk: Walk, row: number, title: string): TaskTableRow {
  const typed = ordinalAt(walk, row)
  const ordinal = typed.code !== '' && typed.kind !== 'words' ? typed : readLeadingOrdinal(title)
  return { kind: 'group', row, group: { ordinal, title } }
}

/** A title alone: a heading when rows of a deeper number follow, a line of the task above when it is a dash, else a task nobody was given yet. */
function bareRow(walk: Walk, row: number, title: string): TaskTableRow {
  const ordinal = ordinalAt(walk, row)
  const isDash = ordinal.kind === 'bullet' || (ordinal.kind === 'none' && /^[-–+•*]\s*\S/u.test(title))
  if (isDash && walk.lastTask !== undefined && walk.lastTask < row) return { kind: 'detail', row, of: walk.lastTask }
  if (isLetteredHeading(walk, row, ordinal)) return groupRow(walk, row, title)
  if (ordinal.kind === 'small_letter' && walk.lastTask !== undefined && !hasDetailsBelow(walk, row))
    return { kind: 'detail', row, of: walk.lastTask }
  if (ordinal.kind === 'number' || ordinal.kind === 'decimal' || ordinal.kind === 'small_letter') {
    return hasChildren(walk, row, ordinal) ? groupRow(walk, row, title) : taskRow(walk, row)
  }
  return groupRow(walk, row, title)
}

/** `a | Công tác nội vụ` over tasks `1`, `2`: letters head the groups of this table. */
function isLetteredHeading(walk: Walk, row: number, ordinal: RowOrdinal): boolean {
  const next = nextRow(walk, row)
  if (ordinal.kind !== 'small_letter' || next === undefined || ordinalAt(walk, next).kind !== 'number' || !hasDetails(walk, next))
    return false
  return walk.lastTask === undefined
    ? ordinal.code === 'a' && walk.groups.every(group => group.ordinal.kind !== 'number')
    : walk.groups.some(group => group.ordinal.kind === 'small_letter')
}

function hasDetailsBelow(walk: Walk, row: number): boolean {
  const next = nextRow(walk, row)
  return next !== undefined && hasDetails(walk, next) && ordinalAt(walk, next).kind === 'bullet'
}

/** Whether the next row of words is numbered below this one, begins again at 1, or has no number while this table numbers its rows. */
function hasChildren(walk: Walk, row: number, ordinal: RowOrdinal): boolean {
  const next = nextRow(walk, row)
  if (next === undefined || titleAt(walk, next) === '') return false
  const below = ordinalAt(walk, next)
  if (isUnder(ordinal, below) || (below.kind === 'number' && /^[A-ZĐ]/u.test(ordinal.code))) return true
  if (below.kind === 'none') return hasDetails(walk, next)
  return ordinal.kind === 'number' && below.kind === 'number' && below.code === '1' && ordinal.code !== '0'
}

function nextRow(walk: Walk, row: number): number | undefined {
  for (let next = row + 1; next < walk.table.grid.rowCount; next += 1) if (wordsOfRow(walk.table.grid, next).length > 0) return next
  return undefined
}

/** `1` whose every detail is merged down over `1.1`, `1.2`: the details are the children's. */
function isParentOfShared(walk: Walk, row: number): boolean {
  const own = walk.details.filter(column => isOwnDetail(walk, row, column))
  if (!own.every(column => walk.table.grid.isSharedWithBelow(row, column.index))) return false
  const next = nextRow(walk, row)
  return next !== undefined && isUnder(ordinalAt(walk, row), ordinalAt(walk, next))
}

/** `I | HẠ TẦNG SỐ | Sở Xây dựng` over tasks `1`, `2` with dates and products of their own: a heading that says who leads, or by when. */
function isHeadingWithOneDetail(walk: Walk, row: number): boolean {
  const ordinal = ordinalAt(walk, row)
  const next = nextRow(walk, row)
  if (next === undefined || !['letter', 'roman', 'number'].includes(ordinal.kind) || countDetails(walk, row) > 1) return false
  const below = ordinalAt(walk, next)
  return (
    below.kind !== 'bullet' &&
    below.kind !== 'small_letter' &&
    isUnder(ordinal, below) &&
    titleAt(walk, next) !== '' &&
    countDetails(walk, next) > 1
  )
}

function countDetails(walk: Walk, row: number): number {
  return walk.details.filter(column => isOwnDetail(walk, row, column)).length
}

function rowWithoutTitle(walk: Walk, row: number, words: readonly number[]): TaskTableRow {
  const { grid } = walk.table
  const ordinal = ordinalAt(walk, row)
  const first = grid.text(row, words[0] ?? 0)
  if (words.length === 1 && (ordinal.kind === 'words' || ordinal.kind === 'none') && !hasDetails(walk, row) && first.length > 3)
    return groupRow(walk, row, first)
  const isBlankNumber = ordinal.kind === 'none' || (walk.ordinal !== undefined && grid.isSharedWithAbove(row, walk.ordinal.index))
  if (isBlankNumber && walk.lastTask !== undefined && hasDetails(walk, row)) return { kind: 'continuation', row, of: walk.lastTask }
  return { kind: 'not_understood', row, text: rowText(grid, row) }
}

/** A group closes those of its own kind and all opened after them: kinds nest in the order the table first uses them. */
function enterGroup(groups: RowGroup[], group: RowGroup): void {
  const at = groups.findIndex(open => open.ordinal.kind === group.ordinal.kind && !isUnder(open.ordinal, group.ordinal))
  if (at >= 0) groups.length = at
  groups.push(group)
}

/** Task `2` ends group `1` when that group's own tasks are `1.1` or `a`; where they are numbered like the group they go on. */
function leaveGroups(walk: Walk, ordinal: RowOrdinal): void {
  if (ordinal.kind !== 'none' && ordinal.kind !== 'bullet' && ordinal.kind !== 'words' && ordinal.kind !== 'decimal') {
    const at = walk.groups.findIndex(
      open => open.ordinal.kind === ordinal.kind && (walk.childKinds.get(open) ?? ordinal.kind) !== ordinal.kind,
    )
    if (at >= 0) walk.groups.length = at
  }
  const innermost = walk.groups.at(-1)
  if (innermost !== undefined && !walk.childKinds.has(innermost)) walk.childKinds.set(innermost, ordinal.kind)
}
