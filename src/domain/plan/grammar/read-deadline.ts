import { addDays, dayOfMonthOf, lastDayOf, makeDay, monthNumberOf, monthOf, yearOf } from '../../shared/calendar.ts'
import type { Day } from '../../shared/calendar.ts'
import { splitClauses } from './clauses.ts'
import { blankOut, foldAligned } from './folded-text.ts'
import { dayBefore, findDates } from './date-expressions.ts'
import type { DateExpression } from './date-expressions.ts'
import type { DeadlineContext, DeadlineReading, DeadlineResult } from './deadline-reading.ts'
import { findDueDay, findRecurrence, findWeekday } from './recurrence.ts'

/** A cell longer than this is no deadline; it is kept as text. */
const LONGEST_DEADLINE = 2000

const STANDING = /\b(?:thuong xuyen|duy tri|lien tuc|lau dai|thuong nien|trong suot|ca nam)\b/
const DEPENDENT =
  /^(?:theo|khi|sau khi|ngay sau|ngay khi|tuy|trong qua trinh|cung thoi diem|phu hop|can cu)\b|\bkhi (?:du dieu kien|co yeu cau|co huong dan|phat sinh)\b|\btheo (?:tien do|ke hoach|huong dan|quy dinh|yeu cau|chi dao|lo trinh|tung|thoi han|lich)\b|\bdot xuat\b/
/** `theo từng nhiệm vụ của năm 2026`: the year belongs to what is waited for. */
const WAITS_FOR_EACH = /^theo tung\b.*\bcua\b/
/** A deadline someone asks to change is a doubt, not a deadline. */
const PROPOSED = /\b(?:de xuat|de nghi|xin)\s+(?:dieu chinh|sua|gia han|han|lui|thoi han)\b/
const RELATIVE =
  /(?<![\d/])(\d{1,4})\s+(ngay|tuan|thang)(\s+lam viec)?\s*(?:,\s*)?(?:ke tu|tinh tu|tu khi|tu ngay|sau|ke tu ngay|sau khi)\s+(.+)$/
const OPEN_SUFFIX = /^\s*,?\s*(?:tro di|va (?:nhung|cac) nam (?:tiep theo|sau|ke tiep))/
const ISSUE = /ban hanh|ke hoach|ky\b|nghi quyet|quyet dinh/
const EMPTY = /^[-–—./x\s]*$/

/**
 * Reads the words of a deadline cell. What it does not understand comes back in `notUnderstood`, word for word; nothing is guessed.
 * `trước` excludes the named day unless `beforeDayRule` is `inclusive`. Days are never moved for weekends.
 */
export function readDeadline(text: string, context: DeadlineContext = {}): DeadlineResult {
  if (EMPTY.test(foldAligned(text).folded)) return dayOfCell(text, context)
  if (text.length > LONGEST_DEADLINE) return { deadlines: [], notUnderstood: [text] }
  const clauses = splitClauses(text)
  const years = clauses
    .map(clause => findDates(foldAligned(clause).folded).find(date => !date.yearless))
    .map(date => date && yearOf(date.last))
  const deadlines: DeadlineReading[] = []
  const notUnderstood: string[] = []
  clauses.forEach((clause, index) => {
    const nearby = context.referenceYear ?? years.slice(index).find(year => year !== undefined) ?? years.find(year => year !== undefined)
    const read = readClause(clause, { ...context, referenceYear: nearby })
    if (read.length === 0) notUnderstood.push(clause)
    deadlines.push(...read)
  })
  if (deadlines.length === 0 && context.cellDay !== undefined) return dayOfCell(text, context)
  return { deadlines, notUnderstood: deadlines.length > 0 ? notUnderstood.filter(isDoubtful) : notUnderstood }
}

function dayOfCell(text: string, context: DeadlineContext): DeadlineResult {
  return { deadlines: context.cellDay === undefined ? [] : [{ kind: 'date', text, due: context.cellDay }], notUnderstood: [] }
}

/** Beside a deadline that was read, words without a date are its label; only a wish to change it or an unread figure is a doubt. */
function isDoubtful(clause: string): boolean {
  const { folded } = foldAligned(clause)
  return PROPOSED.test(folded) || /\d/.test(folded)
}

