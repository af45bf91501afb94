import { readDay as readDayText } from '../register/read-day.ts'
import { readNumber } from '../register/read-number.ts'
import type { RawCell } from '../register/read-sheet.ts'
import { type Day, isDay } from '../shared/calendar.ts'
import { type Outcome, type Refusal, accepted, refusal, refused } from '../shared/outcome.ts'
import { foldText, isSameText, tidyText } from '../shared/vietnamese-text.ts'
import { COMMITMENT_ITEM_KIND_WORDS } from '../words/commitment-words.ts'
import {
  COMMITMENT_ITEM_KINDS,
  COMMITMENT_LENGTHS,
  type CommitmentItem,
  MOST_COMMITMENT_PARTS,
  type MinimumTarget,
  type PromisedTarget,
} from './commitment.ts'
import { COMMITMENT_SHEET_COLUMNS, type CommitmentSheetColumn, TARGET_ROW } from './commitment-sheet.ts'

export type CommitmentFileRefusalCode =
  | 'COMMITMENT_FILE_WITHOUT_HEADER'
  | 'COMMITMENT_FILE_KIND_UNKNOWN'
  | 'COMMITMENT_FILE_TARGET_UNKNOWN'
  | 'COMMITMENT_FILE_TASK_UNKNOWN'
  | 'COMMITMENT_FILE_PERSON_UNKNOWN'
  | 'COMMITMENT_FILE_CELL_UNREADABLE'
  | 'COMMITMENT_FILE_CELL_TOO_LONG'
  | 'COMMITMENT_FILE_TOO_MANY_ROWS'

/** What the words of a row are looked up in. */
export type SheetGround = {
  readonly targets: readonly MinimumTarget[]
  readonly tasks: readonly { readonly taskId: string; readonly taskCode: string }[]
  readonly people: readonly { readonly memberId: string; readonly fullName: string }[]
}
export type SheetContent = { readonly targets: readonly PromisedTarget[]; readonly items: readonly CommitmentItem[] }

type Found = Refusal<CommitmentFileRefusalCode>
type Row = {
  readonly row: number
  readonly cell: (column: CommitmentSheetColumn) => RawCell
  readonly text: (column: CommitmentSheetColumn) => string
}

const HEADER_WITHIN = 20
/** Of a name, a number, a figure or a day. */
const LONGEST_WORDS = 300
/** Of a file that is wrong throughout, the first faults say enough. */
const MOST_TOLD = 100
/** Of a target's sentence, which is only compared. */
const LONGEST_SENTENCE = 4000

/** Targets and list of a filled-in form, all or none; `at` of a refusal is the sheet's row. The rules of commitments come after. */
export function readCommitmentSheet(
  sheet: readonly (readonly RawCell[])[],
  ground: SheetGround,
): Outcome<SheetContent, CommitmentFileRefusalCode> {
  const places = sheet.slice(0, HEADER_WITHIN).map(placesOf)
  const header = places.findIndex(found => found.size >= Object.keys(COMMITMENT_SHEET_COLUMNS).length - 1)
  const columns = places[header]
  if (columns === undefined) return refused(refusal('COMMITMENT_FILE_WITHOUT_HEADER'))
  const targets: PromisedTarget[] = []
  const items: CommitmentItem[] = []
  const wrong: Found[] = []
  for (const [index, cells] of sheet.slice(header + 1).entries()) {
    const row = rowOf(cells, columns, header + index + 2)
    if (row.text('kind') === '' && row.text('content') === '') continue
    const kind = kindOf(row.text('kind'))
    if (kind === undefined) {
      wrong.push(refusal('COMMITMENT_FILE_KIND_UNKNOWN', `row ${row.row}`, { row: row.row, words: row.text('kind') }))
      continue
    }
    const long = tooLong(row, kind)
    if (long.length > 0) {
      wrong.push(...long)
      continue
    }
    const read = kind === 'target' ? readTarget(row, ground) : readItem(row, kind, ground)
    if (!read.ok) wrong.push(...read.refusals)
    else if (read.value.promise !== undefined) targets.push(read.value.promise)
    else if (read.value.item !== undefined) items.push(read.value.item)
  }
  if (Math.max(targets.length, items.length) > MOST_COMMITMENT_PARTS)
    wrong.push(refusal('COMMITMENT_FILE_TOO_MANY_ROWS', '', { most: MOST_COMMITMENT_PARTS }))
  return wrong.length === 0 ? accepted({ targets, items }) : refused(...wrong.slice(0, MOST_TOLD))
}

