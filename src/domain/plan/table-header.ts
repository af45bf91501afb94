import { foldText } from '../shared/vietnamese-text.ts'
import { isMilestonePart, readColumnRole, taskHeaderWeight } from './column-roles.ts'
import type { ColumnRole } from './column-roles.ts'
import type { TableGrid } from './table-grid.ts'
import { widthOfCell, wordsOfRow } from './table-grid.ts'

export type TableColumn = {
  readonly index: number
  readonly role: ColumnRole
  /** The lowest header cell's words. */
  readonly header: string
  /** The header cells above it. */
  readonly above: string
}

export type TableHeader = { readonly firstRow: number; readonly bodyRow: number; readonly columns: readonly TableColumn[] }

/** Title rows of a sheet may stand before the header. */
const ROWS_TO_SEARCH = 20
const MOST_HEADER_ROWS = 3

/** The first rows that name at least two known columns, one of them of tasks, phases or results; undefined when there are none. */
export function findHeader(grid: TableGrid): TableHeader | undefined {
  let best: TableHeader | undefined
  let bestScore = 1
  for (let row = 0; row < Math.min(grid.rowCount, ROWS_TO_SEARCH); row += 1) {
    if (wordsOfRow(grid, row).length < 2) continue
    const header = readHeaderAt(grid, row)
    const score = scoreOf(header)
    if (score > bestScore) {
      best = header
      bestScore = score
    }
    if (best !== undefined && row > best.bodyRow + 3) break
  }
  return best
}

function scoreOf(header: TableHeader): number {
  const known = header.columns.filter(column => column.role !== 'unknown' && column.header.length <= 120)
  return new Set(known.map(column => column.role)).size
}

function readHeaderAt(grid: TableGrid, firstRow: number): TableHeader {
  const height = headerHeight(grid, firstRow)
  const columns: TableColumn[] = []
  for (let index = 0; index < grid.columnCount; index += 1) {
    const words = headerWords(grid, { firstRow, height, index })
    const header = words.at(-1) ?? ''
    const above = words.slice(0, -1).join(' ')
    columns.push({ index, header, above, role: roleOf(header, above) })
  }
  return { firstRow, bodyRow: firstRow + height, columns }
}

/** A header row with cells merged across columns has its parts in the row below; cells merged downwards say how deep it goes. */
function headerHeight(grid: TableGrid, firstRow: number): number {
  let height = 1
  while (height < MOST_HEADER_ROWS && firstRow + height < grid.rowCount && goesOnBelow(grid, firstRow + height - 1)) height += 1
  return height
}

function goesOnBelow(grid: TableGrid, row: number): boolean {
  const below = row + 1
  let shared = 0
  let partsOfMerged = 0
  let other = 0
  for (let column = 0; column < grid.columnCount; column += 1) {
    if (grid.isSharedWithBelow(row, column)) shared += 1
    else if (grid.text(below, column) === '') continue
    else if (isInsideWideCell(grid, row, column)) partsOfMerged += 1
    else other += 1
  }
  if (wordsOfRow(grid, below).length === 1 && widthOfCell(grid, below, wordsOfRow(grid, below)[0] ?? 0) > 1) return false
  if (shared === 0 && partsOfMerged === 0) return isRowOfParts(grid, row)
  return (partsOfMerged > 0 && other === 0) || (shared > 0 && partsOfMerged + other > 0)
}

/** A PDF shows no merged cells: `Chủ trì | Phối hợp` alone in a row, the other cells empty, still belong to the header above. */
function isRowOfParts(grid: TableGrid, row: number): boolean {
  const below = wordsOfRow(grid, row + 1)
  if (below.length < 2 || below.length >= wordsOfRow(grid, row).length + 1 || below.length * 2 > grid.columnCount + 1) return false
  return below.every(column => {
    const role = readColumnRole(grid.text(row + 1, column))
    return role !== 'unknown' && role !== 'foreign' && readColumnRole(grid.text(row, column)) !== role
  })
}

function isInsideWideCell(grid: TableGrid, row: number, column: number): boolean {
  return (
    grid.text(row, column) !== '' &&
    (grid.isSharedWithLeft(row, column) || (column + 1 < grid.columnCount && grid.isSharedWithLeft(row, column + 1)))
  )
}

function headerWords(
  grid: TableGrid,
  place: { readonly firstRow: number; readonly height: number; readonly index: number },
): readonly string[] {
  const words: string[] = []
  for (let row = place.firstRow; row < place.firstRow + place.height; row += 1) {
    if (row > place.firstRow && grid.isSharedWithAbove(row, place.index)) continue
    const text = grid.text(row, place.index)
    if (text !== '') words.push(text)
  }
  return words
}

function roleOf(header: string, above: string): ColumnRole {
  const own = readColumnRole(header)
  if (above !== '' && isMilestonePart(header, above)) return 'milestone'
  if (above === '' || own !== 'unknown') return own
  const joined = readColumnRole(`${above} ${header}`)
  if (joined !== 'unknown') return joined
  const parent = readColumnRole(above)
  return parent === 'milestone' || parent === 'assignment' ? 'unknown' : parent
}