function readClause(clause: string, context: DeadlineContext): readonly DeadlineReading[] {
  const { text, folded } = foldAligned(clause)
  if (PROPOSED.test(folded)) return []
  const relative = readRelative(text, folded, context)
  if (relative !== undefined) return [relative]
  return splitConjoined(text, folded).flatMap(part => readPart(part, context))
}

/** `trước ngày 20 của tháng cuối quý và trước ngày 15/11 hằng năm` holds two recurrences. */
function splitConjoined(text: string, folded: string): readonly string[] {
  const at = folded.search(/\s(?:va|,)\s+(?:truoc|cham nhat|dinh ky)\s/)
  if (at < 0) return [text]
  return [text.slice(0, at), text.slice(at + 1).replace(/^(?:và|,)\s+/u, '')]
}

function readPart(part: string, context: DeadlineContext): readonly DeadlineReading[] {
  const { text, folded } = foldAligned(part)
  const dates = findDates(folded, { referenceYear: context.referenceYear })
  const recurrence = readRecurring(text, folded, dates, context)
  if (recurrence !== undefined) return [...datesBeside(text, folded, dates, context), recurrence]
  if (WAITS_FOR_EACH.test(folded)) return [{ kind: 'dependent', text }]
  const read = readDates(text, folded, dates, context)
  if (read.length > 0) return STANDING.test(folded) && !/van hanh|on dinh/.test(folded) ? [...read, { kind: 'standing', text }] : read
  return readWithoutDate(text, folded, context)
}

function readWithoutDate(text: string, folded: string, context: DeadlineContext): readonly DeadlineReading[] {
  if (STANDING.test(folded)) return [{ kind: 'standing', text }]
  if (/^tu (?:ngay|khi)\b.*(?:ban hanh|ky).*\btro di\b/.test(folded)) return [{ kind: 'open', text, start: context.issuedOn ?? null }]
  const due = findDueDay(folded)
  if (due !== undefined)
    return [{ kind: 'recurring', text, every: null, dueDay: due.dueDay, inclusive: due.inclusive || context.beforeDayRule === 'inclusive' }]
  if (/\bdinh ky\b/.test(folded)) return [{ kind: 'recurring', text, every: null }]
  if (DEPENDENT.test(folded)) return [{ kind: 'dependent', text }]
  const own = periodOfIssue(folded, context.issuedOn)
  return own === undefined ? [] : [{ kind: 'date', text, due: own }]
}

/** `trong tháng`, `trong quý`, `trong năm` without a number: the one the plan was issued in. */
function periodOfIssue(folded: string, issuedOn: Day | undefined): Day | undefined {
  const unit = /^(?:hoan thanh )?(?:ngay )?(?:trong|het|cuoi) (?:het )?(thang|quy|nam)(?: nay)?$/.exec(folded)?.[1]
  if (unit === undefined || issuedOn === undefined) return undefined
  if (unit === 'thang') return lastDayOf(monthOf(issuedOn))
  if (unit === 'nam') return makeDay(yearOf(issuedOn), 12, 31)
  return lastDayOf(monthOf(makeDay(yearOf(issuedOn), Math.ceil(monthNumberOf(issuedOn) / 3) * 3, 1)))
}

/** Civil Code 2015, art. 147: the day of the event itself is not counted. */
function readRelative(text: string, folded: string, context: DeadlineContext): DeadlineReading | undefined {
  const match = RELATIVE.exec(folded)
  if (match === null || findDates(match[4] ?? '').length > 0) return undefined
  const days = Number(match[1]) * (match[2] === 'tuan' ? 7 : match[2] === 'thang' ? 30 : 1)
  const workingDays = match[3] !== undefined
  const from = text.slice(match.index + match[0].length - (match[4]?.length ?? 0))
  const known = !workingDays && ISSUE.test(match[4] ?? '') ? context.issuedOn : undefined
  return { kind: 'relative', text, days, workingDays, from, due: known === undefined ? null : addDays(known, days) }
}

