import { foldText } from '../shared/vietnamese-text.ts'
import { isNotWork, taskHeaderWeight } from './column-roles.ts'
import type { ColumnRole } from './column-roles.ts'
import { isBareDay, isCalendar } from './calendar-table.ts'
import { sample, share } from './column-samples.ts'
import { readDeadline } from './grammar/read-deadline.ts'
import { readOrdinal } from './row-ordinal.ts'
import type { SourceTable } from './source-document.ts'
import { makeGrid, wordsOfRow } from './table-grid.ts'
import type { TableGrid } from './table-grid.ts'
import { findHeader, isNumberingRow, settleRoles } from './table-header.ts'
import type { TableColumn, TableHeader } from './table-header.ts'

export type TableKind = 'tasks' | 'phases' | 'report_form' | 'other'

export type RecognisedTable = {
  readonly kind: TableKind
  readonly grid: TableGrid
  readonly header: TableHeader | undefined
  readonly columns: readonly TableColumn[]
}

/** Columns of a report; a plan may carry them unfilled, for later. */
const REPORTED: readonly ColumnRole[] = ['result', 'rate', 'obstacle']

/** What a table is, from its header words and the shape of its cells; never from its place in the document. */
export function recogniseTable(table: SourceTable): RecognisedTable {
  const grid = makeGrid(table)
  const header = findHeader(grid)
  if (header === undefined) return { kind: 'other', grid, header, columns: [] }
  const settled = withFallbackOrdinal(settleRoles(header.columns, grid, header.bodyRow), grid, header)
  const columns = withFallbackTask(settled, grid, header)
  return { kind: kindOf(columns, grid, header), grid, header, columns }
}

export function columnOf(columns: readonly TableColumn[], role: ColumnRole): TableColumn | undefined {
  return columns.find(column => column.role === role)
}

function kindOf(columns: readonly TableColumn[], grid: TableGrid, header: TableHeader): TableKind {
  const has = (role: ColumnRole): boolean => columns.some(column => column.role === role)
  if (has('foreign')) return 'other'
  const reported = REPORTED.filter(has).length
  if (reported >= 2 && (!has('task') || isBodyEmpty(grid, header))) return has('task') ? 'report_form' : 'other'
  if (
    reported >= 2 &&
    !columns.filter(column => REPORTED.includes(column.role)).every(column => sample(grid, header, column.index).length === 0)
  )
    return 'other'
  if (has('phase') && has('deadline') && (has('task') || has('product')) && !has('lead') && !has('assignment')) return 'phases'
  return isPlan(columns, grid, header) ? 'tasks' : 'other'
}

/** A task column and a lead, deadline, product or milestone beside it; the more doubtful the words, the more must stand together. */
function isPlan(columns: readonly TableColumn[], grid: TableGrid, header: TableHeader): boolean {
  const task = columnOf(columns, 'task')
  if (task === undefined || !holdsSentences(grid, header, task.index)) return false
  const has = (role: ColumnRole): boolean => columns.some(column => column.role === role)
  const lead = has('lead') || has('assignment')
  const deadline = columnOf(columns, 'deadline')
  const milestones = columns.filter(column => column.role === 'milestone')
  if (deadline !== undefined && isCalendar(columns, deadline, grid, header)) return false
  const dated =
    (deadline !== undefined && holdsDates(grid, header, deadline.index)) ||
    milestones.some(column => holdsWords(grid, header, column.index))
  if (has('paper') && !(lead && dated && taskHeaderWeight(task.header) >= 2)) return false
  const doubtful = columns.filter(column => column.role === 'doubtful').length
  if (doubtful > 0) return doubtful === 1 && lead && dated
  const isNamedTask = taskHeaderWeight(task.header) >= 3
  if (lead)
    return dated || deadline !== undefined || has('coordinator') || has('product') || has('target') || (isNamedTask && !has('money'))
  if (has('money')) return dated && isNamedTask
  const product = columnOf(columns, 'product')
  return (
    (dated && (deadline === undefined || !isBareDay(deadline))) ||
    (product !== undefined && isNamedTask && /san pham/.test(foldText(product.header)))
  )
}

/** A first column without a header whose cells are numbers is STT. */
function withFallbackOrdinal(columns: readonly TableColumn[], grid: TableGrid, header: TableHeader): readonly TableColumn[] {
  const first = columns[0]
  if (first === undefined || first.header !== '' || columns.some(column => column.role === 'ordinal')) return columns
  const isNumbered = share(sample(grid, header, 0), text => readOrdinal(text).kind !== 'words') >= 0.6
  return isNumbered ? columns.map(column => (column.index === 0 ? { ...column, role: 'ordinal' } : column)) : columns
}

/** `Tên đề án | Cơ quan chủ trì | Thời gian trình`: no header says task, but the column before the lead holds sentences. */
function withFallbackTask(columns: readonly TableColumn[], grid: TableGrid, header: TableHeader): readonly TableColumn[] {
  const lead = columns.find(column => column.role === 'lead' || column.role === 'assignment')
  const has = (role: ColumnRole): boolean => columns.some(column => column.role === role)
  if (has('task') || lead === undefined || !(has('deadline') || has('milestone') || has('coordinator'))) return columns
  const candidates = columns.filter(
    column =>
      column.index < lead.index &&
      ['unknown', 'group', 'product'].includes(column.role) &&
      column.header !== '' &&
      !isNotWork(column.header),
  )
  const best = candidates
    .map(column => ({ column, length: averageLength(grid, header, column.index) }))
    .sort((left, right) => right.length - left.length)[0]
  if (best === undefined || best.length < 10) return columns
  return columns.map(column => (column.index === best.column.index ? { ...column, role: 'task' } : column))
}

function averageLength(grid: TableGrid, header: TableHeader, column: number): number {
  const texts = sample(grid, header, column)
  return texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + text.length, 0) / texts.length
}

function holdsSentences(grid: TableGrid, header: TableHeader, column: number): boolean {
  return share(sample(grid, header, column), text => /\p{L}{2}/u.test(text) && text.includes(' ')) >= 0.6
}

function holdsWords(grid: TableGrid, header: TableHeader, column: number): boolean {
  const texts = sample(grid, header, column)
  return texts.length > 0 && share(texts, text => /\p{L}{2}/u.test(text) || /^[xX✓✔•-]$/u.test(text)) >= 0.5
}

function holdsDates(grid: TableGrid, header: TableHeader, column: number): boolean {
  const context = { referenceYear: 2000 }
  return share(sample(grid, header, column), text => readDeadline(text, context).deadlines.length > 0 || /\d{1,2}[/-]\d/.test(text)) >= 0.5
}

function isBodyEmpty(grid: TableGrid, header: TableHeader): boolean {
  for (let row = header.bodyRow; row < grid.rowCount; row += 1) {
    if (isNumberingRow(grid, row)) continue
    const filled = wordsOfRow(grid, row).filter(column => !/^[\d.…\-\s]*$/.test(grid.text(row, column)))
    if (filled.length > 1) return false
  }
  return true
}
