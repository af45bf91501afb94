import { foldText } from '../shared/vietnamese-text.ts'
import type { ColumnRole } from './column-roles.ts'
import { sample, share } from './column-samples.ts'
import type { TableGrid } from './table-grid.ts'
import type { TableColumn, TableHeader } from './table-header.ts'

const WEEKDAY = /\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b/
/** Procedures give hours and days of work to each step; beside leads and coordinators they are a plan's. */
const DURATION = /^(?:khong qua |trong |toi da )?\d+(?:[.,/]\d+)? (?:ngay|gio|phut|buoi|thang)(?: lam viec)?$/
const CLOCK = /(?<![\d/])\d{1,2}\s*(?:(?:h|g|gio)(?![a-z])|:\s*\d{2})/
/** Beside one of these a column of days belongs to a plan. */
const ROLES_OF_PLANS: readonly ColumnRole[] = ['ordinal', 'coordinator', 'product', 'target']

/** A calendar of the week, a timetable, a roster or the steps of a procedure, told by its column of time. */
export function isCalendar(columns: readonly TableColumn[], time: TableColumn, grid: TableGrid, header: TableHeader): boolean {
  const isAssigned = columns.some(column => /chu tri|phoi hop/.test(foldText(`${column.above} ${column.header}`)))
  const texts = sample(grid, header, time.index).map(foldText)
  if (share(texts, isHourOrWeekday) >= 0.5 || (!isAssigned && share(texts, text => DURATION.test(text)) >= 0.5)) return true
  const task = columns.find(column => column.role === 'task')
  const isDayFirst = /^(?:ngay|ngay thang)$/.test(foldText(time.header)) && time.index < (task?.index ?? 0)
  return isDayFirst && !columns.some(column => ROLES_OF_PLANS.includes(column.role))
}

/** `Ngày` alone heads calendars and rosters as well: it does not make a plan without a lead beside it. */
export function isBareDay(deadline: TableColumn): boolean {
  return /^(?:ngay|thang|tuan|quy|nam)$/.test(foldText(deadline.header))
}

/** `8h00`, `Thứ Hai, 16/3`; `thứ Hai hằng tuần` is a plan's. */
function isHourOrWeekday(folded: string): boolean {
  return CLOCK.test(folded) || (WEEKDAY.test(folded) && !/\bhang tuan\b/.test(folded))
}