function readRecurring(
  text: string,
  folded: string,
  dates: readonly DateExpression[],
  context: DeadlineContext,
): DeadlineReading | undefined {
  const bare = dates.reduce((rest, date) => (date.yearless ? rest : blankOut(rest, date.start, date.end)), folded)
  const every = findRecurrence(bare)
  if (every === undefined) return undefined
  const yearless = dates.filter(date => date.yearless)
  const named = yearless.find(date => date.precision === 'day')
  const due = named === undefined ? findDueDay(bare) : { dueDay: dayOfMonthOf(named.first), inclusive: !isBefore(folded, named.start) }
  const withYear = dates.filter(date => !date.yearless)
  const start = withYear.find(date => isStart(text.slice(0, date.start)))
  const until = withYear.find(date => date !== start && isUntil(folded, date.start))
  const months = [...new Set(yearless.map(date => monthNumberOf(date.last)))]
  const weekday = findWeekday(folded)
  return {
    kind: 'recurring',
    text,
    every,
    ...(due === undefined ? {} : { dueDay: due.dueDay, inclusive: due.inclusive || context.beforeDayRule === 'inclusive' }),
    ...(months.length === 0 ? monthsWithoutYear(bare, every.unit) : { months }),
    ...(weekday === undefined ? {} : { weekday }),
    ...(start === undefined ? {} : { start: start.first }),
    ...(until === undefined ? {} : { until: isBefore(folded, until.start) ? dayBefore(until) : until.last }),
  }
}

/** `31/12/2026 và hằng năm`: a whole date that is not the recurrence's end is a deadline of its own. */
function datesBeside(text: string, folded: string, dates: readonly DateExpression[], context: DeadlineContext): readonly DeadlineReading[] {
  const own = dates.filter(
    date => !date.yearless && date.precision !== 'year' && !isUntil(folded, date.start) && !isStart(text.slice(0, date.start)),
  )
  return readDates(text, folded, own, context)
}

function isUntil(folded: string, at: number): boolean {
  return /\b(?:den|toi|truoc|het|trong)(?:\s+(?:het|ngay|nam))*\s*$/.test(folded.slice(0, at))
}

/** `tháng 4 và tháng 10 hằng năm` in a plan whose year is unknown. */
function monthsWithoutYear(folded: string, unit: string): { readonly months?: readonly number[] } {
  if (unit !== 'year') return {}
  const months = findDates(folded, { referenceYear: 2000 })
    .filter(date => date.yearless)
    .map(date => monthNumberOf(date.last))
  return months.length === 0 ? {} : { months: [...new Set(months)] }
}

function readDates(text: string, folded: string, dates: readonly DateExpression[], context: DeadlineContext): readonly DeadlineReading[] {
  const read: DeadlineReading[] = []
  for (let index = 0; index < dates.length; index += 1) {
    const date = dates[index]
    if (date === undefined) break
    const before = text.slice(dates[index - 1]?.end ?? 0, date.start)
    const next = dates[index + 1]
    if (next !== undefined && joinsRange(folded.slice(date.end, next.start))) {
      read.push({ kind: 'date', text, start: startOf(date, before), due: next.last })
      index += 1
    } else if (isStart(before) || OPEN_SUFFIX.test(folded.slice(date.end))) {
      read.push({ kind: 'open', text, start: startOf(date, before) })
    } else {
      read.push({ kind: 'date', text, ...dueOf(date, before, context) })
    }
  }
  return read
}

function dueOf(date: DateExpression, before: string, context: DeadlineContext): { readonly due: Day; readonly start?: Day } {
  if (!endsWithBefore(before)) return yearOf(date.first) === yearOf(date.last) ? { due: date.last } : { start: date.first, due: date.last }
  if (context.beforeDayRule === 'inclusive' && date.precision === 'day') return { due: date.first }
  return { due: dayBefore(date) }
}

function joinsRange(between: string): boolean {
  return /^\s*(?:,\s*)?(?:den|toi|[-–])(?:\s+(?:het|cuoi))?(?:\s+(?:ngay|nam))?\s*$/.test(between)
}

/** With its marks: `vốn đầu tư năm 2026` does not start then. */
function isStart(before: string): boolean {
  return /(?:^|[\s(])(?:từ|sau|bắt đầu)(?:\s+(?:ngày|sau|thời điểm|hết))*\s*$/iu.test(before)
}

function startOf(date: DateExpression, before: string): Day {
  return /(?:^|\s)sau(?:\s+ngày)?\s*$/iu.test(before) ? addDays(date.last, 1) : date.first
}

function isBefore(folded: string, at: number): boolean {
  return endsWithBefore(folded.slice(0, at))
}

function endsWithBefore(before: string): boolean {
  return /\btruoc(?:\s+(?:ngay|khi het|thoi diem))?\s*$/.test(foldAligned(before).folded)
}