/** Whether a body row is the header over again (repeated at the top of a page). */
export function isRepeatedHeader(grid: TableGrid, header: TableHeader, row: number): boolean {
  const columns = wordsOfRow(grid, row)
  if (columns.length < 2) return false
  return columns.every(index => {
    const column = header.columns[index]
    const text = foldText(grid.text(row, index))
    return column !== undefined && (text === foldText(column.header) || (column.above !== '' && foldText(column.above).startsWith(text)))
  })
}

/** The row `(1) (2) (3)` or `A B 1 2 3=2+1` under a header. */
export function isNumberingRow(grid: TableGrid, row: number): boolean {
  const columns = wordsOfRow(grid, row)
  if (columns.length < 3 || columns.length * 2 < grid.columnCount) return false
  const texts = columns.map(column => grid.text(row, column))
  if (!texts.every(text => /^\(?(?:\d{1,2}|[A-Za-z])\)?(?:\s*=.*)?$/.test(text))) return false
  const numbers = texts.flatMap(text => text.match(/\d+/)?.[0] ?? []).map(Number)
  return numbers.length >= 2 && numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
}

/** One column for each role: where several headers claim one, the likelier keeps it. */
export function settleRoles(columns: readonly TableColumn[], grid: TableGrid, bodyRow: number): readonly TableColumn[] {
  const task = chooseTaskColumn(columns, grid, bodyRow)
  const stand = standInForLead(columns)
  const hasProduct = columns.some(column => column.role === 'product')
  const isPhaseADeadline = hasLead(columns) && columns.every(column => column.role !== 'deadline' && column.role !== 'milestone')
  const promoted = columns.map((column): TableColumn => {
    if (column.role === 'phase' && isPhaseADeadline) return { ...column, role: 'deadline' }
    if (column.role === 'task' && column.index !== task) return { ...column, role: 'group' }
    if (column.role === stand) return { ...column, role: 'lead' }
    if (column.role === 'result' && !hasProduct && isLoneResult(columns)) return { ...column, role: 'product' }
    return column
  })
  return promoted.map(column => (isBestOfRole(column, promoted) ? column : { ...column, role: 'unknown' }))
}

/** Which column says who leads where none is named so: those who do it, else those who submit or follow it up, else a leader. */
function standInForLead(columns: readonly TableColumn[]): ColumnRole | undefined {
  const has = (role: ColumnRole): boolean => columns.some(column => column.role === role)
  if (hasLead(columns)) return undefined
  const order: readonly ColumnRole[] = ['implementer', 'other_body', 'supervisor']
  return order.find(has)
}

function hasLead(columns: readonly TableColumn[]): boolean {
  return columns.some(column => column.role === 'lead' || column.role === 'assignment')
}

/** `Kết quả thực hiện` alone, without rates and obstacles: the plan's word for what has to come out. */
function isLoneResult(columns: readonly TableColumn[]): boolean {
  const has = (role: ColumnRole): boolean => columns.some(column => column.role === role)
  return has('lead') && has('deadline') && !has('rate') && !has('obstacle')
}

const SINGLE: readonly ColumnRole[] = [
  'ordinal',
  'lead',
  'coordinator',
  'assignment',
  'implementer',
  'supervisor',
  'start',
  'deadline',
  'target',
  'product',
  'note',
]
const LIKELIER: Readonly<Partial<Record<ColumnRole, RegExp>>> = {
  deadline: /hoan thanh|han|ket thuc|den ngay|trinh/,
  product: /san pham/,
  lead: /chu tri/,
}

function isBestOfRole(column: TableColumn, columns: readonly TableColumn[]): boolean {
  if (!SINGLE.includes(column.role)) return true
  const rivals = columns.filter(other => other.role === column.role)
  const likelier = LIKELIER[column.role]
  const best = likelier === undefined ? undefined : rivals.find(rival => likelier.test(foldText(rival.header)))
  return (best ?? rivals[0])?.index === column.index
}

/** Of several task-like columns the one whose cells change most often; a column merged over many rows is a group. */
function chooseTaskColumn(columns: readonly TableColumn[], grid: TableGrid, bodyRow: number): number | undefined {
  const rated = columns
    .filter(column => column.role === 'task')
    .map(column => ({
      index: column.index,
      cells: countCells(grid, bodyRow, column.index),
      merged: countMerged(grid, bodyRow, column.index),
      weight: taskHeaderWeight(column.header),
    }))
  const most = Math.max(0, ...rated.map(({ cells }) => cells))
  const isOverOthers = (merged: number): boolean => merged > 0 && rated.some(other => other.merged === 0 && other.cells === most)
  return rated
    .filter(({ cells, merged }) => most === 0 || (cells * 2 > most && !isOverOthers(merged)))
    .sort((left, right) => right.weight - left.weight || right.cells - left.cells)[0]?.index
}

function countMerged(grid: TableGrid, bodyRow: number, column: number): number {
  let count = 0
  for (let row = bodyRow + 1; row < grid.rowCount; row += 1)
    if (grid.isSharedWithAbove(row, column) && !grid.isSharedWithLeft(row, column)) count += 1
  return count
}

function countCells(grid: TableGrid, bodyRow: number, column: number): number {
  let count = 0
  for (let row = bodyRow; row < grid.rowCount; row += 1)
    if (!grid.isSharedWithAbove(row, column) && grid.text(row, column) !== '') count += 1
  return count
}