/** What a form on the screen would not take either. */
function tooLong(row: Row, kind: 'target' | CommitmentItem['kind']): readonly Found[] {
  const most: Readonly<Record<Exclude<CommitmentSheetColumn, 'minimum'>, number>> = {
    kind: LONGEST_WORDS,
    task: LONGEST_WORDS,
    content: kind === 'target' ? LONGEST_SENTENCE : COMMITMENT_LENGTHS.title,
    value: LONGEST_WORDS,
    due: LONGEST_WORDS,
    method: COMMITMENT_LENGTHS.method,
    place: COMMITMENT_LENGTHS.place,
    product: COMMITMENT_LENGTHS.product,
    person: LONGEST_WORDS,
  }
  return Object.entries(most).flatMap(([column, longest]) => {
    const cell = isColumn(column) ? row.cell(column) : null
    if (!isColumn(column) || typeof cell !== 'string' || cell.length <= longest) return []
    const facts = { row: row.row, column: COMMITMENT_SHEET_COLUMNS[column], length: cell.length, most: longest }
    return [refusal('COMMITMENT_FILE_CELL_TOO_LONG', `row ${row.row}`, facts)]
  })
}

function placesOf(cells: readonly RawCell[]): ReadonlyMap<CommitmentSheetColumn, number> {
  const titles = cells.map(cell => foldText(String(cell ?? '').slice(0, LONGEST_WORDS)))
  const entries = Object.entries(COMMITMENT_SHEET_COLUMNS).map(([column, title]) => [column, titles.indexOf(foldText(title))] as const)
  return new Map(entries.flatMap(([column, at]) => (at >= 0 && isColumn(column) ? [[column, at] as const] : [])))
}

function isColumn(column: string): column is CommitmentSheetColumn {
  return Object.hasOwn(COMMITMENT_SHEET_COLUMNS, column)
}

function rowOf(cells: readonly RawCell[], columns: ReadonlyMap<CommitmentSheetColumn, number>, row: number): Row {
  const cell = (column: CommitmentSheetColumn) => cells[columns.get(column) ?? -1] ?? null
  return { row, cell, text: column => tidyText(String(cell(column) ?? '').slice(0, LONGEST_SENTENCE)) }
}

function kindOf(words: string): 'target' | CommitmentItem['kind'] | undefined {
  if (isSameText(words, TARGET_ROW)) return 'target'
  return COMMITMENT_ITEM_KINDS.find(kind => isSameText(words, COMMITMENT_ITEM_KIND_WORDS[kind].vi))
}

type ReadRow = Outcome<{ readonly promise?: PromisedTarget | undefined; readonly item?: CommitmentItem }, CommitmentFileRefusalCode>

/** A row without a value promises nothing: only soft targets may be left so, which the rules say later. */
function readTarget(row: Row, { targets }: SheetGround): ReadRow {
  const target = targets.find(({ taskCode, text }) => taskCode === row.text('task') && isSameText(text, row.text('content')))
  if (target === undefined)
    return refused(refusal('COMMITMENT_FILE_TARGET_UNKNOWN', `row ${row.row}`, { row: row.row, words: row.text('content') }))
  const value = readValue(row.cell('value'), target.unit)
  const deadline = readDay(row.cell('due'))
  if (value === undefined) return unreadable(row, 'value')
  if (deadline === undefined) return unreadable(row, 'due')
  return accepted({ promise: value === null ? undefined : { targetId: target.targetId, value, deadline, method: row.text('method') } })
}

function readItem(row: Row, kind: CommitmentItem['kind'], { tasks, people }: SheetGround): ReadRow {
  const due = readDay(row.cell('due'))
  if (due === undefined) return unreadable(row, 'due')
  const [task, person] = [row.text('task'), row.text('person')]
  const taskId = task === '' ? null : tasks.find(({ taskCode }) => taskCode === task)?.taskId
  if (taskId === undefined) return refused(refusal('COMMITMENT_FILE_TASK_UNKNOWN', `row ${row.row}`, { row: row.row, words: task }))
  const personId = person === '' ? null : people.find(({ fullName }) => isSameText(fullName, person))?.memberId
  if (personId === undefined) return refused(refusal('COMMITMENT_FILE_PERSON_UNKNOWN', `row ${row.row}`, { row: row.row }))
  return accepted({
    item: { kind, taskId, title: row.text('content'), place: row.text('place'), product: row.text('product'), due, personId },
  })
}

function unreadable(row: Row, column: CommitmentSheetColumn) {
  const facts = { row: row.row, column: COMMITMENT_SHEET_COLUMNS[column], words: row.text(column) }
  return refused(refusal('COMMITMENT_FILE_CELL_UNREADABLE', `row ${row.row}`, facts))
}

function readValue(cell: RawCell, unit: string): number | null | undefined {
  if (cell === null || cell === '') return null
  const value = typeof cell === 'number' ? cell : readNumber(tidyText(String(cell)), unit, false)
  return value === undefined || !Number.isFinite(value) || value < 0 || value > 1e15 ? undefined : value
}

/** Null: empty. Undefined: no day. */
function readDay(cell: RawCell): Day | null | undefined {
  const text = tidyText(String(cell ?? ''))
  if (text === '') return null
  return isDay(text) ? text : readDayText(text)
}
